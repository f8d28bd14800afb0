import type { Rect } from "../../foundation/geometry.ts"
import { type Pt, pt } from "../../foundation/units.ts"
import type { BoxFragment, Fragment } from "../fragment.ts"
import { NOISE } from "./break-point.ts"
import { leadOf, type Part, type Token } from "./break-token.ts"
import {
  belowSlots,
  flowTop,
  isMarker,
  isTableRow,
  type Row,
  reach,
  rowsOf,
  slotsEnd,
  sticksOut,
  wholeTop,
} from "./rows.ts"

/** What stands of a fragment between two breaks, its corner at (x, y). Uncut fragments are handed on whole. */
export function piece(fragment: Fragment, from: Token | undefined, to: Token | undefined, x: Pt, y: Pt): Fragment {
  if (from === undefined && to === undefined) {
    return fragment.x === x && fragment.y === y ? fragment : { ...fragment, x, y }
  }
  if (fragment.type !== "box") throw new Error(`a ${fragment.type} fragment cannot be cut`)
  return boxPiece(fragment, from, to, x, y)
}

function boxPiece(fragment: BoxFragment, from: Token | undefined, to: Token | undefined, x: Pt, y: Pt): BoxFragment {
  const view = rowsOf(fragment)
  const { rows, loose } = view
  const shift = from?.shift ?? 0
  const head = from?.head ?? 0
  const children: Fragment[] = []
  let bottom = 0
  if (head > 0 && view.head !== undefined) {
    const top = (rows[view.head.start] as Row).top
    for (let k = view.head.start; k < view.head.end; k++) {
      for (const child of (rows[k] as Row).children) children.push(repeated(child, pt(child.y - top)))
    }
    bottom = head
  }
  const start = from?.row ?? 0
  const end = to === undefined ? rows.length : to.parts === undefined ? to.row : to.row + 1
  for (let k = start; k < end; k++) {
    const row = rows[k] as Row
    const before = k === start ? from?.parts : undefined
    const after = to !== undefined && k === to.row ? to.parts : undefined
    const top = before === undefined ? row.top - shift : head
    bottom = Math.max(bottom, rowPiece(row, before, after, top, children))
  }
  const startY = from === undefined ? Number.NEGATIVE_INFINITY : shift + head
  const endY = to === undefined ? Number.POSITIVE_INFINITY : to.shift + to.head
  const isHere = (at: number): boolean => at >= startY && at < endY
  for (const child of loose) if (isHere(child.y)) children.push({ ...child, y: pt(child.y - shift) })
  const { pending, backdrop } = fragment
  const kept = pending?.filter((entry) => isHere(entry.y))
  return {
    ...fragment,
    x,
    y,
    height: pt(pieceHeight(fragment, rows.length, shift, to, bottom)),
    children,
    ...(hasGradient(fragment) ? { whole: wholeOf(fragment, shift) } : {}),
    first: fragment.first && from === undefined,
    last: fragment.last && to === undefined,
    pending:
      kept !== undefined && kept.length > 0 ? kept.map((entry) => ({ ...entry, y: pt(entry.y - shift) })) : undefined,
    ...(backdrop === undefined
      ? {}
      : { backdrop: backdrop.map((layer) => ({ ...layer, rect: { ...layer.rect, y: pt(layer.rect.y - shift) } })) }),
  }
}

const hasGradient = ({ style }: BoxFragment): boolean => style.backgroundImage.some(({ type }) => type !== "url")

function wholeOf({ whole, width, height }: BoxFragment, shift: number): Rect {
  const { x, y, ...size } = whole ?? { x: pt(0), y: pt(0), width, height }
  return { ...size, x, y: pt(y - shift) }
}

/** A piece ends with its last row; one that is cut in its blank end goes on to the cut. */
function pieceHeight(
  fragment: BoxFragment,
  rows: number,
  shift: number,
  to: Token | undefined,
  bottom: number,
): number {
  if (to === undefined) return Math.max(0, fragment.height - shift)
  if (to.row === rows && to.shift < fragment.height) return to.shift - shift
  // Cells that span more rows stick out of the piece as they stuck out of the row.
  return fragment.style.display === "table-row" ? Math.max(0, Math.min(bottom, fragment.height - shift)) : bottom
}

/** Adds the pieces of one row at `top`; returns its bottom. */
function rowPiece(
  row: Row,
  before: readonly Part[] | undefined,
  after: readonly Part[] | undefined,
  top: number,
  out: Fragment[],
): number {
  const first = out.length
  const stretched: {
    readonly at: number
    readonly child: BoxFragment
    readonly opens: boolean
    readonly closes: boolean
  }[] = []
  let bottom = top
  const whole = wholeTop(row, (i) => before?.[i] === "whole")
  const lead = before === undefined ? 0 : leadOf(row, before)
  const topOf = (child: Fragment, i: number): Pt => {
    if (before === undefined) return pt(child.y - row.top + top)
    return pt(top + relative(child) + (before[i] === "whole" ? lead + flowTop(child) - row.top - whole : 0))
  }
  const spanning: { readonly at: number; readonly child: BoxFragment }[] = []
  for (let i = 0; i < row.children.length; i++) {
    const child = row.children[i] as Fragment
    const p0 = before?.[i]
    const p1 = after?.[i]
    if (p0 === "done" || p1 === "whole") continue
    if (p0 === "spent" || p1 === "spent") {
      const opens = p0 !== "spent"
      stretched.push({ at: out.length, child: child as BoxFragment, opens, closes: p1 !== "spent" })
      if (opens) {
        const from = typeof p0 === "object" ? p0 : undefined
        const all = { row: rowsOf(child as BoxFragment).rows.length, shift: child.height, head: 0 }
        out.push(piece(child, from, all, child.x, topOf(child, i)))
      } else out.push({ ...(child as BoxFragment), y: pt(top), children: [], first: false, pending: [] })
      if (opens) bottom = Math.max(bottom, end(out))
      continue
    }
    const from = typeof p0 === "object" ? p0 : undefined
    const to = typeof p1 === "object" ? p1 : undefined
    const made = piece(child, from, to, child.x, topOf(child, i))
    if (child.type === "box" && (from ?? to) !== undefined && isTableRow(child)) {
      spanning.push({ at: out.length, child })
    }
    out.push(made)
    bottom = Math.max(bottom, made.y + reach(made) - relative(child))
  }
  const endIn = (child: Fragment, end: number): number =>
    top + lead + (whole === Number.POSITIVE_INFINITY ? 0 : flowTop(child) - row.top + end - whole)
  /** A table row, or an item with others below it, ends where it did beside them; others fill the row. */
  const spentEnd = (child: BoxFragment): number => {
    const ends = flowTop(child) + child.height
    if (!isTableRow(child) && (whole === Number.POSITIVE_INFINITY || ends > row.bottom - NOISE)) return bottom
    return Math.min(bottom, endIn(child, child.height))
  }
  for (const { at, child } of spanning) {
    out[at] = stretchCells(out[at] as BoxFragment, child, (end) => endIn(child, end), bottom)
  }
  if (after === undefined && stretched.length === 0) return bottom
  // Boxes that were stretched to one height still are, on both sides of the break.
  for (let i = first; i < out.length; i++) {
    const made = out[i] as Fragment
    const spent = stretched.find(({ at }) => at === i)
    if (made.type !== "box" || isMarker(made) || spanning.some(({ at }) => at === i)) continue
    if (spent !== undefined) {
      out[i] = {
        ...made,
        height: pt(Math.max(0, (spent.closes ? spentEnd(spent.child) : bottom) - made.y)),
        first: made.first && spent.opens,
        last: spent.closes && spent.child.last,
      }
    } else if (!made.last && row.children.length > 1) out[i] = { ...made, height: pt(bottom - made.y) }
  }
  return bottom
}

const end = (out: readonly Fragment[]): number => {
  const last = out[out.length - 1] as Fragment
  return last.y + last.height
}

const relative = (child: Fragment): number => child.y - flowTop(child)

/** A cut table row and its cells go down to the cut, or to where their rows end on this page. */
function stretchCells(
  row: BoxFragment,
  whole: BoxFragment,
  endOf: (end: number) => number,
  bottom: number,
): BoxFragment {
  let height = row.height
  const children = row.children.map((cell) => {
    if (cell.type !== "box" || (cell.first && cell.last)) return cell
    const original = whole.children.find(({ x }) => x === cell.x) ?? cell
    const end = (cell.last ? Math.min(bottom, endOf(slotsEnd(original))) : bottom) - row.y
    if (!sticksOut(original, whole.height)) height = pt(Math.max(0, end))
    return { ...cell, height: pt(Math.max(0, end + (cell.last ? belowSlots(original) : 0) - cell.y)) }
  })
  return { ...row, height, children }
}

/** A table head again: nothing in it is content a second time. */
function repeated(fragment: Fragment, y: Pt): Fragment {
  if (fragment.type !== "box") return { ...fragment, y }
  return { ...fragment, y, repeated: true, children: fragment.children.map((child) => repeated(child, child.y)) }
}

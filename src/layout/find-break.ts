import type { BoxFragment, Fragment } from "./fragment.ts"
import { bottomInset, contentEnd, flowTop, isMarker, type Row, type Rows, rowsOf } from "./rows.ts"

/** Where a box goes on after a page break. */
export interface Token {
  /** Row to go on with; the number of rows where nothing but the box itself goes on. */
  readonly row: number
  /** That row's children, where it was cut inside. */
  readonly parts?: readonly Part[]
  /** What was the box's y = shift is the top of its next piece, the repeated table head included. */
  readonly shift: number
  /** Height of the table head that is shown again above it; 0 where none is. */
  readonly head: number
}

/** One child of a cut row: cut itself, wholly before, wholly after, or its content before and its stretched box on both. */
export type Part = Token | "done" | "whole" | "spent"

export interface Break {
  readonly penalty: number
  readonly token: Token
}

/** css-break-3 #unforced-breaks: which rules a break would break, worst last; `avoid` gives way before orphans and widows. */
const ALLOWED = 0
const AVOIDED = 1
const ORPHANED = 2

/** Sums of line heights differ from page heights by floating-point noise. */
const NOISE = 0.01
/** A table head that takes more of the page than this is not repeated. */
const HEAD_SHARE = 0.5

const isAvoid = (value: string): boolean => value === "avoid" || value === "avoid-page"

/** Whether all of the box from `token` on fits into `space`; a margin at its end may hang over. */
export const fits = (fragment: BoxFragment, token: Token | undefined, space: number): boolean =>
  endOf(fragment) - (token?.shift ?? 0) <= space + NOISE

function endOf(fragment: BoxFragment): number {
  const { height, minHeight } = fragment.style
  const auto = typeof height === "string" && (typeof minHeight === "string" || minHeight.pt + minHeight.percent === 0)
  return auto ? contentEnd(fragment) : fragment.height
}

/**
 * The latest of the best breaks inside a box such that what comes before it fits into `space`; `page` is the height of
 * the page area. Undefined where nothing can be cut off. The search goes back from the first row that does not fit and stops at a break without fault, so a
 * page costs what it holds.
 */
export function bestBreak(
  fragment: BoxFragment,
  token: Token | undefined,
  space: number,
  page: number,
  outerAvoid: boolean,
): Break | undefined {
  const view = rowsOf(fragment)
  const { rows } = view
  const start = token?.row ?? 0
  const shift = token?.shift ?? 0
  // Cutting a table row inside is allowed, but no reader's wish while a break between rows can be had.
  const avoid = outerAvoid || isAvoid(fragment.style.breakInside) || fragment.style.display === "table-row"
  // css-break-3 #possible-breaks, class C: the blank end of a box that no page could hold.
  const blank = fragment.height - shift > page + NOISE && fragment.height > contentEnd(fragment) + NOISE
  if (blank && contentEnd(fragment) - shift <= space + NOISE && space > 0) {
    return { penalty: ALLOWED, token: { row: rows.length, shift: shift + space, head: 0 } }
  }
  let best: Break | undefined
  for (let k = firstOverflow(fragment, rows, start, shift, space); k >= start; k--) {
    const row = rows[k]
    if (row === undefined) continue
    const parts = k === start ? token?.parts : undefined
    const top = parts === undefined ? row.top - shift : (token?.head ?? 0)
    const inside = breakRow(row, parts, space - top, page, avoid)
    if (inside !== undefined && (best === undefined || inside.penalty < best.penalty)) {
      best = { penalty: inside.penalty, token: cutRow(view, k, inside.parts, page) }
      if (best.penalty === ALLOWED) return best
    }
    if (k > start) {
      const penalty = betweenRows(view, fragment, start, k, avoid)
      if (best === undefined || penalty < best.penalty) {
        best = { penalty, token: beforeRow(view, k, page) }
        if (penalty === ALLOWED) return best
      }
    }
  }
  return best
}

/** The first break at all, whatever does not fit before it; and what did not fit. */
export function firstBreak(
  fragment: BoxFragment,
  token: Token | undefined,
  page: number,
): { readonly token?: Token; readonly culprit: Fragment } {
  const view = rowsOf(fragment)
  const start = token?.row ?? 0
  const row = view.rows[start]
  if (row === undefined) return { culprit: fragment }
  const parts = start === token?.row ? token.parts : undefined
  const single = onlyChild(row, parts)
  let culprit: Fragment = single?.child ?? (row.children.length === 1 ? (row.children[0] as Fragment) : fragment)
  if (single !== undefined) {
    const inside = firstBreak(single.child, single.token, page)
    culprit = inside.culprit.height > page ? inside.culprit : single.child
    if (inside.token !== undefined) {
      const cut = row.children.map((child): Part => (child === single.child ? (inside.token as Token) : "done"))
      return { token: cutRow(view, start, cut, page), culprit }
    }
  }
  if (start + 1 >= view.rows.length) return { culprit }
  return { token: beforeRow(view, start + 1, page), culprit }
}

/** Height of the table head shown again above a piece that begins with row `k`. */
function headHeight({ head }: Rows, k: number, page: number): number {
  return head === undefined || k < head.end || head.height > page * HEAD_SHARE ? 0 : head.height
}

function firstOverflow(
  fragment: BoxFragment,
  rows: readonly Row[],
  start: number,
  shift: number,
  space: number,
): number {
  if (fragment.height - shift <= space + NOISE) return rows.length
  const limit = shift + space + NOISE
  for (let k = start; k < rows.length; k++) {
    const { bottom } = rows[k] as Row
    const end = k === rows.length - 1 ? Math.max(bottom + bottomInset(fragment), stretchedEnd(fragment)) : bottom
    if (end > limit) return k
  }
  return rows.length
}

/** A definite height keeps its blank end together with the last row. */
const stretchedEnd = (fragment: BoxFragment): number =>
  typeof fragment.style.height === "string" ? 0 : fragment.height

function beforeRow(view: Rows, k: number, page: number): Token {
  const head = headHeight(view, k, page)
  return { row: k, shift: (view.rows[k] as Row).top - head, head }
}

function cutRow(view: Rows, k: number, parts: readonly Part[], page: number): Token {
  const row = view.rows[k] as Row
  const head = headHeight(view, k, page)
  let rest = 0
  row.children.forEach((child, i) => {
    const part = parts[i] as Part
    if (part === "whole") rest = Math.max(rest, child.height)
    else if (typeof part === "object") rest = Math.max(rest, child.height - part.shift)
  })
  return { row: k, parts, shift: row.bottom - rest - head, head }
}

/** The one child of a row that can be cut, where the others are markers or are finished. */
function onlyChild(
  row: Row,
  parts: readonly Part[] | undefined,
): { readonly child: BoxFragment; readonly token: Token | undefined } | undefined {
  let found: { child: BoxFragment; token: Token | undefined } | undefined
  for (let i = 0; i < row.children.length; i++) {
    const child = row.children[i] as Fragment
    const part = parts?.[i]
    if (part === "done" || isMarker(child)) continue
    if (child.type !== "box" || found !== undefined || part === "spent") return undefined
    found = { child, token: typeof part === "object" ? part : undefined }
  }
  return found
}

/** A break through all children of a row: each is cut by itself at the same height. */
function breakRow(
  row: Row,
  before: readonly Part[] | undefined,
  space: number,
  page: number,
  avoid: boolean,
): { readonly penalty: number; readonly parts: readonly Part[] } | undefined {
  if (space <= 0) return undefined
  const single = onlyChild(row, before)
  if (single !== undefined) {
    const inside = bestBreak(single.child, single.token, space - childTop(row, single.child, before), page, avoid)
    if (inside === undefined) return undefined
    return { penalty: inside.penalty, parts: row.children.map((c) => (c === single.child ? inside.token : "done")) }
  }
  if (row.children.length < 2) return undefined
  // Table rows in one group are joined by a cell that spans them.
  let penalty = row.children.some(isTableRow) ? AVOIDED : ALLOWED
  let placed = false
  let goesOn = false
  const parts: Part[] = []
  for (let i = 0; i < row.children.length; i++) {
    const child = row.children[i] as Fragment
    const part = before?.[i]
    if (part === "done" || part === "spent") {
      parts.push(part)
      continue
    }
    const token = typeof part === "object" ? part : undefined
    const top = childTop(row, child, before)
    const room = space - top
    if (child.height - (token?.shift ?? 0) <= room + NOISE) {
      parts.push("done")
      placed = true
      continue
    }
    goesOn = true
    if (child.type === "box" && contentEnd(child) - (token?.shift ?? 0) <= room + NOISE && isStretched(row, child)) {
      parts.push("spent")
      placed = true
      continue
    }
    const inside = child.type === "box" && room > 0 ? bestBreak(child, token, room, page, avoid) : undefined
    if (inside !== undefined && (inside.penalty === ALLOWED || top <= 0)) {
      parts.push(inside.token)
      placed = true
      penalty = Math.max(penalty, inside.penalty)
    } else if (top > 0 && token === undefined) parts.push("whole")
    else return undefined
  }
  // Where nothing but stretched boxes go on, the row's content has ended and there is nothing to break for.
  const content = parts.some((part) => part === "whole" || typeof part === "object")
  return placed && goesOn && content ? { penalty, parts } : undefined
}

/** Top of a child in its row's piece; what goes on starts at the top. */
const childTop = (row: Row, child: Fragment, before: readonly Part[] | undefined): number =>
  before === undefined ? flowTop(child) - row.top : 0

export const isStretched = (row: Row, child: Fragment): boolean =>
  Math.abs(flowTop(child) + child.height - row.bottom) <= NOISE

function betweenRows(view: Rows, fragment: BoxFragment, start: number, k: number, avoid: boolean): number {
  if (view.lines) {
    const { orphans, widows } = fragment.style
    if (k - start < orphans || view.rows.length - k < widows) return ORPHANED
    return avoid ? AVOIDED : ALLOWED
  }
  if (avoid) return AVOIDED
  const above = (view.rows[k - 1] as Row).children
  const below = (view.rows[k] as Row).children
  // A table's caption and head stay with its rows.
  if (view.head !== undefined && k <= view.head.end) return AVOIDED
  if (above.some(isCaption) || below.some(isCaption)) return AVOIDED
  return above.some(avoidsAfter) || below.some(avoidsBefore) ? AVOIDED : ALLOWED
}

const isCaption = (fragment: Fragment): boolean => fragment.type === "box" && fragment.style.display === "table-caption"

const isTableRow = (fragment: Fragment): boolean => fragment.type === "box" && fragment.style.display === "table-row"

/** Values of first and last children count at their parent's edge, css-break-3 #break-propagation. */
function avoidsBefore(fragment: Fragment): boolean {
  if (fragment.type === "line") return false
  if (isAvoid(fragment.style.breakBefore)) return true
  return fragment.type === "box" && (rowsOf(fragment).rows[0]?.children.some(avoidsBefore) ?? false)
}
function avoidsAfter(fragment: Fragment): boolean {
  if (fragment.type === "line") return false
  if (isAvoid(fragment.style.breakAfter)) return true
  return fragment.type === "box" && (rowsOf(fragment).rows.at(-1)?.children.some(avoidsAfter) ?? false)
}

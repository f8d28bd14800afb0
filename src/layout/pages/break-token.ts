import type { Fragment } from "../fragment.ts"
import { NOISE, type Rest } from "./break-point.ts"
import {
  belowSlots,
  flowTop,
  isTableRow,
  type Row,
  type Rows,
  reach,
  rowsOf,
  slotsEnd,
  sticksOut,
  wholeTop,
} from "./rows.ts"

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

/** A table head that takes more of the page than this is not repeated. */
const HEAD_SHARE = 0.5

/** Height of the table head shown again above a piece that begins with row `k`. */
export function headHeight({ head }: Rows, k: number, page: number): number {
  return head === undefined || k < head.end || head.height > page * HEAD_SHARE ? 0 : head.height
}

export function beforeRow(view: Rows, k: number, page: number): Token {
  const head = headHeight(view, k, page)
  return { row: k, shift: (view.rows[k] as Row).top - head, head }
}

export function cutRow(view: Rows, k: number, parts: readonly Part[], page: number): Token {
  const row = view.rows[k] as Row
  const head = headHeight(view, k, page)
  if (view.ownHeight !== undefined)
    return { row: k, parts, shift: view.ownHeight - cellsRest(row, parts, view.ownHeight).own, head }
  let rest = 0
  const lead = leadOf(row, parts)
  const first = wholeTop(row, (i) => parts[i] === "whole")
  row.children.forEach((child, i) => {
    const part = parts[i] as Part
    if (part === "whole") rest = Math.max(rest, lead + flowTop(child) - row.top - first + reach(child))
    else if (typeof part === "object") rest = Math.max(rest, highest(restOf(child, part)))
  })
  return { row: k, parts, shift: row.bottom - rest - head, head }
}

/** What goes on of a cut table row. */
function cellsRest({ children }: Row, parts: readonly Part[], ownHeight: number): Rest {
  let own = 0
  const spans: Rest["spans"][number][] = []
  children.forEach((cell, i) => {
    const part = parts[i]
    if (typeof part !== "object") return
    const rest = cell.height - part.shift - belowSlots(cell)
    if (sticksOut(cell, ownHeight)) spans.push({ rest, end: slotsEnd(cell) })
    else own = Math.max(own, rest)
  })
  return { own, spans }
}

function restOf(child: Fragment, { parts, row, shift }: Token): Rest {
  const view = child.type === "box" ? rowsOf(child) : undefined
  if (parts === undefined || view?.ownHeight === undefined) return { own: child.height - shift, spans: [] }
  return cellsRest(view.rows[row] as Row, parts, view.ownHeight)
}

export const highest = ({ own, spans }: Rest): number => spans.reduce((most, { rest }) => Math.max(most, rest), own)

/**
 * Height that a cut table row takes of the next page before the rows after it, with the space between them: `first` is
 * the top of these from its own. Cells that span some of them go on beside them.
 */
export function leadBefore({ own, spans }: Rest, height: number, first: number): number {
  if (first === Number.POSITIVE_INFINITY) return highest({ own, spans })
  const lead = own > 0 ? own + first - height : 0
  return spans.reduce((lead, { rest, end }) => Math.max(lead, rest + first - end), lead)
}

/** Height that cut table rows take of the next page before the rows after them, and cut grid items before those below them. */
export function leadOf(row: Row, parts: readonly Part[]): number {
  let lead = 0
  const first = wholeTop(row, (i) => parts[i] === "whole")
  const last = Math.max(
    ...row.children.map((child, i) => (parts[i] === "whole" ? flowTop(child) : Number.NEGATIVE_INFINITY)),
  )
  row.children.forEach((child, i) => {
    const part = parts[i]
    if (typeof part !== "object" || (!isTableRow(child) && flowTop(child) + child.height > last + NOISE)) return
    lead = Math.max(lead, leadBefore(restOf(child, part), child.height, first - flowTop(child) + row.top))
  })
  return lead
}

/** The parts of a row of which one child alone is cut. */
export const partsOf = (row: Row, cut: Fragment, token: Token): readonly Part[] =>
  row.children.map((child) => (child === cut ? token : "done"))

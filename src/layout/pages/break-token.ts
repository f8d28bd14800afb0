import type { Fragment } from "../fragment.ts"
import { NOISE } from "./break-point.ts"
import { flowTop, type Row, type Rows, reach, rowsOf, spansRows, wholeTop } from "./rows.ts"

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
    return { row: k, parts, shift: view.ownHeight - cellsRest(row, parts, view.ownHeight), head }
  let rest = 0
  const lead = leadOf(row, parts)
  const first = wholeTop(row, (i) => parts[i] === "whole")
  row.children.forEach((child, i) => {
    const part = parts[i] as Part
    if (part === "whole") rest = Math.max(rest, lead + flowTop(child) - row.top - first + reach(child))
    else if (typeof part === "object") rest = Math.max(rest, restOf(child, part))
  })
  return { row: k, parts, shift: row.bottom - rest - head, head }
}

/** What goes on of a cut table row: of the cells that are no higher than `ownHeight`. */
function cellsRest(row: Row, parts: readonly Part[], ownHeight: number): number {
  let rest = 0
  row.children.forEach((cell, i) => {
    const part = parts[i]
    if (typeof part === "object" && (!spansRows(cell) || cell.height <= ownHeight + NOISE))
      rest = Math.max(rest, cell.height - part.shift)
  })
  return rest
}

function restOf(child: Fragment, { parts, row, shift }: Token): number {
  if (child.type !== "box" || parts === undefined || reach(child) === child.height) return reach(child) - shift
  return cellsRest(rowsOf(child).rows[row] as Row, parts, Number.POSITIVE_INFINITY)
}

/** By how much the rest of a spanning cell is higher than the whole rows from `first` on that it spans, up to `end`. */
export const beyondSpan = (rest: number, end: number, first: number): number => rest - Math.max(0, end - first)

/** Height that cut table rows take of the next page before the rows after them. */
export function leadOf(row: Row, parts: readonly Part[]): number {
  let lead = 0
  const first = wholeTop(row, (i) => parts[i] === "whole")
  row.children.forEach((child, i) => {
    const part = parts[i]
    if (typeof part !== "object" || reach(child) === child.height) return
    const end = flowTop(child) - row.top + reach(child)
    lead = Math.max(lead, child.height - part.shift, beyondSpan(restOf(child, part), end, first))
  })
  return lead
}

/** The parts of a row of which one child alone is cut. */
export const partsOf = (row: Row, cut: Fragment, token: Token): readonly Part[] =>
  row.children.map((child) => (child === cut ? token : "done"))

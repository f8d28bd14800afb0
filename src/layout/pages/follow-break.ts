import type { Fragment } from "../fragment.ts"
import { type BreakPoints, type Column, type ColumnsCut, columnCut, DONE, NOISE, SPENT, WHOLE } from "./break-point.ts"
import { beforeRow, cutRow, type Part, partsOf, type Token } from "./break-token.ts"
import type { Row, Rows } from "./rows.ts"

/**
 * Height that the content between two breaks takes on its page, table heads included; `top` is the galley's y at the
 * page's top, as `topAfter` gave it for `from`. Undefined where no page can end there.
 */
export function usedBetween(
  breaks: BreakPoints,
  from: number,
  to: number,
  top: number,
  space: number,
): number | undefined {
  const last = breaks.points[to]
  if (last === undefined) return breaks.end - top
  const { place } = last
  if (place.type === "columns") {
    const before = breaks.points[from]?.place
    if (before?.type === "columns" && before.view === place.view && before.row === place.row) {
      return before.heads + usedInColumns(before.columns, place.columns)
    }
  }
  if (place.type === "blank") {
    if (place.bottom - top <= space + NOISE) return undefined
    if (last.end - top <= space) return space
  }
  return last.end - top
}

/** The same for two cuts through one row: what goes on starts at the top. */
function usedInColumns(from: ColumnsCut, to: ColumnsCut): number {
  let used = 0
  // Rows joined by a cell that spans them may be thousands, of which few stand on one page.
  for (let i = from.live; i < to.untouched; i++) {
    const { content, points, height: own, top: at } = from.columns[i] as Column
    const a = columnCut(from, i)
    const b = columnCut(to, i)
    if (a === DONE || a === SPENT || b === WHOLE) continue
    const top = a === WHOLE ? 0 : topAfter(points, a, 0, 0)
    let height = 0
    if (b === DONE) height = own - top
    else if (b === SPENT) height = content - top
    else if (b > a) height = usedBetween(points, a, b, top, points.page) ?? 0
    if (height > 0 || a === WHOLE) used = Math.max(used, height + (a === WHOLE ? from.lead + at - from.wholeTop : 0))
  }
  return used
}

/** The galley's y at the top of the page that begins with a break, where the page before it began at `top` and had `space`. */
export function topAfter({ points }: BreakPoints, to: number, top: number, space: number): number {
  const point = points[to]
  if (point === undefined) return top + space
  const { place, shift } = point
  return place.type === "blank" ? Math.min(place.bottom, top + space) - place.heads : shift
}

/** Where the galley is cut at a break, `top` being its y at the top of the next page. Undefined for its start and its end. */
export function tokenOf({ points, page }: BreakPoints, at: number, top: number): Token | undefined {
  const point = points[at]
  if (point === undefined) return undefined
  const { place } = point
  let token: Token
  if (place.type === "before") token = beforeRow(place.view, place.row, page)
  else if (place.type === "columns") token = columnsToken(place.view, place.row, place.columns, page)
  else token = { row: place.rows, shift: top + place.heads - place.top, head: 0 }
  for (let up = place.up; up !== undefined; up = up.up) {
    token = cutRow(up.view, up.row, partsOf(up.view.rows[up.row] as Row, up.child, token), page)
  }
  return token
}

function columnsToken(view: Rows, row: number, cuts: ColumnsCut, page: number): Token {
  const parts = cuts.columns.map(({ points }, i): Part => {
    const cut = columnCut(cuts, i)
    if (cut === DONE) return "done"
    if (cut === SPENT) return "spent"
    if (cut === WHOLE) return "whole"
    return tokenOf(points, cut, 0) as Token
  })
  return cutRow(view, row, parts, page)
}

/** The galley's first fragment after a break that goes between blocks: what a page that begins there begins with. */
export function beginsWith({ points }: BreakPoints, at: number): Fragment | undefined {
  const point = points[at]
  if (point?.place.type !== "before" || point.cut === "text") return undefined
  return (point.place.view.rows[point.place.row] as Row).children[0]
}

import { type Column, type ColumnsCut, DONE, NOISE, SPENT, WHOLE } from "../pages/break-point.ts"
import { ALLOWED, type Penalty } from "../pages/break-rules.ts"
import { beyondSpan } from "../pages/break-token.ts"
import { topAfter } from "../pages/follow-break.ts"
import { isTableRow, spansRows } from "../pages/rows.ts"

/**
 * Where a row of columns may be cut: below each break of one of them, if the others have one above. `ownHeight`: that of a
 * table row with cells that span more rows, so that the table goes on even where nothing but stretched cells do.
 */
export function columnsCuts(
  columns: readonly Column[],
  height: number,
  base: Penalty,
  ownHeight?: number,
): readonly ColumnsCut[] {
  const heights = new Set<number>()
  for (const { top, points, content, height } of columns) {
    for (const { end } of points.points) heights.add(top + end)
    heights.add(top + height)
    if (content < height) heights.add(top + content)
  }
  const reached = columns.map((column) => new Reached(column))
  const cuts: ColumnsCut[] = []
  for (const y of [...heights].sort((a, b) => a - b)) {
    if (y <= 0 || y >= height - NOISE) continue
    const cut = cutAt(reached, columns, y, height, base, ownHeight)
    const last = cuts.at(-1)
    if (cut !== undefined && !last?.at.every((at, i) => at === cut.at[i])) cuts.push(cut)
  }
  return cuts
}

function cutAt(
  reached: readonly Reached[],
  columns: readonly Column[],
  y: number,
  height: number,
  base: Penalty,
  ownHeight: number | undefined,
): ColumnsCut | undefined {
  let penalty = base
  let end = 0
  let rest = 0
  // Where nothing but stretched boxes go on, the row's content has ended and there is nothing to break for.
  let goesOn = ownHeight !== undefined
  let whole = true
  let wholeTop = Number.POSITIVE_INFINITY
  let wholeEnd = 0
  let lead = 0
  const spans: { readonly rest: number; readonly end: number }[] = []
  const at = columns.map(({ child, height: own, top, content, points }, i): number => {
    const room = y - top
    if (own <= room + NOISE) {
      end = Math.max(end, top + own)
      return DONE
    }
    if (content <= room + NOISE && Math.abs(top + own - height) <= NOISE) {
      end = Math.max(end, top + content)
      return SPENT
    }
    goesOn = true
    const index = (reached[i] as Reached).to(room)
    const point = points.points[index]
    if (point === undefined) {
      // One that begins below the others may go on whole; a column without a beginning would look lost.
      // Table rows follow each other: none goes on whole after one below it has begun.
      if (top <= 0 || (isTableRow(child) && room > NOISE)) whole = false
      wholeTop = Math.min(wholeTop, top)
      wholeEnd = Math.max(wholeEnd, top + own)
      return WHOLE
    }
    end = Math.max(end, top + point.end)
    const spanned = point.place.type === "columns" && point.place.view.ownHeight !== undefined
    const left = spanned ? point.place.columns.rest : own - topAfter(points, index, 0, 0)
    rest = Math.max(rest, left)
    if (ownHeight !== undefined) lead = Math.max(lead, !spansRows(child) || own <= ownHeight + NOISE ? left : 0)
    else if (spanned) {
      lead = Math.max(lead, point.place.columns.lead)
      spans.push({ rest: left, end: top + own })
    }
    if (point.penalty > penalty) penalty = point.penalty
    return index
  })
  if (!goesOn || !whole || end <= 0) return undefined
  const live = at.findIndex((cut) => cut !== DONE && cut !== SPENT)
  const untouched = at.findLastIndex((cut) => cut !== WHOLE) + 1
  for (const span of spans) lead = Math.max(lead, beyondSpan(span.rest, span.end, wholeTop))
  if (wholeEnd > 0) rest = Math.max(rest, lead + wholeEnd - wholeTop)
  return { columns, at, live, untouched, end, rest, wholeTop, lead, penalty }
}

/** Goes down a column: the latest break so far that breaks no rule; failing that, in one that must be cut, the least bad. */
class Reached {
  #next = 0
  #best = WHOLE
  readonly #column: Column

  constructor(column: Column) {
    this.#column = column
  }

  /** `room` must not fall from call to call. */
  to(room: number): number {
    const { points } = this.#column.points
    const must = this.#column.top <= 0 || isTableRow(this.#column.child)
    for (let point = points[this.#next]; point !== undefined && point.end <= room + NOISE; point = points[this.#next]) {
      const known = points[this.#best]
      const better = known === undefined || point.penalty <= known.penalty
      if (point.penalty === ALLOWED || (must && better)) this.#best = this.#next
      this.#next++
    }
    return this.#best
  }
}

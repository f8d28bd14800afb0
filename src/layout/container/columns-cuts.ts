import { type Column, type ColumnsCut, DONE, NOISE, type Rest, SPENT, WHOLE } from "../pages/break-point.ts"
import { ALLOWED, type Penalty } from "../pages/break-rules.ts"
import { highest, leadBefore } from "../pages/break-token.ts"
import { topAfter } from "../pages/follow-break.ts"
import { belowSlots, flowTop, isTableCell, isTableRow, slotsEnd, sticksOut } from "../pages/rows.ts"

/**
 * Where a row of columns may be cut: below each break of one of them, if the others have one above. `ownHeight`: that of a
 * table row in a group joined by cells that span them, so that the table goes on even where nothing but stretched cells do.
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
  const ownEnd = ownHeight === undefined ? undefined : endOfEmptyRow(columns, ownHeight)
  if (ownEnd !== undefined) heights.add(ownEnd)
  const reached = columns.map((column) => new Reached(column))
  const cuts: ColumnsCut[] = []
  for (const y of [...heights].sort((a, b) => a - b)) {
    // Of joined rows, one whose cells all begin with blank may be cut before their content.
    if (ownHeight === undefined ? y <= 0 : y < 0) continue
    if (y >= height - NOISE) break
    const cut = cutAt(reached, columns, y, height, base, ownHeight, ownEnd)
    const last = cuts.at(-1)
    if (cut === undefined) continue
    if (last === undefined || last.open !== cut.open || !last.at.every((at, i) => at === cut.at[i])) cuts.push(cut)
  }
  return cuts
}

/** Where a table row ends of which all cells span the next ones too, from the top of its cells. */
function endOfEmptyRow(columns: readonly Column[], ownHeight: number): number | undefined {
  const [first] = columns
  if (first === undefined || columns.some(({ child }) => !sticksOut(child, ownHeight))) return undefined
  return ownHeight - flowTop(first.child) + first.top
}

function cutAt(
  reached: readonly Reached[],
  columns: readonly Column[],
  y: number,
  height: number,
  base: Penalty,
  ownHeight: number | undefined,
  ownEnd: number | undefined,
): ColumnsCut | undefined {
  let penalty = base
  let end = ownEnd !== undefined && !(y < ownEnd - NOISE) ? ownEnd : 0
  let rest = 0
  // Where nothing but stretched boxes go on, the row's content has ended and there is nothing to break for.
  let goesOn = ownHeight !== undefined
  let allowed = true
  let wholeTop = Number.POSITIVE_INFINITY
  let wholeEnd = 0
  let closed = 0
  let open = ownEnd !== undefined && y < ownEnd - NOISE
  let own = 0
  const spans: Rest["spans"][number][] = []
  const cutRows: { readonly left: Rest; readonly top: number; readonly height: number }[] = []
  const at = columns.map(({ child, height: whole, top, content, points }, i): number => {
    const room = y - top
    if (whole <= room + NOISE) {
      end = Math.max(end, top + whole - belowSlots(child))
      closed = Math.max(closed, isTableCell(child) ? slotsEnd(child) : top + whole)
      return DONE
    }
    if (ownHeight !== undefined && !sticksOut(child, ownHeight)) open = true
    const begun = room > NOISE || !isTableRow(child)
    const stretches = isTableCell(child) || isTableRow(child) || Math.abs(top + whole - height) <= NOISE
    if (begun && stretches && content <= room + NOISE) {
      end = Math.max(end, top + content - belowSlots(child))
      return SPENT
    }
    goesOn = true
    const index = begun ? (reached[i] as Reached).to(room) : WHOLE
    const point = points.points[index]
    if (point === undefined) {
      // One that begins below the others may go on whole; a column without a beginning would look lost.
      // Table rows follow each other: none goes on whole after one below it has begun.
      if (top <= 0 || isTableCell(child) || (begun && isTableRow(child))) allowed = false
      wholeTop = Math.min(wholeTop, top)
      wholeEnd = Math.max(wholeEnd, top + whole)
      return WHOLE
    }
    end = Math.max(end, top + point.end)
    const goneOn = whole - topAfter(points, index, 0, 0)
    if (isTableRow(child)) {
      const left = point.place.type === "columns" ? point.place.columns.left : { own: goneOn, spans: [] }
      // A cell that spans this row cannot have ended.
      if (point.place.type === "columns") {
        const inside = point.place.columns
        if (inside.open && top < closed - NOISE) allowed = false
        closed = Math.max(closed, top + inside.closed)
      }
      cutRows.push({ left, top, height: child.height })
      rest = Math.max(rest, highest(left))
    } else {
      rest = Math.max(rest, goneOn)
      if (ownHeight !== undefined && sticksOut(child, ownHeight))
        spans.push({ rest: goneOn - belowSlots(child), end: slotsEnd(child) })
      else own = Math.max(own, goneOn - belowSlots(child))
    }
    if (point.penalty > penalty) penalty = point.penalty
    return index
  })
  if (!goesOn || !allowed || (end <= 0 && ownHeight === undefined)) return undefined
  const first = at.findIndex((cut) => cut !== DONE && cut !== SPENT)
  const live = first === -1 ? at.length : first
  const untouched = at.findLastIndex((cut) => cut !== WHOLE) + 1
  const lead = cutRows.reduce(
    (most, { left, top, height }) => Math.max(most, leadBefore(left, height, wholeTop - top)),
    0,
  )
  if (wholeEnd > 0) rest = Math.max(rest, lead + wholeEnd - wholeTop)
  return { columns, at, live, untouched, end, rest, wholeTop, lead, closed, open, left: { own, spans }, penalty }
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

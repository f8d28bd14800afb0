import { type Column, type ColumnsCut, columnCut, DONE, NOISE, type Rest, SPENT, WHOLE } from "../pages/break-point.ts"
import { ALLOWED, type Penalty } from "../pages/break-rules.ts"
import { highest, leadBefore } from "../pages/break-token.ts"
import { topAfter } from "../pages/follow-break.ts"
import { belowSlots, flowTop, isStretched, isTableCell, isTableRow, slotsEnd, sticksOut } from "../pages/rows.ts"

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
  const progress = new Progress(columns)
  const cuts: ColumnsCut[] = []
  for (const y of [...heights].sort((a, b) => a - b)) {
    // Of joined rows, one whose cells all begin with blank may be cut before their content.
    if (ownHeight === undefined ? y <= 0 : y < 0) continue
    if (y >= height - NOISE) break
    progress.goDown(y)
    const cut = cutAt(progress, y, height, base, ownHeight, ownEnd)
    const last = cuts.at(-1)
    if (cut === undefined) continue
    if (last === undefined || last.open !== cut.open || !isSame(last, cut)) cuts.push(cut)
  }
  return cuts
}

function isSame(a: ColumnsCut, b: ColumnsCut): boolean {
  for (let i = Math.min(a.first, b.first); i < Math.max(a.untouched, b.untouched); i++) {
    if (columnCut(a, i) !== columnCut(b, i)) return false
  }
  return true
}

/** Where a table row ends of which all cells span the next ones too, from the top of its cells. */
function endOfEmptyRow(columns: readonly Column[], ownHeight: number): number | undefined {
  const [first] = columns
  if (first === undefined || columns.some(({ child }) => !sticksOut(child, ownHeight))) return undefined
  return ownHeight - flowTop(first.child) + first.top
}

function cutAt(
  { columns, reached, done, begun: until, ends, ended, closed: slotsClosed }: Progress,
  y: number,
  height: number,
  base: Penalty,
  ownHeight: number | undefined,
  ownEnd: number | undefined,
): ColumnsCut | undefined {
  let penalty = base
  let end = Math.max(ended, ownEnd !== undefined && !(y < ownEnd - NOISE) ? ownEnd : 0)
  let rest = 0
  // Where nothing but stretched boxes go on, the row's content has ended and there is nothing to break for.
  let goesOn = ownHeight !== undefined || until < columns.length
  let allowed = true
  let wholeTop = columns[until]?.top ?? Number.POSITIVE_INFINITY
  let wholeEnd = ends[until] ?? 0
  let lastWhole = until < columns.length ? (columns[columns.length - 1] as Column).top : Number.NEGATIVE_INFINITY
  let closed = slotsClosed
  let open = ownEnd !== undefined && y < ownEnd - NOISE
  let own = 0
  const spans: Rest["spans"][number][] = []
  const cutRows: { readonly left: Rest; readonly top: number; readonly height: number }[] = []
  const cutOthers: typeof cutRows = []
  const at = columns.slice(done, until).map((column, i): number => {
    const { child, height: whole, top, content, points } = column
    const room = y - top
    if (hasEnded(column, y)) {
      end = Math.max(end, endOf(column))
      closed = Math.max(closed, closedEnd(column))
      return DONE
    }
    if (ownHeight !== undefined && !sticksOut(child, ownHeight)) open = true
    const begun = room > NOISE || !isTableRow(child)
    const stretches = isStretched(child) || Math.abs(top + whole - height) <= NOISE
    if (begun && stretches && content <= room + NOISE) {
      end = Math.max(end, top + content - belowSlots(child))
      return SPENT
    }
    goesOn = true
    const index = begun ? (reached[done + i] as Reached).to(room) : WHOLE
    const point = points.points[index]
    if (point === undefined) {
      // One that begins below the others may go on whole; a column without a beginning would look lost.
      // Table rows follow each other: none goes on whole after one below it has begun.
      if (top <= 0 || isTableCell(child) || (begun && isTableRow(child))) allowed = false
      wholeTop = Math.min(wholeTop, top)
      wholeEnd = Math.max(wholeEnd, top + whole)
      lastWhole = Math.max(lastWhole, top)
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
      cutOthers.push({ left: { own: goneOn, spans: [] }, top, height: whole })
      if (ownHeight !== undefined && sticksOut(child, ownHeight))
        spans.push({ rest: goneOn - belowSlots(child), end: slotsEnd(child) })
      else own = Math.max(own, goneOn - belowSlots(child))
    }
    if (point.penalty > penalty) penalty = point.penalty
    return index
  })
  if (!goesOn || !allowed || (end <= 0 && ownHeight === undefined)) return undefined
  const first = at.findIndex((cut) => cut !== DONE && cut !== SPENT)
  const live = done + (first === -1 ? at.length : first)
  const untouched = done + at.findLastIndex((cut) => cut !== WHOLE) + 1
  const before = cutOthers.filter(({ top, height }) => top + height <= lastWhole + NOISE)
  const lead = [...cutRows, ...before].reduce(
    (most, { left, top, height }) => Math.max(most, leadBefore(left, height, wholeTop - top)),
    0,
  )
  if (wholeEnd > 0) rest = Math.max(rest, lead + wholeEnd - wholeTop)
  return {
    columns,
    first: done,
    at,
    live,
    untouched,
    end,
    rest,
    wholeTop,
    lead,
    closed,
    open,
    left: { own, spans },
    penalty,
  }
}

/**
 * Goes down the columns together. Table rows joined by a cell that spans them may be thousands: those that have ended and those
 * that have not begun are not looked at again at every height.
 */
class Progress {
  readonly columns: readonly Column[]
  readonly reached: readonly Reached[]
  /** The columns before it have ended. */
  done = 0
  /** Where they have, and their slots. */
  ended = 0
  closed = 0
  /** The columns from here on, all of them table rows, have not begun. */
  begun: number
  /** The lowest end of the columns from each on. */
  readonly ends: Float64Array
  readonly #areRows: boolean

  constructor(columns: readonly Column[]) {
    this.columns = columns
    this.reached = columns.map((column) => new Reached(column))
    this.#areRows = columns.every(({ child }) => isTableRow(child))
    this.begun = this.#areRows ? 0 : columns.length
    this.ends = new Float64Array(columns.length)
    let lowest = 0
    for (let i = columns.length - 1; i >= 0; i--) {
      const { top, height } = columns[i] as Column
      lowest = Math.max(lowest, top + height)
      this.ends[i] = lowest
    }
  }

  /** `y` must not fall from call to call. */
  goDown(y: number): void {
    const { columns } = this
    for (let next = columns[this.begun]; next !== undefined && y - next.top > NOISE; next = columns[this.begun])
      this.begun++
    for (let next = columns[this.done]; next !== undefined && hasEnded(next, y); next = columns[this.done]) {
      this.ended = Math.max(this.ended, endOf(next))
      this.closed = Math.max(this.closed, closedEnd(next))
      this.done++
    }
    this.begun = Math.max(this.begun, this.done)
  }
}

const hasEnded = ({ top, height }: Column, y: number): boolean => height <= y - top + NOISE
const endOf = ({ child, top, height }: Column): number => top + height - belowSlots(child)
const closedEnd = ({ child, top, height }: Column): number => (isTableCell(child) ? slotsEnd(child) : top + height)

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

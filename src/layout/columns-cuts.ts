import { type Column, type ColumnsCut, DONE, NOISE, SPENT, WHOLE } from "./break-point.ts"
import { ALLOWED, type Penalty } from "./break-rules.ts"
import { topAfter } from "./follow-break.ts"

/** Where a row of columns may be cut: below each break of one of them, if the others have one above. */
export function columnsCuts(columns: readonly Column[], height: number, base: Penalty): readonly ColumnsCut[] {
  const heights = new Set<number>()
  for (const { top, points, content, child } of columns) {
    for (const { end } of points.points) heights.add(top + end)
    heights.add(top + child.height)
    if (content < child.height) heights.add(top + content)
  }
  const cuts: ColumnsCut[] = []
  for (const y of [...heights].sort((a, b) => a - b)) {
    if (y <= 0 || y >= height - NOISE) continue
    const cut = cutAt(columns, y, height, base)
    const last = cuts.at(-1)
    if (cut !== undefined && !last?.at.every((at, i) => at === cut.at[i])) cuts.push(cut)
  }
  return cuts
}

function cutAt(columns: readonly Column[], y: number, height: number, base: Penalty): ColumnsCut | undefined {
  let penalty = base
  let end = 0
  let rest = 0
  // Where nothing but stretched boxes go on, the row's content has ended and there is nothing to break for.
  let goesOn = false
  const at: number[] = []
  for (const { child, top, content, points } of columns) {
    const room = y - top
    if (child.height <= room + NOISE) {
      at.push(DONE)
      end = Math.max(end, top + child.height)
      continue
    }
    if (content <= room + NOISE && Math.abs(top + child.height - height) <= NOISE) {
      at.push(SPENT)
      end = Math.max(end, top + content)
      continue
    }
    goesOn = true
    const index = latest(points.points, room, top <= 0)
    const point = points.points[index]
    if (point !== undefined) {
      at.push(index)
      end = Math.max(end, top + point.end)
      rest = Math.max(rest, child.height - topAfter(points, index, 0, 0))
      if (point.penalty > penalty) penalty = point.penalty
    } else if (top > 0) {
      at.push(WHOLE)
      rest = Math.max(rest, child.height)
    } else return undefined
  }
  return goesOn && end > 0 ? { columns, at, end, rest, penalty } : undefined
}

/** The latest break within `room` that breaks no rule; failing that, if it `must` be cut, the latest of the least bad. */
function latest(points: Column["points"]["points"], room: number, must: boolean): number {
  let best = -1
  for (let i = 0; i < points.length; i++) {
    const point = points[i]
    if (point === undefined || point.end > room + NOISE) break
    const known = points[best]
    if (point.penalty === ALLOWED || (must && (known === undefined || point.penalty <= known.penalty))) best = i
  }
  return best
}

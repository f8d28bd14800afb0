import { type Pt, pt } from "../../foundation/units.ts"
import type { ComposedLine } from "../../text/text.ts"
import { relativeOffset } from "../block/box-size.ts"
import type { MovedRange } from "../box.ts"
import { lineStyle } from "../vertical/turn.ts"

export interface Offset {
  readonly x: number
  readonly y: number
}
export const NOT_MOVED: Offset = { x: 0, y: 0 }

/**
 * How far relatively positioned inline elements move the items [start, end), css-position-3 #relpos-insets; `width` is
 * that of their containing block. `isInside` says which of the ranges around the items hold them.
 */
export function movedBy(
  ranges: readonly MovedRange[],
  start: number,
  end: number,
  width: Pt,
  isInside: (range: MovedRange) => boolean = () => true,
): Offset {
  let moved = NOT_MOVED
  for (const range of ranges) {
    if (range.start > start || range.end < end || !isInside(range)) continue
    const { x, y } = relativeOffset(lineStyle(range.source.style), width, undefined)
    moved = { x: moved.x + x, y: moved.y + y }
  }
  return moved
}

/** The line with its text where it is painted; its line box was made without this. */
export function moveRuns(line: ComposedLine, ranges: readonly MovedRange[], width: Pt): ComposedLine {
  const runs = line.runs.map((run) => {
    const { x, y } = movedBy(ranges, run.item, run.item + 1, width)
    return x === 0 && y === 0 ? run : { ...run, x: pt(run.x + x), rise: pt(run.rise - y) }
  })
  return { ...line, runs }
}

/** Emphasis marks and annotations go with their text. */
export const moveMarks = <M extends { readonly item: number; readonly x: Pt; readonly y: Pt }>(
  marks: readonly M[],
  ranges: readonly MovedRange[] | undefined,
  width: Pt,
): readonly M[] =>
  ranges === undefined
    ? marks
    : marks.map((mark) => {
        const { x, y } = movedBy(ranges, mark.item, mark.item + 1, width)
        return { ...mark, x: pt(mark.x + x), y: pt(mark.y + y) }
      })

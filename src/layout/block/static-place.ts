import { pt } from "../../foundation/units.ts"
import type { InlineContent } from "../box.ts"
import type { LineFragment, PendingBox } from "../fragment.ts"

type Place = Pick<PendingBox, "x" | "y">

/**
 * The static position of an absolutely positioned box met in text, CSS 2.2, 10.3.7 and 10.6.4: an inline box would go on
 * in the line, a block would begin below it. `start` is the corner of the content box.
 */
export function staticPlace(
  { items, places }: InlineContent,
  index: number,
  inlineLevel: boolean,
  lines: readonly LineFragment[],
  start: Place,
): Place {
  const before = places?.[index] ?? 0
  const [first] = lines
  let line: LineFragment | undefined
  let end = 0
  for (const one of lines) {
    for (const part of [one.line.runs, one.line.boxes]) {
      for (const { item, x, width } of part) {
        if (item >= before) continue
        if (line !== one) end = 0
        line = one
        end = Math.max(end, x + width)
      }
    }
  }
  if (line === undefined) return { x: pt(start.x + (inlineLevel ? (first?.line.x ?? 0) : 0)), y: start.y }
  if (!inlineLevel || items[before - 1]?.type === "break") return { x: start.x, y: pt(line.y + line.height) }
  return { x: pt(line.x + line.line.x + end), y: line.y }
}

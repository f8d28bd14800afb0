import type { Rect } from "../../foundation/geometry.ts"
import { type Pt, pt } from "../../foundation/units.ts"
import type { ComposedLine, FontSet } from "../../text/text.ts"
import { edges, lengthOr } from "../block/lengths.ts"
import type { InlineContent, InlineRange } from "../box.ts"
import type { BoxFragment } from "../fragment.ts"
import { textStyle } from "../generate/text-style.ts"
import { lineStyle } from "../vertical/turn.ts"
import { movedBy } from "./inline-moved.ts"

/** Backgrounds and borders of inline boxes, one piece a line; y is from the baseline. */
export function decorate(
  ranges: readonly InlineRange[],
  content: InlineContent,
  lines: readonly ComposedLine[],
  width: Pt,
  fonts: FontSet,
): BoxFragment[][] {
  const byLine: BoxFragment[][] = lines.map(() => [])
  for (const [index, { source, start, end }] of ranges.entries()) {
    const moved = movedBy(content.moved ?? [], start, end, width, ({ within }) => index < within)
    const pieces: { index: number; left: number; right: number }[] = []
    lines.forEach((line, index) => {
      let left = Number.POSITIVE_INFINITY
      let right = Number.NEGATIVE_INFINITY
      for (const part of [line.runs, line.boxes]) {
        for (const { item, x, width } of part) {
          if (item < start || item >= end) continue
          left = Math.min(left, x)
          right = Math.max(right, x + width)
        }
      }
      if (left <= right) pieces.push({ index, left: line.x + left, right: line.x + right })
    })
    const style = lineStyle(source.style)
    const face = fonts.primary(textStyle(style))
    const e = edges(style, width)
    const rise = content.items.slice(start, end).find((item) => item.type === "text")?.rise ?? 0
    const above = face.ascent * style.fontSize + e.padding.top + e.border.top
    const below = face.descent * style.fontSize + e.padding.bottom + e.border.bottom
    const height = pt(above + below)
    const total = pieces.reduce((sum, { left, right }) => sum + right - left, 0)
    let before = 0
    pieces.forEach(({ index, left, right }, i) => {
      const first = i === 0
      const last = i === pieces.length - 1
      const from = left + (first ? lengthOr(e.margin.left, pt(0)) : 0)
      const to = right - (last ? lengthOr(e.margin.right, pt(0)) : 0)
      byLine[index]?.push({
        type: "box",
        source,
        style,
        x: pt(from + moved.x),
        y: pt(-above - rise + moved.y),
        width: pt(Math.max(0, to - from)),
        height,
        children: [],
        first,
        last,
        pending: undefined,
        ...(style.backgroundImage.length > 0 && pieces.length > 1 ? { whole: wholeAround(before, total, height) } : {}),
      })
      before += to - from
    })
  }
  return byLine
}

/** css-break-3 #break-decoration: the pieces as one box on one line. */
const wholeAround = (before: number, width: number, height: Pt): Rect => ({
  x: pt(-before),
  y: pt(0),
  width: pt(width),
  height,
})

import type { Pt } from "../foundation/units.ts"
import { BREAK } from "./break/uax14.ts"
import { type IntrinsicWidths, keptWith } from "./kept-paragraphs.ts"
import { naturalWidth } from "./line/line-sums.ts"
import { FORCED_BREAK } from "./nodes/nodes.ts"
import { prepare } from "./prepare.ts"
import type { FontSet, InlineItem, ParagraphOptions } from "./text.ts"

/** Narrowest and widest the paragraph can be: css-sizing-3 #intrinsic-sizes. */
export function intrinsicWidths(
  items: readonly InlineItem[],
  options: ParagraphOptions,
  fonts: FontSet,
): IntrinsicWidths {
  return keptWith(fonts).intrinsic.madeBy(measureIntrinsic, items, options, fonts)
}

function measureIntrinsic(items: readonly InlineItem[], options: ParagraphOptions, fonts: FontSet): IntrinsicWidths {
  const splitOver = options.overflowWrap === "anywhere" ? 0 : Infinity
  const { nodes, sums, unit } = prepare(items, options, fonts, splitOver)
  const indent = Math.round(options.indent / unit)
  let min = 0
  let max = 0
  let segment = 0
  let piece = 0
  for (let i = 0; i <= nodes.length; i++) {
    const forced = i === nodes.length || nodes.kind[i] === FORCED_BREAK
    if (forced || nodes.breakBefore[i] === BREAK) {
      const firstLine = piece === 0 ? indent : 0
      min = Math.max(min, naturalWidth(nodes, sums, piece, i) + firstLine)
      piece = i
    }
    if (!forced) continue
    max = Math.max(max, naturalWidth(nodes, sums, segment, i) + (segment === 0 ? indent : 0))
    segment = i + 1
    piece = i + 1
  }
  if (options.wrap === "nowrap") min = max
  return { min: (min * unit) as Pt, max: (max * unit) as Pt }
}

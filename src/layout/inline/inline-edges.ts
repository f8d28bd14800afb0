import { type Pt, pt } from "../../foundation/units.ts"
import type { ComputedStyle } from "../../style/computed.ts"
import type { InlineItem } from "../../text/text.ts"
import { extentOf } from "../block/extent.ts"
import { edges, isRelative, lengthOr } from "../block/lengths.ts"
import type { InlineContent } from "../box.ts"
import type { LayoutContext } from "../constraint.ts"
import { textStyle } from "../generate/text-style.ts"
import { lineStyle } from "../vertical/turn.ts"

/** What an inline element's margin, border and padding take in its line; percentages are of its block container's width. */
export function edgeWidth(style: ComputedStyle, side: "start" | "end", width: Pt): Pt {
  const { margin, border, padding } = edges(lineStyle(style), width)
  return side === "start"
    ? pt(lengthOr(margin.left, pt(0)) + border.left + padding.left)
    : pt(lengthOr(margin.right, pt(0)) + border.right + padding.right)
}

/** Whether an inline element's edges along the line depend on the width of its container. */
export function hasRelativeEdges(style: ComputedStyle): boolean {
  const { marginLeft, marginRight, paddingLeft, paddingRight } = lineStyle(style)
  return [marginLeft, marginRight, paddingLeft, paddingRight].some((value) => value !== "auto" && isRelative(value))
}

/** The items as they are in a container of this width: edges resolved, centred boxes raised. */
export function resolvedItems(content: InlineContent, width: Pt, context: LayoutContext): InlineItem[] {
  const items = content.items.slice()
  if (content.relativeEdges === true) {
    items.forEach((item, i) => {
      const owner = content.owners[i]
      if (item.type === "edge" && owner !== undefined && hasRelativeEdges(owner.style)) {
        items[i] = { ...item, width: edgeWidth(owner.style, item.side, width) }
      }
    })
  }
  for (const { source, start, end, parent } of content.centred ?? []) {
    // CSS 2.2, 10.8.1: the middle of the box stands half an x-height above the parent's baseline.
    const own = extentOf(source.style, context.fonts)
    const middle = (context.fonts.primary(textStyle(parent)).xHeight * parent.fontSize) / 2
    const by = middle - (own.ascent - own.descent) / 2
    for (let i = start; i < end; i++) {
      const item = items[i]
      if (item?.type === "text") items[i] = { ...item, rise: pt(item.rise + by) }
    }
  }
  return items
}

import type { Pt } from "../../foundation/units.ts"
import { pt } from "../../foundation/units.ts"
import { insetX, insetY, isRelativeSize } from "../block/lengths.ts"
import type { LayoutContext } from "../constraint.ts"
import { type Frame, fragmentAt, type Item, type Place, widthsOf } from "./container-frame.ts"
import { ceilGrain, fromEngine, isDecided, type MeasureItem, type TaffyBox } from "./taffy.ts"

/** Measures items at the widths the engine asks for. */
export function measureItems(items: readonly Item[], contentWidth: Pt, context: LayoutContext): MeasureItem {
  return (index, known, available) => {
    const item = items[index] as Item
    const x = insetX(item.edges)
    const y = insetY(item.edges)
    if (item.box.type === "replaced" && known.width === undefined) {
      // A height of the area's: the engine has resolved it, but does not tell it as known.
      const decided =
        isRelativeSize(item.box.style.height) && isDecided(known, available) ? available.height + y : undefined
      const height = known.height ?? decided
      const fragment = context.layoutChild(item.box, {
        availableWidth: typeof available.width === "number" ? pt(available.width + x) : item.base,
        ...(height === undefined ? {} : { height: pt(height) }),
        shrinkToFit: true,
      })
      return { width: ceilGrain(fragment.width - x), height: ceilGrain((height ?? fragment.height) - y) }
    }
    const width =
      known.width === undefined ? contentWidthOf(item, available.width, context) : fromEngine(known.width, contentWidth)
    const height = known.height ?? Math.max(fragmentAt(item, width, context).height, heightByRatio(item, width))
    return { width: Math.max(0, width - x), height: ceilGrain(Math.max(0, height - y)) }
  }
}

/** Border-box height by `aspect-ratio`, a minimum as long as the content is higher: css-sizing-4 #aspect-ratio-minimum. */
function heightByRatio({ box, edges: e }: Item, width: number): number {
  const { aspectRatio, boxSizing } = box.style
  if (aspectRatio === "auto") return 0
  return boxSizing === "border-box" ? width / aspectRatio : (width - insetX(e)) / aspectRatio + insetY(e)
}

/** Border-box width of the item in a space of content-box width `available`, css-sizing-3 #sizing-values. */
export function contentWidthOf(
  item: Item,
  available: number | "min-content" | "max-content",
  context: LayoutContext,
): number {
  const intrinsic = widthsOf(item, context)
  if (available === "min-content") return ceilGrain(intrinsic.min)
  if (available === "max-content") return ceilGrain(intrinsic.max)
  return fromEngine(
    Math.min(ceilGrain(intrinsic.max), Math.max(ceilGrain(intrinsic.min), available + insetX(item.edges))),
  )
}

/** A place without the noise of single precision; an item as large as its container is exactly that. */
export const placeFrom = (
  place: TaffyBox,
  { contentWidth, contentHeight }: Pick<Frame, "contentWidth" | "contentHeight">,
): Place => ({
  x: fromEngine(place.x),
  y: fromEngine(place.y),
  width: fromEngine(place.width, contentWidth),
  height: fromEngine(place.height, contentHeight),
})

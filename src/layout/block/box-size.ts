import { type Pt, pt } from "../../foundation/units.ts"
import type { SizeValue } from "../../style/computed.ts"
import type { Box } from "../box.ts"
import type { Constraint, IntrinsicWidths, LayoutContext } from "../constraint.ts"
import { contentSized } from "../container/content-sized.ts"
import { isOrthogonal } from "../vertical/turn-box.ts"
import {
  type BoxEdges,
  clampHeight,
  clampWidth,
  declaredHeight,
  declaredWidth,
  edges,
  fitContent,
  insetX,
  insetY,
  marginX,
  resolveMinimum,
  resolveSize,
  toBorderBox,
} from "./lengths.ts"

/** Edges of a block container; a piece cut at a forced break has none on the cut (`box-decoration-break: slice`). */
export function blockEdges(box: Box, availableWidth: Pt): BoxEdges {
  const e = edges(box.style, availableWidth)
  if (box.cut === undefined) return e
  const { before, after } = box.cut
  const zero = pt(0)
  const cut = <T>(side: { readonly top: T; readonly right: T; readonly bottom: T; readonly left: T }, none: T) => ({
    ...side,
    top: before ? none : side.top,
    bottom: after ? none : side.bottom,
  })
  return { margin: cut(e.margin, zero), border: cut(e.border, zero), padding: cut(e.padding, zero) }
}

/** Border-box width of a block container, CSS 2.2, 10.3.3, 10.3.9 and 10.4. */
export function usedWidth(box: Box, e: BoxEdges, constraint: Constraint, context: LayoutContext): Pt {
  if (constraint.width !== undefined) return constraint.width
  const { style } = box
  const isAuto = style.width === "auto" && style.minWidth === "auto" && style.maxWidth === "none"
  // What most blocks are, without a closure.
  if (isAuto && style.aspectRatio === "auto" && constraint.shrinkToFit !== true)
    return Math.max(constraint.availableWidth - marginX(e), insetX(e)) as Pt
  return sizedWidth(box, e, constraint, context)
}

function sizedWidth(box: Box, e: BoxEdges, constraint: Constraint, context: LayoutContext): Pt {
  const { availableWidth, availableHeight } = constraint
  const intrinsic = () => contentWidths(box, e, context)
  let width = declaredWidth(box.style, e, availableWidth, intrinsic)
  if (width === undefined) {
    const fill = Math.max(0, availableWidth - marginX(e)) as Pt
    width =
      ratioWidth(box, e, declaredHeight(box.style, e, availableHeight), availableHeight, intrinsic) ??
      withinHeights(constraint.shrinkToFit ? fitContent(intrinsic(), fill) : fill, box.style, e, availableHeight)
  }
  return clampWidth(width, box.style, e, availableWidth, intrinsic)
}

/**
 * Border-box widths that the content alone asks for: what `min-content`, `max-content` and shrinking to fit mean. Edges
 * count as they are used: their percentages are 0 only while the container's own width is not known.
 */
export function contentWidths(box: Box, e: BoxEdges, context: LayoutContext): IntrinsicWidths {
  const isWhole = box.type === "table" || box.type === "replaced" || box.type === "upright" || isOrthogonal(box)
  const own = context.intrinsicWidths(isWhole ? box : contentSized(box))
  const relative = insetX(e) - insetX(edges(box.style, pt(0)))
  return relative === 0 ? own : { min: pt(own.min + relative), max: pt(own.max + relative) }
}

/**
 * Border-box width that follows from a definite border-box height, css-sizing-4 #aspect-ratio-automatic; it grows with
 * its content (#aspect-ratio-minimum).
 */
export function ratioWidth(
  { style }: Box,
  e: BoxEdges,
  height: Pt | undefined,
  availableHeight: Pt | undefined,
  intrinsic: () => IntrinsicWidths,
): Pt | undefined {
  if (style.aspectRatio === "auto" || height === undefined) return undefined
  const width = acrossRatio(style.aspectRatio, clampHeight(height, style, e, availableHeight), style, e)
  const grows = style.minWidth === "auto" && style.overflow !== "hidden"
  return grows ? (Math.max(width, intrinsic().min) as Pt) : width
}

const acrossRatio = (ratio: number, height: Pt, { boxSizing }: Box["style"], e: BoxEdges): Pt =>
  boxSizing === "border-box" ? pt(height * ratio) : pt((height - insetY(e)) * ratio + insetX(e))

/** An automatic width within what the limits of the height leave it, css-sizing-4 #aspect-ratio-size-transfers. */
function withinHeights(width: Pt, style: Box["style"], e: BoxEdges, availableHeight: Pt | undefined): Pt {
  const ratio = style.aspectRatio
  if (ratio === "auto") return width
  const across = (height: Pt | undefined): Pt | undefined =>
    height === undefined ? undefined : acrossRatio(ratio, toBorderBox(style, height, insetY(e)), style, e)
  const most = across(resolveSize(style.maxHeight, availableHeight)) ?? Number.POSITIVE_INFINITY
  const least = across(resolveMinimum(style.minHeight, availableHeight)) ?? 0
  return Math.max(least, Math.min(most, width)) as Pt
}

/** Border-box height where it does not depend on the content: given, or declared as definite. */
export function definiteHeight(box: Box, e: BoxEdges, width: Pt, constraint: Constraint): Pt | undefined {
  if (constraint.height !== undefined) return constraint.height
  const { style } = box
  const declared = declaredHeight(style, e, constraint.availableHeight)
  if (declared !== undefined) return clampHeight(declared, style, e, constraint.availableHeight)
  if (typeof style.aspectRatio !== "number" || style.aspectRatio <= 0) return undefined
  const ratio = style.aspectRatio
  const height = style.boxSizing === "border-box" ? width / ratio : (width - insetX(e)) / ratio + insetY(e)
  return clampHeight(pt(height), style, e, constraint.availableHeight)
}

/** Border-box height around content that ends at `contentBottom`, from the border box's top. */
export function usedHeight(
  box: Box,
  e: BoxEdges,
  definite: Pt | undefined,
  contentBottom: number,
  constraint: Constraint,
): Pt {
  const natural = pt(contentBottom + e.padding.bottom + e.border.bottom)
  if (definite !== undefined) {
    // css-sizing-4 #aspect-ratio-minimum: the ratio's height grows with its content.
    const { style } = box
    const grows =
      constraint.height === undefined &&
      natural > definite &&
      style.minHeight === "auto" &&
      style.overflow !== "hidden" &&
      declaredHeight(style, e, constraint.availableHeight) === undefined
    return grows ? clampHeight(natural, style, e, constraint.availableHeight) : definite
  }
  return clampHeight(natural, box.style, e, constraint.availableHeight)
}

/** Intrinsic widths of a block container around those of its content, css-sizing-3 #intrinsic-contribution. */
export function withOwnWidths(box: Box, content: IntrinsicWidths): IntrinsicWidths {
  const { style } = box
  const e = edges(style, pt(0))
  const inset = insetX(e)
  const natural: IntrinsicWidths = { min: pt(content.min + inset), max: pt(content.max + inset) }
  const sizeOf = (value: SizeValue, width: Pt): Pt | undefined => {
    if (value === "min-content") return natural.min
    if (value === "max-content") return natural.max
    if (value === "fit-content") return width
    const size = resolveSize(value, undefined)
    return size === undefined ? undefined : toBorderBox(style, size, inset)
  }
  const automatic = (width: Pt): Pt =>
    style.aspectRatio === "auto"
      ? width
      : (ratioWidth(box, e, declaredHeight(style, e, undefined), undefined, () => natural) ??
        withinHeights(width, style, e, undefined))
  const hold = (width: Pt): Pt => {
    const used = sizeOf(style.width, width) ?? automatic(width)
    const most = style.maxWidth === "none" ? undefined : sizeOf(style.maxWidth, width)
    const least = typeof style.minWidth === "string" ? sizeOf(style.minWidth, width) : leastOf(style, inset)
    return Math.max(least ?? 0, Math.min(most ?? Number.POSITIVE_INFINITY, used)) as Pt
  }
  return { min: hold(natural.min), max: hold(natural.max) }
}

const leastOf = (style: Box["style"], inset: Pt): Pt =>
  toBorderBox(style, resolveMinimum(style.minWidth, undefined) ?? pt(0), inset)

/** How far `position: relative` moves a box, CSS 2.2, 9.4.3: `top` and `left` win. */
export function relativeOffset(
  style: Box["style"],
  width: Pt,
  height: Pt | undefined,
): { readonly x: Pt; readonly y: Pt } {
  const left = resolveSize(style.left, width)
  const right = resolveSize(style.right, width)
  const top = resolveSize(style.top, height)
  const bottom = resolveSize(style.bottom, height)
  return { x: pt(left ?? (right === undefined ? 0 : -right)), y: pt(top ?? (bottom === undefined ? 0 : -bottom)) }
}

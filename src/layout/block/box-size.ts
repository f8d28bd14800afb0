import { type Pt, pt } from "../../foundation/units.ts"
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
  const { availableWidth } = constraint
  const intrinsic = () => contentWidths(box, e, context)
  let width = declaredWidth(box.style, e, availableWidth, intrinsic)
  if (width === undefined) {
    const fill = Math.max(0, availableWidth - marginX(e)) as Pt
    width =
      ratioWidth(box, e, declaredHeight(box.style, e, constraint.availableHeight), constraint.availableHeight) ??
      (constraint.shrinkToFit ? fitContent(intrinsic(), fill) : fill)
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

/** Border-box width that follows from a definite border-box height, css-sizing-4 #aspect-ratio-automatic. */
export function ratioWidth(
  { style }: Box,
  e: BoxEdges,
  height: Pt | undefined,
  availableHeight: Pt | undefined,
): Pt | undefined {
  const ratio = style.aspectRatio
  if (ratio === "auto" || height === undefined) return undefined
  const used = clampHeight(height, style, e, availableHeight)
  return style.boxSizing === "border-box" ? pt(used * ratio) : pt((used - insetY(e)) * ratio + insetX(e))
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
    const fromRatio =
      constraint.height === undefined && declaredHeight(box.style, e, constraint.availableHeight) === undefined
    return fromRatio && natural > definite && box.style.overflow !== "hidden" ? natural : definite
  }
  return clampHeight(natural, box.style, e, constraint.availableHeight)
}

/** Intrinsic widths of a block container around those of its content, css-sizing-3 #intrinsic-contribution. */
export function withOwnWidths(box: Box, content: IntrinsicWidths): IntrinsicWidths {
  const { style } = box
  const e = edges(style, pt(0))
  const inset = insetX(e)
  const own = resolveSize(style.width, undefined)
  const fixed = own === undefined ? undefined : toBorderBox(style, own, inset)
  const least = resolveSize(style.minWidth, undefined)
  const most = resolveSize(style.maxWidth, undefined)
  const hold = (width: number): Pt => {
    let used = fixed ?? width
    if (most !== undefined) used = Math.min(used, toBorderBox(style, most, inset))
    if (least !== undefined) used = Math.max(used, toBorderBox(style, least, inset))
    return pt(used)
  }
  if (style.width === "min-content") return { min: hold(content.min + inset), max: hold(content.min + inset) }
  if (style.width === "max-content") return { min: hold(content.max + inset), max: hold(content.max + inset) }
  return { min: hold(content.min + inset), max: hold(content.max + inset) }
}

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

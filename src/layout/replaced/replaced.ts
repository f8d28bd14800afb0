import type { Rect, Size } from "../../foundation/geometry.ts"
import { PT_PER_PX, type Pt, pt } from "../../foundation/units.ts"
import type { ComputedStyle } from "../../style/computed.ts"
import { boxFragment } from "../block/box-fragment.ts"
import {
  type BoxEdges,
  edges,
  insetX,
  insetY,
  isRelativeSize,
  marginX,
  resolve,
  resolveMinimum,
  resolveSize,
} from "../block/lengths.ts"
import type { ReplacedBox } from "../box.ts"
import type { Constraint, IntrinsicWidths, LayoutContext } from "../constraint.ts"
import type { Fragment, ReplacedContent, ReplacedFragment } from "../fragment.ts"

interface Shown {
  readonly content: ReplacedContent
  readonly natural: Size
}

/** CSS 2.2 10.3.2, 10.4, 10.6.2 and css-images-3 #object-fit. */
export function layoutReplaced(box: ReplacedBox, constraint: Constraint, context: LayoutContext): Fragment {
  const e = edges(box.style, constraint.availableWidth)
  const asked = askedSize(box, e, constraint)
  const empty = (): Fragment => withEdges(box, e, pt(asked.width ?? 0), pt(asked.height ?? 0), undefined)
  if (isGraphic(box)) {
    const width = asked.width ?? graphicWidth(box, e, constraint)
    // Drawn for more room and then made smaller, it fills the same width with less height.
    const zoom = asked.height === undefined ? (box.zoom ?? 1) : 1
    const shown = context.replaced(box.source, pt(width / zoom), asked.height, zoom)
    if (shown === undefined) return empty()
    const height = asked.height ?? clampContent(box.style, e, constraint, "height", shown.natural.height * zoom)
    return withEdges(box, e, width, height, shown)
  }
  const shown = context.replaced(box.source, asked.width, asked.height)
  if (shown === undefined) return empty()
  const { width, height } = usedSize(box, e, asked, shown.natural, constraint)
  const zoom = asked.height === undefined && constraint.width === undefined ? (box.zoom ?? 1) : 1
  const shrink = Math.min(zoom, constraint.availableWidth / Math.max(width, 1))
  if (zoom === 1 || shrink <= 0) return withEdges(box, e, width, height, shown)
  return withEdges(box, e, pt(width * shrink), pt(height * shrink), shown)
}

/** Border-box contributions; what can shrink with its container asks for nothing, css-sizing-3 #min-content-zero. */
export function replacedIntrinsic(box: ReplacedBox, context: LayoutContext): IntrinsicWidths {
  const none: Constraint = { availableWidth: pt(0) }
  const e = edges(box.style, pt(0))
  const inset = insetX(e)
  const { style } = box
  const sized = isRelativeSize(style.width) ? { ...box, style: { ...style, width: "auto" as const } } : box
  const limited = isRelativeSize(style.maxWidth)
    ? { ...sized, style: { ...sized.style, maxWidth: "none" as const } }
    : sized
  const asked = askedSize(limited, e, none)
  if (asked.width !== undefined) return { min: pt(asked.width + inset), max: pt(asked.width + inset) }
  if (isGraphic(box)) {
    const clamped = (width: number): Pt => pt(clampContent(limited.style, e, none, "width", width) + inset)
    return { min: clamped(0), max: clamped(DEFAULT_OBJECT_WIDTH) }
  }
  const shown = context.replaced(box.source, undefined, asked.height)
  if (shown === undefined) return { min: inset, max: inset }
  const { width } = usedSize(limited, e, asked, shown.natural, none)
  const shrinks = isRelativeSize(style.width) || isRelativeSize(style.maxWidth)
  const least = shrinks ? clampContent(limited.style, e, none, "width", 0) : width
  return { min: pt(least + inset), max: pt(width + inset) }
}

/** Content-box sizes that style, attributes or the parent decide. */
function askedSize(
  box: ReplacedBox,
  e: BoxEdges,
  constraint: Constraint,
): { readonly width?: Pt; readonly height?: Pt } {
  const { style } = box
  const width =
    constraint.width === undefined
      ? specified(box, e, "width", constraint.availableWidth)
      : pt(Math.max(0, constraint.width - insetX(e)))
  const height =
    constraint.height === undefined
      ? specified(box, e, "height", constraint.availableHeight)
      : pt(Math.max(0, constraint.height - insetY(e)))
  return {
    width:
      width === undefined || constraint.width !== undefined
        ? width
        : clampContent(style, e, constraint, "width", width),
    height:
      height === undefined || constraint.height !== undefined
        ? height
        : clampContent(style, e, constraint, "height", height),
  }
}

function specified(box: ReplacedBox, e: BoxEdges, axis: "width" | "height", base: Pt | undefined): Pt | undefined {
  const { style } = box
  const own = resolveSize(style[axis], base)
  if (own !== undefined) return toContent(style, e, axis, own)
  // A presentational hint gives way to any declaration, `auto` included.
  if (style[axis] !== "auto" || box.source.declared.has(axis)) return undefined
  const hint = dimensionAttribute(box, axis)
  if (hint === undefined) return undefined
  if (hint.percent) return base === undefined ? undefined : pt((hint.value / 100) * base)
  return pt(hint.value * PT_PER_PX)
}

/** html #rules-for-parsing-dimension-values: `240`, `240px` alike, or `50%`. */
function dimensionAttribute(
  box: ReplacedBox,
  axis: "width" | "height",
): { readonly value: number; readonly percent: boolean } | undefined {
  const match = /^\s*(\d+(?:\.\d+)?)(%?)/.exec(box.source.element.attributes.get(axis)?.value ?? "")
  return match === null ? undefined : { value: Number(match[1]), percent: match[2] === "%" }
}

/** A declared size as a content-box size. */
const toContent = (style: ComputedStyle, e: BoxEdges, axis: "width" | "height", size: number): Pt =>
  pt(style.boxSizing === "border-box" ? Math.max(0, size - (axis === "width" ? insetX(e) : insetY(e))) : size)

function limits(
  style: ComputedStyle,
  e: BoxEdges,
  constraint: Constraint,
  axis: "width" | "height",
): { readonly min: number; readonly max: number } {
  const base = axis === "width" ? constraint.availableWidth : constraint.availableHeight
  const min = resolveMinimum(axis === "width" ? style.minWidth : style.minHeight, base)
  const max = resolveSize(axis === "width" ? style.maxWidth : style.maxHeight, base)
  const least = min === undefined ? 0 : toContent(style, e, axis, min)
  return {
    min: least,
    max: Math.max(least, max === undefined ? Number.POSITIVE_INFINITY : toContent(style, e, axis, max)),
  }
}

function clampContent(
  style: ComputedStyle,
  e: BoxEdges,
  constraint: Constraint,
  axis: "width" | "height",
  size: number,
): Pt {
  const { min, max } = limits(style, e, constraint, axis)
  return pt(Math.max(min, Math.min(max, size)))
}

/**
 * A graphic of the report has no natural width: it is drawn anew for the width it gets, and its height follows. Pictures,
 * icons and codes have a size or at least proportions of their own.
 */
const isGraphic = (box: ReplacedBox): boolean => box.source.element.tag === "tj-graphic"

/** css-images-3 #default-object-size: 300px. */
const DEFAULT_OBJECT_WIDTH = 300 * PT_PER_PX

/** CSS 2.2 10.3.2: without a natural width, a replaced element is as wide as a block would be. */
function graphicWidth(box: ReplacedBox, e: BoxEdges, constraint: Constraint): Pt {
  const available = Math.max(0, constraint.availableWidth - marginX(e) - insetX(e))
  const width = constraint.shrinkToFit ? Math.min(DEFAULT_OBJECT_WIDTH, available) : available
  return clampContent(box.style, e, constraint, "width", width)
}

/** The used content-box size of what has proportions; where both sizes are `auto`, the table of CSS 2.2 10.4. */
function usedSize(
  box: ReplacedBox,
  e: BoxEdges,
  asked: { readonly width?: Pt; readonly height?: Pt },
  natural: Size,
  constraint: Constraint,
): Size {
  const { style } = box
  const ratio = ratioOf(box, natural)
  const clamp = (axis: "width" | "height", size: number): Pt => clampContent(style, e, constraint, axis, size)
  if (asked.width !== undefined && asked.height !== undefined) return { width: asked.width, height: asked.height }
  if (asked.width !== undefined)
    return { width: asked.width, height: clamp("height", ratio === undefined ? natural.height : asked.width / ratio) }
  if (asked.height !== undefined)
    return { width: clamp("width", ratio === undefined ? natural.width : asked.height * ratio), height: asked.height }
  const w = natural.width
  const h = ratio === undefined ? natural.height : w / ratio
  if (ratio === undefined) return { width: clamp("width", w), height: clamp("height", h) }
  const { min: minW, max: maxW } = limits(style, e, constraint, "width")
  const { min: minH, max: maxH } = limits(style, e, constraint, "height")
  const size = (width: number, height: number): Size => ({ width: pt(width), height: pt(height) })
  if (w > maxW && h > maxH)
    return maxW / w <= maxH / h ? size(maxW, Math.max(minH, maxW / ratio)) : size(Math.max(minW, maxH * ratio), maxH)
  if (w < minW && h < minH)
    return minW / w <= minH / h ? size(Math.min(maxW, minH * ratio), minH) : size(minW, Math.min(maxH, minW / ratio))
  if (w < minW && h > maxH) return size(minW, maxH)
  if (w > maxW && h < minH) return size(maxW, minH)
  if (w > maxW) return size(maxW, Math.max(maxW / ratio, minH))
  if (w < minW) return size(minW, Math.min(minW / ratio, maxH))
  if (h > maxH) return size(Math.max(maxH * ratio, minW), maxH)
  if (h < minH) return size(Math.min(minH * ratio, maxW), minH)
  return size(w, h)
}

/** Width by height: the style's, else the picture's own. */
function ratioOf(box: ReplacedBox, natural: Size): number | undefined {
  if (box.style.aspectRatio !== "auto") return box.style.aspectRatio
  return natural.width > 0 && natural.height > 0 ? natural.width / natural.height : undefined
}

/** css-images-3 #object-fit and #object-position: where the content is drawn, from the content box's corner. */
export function objectRect(style: ComputedStyle, content: ReplacedContent, natural: Size, box: Size): Rect {
  const contain = Math.min(box.width / natural.width, box.height / natural.height)
  const scale = (factor: number): Size => ({
    width: pt(natural.width * factor),
    height: pt(natural.height * factor),
  })
  const size = (): Size => {
    if (!(natural.width > 0 && natural.height > 0)) return box
    switch (style.objectFit) {
      // svg2 #PreserveAspectRatioAttribute: a drawing keeps its proportions inside whatever viewport it fills.
      case "fill":
        return content.type === "scene" ? scale(contain) : box
      case "contain":
        return scale(contain)
      case "cover":
        return scale(Math.max(box.width / natural.width, box.height / natural.height))
      case "none":
        return natural
      case "scale-down":
        return scale(Math.min(1, contain))
    }
  }
  const { width, height } = size()
  const [x, y] = style.objectPosition
  return { x: resolve(x, pt(box.width - width)), y: resolve(y, pt(box.height - height)), width, height }
}

function withEdges(box: ReplacedBox, e: BoxEdges, width: Pt, height: Pt, shown: Shown | undefined): Fragment {
  const left = e.border.left + e.padding.left
  const top = e.border.top + e.padding.top
  const plain = insetX(e) === 0 && insetY(e) === 0
  const frame = (children: readonly Fragment[]): Fragment =>
    boxFragment(box, pt(width + insetX(e)), pt(height + insetY(e)), children)
  if (shown === undefined) return frame([])
  const content: ReplacedFragment = {
    type: "replaced",
    x: pt(plain ? 0 : left),
    y: pt(plain ? 0 : top),
    width,
    height,
    source: box.source,
    style: plain ? box.style : { ...box.style, ...PAINTED_BY_FRAME },
    content: shown.content,
    draw: objectRect(box.style, shown.content, shown.natural, { width, height }),
  }
  return plain ? content : frame([content])
}

/** What the box around a bordered or padded picture paints must not be painted by the picture again. */
const PAINTED_BY_FRAME: Partial<ComputedStyle> = {
  backgroundColor: { space: "gray", k: 0, alpha: 0 },
  backgroundImage: [],
  opacity: 1,
  borderWidth: { top: pt(0), right: pt(0), bottom: pt(0), left: pt(0) },
  borderStyle: { top: "none", right: "none", bottom: "none", left: "none" },
}

import type { Edges, Rect } from "../../foundation/geometry.ts"
import { type Pt, pt } from "../../foundation/units.ts"
import type { Auto, ComputedStyle, LengthPercentage, SizeValue } from "../../style/computed.ts"
import { isRelative, resolve, resolvePositive } from "../../style/values/length-percentage.ts"
import type { IntrinsicWidths } from "../constraint.ts"

/** Used margin (auto kept), border and padding of a box. */
export interface BoxEdges {
  readonly margin: Edges<Pt | Auto>
  readonly border: Edges
  readonly padding: Edges
}

export { isRelative, resolve, resolvePositive }

/** Whether a size is a length or percentage that depends on the containing block. */
export const isRelativeSize = (value: SizeValue | "none"): boolean => typeof value !== "string" && isRelative(value)

const resolveOrAuto = (value: LengthPercentage | Auto, base: Pt): Pt | Auto =>
  value === "auto" ? value : resolve(value, base)

/**
 * A length, or undefined where the value is a keyword or its percentage has no definite base
 * (css-sizing-3 #percentage-sizing: such a percentage behaves as `auto`).
 */
export function resolveSize(value: SizeValue | "none", base: Pt | undefined): Pt | undefined {
  if (typeof value === "string") return undefined
  if (!isRelative(value)) return value.pt
  return base === undefined ? undefined : resolve(value, base)
}

/** As above for a minimum: its percentage counts 0 where it has no definite base (CSS 2.2, 10.7; `max(10%, 4mm)` is 4 mm). */
export const resolveMinimum = (value: SizeValue, base: Pt | undefined): Pt | undefined =>
  typeof value === "string" ? undefined : isRelative(value) ? resolve(value, base ?? 0) : value.pt

// Edges of styles without percentages: they are the same in every containing block.
const fixedEdges = new WeakMap<ComputedStyle, BoxEdges>()

/** Percentages of margins and paddings, vertical ones too, refer to the containing block's width (CSS 2.2, 8.3). */
export function edges(style: ComputedStyle, availableWidth: Pt): BoxEdges {
  let found = fixedEdges.get(style)
  if (found === undefined) {
    found = edgesIn(style, availableWidth)
    if (!hasRelativeEdges(style)) fixedEdges.set(style, found)
  }
  return found
}

const hasRelativeEdges = (style: ComputedStyle): boolean => EDGE_LENGTHS.some((name) => isRelativeSize(style[name]))

/** Lengths of a box around its content, borders left out: percentages of them are of the containing block's width. */
export const EDGE_LENGTHS = [
  "marginTop",
  "marginRight",
  "marginBottom",
  "marginLeft",
  "paddingTop",
  "paddingRight",
  "paddingBottom",
  "paddingLeft",
] as const

function edgesIn(style: ComputedStyle, availableWidth: Pt): BoxEdges {
  const { borderWidth, borderStyle } = style
  return {
    margin: {
      top: resolveOrAuto(style.marginTop, availableWidth),
      right: resolveOrAuto(style.marginRight, availableWidth),
      bottom: resolveOrAuto(style.marginBottom, availableWidth),
      left: resolveOrAuto(style.marginLeft, availableWidth),
    },
    border: {
      top: borderStyle.top === "none" ? pt(0) : borderWidth.top,
      right: borderStyle.right === "none" ? pt(0) : borderWidth.right,
      bottom: borderStyle.bottom === "none" ? pt(0) : borderWidth.bottom,
      left: borderStyle.left === "none" ? pt(0) : borderWidth.left,
    },
    padding: {
      top: resolvePositive(style.paddingTop, availableWidth),
      right: resolvePositive(style.paddingRight, availableWidth),
      bottom: resolvePositive(style.paddingBottom, availableWidth),
      left: resolvePositive(style.paddingLeft, availableWidth),
    },
  }
}

export const lengthOr = (value: Pt | Auto, fallback: Pt): Pt => (value === "auto" ? fallback : value)

/** Border and padding, left and right together. */
export const insetX = ({ border, padding }: BoxEdges): Pt =>
  (border.left + padding.left + padding.right + border.right) as Pt
/** Border and padding, top and bottom together. */
export const insetY = ({ border, padding }: BoxEdges): Pt =>
  (border.top + padding.top + padding.bottom + border.bottom) as Pt

export const insetBottom = ({ border, padding }: BoxEdges): Pt => (padding.bottom + border.bottom) as Pt

/** Margins left and right together, `auto` counting 0. */
export const marginX = ({ margin }: BoxEdges): Pt =>
  (lengthOr(margin.left, pt(0)) + lengthOr(margin.right, pt(0))) as Pt
/** Margins top and bottom together, `auto` counting 0. */
export const marginY = ({ margin }: BoxEdges): Pt =>
  (lengthOr(margin.top, pt(0)) + lengthOr(margin.bottom, pt(0))) as Pt

/** The content box of a border box of this size, from the border box's corner. */
export function contentBox(e: BoxEdges, width: Pt, height: Pt): Rect {
  return {
    x: (e.border.left + e.padding.left) as Pt,
    y: (e.border.top + e.padding.top) as Pt,
    width: Math.max(0, width - insetX(e)) as Pt,
    height: Math.max(0, height - insetY(e)) as Pt,
  }
}

/** A size as declared (`box-sizing`) made a border-box size, css-sizing-3 #box-sizing. */
export const toBorderBox = (style: ComputedStyle, size: Pt, inset: Pt): Pt =>
  Math.max(style.boxSizing === "border-box" ? size : size + inset, inset) as Pt

/** Border-box width that `width` declares, if it is a length or a keyword whose size `intrinsic` gives. */
export function declaredWidth(
  style: ComputedStyle,
  e: BoxEdges,
  availableWidth: Pt,
  intrinsic: () => IntrinsicWidths,
): Pt | undefined {
  return sizeInX(style.width, style, e, availableWidth, intrinsic)
}

/** Border-box height that `height` declares, if definite. Content keywords are `auto` in this axis. */
export function declaredHeight(style: ComputedStyle, e: BoxEdges, availableHeight: Pt | undefined): Pt | undefined {
  const size = resolveSize(style.height, availableHeight)
  return size === undefined ? undefined : toBorderBox(style, size, insetY(e))
}

/** Border-box width held between `min-width` and `max-width`; the minimum wins (CSS 2.2, 10.4). */
export function clampWidth(
  width: Pt,
  style: ComputedStyle,
  e: BoxEdges,
  availableWidth: Pt,
  intrinsic: () => IntrinsicWidths,
): Pt {
  const max = style.maxWidth === "none" ? undefined : sizeInX(style.maxWidth, style, e, availableWidth, intrinsic)
  const min = sizeInX(style.minWidth, style, e, availableWidth, intrinsic)
  let used: number = width
  if (max !== undefined && used > max) used = max
  if (min !== undefined && used < min) used = min
  return Math.max(used, insetX(e)) as Pt
}

/** The least border-box height: `min-height`, or border and padding alone. */
export function leastHeight(style: ComputedStyle, e: BoxEdges, availableHeight: Pt | undefined): Pt {
  const inset = insetY(e)
  const min = resolveMinimum(style.minHeight, availableHeight)
  return min === undefined ? inset : toBorderBox(style, min, inset)
}

/** Border-box height held between `min-height` and `max-height` (CSS 2.2, 10.7). */
export function clampHeight(height: Pt, style: ComputedStyle, e: BoxEdges, availableHeight: Pt | undefined): Pt {
  const max = style.maxHeight === "none" ? undefined : resolveSize(style.maxHeight, availableHeight)
  const used = max === undefined ? height : Math.min(height, toBorderBox(style, max, insetY(e)))
  return Math.max(used, leastHeight(style, e, availableHeight)) as Pt
}

/** css-sizing-3 #fit-content-size: min(max-content, max(min-content, available)); all border-box widths. */
export const fitContent = ({ min, max }: IntrinsicWidths, available: Pt): Pt =>
  Math.min(max, Math.max(min, available)) as Pt

function sizeInX(
  value: SizeValue,
  style: ComputedStyle,
  e: BoxEdges,
  availableWidth: Pt,
  intrinsic: () => IntrinsicWidths,
): Pt | undefined {
  switch (value) {
    case "auto":
      return undefined
    case "min-content":
      return intrinsic().min
    case "max-content":
      return intrinsic().max
    case "fit-content":
      return fitContent(intrinsic(), (availableWidth - marginX(e)) as Pt)
    default:
      return toBorderBox(style, resolve(value, availableWidth), insetX(e))
  }
}

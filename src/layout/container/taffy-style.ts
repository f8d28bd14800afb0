import type { Pt } from "../../foundation/units.ts"
import { pt } from "../../foundation/units.ts"
import type {
  Align,
  Auto,
  ComputedStyle,
  GridLine,
  LengthPercentage,
  SizeValue,
  TrackSize,
} from "../../style/computed.ts"
import { isZero } from "../../style/values/length-percentage.ts"
import { type BoxEdges, edges, fitContent, insetX, isRelative, marginX, resolve } from "../block/lengths.ts"
import type { Box } from "../box.ts"
import type { LayoutContext } from "../constraint.ts"
import { contentSized } from "./content-sized.ts"
import {
  ceilGrain,
  type TaffyDimension,
  type TaffyLengthAuto,
  type TaffyMaxTrack,
  type TaffyMinTrack,
  type TaffySize,
  type TaffyStyle,
  type TaffyTrack,
  taffy,
} from "./taffy.ts"

/**
 * The engine knows lengths and percentages, but no `calc()`. A definite base turns every value into a length; without
 * one a percentage is handed over as it is and the fixed part of a `calc()` waits for the pass that knows the base.
 */
export function lengthOrPercent(value: LengthPercentage, base: Pt | undefined): number | `${number}%` {
  if (!isRelative(value)) return value.pt
  return base === undefined ? `${value.percent * 100}%` : resolve(value, base)
}

export const lengthOrAuto = (value: LengthPercentage | Auto, base: Pt | undefined): TaffyLengthAuto =>
  value === "auto" ? "auto" : lengthOrPercent(value, base)

/** A height: content keywords are `auto` in this axis. */
export const heightDimension = (value: SizeValue | "none", base: Pt | undefined): TaffyDimension =>
  typeof value === "string" ? "auto" : lengthOrPercent(value, base)

/** A width; the engine has no content keywords, so `min-content` and `max-content` become the lengths they mean. */
export function widthDimension(
  value: SizeValue | "none",
  base: Pt | undefined,
  box: Box,
  context: LayoutContext,
): TaffyDimension {
  if (value === "auto" || value === "none" || value === "fit-content") return "auto"
  if (typeof value !== "string") return lengthOrPercent(value, base)
  const intrinsic = context.intrinsicWidths(contentSized(box))
  return fromBorderBox(box, base, value === "min-content" ? intrinsic.min : intrinsic.max)
}

/** As above for `min-width` and `max-width`, where `fit-content` means a length too. */
export function limitDimension(
  value: SizeValue | "none",
  base: Pt | undefined,
  box: Box,
  context: LayoutContext,
): TaffyDimension {
  if (value !== "fit-content" || base === undefined) return widthDimension(value, base, box, context)
  const room = pt(base - marginX(edges(box.style, base)))
  return fromBorderBox(box, base, fitContent(context.intrinsicWidths(contentSized(box)), room))
}

/** An intrinsic border-box width, whose percentages of edges count 0, in the terms of the box's own `box-sizing`, which the engine is told too. */
export function fromBorderBox(box: Box, base: Pt | undefined, width: number): number {
  const none = insetX(edges(box.style, pt(0)))
  const inset = box.style.boxSizing === "content-box" ? 0 : insetX(edges(box.style, base ?? pt(0)))
  return ceilGrain(Math.max(0, width - none) + inset)
}

/**
 * Margins, border and padding; percentages refer to `base`, or stay percentages. What is 0 is left out here and below:
 * every property that crosses into the engine costs about as much as laying out an item.
 */
export function spacing(style: ComputedStyle, base: Pt | undefined): TaffyStyle {
  const { border } = edges(style, pt(0))
  const { marginTop, marginRight, marginBottom, marginLeft } = style
  const { paddingTop, paddingRight, paddingBottom, paddingLeft } = style
  const made: TaffyStyle = {}
  if (!(isNone(marginTop) && isNone(marginRight) && isNone(marginBottom) && isNone(marginLeft)))
    made.margin = {
      top: lengthOrAuto(marginTop, base),
      right: lengthOrAuto(marginRight, base),
      bottom: lengthOrAuto(marginBottom, base),
      left: lengthOrAuto(marginLeft, base),
    }
  if (border.top + border.right + border.bottom + border.left > 0) made.border = { ...border }
  if (!(isNone(paddingTop) && isNone(paddingRight) && isNone(paddingBottom) && isNone(paddingLeft)))
    made.padding = {
      top: lengthOrPercent(paddingTop, base),
      right: lengthOrPercent(paddingRight, base),
      bottom: lengthOrPercent(paddingBottom, base),
      left: lengthOrPercent(paddingLeft, base),
    }
  if (style.boxSizing === "content-box" && (made.border !== undefined || made.padding !== undefined))
    made.boxSizing = taffy().BoxSizing.ContentBox
  return made
}

const isNone = (value: LengthPercentage | Auto): boolean => value !== "auto" && isZero(value)

interface Sizes {
  readonly size?: TaffySize<TaffyDimension>
  readonly minSize?: TaffySize<TaffyDimension>
  readonly maxSize?: TaffySize<TaffyDimension>
}

/** The sizes that are not `auto` both ways. */
export function sizes(
  size: TaffySize<TaffyDimension>,
  min: TaffySize<TaffyDimension>,
  max: TaffySize<TaffyDimension>,
): Sizes {
  const isSet = ({ width, height }: TaffySize<TaffyDimension>): boolean => width !== "auto" || height !== "auto"
  return {
    ...(isSet(size) ? { size } : {}),
    ...(isSet(min) ? { minSize: min } : {}),
    ...(isSet(max) ? { maxSize: max } : {}),
  }
}

/** `overflow`, where it makes the automatic minimum size 0. */
export function clipping(style: ComputedStyle): TaffyStyle {
  const { Hidden } = taffy().Overflow
  return style.overflow === "hidden" ? { overflow: { x: Hidden, y: Hidden } } : {}
}

/** The frame of a container whose border-box width is known. */
export function containerSpacing(e: BoxEdges): TaffyStyle {
  return { border: { ...e.border }, padding: { ...e.padding }, boxSizing: taffy().BoxSizing.BorderBox }
}

/** `align-self` or `justify-self`; `auto` was replaced by the container's value, `normal` by what it means there. */
export function selfAlignment(value: Align): number {
  const { AlignSelf } = taffy()
  switch (value) {
    case "end":
      return AlignSelf.End
    case "flex-end":
      return AlignSelf.FlexEnd
    case "flex-start":
      return AlignSelf.FlexStart
    case "center":
      return AlignSelf.Center
    case "stretch":
      return AlignSelf.Stretch
    // The engine does not know its leaves' baselines: aligned to the start, then shifted by baseline shims.
    default:
      return AlignSelf.Start
  }
}

/** `align-content` or `justify-content`; `normal` is what `fallback` says. */
export function contentAlignment(value: Align, fallback: "flex-start" | "stretch"): number {
  const { AlignContent } = taffy()
  switch (value) {
    case "start":
      return AlignContent.Start
    case "end":
      return AlignContent.End
    case "flex-start":
      return AlignContent.FlexStart
    case "flex-end":
      return AlignContent.FlexEnd
    case "center":
      return AlignContent.Center
    case "stretch":
      return AlignContent.Stretch
    case "space-between":
      return AlignContent.SpaceBetween
    case "space-around":
      return AlignContent.SpaceAround
    case "space-evenly":
      return AlignContent.SpaceEvenly
    case "baseline":
      return AlignContent.Start
    default:
      return fallback === "stretch" ? AlignContent.Stretch : AlignContent.FlexStart
  }
}

/** A track; the engine takes `{min, max}` only and drops anything else in silence. css-grid-2 #track-sizing. */
export function track(size: TrackSize, base: Pt | undefined, definite: boolean): TaffyTrack {
  return { min: minTrack(size, base, definite), max: maxTrack(size, base, definite) }
}

function minTrack(size: TrackSize, base: Pt | undefined, definite: boolean): TaffyMinTrack {
  switch (size.type) {
    case "length":
      return trackLength(size.value, base, definite)
    case "minmax":
      return minTrack(size.min, base, definite)
    case "fr":
      return "auto"
    default:
      return size.type
  }
}

function maxTrack(size: TrackSize, base: Pt | undefined, definite: boolean): TaffyMaxTrack {
  switch (size.type) {
    case "length":
      return trackLength(size.value, base, definite)
    case "minmax":
      return maxTrack(size.max, base, definite)
    case "fr":
      return `${size.value}fr`
    default:
      return size.type
  }
}

/** css-grid-2 #valdef-grid-template-columns-length-percentage-0-infinity: against an indefinite size, `auto`. */
function trackLength(value: LengthPercentage, base: Pt | undefined, definite: boolean): number | `${number}%` | "auto" {
  return isRelative(value) && base === undefined && !definite ? "auto" : lengthOrPercent(value, base)
}

export function gridLine(line: GridLine): "auto" | number | { span: number } {
  if (line.type === "line") return line.line
  return line.type === "span" ? { span: line.span } : "auto"
}

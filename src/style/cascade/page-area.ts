import type { Rect, Size } from "../../foundation/geometry.ts"
import { type Pt, pt } from "../../foundation/units.ts"
import type { ComputedStyle, LengthPercentage } from "../computed.ts"
import { resolve, resolvePositive } from "../values/length-percentage.ts"

/** Boxes of a page, from the trim box's corner. */
export interface PageBoxes {
  /** Border box of the page box: what the margin boxes stand around. */
  readonly frame: Rect
  /** Content box of the page box. */
  readonly area: Rect
}

/** Percentages are of the page's own width and height, css-page-3 #page-margins; `auto` is 0. */
export function pageBoxes(style: ComputedStyle, { width, height }: Size): PageBoxes {
  const margin = (value: LengthPercentage | "auto", base: Pt): Pt => (value === "auto" ? pt(0) : resolve(value, base))
  const left = margin(style.marginLeft, width)
  const right = margin(style.marginRight, width)
  const top = margin(style.marginTop, height)
  const bottom = margin(style.marginBottom, height)
  const border = (side: "top" | "right" | "bottom" | "left"): number =>
    style.borderStyle[side] === "none" ? 0 : style.borderWidth[side]
  const frame: Rect = {
    x: left,
    y: top,
    width: pt(Math.max(0, width - left - right)),
    height: pt(Math.max(0, height - top - bottom)),
  }
  const insetLeft = border("left") + resolvePositive(style.paddingLeft, width)
  const insetTop = border("top") + resolvePositive(style.paddingTop, height)
  const insetRight = border("right") + resolvePositive(style.paddingRight, width)
  const insetBottom = border("bottom") + resolvePositive(style.paddingBottom, height)
  const area: Rect = {
    x: pt(frame.x + insetLeft),
    y: pt(frame.y + insetTop),
    width: pt(Math.max(0, frame.width - insetLeft - insetRight)),
    height: pt(Math.max(0, frame.height - insetTop - insetBottom)),
  }
  return { frame, area }
}

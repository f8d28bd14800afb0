import type { Rect, Size } from "../foundation/geometry.ts"
import { mmToPt, type Pt, pt } from "../foundation/units.ts"
import type { PageStyle } from "../style/styled.ts"
import { lengthOr, resolve, resolveOrAuto } from "./lengths.ts"

export interface PageGeometry {
  readonly trim: Size
  readonly bleed: Pt
  /** Content box of the page box. */
  readonly area: Rect
  /** Border box of the page box: what the margin boxes stand around. */
  readonly frame: Rect
}

/**
 * The page box, css-page-3 #page-box: `size` is the trim box; margins, borders and padding are within. Percentages are of
 * the page's own width and height (#page-margins); `auto` is 0.
 */
export function pageGeometry({ width, height, bleed, style }: PageStyle): PageGeometry {
  const trim = { width: mmToPt(width), height: mmToPt(height) }
  const left = lengthOr(resolveOrAuto(style.marginLeft, trim.width), pt(0))
  const right = lengthOr(resolveOrAuto(style.marginRight, trim.width), pt(0))
  const top = lengthOr(resolveOrAuto(style.marginTop, trim.height), pt(0))
  const bottom = lengthOr(resolveOrAuto(style.marginBottom, trim.height), pt(0))
  const border = (side: "top" | "right" | "bottom" | "left"): number =>
    style.borderStyle[side] === "none" ? 0 : style.borderWidth[side]
  const frame: Rect = {
    x: left,
    y: top,
    width: pt(Math.max(0, trim.width - left - right)),
    height: pt(Math.max(0, trim.height - top - bottom)),
  }
  const insetLeft = border("left") + resolve(style.paddingLeft, trim.width)
  const insetTop = border("top") + resolve(style.paddingTop, trim.height)
  const insetRight = border("right") + resolve(style.paddingRight, trim.width)
  const insetBottom = border("bottom") + resolve(style.paddingBottom, trim.height)
  const area: Rect = {
    x: pt(frame.x + insetLeft),
    y: pt(frame.y + insetTop),
    width: pt(Math.max(0, frame.width - insetLeft - insetRight)),
    height: pt(Math.max(0, frame.height - insetTop - insetBottom)),
  }
  return { trim, bleed: mmToPt(bleed), area, frame }
}

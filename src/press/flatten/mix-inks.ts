import type { Color, GradientPaint, GradientStop } from "../../foundation/color.ts"
import type { Cmyk } from "../color/color-tables.ts"
import { inkColor } from "./piece.ts"

/** Ink of a colour on the four plates; undefined where it is on others. */
export type InkOf = (color: Color) => Cmyk | undefined

/** What shows where `over` lets `under` through: plate by plate, as a CMYK group blends. ISO 32000-1, 11.3.6. */
export const mixed = (under: Cmyk, over: Cmyk, alpha: number): Cmyk => [
  under[0] + (over[0] - under[0]) * alpha,
  under[1] + (over[1] - under[1]) * alpha,
  under[2] + (over[2] - under[2]) * alpha,
  under[3] + (over[3] - under[3]) * alpha,
]

/** A gradient under a flat colour: mixing is linear, so its stops are all that changes. */
export function gradientUnder(
  gradient: GradientPaint,
  over: Cmyk,
  alpha: number,
  inkOf: InkOf,
): GradientPaint | undefined {
  const stops: GradientStop[] = []
  for (const { color, ...stop } of gradient.stops) {
    const ink = inkOf(color)
    if (ink === undefined) return undefined
    stops.push({ ...stop, color: inkColor(mixed(ink, over, alpha)) })
  }
  return { ...gradient, stops }
}

/** Where colour and alpha change at once, the mix is no straight way from stop to stop: it is cut into as many. */
const CUTS = 8

/** A gradient with alpha over a flat colour. */
export function gradientOver(
  under: Cmyk,
  gradient: GradientPaint,
  opacity: number,
  inkOf: InkOf,
): GradientPaint | undefined {
  const { stops } = gradient
  const out: GradientStop[] = []
  const [only] = stops
  if (stops.length === 1 && only !== undefined) {
    const ink = inkOf(only.color)
    if (ink === undefined) return undefined
    return { ...gradient, stops: [{ offset: 0, color: inkColor(mixed(under, ink, only.color.alpha * opacity)) }] }
  }
  for (let i = 0; i + 1 < stops.length; i++) {
    const from = stops[i] as GradientStop
    const to = stops[i + 1] as GradientStop
    // A clear stop has the colour of its neighbour: css-images-3 #color-stop-syntax.
    const a = inkOf(from.color.alpha > 0 ? from.color : to.color)
    const b = inkOf(to.color.alpha > 0 ? to.color : from.color)
    if (a === undefined || b === undefined) return undefined
    const straight = from.color.alpha === to.color.alpha || a.every((ink, plate) => ink === b[plate])
    const cuts = straight ? 1 : CUTS
    const { ease = 1 } = to
    for (let cut = 0; cut <= cuts; cut++) {
      const way = cut / cuts
      const share = straight ? way : way ** ease
      const alpha = (from.color.alpha + (to.color.alpha - from.color.alpha) * share) * opacity
      const color = inkColor(mixed(under, mixed(a, b, share), alpha))
      const offset = from.offset + (to.offset - from.offset) * way
      out.push({ offset, color, ...(straight && cut > 0 && to.ease !== undefined && { ease: to.ease }) })
    }
  }
  return { ...gradient, stops: out }
}

import type { GradientStop, Paint } from "../foundation/color.ts"
import type { ColorStop, Gradient, LinearGradient, RadialGradient } from "../style/computed.ts"
import { resolve } from "../style/values/length-percentage.ts"

/** A rectangle in plain numbers. */
interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The paint of a CSS gradient in the box it is sized to. */
export const gradientPaint = (gradient: Gradient, box: Area): Paint =>
  gradient.type === "linear-gradient" ? linear(gradient, box) : radial(gradient, box)

/** css-images-3 #linear-gradient-syntax: the corners lie where the first and last colours do. */
function linear(gradient: LinearGradient, box: Area): Paint {
  const angle = angleIn(gradient.angle, box)
  // Right angles are exact: a level gradient stays level.
  const sin = Math.round(Math.sin(angle) * 1e12) / 1e12
  const cos = Math.round(Math.cos(angle) * 1e12) / 1e12
  const length = Math.abs(box.width * sin) + Math.abs(box.height * cos)
  const x = box.x + box.width / 2
  const y = box.y + box.height / 2
  return {
    space: "gradient",
    from: [x - (sin * length) / 2, y + (cos * length) / 2],
    to: [x + (sin * length) / 2, y - (cos * length) / 2],
    stops: placedStops(gradient.stops, length),
  }
}

/** In radians, clockwise from up. To a corner: the other two corners have the middle colour, #linear-gradient-syntax. */
function angleIn(angle: LinearGradient["angle"], { width, height }: Area): number {
  if (typeof angle === "number") return (angle * Math.PI) / 180
  const sharp = Math.atan2(height, width)
  switch (angle) {
    case "top right":
      return sharp
    case "bottom right":
      return Math.PI - sharp
    case "bottom left":
      return Math.PI + sharp
    case "top left":
      return -sharp
  }
}

/** Of a radius of nothing, css-images-3 #degenerate-radials: as small as shows the last colour all over. */
const LEAST_RADIUS = 0.001

/** css-images-3 #radial-gradients. */
function radial({ circle, size, position, stops }: RadialGradient, box: Area): Paint {
  const x = resolve(position[0], box.width)
  const y = resolve(position[1], box.height)
  const [rx, ry] = radiiOf(circle, size, x, y, box)
  const radii = [Math.max(LEAST_RADIUS, rx), Math.max(LEAST_RADIUS, ry)] as const
  return { space: "radial", center: [box.x + x, box.y + y], radii, stops: placedStops(stops, radii[0]) }
}

/** css-images-3 #radial-size. */
function radiiOf(
  circle: boolean,
  size: RadialGradient["size"],
  x: number,
  y: number,
  { width, height }: Area,
): readonly [number, number] {
  if (typeof size !== "string") return [resolve(size[0], width), resolve(size[1], height)]
  const across = [Math.abs(x), Math.abs(width - x)] as const
  const down = [Math.abs(y), Math.abs(height - y)] as const
  const choose = size.startsWith("closest") ? Math.min : Math.max
  const side = [choose(...across), choose(...down)] as const
  if (circle) {
    const distance = size.endsWith("side")
      ? choose(...side)
      : choose(...across.flatMap((dx) => down.map((dy) => Math.hypot(dx, dy))))
    return [distance, distance]
  }
  // An ellipse to a corner has the proportions of the one to the sides.
  return size.endsWith("side") ? side : [side[0] * Math.SQRT2, side[1] * Math.SQRT2]
}

/** A hint this near to a stop would need an endless exponent. */
const NEAREST_HINT = 0.01

/** css-images-3 #color-stop-fixup: ends default to 0 and 1, nothing before what is earlier, the rest spread evenly. */
function placedStops(stops: readonly ColorStop[], length: number): readonly GradientStop[] {
  const place = (at: NonNullable<ColorStop["at"]>): number =>
    at.percent + (length > 0 ? (resolve(at, length) - at.percent * length) / length : 0)
  const offsets: (number | undefined)[] = stops.map(({ at }) => at && place(at))
  const hints: (number | undefined)[] = stops.map(({ hint }) => hint && place(hint))
  offsets[0] ??= 0
  if (offsets.length > 1) offsets[offsets.length - 1] ??= 1
  let most = Number.NEGATIVE_INFINITY
  for (let i = 0; i < offsets.length; i++) {
    const [offset, hint] = [offsets[i], hints[i]]
    if (offset !== undefined) offsets[i] = most = Math.max(most, offset)
    if (hint !== undefined) hints[i] = most = Math.max(most, hint)
  }
  for (let i = 1; i < offsets.length; i++) {
    if (offsets[i] !== undefined) continue
    let next = i
    while (offsets[next] === undefined) next++
    const before = offsets[i - 1] ?? 0
    const step = ((offsets[next] ?? 1) - before) / (next - i + 1)
    for (let j = i; j < next; j++) offsets[j] = before + step * (j - i + 1)
  }
  return stops.map(({ color }, i) => {
    const offset = offsets[i] ?? 0
    const hint = hints[i - 1]
    const before = offsets[i - 1] ?? 0
    if (hint === undefined || offset <= before) return { color, offset }
    // css-images-4 #color-stop-syntax: half way in colour at the hint.
    const half = Math.min(1 - NEAREST_HINT, Math.max(NEAREST_HINT, (hint - before) / (offset - before)))
    return { color, offset, ease: Math.log(0.5) / Math.log(half) }
  })
}

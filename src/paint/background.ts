import type { Color, GradientStop, Paint } from "../foundation/color.ts"
import type { Edges, Path } from "../foundation/geometry.ts"
import type { BoxFragment } from "../layout/fragment.ts"
import type { ComputedStyle, LengthPercentage, LinearGradient } from "../style/computed.ts"
import { resolve, resolvePositive } from "../style/length-percentage.ts"
import type { DisplayItem } from "./display-list.ts"
import { paintContent } from "./replaced.ts"
import { type Area, inset, type Radii, rectPath, roundedPath } from "./shapes.ts"
import { BACKGROUND_ARTIFACT } from "./structure.ts"

/** A tile smaller than this would be a texture of thousands of paths; css-backgrounds-3 sets no limit. */
const MOST_TILES = 2000

/** css-backgrounds-3 #backgrounds: the colour below, then the images from the last to the first. */
export function paintBackground(
  fragment: BoxFragment,
  area: Area,
  borders: Edges<number>,
  radii: Radii,
  out: DisplayItem[],
): void {
  const { style } = fragment
  const color = style.backgroundColor
  if (color.alpha > 0) out.push(filled(roundedPath(area, radii), color))
  if (fragment.backdrop !== undefined && fragment.backdrop.length > 0) {
    const items: DisplayItem[] = []
    for (const { rect, content } of fragment.backdrop) {
      paintContent(content, { ...rect, x: area.x + rect.x, y: area.y + rect.y }, BACKGROUND_ARTIFACT, items)
    }
    out.push({ type: "group", clip: roundedPath(area, radii), items })
  }
  for (let i = style.backgroundImage.length - 1; i >= 0; i--) {
    const image = style.backgroundImage[i]
    if (image?.type === "linear-gradient") paintGradient(image, style, area, inset(area, borders), radii, out)
  }
}

function paintGradient(
  gradient: LinearGradient,
  style: ComputedStyle,
  area: Area,
  origin: Area,
  radii: Radii,
  out: DisplayItem[],
): void {
  const tile = tileSize(style, origin)
  if (tile.width <= 0 || tile.height <= 0) return
  if (tile.width >= origin.width && tile.height >= origin.height) {
    // The usual case: one tile as large as the padding box, carried on under the border.
    out.push(filled(roundedPath(area, radii), gradientPaint(gradient, origin)))
    return
  }
  const repeatX = style.backgroundRepeat === "repeat" || style.backgroundRepeat === "repeat-x"
  const repeatY = style.backgroundRepeat === "repeat" || style.backgroundRepeat === "repeat-y"
  const [positionX, positionY] = style.backgroundPosition
  const columns = starts(origin.x, origin.width, tile.width, positionX, repeatX, area.x, area.x + area.width)
  const rows = starts(origin.y, origin.height, tile.height, positionY, repeatY, area.y, area.y + area.height)
  const items: DisplayItem[] = []
  for (const y of rows.slice(0, MOST_TILES)) {
    for (const x of columns.slice(0, Math.ceil(MOST_TILES / Math.max(1, rows.length)))) {
      const place = { x, y, width: tile.width, height: tile.height }
      items.push(filled(rectPath(place), gradientPaint(gradient, place)))
    }
  }
  out.push({ type: "group", clip: roundedPath(area, radii), items })
}

/** css-backgrounds-3 #the-background-size; a gradient has no size of its own, so `auto` and `cover` fill the box. */
function tileSize(style: ComputedStyle, origin: Area): { width: number; height: number } {
  const size = style.backgroundSize
  if (typeof size === "string") return { width: origin.width, height: origin.height }
  const used = (value: LengthPercentage | "auto", base: number): number =>
    value === "auto" ? base : resolvePositive(value, base)
  return { width: used(size[0], origin.width), height: used(size[1], origin.height) }
}

/** Where tiles begin on one axis, css-backgrounds-3 #the-background-position. */
function starts(
  origin: number,
  room: number,
  size: number,
  position: LengthPercentage,
  repeat: boolean,
  from: number,
  to: number,
): readonly number[] {
  const first = origin + resolve(position, room - size)
  if (!repeat) return [first]
  const out: number[] = []
  for (let at = first - Math.ceil((first - from) / size) * size; at < to && out.length < MOST_TILES; at += size) {
    out.push(at)
  }
  return out
}

/** The gradient line of a box, css-images-3 #linear-gradient-syntax: the corners lie where the first and last colours do. */
export function gradientPaint(gradient: LinearGradient, box: Area): Paint {
  const angle = (gradient.angle * Math.PI) / 180
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
    stops: placedStops(gradient, length),
  }
}

/** css-images-3 #color-stop-fixup: ends default to 0 and 1, no stop before an earlier one, the rest spread evenly. */
function placedStops(gradient: LinearGradient, length: number): readonly GradientStop[] {
  const stops = gradient.stops
  const offsets: (number | undefined)[] = stops.map(({ at }) =>
    at === undefined ? undefined : resolve(at, length) / (length || 1),
  )
  offsets[0] ??= 0
  if (offsets.length > 1) offsets[offsets.length - 1] ??= 1
  let most = Number.NEGATIVE_INFINITY
  for (let i = 0; i < offsets.length; i++) {
    const offset = offsets[i]
    if (offset === undefined) continue
    most = Math.max(most, offset)
    offsets[i] = most
  }
  for (let i = 1; i < offsets.length; i++) {
    if (offsets[i] !== undefined) continue
    let next = i
    while (offsets[next] === undefined) next++
    const before = offsets[i - 1] ?? 0
    const step = ((offsets[next] ?? 1) - before) / (next - i + 1)
    for (let j = i; j < next; j++) offsets[j] = before + step * (j - i + 1)
  }
  return stops.map(({ color }, i) => ({ color, offset: offsets[i] ?? 0 }))
}

const filled = (path: Path, fill: Color | Paint): DisplayItem => ({
  type: "path",
  owner: BACKGROUND_ARTIFACT,
  path,
  fill,
  fillRule: "nonzero",
})

import type { Color, Paint } from "../foundation/color.ts"
import type { Edges, Path } from "../foundation/geometry.ts"
import { gradientPaint } from "../graphic/gradient.ts"
import type { BoxFragment } from "../layout/fragment.ts"
import type { BackgroundBox, ComputedStyle, Gradient, LengthPercentage } from "../style/computed.ts"
import { resolve, resolvePositive } from "../style/values/length-percentage.ts"
import { allEdges, paintedBorders, shownEdges } from "./border.ts"
import type { DisplayItem } from "./display-list.ts"
import { paintContent } from "./replaced.ts"
import { type Area, innerRadii, inset, type Radii, rectPath, roundedPath } from "./shapes.ts"
import { BACKGROUND_ARTIFACT } from "./structure.ts"

/** A tile smaller than this would be a texture of thousands of paths; css-backgrounds-3 sets no limit. */
const MOST_TILES = 2000

/** css-backgrounds-3 #backgrounds: the colour below, then the images from the last to the first. */
export function paintBackground(fragment: BoxFragment, area: Area, radii: Radii, out: DisplayItem[]): void {
  const { style } = fragment
  const clip = clipOf(fragment, area, radii)
  const color = style.backgroundColor
  if (color.alpha > 0) out.push(filled(roundedPath(clip.area, clip.radii), color))
  if (fragment.backdrop !== undefined && fragment.backdrop.length > 0) {
    const items: DisplayItem[] = []
    for (const { rect, content } of fragment.backdrop) {
      paintContent(content, { ...rect, x: area.x + rect.x, y: area.y + rect.y }, BACKGROUND_ARTIFACT, items)
    }
    out.push({ type: "group", clip: roundedPath(clip.area, clip.radii), items })
  }
  for (let i = style.backgroundImage.length - 1; i >= 0; i--) {
    const image = style.backgroundImage[i]
    if (image !== undefined && image.type !== "url") {
      paintGradient(image, style, clip.area, originOf(fragment, area), clip.radii, out)
    }
  }
}

/** css-backgrounds-3 #background-clip, with the radii of that edge. */
function clipOf(fragment: BoxFragment, area: Area, radii: Radii): { readonly area: Area; readonly radii: Radii } {
  const { backgroundClip } = fragment.style
  if (backgroundClip === "border-box") return { area, radii }
  const insets = insetsOf(fragment, backgroundClip, shownEdges(fragment))
  return { area: inset(area, insets), radii: innerRadii(radii, insets) }
}

/** css-backgrounds-3 #background-origin; that of the whole box where a break has cut it, css-break-3 #break-decoration. */
function originOf(fragment: BoxFragment, area: Area): Area {
  const { whole } = fragment
  const box = whole === undefined ? area : { ...whole, x: area.x + whole.x, y: area.y + whole.y }
  const shown = whole === undefined ? shownEdges(fragment) : allEdges
  return inset(box, insetsOf(fragment, fragment.style.backgroundOrigin, shown))
}

function insetsOf(fragment: BoxFragment, box: BackgroundBox, shown: Edges<boolean>): Edges<number> {
  if (box === "border-box") return NO_INSETS
  const borders = paintedBorders(fragment, shown)
  const { padding } = fragment
  if (box === "padding-box" || padding === undefined) return borders
  const of = (side: keyof Edges): number => borders[side] + (shown[side] ? padding[side] : 0)
  return { top: of("top"), right: of("right"), bottom: of("bottom"), left: of("left") }
}

const NO_INSETS: Edges<number> = { top: 0, right: 0, bottom: 0, left: 0 }

function paintGradient(
  gradient: Gradient,
  style: ComputedStyle,
  area: Area,
  origin: Area,
  radii: Radii,
  out: DisplayItem[],
): void {
  const tile = tileSize(style, origin)
  if (tile.width <= 0 || tile.height <= 0) return
  const fills = tile.width >= origin.width && tile.height >= origin.height
  if (fills && style.backgroundOrigin === "padding-box") {
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

const filled = (path: Path, fill: Color | Paint): DisplayItem => ({
  type: "path",
  owner: BACKGROUND_ARTIFACT,
  path,
  fill,
  fillRule: "nonzero",
})

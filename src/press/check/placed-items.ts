import type { Matrix, Path } from "../../foundation/geometry.ts"
import type { DisplayItem, DisplayList, GlyphItem, ImageItem, PathItem } from "../../paint/display-list.ts"
import type { Area } from "../../paint/shapes.ts"

/** A path, a picture or glyphs where they stand on the page. */
export interface PlacedItem {
  readonly item: PathItem | ImageItem | GlyphItem
  /** Position in painting order. */
  readonly order: number
  /** From the item's coordinates to those of the page (trim box's corner, y down). */
  readonly matrix: Matrix
  /** Around what is inked, on the page, cut by the rectangles around its clips. */
  readonly bounds: Area
  /** Outermost first. */
  readonly clips: readonly PlacedPath[]
  /** Of all groups around it. */
  readonly opacity: number
}

export interface PlacedPath {
  readonly path: Path
  readonly matrix: Matrix
  readonly fillRule: PathItem["fillRule"]
}

interface Around {
  readonly matrix: Matrix
  readonly clips: readonly PlacedPath[]
  readonly limit: Area | undefined
  readonly opacity: number
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** Everything that shows on a page, flat, in painting order. */
export function placedItems(list: DisplayList): readonly PlacedItem[] {
  const out: PlacedItem[] = []
  walk(list.items, { matrix: IDENTITY, clips: [], limit: undefined, opacity: 1 }, out)
  return out
}

function walk(items: readonly DisplayItem[], around: Around, out: PlacedItem[]): void {
  for (const item of items) {
    if (item.type === "group") {
      const opacity = around.opacity * (item.opacity ?? 1)
      if (opacity <= 0) continue
      const matrix = item.transform === undefined ? around.matrix : times(around.matrix, item.transform)
      // The clip is written after the transform: it stands in the group's own coordinates.
      const clip = item.clip && { path: item.clip, matrix, fillRule: "nonzero" as const }
      const clips = clip === undefined ? around.clips : [...around.clips, clip]
      const limit = clip === undefined ? around.limit : common(around.limit, transformed(pathBounds(clip.path), matrix))
      if (limit !== undefined && (limit.width <= 0 || limit.height <= 0)) continue
      walk(item.items, { matrix, clips, limit, opacity }, out)
    } else if (item.type === "line") for (const run of item.runs) place(run, glyphBounds(run), around, out)
    else place(item, item.type === "image" ? item.rect : inkedBounds(item), around, out)
  }
}

function place(item: PlacedItem["item"], own: Area | undefined, around: Around, out: PlacedItem[]): void {
  if (own === undefined) return
  const bounds = common(around.limit, transformed(own, around.matrix))
  if (bounds.width < 0 || bounds.height < 0) return
  const { matrix, clips, opacity } = around
  out.push({ item, order: out.length, matrix, bounds, clips, opacity })
}

/** Half the stroke reaches beyond the path; mitres a little further, which no rule needs. */
function inkedBounds({ path, stroke, fill }: PathItem): Area | undefined {
  if (path.length === 0 || (stroke === undefined && fill === undefined)) return undefined
  return grown(pathBounds(path), stroke === undefined ? 0 : stroke.width / 2)
}

export const grown = ({ x, y, width, height }: Area, by: number): Area => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
})

/** Heights of letters in em, where their faces do not tell: down to the feet of g and of Han. */
const DEPTH = 0.2
const HAN_HEIGHT = 0.84
const HAN_DEPTH = 0.08
const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
const DESCENDS = /[gjpqyQ,;()[\]{}|]/

export const isHan = (text: string): boolean => HAN.test(text)

/** Around the letters of a run, near enough for distances; undefined where it shows nothing. */
function glyphBounds({ glyphs, x, y, size, face, text, upright }: GlyphItem): Area | undefined {
  const from = glyphs.find(shows)
  const to = glyphs.findLast(shows)
  if (from === undefined || to === undefined || size <= 0) return undefined
  const advance = face.advance(to.codePoints[0] ?? 0x20) * size
  if (upright !== undefined) {
    // Each letter is a turn back: its top points to the start of the line, its advance away from the baseline.
    const [top, foot] = [x + from.x - HAN_HEIGHT * size, x + to.x + HAN_DEPTH * size]
    const offsets = glyphs.map(({ yOffset }) => yOffset)
    const end = y - Math.max(...offsets) - advance * upright
    return { x: top, y: end, width: foot - top, height: y - Math.min(...offsets) - end }
  }
  const han = isHan(text)
  const above = (han ? HAN_HEIGHT : face.capHeight) * size
  const below = (han ? HAN_DEPTH : DESCENDS.test(text) ? DEPTH : 0) * size
  return { x: x + from.x, y: y - above, width: to.x - from.x + advance, height: above + below }
}

const shows = ({ codePoints }: GlyphItem["glyphs"][number]): boolean => !codePoints.every(isSpace)

const isSpace = (code: number): boolean =>
  code === 0x20 || code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200b)

/** Bounds of paths that are asked for often: page backgrounds stand on every page. */
const known = new WeakMap<Path, Area>()

/** Around a path's points; handles of curves too, so it may be a little large. */
export function pathBounds(path: Path): Area {
  let bounds = known.get(path)
  if (bounds === undefined) {
    bounds = boundsOf(path)
    known.set(path, bounds)
  }
  return bounds
}

function boundsOf(path: Path): Area {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const segment of path) {
    if (segment.type === "Z") continue
    const { x, y } = segment
    if (x < left) left = x
    if (x > right) right = x
    if (y < top) top = y
    if (y > bottom) bottom = y
    if (segment.type === "L" || segment.type === "M") continue
    const { x1, y1, x2, y2 } = segment
    left = Math.min(left, x1, x2)
    right = Math.max(right, x1, x2)
    top = Math.min(top, y1, y2)
    bottom = Math.max(bottom, y1, y2)
  }
  return left > right
    ? { x: 0, y: 0, width: 0, height: 0 }
    : { x: left, y: top, width: right - left, height: bottom - top }
}

export const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
]

export const at = ([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
]

/** The way back; undefined where everything falls on a line. */
export function inverse([a, b, c, d, e, f]: Matrix): Matrix | undefined {
  const det = a * d - b * c
  if (Math.abs(det) < 1e-12) return undefined
  return [d / det, -b / det, -c / det, a / det, (c * f - d * e) / det, (b * e - a * f) / det]
}

/** How much larger things are drawn: the mean of both directions. */
export const scaleOf = ([a, b, c, d]: Matrix): number => Math.sqrt(Math.abs(a * d - b * c))

function transformed({ x, y, width, height }: Area, matrix: Matrix): Area {
  if (matrix === IDENTITY) return { x, y, width, height }
  const [a, b, c, d, e, f] = matrix
  const [x2, y2] = [x + width, y + height]
  const left = Math.min(a * x + c * y + e, a * x2 + c * y + e, a * x + c * y2 + e, a * x2 + c * y2 + e)
  const right = Math.max(a * x + c * y + e, a * x2 + c * y + e, a * x + c * y2 + e, a * x2 + c * y2 + e)
  const top = Math.min(b * x + d * y + f, b * x2 + d * y + f, b * x + d * y2 + f, b * x2 + d * y2 + f)
  const bottom = Math.max(b * x + d * y + f, b * x2 + d * y + f, b * x + d * y2 + f, b * x2 + d * y2 + f)
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** Sizes are negative where the two have nothing in common. */
function common(a: Area | undefined, b: Area): Area {
  if (a === undefined) return b
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)]
  const right = Math.min(a.x + a.width, b.x + b.width)
  const bottom = Math.min(a.y + a.height, b.y + b.height)
  return { x, y, width: right - x, height: bottom - y }
}

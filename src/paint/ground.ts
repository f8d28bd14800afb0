import type { Color, Paint } from "../foundation/color.ts"
import { isGradient } from "../foundation/color.ts"
import { over, type Rgb } from "../foundation/contrast.ts"
import type { Matrix, Path, PathSegment } from "../foundation/geometry.ts"
import { IDENTITY } from "../graphic/svg-values.ts"

/** What a screen shows of a colour. */
export type Screen = (color: Color) => Rgb

/** A path in coordinates of its own, with the way from the page to them. */
interface Shape {
  readonly path: Path
  readonly fillRule: "nonzero" | "evenodd"
  readonly inverse: Matrix
}

/** One filled area, in painting order; `paint` absent: a picture, whose colours nobody knows. */
export interface Area extends Shape {
  /** On the page; control points included, so it may be larger than what is painted. */
  readonly box: Box
  readonly paint?: Paint
  readonly opacity: number
  readonly clips: readonly Shape[]
}

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Down the page first, where most boxes lie apart. */
export const meets = (a: Box, b: Box): boolean =>
  a.top <= b.bottom && a.bottom >= b.top && a.left <= b.right && a.right >= b.left

/** The box of a path's points on the page. */
export function pageBox(path: Path, matrix: Matrix): Box {
  let left = Infinity
  let top = Infinity
  let right = -Infinity
  let bottom = -Infinity
  for (const s of path) {
    if (s.type === "Z") continue
    if (s.x < left) left = s.x
    if (s.x > right) right = s.x
    if (s.y < top) top = s.y
    if (s.y > bottom) bottom = s.y
    if (s.type !== "C") continue
    left = Math.min(left, s.x1, s.x2)
    right = Math.max(right, s.x1, s.x2)
    top = Math.min(top, s.y1, s.y2)
    bottom = Math.max(bottom, s.y1, s.y2)
  }
  return moved({ left, top, right, bottom }, matrix)
}

/** The box on the page around a box in coordinates of its own. */
export function moved(box: Box, m: Matrix): Box {
  const { left, top, right, bottom } = box
  // Of nothing, or in the page's own coordinates.
  if (left > right || m === IDENTITY) return box
  return {
    left: m[4] + Math.min(m[0] * left, m[0] * right) + Math.min(m[2] * top, m[2] * bottom),
    right: m[4] + Math.max(m[0] * left, m[0] * right) + Math.max(m[2] * top, m[2] * bottom),
    top: m[5] + Math.min(m[1] * left, m[1] * right) + Math.min(m[3] * top, m[3] * bottom),
    bottom: m[5] + Math.max(m[1] * left, m[1] * right) + Math.max(m[3] * top, m[3] * bottom),
  }
}

export const WHITE: Rgb = [1, 1, 1]

/** The colour at a point of a page, of the areas painted so far; undefined over a picture. */
export function groundAt(areas: readonly Area[], x: number, y: number, screen: Screen): Rgb | undefined {
  const seen: { readonly color: Rgb; readonly alpha: number }[] = []
  for (let i = areas.length - 1; i >= 0; i--) {
    const area = areas[i] as Area
    const { box } = area
    if (x < box.left || x > box.right || y < box.top || y > box.bottom) continue
    if (!contains(area, x, y) || !isInside(area.clips, x, y)) continue
    if (area.paint === undefined) return undefined
    const { color, alpha } = colorAt(area.paint, area.inverse, x, y, screen)
    const covers = alpha * area.opacity
    if (covers >= 1 && seen.length === 0) return color
    seen.push({ color, alpha: covers })
    if (covers >= 1) break
  }
  return seen.reduceRight((ground, { color, alpha }) => over(color, alpha, ground), WHITE)
}

function colorAt(paint: Paint, inverse: Matrix, x: number, y: number, screen: Screen) {
  if (!isGradient(paint)) return { color: screen(paint), alpha: paint.alpha }
  const [u, v] = apply(inverse, x, y)
  const at = Math.max(0, Math.min(1, place(paint, u, v)))
  const { stops } = paint
  const next = stops.findIndex(({ offset }) => offset >= at)
  const to = stops[next === -1 ? stops.length - 1 : next]
  const from = stops[next <= 0 ? (next === 0 ? 0 : stops.length - 1) : next - 1]
  if (from === undefined || to === undefined) return { color: WHITE, alpha: 0 }
  const span = to.offset - from.offset
  const share = span <= 0 ? 1 : ((at - from.offset) / span) ** (to.ease ?? 1)
  return {
    color: over(screen(to.color), share, screen(from.color)),
    alpha: to.color.alpha * share + from.color.alpha * (1 - share),
  }
}

/** How far along a gradient a point lies. */
function place(paint: Exclude<Paint, Color>, u: number, v: number): number {
  if (paint.space === "radial") {
    return Math.hypot((u - paint.center[0]) / paint.radii[0], (v - paint.center[1]) / paint.radii[1])
  }
  const [dx, dy] = [paint.to[0] - paint.from[0], paint.to[1] - paint.from[1]]
  const square = dx * dx + dy * dy
  return square === 0 ? 1 : ((u - paint.from[0]) * dx + (v - paint.from[1]) * dy) / square
}

export const apply = (m: Matrix, x: number, y: number): readonly [number, number] => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5],
]

/** The way back; undefined for a transform that flattens everything. */
export function inverted([a, b, c, d, e, f]: Matrix): Matrix | undefined {
  const det = a * d - b * c
  if (Math.abs(det) < 1e-12) return undefined
  return [d / det, -b / det, -c / det, a / det, (c * f - d * e) / det, (b * e - a * f) / det]
}

function isInside(clips: readonly Shape[], x: number, y: number): boolean {
  for (const clip of clips) if (!contains(clip, x, y)) return false
  return true
}

/** Lines a curve: text is far larger than what they miss. */
const STEPS = 8

/** By the edges that a ray to the right crosses: nothing is kept of a path, most of which are asked about once. */
function contains({ path, fillRule, inverse }: Shape, x: number, y: number): boolean {
  const u = inverse[0] * x + inverse[2] * y + inverse[4]
  const v = inverse[1] * x + inverse[3] * y + inverse[5]
  let winding = 0
  let startX = 0
  let startY = 0
  let atX = 0
  let atY = 0
  for (const s of path) {
    if (s.type === "Z") continue
    if (s.type === "M") {
      winding += crossing(atX, atY, startX, startY, u, v)
      startX = s.x
      startY = s.y
    } else if (s.type === "L") winding += crossing(atX, atY, s.x, s.y, u, v)
    else winding += curveCrossings(atX, atY, s, u, v)
    atX = s.x
    atY = s.y
  }
  winding += crossing(atX, atY, startX, startY, u, v)
  // Each crossing counts one up or one down, so both rules can be read from the sum.
  return fillRule === "evenodd" ? winding % 2 !== 0 : winding !== 0
}

/** As `crossing`, of a curve. It stays between its points, so only where they lie on both sides its way matters. */
function curveCrossings(
  x0: number,
  y0: number,
  { x1, y1, x2, y2, x, y }: Extract<PathSegment, { type: "C" }>,
  u: number,
  v: number,
): number {
  const above = y0 > v
  if ((above === y1 > v && above === y2 > v && above === y > v) || u >= Math.max(x0, x1, x2, x)) return 0
  if (u < Math.min(x0, x1, x2, x)) return crossing(x0, y0, x, y, u, v)
  let winding = 0
  let fromX = x0
  let fromY = y0
  for (let i = 1; i <= STEPS; i++) {
    const t = i / STEPS
    const k = 1 - t
    const toX = k ** 3 * x0 + 3 * k * k * t * x1 + 3 * k * t * t * x2 + t ** 3 * x
    const toY = k ** 3 * y0 + 3 * k * k * t * y1 + 3 * k * t * t * y2 + t ** 3 * y
    winding += crossing(fromX, fromY, toX, toY, u, v)
    fromX = toX
    fromY = toY
  }
  return winding
}

/** Whether an edge crosses the ray to the right of (u, v), and which way. */
function crossing(x0: number, y0: number, x1: number, y1: number, u: number, v: number): -1 | 0 | 1 {
  if (y0 > v === y1 > v || u >= x0 + ((v - y0) * (x1 - x0)) / (y1 - y0)) return 0
  return y1 > y0 ? 1 : -1
}

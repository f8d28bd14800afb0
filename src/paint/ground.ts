import type { Color, Paint } from "../foundation/color.ts"
import { isGradient } from "../foundation/color.ts"
import { over, type Rgb } from "../foundation/contrast.ts"
import type { Matrix, Path } from "../foundation/geometry.ts"

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

export const meets = (a: Box, b: Box): boolean =>
  a.left <= b.right && a.right >= b.left && a.top <= b.bottom && a.bottom >= b.top

/** The box of a path's points on the page. */
export function pageBox(path: Path, matrix: Matrix): Box {
  let left = Infinity
  let top = Infinity
  let right = -Infinity
  let bottom = -Infinity
  for (const s of path) {
    if (s.type === "Z") continue
    const curved = s.type === "C"
    left = Math.min(left, s.x, curved ? Math.min(s.x1, s.x2) : s.x)
    right = Math.max(right, s.x, curved ? Math.max(s.x1, s.x2) : s.x)
    top = Math.min(top, s.y, curved ? Math.min(s.y1, s.y2) : s.y)
    bottom = Math.max(bottom, s.y, curved ? Math.max(s.y1, s.y2) : s.y)
  }
  return moved({ left, top, right, bottom }, matrix)
}

/** The box on the page around a box in coordinates of its own. */
export function moved(box: Box, [a, b, c, d, e, f]: Matrix): Box {
  const { left, top, right, bottom } = box
  // Of nothing.
  if (left > right) return box
  return {
    left: e + Math.min(a * left, a * right) + Math.min(c * top, c * bottom),
    right: e + Math.max(a * left, a * right) + Math.max(c * top, c * bottom),
    top: f + Math.min(b * left, b * right) + Math.min(d * top, d * bottom),
    bottom: f + Math.max(b * left, b * right) + Math.max(d * top, d * bottom),
  }
}

const WHITE: Rgb = [1, 1, 1]

/** The colour at a point of a page, of the areas painted so far; undefined over a picture. */
export function groundAt(areas: readonly Area[], x: number, y: number, screen: Screen): Rgb | undefined {
  const seen: { readonly color: Rgb; readonly alpha: number }[] = []
  for (let i = areas.length - 1; i >= 0; i--) {
    const area = areas[i] as Area
    const { box } = area
    if (x < box.left || x > box.right || y < box.top || y > box.bottom) continue
    if (!contains(area, x, y) || !area.clips.every((clip) => contains(clip, x, y))) continue
    if (area.paint === undefined) return undefined
    const { color, alpha } = colorAt(area.paint, area.inverse, x, y, screen)
    const covers = alpha * area.opacity
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

/** Closed polygons, curves as short lines. */
type Rings = readonly (readonly (readonly [number, number])[])[]

const outlines = new WeakMap<Path, Rings>()
/** Lines a curve: text is far larger than what they miss. */
const STEPS = 8

function ringsOf(path: Path): Rings {
  const known = outlines.get(path)
  if (known !== undefined) return known
  const rings: (readonly [number, number])[][] = []
  let ring: (readonly [number, number])[] = []
  for (const s of path) {
    if (s.type === "M") {
      ring = [[s.x, s.y]]
      rings.push(ring)
    } else if (s.type === "L") ring.push([s.x, s.y])
    else if (s.type === "C") {
      const [x0, y0] = ring.at(-1) ?? [s.x1, s.y1]
      for (let i = 1; i <= STEPS; i++) {
        const t = i / STEPS
        const k = 1 - t
        ring.push([
          k ** 3 * x0 + 3 * k * k * t * s.x1 + 3 * k * t * t * s.x2 + t ** 3 * s.x,
          k ** 3 * y0 + 3 * k * k * t * s.y1 + 3 * k * t * t * s.y2 + t ** 3 * s.y,
        ])
      }
    }
  }
  outlines.set(path, rings)
  return rings
}

function contains({ path, fillRule, inverse }: Shape, x: number, y: number): boolean {
  const [u, v] = apply(inverse, x, y)
  let winding = 0
  let crossings = 0
  for (const ring of ringsOf(path)) {
    let before = ring.at(-1)
    for (const point of ring) {
      if (before !== undefined && before[1] > v !== point[1] > v) {
        const at = before[0] + ((v - before[1]) * (point[0] - before[0])) / (point[1] - before[1])
        if (u < at) {
          crossings++
          winding += point[1] > before[1] ? 1 : -1
        }
      }
      before = point
    }
  }
  return fillRule === "evenodd" ? crossings % 2 === 1 : winding !== 0
}

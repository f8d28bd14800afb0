import { type GradientPaint, type GradientStop, isGradient, type Paint } from "../../foundation/color.ts"
import type { Path } from "../../foundation/geometry.ts"
import type { PathItem } from "../../paint/display-list.ts"
import type { Inks, Separate } from "./inks.ts"
import { at, inverse, type PlacedItem, type PlacedPath } from "./placed-items.ts"

/** Height of the bands in which what may lie under a point is looked up, in pt. */
const BAND = 24
/** As many bands as the largest page has, above and below its head: what lies farther out shares the last one. */
const BANDS = 300
const bandAt = (y: number): number => Math.max(-BANDS, Math.min(BANDS, Math.floor(y / BAND)))
/** Flattening error of curves, in the path's own units: far below what a letter is wide. */
const STEPS = 8

/** What lies under a point; `picture` where it is a picture, whose inks are not known here. */
export type Beneath = ({ readonly type: "inks"; readonly inks: Inks } | { readonly type: "picture" }) & {
  /** Of the uppermost item there, in painting order; −1 where nothing is painted. */
  readonly order: number
}

/** x, y, x, y …, a list a subpath. */
type Polylines = readonly (readonly number[])[]

interface InkCoat {
  readonly inks: Inks
  readonly alpha: number
}

/** Answers what a page shows at a point up to some place in its painting order. */
export class Backdrop {
  readonly #bands = new Map<number, PlacedItem[]>()
  readonly #flat: Flattened
  readonly #separate: Separate
  readonly #paper: Inks

  constructor(items: readonly PlacedItem[], separate: Separate, flat: Flattened) {
    this.#separate = separate
    this.#flat = flat
    this.#paper = separate({ space: "gray", k: 0, alpha: 1 }, "area")
    for (const placed of items) {
      if (placed.item.type === "glyphs") continue
      const { y, height } = placed.bounds
      const last = bandAt(y + height)
      for (let band = bandAt(y); band <= last; band++) {
        const kept = this.#bands.get(band)
        if (kept === undefined) this.#bands.set(band, [placed])
        else kept.push(placed)
      }
    }
  }

  /** What shows at a point of the page of all that was painted before `order`. */
  beneath(x: number, y: number, order: number): Beneath {
    const candidates = this.#bands.get(bandAt(y)) ?? []
    const over: InkCoat[] = []
    let base: Inks = this.#paper
    let top = -1
    for (let i = candidates.length - 1; i >= 0; i--) {
      const placed = candidates[i] as PlacedItem
      if (placed.order >= order || !covers(placed, x, y)) continue
      if (!placed.clips.every((clip) => this.#inside(clip, x, y))) continue
      if (placed.item.type === "image") return { type: "picture", order: top === -1 ? placed.order : top }
      const found = this.#paintAt(placed, placed.item as PathItem, x, y)
      if (found === undefined || found.alpha <= 0) continue
      if (top === -1) top = placed.order
      if (found.alpha >= OPAQUE) {
        base = found.inks
        break
      }
      over.push(found)
    }
    for (const { inks, alpha } of over.reverse()) base = mixed(base, inks, alpha)
    return { type: "inks", inks: base, order: top }
  }

  #paintAt(placed: PlacedItem, item: PathItem, x: number, y: number): InkCoat | undefined {
    const { matrix } = placed
    const { stroke, fill } = item
    if (stroke !== undefined && stroke.color.alpha > 0 && this.#onStroke(placed, item, x, y)) {
      return this.paint(stroke.color, 0, 0, placed.opacity)
    }
    if (fill === undefined || !this.#inside({ path: item.path, matrix, fillRule: item.fillRule }, x, y))
      return undefined
    const back = isGradient(fill) ? inverse(matrix) : undefined
    const [ownX, ownY] = back === undefined ? [0, 0] : at(back, x, y)
    return this.paint(fill, ownX, ownY, placed.opacity)
  }

  /** A paint's inks at a point of its own coordinates. */
  paint(paint: Paint, x: number, y: number, opacity: number): InkCoat {
    if (!isGradient(paint)) return { inks: this.#separate(paint, "area"), alpha: paint.alpha * opacity }
    return this.#stopsAt(paint.stops, along(paint, x, y), opacity)
  }

  #stopsAt(stops: readonly GradientStop[], t: number, opacity: number): InkCoat {
    const next = stops.findIndex(({ offset }) => offset >= t)
    const after = stops[next === -1 ? stops.length - 1 : next]
    if (after === undefined) return { inks: this.#paper, alpha: 0 }
    const before = stops[Math.max(0, (next === -1 ? stops.length : next) - 1)] ?? after
    const room = after.offset - before.offset
    const share = room <= 0 ? 1 : Math.min(1, Math.max(0, (t - before.offset) / room)) ** (after.ease ?? 1)
    const alpha = before.color.alpha + (after.color.alpha - before.color.alpha) * share
    return {
      inks: mixed(this.#separate(before.color, "area"), this.#separate(after.color, "area"), share),
      alpha: alpha * opacity,
    }
  }

  #onStroke({ matrix }: PlacedItem, { path, stroke }: PathItem, x: number, y: number): boolean {
    const back = inverse(matrix)
    if (stroke === undefined || back === undefined) return false
    const [ownX, ownY] = at(back, x, y)
    const reach = stroke.width / 2
    return this.#flat.of(path).some((line) => distance(line, ownX, ownY) <= reach)
  }

  #inside({ path, matrix, fillRule }: PlacedPath, x: number, y: number): boolean {
    const back = inverse(matrix)
    if (back === undefined) return false
    const [px, py] = at(back, x, y)
    let winding = 0
    let crossings = 0
    for (const line of this.#flat.of(path)) {
      const end = line.length
      for (let i = 0; i < end; i += 2) {
        const y1 = line[i + 1] as number
        const y2 = line[(i + 3) % end] as number
        if (y1 <= py === y2 <= py) continue
        const x1 = line[i] as number
        if (x1 + ((py - y1) / (y2 - y1)) * ((line[(i + 2) % end] as number) - x1) <= px) continue
        crossings++
        winding += y2 > y1 ? 1 : -1
      }
    }
    return fillRule === "evenodd" ? crossings % 2 === 1 : winding !== 0
  }
}

/** Paths as straight pieces in their own coordinates; what stands on many pages is flattened once. */
export class Flattened {
  readonly #lines = new WeakMap<Path, Polylines>()

  of(path: Path): Polylines {
    let lines = this.#lines.get(path)
    if (lines === undefined) {
      lines = flattened(path)
      this.#lines.set(path, lines)
    }
    return lines
  }
}

/** Alpha that lets nothing through that could be printed. */
const OPAQUE = 0.995

const covers = ({ bounds: { x, y, width, height } }: PlacedItem, px: number, py: number): boolean =>
  px >= x && px <= x + width && py >= y && py <= y + height

const mixed = (under: Inks, over: Inks, share: number): Inks =>
  under.map((ink, plate) => ink + ((over[plate] ?? 0) - ink) * share)

/** Where on its way from 0 to 1 a gradient is at a point. */
function along(paint: GradientPaint, x: number, y: number): number {
  if (paint.space === "radial") {
    const [cx, cy] = paint.center
    return Math.hypot((x - cx) / (paint.radii[0] || 1), (y - cy) / (paint.radii[1] || 1))
  }
  const [dx, dy] = [paint.to[0] - paint.from[0], paint.to[1] - paint.from[1]]
  const length = dx * dx + dy * dy
  return length === 0 ? 1 : ((x - paint.from[0]) * dx + (y - paint.from[1]) * dy) / length
}

function flattened(path: Path): Polylines {
  const out: number[][] = []
  let line: number[] = []
  let [px, py] = [0, 0]
  for (const segment of path) {
    if (segment.type === "Z") {
      // Closed: strokes need the way back to the start.
      if (line.length >= 2) line.push(line[0] as number, line[1] as number)
      continue
    }
    if (segment.type === "M") {
      line = []
      out.push(line)
    } else if (segment.type === "C") {
      for (let step = 1; step < STEPS; step++) line.push(...cubic(px, py, segment, step / STEPS))
    }
    line.push(segment.x, segment.y)
    px = segment.x
    py = segment.y
  }
  return out
}

type Curve = Extract<Path[number], { readonly type: "C" }>

function cubic(x0: number, y0: number, { x1, y1, x2, y2, x, y }: Curve, t: number): readonly [number, number] {
  const u = 1 - t
  const [a, b, c, d] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t]
  return [a * x0 + b * x1 + c * x2 + d * x, a * y0 + b * y1 + c * y2 + d * y]
}

function distance(line: readonly number[], x: number, y: number): number {
  let least = Infinity
  for (let i = 0; i + 3 < line.length; i += 2) {
    const x1 = line[i] as number
    const y1 = line[i + 1] as number
    const dx = (line[i + 2] as number) - x1
    const dy = (line[i + 3] as number) - y1
    const length = dx * dx + dy * dy
    const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / length))
    least = Math.min(least, Math.hypot(x - x1 - t * dx, y - y1 - t * dy))
  }
  return least
}

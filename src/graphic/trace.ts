import type { Path, PathSegment } from "../foundation/geometry.ts"

/** Distance of control points that draws a quarter of a circle by one cubic. */
const QUARTER = 0.5522847498307936

/** Collects path segments: what shapes emit to. */
export interface Trace {
  readonly segments: PathSegment[]
  moveTo(x: number, y: number): Trace
  lineTo(x: number, y: number): Trace
  curveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): Trace
  close(): Trace
  /** Arc of a circle; angles in radians from three o'clock, clockwise as y grows downwards. */
  arc(cx: number, cy: number, r: number, from: number, to: number, join?: "move" | "line"): Trace
}

export function trace(): Trace {
  const segments: PathSegment[] = []
  const emit = (segment: PathSegment): Trace => {
    segments.push(segment)
    return self
  }
  const self: Trace = {
    segments,
    moveTo: (x, y) => emit({ type: "M", x, y }),
    lineTo: (x, y) => emit({ type: "L", x, y }),
    curveTo: (x1, y1, x2, y2, x, y) => emit({ type: "C", x1, y1, x2, y2, x, y }),
    close: () => emit({ type: "Z" }),
    arc: (cx, cy, r, from, to, join = "move") => {
      const x = cx + r * Math.cos(from)
      const y = cy + r * Math.sin(from)
      if (join === "move") self.moveTo(x, y)
      else self.lineTo(x, y)
      appendArc(segments, cx, cy, r, r, 0, from, to - from)
      return self
    },
  }
  return self
}

/** Appends cubics for a stretch of an ellipse whose start is the current point; angles in radians. */
export function appendArc(
  out: PathSegment[],
  cx: number,
  cy: number,
  rx: number,
  ry: number,
  rotation: number,
  start: number,
  sweep: number,
): void {
  // A quarter turn a cubic keeps the error below 0.03 % of the radius.
  const pieces = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9))
  const step = sweep / pieces
  const reach = (4 / 3) * Math.tan(step / 4)
  const cos = Math.cos(rotation)
  const sin = Math.sin(rotation)
  const place = (u: number, v: number) => ({ x: cx + rx * u * cos - ry * v * sin, y: cy + rx * u * sin + ry * v * cos })
  for (let i = 0; i < pieces; i++) {
    const a = start + i * step
    const b = a + step
    const one = place(Math.cos(a) - reach * Math.sin(a), Math.sin(a) + reach * Math.cos(a))
    const two = place(Math.cos(b) + reach * Math.sin(b), Math.sin(b) - reach * Math.cos(b))
    const end = place(Math.cos(b), Math.sin(b))
    out.push({ type: "C", x1: one.x, y1: one.y, x2: two.x, y2: two.y, x: end.x, y: end.y })
  }
}

export const line = (x1: number, y1: number, x2: number, y2: number): Path => [
  { type: "M", x: x1, y: y1 },
  { type: "L", x: x2, y: y2 },
]

export function polygon(...points: readonly (readonly [number, number])[]): Path {
  const t = trace()
  for (const [i, [x, y]] of points.entries()) {
    if (i === 0) t.moveTo(x, y)
    else t.lineTo(x, y)
  }
  return t.close().segments
}

export const polyline = (...points: readonly (readonly [number, number])[]): Path => polygon(...points).slice(0, -1)

export const rect = (x: number, y: number, w: number, h: number): Path =>
  polygon([x, y], [x + w, y], [x + w, y + h], [x, y + h])

export const circle = (cx: number, cy: number, r: number): Path => ellipse(cx, cy, r, r)

export function ellipse(cx: number, cy: number, rx: number, ry: number): Path {
  const out: PathSegment[] = [{ type: "M", x: cx + rx, y: cy }]
  appendArc(out, cx, cy, rx, ry, 0, 0, 2 * Math.PI)
  out.push({ type: "Z" })
  return out
}

/** A rectangle with one radius a corner pair: `left` for the two left corners, `right` for the others. */
export function roundRect(x: number, y: number, w: number, h: number, left: number, right = left, ry?: number): Path {
  const clamp = (r: number) => Math.max(0, Math.min(r, w / 2, h / 2))
  const l = clamp(left)
  const r = clamp(right)
  const lv = ry === undefined ? l : Math.min(ry, h / 2)
  const rv = ry === undefined ? r : Math.min(ry, h / 2)
  const k = 1 - QUARTER
  const t = trace()
    .moveTo(x + l, y)
    .lineTo(x + w - r, y)
  if (r > 0) t.curveTo(x + w - r * k, y, x + w, y + rv * k, x + w, y + rv)
  t.lineTo(x + w, y + h - rv)
  if (r > 0) t.curveTo(x + w, y + h - rv * k, x + w - r * k, y + h, x + w - r, y + h)
  t.lineTo(x + l, y + h)
  if (l > 0) t.curveTo(x + l * k, y + h, x, y + h - lv * k, x, y + h - lv)
  t.lineTo(x, y + lv)
  if (l > 0) t.curveTo(x, y + lv * k, x + l * k, y, x + l, y)
  return t.close().segments
}

/**
 * A smooth curve through points that are its turning points along one axis: it leaves and reaches each of them
 * level, as a sine wave does at its crests.
 */
export function waveThrough(points: readonly (readonly [number, number])[], axis: "x" | "y" = "x"): Path {
  // 0.3642 makes the cubic meet a sine wave's quarter points.
  const reach = 0.3642
  const t = trace()
  points.forEach(([x, y], i) => {
    const before = points[i - 1]
    if (before === undefined) t.moveTo(x, y)
    else if (axis === "x") {
      const d = (x - before[0]) * reach
      t.curveTo(before[0] + d, before[1], x - d, y, x, y)
    } else {
      const d = (y - before[1]) * reach
      t.curveTo(before[0], before[1] + d, x, y - d, x, y)
    }
  })
  return t.segments
}

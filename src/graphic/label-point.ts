import type { Path } from "../foundation/geometry.ts"

/** Lines across a shape on which its middle is looked for. */
const SCANS = 9
/** Points that stand for a curve. */
const STEPS = 6

export interface LabelPoint {
  readonly x: number
  readonly y: number
  /** How wide the shape is there. */
  readonly width: number
}

/** Where a shape is widest near its middle: inside it, also where it is bent or has holes. */
export function labelPoint(path: Path): LabelPoint | undefined {
  const edges = edgesOf(path)
  let [top, bottom] = [Infinity, -Infinity]
  for (const [, y1, , y2] of edges) {
    top = Math.min(top, y1, y2)
    bottom = Math.max(bottom, y1, y2)
  }
  let best: LabelPoint | undefined
  let score = 0
  for (let i = 0; i < SCANS; i++) {
    const share = (i + 0.5) / SCANS
    const y = top + share * (bottom - top)
    const crossings: number[] = []
    for (const [x1, y1, x2, y2] of edges) {
      if (y1 <= y === y2 <= y) continue
      crossings.push(x1 + ((y - y1) / (y2 - y1)) * (x2 - x1))
    }
    crossings.sort((a, b) => a - b)
    for (let k = 0; k + 1 < crossings.length; k += 2) {
      const [from, to] = [crossings[k] as number, crossings[k + 1] as number]
      // A middle is better than an edge that is as wide.
      const worth = (to - from) * (1 - Math.abs(share - 0.5))
      if (worth > score) {
        score = worth
        best = { x: (from + to) / 2, y, width: to - from }
      }
    }
  }
  return best
}

/** Steps of the grid on which a place for a box is looked for. */
const GRID = 10

/** The middle of a box that lies wholly inside a shape, as near to a point as there is one; undefined when there is none. */
export function boxInside(
  path: Path,
  near: { readonly x: number; readonly y: number },
  width: number,
  height: number,
): { readonly x: number; readonly y: number } | undefined {
  const edges = edgesOf(path)
  const xs = edges.flatMap(([x1, , x2]) => [x1, x2])
  const ys = edges.flatMap(([, y1, , y2]) => [y1, y2])
  const [left, right] = [xs.reduce((a, b) => Math.min(a, b), Infinity), xs.reduce((a, b) => Math.max(a, b), -Infinity)]
  const [top, bottom] = [ys.reduce((a, b) => Math.min(a, b), Infinity), ys.reduce((a, b) => Math.max(a, b), -Infinity)]
  if (!(right - left >= width && bottom - top >= height)) return undefined
  const middles = [{ x: near.x, y: near.y }]
  for (let i = 0; i < GRID; i++) {
    for (let k = 0; k < GRID; k++) {
      const x = left + width / 2 + ((right - left - width) * (i + 0.5)) / GRID
      const y = top + height / 2 + ((bottom - top - height) * (k + 0.5)) / GRID
      middles.push({ x, y })
    }
  }
  const far = (of: { readonly x: number; readonly y: number }) => (of.x - near.x) ** 2 + (of.y - near.y) ** 2
  return middles.sort((a, b) => far(a) - far(b)).find(({ x, y }) => holds(edges, x, y, width / 2, height / 2))
}

/** Whether a box lies inside: its middle does, and no edge of the shape crosses it. */
function holds(edges: readonly Edge[], x: number, y: number, w: number, h: number): boolean {
  let odd = false
  for (const [x1, y1, x2, y2] of edges) {
    if (y1 <= y !== y2 <= y && x1 + ((y - y1) / (y2 - y1)) * (x2 - x1) > x) odd = !odd
    if (crosses(x1 - x, y1 - y, x2 - x, y2 - y, w, h)) return false
  }
  return odd
}

/** Whether a stretch meets a box around the origin: it is clipped to the box side by side (Liang and Barsky). */
function crosses(x1: number, y1: number, x2: number, y2: number, w: number, h: number): boolean {
  let [from, to] = [0, 1]
  for (const [start, step, half] of [
    [x1, x2 - x1, w],
    [y1, y2 - y1, h],
  ] as const) {
    if (step === 0) {
      if (Math.abs(start) > half) return false
      continue
    }
    const [a, b] = [(-half - start) / step, (half - start) / step]
    from = Math.max(from, Math.min(a, b))
    to = Math.min(to, Math.max(a, b))
    if (from > to) return false
  }
  return true
}

type Edge = readonly [number, number, number, number]

function edgesOf(path: Path): readonly Edge[] {
  const edges: Edge[] = []
  let [x, y, startX, startY] = [0, 0, 0, 0]
  const to = (nx: number, ny: number) => {
    if (nx !== x || ny !== y) edges.push([x, y, nx, ny])
    ;[x, y] = [nx, ny]
  }
  for (const s of path) {
    if (s.type === "M") {
      to(startX, startY)
      ;[x, y, startX, startY] = [s.x, s.y, s.x, s.y]
    } else if (s.type === "Z") to(startX, startY)
    else if (s.type === "L") to(s.x, s.y)
    else {
      const [x0, y0] = [x, y]
      for (let i = 1; i <= STEPS; i++) {
        const t = i / STEPS
        const u = 1 - t
        const at = (a: number, b: number, c: number, d: number) =>
          u ** 3 * a + 3 * u * u * t * b + 3 * u * t * t * c + t ** 3 * d
        to(at(x0, s.x1, s.x2, s.x), at(y0, s.y1, s.y2, s.y))
      }
    }
  }
  to(startX, startY)
  return edges
}

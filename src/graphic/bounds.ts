import type { Matrix, Path, PathSegment, Rect } from "../foundation/geometry.ts"
import { pt } from "../foundation/units.ts"

/** The box around a path's fill: curves by their extremes, not their control points. */
export function pathBounds(path: Path): Rect | undefined {
  const xs: number[] = []
  const ys: number[] = []
  let x = 0
  let y = 0
  for (const s of path) {
    if (s.type === "Z") continue
    if (s.type === "C") {
      xs.push(...extremes(x, s.x1, s.x2, s.x))
      ys.push(...extremes(y, s.y1, s.y2, s.y))
    }
    xs.push(s.x)
    ys.push(s.y)
    x = s.x
    y = s.y
  }
  if (xs.length === 0) return undefined
  const least = (n: readonly number[]) => n.reduce((a, b) => Math.min(a, b), Infinity)
  const most = (n: readonly number[]) => n.reduce((a, b) => Math.max(a, b), -Infinity)
  const left = least(xs)
  const top = least(ys)
  return { x: pt(left), y: pt(top), width: pt(most(xs) - left), height: pt(most(ys) - top) }
}

/** Values of a cubic at its inner turning points. */
function extremes(p0: number, p1: number, p2: number, p3: number): readonly number[] {
  const a = -p0 + 3 * p1 - 3 * p2 + p3
  const b = 2 * (p0 - 2 * p1 + p2)
  const c = p1 - p0
  const at = (t: number) => (1 - t) ** 3 * p0 + 3 * (1 - t) ** 2 * t * p1 + 3 * (1 - t) * t ** 2 * p2 + t ** 3 * p3
  const roots: number[] = []
  if (Math.abs(a) < 1e-12) {
    if (Math.abs(b) > 1e-12) roots.push(-c / b)
  } else {
    const square = b * b - 4 * a * c
    if (square >= 0) roots.push((-b + Math.sqrt(square)) / (2 * a), (-b - Math.sqrt(square)) / (2 * a))
  }
  return roots.filter((t) => t > 0 && t < 1).map(at)
}

export function transformPath(path: Path, m: Matrix): Path {
  const px = (x: number, y: number) => m[0] * x + m[2] * y + m[4]
  const py = (x: number, y: number) => m[1] * x + m[3] * y + m[5]
  return path.map((s): PathSegment => {
    if (s.type === "Z") return s
    const end = { x: px(s.x, s.y), y: py(s.x, s.y) }
    if (s.type !== "C") return { type: s.type, ...end }
    return {
      type: "C",
      x1: px(s.x1, s.y1),
      y1: py(s.x1, s.y1),
      x2: px(s.x2, s.y2),
      y2: py(s.x2, s.y2),
      ...end,
    }
  })
}

import type { Box } from "../pdf/pages.ts"

/** `[a b c d e f]` of ISO 32000-1, 8.3.3: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [number, number, number, number, number, number]

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** First `m`, then `n`. */
export function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[1] * n[2],
    m[0] * n[1] + m[1] * n[3],
    m[2] * n[0] + m[3] * n[2],
    m[2] * n[1] + m[3] * n[3],
    m[4] * n[0] + m[5] * n[2] + n[4],
    m[4] * n[1] + m[5] * n[3] + n[5],
  ]
}

/** Undefined for a matrix that flattens all to a line. */
export function inverse([a, b, c, d, e, f]: Matrix): Matrix | undefined {
  const det = a * d - b * c
  if (!(Math.abs(det) > 1e-12)) return undefined
  return [d / det, -b / det, -c / det, a / det, (c * f - d * e) / det, (b * e - a * f) / det]
}

/** How much a length grows, direction apart. */
export const scaleOf = ([a, b, c, d]: Matrix): number => Math.sqrt(Math.abs(a * d - b * c))

export function transformBox(m: Matrix, { x0, y0, x1, y1 }: Box): Box {
  const xs = [m[0] * x0 + m[2] * y0, m[0] * x1 + m[2] * y0, m[0] * x0 + m[2] * y1, m[0] * x1 + m[2] * y1]
  const ys = [m[1] * x0 + m[3] * y0, m[1] * x1 + m[3] * y0, m[1] * x0 + m[3] * y1, m[1] * x1 + m[3] * y1]
  return {
    x0: Math.min(...xs) + m[4],
    y0: Math.min(...ys) + m[5],
    x1: Math.max(...xs) + m[4],
    y1: Math.max(...ys) + m[5],
  }
}

export const intersectBoxes = (a: Box, b: Box): Box => ({
  x0: Math.max(a.x0, b.x0),
  y0: Math.max(a.y0, b.y0),
  x1: Math.min(a.x1, b.x1),
  y1: Math.min(a.y1, b.y1),
})

export const isEmptyBox = ({ x0, y0, x1, y1 }: Box): boolean => !(x1 > x0 && y1 > y0)

export const boxesMeet = (a: Box, b: Box): boolean => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1

/** Undefined when the array holds no matrix. */
export function matrixOf(values: readonly number[] | undefined): Matrix | undefined {
  return values !== undefined && values.length >= 6 ? (values.slice(0, 6) as unknown as Matrix) : undefined
}

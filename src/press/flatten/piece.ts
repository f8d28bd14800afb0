import type { Color, GradientPaint } from "../../foundation/color.ts"
import type { Matrix, Path, PathSegment } from "../../foundation/geometry.ts"
import type { DisplayItem, LineItem, PathItem } from "../../paint/display-list.ts"
import type { Cmyk } from "../color/color-tables.ts"

/** What clips: in page coordinates. */
export interface Region {
  readonly path: Path
  readonly rule: "nonzero" | "evenodd"
}

/** Left, top, right, bottom in page coordinates. */
export type Bounds = readonly [number, number, number, number]

/** What is painted in one go and in one colour: a filled or a stroked path, glyphs, or something that is neither. */
export interface Piece {
  readonly item: PathItem | LineItem | undefined
  readonly part: "fill" | "stroke" | "text" | "other"
  /** From the item's coordinates to the page's. */
  readonly matrix: Matrix
  readonly clips: readonly Region[]
  readonly bounds: Bounds
  /** Opaque ink, or a gradient of opaque inks; undefined where it is neither. */
  readonly ink: Cmyk | GradientPaint | undefined
}

export const isFlatInk = (ink: Piece["ink"]): ink is Cmyk => Array.isArray(ink)

/** A piece as a display item, in a colour and cut to further regions. */
export function drawn(piece: Piece, ink: Cmyk | GradientPaint, clips: readonly Region[] = []): DisplayItem | undefined {
  const { item, part, matrix } = piece
  if (item === undefined) return undefined
  const color: Color | GradientPaint = isFlatInk(ink) ? inkColor(ink) : ink
  let leaf: DisplayItem
  if (item.type === "line") {
    if (!isFlatInk(ink)) return undefined
    leaf = { ...item, runs: item.runs.map((run) => ({ ...run, color: inkColor(ink) })) }
  } else if (part === "fill") {
    const { stroke: _, ...filled } = item
    leaf = { ...filled, fill: color }
  } else {
    const { fill: _, ...stroked } = item
    if (stroked.stroke === undefined || !isFlatInk(ink)) return undefined
    leaf = { ...stroked, stroke: { ...stroked.stroke, color: inkColor(ink) } }
  }
  let out: DisplayItem = isIdentity(matrix) ? leaf : { type: "group", transform: matrix, items: [leaf] }
  for (const { path, rule } of [...clips, ...piece.clips]) {
    out = { type: "group", clip: path, ...(rule === "evenodd" && { clipRule: rule }), items: [out] }
  }
  return out
}

export const inkColor = ([c, m, y, k]: Cmyk): Color => ({ space: "cmyk", c, m, y, k, alpha: 1 })

/** What of the page the piece covers, as clips; undefined where that has no path: strokes and glyphs. */
export function regionsOf({ item, part, matrix, clips }: Piece): readonly Region[] | undefined {
  if (part !== "fill" || item?.type !== "path") return undefined
  return [...clips, { path: moved(item.path, matrix), rule: item.fillRule }]
}

const isIdentity = (matrix: Matrix): boolean => [1, 0, 0, 1, 0, 0].every((value, i) => matrix[i] === value)

/** First `inner`, then `outer`. */
export function product(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  const [g, h, i, j, k, l] = inner
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

export function moved(path: Path, [a, b, c, d, e, f]: Matrix): Path {
  const x = (px: number, py: number): number => a * px + c * py + e
  const y = (px: number, py: number): number => b * px + d * py + f
  return path.map((s): PathSegment => {
    if (s.type === "Z") return s
    const end = { x: x(s.x, s.y), y: y(s.x, s.y) }
    if (s.type !== "C") return { type: s.type, ...end }
    return { type: "C", x1: x(s.x1, s.y1), y1: y(s.x1, s.y1), x2: x(s.x2, s.y2), y2: y(s.x2, s.y2), ...end }
  })
}

/** Of a path's points and handles, `grown` on each side, after the transform. */
export function pathBounds(path: Path, matrix: Matrix, grown = 0): Bounds {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const s of moved(path, matrix)) {
    if (s.type === "Z") continue
    const xs = s.type === "C" ? [s.x1, s.x2, s.x] : [s.x]
    const ys = s.type === "C" ? [s.y1, s.y2, s.y] : [s.y]
    left = Math.min(left, ...xs)
    right = Math.max(right, ...xs)
    top = Math.min(top, ...ys)
    bottom = Math.max(bottom, ...ys)
  }
  const [a, b, c, d] = matrix
  const more = grown * Math.max(Math.hypot(a, b), Math.hypot(c, d))
  return [left - more, top - more, right + more, bottom + more]
}

export const overlap = (a: Bounds, b: Bounds): Bounds => [
  Math.max(a[0], b[0]),
  Math.max(a[1], b[1]),
  Math.min(a[2], b[2]),
  Math.min(a[3], b[3]),
]

/** Nothing is left of them; a hair of rounding counts as nothing. */
export const isEmpty = ([left, top, right, bottom]: Bounds): boolean => right - left < 1e-3 || bottom - top < 1e-3

export const contains = (outer: Bounds, inner: Bounds): boolean =>
  outer[0] <= inner[0] + 1e-3 &&
  outer[1] <= inner[1] + 1e-3 &&
  outer[2] >= inner[2] - 1e-3 &&
  outer[3] >= inner[3] - 1e-3

/** True for an upright rectangle: it covers all of its bounds. */
export function isUpright({ path }: Region): boolean {
  const points = path.flatMap((s) => (s.type === "Z" ? [] : s.type === "C" ? [undefined] : [s]))
  if (
    points.length < 4 ||
    points.length > 5 ||
    points.some((s, i) => s === undefined || (s.type === "M") !== (i === 0))
  )
    return false
  const [p, q, r, s, close] = points as { readonly x: number; readonly y: number }[]
  if (p === undefined || q === undefined || r === undefined || s === undefined) return false
  if (close !== undefined && (close.x !== p.x || close.y !== p.y)) return false
  const level = (u: typeof p, v: typeof p): boolean => Math.abs(u.y - v.y) < 1e-6
  const plumb = (u: typeof p, v: typeof p): boolean => Math.abs(u.x - v.x) < 1e-6
  return (
    (level(p, q) && plumb(q, r) && level(r, s) && plumb(s, p)) ||
    (plumb(p, q) && level(q, r) && plumb(r, s) && level(s, p))
  )
}

import type { Corners, Edges, Path, PathSegment } from "../foundation/geometry.ts"
import type { Radius as ComputedRadius } from "../style/computed.ts"
import { resolvePositive } from "../style/values/length-percentage.ts"

/** A rectangle in plain numbers; painting works in pt throughout. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

interface Radius {
  readonly x: number
  readonly y: number
}
/** Used radii; undefined where all corners are square. */
export type Radii = Corners<Radius> | undefined

/** Handle length of a cubic that stands for a quarter circle: its largest error is 0.03 % of the radius. */
const QUARTER = (4 / 3) * Math.tan(Math.PI / 8)

export const rectPath = ({ x, y, width, height }: Area): Path => [
  { type: "M", x, y },
  { type: "L", x: x + width, y },
  { type: "L", x: x + width, y: y + height },
  { type: "L", x, y: y + height },
  { type: "Z" },
]

export const polygon = (points: readonly (readonly [number, number])[]): Path => [
  ...points.map(([x, y], i): PathSegment => ({ type: i === 0 ? "M" : "L", x, y })),
  { type: "Z" },
]

export const circlePath = (x: number, y: number, r: number): Path => {
  const k = r * QUARTER
  return [
    { type: "M", x: x + r, y },
    { type: "C", x1: x + r, y1: y + k, x2: x + k, y2: y + r, x, y: y + r },
    { type: "C", x1: x - k, y1: y + r, x2: x - r, y2: y + k, x: x - r, y },
    { type: "C", x1: x - r, y1: y - k, x2: x - k, y2: y - r, x, y: y - r },
    { type: "C", x1: x + k, y1: y - r, x2: x + r, y2: y - k, x: x + r, y },
    { type: "Z" },
  ]
}

export const inset = (area: Area, edges: Edges<number>): Area => ({
  x: area.x + edges.left,
  y: area.y + edges.top,
  width: Math.max(0, area.width - edges.left - edges.right),
  height: Math.max(0, area.height - edges.top - edges.bottom),
})

/** Used radii, css-backgrounds-3 #corner-overlap: percentages of the border box, all scaled down where two would meet. */
export function usedRadii(radii: Corners<ComputedRadius>, area: Area, shown: Edges<boolean>): Radii {
  const at = ({ x, y }: ComputedRadius, here: boolean): Radius => ({
    x: here ? resolvePositive(x, area.width) : 0,
    y: here ? resolvePositive(y, area.height) : 0,
  })
  const topLeft = at(radii.topLeft, shown.top && shown.left)
  const topRight = at(radii.topRight, shown.top && shown.right)
  const bottomRight = at(radii.bottomRight, shown.bottom && shown.right)
  const bottomLeft = at(radii.bottomLeft, shown.bottom && shown.left)
  if (topLeft.x + topRight.x + bottomRight.x + bottomLeft.x <= 0) return undefined
  const scale = Math.min(
    1,
    area.width / Math.max(topLeft.x + topRight.x, bottomLeft.x + bottomRight.x, Number.MIN_VALUE),
    area.height / Math.max(topLeft.y + bottomLeft.y, topRight.y + bottomRight.y, Number.MIN_VALUE),
  )
  const fitted = (radius: Radius): Radius => ({ x: radius.x * scale, y: radius.y * scale })
  return {
    topLeft: fitted(topLeft),
    topRight: fitted(topRight),
    bottomRight: fitted(bottomRight),
    bottomLeft: fitted(bottomLeft),
  }
}

/** Radii of an inner edge, css-backgrounds-3 #corner-shaping: the outer ones less the border. */
export function innerRadii(radii: Radii, edges: Edges<number>): Radii {
  if (radii === undefined) return undefined
  const less = (radius: Radius, x: number, y: number): Radius => ({
    x: Math.max(0, radius.x - x),
    y: Math.max(0, radius.y - y),
  })
  return {
    topLeft: less(radii.topLeft, edges.left, edges.top),
    topRight: less(radii.topRight, edges.right, edges.top),
    bottomRight: less(radii.bottomRight, edges.right, edges.bottom),
    bottomLeft: less(radii.bottomLeft, edges.left, edges.bottom),
  }
}

export function roundedPath(area: Area, radii: Radii): Path {
  if (radii === undefined) return rectPath(area)
  const { x: left, y: top } = area
  const right = left + area.width
  const bottom = top + area.height
  const { topLeft, topRight, bottomRight, bottomLeft } = radii
  const path: PathSegment[] = [
    { type: "M", x: left + topLeft.x, y: top },
    { type: "L", x: right - topRight.x, y: top },
  ]
  const corner = (x1: number, y1: number, x2: number, y2: number, x: number, y: number): void => {
    path.push({ type: "C", x1, y1, x2, y2, x, y })
  }
  const k = 1 - QUARTER
  if (topRight.x > 0) {
    corner(right - topRight.x * k, top, right, top + topRight.y * k, right, top + topRight.y)
  }
  path.push({ type: "L", x: right, y: bottom - bottomRight.y })
  if (bottomRight.x > 0) {
    corner(right, bottom - bottomRight.y * k, right - bottomRight.x * k, bottom, right - bottomRight.x, bottom)
  }
  path.push({ type: "L", x: left + bottomLeft.x, y: bottom })
  if (bottomLeft.x > 0) {
    corner(left + bottomLeft.x * k, bottom, left, bottom - bottomLeft.y * k, left, bottom - bottomLeft.y)
  }
  path.push({ type: "L", x: left, y: top + topLeft.y })
  if (topLeft.x > 0) corner(left, top + topLeft.y * k, left + topLeft.x * k, top, left + topLeft.x, top)
  path.push({ type: "Z" })
  return path
}

import type { Paint } from "../foundation/color.ts"
import type { Matrix, Path } from "../foundation/geometry.ts"
import type { Scene, SceneNode } from "./scene.ts"
import { IDENTITY, multiply } from "./svg-values.ts"

/** Points: some 350 m. No picture is meant to go so far, and products of larger numbers are none at last. */
export const FARTHEST = 1e6

/** Whether anything of a drawing, its size included, is farther out than can be meant. */
export const reachesTooFar = ({ size, children }: Scene): boolean =>
  !isNear(size.width) || !isNear(size.height) || children.some((node) => !nodeWithin(node, IDENTITY))

const isNear = (length: number): boolean => Math.abs(length) <= FARTHEST

function nodeWithin(node: SceneNode, around: Matrix): boolean {
  if (node.type === "text") return true
  if (node.type === "group") {
    const { transform, clip, children } = node
    const matrix = transform === undefined ? around : multiply(around, transform)
    return matrix.every(Number.isFinite) && pathWithin(clip, matrix) && children.every((one) => nodeWithin(one, matrix))
  }
  const { path, fill, stroke } = node
  // A line is as wide as the transform makes it, along one axis or the other.
  const scale = Math.max(...around.slice(0, 4).map(Math.abs))
  const lengths = stroke === undefined ? [] : [stroke.width, ...(stroke.dash ?? [])]
  return pathWithin(path, around) && paintWithin(fill, around) && lengths.every((length) => isNear(length * scale))
}

function pathWithin(path: Path | undefined, matrix: Matrix): boolean {
  return (path ?? []).every((segment) => {
    if (segment.type === "Z") return true
    if (!pointWithin(segment.x, segment.y, matrix)) return false
    if (segment.type !== "C") return true
    return pointWithin(segment.x1, segment.y1, matrix) && pointWithin(segment.x2, segment.y2, matrix)
  })
}

function paintWithin(paint: Paint | undefined, matrix: Matrix): boolean {
  if (paint?.space !== "gradient") return true
  return [paint.from, paint.to].every(([x, y]) => pointWithin(x, y, matrix))
}

const pointWithin = (x: number, y: number, [a, b, c, d, e, f]: Matrix): boolean =>
  isNear(a * x + c * y + e) && isNear(b * x + d * y + f)

import type { Path, PathSegment } from "../foundation/geometry.ts"

/** In pt: lines up to here are set over what lies below them, since no gap in it would fit. */
const THIN = 0.5
export const isThin = (width: number): boolean => width <= THIN

/** A rule drawn as an area, as borders are: alone, or as a frame around a box. */
export function isThinArea(path: Path): boolean {
  let curved = false
  let inside = -1
  for (let i = 0; i < path.length; i++) {
    const { type } = path[i] as PathSegment
    if (type === "C") curved = true
    if (type !== "M" || i === 0) continue
    if (inside !== -1) return false
    inside = i
  }
  if (path.length === 0) return false
  if (inside !== -1) {
    const outer = boxOf(path, 0, inside)
    const inner = boxOf(path, inside, path.length)
    return (
      Math.abs(outer.left - inner.left) <= THIN &&
      Math.abs(outer.top - inner.top) <= THIN &&
      Math.abs(outer.right - inner.right) <= THIN &&
      Math.abs(outer.bottom - inner.bottom) <= THIN
    )
  }
  if (curved) return false
  const { left, top, right, bottom } = boxOf(path, 0, path.length)
  return right - left <= THIN || bottom - top <= THIN
}

/** Around the end points of a part of a path. */
function boxOf(path: Path, from: number, to: number) {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  for (let i = from; i < to; i++) {
    const segment = path[i] as PathSegment
    if (segment.type === "Z") continue
    box.left = Math.min(box.left, segment.x)
    box.top = Math.min(box.top, segment.y)
    box.right = Math.max(box.right, segment.x)
    box.bottom = Math.max(box.bottom, segment.y)
  }
  return box
}

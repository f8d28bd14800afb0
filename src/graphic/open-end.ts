import type { Color } from "../foundation/color.ts"
import type { SceneNode } from "./scene.ts"
import { faded, fill, stroke } from "./shape.ts"
import { polygon, trace } from "./trace.ts"

/** Slats of an open end: width and gap of each as shares of the end, and how much ink they keep. */
const SLATS = [
  { at: 0.1, width: 0.2, alpha: 0.7 },
  { at: 0.42, width: 0.16, alpha: 0.45 },
  { at: 0.72, width: 0.12, alpha: 0.25 },
] as const

/**
 * The same for the arc of a ring that ends at the angle `from`, in radians: slats along it, `reach` long at most.
 */
export function openArc(
  { cx, cy, r, thickness }: { cx: number; cy: number; r: number; thickness: number },
  from: number,
  reach: number,
  color: Color,
): readonly SceneNode[] {
  return SLATS.map(({ at, width, alpha }) => {
    const start = from + at * reach
    return stroke(trace().arc(cx, cy, r, start, start + width * reach).segments, faded(color, alpha), thickness)
  })
}

/**
 * The end of a bar whose value is only “more than”: slanting slats that fade, beyond the solid length that stands
 * for the stated number. They say that it goes on, not how far. `thickness` is the bar's; (x, y) the corner where the
 * end begins, its left or upper one for ends that go right, its left and lower one for those that go up.
 */
export function openEnd(
  x: number,
  y: number,
  length: number,
  thickness: number,
  color: Color,
  direction: "right" | "up" = "right",
): readonly SceneNode[] {
  const slant = Math.min(thickness * 0.35, length * 0.16)
  const point = (along: number, across: number): readonly [number, number] =>
    direction === "right" ? [x + along, y + across] : [x + across, y - along]
  return SLATS.map(({ at, width, alpha }) => {
    const from = at * length
    const to = from + width * length
    const path = polygon(point(from + slant, 0), point(to + slant, 0), point(to, thickness), point(from, thickness))
    return fill(path, faded(color, alpha))
  })
}

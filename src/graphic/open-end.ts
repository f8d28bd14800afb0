import type { Color } from "../foundation/color.ts"
import type { SceneNode } from "./scene.ts"
import { faded, fill } from "./shape.ts"
import { polygon } from "./trace.ts"

/** Slats of an open end: width and gap of each as shares of the end, and how much ink they keep. */
const SLATS = [
  { at: 0.1, width: 0.2, alpha: 0.7 },
  { at: 0.42, width: 0.16, alpha: 0.45 },
  { at: 0.72, width: 0.12, alpha: 0.25 },
] as const

/**
 * The end of a bar whose value is only “more than”: slanting slats that fade, beyond the solid length that stands
 * for the stated number. They say that it goes on, not how far.
 */
export function openEnd(x: number, y: number, length: number, height: number, color: Color): readonly SceneNode[] {
  const slant = Math.min(height * 0.35, length * 0.16)
  return SLATS.map(({ at, width, alpha }) => {
    const left = x + at * length
    const right = left + width * length
    const path = polygon([left + slant, y], [right + slant, y], [right, y + height], [left, y + height])
    return fill(path, faded(color, alpha))
  })
}

import type { Color } from "../foundation/color.ts"
import type { SceneNode } from "./scene.ts"
import { fill, stroke } from "./shape.ts"
import { line, rect } from "./trace.ts"

export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Looks that one ink has, told apart without colour. */
export type Look = "solid" | "hatched" | "outline"

const HATCH = 2.6
const EDGE = 0.7

/** A rectangle in a look; the first node is the rectangle itself, which carries a value, the look lies over it. */
export function pattern(area: Area, look: Look, color: Color, paper: Color): readonly SceneNode[] {
  const { x, y, width, height } = area
  const path = rect(x, y, width, height)
  // A sliver has no room for a look.
  if (look === "solid" || Math.min(width, height) < 3 * EDGE) return [fill(path, color)]
  const inner = rect(x + EDGE / 2, y + EDGE / 2, Math.max(0, width - EDGE), Math.max(0, height - EDGE))
  const frame = stroke(inner, color, EDGE, { join: "miter" })
  const ground = fill(path, paper)
  if (look === "outline") return [ground, frame]
  const hatches: SceneNode[] = []
  for (let at = -height; at < width; at += HATCH) {
    hatches.push(stroke(line(x + at, y + height, x + at + height, y), color, EDGE))
  }
  return [ground, { type: "group", clip: path, children: hatches }, frame]
}

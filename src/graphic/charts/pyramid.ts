import { chartKit, type Kit } from "../kit.ts"
import { type Piece, stack } from "../piece.ts"
import type { GraphicRequest, Part } from "../request.ts"
import type { Scene, SceneNode } from "../scene.ts"
import { fill, stroke, tinted } from "../shape.ts"
import { line, polygon } from "../trace.ts"
import { placeNumberRow } from "./number-row.ts"

const LEVEL_MIN = 20
/** White between two levels. */
const PARTING = 1.5
const PAD = 4
/** The lowest level keeps this much ink, so that its shape still shows on paper. */
const FAINTEST = 0.3

/** Levels one above another; sizes of the slices follow from the shape and mean rank only. */
export function pyramid(request: GraphicRequest): Scene {
  const kit = chartKit(request)
  const { parts, extras } = kit.parts
  const children: SceneNode[] = []
  let top = 0
  if (extras.length > 0) {
    top =
      placeNumberRow(
        kit,
        extras.map((figure) => ({ label: figure.label, figure })),
        children,
        0,
      ) + 14
  }
  if (parts.length === 0) return kit.scene(Math.max(0, top - 14), children)

  const { colors, hairline } = kit.theme
  const base = kit.room === "wide" ? 150 : kit.width * 0.36
  const left = base + (kit.room === "wide" ? 16 : 8)
  const words = parts.map((part) => wordsOf(kit, part, kit.width - left))
  const heights = words.map((piece) => Math.max(LEVEL_MIN, piece.height + 2 * PAD))
  const total = heights.reduce((a, b) => a + b, 0)
  const middle = base / 2
  const halfAt = (y: number) => (base / 2) * (y / total)
  let y = 0
  parts.forEach((_, i) => {
    const height = heights[i] as number
    const from = i === 0 ? 0 : y + PARTING / 2
    const to = i === parts.length - 1 ? y + height : y + height - PARTING / 2
    const [a, b] = [halfAt(from), halfAt(to)]
    const shade = parts.length === 1 ? 1 : 1 - ((1 - FAINTEST) * i) / (parts.length - 1)
    const slice = polygon(
      [middle - a, top + from],
      [middle + a, top + from],
      [middle + b, top + to],
      [middle - b, top + to],
    )
    children.push(fill(slice, tinted(colors.accent, shade)))
    if (i < parts.length - 1) {
      const edge = top + y + height
      children.push(stroke(line(middle + halfAt(y + height) + 3, edge, kit.width, edge), colors.line, hairline))
    }
    const piece = words[i] as Piece
    children.push(...piece.at(left, top + y + (height - piece.height) / 2))
    y += height
  })
  return kit.scene(top + total, children)
}

function wordsOf(kit: Kit, part: Part, width: number): Piece {
  const { label, detail } = part
  if (part.figure !== undefined) return kit.figure(part.figure, width, 18, { label, detail, gap: 2 })
  return stack([kit.pair(label, "title", width), kit.pair(detail, "detail", width)], 1)
}

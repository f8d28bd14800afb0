import { chartKit, type Kit } from "../kit.ts"
import { type Piece, stack } from "../piece.ts"
import type { GraphicRequest, Part } from "../request.ts"
import type { Scene, SceneNode } from "../scene.ts"
import { fill, stroke, tinted } from "../shape.ts"
import { line, polygon } from "../trace.ts"
import { placeNumberRow } from "./number-row.ts"

const LEVEL_MIN = 20
/** Between the two languages of a name. */
const NAME_GAP = 6
/** White between two levels. */
const PARTING = 1.5
const PAD = 4
/** With a page's spare height it becomes so much higher at most. */
const TALLER = 1.5
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
  const needed = words.map((piece) => Math.max(LEVEL_MIN, piece.height + 2 * PAD))
  const least = needed.reduce((a, b) => a + b, 0)
  const more = Math.min(kit.spare, least * (TALLER - 1)) / parts.length
  const heights = needed.map((height) => height + more)
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
  return stack([nameOf(kit, label, width), kit.pair(detail, "detail", width)], 1)
}

/** A level's name in both languages on one line where there is room, so that the levels need not be high. */
function nameOf(kit: Kit, label: Part["label"], width: number): Piece {
  const stacked = kit.pair(label, "title", width)
  const [lead, other] = kit.languages
  if (kit.room !== "wide" || lead === undefined || other === undefined) return stacked
  const first = kit.text(label[lead].text, kit.styleOf("title", lead), width)
  const left = (first.ink ?? first.width) + NAME_GAP
  const second = kit.text(label[other].text, kit.styleOf("title", other), width - left)
  const down = (first.baseline ?? 0) - (second.baseline ?? 0)
  if (second.width <= 0 || first.height + second.height > stacked.height + 1 || down + second.height > first.height) {
    return stacked
  }
  return { ...first, at: (x, y) => [...first.at(x, y), ...second.at(x + left, y + down)] }
}

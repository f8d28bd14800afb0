import { chartKit, type Kit } from "../kit.ts"
import { type Piece, stack } from "../piece.ts"
import type { GraphicRequest, Part } from "../request.ts"
import type { Scene, SceneNode } from "../scene.ts"
import { stroke } from "../shape.ts"
import { line } from "../trace.ts"
import { placeExtras } from "./number-row.ts"

/** Share of a wide measure that the terms take. */
const TERM = 0.27
const GUTTER = 16
const PAD = 8

/** Terms and what they mean: side by side where there is room, else one under the other. */
export function glossary(request: GraphicRequest): Scene {
  const kit = chartKit(request)
  const { parts } = kit.parts
  const { colors, hairline } = kit.theme
  const children: SceneNode[] = []
  let y = 0
  parts.forEach((part, i) => {
    if (i > 0) {
      children.push(stroke(line(0, y + PAD, kit.width, y + PAD), colors.line, hairline))
      y += 2 * PAD
    }
    y += place(kit, part, children, y)
  })
  return kit.scene(placeExtras(kit, children, y), children)
}

/** Draws an entry from `top` down; returns its height. */
function place(kit: Kit, part: Part, children: SceneNode[], top: number): number {
  const { accent, ink } = kit.theme.colors
  const beside = kit.room === "wide"
  const left = beside ? kit.width * TERM + GUTTER : 0
  const term = kit.pair(part.label, "title", beside ? kit.width * TERM : kit.width, { color: accent })
  const meaning = meaningOf(kit, part, kit.width - left, ink)
  if (!beside) {
    const entry = stack([term, meaning], 3)
    children.push(...entry.at(0, top))
    return entry.height
  }
  // Term and explanation share their first baseline.
  const baseline = Math.max(term.baseline ?? 0, meaning.baseline ?? 0)
  const [termTop, meaningTop] = [term, meaning].map((piece) => baseline - (piece.baseline ?? 0)) as [number, number]
  children.push(...term.at(0, top + termTop), ...meaning.at(left, top + meaningTop))
  return Math.max(termTop + term.height, meaningTop + meaning.height)
}

function meaningOf(kit: Kit, part: Part, width: number, color: Kit["theme"]["colors"]["ink"]): Piece {
  const words = kit.pair(part.detail, "label", width, { color, running: true })
  if (part.figure === undefined) return words
  return stack([words, kit.figure(part.figure, width, kit.numberSize([part.figure], width, 20), { gap: 3 })], 4)
}

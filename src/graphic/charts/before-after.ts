import { type Align, chartKit, type Kit } from "../kit.ts"
import { type Piece, stack } from "../piece.ts"
import type { GraphicRequest, Part } from "../request.ts"
import type { Scene, SceneNode } from "../scene.ts"
import { chevron, stroke } from "../shape.ts"
import { line, waveThrough } from "../trace.ts"

/** Longer words than these are no longer a display line. */
const DISPLAY_MOST = { zh: 8, en: 36 }
const ICON = 18
const ARROW = { wide: 58, half: 0, third: 0 }

/** A change of state: what was in soft ink on a still line, what is in the accent on a moving one. */
export function beforeAfter(request: GraphicRequest): Scene {
  const kit = chartKit(request)
  const parts: readonly Part[] = [
    ...kit.parts.extras.map((figure) => ({ label: figure.label, figure })),
    ...kit.parts.parts,
  ]
  const { colors } = kit.theme
  const across = kit.room === "wide" && parts.length === 2
  const arrow = ARROW[kit.room]
  const width = across ? (kit.width - arrow) / 2 : kit.width
  const pieces = parts.map((part, i) => stateOf(kit, part, width, i === parts.length - 1 && i > 0))
  const children: SceneNode[] = []
  if (across) {
    const height = Math.max(...pieces.map((piece) => piece.height))
    pieces.forEach((piece, i) => {
      if (i > 0) {
        const y = Math.min(height / 2, parts.some((part) => kit.hasIcon(part.icon)) ? ICON + 4 + 13 : 14)
        // From where the words before it end: the arrow joins what the column's blank would part.
        const tail = Math.min(width, (pieces[0]?.ink ?? width) + 6) + 10
        children.push(
          stroke(line(tail, y, kit.width - width - 12, y), colors.gold, 1),
          chevron(kit.width - width - 13, y, 9, 0, colors.gold, 1.2),
        )
      }
      children.push(...piece.at(i * (width + arrow), 0))
    })
    return kit.scene(height, children)
  }
  let y = 0
  pieces.forEach((piece, i) => {
    if (i > 0) {
      children.push(
        stroke(line(6, y + 5, 6, y + 20), colors.gold, 1),
        chevron(6, y + 20, 8, Math.PI / 2, colors.gold, 1.2),
      )
      y += 30
    }
    children.push(...piece.at(0, y))
    y += piece.height
  })
  return kit.scene(y, children)
}

function stateOf(kit: Kit, part: Part, width: number, reached: boolean): Piece {
  const { colors } = kit.theme
  const align: Align = "start"
  const { label, detail } = part
  const color = reached ? colors.accent : colors.muted
  const short = kit.languages.every((lang) => part.label[lang].text.length <= DISPLAY_MOST[lang])
  const icon: Piece = {
    width: ICON,
    height: kit.hasIcon(part.icon) ? ICON : 0,
    at: (x, y) => kit.icon(part.icon, x, y, ICON, color),
  }
  const rule = underline(kit, Math.min(width, 64), reached)
  const words =
    part.figure === undefined
      ? [
          stack([icon, kit.pair(label, short ? "display" : "title", width, { align, color })], 4),
          rule,
          kit.pair(detail, "detail", width),
        ]
      : [icon, kit.figure(part.figure, width, 34, { label, detail, color, gap: 4 }), rule]
  return { ...stack(words, 5), width }
}

/** A still line for what was; a wave for what has come. */
function underline(kit: Kit, width: number, moving: boolean): Piece {
  const { colors } = kit.theme
  const step = 8
  return {
    width,
    height: moving ? 5 : 3,
    at: (x, y) => {
      if (!moving) return [stroke(line(x, y + 1.5, x + width, y + 1.5), colors.line, 1)]
      const points = Array.from({ length: Math.floor(width / step) + 1 }, (_, i): readonly [number, number] => [
        x + i * step,
        y + (i % 2 === 0 ? 3.6 : 1.4),
      ])
      return [stroke(waveThrough(points), colors.gold, 1.2, { cap: "round" })]
    },
  }
}

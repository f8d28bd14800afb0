import { chartKit, type Kit } from "../kit.ts"
import { type Piece, stack } from "../piece.ts"
import type { GraphicRequest, Part } from "../request.ts"
import type { Scene, SceneNode } from "../scene.ts"
import { fill } from "../shape.ts"
import { roundRect } from "../trace.ts"

const PAD = { x: 8, y: 4.5 }
const GAP = 6
const ICON = 11
const BESIDE_ICON = 5
/** A number that the topics belong to stands left of them, with this share of the width. */
const HEAD = 0.3
const HEAD_GAP = 16

/** Named topics, as many in a row as fit; a figure that no topic takes stands before them all. */
export function tagRow(request: GraphicRequest): Scene {
  const kit = chartKit(request)
  const { parts, extras } = kit.parts
  const children: SceneNode[] = []
  const beside = kit.room === "wide" && extras.length === 1 && parts.length > 0
  const headWidth = beside ? kit.width * HEAD : kit.width
  const head = stack(
    extras.map((figure) => kit.figure(figure, headWidth, beside ? 40 : kit.theme.numberMax[kit.room] * 0.8)),
    10,
  )
  const left = beside ? headWidth + HEAD_GAP : 0
  const tags = rows(kit, parts, kit.width - left)
  const top = beside || head.height === 0 || tags.height === 0 ? 0 : head.height + 12
  const height = Math.max(head.height, top + tags.height)
  // Beside a number the tags stand at its middle, else at the start.
  const shift = beside ? Math.max(0, (head.height - tags.height) / 2) : 0
  children.push(...head.at(0, 0), ...tags.at(left, top + shift))
  return kit.scene(height, children)
}

function rows(kit: Kit, parts: readonly Part[], width: number): Piece {
  const tags = parts.map((part) => tagOf(kit, part, width))
  const lines: Piece[][] = []
  let used = Infinity
  for (const tag of tags) {
    if (used + GAP + tag.width > width + 0.01) {
      lines.push([])
      used = -GAP
    }
    lines.at(-1)?.push(tag)
    used += GAP + tag.width
  }
  const heights = lines.map((line) => Math.max(...line.map((tag) => tag.height)))
  return {
    width,
    height: heights.reduce((sum, height) => sum + height, 0) + GAP * Math.max(0, lines.length - 1),
    at: (x, y) => {
      const nodes: SceneNode[] = []
      let top = y
      lines.forEach((line, i) => {
        const height = heights[i] as number
        let left = x
        for (const tag of line) {
          const box = roundRect(left, top, tag.width, height, kit.theme.radius)
          nodes.push(fill(box, kit.theme.colors.accentTint), ...tag.at(left, top + (height - tag.height) / 2))
          left += tag.width + GAP
        }
        top += height + GAP
      })
      return nodes
    },
  }
}

/** A tag as wide as its words, without its ground, which is as high as its row. */
function tagOf(kit: Kit, part: Part, width: number): Piece {
  const icon = kit.hasIcon(part.icon) ? ICON + BESIDE_ICON : 0
  const room = width - 2 * PAD.x - icon
  const { label, detail, figure } = part
  const words =
    figure === undefined
      ? stack([kit.pair(label, "label", room, onTint(kit)), kit.pair(detail, "detail", room, onTint(kit))], 1)
      : countedOf(kit, part, room)
  const ink = Math.min(room, words.ink ?? words.width)
  const height = Math.max(words.height, icon === 0 ? 0 : ICON)
  return {
    width: ink + icon + 2 * PAD.x,
    height: height + 2 * PAD.y,
    at: (x, y) => [
      ...kit.icon(part.icon, x + PAD.x, y + PAD.y + (height - ICON) / 2, ICON, kit.theme.colors.accent),
      ...words.at(x + PAD.x + icon, y + PAD.y + (height - words.height) / 2),
    ],
  }
}

/** Soft inks are for paper: on a tint all words have the full ink. */
const onTint = ({ theme }: Kit) => ({ color: theme.colors.ink, colorEn: theme.colors.ink })

function countedOf(kit: Kit, { figure, label, detail }: Part, width: number): Piece {
  if (figure === undefined) return stack([], 0)
  const number = kit.number(figure, width, kit.numberSize([figure], width, 18))
  return stack([number, kit.figureLabel(figure, width, { label, detail })], 2)
}

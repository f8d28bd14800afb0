import { chartKit, type Kit } from "../kit.ts"
import { gridCells, type Piece, stack } from "../piece.ts"
import type { GraphicRequest, Part } from "../request.ts"
import type { Scene, SceneNode } from "../scene.ts"
import { fill, stroke } from "../shape.ts"
import { circle, line } from "../trace.ts"
import { placeExtras } from "./number-row.ts"

const ICON = { wide: 17, half: 15, third: 14 }
const BESIDE_ICON = 10
const DOT = 2
const BESIDE_DOT = 8
const ROW_GAP = 15
/** With a page's spare height rows stand so much further apart at most. */
const LOOSER = 1.9
const COLUMN_GAP = 24
/** From four points on a wide list stands in two columns, as long as its labels are short enough to be names. */
const TWO_COLUMNS = 4
const NAME_MOST = { zh: 12, en: 40 }

/** Parallel points: an icon each, or a dot where no point has one; rows are parted by hairlines. */
export function iconList(request: GraphicRequest): Scene {
  const kit = chartKit(request)
  const { parts } = kit.parts
  const children: SceneNode[] = []
  if (parts.length === 0) return kit.scene(0, children)
  const icons = parts.some((part) => kit.hasIcon(part.icon))
  const names = parts.every((part) => kit.languages.every((lang) => part.label[lang].text.length <= NAME_MOST[lang]))
  const columns = kit.room === "wide" && names && parts.length >= TWO_COLUMNS ? 2 : 1
  const width = (kit.width - COLUMN_GAP * (columns - 1)) / columns
  const lead = icons ? ICON[kit.room] + BESIDE_ICON : 2 * DOT + BESIDE_DOT
  const pieces = parts.map((part) => pointOf(kit, part, width, lead, icons, names))
  const parted = Math.ceil(parts.length / columns) - 1
  const rowGap = Math.min(ROW_GAP + kit.spare / Math.max(1, parted), ROW_GAP * LOOSER)
  const grid = gridCells(
    pieces.map((piece) => piece.height),
    columns,
    kit.width,
    COLUMN_GAP,
    rowGap,
  )
  pieces.forEach((piece, i) => {
    const cell = grid.cells[i]
    if (cell === undefined) return
    if (i >= columns) {
      const y = cell.y - rowGap / 2
      const rule = line(cell.x, y, cell.x + cell.width, y)
      children.push(stroke(rule, kit.theme.colors.line, kit.theme.hairline))
    }
    children.push(...piece.at(cell.x, cell.y))
  })
  return kit.scene(placeExtras(kit, children, grid.height), children)
}

/** An icon stands beside the first line or, where the words are no higher than it, at their middle. */
function pointOf(kit: Kit, part: Part, width: number, lead: number, icons: boolean, names: boolean): Piece {
  const { colors } = kit.theme
  const words = wordsOf(kit, part, width - lead, names)
  const size = ICON[kit.room]
  const height = Math.max(words.height, icons ? size : 2 * DOT)
  return {
    width,
    height,
    at: (x, y) => {
      const top = y + (height - words.height) / 2
      const middle = words.height === 0 ? y + height / 2 : top + Math.max(words.baseline ?? 0, 6) - 3
      const marked = kit.hasIcon(part.icon)
      return [
        ...(marked ? kit.icon(part.icon, x, Math.max(y, middle - size / 2), size, colors.accent) : []),
        ...(marked ? [] : [fill(circle(x + (icons ? size / 2 : DOT), middle, DOT), colors.gold)]),
        ...words.at(x + lead, top),
      ]
    },
  }
}

function wordsOf(kit: Kit, part: Part, width: number, names: boolean): Piece {
  const { label, detail } = part
  if (part.figure !== undefined) {
    return kit.figure(part.figure, width, kit.numberSize([part.figure], width, 22), { label, detail, gap: 3 })
  }
  // Sentences are set as text, names as headings.
  const role = names || detail !== undefined ? "title" : "label"
  return stack([kit.pair(label, role, width, { running: role === "label" }), kit.pair(detail, "detail", width)], 2)
}

import { chartKit, type Kit } from "../kit.ts"
import { balancedColumns, gridCells, type Piece, stack } from "../piece.ts"
import type { GraphicRequest, Part } from "../request.ts"
import type { Scene, SceneNode } from "../scene.ts"
import { fill, stroke } from "../shape.ts"
import { stateLabel, stateSign } from "../state.ts"
import { line, polygon, trace } from "../trace.ts"
import { placeExtras } from "./number-row.ts"

const COLUMN_MIN = 96
const MOST_COLUMNS = 4
const GAP = 10
const PAD = 9
/** The folded corner. */
const FOLD = 11
const SIGN = 10
const ICON = 14

/** Documents as sheets with a folded corner; the stage of each is said by a sign and in words. */
export function documentCard(request: GraphicRequest): Scene {
  const kit = chartKit(request)
  const { parts } = kit.parts
  const children: SceneNode[] = []
  const most = Math.max(1, Math.min(MOST_COLUMNS, Math.floor((kit.width + GAP) / (COLUMN_MIN + GAP))))
  const columns = balancedColumns(parts.length, most)
  const width = (kit.width - GAP * (columns - 1)) / columns
  const bodies = parts.map((part) => bodyOf(kit, part, width - 2 * PAD))
  const grid = gridCells(
    bodies.map((body) => body.height + 2 * PAD),
    columns,
    kit.width,
    GAP,
    GAP,
  )
  bodies.forEach((body, i) => {
    const cell = grid.cells[i]
    if (cell === undefined) return
    children.push(...sheet(kit, cell.x, cell.y, cell.width, cell.height), ...body.at(cell.x + PAD, cell.y + PAD))
  })
  return kit.scene(placeExtras(kit, children, grid.height), children)
}

function sheet(kit: Kit, x: number, y: number, w: number, h: number): readonly SceneNode[] {
  const { colors, hairline } = kit.theme
  const inset = hairline / 2
  const [l, t, r, b] = [x + inset, y + inset, x + w - inset, y + h - inset]
  const outline = trace()
    .moveTo(l, t)
    .lineTo(r - FOLD, t)
    .lineTo(r, t + FOLD)
    .lineTo(r, b)
    .lineTo(l, b)
    .close().segments
  return [
    fill(outline, colors.paper),
    fill(polygon([r - FOLD, t], [r, t + FOLD], [r - FOLD, t + FOLD]), colors.goldLight),
    stroke(outline, colors.line, hairline),
  ]
}

function bodyOf(kit: Kit, part: Part, width: number): Piece {
  const { colors, hairline } = kit.theme
  const stage = stageOf(kit, part, width - FOLD)
  const rule: Piece = {
    width,
    height: stage.height === 0 ? 0 : hairline,
    at: (x, y) => [stroke(line(x, y, x + width, y), colors.line, hairline)],
  }
  const icon: Piece = {
    width: ICON,
    height: kit.hasIcon(part.icon) ? ICON : 0,
    at: (x, y) => kit.icon(part.icon, x, y, ICON, colors.accent),
  }
  const words = stack([kit.pair(part.label, "title", width), kit.pair(part.detail, "detail", width)], 3)
  const number =
    part.figure === undefined
      ? []
      : [kit.figure(part.figure, width, kit.numberSize([part.figure], width, 22), { label: part.figure.label, gap: 3 })]
  return { ...stack([stage, rule, icon, words, ...number], 6), width }
}

function stageOf(kit: Kit, part: Part, width: number): Piece {
  const signed = part.state !== undefined
  const left = signed ? SIGN + 5 : 0
  const words = kit.pair(stateLabel(part), "detail", width - left, { color: kit.theme.colors.accent })
  if (!signed && words.height === 0) return words
  const height = Math.max(words.height, signed ? SIGN : 0)
  // The sign stands at the middle of the first line.
  const line = words.height === 0 ? SIGN / 2 : Math.max(SIGN / 2, (words.baseline ?? 0) - 2.7)
  return {
    width,
    height,
    at: (x, y) => [
      ...stateSign(part.state, "disc", x, y + line - SIGN / 2, SIGN, kit.theme),
      ...words.at(x + left, y + (words.height < SIGN ? (SIGN - words.height) / 2 : 0)),
    ],
  }
}

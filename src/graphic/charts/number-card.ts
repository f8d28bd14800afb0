import { chartKit, type Kit } from "../kit.ts"
import { balancedColumns, gridCells, type Piece, stack } from "../piece.ts"
import { figureParts, type GraphicRequest, type Part } from "../request.ts"
import type { Scene, SceneNode } from "../scene.ts"
import { fill, stroke } from "../shape.ts"
import { line, rect } from "../trace.ts"

const RULE = { width: 16, height: 1.25, above: 7, below: 5 }
const COLUMN_GAP = 20
/** Further numbers are half as large as the first: one figure carries the message. */
const SECOND = 0.52
const TOPIC_MIN = 78

/** One large number with its label; further figures stand beside it, items without a figure under it. */
export function numberCard(request: GraphicRequest): Scene {
  const kit = chartKit(request)
  const [hero, ...rest] = figureParts(kit.parts)
  const topics = kit.parts.parts.filter((part) => part.figure === undefined)
  const { numberMax } = kit.theme
  const max = request.block.size === "hero" ? numberMax.hero : numberMax[kit.room]

  const beside = rest.length > 0 && rest.length <= 2 && kit.room === "wide"
  const heroWidth = beside ? (kit.width - COLUMN_GAP) * (rest.length === 1 ? 0.55 : 0.42) : kit.width
  const main = hero === undefined ? undefined : heroPiece(kit, hero, heroWidth, max)
  const size = (main?.size ?? max) * SECOND

  const children: SceneNode[] = []
  let height = main?.piece.height ?? 0
  if (main !== undefined) children.push(...main.piece.at(0, 0))
  if (beside) {
    const left = heroWidth + COLUMN_GAP
    const width = (kit.width - left - COLUMN_GAP * (rest.length - 1)) / rest.length
    rest.forEach((part, i) => {
      const x = left + i * (width + COLUMN_GAP)
      const piece = kit.figure(part.figure, width, size, { label: part.label, detail: part.detail, gap: 6 })
      const top = Math.max(0, (main?.baseline ?? 0) - piece.baseline)
      children.push(...piece.at(x, top))
      height = Math.max(height, top + piece.height)
    })
    for (let i = 0; i < rest.length; i++) {
      const x = left + i * (width + COLUMN_GAP) - COLUMN_GAP / 2
      children.push(stroke(line(x, 0, x, height), kit.theme.colors.line, kit.theme.hairline))
    }
  } else if (rest.length > 0) {
    const columns = balancedColumns(rest.length, Math.max(1, Math.floor((kit.width + 12) / 74)))
    const width = (kit.width - 12 * (columns - 1)) / columns
    const shared = kit.numberSize(
      rest.map((part) => part.figure),
      width,
      Math.max(18, size),
    )
    height = below(
      kit,
      children,
      height,
      columns,
      rest.map((part) => kit.figure(part.figure, width, shared, { label: part.label, detail: part.detail, gap: 4 })),
    )
  }
  if (topics.length > 0) {
    const columns = balancedColumns(topics.length, Math.max(1, Math.floor((kit.width + 12) / (TOPIC_MIN + 12))))
    const width = (kit.width - 12 * (columns - 1)) / columns
    const pieces = topics.map((part) =>
      stack([kit.pair(part.label, "label", width), kit.pair(part.detail, "detail", width)], 2),
    )
    height = below(kit, children, height, columns, pieces)
  }
  return kit.scene(height, children)
}

/** Cells under what is there, each hung from a hairline. */
function below(kit: Kit, children: SceneNode[], top: number, columns: number, pieces: readonly Piece[]): number {
  const pad = 6
  const start = top === 0 ? 0 : top + 12
  const grid = gridCells(
    pieces.map((piece) => piece.height + pad),
    columns,
    kit.width,
    12,
    10,
  )
  pieces.forEach((piece, i) => {
    const cell = grid.cells[i]
    if (cell === undefined) return
    const y = start + cell.y
    const rule = line(cell.x, y + 0.25, cell.x + cell.width, y + 0.25)
    children.push(stroke(rule, kit.theme.colors.line, kit.theme.hairline), ...piece.at(cell.x, y + pad))
  })
  return start + grid.height
}

function heroPiece(kit: Kit, part: ReturnType<typeof figureParts>[number], width: number, max: number) {
  const iconSize = kit.hasIcon(iconOf(part)) ? 20 : 0
  const number = kit.number(part.figure, width, max)
  const label = kit.figureLabel(part.figure, width, { label: part.label, detail: part.detail })
  const rule: Piece = {
    width: RULE.width,
    height: RULE.above - 4 + RULE.height + RULE.below,
    at: (x, y) => [fill(rect(x, y + RULE.above - 4, RULE.width, RULE.height), kit.theme.colors.gold)],
  }
  const icon: Piece = {
    width: iconSize,
    height: iconSize === 0 ? 0 : iconSize + 8,
    at: (x, y) => kit.icon(iconOf(part), x, y, iconSize, kit.theme.colors.accent),
  }
  const baseline = icon.height + number.baseline
  return { piece: stack([icon, number, rule, label], 0), baseline, size: number.size }
}

const iconOf = (part: Part): string | undefined => part.icon

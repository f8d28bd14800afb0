import type { Figure } from "../../content/report.ts"
import { amountOf, numberText, unitKey } from "../figure-text.ts"
import { tell } from "../findings.ts"
import { chartKit, type Kit } from "../kit.ts"
import { balancedColumns, EMPTY, gridCells, type Piece, stack } from "../piece.ts"
import { figureParts, type GraphicRequest, type Part } from "../request.ts"
import type { Scene, SceneNode } from "../scene.ts"
import { fill, stroke } from "../shape.ts"
import { circle, line, polygon } from "../trace.ts"

const GAP = 22
/** Narrowest card in a row of them. */
const CARD_MIN = 84
const DISC = 11

type Changed = Part & { readonly figure: Figure }
type Verdict = "better" | "worse" | "neutral"

/** Changes against an earlier period: an arrow up or down, which in a full disc is for the better, in a ring for the worse. */
export function arrowCard(request: GraphicRequest): Scene {
  const kit = chartKit(request)
  const parts = figureParts(kit.parts)
  const columns = balancedColumns(
    parts.length,
    Math.max(1, Math.min(4, Math.floor((kit.width + GAP) / (CARD_MIN + GAP)))),
  )
  const width = (kit.width - GAP * (columns - 1)) / columns
  const max = columns === 1 ? kit.theme.numberMax[kit.room] * 0.85 : kit.room === "wide" ? 34 : 28
  const room = width - 2 * DISC - 8
  const size = Math.min(
    max,
    ...parts.map((part) => kit.numberSize([part.figure], room, max, part.before === undefined)),
  )
  const cells = parts.map((part) => cardOf(kit, request, part, width, size))
  const grid = gridCells(
    cells.map((cell) => cell.height),
    columns,
    kit.width,
    GAP,
    16,
  )
  const children: SceneNode[] = []
  cells.forEach((cell, i) => {
    const place = grid.cells[i]
    if (place === undefined) return
    if (i % columns > 0) {
      const x = place.x - GAP / 2
      children.push(stroke(line(x, place.y, x, place.y + place.height), kit.theme.colors.line, kit.theme.hairline))
    }
    children.push(...cell.at(place.x, place.y))
  })
  return kit.scene(grid.height, children)
}

function cardOf(kit: Kit, request: GraphicRequest, part: Changed, width: number, size: number): Piece {
  const { figure, label, detail } = part
  const before = comparableBefore(part, request)
  const change = before === undefined ? amountOf(figure) : amountOf(figure) - amountOf(before)
  const direction = Math.sign(change)
  const verdict: Verdict =
    part.good === undefined || direction === 0 ? "neutral" : (part.good === "up") === direction > 0 ? "better" : "worse"
  const left = 2 * DISC + 8
  const number = kit.number(figure, width - left, size, { signed: part.before === undefined })
  const words = kit.figureLabel(figure, width, { label, detail })
  const head = Math.max(2 * DISC, number.height)
  const middle = Math.max(DISC, number.baseline / 2)
  return stack(
    [
      {
        width,
        height: head,
        at: (x, y) => [
          ...arrow(kit, x + DISC, y + middle, direction, verdict),
          ...number.at(x + left, y + middle - number.baseline / 2),
        ],
      },
      words,
      before === undefined ? EMPTY : earlier(kit, before, width),
      kit.pair(verdictWords(kit, direction, verdict), "detail", width),
    ],
    5,
  )
}

function comparableBefore({ figure, before }: Changed, request: GraphicRequest): Figure | undefined {
  if (before === undefined || unitKey(before) === unitKey(figure)) return before
  tell(
    request,
    "mixed-units",
    {
      en: `“${figure.id}” and “${before.id}”, the period before, have different units.`,
      zh: `“${figure.id}”与上期的“${before.id}”单位不同。`,
    },
    { en: "Name the same figure of the earlier period.", zh: "请写上期的同一数据。" },
  )
  return undefined
}

/** What it was before, in words: no length stands for it. */
function earlier(kit: Kit, before: Figure, width: number): Piece {
  const value = numberText(before)
  const { zh, en } = before.unit
  const gap = en.text === "" || en.text === "%" ? "" : " "
  return kit.pair(kit.say(`上期 ${value}${zh.text}`, `Before: ${value}${gap}${en.text}`), "detail", width)
}

function verdictWords(kit: Kit, direction: number, verdict: Verdict) {
  const way = direction > 0 ? ["上升", "Up"] : direction < 0 ? ["下降", "Down"] : ["持平", "Unchanged"]
  const judged = { better: ["，向好", ", for the better"], worse: ["，转差", ", for the worse"], neutral: ["", ""] }[
    verdict
  ]
  return kit.say(`${way[0]}${judged[0]}`, `${way[1]}${judged[1]}`)
}

function arrow(kit: Kit, cx: number, cy: number, direction: number, verdict: Verdict): readonly SceneNode[] {
  const { accent, paper, ink } = kit.theme.colors
  const color = verdict === "better" ? paper : verdict === "worse" ? accent : ink
  const ground: readonly SceneNode[] =
    verdict === "better"
      ? [fill(circle(cx, cy, DISC), accent)]
      : verdict === "worse"
        ? [stroke(circle(cx, cy, DISC - 0.6), accent, 1.2)]
        : [stroke(circle(cx, cy, DISC - 0.4), kit.theme.colors.muted, kit.theme.hairline)]
  if (direction === 0) return [...ground, stroke(line(cx - 5, cy, cx + 5, cy), color, 1.8)]
  const at = (x: number, y: number): readonly [number, number] => [cx + x, cy - direction * y]
  const shape = polygon(
    at(0, 6.4),
    at(5.4, 0.4),
    at(1.5, 0.4),
    at(1.5, -5.8),
    at(-1.5, -5.8),
    at(-1.5, 0.4),
    at(-5.4, 0.4),
  )
  return [...ground, fill(shape, color)]
}

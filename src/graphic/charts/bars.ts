import type { Figure } from "../../content/report.ts"
import { amountOf } from "../figure-text.ts"
import { tell } from "../findings.ts"
import { chartKit } from "../kit.ts"
import { openEnd } from "../open-end.ts"
import { figureParts, type GraphicRequest } from "../request.ts"
import type { Scene, SceneNode } from "../scene.ts"
import { fill, showing, stroke } from "../shape.ts"
import { line, roundRect } from "../trace.ts"
import { oneUnit } from "../units.ts"
import { drawNumberRow } from "./number-row.ts"

const OPEN = 14
const VALUE_GAP = 6

/** Values of one unit as lengths from a common zero. */
export function bars(request: GraphicRequest): Scene {
  const kit = chartKit(request)
  const parts = figureParts(kit.parts)
  const figures = parts.map((part) => part.figure)
  if (!comparable(figures, request)) return drawNumberRow(kit, parts)

  const { colors } = kit.theme
  const wide = kit.room === "wide"
  const barHeight = wide ? 13 : 11
  // Labels stand beside the bars where there is room, else over them.
  const labelWidth = wide ? Math.min(116, kit.width * 0.34) : kit.width
  const left = wide ? labelWidth + 12 : 0
  const size = kit.numberSize(figures, (kit.width - left) * 0.42, wide ? 20 : 17)
  const open = figures.some((figure) => figure.approx) ? OPEN : 0
  const numbers = figures.map((figure) => kit.number(figure, kit.width - left - open - VALUE_GAP, size))
  const valueWidth = Math.max(...numbers.map((n) => n.width), 0) + VALUE_GAP
  const longest = Math.max(...figures.map(amountOf), 0)
  const scale = longest > 0 ? Math.max(0, kit.width - left - valueWidth - open) / longest : 0

  const children: SceneNode[] = []
  let y = 0
  parts.forEach((part, i) => {
    const number = numbers[i]
    if (number === undefined) return
    const label = kit.figureLabel(part.figure, labelWidth, {
      label: part.label,
      detail: part.detail,
      align: wide ? "end" : "start",
    })
    // The digits are centred on the bar; a comma hangs below them, so its depth counts on both sides.
    const row = Math.max(barHeight, 2 * number.height - number.baseline)
    const rowHeight = wide ? Math.max(row, label.height) : label.height + 3 + row
    const middle = wide ? y + rowHeight / 2 : y + label.height + 3 + row / 2
    const length = amountOf(part.figure) * scale
    const color = part.figure.derived === undefined ? colors.accent : colors.derived
    children.push(...label.at(0, wide ? y + (rowHeight - label.height) / 2 : y))
    const top = middle - barHeight / 2
    if (length > 0) {
      const bar = fill(roundRect(left, top, length, barHeight, 0, part.figure.approx ? 0 : 1), color)
      children.push(showing(bar, part.figure, "width"))
    }
    const ends = left + length + (part.figure.approx ? OPEN : 0)
    if (part.figure.approx) children.push(...openEnd(left + length, top, OPEN, barHeight, color))
    children.push(...number.at(ends + VALUE_GAP, middle - number.baseline / 2))
    y += rowHeight + (i < parts.length - 1 ? (wide ? 10 : 9) : 0)
  })
  if (wide) children.push(stroke(line(left, 0, left, y), colors.muted, kit.theme.hairline))
  return kit.scene(y, children)
}

/** Whether lengths can stand for the values: of one unit, none below zero. Says so where they cannot. */
export function comparable(figures: readonly Figure[], request: Pick<GraphicRequest, "block" | "report">): boolean {
  if (!oneUnit(figures, request)) return false
  if (figures.every((figure) => amountOf(figure) >= 0)) return true
  const { id } = request.block
  tell(
    request,
    "negative",
    {
      en: `A value below zero has no length in the graphic “${id}”; it is set as numbers.`,
      zh: `图形“${id}”含负值，无法用长度表示，已改为数字排列。`,
    },
    { en: "Use a ranking, or a number row.", zh: "请改用排行榜或数字排列。" },
  )
  return false
}

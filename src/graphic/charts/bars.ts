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
/** With a page's spare height bars become so much thicker at most; the rest stands between them. */
const THICKER = 1.5
const WIDER_GAP = 8

/** Values of one unit as lengths from a common zero, to its left where they lie below it. */
export function bars(request: GraphicRequest): Scene {
  const kit = chartKit(request)
  const parts = figureParts(kit.parts)
  const figures = parts.map((part) => part.figure)
  if (!oneUnit(figures, request)) return drawNumberRow(kit, parts)

  const { colors } = kit.theme
  const wide = kit.room === "wide"
  const thickness = wide ? 13 : 11
  const barHeight = Math.min(thickness + kit.spare / (2 * Math.max(1, parts.length)), thickness * THICKER)
  const moreGap = Math.min(kit.spare / (2 * Math.max(1, parts.length)), WIDER_GAP)
  // Labels stand beside the bars where there is room, else over them.
  const labelWidth = wide ? Math.min(116, kit.width * 0.34) : kit.width
  const left = wide ? labelWidth + 12 : 0
  const open = figures.some((figure) => figure.approx) ? OPEN : 0
  const amounts = figures.map(amountOf)
  const below = Math.max(0, ...amounts.map((n) => -n))
  const numberRoom = (kit.width - left - open) / (below > 0 ? 2 : 1) - VALUE_GAP
  const size = kit.numberSize(figures, Math.min(numberRoom, (kit.width - left) * 0.42), wide ? 20 : 17)
  const numbers = figures.map((figure) => kit.number(figure, numberRoom, size))
  const widest = (of: (amount: number) => boolean) =>
    Math.max(0, ...numbers.map((number, i) => (of(amounts[i] as number) ? number.width : 0))) + VALUE_GAP
  // Each number stands at its bar's end, on the side of zero that the bar is on.
  const sides = widest((n) => n >= 0) + open + (below > 0 ? widest((n) => n < 0) : 0)
  const span = Math.max(...amounts, 0) + below
  const scale = span > 0 ? Math.max(0, kit.width - left - sides) / span : 0
  const zero = below > 0 ? left + widest((n) => n < 0) + below * scale : left

  const zeroLine = (from: number, to: number) => stroke(line(zero, from, zero, to), colors.muted, kit.theme.hairline)

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
    if (length !== 0) {
      const round = part.figure.approx ? 0 : 1
      const bar =
        length > 0
          ? roundRect(zero, top, length, barHeight, 0, round)
          : roundRect(zero + length, top, -length, barHeight, 1, 0)
      children.push(showing(fill(bar, color), part.figure, "width"))
    }
    if (!wide && below > 0) children.push(zeroLine(middle - row / 2, middle + row / 2))
    const isOpen = part.figure.approx && length >= 0
    if (isOpen) children.push(...openEnd(zero + length, top, OPEN, barHeight, color))
    const end = zero + length + (isOpen ? OPEN : 0)
    const x = length < 0 ? end - VALUE_GAP - number.width : end + VALUE_GAP
    children.push(...number.at(x, middle - number.baseline / 2))
    y += rowHeight + (i < parts.length - 1 ? (wide ? 10 : 9) + moreGap : 0)
  })
  if (wide) children.push(zeroLine(0, y))
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
    { en: "Use bars, a ranking, or a number row.", zh: "请改用条形图、排行榜或数字排列。" },
  )
  return false
}

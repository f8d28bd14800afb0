import type { Figure } from "../../content/report.ts"
import { amountOf, bare, unitKey } from "../figure-text.ts"
import { chartKit, type Kit } from "../kit.ts"
import { openEnd } from "../open-end.ts"
import { EMPTY, type Piece, stack } from "../piece.ts"
import type { GraphicRequest, Part } from "../request.ts"
import type { Scene, SceneNode } from "../scene.ts"
import { fill, showing, stroke } from "../shape.ts"
import { line, rect } from "../trace.ts"
import { oneUnit } from "../units.ts"
import { drawNumberRow } from "./number-row.ts"

/** With a page's spare height bars become so much thicker at most, and so much is added over and under them. */
const THICKER = 1.7
const MORE_PAD = 7
const BAR = { wide: 9, half: 7, third: 7 }
const OPEN = 11
const RANK = 20
const COLUMN_GAP = 10
/** Baseline of a label's first line. */
const FIRST_BASELINE = 9

type Ranked = Part & { readonly figure: Figure; readonly rank: number }

/** A list in the order of its values, with ranks and bars from one zero; equal values share a rank. */
export function ranking(request: GraphicRequest): Scene {
  const kit = chartKit(request)
  const all: readonly Part[] = [
    ...kit.parts.extras.map((figure) => ({ label: figure.label, figure })),
    ...kit.parts.parts,
  ]
  const valued = all.filter((part): part is Part & { readonly figure: Figure } => part.figure !== undefined)
  const missing = all.filter((part) => part.figure === undefined)
  const figures = valued.map((part) => part.figure)
  if (!oneUnit(figures, request)) return drawNumberRow(kit, valued)
  if (all.length === 0) return kit.scene(0, [])

  const ranked = rankedOf(valued, request.block.form === "lowest")
  const wide = kit.room === "wide"
  const body = kit.width - RANK
  const size = kit.numberSize(figures.map(bare), body * 0.34, wide ? 15 : 14)
  const numbers = ranked.map(({ figure }) => kit.number(bare(figure), body * 0.34, size))
  const valueWidth = Math.max(0, ...numbers.map((number) => number.width))
  const labelWidth = wide ? Math.min(110, body * 0.34) : body - valueWidth - COLUMN_GAP
  const left = wide ? RANK + labelWidth + COLUMN_GAP : RANK
  const room = (wide ? kit.width - valueWidth - COLUMN_GAP : kit.width) - left
  const open = figures.some((figure) => figure.approx) ? OPEN : 0
  const amounts = figures.map(amountOf)
  const below = Math.max(0, ...amounts.map((n) => -n))
  const above = Math.max(0, ...amounts)
  const reach = room - open * (below > 0 && above > 0 ? 2 : 1)
  const scale = above + below > 0 ? Math.max(0, reach) / (above + below) : 0
  const zero = left + below * scale + (below > 0 ? open : 0)

  const unit = unitLine(kit, figures[0])
  const children: SceneNode[] = []
  const bars: SceneNode[] = []
  let y = unit.height === 0 ? 0 : unit.height + 4
  const top = y
  children.push(...unit.at(0, 0))
  const rule = (at: number) =>
    children.push(stroke(line(0, at, kit.width, at), kit.theme.colors.line, kit.theme.hairline))
  const zeroLine = (from: number, to: number) =>
    stroke(line(zero, from, zero, to), kit.theme.colors.muted, kit.theme.hairline)
  const rowSpare = kit.spare / Math.max(1, ranked.length)
  const pad = (wide ? 5.5 : 6) + Math.min(rowSpare * 0.3, MORE_PAD)
  const bar = Math.min(BAR[kit.room] + rowSpare * 0.4, BAR[kit.room] * THICKER)
  ranked.forEach((part, i) => {
    const number = numbers[i]
    if (number === undefined) return
    if (i > 0) rule(y)
    const words = labelOf(kit, part, labelWidth)
    const rank = kit.text(String(part.rank), rankStyle(kit, part.rank), RANK - 6)
    const rowTop = y + pad
    // Beside each other all stand on one middle line; over a bar they share the label's first baseline.
    const first = Math.max(FIRST_BASELINE, number.baseline)
    const line1 = wide
      ? Math.max(words.height, number.height, rank.height, bar)
      : Math.max(first - FIRST_BASELINE + words.height, first + number.height - number.baseline, rank.height)
    const middle = rowTop + line1 / 2
    children.push(
      ...rank.at(0, wide ? middle - rank.height / 2 : rowTop + first - FIRST_BASELINE + 1),
      ...words.at(RANK, wide ? middle - words.height / 2 : rowTop + first - FIRST_BASELINE),
      ...number.at(kit.width - number.width, wide ? middle - number.baseline / 2 : rowTop + first - number.baseline),
    )
    const barTop = wide ? middle - bar / 2 : rowTop + line1 + 4
    if (!wide && below > 0) bars.push(zeroLine(barTop - 2, barTop + bar + 2))
    bars.push(...barOf(kit, part.figure, zero, barTop, bar, scale))
    y = rowTop + line1 + (wide ? 0 : 4 + bar) + pad
  })
  if (bars.length > 0 && wide) children.push(zeroLine(top + 2, y - 2))
  children.push(...bars)
  missing.forEach((part) => {
    if (y > top) rule(y)
    const none = kit.pair(kit.say("无数据", "no data"), "detail", body * 0.4, { align: "end" })
    const words = labelOf(kit, part, wide ? labelWidth : body - (none.ink ?? 0) - 6)
    const height = Math.max(words.height, none.height)
    children.push(
      ...words.at(RANK, y + 5.5 + (height - words.height) / 2),
      ...none.at(kit.width - none.width, y + 5.5 + (height - none.height) / 2),
    )
    y += height + 11
  })
  return kit.scene(y, children)
}

/** Ranks as in sport: equal values share one, and the next place is left out. */
function rankedOf(parts: readonly (Part & { readonly figure: Figure })[], lowest: boolean): readonly Ranked[] {
  const sign = lowest ? 1 : -1
  const sorted = [...parts].sort((a, b) => sign * (amountOf(a.figure) - amountOf(b.figure)))
  let rank = 1
  return sorted.map((part, i) => {
    const before = sorted[i - 1]
    if (before === undefined || amountOf(before.figure) !== amountOf(part.figure)) rank = i + 1
    return { ...part, rank }
  })
}

const rankStyle = (kit: Kit, rank: number) => {
  const { ordinal } = kit.theme.text
  return rank === 1 ? ordinal : { ...ordinal, color: kit.theme.colors.muted, weight: 400 }
}

function labelOf(kit: Kit, part: Part, width: number): Piece {
  const { label, detail, figure } = part
  if (figure !== undefined) return kit.figureLabel(bare(figure), width, { label, detail })
  return stack([kit.pair(label, "label", width), kit.pair(detail, "detail", width)], 2)
}

/** The unit, said once over all rows. */
function unitLine(kit: Kit, figure: Figure | undefined): Piece {
  if (figure === undefined || bare(figure) === figure || unitKey(figure) === "/") return EMPTY
  const { zh, en } = figure.unit
  const words = kit.say(zh.text === "" ? "" : `单位：${zh.text}`, en.text === "" ? "" : `Unit: ${en.text}`)
  return kit.pair(words, "detail", kit.width, { align: "end" })
}

function barOf(kit: Kit, figure: Figure, zero: number, y: number, height: number, scale: number): readonly SceneNode[] {
  const { colors } = kit.theme
  const color = figure.derived === undefined ? colors.accent : colors.derived
  const length = amountOf(figure) * scale
  const nodes: SceneNode[] = []
  if (length !== 0) {
    const bar = fill(rect(Math.min(zero, zero + length), y, Math.abs(length), height), color)
    nodes.push(showing(bar, figure, "width"))
  }
  if (figure.approx && length >= 0) nodes.push(...openEnd(zero + length, y, OPEN, height, color))
  return nodes
}

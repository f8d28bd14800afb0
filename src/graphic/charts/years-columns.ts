import type { Figure } from "../../content/report.ts"
import { amountOf, bare, isPercent } from "../figure-text.ts"
import type { Kit } from "../kit.ts"
import { openEnd } from "../open-end.ts"
import { pattern } from "../pattern.ts"
import type { SceneNode } from "../scene.ts"
import { showing, stroke } from "../shape.ts"
import { line } from "../trace.ts"
import { valueAxis } from "./years-axis.ts"
import { lookOf, valuesIn, type YearValues, yearAxis } from "./years-series.ts"

const PLOT = { wide: 112, half: 96, third: 88 }
/** With a page's spare height the plot becomes so much higher at most. */
const HIGHER = 1.6
export const plotHeight = (kit: Kit): number => Math.min(PLOT[kit.room] + kit.spare, PLOT[kit.room] * HIGHER)

/** Width of a column, or of a group of them, as a share of its year. */
const FILL = 0.58
const WIDEST = 30
const OPEN = 11
const NUMBER_GAP = 3

/** A column a year from the zero line, its number on it; returns where the drawing ends. */
export function columns(kit: Kit, values: YearValues, top: number, children: SceneNode[]): number {
  const { colors, hairline } = kit.theme
  const { years, series } = values
  const figures = valuesIn(values)
  const direct = numbersFit(kit, values)
  const size = direct ?? 0
  const numbers = direct === undefined ? 0 : size * 0.8 + NUMBER_GAP
  const open = figures.some((figure) => figure.approx && amountOf(figure) > 0) ? OPEN : 0
  const low = Math.min(0, values.least)
  const high = Math.max(0, values.most)
  const plot = plotHeight(kit)
  const scale = high > low ? plot / (high - low) : 0
  const zero = top + numbers + open + high * scale
  const bottom = zero - low * scale + (low < 0 ? numbers : 0)
  const yOf = (value: number) => zero - value * scale
  const sign = figures[0] !== undefined && isPercent(figures[0]) ? "%" : ""
  const left = direct === undefined ? valueAxis(kit, { low, high, yOf }, sign, children) : 0

  const slot = (kit.width - left) / years.length
  const group = Math.min(slot * FILL, WIDEST * series.length)
  const gap = series.length > 1 ? Math.min(2, group * 0.06) : 0
  const column = (group - gap * (series.length - 1)) / series.length
  const middle = (i: number) => left + (i + 0.5) * slot
  years.forEach((_, i) => {
    series.forEach((one, s) => {
      const figure = one.figures[i]
      const x = middle(i) - group / 2 + s * (column + gap)
      if (figure === undefined) {
        // A gap is told from a zero by its dashes.
        children.push(gapMark(kit, x + column / 2, zero - 4))
        return
      }
      children.push(...columnOf(kit, figure, s, x, column, zero, scale))
      if (direct === undefined) return
      const room = series.length === 1 ? slot : column + gap
      const number = kit.number(bare(figure), room, size, { align: "center" })
      const length = amountOf(figure) * scale
      const y =
        length < 0
          ? zero - length + NUMBER_GAP
          : zero - length - (figure.approx ? OPEN : 0) - NUMBER_GAP - number.baseline
      children.push(...number.at(x + column / 2 - room / 2, y))
    })
  })
  children.push(stroke(line(left, zero, kit.width, zero), colors.muted, hairline))
  const axis = yearAxis(kit, years, bottom + 4, middle, slot)
  children.push(...axis.at(0, 0))
  return noData(kit, values, children, bottom + 4 + axis.height)
}

/** The size at which every number stands over its own column; undefined when one does not. */
function numbersFit(kit: Kit, values: YearValues): number | undefined {
  const slot = kit.width / values.years.length
  const room =
    values.series.length === 1 ? slot - 3 : Math.min(slot * FILL, WIDEST * values.series.length) / values.series.length
  const size = kit.numberSize(valuesIn(values).map(bare), room, kit.room === "wide" ? 14 : 12)
  return size < kit.theme.minimum.unit ? undefined : size
}

function columnOf(
  kit: Kit,
  figure: Figure,
  series: number,
  x: number,
  width: number,
  zero: number,
  scale: number,
): readonly SceneNode[] {
  const { colors } = kit.theme
  const color = figure.derived === undefined ? colors.accent : colors.derived
  const length = amountOf(figure) * scale
  if (length === 0) return []
  const area = { x, y: Math.min(zero, zero - length), width, height: Math.abs(length) }
  const [shape, ...rest] = pattern(area, lookOf(series), color, colors.paper)
  const nodes: SceneNode[] = shape?.type === "path" ? [showing(shape, figure, "height"), ...rest] : []
  if (figure.approx && length > 0) nodes.push(...openEnd(x, zero - length, OPEN, width, color, "up"))
  return nodes
}

/** Two dashes in place of a value. */
export const gapMark = (kit: Kit, x: number, y: number): SceneNode =>
  stroke(line(x - 4, y, x + 4, y), kit.theme.colors.muted, 0.9, { dash: [3, 2] })

/** Says what a gap means, where there is one; returns where the drawing ends. */
export function noData(kit: Kit, values: YearValues, children: SceneNode[], bottom: number): number {
  if (values.series.every((series) => series.figures.every((figure) => figure !== undefined))) return bottom
  const words = kit.pair(kit.say("- - 当年无数据", "- - no data for the year"), "detail", kit.width)
  children.push(...words.at(0, bottom + 5))
  return bottom + 5 + words.height
}

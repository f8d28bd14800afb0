import type { Figure } from "../../content/report.ts"
import { amountOf, bare, isPercent } from "../figure-text.ts"
import type { Align, Kit, NumberPiece } from "../kit.ts"
import type { SceneNode } from "../scene.ts"
import { showing, stroke } from "../shape.ts"
import { line, polyline } from "../trace.ts"
import { valueAxis } from "./years-axis.ts"
import { noData, PLOT } from "./years-columns.ts"
import { amountAt, DASHES, marker, type Series, valuesIn, type YearValues, yearAxis } from "./years-series.ts"

/** Between a point and its number. */
const CLEAR = 5
/** A line of values that all lie in the upper part need not start at zero, if it says so. */
const UPPER = 0.5

interface Labelled {
  readonly number: NumberPiece
  readonly left: number
  readonly top: number
}

/** Points joined by straight lines; returns where the drawing ends. */
export function lines(kit: Kit, values: YearValues, top: number, children: SceneNode[]): number {
  const { colors, hairline } = kit.theme
  const { years, series } = values
  const figures = valuesIn(values)
  const sign = figures[0] !== undefined && isPercent(figures[0]) ? "%" : ""
  const { low, high, fromZero } = domainOf(values)
  const plot = PLOT[kit.room] * 0.86
  const size = kit.numberSize(figures.map(bare), Math.max(20, kit.width / years.length), kit.room === "wide" ? 13 : 11)
  const zone = Math.max(size, 8) * 0.8 + CLEAR
  const yOf = (value: number) => top + zone + (high - value) * (plot / (high - low))
  const bottom = top + zone + plot + zone

  const direct = series.length === 1 ? numbersOf(kit, series[0] as Series, size, 0, yOf) : undefined
  const left = direct === undefined ? valueAxis(kit, { low, high, yOf }, sign, children) : 0
  const ends = direct === undefined ? endNumbers(kit, series, yOf, top, bottom) : []
  const right = ends.length === 0 ? 0 : Math.max(...ends.map(({ number }) => number.width)) + 6
  const xOf = places(kit.width - right, left, years.length)
  if (fromZero) children.push(stroke(line(left, yOf(0), kit.width - right, yOf(0)), colors.muted, hairline))
  else children.push(stroke(line(left, bottom, kit.width - right, bottom), colors.line, hairline, { dash: [3, 2] }))
  series.forEach((one, s) => {
    children.push(...courseOf(kit, one, s, xOf, yOf))
  })
  years.forEach((_, i) => {
    if (series.some((one) => one.figures[i] !== undefined)) return
    children.push(
      stroke(line(xOf(i) - 4, bottom - 3, xOf(i) + 4, bottom - 3), colors.muted, 0.75, { dash: [1.5, 1.5] }),
    )
  })
  for (const { number, left: x, top: y } of direct ?? []) children.push(...number.at(x, y))
  for (const { number, top: y } of ends) children.push(...number.at(kit.width - number.width, y))
  const slot = (kit.width - right - left) / years.length
  const axis = yearAxis(kit, years, bottom + 4, xOf, slot)
  children.push(...axis.at(0, 0))
  let end = noData(kit, values, children, bottom + 4 + axis.height)
  if (!fromZero) {
    const words = kit.pair(kit.say("纵轴不自零起。", "The scale does not start at zero."), "detail", kit.width)
    children.push(...words.at(0, end + 5))
    end += 5 + words.height
  }
  return end
}

/** Years stand in the middle of equal slots. */
const places = (right: number, left: number, count: number) => (i: number) =>
  left + ((i + 0.5) * (right - left)) / count

function domainOf({ least, most }: YearValues): {
  readonly low: number
  readonly high: number
  readonly fromZero: boolean
} {
  if (least > UPPER * most && most > least) {
    const room = (most - least) * 0.3
    return { low: least - room, high: most, fromZero: false }
  }
  const low = Math.min(0, least)
  const high = Math.max(0, most)
  return { low, high: high > low ? high : low + 1, fromZero: true }
}

function courseOf(
  kit: Kit,
  series: Series,
  s: number,
  xOf: (i: number) => number,
  yOf: (v: number) => number,
): readonly SceneNode[] {
  const { colors } = kit.theme
  const nodes: SceneNode[] = []
  let run: (readonly [number, number])[] = []
  const flush = () => {
    if (run.length > 1)
      nodes.push(stroke(polyline(...run), colors.accent, s === 0 ? 1.4 : 1.1, { dash: DASHES[s], cap: "round" }))
    run = []
  }
  series.figures.forEach((_, i) => {
    const amount = amountAt(series, i)
    if (amount === undefined) flush()
    else run.push([xOf(i), yOf(amount)])
  })
  flush()
  series.figures.forEach((figure, i) => {
    if (figure === undefined) return
    const [x, y] = [xOf(i), yOf(amountOf(figure))]
    const color = figure.derived === undefined ? colors.accent : colors.derived
    if (figure.approx) nodes.push(stroke(line(x, y - 3, x, y - 9), color, 1, { dash: [1.4, 1.2] }))
    const [first, ...rest] = marker(x, y, s, color, kit)
    if (first !== undefined) nodes.push(showing(first, figure, "y"), ...rest)
  })
  return nodes
}

/** A number at each point, on the side that the line leaves free; undefined when two would meet. */
function numbersOf(
  kit: Kit,
  series: Series,
  size: number,
  left: number,
  yOf: (v: number) => number,
): readonly Labelled[] | undefined {
  if (size < kit.theme.minimum.unit) return undefined
  const xOf = places(kit.width, left, series.figures.length)
  const placed: Labelled[] = []
  for (const [i, figure] of series.figures.entries()) {
    if (figure === undefined) continue
    const number = kit.number(bare(figure), kit.width, size)
    const y = yOf(amountOf(figure))
    const [before, after] = [amountAt(series, i - 1), amountAt(series, i + 1)]
    const higher = (other: number | undefined) => other !== undefined && other > amountOf(figure)
    const below = higher(before) ? higher(after) || after === undefined : higher(after) && before === undefined
    const align: Align = below || higher(before) === higher(after) ? "center" : higher(after) ? "end" : "start"
    const shift = align === "center" ? -number.width / 2 : align === "end" ? -number.width - 1 : 1
    const x = Math.max(0, Math.min(kit.width - number.width, xOf(i) + shift))
    const rise = figure.approx ? CLEAR + 5 : CLEAR
    placed.push({ number, left: x, top: below ? y + CLEAR : y - rise - number.baseline })
  }
  const meets = placed.some((a, i) =>
    placed.slice(i + 1).some((b) => {
      const apart = a.left + a.number.width + 3 < b.left || b.left + b.number.width + 3 < a.left
      return !apart && Math.abs(a.top - b.top) < a.number.height + 1
    }),
  )
  return meets ? undefined : placed
}

/** The last number of each line at its end, spread where lines end close together. */
function endNumbers(
  kit: Kit,
  all: readonly Series[],
  yOf: (v: number) => number,
  top: number,
  bottom: number,
): readonly Labelled[] {
  const last = all.flatMap((series) => {
    const figure: Figure | undefined = series.figures.at(-1)
    if (figure === undefined) return []
    const number = kit.number(bare(figure), kit.width * 0.3, 11)
    return [{ number, left: 0, top: yOf(amountOf(figure)) - number.baseline / 2 }]
  })
  const sorted = last.sort((a, b) => a.top - b.top)
  let free = top
  const spread = sorted.map((one) => {
    const at = Math.max(free, one.top)
    free = at + one.number.height + 1
    return { ...one, top: at }
  })
  let floor = bottom
  return spread.reverse().map((one) => {
    const at = Math.min(one.top, floor - one.number.height)
    floor = at - 1
    return { ...one, top: at }
  })
}

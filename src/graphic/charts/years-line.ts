import { amountOf, bare, isPercent } from "../figure-text.ts"
import type { Align, Kit, NumberPiece } from "../kit.ts"
import { EMPTY, type Piece, stack } from "../piece.ts"
import type { SceneNode } from "../scene.ts"
import { showing, stroke } from "../shape.ts"
import { line, polyline } from "../trace.ts"
import { valueAxis } from "./years-axis.ts"
import { gapMark, noData, plotHeight } from "./years-columns.ts"
import {
  amountAt,
  courseStroke,
  END_ROOM,
  marker,
  namesAtEnds,
  type Series,
  valuesIn,
  type YearValues,
  yearAxis,
} from "./years-series.ts"

/** Between a point and its number. */
const CLEAR = 5
/** Half of a point's mark, at the right edge. */
const MARKER_ROOM = 2.6
/** Between a line's end and its words. */
const END_GAP = 7
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
  const plot = plotHeight(kit) * 0.86
  const scale = plot / (high - low)
  const size = kit.numberSize(figures.map(bare), Math.max(20, kit.width / years.length), kit.room === "wide" ? 13 : 11)
  const zone = Math.max(size, 8) * 0.8 + CLEAR
  const yOf = (value: number) => top + zone + (high - value) * scale
  // Numbers under the lowest points need room where those lie near the edge.
  const bottom = yOf(low) + (fromZero ? Math.max(0, zone - (values.least - low) * scale) : 0)

  const direct = series.length === 1 ? numbersOf(kit, series[0] as Series, size, yOf) : undefined
  const left = direct === undefined ? valueAxis(kit, { low, high, yOf }, sign, children) : 0
  const named = namesAtEnds(kit, values, "line")
  const last = direct === undefined ? endsOf(kit, series, named, yOf, top, bottom) : []
  // Long numbers would leave the lines no room; the axis says them.
  const ends = named || last.every(({ width }) => width <= kit.width * END_ROOM) ? last : []
  const right = ends.length === 0 ? 0 : Math.max(...ends.map(({ width }) => width)) + END_GAP
  const span = kit.width - right - left
  // With words at the ends the lines run up to them; else years stand in the middle of equal slots.
  const slot = span / (ends.length === 0 ? years.length : Math.max(1, years.length - 0.5))
  const xOf = (i: number) => Math.min(kit.width - MARKER_ROOM, left + (i + 0.5) * slot)
  const edge = fromZero ? yOf(0) : bottom
  children.push(
    stroke(
      line(left, edge, kit.width - right, edge),
      fromZero ? colors.muted : colors.line,
      hairline,
      fromZero ? {} : { dash: [3, 2] },
    ),
  )
  series.forEach((one, s) => {
    children.push(...courseOf(kit, one, s, xOf, yOf))
  })
  years.forEach((_, i) => {
    if (series.some((one) => one.figures[i] !== undefined)) return
    children.push(gapMark(kit, xOf(i), bottom - 4))
  })
  for (const { number, left: x, top: y } of direct ?? []) children.push(...number.at(x, y))
  for (const end of ends) children.push(...end.piece.at(kit.width - right + END_GAP, end.top))
  const axis = yearAxis(kit, years, bottom + 4, xOf, slot)
  children.push(...axis.at(0, 0))
  const end = noData(kit, values, children, bottom + 4 + axis.height)
  if (fromZero) return end
  const words = kit.pair(kit.say("纵轴不自零起。", "The scale does not start at zero."), "detail", kit.width)
  children.push(...words.at(0, end + 5))
  return end + 5 + words.height
}

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
    if (run.length > 1) nodes.push(courseStroke(polyline(...run), s, colors.accent))
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
  yOf: (v: number) => number,
): readonly Labelled[] | undefined {
  if (size < kit.theme.minimum.unit) return undefined
  const slot = kit.width / series.figures.length
  const xOf = (i: number) => (i + 0.5) * slot
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

interface LineEnd {
  readonly piece: Piece
  readonly width: number
  readonly top: number
}

/** The last number of each line at its end, with its name where there is room; spread where lines end close together. */
function endsOf(
  kit: Kit,
  all: readonly Series[],
  named: boolean,
  yOf: (v: number) => number,
  top: number,
  bottom: number,
): readonly LineEnd[] {
  const room = kit.width * (named ? END_ROOM : 0.3)
  const last = all.flatMap((series): readonly LineEnd[] => {
    const figure = series.figures.at(-1)
    if (figure === undefined) return []
    const number = kit.number(bare(figure), room, named ? 13 : 11)
    const name = named ? kit.pair(series.label, "label", room) : EMPTY
    const piece = stack([number, name], 1)
    const width = Math.max(number.width, name.ink ?? 0)
    return [{ piece, width, top: yOf(amountOf(figure)) - number.baseline / 2 }]
  })
  const ends = last.sort((a, b) => a.top - b.top)
  const gap = named ? 7 : 1
  let free = top
  const tops = ends.map((end) => {
    const at = Math.max(free, end.top)
    free = at + end.piece.height + gap
    return at
  })
  let floor = bottom
  for (let i = ends.length - 1; i >= 0; i--) {
    tops[i] = Math.max(0, Math.min(tops[i] as number, floor - (ends[i] as LineEnd).piece.height))
    floor = (tops[i] as number) - gap
  }
  return ends.map((end, i) => ({ ...end, top: tops[i] as number }))
}

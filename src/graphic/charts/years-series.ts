import type { Figure, PlainBilingual } from "../../content/report.ts"
import type { Color } from "../../foundation/color.ts"
import type { Path } from "../../foundation/geometry.ts"
import { amountOf, bare } from "../figure-text.ts"
import type { Kit } from "../kit.ts"
import { type Look, pattern } from "../pattern.ts"
import { EMPTY, gridCells, type Piece } from "../piece.ts"
import type { SceneNode, ScenePath } from "../scene.ts"
import { fill, stroke } from "../shape.ts"
import { circle, line, polygon } from "../trace.ts"

/** One label over the years; undefined where there is no value. */
export interface Series {
  readonly label: PlainBilingual
  readonly figures: readonly (Figure | undefined)[]
}

export interface YearValues {
  /** Every year from the first to the last. */
  readonly years: readonly number[]
  readonly series: readonly Series[]
  readonly least: number
  readonly most: number
}

/** More looks than these cannot be told apart in one ink. */
export const MOST_SERIES = 3

export const valuesIn = (values: YearValues): readonly Figure[] =>
  values.series.flatMap((series) => series.figures.filter((figure) => figure !== undefined))

const KEY = 8
const LINE_KEY = 18

/**
 * Name and unit over the plot; keys, drawn as the series are, where there are several and their names do not stand at
 * the lines. Returns where the plot may begin.
 */
export function seriesHead(kit: Kit, values: YearValues, children: SceneNode[], as: "columns" | "line"): number {
  const unit = unitWords(kit, valuesIn(values)[0])
  const { series } = values
  const several = series.length > 1
  const named = namesAtEnds(kit, values, as)
  const keyWidth = as === "columns" ? KEY : LINE_KEY
  const unitPiece = unit === undefined ? EMPTY : kit.pair(unit, "detail", kit.width * 0.4, { align: "end" })
  const room = kit.width - (unitPiece.ink ?? 0) - (unitPiece.height > 0 ? 12 : 0)
  const nameWidth = Math.max(
    0,
    ...series.flatMap(({ label }) =>
      kit.languages.map((lang) => {
        const style = kit.styleOf("label", lang)
        return kit.lineWidth(label[lang].text, style) * style.size
      }),
    ),
  )
  // Keys side by side where their names stand on one line each.
  const across = several ? Math.max(1, Math.min(series.length, Math.floor(room / (nameWidth + keyWidth + 15)))) : 1
  const cell = room / across
  const names = named
    ? []
    : series.map(({ label }) => kit.pair(label, several ? "label" : "title", cell - (several ? keyWidth + 14 : 0)))
  const grid = gridCells(
    names.map((name) => name.height),
    across,
    room,
    0,
    4,
  )
  names.forEach((name, i) => {
    const place = grid.cells[i]
    if (place === undefined) return
    if (several) children.push(...keyOf(kit, i, place.x, place.y + 2.5, as))
    children.push(...name.at(place.x + (several ? keyWidth + 5 : 0), place.y))
  })
  children.push(...unitPiece.at(kit.width - unitPiece.width, 0))
  const height = Math.max(grid.height, unitPiece.height)
  return height === 0 ? 0 : height + 7
}

/** Share of the width that names at the ends of lines may take, and height that each may. */
export const END_ROOM = 0.24
const END_HEIGHT = 22

/** Whether names of lines can stand at their ends. */
export const namesAtEnds = (kit: Kit, { series }: YearValues, as: "columns" | "line"): boolean =>
  as === "line" &&
  series.length > 1 &&
  kit.room === "wide" &&
  series.every(
    ({ figures, label }) =>
      figures.at(-1) !== undefined && kit.pair(label, "label", kit.width * END_ROOM).height <= END_HEIGHT,
  )

/** The unit said once; signs stand at the numbers. */
function unitWords(kit: Kit, figure: Figure | undefined): PlainBilingual | undefined {
  if (figure === undefined || bare(figure) === figure) return undefined
  const { zh, en } = figure.unit
  if (zh.text === "" && en.text === "") return undefined
  return kit.say(zh.text === "" ? "" : `单位：${zh.text}`, en.text === "" ? "" : `Unit: ${en.text}`)
}

function keyOf(kit: Kit, series: number, x: number, y: number, as: "columns" | "line"): readonly SceneNode[] {
  const { accent } = kit.theme.colors
  if (as === "columns")
    return pattern({ x, y, width: KEY, height: KEY }, lookOf(series), accent, kit.theme.colors.paper)
  const middle = y + KEY / 2
  return [
    courseStroke(line(x, middle, x + LINE_KEY, middle), series, accent),
    ...marker(x + LINE_KEY / 2, middle, series, accent, kit),
  ]
}

const LOOKS: readonly Look[] = ["solid", "hatched", "outline"]
export const lookOf = (series: number): Look => LOOKS[series] ?? "solid"

/** Marks of lines: full dot, ring, square. */
export function marker(x: number, y: number, series: number, color: Color, kit: Kit): readonly ScenePath[] {
  const { paper } = kit.theme.colors
  if (series === 0) return [fill(circle(x, y, 2.4), color)]
  if (series === 1) return [fill(circle(x, y, 2.4), paper), stroke(circle(x, y, 2), color, 1)]
  return [fill(polygon([x - 2.2, y - 2.2], [x + 2.2, y - 2.2], [x + 2.2, y + 2.2], [x - 2.2, y + 2.2]), color)]
}

const DASHES: readonly (readonly number[] | undefined)[] = [undefined, [4, 2.2], [1.2, 2]]

/** The line of a series: whole, dashed, dotted. */
export const courseStroke = (path: Path, series: number, color: Color): ScenePath =>
  stroke(path, color, series === 0 ? 1.4 : 1.1, { dash: DASHES[series], cap: "round" })

/** Years under the plot, as many as stand apart. */
export function yearAxis(
  kit: Kit,
  years: readonly number[],
  y: number,
  xOf: (i: number) => number,
  slot: number,
): Piece {
  const style = kit.theme.text.detailEnSolo
  const width = 24
  const texts = years.map((year) => kit.text(String(year), style, width, { align: "center" }))
  const ink = Math.max(0, ...texts.map((text) => text.ink ?? width))
  const every = Math.max(1, Math.ceil((ink + 5) / Math.max(1, slot)))
  return {
    width: kit.width,
    height: texts[0]?.height ?? 0,
    at: () =>
      texts.flatMap((text, i) => {
        // The last year is always named.
        if ((years.length - 1 - i) % every !== 0) return []
        const half = (text.ink ?? width) / 2
        return text.at(Math.max(half, Math.min(kit.width - half, xOf(i))) - width / 2, y)
      }),
  }
}

export const amountAt = (series: Series, i: number): number | undefined => {
  const figure = series.figures[i]
  return figure === undefined ? undefined : amountOf(figure)
}

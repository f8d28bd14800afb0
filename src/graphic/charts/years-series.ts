import type { Figure, PlainBilingual } from "../../content/report.ts"
import type { Color } from "../../foundation/color.ts"
import type { Path } from "../../foundation/geometry.ts"
import { amountOf, bare } from "../figure-text.ts"
import type { Kit } from "../kit.ts"
import { EMPTY, type Piece } from "../piece.ts"
import type { SceneNode, ScenePath } from "../scene.ts"
import { fill, stroke } from "../shape.ts"
import { circle, line, polygon, rect } from "../trace.ts"

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
const HATCH = 2.6

/** Name and unit over the plot; keys where there are several series. Returns where the plot may begin. */
export function seriesHead(kit: Kit, values: YearValues, children: SceneNode[]): number {
  const unit = unitWords(kit, valuesIn(values)[0])
  const unitPiece = unit === undefined ? EMPTY : kit.pair(unit, "detail", kit.width)
  const several = values.series.length > 1
  let y = 0
  for (const [i, series] of values.series.entries()) {
    const indent = several ? KEY + 6 : 0
    const name = kit.pair(series.label, several ? "label" : "title", kit.width - indent)
    if (several) children.push(...keyOf(kit, i, y + 2, kit.theme.colors.accent))
    children.push(...name.at(indent, y))
    y += name.height + 3
  }
  children.push(...unitPiece.at(0, y))
  return y + unitPiece.height + (unitPiece.height > 0 ? 6 : 3)
}

/** The unit said once; signs stand at the numbers. */
function unitWords(kit: Kit, figure: Figure | undefined): PlainBilingual | undefined {
  if (figure === undefined || bare(figure) === figure) return undefined
  const { zh, en } = figure.unit
  if (zh.text === "" && en.text === "") return undefined
  return kit.say(zh.text === "" ? "" : `单位：${zh.text}`, en.text === "" ? "" : `Unit: ${en.text}`)
}

const keyOf = (kit: Kit, series: number, y: number, color: Color): readonly SceneNode[] =>
  pattern(rect(0, y, KEY, KEY), { x: 0, y, width: KEY, height: KEY }, series, color, kit)

interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A shape in the look of its series: solid, hatched, or an outline, so that ink alone tells them apart. */
export function pattern(path: Path, area: Area, series: number, color: Color, kit: Kit): readonly SceneNode[] {
  if (series === 0) return [fill(path, color)]
  const edge = 0.7
  const inner = rect(
    area.x + edge / 2,
    area.y + edge / 2,
    Math.max(0, area.width - edge),
    Math.max(0, area.height - edge),
  )
  const frame = stroke(inner, color, edge, { join: "miter" })
  // The shape itself carries the value; the look lies over it.
  const ground = fill(path, kit.theme.colors.paper)
  if (series === 2) return [ground, frame]
  const { x, y, width, height } = area
  const hatches: SceneNode[] = []
  for (let at = -height; at < width; at += HATCH) {
    hatches.push(stroke(line(x + at, y + height, x + at + height, y), color, 0.7))
  }
  return [ground, { type: "group", clip: path, children: hatches }, frame]
}

/** Marks of lines: full dot, ring, square. */
export function marker(x: number, y: number, series: number, color: Color, kit: Kit): readonly ScenePath[] {
  const { paper } = kit.theme.colors
  if (series === 0) return [fill(circle(x, y, 2.4), color)]
  if (series === 1) return [fill(circle(x, y, 2.4), paper), stroke(circle(x, y, 2), color, 1)]
  return [fill(polygon([x - 2.2, y - 2.2], [x + 2.2, y - 2.2], [x + 2.2, y + 2.2], [x - 2.2, y + 2.2]), color)]
}

export const DASHES: readonly (readonly number[] | undefined)[] = [undefined, [4, 2.2], [1.2, 2]]

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
  const every = Math.max(1, Math.ceil((width + 4) / Math.max(1, slot)))
  const texts = years.map((year) => kit.text(String(year), style, width, { align: "center" }))
  return {
    width: kit.width,
    height: texts[0]?.height ?? 0,
    at: () =>
      texts.flatMap((text, i) => {
        // The last year is always named.
        if ((years.length - 1 - i) % every !== 0) return []
        return text.at(Math.max(0, Math.min(kit.width - width, xOf(i) - width / 2)), y)
      }),
  }
}

export const amountAt = (series: Series, i: number): number | undefined => {
  const figure = series.figures[i]
  return figure === undefined ? undefined : amountOf(figure)
}

import type { Figure, Lang, PlainBilingual } from "../../content/report.ts"
import { bracketed, DERIVED_MARK, footUnit, isSign, numberText, sharedUnit } from "../figure-text.ts"
import { chartKit, DIGIT_HEIGHT, type Kit, sized } from "../kit.ts"
import { ENDLESS } from "../measure.ts"
import { type Piece, stack } from "../piece.ts"
import type { GraphicRequest, Part } from "../request.ts"
import type { Scene, SceneNode } from "../scene.ts"
import { stroke } from "../shape.ts"
import { line } from "../trace.ts"

const GAP = 12
const PAD = 5
const HEAD_PAD = 4
/** Narrowest column of words: four Han characters of a label. */
const COLUMN_MIN = 34
const NUMBER = 12.5
const NUMBER_MIN = 8
/** Numbers take at most this share of the width. */
const NUMBER_SHARE = 0.5
/** Their heading may take this much, where their columns leave it. */
const HEAD_SHARE = 0.25
const UNIT_GAP = 2.5
const MARK_GAP = 3

type Row = Part

/** Rows with the same fields: a label, cells of words, a number; numbers stand under each other by their decimal points. */
export function dataTable(request: GraphicRequest): Scene {
  const kit = chartKit(request)
  const { parts, extras } = kit.parts
  const rows: readonly Row[] = [...extras.map((figure) => ({ label: figure.label, figure })), ...parts]
  if (rows.length === 0) return kit.scene(0, [])
  const heads = request.block.columns ?? []
  const numbers = numberColumn(kit, rows)
  const fields = Math.max(0, ...rows.map((row) => row.cells?.length ?? 0))
  const last = heads[fields + 1]
  const headWidth = last === undefined ? 0 : Math.min(kit.width * HEAD_SHARE, widthOf(kit, [last], "detail").max)
  const beside = (width: number) =>
    columnWidths(kit, rows, heads, fields, kit.width - (numbers.width > 0 ? width + GAP : 0))
  const widths = beside(Math.max(numbers.width, headWidth)) ?? beside(numbers.width)
  return widths === undefined || !numbers.fits
    ? stacked(kit, rows, heads, numbers)
    : ruled(kit, rows, heads, widths, numbers)
}

interface NumberColumn {
  readonly width: number
  readonly fits: boolean
  readonly size: number
  /** From the column's left edge to the decimal points. */
  readonly point: number
}

/** Whole digits with their mark stand left of the decimal point, decimals, plus and unit right of it. */
function numberColumn(kit: Kit, rows: readonly Row[]): NumberColumn {
  const figures = rows.flatMap(({ figure }) => figure ?? [])
  for (let size = NUMBER; ; size -= 0.5) {
    const sides = figures.map((figure) => sidesOf(kit, figure, size))
    const point = Math.max(0, ...sides.map(({ before }) => before))
    const width = figures.length === 0 ? 0 : point + Math.max(0, ...sides.map(({ after }) => after))
    const fits = width <= kit.width * NUMBER_SHARE
    if (fits || size <= NUMBER_MIN) return { width, fits, size, point }
  }
}

const unitOf = (kit: Kit, figure: Figure): string => footUnit(figure, kit.languages)

function sidesOf(kit: Kit, figure: Figure, size: number): { readonly before: number; readonly after: number } {
  const { number, unit } = kit.theme.text
  const text = numberText(figure)
  const at = text.search(/[.+]/)
  const whole = at === -1 ? text : text.slice(0, at)
  const mark = figure.derived === undefined ? 0 : kit.lineWidth(DERIVED_MARK, unit) * kit.theme.minimum.unit + MARK_GAP
  const sign = unitOf(kit, figure)
  const unitWidth = sign === "" ? 0 : kit.lineWidth(sign, unitStyle(kit, sign, size)) * unitSize(kit, sign, size)
  return {
    before: kit.lineWidth(whole, number) * size + mark,
    after: kit.lineWidth(text, number) * size - kit.lineWidth(whole, number) * size + unitWidth + UNIT_GAP,
  }
}

const unitSize = (kit: Kit, unit: string, size: number): number => (isSign(unit) ? size * 0.8 : kit.theme.minimum.unit)
const unitStyle = (kit: Kit, unit: string, size: number) =>
  sized(isSign(unit) ? kit.theme.text.number : kit.theme.text.unit, unitSize(kit, unit, size))

function numberPiece(kit: Kit, figure: Figure, column: NumberColumn): Piece {
  const { size, point, width } = column
  const { colors, text } = kit.theme
  const derived = figure.derived !== undefined
  const color = derived ? colors.derived : colors.accent
  const { before } = sidesOf(kit, figure, size)
  const digits = { ...sized(text.number, size), color, weight: derived ? 400 : text.number.weight }
  const shown = numberText(figure)
  const baseline = DIGIT_HEIGHT * size
  const runs: { readonly piece: Piece; readonly x: number }[] = []
  let x = point - before
  if (derived) {
    const mark = kit.text(DERIVED_MARK, { ...sized(text.unit, kit.theme.minimum.unit), color }, ENDLESS)
    runs.push({ piece: mark, x })
    x += (mark.ink ?? 0) + MARK_GAP
  }
  const number = kit.text(shown, digits, ENDLESS)
  runs.push({ piece: number, x })
  x += number.ink ?? 0
  const unit = unitOf(kit, figure)
  if (unit !== "") {
    const style = { ...unitStyle(kit, unit, size), color }
    runs.push({ piece: kit.text(unit, style, ENDLESS, { minimum: style.size }), x: x + UNIT_GAP })
  }
  return {
    width,
    height: baseline + 0.13 * size,
    baseline,
    at: (left, top) =>
      runs.flatMap(({ piece, x }) => piece.at(left + x, top + baseline - (piece.baseline ?? baseline))),
  }
}

/** Widths of the label's column and the cells'; undefined where they would be too narrow to read. */
function columnWidths(
  kit: Kit,
  rows: readonly Row[],
  heads: readonly PlainBilingual[],
  fields: number,
  room: number,
): readonly number[] | undefined {
  const columns = Array.from({ length: fields + 1 }, (_, i) => {
    const texts = rows.flatMap((row) => (i === 0 ? [row.label, row.detail] : [row.cells?.[i - 1]]))
    return widthOf(kit, [...texts, heads[i]])
  })
  const left = room - GAP * fields
  const least = columns.reduce((sum, { min }) => sum + min, 0)
  if (least > left) return undefined
  const natural = columns.reduce((sum, { max }) => sum + max, 0)
  const spare = (left - natural) / columns.length
  if (spare >= 0) return columns.map(({ max }) => max + spare)
  const share = (left - least) / Math.max(1e-9, natural - least)
  return columns.map(({ min, max }) => min + (max - min) * share)
}

function widthOf(
  kit: Kit,
  texts: readonly (PlainBilingual | undefined)[],
  role: "label" | "detail" = "label",
): { readonly min: number; readonly max: number } {
  let [min, max] = [0, 0]
  for (const text of texts) {
    if (text === undefined) continue
    for (const lang of kit.languages) {
      const words = text[lang].text
      const style = kit.styleOf(role, lang)
      max = Math.max(max, kit.lineWidth(words, style) * style.size)
      min = Math.max(min, longestWord(kit, words, lang))
    }
  }
  return { min: Math.min(max, Math.max(min, COLUMN_MIN)), max: max + 0.5 }
}

function longestWord(kit: Kit, words: string, lang: Lang): number {
  const style = kit.styleOf("label", lang)
  const least = kit.theme.minimum[lang]
  let widest = 0
  for (const word of words.match(/[\x21-\u024f]+/gu) ?? []) {
    widest = Math.max(widest, kit.lineWidth(word, style) * least)
  }
  return widest
}

function ruled(
  kit: Kit,
  rows: readonly Row[],
  heads: readonly PlainBilingual[],
  widths: readonly number[],
  numbers: NumberColumn,
): Scene {
  const { colors, hairline } = kit.theme
  const xs = widths.map((_, i) => widths.slice(0, i).reduce((sum, width) => sum + width + GAP, 0))
  const numberX = kit.width - numbers.width
  const textEnd = widths.reduce((sum, width) => sum + width + GAP, 0)
  const children: SceneNode[] = []
  let y = 0
  const figures = rows.flatMap(({ figure }) => figure ?? [])
  // The unit of the other language stands in the heading where all numbers have it.
  const others = heads.length > widths.length ? kit.languages.slice(1) : []
  const shown = [...kit.languages.slice(0, 1), ...others.filter((lang) => sharedUnit(figures, lang) !== "")]
  const headings = heads.map((given, i) => {
    const isNumber = i >= widths.length
    const head = isNumber ? withUnits(given, figures, others) : given
    const width = isNumber ? kit.width - textEnd : (widths[i] ?? 0)
    return { piece: headOf(kit, head, width, isNumber), x: isNumber ? kit.width - width : (xs[i] ?? 0) }
  })
  if (headings.length > 0) {
    const height = Math.max(...headings.map(({ piece }) => piece.height))
    for (const { piece, x } of headings) children.push(...piece.at(x, height - piece.height))
    y = height + HEAD_PAD
  }
  children.push(stroke(line(0, y + 0.5, kit.width, y + 0.5), colors.accent, kit.theme.stroke))
  y += 1
  rows.forEach((row, i) => {
    if (i > 0) children.push(stroke(line(0, y, kit.width, y), colors.line, hairline))
    y += PAD
    const cells = widths.map((width, column) => ({
      piece: column === 0 ? labelOf(kit, row, width, shown) : kit.pair(row.cells?.[column - 1], "label", width),
      x: xs[column] ?? 0,
    }))
    if (row.figure !== undefined) cells.push({ piece: numberPiece(kit, row.figure, numbers), x: numberX })
    // All cells of a row stand on one first baseline.
    const baseline = Math.max(...cells.map(({ piece }) => piece.baseline ?? 0))
    let height = 0
    for (const { piece, x } of cells) {
      const top = baseline - (piece.baseline ?? baseline)
      children.push(...piece.at(x, y + top))
      height = Math.max(height, top + piece.height)
    }
    y += height + PAD
  })
  children.push(stroke(line(0, y + 0.25, kit.width, y + 0.25), colors.accent, hairline))
  return kit.scene(y + 0.5, children)
}

const headOf = (kit: Kit, head: PlainBilingual, width: number, end: boolean): Piece =>
  kit.pair(head, "detail", width, { color: kit.theme.colors.accent, align: end ? "end" : "start" })

function withUnits(head: PlainBilingual, figures: readonly Figure[], languages: readonly Lang[]): PlainBilingual {
  const named = (lang: Lang) => {
    const unit = languages.includes(lang) ? sharedUnit(figures, lang) : ""
    return unit === "" ? head[lang] : { ...head[lang], text: bracketed(head[lang].text, unit, lang) }
  }
  return { zh: named("zh"), en: named("en") }
}

/** `unitShown`: languages whose units stand at the numbers or in the heading. */
function labelOf(kit: Kit, row: Row, width: number, unitShown: readonly Lang[]): Piece {
  const { label, detail } = row
  if (row.figure !== undefined) return kit.figureLabel(row.figure, width, { label, detail, unitShown })
  return stack([kit.pair(label, "label", width), kit.pair(detail, "detail", width)], 1)
}

/** Where columns do not fit: each row as a small block, its fields under the label, its number beside or under them. */
function stacked(kit: Kit, rows: readonly Row[], heads: readonly PlainBilingual[], numbers: NumberColumn): Scene {
  const { colors, hairline } = kit.theme
  const children: SceneNode[] = [stroke(line(0, 0.5, kit.width, 0.5), colors.accent, kit.theme.stroke)]
  const labels = widthOf(
    kit,
    rows.map((row) => row.label),
  )
  const beside = numbers.fits && numbers.width > 0 && labels.max + GAP + numbers.width <= kit.width
  const width = beside ? kit.width - numbers.width - GAP : kit.width
  let y = 1
  rows.forEach((row, i) => {
    if (i > 0) children.push(stroke(line(0, y, kit.width, y), colors.line, hairline))
    const fields = (row.cells ?? []).map((cell, c) => kit.pair(named(cell, heads[c + 1]), "detail", width))
    const words = stack([labelOf(kit, row, width, kit.languages.slice(0, 1)), ...fields], 3)
    const number =
      row.figure === undefined
        ? stack([], 0)
        : beside
          ? numberPiece(kit, row.figure, numbers)
          : kit.number(row.figure, kit.width, kit.numberSize([row.figure], kit.width, 18))
    const block = beside ? onBaseline(words, number, width + GAP) : stack([words, number], 4)
    children.push(...block.at(0, y + PAD))
    y += block.height + 2 * PAD
  })
  children.push(stroke(line(0, y + 0.25, kit.width, y + 0.25), colors.accent, hairline))
  return kit.scene(y + 0.5, children)
}

/** Two pieces side by side, on one first baseline. */
function onBaseline(left: Piece, right: Piece, x: number): Piece {
  const baseline = Math.max(left.baseline ?? 0, right.baseline ?? 0)
  const [a, b] = [baseline - (left.baseline ?? baseline), baseline - (right.baseline ?? baseline)]
  return {
    width: x + right.width,
    height: Math.max(a + left.height, b + right.height),
    at: (at, y) => [...left.at(at, y + a), ...right.at(at + x, y + b)],
  }
}

/** A field with its heading before it, since no column says what it is. */
function named(cell: PlainBilingual, head: PlainBilingual | undefined): PlainBilingual {
  if (head === undefined) return cell
  return {
    zh: { ...cell.zh, text: `${head.zh.text}：${cell.zh.text}` },
    en: { ...cell.en, text: `${head.en.text}: ${cell.en.text}` },
  }
}

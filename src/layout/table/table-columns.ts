import { type Pt, pt } from "../../foundation/units.ts"
import { edges, insetX, isRelative, resolveSize, toBorderBox } from "../block/lengths.ts"
import type { LayoutContext } from "../constraint.ts"
import { contentSized } from "../container/content-sized.ts"
import type { GridCell } from "./table-grid.ts"

/** A column's intrinsic measures, css-tables-3 #computing-column-measures. */
export interface Column {
  min: number
  max: number
  /** Share of the grid's width, 0..1; 0 where no cell asks for one. */
  percent: number
  /** A cell gives it a length. */
  fixed: boolean
}

/**
 * Columns of the automatic layout: cells of one column first, then spanning ones, narrow spans before wide ones. What a
 * spanning cell asks for goes to its columns as a table's width would, which is how browsers read
 * css-tables-3 #computing-column-measures.
 */
export function columnMeasures(
  cells: readonly GridCell[],
  count: number,
  spacing: number,
  context: LayoutContext,
): readonly Column[] {
  const columns = Array.from({ length: count }, (): Column => ({ min: 0, max: 0, percent: 0, fixed: false }))
  for (const cell of [...cells].sort((a, b) => a.columnSpan - b.columnSpan)) {
    const span = columns.slice(cell.column, cell.column + cell.columnSpan)
    const asked = cellMeasure(cell, context)
    if (span.length === 1) {
      const column = span[0] as Column
      column.min = Math.max(column.min, asked.min)
      // css-tables-3 #computing-column-measures: where cells give lengths, the longest is the column's max-content width.
      if (asked.fixed && !column.fixed) column.max = asked.max
      else if (asked.fixed === column.fixed) column.max = Math.max(column.max, asked.max)
      column.max = Math.max(column.max, column.min)
      column.fixed ||= asked.fixed
      column.percent = Math.max(column.percent, asked.percent)
      continue
    }
    const gaps = spacing * (span.length - 1)
    const least = distribute(span, asked.min - gaps)
    const most = distribute(span, asked.max - gaps)
    span.forEach((column, i) => {
      column.min = Math.max(column.min, least[i] as number)
      column.max = Math.max(column.max, column.min, most[i] as number)
    })
    const free = span.filter((column) => column.percent === 0)
    const missing = asked.percent - span.reduce((sum, column) => sum + column.percent, 0)
    if (missing > 0 && free.length > 0) {
      const weight = free.reduce((sum, column) => sum + column.max, 0)
      for (const column of free) column.percent = missing * (weight > 0 ? column.max / weight : 1 / free.length)
    }
  }
  // css-tables-3: percentages beyond 100 % in all are cut off, the first columns first served.
  let left = 1
  for (const column of columns) {
    column.percent = Math.min(column.percent, left)
    left -= column.percent
  }
  return columns
}

/** What one cell asks of its columns, between grid lines. */
function cellMeasure(cell: GridCell, context: LayoutContext): Column {
  const { style } = cell.box
  const e = edges(style, pt(0))
  const outset = cell.outset.left + cell.outset.right
  const intrinsic = context.intrinsicWidths(contentSized(cell.box))
  const fixed = (value: typeof style.maxWidth): number | undefined =>
    typeof value === "string" || isRelative(value)
      ? undefined
      : toBorderBox(style, resolveSize(value, undefined) ?? pt(0), insetX(e))
  const width = fixed(style.width)
  const min = Math.max(intrinsic.min, fixed(style.minWidth) ?? 0)
  const max = Math.max(min, Math.min(width ?? intrinsic.max, fixed(style.maxWidth) ?? Number.POSITIVE_INFINITY))
  const percent = typeof style.width === "string" ? 0 : Math.max(0, style.width.percent)
  return { min: min - outset, max: max - outset, percent, fixed: width !== undefined }
}

/** Widths a grid can have between its outer lines, spacing not counted; css-tables-3 #computing-the-table-width. */
export function gridMinMax(columns: readonly Column[]): { readonly min: number; readonly max: number } {
  const sum = (measure: "min" | "max"): number => columns.reduce((total, column) => total + column[measure], 0)
  const percent = columns.reduce((total, column) => total + column.percent, 0)
  let max = sum("max")
  const rest = columns.reduce((total, column) => total + (column.percent === 0 ? column.max : 0), 0)
  for (const column of columns) if (column.percent > 0) max = Math.max(max, column.max / column.percent)
  if (percent > 0 && percent < 1) max = Math.max(max, rest / (1 - percent))
  return { min: sum("min"), max: Math.max(sum("min"), max) }
}

/**
 * css-tables-3 #distributing-width-to-columns: the width lies between two of four guesses and columns share it as it
 * does; what is beyond the last guess goes to columns that asked for no width. Never below min-content.
 */
export function distribute(columns: readonly Column[], width: number): Pt[] {
  const guess = (own: (column: Column) => number): number[] => columns.map((c) => Math.max(c.min, own(c)))
  const total = (widths: readonly number[]): number => widths.reduce((sum, w) => sum + w, 0)
  const share = (c: Column): number => c.percent * width
  const guesses = [
    guess((c) => c.min),
    guess((c) => (c.percent > 0 ? share(c) : c.min)),
    guess((c) => (c.percent > 0 ? share(c) : c.fixed ? c.max : c.min)),
    guess((c) => (c.percent > 0 ? share(c) : c.max)),
  ]
  for (let i = 1; i < guesses.length; i++) {
    const [low, high] = [guesses[i - 1] as number[], guesses[i] as number[]]
    if (total(high) < width) continue
    const step = total(high) - total(low)
    const part = step === 0 ? 0 : Math.max(0, (width - total(low)) / step)
    return low.map((from, c) => pt(from + ((high[c] as number) - from) * part))
  }
  const widths = guesses[3] as number[]
  const excess = width - total(widths)
  const groups = [
    columns.map((c) => (c.percent === 0 && !c.fixed ? c.max : 0)),
    columns.map((c) => (c.percent === 0 && !c.fixed ? 1 : 0)),
    columns.map((c) => (c.percent === 0 && c.fixed ? c.max : 0)),
    columns.map((c) => c.percent),
    columns.map(() => 1),
  ]
  const weights = groups.find((group) => total(group) > 0) ?? []
  return widths.map((w, i) => pt(w + (excess * (weights[i] as number)) / total(weights)))
}

/** Fixed layout, CSS 2.2 17.5.2.1: cells of the first row decide, other columns share the rest equally. */
export function fixedColumns(cells: readonly GridCell[], count: number, width: number, spacing: number): Pt[] {
  const lengths: (number | undefined)[] = Array.from({ length: count }, () => undefined)
  const shares = lengths.slice()
  for (const cell of cells) {
    if (cell.row !== 0 || typeof cell.box.style.width === "string") continue
    const own = resolveSize(cell.box.style.width, pt(width)) ?? pt(0)
    const isShare = isRelative(cell.box.style.width)
    const inset = insetX(edges(cell.box.style, pt(0)))
    const whole = (isShare ? own : toBorderBox(cell.box.style, own, inset)) - cell.outset.left - cell.outset.right
    const each = Math.max(0, (whole - spacing * (cell.columnSpan - 1)) / cell.columnSpan)
    for (let c = cell.column; c < cell.column + cell.columnSpan; c++) (isShare ? shares : lengths)[c] = each
  }
  const total = (widths: readonly (number | undefined)[]): number =>
    widths.reduce<number>((sum, w) => sum + (w ?? 0), 0)
  // As browsers have it, percentages are content with what lengths leave them.
  const room = Math.max(0, width - total(lengths))
  const squeeze = total(shares) > room ? room / total(shares) : 1
  const asked = lengths.map((length, i) => length ?? (shares[i] === undefined ? undefined : shares[i] * squeeze))
  const left = Math.max(0, width - total(asked))
  const open = asked.filter((w) => w === undefined).length
  if (open > 0) return asked.map((w) => pt(w ?? left / open))
  // css-tables-3: with every column given, what is left goes to lengths, or else to percentages, by their widths.
  const takers = total(lengths) > 0 ? lengths : shares
  const sum = total(takers)
  return asked.map((w, i) => pt((w ?? 0) + (sum > 0 ? (left * (takers[i] ?? 0)) / sum : 0)))
}

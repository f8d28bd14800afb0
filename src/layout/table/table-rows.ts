import { type Pt, pt } from "../../foundation/units.ts"
import type { ComputedStyle } from "../../style/computed.ts"
import { edges, insetBottom, isRelative, resolveSize } from "../block/lengths.ts"
import { contentBottom } from "../block/margins.ts"
import type { LayoutContext } from "../constraint.ts"
import type { Fragment } from "../fragment.ts"
import { firstBaseline } from "../inline/baseline.ts"
import type { GridCell, GridRow, TableGrid } from "./table-grid.ts"

/** A cell at its width, as high as its content or its own height. */
export interface LaidCell {
  readonly cell: GridCell
  /** What percentages of its padding refer to. */
  readonly base: Pt
  readonly fragment: Fragment
  /** Border-box height around the content alone. */
  readonly contentHeight: number
  /** From its slot's top edge; undefined where it does not take part in the row's baseline. */
  readonly baseline: number | undefined
}

/** `width` is that of the cell's slots, `base` that of the table around them: its containing block (CSS 2.2, 8.4). */
export function layCell(cell: GridCell, width: number, base: Pt, context: LayoutContext): LaidCell {
  const own = pt(Math.max(0, width + cell.outset.left + cell.outset.right))
  const fragment = context.layoutChild(cell.box, { availableWidth: base, width: own })
  const below = insetBottom(edges(cell.box.style, base))
  const bottom = contentBottom(fragment) ?? fragment.height - below
  const { verticalAlign } = cell.box.style
  const aligned = verticalAlign === "baseline" || isOffset(verticalAlign)
  // CSS 2.2 17.5.3: without a line, a cell's baseline is the bottom of its content.
  const baseline = aligned ? (firstBaseline(fragment) ?? bottom) - cell.outset.top : undefined
  return { cell, base, fragment, contentHeight: bottom + below, baseline }
}

/** CSS 2.2 17.5.3: offsets from the baseline mean `baseline` in cells. */
const isOffset = (align: ComputedStyle["verticalAlign"]): boolean =>
  typeof align !== "string" || align === "sub" || align === "super"

/** CSS 2.2 17.5.3: rows as high as their cells, baselines together; then what spanning cells lack. */
export function rowHeights(
  grid: TableGrid,
  laid: readonly LaidCell[],
  gapY: number,
): { readonly heights: number[]; readonly baselines: number[] } {
  const rows = grid.groups.flatMap((group) => group.rows)
  const baselines = rows.map(() => 0)
  for (const { cell, baseline } of laid) baselines[cell.row] = Math.max(baselines[cell.row] as number, baseline ?? 0)
  const heights = rows.map(({ row }) => {
    const own = resolveSize(row.style.height, undefined)
    return Math.max(own ?? 0, resolveSize(row.style.minHeight, undefined) ?? 0)
  })
  const needed = ({ cell, fragment, contentHeight, baseline }: LaidCell): number => {
    const shift = baseline === undefined ? 0 : (baselines[cell.row] as number) - baseline
    return Math.max(fragment.height, contentHeight + shift) - cell.outset.top - cell.outset.bottom
  }
  for (const one of laid)
    if (one.cell.rowSpan === 1) heights[one.cell.row] = Math.max(heights[one.cell.row] as number, needed(one))
  const spanning = laid.filter((one) => one.cell.rowSpan > 1).sort((a, b) => a.cell.rowSpan - b.cell.rowSpan)
  for (const one of spanning) {
    const { row, rowSpan } = one.cell
    const spanned = heights.slice(row, row + rowSpan)
    const sum = spanned.reduce((total, h) => total + h, 0)
    const missing = needed(one) - sum - gapY * (rowSpan - 1)
    if (missing <= 0) continue
    // Rows without a height of their own share where cells begin: an empty one stays empty.
    const begin = spanned.map((_, i) => ((rows[row + i] as GridRow).cells.length > 0 ? 1 : 0))
    const begun = begin.reduce((total: number, n) => total + n, 0)
    spanned.forEach((h, i) => {
      heights[row + i] = h + missing * (sum > 0 ? h / sum : (begin[i] as number) / begun)
    })
  }
  return { heights, baselines }
}

/**
 * css-tables-3 #height-distribution: height beyond the content goes to body rows. Those that ask for a share of the table
 * come first, then those without a height of their own, by their heights; if there are none, all.
 */
export function growRows(grid: TableGrid, heights: number[], excess: number): void {
  if (excess <= 0) return
  const rows = grid.groups.flatMap((group) => group.rows.map((row) => ({ ...row, isBody: group.kind === "body" })))
  const whole = heights.reduce((sum, h) => sum + h, excess)
  let left = excess
  const all = rows.map((_, i) => i)
  const body = all.filter((i) => rows[i]?.isBody)
  const takers = body.length > 0 ? body : all
  const free: number[] = []
  for (const i of takers) {
    const { percent, fixed } = askedHeight(rows[i] as GridRow)
    const more = Math.min(left, Math.max(0, percent * whole - (heights[i] as number)))
    heights[i] = (heights[i] as number) + more
    left -= more
    if (percent === 0 && !fixed && (heights[i] as number) > 0) free.push(i)
  }
  const last = free.length > 0 ? free : takers
  const sum = last.reduce((total, i) => total + (heights[i] as number), 0)
  for (const i of last) {
    const own = heights[i] as number
    heights[i] = own + left * (sum > 0 ? own / sum : 1 / last.length)
  }
}

/** What a row, or a cell of that row alone, says of its height. */
function askedHeight({ row, cells }: GridRow): { readonly percent: number; readonly fixed: boolean } {
  const alone = cells.filter(({ rowSpan }) => rowSpan === 1).map(({ box }) => box.style.height)
  const asked = [row.style.height, ...alone].filter((height) => typeof height !== "string")
  return {
    percent: Math.max(0, ...asked.map((height) => height.percent)),
    fixed: asked.some((height) => !isRelative(height)),
  }
}

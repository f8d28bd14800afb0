import { pt } from "../foundation/units.ts"
import type { ComputedStyle } from "../style/computed.ts"
import { firstBaseline } from "./baseline.ts"
import type { Box } from "./box.ts"
import type { LayoutContext } from "./constraint.ts"
import type { Fragment } from "./fragment.ts"
import { edges, resolveSize } from "./lengths.ts"
import type { GridCell, TableGrid } from "./table-grid.ts"

/** A cell at its width, as high as its content. */
export interface LaidCell {
  readonly cell: GridCell
  readonly fragment: Fragment
  /** From its slot's top edge; undefined where it does not take part in the row's baseline. */
  readonly baseline?: number
}

/** `width` is that of the cell's slots. */
export function layCell(cell: GridCell, width: number, context: LayoutContext): LaidCell {
  const own = pt(Math.max(0, width + cell.outset.left + cell.outset.right))
  const fragment = context.layoutChild(cell.box, { availableWidth: own, width: own })
  const { verticalAlign } = cell.box.style
  return verticalAlign === "baseline" || isOffset(verticalAlign)
    ? { cell, fragment, baseline: (firstBaseline(fragment) ?? bottomOf(fragment, cell.box)) - cell.outset.top }
    : { cell, fragment }
}

/** CSS 2.2 17.5.3: offsets from the baseline mean `baseline` in cells. */
const isOffset = (align: ComputedStyle["verticalAlign"]): boolean =>
  typeof align !== "string" || align === "sub" || align === "super"

/** CSS 2.2 17.5.3: without a line, a cell's baseline is the bottom of its content box. */
const bottomOf = (fragment: Fragment, box: Box): number => {
  const e = edges(box.style, pt(0))
  return fragment.height - e.border.bottom - e.padding.bottom
}

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
  const needed = ({ cell, fragment, baseline }: LaidCell): number =>
    fragment.height -
    cell.outset.top -
    cell.outset.bottom +
    (baseline === undefined ? 0 : (baselines[cell.row] as number) - baseline)
  for (const one of laid)
    if (one.cell.rowSpan === 1) heights[one.cell.row] = Math.max(heights[one.cell.row] as number, needed(one))
  const spanning = laid.filter((one) => one.cell.rowSpan > 1).sort((a, b) => a.cell.rowSpan - b.cell.rowSpan)
  for (const one of spanning) {
    const { row, rowSpan } = one.cell
    const spanned = heights.slice(row, row + rowSpan)
    const sum = spanned.reduce((total, h) => total + h, 0)
    const missing = needed(one) - sum - gapY * (rowSpan - 1)
    if (missing <= 0) continue
    spanned.forEach((h, i) => {
      heights[row + i] = h + missing * (sum > 0 ? h / sum : 1 / rowSpan)
    })
  }
  return { heights, baselines }
}

/** css-tables-3 #height-distribution: height beyond the content goes to body rows, by their own heights. */
export function growRows(grid: TableGrid, heights: number[], excess: number): void {
  if (excess <= 0) return
  const kinds = grid.groups.flatMap((group) => group.rows.map(() => group.kind))
  const body = kinds.flatMap((kind, i) => (kind === "body" ? [i] : []))
  const takers = body.length > 0 ? body : kinds.map((_, i) => i)
  const sum = takers.reduce((total, i) => total + (heights[i] as number), 0)
  for (const i of takers) {
    const own = heights[i] as number
    heights[i] = own + excess * (sum > 0 ? own / sum : 1 / takers.length)
  }
}

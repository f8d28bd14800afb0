import { type Pt, pt } from "../foundation/units.ts"
import type { ComputedStyle } from "../style/computed.ts"
import { anonymousStyle } from "../style/initial.ts"
import { firstBaseline } from "./baseline.ts"
import type { Box, TableBox } from "./box.ts"
import type { Constraint, IntrinsicWidths, LayoutContext } from "./constraint.ts"
import type { BoxFragment, Fragment } from "./fragment.ts"
import {
  type BoxEdges,
  clampHeight,
  clampWidth,
  declaredHeight,
  declaredWidth,
  edges,
  insetX,
  insetY,
  marginX,
  resolveSize,
} from "./lengths.ts"
import { type Column, columnMeasures, distribute, fixedColumns, gridMinMax } from "./table-columns.ts"
import { type GridCell, type GridGroup, type TableGrid, tableGrid } from "./table-grid.ts"

/** What column sizing needs to know of a table. */
interface Measured {
  readonly grid: TableGrid
  readonly edges: BoxEdges
  /** Between cells; both 0 with collapsed borders. */
  readonly gapX: number
  readonly gapY: number
  readonly columns: readonly Column[]
  /** Border-box widths of the table box, a caption's min-content included. */
  readonly intrinsic: IntrinsicWidths
  /** What the border box has beyond its columns: border, padding, spacing. */
  readonly aroundX: number
}

/** css-tables-3 #table-layout-algorithm and CSS 2.2, chapter 17. */
export function layoutTable(box: TableBox, constraint: Constraint, context: LayoutContext): Fragment {
  const table = measureTable(box, constraint.availableWidth, context)
  const width = usedWidth(box, table, constraint)
  const inner = Math.max(0, width - table.aroundX)
  const fixed = box.style.tableLayout === "fixed" && (box.style.width !== "auto" || constraint.width !== undefined)
  const widths = fixed
    ? fixedColumns(table.grid.cells, table.grid.columns, inner, table.gapX)
    : distribute(table.columns, inner)
  const captionFragment =
    box.caption === undefined
      ? undefined
      : context.layoutChild(box.caption, { availableWidth: width, width: captionWidth(box.caption, width) })
  return wrap(box, width, constraint, captionFragment, (height) => tableBox(box, table, width, widths, height, context))
}

export function tableIntrinsic(box: TableBox, context: LayoutContext): IntrinsicWidths {
  return measureTable(box, pt(0), context).intrinsic
}

function measureTable(box: TableBox, availableWidth: Pt, context: LayoutContext): Measured {
  const grid = tableGrid(box)
  const collapsed = box.style.borderCollapse === "collapse"
  const own = edges(box.style, availableWidth)
  const none = { top: pt(0), right: pt(0), bottom: pt(0), left: pt(0) }
  // CSS 2.2 17.6.2: in the collapsing model a table has no padding.
  const e: BoxEdges = collapsed ? { margin: own.margin, border: grid.border, padding: none } : own
  const [gapX, gapY] = collapsed ? [0, 0] : box.style.borderSpacing
  const columns = columnMeasures(grid.cells, grid.columns, gapX, context)
  const aroundX = insetX(e) + (grid.columns > 0 ? gapX * (grid.columns + 1) : 0)
  const { min, max } = gridMinMax(columns)
  const caption = box.caption === undefined ? 0 : context.intrinsicWidths(box.caption).min
  const least = Math.max(min + aroundX, caption)
  const intrinsic = { min: pt(least), max: pt(Math.max(least, max + aroundX)) }
  return { grid, edges: e, gapX, gapY, columns, intrinsic, aroundX }
}

/** css-tables-3 #used-width-of-table: a table is never narrower than its content, unless its layout is fixed. */
function usedWidth(box: TableBox, { edges: e, intrinsic }: Measured, constraint: Constraint): Pt {
  const { style } = box
  const isFixed = style.tableLayout === "fixed" && (style.width !== "auto" || constraint.width !== undefined)
  const atLeast = (width: Pt): Pt => (isFixed ? width : pt(Math.max(width, intrinsic.min)))
  if (constraint.width !== undefined) return atLeast(constraint.width)
  const available = (constraint.availableWidth - marginX(e)) as Pt
  const fit = pt(Math.max(intrinsic.min, Math.min(available, intrinsic.max)))
  const asked = declaredWidth(style, e, constraint.availableWidth, () => intrinsic) ?? fit
  return atLeast(clampWidth(asked, style, e, constraint.availableWidth, () => intrinsic))
}

const captionWidth = (caption: Box, width: Pt): Pt => pt(Math.max(0, width - marginX(edges(caption.style, width))))

/** The table wrapper box holds caption and table box (CSS 2.2, 17.4); without a caption the table box stands alone. */
function wrap(
  box: TableBox,
  width: Pt,
  constraint: Constraint,
  captionFragment: Fragment | undefined,
  make: (height: Pt | undefined) => BoxFragment,
): Fragment {
  if (captionFragment === undefined || box.caption === undefined) return make(constraint.height)
  const { margin } = edges(box.caption.style, width)
  const side = (value: Pt | "auto"): number => (value === "auto" ? 0 : value)
  const outer = side(margin.top) + captionFragment.height + side(margin.bottom)
  const table = make(constraint.height === undefined ? undefined : pt(constraint.height - outer))
  const below = box.caption.style.captionSide === "bottom"
  const placedTable = shifted({ ...table, source: undefined }, 0, below ? 0 : outer)
  const placedCaption = shifted(captionFragment, side(margin.left), (below ? table.height : 0) + side(margin.top))
  const children = below ? [placedTable, placedCaption] : [placedCaption, placedTable]
  return {
    type: "box",
    x: pt(0),
    y: pt(0),
    width,
    height: pt(table.height + outer),
    ...(box.source === undefined ? {} : { source: box.source }),
    style: unpainted(box.style),
    children,
    first: true,
    last: true,
  }
}

/** A table's style where another fragment, or its cells, paint its border and background. */
const unpainted = (style: ComputedStyle): ComputedStyle => ({
  ...style,
  ...withoutBorder,
  backgroundColor: { space: "gray", k: 0, alpha: 0 },
  backgroundImage: [],
  opacity: 1,
})
const withoutBorder = {
  borderStyle: { top: "none", right: "none", bottom: "none", left: "none" },
  borderWidth: { top: pt(0), right: pt(0), bottom: pt(0), left: pt(0) },
} as const

const shifted = <F extends Fragment>(fragment: F, x: number, y: number): F => ({
  ...fragment,
  x: pt(fragment.x + x),
  y: pt(fragment.y + y),
})

interface LaidCell {
  readonly cell: GridCell
  readonly fragment: Fragment
  /** From its own top edge; undefined where it does not take part in the row's baseline. */
  readonly baseline?: number
}

function tableBox(
  box: TableBox,
  table: Measured,
  width: Pt,
  widths: readonly Pt[],
  height: Pt | undefined,
  context: LayoutContext,
): BoxFragment {
  const { grid, edges: e, gapX, gapY } = table
  const lefts = [e.border.left + e.padding.left + gapX]
  for (const column of widths) lefts.push((lefts[lefts.length - 1] as number) + column + gapX)
  const spanWidth = (cell: GridCell): number =>
    (lefts[cell.column + cell.columnSpan] as number) - gapX - (lefts[cell.column] as number)
  const laid = grid.cells.map((cell): LaidCell => {
    const own = pt(Math.max(0, spanWidth(cell) + cell.outset.left + cell.outset.right))
    const fragment = context.layoutChild(cell.box, { availableWidth: own, width: own })
    return cell.box.style.verticalAlign === "baseline" || isOffset(cell.box.style.verticalAlign)
      ? { cell, fragment, baseline: (firstBaseline(fragment) ?? bottomOf(fragment, cell.box)) - cell.outset.top }
      : { cell, fragment }
  })
  const rows = rowHeights(grid, laid, gapY)
  const around = insetY(e) + (rows.heights.length > 0 ? gapY * (rows.heights.length + 1) : 0)
  const natural = rows.heights.reduce((sum, h) => sum + h, 0) + around
  const asked = height ?? declaredHeight(box.style, e, undefined)
  const used = height ?? clampHeight(pt(Math.max(asked ?? 0, natural)), box.style, e, undefined)
  grow(grid, rows.heights, used - natural)

  const byCell = new Map(laid.map((one) => [one.cell, one]))
  const rowWidth = pt(Math.max(0, width - e.border.left - e.border.right - e.padding.left - e.padding.right - 2 * gapX))
  let y = e.border.top + e.padding.top + gapY
  let index = 0
  const children: Fragment[] = []
  for (const group of grid.groups) {
    const groupTop = y
    const rowFragments = group.rows.map(({ row, cells, joinsNext }) => {
      const at = index++
      const made: BoxFragment = {
        type: "box",
        x: pt(0),
        y: pt(y - groupTop),
        width: rowWidth,
        height: pt(rows.heights[at] as number),
        ...(row.source === undefined ? {} : { source: row.source }),
        style: rowStyle(row.style, joinsNext),
        children: cells.map((cell) => {
          const spanned = rows.heights.slice(at, at + cell.rowSpan).reduce((sum, h) => sum + h + gapY, -gapY)
          return placeCell(byCell.get(cell) as LaidCell, spanned, rows.baselines[at] as number, {
            x: (lefts[cell.column] as number) - (lefts[0] as number),
            y: 0,
          })
        }),
        first: true,
        last: true,
      }
      y += (rows.heights[at] as number) + gapY
      return made
    })
    children.push(
      groupFragment(box, group, rowFragments, {
        x: lefts[0] as number,
        y: groupTop,
        width: rowWidth,
        height: Math.max(0, y - gapY - groupTop),
      }),
    )
  }
  return {
    type: "box",
    x: pt(0),
    y: pt(0),
    width,
    height: used,
    ...(box.source === undefined ? {} : { source: box.source }),
    style: box.style.borderCollapse === "collapse" ? { ...box.style, ...withoutBorder } : box.style,
    children,
    first: true,
    last: true,
  }
}

const isOffset = (align: ComputedStyle["verticalAlign"]): boolean =>
  typeof align !== "string" || align === "sub" || align === "super"

/** CSS 2.2 17.5.3: without a line, a cell's baseline is the bottom of its content box. */
const bottomOf = (fragment: Fragment, box: Box): number => {
  const e = edges(box.style, pt(0))
  return fragment.height - e.border.bottom - e.padding.bottom
}

/** CSS 2.2 17.5.3: rows as high as their cells, baselines together; then what spanning cells lack. */
function rowHeights(
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
function grow(grid: TableGrid, heights: number[], excess: number): void {
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

/** The cell fills its slots; its content moves by `vertical-align`. */
function placeCell(
  { cell, fragment, baseline }: LaidCell,
  height: number,
  rowBaseline: number,
  at: { readonly x: number; readonly y: number },
): Fragment {
  const full = height + cell.outset.top + cell.outset.bottom
  const free = Math.max(0, full - fragment.height)
  const align = cell.box.style.verticalAlign
  const offset =
    baseline !== undefined
      ? Math.max(0, rowBaseline - baseline)
      : align === "middle"
        ? free / 2
        : align === "bottom"
          ? free
          : 0
  const place = { x: pt(at.x - cell.outset.left), y: pt(at.y - cell.outset.top), height: pt(full) }
  if (fragment.type !== "box") return { ...fragment, x: place.x, y: pt(place.y + offset) }
  return {
    ...fragment,
    ...place,
    children: offset === 0 ? fragment.children : fragment.children.map((child) => shifted(child, 0, offset)),
    ...(fragment.pending === undefined
      ? {}
      : { pending: fragment.pending.map((one) => ({ ...one, y: pt(one.y + offset) })) }),
  }
}

/** Rows that a cell joins stay on one page, and a row is not cut inside. */
const rowStyle = (style: ComputedStyle, joinsNext: boolean): ComputedStyle =>
  joinsNext ? { ...style, breakAfter: "avoid" } : style

function groupFragment(
  box: TableBox,
  group: GridGroup,
  rows: readonly Fragment[],
  place: { readonly x: number; readonly y: number; readonly width: Pt; readonly height: number },
): BoxFragment {
  const display = ({ head: "table-header-group", body: "table-row-group", foot: "table-footer-group" } as const)[
    group.kind
  ]
  return {
    type: "box",
    x: pt(place.x),
    y: pt(place.y),
    width: place.width,
    height: pt(place.height),
    ...(group.source === undefined ? {} : { source: group.source }),
    style: group.source?.style ?? anonymousStyle(box.style, { display }),
    children: rows,
    first: true,
    last: true,
  }
}

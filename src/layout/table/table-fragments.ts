import { type Pt, pt } from "../../foundation/units.ts"
import type { ComputedStyle } from "../../style/computed.ts"
import { anonymousStyle } from "../../style/values/initial.ts"
import { withPictures } from "../block/backdrop.ts"
import { boxFragment, placedAt } from "../block/box-fragment.ts"
import { type BoxEdges, clampHeight, declaredHeight, insetX, insetY } from "../block/lengths.ts"
import type { TableBox } from "../box.ts"
import type { LayoutContext } from "../constraint.ts"
import type { BoxFragment, Fragment } from "../fragment.ts"
import type { GridCell, GridGroup, TableGrid } from "./table-grid.ts"
import { growRows, type LaidCell, layCell, rowHeights } from "./table-rows.ts"

/** A table box before its columns have their widths. */
export interface TableFrame {
  readonly grid: TableGrid
  readonly edges: BoxEdges
  /** Between cells; both 0 with collapsed borders. */
  readonly gapX: number
  readonly gapY: number
}

/** The table box with its groups, rows and cells at their places. `base` is that of a percentage height. */
export function tableBoxFragment(
  box: TableBox,
  table: TableFrame,
  width: Pt,
  widths: readonly Pt[],
  height: Pt | undefined,
  base: Pt | undefined,
  context: LayoutContext,
): BoxFragment {
  const { grid, edges: e, gapX, gapY } = table
  const lefts = [e.border.left + e.padding.left + gapX]
  for (const column of widths) lefts.push((lefts[lefts.length - 1] as number) + column + gapX)
  const spanWidth = (cell: GridCell): number =>
    (lefts[cell.column + cell.columnSpan] as number) - gapX - (lefts[cell.column] as number)
  const inside = Math.max(0, width - insetX(e)) as Pt
  const laid = grid.cells.map((cell) => layCell(cell, spanWidth(cell), inside, context))
  const rows = rowHeights(grid, laid, gapY)
  const around = insetY(e) + (rows.heights.length > 0 ? gapY * (rows.heights.length + 1) : 0)
  const natural = rows.heights.reduce((sum, h) => sum + h, 0) + around
  const asked = height ?? clampHeight(declaredHeight(box.style, e, base) ?? pt(0), box.style, e, base)
  const used = pt(Math.max(asked, natural))
  growRows(grid, rows.heights, used - natural)

  const byCell = new Map(laid.map((one) => [one.cell, one]))
  const rowWidth = pt(Math.max(0, inside - 2 * gapX))
  let y = e.border.top + e.padding.top + gapY
  let index = 0
  const children: Fragment[] = []
  for (const group of grid.groups) {
    const groupTop = y
    const rowFragments = group.rows.map(({ row, cells, joinsNext }) => {
      const at = index++
      const rowHeight = pt(rows.heights[at] as number)
      const placedCells = cells.map((cell) => {
        const spanned = rows.heights.slice(at, at + cell.rowSpan).reduce((sum, h) => sum + h + gapY, -gapY)
        return placeCell(byCell.get(cell) as LaidCell, spanned, rows.baselines[at] as number, {
          x: (lefts[cell.column] as number) - (lefts[0] as number),
          context,
        })
      })
      const rowBox = { source: row.source, style: rowStyle(row.style, joinsNext) }
      const made = placedAt(boxFragment(rowBox, rowWidth, rowHeight, placedCells), 0, y - groupTop)
      y += rowHeight + gapY
      return withPictures(made, context)
    })
    children.push(
      groupFragment(box, group, rowFragments, {
        x: lefts[0] as number,
        y: groupTop,
        width: rowWidth,
        height: Math.max(0, y - gapY - groupTop),
        context,
      }),
    )
  }
  const style = box.style.borderCollapse === "collapse" ? { ...box.style, ...WITHOUT_BORDER } : box.style
  return boxFragment({ source: box.source, style }, width, used, children)
}

/** The cell fills its slots; its content moves by `vertical-align`. */
function placeCell(
  { cell, base, fragment: natural, contentHeight, baseline }: LaidCell,
  height: number,
  rowBaseline: number,
  { x, context }: { readonly x: number; readonly context: LayoutContext },
): Fragment {
  const full = height + cell.outset.top + cell.outset.bottom
  const free = Math.max(0, full - contentHeight)
  const align = cell.box.style.verticalAlign
  const offset =
    baseline !== undefined
      ? Math.max(0, rowBaseline - baseline)
      : align === "middle"
        ? free / 2
        : align === "bottom"
          ? free
          : 0
  const place = { x: pt(x - cell.outset.left), y: pt(-cell.outset.top), height: pt(full) }
  const fragment =
    full > natural.height && seesHeight(cell, natural)
      ? context.layoutChild(cell.box, { availableWidth: base, width: natural.width, height: pt(full) })
      : natural
  if (fragment.type !== "box") return placedAt(fragment, place.x, place.y + offset)
  return {
    ...fragment,
    ...place,
    children: offset === 0 ? fragment.children : fragment.children.map((child) => inCell(child, offset)),
    pending: fragment.pending?.map((one) => ({ ...one, y: pt(one.y + offset) })),
  }
}

/** Whether the cell's own height shows in more than its edges: in a picture behind it, in boxes placed against it. */
const seesHeight = (cell: GridCell, fragment: Fragment): boolean =>
  cell.box.containing === true || (fragment.type === "box" && fragment.backdrop !== undefined)

/** Boxes placed against the cell itself do not move with its content. */
const inCell = (child: Fragment, offset: number): Fragment =>
  child.type !== "line" && child.style.position === "absolute" ? child : placedAt(child, child.x, child.y + offset)

/** Rows that a cell joins stay on one page. */
const rowStyle = (style: ComputedStyle, joinsNext: boolean): ComputedStyle =>
  joinsNext ? { ...style, breakAfter: "avoid" } : style

function groupFragment(
  box: TableBox,
  group: GridGroup,
  rows: readonly Fragment[],
  place: {
    readonly x: number
    readonly y: number
    readonly width: Pt
    readonly height: number
    readonly context: LayoutContext
  },
): Fragment {
  const display = ({ head: "table-header-group", body: "table-row-group", foot: "table-footer-group" } as const)[
    group.kind
  ]
  const style = group.source?.style ?? anonymousStyle(box.style, { display })
  const made = boxFragment({ source: group.source, style }, place.width, pt(place.height), rows)
  return withPictures(placedAt(made, place.x, place.y), place.context)
}

/** Borders that another fragment draws. */
export const WITHOUT_BORDER = {
  borderStyle: { top: "none", right: "none", bottom: "none", left: "none" },
  borderWidth: { top: pt(0), right: pt(0), bottom: pt(0), left: pt(0) },
} as const

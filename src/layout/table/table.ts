import { type Pt, pt } from "../../foundation/units.ts"
import type { ComputedStyle } from "../../style/computed.ts"
import { withPictures } from "../block/backdrop.ts"
import { boxFragment, placedAt } from "../block/box-fragment.ts"
import {
  type BoxEdges,
  clampWidth,
  declaredWidth,
  edges,
  insetX,
  marginX,
  resolveSize,
  toBorderBox,
} from "../block/lengths.ts"
import type { Box, TableBox } from "../box.ts"
import type { Constraint, IntrinsicWidths, LayoutContext } from "../constraint.ts"
import type { BoxFragment, Fragment } from "../fragment.ts"
import { type Column, columnMeasures, distribute, fixedColumns, gridMinMax } from "./table-columns.ts"
import { type TableFrame, tableBoxFragment, WITHOUT_BORDER } from "./table-fragments.ts"
import { tableGrid } from "./table-grid.ts"

/** What column sizing needs to know of a table. */
interface Measured extends TableFrame {
  readonly columns: readonly Column[]
  /** Border-box widths of the table box, a caption's min-content included. */
  readonly intrinsic: IntrinsicWidths
  /** What the border box has beyond its columns: border, padding, spacing. */
  readonly aroundX: number
}

/** css-tables-3 #table-layout-algorithm and CSS 2.2, chapter 17. */
export function layoutTable(box: TableBox, constraint: Constraint, context: LayoutContext): Fragment {
  const table = measureTable(box, constraint.availableWidth, context)
  const given = usedWidth(box, table, constraint)
  const inner = Math.max(0, given - table.aroundX)
  const fixed = box.style.tableLayout === "fixed" && (box.style.width !== "auto" || constraint.width !== undefined)
  const widths = fixed
    ? fixedColumns(table.grid.cells, table.grid.columns, inner, table.gapX)
    : distribute(table.columns, inner)
  // CSS 2.2 17.5.2.1: where columns ask for more than the table's width, they get it.
  const width = pt(Math.max(given, table.aroundX + widths.reduce((sum, w) => sum + w, 0)))
  const captionFragment =
    box.caption === undefined
      ? undefined
      : context.layoutChild(box.caption, { availableWidth: width, width: captionWidth(box.caption, width) })
  const make = (height: Pt | undefined): BoxFragment =>
    tableBoxFragment(box, table, width, widths, height, constraint.availableHeight, context)
  return captionFragment === undefined
    ? make(constraint.height)
    : wrap(box, width, constraint, captionFragment, make, context)
}

export function tableIntrinsic(box: TableBox, context: LayoutContext): IntrinsicWidths {
  const { edges: e, intrinsic } = measureTable(box, pt(0), context)
  const { style } = box
  const length = (value: typeof style.maxWidth): number | undefined => {
    const own = resolveSize(value, undefined)
    return own === undefined ? undefined : toBorderBox(style, own, insetX(e))
  }
  const own = length(style.width)
  const hold = (width: number): Pt =>
    pt(
      Math.max(
        intrinsic.min,
        length(style.minWidth) ?? 0,
        Math.min(own ?? width, length(style.maxWidth) ?? Number.POSITIVE_INFINITY),
      ),
    )
  return { min: hold(intrinsic.min), max: hold(intrinsic.max) }
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

/** The table wrapper box holds caption and table box (CSS 2.2, 17.4) and has the element's place and breaks. */
function wrap(
  box: TableBox,
  width: Pt,
  constraint: Constraint,
  captionFragment: Fragment,
  make: (height: Pt | undefined) => BoxFragment,
  context: LayoutContext,
): Fragment {
  const caption = box.caption as Box
  const { margin } = edges(caption.style, width)
  const side = (value: Pt | "auto"): number => (value === "auto" ? 0 : value)
  const outer = side(margin.top) + captionFragment.height + side(margin.bottom)
  const table = make(constraint.height === undefined ? undefined : pt(constraint.height - outer))
  const below = caption.style.captionSide === "bottom"
  const placedTable = withPictures(
    { ...table, source: undefined, style: { ...table.style, ...OF_WRAPPER }, y: pt(below ? 0 : outer) },
    context,
  )
  const top = (below ? table.height : 0) + side(margin.top)
  const placedCaption = placedAt(captionFragment, side(margin.left), top)
  const children = below ? [placedTable, placedCaption] : [placedCaption, placedTable]
  const style = { ...box.style, ...OF_TABLE_BOX }
  return boxFragment({ source: box.source, style }, width, pt(table.height + outer), children)
}

/** What the table box paints, and the wrapper does not (css-tables-3 #mapping). */
const OF_TABLE_BOX: Partial<ComputedStyle> = {
  ...WITHOUT_BORDER,
  backgroundColor: { space: "gray", k: 0, alpha: 0 },
  backgroundImage: [],
}
/** What the wrapper has done for the table box. */
const OF_WRAPPER: Partial<ComputedStyle> = { position: "static", breakBefore: "auto", breakAfter: "auto", opacity: 1 }

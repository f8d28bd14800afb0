import { type Pt, pt } from "../../foundation/units.ts"
import type { Align } from "../../style/computed.ts"
import {
  edges,
  fitContent,
  insetX,
  insetY,
  leastHeight,
  lengthOr,
  marginX,
  marginY,
  resolvePositive,
  resolveSize,
  toBorderBox,
} from "../block/lengths.ts"
import type { Box, GridBox } from "../box.ts"
import type { LayoutContext } from "../constraint.ts"
import { firstBaseline } from "../inline/baseline.ts"
import { fitPair, isPair } from "../inline/pairs.ts"
import { alignIn, distribute } from "./align-tracks.ts"
import {
  type Frame,
  finish,
  fragmentAt,
  type Item,
  itemLimit,
  itemOf,
  itemWidth,
  type Place,
  selfOr,
  stretched,
} from "./container-frame.ts"
import { type ColumnContent, columnWidths } from "./grid-columns.ts"
import type { GridPlaces } from "./grid-engine.ts"

/**
 * css-grid-2 #layout-algorithm for plain grids (plain-container.ts): named columns, items one after the other, rows as
 * high as their items.
 */
export function layoutPlainGrid(
  box: GridBox,
  children: readonly Box[],
  frame: Frame,
  context: LayoutContext,
): GridPlaces {
  const { style } = box
  const tracks = style.gridTemplateColumns
  const count = tracks.length
  const columnGap = style.columnGap.pt
  const rowGap = resolvePositive(style.rowGap, frame.contentHeight ?? pt(0))
  const gaps = columnGap * (count - 1)
  const stretches = style.justifyContent === "normal" || style.justifyContent === "stretch"
  const contents = columnContents(box, children, context)
  const widths = columnWidths(tracks, contents, frame.contentWidth - gaps, stretches)
  const free = frame.contentWidth - gaps - widths.reduce((sum, width) => sum + width, 0)
  const justify = distribute(style.justifyContent, free, count)

  const cells = children.map((child, i) => cellOf(box, itemOf(child, pt(widths[i % count] as number)), context))
  const rows: Row[] = []
  for (let start = 0; start < cells.length; start += count) {
    rows.push(rowOf(cells.slice(start, start + count), context))
  }
  const { height, start, between } = rowHeights(rows, box, frame, rowGap)
  const places: Place[] = []
  let y = frame.edges.border.top + frame.edges.padding.top + start
  for (const row of rows) {
    let x = frame.edges.border.left + frame.edges.padding.left + justify.start
    row.cells.forEach((cell, i) => {
      places.push(placeIn(cell, row, x, y))
      x += (widths[i] as number) + columnGap + justify.between
    })
    y += row.height + rowGap + between
  }
  return { height, items: cells.map(({ item }) => item), places }
}

/** Border-box width of a plain grid under a content constraint, css-grid-2 #intrinsic-sizes. */
export function plainGridWidth(
  box: GridBox,
  children: readonly Box[],
  available: "min-content" | "max-content",
  context: LayoutContext,
): number {
  const tracks = box.style.gridTemplateColumns
  const widths = columnWidths(tracks, columnContents(box, children, context), available, false)
  const gaps = box.style.columnGap.pt * (tracks.length - 1)
  return widths.reduce((sum, width) => sum + width, gaps) + insetX(edges(box.style, pt(0)))
}

/** An item with its width, then its height, of the border box. */
interface Cell {
  readonly item: Item
  readonly width: number
  readonly alignX: Align
  readonly alignY: Align
  readonly fixedHeight: number | undefined
  readonly minHeight: number
  readonly maxHeight: number
  height: number
  ascent: number | undefined
}

interface Row {
  readonly cells: readonly Cell[]
  height: number
  readonly ascent: number
}

/** Columns of lengths ask nothing of their items, which are then not measured. */
function columnContents(box: GridBox, children: readonly Box[], context: LayoutContext): ColumnContent[] {
  const tracks = box.style.gridTemplateColumns
  const contents = tracks.map((): ColumnContent => ({ minimum: 0, min: 0, max: 0 }))
  children.forEach((child, i) => {
    const at = i % tracks.length
    if (tracks[at]?.type === "length") return
    const item = itemOf(child, pt(0))
    const own = contributionOf(item, context)
    const content = contents[at] as ColumnContent
    content.minimum = Math.max(content.minimum, own.minimum)
    content.min = Math.max(content.min, own.min)
    content.max = Math.max(content.max, own.max)
  })
  return contents
}

function contributionOf(item: Item, context: LayoutContext): ColumnContent {
  const { style } = item.box
  const margins = marginX(item.edges)
  const width = itemWidth(item, style.width, context)
  const most = itemLimit(item, style.maxWidth, context) ?? Number.POSITIVE_INFINITY
  const declared = itemLimit(item, style.minWidth, context)
  const intrinsic = width === undefined ? context.intrinsicWidths(item.content) : { min: width, max: width }
  const inset = insetX(item.edges)
  const hold = (size: number): number => Math.max(inset, declared ?? 0, Math.min(most, size)) + margins
  const own = { min: hold(intrinsic.min), max: hold(intrinsic.max) }
  if (width !== undefined) return { minimum: own.min, ...own }
  // css-grid-2 #min-size-auto: what clips its content has no automatic minimum.
  const least = declared ?? (style.overflow === "hidden" ? 0 : Math.min(most, intrinsic.min))
  return { minimum: Math.max(inset, least) + margins, ...own }
}

/** css-grid-2 #grid-item-sizing: `normal` stretches, but not what has proportions of its own. */
const selfIn = ({ box }: Item, align: Align, axis: "width" | "height"): Align =>
  align === "normal" && box.type === "replaced" ? "start" : stretched(align, box.style[axis])

function cellOf(box: GridBox, item: Item, context: LayoutContext): Cell {
  const { style } = item.box
  const { margin } = item.edges
  const [insetWidth, insetHeight] = [insetX(item.edges), insetY(item.edges)]
  const alignX = selfIn(item, selfOr(style.justifySelf, box.style.justifyItems), "width")
  const alignY = selfIn(item, selfOr(style.alignSelf, box.style.alignItems), "height")
  const room = Math.max(0, item.base - marginX(item.edges))
  let width = itemWidth(item, style.width, context)
  if (width === undefined) {
    const fills = alignX === "stretch" && margin.left !== "auto" && margin.right !== "auto"
    width = fills ? room : fitContent(context.intrinsicWidths(item.content), pt(room))
  }
  const most = itemLimit(item, style.maxWidth, context) ?? Number.POSITIVE_INFINITY
  const least = itemLimit(item, style.minWidth, context) ?? 0
  const toHeight = (value: typeof style.height | "none"): number | undefined => {
    const own = resolveSize(value, undefined)
    return own === undefined ? undefined : toBorderBox(style, own, insetHeight)
  }
  return {
    item,
    width: Math.max(insetWidth, least, Math.min(most, width)),
    alignX,
    alignY,
    fixedHeight: toHeight(style.height),
    minHeight: leastHeight(style, item.edges, undefined),
    maxHeight: toHeight(style.maxHeight) ?? Number.POSITIVE_INFINITY,
    height: 0,
    ascent: undefined,
  }
}

function rowOf(cells: readonly Cell[], context: LayoutContext): Row {
  if (isPair(cells)) fitPair(cells, context)
  let height = 0
  let ascent = 0
  let descent = Number.NEGATIVE_INFINITY
  for (const cell of cells) {
    const { item } = cell
    const natural = cell.fixedHeight ?? fragmentAt(item, cell.width, context).height
    cell.height = Math.max(cell.minHeight, Math.min(cell.maxHeight, natural))
    const outer = cell.height + marginY(item.edges)
    const { top, bottom } = item.edges.margin
    if (cell.alignY === "baseline" && top !== "auto" && bottom !== "auto") {
      const place = { x: 0, y: 0, width: cell.width, height: cell.height }
      const fragment = finish(item, place, undefined, context)
      cell.ascent = top + (firstBaseline(fragment) ?? fragment.height)
      ascent = Math.max(ascent, cell.ascent)
      descent = Math.max(descent, outer - cell.ascent)
    } else height = Math.max(height, outer)
  }
  return { cells, height: Math.max(0, height, ascent + descent), ascent }
}

/** #algo-stretch for rows, then the container's border-box height and where its rows stand in it. */
function rowHeights(rows: readonly Row[], box: GridBox, frame: Frame, gap: number) {
  const inset = insetY(frame.edges)
  const { alignContent } = box.style
  const total = (): number => rows.reduce((sum, row) => sum + row.height, gap * Math.max(0, rows.length - 1))
  if ((alignContent === "normal" || alignContent === "stretch") && rows.length > 0) {
    const room = (frame.height ?? frame.minHeight) - inset - total()
    if (room > 0) for (const row of rows) row.height += room / rows.length
  }
  const natural = total()
  const most = frame.maxHeight ?? Number.POSITIVE_INFINITY
  const height = frame.height ?? Math.max(frame.minHeight, inset, Math.min(most, natural + inset))
  return { height, ...distribute(alignContent, height - inset - natural, rows.length) }
}

function placeIn(cell: Cell, row: Row, x: number, y: number): Place {
  const { item, width } = cell
  const { margin } = item.edges
  const autoY = margin.top === "auto" || margin.bottom === "auto"
  const outerHeight = marginY(item.edges)
  if (cell.alignY === "stretch" && cell.fixedHeight === undefined && !autoY) {
    cell.height = Math.max(cell.minHeight, Math.min(cell.maxHeight, row.height - outerHeight))
  }
  const freeX = item.base - width - marginX(item.edges)
  const freeY = row.height - cell.height - outerHeight
  const left = autoShare(margin.left, margin.right, freeX) ?? alignIn(cell.alignX, freeX, 0)
  const top =
    autoShare(margin.top, margin.bottom, freeY) ??
    (cell.ascent === undefined ? alignIn(cell.alignY, freeY, 0) : row.ascent - cell.ascent)
  return {
    x: x + left + lengthOr(margin.left, pt(0)),
    y: y + top + lengthOr(margin.top, pt(0)),
    width,
    height: cell.height,
  }
}

/** css-grid-2 #auto-margins: what an `auto` margin before the item takes of the free space; none where it overflows. */
function autoShare(before: Pt | "auto", after: Pt | "auto", free: number): number | undefined {
  if (free <= 0) return undefined
  if (before !== "auto") return after === "auto" ? 0 : undefined
  return after === "auto" ? free / 2 : free
}

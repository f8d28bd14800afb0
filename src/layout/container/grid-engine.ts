import { type Pt, pt } from "../../foundation/units.ts"
import type { Align, TrackSize } from "../../style/computed.ts"
import { edges, insetX, resolvePositive } from "../block/lengths.ts"
import type { Box, GridBox } from "../box.ts"
import type { LayoutContext } from "../constraint.ts"
import { baselineShims } from "./container-baseline.ts"
import { type Frame, type Item, itemOf, type Place, selfOr, stretched } from "./container-frame.ts"
import { contentWidthOf, measureItems, placeFrom } from "./engine-items.ts"
import {
  compute,
  fromEngine,
  type GridArea,
  type GridTracks,
  isDecided,
  type MeasureItem,
  type TaffyDimension,
  type TaffyResult,
  type TaffyStyle,
  type TaffyTrack,
  taffy,
} from "./taffy.ts"
import {
  clipping,
  containerSpacing,
  contentAlignment,
  gridLine,
  heightDimension,
  lengthOrPercent,
  limitDimension,
  selfAlignment,
  sizes,
  spacing,
  track,
  widthDimension,
} from "./taffy-style.ts"

/** A laid-out grid: the container's border-box height, its items with the area each stands in, and their places. */
export interface GridPlaces {
  readonly height: number
  readonly items: readonly Item[]
  readonly places: readonly Place[]
}

/**
 * css-grid-2 #layout-algorithm, by Taffy in two passes: columns first, from intrinsic widths alone, then rows with those
 * columns given. So every item is laid out at the width it gets and at no other, and `calc()` has its definite base.
 * Left out: columns that would be resolved again because row heights change an item's width (#algo-grid-sizing, step 3).
 */
export function gridByEngine(box: GridBox, children: readonly Box[], frame: Frame, context: LayoutContext): GridPlaces {
  const { grid } = columnPass(box, children, frame, frame.width, context)
  const columns = grid!.columns
  const items = children.map((child, i) => itemOf(child, areaWidth(columns, grid!.items[i]!)))
  const { root, items: places } = rowPass(box, items, frame, grid!, context)
  return {
    height: fromEngine(root.height),
    items,
    places: places.map((place, i) => placeFrom(place, { contentWidth: items[i]!.base })),
  }
}

/** Border-box width of the grid under a min-content or max-content constraint, css-grid-2 #intrinsic-sizes. */
export const gridWidthByEngine = (
  box: GridBox,
  children: readonly Box[],
  available: "min-content" | "max-content",
  context: LayoutContext,
): number => columnPass(box, children, undefined, available, context).root.width

function columnPass(
  box: GridBox,
  children: readonly Box[],
  frame: Frame | undefined,
  available: number | "min-content" | "max-content",
  context: LayoutContext,
): TaffyResult {
  const e = frame?.edges ?? edges(box.style, pt(0))
  const items = children.map((child) => itemOf(child, pt(0)))
  const styles = items.map(({ box: child }) => itemStyle(box, child, undefined, context))
  const measure: MeasureItem = (index, known, space) => {
    const item = items[index] as Item
    const width = known.width ?? contentWidthOf(item, space.width, context)
    return { width: Math.max(0, width - insetX(item.edges)), height: 0 }
  }
  return compute(
    {
      ...containerStyle(box, frame),
      ...containerSpacing(e),
      size: { width: frame?.width ?? "auto", height: "auto" },
      gridTemplateColumns: box.style.gridTemplateColumns.map((size) => track(size, frame?.contentWidth, false)),
      gridTemplateRows: box.style.gridTemplateRows.map(() => EMPTY),
      gridAutoRows: [EMPTY],
    },
    styles,
    { width: available, height: "max-content" },
    measure,
  )
}

/** A row of the column pass: it only has to be there, so that lines have their numbers. */
const EMPTY: TaffyTrack = { min: 0, max: 0 }

function rowPass(
  box: GridBox,
  items: readonly Item[],
  frame: Frame,
  { columns, rows, items: areas }: { columns: GridTracks; rows: GridTracks; items: readonly GridArea[] },
  context: LayoutContext,
): TaffyResult {
  const base = frame.contentHeight
  const rowTracks = (sizes: readonly TrackSize[]): TaffyTrack[] => sizes.map((size) => track(size, base, false))
  const explicit = rowTracks(box.style.gridTemplateRows)
  const implicit = rowTracks(box.style.gridAutoRows)
  if (implicit.length === 0) implicit.push({ min: "auto", max: "auto" })
  const before = rows.negativeImplicitTracks
  const container: TaffyStyle = {
    ...containerStyle(box, frame),
    ...containerSpacing(frame.edges),
    size: { width: frame.width, height: frame.height ?? "auto" },
    minSize: { width: "auto", height: frame.minHeight },
    maxSize: { width: "auto", height: frame.maxHeight ?? "auto" },
    gridTemplateColumns: columns.sizes.map((size) => ({ min: size, max: size })),
    // css-grid-2 #auto-tracks: the pattern goes on forwards after the explicit grid and backwards before it.
    gridTemplateRows: rows.sizes.map((_, i) => {
      const at = i - before
      if (at < 0) return implicit[(implicit.length - (-at % implicit.length)) % implicit.length] as TaffyTrack
      return explicit[at] ?? (implicit[(at - explicit.length) % implicit.length] as TaffyTrack)
    }),
    // Columns are as wide as they are to be: `normal` must not widen them again.
    justifyContent: contentAlignment(
      box.style.justifyContent === "stretch" || box.style.justifyContent === "normal"
        ? "start"
        : box.style.justifyContent,
      "stretch",
    ),
  }
  const styles = items.map((item, i) => {
    const area = areas[i] as GridArea
    return {
      ...itemStyle(box, item.box, item.base, context),
      gridColumn: { start: area.columnStart, end: area.columnEnd },
      gridRow: { start: area.rowStart, end: area.rowEnd },
    }
  })
  const measure: MeasureItem = (index, known, available) => {
    const item = items[index] as Item
    const width =
      isDecided(known, available) && fillsArea(styles[index] as TaffyStyle)
        ? available.width + insetX(item.edges)
        : known.width
    return measureItems([item], item.base, context)(0, { width, height: known.height }, available)
  }
  const available = { width: frame.width, height: "max-content" } as const
  const result = compute(container, styles, available, measure)
  const aligned = items.map((item) => selfOr(item.box.style.alignSelf, box.style.alignItems) === "baseline")
  const shimmed = baselineShims(items, styles, result.items, aligned, frame, context)
  return shimmed === undefined ? result : compute(container, shimmed, available, measure)
}

/** What both passes share. Without a frame the container's own width is asked for. */
function containerStyle(box: GridBox, frame: Frame | undefined): TaffyStyle {
  const { style } = box
  const { Display, GridAutoFlow } = taffy()
  return {
    display: Display.Grid,
    gridAutoColumns: style.gridAutoColumns.map((size) => track(size, frame?.contentWidth, false)),
    gridAutoFlow: {
      row: GridAutoFlow.Row,
      column: GridAutoFlow.Column,
      "row dense": GridAutoFlow.RowDense,
      "column dense": GridAutoFlow.ColumnDense,
    }[style.gridAutoFlow],
    gap: {
      width: lengthOrPercent(style.columnGap, frame?.contentWidth),
      height: resolvePositive(style.rowGap, frame?.contentHeight ?? pt(0)),
    },
    justifyContent: contentAlignment(style.justifyContent, "stretch"),
    alignContent: contentAlignment(style.alignContent, "stretch"),
  }
}

/** An item; `base` is its area's width, once it is known. */
function itemStyle(box: GridBox, child: Box, base: Pt | undefined, context: LayoutContext): TaffyStyle {
  const { style } = child
  // The engine gives tracks room by width and height alone, whatever their limits.
  const held = (size: TaffyDimension, most: TaffyDimension): TaffyDimension =>
    typeof size === "number" && typeof most === "number" ? Math.min(size, most) : size
  const max = { width: limitDimension(style.maxWidth, base, child, context), height: heightOf(style.maxHeight) }
  return {
    ...spacing(style, base),
    ...clipping(style),
    ...sizes(
      {
        width: held(widthDimension(style.width, base, child, context), max.width),
        height: held(heightOf(style.height), max.height),
      },
      { width: limitDimension(style.minWidth, base, child, context), height: heightOf(style.minHeight) },
      max,
    ),
    ...(style.aspectRatio === "auto" ? {} : { aspectRatio: style.aspectRatio }),
    ...(base === undefined ? placement(style) : {}),
    justifySelf: selfAlignment(itemAlignment(child, selfOr(style.justifySelf, box.style.justifyItems), "width")),
    alignSelf: selfAlignment(itemAlignment(child, selfOr(style.alignSelf, box.style.alignItems), "height")),
  }
}

/** The second pass knows where items stand. */
function placement(style: Box["style"]): TaffyStyle {
  const { gridColumnStart, gridColumnEnd, gridRowStart, gridRowEnd } = style
  const made: TaffyStyle = {}
  if (gridColumnStart.type !== "auto" || gridColumnEnd.type !== "auto")
    made.gridColumn = { start: gridLine(gridColumnStart), end: gridLine(gridColumnEnd) }
  if (gridRowStart.type !== "auto" || gridRowEnd.type !== "auto")
    made.gridRow = { start: gridLine(gridRowStart), end: gridLine(gridRowEnd) }
  return made
}

/** Percentages of heights wait for their row; the fixed part of a `calc()` has no place there and is kept alone. */
const heightOf = (value: Parameters<typeof heightDimension>[0]): ReturnType<typeof heightDimension> =>
  heightDimension(value, undefined)

/** css-grid-2 #grid-item-sizing: `normal` is stretching, but what has proportions is sized as a block is. */
function itemAlignment(child: Box, align: Align, axis: "width" | "height"): Align {
  const keepsProportions = child.type === "replaced" || (axis === "height" && child.style.aspectRatio !== "auto")
  return align === "normal" && keepsProportions ? "start" : stretched(align, child.style[axis])
}

/** Whether the width an item gets is another than the one its content asks for. */
function fillsArea({ size, margin, justifySelf }: TaffyStyle): boolean {
  if (size !== undefined && size.width !== "auto") return true
  return justifySelf === taffy().AlignSelf.Stretch && margin?.left !== "auto" && margin?.right !== "auto"
}

function areaWidth(columns: GridTracks, area: GridArea): Pt {
  const first = columns.positions[area.columnStart - 1]
  const last = columns.positions[area.columnEnd - 2]
  return first === undefined || last === undefined ? pt(0) : pt(Math.max(0, last.end - first.start))
}

import { type Pt, pt } from "../../foundation/units.ts"
import { clampHeight, declaredHeight, marginY, resolveMinimum, resolvePositive, resolveSize } from "../block/lengths.ts"
import type { FlexBox } from "../box.ts"
import type { IntrinsicWidths, LayoutContext } from "../constraint.ts"
import { baselineShims } from "./container-baseline.ts"
import { type Frame, type Item, type Place, selfOr, stretched, suggestedWidth } from "./container-frame.ts"
import { measureItems, placeFrom } from "./engine-items.ts"
import {
  compute,
  fromEngine,
  isDecided,
  type MeasureItem,
  type TaffyDimension,
  type TaffyResult,
  type TaffyStyle,
  taffy,
} from "./taffy.ts"
import {
  clipping,
  containerSpacing,
  contentAlignment,
  fromBorderBox,
  type heightDimension,
  lengthOrPercent,
  limitDimension,
  selfAlignment,
  sizes,
  spacing,
  widthDimension,
} from "./taffy-style.ts"

/** css-flexbox-1 #layout-algorithm, by Taffy; our part is what the items measure. Places are from the container's border box. */
export function flexByEngine(
  box: FlexBox,
  frame: Frame,
  items: readonly Item[],
  context: LayoutContext,
): { readonly height: number; readonly places: readonly Place[] } {
  const { root, items: places } = solve(box, frame, items, context)
  return { height: fromEngine(root.height), places: places.map((place) => placeFrom(place, frame)) }
}

function solve(box: FlexBox, frame: Frame, items: readonly Item[], context: LayoutContext): TaffyResult {
  const container = containerStyle(box, frame)
  const styles = items.map((item) => itemStyle(box, item, frame, context))
  const measureItem = measureItems(items, frame.contentWidth, context)
  const measure: MeasureItem = (index, known, available) =>
    isDecided(known, available) ? available : measureItem(index, known, available)
  const available = { width: frame.width, height: "max-content" } as const
  const result = compute(container, styles, available, measure)
  if (isColumn(box)) return result
  const aligned = items.map((item) => selfOr(item.box.style.alignSelf, box.style.alignItems) === "baseline")
  const shimmed = baselineShims(items, styles, result.items, aligned, frame, context)
  return shimmed === undefined ? result : compute(container, shimmed, available, measure)
}

export const isColumn = (box: FlexBox): boolean => box.style.flexDirection.startsWith("column")

function containerStyle(box: FlexBox, frame: Frame): TaffyStyle {
  const { style } = box
  const { Display, FlexDirection, FlexWrap } = taffy()
  return {
    display: Display.Flex,
    ...containerSpacing(frame.edges),
    size: { width: frame.width, height: frame.height ?? "auto" },
    minSize: { width: "auto", height: frame.minHeight },
    maxSize: { width: "auto", height: frame.maxHeight ?? "auto" },
    flexDirection: {
      row: FlexDirection.Row,
      "row-reverse": FlexDirection.RowReverse,
      column: FlexDirection.Column,
      "column-reverse": FlexDirection.ColumnReverse,
    }[style.flexDirection],
    flexWrap: { nowrap: FlexWrap.NoWrap, wrap: FlexWrap.Wrap, "wrap-reverse": FlexWrap.WrapReverse }[style.flexWrap],
    justifyContent: contentAlignment(
      style.justifyContent === "stretch" ? "normal" : style.justifyContent,
      "flex-start",
    ),
    alignContent: contentAlignment(style.alignContent, "stretch"),
    gap: {
      width: resolvePositive(style.columnGap, frame.contentWidth),
      // css-align-3 #column-row-gap: a percentage of an indefinite size is zero in flex containers.
      height: resolvePositive(style.rowGap, frame.contentHeight ?? pt(0)),
    },
  }
}

function itemStyle(box: FlexBox, item: Item, frame: Frame, context: LayoutContext): TaffyStyle {
  const { style } = item.box
  const base = frame.contentWidth
  const align = selfOr(style.alignSelf, box.style.alignItems)
  const alignSelf = selfAlignment(stretched(align, style[isColumn(box) ? "width" : "height"]))
  const common: TaffyStyle = {
    ...spacing(style, base),
    ...clipping(style),
    alignSelf,
    ...(style.flexGrow === 0 ? {} : { flexGrow: style.flexGrow }),
    ...(style.flexShrink === 1 ? {} : { flexShrink: style.flexShrink }),
    ...(style.aspectRatio === "auto" ? {} : { aspectRatio: style.aspectRatio }),
  }
  const height = definiteHeight(style.height, frame.contentHeight)
  const minHeight = resolveMinimum(style.minHeight, frame.contentHeight) ?? "auto"
  const minWidth = limitDimension(style.minWidth, base, item.box, context)
  const width = widthDimension(style.width, base, item.box, context)
  const max = {
    width: limitDimension(style.maxWidth, base, item.box, context),
    height: definiteHeight(style.maxHeight, frame.contentHeight),
  }
  if (isColumn(box)) {
    const flexBasis = definiteHeight(style.flexBasis, frame.contentHeight)
    return {
      ...common,
      ...sizes({ width, height }, { width: minWidth, height: minHeight }, max),
      ...(flexBasis === "auto" ? {} : { flexBasis }),
    }
  }
  const least = minWidth === "auto" ? automaticMinimum(box, item, width, frame, context) : minWidth
  return {
    ...common,
    ...sizes({ width, height }, { width: least, height: minHeight }, max),
    flexBasis: rowBasis(box, item, width, frame, context),
  }
}

const definiteHeight = (value: Parameters<typeof heightDimension>[0], base: Pt | undefined): TaffyDimension => {
  const height = typeof value === "string" ? undefined : resolveSize(value, base)
  return height ?? "auto"
}

/** The flex base size's source, css-flexbox-1 #algo-main-item; known beforehand, it saves measuring the item. */
function rowBasis(
  box: FlexBox,
  item: Item,
  width: TaffyDimension,
  frame: Frame,
  context: LayoutContext,
): TaffyDimension {
  const { style } = item.box
  if (typeof style.flexBasis !== "string") return lengthOrPercent(style.flexBasis, item.base)
  if (style.flexBasis === "auto" && width !== "auto") return width
  if (style.aspectRatio !== "auto" && style.flexBasis === "auto") return "auto"
  const intrinsic = intrinsicWidths(box, item, frame, context)
  return fromBorderBox(item.box, item.base, style.flexBasis === "min-content" ? intrinsic.min : intrinsic.max)
}

/** css-flexbox-1 #definite-sizes: a picture whose height is definite is as wide as its proportions make it. */
function intrinsicWidths(box: FlexBox, item: Item, frame: Frame, context: LayoutContext): IntrinsicWidths {
  if (item.box.type !== "replaced") return context.intrinsicWidths(item.content)
  const natural = context.intrinsicWidths(item.box)
  const height = crossHeight(box, item, frame)
  if (height === undefined) return natural
  const { width } = context.layoutChild(item.box, { availableWidth: item.base, height, shrinkToFit: true })
  return { min: natural.min < natural.max ? natural.min : width, max: width }
}

/** The item's border-box height where it is definite before it is laid out: declared, or stretched in a single line. */
function crossHeight(box: FlexBox, { box: child, edges: e }: Item, frame: Frame): Pt | undefined {
  const { style } = child
  const base = frame.contentHeight
  const declared = declaredHeight(style, e, base)
  if (declared !== undefined) return clampHeight(declared, style, e, base)
  const align = selfOr(style.alignSelf, box.style.alignItems)
  const stretches = (align === "normal" || align === "stretch") && style.height === "auto"
  if (!stretches || base === undefined || box.style.flexWrap !== "nowrap") return undefined
  if (e.margin.top === "auto" || e.margin.bottom === "auto") return undefined
  return clampHeight(pt(base - marginY(e)), style, e, base)
}

/** css-flexbox-1 #min-size-auto, in the row's axis. */
function automaticMinimum(
  box: FlexBox,
  item: Item,
  width: TaffyDimension,
  frame: Frame,
  context: LayoutContext,
): TaffyDimension {
  const { style } = item.box
  if (style.overflow === "hidden") return 0
  if (style.aspectRatio !== "auto") return "auto"
  const content =
    suggestedWidth(item, crossHeight(box, item, frame), context) ?? intrinsicWidths(box, item, frame, context).min
  let minimum = fromBorderBox(item.box, item.base, content)
  if (typeof width === "number") minimum = Math.min(minimum, width)
  const max = style.maxWidth === "none" ? undefined : resolveSize(style.maxWidth, item.base)
  return max === undefined ? minimum : Math.min(minimum, max)
}

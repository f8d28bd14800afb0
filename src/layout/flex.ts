import { type Pt, pt } from "../foundation/units.ts"
import type { Align } from "../style/computed.ts"
import type { Box, FlexBox } from "./box.ts"
import { withOwnWidths } from "./box-size.ts"
import type { Constraint, IntrinsicWidths, LayoutContext } from "./constraint.ts"
import { placeAbsolute } from "./container-absolute.ts"
import { baselineShims } from "./container-baseline.ts"
import {
  containerFragment,
  contribution,
  type Frame,
  finish,
  frameOf,
  type Item,
  inFlow,
  itemOf,
  measureItems,
  selfOr,
} from "./container-frame.ts"
import type { Fragment } from "./fragment.ts"
import { edges, insetX, lengthOr, resolve, resolveSize, toBorderBox } from "./lengths.ts"
import {
  ceilGrain,
  compute,
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
  selfAlignment,
  sizes,
  spacing,
  widthDimension,
} from "./taffy-style.ts"

/** css-flexbox-1 #layout-algorithm, by Taffy; our part is what the items measure and how they are laid out at the end. */
export function layoutFlex(box: FlexBox, constraint: Constraint, context: LayoutContext): Fragment {
  const frame = frameOf(box, constraint, context)
  const items = inFlow(box).map((child) => itemOf(child, frame.contentWidth))
  const placed = new Map<Box, Fragment>()
  let height: number = frame.height ?? frame.minHeight
  if (items.length > 0) {
    const result = solve(box, frame, items, context)
    height = result.root.height
    items.forEach((item, i) => {
      placed.set(item.box, finish(item, result.items[i]!, frame, context))
    })
  } else {
    const { border, padding } = frame.edges
    height = Math.max(height, border.top + padding.top + padding.bottom + border.bottom)
  }
  const pending = placeAbsolute(box, frame, height, placed, context, (child) => staticAlignment(box, child))
  return containerFragment(box, frame, height, placed, pending)
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

const isColumn = (box: FlexBox): boolean => box.style.flexDirection.startsWith("column")

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
      width: resolve(style.columnGap, frame.contentWidth),
      // css-align-3 #column-row-gap: a percentage of an indefinite size is zero in flex containers.
      height: resolve(style.rowGap, frame.contentHeight ?? pt(0)),
    },
  }
}

function itemStyle(box: FlexBox, item: Item, frame: Frame, context: LayoutContext): TaffyStyle {
  const { style } = item.box
  const base = frame.contentWidth
  const align = selfOr(style.alignSelf, box.style.alignItems)
  const alignSelf = selfAlignment(
    style[isColumn(box) ? "width" : "height"] === "fit-content" && (align === "normal" || align === "stretch")
      ? "start"
      : align === "normal"
        ? "stretch"
        : align,
  )
  const common: TaffyStyle = {
    ...spacing(style, base),
    ...clipping(style),
    alignSelf,
    ...(style.flexGrow === 0 ? {} : { flexGrow: style.flexGrow }),
    ...(style.flexShrink === 1 ? {} : { flexShrink: style.flexShrink }),
    ...(style.aspectRatio === "auto" ? {} : { aspectRatio: style.aspectRatio }),
  }
  const height = definiteHeight(style.height, frame.contentHeight)
  const minHeight = definiteHeight(style.minHeight, frame.contentHeight)
  const minWidth = widthDimension(style.minWidth, base, item.box, context)
  const width = widthDimension(style.width, base, item.box, context)
  const max = {
    width: widthDimension(style.maxWidth, base, item.box, context),
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
  const least = minWidth === "auto" ? automaticMinimum(item, width, context) : minWidth
  return {
    ...common,
    ...sizes({ width, height }, { width: least, height: minHeight }, max),
    flexBasis: rowBasis(item, width, context),
  }
}

const definiteHeight = (value: Parameters<typeof heightDimension>[0], base: Pt | undefined): TaffyDimension => {
  const height = typeof value === "string" ? undefined : resolveSize(value, base)
  return height ?? "auto"
}

/** The flex base size's source, css-flexbox-1 #algo-main-item; known beforehand, it saves measuring the item. */
function rowBasis(item: Item, width: TaffyDimension, context: LayoutContext): TaffyDimension {
  const { style } = item.box
  if (typeof style.flexBasis !== "string") return lengthOrPercent(style.flexBasis, item.base)
  if (style.flexBasis === "auto" && width !== "auto") return width
  if (style.aspectRatio !== "auto" && style.flexBasis === "auto") return "auto"
  const intrinsic = context.intrinsicWidths(item.box.type === "replaced" ? item.box : item.content)
  return fromBorderBox(item.box, item.base, style.flexBasis === "min-content" ? intrinsic.min : intrinsic.max)
}

/** css-flexbox-1 #min-size-auto, in the row's axis. */
function automaticMinimum(item: Item, width: TaffyDimension, context: LayoutContext): TaffyDimension {
  const { style } = item.box
  if (style.overflow === "hidden") return 0
  if (style.aspectRatio !== "auto") return "auto"
  const intrinsic = context.intrinsicWidths(item.box.type === "replaced" ? item.box : item.content)
  let minimum = fromBorderBox(item.box, item.base, intrinsic.min)
  if (typeof width === "number") minimum = Math.min(minimum, width)
  const max = style.maxWidth === "none" ? undefined : resolveSize(style.maxWidth, item.base)
  return max === undefined ? minimum : Math.min(minimum, max)
}

/**
 * css-flexbox-1 #intrinsic-sizes, as browsers have it: a row of one line adds up its items' contributions, a row that
 * wraps or a column is as wide as its widest item (for max-content, a row that wraps does not).
 */
export function flexIntrinsic(box: FlexBox, context: LayoutContext): IntrinsicWidths {
  const { style } = box
  const children = inFlow(box)
  let min = 0
  let max = 0
  const column = isColumn(box)
  for (const child of children) {
    const own = column ? contribution(child, context) : rowContribution(child, context)
    max = column ? Math.max(max, own.max) : max + own.max
    min = column || style.flexWrap !== "nowrap" ? Math.max(min, own.min) : min + own.min
  }
  if (!column && children.length > 1) {
    const gaps = style.columnGap.percent === 0 ? style.columnGap.pt * (children.length - 1) : 0
    max += gaps
    if (style.flexWrap === "nowrap") min += gaps
  }
  return withOwnWidths(box, { min: pt(ceilGrain(min)), max: pt(ceilGrain(Math.max(min, max))) })
}

/** css-flexbox-1 #intrinsic-item-contributions: held by the flex base size where the item cannot grow or shrink. */
function rowContribution(child: Box, context: LayoutContext): { min: number; max: number } {
  const own = contribution(child, context)
  const { style } = child
  if (typeof style.flexBasis === "string" || style.flexBasis.percent !== 0) return own
  const e = edges(style, pt(0))
  const margins = lengthOr(e.margin.left, pt(0)) + lengthOr(e.margin.right, pt(0))
  const basis = toBorderBox(style, style.flexBasis.pt, insetX(e)) + margins
  const hold = (width: number): number => {
    const grown = style.flexGrow === 0 ? Math.min(width, Math.max(basis, own.min)) : width
    return style.flexShrink === 0 ? Math.max(grown, basis) : grown
  }
  return { min: hold(own.min), max: hold(own.max) }
}

/** css-flexbox-1 #abspos-items: how the sole item of the container would be aligned. */
function staticAlignment({ style }: FlexBox, child: Box): { x: Align; y: Align } {
  const main = style.flexDirection.endsWith("reverse") ? reversed(style.justifyContent) : style.justifyContent
  const cross = selfOr(child.style.alignSelf, style.alignItems)
  return style.flexDirection.startsWith("column") ? { x: cross, y: main } : { x: main, y: cross }
}

function reversed(align: Align): Align {
  switch (align) {
    case "normal":
    case "flex-start":
    case "stretch":
    case "space-between":
      return "flex-end"
    case "flex-end":
      return "flex-start"
    default:
      return align
  }
}

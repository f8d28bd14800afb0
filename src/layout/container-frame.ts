import type { Rect } from "../foundation/geometry.ts"
import { type Pt, pt } from "../foundation/units.ts"
import type { Align } from "../style/computed.ts"
import type { Box, FlexBox, GridBox } from "./box.ts"
import type { Constraint, IntrinsicWidths, LayoutContext } from "./constraint.ts"
import type { BoxFragment, Fragment } from "./fragment.ts"
import {
  type BoxEdges,
  clampHeight,
  clampWidth,
  contentBox,
  declaredHeight,
  declaredWidth,
  edges,
  fitContent,
  insetX,
  insetY,
  lengthOr,
  marginX,
  resolveSize,
  toBorderBox,
} from "./lengths.ts"
import { ceilGrain, fromEngine, type MeasureItem, type TaffyBox } from "./taffy.ts"
import { contentSized } from "./taffy-style.ts"

/** What is known of a flex or grid container before its items are. Border-box sizes unless said otherwise. */
export interface Frame {
  readonly edges: BoxEdges
  readonly width: Pt
  /** Where it is definite. */
  readonly height?: Pt
  readonly minHeight: Pt
  readonly maxHeight?: Pt
  readonly contentWidth: Pt
  readonly contentHeight?: Pt
}

/** CSS 2.2 10.3.3 and css-sizing-3: containers are sized from outside as blocks are. */
export function frameOf(
  box: FlexBox | GridBox,
  constraint: Constraint,
  context: LayoutContext,
  intrinsic: (box: never, context: LayoutContext) => IntrinsicWidths,
): Frame {
  const { style } = box
  const e = edges(style, constraint.availableWidth)
  let known: IntrinsicWidths | undefined
  const widths = (): IntrinsicWidths => {
    known ??= intrinsic(box as never, context)
    return known
  }
  const width = constraint.width ?? usedWidth()
  const ratio = style.aspectRatio === "auto" ? undefined : ratioHeight(style.aspectRatio)
  const declared = constraint.height ?? declaredHeight(style, e, constraint.availableHeight)
  const height =
    constraint.height ??
    (declared === undefined ? undefined : clampHeight(declared, style, e, constraint.availableHeight))
  const floor = clampHeight(pt(0), style, e, constraint.availableHeight)
  const ceiling =
    style.maxHeight === "none" ? undefined : (resolveSize(style.maxHeight, constraint.availableHeight) ?? undefined)
  return {
    edges: e,
    width,
    ...(height === undefined ? {} : { height, contentHeight: Math.max(0, height - insetY(e)) as Pt }),
    // css-sizing-4 #aspect-ratio-automatic: the ratio's height grows with content that does not fit in it.
    minHeight: Math.max(floor, ratio ?? 0) as Pt,
    ...(ceiling === undefined ? {} : { maxHeight: toBorderBox(style, ceiling, insetY(e)) }),
    contentWidth: Math.max(0, width - insetX(e)) as Pt,
  }

  function usedWidth(): Pt {
    const available = (constraint.availableWidth - marginX(e)) as Pt
    const auto = (): Pt => (constraint.shrinkToFit ? fitContent(widths(), available) : available)
    const asked = declaredWidth(style, e, constraint.availableWidth, widths) ?? auto()
    return clampWidth(asked, style, e, constraint.availableWidth, widths)
  }

  function ratioHeight(value: number): Pt {
    return style.boxSizing === "border-box"
      ? ((width / value) as Pt)
      : (((width - insetX(e)) / value + insetY(e)) as Pt)
  }
}

/** An item in flow with what its measurements found; lives as long as one call of the layout. */
export interface Item {
  readonly box: Box
  /** The same box, sized by its content alone. */
  readonly content: Box
  /** Base of its percentages, and what its edges are with it. */
  base: Pt
  edges: BoxEdges
  /** Fragments by border-box width, whose height is that of the content. */
  readonly fragments: Map<number, Fragment>
}

export function itemOf(box: Box, base: Pt): Item {
  return { box, content: contentSized(box), base, edges: edges(box.style, base), fragments: new Map() }
}

/** Children in flow by `order`, which changes no reading order: css-flexbox-1 #order-accessibility. */
export function inFlow(box: FlexBox | GridBox): Box[] {
  const children = box.children.filter((child) => child.style.position !== "absolute")
  return children.some((child) => child.style.order !== 0)
    ? children.sort((a, b) => a.style.order - b.style.order)
    : children
}

/** The item at a border-box width, as high as its content; laid out once for each width. */
export function fragmentAt(item: Item, width: number, context: LayoutContext): Fragment {
  let fragment = item.fragments.get(width)
  if (fragment === undefined) {
    fragment = context.layoutChild(item.content, { availableWidth: item.base, width: pt(width) })
    item.fragments.set(width, fragment)
  }
  return fragment
}

/** Measures items at the widths the engine asks for. */
export function measureItems(items: readonly Item[], contentWidth: Pt, context: LayoutContext): MeasureItem {
  return (index, known, available) => {
    const item = items[index] as Item
    const x = insetX(item.edges)
    const y = insetY(item.edges)
    if (item.box.type === "replaced" && known.width === undefined) {
      const fragment = context.layoutChild(item.box, {
        availableWidth: typeof available.width === "number" ? pt(available.width + x) : item.base,
        ...(known.height === undefined ? {} : { height: pt(known.height) }),
        shrinkToFit: true,
      })
      return { width: ceilGrain(fragment.width - x), height: ceilGrain((known.height ?? fragment.height) - y) }
    }
    const width =
      known.width === undefined ? contentWidthOf(item, available.width, context) : fromEngine(known.width, contentWidth)
    const height = known.height ?? fragmentAt(item, width, context).height
    return { width: Math.max(0, width - x), height: ceilGrain(Math.max(0, height - y)) }
  }
}

/** Border-box width of the item in a space of content-box width `available`, css-sizing-3 #sizing-values. */
export function contentWidthOf(
  item: Item,
  available: number | "min-content" | "max-content",
  context: LayoutContext,
): number {
  const intrinsic = context.intrinsicWidths(item.content)
  if (available === "min-content") return ceilGrain(intrinsic.min)
  if (available === "max-content") return ceilGrain(intrinsic.max)
  return fromEngine(
    Math.min(ceilGrain(intrinsic.max), Math.max(ceilGrain(intrinsic.min), available + insetX(item.edges))),
  )
}

/**
 * The item at its used size. It is laid out anew only where its height is not that of its content, so that percentages
 * and alignment inside it see the definite height (css-flexbox-1 #definite-sizes).
 */
export function finish(item: Item, place: TaffyBox, frame: Frame, context: LayoutContext): Fragment {
  const width = fromEngine(place.width, frame.contentWidth)
  const height = fromEngine(place.height, frame.contentHeight)
  const offset = relativeOffset(item.box, item.base, frame.contentHeight)
  const x = pt(fromEngine(place.x) + offset.x)
  const y = pt(fromEngine(place.y) + offset.y)
  const natural = item.box.type === "replaced" ? undefined : item.fragments.get(width)
  if (natural !== undefined && item.content === item.box && Math.abs(ceilGrain(natural.height) - height) < EQUAL)
    return { ...natural, x, y }
  // Lines of text stand at the top whatever the height: nothing in them has to be set again.
  if (natural !== undefined && item.box.type === "inline" && item.box.positioned.length === 0)
    return { ...natural, style: item.box.style, x, y, height: pt(height) } as BoxFragment
  const constraint: Constraint = { availableWidth: item.base, width: pt(width), height: pt(height) }
  return { ...context.layoutChild(item.box, constraint), x, y }
}

/** Less than this apart, lengths are the same: a tenth of a micrometre. */
const EQUAL = 0.0003

/** CSS 2.2 9.4.3: `left` wins over `right`, `top` over `bottom`. */
function relativeOffset({ style }: Box, width: Pt, height: Pt | undefined): { x: number; y: number } {
  if (style.position !== "relative") return { x: 0, y: 0 }
  const shift = (start: typeof style.top, end: typeof style.top, base: Pt | undefined): number =>
    resolveSize(start, base) ?? -(resolveSize(end, base) ?? 0)
  return { x: shift(style.left, style.right, width), y: shift(style.top, style.bottom, height) }
}

export function containerFragment(
  box: FlexBox | GridBox,
  frame: Frame,
  height: number,
  placed: ReadonlyMap<Box, Fragment>,
): BoxFragment {
  return {
    type: "box",
    x: pt(0),
    y: pt(0),
    width: frame.width,
    height: frame.height ?? pt(fromEngine(height)),
    ...(box.source === undefined ? {} : { source: box.source }),
    style: box.style,
    children: box.children.flatMap((child) => placed.get(child) ?? []),
    first: true,
    last: true,
  }
}

/** The content box of the finished container: where its absolutely positioned children have their static position. */
export const contentRect = (frame: Frame, height: number): Rect =>
  contentBox(frame.edges, frame.width, frame.height ?? pt(height))

/**
 * What the container adds for one child to its own intrinsic widths: the outer min-content and max-content contribution,
 * css-sizing-3 #intrinsic-contribution. Percentages count nothing there.
 */
export function contribution(child: Box, context: LayoutContext): { min: number; max: number } {
  const { style } = child
  const e = edges(style, pt(0))
  const inset = insetX(e)
  const fixed = (value: typeof style.maxWidth): number | undefined =>
    typeof value !== "string" && value.percent === 0 ? toBorderBox(style, value.pt, inset) : undefined
  const own = fixed(style.width)
  const intrinsic = own === undefined ? context.intrinsicWidths(child) : { min: own, max: own }
  const clamp = (width: number): number =>
    Math.max(Math.min(width, fixed(style.maxWidth) ?? Number.POSITIVE_INFINITY), fixed(style.minWidth) ?? 0)
  const margins = lengthOr(e.margin.left, pt(0)) + lengthOr(e.margin.right, pt(0))
  return { min: clamp(intrinsic.min) + margins, max: clamp(intrinsic.max) + margins }
}

/** The alignment a child asks for in one axis: `auto` takes the container's. */
export const selfOr = (self: Align, items: Align): Align => (self === "auto" ? items : self)

/** Where a box of `size` stands in a space of `space`, for the alignment values a sole item can have. */
export function alignOffset(align: Align, space: number, size: number): number {
  switch (align) {
    case "center":
    case "space-around":
    case "space-evenly":
      return (space - size) / 2
    case "end":
    case "flex-end":
      return space - size
    default:
      return 0
  }
}

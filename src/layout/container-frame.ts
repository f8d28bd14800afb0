import type { Rect } from "../foundation/geometry.ts"
import { type Pt, pt } from "../foundation/units.ts"
import type { Align } from "../style/computed.ts"
import type { Box, FlexBox, GridBox } from "./box.ts"
import { boxFragment } from "./box-fragment.ts"
import { blockEdges, definiteHeight, relativeOffset, usedWidth } from "./box-size.ts"
import type { Constraint, LayoutContext } from "./constraint.ts"
import { contentSized } from "./content-sized.ts"
import type { BoxFragment, Fragment, PendingBox } from "./fragment.ts"
import {
  type BoxEdges,
  clampHeight,
  contentBox,
  declaredHeight,
  edges,
  insetX,
  insetY,
  marginX,
  resolveSize,
  toBorderBox,
} from "./lengths.ts"
import { ceilGrain, fromEngine, type MeasureItem, type TaffyBox } from "./taffy.ts"

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
export function frameOf(box: FlexBox | GridBox, constraint: Constraint, context: LayoutContext): Frame {
  const { style } = box
  const e = blockEdges(box, constraint.availableWidth)
  const width = usedWidth(box, e, constraint, context)
  const base = constraint.availableHeight
  const declared = declaredHeight(style, e, base)
  const height = constraint.height ?? (declared === undefined ? undefined : clampHeight(declared, style, e, base))
  const ceiling = style.maxHeight === "none" ? undefined : resolveSize(style.maxHeight, base)
  // css-sizing-4 #aspect-ratio-minimum: the ratio's height grows with content that does not fit in it.
  const ratio = declared === undefined && style.aspectRatio !== "auto" ? definiteHeight(box, e, width, constraint) : 0
  return {
    edges: e,
    width,
    ...(height === undefined ? {} : { height, contentHeight: Math.max(0, height - insetY(e)) as Pt }),
    minHeight: Math.max(clampHeight(pt(0), style, e, base), ratio ?? 0) as Pt,
    ...(ceiling === undefined ? {} : { maxHeight: toBorderBox(style, ceiling, insetY(e)) }),
    contentWidth: Math.max(0, width - insetX(e)) as Pt,
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
    const height = known.height ?? Math.max(fragmentAt(item, width, context).height, heightByRatio(item, width))
    return { width: Math.max(0, width - x), height: ceilGrain(Math.max(0, height - y)) }
  }
}

/** Border-box height by `aspect-ratio`, a minimum as long as the content is higher: css-sizing-4 #aspect-ratio-minimum. */
function heightByRatio({ box, edges: e }: Item, width: number): number {
  const { aspectRatio, boxSizing } = box.style
  if (aspectRatio === "auto") return 0
  return boxSizing === "border-box" ? width / aspectRatio : (width - insetX(e)) / aspectRatio + insetY(e)
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
  const offset =
    item.box.style.position === "relative"
      ? relativeOffset(item.box.style, item.base, frame.contentHeight)
      : { x: 0, y: 0 }
  const x = pt(fromEngine(place.x) + offset.x)
  const y = pt(fromEngine(place.y) + offset.y)
  const natural = item.box.type === "replaced" ? undefined : item.fragments.get(width)
  if (natural !== undefined && item.content === item.box && Math.abs(ceilGrain(natural.height) - height) < EQUAL)
    return { ...natural, x, y }
  // Lines of text stand at the top whatever the height: nothing in them has to be set again.
  if (
    natural !== undefined &&
    item.box.type === "inline" &&
    item.box.positioned.length === 0 &&
    sameEverywhere(natural)
  )
    return { ...natural, style: item.box.style, x, y, height: pt(height) } as BoxFragment
  const constraint: Constraint = { availableWidth: item.base, width: pt(width), height: pt(height) }
  return { ...context.layoutChild(item.box, constraint), x, y }
}

/** Nothing behind the text was placed for another height. */
const sameEverywhere = (fragment: Fragment): boolean => fragment.type === "box" && fragment.backdrop === undefined

/** Less than this apart, lengths are the same: a tenth of a micrometre. */
const EQUAL = 0.0003

export function containerFragment(
  box: FlexBox | GridBox,
  frame: Frame,
  height: number,
  placed: ReadonlyMap<Box, Fragment>,
  pending: readonly PendingBox[],
): BoxFragment {
  const children = box.children.flatMap((child) => placed.get(child) ?? [])
  return boxFragment(box, frame.width, frame.height ?? pt(fromEngine(height)), children, pending)
}

/** The content box of the finished container: where its absolutely positioned children have their static position. */
export const contentRect = (frame: Frame, height: number): Rect =>
  contentBox(frame.edges, frame.width, frame.height ?? pt(height))

/** What a child adds to its container's intrinsic widths, margins included: css-sizing-3 #intrinsic-contribution. */
export function contribution(child: Box, context: LayoutContext): { min: number; max: number } {
  const intrinsic = context.intrinsicWidths(child)
  const margins = marginX(edges(child.style, pt(0)))
  return { min: intrinsic.min + margins, max: intrinsic.max + margins }
}

/** The alignment a child asks for in one axis: `auto` takes the container's. */
export const selfOr = (self: Align, items: Align): Align => (self === "auto" ? items : self)

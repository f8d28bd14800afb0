import type { Rect } from "../../foundation/geometry.ts"
import { type Pt, pt } from "../../foundation/units.ts"
import type { Align, SizeValue } from "../../style/computed.ts"
import { boxFragment, placedAt } from "../block/box-fragment.ts"
import { blockEdges, contentWidths, definiteHeight, relativeOffset, usedWidth } from "../block/box-size.ts"
import {
  type BoxEdges,
  clampHeight,
  contentBox,
  declaredHeight,
  edges,
  fitContent,
  insetX,
  insetY,
  marginX,
  resolve,
  resolveSize,
  toBorderBox,
} from "../block/lengths.ts"
import type { Box, FlexBox, GridBox } from "../box.ts"
import type { Beside, Constraint, IntrinsicWidths, LayoutContext } from "../constraint.ts"
import type { BoxFragment, Fragment, PendingBox } from "../fragment.ts"
import { contentSized } from "./content-sized.ts"
import type { ItemKind } from "./plain-container.ts"

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
  /** What the items beside it ask of its lines. */
  beside?: Beside
}

export function itemOf(box: Box, base: Pt): Item {
  return { box, content: contentSized(box), base, edges: edges(box.style, base), fragments: new Map() }
}

/** What plain-container.ts asks about a container's children. */
export const kindsOf = (box: FlexBox | GridBox): readonly ItemKind[] =>
  box.children.map(({ style, type }) => ({ style, replaced: type === "replaced" }))

/** Children in flow by `order`, which changes no reading order: css-flexbox-1 #order-accessibility. */
export function inFlow(box: FlexBox | GridBox): Box[] {
  const children = box.children.filter((child) => child.style.position !== "absolute")
  return children.some((child) => child.style.order !== 0)
    ? children.sort((a, b) => a.style.order - b.style.order)
    : children
}

/** An item's border box, from the corner of its container's. */
export interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Border-box width that a value means; undefined where it is `auto`, `none` or `fit-content`. */
export function itemWidth(item: Item, value: SizeValue | "none", context: LayoutContext): number | undefined {
  if (value === "auto" || value === "none" || value === "fit-content") return undefined
  if (typeof value !== "string") return toBorderBox(item.box.style, resolve(value, item.base), insetX(item.edges))
  const intrinsic = widthsOf(item, context)
  return value === "min-content" ? intrinsic.min : intrinsic.max
}

/** As above for `min-width` and `max-width`, where `fit-content` means a length: css-sizing-3 #fit-content-size. */
export const itemLimit = (item: Item, value: SizeValue | "none", context: LayoutContext): number | undefined =>
  value === "fit-content"
    ? fitContent(widthsOf(item, context), (item.base - marginX(item.edges)) as Pt)
    : itemWidth(item, value, context)

/** An alignment as it does to an item of this size: `stretch` and `normal` stretch only `auto` sizes (css-align-3 #align-self-property). */
export const stretched = (align: Align, size: SizeValue): Align =>
  align !== "normal" && align !== "stretch" ? align : size === "auto" ? "stretch" : "flex-start"

/** Border-box widths that the item's content asks for. */
export const widthsOf = (item: Item, context: LayoutContext): IntrinsicWidths =>
  contentWidths(item.box, item.edges, context)

/** css-flexbox-1 #content-size-suggestion of a picture: its width without its own sizes, by its definite height if it has one. */
export function suggestedWidth({ box, content, base }: Item, height: Pt | undefined, context: LayoutContext) {
  if (box.type !== "replaced") return undefined
  if (height === undefined) return context.intrinsicWidths(content).min
  return context.layoutChild(content, { availableWidth: base, height, shrinkToFit: true }).width
}

/** The item at a border-box width, as high as its content; laid out once for each width. */
export function fragmentAt(item: Item, width: number, context: LayoutContext): Fragment {
  let fragment = item.fragments.get(width)
  if (fragment === undefined) {
    const { beside } = item
    fragment = context.layoutChild(item.content, {
      availableWidth: item.base,
      width: pt(width),
      ...(beside && { beside }),
    })
    item.fragments.set(width, fragment)
  }
  return fragment
}

/**
 * The item at its used size. It is laid out anew only where its height is not that of its content, so that percentages
 * and alignment inside it see the definite height (css-flexbox-1 #definite-sizes). `contentHeight`: the definite height
 * that offsets in percent refer to.
 */
export function finish(item: Item, place: Place, contentHeight: Pt | undefined, context: LayoutContext): Fragment {
  const { width, height } = place
  let x = pt(place.x)
  let y = pt(place.y)
  if (item.box.style.position === "relative") {
    const offset = relativeOffset(item.box.style, item.base, contentHeight)
    x = pt(x + offset.x)
    y = pt(y + offset.y)
  }
  const natural = item.box.type === "replaced" ? undefined : item.fragments.get(width)
  if (natural !== undefined && item.content === item.box && Math.abs(natural.height - height) < EQUAL)
    return placedAt(natural, x, y)
  // Lines of text stand at the top whatever the height: nothing in them has to be set again.
  if (
    natural !== undefined &&
    item.box.type === "inline" &&
    item.box.positioned.length === 0 &&
    item.box.content.atomics.size === 0 &&
    natural.type === "box" &&
    // Nothing behind the text was placed for another height.
    natural.backdrop === undefined
  )
    return { ...natural, style: item.box.style, x, y, height: pt(height) }
  const constraint: Constraint = {
    availableWidth: item.base,
    width: pt(width),
    height: pt(height),
    ...(item.beside && { beside: item.beside }),
  }
  return placedAt(context.layoutChild(item.box, constraint), x, y)
}

/** Less than this apart, lengths are the same: half a micrometre, a little more than the engine's rounding. */
const EQUAL = 0.0013

export function containerFragment(
  box: FlexBox | GridBox,
  frame: Frame,
  height: number,
  placed: ReadonlyMap<Box, Fragment>,
  pending: readonly PendingBox[],
): BoxFragment {
  const children: Fragment[] = []
  for (const child of box.children) {
    const fragment = placed.get(child)
    if (fragment !== undefined) children.push(fragment)
  }
  return boxFragment(box, frame.width, frame.height ?? pt(height), children.slice(), pending)
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

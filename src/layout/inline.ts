import { type Pt, pt } from "../foundation/units.ts"
import type { ComputedStyle } from "../style/computed.ts"
import type { ComposedLine, ComposedParagraph, FontSet, InlineItem } from "../text/text.ts"
import { firstBaseline } from "./baseline.ts"
import type { Box, InlineBox, InlineContent, InlineRange } from "./box.ts"
import { boxFragment } from "./box-fragment.ts"
import { blockEdges, definiteHeight, relativeOffset, usedHeight, usedWidth, withOwnWidths } from "./box-size.ts"
import type { Constraint, IntrinsicWidths, LayoutContext } from "./constraint.ts"
import type { BoxFragment, Fragment, LineFragment } from "./fragment.ts"
import { type BoxEdges, edges, insetX, lengthOr, marginX } from "./lengths.ts"
import { setOuterMargins, strutOf } from "./margins.ts"
import { reportMissing } from "./missing.ts"
import { paragraphOptions, SUB, SUPER, textStyle } from "./text-style.ts"

/** Above and below the baseline, both positive. */
interface Extent {
  readonly ascent: number
  readonly descent: number
}

interface Atomic extends Extent {
  readonly box: Box
  readonly fragment: Fragment
  readonly edges: BoxEdges
}

/** An inline formatting context: lines from the composer, stacked as line boxes (CSS 2.2, 10.8). */
export function layoutInline(box: InlineBox, constraint: Constraint, context: LayoutContext): BoxFragment {
  const e = blockEdges(box, constraint.availableWidth)
  const width = usedWidth(box, e, constraint, context)
  const contentWidth = Math.max(0, width - insetX(e)) as Pt
  const contentX = (e.border.left + e.padding.left) as Pt
  const contentY = (e.border.top + e.padding.top) as Pt
  const lines: Fragment[] = layoutLines(box.content, box.style, contentX, contentY, contentWidth, context)
  const lastLine = lines[lines.length - 1]
  let bottom: number = lastLine === undefined ? contentY : lastLine.y + lastLine.height
  const empty = lastLine === undefined && box.marker === undefined
  if (box.marker !== undefined) {
    const first = lines[0]
    const baseline = first === undefined ? undefined : first.y + (first as LineFragment).baseline
    const marker = layoutMarker(box.marker, box.style, contentX, contentY, baseline, context)
    lines.unshift(marker)
    bottom = Math.max(bottom, marker.y + marker.height)
  }
  const definite = definiteHeight(box, e, width, constraint)
  const height = usedHeight(box, e, definite, bottom, constraint)
  const pending = box.positioned.map((positioned) => ({ box: positioned, x: contentX, y: contentY }))
  const fragment = boxFragment(box, width, height, lines, pending)
  if (constraint.inFlow) {
    setOuterMargins(fragment, {
      before: strutOf(lengthOr(e.margin.top, pt(0))),
      after: strutOf(lengthOr(e.margin.bottom, pt(0))),
      through: empty && height === 0,
    })
  }
  return fragment
}

export function inlineIntrinsic(box: InlineBox, context: LayoutContext): IntrinsicWidths {
  const { content, style } = box
  const options = paragraphOptions(style, pt(0))
  if (content.atomics.size === 0) return withOwnWidths(box, context.paragraphWidths(content.items, options))
  const sized = (pick: "min" | "max"): readonly InlineItem[] =>
    content.items.map((item, i) => {
      const atomic = content.atomics.get(i)
      if (atomic === undefined || item.type !== "box") return item
      const margins = marginX(edges(atomic.style, pt(0)))
      return { ...item, width: pt(context.intrinsicWidths(atomic)[pick] + margins) }
    })
  return withOwnWidths(box, {
    min: context.paragraphWidths(sized("min"), options).min,
    max: context.paragraphWidths(sized("max"), options).max,
  })
}

/** The marker of a list item: one line whose end touches the content box, on the item's first baseline. */
export function layoutMarker(
  content: InlineContent,
  style: ComputedStyle,
  contentX: number,
  contentY: number,
  baseline: number | undefined,
  context: LayoutContext,
): LineFragment {
  const marker = content.owners[0]?.style ?? style
  const options = { ...paragraphOptions(marker, pt(0)), indent: pt(0), align: "start", alignLast: "start" } as const
  const composed = context.compose(content.items, { ...options, wrap: "nowrap", width: MARKER_MEASURE })
  const [line] = lineFragments(content, composed, marker, pt(0), pt(0), MARKER_MEASURE, new Map(), context)
  if (line === undefined) throw new Error("a marker without a line")
  const y = baseline === undefined ? contentY : baseline - line.baseline
  return { ...line, x: pt(contentX - line.line.width), y: pt(y), width: line.line.width }
}

/** Wider than any marker: it must not wrap. */
const MARKER_MEASURE = pt(10_000)

/** Lines of an inline formatting context, placed in the box whose content box starts at (x, y). */
function layoutLines(
  content: InlineContent,
  style: ComputedStyle,
  x: Pt,
  y: Pt,
  width: Pt,
  context: LayoutContext,
): LineFragment[] {
  if (content.items.length === 0) return []
  const atomics = new Map<number, Atomic>()
  let items = content.items
  if (content.atomics.size > 0) {
    const sized = items.slice()
    for (const [i, box] of content.atomics) {
      const atomic = layoutAtomic(box, width, style, context)
      atomics.set(i, atomic)
      const item = sized[i]
      if (item?.type === "box") sized[i] = { ...item, width: pt(atomic.fragment.width + marginX(atomic.edges)) }
    }
    items = sized
  }
  const composed = context.compose(items, paragraphOptions(style, width))
  if (composed.missing.length > 0) reportMissing(composed.missing, items, context)
  return lineFragments({ ...content, items }, composed, style, x, y, width, atomics, context)
}

function lineFragments(
  content: InlineContent,
  composed: ComposedParagraph,
  style: ComputedStyle,
  x: Pt,
  y: Pt,
  width: Pt,
  atomics: ReadonlyMap<number, Atomic>,
  context: LayoutContext,
): LineFragment[] {
  const { items, owners } = content
  const strut = extentOf(style, context.fonts)
  const decorations = content.decorated
    ? decorate(content.decorated, content, composed.lines, context.fonts)
    : undefined
  let top: number = y
  return composed.lines.map((line, index) => {
    const box = lineBox(line, content, strut, atomics, context.fonts)
    const height = pt(box.ascent + box.descent)
    const children: Fragment[] = []
    for (const piece of decorations?.[index] ?? []) {
      children.push({ ...piece, y: pt(box.ascent + piece.y) })
    }
    for (const placed of line.boxes) {
      const atomic = atomics.get(placed.item)
      if (atomic !== undefined) children.push(placeAtomic(atomic, line.x + placed.x, box, width))
    }
    const fragment: LineFragment = {
      type: "line",
      x,
      y: pt(top),
      width,
      height,
      line,
      items,
      owners,
      baseline: pt(box.ascent),
      children,
    }
    top += height
    return fragment
  })
}

/**
 * Extent of a line box: the strut's and that of each inline box and atomic on it, CSS 2.2, 10.8.1. An inline box counts
 * with its style's own face; what companion or fallback faces it is set in does not move lines apart.
 */
function lineBox(
  line: ComposedLine,
  content: InlineContent,
  strut: Extent,
  atomics: ReadonlyMap<number, Atomic>,
  fonts: FontSet,
): Extent {
  let { ascent, descent } = strut
  let seen = -1
  for (const run of line.runs) {
    if (run.item === seen) continue
    seen = run.item
    const owner = content.owners[seen]
    const item = content.items[seen]
    if (owner === undefined || item === undefined) continue
    const own = extentOf(owner.style, fonts)
    const rise = item.type === "text" ? item.rise : 0
    if (own.ascent + rise > ascent) ascent = own.ascent + rise
    if (own.descent - rise > descent) descent = own.descent - rise
  }
  if (atomics.size === 0) return { ascent, descent }
  let tallest = 0
  let fromTop = true
  for (const placed of line.boxes) {
    const atomic = atomics.get(placed.item)
    if (atomic === undefined) continue
    const align = atomic.box.style.verticalAlign
    if (align === "top" || align === "bottom") {
      const height = atomic.ascent + atomic.descent
      if (height > tallest) {
        tallest = height
        fromTop = align === "top"
      }
    } else {
      ascent = Math.max(ascent, atomic.ascent)
      descent = Math.max(descent, atomic.descent)
    }
  }
  const lacking = tallest - ascent - descent
  if (lacking > 0) {
    if (fromTop) descent += lacking
    else ascent += lacking
  }
  return { ascent, descent }
}

function layoutAtomic(box: Box, width: Pt, parent: ComputedStyle, context: LayoutContext): Atomic {
  const fragment = context.layoutChild(box, { availableWidth: width, shrinkToFit: true })
  const e = edges(box.style, width)
  const top = lengthOr(e.margin.top, pt(0))
  const bottom = lengthOr(e.margin.bottom, pt(0))
  const baseline = atomicBaseline(box, fragment)
  let ascent = baseline === undefined ? top + fragment.height + bottom : top + baseline
  let descent = baseline === undefined ? 0 : fragment.height - baseline + bottom
  const rise = atomicRise(box.style, parent, ascent - descent, context.fonts)
  ascent += rise
  descent -= rise
  return { box, fragment, edges: e, ascent, descent }
}

/** CSS 2.2, 10.8.1: the last line of an inline-block, the first of a flex, grid or table box. */
function atomicBaseline(box: Box, fragment: Fragment): number | undefined {
  if (box.type === "replaced" || box.style.overflow !== "visible") return undefined
  return box.type === "block" || box.type === "inline" ? lastBaseline(fragment) : firstBaseline(fragment)
}

function lastBaseline(fragment: Fragment): number | undefined {
  if (fragment.type === "line") return fragment.baseline
  if (fragment.type === "replaced") return undefined
  for (let i = fragment.children.length - 1; i >= 0; i--) {
    const child = fragment.children[i] as Fragment
    if (child.type !== "line" && child.style.position === "absolute") continue
    const baseline = lastBaseline(child)
    if (baseline !== undefined) return child.y + baseline
  }
  return undefined
}

/** How much `vertical-align` raises a box that stands `surplus` higher above the baseline than below. */
function atomicRise(style: ComputedStyle, parent: ComputedStyle, surplus: number, fonts: FontSet): number {
  const align = style.verticalAlign
  if (typeof align === "object") return align.pt + align.percent * style.lineHeight
  if (align === "sub") return SUB * parent.fontSize
  if (align === "super") return SUPER * parent.fontSize
  if (align !== "middle") return 0
  return (fonts.primary(textStyle(parent)).xHeight * parent.fontSize) / 2 - surplus / 2
}

function placeAtomic(atomic: Atomic, x: number, line: Extent, width: Pt): Fragment {
  const { fragment, edges: e, box } = atomic
  const align = box.style.verticalAlign
  const top = lengthOr(e.margin.top, pt(0))
  let y = line.ascent - atomic.ascent + top
  if (align === "top") y = top
  else if (align === "bottom") y = line.ascent + line.descent - lengthOr(e.margin.bottom, pt(0)) - fragment.height
  let left = x + lengthOr(e.margin.left, pt(0))
  if (box.style.position === "relative") {
    const offset = relativeOffset(box.style, width, undefined)
    left += offset.x
    y += offset.y
  }
  return { ...fragment, x: pt(left), y: pt(y) }
}

/** Backgrounds and borders of inline boxes, one piece a line; y is from the baseline. */
function decorate(
  ranges: readonly InlineRange[],
  content: InlineContent,
  lines: readonly ComposedLine[],
  fonts: FontSet,
): BoxFragment[][] {
  const byLine: BoxFragment[][] = lines.map(() => [])
  for (const { source, start, end } of ranges) {
    const pieces: { index: number; left: number; right: number }[] = []
    lines.forEach((line, index) => {
      let left = Number.POSITIVE_INFINITY
      let right = Number.NEGATIVE_INFINITY
      for (const part of [line.runs, line.boxes]) {
        for (const { item, x, width } of part) {
          if (item < start || item >= end) continue
          left = Math.min(left, x)
          right = Math.max(right, x + width)
        }
      }
      if (left <= right) pieces.push({ index, left: line.x + left, right: line.x + right })
    })
    const { style } = source
    const face = fonts.primary(textStyle(style))
    const e = edges(style, pt(0))
    const rise = content.items.slice(start, end).find((item) => item.type === "text")?.rise ?? 0
    const above = face.ascent * style.fontSize + e.padding.top + e.border.top
    const below = face.descent * style.fontSize + e.padding.bottom + e.border.bottom
    pieces.forEach(({ index, left, right }, i) => {
      const first = i === 0
      const last = i === pieces.length - 1
      const from = left + (first ? lengthOr(e.margin.left, pt(0)) : 0)
      const to = right - (last ? lengthOr(e.margin.right, pt(0)) : 0)
      byLine[index]?.push({
        type: "box",
        source,
        style,
        x: pt(from),
        y: pt(-above - rise),
        width: pt(Math.max(0, to - from)),
        height: pt(above + below),
        children: [],
        first,
        last,
      })
    })
  }
  return byLine
}

const extents = new WeakMap<FontSet, WeakMap<ComputedStyle, Extent>>()

/** A style's inline box: its face's ascent and descent with half the leading on each side. */
function extentOf(style: ComputedStyle, fonts: FontSet): Extent {
  let known = extents.get(fonts)
  if (known === undefined) {
    known = new WeakMap()
    extents.set(fonts, known)
  }
  let extent = known.get(style)
  if (extent === undefined) {
    const face = fonts.primary(textStyle(style))
    const ascent = face.ascent * style.fontSize
    const descent = face.descent * style.fontSize
    const half = (style.lineHeight - ascent - descent) / 2
    extent = { ascent: ascent + half, descent: descent + half }
    known.set(style, extent)
  }
  return extent
}

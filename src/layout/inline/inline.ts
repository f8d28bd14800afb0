import { type Pt, pt } from "../../foundation/units.ts"
import type { ComputedStyle } from "../../style/computed.ts"
import { isFormattingRoot } from "../../style/values/display.ts"
import type { ComposedLine, ComposedParagraph, InlineItem } from "../../text/text.ts"
import { boxFragment } from "../block/box-fragment.ts"
import { blockEdges, definiteHeight, usedHeight, usedWidth, withOwnWidths } from "../block/box-size.ts"
import { type Extent, extentOf } from "../block/extent.ts"
import { type BoxEdges, edges, insetBottom, insetX, insetY, marginX } from "../block/lengths.ts"
import { ownMargins, setContentBottom, setOuterMargins } from "../block/margins.ts"
import { staticPlace } from "../block/static-place.ts"
import type { InlineBox, InlineContent } from "../box.ts"
import type { Beside, Constraint, IntrinsicWidths, LayoutContext } from "../constraint.ts"
import type { BoxFragment, Fragment, LineFragment } from "../fragment.ts"
import { emphasisOf, isEmphasized } from "../generate/emphasis.ts"
import { markerOptions, paragraphOptions } from "../generate/text-style.ts"
import { type Atomic, layoutAtomic, type PercentBase, placeAtomic } from "./atomic.ts"
import { decorate } from "./inline-decoration.ts"
import { resolvedItems } from "./inline-edges.ts"
import { movedBy, moveMarks, moveRuns, NOT_MOVED } from "./inline-moved.ts"
import { lineBox } from "./line-box.ts"
import { LineRoom, textReach } from "./line-room.ts"
import { reportText } from "./missing.ts"
import { annotationsOf } from "./ruby-fragments.ts"

/** An inline formatting context: lines from the composer, stacked as line boxes (CSS 2.2, 10.8). */
export function layoutInline(box: InlineBox, constraint: Constraint, context: LayoutContext): BoxFragment {
  const e = blockEdges(box, constraint.availableWidth)
  const width = usedWidth(box, e, constraint, context)
  const contentWidth = Math.max(0, width - insetX(e)) as Pt
  const contentX = (e.border.left + e.padding.left) as Pt
  const contentY = (e.border.top + e.padding.top) as Pt
  const definite = definiteHeight(box, e, width, constraint)
  const area: Area = {
    x: contentX,
    y: contentY,
    width: contentWidth,
    height: heightInside(box, definite, e, constraint),
  }
  const flow = layoutLines(box.content, box.style, area, constraint.beside, context)
  let lines: readonly Fragment[] = flow
  const lastLine = flow[flow.length - 1]
  let bottom: number = lastLine === undefined ? contentY : lastLine.y + lastLine.height
  const empty = lastLine === undefined && box.marker === undefined
  if (box.marker !== undefined) {
    const first = flow[0]
    const baseline = first === undefined ? undefined : first.y + first.baseline
    const marker = layoutMarker(box.marker, box.style, contentX, contentY, baseline, context)
    lines = [marker, ...flow]
    bottom = Math.max(bottom, marker.y + marker.height)
  }
  const height = usedHeight(box, e, definite, bottom, constraint)
  const pending = box.positioned.map((positioned, i) => ({
    box: positioned,
    ...staticPlace(box.content, i, positioned.style.wasInline === true, flow, { x: contentX, y: contentY }),
  }))
  const fragment = boxFragment(box, width, height, lines, pending)
  if (height !== bottom + insetBottom(e)) setContentBottom(fragment, bottom)
  if (constraint.inFlow) {
    const through = empty && height === 0 && !isFormattingRoot(box.style)
    if (through || box.cut !== undefined) setOuterMargins(fragment, { ...ownMargins(e), through })
  }
  return fragment
}

/** What heights of atomic inlines in percent refer to: anonymous boxes do not count (CSS 2.2, 9.2.1.1). */
function heightInside(box: InlineBox, definite: Pt | undefined, e: BoxEdges, { availableHeight }: Constraint) {
  if (box.source === undefined) return availableHeight
  return definite === undefined ? undefined : (Math.max(0, definite - insetY(e)) as Pt)
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
  const options = markerOptions(marker)
  const composed = context.compose(content.items, options)
  const [line] = lineFragments(content, composed, marker, pt(0), pt(0), options.width, NO_ATOMICS, context)
  if (line === undefined) throw new Error("a marker without a line")
  const y = baseline === undefined ? contentY : baseline - line.baseline
  return { ...line, x: pt(contentX - line.line.width), y: pt(y), width: line.line.width }
}

/** A paragraph set to a width, wherever its box then stands. */
interface Setting {
  readonly content: InlineContent
  readonly composed: ComposedParagraph
  readonly atomics: ReadonlyMap<number, Atomic>
}

const NO_ATOMICS: ReadonlyMap<number, Atomic> = new Map()
const NOTHING: readonly Fragment[] = []
const NO_PIECES: readonly BoxFragment[] = []

function compose(
  content: InlineContent,
  style: ComputedStyle,
  area: Area,
  looseness: Beside["looseness"],
  context: LayoutContext,
): Setting {
  const { width } = area
  let atomics = NO_ATOMICS
  let sized = content
  if (content.atomics.size > 0 || content.relativeEdges === true || content.centred !== undefined) {
    const items = resolvedItems(content, width, context)
    const placed = new Map<number, Atomic>()
    atomics = placed
    for (const [i, box] of content.atomics) {
      const atomic = layoutAtomic(box, area, style, context)
      placed.set(i, atomic)
      const item = items[i]
      if (item?.type === "box") items[i] = { ...item, width: pt(atomic.fragment.width + marginX(atomic.edges)) }
    }
    sized = { ...content, items }
  }
  const options = paragraphOptions(style, width)
  const composed = context.compose(sized.items, looseness === undefined ? options : { ...options, looseness })
  reportText(composed, sized.items, context)
  return { content: sized, composed, atomics }
}

/** A content box before its lines are set. */
interface Area extends PercentBase {
  readonly x: Pt
  readonly y: Pt
}

/** Lines of an inline formatting context, placed in its content box. */
function layoutLines(
  content: InlineContent,
  style: ComputedStyle,
  area: Area,
  beside: Beside | undefined,
  context: LayoutContext,
): LineFragment[] {
  if (content.items.length === 0) return []
  const { x, y, width } = area
  const set = compose(content, style, area, beside?.looseness, context)
  const lines = lineFragments(set.content, set.composed, style, x, y, width, set.atomics, context)
  const first = lines[0]
  if (beside?.baseline === undefined || first === undefined || first.baseline === beside.baseline) return lines
  const down = beside.baseline - first.baseline
  return lines.map((line) => ({
    ...line,
    baseline: pt(line.baseline + down),
    children: line.children.map((child) => ({ ...child, y: pt(child.y + down) })),
  }))
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
  const { items, owners, moved } = content
  const strut = extentOf(style, context.fonts)
  const decorations = content.decorated
    ? decorate(content.decorated, content, composed.lines, width, context.fonts)
    : undefined
  const { rubies } = content
  const emphasized = isEmphasized(content)
  const room = emphasized || rubies !== undefined ? new LineRoom() : undefined
  let top: number = y
  return composed.lines.map((set, index) => {
    const annotations = rubies && set.rubies && annotationsOf(set, content, rubies, context.fonts)
    const emphasis = emphasized ? emphasisOf(set, content, context, annotations?.reach) : undefined
    const own = lineBox(set, content, strut, atomics, context.fonts)
    const box =
      room === undefined
        ? own
        : room.take(
            own,
            textReach(set, content, atomics, context.fonts),
            {
              ascent: Math.max(annotations?.ascent ?? 0, emphasis?.ascent ?? 0),
              descent: Math.max(annotations?.descent ?? 0, emphasis?.descent ?? 0),
            },
            index === composed.lines.length - 1,
          )
    const height = pt(box.ascent + box.descent)
    const line = moved === undefined ? set : moveRuns(set, moved, width)
    const marks = emphasis && moveMarks(emphasis.marks, moved, width)
    const annotated = annotations && moveMarks(annotations.rubies, moved, width)
    const pieces = decorations?.[index] ?? NO_PIECES
    const children =
      pieces.length + line.boxes.length === 0 ? NOTHING : childrenOf(line, box, pieces, content, atomics, width)
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
      rubies: annotated?.length === 0 ? undefined : annotated,
      emphasis: marks?.length === 0 ? undefined : marks,
      children,
    }
    top += height
    return fragment
  })
}

/** Backgrounds of inline boxes, then atomic inlines, placed in their line. */
function childrenOf(
  line: ComposedLine,
  box: Extent,
  pieces: readonly BoxFragment[],
  { moved }: InlineContent,
  atomics: ReadonlyMap<number, Atomic>,
  width: Pt,
): readonly Fragment[] {
  const children: Fragment[] = pieces.map((piece) => ({ ...piece, y: pt(box.ascent + piece.y) }))
  for (const placed of line.boxes) {
    const atomic = atomics.get(placed.item)
    if (atomic === undefined) continue
    const made = placeAtomic(atomic, line.x + placed.x, box)
    const by = moved === undefined ? NOT_MOVED : movedBy(moved, placed.item, placed.item + 1, width)
    children.push(by === NOT_MOVED ? made : { ...made, x: pt(made.x + by.x), y: pt(made.y + by.y) })
  }
  return children
}

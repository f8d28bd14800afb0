import { warning } from "../foundation/diagnostic.ts"
import type { Rect } from "../foundation/geometry.ts"
import type { Span } from "../foundation/source.ts"
import { type Pt, pt } from "../foundation/units.ts"
import type { ComputedStyle, ContentPart } from "../style/computed.ts"
import { anonymousStyle } from "../style/initial.ts"
import type { MarginBoxName, StyledElement } from "../style/styled.ts"
import { MARGIN_BOXES } from "../style/styled.ts"
import type { BlockBox, Box, InlineBox } from "./box.ts"
import { boxFragment } from "./box-fragment.ts"
import type { LayoutContext } from "./constraint.ts"
import { counterText } from "./counters.ts"
import type { BoxFragment, Fragment, MarginBoxFragment } from "./fragment.ts"
import { InlineBuilder } from "./inline-builder.ts"
import {
  type BoxEdges,
  edges,
  insetX,
  insetY,
  lengthOr,
  marginX,
  marginY,
  resolveSize,
  toBorderBox,
} from "./lengths.ts"
import { type Demand, shareLengths } from "./margin-dimension.ts"
import type { PageValues } from "./page-values.ts"
import type { FlowPage } from "./paginate.ts"
import { textStyle } from "./text-style.ts"

interface Values extends Partial<PageValues> {
  readonly folio: number
  readonly pages: number
}

/** The four groups whose boxes share one side, css-page-3 #margin-boxes; first, middle, last. */
const SIDES = {
  top: ["top-left", "top-center", "top-right"],
  bottom: ["bottom-left", "bottom-center", "bottom-right"],
  left: ["left-top", "left-middle", "left-bottom"],
  right: ["right-top", "right-middle", "right-bottom"],
} as const satisfies Record<string, readonly MarginBoxName[]>

/** The margin boxes of a page that have content, in the order CSS names them (clockwise from the top left corner). */
export function layoutMarginBoxes(
  page: FlowPage,
  values: Values,
  context: LayoutContext,
): readonly MarginBoxFragment[] {
  const { trim, frame } = page
  const right = trim.width - frame.x - frame.width
  const bottom = trim.height - frame.y - frame.height
  const made = new Map<MarginBoxName, BoxFragment>()
  const boxes = new Map<MarginBoxName, BlockBox | InlineBox>()
  for (const [name, style] of page.pageStyle.marginBoxes) {
    const box = contentBoxOf(style, page, values, context)
    if (box !== undefined) boxes.set(name, box)
  }
  const put = (name: MarginBoxName, area: Rect): void => {
    const box = boxes.get(name)
    // A page without a margin has no margin boxes on that side: they would stand on its content.
    if (box !== undefined && area.width > 0 && area.height > 0) made.set(name, layoutMarginBox(box, area, context))
  }
  const rect = (x: number, y: number, width: number, height: number): Rect => ({
    x: pt(x),
    y: pt(y),
    width: pt(Math.max(0, width)),
    height: pt(Math.max(0, height)),
  })
  const afterX = frame.x + frame.width
  const afterY = frame.y + frame.height
  put("top-left-corner", rect(0, 0, frame.x, frame.y))
  put("top-right-corner", rect(afterX, 0, right, frame.y))
  put("bottom-right-corner", rect(afterX, afterY, right, bottom))
  put("bottom-left-corner", rect(0, afterY, frame.x, bottom))
  const row = (names: readonly [MarginBoxName, MarginBoxName, MarginBoxName], y: number, height: number): void => {
    const demands = names.map((name) => widthDemand(boxes.get(name), frame.width, context))
    const shares = shareLengths(frame.width, demands[0], demands[1], demands[2])
    names.forEach((name, i) => {
      const share = shares[i]
      if (share !== undefined) put(name, rect(frame.x + share.start, y, share.length, height))
    })
  }
  const column = (names: readonly [MarginBoxName, MarginBoxName, MarginBoxName], x: number, width: number): void => {
    const demands = names.map((name) => heightDemand(boxes.get(name), width, frame.height, context))
    const shares = shareLengths(frame.height, demands[0], demands[1], demands[2])
    names.forEach((name, i) => {
      const share = shares[i]
      if (share !== undefined) put(name, rect(x, frame.y + share.start, width, share.length))
    })
  }
  row(SIDES.top, 0, frame.y)
  row(SIDES.bottom, afterY, bottom)
  column(SIDES.left, 0, frame.x)
  column(SIDES.right, afterX, right)
  return MARGIN_BOXES.flatMap((name) => {
    const fragment = made.get(name)
    return fragment === undefined ? [] : [{ name, fragment }]
  })
}

/** `content` as a box; undefined where the margin box is not generated (`normal`, `none`, nothing to show). */
function contentBoxOf(
  style: ComputedStyle,
  page: FlowPage,
  values: Values,
  context: LayoutContext,
): BlockBox | InlineBox | undefined {
  if (typeof style.content === "string" || style.display === "none") return undefined
  const owner = ownerOf(style, page.pageStyle.span)
  const inline = new InlineBuilder()
  const blocks: Box[] = []
  for (const part of style.content) {
    if (part.type === "element-ref") {
      const box = values.elements?.get(part.name)
      if (box !== undefined) blocks.push(box)
    } else if (part.type === "leader") inline.leader(part.text, owner, textStyle(style))
    else {
      const text = partInMargin(part, values)
      if (text === undefined) notHere(part, page.pageStyle.span, context)
      else inline.text(text, part.type === "string" ? whole(text, part.span) : [], owner, textStyle(style), pt(0))
    }
  }
  const content = inline.finish()
  if (blocks.length === 0) {
    // An empty string still generates the box, so that its background and border show.
    const empty = { items: [], owners: [], atomics: new Map<number, Box>() }
    const shows = content !== undefined || style.content.some((part) => part.type === "string")
    return shows ? { type: "inline", style, content: content ?? empty, positioned: [] } : undefined
  }
  const text = anonymousStyle(style, { display: "block" })
  if (content !== undefined) blocks.unshift({ type: "inline", style: text, content, positioned: [] })
  return { type: "block", style, children: blocks }
}

const whole = (text: string, span: Span) => (text === "" ? [] : [{ start: 0, end: text.length, span, verbatim: false }])

function partInMargin(part: ContentPart, values: Values): string | undefined {
  switch (part.type) {
    case "string":
      return part.text
    case "counter":
      if (part.name === "page") return counterText(values.folio, part.style)
      return part.name === "pages" ? counterText(values.pages, part.style) : undefined
    case "string-ref":
      return values.strings?.get(part.name)?.[part.position] ?? ""
    default:
      return undefined
  }
}

function notHere(part: ContentPart, span: Span | undefined, { report }: LayoutContext): void {
  const name = "name" in part ? `${part.type}(${part.name})` : part.type
  report(
    warning(
      "layout/content-not-here",
      { en: `${name} has no value in a margin box; it was left out.`, zh: `${name} 在页边框中没有值，已略去。` },
      span === undefined ? {} : { span },
    ),
  )
}

/** Stands for the margin box where text needs an element that it belongs to. */
function ownerOf(style: ComputedStyle, span: Span | undefined): StyledElement {
  const element = {
    type: "element",
    tag: "margin-box",
    attributes: new Map(),
    children: [],
    span: span ?? { file: "", start: 0, end: 0 },
  } as const
  return { type: "element", element, style, declared: new Map(), children: [] }
}

function widthDemand(box: Box | undefined, base: Pt, context: LayoutContext): Demand | undefined {
  if (box === undefined) return undefined
  const e = edges(box.style, base)
  const margins = marginX(e)
  const own = resolveSize(box.style.width, base)
  if (own !== undefined) return { fixed: toBorderBox(box.style, own, insetX(e)) + margins, min: 0, max: 0 }
  const { min, max } = context.intrinsicWidths(box)
  return { min: min + margins, max: max + margins }
}

function heightDemand(box: Box | undefined, width: number, base: Pt, context: LayoutContext): Demand | undefined {
  if (box === undefined) return undefined
  const e = edges(box.style, pt(width))
  const margins = marginY(e)
  const own = resolveSize(box.style.height, base)
  if (own !== undefined) return { fixed: toBorderBox(box.style, own, insetY(e)) + margins, min: 0, max: 0 }
  const inner = context.layoutChild(box, { availableWidth: pt(width), width: pt(Math.max(0, width - marginX(e))) })
  return { min: inner.height + margins, max: inner.height + margins }
}

/** The box fills its area but for its margins; `vertical-align` places its content, css-page-3 #margin-values. */
function layoutMarginBox(box: BlockBox | InlineBox, area: Rect, context: LayoutContext): BoxFragment {
  const e: BoxEdges = edges(box.style, area.width)
  const declaredWidth = resolveSize(box.style.width, area.width)
  const free = Math.max(0, area.width - marginX(e))
  const width = declaredWidth === undefined ? free : toBorderBox(box.style, declaredWidth, insetX(e))
  const declaredHeight = resolveSize(box.style.height, area.height)
  const height =
    declaredHeight === undefined
      ? Math.max(0, area.height - marginY(e))
      : toBorderBox(box.style, declaredHeight, insetY(e))
  const inner = context.layoutChild(withoutHeight(box), { availableWidth: area.width, width: pt(width) })
  const children: readonly Fragment[] = inner.type === "box" ? inner.children : [inner]
  const spare = height - inner.height
  const align = box.style.verticalAlign
  const down = align === "middle" ? spare / 2 : align === "bottom" ? spare : 0
  return {
    ...boxFragment(
      box,
      pt(width),
      pt(height),
      down === 0 ? children : children.map((child) => ({ ...child, y: pt(child.y + down) })),
      [],
    ),
    x: pt(area.x + lengthOr(e.margin.left, pt(0))),
    y: pt(area.y + lengthOr(e.margin.top, pt(0))),
  }
}

const withoutHeight = (box: BlockBox | InlineBox): BlockBox | InlineBox =>
  box.style.height === "auto" && box.style.minHeight === "auto"
    ? box
    : { ...box, style: { ...box.style, height: "auto", minHeight: "auto", maxHeight: "none" } }

import { type Pt, pt } from "../../foundation/units.ts"
import type { StyledElement, StyledNode, StyledText } from "../../style/styled.ts"
import { isAtomicInline } from "../../style/values/display.ts"
import type { Box } from "../box.ts"
import { edgeWidth, hasRelativeEdges } from "../inline/inline-edges.ts"
import { isTablePart, isTableRowPart, type TableParts, tableBox } from "../table/table-model.ts"
import { Flow } from "./flow.ts"
import { checkCombined } from "./flow-findings.ts"
import { isDecorated, isMoved, riseOf } from "./inline-style.ts"
import { noFootnoteHere, reportInlineLimits } from "./not-yet.ts"
import { Ruby } from "./ruby.ts"
import { textStyle } from "./text-style.ts"
import { transformText } from "./text-transform.ts"
import type { Walk } from "./walk.ts"

const BASELINE = pt(0)
const WORD_JOINER = "\u2060"
/** Of a call that CSS gives no content. */
const NO_CHILDREN: readonly StyledNode[] = []

/** What makes the boxes of elements. */
export interface BoxMaker {
  /** The principal box of an entered element. */
  readonly box: (element: StyledElement) => Box
  /** The same of an element whose anchor and containing block are seen to. */
  readonly inside: (element: StyledElement) => Box
  readonly tableParts: TableParts
}

/** css-writing-modes-4 #block-flow: an inline box of another writing mode becomes an inline block. */
const turnsAside = ({ style }: StyledElement, flow: Flow): boolean => style.writingMode !== flow.style.writingMode

/** Fills block containers: text and inline boxes into lines, blocks between them, footnotes out of the flow. */
export class FlowContent {
  private call: StyledElement | undefined
  private readonly walk: Walk
  private readonly boxes: () => BoxMaker
  private readonly boxOf = (element: StyledElement): Box => this.boxes().box(element)
  private readonly ruby: Ruby

  constructor(walk: Walk, boxes: () => BoxMaker) {
    this.walk = walk
    this.boxes = boxes
    this.ruby = new Ruby(walk, this)
  }

  content(element: StyledElement, flow: Flow, rise: Pt): void {
    const { content } = element.style
    if (element.pseudo !== undefined && typeof content === "object") {
      this.walk.anchors.made(element)
      this.walk.generated.put(content, element, flow.inline, rise)
    }
    if (element.pseudo === undefined && element.element.tag === "ruby") this.ruby.put(element, flow, rise)
    else this.nodes(element.children, element, flow, rise)
  }

  nodes(nodes: readonly StyledNode[], parent: StyledElement, flow: Flow, rise: Pt): void {
    const { walk } = this
    // No closures: there would be some for each node of a document.
    for (let i = 0; i < nodes.length; i++) {
      const node = nodes[i] as StyledNode
      if (node.type === "text") this.text(node, parent, flow, rise)
      else if (node.pseudo === "footnote-call") this.call = node
      else if (node.pseudo === "marker" || walk.isOut(node, this.boxOf)) continue
      else if (isTablePart(node.style.display) && node.style.float !== "footnote") {
        let end = i + 1
        while (end < nodes.length && isTableRowPart(nodes[end] as StyledNode)) end++
        this.tableParts(nodes.slice(i, end), parent, flow)
        i = end - 1
      } else {
        walk.enter(node)
        if (node.style.float === "footnote") this.footnote(node, flow, rise)
        else this.element(node, flow, rise)
        walk.leave()
      }
    }
  }

  /** Parts of a table without one around them. */
  private tableParts(parts: readonly StyledNode[], parent: StyledElement, flow: Flow): void {
    const { walk } = this
    const style = walk.anonymous(parent.style)
    flow.block(walk.whole(() => tableBox(undefined, style, parts, this.boxes().tableParts, parent)))
  }

  private text({ node }: StyledText, owner: StyledElement, flow: Flow, rise: Pt): void {
    const { anchors, report } = this.walk
    if (anchors.isWaiting && /\S/.test(node.text)) anchors.made(owner)
    const { text, map } = transformText(node.text, node.map, owner.style.textTransform)
    if (owner.style.textCombineUpright === "all") checkCombined(text, owner, report)
    flow.inline.text(text, map, owner, textStyle(owner.style), rise)
  }

  /** An entered element in the flow, by its outer display. */
  private element(element: StyledElement, flow: Flow, rise: Pt): void {
    const { walk } = this
    const { display, position } = element.style
    if (position === "absolute") this.positioned(element, flow)
    else if (display === "contents") this.content(element, flow, rise)
    else if (display === "inline" && !walk.isReplaced(element) && !turnsAside(element, flow))
      this.inline(element, flow, rise)
    else if (display === "inline" || isAtomicInline(display)) {
      flow.inline.atomic(this.wholeBox(element), element)
    } else flow.block(this.boxes().box(element))
  }

  private positioned(element: StyledElement, flow: Flow): void {
    this.walk.containing.add(element)
    flow.positioned(this.walk.withoutCalls(() => this.wholeBox(element)))
  }

  private wholeBox(element: StyledElement): Box {
    return this.walk.whole(() => this.boxes().box(element))
  }

  /** An entered footnote: its call stays in the flow, its box goes to the foot of the page. */
  private footnote(element: StyledElement, flow: Flow, rise: Pt): void {
    const { walk } = this
    const call =
      this.call?.element === element.element
        ? this.call
        : { ...element, pseudo: "footnote-call" as const, children: NO_CHILDREN }
    this.call = undefined
    if (!walk.mayCall) {
      walk.report(noFootnoteHere(element))
      this.inline(element, flow, rise)
      return
    }
    // It stands at what is before it, and marks the place even where it shows nothing.
    flow.inline.text(WORD_JOINER, [], call, textStyle(call.style), rise)
    if (call.children !== NO_CHILDREN) walk.inside(call, () => this.inline(call, flow, rise))
    const box = walk.withoutCalls(() => walk.anchors.apart(() => walk.whole(() => this.noteBox(element))))
    walk.footnotes.push({ call, element, box })
  }

  /** The note is a block container, or text that may share a line with other notes: css-gcpm-3 #footnote-display. */
  private noteBox(element: StyledElement): Box {
    const { walk } = this
    return walk.holding(() => {
      if (element.style.footnoteDisplay === "block") {
        walk.anchors.made(element)
        return this.boxes().inside(element)
      }
      const style = walk.anonymous(element.style)
      const flow = new Flow(style, walk.anonymous)
      this.inline(element, flow, BASELINE)
      return flow.close({ style })
    })
  }

  private inline(element: StyledElement, flow: Flow, outerRise: Pt): void {
    if (element.pseudo === undefined && this.special(element, flow, outerRise)) return
    const { containing, report } = this.walk
    const { style } = element
    const rise = pt(outerRise + riseOf(element, flow.parent, report))
    const relative = style.position === "relative"
    if (relative) containing.enter(true)
    reportInlineLimits(element, report)
    // Percentages are known with the width of the lines.
    const start = edgeWidth(style, "start", pt(0))
    const end = edgeWidth(style, "end", pt(0))
    const open = hasRelativeEdges(style)
    flow.open.push({ element, start: flow.inline.length })
    if (start !== 0 || open) flow.inline.edge(start, "start", element, open)
    this.content(element, flow, rise)
    if (end !== 0 || open) flow.inline.edge(end, "end", element, open)
    const opened = flow.open.pop()
    if (isDecorated(style)) flow.inline.decorate(element, opened?.start ?? 0)
    if (isMoved(style)) flow.inline.move(element, opened?.start ?? 0)
    if (style.verticalAlign === "middle") flow.inline.centre(element, opened?.start ?? 0, flow.parent)
    if (relative) containing.leave()
  }

  /** Elements that mean something else than an inline box. */
  private special(element: StyledElement, flow: Flow, rise: Pt): boolean {
    switch (element.element.tag) {
      case "br":
        this.walk.anchors.made(element)
        flow.inline.forcedBreak(element)
        return true
      case "wbr":
        flow.inline.text("\u200b", [], element, textStyle(element.style), rise)
        return true
      case "rt":
        this.ruby.bracketed(element, flow, rise)
        return true
      default:
        return false
    }
  }
}

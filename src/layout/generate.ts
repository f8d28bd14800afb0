import { type Report, warning } from "../foundation/diagnostic.ts"
import { type Pt, pt } from "../foundation/units.ts"
import type { ComputedStyle, ContentPart } from "../style/computed.ts"
import { anonymousStyle } from "../style/initial.ts"
import type { StyledElement, StyledNode } from "../style/styled.ts"
import type { BlockBox, Box, InlineBox, InlineContent } from "./box.ts"
import { fragmentId, partsText, partText } from "./content.ts"
import { Counters, markerText } from "./counters.ts"
import { InlineBuilder } from "./inline-builder.ts"
import { edges, lengthOr } from "./lengths.ts"
import { isTablePart, isTableRowPart, tableBox } from "./table-model.ts"
import { SUB, SUPER, textStyle } from "./text-style.ts"
import { transformText } from "./text-transform.ts"

/** A named string set by an element, css-gcpm-3 #using-named-strings. */
export interface NamedString {
  readonly anchor: StyledElement
  readonly name: string
  readonly value: string
}
/** An element taken out of the flow for margin boxes, css-gcpm-3 #running-elements. */
export interface RunningElement {
  readonly anchor: StyledElement
  readonly name: string
  readonly box: Box
}
/** `counter-reset: page` on an element: what the page it begins on is numbered. */
export interface PageReset {
  readonly anchor: StyledElement
  readonly value: number
}

/** The box tree and what the flow says about pages. `anchor` is the element whose first piece tells the page. */
export interface Generated {
  readonly root: Box
  readonly strings: readonly NamedString[]
  readonly running: readonly RunningElement[]
  readonly pageResets: readonly PageReset[]
  /** Anchors of elements by id. */
  readonly ids: ReadonlyMap<string, StyledElement>
  /** Ids that `target-counter()` asks for. */
  readonly targets: ReadonlySet<string>
  /** The first element that asks for each of them. */
  readonly askedBy: ReadonlyMap<string, StyledElement>
  /** Whether absolutely positioned boxes have the page as their containing block. */
  readonly onPages: boolean
  /** Elements whose own text shows the page they stand on. */
  readonly selves: ReadonlySet<StyledElement>
}

export type IsReplaced = (element: StyledElement) => boolean

/** Elements that show something made elsewhere: pictures, and the graphics of the `tj-` family. */
const REPLACED_TAGS = new Set(["img", "svg", "tj-icon", "tj-graphic", "tj-qr"])
export const isReplacedTag: IsReplaced = (element) =>
  element.pseudo === undefined && REPLACED_TAGS.has(element.element.tag)

/** Lists whose items count from the start, html #the-ol-element. */
const LIST_TAGS = new Set(["ol", "ul", "menu"])

/** Stands for a page number in the first layout. */
const UNKNOWN_PAGE = "0"

/** The box tree of a styled document, css-display-3 #box-generation. */
export function generate(root: StyledElement, report: Report, isReplaced: IsReplaced = isReplacedTag): Generated {
  return new Generator(report, isReplaced).run(root)
}

/** A block container under construction: block-level boxes, and the inline content after the last of them. */
interface Flow {
  readonly owner: StyledElement
  readonly style: ComputedStyle
  readonly blocks: Box[]
  inline: InlineBuilder
  /** Inline elements open at this point, with the item they started at in `inline`. */
  readonly open: { readonly element: StyledElement; start: number }[]
}

class Generator {
  private readonly counters = new Counters()
  private readonly strings: NamedString[] = []
  private readonly running: RunningElement[] = []
  private readonly pageResets: PageReset[] = []
  private readonly ids = new Map<string, StyledElement>()
  private readonly targets = new Set<string>()
  private readonly askedBy = new Map<string, StyledElement>()
  private readonly selves = new Set<StyledElement>()
  // Callbacks that wait for the next element which makes a box: the anchor of something that makes none.
  private waiting: ((anchor: StyledElement) => void)[] = []
  // Absolutely positioned boxes met since each containing block was opened; inline ones cannot hold them yet.
  private readonly containing: { count: number; readonly inline: boolean }[] = []
  private readonly anonymous = new Map<ComputedStyle, ComputedStyle>()
  private onPages = false
  private readonly report: Report
  private readonly isReplaced: IsReplaced

  constructor(report: Report, isReplaced: IsReplaced) {
    this.report = report
    this.isReplaced = isReplaced
  }

  run(root: StyledElement): Generated {
    this.enter(root)
    const box = this.box(root)
    this.leave(root)
    for (const anchored of this.waiting) anchored(root)
    const { strings, running, pageResets, ids, targets, askedBy, selves, onPages } = this
    return { root: box, strings, running, pageResets, ids, targets, askedBy, selves, onPages }
  }

  // Element bookkeeping

  private enter(element: StyledElement): void {
    const { style } = element
    let { counterReset: reset, counterIncrement: increment } = style
    if (element.pseudo === undefined) {
      const { tag, attributes } = element.element
      if (LIST_TAGS.has(tag)) {
        const start = integer(attributes.get("start")?.value)
        if (start !== undefined || !reset.some((op) => op.name === "list-item")) {
          reset = [...reset.filter((op) => op.name !== "list-item"), { name: "list-item", value: (start ?? 1) - 1 }]
        }
      }
      if (style.display === "list-item" && !increment.some((op) => op.name === "list-item")) {
        increment = [...increment, { name: "list-item", value: 1 }]
      }
      this.counters.enter(reset, increment)
      const value = style.display === "list-item" ? integer(attributes.get("value")?.value) : undefined
      if (value !== undefined) this.counters.increment("list-item", value - this.counters.value("list-item"))
      const id = attributes.get("id")?.value
      if (id !== undefined && !this.ids.has(id)) this.anchor(element, (anchor) => this.ids.set(id, anchor))
    } else this.counters.enter(reset, increment)
    for (const op of style.counterReset) {
      if (op.name === "page") {
        this.anchor(element, (anchor) => this.pageResets.push({ anchor, value: op.value }))
      }
    }
    for (const { name, value } of style.stringSet) {
      const text = partsText(value, element, this.counters)
      this.anchor(element, (anchor) => this.strings.push({ anchor, name, value: text }))
    }
  }

  private leave(_element: StyledElement): void {
    this.counters.leave()
  }

  /** Block-level boxes are their own anchors; others wait for the next thing that makes a fragment. */
  private anchor(element: StyledElement, use: (anchor: StyledElement) => void): void {
    const { display, position } = element.style
    const boxed = display !== "inline" && display !== "contents" && display !== "none" && typeof position === "string"
    if (boxed || this.isReplaced(element)) use(element)
    else this.waiting.push(use)
  }

  /** Something of this element is now put into the flow. */
  private made(element: StyledElement): void {
    if (this.waiting.length === 0) return
    const uses = this.waiting
    this.waiting = []
    for (const use of uses) use(element)
  }

  // Boxes

  /** The principal box of an entered element, whatever its outer display. */
  private box(element: StyledElement): Box {
    this.made(element)
    const { style } = element
    const holds = style.position !== "static"
    if (holds) this.containing.push({ count: 0, inline: false })
    const box = this.boxInside(element)
    const positioned = holds ? (this.containing.pop()?.count ?? 0) : 0
    return positioned > 0 ? { ...box, containing: true } : box
  }

  private boxInside(element: StyledElement): Box {
    const { style } = element
    if (this.isReplaced(element)) return { type: "replaced", source: element, style }
    switch (style.display) {
      case "flex":
      case "inline-flex":
        return { type: "flex", source: element, style, ...this.items(element) }
      case "grid":
        return { type: "grid", source: element, style, ...this.items(element) }
      case "table":
        return tableBox(element, style, element.children, this.tableParts)
      case "list-item":
        return this.listItem(element)
      default:
        return this.blockContainer(element)
    }
  }

  private readonly tableParts = {
    enter: (element: StyledElement): void => {
      this.enter(element)
      this.made(element)
    },
    leave: (element: StyledElement): void => this.leave(element),
    /** A cell, a caption: an entered element's block container. */
    container: (element: StyledElement): Box => this.box(element),
    /** Nodes that are no cells, in an anonymous cell. */
    anonymousCell: (nodes: readonly StyledNode[], parent: StyledElement): Box | undefined => {
      const style = this.anonymousOf(parent.style)
      const flow = this.openFlow(parent, style)
      this.nodes(nodes, parent, flow, pt(0))
      const box = this.closeFlow(flow, { style })
      return box.type === "block" && box.children.length === 0 ? undefined : box
    },
    anonymousStyle: (style: ComputedStyle): ComputedStyle => this.anonymousOf(style),
  }

  private blockContainer(element: StyledElement, marker?: InlineContent): Box {
    const flow = this.openFlow(element, element.style)
    this.content(element, flow, pt(0))
    return this.closeFlow(flow, { source: element, style: element.style, ...(marker ? { marker } : {}) })
  }

  private listItem(element: StyledElement): Box {
    const own = element.children.find((child) => child.type === "element" && child.pseudo === "marker")
    const source: StyledElement = own?.type === "element" ? own : { ...element, pseudo: "marker", children: [] }
    const marker = new InlineBuilder()
    const { listStyleType, listStylePosition } = element.style
    if (Array.isArray(source.style.content) && own !== undefined) {
      this.parts(source.style.content as readonly ContentPart[], source, marker, pt(0))
    } else if (source.style.content !== "none") {
      const text =
        typeof listStyleType === "string"
          ? markerText(this.counters.value("list-item"), listStyleType)
          : listStyleType.string
      marker.text(text, [], source, textStyle(source.style), pt(0), "pre")
    }
    const content = marker.finish()
    if (content === undefined) return this.blockContainer(element)
    if (listStylePosition === "outside") return this.blockContainer(element, content)
    const flow = this.openFlow(element, element.style)
    content.items.forEach((item, i) => {
      if (item.type === "text")
        flow.inline.text(item.text, item.map, content.owners[i] ?? source, item.style, item.rise, "pre")
    })
    flow.inline.restart()
    this.content(element, flow, pt(0))
    return this.closeFlow(flow, { source: element, style: element.style })
  }

  /** Children of a flex or grid container: each a block-level item, runs of text wrapped; css-flexbox-1 #flex-items. */
  private items(container: StyledElement): { readonly children: readonly Box[]; readonly positioned?: readonly Box[] } {
    const boxes: Box[] = []
    const positioned: Box[] = []
    const holds = container.style.position !== "static"
    let text: StyledNode[] = []
    const flush = (): void => {
      if (text.length === 0) return
      const style = this.anonymousOf(container.style)
      const flow = this.openFlow(container, style)
      this.nodes(text, container, flow, pt(0))
      const box = this.closeFlow(flow, { style })
      if (box.type === "inline") boxes.push(box)
      text = []
    }
    const visit = (nodes: readonly StyledNode[]): void => {
      for (const child of nodes) {
        if (child.type === "text") {
          text.push(child)
          continue
        }
        const { display, position } = child.style
        if (child.pseudo === "marker") continue
        if (display === "none") this.unseen(child)
        else if (typeof position === "object") this.takeOut(child, position.running)
        else if (display === "contents") {
          this.enter(child)
          visit(child.children)
          this.leave(child)
        } else {
          flush()
          this.enter(child)
          const further = position === "absolute" && !holds
          if (further) this.countPositioned(child)
          const list = further ? positioned : boxes
          list.push(this.box(child))
          this.leave(child)
        }
      }
    }
    visit(container.children)
    flush()
    return { children: boxes, ...(positioned.length > 0 ? { positioned } : {}) }
  }

  // Flows

  private openFlow(owner: StyledElement, style: ComputedStyle): Flow {
    return { owner, style, blocks: [], inline: new InlineBuilder(), open: [] }
  }

  private closeFlow(flow: Flow, base: Pick<InlineBox, "source" | "style" | "marker">): BlockBox | InlineBox {
    const { inline, blocks } = flow
    if (blocks.length === 0) {
      const content = inline.finish()
      if (content !== undefined || base.marker !== undefined) {
        const empty: InlineContent = { items: [], owners: [], atomics: new Map() }
        return { type: "inline", ...base, content: content ?? empty, positioned: inline.positioned }
      }
      return { type: "block", ...base, children: inline.positioned }
    }
    this.flush(flow)
    return { type: "block", ...base, children: blocks }
  }

  /** Ends the inline content before a block-level box and wraps it in an anonymous block, css2 #anonymous-block-level. */
  private flush(flow: Flow): void {
    const { inline, blocks, open } = flow
    if (inline.length === 0 && inline.positioned.length === 0) return
    for (const { element, start } of open) if (isDecorated(element.style)) inline.decorate(element, start)
    const content = inline.finish()
    if (content !== undefined) {
      blocks.push({ type: "inline", style: this.anonymousOf(flow.style), content, positioned: inline.positioned })
    } else blocks.push(...inline.positioned)
    flow.inline = new InlineBuilder()
    for (const entry of open) entry.start = 0
  }

  /** What stands inside an entered element: generated content for a pseudo-element, else its children. */
  private content(element: StyledElement, flow: Flow, rise: Pt): void {
    const { content } = element.style
    if (element.pseudo !== undefined && typeof content !== "string") this.parts(content, element, flow.inline, rise)
    this.nodes(element.children, element, flow, rise)
  }

  private nodes(nodes: readonly StyledNode[], parent: StyledElement, flow: Flow, rise: Pt): void {
    for (let i = 0; i < nodes.length; i++) {
      const node = nodes[i] as StyledNode
      if (node.type === "text") this.text(node.node.text, node.node.map, parent, flow, rise)
      else if (node.pseudo === "marker") continue
      else if (isTablePart(node.style.display) && typeof node.style.position === "string") {
        let end = i + 1
        while (end < nodes.length && isTableRowPart(nodes[end] as StyledNode)) end++
        this.block(
          flow,
          tableBox(undefined, this.anonymousOf(parent.style), nodes.slice(i, end), this.tableParts, parent),
        )
        i = end - 1
      } else this.element(node, flow, rise)
    }
  }

  private text(
    text: string,
    map: readonly never[] | Parameters<InlineBuilder["text"]>[1],
    owner: StyledElement,
    flow: Flow,
    rise: Pt,
  ): void {
    const shown = transformText(text, map, owner.style.textTransform)
    if (this.waiting.length > 0 && /\S/.test(text)) this.made(owner)
    flow.inline.text(shown.text, shown.map, owner, textStyle(owner.style), rise)
  }

  private element(element: StyledElement, flow: Flow, rise: Pt): void {
    const { display, position } = element.style
    if (display === "none") this.unseen(element)
    else if (typeof position === "object") this.takeOut(element, position.running)
    else this.inFlow(element, flow, rise)
  }

  private inFlow(element: StyledElement, flow: Flow, rise: Pt): void {
    const { display, position } = element.style
    this.enter(element)
    if (position === "absolute") {
      this.countPositioned(element)
      const box = this.box(element)
      if (flow.inline.length > 0 || flow.open.length > 0) flow.inline.positioned.push(box)
      else flow.blocks.push(box)
    } else if (display === "contents") this.content(element, flow, rise)
    else if (display === "inline" && !this.isReplaced(element)) this.inline(element, flow, rise)
    else if (display === "inline" || display === "inline-block" || display === "inline-flex") {
      flow.inline.atomic(this.box(element), element)
    } else this.block(flow, this.box(element))
    this.leave(element)
  }

  private block(flow: Flow, box: Box): void {
    this.flush(flow)
    flow.blocks.push(box)
  }

  private inline(element: StyledElement, flow: Flow, outerRise: Pt): void {
    const { tag } = element.element
    if (element.pseudo === undefined) {
      if (tag === "br") {
        this.made(element)
        flow.inline.forcedBreak(element)
        return
      }
      if (tag === "wbr") {
        flow.inline.text("\u200b", [], element, textStyle(element.style), outerRise)
        return
      }
      if (tag === "rp") return
      if (tag === "rt") {
        this.rubyText(element, flow, outerRise)
        return
      }
    }
    const { style } = element
    const rise = (outerRise + riseOf(style, flow, this.report, element)) as Pt
    const relative = style.position === "relative"
    if (relative) this.containing.push({ count: 0, inline: true })
    // Percentages of an inline box's edges would need the line's width; they count 0 there.
    const e = edges(style, pt(0))
    const start = (lengthOr(e.margin.left, pt(0)) + e.border.left + e.padding.left) as Pt
    const end = (lengthOr(e.margin.right, pt(0)) + e.border.right + e.padding.right) as Pt
    flow.open.push({ element, start: flow.inline.length })
    if (start !== 0) flow.inline.edge(start, "start", element)
    this.content(element, flow, rise)
    if (end !== 0) flow.inline.edge(end, "end", element)
    const opened = flow.open.pop()
    if (isDecorated(style)) flow.inline.decorate(element, opened?.start ?? 0)
    if (relative) this.passOn(this.containing.pop()?.count ?? 0)
  }

  /** Ruby is not set above its base yet: it follows in brackets, so that nothing is lost. */
  private rubyText(element: StyledElement, flow: Flow, rise: Pt): void {
    this.report(
      warning(
        "layout/ruby-not-yet",
        { en: "Ruby text is set in brackets after its base.", zh: "注音尚不能排在字上方，已改排在其后的括号中。" },
        { span: element.element.span },
      ),
    )
    const [open, close] = element.style.lang.startsWith("zh") ? ["（", "）"] : [" (", ")"]
    const style = textStyle(element.style)
    flow.inline.text(open as string, [], element, style, rise)
    this.content(element, flow, rise)
    flow.inline.text(close as string, [], element, style, rise)
  }

  // Generated content

  private parts(parts: readonly ContentPart[], element: StyledElement, inline: InlineBuilder, rise: Pt): void {
    const style = textStyle(element.style)
    this.made(element)
    for (const part of parts) {
      if (part.type === "leader") inline.leader(part.text, element, style)
      else if (part.type === "target-counter") this.targetCounter(part, element, inline, rise)
      else if (part.type === "counter" && (part.name === "page" || part.name === "pages")) {
        if (part.name === "pages") this.notHere("counter(pages)", element)
        else {
          this.selves.add(element)
          inline.field(UNKNOWN_PAGE, element, style, rise, { owner: element, style: part.style })
        }
      } else {
        const text = partText(part, element, this.counters)
        if (text === undefined) this.notHere(part.type === "string-ref" ? "string()" : "element()", element)
        else {
          const shown = transformText(text.text, text.map, element.style.textTransform)
          inline.text(shown.text, shown.map, element, style, rise)
        }
      }
    }
  }

  private targetCounter(
    part: Extract<ContentPart, { type: "target-counter" }>,
    element: StyledElement,
    inline: InlineBuilder,
    rise: Pt,
  ): void {
    const reference = "url" in part.target ? part.target.url : element.element.attributes.get(part.target.attr)?.value
    const id = reference === undefined ? undefined : fragmentId(reference)
    if (id === undefined) {
      this.report(
        warning(
          "layout/no-target",
          {
            en: `target-counter() has no target in this document: ${reference ?? "the attribute is missing"}.`,
            zh: `target-counter() 在本文档中没有目标：${reference ?? "缺少该属性"}。`,
          },
          { span: element.element.span },
        ),
      )
      return
    }
    if (part.name !== "page") {
      this.notHere(`target-counter(…, ${part.name})`, element)
      return
    }
    this.targets.add(id)
    if (!this.askedBy.has(id)) this.askedBy.set(id, element)
    const style = textStyle(element.style)
    inline.field(UNKNOWN_PAGE, element, style, rise, { owner: element, target: id, style: part.style })
  }

  private notHere(what: string, element: StyledElement): void {
    const span = element.declared.get("content") ?? element.element.span
    this.report(
      warning(
        "layout/content-not-here",
        { en: `${what} has no value in the flow; it was left out.`, zh: `${what} 在正文中没有值，已略去。` },
        { span, hint: { en: "Use it in a margin box of @page.", zh: "请在 @page 的页边框中使用。" } },
      ),
    )
  }

  // Out of flow

  /** `display: none` makes no box; its named strings still count, from the next box on. */
  private unseen(element: StyledElement): void {
    for (const { name, value } of element.style.stringSet) {
      const text = partsText(value, element, this.counters)
      this.waiting.push((anchor) => this.strings.push({ anchor, name, value: text }))
    }
  }

  private takeOut(element: StyledElement, name: string): void {
    const waiting = this.waiting
    this.waiting = []
    this.enter(element)
    const own = this.waiting
    this.waiting = []
    const box = this.box(element)
    this.leave(element)
    this.waiting = [...waiting, ...own, (anchor) => this.running.push({ anchor, name, box })]
  }

  private countPositioned(element: StyledElement): void {
    const block = this.containing.at(-1)
    if (block === undefined) {
      this.onPages = true
      return
    }
    block.count++
    if (!block.inline) return
    this.report(
      warning(
        "layout/inline-containing-block",
        {
          en: "An inline box cannot be the containing block of an absolutely positioned one yet.",
          zh: "行内框暂不能作为绝对定位元素的包含块。",
        },
        {
          span: element.element.span,
          hint: { en: "Give the outer element `display: inline-block`.", zh: "请给外层元素设 display: inline-block。" },
        },
      ),
    )
  }

  private passOn(count: number): void {
    const outer = this.containing.at(-1)
    if (outer !== undefined) outer.count += count
    else if (count > 0) this.onPages = true
  }

  private anonymousOf(parent: ComputedStyle): ComputedStyle {
    let style = this.anonymous.get(parent)
    if (style === undefined) {
      style = anonymousStyle(parent, { display: "block" })
      this.anonymous.set(parent, style)
    }
    return style
  }
}

function riseOf(style: ComputedStyle, flow: Flow, report: Report, element: StyledElement): Pt {
  const parent = flow.open.at(-1)?.element.style ?? flow.style
  const { verticalAlign: align, position } = style
  let rise = 0
  if (typeof align === "object") rise = align.pt + align.percent * style.lineHeight
  else if (align === "sub") rise = SUB * parent.fontSize
  else if (align === "super") rise = SUPER * parent.fontSize
  else if (align !== "baseline") {
    report(
      warning(
        "layout/vertical-align-not-yet",
        {
          en: `\`vertical-align: ${align}\` works on inline blocks and images only; the text stays on the baseline.`,
          zh: `vertical-align: ${align} 目前只用于行内块和图像，文字仍在基线上。`,
        },
        { span: element.declared.get("vertical-align") ?? element.element.span },
      ),
    )
  }
  if (position === "relative") {
    if (style.top !== "auto") rise -= style.top.pt
    else if (style.bottom !== "auto") rise += style.bottom.pt
  }
  return pt(rise)
}

const isDecorated = (style: ComputedStyle): boolean =>
  style.backgroundColor.alpha > 0 ||
  style.backgroundImage.length > 0 ||
  style.borderStyle.top !== "none" ||
  style.borderStyle.right !== "none" ||
  style.borderStyle.bottom !== "none" ||
  style.borderStyle.left !== "none"

const integer = (value: string | undefined): number | undefined =>
  value !== undefined && /^\s*[+-]?\d+\s*$/.test(value) ? Number.parseInt(value, 10) : undefined

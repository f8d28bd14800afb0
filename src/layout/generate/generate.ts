import { type Report, warning } from "../../foundation/diagnostic.ts"
import { type Pt, pt } from "../../foundation/units.ts"
import type { PageSide, StyledElement, StyledNode, StyledText } from "../../style/styled.ts"
import { isAtomicInline } from "../../style/values/display.ts"
import { Anchors, type CounterChange, type NamedString, type RunningElement } from "../block/anchors.ts"
import type { Box, InlineContent, RubyContent } from "../box.ts"
import { edgeWidth, hasRelativeEdges } from "../inline/inline-edges.ts"
import { hasWords, isWords, rubyPairs } from "../inline/ruby-pairs.ts"
import type { Footnote } from "../pages/footnote.ts"
import { facingSide } from "../pages/runs.ts"
import { isTablePart, isTableRowPart, type TableParts, tableBox } from "../table/table-model.ts"
import { ContainingBlocks } from "./containing-blocks.ts"
import { Counters, markerText } from "./counters.ts"
import { anonymousStyles, Flow } from "./flow.ts"
import { GeneratedContent } from "./generated-content.ts"
import { InlineBuilder } from "./inline-builder.ts"
import { isDecorated, isMoved, riseOf } from "./inline-style.ts"
import { enterCounters } from "./list-counter.ts"
import { noBoxHere, noFootnoteHere, reportInlineLimits, reportRelativeHeight } from "./not-yet.ts"
import { textStyle } from "./text-style.ts"
import { transformText } from "./text-transform.ts"

/** The box tree and what the flow says about pages. */
export interface Generated {
  readonly root: Box
  /** Stands for the place after all content: the last page. */
  readonly end: StyledElement
  readonly strings: readonly NamedString[]
  readonly running: readonly RunningElement[]
  /** In the order of their calls. */
  readonly footnotes: readonly Footnote[]
  readonly counterChanges: readonly CounterChange[]
  /** Anchors of elements by id. */
  readonly ids: ReadonlyMap<string, StyledElement>
  /** Values of all counters at elements with an id. */
  readonly countersAt: ReadonlyMap<string, ReadonlyMap<string, number>>
  /** Ids that `target-counter()` asks for, with the first element that does. */
  readonly askedBy: ReadonlyMap<string, StyledElement>
  /** Elements whose own text shows the page they stand on. */
  readonly selves: ReadonlySet<StyledElement>
  /** Whether some text shows the number of pages. */
  readonly asksTotal: boolean
  /** Whether absolutely positioned boxes have the page as their containing block. */
  readonly onPages: boolean
}

export type IsReplaced = (element: StyledElement) => boolean

/** Elements that show something made elsewhere: pictures, and the graphics of the `tj-` family. */
const REPLACED_TAGS = new Set(["img", "svg", "tj-icon", "tj-graphic", "tj-qr"])
export const isReplacedTag: IsReplaced = (element) =>
  element.pseudo === undefined && REPLACED_TAGS.has(element.element.tag)

/** The box tree of a styled document, css-display-3 #box-generation. */
export function generate(root: StyledElement, report: Report, isReplaced: IsReplaced = isReplacedTag): Generated {
  return new Generator(report, isReplaced).run(root)
}

const BASELINE = pt(0)

/** Characters that `text-combine-upright` sets legibly side by side in one em: a year. */
const MOST_COMBINED = 4
const WORD_JOINER = "\u2060"
/** Of a call that CSS gives no content. */
const NO_CHILDREN: readonly StyledNode[] = []

/** What stays text where it stands: a footnote and its call. */
const isNotePart = ({ pseudo, style }: StyledElement): boolean =>
  pseudo === "footnote-call" || (pseudo === undefined && style.float === "footnote" && style.display !== "none")

/** css-writing-modes-4 #block-flow: an inline box of another writing mode becomes an inline block. */
const turnsAside = ({ style }: StyledElement, flow: Flow): boolean => style.writingMode !== flow.style.writingMode

const verticalPages = (root: StyledElement): Parameters<Report>[0] =>
  warning(
    "layout/vertical-pages-not-yet",
    {
      en: `\`writing-mode: ${root.style.writingMode}\` on the root: pages cannot follow vertical text; it stands on one page.`,
      zh: `根元素的 writing-mode: ${root.style.writingMode}：竖排文字不能续排到下一页，只排在一页上。`,
    },
    {
      span: root.declared.get("writing-mode") ?? root.element.span,
      hint: { en: "Set it on boxes within the pages.", zh: "请用在页面中的某个框上。" },
    },
  )

class Generator {
  private readonly counters = new Counters()
  private readonly anchors = new Anchors()
  private readonly generated: GeneratedContent
  private readonly containing: ContainingBlocks
  private readonly anonymous = anonymousStyles()
  // Inside it the flow cannot be cut by force: flex and grid items, cells, atomic inlines, positioned boxes, facing flows.
  private unbroken = 0
  // Inside it nothing can call a footnote: it stands in margins, is positioned, or is a note itself.
  private noCalls = 0
  private readonly footnotes: Footnote[] = []
  private call: StyledElement | undefined
  // Inside a base.
  private rubies = 0
  private beforeFacing: ReadonlyMap<string, number> = new Map()
  private readonly report: Report
  private readonly isReplaced: IsReplaced

  constructor(report: Report, isReplaced: IsReplaced) {
    this.report = report
    this.isReplaced = isReplaced
    this.generated = new GeneratedContent(this.counters, report)
    this.containing = new ContainingBlocks(report)
  }

  run(root: StyledElement): Generated {
    if (root.style.writingMode !== "horizontal-tb") this.report(verticalPages(root))
    // css-gcpm-3 #footnote-counters: the counter is the document's, not the paragraph's that has the first note.
    this.counters.reset("footnote", 0)
    this.enter(root)
    const box = this.box(root)
    this.leave()
    const end = { ...root }
    this.anchors.made(end)
    const { strings, running, counterChanges, ids, countersAt } = this.anchors
    const { askedBy, selves, asksTotal } = this.generated
    const { onPages } = this.containing
    const { footnotes } = this
    return {
      root: box,
      end,
      footnotes,
      strings,
      running,
      counterChanges,
      ids,
      countersAt,
      askedBy,
      selves,
      asksTotal,
      onPages,
    }
  }

  private enter(element: StyledElement): void {
    this.countAgain(facingSide(element))
    enterCounters(element, this.counters)
    const { display, position } = element.style
    const boxless = display === "inline" || display === "contents" || typeof position === "object"
    this.anchors.enter(element, !boxless || this.isReplaced(element), this.counters)
    if (this.unbroken > 0) {
      this.checkBreaks(element)
      this.checkFacing(element)
    }
  }

  private leave(): void {
    this.counters.leave()
  }

  /** The right one of two facing flows counts what the left one has counted. */
  private countAgain(side: PageSide | undefined): void {
    if (side === "left") this.beforeFacing = this.counters.snapshot()
    if (side !== "right") return
    for (const name of this.counters.snapshot().keys()) this.counters.set(name, this.beforeFacing.get(name) ?? 0)
  }

  // Boxes

  /** The principal box of an entered element, whatever its outer display. */
  private box(element: StyledElement): Box {
    this.anchors.made(element)
    if (element.style.position === "static") return this.boxInside(element)
    this.containing.enter(false)
    const box = this.boxInside(element)
    return this.containing.leave() ? { ...box, containing: true } : box
  }

  private boxInside(element: StyledElement): Box {
    const { style } = element
    if (this.isReplaced(element)) return { type: "replaced", source: element, style }
    if (style.writingMode !== "horizontal-tb") return this.monolith(element)
    return facingSide(element) === undefined ? this.container(element) : this.whole(() => this.container(element))
  }

  /** A box that no page break cuts, and whose text has no foot of its own: css-writing-modes-4 #orthogonal-pagination. */
  private monolith(element: StyledElement): Box {
    this.noCalls++
    const box = this.whole(() => this.container(element))
    this.noCalls--
    return box
  }

  private container(element: StyledElement): Box {
    const { style } = element
    switch (style.display) {
      case "flex":
      case "inline-flex":
        return { type: "flex", source: element, style, ...this.items(element) }
      case "grid":
      case "inline-grid":
        return { type: "grid", source: element, style, ...this.items(element) }
      case "table":
        return this.whole(() => tableBox(element, style, element.children, this.tableParts))
      case "list-item":
        return this.listItem(element)
      default:
        return this.blockContainer(element)
    }
  }

  private whole<T>(make: () => T): T {
    this.unbroken++
    const made = make()
    this.unbroken--
    return made
  }

  private readonly tableParts: TableParts = {
    enter: (element) => {
      this.enter(element)
      reportRelativeHeight(element, this.report)
      this.anchors.made(element)
    },
    leave: () => this.leave(),
    container: (element) => this.box(element),
    anonymousCell: (nodes, parent) => {
      const style = this.anonymous(parent.style)
      const flow = new Flow(style, this.anonymous)
      this.nodes(nodes, parent, flow, BASELINE)
      const box = flow.close({ style })
      return box.type === "block" && box.children.length === 0 ? undefined : box
    },
    anonymousStyle: (style) => this.anonymous(style),
  }

  private blockContainer(element: StyledElement, marker?: InlineContent): Box {
    const flow = new Flow(element.style, this.anonymous)
    this.content(element, flow, BASELINE)
    return flow.close({ source: element, style: element.style, ...(marker ? { marker } : {}) })
  }

  private listItem(element: StyledElement): Box {
    const { source, content } = this.marker(element)
    if (content === undefined) return this.blockContainer(element)
    if (element.style.listStylePosition === "outside") return this.blockContainer(element, content)
    const flow = new Flow(element.style, this.anonymous)
    for (const item of content.items) {
      if (item.type === "text") flow.inline.text(item.text, item.map, source, item.style, item.rise, "pre")
    }
    flow.inline.restart()
    this.content(element, flow, BASELINE)
    return flow.close({ source: element, style: element.style })
  }

  /** A list item's marker, css-lists-3 #content-property: `content` of `::marker`, else counter or string. */
  private marker(element: StyledElement): {
    readonly source: StyledElement
    readonly content: InlineContent | undefined
  } {
    const own = element.children.find((child) => child.type === "element" && child.pseudo === "marker")
    const source: StyledElement = own?.type === "element" ? own : { ...element, pseudo: "marker", children: [] }
    const builder = new InlineBuilder()
    const { listStyleType: type } = element.style
    const content = own === undefined ? "normal" : source.style.content
    if (typeof content === "object") this.generated.put(content, source, builder, BASELINE)
    else if (content === "normal") {
      const text = typeof type === "string" ? markerText(this.counters.value("list-item"), type) : type.string
      builder.text(text, [], source, textStyle(source.style), BASELINE, "pre")
    }
    return { source, content: builder.finish() }
  }

  /** Children of a flex or grid container: each a block-level item, runs of text wrapped; css-flexbox-1 #flex-items. */
  private items(container: StyledElement): { readonly children: readonly Box[]; readonly positioned?: readonly Box[] } {
    const children: Box[] = []
    const positioned: Box[] = []
    let text: StyledNode[] = []
    const flush = (): void => {
      const style = this.anonymous(container.style)
      const flow = new Flow(style, this.anonymous)
      this.nodes(text, container, flow, BASELINE)
      const box = flow.close({ style })
      if (box.type === "inline") children.push(box)
      text = []
    }
    const item = (child: StyledElement): void => {
      const further = child.style.position === "absolute" && container.style.position === "static"
      if (further) this.containing.add(child)
      const list = further ? positioned : children
      if (child.style.position === "absolute") this.noCalls++
      list.push(this.box(child))
      if (child.style.position === "absolute") this.noCalls--
    }
    const visit = (nodes: readonly StyledNode[]): void => {
      for (const child of nodes) {
        if (child.type === "text" || isNotePart(child)) text.push(child)
        else if (child.pseudo === "marker" || this.isOut(child)) continue
        else if (child.style.display === "contents") this.inside(child, () => visit(child.children))
        else {
          flush()
          this.inside(child, () => item(child))
        }
      }
    }
    this.whole(() => {
      visit(container.children)
      flush()
    })
    return { children, ...(positioned.length > 0 ? { positioned } : {}) }
  }

  private inside(element: StyledElement, walk: () => void): void {
    this.enter(element)
    walk()
    this.leave()
  }

  /** Whether an element makes no box here, because it is not displayed or runs in the margins. */
  private isOut(element: StyledElement): boolean {
    const { display, position } = element.style
    if (display === "none") {
      this.anchors.unseen(element, this.counters)
      return true
    }
    if (typeof position !== "object") return false
    const { inMargin } = this.generated
    this.generated.inMargin = true
    this.noCalls++
    this.anchors.takeOut(position.running, () => {
      this.enter(element)
      const box = this.whole(() => this.box(element))
      this.leave()
      return box
    })
    this.noCalls--
    this.generated.inMargin = inMargin
    return true
  }

  // Content of block containers

  /** What stands inside an entered element: generated content for a pseudo-element, else its children. */
  private content(element: StyledElement, flow: Flow, rise: Pt): void {
    const { content } = element.style
    if (element.pseudo !== undefined && typeof content === "object") {
      this.anchors.made(element)
      this.generated.put(content, element, flow.inline, rise)
    }
    if (element.pseudo === undefined && element.element.tag === "ruby") this.ruby(element, flow, rise)
    else this.nodes(element.children, element, flow, rise)
  }

  private nodes(nodes: readonly StyledNode[], parent: StyledElement, flow: Flow, rise: Pt): void {
    for (let i = 0; i < nodes.length; i++) {
      const node = nodes[i] as StyledNode
      if (node.type === "text") this.text(node, parent, flow, rise)
      else if (node.pseudo === "footnote-call") this.call = node
      else if (node.pseudo === "marker" || this.isOut(node)) continue
      else if (node.style.float === "footnote") this.inside(node, () => this.footnote(node, flow, rise))
      else if (isTablePart(node.style.display)) {
        let end = i + 1
        while (end < nodes.length && isTableRowPart(nodes[end] as StyledNode)) end++
        const parts = nodes.slice(i, end)
        const style = this.anonymous(parent.style)
        flow.block(this.whole(() => tableBox(undefined, style, parts, this.tableParts, parent)))
        i = end - 1
      } else this.inside(node, () => this.element(node, flow, rise))
    }
  }

  private text({ node }: StyledText, owner: StyledElement, flow: Flow, rise: Pt): void {
    if (this.anchors.isWaiting && /\S/.test(node.text)) this.anchors.made(owner)
    const { text, map } = transformText(node.text, node.map, owner.style.textTransform)
    if (owner.style.textCombineUpright === "all") this.checkCombined(text, owner)
    flow.inline.text(text, map, owner, textStyle(owner.style), rise)
  }

  /** More than this many characters in the room of one cannot be read. */
  private checkCombined(text: string, owner: StyledElement): void {
    const { writingMode } = owner.style
    const count = [...text.trim()].length
    if (writingMode !== "vertical-rl" || count <= MOST_COMBINED) return
    this.report(
      warning(
        "layout/combined-too-long",
        {
          en: `\`text-combine-upright: all\` presses ${count} characters into the room of one.`,
          zh: `text-combine-upright: all 把 ${count} 个字符压进一个字的位置。`,
        },
        {
          span: owner.declared.get("text-combine-upright") ?? owner.element.span,
          hint: { en: "Set it on two or three digits.", zh: "请只用于两三位数字。" },
        },
      ),
    )
  }

  /** An entered element in the flow, by its outer display. */
  private element(element: StyledElement, flow: Flow, rise: Pt): void {
    const { display, position } = element.style
    if (position === "absolute") {
      this.containing.add(element)
      this.noCalls++
      flow.positioned(this.whole(() => this.box(element)))
      this.noCalls--
    } else if (display === "contents") this.content(element, flow, rise)
    else if (display === "inline" && !this.isReplaced(element) && !turnsAside(element, flow))
      this.inline(element, flow, rise)
    else if (display === "inline" || isAtomicInline(display)) {
      flow.inline.atomic(
        this.whole(() => this.box(element)),
        element,
      )
    } else flow.block(this.box(element))
  }

  /** An entered footnote: its call stays in the flow, its box goes to the foot of the page. */
  private footnote(element: StyledElement, flow: Flow, rise: Pt): void {
    const call =
      this.call?.element === element.element
        ? this.call
        : { ...element, pseudo: "footnote-call" as const, children: NO_CHILDREN }
    this.call = undefined
    if (this.noCalls > 0) {
      this.report(noFootnoteHere(element))
      this.inline(element, flow, rise)
      return
    }
    // It stands at what is before it, and marks the place even where it shows nothing.
    flow.inline.text(WORD_JOINER, [], call, textStyle(call.style), rise)
    if (call.children !== NO_CHILDREN) this.inside(call, () => this.inline(call, flow, rise))
    this.noCalls++
    const box = this.anchors.apart(() => this.whole(() => this.noteBox(element)))
    this.noCalls--
    this.footnotes.push({ call, element, box })
  }

  /** The note is a block container, or text that may share a line with other notes: css-gcpm-3 #footnote-display. */
  private noteBox(element: StyledElement): Box {
    this.containing.enter(false)
    let box: Box
    if (element.style.footnoteDisplay === "block") {
      this.anchors.made(element)
      box = this.boxInside(element)
    } else {
      const style = this.anonymous(element.style)
      const flow = new Flow(style, this.anonymous)
      this.inline(element, flow, BASELINE)
      box = flow.close({ style })
    }
    return this.containing.leave() ? { ...box, containing: true } : box
  }

  private inline(element: StyledElement, flow: Flow, outerRise: Pt): void {
    if (element.pseudo === undefined && this.special(element, flow, outerRise)) return
    const { style } = element
    const rise = pt(outerRise + riseOf(element, flow.parent, this.report))
    const relative = style.position === "relative"
    if (relative) this.containing.enter(true)
    reportInlineLimits(element, this.report)
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
    if (relative) this.containing.leave()
  }

  /** Elements that mean something else than an inline box. */
  private special(element: StyledElement, flow: Flow, rise: Pt): boolean {
    switch (element.element.tag) {
      case "br":
        this.anchors.made(element)
        flow.inline.forcedBreak(element)
        return true
      case "wbr":
        flow.inline.text("\u200b", [], element, textStyle(element.style), rise)
        return true
      case "rt":
        this.bracketed(element, flow, rise)
        return true
      default:
        return false
    }
  }

  /** Bases with their annotations, css-ruby-1 #ruby-pairing. */
  private ruby(element: StyledElement, flow: Flow, rise: Pt): void {
    for (const { base, annotation } of rubyPairs(element.children)) {
      const opened = annotation && this.isAnnotation(base, annotation) ? flow.inline.openRuby(element) : undefined
      this.rubies++
      this.nodes(base, element, flow, rise)
      this.rubies--
      if (annotation === undefined) continue
      if (opened !== undefined) {
        flow.inline.closeRuby(opened, this.annotation(annotation), annotation.style.rubyAlign, element)
      } else if (hasWords([annotation])) this.inside(annotation, () => this.bracketed(annotation, flow, rise))
    }
  }

  private isAnnotation(base: readonly StyledNode[], annotation: StyledElement): boolean {
    return (
      this.rubies === 0 && isWords(annotation.children) && isWords(base) && hasWords(base) && hasWords([annotation])
    )
  }

  private annotation(element: StyledElement): RubyContent {
    const flow = new Flow(element.style, this.anonymous)
    this.inside(element, () => this.content(element, flow, BASELINE))
    const content = flow.inline.finish()
    if (isDecorated(element.style) || content?.decorated !== undefined) this.report(noBoxHere(element))
    const { items = [], owners = [], fields } = content ?? {}
    return { source: element, items, owners, ...(fields && { fields }) }
  }

  /** What cannot stand over its base follows it in brackets, so that nothing is lost. */
  private bracketed(element: StyledElement, flow: Flow, rise: Pt): void {
    this.report(
      warning(
        "layout/ruby-in-line",
        { en: "This annotation is set in brackets after its base.", zh: "此注文已改排在被注文字之后的括号中。" },
        {
          span: element.element.span,
          hint: {
            en: "An annotation stands over words of its own base, and neither holds boxes, pictures, line breaks or other ruby.",
            zh: "注文须有自己的被注文字，两者都不能含块、图片、换行或其他注音。",
          },
        },
      ),
    )
    const [open, close] = /^zh\b/.test(element.style.lang) ? (["（", "）"] as const) : ([" (", ")"] as const)
    const style = textStyle(element.style)
    flow.inline.text(open, [], element, style, rise)
    this.content(element, flow, rise)
    flow.inline.text(close, [], element, style, rise)
  }

  /** Forced breaks and page names work between blocks of the page's flow only. */
  private checkBreaks(element: StyledElement): void {
    for (const name of ["break-before", "break-after", "page"] as const) {
      const { breakBefore, breakAfter, page } = element.style
      const value = name === "page" ? page : name === "break-before" ? breakBefore : breakAfter
      if (value === "auto" || value === "avoid" || value === "avoid-page") continue
      // `page` is handed down to descendants.
      if (name === "page" && !element.declared.has(name)) continue
      this.report(
        warning(
          "layout/break-not-here",
          {
            en: `\`${name}: ${value}\` has no effect inside tables, flex and grid containers, positioned boxes and facing flows.`,
            zh: `${name}: ${value} 在表格、弹性或网格容器、定位框及对页文字内无效。`,
          },
          {
            span: element.declared.get(name) ?? element.element.span,
            hint: {
              en: "Set it on a block of the page's own flow that stands around or before this one.",
              zh: "请改用在其外层或之前、直接属于页面正文的块上。",
            },
          },
        ),
      )
    }
  }

  private checkFacing(element: StyledElement): void {
    if (facingSide(element) !== "left") return
    this.report(
      warning(
        "layout/facing-not-here",
        {
          en: "Facing pages cannot begin inside a table, a flex or grid container or a positioned box: the two languages follow each other here.",
          zh: "表格、弹性或网格容器、定位框内不能分排对页，两种文字在此前后相接。",
        },
        {
          span: element.element.span,
          hint: {
            en: 'Put data-bilingual="facing" on a block of the page\'s own flow.',
            zh: '请将 data-bilingual="facing" 写在直接属于页面正文的块上。',
          },
        },
      ),
    )
  }
}

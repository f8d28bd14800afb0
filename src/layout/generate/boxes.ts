import { type Pt, pt } from "../../foundation/units.ts"
import type { StyledElement, StyledNode } from "../../style/styled.ts"
import type { Box, InlineContent } from "../box.ts"
import { facingSide } from "../pages/runs.ts"
import { type TableParts, tableBox } from "../table/table-model.ts"
import { markerText } from "./counters.ts"
import { Flow } from "./flow.ts"
import { InlineBuilder } from "./inline-builder.ts"
import { isNotePart } from "./inline-style.ts"
import { reportRelativeHeight } from "./not-yet.ts"
import { textStyle } from "./text-style.ts"
import type { Walk } from "./walk.ts"

const BASELINE = pt(0)

/** What fills a block container. */
export interface FlowFiller {
  /** What stands inside an entered element: generated content for a pseudo-element, else its children. */
  readonly content: (element: StyledElement, flow: Flow, rise: Pt) => void
  readonly nodes: (nodes: readonly StyledNode[], parent: StyledElement, flow: Flow, rise: Pt) => void
}

/** The principal boxes of elements, css-display-3 #box-generation; what stands in block containers is filled in by another. */
export class Boxes {
  private readonly walk: Walk
  private readonly filler: FlowFiller

  constructor(walk: Walk, filler: FlowFiller) {
    this.walk = walk
    this.filler = filler
  }

  /** The principal box of an entered element, whatever its outer display. */
  box(element: StyledElement): Box {
    const { walk } = this
    walk.anchors.made(element)
    return element.style.position === "static" ? this.inside(element) : this.holder(element)
  }

  private holder(element: StyledElement): Box {
    return this.walk.holding(() => this.inside(element))
  }

  /** The same of an element whose anchor and containing block are seen to. */
  inside(element: StyledElement): Box {
    const { style } = element
    const { walk } = this
    if (walk.isReplaced(element)) return { type: "replaced", source: element, style }
    // A box that no page break cuts, and whose text has no foot of its own: css-writing-modes-4 #orthogonal-pagination.
    if (style.writingMode !== "horizontal-tb") return walk.withoutCalls(() => this.uncut(element))
    return facingSide(element) === undefined ? this.container(element) : this.uncut(element)
  }

  private uncut(element: StyledElement): Box {
    return this.walk.whole(() => this.container(element))
  }

  readonly tableParts: TableParts = {
    enter: (element) => {
      this.walk.enter(element)
      reportRelativeHeight(element, this.walk.report)
      this.walk.anchors.made(element)
    },
    leave: () => this.walk.leave(),
    container: (element) => this.box(element),
    anonymousCell: (nodes, parent) => {
      const box = this.anonymous(nodes, parent)
      return box.type === "block" && box.children.length === 0 ? undefined : box
    },
    anonymousStyle: (style) => this.walk.anonymous(style),
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
        return this.walk.whole(() => tableBox(element, style, element.children, this.tableParts))
      case "list-item":
        return this.listItem(element)
      default:
        return this.blockContainer(element)
    }
  }

  private blockContainer(element: StyledElement, marker?: InlineContent): Box {
    const flow = new Flow(element.style, this.walk.anonymous)
    this.filler.content(element, flow, BASELINE)
    return flow.close({ source: element, style: element.style, marker })
  }

  private anonymous(nodes: readonly StyledNode[], parent: StyledElement): Box {
    const style = this.walk.anonymous(parent.style)
    const flow = new Flow(style, this.walk.anonymous)
    this.filler.nodes(nodes, parent, flow, BASELINE)
    return flow.close({ style })
  }

  private listItem(element: StyledElement): Box {
    const { source, content } = this.marker(element)
    if (content === undefined) return this.blockContainer(element)
    if (element.style.listStylePosition === "outside") return this.blockContainer(element, content)
    const flow = new Flow(element.style, this.walk.anonymous)
    for (const item of content.items) {
      if (item.type === "text") flow.inline.text(item.text, item.map, source, item.style, item.rise, "pre")
    }
    flow.inline.restart()
    this.filler.content(element, flow, BASELINE)
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
    if (typeof content === "object") this.walk.generated.put(content, source, builder, BASELINE)
    else if (content === "normal") {
      const text = typeof type === "string" ? markerText(this.walk.counters.value("list-item"), type) : type.string
      builder.text(text, [], source, textStyle(source.style), BASELINE, "pre")
    }
    return { source, content: builder.finish() }
  }

  /** Children of a flex or grid container: each a block-level item, runs of text wrapped; css-flexbox-1 #flex-items. */
  private items(container: StyledElement): { readonly children: readonly Box[]; readonly positioned?: readonly Box[] } {
    const { walk } = this
    const children: Box[] = []
    const positioned: Box[] = []
    let text: StyledNode[] = []
    const flush = (): void => {
      const box = this.anonymous(text, container)
      if (box.type === "inline") children.push(box)
      text = []
    }
    const item = (child: StyledElement): void => {
      const further = child.style.position === "absolute" && container.style.position === "static"
      if (further) walk.containing.add(child)
      const list = further ? positioned : children
      list.push(child.style.position === "absolute" ? walk.withoutCalls(() => this.box(child)) : this.box(child))
    }
    const visit = (nodes: readonly StyledNode[]): void => {
      for (const child of nodes) {
        if (child.type === "text" || isNotePart(child)) text.push(child)
        else if (child.pseudo === "marker" || walk.isOut(child, (out) => this.box(out))) continue
        else if (child.style.display === "contents") walk.inside(child, () => visit(child.children))
        else {
          flush()
          walk.inside(child, () => item(child))
        }
      }
    }
    walk.whole(() => {
      visit(container.children)
      flush()
    })
    return { children, ...(positioned.length > 0 ? { positioned } : {}) }
  }
}

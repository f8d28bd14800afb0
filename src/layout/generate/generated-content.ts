import { type Report, warning } from "../../foundation/diagnostic.ts"
import type { Pt } from "../../foundation/units.ts"
import type { ContentPart } from "../../style/computed.ts"
import type { StyledElement } from "../../style/styled.ts"
import { fragmentId, partText } from "./content.ts"
import { type Counters, counterText } from "./counters.ts"
import type { InlineBuilder } from "./inline-builder.ts"
import { textStyle } from "./text-style.ts"
import { transformText } from "./text-transform.ts"

/** Stands for a page number in the first layout: a booklet has few pages of three digits. */
const UNKNOWN_PAGE = "0"

/** `content` of pseudo-elements in the flow, and what it asks of pages. */
export class GeneratedContent {
  /** Ids that `target-counter()` asks for, with the first element that does. */
  readonly askedBy = new Map<string, StyledElement>()
  /** Elements whose text shows the page they stand on. */
  readonly selves = new Set<StyledElement>()
  /** Whether some text shows how many pages there are. */
  asksTotal = false
  /** What is put now runs in margin boxes: its pages are known there. */
  inMargin = false
  private readonly counters: Counters
  private readonly report: Report

  constructor(counters: Counters, report: Report) {
    this.counters = counters
    this.report = report
  }

  put(parts: readonly ContentPart[], element: StyledElement, inline: InlineBuilder, rise: Pt): void {
    for (const part of parts) this.part(part, element, inline, rise)
  }

  private part(part: ContentPart, element: StyledElement, inline: InlineBuilder, rise: Pt): void {
    const style = textStyle(element.style)
    if (part.type === "leader") inline.leader(part.text, element, style)
    else if (part.type === "target-counter") this.targetCounter(part, element, inline, rise)
    else if (part.type === "counter" && part.name === "pages") {
      if (!this.inMargin) this.asksTotal = true
      inline.field(UNKNOWN_PAGE, element, style, rise, { owner: element, total: true, style: part.style })
    } else if (part.type === "counter" && part.name === "footnote" && element.pseudo?.startsWith("footnote")) {
      const number = counterText(this.counters.value("footnote"), part.style)
      inline.field(number, element, style, rise, { owner: element, note: element.element, style: part.style })
    } else if (part.type === "counter" && part.name === "page") {
      if (!this.inMargin) this.selves.add(element)
      inline.field(UNKNOWN_PAGE, element, style, rise, { owner: element, style: part.style })
    } else {
      const text = partText(part, element, this.counters)
      if (text === undefined) this.notHere(part.type === "string-ref" ? "string()" : "element()", element)
      else {
        const shown = transformText(text.text, text.map, element.style.textTransform)
        inline.text(shown.text, shown.map, element, style, rise)
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
    if (id === undefined) this.noTarget(reference, element)
    else {
      if (!this.askedBy.has(id)) this.askedBy.set(id, element)
      const counter = part.name === "page" ? {} : { counter: part.name }
      const field = { owner: element, target: id, style: part.style, ...counter }
      inline.field(UNKNOWN_PAGE, element, textStyle(element.style), rise, field)
    }
  }

  private noTarget(reference: string | undefined, element: StyledElement): void {
    this.report(
      warning(
        "layout/no-target",
        {
          en: `target-counter() has no target in this document: ${reference ?? "the attribute is missing"}.`,
          zh: `target-counter() 在本文档中没有目标：${reference ?? "缺少该属性"}。`,
        },
        {
          span: element.element.span,
          hint: {
            en: "Its first value is attr(href), of a link such as #contents.",
            zh: "其首个值为 attr(href)，即 #contents 之类的链接。",
          },
        },
      ),
    )
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
}

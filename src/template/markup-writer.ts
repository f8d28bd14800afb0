import type { ContentText, InlineContent, InlineNode } from "../content/report.ts"
import type { Segment, Span } from "../foundation/source.ts"
import type { MarkupText } from "./markup-text.ts"
import type { MadeText } from "./value.ts"

/** html #escapingString, with quotes, so that one form serves text and attribute values. */
const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}
const NEEDS_ESCAPE = /[&<>"']/g

/** Collects markup and the origin of every stretch of it. */
export class MarkupWriter {
  #text = ""
  readonly #map: Segment[] = []

  get length(): number {
    return this.#text.length
  }

  /** Template text, as it stands. */
  template(text: string, span: Span): void {
    this.#put(text, span, true)
  }

  /** A value without a place of its own: it comes from the expression that prints it. */
  value(text: string, span: Span): void {
    this.#put(escapeMarkup(text), span, false)
  }

  made({ made, span }: MadeText): void {
    this.#put(escapeMarkup(made), span, false)
  }

  content({ text, span, offsets }: ContentText): void {
    if (offsets !== undefined) {
      this.#escapedContent(text, span, offsets)
      return
    }
    let from = 0
    NEEDS_ESCAPE.lastIndex = 0
    for (let match = NEEDS_ESCAPE.exec(text); match !== null; match = NEEDS_ESCAPE.exec(text)) {
      this.#run(text, span, from, match.index)
      this.#escape(text, span, match.index)
      from = match.index + 1
    }
    this.#run(text, span, from, text.length)
  }

  /** Inline content as elements; their tags come from the content that asks for them. */
  inline(content: InlineContent): void {
    for (const node of content) this.#inlineNode(node)
  }

  /** Inline content where only words can stand: in an attribute value. */
  words(content: InlineContent): void {
    for (const node of content) if (node.type !== "note") this.content(node.text)
  }

  done(): MarkupText {
    return { text: this.#text, map: this.#map }
  }

  #inlineNode(node: InlineNode): void {
    const at = node.text.span
    switch (node.type) {
      case "text":
        this.content(node.text)
        break
      case "strong":
        this.#wrap("<strong>", node.text, "</strong>")
        break
      case "law":
        this.#wrap("<cite>", node.text, "</cite>")
        break
      case "term":
        this.#wrap(`<a class="term" href="#term-${escapeMarkup(node.term)}">`, node.text, "</a>")
        break
      case "link":
        this.#wrap(`<a href="${escapeMarkup(node.url)}">`, node.text, "</a>")
        break
      case "note":
        this.#wrap('<small class="note" role="doc-footnote">', node.text, "</small>")
        break
      case "figure":
        this.#wrap(
          `<span class="figure${node.derived ? " derived" : ""}" data-figure="${escapeMarkup(node.figure)}">`,
          node.text,
          "</span>",
        )
        break
      case "ruby":
        this.#put("<ruby>", at, false)
        this.content(node.text)
        this.#put(isPinyin(node) ? '<rt lang="zh-Latn">' : "<rt>", node.annotation.span, false)
        this.content(node.annotation)
        this.#put("</rt></ruby>", at, false)
    }
  }

  #wrap(open: string, text: ContentText, close: string): void {
    this.#put(open, text.span, false)
    this.content(text)
    this.#put(close, text.span, false)
  }

  /** Text with JSON escapes: runs of neighbouring source offsets are verbatim, an escape maps as a whole. */
  #escapedContent(text: string, span: Span, offsets: readonly number[]): void {
    let from = 0
    for (let i = 0; i < text.length; i++) {
      const start = offsets[i] as number
      const end = offsets[i + 1] ?? span.end
      const c = text[i] as string
      if (end - start === 1 && !Object.hasOwn(ESCAPES, c)) continue
      this.#mapped(text, offsets, from, i, span.file)
      this.#put(escapeMarkup(c), { file: span.file, start, end }, false)
      from = i + 1
    }
    this.#mapped(text, offsets, from, text.length, span.file)
  }

  #mapped(text: string, offsets: readonly number[], from: number, to: number, file: string): void {
    if (to <= from) return
    const start = offsets[from] as number
    this.#put(text.slice(from, to), { file, start, end: start + (to - from) }, true)
  }

  #run(text: string, span: Span, from: number, to: number): void {
    if (to <= from) return
    if (from === 0 && to === text.length) {
      this.#put(text, span, true)
      return
    }
    const start = span.start + from
    this.#put(text.slice(from, to), { file: span.file, start, end: start + (to - from) }, true)
  }

  #escape(text: string, span: Span, i: number): void {
    const start = span.start + i
    this.#put(ESCAPES[text[i] as string] as string, { file: span.file, start, end: start + 1 }, false)
  }

  #put(text: string, span: Span, verbatim: boolean): void {
    if (text === "") return
    const start = this.#text.length
    this.#text += text
    this.#map.push({ start, end: start + text.length, span, verbatim })
  }
}

/** Latin letters over Han are Chinese in Latin letters, bcp47 #section-2.2.3: another face, another voice. */
const isPinyin = ({ text, annotation }: Extract<InlineNode, { type: "ruby" }>): boolean =>
  /\p{Script=Han}/u.test(text.text) && /\p{Script=Latin}/u.test(annotation.text)

export const escapeMarkup = (text: string): string => text.replace(NEEDS_ESCAPE, (c) => ESCAPES[c] as string)

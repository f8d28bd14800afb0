import { Tokenizer } from "htmlparser2"
import { error, type Message, type Note, type Report, warning } from "../foundation/diagnostic.ts"
import { nearest } from "../foundation/nearest.ts"
import { originOf, type Span } from "../foundation/source.ts"
import { HTML_ELEMENTS, type HtmlElement, INSTEAD } from "../tables/html-elements.ts"
import type { MarkupText } from "../template/markup-text.ts"
import { checkAttribute } from "./attributes.ts"
import type { Attribute, Element, MarkupNode } from "./element.ts"
import { TextCollector } from "./text-collector.ts"

/** Elements inside each other; a booklet needs some twenty, and later rooms walk the tree recursively. */
export const MAX_DEPTH = 256

/** Elements whose content the tokenizer takes as raw text (html #parsing-main-inbody); their words are not for readers. */
const RAW_TEXT: ReadonlySet<string> = new Set(
  "script style title textarea iframe xmp noembed noframes plaintext".split(" "),
)
const UNKNOWN_ENTITY = /&[A-Za-z][A-Za-z0-9]*;/g

/**
 * Markup to a tree. The tokenizer is htmlparser2's; the tree builder is ours, since theirs closes and drops tags
 * without a word where this one reports: html #parse-errors, but no fault is mended in silence.
 *
 * The root is a `body` element around whatever the templates wrote. White space stays as it is. Undefined only when
 * the tree would be too deep.
 */
export function parseMarkup(markup: MarkupText, report: Report): Element | undefined {
  const builder = new TreeBuilder(markup, report)
  const tokenizer = new Tokenizer({}, builder)
  builder.stop = () => tokenizer.pause()
  tokenizer.write(markup.text)
  tokenizer.end()
  return builder.root()
}

/** An element whose end tag has not come. */
interface Open {
  readonly element: Element
  readonly children: MarkupNode[]
  readonly row: HtmlElement | undefined
  /** What it may hold, `transparent` resolved. */
  readonly holds: "flow" | "phrasing" | "nothing"
}

class TreeBuilder {
  stop: () => void = () => {}
  readonly #text: string
  readonly #map: MarkupText["map"]
  readonly #report: Report
  readonly #collector: TextCollector
  readonly #stack: Open[] = []
  readonly #ids = new Map<string, Span | undefined>()
  readonly #links: Attribute[] = []
  /** Everything before it has been dealt with. */
  #cursor = 0
  #entityStart = 0
  #tagStart = -1
  #tag = ""
  #attributes = new Map<string, Attribute>()
  #attributeStart = 0
  #attributeName = ""
  #attributeValue = ""
  #tooDeep = false

  constructor(markup: MarkupText, report: Report) {
    this.#text = markup.text
    this.#map = markup.map
    this.#report = report
    this.#collector = new TextCollector(markup)
    this.#push("body", new Map(), originOf(markup.map, 0, markup.text.length) ?? NOWHERE, undefined, "flow")
  }

  root(): Element | undefined {
    return this.#tooDeep ? undefined : this.#stack[0]?.element
  }

  // The tokenizer calls what follows.

  ontext(start: number, end: number): void {
    if (start > this.#cursor) this.#unfinished(this.#cursor, start)
    this.#collector.plain(start, end)
    this.#cursor = end
    const text = this.#text.slice(start, end)
    if (text.includes("&")) this.#checkEntities(text, start)
  }

  ontextentity(codePoint: number, end: number): void {
    // Some entities stand for two characters, which come one by one.
    const start = end === this.#cursor ? this.#entityStart : this.#cursor
    this.#collector.entity(String.fromCodePoint(codePoint), start, end)
    this.#entityStart = start
    this.#cursor = end
  }

  onopentagname(start: number, end: number): void {
    this.#tagStart = start - 1
    this.#tag = this.#text.slice(start, end).toLowerCase()
    this.#attributes = new Map()
  }

  onattribname(start: number, end: number): void {
    this.#attributeStart = start
    this.#attributeName = this.#text.slice(start, end).toLowerCase()
    this.#attributeValue = ""
  }

  onattribdata(start: number, end: number): void {
    this.#attributeValue += this.#text.slice(start, end)
  }

  onattribentity(codePoint: number): void {
    this.#attributeValue += String.fromCodePoint(codePoint)
  }

  onattribend(_quote: number, end: number): void {
    const name = this.#attributeName
    const value = this.#attributeValue
    const span = this.#origin(this.#attributeStart, end)
    if (this.#attributes.has(name)) {
      const message = { en: `the attribute "${name}" is given twice`, zh: `属性“${name}”出现了两次` }
      this.#error("duplicate-attribute", message, span)
      return
    }
    const fault = checkAttribute(name, value, HTML_ELEMENTS.get(this.#tag))
    if (fault !== undefined) this.#error(fault.code, fault.message, span, fault.hint)
    const attribute = { name, value, span }
    this.#attributes.set(name, attribute)
    if (name === "id") this.#noteId(value, span)
    if (name === "href" && value.startsWith("#")) this.#links.push(attribute)
  }

  onopentagend(end: number): void {
    this.#open(end)
    if (HTML_ELEMENTS.get(this.#tag)?.void) this.#pop()
  }

  onselfclosingtag(end: number): void {
    this.#open(end)
    const tag = this.#tag
    if (!HTML_ELEMENTS.get(tag)?.void) {
      const message = { en: `<${tag}/> does not close itself in HTML`, zh: `HTML 中 <${tag}/> 不会自行结束` }
      const hint = { en: `write <${tag}></${tag}>`, zh: `请写 <${tag}></${tag}>` }
      this.#error("self-closing", message, this.#stack.at(-1)?.element.span ?? NOWHERE, hint)
    }
    this.#pop()
  }

  onclosetag(start: number, end: number): void {
    const tag = this.#text.slice(start, end).toLowerCase()
    const tagStart = start - 2
    const close = this.#text.indexOf(">", end)
    const tagEnd = close === -1 ? this.#text.length : close + 1
    const span = this.#origin(tagStart, tagEnd)
    this.#cursor = tagEnd
    this.#flush()
    if (close === -1) this.#unfinished(tagStart, tagEnd)
    const at = this.#stack.findLastIndex(({ element }, i) => i > 0 && element.tag === tag)
    if (at === -1) {
      const message = { en: `</${tag}> closes nothing`, zh: `</${tag}> 没有可结束的元素` }
      this.#error("stray-end-tag", message, span)
      return
    }
    for (let last = this.#stack.length - 1; last > at; last--) this.#unclosed(span, tag)
    this.#pop()
  }

  oncomment(start: number, end: number): void {
    this.#flush()
    if (!this.#text.startsWith("<!--", start - 4)) {
      this.#refuse(this.#cursor, end, { en: "only <!-- … --> comments are supported", zh: "只支持 <!-- … --> 注释" })
    } else if (this.#text[end] !== ">") this.#unfinished(this.#cursor, end)
    this.#cursor = Math.min(end + 1, this.#text.length)
  }

  oncdata(_start: number, end: number): void {
    this.#refuse(this.#cursor, end, { en: "CDATA is not supported", zh: "不支持 CDATA" })
    this.#cursor = end + 1
  }

  ondeclaration(_start: number, end: number): void {
    const message = {
      en: "a template starts inside the body, without a doctype",
      zh: "模板从 body 之内开始，不写 doctype",
    }
    this.#refuse(this.#cursor, end, message)
    this.#cursor = end + 1
  }

  onprocessinginstruction(_start: number, end: number): void {
    this.#refuse(this.#cursor, end, { en: "processing instructions are not supported", zh: "不支持处理指令" })
    this.#cursor = end + 1
  }

  isInForeignContext(): boolean {
    return false
  }

  onend(): void {
    if (this.#tooDeep) return
    if (this.#cursor < this.#text.length) this.#unfinished(this.#cursor, this.#text.length)
    this.#flush()
    while (this.#stack.length > 1) this.#unclosed()
    for (const { value, span } of this.#links) {
      if (value === "#" || this.#ids.has(value.slice(1))) continue
      const message = { en: `there is no id "${value.slice(1)}" to link to`, zh: `没有可链接的标识“${value.slice(1)}”` }
      this.#report(warning("markup/broken-link", message, { span }))
    }
  }

  // Building.

  #open(end: number): void {
    if (this.#tagStart > this.#cursor) this.#unfinished(this.#cursor, this.#tagStart)
    this.#cursor = end + 1
    this.#flush()
    const span = this.#origin(this.#tagStart, end + 1)
    const row = HTML_ELEMENTS.get(this.#tag)
    if (row === undefined) this.#unknownElement(span)
    else this.#checkPlace(row, span)
    const parent = this.#stack.at(-1) as Open
    const holds = row === undefined ? "flow" : row.holds === "transparent" ? parent.holds : row.holds
    const element = this.#push(this.#tag, this.#attributes, span, row, holds)
    if (!RAW_TEXT.has(this.#tag)) parent.children.push(element)
    this.#tagStart = -1
    if (this.#stack.length <= MAX_DEPTH) return
    if (!this.#tooDeep) {
      const message = { en: `elements nest more than ${MAX_DEPTH} deep`, zh: `元素嵌套超过 ${MAX_DEPTH} 层` }
      this.#error("too-deep", message, span)
    }
    this.#tooDeep = true
    this.stop()
  }

  #push(
    tag: string,
    attributes: ReadonlyMap<string, Attribute>,
    span: Span,
    row: HtmlElement | undefined,
    holds: Open["holds"],
  ): Element {
    const children: MarkupNode[] = []
    const element: Element = { type: "element", tag, attributes, children, span }
    this.#stack.push({ element, children, row, holds })
    return element
  }

  #pop(): void {
    this.#stack.pop()
  }

  #flush(): void {
    if (this.#collector.isEmpty) return
    const node = this.#collector.take()
    const parent = this.#stack.at(-1) as Open
    if ((parent.row?.only !== undefined || parent.holds === "nothing") && node.text.trim() !== "") {
      const tag = parent.element.tag
      const message = { en: `<${tag}> cannot hold text`, zh: `<${tag}> 里不能直接放文字` }
      this.#error("content-model", message, originOf(node.map, node.text.search(/\S/)) ?? parent.element.span)
    }
    parent.children.push(node)
  }

  /** html #concept-element-content-model */
  #checkPlace(row: HtmlElement, span: Span): void {
    const parent = this.#stack.at(-1) as Open
    const outer = parent.element.tag
    const cannot = { en: `<${row.tag}> cannot stand in <${outer}>`, zh: `<${row.tag}> 不能放在 <${outer}> 里` }
    if (row.inside !== undefined && !row.inside.includes(outer)) {
      const parents = row.inside.map((tag) => `<${tag}>`)
      const hint = { en: `it belongs in ${parents.join(" or ")}`, zh: `它应放在 ${parents.join("或")} 里` }
      this.#error("content-model", cannot, span, hint)
    } else if (parent.row?.only !== undefined && !parent.row.only.includes(row.tag)) {
      const parts = parent.row.only.map((tag) => `<${tag}>`)
      const hint = { en: `<${outer}> holds ${parts.join(", ")}`, zh: `<${outer}> 里只能放 ${parts.join("、")}` }
      this.#error("content-model", cannot, span, hint)
    } else if (parent.holds === "nothing" || (parent.holds === "phrasing" && row.kind === "flow")) {
      const hint =
        parent.holds === "nothing"
          ? undefined
          : { en: `<${outer}> holds inline content only`, zh: `<${outer}> 里只能放行内内容` }
      this.#error("content-model", cannot, span, hint)
    } else if (row.tag === "a" && this.#stack.some(({ element }) => element.tag === "a")) {
      this.#error("content-model", { en: "a link cannot stand in a link", zh: "链接里不能再放链接" }, span)
    }
  }

  #unknownElement(span: Span): void {
    const tag = this.#tag
    const near = nearest(tag, HTML_ELEMENTS.keys())
    const message = { en: `<${tag}> is not among the supported elements`, zh: `不支持 <${tag}> 元素` }
    const instead = INSTEAD.get(tag)
    const hint =
      instead ?? (near === undefined ? undefined : { en: `did you mean <${near}>?`, zh: `是否想写 <${near}>？` })
    this.#error("unknown-element", message, span, hint)
  }

  /** Closes the innermost element, whose end tag is missing. */
  #unclosed(closedBy?: Span, tag?: string): void {
    const { element } = this.#stack.at(-1) as Open
    const message = { en: `<${element.tag}> is not closed`, zh: `<${element.tag}> 没有结束标签` }
    const notes: Note[] = []
    if (closedBy !== undefined) {
      notes.push({ message: { en: `</${tag}> comes first`, zh: `先遇到了 </${tag}>` }, span: closedBy })
    }
    this.#error("unclosed", message, element.span, undefined, notes)
    this.#pop()
  }

  #noteId(id: string, span: Span): void {
    const first = this.#ids.get(id)
    if (first === undefined) this.#ids.set(id, span)
    else {
      const message = { en: `the id "${id}" is used twice`, zh: `标识“${id}”用了两次` }
      const note = { message: { en: "it is first used here", zh: "第一次用在这里" }, span: first }
      this.#error("duplicate-id", message, span, undefined, [note])
    }
  }

  #checkEntities(text: string, start: number): void {
    for (const match of text.matchAll(UNKNOWN_ENTITY)) {
      const message = { en: `${match[0]} is no known character`, zh: `没有名为 ${match[0]} 的字符` }
      const at = start + match.index
      const hint = { en: "write the character itself, or &amp; for an ampersand", zh: "请直接写字符；“&”写作 &amp;" }
      this.#error("unknown-entity", message, this.#origin(at, at + match[0].length), hint)
    }
  }

  #unfinished(start: number, end: number): void {
    const message = { en: "a tag or comment is not finished", zh: "标签或注释没有写完" }
    this.#error("unfinished", message, this.#origin(start, end))
    this.#cursor = end
  }

  #refuse(start: number, end: number, message: Message): void {
    this.#flush()
    this.#error("unsupported", message, this.#origin(start, end))
  }

  /** The origin of a stretch of markup; what has none of its own is put down to the element around it. */
  #origin(start: number, end: number): Span {
    return originOf(this.#map, start, end) ?? this.#stack.at(-1)?.element.span ?? NOWHERE
  }

  #error(code: string, message: Message, span: Span, hint?: Message, notes?: readonly Note[]): void {
    const place = span === NOWHERE ? undefined : span
    this.#report(error(`markup/${code}`, message, { span: place, hint, notes }))
  }
}

/** For markup without any origin, which only tests make. */
const NOWHERE: Span = { file: "", start: 0, end: 0 }

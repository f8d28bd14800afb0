import { error, type Message, type Note, type Report, warning } from "../foundation/diagnostic.ts"
import { nearest } from "../foundation/nearest.ts"
import { originOf, type Span } from "../foundation/source.ts"
import { HTML_ELEMENTS, type HtmlElement, INSTEAD } from "../tables/html-elements.ts"
import type { MarkupText } from "../template/markup-text.ts"
import { type AttributeFault, checkAttribute } from "./attributes.ts"
import { ByPlace } from "./by-place.ts"
import { AmpersandFinder, characterReferences, decodeReferences } from "./character-references.ts"
import { type Holds, placeFault } from "./content-model.ts"
import type { Attribute, Element, MarkupNode } from "./element.ts"
import { SourceCursor } from "./source-cursor.ts"
import { TextCollector } from "./text-collector.ts"
import { type StartTag, type TokenFault, type TokenSink, tokenize, type WrittenAttribute } from "./tokenize.ts"

/** Elements inside each other; a booklet needs some twenty, and later rooms walk the tree recursively. */
export const MAX_DEPTH = 256

/** Elements whose content is not for readers; they are refused, and their content with them. */
const NOT_CONTENT: ReadonlySet<string> = new Set("script style title textarea iframe template noscript".split(" "))

/**
 * Markup to a tree. Where a browser mends a fault in silence (html #parse-errors), this reports it, so that a page is
 * never other than its template says.
 *
 * The root is a `body` element around whatever the templates wrote. White space stays as it is. Undefined only when
 * the tree would be too deep.
 */
export function parseMarkup(markup: MarkupText, report: Report): Element | undefined {
  const builder = new TreeBuilder(markup, report)
  tokenize(markup.text, builder)
  return builder.finish()
}

/** An element whose end tag has not come. */
interface Open {
  readonly element: { -readonly [Key in keyof Element]: Element[Key] }
  /** Where its children begin among the nodes that have no parent yet. */
  readonly first: number
  readonly row: HtmlElement | undefined
  /** What it may hold, `transparent` resolved. */
  readonly holds: Holds
}

/** What is known of a start tag wherever it stands. */
interface KnownTag {
  readonly row: HtmlElement | undefined
  readonly values: readonly string[]
  readonly faults: readonly (AttributeFault | undefined)[]
  readonly hasId: boolean
  readonly hasLink: boolean
}
interface PlacedTag {
  readonly tag: StartTag
  readonly known: KnownTag
  readonly span: Span
  readonly attributes: ReadonlyMap<string, Attribute>
}

/** Attributes whose values name a file, a graphic or an icon. */
const NAMING: ReadonlySet<string> = new Set(["src", "name"])
const NO_ATTRIBUTES: ReadonlyMap<string, Attribute> = new Map()
const NO_CHILDREN: readonly MarkupNode[] = []

class TreeBuilder implements TokenSink {
  stopped = false
  readonly #text: string
  readonly #map: MarkupText["map"]
  readonly #cursor: SourceCursor
  readonly #report: Report
  readonly #collector: TextCollector
  readonly #stack: Open[] = []
  /** Children of all open elements, the outermost first: each gets a list as long as it needs when it closes. */
  readonly #nodes: MarkupNode[] = []
  readonly #ampersands: AmpersandFinder
  readonly #ids = new Map<string, Span>()
  readonly #links: Attribute[] = []
  readonly #known = new Map<StartTag, KnownTag>()
  /** Tags as templates have them: a loop comes by many times. */
  readonly #written = new ByPlace<PlacedTag>()

  constructor(markup: MarkupText, report: Report) {
    this.#text = markup.text
    this.#map = markup.map
    this.#report = report
    this.#cursor = new SourceCursor(markup.map)
    this.#collector = new TextCollector(markup.text, this.#cursor)
    this.#ampersands = new AmpersandFinder(markup.text)
    this.#push("body", NO_ATTRIBUTES, originOf(markup.map, 0, markup.text.length) ?? NOWHERE, undefined, "flow")
  }

  text(start: number, end: number): void {
    if (!this.#ampersands.isIn(start, end)) {
      this.#collector.plain(start, end)
      return
    }
    let from = start
    for (const reference of characterReferences(this.#text, start, end)) {
      if (reference.character === undefined) {
        this.#unknownCharacter(reference.start, reference.end)
        continue
      }
      if (reference.start > from) this.#collector.plain(from, reference.start)
      this.#collector.entity(reference.character, reference.start, reference.end)
      from = reference.end
    }
    if (end > from) this.#collector.plain(from, end)
  }

  startTag(tag: StartTag, start: number): void {
    this.#flush()
    let known = this.#known.get(tag)
    if (known === undefined) {
      known = knowTag(tag)
      this.#known.set(tag, known)
    }
    this.#start(this.#place(tag, known, start))
  }

  writtenBefore(start: number): StartTag | undefined {
    const segment = this.#map[this.#cursor.moveTo(start)]
    if (segment?.verbatim !== true || segment.start > start) return undefined
    const placed = this.#written.of(segment.span.file).get(segment.span.start + (start - segment.start))
    if (placed === undefined) return undefined
    this.#flush()
    this.#start(placed)
    return placed.tag
  }

  #start({ tag, known, span, attributes }: PlacedTag): void {
    if (known.hasId) this.#noteId(attributes.get("id") as Attribute)
    if (known.hasLink) this.#links.push(attributes.get("href") as Attribute)
    this.#open(tag.name, known.row, attributes, span)
    const isVoid = known.row?.void === true
    if (tag.selfClosing && !isVoid) {
      const { name } = tag
      const message = { en: `<${name}/> does not close itself in HTML`, zh: `HTML 中 <${name}/> 不会自行结束` }
      const hint = { en: `write <${name}></${name}>`, zh: `请写 <${name}></${name}>` }
      this.#error("self-closing", message, span, hint)
    }
    if (tag.selfClosing || isVoid) this.#close()
  }

  endTag(tag: string, start: number, end: number): void {
    this.#flush()
    if (this.#stack.length > 1 && this.innermost === tag) {
      this.#close()
      return
    }
    const span = this.#origin(start, end)
    const at = this.#stack.findLastIndex(({ element }, i) => i > 0 && element.tag === tag)
    if (at === -1) {
      const message = { en: `</${tag}> closes nothing`, zh: `</${tag}> 没有可结束的元素` }
      this.#error("stray-end-tag", message, span)
      return
    }
    while (this.#stack.length - 1 > at) this.#unclosed(span, tag)
    this.#close()
  }

  fault(code: TokenFault, start: number, end: number): void {
    this.#error(code, FAULTS[code], this.#origin(start, end), MEND[code])
  }

  get innermost(): string {
    return (this.#stack[this.#stack.length - 1] as Open).element.tag
  }

  finish(): Element | undefined {
    if (this.stopped) return undefined
    this.#flush()
    while (this.#stack.length > 1) this.#unclosed()
    const root = (this.#stack[0] as Open).element
    root.children = this.#nodes
    for (const { value, span } of this.#links) {
      if (value === "#" || this.#ids.has(value.slice(1))) continue
      const message = { en: `there is no id "${value.slice(1)}" to link to`, zh: `没有可链接的标识“${value.slice(1)}”` }
      const hint = {
        en: "link to the id of an element, or leave the link out",
        zh: "请链接到已有元素的标识，或删去链接",
      }
      this.#report(warning("markup/broken-link", message, { span, hint }))
    }
    return root
  }

  // Building.

  /** The tag with its places. What is written in one stretch of a template is made, and its faults told, once. */
  #place(tag: StartTag, known: KnownTag, start: number): PlacedTag {
    const end = start + tag.length
    const segment = this.#map[this.#cursor.moveTo(start)]
    const span = this.#cursor.origin(start, end) ?? this.#around()
    const placed = { tag, known, span, attributes: this.#attributes(tag, known, start) }
    if (segment?.verbatim === true && segment.start <= start && end <= segment.end)
      this.#written.of(segment.span.file).set(segment.span.start + (start - segment.start), placed)
    return placed
  }

  #attributes(tag: StartTag, known: KnownTag, start: number): ReadonlyMap<string, Attribute> {
    if (tag.attributes.length === 0) return NO_ATTRIBUTES
    const attributes = new Map<string, Attribute>()
    tag.attributes.forEach((written, i) => {
      const { name } = written
      const span = this.#cursor.origin(start + written.start, start + written.end) ?? this.#around()
      if (attributes.has(name)) {
        const message = { en: `the attribute "${name}" is given twice`, zh: `属性“${name}”出现了两次` }
        this.#error("duplicate-attribute", message, span, { en: "keep one", zh: "请只留一个" })
        return
      }
      if (written.value.includes("&")) {
        for (const reference of characterReferences(this.#text, start + written.start, start + written.end)) {
          if (reference.character === undefined) this.#unknownCharacter(reference.start, reference.end)
        }
      }
      const fault = known.faults[i]
      if (fault !== undefined) this.#error(fault.code, fault.message, span, fault.hint)
      const value = known.values[i] as string
      const valueSpan = NAMING.has(name) && value !== "" ? this.#originOfValue(written, start) : undefined
      attributes.set(name, { name, value, span, ...(valueSpan && { valueSpan }) })
    })
    return attributes
  }

  /** Where the end of a value comes from, and the whole of it where that is one place: a template may write before it. */
  #originOfValue({ value, end: tagEnd }: WrittenAttribute, start: number): Span | undefined {
    const quote = /["']/.test(this.#text.charAt(start + tagEnd - 1)) ? 1 : 0
    const end = start + tagEnd - quote
    const last = originOf(this.#map, end - 1, end)
    const whole = originOf(this.#map, end - value.length, end)
    return whole?.file === last?.file && whole?.end === last?.end ? whole : last
  }

  #open(tag: string, row: HtmlElement | undefined, attributes: PlacedTag["attributes"], span: Span): void {
    if (row === undefined) this.#unknownElement(tag, span)
    else this.#checkPlace(row, span)
    const parent = this.#stack[this.#stack.length - 1] as Open
    const holds = row === undefined ? "flow" : row.holds === "transparent" ? parent.holds : row.holds
    this.#push(tag, attributes, span, row, holds)
    if (this.#stack.length <= MAX_DEPTH) return
    const message = { en: `elements nest more than ${MAX_DEPTH} deep`, zh: `元素嵌套超过 ${MAX_DEPTH} 层` }
    this.#error("too-deep", message, span, {
      en: "look for a partial that calls itself, or end tags that are missing",
      zh: "请检查是否有片段调用自身，或缺少结束标签",
    })
    this.stopped = true
  }

  #push(
    tag: string,
    attributes: ReadonlyMap<string, Attribute>,
    span: Span,
    row: HtmlElement | undefined,
    holds: Holds,
  ): void {
    const element: Open["element"] = { type: "element", tag, attributes, children: NO_CHILDREN, span }
    if (this.#stack.length > 0 && (row !== undefined || !NOT_CONTENT.has(tag))) this.#nodes.push(element)
    this.#stack.push({ element, first: this.#nodes.length, row, holds })
  }

  #flush(): void {
    if (this.#collector.isEmpty) return
    const node = this.#collector.take()
    const parent = this.#stack[this.#stack.length - 1] as Open
    if ((parent.row?.only !== undefined || parent.holds === "nothing") && node.text.trim() !== "") {
      const tag = parent.element.tag
      const message = { en: `<${tag}> cannot hold text`, zh: `<${tag}> 里不能直接放文字` }
      const hint = { en: "put it into an element that holds text, such as <p>", zh: "请放进 <p> 等可含文字的元素" }
      this.#error("content-model", message, originOf(node.map, node.text.search(/\S/)) ?? parent.element.span, hint)
    }
    this.#nodes.push(node)
  }

  #checkPlace(row: HtmlElement, span: Span): void {
    const { element, row: outer, holds } = this.#stack[this.#stack.length - 1] as Open
    const isInLink = row.tag === "a" && this.#stack.some((open) => open.element.tag === "a")
    const fault = placeFault(row, { tag: element.tag, only: outer?.only, holds }, isInLink)
    if (fault !== undefined) this.#error("content-model", fault.message, span, fault.hint)
  }

  #unknownElement(tag: string, span: Span): void {
    const near = nearest(tag, HTML_ELEMENTS.keys())
    const message = { en: `<${tag}> is not among the supported elements`, zh: `不支持 <${tag}> 元素` }
    const instead = INSTEAD.get(tag)
    const hint =
      instead ??
      (near === undefined
        ? {
            en: "docs/templates.md lists the elements; <div> and <span> stand for others",
            zh: "可用的元素见 docs/templates.md；其他可用 <div>、<span> 代替",
          }
        : { en: `did you mean <${near}>?`, zh: `是否想写 <${near}>？` })
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
    this.#error(
      "unclosed",
      message,
      element.span,
      { en: `write </${element.tag}>`, zh: `请补上 </${element.tag}>` },
      notes,
    )
    this.#close()
  }

  #close(): void {
    const { element, first } = this.#stack.pop() as Open
    if (this.#nodes.length > first) element.children = this.#nodes.splice(first)
  }

  #noteId({ value: id, span }: Attribute): void {
    const first = this.#ids.get(id)
    if (first === undefined) this.#ids.set(id, span)
    else {
      const message = { en: `the id "${id}" is used twice`, zh: `标识“${id}”用了两次` }
      const note = { message: { en: "it is first used here", zh: "第一次用在这里" }, span: first }
      this.#error("duplicate-id", message, span, { en: "give each its own", zh: "请各取不同的标识" }, [note])
    }
  }

  #unknownCharacter(start: number, end: number): void {
    const written = this.#text.slice(start, end)
    const message = { en: `${written} names no character of the subset`, zh: `不支持 ${written} 这个字符引用` }
    const hint = { en: "write the character itself, or &amp; for an ampersand", zh: "请直接写字符；“&”写作 &amp;" }
    this.#error("unknown-character", message, this.#origin(start, end), hint)
  }

  /** The origin of a stretch of markup; what has none of its own is put down to the element around it. */
  #origin(start: number, end: number): Span {
    return originOf(this.#map, start, end) ?? this.#around()
  }

  #around(): Span {
    return this.#stack.at(-1)?.element.span ?? NOWHERE
  }

  #error(code: string, message: Message, span: Span, hint?: Message, notes?: readonly Note[]): void {
    const place = span === NOWHERE ? undefined : span
    this.#report(error(`markup/${code}`, message, { span: place, hint, notes }))
  }
}

function knowTag({ name, attributes }: StartTag): KnownTag {
  const row = HTML_ELEMENTS.get(name)
  const values = attributes.map(({ value }) => decodeReferences(value))
  const faults = attributes.map((attribute, i) => checkAttribute(attribute.name, values[i] as string, row))
  // Of an attribute given twice the first counts.
  const href = attributes.findIndex((attribute) => attribute.name === "href")
  return {
    row,
    values,
    faults,
    hasId: attributes.some((attribute) => attribute.name === "id"),
    hasLink: values[href]?.startsWith("#") === true,
  }
}

const FAULTS: Readonly<Record<TokenFault, Message>> = {
  "bare-angle": { en: "a “<” that starts no tag is written &lt;", zh: "不属于标签的“<”须写作 &lt;" },
  declaration: {
    en: "a template starts inside the body: no doctype, no processing instructions",
    zh: "模板从 body 之内开始，不写 doctype 和处理指令",
  },
  unfinished: { en: "a tag or comment is not finished", zh: "标签或注释没有写完" },
  "malformed-tag": { en: "this is not how a tag is written", zh: "标签写法有误" },
}

/** What to do about it. */
const MEND: Readonly<Record<TokenFault, Message>> = {
  "bare-angle": { en: "write &lt;", zh: "请写 &lt;" },
  declaration: { en: "remove it", zh: "请删去" },
  unfinished: { en: "close it with > or -->", zh: "请用 > 或 --> 结束" },
  "malformed-tag": { en: 'for instance <p class="lead">', zh: '例如 <p class="lead">' },
}

/** For markup without any origin, which only tests make. */
const NOWHERE: Span = { file: "", start: 0, end: 0 }

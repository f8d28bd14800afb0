/** A start tag as it is written; all that read the same share one. */
export interface StartTag {
  readonly name: string
  readonly attributes: readonly WrittenAttribute[]
  readonly selfClosing: boolean
  readonly length: number
  /** What follows it up to its end tag is no markup. */
  readonly raw: boolean
}
export interface WrittenAttribute {
  readonly name: string
  /** Without quotes, references not replaced. */
  readonly value: string
  /** Offsets from the `<`. */
  readonly start: number
  readonly end: number
}

/** Receives what a markup text is made of, in order and without gaps. Offsets are those of the text. */
export interface TokenSink {
  text(start: number, end: number): void
  startTag(tag: StartTag, start: number): void
  /** Takes the start tag at an offset if it came from the same place before. */
  writtenBefore(start: number): StartTag | undefined
  endTag(name: string, start: number, end: number): void
  /** Something that html #tokenization allows or mends and this subset does not; of a tag, it comes before it. */
  fault(code: TokenFault, start: number, end: number): void
  /** Whether to go no further. */
  readonly stopped: boolean
  /** The element that nearly every end tag closes. */
  readonly innermost: string
}
export type TokenFault = "bare-angle" | "declaration" | "unfinished" | "malformed-tag"

const ATTRIBUTE = /[\s/]*([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?(?=[\s/>])/y

/** html #rawtext-state and #script-data-state */
const RAW_TEXT: ReadonlySet<string> = new Set(["script", "style"])
const RAW_TEXT_END = /<\/(?:script|style)/gi

const SPACE = 0x20
const BANG = 0x21
const SLASH = 0x2f
const CLOSE = 0x3e
const QUESTION = 0x3f

/**
 * Splits markup into tags and text by html #tokenization, for the strict subset that templates write; comments are
 * dropped. Own code, by native searches, because a general tokenizer that goes character by character takes longer
 * over a booklet than laying it out; a test holds it against htmlparser2.
 */
export function tokenize(text: string, sink: TokenSink): void {
  new Tokenizer(text, sink).run()
}

class Tokenizer {
  readonly #text: string
  readonly #sink: TokenSink
  // Templates write the same tags again and again: each is read once.
  readonly #startTags = new Map<string, StartTag>()
  readonly #endTags = new Map<string, string>()

  constructor(text: string, sink: TokenSink) {
    this.#text = text
    this.#sink = sink
  }

  run(): void {
    const text = this.#text
    const sink = this.#sink
    let at = 0
    while (at < text.length && !sink.stopped) {
      const angle = text.indexOf("<", at)
      const end = angle === -1 ? text.length : angle
      if (end > at) sink.text(at, end)
      if (angle === -1) return
      at = this.#angle(angle)
    }
  }

  /** What starts with `<`; gives the offset after it. */
  #angle(start: number): number {
    const text = this.#text
    const next = text.charCodeAt(start + 1)
    if (isLetter(next)) return this.#startTag(start)
    if (next === SLASH && isLetter(text.charCodeAt(start + 2))) return this.#endTag(start)
    if (text.startsWith("<!--", start)) {
      const close = text.indexOf("-->", start + 4)
      return close === -1 ? this.#unfinished(start) : close + 3
    }
    if (next === SLASH || next === BANG || next === QUESTION) {
      const close = text.indexOf(">", start)
      if (close === -1) return this.#unfinished(start)
      this.#sink.fault(next === SLASH ? "malformed-tag" : "declaration", start, close + 1)
      return close + 1
    }
    this.#sink.fault("bare-angle", start, start + 1)
    this.#sink.text(start, start + 1)
    return start + 1
  }

  #endTag(start: number): number {
    const text = this.#text
    const { innermost } = this.#sink
    const end = start + 2 + innermost.length
    if (text.charCodeAt(end) === CLOSE && text.startsWith(innermost, start + 2)) {
      this.#sink.endTag(innermost, start, end + 1)
      return end + 1
    }
    const close = text.indexOf(">", start)
    if (close === -1) return this.#unfinished(start)
    const written = text.slice(start, close)
    let name = this.#endTags.get(written)
    if (name === undefined) {
      const nameEnd = endOfName(text, start + 2)
      name = text.slice(start + 2, nameEnd).toLowerCase()
      if (skipSpace(text, nameEnd) !== close) this.#sink.fault("malformed-tag", start, close + 1)
      else this.#endTags.set(written, name)
    }
    this.#sink.endTag(name, start, close + 1)
    return close + 1
  }

  #startTag(start: number): number {
    const tag = this.#sink.writtenBefore(start) ?? this.#newTag(start)
    const end = start + tag.length
    return tag.raw ? endOfRawText(this.#text, end) : end
  }

  #newTag(start: number): StartTag {
    const text = this.#text
    const close = text.indexOf(">", start)
    const written = close === -1 ? "" : text.slice(start, close)
    let tag = this.#startTags.get(written)
    if (tag === undefined) {
      tag = this.#readStartTag(start)
      // With `>` in quotes, what was written goes on behind it.
      if (start + tag.length === close + 1) this.#startTags.set(written, tag)
    }
    this.#sink.startTag(tag, start)
    return tag
  }

  #readStartTag(start: number): StartTag {
    const text = this.#text
    let at = endOfName(text, start + 1)
    const name = text.slice(start + 1, at).toLowerCase()
    const raw = RAW_TEXT.has(name)
    const attributes: WrittenAttribute[] = []
    for (;;) {
      const end = skipSpace(text, at)
      const selfClosing = text.charCodeAt(end) === SLASH
      const close = selfClosing ? end + 1 : end
      if (text.charCodeAt(close) === CLOSE) return { name, attributes, selfClosing, length: close + 1 - start, raw }
      ATTRIBUTE.lastIndex = at
      const match = ATTRIBUTE.exec(text)
      if (match === null) {
        const next = text.indexOf(">", at)
        const after = next === -1 ? text.length : next + 1
        this.#sink.fault(next === -1 ? "unfinished" : "malformed-tag", at, after)
        return { name, attributes, selfClosing: false, length: after - start, raw }
      }
      const [whole, attribute = "", double, single, bare] = match
      const from = at + whole.indexOf(attribute)
      at += whole.length
      const value = double ?? single ?? bare ?? ""
      attributes.push({ name: attribute.toLowerCase(), value, start: from - start, end: at - start })
    }
  }

  #unfinished(start: number): number {
    this.#sink.fault("unfinished", start, this.#text.length)
    return this.#text.length
  }
}

/** Scripts and style sheets are no markup; they are refused by their tags, and what is in them is passed over. */
function endOfRawText(text: string, start: number): number {
  RAW_TEXT_END.lastIndex = start
  return RAW_TEXT_END.exec(text)?.index ?? text.length
}

const isLetter = (c: number): boolean => (c >= 0x61 && c <= 0x7a) || (c >= 0x41 && c <= 0x5a)

/** html #tag-name-state: up to white space, `/` or `>`. */
function endOfName(text: string, start: number): number {
  let at = start
  for (;;) {
    const c = text.charCodeAt(at)
    if (Number.isNaN(c) || c <= SPACE || c === SLASH || c === CLOSE) return at
    at++
  }
}

function skipSpace(text: string, start: number): number {
  let at = start
  for (;;) {
    const c = text.charCodeAt(at)
    if (c !== SPACE && !(c >= 0x09 && c <= 0x0d)) return at
    at++
  }
}

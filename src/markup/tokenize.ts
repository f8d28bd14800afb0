/** Receives what a markup text is made of, in order and without gaps. Offsets are those of the text. */
export interface TokenSink {
  text(start: number, end: number): void
  /** Attributes follow, then `tagEnd`. `start` is at `<`. */
  startTag(name: string, start: number): void
  attribute(name: string, value: string, start: number, end: number): void
  tagEnd(end: number, selfClosing: boolean): void
  endTag(name: string, start: number, end: number): void
  comment(start: number, end: number): void
  /** Something that html #tokenization allows or mends and this subset does not. */
  fault(code: TokenFault, start: number, end: number): void
  /** Whether to go no further. */
  readonly stopped: boolean
}
export type TokenFault = "bare-angle" | "declaration" | "unfinished" | "malformed-tag"

const ATTRIBUTE = /[\s/]*([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?(?=[\s/>])/y

/** html #rawtext-state and #script-data-state */
const RAW_TEXT = /^(?:script|style)$/i
const RAW_TEXT_END = /<\/(?:script|style)/gi

const SPACE = 0x20
const BANG = 0x21
const SLASH = 0x2f
const CLOSE = 0x3e
const QUESTION = 0x3f

/**
 * Splits markup into tags, text and comments by html #tokenization, for the strict subset that templates write.
 * Own code, by native searches, because a general tokenizer that goes character by character takes longer over a
 * booklet than laying it out; a test holds it against htmlparser2.
 */
export function tokenize(text: string, sink: TokenSink): void {
  let at = 0
  while (at < text.length && !sink.stopped) {
    const angle = text.indexOf("<", at)
    const end = angle === -1 ? text.length : angle
    if (end > at) sink.text(at, end)
    if (angle === -1) return
    at = tokenizeAngle(text, angle, sink)
  }
}

/** What starts with `<`; gives the offset after it. */
function tokenizeAngle(text: string, start: number, sink: TokenSink): number {
  const next = text.charCodeAt(start + 1)
  if (isLetter(next)) return tokenizeStartTag(text, start, sink)
  if (next === SLASH && isLetter(text.charCodeAt(start + 2))) return tokenizeEndTag(text, start, sink)
  if (text.startsWith("<!--", start)) {
    const close = text.indexOf("-->", start + 4)
    if (close === -1) return unfinished(text, start, sink)
    sink.comment(start, close + 3)
    return close + 3
  }
  if (next === SLASH || next === BANG || next === QUESTION) {
    const close = text.indexOf(">", start)
    if (close === -1) return unfinished(text, start, sink)
    sink.fault(next === SLASH ? "malformed-tag" : "declaration", start, close + 1)
    return close + 1
  }
  sink.fault("bare-angle", start, start + 1)
  sink.text(start, start + 1)
  return start + 1
}

function tokenizeEndTag(text: string, start: number, sink: TokenSink): number {
  const close = text.indexOf(">", start)
  if (close === -1) return unfinished(text, start, sink)
  const nameEnd = endOfName(text, start + 2)
  if (skipSpace(text, nameEnd) !== close) sink.fault("malformed-tag", start, close + 1)
  sink.endTag(text.slice(start + 2, nameEnd).toLowerCase(), start, close + 1)
  return close + 1
}

function tokenizeStartTag(text: string, start: number, sink: TokenSink): number {
  let at = endOfName(text, start + 1)
  const name = text.slice(start + 1, at)
  sink.startTag(name.toLowerCase(), start)
  for (;;) {
    const end = skipSpace(text, at)
    const selfClosing = text.charCodeAt(end) === SLASH
    const close = selfClosing ? end + 1 : end
    if (text.charCodeAt(close) === CLOSE) {
      sink.tagEnd(close + 1, selfClosing)
      return RAW_TEXT.test(name) ? endOfRawText(text, close + 1) : close + 1
    }
    ATTRIBUTE.lastIndex = at
    const match = ATTRIBUTE.exec(text)
    if (match === null) {
      const next = text.indexOf(">", at)
      const after = next === -1 ? text.length : next + 1
      sink.fault(next === -1 ? "unfinished" : "malformed-tag", at, after)
      sink.tagEnd(after, false)
      return after
    }
    const [whole, attribute = "", double, single, bare] = match
    const from = at + whole.indexOf(attribute)
    at += whole.length
    sink.attribute(attribute.toLowerCase(), double ?? single ?? bare ?? "", from, at)
  }
}

/** Scripts and style sheets are no markup; they are refused by their tags, and what is in them is passed over. */
function endOfRawText(text: string, start: number): number {
  RAW_TEXT_END.lastIndex = start
  return RAW_TEXT_END.exec(text)?.index ?? text.length
}

function unfinished(text: string, start: number, sink: TokenSink): number {
  sink.fault("unfinished", start, text.length)
  return text.length
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

import { type Lexer, TOKEN, type Token } from "./lexer.ts"
import { type PdfDict, PdfRef, type PdfValue } from "./value.ts"

/** Real files nest a dozen deep; without an end a hostile one would fill the stack. */
const MAX_DEPTH = 96

/** What ends a list, and keywords that are no objects. */
export const NOTHING = Symbol("nothing")
type Parsed = PdfValue | typeof NOTHING

/** Reads one object; a keyword that is none, or the end, gives `NOTHING`. */
export function parseObject(lexer: Lexer): Parsed {
  return parseToken(lexer, lexer.next(), 0)
}

function parseToken(lexer: Lexer, token: Token, depth: number): Parsed {
  switch (token) {
    case TOKEN.number:
      return numberOrRef(lexer)
    case TOKEN.name:
      return lexer.name
    case TOKEN.string:
      return lexer.string
    case TOKEN.arrayOpen:
      return depth < MAX_DEPTH ? parseArray(lexer, depth + 1) : NOTHING
    case TOKEN.dictOpen:
      return depth < MAX_DEPTH ? parseDict(lexer, depth + 1) : NOTHING
    case TOKEN.keyword:
      return literal(lexer)
  }
  return NOTHING
}

/** The same from a token that was read. */
export const parseFrom = (lexer: Lexer, token: Token): Parsed => parseToken(lexer, token, 0)

function literal(lexer: Lexer): Parsed {
  if (lexer.keyword === 0 && lexer.pos - lexer.start !== 5) return NOTHING
  switch (lexer.word()) {
    case "true":
      return true
    case "false":
      return false
    case "null":
      return null
  }
  return NOTHING
}

/** `12 0 R` looks like two numbers until its third token. */
function numberOrRef(lexer: Lexer): PdfValue {
  const { number, pos, bytes } = lexer
  if (!Number.isInteger(number) || number < 0) return number
  // Looking ahead by hand: most numbers are no references.
  let at = pos
  while (bytes[at] === 32 || bytes[at] === 10 || bytes[at] === 13) at++
  if (at === pos) return number
  let gen = 0
  const digits = at
  for (; at < lexer.end; at++) {
    const code = bytes[at] as number
    if (code < 48 || code > 57) break
    gen = gen * 10 + code - 48
  }
  if (at === digits || at - digits > 5) return number
  const space = at
  while (bytes[at] === 32 || bytes[at] === 10 || bytes[at] === 13) at++
  if (at === space || bytes[at] !== 0x52 || at >= lexer.end) return number
  const after = bytes[at + 1]
  if (after !== undefined && /[A-Za-z0-9]/.test(String.fromCharCode(after))) return number
  lexer.pos = at + 1
  return new PdfRef(number, gen)
}

function parseArray(lexer: Lexer, depth: number): readonly PdfValue[] {
  const out: PdfValue[] = []
  for (;;) {
    const token = lexer.next()
    if (token === TOKEN.end || token === TOKEN.arrayClose) return out
    // An array that never ends must not swallow the file.
    if (token === TOKEN.dictClose || endsObject(lexer, token)) {
      lexer.pos = lexer.start
      return out
    }
    const value = parseToken(lexer, token, depth)
    if (value !== NOTHING) out.push(value)
  }
}

function parseDict(lexer: Lexer, depth: number): PdfDict {
  const out = new Map<string, PdfValue>()
  for (;;) {
    const token = lexer.next()
    if (token === TOKEN.end || token === TOKEN.dictClose) return out
    if (endsObject(lexer, token)) {
      lexer.pos = lexer.start
      return out
    }
    if (token !== TOKEN.name) continue
    const key = lexer.name
    const next = lexer.next()
    if (next === TOKEN.end || next === TOKEN.dictClose) return out
    const value = parseToken(lexer, next, depth)
    if (value !== NOTHING) out.set(key, value)
  }
}

const endsObject = (lexer: Lexer, token: Token): boolean =>
  token === TOKEN.keyword && lexer.pos - lexer.start >= 6 && /^(endobj|stream|endstream)/.test(lexer.word())

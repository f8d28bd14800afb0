import type { ComponentType, ComponentValue } from "./component-value.ts"

/** Deeper nesting than any style needs; beyond it a finding, so that a broken file cannot exhaust the stack. */
export const MAX_NESTING = 32

const NONE: readonly ComponentValue[] = []

/** What the scanner found wrong: css-syntax-3 calls these parse errors. */
export type ScanProblem = "unclosed-comment" | "unclosed-string" | "unclosed-block" | "bad-url" | "too-deep"

const isDigit = (c: number): boolean => c >= 48 && c <= 57
const isHex = (c: number): boolean => isDigit(c) || ((c | 32) >= 97 && (c | 32) <= 102)
const isSpace = (c: number): boolean => c === 32 || (c >= 9 && c <= 13 && c !== 11)
const isNewline = (c: number): boolean => c === 10 || c === 13 || c === 12
const isNameStart = (c: number): boolean => ((c | 32) >= 97 && (c | 32) <= 122) || c === 95 || c >= 128
const isName = (c: number): boolean => isNameStart(c) || isDigit(c) || c === 45

// Sticky expressions run natively from the first call on, where a loop over characters would be interpreted: a
// stylesheet is read once, cold.
const SPACES = /[ \t\n\r\f]+/y
const NAME = /[-\w\u0080-\uffff]*/y
const NUMBER = /[+-]?\d*(\.\d+)?([eE][+-]?\d+)?/y
const STRING_PART = /[^"'\\\n\r\f]*/y

/** A declaration without strings, urls of their own, comments, escapes and blocks. */
const PLAIN_DECLARATION = /[a-z][a-z-]*\s*:[^;{}"'()\\/]*(?:(?:\/(?!\*)|\([^;{}"'()\\/]*\))[^;{}"'()\\/]*)*(?=[;}])/y

/** css-syntax-3 #consume-remnants-of-bad-url */
const BAD_URL = /(?:\\[\s\S]|[^)\\])*\\?\)?/y

const skipBy = (expression: RegExp, text: string, at: number): number => {
  expression.lastIndex = at
  return expression.test(text) ? expression.lastIndex : at
}

/** Reads component values one by one, css-syntax-3 #tokenization and #consume-component-value. */
export class Scanner {
  at = 0
  private readonly text: string
  private readonly problem: (what: ScanProblem, start: number, end: number) => void

  constructor(text: string, problem: (what: ScanProblem, start: number, end: number) => void) {
    this.text = text
    this.problem = problem
  }

  /** Skips white space and comments; true if there was white space. */
  skip(): boolean {
    const { text } = this
    let spaced = false
    for (;;) {
      const c = text.charCodeAt(this.at)
      if (c <= 32 && isSpace(c)) {
        spaced = true
        const d = text.charCodeAt(this.at + 1)
        this.at = d > 32 ? this.at + 1 : skipBy(SPACES, text, this.at)
      } else if (c === 47 && text.charCodeAt(this.at + 1) === 42) {
        const end = text.indexOf("*/", this.at + 2)
        if (end === -1) {
          this.problem("unclosed-comment", this.at, this.at + 2)
          this.at = text.length
        } else this.at = end + 2
      } else return spaced
    }
  }

  /** The next character that is neither white space nor comment; NaN at the end. */
  peek(): number {
    return this.text.charCodeAt(this.at)
  }

  atEnd(): boolean {
    return this.at >= this.text.length
  }

  /** The text of the declaration at the scanner's place, if its end is plain to see; nothing is consumed. */
  plainDeclaration(): string | undefined {
    const end = skipBy(PLAIN_DECLARATION, this.text, this.at)
    return end === this.at ? undefined : this.text.slice(this.at, end)
  }

  /** The component value at the scanner's place, which is not white space. */
  next(spaced: boolean, depth = 0): ComponentValue {
    const start = this.at
    const c = this.text.charCodeAt(start)
    if ((c | 32) >= 97 && (c | 32) <= 122) return this.identLike(spaced, depth)
    if (c >= 48 && c <= 57) return this.numeric(spaced)
    if (c === 58 || c === 44 || c === 46) {
      if (c !== 46 || !isDigit(this.text.charCodeAt(start + 1))) {
        this.at = start + 1
        return this.make("delim", c === 58 ? ":" : c === 44 ? "," : ".", spaced, start)
      }
    }
    if (this.startsIdent(start)) return this.identLike(spaced, depth)
    if (this.startsNumber(start)) return this.numeric(spaced)
    if (c === 34 || c === 39) return this.string(c, spaced)
    if (c === 40) return this.block("()", 41, "", start, spaced, depth)
    if (c === 91) return this.block("[]", 93, "", start, spaced, depth)
    if (c === 123) return this.block("{}", 125, "", start, spaced, depth)
    if (c === 35 && (isName(this.text.charCodeAt(start + 1)) || this.startsEscape(start + 1))) {
      this.at = start + 1
      return this.make("hash", this.name(), spaced, start)
    }
    if (c === 64 && this.startsIdent(start + 1)) {
      this.at = start + 1
      return this.make("at", this.name(), spaced, start)
    }
    this.at = start + (c >= 0xd800 && c <= 0xdbff ? 2 : 1)
    return this.make("delim", this.text.slice(start, this.at), spaced, start)
  }

  private make(type: ComponentType, text: string, spaced: boolean, start: number, children = NONE): ComponentValue {
    return { type, text, value: 0, unit: "", integer: false, children, spaced, start, end: this.at }
  }

  /** css-syntax-3 #would-start-an-identifier */
  private startsIdent(at: number): boolean {
    const c = this.text.charCodeAt(at)
    if (c === 45) {
      const d = this.text.charCodeAt(at + 1)
      return d === 45 || isNameStart(d) || this.startsEscape(at + 1)
    }
    return isNameStart(c) || this.startsEscape(at)
  }

  private startsEscape(at: number): boolean {
    if (this.text.charCodeAt(at) !== 92) return false
    return at + 1 >= this.text.length || !isNewline(this.text.charCodeAt(at + 1))
  }

  /** css-syntax-3 #starts-with-a-number */
  private startsNumber(at: number): boolean {
    let c = this.text.charCodeAt(at)
    if (c === 43 || c === 45) c = this.text.charCodeAt(++at)
    return isDigit(c) || (c === 46 && isDigit(this.text.charCodeAt(at + 1)))
  }

  private name(): string {
    const { text } = this
    const start = this.at
    const at = skipBy(NAME, text, start)
    this.at = at
    if (text.charCodeAt(at) !== 92 || !this.startsEscape(at)) return text.slice(start, at)
    let out = text.slice(start, at)
    for (;;) {
      if (isName(text.charCodeAt(this.at))) out += text[this.at++]
      else if (this.startsEscape(this.at)) {
        this.at++
        out += this.escape()
      } else return out
    }
  }

  /** After the backslash: css-syntax-3 #consume-escaped-code-point. */
  private escape(): string {
    const { text } = this
    if (this.at >= text.length) return "\ufffd"
    if (!isHex(text.charCodeAt(this.at))) {
      const character = String.fromCodePoint(text.codePointAt(this.at) as number)
      this.at += character.length
      return character
    }
    const start = this.at
    while (this.at - start < 6 && isHex(text.charCodeAt(this.at))) this.at++
    const code = Number.parseInt(text.slice(start, this.at), 16)
    if (text.charCodeAt(this.at) === 13 && text.charCodeAt(this.at + 1) === 10) this.at++
    if (isSpace(text.charCodeAt(this.at))) this.at++
    const valid = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    return valid ? String.fromCodePoint(code) : "\ufffd"
  }

  private identLike(spaced: boolean, depth: number): ComponentValue {
    const start = this.at
    const name = this.name()
    if (this.text.charCodeAt(this.at) !== 40) return this.make("ident", name, spaced, start)
    if (name.length === 3 && name.toLowerCase() === "url") {
      let at = this.at + 1
      while (isSpace(this.text.charCodeAt(at))) at++
      const quote = this.text.charCodeAt(at)
      if (quote !== 34 && quote !== 39) return this.url(at, start, spaced)
    }
    return this.block("function", 41, name, start, spaced, depth)
  }

  /** Unquoted: css-syntax-3 #consume-url-token. */
  private url(at: number, start: number, spaced: boolean): ComponentValue {
    const { text } = this
    this.at = at
    let out = ""
    for (;;) {
      const c = text.charCodeAt(this.at)
      if (Number.isNaN(c)) {
        this.problem("unclosed-block", start, this.at)
        break
      }
      if (c === 41) {
        this.at++
        break
      }
      if (isSpace(c)) {
        while (isSpace(text.charCodeAt(this.at))) this.at++
        const d = text.charCodeAt(this.at)
        if (d === 41 || Number.isNaN(d)) continue
      } else if (this.startsEscape(this.at)) {
        this.at++
        out += this.escape()
        continue
      } else if (c !== 34 && c !== 39 && c !== 40 && c !== 92 && c > 31) {
        out += text[this.at++]
        continue
      }
      this.at = skipBy(BAD_URL, text, this.at)
      this.problem("bad-url", start, this.at)
      break
    }
    return this.make("url", out, spaced, start)
  }

  private numeric(spaced: boolean): ComponentValue {
    const { text } = this
    const start = this.at
    const at = skipBy(NUMBER, text, start)
    const written = text.slice(start, at)
    const integer = !/[.eE]/.test(written)
    this.at = at
    const parsed = Number(written)
    // Out of every useful range, and it would poison arithmetic later.
    const value = Number.isFinite(parsed) ? parsed : Math.sign(parsed) * 1e9
    let type: ComponentType = "number"
    let unit = ""
    if (text.charCodeAt(at) === 37) {
      this.at++
      type = "percentage"
      unit = "%"
    } else if (this.startsIdent(at)) {
      type = "dimension"
      unit = this.name().toLowerCase()
    }
    return { type, text: written, value, unit, integer, children: NONE, spaced, start, end: this.at }
  }

  private string(quote: number, spaced: boolean): ComponentValue {
    const { text } = this
    const start = this.at++
    let from = this.at
    let out = ""
    for (;;) {
      const c = text.charCodeAt(this.at)
      if (c === quote) {
        out += text.slice(from, this.at++)
        break
      }
      if (Number.isNaN(c) || isNewline(c)) {
        out += text.slice(from, this.at)
        this.problem("unclosed-string", start, this.at)
        break
      }
      if (c !== 92) {
        this.at = Math.max(this.at + 1, skipBy(STRING_PART, text, this.at))
        continue
      }
      out += text.slice(from, this.at++)
      if (isNewline(text.charCodeAt(this.at))) {
        if (text.charCodeAt(this.at) === 13 && text.charCodeAt(this.at + 1) === 10) this.at++
        this.at++
      } else if (!this.atEnd()) out += this.escape()
      from = this.at
    }
    return this.make("string", out, spaced, start)
  }

  private block(
    type: ComponentType,
    close: number,
    name: string,
    start: number,
    spaced: boolean,
    depth: number,
  ): ComponentValue {
    this.at++
    if (depth >= MAX_NESTING) {
      this.problem("too-deep", start, this.at)
      this.at = this.text.length
      return this.make(type, name, spaced, start)
    }
    const children: ComponentValue[] = []
    for (;;) {
      const gap = this.skip()
      const c = this.peek()
      if (c === close) {
        this.at++
        break
      }
      if (Number.isNaN(c)) {
        this.problem("unclosed-block", start, start + 1)
        break
      }
      children.push(this.next(gap, depth + 1))
    }
    return this.make(type, name, spaced, start, children)
  }
}

/** All component values of a text, for instance of one value. */
export function scanValues(text: string, problem: (what: ScanProblem) => void = () => {}): ComponentValue[] {
  const scanner = new Scanner(text, problem)
  const out: ComponentValue[] = []
  for (;;) {
    const spaced = scanner.skip()
    if (scanner.atEnd()) return out
    out.push(scanner.next(spaced))
  }
}

import { error, info, type Message, type Report } from "../foundation/diagnostic.ts"
import type { SourceFile } from "../foundation/source.ts"
import { badCharacter, DECODED, SAVE_AS_UTF8, SPECIAL_CHARACTERS, UNDECODED, undecoded } from "./characters.ts"
import type { JsonEntry, JsonNode, JsonString } from "./json.ts"
import { describeFound, hintFor } from "./syntax-hints.ts"
import { short } from "./words.ts"

/** A report nests about ten deep; the limit keeps hostile files from overflowing the stack. */
export const MAX_DEPTH = 64

const ON_ONE_LINE: Message = {
  en: 'a string stays on one line; inside it, write \\n for a line break and \\" for a quote',
  zh: '字符串不能换行；其中的换行写作 \\n，引号写作 \\"',
}
const EMPTY: Message = {
  en: "the file is empty: copy the one of another booklet to begin with",
  zh: "文件是空的：可先复制其他画册的同名文件",
}
/** A few stray bytes are told where they stand. */
const FEW_UNDECODED = 10
/** Objects with more keys than this get an index; nearly all have fewer. */
const FEW_KEYS = 12
const BYTE_ORDER_MARK = 0xfeff
const WHITE_SPACE = /[ \n\r\t]*/y
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
}

const SPECIAL = new RegExp(SPECIAL_CHARACTERS, "g")

function keyIn(entries: readonly JsonEntry[], name: string): JsonString | undefined {
  for (const { key } of entries) if (key.value === name) return key
  return undefined
}

/** Thrown inside this file only: there is no way on after a syntax error. */
class Stop {}

/**
 * JSON text (RFC 8259) to nodes with offsets. Undefined after a syntax error, which is reported with what was found
 * and what was expected; keys given twice and characters that no text may hold are reported and parsing goes on.
 */
export function parseJson(file: SourceFile, report: Report): JsonNode | undefined {
  try {
    return new JsonParser(file, report).root()
  } catch (stop) {
    if (stop instanceof Stop) return undefined
    throw stop
  }
}

class JsonParser {
  readonly #text: string
  readonly #path: string
  readonly #report: Report
  #at = 0
  // Offsets of the next character to look at twice and of the next line feed, at or after the last string's start:
  // native searches, so that a string without either is one slice.
  #special = -1
  #lineFeed = -1

  constructor({ text, path }: SourceFile, report: Report) {
    this.#text = text
    this.#path = path
    this.#report = report
  }

  root(): JsonNode {
    if (this.#text.charCodeAt(0) === BYTE_ORDER_MARK) {
      const message = { en: "the file starts with a byte order mark", zh: "文件以字节顺序标记（BOM）开头" }
      this.#report(info("content/byte-order-mark", message, { span: { file: this.#path, start: 0, end: 1 } }))
      this.#at = 1
    }
    this.#checkDecoded()
    if (Number.isNaN(this.#skip())) this.#fail({ en: "an object {…}", zh: "对象 {…}" }, this.#at, this.#at, EMPTY)
    const root = this.#parseValue(0)
    this.#skip()
    if (this.#at < this.#text.length) this.#fail({ en: "the end of the file", zh: "文件结尾" })
    return root
  }

  #fail(expected: Message, start = this.#at, end = start + 1, hint = hintFor(this.#text, start)): never {
    const found = describeFound(this.#text, start)
    this.#report(
      error(
        "content/json-syntax",
        { en: `expected ${expected.en}, found ${found.en}`, zh: `此处应为${expected.zh}，却是${found.zh}` },
        {
          span: { file: this.#path, start: Math.min(start, this.#text.length), end: Math.min(end, this.#text.length) },
          hint,
        },
      ),
    )
    throw new Stop()
  }

  /** Many characters that are none are one fault: the file was saved in another encoding. */
  #checkDecoded(): void {
    const first = this.#text.search(UNDECODED)
    if (first === -1) return
    const count = this.#text.slice(first).replaceAll(DECODED, "").length
    if (count < FEW_UNDECODED) return
    const span = { file: this.#path, start: first, end: first + 1 }
    this.#report(error("content/encoding", undecoded(count), { span, hint: SAVE_AS_UTF8 }))
    throw new Stop()
  }

  /** Passes white space and gives the character after it, NaN at the end. */
  #skip(): number {
    const c = this.#text.charCodeAt(this.#at)
    if (c > 0x20) return c
    WHITE_SPACE.lastIndex = this.#at
    WHITE_SPACE.test(this.#text)
    this.#at = WHITE_SPACE.lastIndex
    return this.#at < this.#text.length ? this.#text.charCodeAt(this.#at) : Number.NaN
  }

  #find(start: number): void {
    if (this.#special < start) {
      SPECIAL.lastIndex = start
      this.#special = SPECIAL.test(this.#text) ? SPECIAL.lastIndex - 1 : this.#text.length
    }
    if (this.#lineFeed < start) {
      const next = this.#text.indexOf("\n", start)
      this.#lineFeed = next === -1 ? this.#text.length : next
    }
  }

  #parseString(): JsonString {
    const start = ++this.#at
    this.#find(start)
    const quote = this.#text.indexOf('"', start)
    const limit = Math.min(this.#special, this.#lineFeed)
    if (quote === -1 || quote > limit) {
      this.#at = limit
      return this.#parseRest(start)
    }
    this.#at = quote + 1
    return { type: "string", value: this.#text.slice(start, quote), start, end: quote }
  }

  /** The slow path: a string with escapes or characters to look at twice. */
  #parseRest(start: number): JsonString {
    let value = this.#text.slice(start, this.#at)
    const offsets: number[] = []
    for (let i = start; i < this.#at; i++) offsets.push(i)
    let escaped = false
    for (;;) {
      const from = this.#at
      const c = this.#text.charCodeAt(this.#at)
      if (Number.isNaN(c) || c === 0x0a) {
        return this.#fail(
          { en: "the closing quote of this string", zh: "这个字符串的后引号" },
          this.#at,
          this.#at + 1,
          c === 0x0a ? ON_ONE_LINE : undefined,
        )
      }
      if (c === 0x22) break
      if (c === 0x5c) {
        escaped = true
        value += this.#parseEscape()
      } else {
        value += this.#text[this.#at]
        this.#at++
      }
      offsets.push(from)
    }
    const end = this.#at++
    this.#reportBadCharacters(value, offsets, end)
    return escaped ? { type: "string", value, start, end, offsets } : { type: "string", value, start, end }
  }

  #parseEscape(): string {
    const from = this.#at
    const letter = this.#text[this.#at + 1] ?? ""
    this.#at += 2
    if (letter === "u") {
      const digits = this.#text.slice(this.#at, this.#at + 4)
      if (!/^[0-9a-fA-F]{4}$/.test(digits)) {
        return this.#fail({ en: "four hexadecimal digits after \\u", zh: "\\u 后的四位十六进制数字" }, from, from + 6)
      }
      this.#at += 4
      return String.fromCharCode(Number.parseInt(digits, 16))
    }
    const value = Object.hasOwn(ESCAPES, letter) ? ESCAPES[letter] : undefined
    if (value !== undefined) return value
    return this.#fail(
      { en: 'one of \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u', zh: '\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u 之一' },
      from,
      from + 2,
    )
  }

  #reportBadCharacters(value: string, offsets: readonly number[], end: number): void {
    for (let i = 0; i < value.length; i++) {
      const raw = offsets[i] as number
      const bad = badCharacter(value, i, this.#text.charCodeAt(raw) !== 0x5c)
      if (bad === undefined) continue
      const span = { file: this.#path, start: raw, end: offsets[i + bad.length] ?? end }
      this.#report(error("content/character", bad.message, { span, hint: bad.hint }))
      i += bad.length - 1
    }
  }

  #parseObject(depth: number): JsonNode {
    const start = this.#at++
    const entries: JsonEntry[] = []
    let index: Map<string, JsonString> | undefined
    if (this.#skip() === 0x7d) return { type: "object", entries, start, end: ++this.#at }
    for (;;) {
      if (this.#skip() !== 0x22) return this.#fail({ en: "a key in double quotes", zh: "用双引号括起的键名" })
      const key = this.#parseString()
      if (this.#skip() !== 0x3a) return this.#fail({ en: '":" after the key', zh: "键名后的“:”" })
      this.#at++
      const value = this.#parseValue(depth)
      if (entries.length === FEW_KEYS) index = new Map(entries.map((entry) => [entry.key.value, entry.key]))
      const first = index === undefined ? keyIn(entries, key.value) : index.get(key.value)
      if (first !== undefined) this.#reportDuplicate(key, first)
      else {
        index?.set(key.value, key)
        entries.push({ key, value })
      }
      const c = this.#skip()
      if (c === 0x7d) return { type: "object", entries, start, end: ++this.#at }
      if (c !== 0x2c) return this.#fail({ en: '"," or "}"', zh: "“,”或“}”" })
      this.#at++
    }
  }

  #reportDuplicate(key: JsonString, first: JsonString): void {
    const message = { en: `the key "${short(key.value)}" is given twice`, zh: `键“${short(key.value)}”出现了两次` }
    const note = { en: "it is first given here", zh: "第一次出现在这里" }
    const hint = { en: "rename or remove one of the two", zh: "请改名或删去其中一个" }
    this.#report(
      error("content/duplicate-key", message, {
        span: { file: this.#path, start: key.start, end: key.end },
        notes: [{ message: note, span: { file: this.#path, start: first.start, end: first.end } }],
        hint,
      }),
    )
  }

  #parseArray(depth: number): JsonNode {
    const start = this.#at++
    const items: JsonNode[] = []
    if (this.#skip() === 0x5d) return { type: "array", items, start, end: ++this.#at }
    for (;;) {
      items.push(this.#parseValue(depth))
      const c = this.#skip()
      if (c === 0x5d) return { type: "array", items, start, end: ++this.#at }
      if (c !== 0x2c) return this.#fail({ en: '"," or "]"', zh: "“,”或“]”" })
      this.#at++
    }
  }

  #parseValue(depth: number): JsonNode {
    const c = this.#skip()
    if (c === 0x22) return this.#parseString()
    if (c === 0x7b || c === 0x5b) {
      if (depth >= MAX_DEPTH) this.#tooDeep()
      return c === 0x7b ? this.#parseObject(depth + 1) : this.#parseArray(depth + 1)
    }
    const start = this.#at
    if (c === 0x2d || (c >= 0x30 && c <= 0x39)) {
      NUMBER.lastIndex = this.#at
      const match = NUMBER.exec(this.#text)
      if (match === null) return this.#fail({ en: "a digit", zh: "数字" }, this.#at + 1)
      this.#at += match[0].length
      return { type: "number", value: Number(match[0]), start, end: this.#at }
    }
    const isTrue = this.#text.startsWith("true", this.#at)
    if (isTrue || this.#text.startsWith("false", this.#at)) {
      this.#at += isTrue ? 4 : 5
      return { type: "boolean", value: isTrue, start, end: this.#at }
    }
    if (!this.#text.startsWith("null", this.#at)) return this.#fail({ en: "a value", zh: "一个值" })
    this.#at += 4
    return { type: "null", start, end: this.#at }
  }

  #tooDeep(): never {
    const message = { en: `more than ${MAX_DEPTH} levels of nesting`, zh: `嵌套超过 ${MAX_DEPTH} 层` }
    const hint = { en: "look for brackets that are opened and not closed", zh: "请检查是否有括号只开不闭" }
    const span = { file: this.#path, start: this.#at, end: this.#at + 1 }
    this.#report(error("content/too-deep", message, { span, hint }))
    throw new Stop()
  }
}

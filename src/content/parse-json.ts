import { error, info, type Message, type Report } from "../foundation/diagnostic.ts"
import type { SourceFile } from "../foundation/source.ts"
import { badCharacter, SPECIAL_CHARACTERS } from "./characters.ts"
import type { JsonEntry, JsonNode, JsonString } from "./json.ts"
import { describeFound, hintFor } from "./syntax-hints.ts"
import { short } from "./words.ts"

/** A report nests about ten deep; the limit keeps hostile files from overflowing the stack. */
export const MAX_DEPTH = 64

const ON_ONE_LINE: Message = {
  en: 'a string stays on one line; inside it, write \\n for a line break and \\" for a quote',
  zh: '字符串不能换行；其中的换行写作 \\n，引号写作 \\"',
}
/** Objects with more keys than this get an index; nearly all have fewer. */
const FEW_KEYS = 12
const BYTE_ORDER_MARK = 0xfeff
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
  const { text, path } = file
  let at = 0

  const fail = (expected: Message, start = at, end = start + 1, hint = hintFor(text, start)): never => {
    const found = describeFound(text, start)
    report(
      error(
        "content/json-syntax",
        { en: `expected ${expected.en}, found ${found.en}`, zh: `此处应为${expected.zh}，却是${found.zh}` },
        { span: { file: path, start: Math.min(start, text.length), end: Math.min(end, text.length) }, hint },
      ),
    )
    throw new Stop()
  }

  const skip = (): void => {
    for (;;) {
      const c = text.charCodeAt(at)
      if (c !== 0x20 && c !== 0x0a && c !== 0x0d && c !== 0x09) return
      at++
    }
  }

  // Offsets of the next character to look at twice and of the next line feed, at or after the last string's start:
  // native searches, so that a string without either is one slice.
  let special = -1
  let lineFeed = -1
  const find = (start: number): void => {
    if (special < start) {
      SPECIAL.lastIndex = start
      special = SPECIAL.test(text) ? SPECIAL.lastIndex - 1 : text.length
    }
    if (lineFeed < start) {
      const next = text.indexOf("\n", start)
      lineFeed = next === -1 ? text.length : next
    }
  }

  const parseString = (): JsonString => {
    const start = ++at
    find(start)
    const quote = text.indexOf('"', start)
    const limit = Math.min(special, lineFeed)
    if (quote === -1 || quote > limit) {
      at = limit
      return parseRest(start)
    }
    at = quote + 1
    return { type: "string", value: text.slice(start, quote), start, end: quote }
  }

  /** The slow path: a string with escapes or characters to look at twice. */
  const parseRest = (start: number): JsonString => {
    let value = text.slice(start, at)
    const offsets: number[] = []
    for (let i = start; i < at; i++) offsets.push(i)
    let escaped = false
    for (;;) {
      const from = at
      const c = text.charCodeAt(at)
      if (Number.isNaN(c) || c === 0x0a) {
        return fail(
          { en: "the closing quote of this string", zh: "这个字符串的后引号" },
          at,
          at + 1,
          c === 0x0a ? ON_ONE_LINE : undefined,
        )
      }
      if (c === 0x22) break
      if (c === 0x5c) {
        escaped = true
        value += parseEscape()
      } else {
        value += text[at]
        at++
      }
      offsets.push(from)
    }
    const end = at++
    reportBadCharacters(value, offsets, end)
    return escaped ? { type: "string", value, start, end, offsets } : { type: "string", value, start, end }
  }

  const parseEscape = (): string => {
    const from = at
    const letter = text[at + 1] ?? ""
    at += 2
    if (letter === "u") {
      const digits = text.slice(at, at + 4)
      if (!/^[0-9a-fA-F]{4}$/.test(digits)) {
        return fail({ en: "four hexadecimal digits after \\u", zh: "\\u 后的四位十六进制数字" }, from, from + 6)
      }
      at += 4
      return String.fromCharCode(Number.parseInt(digits, 16))
    }
    const value = Object.hasOwn(ESCAPES, letter) ? ESCAPES[letter] : undefined
    if (value !== undefined) return value
    return fail(
      { en: 'one of \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u', zh: '\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u 之一' },
      from,
      from + 2,
    )
  }

  const reportBadCharacters = (value: string, offsets: readonly number[], end: number): void => {
    for (let i = 0; i < value.length; i++) {
      const raw = offsets[i] as number
      const bad = badCharacter(value, i, text.charCodeAt(raw) !== 0x5c)
      if (bad === undefined) continue
      const span = { file: path, start: raw, end: offsets[i + bad.length] ?? end }
      report(error("content/character", bad.message, { span, hint: bad.hint }))
      i += bad.length - 1
    }
  }

  const parseObject = (depth: number): JsonNode => {
    const start = at++
    const entries: JsonEntry[] = []
    let index: Map<string, JsonString> | undefined
    skip()
    if (text.charCodeAt(at) === 0x7d) return { type: "object", entries, start, end: ++at }
    for (;;) {
      skip()
      if (text.charCodeAt(at) !== 0x22) return fail({ en: "a key in double quotes", zh: "用双引号括起的键名" })
      const key = parseString()
      skip()
      if (text.charCodeAt(at) !== 0x3a) return fail({ en: '":" after the key', zh: "键名后的“:”" })
      at++
      const value = parseValue(depth)
      if (entries.length === FEW_KEYS) index = new Map(entries.map((entry) => [entry.key.value, entry.key]))
      const first = index === undefined ? keyIn(entries, key.value) : index.get(key.value)
      if (first !== undefined) reportDuplicate(key, first)
      else {
        index?.set(key.value, key)
        entries.push({ key, value })
      }
      skip()
      const c = text.charCodeAt(at)
      if (c === 0x7d) return { type: "object", entries, start, end: ++at }
      if (c !== 0x2c) return fail({ en: '"," or "}"', zh: "“,”或“}”" })
      at++
    }
  }

  const reportDuplicate = (key: JsonString, first: JsonString): void => {
    const message = { en: `the key "${short(key.value)}" is given twice`, zh: `键“${short(key.value)}”出现了两次` }
    const note = { en: "it is first given here", zh: "第一次出现在这里" }
    report(
      error("content/duplicate-key", message, {
        span: { file: path, start: key.start, end: key.end },
        notes: [{ message: note, span: { file: path, start: first.start, end: first.end } }],
      }),
    )
  }

  const parseArray = (depth: number): JsonNode => {
    const start = at++
    const items: JsonNode[] = []
    skip()
    if (text.charCodeAt(at) === 0x5d) return { type: "array", items, start, end: ++at }
    for (;;) {
      items.push(parseValue(depth))
      skip()
      const c = text.charCodeAt(at)
      if (c === 0x5d) return { type: "array", items, start, end: ++at }
      if (c !== 0x2c) return fail({ en: '"," or "]"', zh: "“,”或“]”" })
      at++
    }
  }

  const parseValue = (depth: number): JsonNode => {
    skip()
    const c = text.charCodeAt(at)
    if (c === 0x22) return parseString()
    if (c === 0x7b || c === 0x5b) {
      if (depth >= MAX_DEPTH) tooDeep()
      return c === 0x7b ? parseObject(depth + 1) : parseArray(depth + 1)
    }
    const start = at
    if (c === 0x2d || (c >= 0x30 && c <= 0x39)) {
      NUMBER.lastIndex = at
      const match = NUMBER.exec(text)
      if (match === null) return fail({ en: "a digit", zh: "数字" }, at + 1)
      at += match[0].length
      return { type: "number", value: Number(match[0]), start, end: at }
    }
    const isTrue = text.startsWith("true", at)
    if (isTrue || text.startsWith("false", at)) {
      at += isTrue ? 4 : 5
      return { type: "boolean", value: isTrue, start, end: at }
    }
    if (!text.startsWith("null", at)) return fail({ en: "a value", zh: "一个值" })
    at += 4
    return { type: "null", start, end: at }
  }

  const tooDeep = (): never => {
    const message = { en: `more than ${MAX_DEPTH} levels of nesting`, zh: `嵌套超过 ${MAX_DEPTH} 层` }
    report(error("content/too-deep", message, { span: { file: path, start: at, end: at + 1 } }))
    throw new Stop()
  }

  if (text.charCodeAt(0) === BYTE_ORDER_MARK) {
    const message = { en: "the file starts with a byte order mark", zh: "文件以字节顺序标记（BOM）开头" }
    report(info("content/byte-order-mark", message, { span: { file: path, start: 0, end: 1 } }))
    at = 1
  }
  try {
    const root = parseValue(0)
    skip()
    if (at < text.length) fail({ en: "the end of the file", zh: "文件结尾" })
    return root
  } catch (stop) {
    if (stop instanceof Stop) return undefined
    throw stop
  }
}

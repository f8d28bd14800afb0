import { error, type Message, type Report } from "../../foundation/diagnostic.ts"
import type { SourceFile, Span } from "../../foundation/source.ts"
import { type ComponentValue, isDelim, isIdent, valueText } from "./component-value.ts"
import { MAX_NESTING, Scanner, type ScanProblem } from "./scanner.ts"

/** A declaration as written, css-syntax-3 #declaration. */
export interface RawDeclaration {
  readonly name: string
  readonly nameEnd: number
  readonly values: readonly ComponentValue[]
  readonly important: boolean
  readonly start: number
  readonly end: number
  /** An earlier declaration of the same text: `values` have its offsets. */
  readonly like?: RawDeclaration
}

/** A style rule (`at` is empty) or an at-rule as written; `prelude` is the selector or what follows the at-keyword. */
export interface RawRule {
  readonly at: string
  readonly prelude: readonly ComponentValue[]
  readonly declarations: readonly RawDeclaration[]
  /** Rules inside the block: margin boxes, and what `@media` holds. */
  readonly rules: readonly RawRule[]
  readonly start: number
  /** End of the prelude. */
  readonly end: number
}

const SEMICOLON = 59
const CLOSE = 125
const OPEN = 123
const AT = 64

/** Its value keeps its place. */
const HAS_URL = /url\(/i

const PROBLEMS: Readonly<Record<ScanProblem, readonly [Message, Message?]>> = {
  "unclosed-comment": [
    { en: "this comment has no end", zh: "注释没有结束" },
    { en: "close it with `*/`", zh: "请用 `*/` 结束" },
  ],
  "unclosed-string": [
    { en: "this string has no end on its line", zh: "字符串在本行没有结束" },
    { en: "close it with the quotation mark it starts with", zh: "请用开头的引号结束" },
  ],
  "unclosed-block": [
    { en: "this bracket is not closed", zh: "括号没有闭合" },
    { en: "everything after it was read as its content", zh: "其后的内容都被当作括号内的内容" },
  ],
  "bad-url": [
    { en: "this `url()` has a character that must be quoted", zh: "`url()` 中有必须加引号的字符" },
    { en: 'write `url("…")`', zh: '请写 `url("…")`' },
  ],
  "too-deep": [{ en: `brackets nest deeper than ${MAX_NESTING}`, zh: `括号嵌套超过 ${MAX_NESTING} 层` }],
}

/** Marks that a Chinese input method puts where CSS wants the ASCII ones. */
const FULL_WIDTH = /[：；，（）｛｝]/
const HALF_WIDTH: Message = { en: "CSS needs half-width marks: `: ; , ( )`", zh: "CSS 的标点须用半角：`: ; , ( )`" }
const NOT_CLOSED: readonly [Message, Message] = [
  { en: "this block is not closed", zh: "花括号块没有闭合" },
  { en: "add `}`", zh: "请补上 `}`" },
]

/** Reads a stylesheet into rules, css-syntax-3 #consume-stylesheet-contents. */
export function parseRules(file: SourceFile, report: Report): RawRule[] {
  const span = (start: number, end: number): Span => ({ file: file.path, start, end })
  const scanner = new Scanner(file.text, (what, start, end) => {
    const [message, hint] = PROBLEMS[what]
    report(error("style/syntax", message, { span: span(start, end), ...(hint && { hint }) }))
  })
  const found = (start: number, end: number, message: Message, hint?: Message): void =>
    report(error("style/syntax", message, { span: span(start, end), ...(hint && { hint }) }))

  // Themes repeat themselves: more than half of the declarations need not be scanned again.
  const plain = new Map<string, RawDeclaration>()
  const rules: RawRule[] = []
  let depth = 0
  for (;;) {
    scanner.skip()
    if (scanner.atEnd()) return rules
    const rule = consumeRule()
    if (rule !== undefined) rules.push(rule)
  }

  function consumeRule(inPage = false): RawRule | undefined {
    const start = scanner.at
    let at = ""
    const prelude: ComponentValue[] = []
    let end = start
    if (scanner.peek() === AT) {
      const keyword = scanner.next(false)
      if (keyword.type === "at") at = keyword.text.toLowerCase()
      else prelude.push(keyword)
      end = keyword.end
    }
    for (;;) {
      const spaced = scanner.skip()
      const c = scanner.peek()
      if (c === OPEN) break
      if (at !== "" && (c === SEMICOLON || c === CLOSE || Number.isNaN(c))) {
        if (c === SEMICOLON) scanner.at++
        return { at, prelude, declarations: [], rules: [], start, end }
      }
      if (Number.isNaN(c)) {
        found(
          start,
          Math.max(end, start + 1),
          { en: "a rule needs a block", zh: "规则缺少花括号块" },
          { en: "write `selector { property: value }`", zh: "请写 `选择器 { 属性: 值 }`" },
        )
        return undefined
      }
      if (c === CLOSE && prelude.length === 0) {
        found(scanner.at, scanner.at + 1, { en: "this `}` closes nothing", zh: "多出的 `}`" })
        scanner.at++
        return undefined
      }
      const value = scanner.next(spaced)
      prelude.push(value)
      end = value.end
    }
    if (at === "media" && !inPage) {
      if (depth >= MAX_NESTING) {
        found(start, end, ...PROBLEMS["too-deep"])
        scanner.next(false)
        return undefined
      }
      scanner.at++
      return { at, prelude, declarations: [], rules: consumeRules(scanner.at - 1), start, end }
    }
    if (at !== "" && at !== "page" && at !== "footnote" && !at.includes("-")) {
      scanner.next(false)
      return { at, prelude, declarations: [], rules: [], start, end }
    }
    scanner.at++
    return { at, prelude, ...consumeBlock(at), start, end }
  }

  /** Rules up to the brace that closes the block which starts at `open`. */
  function consumeRules(open: number): RawRule[] {
    const inner: RawRule[] = []
    depth++
    for (;;) {
      scanner.skip()
      const c = scanner.peek()
      if (c === CLOSE) {
        scanner.at++
        break
      }
      if (Number.isNaN(c)) {
        found(open, open + 1, ...NOT_CLOSED)
        break
      }
      const rule = consumeRule()
      if (rule !== undefined) inner.push(rule)
    }
    depth--
    return inner
  }

  function consumeBlock(at: string): Pick<RawRule, "declarations" | "rules"> {
    const open = scanner.at - 1
    const declarations: RawDeclaration[] = []
    const inner: RawRule[] = []
    for (;;) {
      scanner.skip()
      const c = scanner.peek()
      if (Number.isNaN(c)) {
        found(open, open + 1, ...NOT_CLOSED)
        return { declarations, rules: inner }
      }
      if (c === CLOSE) {
        scanner.at++
        return { declarations, rules: inner }
      }
      if (c === SEMICOLON) scanner.at++
      else if (c === AT && at !== "") {
        const rule = consumeRule(true)
        if (rule !== undefined) inner.push(rule)
      } else {
        const declaration = consumeDeclaration()
        if (declaration !== undefined) declarations.push(declaration)
      }
    }
  }

  function consumeDeclaration(): RawDeclaration | undefined {
    const text = scanner.plainDeclaration()
    const like = text === undefined ? undefined : plain.get(text)
    if (text !== undefined && like !== undefined) {
      const by = scanner.at - like.start
      scanner.at += text.length
      const { name, values, important } = like
      return { name, nameEnd: like.nameEnd + by, values, important, start: like.start + by, end: like.end + by, like }
    }
    const declaration = scanDeclaration()
    if (text !== undefined && declaration !== undefined && !HAS_URL.test(text)) plain.set(text, declaration)
    return declaration
  }

  function scanDeclaration(): RawDeclaration | undefined {
    const start = scanner.at
    const values: ComponentValue[] = []
    let end = start
    let nested = false
    for (;;) {
      const spaced = scanner.skip()
      const c = scanner.peek()
      if (c === SEMICOLON || c === CLOSE || Number.isNaN(c)) break
      const value = scanner.next(spaced)
      values.push(value)
      end = value.end
      nested = value.type === "{}" && !(values[0]?.text.startsWith("--") && isDelim(values[1], ":"))
      if (nested) break
    }
    const name = values[0] as ComponentValue
    if (nested) {
      found(
        start,
        Math.max(start + 1, (values.at(-1) as ComponentValue).start),
        { en: "rules do not nest here", zh: "规则不能嵌套" },
        { en: "write the whole selector, outside this block", zh: "请在本块之外写出完整的选择器" },
      )
      return undefined
    }
    if (name.type !== "ident" || !isDelim(values[1], ":")) {
      found(
        start,
        Math.max(end, start + 1),
        { en: "a declaration reads `property: value`", zh: "声明应写作 `属性: 值`" },
        name.type === "ident" && values[1]?.type === "ident"
          ? { en: `write \`${name.text}: …\``, zh: `请写 \`${name.text}: …\`` }
          : FULL_WIDTH.test(valueText(values))
            ? HALF_WIDTH
            : undefined,
      )
      return undefined
    }
    values.splice(0, 2)
    let important = false
    const last = values.at(-1)
    if (isIdent(last, "important") && isDelim(values.at(-2), "!")) {
      important = true
      values.length -= 2
    }
    return { name: name.text, nameEnd: name.end, values, important, start, end }
  }
}

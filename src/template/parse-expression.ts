import { HandlebarsLexer, type Token } from "./handlebars-lexer.ts"
import type { Expected, HandlebarsFault, HbCall, HbExpression, HbName, HbPair, HbPath } from "./handlebars-tree.ts"

/** Blocks inside blocks, each `{{else if}}` counting as one more, and calls inside calls. */
export const MAX_NESTING = 100

/** Ends the parsing of a template: there is no way on after a syntax error. Caught by `parseHandlebars`. */
export class Stop {
  readonly fault: HandlebarsFault
  constructor(fault: HandlebarsFault) {
    this.fault = fault
  }
}

/** Parses what stands inside tags: names, values, calls, named values. */
export class ExpressionParser {
  readonly #text: string
  readonly #lexer: HandlebarsLexer
  #calls = 0

  constructor(text: string) {
    this.#text = text
    this.#lexer = new HandlebarsLexer(text)
  }

  /** Begins at an offset inside a tag. */
  enter(at: number): void {
    this.#lexer.enter(at)
  }

  /** The end of a tag: where it is, and whether it takes the white space behind it. */
  close(close: Token): { readonly end: number; readonly strips: boolean } {
    if (this.#lexer.token !== close) this.#unexpected("close")
    return this.#lexer
  }

  params(): readonly HbExpression[] {
    const params: HbExpression[] = []
    for (;;) {
      switch (this.#lexer.token) {
        case "(":
          params.push(this.#call())
          break
        case "id":
          if (this.#startsPair()) return params
          params.push(this.name())
          break
        case "data":
        case "string":
        case "number":
        case "boolean":
        case "undefined":
        case "null":
          params.push(this.name())
          break
        default:
          return params
      }
    }
  }

  /** Whether the name here is one of `name=value`. */
  #startsPair(): boolean {
    const text = this.#text
    let at = this.#lexer.end
    while (/\s/.test(text.charAt(at))) at++
    return text[at] === "="
  }

  hash(): readonly HbPair[] {
    const pairs: HbPair[] = []
    const lexer = this.#lexer
    while (lexer.token === "id") {
      const { start } = lexer
      const key = withoutBrackets(lexer.value)
      lexer.next()
      if ((lexer.token as Token) !== "=") this.#unexpected("equals")
      lexer.next()
      const value = (lexer.token as Token) === "(" ? this.#call() : this.name()
      pairs.push({ key, value, start, end: value.end })
    }
    return pairs
  }

  blockParams(): readonly string[] {
    const lexer = this.#lexer
    const names: string[] = []
    if (lexer.token !== "as |") return names
    for (lexer.next(); (lexer.token as Token) === "id"; lexer.next()) names.push(withoutBrackets(lexer.value))
    if (names.length === 0 || (lexer.token as Token) !== "|") this.#unexpected("value")
    lexer.next()
    return names
  }

  #call(): HbCall {
    const lexer = this.#lexer
    const { start } = lexer
    if (++this.#calls > MAX_NESTING) throw new Stop({ kind: "too-deep", start, end: start + 1 })
    lexer.next()
    const path = this.name()
    const params = this.params()
    const hash = this.hash()
    if (lexer.token !== ")") this.#unexpected("close-call")
    const { end } = lexer
    lexer.next()
    this.#calls--
    return { type: "SubExpression", path, params, hash, start, end }
  }

  partialName(): HbExpression {
    return this.#lexer.token === "(" ? this.#call() : this.name()
  }

  name(): HbName {
    const lexer = this.#lexer
    const { start, end, value } = lexer
    switch (lexer.token) {
      case "id":
        return this.#path(start, false)
      case "data":
        lexer.next()
        if ((lexer.token as Token) !== "id") this.#unexpected("value")
        return this.#path(start, true)
      case "string":
        lexer.next()
        return { type: "StringLiteral", value, start, end }
      case "number":
        lexer.next()
        return { type: "NumberLiteral", value: Number(value), start, end }
      case "boolean":
        lexer.next()
        return { type: "BooleanLiteral", value: value === "true", start, end }
      case "undefined":
        lexer.next()
        return { type: "UndefinedLiteral", value: undefined, start, end }
      case "null":
        lexer.next()
        return { type: "NullLiteral", value: null, start, end }
      default:
        return this.#unexpected("value")
    }
  }

  #path(start: number, data: boolean): HbPath {
    const lexer = this.#lexer
    const parts: string[] = []
    let original = data ? "@" : ""
    let depth = 0
    for (;;) {
      const part = withoutBrackets(lexer.value)
      original += part
      // In brackets, `..` and `this` are names like others.
      const isStep = part === lexer.value && (part === ".." || part === "." || part === "this")
      if (isStep && parts.length > 0) {
        throw new Stop({ kind: "path", path: original, start, end: lexer.end })
      }
      if (!isStep) parts.push(part)
      else if (part === "..") depth++
      const { end } = lexer
      lexer.next()
      if (lexer.token !== "separator") return { type: "PathExpression", data, depth, parts, original, start, end }
      original += this.#text.charAt(lexer.start)
      lexer.next()
      if ((lexer.token as Token) !== "id") this.#unexpected("value")
    }
  }

  #unexpected(expected: Expected): never {
    const { start, end } = this.#lexer
    throw new Stop({ kind: "syntax", expected, start, end })
  }
}

const withoutBrackets = (name: string): string => (/^\[.*\]$/.test(name) ? name.slice(1, -1) : name)

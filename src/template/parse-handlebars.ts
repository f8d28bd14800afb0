import type { Token } from "./handlebars-lexer.ts"
import type {
  Expected,
  HandlebarsFault,
  HbBlock,
  HbExpression,
  HbName,
  HbPair,
  HbPartialBlock,
  HbProgram,
  HbStatement,
  Strip,
} from "./handlebars-tree.ts"
import { ExpressionParser, MAX_NESTING, Stop } from "./parse-expression.ts"
import type { Place } from "./syntax.ts"
import { controlWhitespace } from "./whitespace-control.ts"

/**
 * A template by Handlebars' grammar (`handlebars.yy` and `handlebars.l` of 4.7), whitespace control included. Own code,
 * because the package's generated parser takes longer over the templates of a booklet than everything else that is
 * done with them; a test holds it against that parser. Raw blocks `{{{{name}}}}` alone are not parsed.
 */
export function parseHandlebars(text: string): HbProgram | HandlebarsFault {
  try {
    const program = new Parser(text).root()
    controlWhitespace(program)
    return program
  } catch (stop) {
    if (stop instanceof Stop) return stop.fault
    throw stop
  }
}

export const isFault = (result: HbProgram | HandlebarsFault): result is HandlebarsFault => "kind" in result

const INVERSE = /\{\{~?(?:\^|\s*else)\s*~?\}\}/y
const INVERSE_CHAIN = /\{\{~?\s*else\b/y
const COMMENT_END = /--~?\}\}/g

/** What opens a block, whichever its kind. */
interface Opening extends Place {
  readonly path: HbName
  readonly params: readonly HbExpression[]
  readonly hash: readonly HbPair[]
  readonly blockParams: readonly string[]
  readonly strip: Strip
}
interface Inverse {
  readonly program: HbProgram
  readonly strip: Strip
}

class Parser {
  readonly #text: string
  readonly #inside: ExpressionParser
  /** Between tags: where reading goes on. */
  #at = 0
  #depth = 0

  constructor(text: string) {
    this.#text = text
    this.#inside = new ExpressionParser(text)
  }

  root(): HbProgram {
    const program = this.#program()
    if (this.#at < this.#text.length) this.#expected("nothing-open", this.#at, this.#at + 2)
    return program
  }

  /** Statements up to the end, `{{/`, or `{{else`, which stay unread. */
  #program(blockParams: readonly string[] = []): HbProgram {
    const body: HbStatement[] = []
    for (;;) {
      this.#content(body)
      const statement = this.#at < this.#text.length ? this.#statement() : undefined
      if (statement === undefined) return { body, blockParams, chained: false }
      body.push(statement)
    }
  }

  /** Text up to the next tag. `\{{` is text up to the tag after it; `\\{{` is a backslash and a tag. */
  #content(body: HbStatement[]): void {
    const text = this.#text
    for (;;) {
      const open = text.indexOf("{{", this.#at)
      if (open === -1) {
        this.#put(this.#at, text.length, body)
        this.#at = text.length
        return
      }
      const slashes =
        open === this.#at || text[open - 1] !== "\\" ? 0 : open - this.#at > 1 && text[open - 2] === "\\" ? 2 : 1
      this.#put(this.#at, slashes === 0 ? open : open - 1, body)
      this.#at = open
      if (slashes !== 1) return
      const next = text.indexOf("{{", open + 2)
      let end = next === -1 ? text.length : next
      if (text[end - 1] === "\\" && end - 1 >= open + 2 && next !== -1)
        end -= text[end - 2] === "\\" && end - 2 >= open + 2 ? 2 : 1
      this.#put(open, end, body)
      this.#at = end
    }
  }

  #put(start: number, end: number, body: HbStatement[]): void {
    if (end <= start) return
    const value = this.#text.slice(start, end)
    body.push({
      type: "ContentStatement",
      original: value,
      value,
      start,
      end,
      leftStripped: false,
      rightStripped: false,
    })
  }

  #statement(): HbStatement | undefined {
    const text = this.#text
    const start = this.#at
    if (text.startsWith("{{{{", start)) throw new Stop({ kind: "raw-block", start, end: start + 4 })
    const open = text[start + 2] === "~"
    const inside = start + (open ? 3 : 2)
    switch (text[inside]) {
      case "/":
        return undefined
      case "!":
        return this.#comment(start, inside, open)
      case ">":
        return this.#partial(start, inside + 1, open)
      case "#":
        if (text[inside + 1] === ">") return this.#partialBlock(start, inside + 2, open)
        return this.#block(start, inside + 1, open)
      case "^":
        return this.#is(INVERSE) ? undefined : this.#inverseBlock(start, inside + 1, open)
      case "{":
        return this.#mustache(start, inside + 1, open, "}}}")
      case "&":
        return this.#mustache(start, inside + 1, open, "}}", false)
      case "*":
        return this.#mustache(start, inside + 1, open, "}}")
      default:
        return this.#is(INVERSE_CHAIN) ? undefined : this.#mustache(start, inside, open, "}}")
    }
  }

  /** Whether the tag here is of that form; then `lastIndex` is behind it. */
  #is(form: RegExp): boolean {
    form.lastIndex = this.#at
    return form.test(this.#text)
  }

  #comment(start: number, inside: number, open: boolean): HbStatement {
    const text = this.#text
    let end: number
    if (text.startsWith("!--", inside)) {
      COMMENT_END.lastIndex = inside + 1
      end = COMMENT_END.test(text) ? COMMENT_END.lastIndex : 0
    } else end = text.indexOf("}}", inside) + 2
    if (end < inside) this.#expected("close-comment", start, inside + 1)
    this.#at = end
    return { type: "CommentStatement", strip: { open, close: text[end - 3] === "~" }, start, end }
  }

  #mustache(start: number, inside: number, open: boolean, close: Token, escaped = close === "}}"): HbStatement {
    this.#inside.enter(inside)
    const type = this.#text[inside - 1] === "*" ? "Decorator" : "MustacheStatement"
    const path = this.#inside.name()
    const params = this.#inside.params()
    const hash = this.#inside.hash()
    const strip = { open, close: this.#close(close) }
    return { type, path, params, hash, escaped, strip, start, end: this.#at }
  }

  #partial(start: number, inside: number, open: boolean): HbStatement {
    this.#inside.enter(inside)
    const call = { name: this.#inside.partialName(), params: this.#inside.params(), hash: this.#inside.hash() }
    const strip = { open, close: this.#close("}}") }
    return { type: "PartialStatement", ...call, strip, start, end: this.#at }
  }

  #partialBlock(start: number, inside: number, open: boolean): HbPartialBlock {
    this.#inside.enter(inside)
    const call = { name: this.#inside.partialName(), params: this.#inside.params(), hash: this.#inside.hash() }
    const openStrip = { open, close: this.#close("}}") }
    this.#deeper(start)
    const program = this.#program()
    this.#depth--
    const closeStrip = this.#closeBlock(call.name, { start, end: inside })
    return { type: "PartialBlockStatement", ...call, program, openStrip, closeStrip, start, end: this.#at }
  }

  #block(start: number, inside: number, open: boolean): HbBlock {
    const decorates = this.#text[inside] === "*"
    const opening = this.#opening(start, decorates ? inside + 1 : inside, open)
    const depth = this.#depth
    this.#deeper(start)
    const program = this.#program(opening.blockParams)
    const inverse = this.#inverseChain()
    this.#depth = depth
    const closeStrip = this.#closeBlock(opening.path, opening)
    if (decorates && inverse !== undefined) this.#expected("no-else", opening.start, opening.end)
    return makeBlock(opening, program, inverse, closeStrip, this.#at, decorates)
  }

  /** `{{^name}}`: the block is what is set when the value is not there. */
  #inverseBlock(start: number, inside: number, open: boolean): HbBlock {
    const opening = this.#opening(start, inside, open)
    this.#deeper(start)
    const program = this.#program(opening.blockParams)
    const otherwise = this.#is(INVERSE) ? this.#inverse() : undefined
    this.#depth--
    const closeStrip = this.#closeBlock(opening.path, opening)
    const block = makeBlock(opening, program, otherwise, closeStrip, this.#at, false)
    return { ...block, program: block.inverse, inverse: block.program }
  }

  #opening(start: number, inside: number, open: boolean): Opening {
    this.#inside.enter(inside)
    const path = this.#inside.name()
    const params = this.#inside.params()
    const hash = this.#inside.hash()
    const blockParams = this.#inside.blockParams()
    const strip = { open, close: this.#close("}}") }
    return { path, params, hash, blockParams, strip, start, end: this.#at }
  }

  #inverseChain(): Inverse | undefined {
    if (this.#is(INVERSE)) return this.#inverse()
    if (!this.#is(INVERSE_CHAIN)) return undefined
    const start = this.#at
    const opening = this.#opening(start, INVERSE_CHAIN.lastIndex, this.#text[start + 2] === "~")
    this.#deeper(start)
    const program = this.#program(opening.blockParams)
    const inverse = this.#inverseChain()
    const block = makeBlock(opening, program, inverse, inverse?.strip ?? NO_STRIP, this.#at, false)
    return { strip: opening.strip, program: { body: [block], blockParams: [], chained: true } }
  }

  #inverse(): Inverse {
    const start = this.#at
    this.#at = INVERSE.lastIndex
    const strip = { open: this.#text[start + 2] === "~", close: this.#text[this.#at - 3] === "~" }
    return { strip, program: this.#program() }
  }

  #closeBlock(opened: HbExpression, place: Place): Strip {
    const text = this.#text
    const start = this.#at
    const open = text[start + 2] === "~"
    const inside = start + (open ? 3 : 2)
    if (text[inside] !== "/") {
      const ends = start >= text.length
      const fault = ends ? ({ expected: "end-block", opened: place } as const) : ({ expected: "one-else" } as const)
      throw new Stop({ kind: "syntax", start, end: ends ? start : inside, ...fault })
    }
    this.#inside.enter(inside + 1)
    const name = this.#inside.name()
    const close = this.#close("}}")
    if (originalOf(opened) === originalOf(name)) return { open, close }
    const words = { open: String(originalOf(opened) ?? "(…)"), close: String(originalOf(name)) }
    throw new Stop({ kind: "unmatched", ...words, start, end: this.#at, opened: place })
  }

  /** The end of a tag; reading goes on behind it. Tells whether it takes white space. */
  #close(close: Token): boolean {
    const { end, strips } = this.#inside.close(close)
    this.#at = end
    return strips
  }

  #deeper(start: number): void {
    if (++this.#depth > MAX_NESTING) throw new Stop({ kind: "too-deep", start, end: start + 2 })
  }

  #expected(expected: Expected, start: number, end: number): never {
    throw new Stop({ kind: "syntax", expected, start, end })
  }
}

const NO_STRIP: Strip = { open: false, close: false }

function makeBlock(
  { path, params, hash, strip, start }: Opening,
  program: HbProgram,
  inverse: Inverse | undefined,
  closeStrip: Strip,
  end: number,
  decorates: boolean,
): HbBlock {
  if (inverse?.program.chained === true) (inverse.program.body[0] as HbBlock).closeStrip = closeStrip
  return {
    type: decorates ? "DecoratorBlock" : "BlockStatement",
    path,
    params,
    hash,
    program,
    inverse: inverse?.program,
    openStrip: strip,
    inverseStrip: inverse?.strip,
    closeStrip,
    start,
    end,
  }
}

/** What the name at the end of a block must repeat. */
const originalOf = (name: HbExpression) =>
  name.type === "PathExpression" ? name.original : name.type === "SubExpression" ? undefined : name.value

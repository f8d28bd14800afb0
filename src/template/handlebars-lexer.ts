/** What stands between the braces of a tag. */
export type Token =
  | "id"
  | "separator"
  | "data"
  | "string"
  | "number"
  | "boolean"
  | "undefined"
  | "null"
  | "("
  | ")"
  | "="
  | "as |"
  | "|"
  | "}}"
  | "}}}"
  | "invalid"
  | "end"

const MARKS: ReadonlyMap<number, Token> = new Map([
  [0x28, "("],
  [0x29, ")"],
  [0x3d, "="],
  [0x40, "data"],
  [0x7c, "|"],
  [0x2f, "separator"],
])

const SPACE = /\s*/y
const ID = /[^\s!"#%-,./;->@[-^`{-~]+/y
const NUMBER = /-?[0-9]+(?:\.[0-9]+)?(?=[~}\s)])/y
const AS = /as\s+\|/y
/** A name ends before one of these, or it is none. */
const AFTER_ID = /[=~}\s/.)|]/
const AFTER_LITERAL = /[~}\s)]/

/** Splits the inside of one tag into tokens, by the rules of Handlebars' own lexer (`handlebars.l`, state `mu`). */
export class HandlebarsLexer {
  readonly text: string
  token: Token = "end"
  start = 0
  end = 0
  /** A name without its brackets, a string without its quotes. */
  value = ""
  /** A tag's end that takes the white space after it. */
  strips = false
  /** The name before this runs into something that cannot follow a name. */
  #isCutShort = false

  constructor(text: string) {
    this.text = text
  }

  /** Begins at an offset inside a tag. */
  enter(at: number): void {
    this.end = at
    this.#isCutShort = false
    this.next()
  }

  next(): void {
    const { text } = this
    let at = this.end
    let c = text.charCodeAt(at)
    if (c <= 0x20 || c >= 0x80) {
      SPACE.lastIndex = at
      SPACE.test(text)
      at = SPACE.lastIndex
      c = text.charCodeAt(at)
    }
    this.start = at
    const mark = MARKS.get(c)
    if (Number.isNaN(c)) this.#take("end", 0)
    else if (this.#isCutShort) this.#take("invalid", 1)
    else if (mark !== undefined) this.#take(mark, 1)
    else if (c === 0x2e) this.#dot()
    else if (c === 0x22) this.#quoted('"')
    else if (c === 0x27) this.#quoted("'")
    else if (c === 0x5b) this.#bracketed()
    else if (c === 0x7d || c === 0x7e) this.#close()
    else this.#word(c)
  }

  #take(token: Token, length: number): void {
    this.token = token
    this.end = this.start + length
  }

  #dot(): void {
    const { text, start } = this
    if (text.startsWith("..", start)) this.#take("id", 2)
    else this.#take(AFTER_ID.test(text.charAt(start + 1)) ? "id" : "separator", 1)
    this.value = text.slice(start, this.end)
  }

  #close(): void {
    const { text, start } = this
    this.strips = false
    if (text.startsWith("}}}}", start)) this.#take("invalid", 4)
    else if (text.startsWith("}}}", start)) this.#take("}}}", 3)
    else if (text.startsWith("}~}}", start)) {
      this.strips = true
      this.#take("}}}", 4)
    } else if (text.startsWith("}}", start)) this.#take("}}", 2)
    else if (text.startsWith("~}}", start)) {
      this.strips = true
      this.#take("}}", 3)
    } else this.#take("invalid", 1)
  }

  #quoted(mark: string): void {
    const close = this.#closing(mark)
    if (close === -1) {
      this.#take("invalid", 1)
      return
    }
    this.value = this.text.slice(this.start + 1, close).replaceAll(`\\${mark}`, mark)
    this.#take("string", close + 1 - this.start)
  }

  #bracketed(): void {
    const close = this.#closing("]")
    if (close === -1) {
      this.#take("invalid", 1)
      return
    }
    this.value = this.text.slice(this.start, close + 1).replace(/\\([\\\]])/g, "$1")
    this.#take("id", close + 1 - this.start)
  }

  /** The first such mark without a backslash before it; when all have one, the last of them. */
  #closing(mark: string): number {
    let last = -1
    for (let at = this.text.indexOf(mark, this.start + 1); at !== -1; at = this.text.indexOf(mark, at + 1)) {
      last = at
      if (this.text.charCodeAt(at - 1) !== 0x5c) break
    }
    return last
  }

  #word(c: number): void {
    const { text, start } = this
    const isDigit = c >= 0x30 && c <= 0x39
    if (isDigit || c === 0x2d) {
      NUMBER.lastIndex = start
      if (NUMBER.test(text)) {
        this.#take("number", NUMBER.lastIndex - start)
        this.value = text.slice(start, this.end)
        return
      }
    }
    if (c === 0x61) {
      AS.lastIndex = start
      if (AS.test(text)) {
        this.#take("as |", AS.lastIndex - start)
        return
      }
    }
    ID.lastIndex = start
    if (!ID.test(text)) {
      this.#take("invalid", 1)
      return
    }
    this.#take("id", ID.lastIndex - start)
    this.value = text.slice(start, this.end)
    this.#isCutShort = !AFTER_ID.test(text.charAt(this.end))
    if (!AFTER_LITERAL.test(text.charAt(this.end))) return
    if (this.value === "true" || this.value === "false") this.token = "boolean"
    else if (this.value === "undefined" || this.value === "null") this.token = this.value
  }
}

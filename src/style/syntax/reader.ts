import type { Message } from "../../foundation/diagnostic.ts"
import type { Span } from "../../foundation/source.ts"
import { type ComponentValue, isDelim, own } from "./component-value.ts"

/** What one attempt to read a value learned about why it failed, and what it referred to. */
export interface Attempt {
  /** The component value that no grammar took, the furthest one. */
  furthest?: ComponentValue
  /** A reason better than "not a value of this property"; the first one counts. */
  reason?: { readonly message: Message; readonly hint?: Message; readonly value?: ComponentValue }
  /** Names used in `color(--name)`, to be checked against the theme. */
  readonly themeColors: ComponentValue[]
  /** File of the values, for spans inside computed values. */
  readonly file: string
  /** The whole value, for spans of values that came in through `var()`. */
  readonly start: number
  readonly end: number
}

/** Where a value stands; one that came in through `var()` stands where it is used. */
export const placeOf = (value: ComponentValue, { file, start, end }: Span): Span =>
  value.start < 0 ? { file, start, end } : { file, start: value.start, end: value.end }

/** Reads component values from left to right. A function that returns undefined has left the place as it was. */
export class Reader {
  at = 0
  readonly values: readonly ComponentValue[]
  readonly attempt: Attempt

  constructor(values: readonly ComponentValue[], attempt: Attempt) {
    this.values = values
    this.attempt = attempt
  }

  peek(): ComponentValue | undefined {
    return this.values[this.at]
  }

  get done(): boolean {
    return this.at >= this.values.length
  }

  /** Notes that nothing fits here; for the caller to return. */
  miss(value = this.peek()): undefined {
    const { furthest } = this.attempt
    if (value !== undefined && (furthest === undefined || value.start >= furthest.start)) this.attempt.furthest = value
    return undefined
  }

  /** Notes why the value is refused; for the caller to return. */
  refuse(value: ComponentValue | undefined, message: Message, hint?: Message): undefined {
    this.attempt.reason ??= { message, ...(hint && { hint }), ...(value && { value }) }
    return undefined
  }

  /** One of the keywords, by its meaning. */
  keyword<T>(table: Readonly<Record<string, T>>): T | undefined {
    const value = this.peek()
    if (value?.type !== "ident") return this.miss()
    const found = own(table, value.text.toLowerCase())
    if (found === undefined) return this.miss()
    this.at++
    return found
  }

  delim(sign: string): true | undefined {
    if (!isDelim(this.peek(), sign)) return this.miss()
    this.at++
    return true
  }

  ident(): ComponentValue | undefined {
    const value = this.peek()
    if (value?.type !== "ident") return this.miss()
    this.at++
    return value
  }

  string(): ComponentValue | undefined {
    const value = this.peek()
    if (value?.type !== "string") return this.miss()
    this.at++
    return value
  }

  /** The arguments of the function `name`, all of which `read` must take. */
  call<T>(name: string, read: (args: Reader) => T | undefined): T | undefined {
    const value = this.peek()
    if (value?.type !== "function" || value.text.toLowerCase() !== name) return this.miss()
    const args = new Reader(value.children, this.attempt)
    const result = read(args)
    if (result === undefined || !args.done) {
      args.miss(args.peek() ?? value)
      return undefined
    }
    this.at++
    return result
  }

  /** The first alternative that fits. */
  first<T>(...alternatives: readonly ((reader: Reader) => T | undefined)[]): T | undefined {
    for (const read of alternatives) {
      const result = read(this)
      if (result !== undefined) return result
    }
    return undefined
  }

  /** One or more, up to `max`. */
  some<T>(read: (reader: Reader) => T | undefined, max = Number.POSITIVE_INFINITY): T[] | undefined {
    const out: T[] = []
    while (out.length < max && !this.done) {
      const result = read(this)
      if (result === undefined) break
      out.push(result)
    }
    return out.length === 0 ? this.miss() : out
  }

  /** One or more, with commas between. */
  list<T>(read: (reader: Reader) => T | undefined): T[] | undefined {
    const out: T[] = []
    const start = this.at
    for (;;) {
      const result = read(this)
      if (result === undefined) {
        this.at = start
        return undefined
      }
      out.push(result)
      if (!isDelim(this.peek(), ",")) return out
      this.at++
    }
  }

  /** `[ first , second ]`: what follows a comma, or `absent` where there is none. */
  afterComma<T>(read: (reader: Reader) => T | undefined, absent: T): T | undefined {
    if (this.done) return absent
    if (!isDelim(this.peek(), ",")) return this.miss()
    this.at++
    const result = read(this)
    if (result === undefined) this.at--
    return result
  }
}

export type Read<T> = (reader: Reader) => T | undefined

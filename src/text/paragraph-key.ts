import type { InlineItem, ParagraphOptions, TextStyle } from "./text.ts"

/**
 * What paragraphs are, as strings that can be compared: items of equal keys become equal lines under options of equal keys.
 * Styles and options, of which a document has few, have a number in place of all they say.
 */
export class ParagraphKeys {
  readonly #numbers = new Map<string, string>()
  readonly #known = new WeakMap<TextStyle | ParagraphOptions, string>()

  /** All that items have is in it but the place the text came from. */
  items(items: readonly InlineItem[]): string {
    let key = ""
    for (const item of items) {
      for (const name in item) {
        if (name === "map") continue
        const value: unknown = item[name as keyof InlineItem]
        if (typeof value === "string") key += `${value.length}:${value}`
        else if (name === "style") key += this.#of(value as TextStyle, JSON.stringify)
        else key += typeof value === "object" ? JSON.stringify(value) : `${value},`
      }
    }
    return key
  }

  /** Equal only for options under which equal items become equal lines; their order is that of how they were written. */
  options(options: ParagraphOptions): string {
    return this.#of(options, written)
  }

  #of<T extends TextStyle | ParagraphOptions>(of: T, text: (of: T) => string): string {
    let key = this.#known.get(of)
    if (key === undefined) {
      const long = text(of)
      key = this.#numbers.get(long) ?? `${this.#numbers.size};`
      this.#numbers.set(long, key)
      this.#known.set(of, key)
    }
    return key
  }
}

function written(options: ParagraphOptions): string {
  let key = ""
  for (const name in options) {
    const value = options[name as keyof ParagraphOptions]
    if (value !== undefined) key += `${name}:${typeof value === "object" ? JSON.stringify(value) : value};`
  }
  return key
}

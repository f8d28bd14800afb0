import type { FontSet, InlineItem, ParagraphOptions, TextStyle } from "./text.ts"

/** Styles and options by number: a document has few of them, in more objects. */
export class Numbers {
  readonly #written = new Map<string, number>()
  readonly #known = new WeakMap<TextStyle | ParagraphOptions, number>()

  style(style: TextStyle): number {
    return this.#known.get(style) ?? this.#numbered(style, JSON.stringify(style))
  }

  /** Equal only for options under which equal items become equal lines. */
  options(options: ParagraphOptions): number {
    return this.#known.get(options) ?? this.#numbered(options, written(options))
  }

  #numbered(of: TextStyle | ParagraphOptions, text: string): number {
    const number = this.#written.get(text) ?? this.#written.size
    this.#written.set(text, number)
    this.#known.set(of, number)
    return number
  }
}

type Make<Made> = (items: readonly InlineItem[], options: ParagraphOptions, fonts: FontSet) => Made

/** In place of a style: the items are not one text. */
const SEVERAL = -1

/**
 * What was made of paragraphs, found again by what they are; where their text came from is no matter. Most are one text, found
 * by itself under its options and style, so that no key is written for it.
 */
export class KnownParagraphs<Made> {
  readonly #numbers: Numbers
  readonly #made: (Map<number, Map<string, Made>> | undefined)[] = []

  constructor(numbers: Numbers) {
    this.#numbers = numbers
  }

  /** What was made under these options, in the style of the items, by `keyOf` them. */
  like(items: readonly InlineItem[], options: ParagraphOptions): Map<string, Made> {
    const text = plainText(items)
    const style = text === undefined ? SEVERAL : this.#numbers.style(text.style)
    const number = this.#numbers.options(options)
    let byStyle = this.#made[number]
    if (byStyle === undefined) {
      byStyle = new Map()
      this.#made[number] = byStyle
    }
    let byKey = byStyle.get(style)
    if (byKey === undefined) {
      byKey = new Map()
      byStyle.set(style, byKey)
    }
    return byKey
  }

  /** What was made of such a paragraph, else what `make` makes of it. */
  madeBy(make: Make<Made>, items: readonly InlineItem[], options: ParagraphOptions, fonts: FontSet): Made {
    const known = this.like(items, options)
    const key = this.keyOf(items)
    let made = known.get(key)
    if (made === undefined) {
      made = make(items, options, fonts)
      known.set(key, made)
    }
    return made
  }

  keyOf(items: readonly InlineItem[]): string {
    return plainText(items)?.text ?? this.#written(items)
  }

  /** All that items have but the place the text came from. */
  #written(items: readonly InlineItem[]): string {
    let key = ""
    for (const item of items) {
      for (const name in item) {
        if (name === "map") continue
        const value: unknown = item[name as keyof InlineItem]
        if (typeof value === "string") key += `${value.length}:${value}`
        else if (name === "style") key += `${this.#numbers.style(value as TextStyle)};`
        else key += typeof value === "object" ? JSON.stringify(value) : `${value},`
      }
    }
    return key
  }
}

/** The only item, where that is a text on the baseline. */
function plainText(items: readonly InlineItem[]): Extract<InlineItem, { type: "text" }> | undefined {
  const item = items[0]
  const isPlain = items.length === 1 && item?.type === "text" && item.rise === 0 && item.combine === undefined
  return isPlain ? item : undefined
}

/** All that options have, each in its place. */
function written(of: ParagraphOptions): string {
  const lines = `${of.width} ${of.indent} ${of.align} ${of.alignLast} ${of.justify} ${of.wrap} ${of.looseness} ${of.hanging}`
  const breaks = `${of.lang} ${of.lineBreak} ${of.wordBreak} ${of.overflowWrap} ${of.hyphens} ${of.keepUnits}`
  const spaces = `${of.punctuation} ${of.autospace} ${gapOf(of.autospaceWidth)} ${of.preserveSpaces}`
  return `${lines} ${breaks} ${spaces} ${of.vertical} ${of.clusters}`
}

const gapOf = (width: ParagraphOptions["autospaceWidth"]): string =>
  width === undefined ? "" : `${width.natural} ${width.min} ${width.max}`

import type { InlineItem, ParagraphOptions, TextStyle } from "./text.ts"

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

  get(items: readonly InlineItem[], options: ParagraphOptions): Made | undefined {
    return this.#made[this.#numbers.options(options)]?.get(this.#style(items))?.get(this.#text(items))
  }

  set(items: readonly InlineItem[], options: ParagraphOptions, made: Made): void {
    const number = this.#numbers.options(options)
    this.#made[number] ??= new Map()
    const byStyle = this.#made[number]
    const style = this.#style(items)
    const byText = byStyle.get(style)
    if (byText === undefined) byStyle.set(style, new Map([[this.#text(items), made]]))
    else byText.set(this.#text(items), made)
  }

  #style(items: readonly InlineItem[]): number {
    const item = items[0]
    return isPlain(items, item) ? this.#numbers.style(item.style) : SEVERAL
  }

  #text(items: readonly InlineItem[]): string {
    const item = items[0]
    return isPlain(items, item) ? item.text : this.#written(items)
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

type Text = Extract<InlineItem, { type: "text" }>

/** One text on the baseline. */
const isPlain = (items: readonly InlineItem[], item: InlineItem | undefined): item is Text =>
  items.length === 1 && item?.type === "text" && item.rise === 0 && item.combine === undefined

/** All that options have, each in its place. */
function written(of: ParagraphOptions): string {
  const lines = `${of.width} ${of.indent} ${of.align} ${of.alignLast} ${of.justify} ${of.wrap} ${of.looseness} ${of.hanging}`
  const breaks = `${of.lang} ${of.lineBreak} ${of.wordBreak} ${of.overflowWrap} ${of.hyphens} ${of.keepUnits}`
  const spaces = `${of.punctuation} ${of.autospace} ${gapOf(of.autospaceWidth)} ${of.preserveSpaces}`
  return `${lines} ${breaks} ${spaces} ${of.vertical} ${of.clusters}`
}

const gapOf = (width: ParagraphOptions["autospaceWidth"]): string =>
  width === undefined ? "" : `${width.natural} ${width.min} ${width.max}`

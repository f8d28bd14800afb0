import type { InlineItem, ParagraphOptions, TextStyle } from "./text.ts"

/**
 * What a paragraph is, as one string: items of equal keys become equal lines under equal options. All they have is
 * in it but the place the text came from.
 */
export function itemsKey(items: readonly InlineItem[]): string {
  let key = ""
  for (const item of items) {
    for (const name in item) {
      if (name === "map") continue
      const value: unknown = item[name as keyof InlineItem]
      if (typeof value === "string") key += `${value.length}:${value}`
      else if (name === "style") key += styleKey(value as TextStyle)
      else key += typeof value === "object" ? JSON.stringify(value) : `${value},`
    }
  }
  return key
}

const styleKeys = new WeakMap<TextStyle, string>()

function styleKey(style: TextStyle): string {
  let key = styleKeys.get(style)
  if (key === undefined) {
    key = JSON.stringify(style)
    styleKeys.set(style, key)
  }
  return key
}

/** Equal only for options under which equal items become equal lines; their order is that of how they were written. */
export function optionsKey(options: ParagraphOptions): string {
  let key = ""
  for (const name in options) {
    const value = options[name as keyof ParagraphOptions]
    if (value !== undefined) key += `${name}:${typeof value === "object" ? JSON.stringify(value) : value};`
  }
  return key
}

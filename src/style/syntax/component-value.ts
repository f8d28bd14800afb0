/**
 * A component value, css-syntax-3 #parsing: what selectors and values are read from. One shape for all kinds keeps
 * the scanner fast; fields that a kind does not use are empty.
 */
export interface ComponentValue {
  readonly type: ComponentType
  /**
   * Identifier, function or at-keyword name, string or url content, hash name; the sign itself of a delimiter;
   * a number as written, without its unit.
   */
  readonly text: string
  readonly value: number
  /** Lower case, of a dimension. */
  readonly unit: string
  /** Number without fraction and exponent. */
  readonly integer: boolean
  /** Arguments of a function, content of a block. */
  readonly children: readonly ComponentValue[]
  /** White space stands before it. */
  readonly spaced: boolean
  /** UTF-16 offsets in the file; −1 for values that came in through `var()`. */
  readonly start: number
  readonly end: number
}

export type ComponentType =
  | "ident"
  | "function"
  | "at"
  | "hash"
  | "string"
  | "url"
  | "number"
  | "percentage"
  | "dimension"
  | "delim"
  | "()"
  | "[]"
  | "{}"

export const isDelim = (value: ComponentValue | undefined, sign: string): boolean =>
  value !== undefined && value.type === "delim" && value.text === sign

export const isIdent = (value: ComponentValue | undefined, name: string): boolean =>
  value !== undefined && value.type === "ident" && value.text.toLowerCase() === name

export const isFunction = (value: ComponentValue | undefined, name: string): boolean =>
  value !== undefined && value.type === "function" && value.text.toLowerCase() === name

/** Own property of a table; names like `constructor` are no entries. */
export const own = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined

/** Component values as CSS text, for messages and dumps. */
export function valueText(values: readonly ComponentValue[]): string {
  let out = ""
  for (const [index, v] of values.entries()) {
    if (index > 0 && v.spaced) out += " "
    out += oneText(v)
  }
  return out
}

function oneText(v: ComponentValue): string {
  switch (v.type) {
    case "function":
      return `${v.text}(${valueText(v.children)})`
    case "()":
    case "[]":
    case "{}":
      return `${v.type[0]}${valueText(v.children)}${v.type[1]}`
    case "at":
      return `@${v.text}`
    case "hash":
      return `#${v.text}`
    case "string":
      return `"${v.text}"`
    case "url":
      return `url(${v.text})`
    case "number":
      return String(v.value)
    case "percentage":
      return `${v.value}%`
    case "dimension":
      return `${v.value}${v.unit}`
    default:
      return v.text
  }
}

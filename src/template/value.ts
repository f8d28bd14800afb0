import type { ContentText, InlineContent } from "../content/report.ts"
import type { Span } from "../foundation/source.ts"

/** Text made from content, such as grouped digits: it maps to its origin as a whole. */
export interface MadeText {
  readonly made: string
  readonly span: Span
}
export interface InlineValue {
  readonly inline: InlineContent
}
/** Objects are maps, so that no name of the language's own objects is ever in reach. */
export type ObjectValue = ReadonlyMap<string, Value>
/** Data for templates. A plain string has no place in the content and maps to the template that prints it. */
export type Value =
  | string
  | number
  | boolean
  | undefined
  | ContentText
  | MadeText
  | InlineValue
  | readonly Value[]
  | ObjectValue

export const isObject = (value: Value): value is ObjectValue => value instanceof Map
export const isList = (value: Value): value is readonly Value[] => Array.isArray(value)
export const isInline = (value: Value): value is InlineValue =>
  typeof value === "object" && !isObject(value) && !isList(value) && "inline" in value

export function objectOf(fields: Readonly<Record<string, Value>>): ObjectValue {
  const object = new Map<string, Value>()
  for (const name of Object.keys(fields)) object.set(name, fields[name])
  return object
}

/** Handlebars' rule: false, absent, 0, empty text and empty lists are false. */
export function isTruthy(value: Value): boolean {
  if (typeof value !== "object") return Boolean(value)
  if (isList(value)) return value.length > 0
  if (isObject(value)) return true
  if ("inline" in value) return value.inline.length > 0
  return ("made" in value ? value.made : value.text) !== ""
}

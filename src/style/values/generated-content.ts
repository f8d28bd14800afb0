import { COUNTER_STYLES } from "../../tables/css-values.ts"
import type { ContentPart, CounterOp, CounterStyle } from "../computed.ts"
import { isIdent } from "../syntax/component-value.ts"
import { placeOf, type Read, type Reader } from "../syntax/reader.ts"
import { url } from "./backgrounds.ts"
import { integer } from "./numbers.ts"

const STYLES: Readonly<Record<string, CounterStyle>> = {
  ...(Object.fromEntries(COUNTER_STYLES.map((name) => [name, name])) as Record<CounterStyle, CounterStyle>),
  "lower-latin": "lower-alpha",
  "upper-latin": "upper-alpha",
}

export const counterStyle: Read<CounterStyle> = (reader) => reader.keyword(STYLES)

/** css-values-4 #custom-idents: any name but the keywords every property has. */
export function customIdent(reader: Reader, ...excluded: readonly string[]): string | undefined {
  const value = reader.peek()
  if (value?.type !== "ident") return reader.miss()
  for (const name of [...excluded, "inherit", "initial", "unset", "revert", "default"]) {
    if (isIdent(value, name)) return reader.miss()
  }
  reader.at++
  return value.text
}

const attrName = (args: Reader): string | undefined => args.ident()?.text.toLowerCase()

const string: Read<ContentPart> = (reader) => {
  const value = reader.string()
  return value && { type: "string", text: value.text, span: placeOf(value, reader.attempt) }
}

const attr: Read<ContentPart> = (reader) => {
  const name = reader.call("attr", attrName)
  return name === undefined ? undefined : { type: "attr", name }
}

const counter: Read<ContentPart> = (reader) =>
  reader.call("counter", (args) => {
    const name = customIdent(args)
    const style = name === undefined ? undefined : args.afterComma(counterStyle, "decimal")
    return name === undefined || style === undefined ? undefined : { type: "counter", name, style }
  })

const counters: Read<ContentPart> = (reader) =>
  reader.call("counters", (args) => {
    const name = customIdent(args)
    const separator = name !== undefined && args.delim(",") ? args.string()?.text : undefined
    const style = separator === undefined ? undefined : args.afterComma(counterStyle, "decimal")
    return name === undefined || separator === undefined || style === undefined
      ? undefined
      : { type: "counters", name, separator, style }
  })

const POSITIONS = { first: "first", start: "start", last: "last", "first-except": "first-except" } as const

/** css-gcpm-3 #using-named-strings */
const namedString: Read<ContentPart> = (reader) =>
  reader.call("string", (args) => {
    const name = customIdent(args)
    const position = name === undefined ? undefined : args.afterComma((r) => r.keyword(POSITIONS), "first")
    return name === undefined || position === undefined ? undefined : { type: "string-ref", name, position }
  })

/** css-gcpm-3 #running-elements */
const element: Read<ContentPart> = (reader) =>
  reader.call("element", (args) => {
    const name = customIdent(args)
    const position = name === undefined ? undefined : args.afterComma((r) => r.keyword(POSITIONS), "first")
    return name === undefined || position === undefined ? undefined : { type: "element-ref", name, position }
  })

/** css-content-3 #target-counter; the `url` type inside `attr()` is read and not needed. */
const targetCounter: Read<ContentPart> = (reader) =>
  reader.call("target-counter", (args) => {
    const attribute = args.call("attr", (inner) => {
      const name = attrName(inner)
      inner.keyword({ url: true })
      return name
    })
    const target = attribute === undefined ? { url: url(args)?.url ?? args.string()?.text } : { attr: attribute }
    if (!("attr" in target) && target.url === undefined) return undefined
    const name = args.delim(",") && customIdent(args)
    const style = name === undefined ? undefined : args.afterComma(counterStyle, "decimal")
    if (name === undefined || style === undefined) return undefined
    return { type: "target-counter", target: target as { attr: string } | { url: string }, name, style }
  })

/** css-content-3 #leaders */
const LEADERS: Readonly<Record<string, string>> = { dotted: ". ", solid: "_", space: " " }

const leader: Read<ContentPart> = (reader) =>
  reader.call("leader", (args) => {
    const text = args.keyword(LEADERS) ?? args.string()?.text
    return text === undefined ? undefined : { type: "leader", text }
  })

const OWN_TEXTS = { text: "text", before: "before", after: "after", "first-letter": "first-letter" } as const

/** css-gcpm-3 #content-function-header: the element's own text, that of its generated boxes, or its first letter. */
const ownText: Read<ContentPart> = (reader) =>
  reader.call("content", (args): ContentPart | undefined => {
    const of = args.done ? "text" : args.keyword(OWN_TEXTS)
    return of === undefined ? args.miss() : { type: "text", of }
  })

export const contentPart: Read<ContentPart> = (reader) =>
  reader.first(string, attr, counter, counters, namedString, element, targetCounter, leader)

/** css-gcpm-3 #content-list, for `string-set`. */
export const contentList: Read<ContentPart[]> = (reader) =>
  reader.some((r) => r.first(string, ownText, attr, counter, counters))

const wholeText: Read<ContentPart> = (reader) =>
  reader.call("content", (args): ContentPart | undefined =>
    args.done || args.keyword({ text: true }) ? { type: "text", of: "text" } : args.miss(),
  )

/** The content list of `bookmark-label`, less what layout alone knows. */
export const labelList: Read<ContentPart[]> = (reader) => reader.some((r) => r.first(string, wholeText, attr))

export const counterOps =
  (absent: number): Read<CounterOp[]> =>
  (reader) =>
    reader.some((r) => {
      const name = customIdent(r, "none")
      return name === undefined ? undefined : { name, value: integer(r) ?? absent }
    })

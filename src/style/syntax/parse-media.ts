import { error, type Message, type Report } from "../../foundation/diagnostic.ts"
import { nearest } from "../../foundation/nearest.ts"
import type { Span } from "../../foundation/source.ts"
import { MEDIA_INSTEAD } from "../../tables/css-instead.ts"
import { length, number } from "../values/numbers.ts"
import { type ComponentValue, isDelim, isIdent, own, valueText } from "./component-value.ts"
import { type MediaQuery, type MediaValue, RANGE_FEATURES, type RangeFeature, type RangeSign } from "./media-query.ts"
import { splitCommas } from "./parse-selector.ts"
import { type Attempt, Reader } from "./reader.ts"

const ALWAYS: MediaQuery = { type: "constant", matches: true }
/** What is not understood matches nothing, mediaqueries-4 #error-handling. */
const NEVER: MediaQuery = { type: "constant", matches: false }

/** A booklet is printed: mediaqueries-4 #media-types. */
const MEDIA_TYPES: Readonly<Record<string, MediaQuery>> = { all: ALWAYS, print: ALWAYS, screen: NEVER, speech: NEVER }
const FEATURES = [...RANGE_FEATURES, "orientation"]

const FORMS: Message = {
  en: "write `(min-width: 180mm)`, `(width >= 180mm)`, `(orientation: landscape)`, with `and`, `or`, `not`, `,` between",
  zh: "可写 `(min-width: 180mm)`、`(width >= 180mm)`、`(orientation: landscape)`，以 `and`、`or`、`not`、`,` 连接",
}

class Wrong {
  readonly value: ComponentValue | undefined
  readonly message: Message
  readonly hint: Message
  constructor(value: ComponentValue | undefined, message: Message, hint: Message = FORMS) {
    this.value = value
    this.message = message
    this.hint = hint
  }
}

/** The prelude of `@media`, mediaqueries-4 #mq-syntax; a query that is not understood is reported and never matches. */
export function parseMedia(prelude: readonly ComponentValue[], span: Span, report: Report): MediaQuery {
  if (prelude.length === 0) return ALWAYS
  const of = splitCommas(prelude).map((part) => {
    try {
      return query(part, span)
    } catch (wrong) {
      if (!(wrong instanceof Wrong)) throw wrong
      const at = wrong.value ?? part[0] ?? span
      const place = { file: span.file, start: at.start, end: at.end }
      report(error("style/media-query", wrong.message, { span: place, hint: wrong.hint }))
      return NEVER
    }
  })
  return of.length === 1 ? (of[0] as MediaQuery) : { type: "or", of }
}

function query(values: readonly ComponentValue[], span: Span): MediaQuery {
  const negated = isIdent(values[0], "not") && values[1]?.type === "ident"
  const prefix = negated || isIdent(values[0], "only") ? 1 : 0
  const type = values[prefix]
  if (type?.type !== "ident" || (prefix === 0 && isIdent(type, "not"))) return condition(values, span, true)
  const base = own(MEDIA_TYPES, type.text.toLowerCase())
  if (base === undefined) throw unknownType(type)
  const and = values[prefix + 1]
  if (and !== undefined && !isIdent(and, "and")) throw unexpected(and)
  const rest = values.slice(prefix + 2)
  if (and !== undefined && rest.length === 0) throw unexpected(and)
  const whole: MediaQuery = rest.length === 0 ? base : { type: "and", of: [base, condition(rest, span, false)] }
  return negated ? { type: "not", of: whole } : whole
}

const unexpected = (value: ComponentValue | undefined): Wrong =>
  new Wrong(
    value,
    value === undefined
      ? { en: "a media query is missing here", zh: "此处缺少媒体查询" }
      : { en: `\`${valueText([value])}\` does not belong here`, zh: `此处不能写 \`${valueText([value])}\`` },
  )

function unknownType(value: ComponentValue): Wrong {
  const near = nearest(value.text.toLowerCase(), Object.keys(MEDIA_TYPES))
  return new Wrong(
    value,
    { en: `there is no media type \`${value.text}\``, zh: `没有媒体类型 \`${value.text}\`` },
    near === undefined
      ? { en: "write `print` or `all`", zh: "请写 `print` 或 `all`" }
      : { en: `did you mean \`${near}\`?`, zh: `是否想写 \`${near}\`？` },
  )
}

/** mediaqueries-4 #typedef-media-condition: `and` and `or` do not mix without parentheses. */
function condition(values: readonly ComponentValue[], span: Span, allowOr: boolean): MediaQuery {
  if (isIdent(values[0], "not")) {
    if (values.length > 2) throw unexpected(values[2])
    return { type: "not", of: inParentheses(values[1] ?? values[0], span) }
  }
  const of = [inParentheses(values[0], span)]
  let word: string | undefined
  for (let i = 1; i < values.length; i += 2) {
    const joint = values[i] as ComponentValue
    const text = joint.type === "ident" ? joint.text.toLowerCase() : ""
    if ((text !== "and" && !(text === "or" && allowOr)) || (word !== undefined && text !== word))
      throw unexpected(joint)
    word = text
    if (i + 1 === values.length) throw unexpected(joint)
    of.push(inParentheses(values[i + 1], span))
  }
  return of.length === 1 ? (of[0] as MediaQuery) : { type: word === "or" ? "or" : "and", of }
}

function inParentheses(value: ComponentValue | undefined, span: Span): MediaQuery {
  if (value?.type !== "()") throw unexpected(value)
  const [first, second] = value.children
  if (first === undefined) throw unexpected(value)
  const nested = first.type === "()" && (second === undefined || second.type === "ident")
  return nested || isIdent(first, "not") ? condition(value.children, span, true) : feature(value, span)
}

/** mediaqueries-4 #mq-features: a feature alone, with a value, or in a comparison. */
function feature(block: ComponentValue, span: Span): MediaQuery {
  const values = block.children
  const [name] = values
  if (name?.type === "ident" && (values.length === 1 || isDelim(values[1], ":"))) {
    return values.length === 1 ? alone(name) : withValue(name, values.slice(2), span)
  }
  return comparison(block, span)
}

function alone(name: ComponentValue): MediaQuery {
  const feature = featureOf(name)
  if (feature === "orientation") return ALWAYS
  return { type: "range", feature, sign: ">", value: () => 0 }
}

const PREFIX = /^(min|max)-(.+)$/

function withValue(name: ComponentValue, values: readonly ComponentValue[], span: Span): MediaQuery {
  const [, bound, bare] = PREFIX.exec(name.text.toLowerCase()) ?? []
  const feature = featureOf(name, bare)
  if (feature === "orientation") {
    const [value] = values
    if (value === undefined || values.length > 1 || bound !== undefined) throw unexpected(values[1] ?? name)
    for (const known of ["portrait", "landscape"] as const) {
      if (isIdent(value, known)) return { type: "orientation", value: known }
    }
    throw unexpected(value)
  }
  const sign = bound === "min" ? ">=" : bound === "max" ? "<=" : "="
  return { type: "range", feature, sign, value: valueFor(feature, values, name, span) }
}

const MIRRORED = { "<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "=" } as const

function comparison(block: ComponentValue, span: Span): MediaQuery {
  const sides: ComponentValue[][] = [[]]
  const signs: RangeSign[] = []
  for (const value of block.children) {
    const sign =
      value.type === "delim" && (value.text === "<" || value.text === ">" || value.text === "=") ? value.text : ""
    const last = sides.at(-1) as ComponentValue[]
    if (sign === "=" && last.length === 0 && !value.spaced && (signs.at(-1) === "<" || signs.at(-1) === ">")) {
      signs[signs.length - 1] = `${signs.at(-1) as "<" | ">"}=`
    } else if (sign !== "") {
      signs.push(sign as RangeSign)
      sides.push([])
    } else last.push(value)
  }
  const [left = [], middle = [], right] = sides
  const [first, second] = signs
  if (first === undefined || signs.length > 2) throw unexpected(block.children[1] ?? block)
  const named = (side: readonly ComponentValue[] | undefined): ComponentValue | undefined =>
    side?.length === 1 && side[0]?.type === "ident" ? side[0] : undefined
  const range = (name: ComponentValue, sign: RangeSign, side: readonly ComponentValue[]): MediaQuery => {
    const feature = featureOf(name)
    if (feature === "orientation") throw unexpected(name)
    return { type: "range", feature, sign, value: valueFor(feature, side, name, span) }
  }
  if (second === undefined) {
    const before = named(left)
    if (before !== undefined) return range(before, first, middle)
    const after = named(middle)
    if (after === undefined) throw unexpected(middle[0] ?? block)
    return range(after, MIRRORED[first], left)
  }
  const name = named(middle)
  // mediaqueries-4 #typedef-mf-range: both signs point the same way, and neither is `=`.
  if (name === undefined || right === undefined || first[0] !== second[0] || first === "=")
    throw unexpected(middle[0] ?? block)
  return { type: "and", of: [range(name, MIRRORED[first], left), range(name, second, right)] }
}

function featureOf(value: ComponentValue, bare = value.text.toLowerCase()): RangeFeature | "orientation" {
  const known = FEATURES.find((name) => name === bare)
  if (known !== undefined) return known as RangeFeature | "orientation"
  const near = nearest(bare, FEATURES)
  throw new Wrong(
    value,
    { en: `there is no media feature \`${value.text}\` here`, zh: `此处没有媒体特性 \`${value.text}\`` },
    own(MEDIA_INSTEAD(), bare) ??
      (near === undefined ? FORMS : { en: `did you mean \`${near}\`?`, zh: `是否想写 \`${near}\`？` }),
  )
}

function valueFor(
  feature: RangeFeature,
  values: readonly ComponentValue[],
  name: ComponentValue,
  span: Span,
): MediaValue {
  const attempt: Attempt = { themeColors: [], file: span.file, start: span.start, end: span.end }
  const reader = new Reader(values, attempt)
  const found: MediaValue | undefined = feature === "aspect-ratio" ? ratio(reader) : length(reader)
  if (found !== undefined && reader.done) return found
  const { reason, furthest } = attempt
  if (reason !== undefined) throw new Wrong(reason.value ?? name, reason.message, reason.hint)
  throw unexpected(furthest ?? values[reader.at] ?? name)
}

function ratio(reader: Reader): MediaValue | undefined {
  const width = number(reader, { min: 0 })
  const height = width === undefined || reader.done ? 1 : reader.delim("/") && number(reader, { min: 0 })
  return width === undefined || height === undefined ? undefined : () => width / height
}

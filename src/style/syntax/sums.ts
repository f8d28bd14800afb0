import { nearest } from "../../foundation/nearest.ts"
import { PT_PER_INCH, type Pt, pt } from "../../foundation/units.ts"
import { FUNCTION_INSTEAD, UNIT_INSTEAD } from "../../tables/css-instead.ts"
import { CSS_UNITS } from "../../tables/css-values.ts"
import { type ComponentValue, isDelim, isIdent, own } from "./component-value.ts"
import type { Reader } from "./reader.ts"
import { Reader as ValueReader } from "./reader.ts"

/** Units that are not absolute; `1` is that of plain numbers. */
const RELATIVE = {
  em: "em",
  ic: "em",
  rem: "rem",
  lh: "lh",
  rlh: "rlh",
  vw: "vw",
  vh: "vh",
  vmin: "vmin",
  vmax: "vmax",
} as const
export type SumUnit = "1" | "pt" | "%" | (typeof RELATIVE)[keyof typeof RELATIVE]

/** The least or the greatest of some sums, where only the context tells which that is. */
export interface Choice {
  readonly type: "min" | "max"
  readonly of: readonly Sum[]
}

export interface Term {
  readonly times: number
  readonly of: SumUnit | Choice
}

/** A numeric value or the result of a math function: all units are linear, so that it is one factor a unit, and choices. */
export interface Sum {
  readonly kind: "number" | "length" | "percentage" | "mixed"
  readonly terms: readonly Term[]
}

/** css-values-4 #absolute-lengths: how many make an inch. */
const PER_INCH: Readonly<Record<string, number>> = {
  pt: PT_PER_INCH,
  pc: 6,
  px: 96,
  in: 1,
  cm: 2.54,
  mm: 25.4,
  q: 101.6,
}

/** An absolute length in pt, by the arithmetic of `mmToPt`; undefined for other units. */
export function absoluteLength(value: number, unit: string): Pt | undefined {
  const perInch = own(PER_INCH, unit)
  if (perInch === undefined) return undefined
  return pt(unit === "pt" ? value : (value * PT_PER_INCH) / perInch)
}

/** Keeps sums of hostile numbers finite. */
const MAX_NUMBER = 1e9
/** The largest page of a PDF, ISO 32000-2 annex C: nothing on paper is longer. */
export const MAX_LENGTH = 14_400
/** A hundred times what a percentage refers to. */
export const MAX_SHARE = 100

const clamp = (n: number): number => Math.max(-MAX_NUMBER, Math.min(MAX_NUMBER, n))

/** css-values-4 #angles, in degrees. */
export const ANGLES: Readonly<Record<string, number>> = { deg: 1, grad: 0.9, rad: 180 / Math.PI, turn: 360 }

const single = (kind: Sum["kind"], of: SumUnit, times: number): Sum => ({ kind, terms: [{ times: clamp(times), of }] })

/** What stands before a unit; 0 where it is not in the sum. */
export const factor = ({ terms }: Sum, unit: SumUnit): number => terms.find(({ of }) => of === unit)?.times ?? 0

/** Numbers stand with numbers only. */
const kindOf = (a: Sum["kind"], b: Sum["kind"]): Sum["kind"] | undefined =>
  a === b ? a : a === "number" || b === "number" ? undefined : "mixed"

function combine(a: Sum, b: Sum, sign: 1 | -1): Sum | undefined {
  const kind = kindOf(a.kind, b.kind)
  if (kind === undefined) return undefined
  const terms = [...a.terms]
  for (const { times, of } of b.terms) {
    const i = typeof of === "string" ? terms.findIndex((term) => term.of === of) : -1
    const before = terms[i]?.times ?? 0
    const term = { times: clamp(before + sign * times), of }
    if (i === -1) terms.push(term)
    else terms[i] = term
  }
  return { kind, terms }
}

const scale = ({ kind, terms }: Sum, by: number): Sum => ({
  kind,
  terms: terms.map(({ times, of }) => ({ times: clamp(times * by), of })),
})

function ofDimension(reader: Reader, value: ComponentValue): Sum | undefined {
  const absolute = absoluteLength(value.value, value.unit)
  if (Math.abs(absolute ?? 0) > MAX_LENGTH) return tooLarge(reader, value)
  if (absolute !== undefined) return single("length", "pt", absolute)
  const relative = own<SumUnit>(RELATIVE, value.unit)
  if (relative !== undefined) return single("length", relative, value.value)
  if (value.unit === "fr" || own(ANGLES, value.unit) !== undefined) return reader.miss(value)
  const near = nearest(
    value.unit,
    CSS_UNITS.map((row) => row.unit),
  )
  return reader.refuse(
    value,
    { en: `\`${value.unit}\` is not a unit here`, zh: `此处不支持单位 \`${value.unit}\`` },
    own(UNIT_INSTEAD(), value.unit) ?? {
      en: `${near === undefined ? "" : `did you mean \`${near}\`? `}${near === undefined ? "use" : "Use"} ${CSS_UNITS.map((row) => row.unit).join(", ")}`,
      zh: `${near === undefined ? "" : `是否想写 \`${near}\`？`}可用单位：${CSS_UNITS.map((row) => row.unit).join("、")}`,
    },
  )
}

const tooLarge = (reader: Reader, value: ComponentValue): undefined =>
  reader.refuse(
    value,
    { en: "this is longer than any page", zh: "超过任何页面的长度" },
    {
      en: `lengths go up to ${MAX_LENGTH}pt, percentages to ${MAX_SHARE * 100}%`,
      zh: `长度不超过 ${MAX_LENGTH}pt，百分比不超过 ${MAX_SHARE * 100}%`,
    },
  )

/** A number, percentage, dimension or math function. */
export function sum(reader: Reader): Sum | undefined {
  const value = reader.peek()
  if (value === undefined) return reader.miss()
  let result: Sum | undefined
  switch (value.type) {
    case "number":
      result = single("number", "1", value.value)
      break
    case "percentage":
      if (Math.abs(value.value) > MAX_SHARE * 100) return tooLarge(reader, value)
      result = single("percentage", "%", value.value / 100)
      break
    case "dimension":
      result = ofDimension(reader, value)
      break
    case "function":
      result = mathFunction(reader, value)
      break
    default:
      return reader.miss()
  }
  if (result !== undefined) reader.at++
  return result
}

function mathFunction(reader: Reader, value: ComponentValue): Sum | undefined {
  const name = value.text.toLowerCase()
  if (name === "calc") return calc(reader, value)
  if (name === "min" || name === "max") {
    const of = calculations(reader, value)
    return of && choose(reader, value, name, of)
  }
  if (name === "clamp") return clampFunction(reader, value)
  const instead = own(FUNCTION_INSTEAD(), name)
  if (instead === undefined) return reader.miss()
  return reader.refuse(value, { en: `\`${name}()\` is not supported`, zh: `不支持 \`${name}()\`` }, instead)
}

/** css-values-4 #funcdef-clamp: the minimum wins over the maximum; `none` is no bound. */
function clampFunction(reader: Reader, value: ComponentValue): Sum | undefined {
  const parts = argumentsOf(value)
  if (parts.length !== 3) {
    return reader.refuse(
      value,
      { en: "`clamp()` takes three values", zh: "`clamp()` 应有三个值" },
      {
        en: "the least, the wanted and the greatest: `clamp(8pt, 3vw, 12pt)`",
        zh: "依次为下限、理想值、上限，如 `clamp(8pt, 3vw, 12pt)`",
      },
    )
  }
  const bound = (part: readonly ComponentValue[]): Sum | "none" | undefined =>
    part.length === 1 && isIdent(part[0], "none") ? "none" : calculation(reader, value, part)
  const [least, wanted, most] = parts as [ComponentValue[], ComponentValue[], ComponentValue[]]
  const min = bound(least)
  const middle = min && calculation(reader, value, wanted)
  const max = middle && bound(most)
  if (min === undefined || middle === undefined || max === undefined) return undefined
  const upper = max === "none" ? middle : choose(reader, value, "min", [middle, max])
  return upper === undefined || min === "none" ? upper : choose(reader, value, "max", [min, upper])
}

function argumentsOf({ children }: ComponentValue): ComponentValue[][] {
  const parts: ComponentValue[][] = [[]]
  for (const child of children) {
    if (isDelim(child, ",")) parts.push([])
    else parts.at(-1)?.push(child)
  }
  return parts
}

function calculations(reader: Reader, value: ComponentValue): Sum[] | undefined {
  const out: Sum[] = []
  for (const part of argumentsOf(value)) {
    const one = calculation(reader, value, part)
    if (one === undefined) return undefined
    out.push(one)
  }
  return out
}

/** css-values-4 #comp-func; decided at once where all values are of one unit that does not depend on the context. */
function choose(reader: Reader, value: ComponentValue, type: "min" | "max", of: readonly Sum[]): Sum | undefined {
  let kind: Sum["kind"] | undefined = (of[0] as Sum).kind
  for (const one of of) kind = kind && kindOf(kind, one.kind)
  if (kind === undefined) {
    return reader.refuse(value, {
      en: `\`${value.text}()\` cannot compare a number and a length`,
      zh: `\`${value.text}()\` 不能比较数与长度`,
    })
  }
  const unit = kind === "number" ? "1" : "pt"
  if (of.every(({ terms }) => terms.every((term) => term.of === unit))) {
    return single(kind, unit, Math[type](...of.map((one) => factor(one, unit))))
  }
  return { kind, terms: [{ times: 1, of: { type, of } }] }
}

/** css-values-4 #calc-syntax; `(…)` is read like `calc(…)`. */
const calc = (outer: Reader, value: ComponentValue): Sum | undefined => calculation(outer, value, value.children)

function calculation(outer: Reader, value: ComponentValue, values: readonly ComponentValue[]): Sum | undefined {
  const reader = new ValueReader(values, outer.attempt)
  const name = value.type === "function" ? value.text.toLowerCase() : "calc"
  let total = product(reader, value)
  while (total !== undefined && !reader.done) {
    const operator = reader.peek() as ComponentValue
    const sign = isDelim(operator, "+") ? 1 : isDelim(operator, "-") ? -1 : undefined
    if (sign !== undefined && operator.spaced && reader.at + 1 === reader.values.length) {
      return reader.refuse(operator, {
        en: `a value is missing after \`${operator.text}\``,
        zh: `\`${operator.text}\` 之后缺少数值`,
      })
    }
    if (sign === undefined || !operator.spaced || reader.values[reader.at + 1]?.spaced !== true) {
      return reader.refuse(
        operator,
        { en: `\`${name}()\` expects an operator here`, zh: `\`${name}()\` 此处应为运算符` },
        {
          en: "`+` and `-` have a space on both sides: `calc(50% - 3pt)`",
          zh: "`+` 与 `-` 两侧须有空格：`calc(50% - 3pt)`",
        },
      )
    }
    reader.at++
    const next = product(reader, value)
    if (next === undefined) return undefined
    const added = combine(total, next, sign)
    if (added === undefined) {
      return reader.refuse(operator, {
        en: `\`${name}()\` cannot add a number and a length`,
        zh: `\`${name}()\` 中数与长度不能相加减`,
      })
    }
    total = added
  }
  return total
}

function product(reader: Reader, whole: ComponentValue): Sum | undefined {
  let total = term(reader, whole)
  for (;;) {
    const operator = reader.peek()
    const times = isDelim(operator, "*")
    if (total === undefined || (!times && !isDelim(operator, "/"))) return total
    reader.at++
    const next = term(reader, whole)
    if (next === undefined) return undefined
    const by = next.kind === "number" ? factor(next, "1") : undefined
    if (times && by !== undefined) total = scale(total, by)
    else if (times && total.kind === "number") total = scale(next, factor(total, "1"))
    else if (!times && by !== undefined && by !== 0) total = scale(total, 1 / by)
    else {
      return reader.refuse(operator, {
        en: times ? "`calc()` multiplies by a number" : "`calc()` divides by a number that is not 0",
        zh: times ? "`calc()` 只能乘以数" : "`calc()` 只能除以非零的数",
      })
    }
  }
}

function term(reader: Reader, whole: ComponentValue): Sum | undefined {
  const value = reader.peek()
  if (value === undefined) {
    const name = whole.type === "function" ? whole.text.toLowerCase() : "calc"
    return reader.refuse(whole, { en: `a value is missing in \`${name}()\``, zh: `\`${name}()\` 缺少数值` })
  }
  if (value.type !== "()") return sum(reader) ?? reader.miss()
  const result = calc(reader, value)
  if (result !== undefined) reader.at++
  return result
}

import { nearest } from "../foundation/nearest.ts"
import { PT_PER_INCH, PT_PER_PX, type Pt, pt } from "../foundation/units.ts"
import { FUNCTION_INSTEAD, UNIT_INSTEAD } from "../tables/css-instead.ts"
import { CSS_UNITS } from "../tables/css-values.ts"
import { type ComponentValue, isDelim, own } from "./component-value.ts"
import type { LengthPercentage } from "./computed.ts"
import type { Reader } from "./reader.ts"
import { Reader as ValueReader } from "./reader.ts"

/** What relative units refer to, css-values-4 #relative-lengths. */
export interface LengthContext {
  readonly fontSize: Pt
  readonly lineHeight: Pt
  readonly rootFontSize: Pt
  readonly rootLineHeight: Pt
}

/** A numeric value or the result of `calc()`: all units are linear, so a sum has one factor a unit. */
interface Sum {
  readonly kind: "number" | "length" | "percentage" | "mixed"
  readonly number: number
  readonly pt: number
  readonly percent: number
  readonly em: number
  readonly rem: number
  readonly lh: number
  readonly rlh: number
}

const ZERO: Sum = { kind: "number", number: 0, pt: 0, percent: 0, em: 0, rem: 0, lh: 0, rlh: 0 }

/** css-values-4 #absolute-lengths, in pt. */
export const ABSOLUTE_UNITS: Readonly<Record<string, number>> = {
  pt: 1,
  px: PT_PER_PX,
  pc: 12,
  in: PT_PER_INCH,
  cm: PT_PER_INCH / 2.54,
  mm: PT_PER_INCH / 25.4,
  q: PT_PER_INCH / 101.6,
}
const RELATIVE: Readonly<Record<string, "em" | "rem" | "lh" | "rlh">> = {
  em: "em",
  ic: "em",
  rem: "rem",
  lh: "lh",
  rlh: "rlh",
}
/** Beyond any sheet of paper; keeps sums of hostile numbers finite. */
const MAX_NUMBER = 1e9

const clamp = (n: number): number => Math.max(-MAX_NUMBER, Math.min(MAX_NUMBER, n))

function combine(a: Sum, b: Sum, sign: 1 | -1): Sum | undefined {
  if ((a.kind === "number") !== (b.kind === "number")) return undefined
  return {
    kind: a.kind === b.kind ? a.kind : "mixed",
    number: clamp(a.number + sign * b.number),
    pt: clamp(a.pt + sign * b.pt),
    percent: clamp(a.percent + sign * b.percent),
    em: clamp(a.em + sign * b.em),
    rem: clamp(a.rem + sign * b.rem),
    lh: clamp(a.lh + sign * b.lh),
    rlh: clamp(a.rlh + sign * b.rlh),
  }
}

const scale = (a: Sum, by: number): Sum => ({
  kind: a.kind,
  number: clamp(a.number * by),
  pt: clamp(a.pt * by),
  percent: clamp(a.percent * by),
  em: clamp(a.em * by),
  rem: clamp(a.rem * by),
  lh: clamp(a.lh * by),
  rlh: clamp(a.rlh * by),
})

function ofDimension(reader: Reader, value: ComponentValue): Sum | undefined {
  const absolute = own(ABSOLUTE_UNITS, value.unit)
  if (absolute !== undefined) return { ...ZERO, kind: "length", pt: clamp(value.value * absolute) }
  const relative = own(RELATIVE, value.unit)
  if (relative !== undefined) return { ...ZERO, kind: "length", [relative]: clamp(value.value) }
  if (value.unit === "fr" || own(ANGLES, value.unit) !== undefined) return reader.miss(value)
  const near = nearest(
    value.unit,
    CSS_UNITS.map((row) => row.unit),
  )
  return reader.refuse(
    value,
    { en: `\`${value.unit}\` is not a unit here`, zh: `此处不支持单位 \`${value.unit}\`` },
    own(UNIT_INSTEAD, value.unit) ?? {
      en: `${near === undefined ? "" : `did you mean \`${near}\`? `}use ${CSS_UNITS.map((row) => row.unit).join(", ")}`,
      zh: `${near === undefined ? "" : `是否想写 \`${near}\`？`}可用单位：${CSS_UNITS.map((row) => row.unit).join("、")}`,
    },
  )
}

/** A number, percentage, dimension or `calc()`. */
function sum(reader: Reader): Sum | undefined {
  const value = reader.peek()
  if (value === undefined) return reader.miss()
  let result: Sum | undefined
  switch (value.type) {
    case "number":
      result = { ...ZERO, number: clamp(value.value) }
      break
    case "percentage":
      result = { ...ZERO, kind: "percentage", percent: clamp(value.value / 100) }
      break
    case "dimension":
      result = ofDimension(reader, value)
      break
    case "function":
      if (value.text.toLowerCase() === "calc") result = calc(reader, value)
      else {
        const instead = own(FUNCTION_INSTEAD, value.text.toLowerCase())
        if (instead === undefined) return reader.miss()
        return reader.refuse(
          value,
          { en: `\`${value.text}()\` is not supported`, zh: `不支持 \`${value.text}()\`` },
          instead,
        )
      }
      break
    default:
      return reader.miss()
  }
  if (result !== undefined) reader.at++
  return result
}

/** css-values-4 #calc-syntax; `(…)` is read like `calc(…)`. */
function calc(outer: Reader, value: ComponentValue): Sum | undefined {
  const reader = new ValueReader(value.children, outer.attempt)
  let total = product(reader, value)
  while (total !== undefined && !reader.done) {
    const operator = reader.peek() as ComponentValue
    const sign = isDelim(operator, "+") ? 1 : isDelim(operator, "-") ? -1 : undefined
    if (sign === undefined || !operator.spaced || reader.values[reader.at + 1]?.spaced !== true) {
      return reader.refuse(
        operator,
        { en: "`calc()` expects an operator here", zh: "`calc()` 此处应为运算符" },
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
        en: "`calc()` cannot add a number and a length",
        zh: "`calc()` 中数与长度不能相加减",
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
    if (times && next.kind === "number") total = scale(total, next.number)
    else if (times && total.kind === "number") total = scale(next, total.number)
    else if (!times && next.kind === "number" && next.number !== 0) total = scale(total, 1 / next.number)
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
    return reader.refuse(whole, { en: "`calc()` lacks a value", zh: "`calc()` 缺少数值" })
  }
  if (value.type !== "()") return sum(reader) ?? reader.miss()
  const result = calc(reader, value)
  if (result !== undefined) reader.at++
  return result
}

/** What a numeric value may be; `calc()` results are clamped to it, css-values-4 #calc-range. */
export interface Range {
  readonly min?: number
  readonly max?: number
}
export const NOT_NEGATIVE: Range = { min: 0 }
export const FROM_ONE: Range = { min: 1 }

function inRange(reader: Reader, start: number, n: number, range: Range | undefined): number | undefined {
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = range ?? {}
  if (n >= min && n <= max) return n
  const value = reader.values[start]
  if (value?.type === "function") return Math.max(min, Math.min(max, n))
  reader.at = start
  const bounds =
    max === Number.POSITIVE_INFINITY ? (min === 0 ? "not negative" : `at least ${min}`) : `${min} to ${max}`
  const zh =
    max === Number.POSITIVE_INFINITY ? (min === 0 ? "不能为负" : `不能小于 ${min}`) : `应在 ${min} 至 ${max} 之间`
  return reader.refuse(value, { en: `this value must be ${bounds}`, zh: `此值${zh}` })
}

function ofKind(reader: Reader, fits: (sum: Sum) => boolean): Sum | undefined {
  const start = reader.at
  const result = sum(reader)
  if (result === undefined) return undefined
  if (fits(result)) return result
  reader.at = start
  return reader.miss()
}

export function number(reader: Reader, range?: Range): number | undefined {
  const start = reader.at
  const result = ofKind(reader, (s) => s.kind === "number")
  return result && inRange(reader, start, result.number, range)
}

/** css-values-4 #integers; `calc()` is rounded. */
export function integer(reader: Reader, range?: Range): number | undefined {
  const value = reader.peek()
  if (value?.type === "number" && !value.integer) return reader.miss()
  const n = number(reader, range)
  return n === undefined ? undefined : Math.round(n)
}

/** 0..1 for 0 to 100 %. */
export function percentage(reader: Reader, range?: Range): number | undefined {
  const start = reader.at
  const result = ofKind(reader, (s) => s.kind === "percentage")
  return result && inRange(reader, start, result.percent, range)
}

/** A number as it is, or a percentage as its hundredth. */
export const numberOrPercentage = (reader: Reader): number | undefined => number(reader) ?? percentage(reader)

const isZero = (s: Sum): boolean => s.kind === "number" && s.number === 0

function lengths(reader: Reader, allowed: readonly Sum["kind"][], range: Range | undefined): Sum | undefined {
  const start = reader.at
  const value = reader.peek()
  const result = sum(reader)
  if (result === undefined) return undefined
  if (result.kind === "number" && !(isZero(result) && value?.type === "number")) {
    reader.at = start
    const unitless = value?.type === "number"
    return unitless
      ? reader.refuse(
          value,
          { en: "this length has no unit", zh: "长度缺少单位" },
          {
            en: `write \`${value.value}pt\` or \`${value.value}mm\``,
            zh: `请写 \`${value.value}pt\` 或 \`${value.value}mm\``,
          },
        )
      : reader.miss(value)
  }
  if (result.kind !== "number" && !allowed.includes(result.kind)) {
    reader.at = start
    return reader.miss(value)
  }
  const plain = value?.type !== "function"
  if (
    plain &&
    inRange(reader, start, result.pt + result.percent + result.em + result.rem + result.lh + result.rlh, range) ===
      undefined
  )
    return undefined
  return result
}

const total = (s: Sum, c: LengthContext): Pt =>
  pt(s.pt + s.em * c.fontSize + s.rem * c.rootFontSize + s.lh * c.lineHeight + s.rlh * c.rootLineHeight)

const isConstant = (s: Sum): boolean => s.em === 0 && s.rem === 0 && s.lh === 0 && s.rlh === 0

/** A length, resolved to pt when the context is known. */
export function length(reader: Reader, range?: Range): ((c: LengthContext) => Pt) | undefined {
  const s = lengths(reader, ["length"], range)
  if (s === undefined) return undefined
  const min = range?.min ?? Number.NEGATIVE_INFINITY
  if (!isConstant(s)) return (c) => pt(Math.max(min, total(s, c)))
  const constant = pt(Math.max(min, s.pt))
  return () => constant
}

/** A length or percentage, resolved as far as style can. */
export function lengthPercentage(reader: Reader, range?: Range): ((c: LengthContext) => LengthPercentage) | undefined {
  const s = lengths(reader, ["length", "percentage", "mixed"], range)
  if (s === undefined) return undefined
  const resolved = (length: number): LengthPercentage =>
    range?.min === 0 && s.kind !== "mixed"
      ? { pt: pt(Math.max(0, length)), percent: Math.max(0, s.percent) }
      : { pt: pt(length), percent: s.percent }
  if (!isConstant(s)) return (c) => resolved(total(s, c))
  const constant = resolved(s.pt)
  return () => constant
}

/** css-values-4 #angles, in degrees. */
const ANGLES: Readonly<Record<string, number>> = { deg: 1, grad: 0.9, rad: 180 / Math.PI, turn: 360 }

export function angle(reader: Reader): number | undefined {
  const value = reader.peek()
  const degrees = value?.type === "dimension" ? own(ANGLES, value.unit) : undefined
  if (value === undefined || degrees === undefined) return reader.miss()
  reader.at++
  return value.value * degrees
}

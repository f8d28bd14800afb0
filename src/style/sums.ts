import { nearest } from "../foundation/nearest.ts"
import { PT_PER_INCH, type Pt, pt } from "../foundation/units.ts"
import { FUNCTION_INSTEAD, UNIT_INSTEAD } from "../tables/css-instead.ts"
import { CSS_UNITS } from "../tables/css-values.ts"
import { type ComponentValue, isDelim, own } from "./component-value.ts"
import type { Reader } from "./reader.ts"
import { Reader as ValueReader } from "./reader.ts"

/** A numeric value or the result of `calc()`: all units are linear, so a sum has one factor a unit. */
export interface Sum {
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

const RELATIVE: Readonly<Record<string, "em" | "rem" | "lh" | "rlh">> = {
  em: "em",
  ic: "em",
  rem: "rem",
  lh: "lh",
  rlh: "rlh",
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
  const absolute = absoluteLength(value.value, value.unit)
  if (Math.abs(absolute ?? 0) > MAX_LENGTH) return tooLarge(reader, value)
  if (absolute !== undefined) return { ...ZERO, kind: "length", pt: clamp(absolute) }
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

/** A number, percentage, dimension or `calc()`. */
export function sum(reader: Reader): Sum | undefined {
  const value = reader.peek()
  if (value === undefined) return reader.miss()
  let result: Sum | undefined
  switch (value.type) {
    case "number":
      result = { ...ZERO, number: clamp(value.value) }
      break
    case "percentage":
      if (Math.abs(value.value) > MAX_SHARE * 100) return tooLarge(reader, value)
      result = { ...ZERO, kind: "percentage", percent: clamp(value.value / 100) }
      break
    case "dimension":
      result = ofDimension(reader, value)
      break
    case "function":
      if (value.text.toLowerCase() === "calc") result = calc(reader, value)
      else {
        const instead = own(FUNCTION_INSTEAD(), value.text.toLowerCase())
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
    if (sign !== undefined && operator.spaced && reader.at + 1 === reader.values.length) {
      return reader.refuse(operator, {
        en: `a value is missing after \`${operator.text}\``,
        zh: `\`${operator.text}\` 之后缺少数值`,
      })
    }
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
    return reader.refuse(whole, { en: "a value is missing in `calc()`", zh: "`calc()` 缺少数值" })
  }
  if (value.type !== "()") return sum(reader) ?? reader.miss()
  const result = calc(reader, value)
  if (result !== undefined) reader.at++
  return result
}

import type { Size } from "../../foundation/geometry.ts"
import { type Pt, pt } from "../../foundation/units.ts"
import { type ComponentValue, isDelim, own } from "../syntax/component-value.ts"
import type { Reader } from "../syntax/reader.ts"
import { ANGLES, factor, MAX_LENGTH, MAX_SHARE, type Sum, type SumUnit, sum } from "../syntax/sums.ts"
import { type Comparison, isRelative, type LengthPercentage, resolve } from "./length-percentage.ts"

/** What relative units refer to, css-values-4 #relative-lengths. */
export interface LengthContext {
  readonly fontSize: Pt
  readonly lineHeight: Pt
  readonly rootFontSize: Pt
  readonly rootLineHeight: Pt
  /** Asked for only where a value needs it. */
  readonly viewport: () => Size
  /** What absolute lengths and viewport units are scaled by, css-viewport-1 #zoom-property: the root's `zoom`. */
  readonly zoom: number
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
    max === Number.POSITIVE_INFINITY ? (min === 0 ? "0 or more" : `${min} or more`) : `between ${min} and ${max}`
  const zh =
    max === Number.POSITIVE_INFINITY ? (min === 0 ? "不能为负" : `不能小于 ${min}`) : `应在 ${min} 与 ${max} 之间`
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
  return result && inRange(reader, start, factor(result, "1"), range)
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
  return result && inRange(reader, start, resolve(evaluate(result, NO_CONTEXT), 1), range)
}

/** A number as it is, or a percentage as its hundredth. */
export const numberOrPercentage = (reader: Reader): number | undefined => number(reader) ?? percentage(reader)

const isZero = (s: Sum): boolean => s.kind === "number" && factor(s, "1") === 0

function withoutUnit(reader: Reader, value: ComponentValue): undefined {
  const [comma, decimals] = reader.values.slice(reader.at + 1)
  const meant =
    isDelim(comma, ",") && decimals?.spaced === false && decimals.integer
      ? `${value.value}.${decimals.value}${decimals.unit || "pt"}`
      : undefined
  return reader.refuse(
    value,
    { en: "this length has no unit", zh: "长度缺少单位" },
    meant === undefined
      ? {
          en: `write \`${value.value}pt\` or \`${value.value}mm\``,
          zh: `请写 \`${value.value}pt\` 或 \`${value.value}mm\``,
        }
      : { en: `write a decimal point: \`${meant}\``, zh: `请写小数点：\`${meant}\`` },
  )
}

function lengths(reader: Reader, allowed: readonly Sum["kind"][], range: Range | undefined): Sum | undefined {
  const start = reader.at
  const value = reader.peek()
  const result = sum(reader)
  if (result === undefined) return undefined
  if (result.kind === "number" && !(isZero(result) && value?.type === "number")) {
    reader.at = start
    return value?.type === "number" ? withoutUnit(reader, value) : reader.miss(value)
  }
  if (result.kind !== "number" && !allowed.includes(result.kind)) {
    reader.at = start
    return reader.miss(value)
  }
  if (value?.type !== "function") {
    const [only] = result.terms
    if (inRange(reader, start, only?.times ?? 0, range) === undefined) return undefined
  }
  return result
}

/** Within what a page can hold: a product of factors that are each harmless could still fill the memory. */
export const boundedLength = (length: number): Pt => pt(Math.max(-MAX_LENGTH, Math.min(MAX_LENGTH, length)))
const boundedShare = (share: number): number => Math.max(-MAX_SHARE, Math.min(MAX_SHARE, share))

const NOTHING: Pt = pt(0)
/** For sums that need none. */
const NO_CONTEXT: LengthContext = {
  fontSize: NOTHING,
  lineHeight: NOTHING,
  rootFontSize: NOTHING,
  rootLineHeight: NOTHING,
  viewport: () => ({ width: NOTHING, height: NOTHING }),
  zoom: 1,
}

/** One unit in pt, css-values-4 #relative-lengths. */
function unitLength(unit: Exclude<SumUnit, "1" | "%">, c: LengthContext): number {
  switch (unit) {
    case "pt":
      return c.zoom
    case "em":
      return c.fontSize
    case "rem":
      return c.rootFontSize
    case "lh":
      return c.lineHeight
    case "rlh":
      return c.rootLineHeight
  }
  const { width, height } = c.viewport()
  const share = c.zoom / 100
  switch (unit) {
    case "vw":
      return width * share
    case "vh":
      return height * share
    case "vmin":
      return Math.min(width, height) * share
    case "vmax":
      return Math.max(width, height) * share
  }
}

/** Percentages are kept, and so are choices that depend on them. */
function evaluate({ terms }: Sum, c: LengthContext): LengthPercentage {
  let absolute = 0
  let percent = 0
  const comparisons: Comparison[] = []
  for (const { times, of } of terms) {
    if (of === "%") percent += times
    else if (of === "1") absolute += times
    else if (typeof of === "string") absolute += times * unitLength(of, c)
    else {
      const values = of.of.map((one) => evaluate(one, c))
      if (values.some(isRelative)) comparisons.push({ type: of.type, times, of: values })
      else absolute += times * Math[of.type](...values.map((value) => value.pt))
    }
  }
  const value = { pt: boundedLength(absolute), percent: boundedShare(percent) }
  return comparisons.length === 0 ? value : { ...value, comparisons }
}

const isConstant = ({ terms }: Sum): boolean =>
  terms.every(({ of }) => (typeof of === "string" ? of === "pt" || of === "%" || of === "1" : of.of.every(isConstant)))

/** A length, resolved to pt when the context is known. */
export function length(reader: Reader, range?: Range): ((c: LengthContext) => Pt) | undefined {
  const s = lengths(reader, ["length"], range)
  if (s === undefined) return undefined
  const min = range?.min ?? Number.NEGATIVE_INFINITY
  const total = (c: LengthContext): Pt => pt(Math.max(min, evaluate(s, c).pt))
  if (!isConstant(s)) return total
  const constant = total(NO_CONTEXT)
  return (c) => (c.zoom === 1 ? constant : total(c))
}

/** A length or percentage, resolved as far as style can. */
export function lengthPercentage(reader: Reader, range?: Range): ((c: LengthContext) => LengthPercentage) | undefined {
  const s = lengths(reader, ["length", "percentage", "mixed"], range)
  if (s === undefined) return undefined
  const total = (c: LengthContext): LengthPercentage => {
    const value = evaluate(s, c)
    // A mixed value, and one that depends on its base, is held when it is used.
    if (range?.min !== 0 || s.kind === "mixed" || value.comparisons !== undefined) return value
    return { pt: pt(Math.max(0, value.pt)), percent: Math.max(0, value.percent) }
  }
  if (!isConstant(s)) return total
  const constant = total(NO_CONTEXT)
  return (c) => (c.zoom === 1 ? constant : total(c))
}

export function angle(reader: Reader): number | undefined {
  const value = reader.peek()
  const degrees = value?.type === "dimension" ? own(ANGLES, value.unit) : undefined
  if (value === undefined || degrees === undefined) return reader.miss()
  reader.at++
  return value.value * degrees
}

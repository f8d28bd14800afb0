import { type Pt, pt } from "../foundation/units.ts"
import { type ComponentValue, isDelim, own } from "./component-value.ts"
import type { LengthPercentage } from "./computed.ts"
import type { Reader } from "./reader.ts"
import { ANGLES, MAX_LENGTH, MAX_SHARE, type Sum, sum } from "./sums.ts"

/** What relative units refer to, css-values-4 #relative-lengths. */
export interface LengthContext {
  readonly fontSize: Pt
  readonly lineHeight: Pt
  readonly rootFontSize: Pt
  readonly rootLineHeight: Pt
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
  const plain = value?.type !== "function"
  if (
    plain &&
    inRange(reader, start, result.pt + result.percent + result.em + result.rem + result.lh + result.rlh, range) ===
      undefined
  )
    return undefined
  return result
}

/** Within what a page can hold: a product of factors that are each harmless could still fill the memory. */
export const boundedLength = (length: number): Pt => pt(Math.max(-MAX_LENGTH, Math.min(MAX_LENGTH, length)))
const boundedShare = (share: number): number => Math.max(-MAX_SHARE, Math.min(MAX_SHARE, share))

const total = (s: Sum, c: LengthContext): Pt =>
  boundedLength(s.pt + s.em * c.fontSize + s.rem * c.rootFontSize + s.lh * c.lineHeight + s.rlh * c.rootLineHeight)

const isConstant = (s: Sum): boolean => s.em === 0 && s.rem === 0 && s.lh === 0 && s.rlh === 0

/** A length, resolved to pt when the context is known. */
export function length(reader: Reader, range?: Range): ((c: LengthContext) => Pt) | undefined {
  const s = lengths(reader, ["length"], range)
  if (s === undefined) return undefined
  const min = range?.min ?? Number.NEGATIVE_INFINITY
  if (!isConstant(s)) return (c) => pt(Math.max(min, total(s, c)))
  const constant = pt(Math.max(min, boundedLength(s.pt)))
  return () => constant
}

/** A length or percentage, resolved as far as style can. */
export function lengthPercentage(reader: Reader, range?: Range): ((c: LengthContext) => LengthPercentage) | undefined {
  const s = lengths(reader, ["length", "percentage", "mixed"], range)
  if (s === undefined) return undefined
  const percent = boundedShare(s.percent)
  const resolved = (length: Pt): LengthPercentage =>
    range?.min === 0 && s.kind !== "mixed"
      ? { pt: pt(Math.max(0, length)), percent: Math.max(0, percent) }
      : { pt: length, percent }
  if (!isConstant(s)) return (c) => resolved(total(s, c))
  const constant = resolved(boundedLength(s.pt))
  return () => constant
}

export function angle(reader: Reader): number | undefined {
  const value = reader.peek()
  const degrees = value?.type === "dimension" ? own(ANGLES, value.unit) : undefined
  if (value === undefined || degrees === undefined) return reader.miss()
  reader.at++
  return value.value * degrees
}

/** An exact number: numerator and positive denominator. */
export interface Rational {
  readonly n: bigint
  readonly d: bigint
}

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/

/** `"94.35"` → 9435/100; undefined for anything but a plain decimal. */
export function parseDecimal(text: string): Rational | undefined {
  const match = DECIMAL.exec(text)
  if (match === null) return undefined
  const [, sign, whole = "", fraction = ""] = match
  const n = BigInt(whole + fraction)
  return { n: sign === "-" ? -n : n, d: 10n ** BigInt(fraction.length) }
}

export const decimalPlaces = (text: string): number => {
  const point = text.indexOf(".")
  return point === -1 ? 0 : text.length - point - 1
}

export const add = (a: Rational, b: Rational): Rational => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d })
export const subtract = (a: Rational, b: Rational): Rational => add(a, { n: -b.n, d: b.d })
/** `b` must not be zero. */
export const divide = (a: Rational, b: Rational): Rational =>
  b.n < 0n ? { n: -a.n * b.d, d: a.d * -b.n } : { n: a.n * b.d, d: a.d * b.n }
export const scale = (a: Rational, factor: bigint): Rational => ({ n: a.n * factor, d: a.d })

/** Negative, zero or positive, as `a - b`. */
export const compare = (a: Rational, b: Rational): number => {
  const left = a.n * b.d
  const right = b.n * a.d
  return left < right ? -1 : left > right ? 1 : 0
}

/** A decimal string with that many places; a half goes away from zero, as in the printed numbers of a report. */
export function roundHalfUp(value: Rational, places: number): string {
  const negative = value.n < 0n
  const n = (negative ? -value.n : value.n) * 10n ** BigInt(places)
  const rounded = (2n * n + value.d) / (2n * value.d)
  const digits = rounded.toString().padStart(places + 1, "0")
  const cut = digits.length - places
  const text = places === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`
  return negative && rounded !== 0n ? `-${text}` : text
}

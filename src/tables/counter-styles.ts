/**
 * Counter styles, css-counter-styles-3 #predefined-counters. `suffix` follows the counter in a list marker;
 * its space is U+00A0, because a line drops ordinary spaces at its end.
 */
export interface CounterStyleRow {
  readonly system: "numeric" | "alphabetic" | "additive" | "cyclic" | "chinese"
  readonly symbols: readonly string[]
  /** Additive weights, in the order of the symbols. */
  readonly weights?: readonly number[]
  /** Range where the style is defined; outside of it `decimal` is used. */
  readonly range: readonly [number, number]
  /** Least number of digits. */
  readonly pad?: number
  readonly suffix: string
}

const INFINITE: readonly [number, number] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
const POSITIVE: readonly [number, number] = [1, Number.POSITIVE_INFINITY]
const ROMAN_WEIGHTS = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1]
const DIGITS = [..."0123456789"]

export const COUNTER_STYLES: Readonly<Record<string, CounterStyleRow>> = {
  // #simple-numeric
  decimal: { system: "numeric", symbols: DIGITS, range: INFINITE, suffix: ".\u00a0" },
  "decimal-leading-zero": { system: "numeric", symbols: DIGITS, range: INFINITE, pad: 2, suffix: ".\u00a0" },
  "cjk-decimal": {
    system: "numeric",
    symbols: [..."〇一二三四五六七八九"],
    range: [0, Number.POSITIVE_INFINITY],
    suffix: "、",
  },
  "lower-roman": {
    system: "additive",
    symbols: ["m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"],
    weights: ROMAN_WEIGHTS,
    range: [1, 3999],
    suffix: ".\u00a0",
  },
  "upper-roman": {
    system: "additive",
    symbols: ["M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"],
    weights: ROMAN_WEIGHTS,
    range: [1, 3999],
    suffix: ".\u00a0",
  },
  // #simple-alphabetic
  "lower-alpha": {
    system: "alphabetic",
    symbols: [..."abcdefghijklmnopqrstuvwxyz"],
    range: POSITIVE,
    suffix: ".\u00a0",
  },
  "upper-alpha": {
    system: "alphabetic",
    symbols: [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"],
    range: POSITIVE,
    suffix: ".\u00a0",
  },
  // #simple-symbolic
  disc: { system: "cyclic", symbols: ["•"], range: INFINITE, suffix: "\u00a0" },
  circle: { system: "cyclic", symbols: ["◦"], range: INFINITE, suffix: "\u00a0" },
  square: { system: "cyclic", symbols: ["▪"], range: INFINITE, suffix: "\u00a0" },
  // #limited-chinese: digits 0 to 9, then the marks of ten, hundred and thousand.
  "simp-chinese-informal": {
    system: "chinese",
    symbols: [..."零一二三四五六七八九十百千"],
    range: [-9999, 9999],
    suffix: "、",
  },
}

/** The sign before negative numbers of `simp-chinese-informal`. */
export const CHINESE_NEGATIVE = "负"

/**
 * Counter styles, css-counter-styles-3 #predefined-counters. `suffix` follows the counter in a list marker;
 * its space is U+00A0, because a line drops ordinary spaces at its end.
 */
export interface CounterStyleRow {
  readonly system: "numeric" | "alphabetic" | "additive" | "cyclic" | "fixed" | "chinese"
  readonly symbols: readonly string[]
  /** Additive weights, in the order of the symbols. */
  readonly weights?: readonly number[]
  /** Range where the style is defined; outside of it the fallback is used. */
  readonly range: readonly [number, number]
  /** The style outside of the range; `decimal` where absent. */
  readonly fallback?: "cjk-decimal"
  /** The sign before negative numbers; `-` where absent. */
  readonly negative?: string
  /** Informal Chinese leaves out the one of ten to nineteen. */
  readonly bareTen?: true
  /** Least number of digits. */
  readonly pad?: number
  readonly suffix: string
}

const INFINITE: readonly [number, number] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
const FROM_ZERO: readonly [number, number] = [0, Number.POSITIVE_INFINITY]
const POSITIVE: readonly [number, number] = [1, Number.POSITIVE_INFINITY]
/** #limited-chinese: four digits; the specification leaves larger numbers to the fallback. */
const CHINESE_RANGE: readonly [number, number] = [-9999, 9999]
const ROMAN_RANGE: readonly [number, number] = [1, 3999]
const ROMAN_WEIGHTS = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1]
const STOP = ".\u00a0"
const COMMA = "、"

const alphabetic = (letters: string): CounterStyleRow => ({
  system: "alphabetic",
  symbols: [...letters],
  range: POSITIVE,
  suffix: STOP,
})
const roman = (symbols: string): CounterStyleRow => ({
  system: "additive",
  symbols: symbols.split(" "),
  weights: ROMAN_WEIGHTS,
  range: ROMAN_RANGE,
  suffix: STOP,
})
const numeric = (digits: string): CounterStyleRow => ({
  system: "numeric",
  symbols: [...digits],
  range: INFINITE,
  suffix: STOP,
})
const cyclic = (symbol: string): CounterStyleRow => ({
  system: "cyclic",
  symbols: [symbol],
  range: INFINITE,
  suffix: "\u00a0",
})
const fixed = (symbols: string, suffix: string): CounterStyleRow => ({
  system: "fixed",
  symbols: [...symbols],
  range: [1, [...symbols].length],
  ...(suffix === COMMA && { fallback: "cjk-decimal" }),
  suffix,
})
/** Digits 0 to 9, then the marks of ten, hundred and thousand. */
const chinese = (symbols: string, negative: string, bareTen: boolean): CounterStyleRow => ({
  system: "chinese",
  symbols: [...symbols],
  range: CHINESE_RANGE,
  fallback: "cjk-decimal",
  negative,
  ...(bareTen && { bareTen }),
  suffix: COMMA,
})

const TRAD_INFORMAL = chinese("零一二三四五六七八九十百千", "負", true)

export const COUNTER_STYLES: Readonly<Record<string, CounterStyleRow>> = {
  // #simple-numeric
  decimal: numeric("0123456789"),
  "decimal-leading-zero": { ...numeric("0123456789"), pad: 2 },
  "cjk-decimal": { ...numeric("〇一二三四五六七八九"), range: FROM_ZERO, suffix: COMMA },
  "lower-roman": roman("m cm d cd c xc l xl x ix v iv i"),
  "upper-roman": roman("M CM D CD C XC L XL X IX V IV I"),
  // #simple-alphabetic
  "lower-alpha": alphabetic("abcdefghijklmnopqrstuvwxyz"),
  "upper-alpha": alphabetic("ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
  "lower-greek": alphabetic("αβγδεζηθικλμνξοπρστυφχψω"),
  // #simple-symbolic
  disc: cyclic("•"),
  circle: cyclic("◦"),
  square: cyclic("▪"),
  // #simple-fixed
  "cjk-earthly-branch": fixed("子丑寅卯辰巳午未申酉戌亥", COMMA),
  "cjk-heavenly-stem": fixed("甲乙丙丁戊己庚辛壬癸", COMMA),
  // #limited-chinese
  "simp-chinese-informal": chinese("零一二三四五六七八九十百千", "负", true),
  "simp-chinese-formal": chinese("零壹贰叁肆伍陆柒捌玖拾佰仟", "负", false),
  "trad-chinese-informal": TRAD_INFORMAL,
  "trad-chinese-formal": chinese("零壹貳參肆伍陸柒捌玖拾佰仟", "負", false),
  "cjk-ideographic": TRAD_INFORMAL,
  // https://www.w3.org/TR/predefined-counter-styles/#circled-decimal: the usual call of a Chinese footnote.
  "circled-decimal": fixed("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿", " "),
}

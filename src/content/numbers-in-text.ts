import {
  CHINESE_DIGITS,
  CHINESE_GROUPS,
  CHINESE_UNITS,
  ENGLISH_NUMBER_WORDS,
  ENGLISH_POWERS,
} from "../tables/number-words.ts"
import { parseDecimal, type Rational, scale } from "./decimal.ts"
import { groupDigits } from "./display-value.ts"
import type { Lang } from "./report.ts"

const FULL_WIDTH_DIGIT = /[０-９．，％]/g
const FULL_WIDTH_OFFSET = 0xfee0

const DIGITS = "\\d+(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?"
const CHINESE_RUN = "[〇零一二两三四五六七八九十百千万亿]+"
const CHINESE = new RegExp(`百分之|(${DIGITS})([万亿]*)|(${CHINESE_RUN})`, "g")
const ENGLISH = new RegExp(`(${DIGITS})(?:\\s+(thousand|million|billion|trillion)\\b)?|[a-z]+(?:-[a-z]+)*`, "gi")

const PART_OF_NUMBER = /[\d.,，．万亿千百十余多]/
const POWER = /^\s+(?:thousand|million|billion|trillion)\b/i

/**
 * Whether a text states a number in plain digits: what nearly all do, and found without taking the text apart. False
 * means only that `numbersInText` must be asked.
 */
export function statesInDigits(text: string, value: string, lang: Lang): boolean {
  const digits = lang === "en" && !text.includes(value) ? groupDigits(value) : value
  const start = text.indexOf(digits)
  if (start === -1) return false
  const end = start + digits.length
  if (PART_OF_NUMBER.test(text.charAt(start - 1)) || PART_OF_NUMBER.test(text.charAt(end))) return false
  // `3.5 million`
  return lang === "zh" || !POWER.test(text.slice(end))
}

/**
 * The numbers that a text states, in order: digits with or without separators, full-width digits, 万 and 亿 after
 * digits, Chinese numerals (两, 二十六, 二〇二二), English words up to ninety-nine. GB/T 15835-2011 for the Chinese forms.
 */
export function numbersInText(text: string, lang: Lang): readonly Rational[] {
  const plain = text.replace(FULL_WIDTH_DIGIT, (c) => String.fromCharCode(c.charCodeAt(0) - FULL_WIDTH_OFFSET))
  return lang === "zh" ? chineseNumbers(plain) : englishNumbers(plain)
}

function chineseNumbers(text: string): readonly Rational[] {
  const out: Rational[] = []
  for (const [, digits, groups = "", numeral] of text.matchAll(CHINESE)) {
    if (digits !== undefined) {
      let power = 0
      for (const group of groups) power += CHINESE_GROUPS.get(group) as number
      out.push(scale(decimal(digits), 10n ** BigInt(power)))
    } else if (numeral !== undefined) {
      const value = parseChineseNumeral(numeral)
      if (value !== undefined) out.push({ n: value, d: 1n })
    }
  }
  return out
}

/** `二十六` → 26, `二〇二二` → 2022; undefined for 千百十 and the like, which name no number. */
export function parseChineseNumeral(numeral: string): bigint | undefined {
  if (![...numeral].some((c) => CHINESE_UNITS.has(c) || CHINESE_GROUPS.has(c))) {
    return BigInt([...numeral].map((c) => CHINESE_DIGITS.get(c)).join(""))
  }
  let total = 0n
  let group = 0n
  let digit: bigint | undefined
  let lowest = Number.POSITIVE_INFINITY
  for (const c of numeral) {
    const value = CHINESE_DIGITS.get(c)
    if (value !== undefined) {
      if (digit !== undefined && digit !== 0n) return undefined
      digit = BigInt(value)
      continue
    }
    const unit = CHINESE_UNITS.get(c)
    if (unit !== undefined) {
      // 十 alone is ten; 百 and 千 need a digit, and units go down inside a group.
      if (unit >= lowest || (digit === undefined && c !== "十")) return undefined
      group += (digit ?? 1n) * 10n ** BigInt(unit)
      lowest = unit
    } else {
      const amount = group + (digit ?? 0n)
      if (amount === 0n && total === 0n) return undefined
      total = (total + amount) * 10n ** BigInt(CHINESE_GROUPS.get(c) as number)
      group = 0n
      lowest = Number.POSITIVE_INFINITY
    }
    digit = undefined
  }
  return total + group + (digit ?? 0n)
}

function englishNumbers(text: string): readonly Rational[] {
  const out: Rational[] = []
  for (const [match, digits, power] of text.matchAll(ENGLISH)) {
    if (digits !== undefined) {
      const exponent = power === undefined ? 0 : (ENGLISH_POWERS.get(power.toLowerCase()) as number)
      out.push(scale(decimal(digits), 10n ** BigInt(exponent)))
      continue
    }
    let value: number | undefined
    for (const word of match.toLowerCase().split("-")) {
      const part = ENGLISH_NUMBER_WORDS.get(word)
      if (part === undefined) continue
      value = (value ?? 0) + part
    }
    if (value !== undefined) out.push({ n: BigInt(value), d: 1n })
  }
  return out
}

const decimal = (digits: string): Rational => parseDecimal(digits.replaceAll(",", "")) as Rational

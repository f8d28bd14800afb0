import { APPROXIMATIONS, DATE_WORDS, MEASURE_WORDS, ORDINAL_PREFIX } from "../../tables/measure-words.ts"
import { MARK_CLASSES } from "../../tables/punctuation.ts"
import type { Flat } from "../nodes/flatten.ts"
import { CJK } from "./classify.ts"
import { BREAK } from "./uax14.ts"

/** Costs of a break, in units of which 50 is a noticeable flaw. */
const AFTER_PAUSE = -5
const BEFORE_LONG_MARK = 150
/** As dear as a line stretched by 0.19 em a gap: given up only where the line would be looser still. */
export const INSIDE_MEASURE = 1300
/** With `keepUnits`: given up only where a line cannot be filled at all. */
const INSIDE_KEPT_MEASURE = 100_000
const INSIDE_DATE = 200
/** With `keepUnits`: dearer than a line stretched to the cap of 0.25 em a gap. */
const INSIDE_KEPT_DATE = 4000
const AFTER_SLASH = 80
const AFTER_HYPHEN = 40
export const HYPHENATED = 120
export const HYPHENS_IN_A_ROW = 150
/** A word or an unbreakable group is cut: only where nothing else fits. */
export const EMERGENCY = 20_000

const SPACE = 0x20
const SOLIDUS = 0x2f
const HYPHEN_MINUS = 0x2d
const HYPHEN = 0x2010
const FIRST_HAN = 0x2e80

let measures: Map<string, readonly string[]> | undefined

/** Measure words by their first character, the longest first. */
function measuresFrom(first: string): readonly string[] | undefined {
  if (measures === undefined) {
    const table = new Map<string, string[]>()
    for (const word of MEASURE_WORDS.split(" ")) {
      const row = table.get(word.charAt(0))
      if (row === undefined) table.set(word.charAt(0), [word])
      else row.push(word)
    }
    for (const row of table.values()) row.sort((a, b) => b.length - a.length)
    measures = table
  }
  return measures.get(first)
}

const isDigit = (codePoint: number | undefined): boolean =>
  codePoint !== undefined && ((codePoint >= 0x30 && codePoint <= 0x39) || (codePoint >= 0xff10 && codePoint <= 0xff19))

/** What a break before each character costs, where one is allowed; added to what is there already. */
export function penaltiesOf(
  flat: Flat,
  contexts: Uint8Array,
  breaks: Uint8Array,
  keepUnits: boolean,
  out: Int32Array,
): void {
  const { length, codePoints } = flat
  out.fill(0, 0, length + 1)
  const set = (at: number, cost: number) => {
    if (at < length && breaks[at] === BREAK && (out[at] as number) < cost) out[at] = cost
  }
  let afterMark = false
  for (let i = 0; i < length; i++) {
    const codePoint = codePoints[i] as number
    if (breaks[i] === BREAK) {
      if (afterMark) out[i]! += AFTER_PAUSE
      const previous = codePoints[i - 1]
      if (previous === SOLIDUS) set(i, AFTER_SLASH)
      else if (previous === HYPHEN_MINUS || previous === HYPHEN) set(i, AFTER_HYPHEN)
    }
    if (contexts[i] === CJK) {
      const mark = MARK_CLASSES.get(codePoint)
      afterMark = mark === "pause" || mark === "stop" || (afterMark && mark === "close")
      if (mark === "long" && codePoints[i + 1] === codePoint && codePoints[i - 1] !== codePoint) {
        set(i, BEFORE_LONG_MARK)
      }
      continue
    }
    if (codePoint !== SPACE) afterMark = false
    if (!isDigit(codePoint)) continue
    if (!isDigit(codePoints[i + 1])) afterNumber(i + 1)
    if (String.fromCodePoint(codePoints[i - 1] ?? SPACE) === ORDINAL_PREFIX)
      set(i, keepUnits ? INSIDE_KEPT_DATE : INSIDE_DATE)
  }

  /** `10290|人次`: the number ends before `at`. */
  function afterNumber(at: number): void {
    let start = codePoints[at] === SPACE ? at + 1 : at
    const number = start
    if ((codePoints[start] ?? 0) < FIRST_HAN) return
    if (APPROXIMATIONS.includes(String.fromCodePoint(codePoints[start] as number))) start++
    if (start >= length) return
    const row = measuresFrom(String.fromCodePoint(codePoints[start] as number))
    const word = row?.find((candidate) => {
      for (let k = 0; k < candidate.length; k++) if (codePoints[start + k] !== candidate.charCodeAt(k)) return false
      return true
    })
    if (word === undefined) return
    const end = start + word.length
    for (let k = number; k < end; k++) set(k, keepUnits ? INSIDE_KEPT_MEASURE : INSIDE_MEASURE)
    if (word.length === 1 && DATE_WORDS.includes(word) && isDigit(codePoints[end]))
      set(end, keepUnits ? INSIDE_KEPT_DATE : INSIDE_DATE)
  }
}

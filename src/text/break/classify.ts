import { LINE_BREAK_CLASSES } from "../../tables/line-break-classes.ts"
import { LOOSE_HYPHENS, LOOSE_STARTS, MARK_CLASSES } from "../../tables/punctuation.ts"
import { isCjkLanguage } from "../language.ts"
import type { Flat } from "../nodes/flatten.ts"
import type { ParagraphOptions } from "../text.ts"
import { eastAsianWidth, lineBreakClass } from "./line-break-class.ts"

const { AL, BK, CJ, CL, CM, EX, HL, HY, ID, IN, NS, NU, OP_EA, PO, PR, SP, WJ, ZWJ } = LINE_BREAK_CLASSES

/** Whether a character is set as Chinese or as Latin text. */
export const LATIN = 0
export const CJK = 1

const EM_DASH = 0x2014
const ELLIPSIS = 0x2026
const TWO_EM_DASH = 0x2e3a
const EN_DASH = 0x2013
const MIDDLE_DOT = 0x00b7
const LEFT_SINGLE = 0x2018
const RIGHT_SINGLE = 0x2019
const LEFT_DOUBLE = 0x201c
const RIGHT_DOUBLE = 0x201d
const FULLWIDTH_ZERO = 0xff10
const FULLWIDTH_NINE = 0xff19
const SPACE = 0x20
const PLUS = 0x2b
// Tabs and line feeds that reach the composer are spaces: forced breaks are items of their own.
const TAB = 0x09
const LAST_LINE_CONTROL = 0x0d
const FIRST_NON_ASCII = 0x80

const TIMES = 0xd7
const DIVISION = 0xf7

/** Signs in the midst of letters, and whole blocks without a letter. */
const isSign = (codePoint: number) =>
  codePoint === TIMES ||
  codePoint === DIVISION ||
  (codePoint >= 0x2000 && codePoint < 0x2070) ||
  (codePoint >= 0x2190 && codePoint < 0x2c00)

const letters = new Map<number, boolean>()

function isLetter(codePoint: number): boolean {
  // The expression of all letters takes V8 a millisecond to make: most booklets need none.
  if (isSign(codePoint)) return false
  let known = letters.get(codePoint)
  if (known === undefined) {
    known = /\p{L}/u.test(String.fromCodePoint(codePoint))
    letters.set(codePoint, known)
  }
  return known
}

const isDigit = (codePoint: number) => codePoint >= 0x30 && codePoint <= 0x39
const isAsciiLetter = (codePoint: number) =>
  (codePoint >= 0x61 && codePoint <= 0x7a) || (codePoint >= 0x41 && codePoint <= 0x5a)

/** A letter or digit that is set in a Latin face. */
export function isLatinText(codePoint: number): boolean {
  if (codePoint < 0x80) return isAsciiLetter(codePoint) || isDigit(codePoint)
  return eastAsianWidth(codePoint) !== 2 && isLetter(codePoint)
}

/**
 * Decides for each character whether it is set as Chinese or as Latin text. Marks that both share follow the item's
 * language and their neighbours: `People’s` has a Latin apostrophe in Chinese text, `——` is always Chinese there.
 */
export function contextsOf(flat: Flat, out: Uint8Array): void {
  const { length, codePoints, items, styles } = flat
  out.fill(LATIN, 0, length)
  let item = -1
  let chinese = false
  // Opening quotes that wait for theirs to close.
  const open: number[] = []
  for (let i = 0; i < length; i++) {
    const codePoint = codePoints[i] as number
    if (items[i] !== item) {
      item = items[i] as number
      chinese = isCjkLanguage(styles[item]?.lang ?? "")
    }
    if (codePoint < 0xa1) continue
    const width = eastAsianWidth(codePoint)
    if (width === 2) out[i] = CJK
    else if (chinese && width === 1 && isChineseHere(codePoint, i)) {
      out[i] = CJK
      if (codePoint === LEFT_DOUBLE || codePoint === LEFT_SINGLE) open.push(i)
      else if (codePoint === RIGHT_DOUBLE || codePoint === RIGHT_SINGLE) close(codePoint, i)
    }
  }

  /** Quotes around Latin words amid Latin words are Latin: `the so-called “pilot” scheme` in a Chinese paragraph. */
  function close(codePoint: number, i: number): void {
    const from = open.at(-1)
    const opening = codePoint === RIGHT_DOUBLE ? LEFT_DOUBLE : LEFT_SINGLE
    if (from === undefined || codePoints[from] !== opening) {
      if (codePoint === RIGHT_SINGLE && isElision(i)) out[i] = LATIN
      return
    }
    open.pop()
    const inside = isLatinText(codePoints[from + 1] as number) && isLatinText(codePoints[i - 1] as number)
    if (inside && isLatinBeside(from, -1) && isLatinBeside(i, 1)) {
      out[from] = LATIN
      out[i] = LATIN
    }
  }

  /** An apostrophe that closes nothing: `rock ’n’ roll`, `’98`. */
  function isElision(i: number): boolean {
    const before = codePoints[i - 1] ?? SPACE
    const after = codePoints[i + 1] ?? SPACE
    return isLatinText(after) && (isDigit(after) || eastAsianWidth(before) !== 2)
  }

  /** Beside a quote, a word space apart or not, stands Latin text or one of its marks. */
  function isLatinBeside(i: number, step: number): boolean {
    const near = codePoints[i + step]
    const beside = near === SPACE ? codePoints[i + 2 * step] : near
    return beside !== undefined && (isLatinText(beside) || (beside > SPACE && beside < FIRST_NON_ASCII))
  }

  function isChineseHere(codePoint: number, i: number): boolean {
    if (isLetter(codePoint)) return false
    const before = i > 0 && isLatinText(codePoints[i - 1] as number)
    const after = i + 1 < length && isLatinText(codePoints[i + 1] as number)
    switch (codePoint) {
      case LEFT_DOUBLE:
      case RIGHT_DOUBLE:
      case EM_DASH:
      case TWO_EM_DASH:
      case ELLIPSIS:
        return true
      case RIGHT_SINGLE: {
        // `teachers’ college` as well as `didn’t`.
        const phrase = codePoints[i + 1] === SPACE && i + 2 < length && isLatinText(codePoints[i + 2] as number)
        return !(before && (after || phrase))
      }
      case LEFT_SINGLE:
      case MIDDLE_DOT:
      case EN_DASH:
        return !(before && after)
      default:
        return !(before || after)
    }
  }
}

/**
 * Line-break classes with the mainland tailoring, as classes of uax14 that behave so: clreq
 * #prohibition_rules_for_line_start_end, GB/T 15834-2011 5.1; levels by css-text-4 #line-break-property.
 */
export function classesOf(flat: Flat, contexts: Uint8Array, options: ParagraphOptions, out: Uint8Array): void {
  const { length, codePoints } = flat
  const level = options.lineBreak
  const strictMarks = level === "gb" || level === "basic" || level === "strict"
  const isCssLevel = level === "normal" || level === "loose" || level === "anywhere"
  const chinese = isCjkLanguage(options.lang)
  for (let i = 0; i < length; i++) {
    const codePoint = codePoints[i] as number
    let lineBreak = codePoint <= LAST_LINE_CONTROL && codePoint >= TAB ? SP : lineBreakClass(codePoint)
    if (contexts[i] === CJK) {
      if (lineBreak === CJ && !strictMarks) lineBreak = ID
      else if (lineBreak !== ID || codePoint >= 0xff00) lineBreak = chineseClass(codePoint, i, lineBreak)
    } else if (lineBreak === HY && i > 0 && contexts[i - 1] === CJK && isDigit(codePoints[i + 1] ?? 0)) {
      // A minus after a Han: it belongs to the digits, not to the Han.
      lineBreak = PR
    } else if (codePoint === PLUS && codePoints[i - 1] === PLUS) {
      // `C++` is one word.
      lineBreak = CM
    }
    if (chinese && isCssLevel && lineBreak !== ID) lineBreak = relaxed(codePoint, lineBreak)
    if (options.wordBreak === "break-all" && (lineBreak === AL || lineBreak === HL || lineBreak === NU)) lineBreak = ID
    out[i] = lineBreak
  }

  function chineseClass(codePoint: number, i: number, lineBreak: number): number {
    const mark = MARK_CLASSES.get(codePoint)
    if (level === "none" && mark !== undefined) return codePoints[i - 1] === codePoint && mark === "long" ? CM : ID
    switch (mark) {
      case "open":
        return OP_EA
      case "close":
        return lineBreak === PO ? lineBreak : CL
      // EX keeps off a line start even after a typed space, NS does not; unlike CL it may part from a `$` after it.
      case "pause":
      case "stop":
        return lineBreak === CL || (lineBreak === NS && level !== "loose" && level !== "anywhere") ? EX : lineBreak
      case "middle":
      case "connector":
        return strictMarks ? EX : NS
      case "solidus":
        return level === "gb" || level === "strict" ? WJ : lineBreak
      case "long": {
        if (i > 0 && codePoints[i - 1] === codePoint) return CM
        if (codePoints[i + 1] !== codePoint)
          return codePoint === TWO_EM_DASH ? ID : codePoint === ELLIPSIS ? IN : strictMarks ? EX : NS
        return level === "strict" ? NS : ID
      }
      default:
        return codePoint >= FULLWIDTH_ZERO && codePoint <= FULLWIDTH_NINE ? NU : lineBreak
    }
  }

  function relaxed(codePoint: number, lineBreak: number): number {
    if (lineBreak === BK || lineBreak === SP || lineBreak === CM || lineBreak === ZWJ) return lineBreak
    const character = String.fromCodePoint(codePoint)
    if (LOOSE_HYPHENS.includes(character)) return ID
    if (level !== "loose") return lineBreak
    if (LOOSE_STARTS.includes(character) || lineBreak === IN) return ID
    const wide = eastAsianWidth(codePoint) !== 0
    return wide && (lineBreak === PO || lineBreak === PR) ? ID : lineBreak
  }
}

import { ENGLISH_EXCEPTIONS, ENGLISH_LEVELS, ENGLISH_PATTERNS } from "../../tables/hyphenation-en.ts"

/** Letters that stay on each side of a hyphen: TeX's minima for English. */
export const LETTERS_BEFORE = 2
export const LETTERS_AFTER = 3

const MIN_WORD = LETTERS_BEFORE + LETTERS_AFTER
const DOT = "."
const LETTERS = 27
/** Code of the letter before `a`. */
const BEFORE_A = 0x60
const DOT_CODE = 0x2e
const ROW_DIGITS = 2

/** Levels by letters: an odd level allows a cut there. */
let patterns: Map<string, readonly number[]> | undefined
/** Letters of the longest pattern that starts with two given letters (a dot is letter 0). */
const longest = new Uint8Array(LETTERS * LETTERS)
const exceptions = new Map<string, readonly number[]>()
const cache = new Map<string, readonly number[]>()

/** Offsets at which an English word of plain letters may be cut, by Liang's patterns. The tables open at the first word. */
export function hyphenationPoints(word: string): readonly number[] {
  let points = cache.get(word)
  if (points === undefined) {
    points = word.length < MIN_WORD || !/^[A-Za-z]+$/.test(word) ? [] : cut(word.toLowerCase())
    cache.set(word, points)
  }
  return points
}

function cut(word: string): readonly number[] {
  if (patterns === undefined) {
    patterns = readPatterns()
    for (const marked of ENGLISH_EXCEPTIONS.split(" ")) exceptions.set(marked.replaceAll("-", ""), exception(marked))
  }
  const known = exceptions.get(word)
  if (known !== undefined) return known
  const padded = DOT + word + DOT
  const levels = new Uint8Array(padded.length + 1)
  for (let start = 0; start < padded.length; start++) {
    const end = Math.min(padded.length, start + (longest[bigram(padded, start)] as number))
    for (let stop = start + 1; stop <= end; stop++) {
      const found = patterns.get(padded.slice(start, stop))
      if (found === undefined) continue
      for (let k = 0; k < found.length; k++) {
        const level = found[k] as number
        if (level > (levels[start + k] as number)) levels[start + k] = level
      }
    }
  }
  const out: number[] = []
  for (let at = LETTERS_BEFORE; at <= word.length - LETTERS_AFTER; at++) {
    if ((levels[at + 1] as number) % 2 === 1) out.push(at)
  }
  return out
}

/** `as-so-ciate` → 2, 4, within the minima. */
function exception(marked: string): number[] {
  const out: number[] = []
  const length = marked.replaceAll("-", "").length
  let at = 0
  for (const part of marked.split("-")) {
    at += part.length
    if (at >= LETTERS_BEFORE && length - at >= LETTERS_AFTER) out.push(at)
  }
  return out
}

/** `.ach` with row `00001`: one level before each letter and one after the last, none at the dot. */
function readPatterns(): Map<string, readonly number[]> {
  const out = new Map<string, readonly number[]>()
  const rows = ENGLISH_LEVELS.split(" ").map((row) => Array.from(row, Number))
  const dotted = rows.map((row) => [0, ...row])
  for (const pattern of ENGLISH_PATTERNS.split(" ")) {
    const letters = pattern.slice(0, -ROW_DIGITS)
    const row = Number.parseInt(pattern.slice(-ROW_DIGITS), 36)
    out.set(letters, ((letters.charCodeAt(0) === DOT_CODE ? dotted : rows)[row] as readonly number[]) ?? [])
    const start = bigram(letters, 0)
    if (letters.length > (longest[start] as number)) longest[start] = letters.length
  }
  return out
}

/** Two letters as a number; a pattern of one letter, and the end of a word, count as followed by a dot. */
function bigram(letters: string, at: number): number {
  const index = (code: number) => (code > BEFORE_A ? code - BEFORE_A : 0)
  return index(letters.charCodeAt(at)) * LETTERS + index(letters.charCodeAt(at + 1))
}

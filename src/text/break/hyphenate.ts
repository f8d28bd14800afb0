import { ENGLISH_EXCEPTIONS, ENGLISH_LEVELS, ENGLISH_PATTERNS } from "../../tables/hyphenation-en.ts"

/** Letters that stay on each side of a hyphen: TeX's minima for English. */
export const LETTERS_BEFORE = 2
export const LETTERS_AFTER = 3

const MIN_WORD = LETTERS_BEFORE + LETTERS_AFTER
const LETTERS = 27
/** Code of the letter before `a`. */
const BEFORE_A = 0x60
const DOT_CODE = 0x2e
const ZERO_CODE = 0x30
const ROW_DIGITS = 2
/** Two letters, the number of their levels and a space: no pattern has fewer letters. */
const SHORTEST_ROW = 2 + ROW_DIGITS + 1

/** The patterns in place: a row of their table is its letters and the number of its levels. */
interface Patterns {
  readonly table: Uint8Array
  /** Where each row starts, from 1 on, and past the last one. */
  readonly starts: Uint32Array
  /** A row by its first two or three letters, and by each row another one with the same; 0 for none. */
  readonly heads: Uint16Array
  readonly others: Uint16Array
  /** A digit before each letter and one after the last, none at a dot in front. */
  readonly levels: readonly string[]
}

const encoder = new TextEncoder()
let patterns: Patterns | undefined
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

/** An odd level allows a cut there. */
function cut(word: string): readonly number[] {
  if (patterns === undefined) {
    patterns = indexPatterns()
    for (const marked of ENGLISH_EXCEPTIONS.split(" ")) exceptions.set(marked.replaceAll("-", ""), exception(marked))
  }
  const known = exceptions.get(word)
  if (known !== undefined) return known
  const padded = encoder.encode(`.${word}.`)
  const levels = new Uint8Array(padded.length + 1)
  for (let start = 0; start < padded.length; start++) {
    const two = letterOf(padded[start]) * LETTERS ** 2 + letterOf(padded[start + 1]) * LETTERS
    const three = two + letterOf(padded[start + 2])
    raise(levels, patterns, padded, start, patterns.heads[two] as number)
    if (three !== two) raise(levels, patterns, padded, start, patterns.heads[three] as number)
  }
  const out: number[] = []
  for (let at = LETTERS_BEFORE; at <= word.length - LETTERS_AFTER; at++) {
    if ((levels[at + 1] as number) % 2 === 1) out.push(at)
  }
  return out
}

/** Raises the levels of a word by those patterns from `head` on that it has from `start` on. */
function raise(levels: Uint8Array, patterns: Patterns, word: Uint8Array, start: number, head: number): void {
  const { table, starts, others } = patterns
  for (let row = head; row !== 0; row = others[row] as number) {
    const from = starts[row] as number
    const end = (starts[row + 1] as number) - ROW_DIGITS - 1
    let at = from
    while (at < end && table[at] === word[start + at - from]) at++
    if (at < end) continue
    const found = patterns.levels[numberAt(table, end)] as string
    const first = table[from] === DOT_CODE ? start + 1 : start
    for (let k = 0; k < found.length; k++) {
      const level = found.charCodeAt(k) - ZERO_CODE
      if (level > (levels[first + k] as number)) levels[first + k] = level
    }
  }
}

const numberAt = (table: Uint8Array, at: number): number =>
  Number.parseInt(String.fromCharCode(table[at] as number, table[at + 1] as number), 36)

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

function indexPatterns(): Patterns {
  const table = encoder.encode(ENGLISH_PATTERNS)
  const most = Math.ceil(table.length / SHORTEST_ROW) + 2
  const starts = new Uint32Array(most)
  const heads = new Uint16Array(LETTERS ** 3)
  const others = new Uint16Array(most)
  let row = 0
  for (let from = 0; from < table.length; ) {
    let next = ENGLISH_PATTERNS.indexOf(" ", from) + 1
    if (next === 0) next = table.length + 1
    let key = letterOf(table[from]) * LETTERS ** 2 + letterOf(table[from + 1]) * LETTERS
    if (next - from > SHORTEST_ROW) key += letterOf(table[from + 2])
    row++
    starts[row] = from
    others[row] = heads[key] as number
    heads[key] = row
    from = next
  }
  starts[row + 1] = table.length + 1
  return { table, starts, heads, others, levels: ENGLISH_LEVELS.split(" ") }
}

/** A letter as a number; a dot, as what is beyond the end, is 0. */
const letterOf = (code: number | undefined): number => (code !== undefined && code > BEFORE_A ? code - BEFORE_A : 0)

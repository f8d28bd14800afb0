import {
  EAST_ASIAN_WIDTH_RUNS,
  LINE_BREAK_CLASSES,
  LINE_BREAK_LETTERS,
  LINE_BREAK_RUNS,
} from "../../tables/line-break-classes.ts"

/** East_Asian_Width, uax11: 0 neutral or narrow, 1 ambiguous, 2 wide or fullwidth. */
export type EastAsianWidth = 0 | 1 | 2

/** Runs are unpacked to one byte a character in the BMP; the few hundred runs above it are searched. */
interface Unpacked {
  readonly bmp: Uint8Array
  readonly starts: Uint32Array
  readonly values: Uint8Array
}
const BMP_END = 0x10000

function unpack(runs: string, letters: string): Unpacked {
  const bmp = new Uint8Array(BMP_END)
  const starts: number[] = []
  const values: number[] = []
  let at = 0
  let length = 0
  for (let i = 0; i < runs.length; i++) {
    const code = runs.charCodeAt(i)
    const digit = code >= 48 && code <= 57 ? code - 48 : code >= 97 && code <= 122 ? code - 87 : -1
    if (digit >= 0) {
      length = length * 36 + digit
      continue
    }
    const value = letters.indexOf(runs.charAt(i))
    const end = at + (length === 0 ? 1 : length)
    if (at < BMP_END) bmp.fill(value, at, Math.min(end, BMP_END))
    if (end > BMP_END) {
      starts.push(Math.max(at, BMP_END))
      values.push(value)
    }
    at = end
    length = 0
  }
  return { bmp, starts: Uint32Array.from(starts), values: Uint8Array.from(values) }
}

function look(table: Unpacked, codePoint: number): number {
  if (codePoint < BMP_END) return table.bmp[codePoint] as number
  let low = 0
  let high = table.starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((table.starts[middle] as number) <= codePoint) low = middle
    else high = middle - 1
  }
  return table.values[low] as number
}

const HANGUL_FIRST = 0xac00
const HANGUL_LAST = 0xd7a3
/** Syllables without a final consonant come every 28th; Unicode Standard, 3.12. */
const HANGUL_FINALS = 28

let classes: Unpacked | undefined
let widths: Unpacked | undefined

/** Line_Break class as resolved by LB1; a number of `LINE_BREAK_CLASSES`. */
export function lineBreakClass(codePoint: number): number {
  if (classes === undefined) {
    classes = unpack(LINE_BREAK_RUNS, LINE_BREAK_LETTERS)
    for (let at = HANGUL_FIRST; at <= HANGUL_LAST; at += HANGUL_FINALS) classes.bmp[at] = LINE_BREAK_CLASSES.H2
  }
  return codePoint < BMP_END ? (classes.bmp[codePoint] as number) : look(classes, codePoint)
}

export function eastAsianWidth(codePoint: number): EastAsianWidth {
  widths ??= unpack(EAST_ASIAN_WIDTH_RUNS, "NAW")
  return look(widths, codePoint) as EastAsianWidth
}

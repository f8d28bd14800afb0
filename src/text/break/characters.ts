import { BIDI_CONTROLS, INVISIBLE, UNSUPPORTED_RANGES, type UnsupportedReason } from "../../tables/scripts.ts"

export const BLANK = 0x20
export const NO_BREAK_SPACE = 0xa0
export const SOFT_HYPHEN = 0xad

/** Ideographs and syllables: none of them is invisible, or a control. */
const isPlain = (codePoint: number): boolean => codePoint >= 0x2e80 && codePoint < 0xfb00

function within(ranges: readonly (readonly [number, number, ...unknown[]])[], codePoint: number): boolean {
  for (let i = 0; i < ranges.length; i++) {
    const range = ranges[i] as readonly [number, number]
    if (codePoint >= range[0] && codePoint <= range[1]) return true
  }
  return false
}

/** Soft hyphens, joiners and other characters that never show by themselves. */
export const isInvisible = (codePoint: number): boolean =>
  codePoint === SOFT_HYPHEN || (codePoint >= 0x34f && !isPlain(codePoint) && within(INVISIBLE, codePoint))

/** Control and bidirectional formatting characters: left out, and reported. */
export function isControl(codePoint: number): boolean {
  if (codePoint < BLANK) return codePoint < 0x09 || codePoint > 0x0d
  if (codePoint >= 0x7f && codePoint < NO_BREAK_SPACE) return codePoint !== 0x85
  return codePoint >= 0x61c && !isPlain(codePoint) && within(BIDI_CONTROLS, codePoint)
}

/** Why a letter’s script cannot be set as it should be. */
export function unsupportedReason(codePoint: number): UnsupportedReason | undefined {
  if (codePoint < 0x590) return undefined
  return UNSUPPORTED_RANGES.find(([first, last]) => codePoint >= first && codePoint <= last)?.[2]
}

/** Letters have a script of their own; digits, signs and general punctuation take that of the word. */
export const isLetterScript = (codePoint: number): boolean =>
  codePoint >= 0x41 && !(codePoint >= 0x2000 && codePoint < 0x2c00)

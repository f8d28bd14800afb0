import { LINE_BREAK_CLASSES } from "../../tables/line-break-classes.ts"
import type { ParagraphOptions } from "../text.ts"
import { BREAK, MUST_BREAK, NO_BREAK } from "./uax14.ts"

const { AL, CJ, CM, EM, H2, H3, HL, ID, JL, JT, JV, NU, RI, WJ, ZWJ } = LINE_BREAK_CLASSES
const LETTERS = new Set<number>([AL, CJ, H2, H3, HL, ID, JL, JT, JV, NU])

/** Opportunities that `line-break: anywhere` and `word-break: keep-all` add or take away. */
export function adjustBreaks(classes: Uint8Array, breaks: Uint8Array, length: number, options: ParagraphOptions): void {
  if (options.lineBreak === "anywhere") {
    // css-text-4 #valdef-line-break-anywhere: between all clusters.
    for (let i = 1; i < length; i++) if (breaks[i] !== MUST_BREAK && !isInCluster(classes, i)) breaks[i] = BREAK
  }
  if (options.wordBreak === "keep-all") {
    // css-text-4 #valdef-word-break-keep-all: not between letters, Han included.
    for (let i = 1; i < length; i++) {
      const both = LETTERS.has(classes[i - 1] as number) && LETTERS.has(classes[i] as number)
      if (both && breaks[i] === BREAK) breaks[i] = NO_BREAK
    }
  }
}

function isInCluster(classes: Uint8Array, i: number): boolean {
  const own = classes[i]
  const previous = classes[i - 1]
  if (own === CM || own === ZWJ || own === EM || own === WJ || previous === ZWJ || previous === WJ) return true
  return (own === RI && previous === RI) || own === JV || own === JT
}

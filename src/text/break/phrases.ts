import { KEPT_PHRASES } from "../../tables/kept-phrases.ts"
import { PHRASE_OFFSET, PHRASE_TOTAL, PHRASE_WEIGHTS } from "../../tables/phrases-zh.ts"
import type { Flat } from "../nodes/flatten.ts"
import type { NodeList } from "../nodes/nodes.ts"
import { BREAK } from "./uax14.ts"

/** Price of a break after a pause or stop, between phrases, inside a term: cost units, 50 is a noticeable flaw. */
const AFTER_MARK = -35
const BETWEEN_PHRASES = -30
const INSIDE_TERM = 39
/** A score from here on is as sure as can be. */
const SURE = 1000
const WEIGHT_DIGITS = 3
const BMP_END = 0xffff
const UNKNOWN = "\uFFFD"

/** Features of a place in a text: a group of weights and the characters it looks at, counted from the place. */
const FEATURES = [
  [PHRASE_WEIGHTS.UW1, -3, -2],
  [PHRASE_WEIGHTS.UW2, -2, -1],
  [PHRASE_WEIGHTS.UW3, -1, 0],
  [PHRASE_WEIGHTS.UW4, 0, 1],
  [PHRASE_WEIGHTS.UW5, 1, 2],
  [PHRASE_WEIGHTS.UW6, 2, 3],
  [PHRASE_WEIGHTS.BW1, -2, 0],
  [PHRASE_WEIGHTS.BW2, -1, 1],
  [PHRASE_WEIGHTS.BW3, 0, 2],
  [PHRASE_WEIGHTS.TW1, -3, 0],
  [PHRASE_WEIGHTS.TW2, -2, 1],
  [PHRASE_WEIGHTS.TW3, -1, 2],
  [PHRASE_WEIGHTS.TW4, 0, 3],
] as const

let terms: readonly string[] | undefined

/** How sure it is that a phrase starts at `at`: above 0 it does. */
export function phraseScore(text: string, at: number): number {
  let score = -PHRASE_TOTAL / 2
  for (const [weights, from, to] of FEATURES) {
    if (at + from < 0 || at + to > text.length) continue
    score += weightOf(weights, text, at + from, to - from)
  }
  return score
}

/** Binary search in the records of one group. */
function weightOf(records: string, text: string, start: number, length: number): number {
  const size = length + WEIGHT_DIGITS
  let low = 0
  let high = records.length / size - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const record = middle * size
    let order = 0
    for (let k = 0; k < length && order === 0; k++) order = records.charCodeAt(record + k) - text.charCodeAt(start + k)
    if (order === 0) return Number.parseInt(records.slice(record + length, record + size), 36) - PHRASE_OFFSET
    if (order < 0) low = middle + 1
    else high = middle - 1
  }
  return 0
}

/**
 * What breaks cost where lines are to be cut between phrases: `人大工作|高质量发展`, not `海绵城|市`. The model is
 * BudouX’s for Simplified Chinese and not `Intl.Segmenter`: its weights are ours to keep, while the segmenter’s
 * dictionary comes with the ICU of the Node at hand, and lines would change with it. It also reads better: words have
 * no weights, and between two words of one phrase (`专题|调研`) a heading should not be cut. Of 25 headings of the sample
 * report 18 are cut where a reader would, at the segmenter’s word nearest the middle 14; a test holds it to that.
 */
export function weighPhrases(nodes: NodeList, flat: Flat): Int32Array {
  let text = ""
  for (let i = 0; i < flat.length; i++) {
    const codePoint = flat.codePoints[i] as number
    text += codePoint > BMP_END ? UNKNOWN : String.fromCharCode(codePoint)
  }
  const inside = insideTerms(text)
  const prices = nodes.penalty.slice(0, nodes.length)
  for (let i = 1; i < nodes.length; i++) {
    const known = nodes.penalty[i] as number
    // What already has a price, as a number and its measure word, keeps it.
    if (nodes.breakBefore[i] !== BREAK || known > 0) continue
    const at = nodes.start[i] as number
    if (known < 0) prices[i] = AFTER_MARK
    else if (inside[at] === 1) prices[i] = INSIDE_TERM
    else {
      const score = Math.min(SURE, phraseScore(text, at))
      if (score > 0) prices[i] = Math.round((BETWEEN_PHRASES * score) / SURE)
    }
  }
  return prices
}

function insideTerms(text: string): Uint8Array {
  const out = new Uint8Array(text.length + 1)
  terms ??= KEPT_PHRASES.split(" ")
  for (const term of terms) {
    for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) out.fill(1, at + 1, at + term.length)
  }
  return out
}

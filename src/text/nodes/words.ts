import { hyphenationPoints } from "../break/hyphenate.ts"
import { isCjkLanguage } from "../language.ts"
import type { FontFace, ShapedGlyph } from "../text.ts"
import type { Resolver, SizedStyle, WordShape } from "./resolve.ts"

/** A full-width quote of a Chinese font in Latin text: `pwid` gives the narrow one. */
const PROPORTIONAL = "pwid"
const HAN_SAMPLE = 0x4e00
/** Letters far apart are no ligature: css-text-3 #letter-spacing-property. */
export const NO_LIGATURES = ["-liga", "-clig"]
export const NO_POINTS: readonly number[] = []

const APOSTROPHE = 0x2019
const FIRST_PRINTABLE = 0x21
const LAST_PRINTABLE = 0x7e

/** Characters that make a word by themselves alone: one face, the Latin script, nothing invisible. */
export const isPlain = (codePoint: number): boolean =>
  (codePoint >= FIRST_PRINTABLE && codePoint <= LAST_PRINTABLE) || codePoint === APOSTROPHE

const CURLED_QUOTES = /[‘’“”]/

/** One word of plain letters, marks around it allowed; no address, no number, no compound. */
const PLAIN_WORD = /^[^A-Za-z0-9/@_]*([A-Za-z]+)(?:[’'][a-z]{1,2})?[^A-Za-z0-9/@_]*$/

/** A word, or part of one, in one face and script; em and tracking in units. */
export function shapeWord(
  from: Resolver,
  face: FontFace,
  script: string,
  text: string,
  em: number,
  tracking: number,
): WordShape {
  const { style } = from
  let features = style.features
  if (tracking !== 0) features = [...features, ...NO_LIGATURES]
  if (face.has(HAN_SAMPLE) && CURLED_QUOTES.test(text)) features = [...features, PROPORTIONAL]
  const language = isCjkLanguage(style.lang) ? "dflt" : from.language
  const glyphs = face.shape(text, script, language, features)
  const size = em * from.scaleOf(face)
  let width = 0
  for (let g = 0; g < glyphs.length; g++) {
    const { advance, length } = glyphs[g] as ShapedGlyph
    width += advance * size + (length > 0 ? tracking : 0)
  }
  return {
    text,
    script,
    language,
    features,
    shape: { face, size, glyphs },
    advance: Math.round(width),
    hyphens: undefined,
  }
}

/** A word of plain characters as it was set before, or set now; nothing where it takes more than one face. */
export function plainWord(
  from: Resolver,
  words: SizedStyle["words"],
  text: string,
  em: number,
  tracking: number,
): WordShape | undefined {
  const known = words.get(text)
  if (known !== undefined || words.has(text)) return known
  const face = from.latinFace(text.charCodeAt(0))
  let isWhole = face !== undefined
  for (let k = 1; k < text.length && isWhole; k++) isWhole = from.latinFace(text.charCodeAt(k)) === face
  const made = face !== undefined && isWhole ? shapeWord(from, face, "latn", text, em, tracking) : undefined
  words.set(text, made)
  return made
}

/** Where the patterns cut a word, in UTF-16 units. */
export function patternPoints(text: string): readonly number[] {
  const match = PLAIN_WORD.exec(text)
  if (match === null) return NO_POINTS
  const start = text.indexOf(match[1] as string)
  return hyphenationPoints(match[1] as string).map((point) => point + start)
}

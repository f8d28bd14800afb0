import { type Em, type Pt, pt } from "../foundation/units.ts"
import type {
  FontFace,
  FontSet,
  InlineItem,
  ParagraphOptions,
  RubyAlign,
  ShapedGlyph,
  TextStyle,
} from "../text/text.ts"

/** Marks with an empty half, as every Chinese font has them. */
const OPENING = "（《〈「『【〖〔［｛“‘"
const CLOSING = "）》〉」』】〗〕］｝”’，、；：。！？．"
const HALF = 0.5

/**
 * A font of em squares for tests: Han and marks one em, all else half an em, glyph numbers are code points. Numbers
 * come out whole and no font release moves them. `—` and `…` are one em each; Latin quotes half an em.
 */
export function emFace(role: "cjk" | "latin"): FontFace {
  const width = (codePoint: number) => ((role === "cjk" ? 1 : HALF) * (isMark(codePoint) ? 0 : 1)) as Em
  return {
    id: `em/${role}`,
    family: role === "cjk" ? "Em Han" : "Em Latin",
    weight: 400,
    italic: false,
    unitsPerEm: 1000,
    ascent: 0.88 as Em,
    descent: 0.12 as Em,
    capHeight: 0.7 as Em,
    xHeight: 0.5 as Em,
    scale: 1,
    has: (codePoint) => codePoint !== MISSING && (role === "cjk" ? codePoint > 0xa0 : codePoint < 0x2e80),
    advance: width,
    shape: (text) =>
      Array.from(text, (character) => {
        const codePoint = character.codePointAt(0) as number
        return glyph(codePoint, width(codePoint))
      }),
    blanks: (codePoint) => {
      const mark = String.fromCodePoint(codePoint)
      return {
        left: (OPENING.includes(mark) ? HALF : 0) as Em,
        right: (CLOSING.includes(mark) ? HALF : 0) as Em,
      }
    },
    data: new Uint8Array(),
  }
}

/** A character the test font lacks. */
export const MISSING = 0x9fa5

const isMark = (codePoint: number) => codePoint >= 0x300 && codePoint <= 0x36f

const glyph = (codePoint: number, advance: Em): ShapedGlyph => ({
  id: codePoint,
  advance,
  xOffset: 0 as Em,
  yOffset: 0 as Em,
  codePoints: [codePoint],
  length: codePoint > 0xffff ? 2 : 1,
})

export function emFonts(): FontSet {
  const cjk = emFace("cjk")
  const latin = emFace("latin")
  return {
    faceFor: (codePoint, _style, context) => {
      const [first, second] = context === "cjk" ? [cjk, latin] : [latin, cjk]
      return first.has(codePoint) ? first : second.has(codePoint) ? second : undefined
    },
    primary: (style) => (style.lang.startsWith("zh") ? cjk : latin),
    familyWith: () => undefined,
    unknownIn: () => undefined,
  }
}

/** Text size of the notations: one em is ten points. */
export const EM_SIZE = 10

export const emStyle = (lang: string, size = EM_SIZE): TextStyle => ({
  families: ["Em Latin", "Em Han"],
  weight: 400,
  italic: false,
  size: pt(size),
  lang,
  letterSpacing: pt(0),
  features: [],
})

export const emText = (text: string, lang = "zh-Hans", style: Partial<TextStyle> = {}): InlineItem => ({
  type: "text",
  text,
  style: { ...emStyle(lang), ...style },
  map: [],
  rise: pt(0),
})

const RUBY = /\{([^|{}]*)\|([^{}]*)\}/g

/** `在{湘潭|xiāng tán}市`: annotations in braces, at half size; Latin ones are pinyin. */
export function emRuby(notation: string, align: RubyAlign = "space-around", lang = "zh-Hans"): InlineItem[] {
  const items: InlineItem[] = []
  let at = 0
  const text = (end: number): void => {
    if (end > at) items.push(emText(notation.slice(at, end), lang))
  }
  for (const match of notation.matchAll(RUBY)) {
    text(match.index)
    const [whole, base = "", words = ""] = match
    const annotation = emText(words, /[a-z]/.test(words) ? "zh-Latn" : lang, { size: pt(EM_SIZE / 2) })
    items.push({ type: "ruby", annotation: [annotation], align }, emText(base, lang), { type: "ruby-end" })
    at = match.index + whole.length
  }
  text(notation.length)
  return items
}

/** Options for a measure in em. */
export function emOptions(width: number, options: Partial<ParagraphOptions> = {}): ParagraphOptions {
  return {
    width: (width * EM_SIZE) as Pt,
    indent: pt(0),
    align: "justify",
    alignLast: "start",
    lang: "zh-Hans",
    punctuation: "gb",
    autospace: true,
    lineBreak: "gb",
    wordBreak: "normal",
    overflowWrap: "normal",
    hyphens: "none",
    hanging: "none",
    wrap: "wrap",
    preserveSpaces: false,
    ...options,
  }
}

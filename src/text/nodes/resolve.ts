import { HANGING_MARKS, MARK_CLASSES, type MarkClass } from "../../tables/punctuation.ts"
import { LANGUAGE_SYSTEMS, SCRIPT_RANGES } from "../../tables/scripts.ts"
import { isLatinText } from "../break/classify.ts"
import { isVariationSelector } from "../font/font.ts"
import { isCjkLanguage } from "../language.ts"
import type { FontFace, FontSet, ParagraphOptions, ShapedGlyph, TextStyle } from "../text.ts"
import { isUpright, uprightGlyphs } from "../vertical.ts"
import { CLOSE, CONNECTOR, HAN, LONG, MIDDLE, OPEN, PAUSE, type Shape, SIGN, SOLIDUS, STOP } from "./nodes.ts"

/** One character of Chinese text in a style; lengths in em of the style's size. */
export interface Resolved {
  readonly kind: number
  readonly face: FontFace | undefined
  readonly glyphs: readonly ShapedGlyph[]
  readonly advance: number
  readonly left: number
  readonly right: number
  readonly shift: number
  /** Its glyphs stand upright in a line that runs down. */
  readonly upright?: true
}

/** A word in its face at one size; lengths in units. */
export interface WordShape {
  readonly text: string
  readonly script: string
  readonly language: string
  readonly features: readonly string[]
  readonly shape: Shape
  readonly advance: number
  /** Where the patterns cut it with a hyphen, once that was asked. */
  hyphens: readonly number[] | undefined
}

/** A character of Chinese text, or a space, at one size; lengths in units. */
export interface SizedCharacter {
  readonly kind: number
  readonly shape: Shape | undefined
  readonly advance: number
  readonly left: number
  readonly right: number
  readonly shift: number
}

/** What a style came to at one size and letter spacing: most words and characters of a booklet come again. */
export interface SizedStyle {
  /** Words of plain characters; nothing for those that need a closer look. */
  readonly words: Map<string, WordShape | undefined>
  readonly characters: Map<number, SizedCharacter>
}

/** Faces and glyphs of one style; kept for the life of its font set. */
export interface Resolver {
  readonly style: TextStyle
  readonly script: string
  readonly language: string
  /** A Han, a mark or any other wide cluster. */
  cjk(codePoint: number, cluster?: string): Resolved
  latinFace(codePoint: number): FontFace | undefined
  /** Em and letter spacing in whole units. */
  sized(em: number, tracking: number): SizedStyle
  /** Size of a face in em of the style's: companions are scaled beside Chinese. */
  scaleOf(face: FontFace): number
}

const KINDS: Readonly<Record<MarkClass, number>> = {
  open: OPEN,
  close: CLOSE,
  pause: PAUSE,
  stop: STOP,
  middle: MIDDLE,
  connector: CONNECTOR,
  solidus: SOLIDUS,
  long: LONG,
}

/** GB/T 15834-2011, 5.1.8: the interpunct takes half a place. */
const MIDDLE_ADVANCE = 0.5
/** Room left where no font has the character, so that the hole can be seen. */
const MISSING_ADVANCE = 1

/** Larger than any letter spacing in units: keeps sizes apart in one number. */
const TRACKING_RANGE = 2 ** 26

const FIRST_IDEOGRAPH = 0x2e80
const FULLWIDTH_FORMS = 0xff00
const LAST_FULLWIDTH_FORM = 0xff60
const FIRST_PICTURE = 0x1f000
const SUPPLEMENTARY_IDEOGRAPHS = 0x20000

const caches = new WeakMap<FontSet, Map<string, Resolver>>()
/** The last resolver of a style: many items share one style object. */
const recent = new WeakMap<
  TextStyle,
  { readonly fonts: FontSet; readonly beside: boolean; readonly vertical: Vertical; readonly resolver: Resolver }
>()

type Vertical = ParagraphOptions["vertical"]

/** `beside` says that the text is Chinese, so that Latin faces are companions. */
export function resolverFor(fonts: FontSet, style: TextStyle, beside: boolean, vertical: Vertical): Resolver {
  const last = recent.get(style)
  if (last !== undefined && last.fonts === fonts && last.beside === beside && last.vertical === vertical) {
    return last.resolver
  }
  const resolver = resolverByKey(fonts, style, beside, vertical)
  recent.set(style, { fonts, beside, vertical, resolver })
  return resolver
}

function resolverByKey(fonts: FontSet, style: TextStyle, beside: boolean, vertical: Vertical): Resolver {
  let cache = caches.get(fonts)
  if (cache === undefined) {
    cache = new Map()
    caches.set(fonts, cache)
  }
  const { families, weight, italic, lang, features } = style
  const key = `${families.join()}|${weight}|${italic}|${lang}|${features.join()}|${beside}|${vertical}`
  let resolver = cache.get(key)
  if (resolver === undefined) {
    resolver = createResolver(fonts, style, beside, vertical)
    cache.set(key, resolver)
  }
  return resolver
}

export const languageSystem = (lang: string): string =>
  LANGUAGE_SYSTEMS.find(([prefix]) => lang === prefix || lang.startsWith(`${prefix}-`))?.[1] ?? "dflt"

export function scriptOf(codePoint: number): string {
  if (codePoint < 0x370) return "latn"
  return SCRIPT_RANGES.find(([first, last]) => codePoint >= first && codePoint <= last)?.[2] ?? "latn"
}

export const mayHang = (codePoint: number): boolean => HANGING_MARKS.includes(String.fromCodePoint(codePoint))

function createResolver(fonts: FontSet, style: TextStyle, beside: boolean, vertical: Vertical): Resolver {
  const single = new Map<number, Resolved>()
  const clusters = new Map<string, Resolved>()
  const faces = new Map<number, FontFace | undefined>()
  const language = languageSystem(style.lang)

  function cjk(codePoint: number, cluster?: string): Resolved {
    let found = cluster === undefined ? single.get(codePoint) : clusters.get(cluster)
    if (found === undefined) {
      found = resolve(codePoint, cluster ?? String.fromCodePoint(codePoint))
      if (cluster === undefined) single.set(codePoint, found)
      else clusters.set(cluster, found)
    }
    return found
  }

  function resolve(codePoint: number, cluster: string): Resolved {
    const mark = MARK_CLASSES.get(codePoint)
    let kind = mark !== undefined ? KINDS[mark] : isWideLetter(codePoint) ? HAN : SIGN
    // One dash alone joins two things; two are one long mark. An ellipsis alone is half of one.
    if (kind === LONG && cluster.length === 1) kind = codePoint === 0x2026 ? LONG : CONNECTOR
    const letter = vertical === "upright" && isLatinText(codePoint)
    const face = fonts.faceFor(codePoint, style, letter ? "latin" : "cjk")
    if (face === undefined) {
      return { kind, face, glyphs: [], advance: MISSING_ADVANCE, left: 0, right: 0, shift: 0 }
    }
    const scale = scaleOf(face)
    const text = everyGlyph(face, cluster) ? cluster : String.fromCodePoint(codePoint)
    const glyphs = face.shape(text, "hani", language, style.features)
    let advance = 0
    for (const glyph of glyphs) advance += glyph.advance
    advance *= scale
    const standing = vertical === undefined ? undefined : stand(codePoint, text, face, glyphs)
    if (standing !== undefined) {
      const room = kind === MIDDLE ? MIDDLE_ADVANCE : Math.max(1, kind === LONG ? [...text].length : 1)
      const { left, right } = isTrimmed(kind) ? face.blanks(codePoint, true) : NO_BLANKS
      const placed = uprightGlyphs(standing, room, scale)
      return { kind, face, glyphs: placed, advance: room, left, right, shift: 0, upright: true }
    }
    if (kind === MIDDLE)
      return { kind, face, glyphs, advance: MIDDLE_ADVANCE, left: 0, right: 0, shift: (MIDDLE_ADVANCE - advance) / 2 }
    const { left, right } = isTrimmed(kind) ? face.blanks(codePoint) : NO_BLANKS
    return { kind, face, glyphs, advance, left: left * scale, right: right * scale, shift: 0 }
  }

  /** The glyphs that stand upright: those for vertical lines, else the usual ones of an upright character. */
  function stand(codePoint: number, text: string, face: FontFace, level: readonly ShapedGlyph[]) {
    const turned = face.shape(text, "hani", language, [...style.features, ...VERTICAL_FEATURES])
    const own = turned.length !== level.length || turned.some((glyph, i) => glyph.id !== level[i]?.id)
    return own || vertical === "upright" || isUpright(codePoint) ? turned : undefined
  }

  function latinFace(codePoint: number): FontFace | undefined {
    let face = faces.get(codePoint)
    if (face === undefined && !faces.has(codePoint)) {
      face = fonts.faceFor(codePoint, style, "latin")
      faces.set(codePoint, face)
    }
    return face
  }

  const sizes = new Map<number, SizedStyle>()
  function sized(em: number, tracking: number): SizedStyle {
    const key = em * TRACKING_RANGE + tracking
    let found = sizes.get(key)
    if (found === undefined) {
      found = { words: new Map(), characters: new Map() }
      sizes.set(key, found)
    }
    return found
  }

  const scaleOf = (face: FontFace): number => (beside ? face.scale : 1)

  return { style, script: "hani", language, cjk, latinFace, sized, scaleOf }
}

/** Han, kana, Hangul and what else stands in a square like a letter; not full-width Latin, signs and pictures. */
const isWideLetter = (codePoint: number): boolean =>
  codePoint >= FIRST_IDEOGRAPH &&
  (codePoint < FIRST_PICTURE || codePoint >= SUPPLEMENTARY_IDEOGRAPHS) &&
  !(codePoint >= FULLWIDTH_FORMS && codePoint <= LAST_FULLWIDTH_FORM)

/** OpenType, `vert`; kerning of level lines would move glyphs sideways. */
const VERTICAL_FEATURES = ["vert", "-kern"]

const isTrimmed = (kind: number): boolean => kind === OPEN || kind === CLOSE || kind === PAUSE || kind === STOP

const NO_BLANKS = { left: 0, right: 0 }

/** Selectors and joiners a face does not know are left out; the base still shows. */
function everyGlyph(face: FontFace, cluster: string): boolean {
  for (const character of cluster) {
    const codePoint = character.codePointAt(0) as number
    if (!isVariationSelector(codePoint) && !face.has(codePoint)) return false
  }
  return true
}

/** Beside Chinese: the paragraph's language is, and the style has a Chinese face to stand beside. */
export const isBesideChinese = (paragraphLang: string): boolean => isCjkLanguage(paragraphLang)

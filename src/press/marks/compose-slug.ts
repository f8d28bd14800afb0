import { type Report, warning } from "../../foundation/diagnostic.ts"
import { pt } from "../../foundation/units.ts"
import { composeParagraph } from "../../text/paragraph.ts"
import type { ComposedLine, ComposedParagraph, FontSet, ParagraphOptions, TextStyle } from "../../text/text.ts"
import type { ComposeLine } from "./slug.ts"

/** Wider than any sheet: a piece of a slug line is not broken. */
const ENDLESS = pt(1e5)

const OPTIONS: ParagraphOptions = {
  width: ENDLESS,
  indent: pt(0),
  align: "start",
  alignLast: "start",
  lang: "zh-Hans",
  punctuation: "plain",
  autospace: false,
  lineBreak: "gb",
  wordBreak: "normal",
  overflowWrap: "normal",
  hyphens: "none",
  hanging: "none",
  wrap: "nowrap",
  preserveSpaces: true,
}

/**
 * Sets slug lines in fonts of the booklet: in `families`, else in any family that has the character. One that no font has
 * is written as its code, which is reported once: a name may hold what its pages do not.
 */
export function slugComposer(fonts: FontSet, families: readonly string[], report: Report): ComposeLine {
  // Most of a slug line is the same on every sheet.
  const known = new Map<string, ComposedLine>()
  const told = new Set<number>()
  const set = (text: string, size: TextStyle["size"], stack: readonly string[]): ComposedParagraph => {
    const style: TextStyle = {
      families: stack,
      weight: 400,
      italic: false,
      size,
      lang: "zh-Hans",
      letterSpacing: pt(0),
      features: [],
    }
    return composeParagraph([{ type: "text", text, style, map: [], rise: pt(0) }], OPTIONS, fonts)
  }
  const tell = (codePoint: number): void => {
    if (told.has(codePoint)) return
    told.add(codePoint)
    report(notInFonts(codePoint))
  }
  /** Every character by a glyph or by its code; each turn takes care of what the one before could not set. */
  const setWhole = (text: string, size: TextStyle["size"], stack = families): ComposedParagraph => {
    const made = set(text, size, stack)
    const more = new Set(stack)
    const written = new Map<number, string>()
    const write = (codePoint: number): void => {
      if (!CODE.test(String.fromCodePoint(codePoint))) written.set(codePoint, codeOf(codePoint))
    }
    for (const { codePoint, availableIn } of made.missing) {
      const family = availableIn ?? fonts.familyWith(codePoint)
      if (family !== undefined && !stack.includes(family)) more.add(family)
      else write(codePoint)
    }
    for (const { codePoint } of made.unsupported ?? []) write(codePoint)
    for (const codePoint of written.keys()) tell(codePoint)
    if (written.size === 0 && more.size === stack.length) return made
    const coded = Array.from(text, (character) => written.get(character.codePointAt(0) as number) ?? character)
    return setWhole(coded.join(""), size, [...more])
  }
  return (text, size) => {
    const key = `${size} ${text}`
    const before = known.get(key)
    if (before !== undefined) return before
    const [line] = setWhole(text, size).lines
    if (line === undefined) throw new Error(`No line of "${text}"`)
    known.set(key, line)
    return line
  }
}

/** What codes are written with has none itself. */
const CODE = /[U+0-9A-F]/

const codeOf = (codePoint: number): string => `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`

function notInFonts(codePoint: number) {
  const code = codeOf(codePoint)
  const message = {
    en: `the slug line has ${code} for a character that no font can set`,
    zh: `说明行中有一个字无字体可排，写作 ${code}`,
  }
  const hint = {
    en: "It stands in the booklet's name or in that of a spot ink: rename it, or add a font.",
    zh: "它出自画册名称或专色名称：请改名，或添加字体。",
  }
  return warning("press/slug-character", message, { hint })
}

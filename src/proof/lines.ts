import { composeParagraph } from "../text/paragraph.ts"
import type { ComposedLine, ComposedParagraph, ParagraphOptions } from "../text/text.ts"
import { EM_SIZE, emFonts, emOptions, emText } from "./em-font.ts"

const fonts = emFonts()

export function compose(text: string, width: number, options: Partial<ParagraphOptions> = {}): ComposedParagraph {
  return composeParagraph([emText(text, options.lang)], emOptions(width, options), fonts)
}

/** The lines of a text at a measure in em, in the font of em squares: `lines("中文，中文。", 4)`. */
export const lines = (text: string, width: number, options: Partial<ParagraphOptions> = {}): string[] =>
  compose(text, width, options).lines.map((line) => line.text)

/** The break points as the marks of clreq's examples have them: `中文，|中文。` */
export const breaks = (text: string, width: number, options: Partial<ParagraphOptions> = {}): string =>
  lines(text, width, options).join("|")

/** Pen positions of a line in em: `中0 文1 ，2` */
export const pens = (line: ComposedLine | undefined): string =>
  (line?.runs ?? [])
    .flatMap((run) => run.glyphs.map((glyph) => ({ glyph, x: ((line?.x ?? 0) + run.x + glyph.x) / EM_SIZE })))
    .map(({ glyph, x }) => `${String.fromCodePoint(...glyph.codePoints)}${round(x)}`)
    .join(" ")

/** The pen positions of a text that stands on one line. */
export const set = (text: string, options: Partial<ParagraphOptions> = {}): string =>
  pens(compose(text, 1000, { align: "start", ...options }).lines[0])

const round = (x: number): number => Math.round(x * 1000) / 1000 + 0

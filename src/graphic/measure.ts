import type { SourceMap, Span } from "../foundation/source.ts"
import { type Pt, pt } from "../foundation/units.ts"
import type { ComposedParagraph, FontSet, InlineItem, MissingGlyph, ParagraphOptions, TextStyle } from "../text/text.ts"
import type { ChartTextStyle, Measure } from "./scene.ts"

type Compose = (items: readonly InlineItem[], options: ParagraphOptions) => ComposedParagraph

/** Told of characters that no font of a chart's text has. */
export type OnMissing = (missing: readonly MissingGlyph[], items: readonly InlineItem[]) => void

const isChinese = (lang: string): boolean => lang.startsWith("zh")

/**
 * Binds the line composer to what charts ask of it: a text in a style and a width. `span` is where the graphic is
 * written; findings about its texts name that place.
 */
export function measureWith(compose: Compose, fonts: FontSet, span: Span, onMissing: OnMissing): Measure {
  return (text, style, width) => {
    const set: TextStyle = {
      families: style.families,
      weight: style.weight,
      italic: false,
      size: style.size,
      lang: style.lang,
      letterSpacing: pt((style.letterSpacing ?? 0) * style.size),
      features: style.features ?? [],
    }
    const items: readonly InlineItem[] = [{ type: "text", text, style: set, map: wholly(text, span), rise: pt(0) }]
    const paragraph = compose(items, options(style, width))
    if (paragraph.missing.length > 0) onMissing(paragraph.missing, items)
    const face = fonts.primary(set)
    const ascent = face.ascent * style.size
    const descent = face.descent * style.size
    const firstBaseline = pt((style.leading - (ascent + descent)) / 2 + ascent)
    const inkWidth = pt(Math.max(0, ...paragraph.lines.map((line) => line.width)))
    return {
      width,
      height: pt(paragraph.lines.length * style.leading),
      lines: paragraph.lines.length,
      firstBaseline,
      inkWidth,
      at: (x, y) => ({
        type: "text",
        x: pt(x),
        y: pt(y + firstBaseline),
        leading: style.leading,
        paragraph,
        items,
        color: style.color,
        lang: style.lang,
      }),
    }
  }
}

const wholly = (text: string, span: Span): SourceMap => [{ start: 0, end: text.length, span, verbatim: false }]

const options = (style: ChartTextStyle, width: Pt): ParagraphOptions => ({
  width,
  indent: pt(0),
  align: style.align ?? "start",
  alignLast: style.align ?? "start",
  lang: style.lang,
  punctuation: "gb",
  autospace: true,
  lineBreak: "gb",
  wordBreak: "normal",
  overflowWrap: "anywhere",
  hyphens: "none",
  hanging: "none",
  wrap: isChinese(style.lang) ? "balance" : "wrap",
  preserveSpaces: false,
})

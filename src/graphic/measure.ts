import type { SourceMap, Span } from "../foundation/source.ts"
import { em, type Pt, pt } from "../foundation/units.ts"
import type { ComposedParagraph, FontSet, InlineItem, MissingGlyph, ParagraphOptions, TextStyle } from "../text/text.ts"
import type { ChartTextStyle, Measure } from "./scene.ts"

type Compose = (items: readonly InlineItem[], options: ParagraphOptions) => ComposedParagraph

/** Told of characters that no font of a chart's text has. */
export type OnMissing = (missing: readonly MissingGlyph[], items: readonly InlineItem[]) => void

/** Texts set on one endless line, at `REFERENCE` size; shared by the charts of one build. */
export type LineCache = Map<string, ComposedParagraph>

/** A width that no line of a chart reaches: text in it is set once and scaled. */
export const ENDLESS = pt(1e5)
const REFERENCE = 100
const NO_FEATURES: readonly string[] = []

/**
 * Binds the line composer to what charts ask of it: a text in a style and a width. `span` is where the graphic is
 * written; findings about its texts name that place.
 */
export function measureWith(
  compose: Compose,
  fonts: FontSet,
  span: Span,
  onMissing: OnMissing,
  lines: LineCache = new Map(),
): Measure {
  const set = (text: string, style: ChartTextStyle, width: Pt, items: readonly InlineItem[]): ComposedParagraph => {
    if (width < ENDLESS) return compose(items, options(style, width))
    const { families, weight, lang, letterSpacing, features } = style
    const key = [families, weight, lang, letterSpacing ?? 0, features ?? "", style.align, text].join("/")
    let line = lines.get(key)
    if (line === undefined) {
      const reference = { ...style, size: pt(REFERENCE) }
      line = compose(itemsOf(text, reference, span), options(reference, pt((width * REFERENCE) / style.size)))
      lines.set(key, line)
    }
    return scaled(line, style.size / REFERENCE)
  }
  return (text, style, width) => {
    const items = itemsOf(text, style, span)
    const paragraph = set(text, style, width, items)
    if (paragraph.missing.length > 0) onMissing(paragraph.missing, items)
    const face = fonts.primary((items[0] as Extract<InlineItem, { type: "text" }>).style)
    const ascent = face.ascent * style.size
    const descent = face.descent * style.size
    const firstBaseline = pt((style.leading - (ascent + descent)) / 2 + ascent)
    let inkWidth = pt(0)
    for (const line of paragraph.lines) if (line.width > inkWidth) inkWidth = line.width
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

function itemsOf(text: string, style: ChartTextStyle, span: Span): readonly InlineItem[] {
  return [{ type: "text", text, style: textStyleOf(style), map: wholly(text, span), rise: pt(0) }]
}

/** By what they say, for each list of families, of which a theme has few. */
const textStyles = new WeakMap<readonly string[], Map<string, TextStyle>>()

/** The same object for the same style: fonts and lines are found by it. */
function textStyleOf({ families, weight, size, lang, letterSpacing = em(0), features = NO_FEATURES }: ChartTextStyle) {
  let known = textStyles.get(families)
  if (known === undefined) {
    known = new Map()
    textStyles.set(families, known)
  }
  const key = `${weight} ${size} ${lang} ${letterSpacing} ${features.join()}`
  let style = known.get(key)
  if (style === undefined) {
    style = { families, weight, italic: false, size, lang, letterSpacing: pt(letterSpacing * size), features }
    known.set(key, style)
  }
  return style
}

/** The paragraph in another size; gaps are in em and stay. */
function scaled(paragraph: ComposedParagraph, factor: number): ComposedParagraph {
  if (factor === 1) return paragraph
  const by = (length: Pt): Pt => pt(length * factor)
  const lines = paragraph.lines.map((line) => ({
    ...line,
    x: by(line.x),
    width: by(line.width),
    natural: by(line.natural),
    overflow: by(line.overflow),
    boxes: line.boxes.map((box) => ({ ...box, x: by(box.x), width: by(box.width) })),
    runs: line.runs.map((run) => ({
      ...run,
      x: by(run.x),
      size: by(run.size),
      width: by(run.width),
      glyphs: run.glyphs.map((glyph) => ({ ...glyph, x: by(glyph.x), yOffset: by(glyph.yOffset) })),
    })),
  }))
  return { ...paragraph, lines }
}

const wholly = (text: string, span: Span): SourceMap => [{ start: 0, end: text.length, span, verbatim: false }]

/** The latest of each kind: a text is tried in several sizes at one width. */
const latest = new Map<string, ParagraphOptions>()

function options(style: ChartTextStyle, width: Pt): ParagraphOptions {
  const kind = `${style.lang} ${style.align} ${style.running}`
  const known = latest.get(kind)
  if (known?.width === width) return known
  const made = optionsOf(style, width)
  latest.set(kind, made)
  return made
}

const optionsOf = (style: ChartTextStyle, width: Pt): ParagraphOptions => ({
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
  wrap: style.running ? "pretty" : "balance",
  preserveSpaces: false,
})

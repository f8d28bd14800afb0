import type { Span } from "../../foundation/source.ts"
import { pt } from "../../foundation/units.ts"
import type { ComposedParagraph, InlineItem, MissingGlyph, ParagraphOptions } from "../../text/text.ts"
import type { ComposeLine } from "./slug.ts"

/** No line of marks is longer. */
const ENDLESS = pt(1e5)

/** Binds the line composer to what marks ask of it: a short text on one line. `span` is where its words come from. */
export function composeLineWith(
  compose: (items: readonly InlineItem[], options: ParagraphOptions) => ComposedParagraph,
  families: readonly string[],
  span: Span,
  onMissing: (missing: readonly MissingGlyph[], items: readonly InlineItem[]) => void,
): ComposeLine {
  return (text, size) => {
    const style = { families, weight: 400, italic: false, size, lang: "zh-Hans", letterSpacing: pt(0), features: [] }
    const map = [{ start: 0, end: text.length, span, verbatim: false }]
    const items: readonly InlineItem[] = [{ type: "text", text, style, map, rise: pt(0) }]
    const { lines, missing } = compose(items, OPTIONS)
    if (missing.length > 0) onMissing(missing, items)
    const [line] = lines
    if (line === undefined) throw new Error("a paragraph has no line")
    return line
  }
}

const OPTIONS: ParagraphOptions = {
  width: ENDLESS,
  indent: pt(0),
  align: "start",
  alignLast: "start",
  lang: "zh-Hans",
  punctuation: "gb",
  autospace: true,
  lineBreak: "gb",
  wordBreak: "normal",
  overflowWrap: "normal",
  hyphens: "none",
  hanging: "none",
  wrap: "nowrap",
  preserveSpaces: true,
}

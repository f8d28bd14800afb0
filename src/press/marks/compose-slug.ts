import { pt } from "../../foundation/units.ts"
import { composeParagraph } from "../../text/paragraph.ts"
import type { ComposedLine, FontSet, ParagraphOptions, TextStyle } from "../../text/text.ts"
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

/** Sets slug lines in fonts of the booklet. */
export function slugComposer(fonts: FontSet, families: readonly string[]): ComposeLine {
  // Most of a slug line is the same on every sheet.
  const known = new Map<string, ComposedLine>()
  return (text, size) => {
    const key = `${size} ${text}`
    const before = known.get(key)
    if (before !== undefined) return before
    const style: TextStyle = {
      families,
      weight: 400,
      italic: false,
      size,
      lang: "zh-Hans",
      letterSpacing: pt(0),
      features: [],
    }
    const { lines } = composeParagraph([{ type: "text", text, style, map: [], rise: pt(0) }], OPTIONS, fonts)
    const [line] = lines
    if (line === undefined) throw new Error(`No line of "${text}"`)
    known.set(key, line)
    return line
  }
}

import { type Pt, pt } from "../../foundation/units.ts"
import type { ComputedStyle } from "../../style/computed.ts"
import type { ParagraphOptions, TextStyle } from "../../text/text.ts"
import { resolve } from "../block/lengths.ts"
import { isTypesetDown } from "../vertical/turn.ts"

/** OpenType features of font-variant-numeric, css-fonts-4 #font-variant-numeric-prop. */
const NUMERIC_FEATURES = {
  "lining-nums": "lnum",
  "oldstyle-nums": "onum",
  "tabular-nums": "tnum",
  "proportional-nums": "pnum",
} as const

/**
 * Chinese punctuation for each `text-spacing-trim`, css-text-4 #text-spacing-trim-property. The style of GB/T 15834
 * trims on both sides; `kaiming` has no keyword in CSS.
 */
const PUNCTUATION = {
  normal: "gb",
  "space-all": "plain",
  "trim-start": "gb",
  "trim-both": "gb",
  "trim-all": "banjiao",
  kaiming: "kaiming",
} as const

/** `vertical-align: sub` and `super`, in em of the parent's font; css-inline-3 leaves the amount to us. */
export const SUB = -0.2
export const SUPER = 0.34

const textStyles = new WeakMap<ComputedStyle, TextStyle>()

/** The same object for the same computed style, so that runs can be compared and cached by identity. */
export function textStyle(style: ComputedStyle): TextStyle {
  let made = textStyles.get(style)
  if (made === undefined) {
    made = {
      families: style.fontFamily,
      weight: style.fontWeight,
      italic: style.fontStyle === "italic",
      size: style.fontSize,
      lang: style.lang,
      letterSpacing: style.letterSpacing,
      features: style.fontVariantNumeric.map((value) => NUMERIC_FEATURES[value]),
    }
    textStyles.set(style, made)
  }
  return made
}

const physical = (align: ComputedStyle["textAlign"]): ParagraphOptions["align"] =>
  align === "left" ? "start" : align === "right" ? "end" : align

const known = new WeakMap<ComputedStyle, Map<Pt, ParagraphOptions>>()

/** What the line composer needs to know of a block container's style; the same object for the same style and width. */
export function paragraphOptions(style: ComputedStyle, width: Pt): ParagraphOptions {
  let byWidth = known.get(style)
  if (byWidth === undefined) {
    byWidth = new Map()
    known.set(style, byWidth)
  }
  let options = byWidth.get(width)
  if (options === undefined) {
    options = optionsOf(style, width)
    byWidth.set(width, options)
  }
  return options
}

/** Wider than any marker: it must not wrap. */
const MARKER_WIDTH = pt(10_000)
const ofMarkers = new WeakMap<ComputedStyle, ParagraphOptions>()

/** The same for a list item's marker, which is one line. */
export function markerOptions(style: ComputedStyle): ParagraphOptions {
  let options = ofMarkers.get(style)
  if (options === undefined) {
    const line = { width: MARKER_WIDTH, indent: pt(0), align: "start", alignLast: "start", wrap: "nowrap" } as const
    options = { ...optionsOf(style, pt(0)), ...line }
    ofMarkers.set(style, options)
  }
  return options
}

function optionsOf(style: ComputedStyle, width: Pt): ParagraphOptions {
  const align = physical(style.textAlign)
  // css-text-3 #text-align-last-property: `auto` is as text-align, start where that is justify.
  const last = style.textAlignLast === "auto" ? (align === "justify" ? "start" : align) : physical(style.textAlignLast)
  const { whiteSpace, textJustify } = style
  const still = textJustify === "none"
  return {
    width,
    indent: resolve(style.textIndent, width),
    align: still && align === "justify" ? "start" : align,
    alignLast: still && last === "justify" ? "start" : last,
    lang: style.lang,
    punctuation: PUNCTUATION[style.textSpacingTrim],
    autospace: style.textAutospace === "normal",
    lineBreak: style.lineBreak === "auto" ? "gb" : style.lineBreak,
    wordBreak: style.wordBreak,
    overflowWrap: style.overflowWrap === "normal" ? "normal" : "anywhere",
    hyphens: style.hyphens,
    hanging: style.hangingPunctuation,
    wrap: whiteSpace === "nowrap" || whiteSpace === "pre" ? "nowrap" : style.textWrap,
    preserveSpaces: whiteSpace === "pre" || whiteSpace === "pre-wrap",
    ...(isTypesetDown(style) ? { vertical: style.textOrientation === "upright" ? "upright" : "mixed" } : {}),
    ...(textJustify === "inter-word" || textJustify === "inter-character" ? { justify: textJustify } : {}),
  }
}

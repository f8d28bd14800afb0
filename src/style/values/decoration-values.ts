import type { Color } from "../../foundation/color.ts"
import { type Pt, pt } from "../../foundation/units.ts"
import { type Computable, constant } from "../cascade/compute-context.ts"
import type { ComputedStyle, DecorationLine, EmphasisSkip, EmphasisStyle } from "../computed.ts"
import type { Read, Reader } from "../syntax/reader.ts"
import { color } from "./colors.ts"
import { lengthPercentage, NOT_NEGATIVE } from "./numbers.ts"

/** Values of css-text-decor-4: lines under, over and through text, and emphasis marks. */

const LINES: Readonly<Record<string, DecorationLine>> = {
  underline: "underline",
  overline: "overline",
  "line-through": "line-through",
}

/** `a || b`: keywords of a table, each at most once, in any order. */
function keywordSet<T>(reader: Reader, table: Readonly<Record<string, T>>): T[] | undefined {
  const found: T[] = []
  while (!reader.done) {
    const value = reader.keyword(table)
    if (value === undefined) break
    if (found.includes(value)) return reader.miss(reader.values[reader.at - 1])
    found.push(value)
  }
  return found.length === 0 ? reader.miss() : found
}

export const decorationLine: Read<Computable<readonly DecorationLine[]>> = (r) => {
  if (r.keyword({ none: true })) return constant([])
  const lines = keywordSet(r, LINES)
  return lines && constant(lines)
}

/** `currentcolor` stays a word: an inherited one means the colour of the text it comes to. */
export const colorOrCurrent: Read<Computable<Color | "currentcolor">> = (r) => {
  const found = color(r)
  return found === undefined ? undefined : constant(found)
}

const THICKNESS = { auto: constant("auto" as const), "from-font": constant("from-font" as const) }

/** A percentage is of one em, css-text-decor-4 #text-decoration-width-property. */
export const decorationThickness: Read<Computable<"auto" | "from-font" | Pt>> = (r) => {
  const keyword = r.keyword(THICKNESS)
  if (keyword !== undefined) return keyword
  const found = lengthPercentage(r, NOT_NEGATIVE)
  return (
    found &&
    ((c) => {
      const { pt: absolute, percent } = found(c)
      return pt(absolute + percent * c.fontSize)
    })
  )
}

const FILLS = { filled: "filled", open: "open" } as const
const SHAPES = {
  dot: "dot",
  circle: "circle",
  "double-circle": "double-circle",
  triangle: "triangle",
  sesame: "sesame",
} as const

/** A shape alone is filled, css-text-decor-4 #text-emphasis-style-property. */
export const emphasisStyle: Read<Computable<EmphasisStyle>> = (r) => {
  if (r.keyword({ none: true })) return constant("none")
  const text = r.peek()?.type === "string" ? r.string() : undefined
  if (text !== undefined) return constant(text.text === "" ? "none" : { type: "string", text: text.text })
  const first = r.keyword(FILLS)
  const shape = r.keyword(SHAPES)
  const fill = first ?? r.keyword(FILLS)
  if (fill === undefined && shape === undefined) return undefined
  return constant({ type: "mark", fill: fill ?? "filled", shape: shape ?? "auto" })
}

const BLOCK_SIDES = { over: "over", under: "under" } as const
const LINE_SIDES = { right: "right", left: "left" } as const

export const emphasisPosition: Read<Computable<ComputedStyle["textEmphasisPosition"]>> = (r) => {
  if (r.keyword({ auto: true })) return constant("auto")
  const first = r.keyword(LINE_SIDES)
  const block = r.keyword(BLOCK_SIDES)
  if (block === undefined) return undefined
  return constant([block, first ?? r.keyword(LINE_SIDES) ?? "right"] as const)
}

const SKIPPED: Readonly<Record<string, EmphasisSkip>> = {
  spaces: "spaces",
  punctuation: "punctuation",
  symbols: "symbols",
  narrow: "narrow",
}

export const emphasisSkip: Read<Computable<readonly EmphasisSkip[]>> = (r) => {
  const skipped = keywordSet(r, SKIPPED)
  return skipped && constant(skipped)
}

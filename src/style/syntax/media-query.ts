import type { Size } from "../../foundation/geometry.ts"
import type { Pt } from "../../foundation/units.ts"
import { MEDIUM_FONT_SIZE, NORMAL_LINE_HEIGHT } from "../values/initial.ts"
import type { LengthContext } from "../values/numbers.ts"

/** A media query or a part of it, mediaqueries-4 #media. A list with commas is an `or`. */
export type MediaQuery =
  | { readonly type: "constant"; readonly matches: boolean }
  | { readonly type: "not"; readonly of: MediaQuery }
  | { readonly type: "and" | "or"; readonly of: readonly MediaQuery[] }
  | { readonly type: "range"; readonly feature: RangeFeature; readonly sign: RangeSign; readonly value: MediaValue }
  | { readonly type: "orientation"; readonly value: "portrait" | "landscape" }

export const RANGE_FEATURES = ["width", "height", "aspect-ratio"] as const
export type RangeFeature = (typeof RANGE_FEATURES)[number]
export type RangeSign = "<" | "<=" | ">" | ">=" | "="
/** A length in pt, or a ratio. */
export type MediaValue = (context: LengthContext) => number

/** Whether a query holds for a page box, mediaqueries-4 #evaluating. */
export function matchesMedia(query: MediaQuery, page: Size): boolean {
  switch (query.type) {
    case "constant":
      return query.matches
    case "not":
      return !matchesMedia(query.of, page)
    case "and":
      return query.of.every((one) => matchesMedia(one, page))
    case "or":
      return query.of.some((one) => matchesMedia(one, page))
    case "orientation":
      return (page.height >= page.width ? "portrait" : "landscape") === query.value
    case "range":
      return compare(measure(query.feature, page), query.sign, query.value(contextOf(page)))
  }
}

/** Whether a query asks for the size of the page at all. */
export function asksForSize(query: MediaQuery): boolean {
  switch (query.type) {
    case "constant":
      return false
    case "not":
      return asksForSize(query.of)
    case "and":
    case "or":
      return query.of.some(asksForSize)
    default:
      return true
  }
}

function measure(feature: RangeFeature, { width, height }: Size): number {
  return feature === "width" ? width : feature === "height" ? height : width / height
}

/** Lengths that came through millimetres are not told apart below this: a thousandth of a point. */
const NOISE = 1e-3

function compare(a: number, sign: RangeSign, b: number): boolean {
  const same = Math.abs(a - b) < NOISE
  switch (sign) {
    case "=":
      return same
    case "<":
      return a < b && !same
    case "<=":
      return a < b || same
    case ">":
      return a > b && !same
    case ">=":
      return a > b || same
  }
}

/** mediaqueries-4 #units: relative lengths refer to initial values. */
const contextOf = (page: Size): LengthContext => {
  const fontSize = MEDIUM_FONT_SIZE
  const lineHeight = (fontSize * NORMAL_LINE_HEIGHT) as Pt
  return { fontSize, lineHeight, rootFontSize: fontSize, rootLineHeight: lineHeight, viewport: () => page, zoom: 1 }
}

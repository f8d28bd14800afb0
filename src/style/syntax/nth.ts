import { type ComponentValue, isDelim } from "./component-value.ts"

/**
 * `an+b`, css-syntax-3 #anb-microsyntax. The scanner cuts it in many ways (`2n+1` is a dimension and a number,
 * `n-1` one name), so it is read as text again.
 */
const AN_PLUS_B = /^([+-]?\d*)n(?: ?([+-]) ?(\d+))?$/

export interface AnPlusB {
  readonly a: number
  readonly b: number
}

/** Whether a place, from 1, is one of `an+b` with n from 0. */
export function isNth({ a, b }: AnPlusB, place: number): boolean {
  if (a === 0) return place === b
  const n = (place - b) / a
  return n >= 0 && Number.isInteger(n)
}

export function parseNth(values: readonly ComponentValue[]): AnPlusB | undefined {
  const text = nthText(values)
  if (text === undefined) return undefined
  if (text === "odd") return { a: 2, b: 1 }
  if (text === "even") return { a: 2, b: 0 }
  if (/^[+-]?\d+$/.test(text)) return { a: 0, b: bounded(text) }
  const match = AN_PLUS_B.exec(text)
  if (match === null) return undefined
  const [, step = "", sign = "+", offset = "0"] = match
  return {
    a: step === "" || step === "+" ? 1 : step === "-" ? -1 : bounded(step),
    b: bounded(sign + offset),
  }
}

/** Beyond any number of siblings; keeps the arithmetic exact. */
const MAX_INDEX = 1e9

const bounded = (text: string): number => Math.max(-MAX_INDEX, Math.min(MAX_INDEX, Number(text)))

/** As written, each white space a single one: it may stand around the sign only. */
function nthText(values: readonly ComponentValue[]): string | undefined {
  let text = ""
  for (const [i, value] of values.entries()) {
    if (i > 0 && value.spaced) text += " "
    if (value.type === "ident") text += value.text.toLowerCase()
    else if (value.type === "number" && value.integer) text += value.text
    else if (value.type === "dimension" && value.integer) text += value.text + value.unit
    else if (isDelim(value, "+") || isDelim(value, "-")) text += value.text
    else return undefined
  }
  return text
}

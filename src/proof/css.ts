import { pt } from "../foundation/units.ts"
import type { ComputedStyle, GridLine, LengthPercentage, TrackSize } from "../style/computed.ts"
import { startStyle } from "../style/values/initial.ts"

/**
 * Declarations of a test as a computed style: `width:50%; gap:10; grid-template-columns:1fr minmax(0,2fr)`. Lengths are
 * plain numbers. It knows the properties that layout tests use and throws at anything else.
 */
export function css(text: string, parent: ComputedStyle, display: ComputedStyle["display"]): ComputedStyle {
  const style = startStyle(parent) as Record<string, unknown>
  style["display"] = display
  for (const declaration of text.split(";")) {
    if (declaration.trim() === "") continue
    const at = declaration.indexOf(":")
    declare(style, declaration.slice(0, at).trim(), declaration.slice(at + 1).trim())
  }
  return style as unknown as ComputedStyle
}

const camel = (name: string): string => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
const SIDES = ["Top", "Right", "Bottom", "Left"]
const NUMBERS = new Set(["flexGrow", "flexShrink", "order", "opacity"])
const LENGTHS =
  /^(top|right|bottom|left|(min|max)?(width|height)|(min|max)(Width|Height)|margin(Top|Right|Bottom|Left)|padding(Top|Right|Bottom|Left)|flexBasis|rowGap|columnGap)$/
const GRID_LINES = /^grid(Row|Column)(Start|End)$/
const TRACKS = /^grid(Template|Auto)(Rows|Columns)$/

function declare(style: Record<string, unknown>, name: string, value: string): void {
  const key = camel(name)
  const parts = splitTop(value, " ")
  if (key === "margin" || key === "padding") {
    const [top, right = top, bottom = top, left = right] = parts
    for (const [i, part] of [top, right, bottom, left].entries()) declare(style, `${name}${SIDES[i]}`, part as string)
  } else if (key === "inset") {
    for (const side of ["top", "right", "bottom", "left"]) declare(style, side, value)
  } else if (key === "gap") {
    declare(style, "row-gap", parts[0] as string)
    declare(style, "column-gap", parts[1] ?? (parts[0] as string))
  } else if (key === "flex") {
    const [grow = "1", shrink = "1", basis = "0"] = parts
    Object.assign(style, { flexGrow: Number(grow), flexShrink: Number(shrink), flexBasis: length(basis) })
  } else if (key === "border") {
    const [top, right = top, bottom = top, left = right] = parts.map((part) => pt(Number(part)))
    style["borderWidth"] = { top, right, bottom, left }
    style["borderStyle"] = { top: "solid", right: "solid", bottom: "solid", left: "solid" }
  } else if (key === "borderSpacing") {
    style[key] = [pt(Number(parts[0])), pt(Number(parts[1] ?? parts[0]))]
  } else if (key === "gridColumn" || key === "gridRow") {
    const [start = "auto", end = "auto"] = value.split("/").map((part) => part.trim())
    style[`${key}Start`] = line(start)
    style[`${key}End`] = line(end)
  } else if (key === "aspectRatio") {
    const [width = 1, height = 1] = value.split("/").map(Number)
    style[key] = width / height
  } else if (key === "objectPosition") {
    style[key] = parts.map(length)
  } else if (GRID_LINES.test(key)) style[key] = line(value)
  else if (TRACKS.test(key)) style[key] = parts.map(track)
  else if (NUMBERS.has(key)) style[key] = Number(value)
  else if (LENGTHS.test(key)) style[key] = length(value)
  else if (key in style) style[key] = value
  else throw new Error(`css.ts does not know ${name}: ${value}`)
}

function splitTop(text: string, separator: string): string[] {
  const parts: string[] = []
  let depth = 0
  let part = ""
  for (const character of text) {
    if (character === "(") depth++
    if (character === ")") depth--
    if (character === separator && depth === 0) {
      if (part.trim() !== "") parts.push(part.trim())
      part = ""
    } else part += character
  }
  if (part.trim() !== "") parts.push(part.trim())
  return parts
}

export function length(text: string): LengthPercentage | string {
  const calc = /^calc\(([\d.]+)% ([+-]) ([\d.]+)\)$/.exec(text)
  if (calc !== null) return { percent: Number(calc[1]) / 100, pt: pt(Number(`${calc[2]}${calc[3]}`)) }
  if (/^-?[\d.]+%$/.test(text)) return { percent: Number.parseFloat(text) / 100, pt: pt(0) }
  return /^-?[\d.]+$/.test(text) ? { percent: 0, pt: pt(Number(text)) } : text
}

function track(text: string): TrackSize {
  const minmax = /^minmax\((.*)\)$/.exec(text)
  if (minmax !== null) {
    const [min, max] = splitTop(minmax[1] as string, ",")
    return { type: "minmax", min: track(min as string), max: track(max as string) }
  }
  if (text.endsWith("fr")) return { type: "fr", value: Number.parseFloat(text) }
  const value = length(text)
  return typeof value === "string" ? ({ type: value } as TrackSize) : { type: "length", value }
}

function line(text: string): GridLine {
  if (text === "auto") return { type: "auto" }
  return text.startsWith("span") ? { type: "span", span: Number(text.slice(4)) } : { type: "line", line: Number(text) }
}

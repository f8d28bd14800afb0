import type { Color } from "../foundation/color.ts"
import type { Matrix } from "../foundation/geometry.ts"
import type { DisplayItem, PathItem } from "../paint/display-list.ts"

/** Name of the colour space `[/Separation /All …]` in the resources of a sheet. */
export const REGISTRATION_SPACE = "All"

const num = (value: number): string => String(Math.round(value * 1e4) / 1e4)

/**
 * Printer's marks as operators: paths alone, in registration colour or process inks. y runs down; the sheet turns it over
 * once. Marks of text are not asked for, because a file made elsewhere has no fonts of ours.
 */
export function marksContent(items: readonly DisplayItem[]): string {
  let out = ""
  for (const item of items) {
    if (item.type === "group") {
      out += `q\n${item.transform === undefined ? "" : matrixOperator(item.transform)}${marksContent(item.items)}Q\n`
    } else if (item.type === "path") out += pathOperators(item)
    else throw new Error(`a mark of type ${item.type}`)
  }
  return out
}

export const matrixOperator = (matrix: Matrix): string => `${matrix.map(num).join(" ")} cm\n`

function pathOperators({ path, fill, fillRule, stroke }: PathItem): string {
  if (fill !== undefined && (fill.space === "gradient" || fill.space === "radial")) throw new Error("a gradient mark")
  let out = ""
  if (fill !== undefined) out += colorOperators(fill, "fill")
  if (stroke !== undefined) {
    out += `${colorOperators(stroke.color, "stroke")}${num(stroke.width)} w [${stroke.dash.map(num).join(" ")}] 0 d\n`
  }
  for (const segment of path) {
    if (segment.type === "Z") out += "h\n"
    else if (segment.type === "C") {
      out += `${[segment.x1, segment.y1, segment.x2, segment.y2, segment.x, segment.y].map(num).join(" ")} c\n`
    } else out += `${num(segment.x)} ${num(segment.y)} ${segment.type === "M" ? "m" : "l"}\n`
  }
  const star = fillRule === "evenodd" ? "*" : ""
  return `${out}${fill === undefined ? "S" : stroke === undefined ? `f${star}` : `B${star}`}\n`
}

function colorOperators(color: Color, use: "fill" | "stroke"): string {
  const upper = use === "stroke"
  if (color.space === "registration") {
    return upper
      ? `/${REGISTRATION_SPACE} CS ${num(color.tint)} SCN\n`
      : `/${REGISTRATION_SPACE} cs ${num(color.tint)} scn\n`
  }
  if (color.space !== "cmyk") throw new Error(`a mark in ${color.space}`)
  return `${[color.c, color.m, color.y, color.k].map(num).join(" ")} ${upper ? "K" : "k"}\n`
}

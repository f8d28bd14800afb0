import type { Color } from "../foundation/color.ts"
import type { ComputedStyle, LengthPercentage } from "./computed.ts"
import type { StyledDocument, StyledElement } from "./styled.ts"
import { anonymousStyle, initialStyle } from "./values/initial.ts"

/** Element by element, what is neither initial nor inherited; for tests and for looking. */
export function dumpStyled(document: StyledDocument): string {
  const lines: string[] = []
  dumpElement(document.root, initialStyle(), 0, lines)
  return `${lines.join("\n")}\n`
}

function dumpElement(element: StyledElement, parent: ComputedStyle, depth: number, lines: string[]): void {
  const { tag, attributes } = element.element
  const id = attributes.get("id")?.value
  const classes = attributes.get("class")?.value.trim().split(/\s+/) ?? []
  const name = `${tag}${id === undefined ? "" : `#${id}`}${classes.map((c) => `.${c}`).join("")}`
  const pseudo = element.pseudo === undefined ? "" : `::${element.pseudo}`
  const properties = dumpStyle(element.style, anonymousStyle(parent))
  lines.push(`${"  ".repeat(depth)}${name}${pseudo}${properties === "" ? "" : ` { ${properties} }`}`)
  for (const child of element.children) {
    if (child.type === "element") dumpElement(child, element.style, depth + 1, lines)
    else if (child.node.text.trim() !== "") lines.push(`${"  ".repeat(depth + 1)}${JSON.stringify(child.node.text)}`)
  }
}

/** The properties of a style that differ from another, `name: value` with semicolons between. */
export function dumpStyle(style: ComputedStyle, base: ComputedStyle = initialStyle()): string {
  const out: string[] = []
  for (const key of Object.keys(style) as (keyof ComputedStyle)[]) {
    const value = valueText(style[key])
    if (value !== valueText(base[key])) out.push(`${key}: ${value}`)
  }
  return out.join("; ")
}

const rounded = (n: number): string => String(Math.round(n * 1e4) / 1e4)

/** A computed value as text, close to CSS: lengths in pt, colours as authored. */
export function valueText(value: unknown): string {
  if (typeof value === "number") return rounded(value)
  if (typeof value === "string") return value
  if (Array.isArray(value)) return value.length === 0 ? "[]" : value.map(valueText).join(" ")
  if (typeof value !== "object" || value === null) return String(value)
  if ("space" in value) return colorText(value as Color)
  if ("pt" in value && "percent" in value) return lengthText(value as LengthPercentage)
  if ("top" in value) {
    const { top, right, bottom, left } = value as Record<string, unknown>
    return box([top, right, bottom, left])
  }
  if ("topLeft" in value) {
    const { topLeft, topRight, bottomRight, bottomLeft } = value as Record<string, unknown>
    return box([topLeft, topRight, bottomRight, bottomLeft])
  }
  if ("x" in value && "y" in value) {
    const [x, y] = [valueText(value.x), valueText(value.y)]
    return x === y ? x : `${x}/${y}`
  }
  if ("running" in value) return `running(${value.running})`
  const parts = Object.entries(value).filter(
    ([key, part]) => (key !== "span" || typeof part !== "object") && part !== undefined,
  )
  return `{${parts.map(([key, part]) => (key === "type" ? String(part) : `${key}=${valueText(part)}`)).join(" ")}}`
}

function box(values: readonly unknown[]): string {
  const texts = values.map(valueText)
  return texts.every((text) => text === texts[0]) ? (texts[0] as string) : texts.join(" ")
}

function lengthText({ pt, percent, comparisons = [] }: LengthPercentage): string {
  const parts: string[] = []
  if (percent !== 0) parts.push(`${rounded(percent * 100)}%`)
  if (pt !== 0) parts.push(rounded(pt))
  for (const { type, times, of } of comparisons) {
    parts.push(`${times === 1 ? "" : `${rounded(times)}*`}${type}(${of.map(lengthText).join(", ")})`)
  }
  return parts.length === 0 ? "0" : parts.reduce((text, part) => `${text}${part.startsWith("-") ? "" : "+"}${part}`)
}

function colorText(color: Color): string {
  const alpha = color.alpha === 1 ? "" : ` / ${rounded(color.alpha)}`
  switch (color.space) {
    case "theme":
      return `--${color.name}${color.tint === 1 ? "" : ` ${rounded(color.tint * 100)}%`}${alpha}`
    case "cmyk":
      return `cmyk(${[color.c, color.m, color.y, color.k].map(rounded).join(" ")}${alpha})`
    case "rgb":
      return `rgb(${[color.r, color.g, color.b].map((n) => rounded(n * 255)).join(" ")}${alpha})`
    case "gray":
      return `k(${rounded(color.k)}${alpha})`
    case "registration":
      return `all(${rounded(color.tint)}${alpha})`
  }
}

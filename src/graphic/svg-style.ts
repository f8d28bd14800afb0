import type { SvgElement } from "./svg-tree.ts"

/** Inherited properties; the others apply to one element. */
const INHERITED = [
  "color",
  "fill",
  "fill-opacity",
  "fill-rule",
  "stroke",
  "stroke-width",
  "stroke-linecap",
  "stroke-linejoin",
  "stroke-dasharray",
  "stroke-opacity",
  "visibility",
] as const
export type Style = { readonly [K in (typeof INHERITED)[number]]: string }

/** Values at the root. */
export const INITIAL: Style = {
  color: "currentColor",
  fill: "black",
  "fill-opacity": "1",
  "fill-rule": "nonzero",
  stroke: "none",
  "stroke-width": "1",
  "stroke-linecap": "butt",
  "stroke-linejoin": "miter",
  "stroke-dasharray": "none",
  "stroke-opacity": "1",
  visibility: "visible",
}

/** Presentation attributes, then the `style` attribute, which wins. */
export function declared(element: SvgElement): ReadonlyMap<string, string> {
  const css = element.attributes.get("style")
  if (css === undefined) return element.attributes
  const all = new Map(element.attributes)
  for (const declaration of css.split(";")) {
    const colon = declaration.indexOf(":")
    if (colon > 0) all.set(declaration.slice(0, colon).trim(), declaration.slice(colon + 1).trim())
  }
  return all
}

/** The inherited properties of an element, its own over its parent's. */
export function styleOf(element: SvgElement, inherited: Style): Style {
  const properties = declared(element)
  let style: Style = inherited
  for (const name of INHERITED) {
    const value = properties.get(name)?.trim()
    if (value === undefined || value === "inherit" || (name === "color" && value.toLowerCase() === "currentcolor"))
      continue
    style = { ...style, [name]: value }
  }
  return style
}

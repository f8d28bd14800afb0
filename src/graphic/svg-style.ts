import type { SvgElement } from "./svg-tree.ts"

/** Inherited properties; the others apply to one element. */
export interface Style {
  readonly color: string
  readonly fill: string
  readonly "fill-opacity": string
  readonly "fill-rule": string
  readonly stroke: string
  readonly "stroke-width": string
  readonly "stroke-linecap": string
  readonly "stroke-linejoin": string
  readonly "stroke-dasharray": string
  readonly "stroke-opacity": string
  readonly visibility: string
}

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

/** The inherited properties of an element: what it declares over its parent's. */
export function styleOf(properties: ReadonlyMap<string, string>, inherited: Style): Style {
  let own: { -readonly [K in keyof Style]: string } | undefined
  for (const [name, given] of properties) {
    if (!isInherited(name)) continue
    const value = given.trim()
    if (value === "inherit" || (name === "color" && value.toLowerCase() === "currentcolor")) continue
    own ??= { ...inherited }
    own[name] = value
  }
  return own ?? inherited
}

const isInherited = (name: string): name is keyof Style => Object.hasOwn(INITIAL, name)

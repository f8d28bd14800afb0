import type { Element } from "../markup/element.ts"
import type { StyledElement } from "../style/styled.ts"

interface Entry {
  readonly parent: StyledElement | undefined
  /** Position in document order. */
  readonly order: number
}

/** Parents and document order of styled elements, which themselves know only their children. */
export class ElementIndex {
  readonly #entries = new Map<StyledElement, Entry>()

  /** `candidates` are elements met on the pages; those inside others are found there. */
  constructor(candidates: ReadonlySet<StyledElement>) {
    const below = new Set<StyledElement>()
    const mark = (element: StyledElement): void => {
      for (const child of element.children) {
        if (child.type !== "element" || below.has(child)) continue
        below.add(child)
        mark(child)
      }
    }
    for (const candidate of candidates) if (!below.has(candidate)) mark(candidate)
    for (const candidate of candidates) if (!below.has(candidate)) this.#add(candidate, undefined)
  }

  #add(element: StyledElement, parent: StyledElement | undefined): void {
    if (this.#entries.has(element)) return
    this.#entries.set(element, { parent, order: this.#entries.size })
    for (const child of element.children) if (child.type === "element") this.#add(child, element)
  }

  parent(element: StyledElement): StyledElement | undefined {
    return this.#entries.get(element)?.parent
  }

  order(element: StyledElement): number {
    return this.#entries.get(element)?.order ?? 0
  }
}

/** The value of an attribute; boxes made by `::before` and the like have none of their own. */
export function attribute(element: StyledElement, name: string): string | undefined {
  return element.pseudo === undefined ? element.element.attributes.get(name)?.value : undefined
}

/** A whole number of at least `least` in an attribute, else undefined. */
export function countAttribute(element: Element, name: string, least: number): number | undefined {
  const text = element.attributes.get(name)?.value.trim()
  if (text === undefined || !/^\d{1,4}$/.test(text)) return undefined
  const value = Number(text)
  return value >= least ? value : undefined
}

/** The text of an element as a reader would say it: white space collapsed, a space between languages and blocks. */
export function textContent(element: StyledElement): string {
  const parts: string[] = []
  const collect = (from: StyledElement): void => {
    for (const child of from.children) {
      if (child.type === "text") parts.push(child.node.text)
      else if (child.pseudo === undefined) {
        const apart = child.style.lang !== from.style.lang || child.style.display !== "inline"
        if (apart) parts.push(" ")
        collect(child)
        if (apart) parts.push(" ")
      }
    }
  }
  collect(element)
  return parts.join("").replace(/\s+/g, " ").trim()
}

import type { Element } from "../markup/element.ts"
import type { StyledElement, StyledNode } from "../style/styled.ts"
import { type IndexedElement, indexed } from "./indexed-element.ts"

/** Parents and document order of styled elements, which themselves know only their children. */
export class ElementIndex {
  readonly #elements = new Map<StyledElement, IndexedElement>()
  #last: IndexedElement | undefined

  /** Takes up a tree; an element that is known stays where it is. */
  add(element: StyledElement): void {
    if (!this.#elements.has(element)) this.#add(element, undefined)
  }

  #add(element: StyledElement, parent: IndexedElement | undefined): IndexedElement {
    const at = indexed(element, parent, this.#elements.size)
    this.#elements.set(element, at)
    let call: IndexedElement | undefined
    const { children } = element
    for (let i = 0; i < children.length; i++) {
      const child = children[i] as StyledNode
      if (child.type !== "element" || this.#elements.has(child)) continue
      const below = this.#add(child, at)
      if (child.pseudo === "footnote-call") call = below
      else if (call !== undefined && call.element.element === child.element) {
        call.partner = below
        below.partner = call
      }
    }
    return at
  }

  /** An element in its place; one that stands in no tree (in a margin box) is by itself. */
  of(element: StyledElement): IndexedElement {
    // Runs of one line often belong to one element.
    if (this.#last?.element === element) return this.#last
    let at = this.#elements.get(element)
    if (at === undefined) {
      at = indexed(element, undefined, 0)
      this.#elements.set(element, at)
    }
    this.#last = at
    return at
  }
}

/** What a footnote's call or number points to: the note, or the call; undefined for other elements. */
export function noteTarget({ element, parent, partner }: IndexedElement): IndexedElement | undefined {
  if (element.pseudo === "footnote-call") return partner
  return element.pseudo === "footnote-marker" ? parent?.partner : undefined
}

/** The name that links to an element have: its id, or one of our own for notes and their calls. */
export const anchorOf = ({ element, partner, order }: IndexedElement): string | undefined =>
  attribute(element, "id") ?? (partner === undefined ? undefined : `note ${order}`)

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

/** What is said of words, not by them. */
const ANNOTATIONS: ReadonlySet<string> = new Set(["rt", "rp"])

/** The text of an element as a reader would say it: white space collapsed, a space between languages and blocks. */
export function textContent(element: StyledElement): string {
  const parts: string[] = []
  const collect = (from: StyledElement): void => {
    for (const child of from.children) {
      if (child.type === "text") parts.push(child.node.text)
      else if (child.pseudo === undefined && child.style.float === "none" && !ANNOTATIONS.has(child.element.tag)) {
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

import type { Element } from "../markup/element.ts"
import type { StyledElement, StyledNode } from "../style/styled.ts"

interface Entry {
  readonly parent: StyledElement | undefined
  /** Position in document order. */
  readonly order: number
}

/** Parents and document order of styled elements, which themselves know only their children. */
export class ElementIndex {
  readonly #entries = new Map<StyledElement, Entry>()
  /** The note of each footnote call, and the call of each note. */
  readonly #partners = new Map<StyledElement, StyledElement>()

  /** Takes up a tree; an element that is known stays where it is. */
  add(element: StyledElement, parent?: StyledElement): void {
    if (this.#entries.has(element)) return
    this.#entries.set(element, { parent, order: this.#entries.size })
    let call: StyledElement | undefined
    const { children } = element
    for (let i = 0; i < children.length; i++) {
      const child = children[i] as StyledNode
      if (child.type !== "element") continue
      this.add(child, element)
      if (child.pseudo === "footnote-call") call = child
      else if (call?.element === child.element) {
        this.#partners.set(call, child)
        this.#partners.set(child, call)
      }
    }
  }

  /** What a footnote's call or number points to: the note, or the call; undefined for other elements. */
  noteTarget(element: StyledElement): StyledElement | undefined {
    if (element.pseudo === "footnote-call") return this.#partners.get(element)
    const note = element.pseudo === "footnote-marker" ? this.parent(element) : undefined
    return note && this.#partners.get(note)
  }

  /** The name that links to an element have: its id, or one of our own for notes and their calls. */
  anchor(element: StyledElement): string | undefined {
    return attribute(element, "id") ?? (this.#partners.has(element) ? `note ${this.order(element)}` : undefined)
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

import type { StyledElement } from "../style/styled.ts"
import type { Box } from "./box.ts"
import { partsText } from "./content.ts"
import type { Counters } from "./counters.ts"

/** A named string set by an element, css-gcpm-3 #using-named-strings. */
export interface NamedString {
  readonly anchor: StyledElement
  readonly name: string
  readonly value: string
}
/** An element taken out of the flow for margin boxes, css-gcpm-3 #running-elements. */
export interface RunningElement {
  readonly anchor: StyledElement
  readonly name: string
  readonly box: Box
}
/** `counter-reset: page` on an element: what the page it begins on is numbered. */
export interface PageReset {
  readonly anchor: StyledElement
  readonly value: number
}

type Use = (anchor: StyledElement) => void

/**
 * What elements say about pages, each with the element whose first piece tells the page: its anchor. What makes no
 * box of its own (inline elements, `display: none`, running elements) is anchored to the next thing that does.
 */
export class Anchors {
  readonly strings: NamedString[] = []
  readonly running: RunningElement[] = []
  readonly pageResets: PageReset[] = []
  readonly ids = new Map<string, StyledElement>()
  private waiting: Use[] = []

  get isWaiting(): boolean {
    return this.waiting.length > 0
  }

  /** Notes id, named strings and page resets of an element; `boxed` where it makes a box of its own. */
  enter(element: StyledElement, boxed: boolean, counters: Counters): void {
    const anchor = (use: Use): void => {
      if (boxed) use(element)
      else this.waiting.push(use)
    }
    const id = element.pseudo === undefined ? element.element.attributes.get("id")?.value : undefined
    if (id !== undefined && !this.ids.has(id)) anchor((at) => this.ids.set(id, at))
    for (const { name, value } of element.style.counterReset) {
      if (name === "page") anchor((at) => this.pageResets.push({ anchor: at, value }))
    }
    for (const { name, value } of element.style.stringSet) {
      const text = partsText(value, element, counters)
      anchor((at) => this.strings.push({ anchor: at, name, value: text }))
    }
  }

  /** An element without a box still sets its strings. */
  unseen(element: StyledElement, counters: Counters): void {
    for (const { name, value } of element.style.stringSet) {
      const text = partsText(value, element, counters)
      this.waiting.push((anchor) => this.strings.push({ anchor, name, value: text }))
    }
  }

  /** Something of this element is now put into the flow: whatever waits stands there. */
  made(element: StyledElement): void {
    if (this.waiting.length === 0) return
    const uses = this.waiting
    this.waiting = []
    for (const use of uses) use(element)
  }

  /** Makes the box of an element that leaves the flow; nothing outside it is anchored inside. */
  takeOut(name: string, make: () => Box): void {
    const waiting = this.waiting
    this.waiting = []
    const box = make()
    this.waiting = [...waiting, ...this.waiting, (anchor) => this.running.push({ anchor, name, box })]
  }
}

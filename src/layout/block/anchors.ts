import type { StyledElement } from "../../style/styled.ts"
import type { Box } from "../box.ts"
import { pagedText } from "../generate/content.ts"
import type { Counters } from "../generate/counters.ts"
import type { PageShown } from "../pages/page-shown.ts"

/** A named string set by an element, css-gcpm-3 #using-named-strings. */
export interface NamedString {
  readonly anchor: StyledElement
  readonly name: string
  /** It may show the page that sets it. */
  readonly value: (shown: PageShown) => string
}
/** An element taken out of the flow for margin boxes, css-gcpm-3 #running-elements. */
export interface RunningElement {
  readonly anchor: StyledElement
  readonly name: string
  readonly box: Box
}
/** What an element does to a counter that margin boxes may show: adds `by`, or leaves it with `values`. */
export interface CounterChange {
  readonly anchor: StyledElement
  readonly name: string
  readonly by: number
  /** Innermost last; absent where `by` is added to what the page has: of `page`. */
  readonly values?: readonly number[]
}

type Use = (anchor: StyledElement) => void

const isPage = ({ name }: { readonly name: string }): boolean => name === "page"

/**
 * What elements say about pages, each with the element whose first piece tells the page: its anchor. What makes no
 * box of its own (inline elements, `display: none`, running elements) is anchored to the next thing that does.
 */
export class Anchors {
  readonly strings: NamedString[] = []
  readonly running: RunningElement[] = []
  readonly counterChanges: CounterChange[] = []
  readonly ids = new Map<string, StyledElement>()
  /** Values of all counters at elements with an id. */
  readonly countersAt = new Map<string, ReadonlyMap<string, number>>()
  private waiting: Use[] = []

  get isWaiting(): boolean {
    return this.waiting.length > 0
  }

  /** Notes id, named strings and counters of an element that has been entered; `boxed` where it makes a box of its own. */
  enter(element: StyledElement, boxed: boolean, counters: Counters): void {
    const { counterReset, counterIncrement, counterSet, stringSet } = element.style
    const id = element.pseudo === undefined ? element.element.attributes.get("id")?.value : undefined
    const said = counterReset.length + counterIncrement.length + counterSet.length + stringSet.length
    if (id !== undefined || said > 0) this.note(element, id, boxed, counters)
  }

  private note(element: StyledElement, id: string | undefined, boxed: boolean, counters: Counters): void {
    const anchor = (use: Use): void => {
      if (boxed) use(element)
      else this.waiting.push(use)
    }
    if (id !== undefined && !this.ids.has(id)) {
      anchor((at) => this.ids.set(id, at))
      this.countersAt.set(id, counters.snapshot())
    }
    const { counterReset, counterIncrement, counterSet } = element.style
    if (counterReset.length + counterIncrement.length + counterSet.length > 0) {
      for (const change of changesOf(element, counters))
        anchor((at) => this.counterChanges.push({ anchor: at, ...change }))
    }
    this.strung(element, counters, anchor)
  }

  /** An element without a box still sets its strings. */
  unseen(element: StyledElement, counters: Counters): void {
    this.strung(element, counters, (use) => this.waiting.push(use))
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
    const box = this.apart(make)
    this.waiting.push((anchor) => this.running.push({ anchor, name, box }))
  }

  /** Makes what does not stand here: nothing that waits is anchored in it. */
  apart<T>(make: () => T): T {
    const waiting = this.waiting
    this.waiting = []
    const made = make()
    this.waiting = [...waiting, ...this.waiting]
    return made
  }

  private strung(element: StyledElement, counters: Counters, anchor: (use: Use) => void): void {
    for (const { name, value } of element.style.stringSet) {
      const text = pagedText(value, element, counters)
      anchor((at) => this.strings.push({ anchor: at, name, value: text }))
    }
  }
}

/** What an element's own declarations do to counters, css-lists-3 #auto-numbering. */
function changesOf({ style }: StyledElement, counters: Counters): readonly Omit<CounterChange, "anchor">[] {
  const out: Omit<CounterChange, "anchor">[] = []
  for (const { value } of style.counterReset.filter(isPage)) out.push({ name: "page", by: 0, values: [value] })
  for (const { value } of style.counterIncrement.filter(isPage)) out.push({ name: "page", by: value })
  for (const { value } of style.counterSet.filter(isPage)) out.push({ name: "page", by: 0, values: [value] })
  const others = new Set<string>()
  for (const list of [style.counterReset, style.counterIncrement, style.counterSet]) {
    for (const op of list) if (!isPage(op)) others.add(op.name)
  }
  for (const name of others) out.push({ name, by: 0, values: [...counters.values(name)] })
  return out
}

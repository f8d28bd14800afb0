import type { StyledElement } from "../../style/styled.ts"
import type { FlowPage } from "./flow-page.ts"

export interface Place {
  /** 0-based page. */
  readonly index: number
  /** Position among the wanted elements of the page, in tree order. */
  readonly order: number
  /** Nothing stands before it on the page. */
  readonly leads: boolean
}

/** Where each of the wanted elements begins. `end` stands on the last page, after all others. */
export function firstPages(
  pages: readonly FlowPage[],
  wanted: ReadonlySet<StyledElement>,
  end: StyledElement,
): ReadonlyMap<StyledElement, Place> {
  const places = new Map<StyledElement, Place>()
  if (wanted.size === 0) return places
  places.set(end, { index: pages.length - 1, order: Number.MAX_SAFE_INTEGER, leads: false })
  pages.forEach(({ begins }, index) => {
    begins.forEach(({ element, leads }, order) => {
      if (wanted.has(element) && !places.has(element)) places.set(element, { index, order, leads })
    })
  })
  return places
}

/** Entries by the page their anchor begins on, in the order in which the anchors stand there. */
export function byPage<T extends { readonly anchor: StyledElement }>(
  pages: number,
  entries: readonly T[],
  places: ReadonlyMap<StyledElement, Place>,
): readonly (readonly { readonly entry: T; readonly place: Place }[] | undefined)[] {
  const out: ({ readonly entry: T; readonly place: Place }[] | undefined)[] = Array.from({ length: pages })
  for (const entry of entries) {
    const place = places.get(entry.anchor)
    if (place === undefined) continue
    const list = out[place.index]
    if (list === undefined) out[place.index] = [{ entry, place }]
    else list.push({ entry, place })
  }
  // Entries come in document order; sorting is stable and keeps it where one element has several.
  for (const list of out) list?.sort((a, b) => a.place.order - b.place.order)
  return out
}

import type { StyledElement } from "../../style/styled.ts"
import type { Fragment, LineFragment } from "../fragment.ts"
import type { FlowPage } from "./flow-page.ts"

export interface Place {
  /** 0-based page. */
  readonly index: number
  /** Position among the wanted elements of the page, in tree order. */
  readonly order: number
  /** Nothing stands before it on the page. */
  readonly leads: boolean
}

/** Where each of the wanted elements begins; one walk over all pages. `end` stands on the last one, after all others. */
export function firstPages(
  pages: readonly FlowPage[],
  wanted: ReadonlySet<StyledElement>,
  end: StyledElement,
): ReadonlyMap<StyledElement, Place> {
  const places = new Map<StyledElement, Place>()
  if (wanted.size === 0) return places
  places.set(end, { index: pages.length - 1, order: Number.MAX_SAFE_INTEGER, leads: false })
  // Lines of one paragraph share their owners, of which few are wanted.
  let owners: LineFragment["owners"] = []
  let asked = false
  pages.forEach((page, index) => {
    let order = 0
    let leads = true
    const found = (element: StyledElement | undefined): void => {
      if (element !== undefined && wanted.has(element) && !places.has(element)) {
        places.set(element, { index, order: order++, leads })
      }
    }
    const walk = (fragment: Fragment): void => {
      if (fragment.type === "line") {
        if (fragment.owners !== owners) {
          owners = fragment.owners
          asked = owners.some((owner) => wanted.has(owner))
        }
        if (asked) {
          let seen = -1
          for (const run of fragment.line.runs) {
            if (run.item !== seen) found(owners[run.item])
            seen = run.item
            leads = false
          }
          for (const placed of fragment.line.boxes) found(owners[placed.item])
        } else if (fragment.line.runs.length > 0) leads = false
        for (const { source, line, owners } of fragment.rubies ?? []) {
          found(source)
          for (const run of line.runs) found(owners[run.item])
        }
        for (const child of fragment.children) walk(child)
      } else if (fragment.type === "replaced") {
        found(fragment.source)
        leads = false
      } else if (fragment.repeated !== true) {
        found(fragment.source)
        for (const child of fragment.children) walk(child)
      }
    }
    for (const child of page.children) walk(child)
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

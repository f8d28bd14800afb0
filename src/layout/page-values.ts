import type { StyledElement } from "../style/styled.ts"
import type { Box } from "./box.ts"
import type { Generated } from "./generate.ts"
import type { Place } from "./places.ts"

/** A named string on one page, css-gcpm-3 #using-named-strings. */
export interface StringValues {
  readonly first: string
  readonly start: string
  readonly last: string
  readonly "first-except": string
}

/** What margin boxes of a page may show of the flow. */
export interface PageValues {
  readonly strings: ReadonlyMap<string, StringValues>
  /** Running elements by name: the first of the page, else the last before it (css-gcpm-3 #using-running-elements). */
  readonly elements: ReadonlyMap<string, Box>
}

/** Values of every page; on pages without an assignment the last one before it holds. */
export function pageValues(
  pages: number,
  { strings, running }: Pick<Generated, "strings" | "running">,
  places: ReadonlyMap<StyledElement, Place>,
): readonly PageValues[] {
  const stringsAt = byPage(pages, strings, places)
  const runningAt = byPage(pages, running, places)
  let carriedStrings = new Map<string, StringValues>()
  let carriedElements = new Map<string, Box>()
  const out: PageValues[] = []
  for (let index = 0; index < pages; index++) {
    const assigned = stringsAt[index] ?? []
    const shown = new Map(carriedStrings)
    if (assigned.length > 0) {
      const firsts = new Map<string, { value: string; leads: boolean }>()
      const lasts = new Map<string, string>()
      for (const { entry, place } of assigned) {
        if (!firsts.has(entry.name)) firsts.set(entry.name, { value: entry.value, leads: place.leads })
        lasts.set(entry.name, entry.value)
      }
      const next = new Map(carriedStrings)
      for (const [name, { value, leads }] of firsts) {
        const entry = carriedStrings.get(name)?.last ?? ""
        const last = lasts.get(name) as string
        shown.set(name, { first: value, start: leads ? value : entry, last, "first-except": "" })
        next.set(name, { first: last, start: last, last, "first-except": last })
      }
      carriedStrings = next
    }
    const here = new Map(carriedElements)
    const begun = runningAt[index] ?? []
    if (begun.length > 0) {
      const seen = new Set<string>()
      const next = new Map(carriedElements)
      for (const { entry } of begun) {
        if (!seen.has(entry.name)) here.set(entry.name, entry.box)
        seen.add(entry.name)
        next.set(entry.name, entry.box)
      }
      carriedElements = next
    }
    out.push({ strings: shown, elements: here })
  }
  return out
}

function byPage<T extends { readonly anchor: StyledElement }>(
  pages: number,
  entries: readonly T[],
  places: ReadonlyMap<StyledElement, Place>,
): readonly { readonly entry: T; readonly place: Place }[][] {
  const out: { entry: T; place: Place }[][] = Array.from({ length: pages }, () => [])
  for (const entry of entries) {
    const place = places.get(entry.anchor)
    if (place !== undefined) out[place.index]?.push({ entry, place })
  }
  // Entries come in document order; sorting is stable and keeps it where one element sets several.
  for (const list of out) list.sort((a, b) => a.place.order - b.place.order)
  return out
}

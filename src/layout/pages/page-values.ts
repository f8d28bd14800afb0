import type { ContentPart } from "../../style/computed.ts"
import type { StyledElement } from "../../style/styled.ts"
import type { Box } from "../box.ts"
import type { Generated } from "../generate/generated.ts"
import { folioOf, type PageCounters } from "./page-counters.ts"
import type { PageShown } from "./page-shown.ts"
import { byPage, type Place } from "./places.ts"

type Position = Extract<ContentPart, { type: "string-ref" }>["position"]

/**
 * What one name stands for on a page, by the keywords of css-gcpm-3 #using-named-strings and #using-running-elements;
 * undefined where it stands for nothing.
 */
export type Assigned<T> = Readonly<Record<Position, T | undefined>>

/** What margin boxes of a page may show of the flow. */
export interface PageValues {
  readonly counters: PageCounters
  readonly strings: ReadonlyMap<string, Assigned<string>>
  readonly elements: ReadonlyMap<string, Assigned<Box>>
}

/** Values of every page; on pages without an assignment the last one before it holds. */
export function pageValues(
  { strings, running }: Pick<Generated, "strings" | "running">,
  counters: readonly PageCounters[],
  places: ReadonlyMap<StyledElement, Place>,
): readonly PageValues[] {
  const shown = counters.map((values) => ({ page: folioOf(values), pages: counters.length }))
  const strung = assignedByPage(counters.length, strings, places, ({ value }, page) => value(shown[page] as PageShown))
  const run = assignedByPage(counters.length, running, places, ({ box }) => box)
  return counters.map((values, page) => ({
    counters: values,
    strings: strung[page] as ReadonlyMap<string, Assigned<string>>,
    elements: run[page] as ReadonlyMap<string, Assigned<Box>>,
  }))
}

interface Named {
  readonly name: string
  readonly anchor: StyledElement
}

function assignedByPage<E extends Named, T>(
  pages: number,
  entries: readonly E[],
  places: ReadonlyMap<StyledElement, Place>,
  value: (entry: E, page: number) => T,
): readonly ReadonlyMap<string, Assigned<T>>[] {
  const out: ReadonlyMap<string, Assigned<T>>[] = []
  const assignments = byPage(pages, entries, places)
  let carried: ReadonlyMap<string, Assigned<T>> = new Map()
  for (let page = 0; page < pages; page++) {
    const here = assignments[page] ?? []
    if (here.length === 0) {
      out.push(carried)
      continue
    }
    const shown = new Map(carried)
    const next = new Map(carried)
    for (const { entry, place } of here) {
      const assigned = value(entry, page)
      const before = carried.get(entry.name)?.last
      const first = shown.get(entry.name)
      shown.set(
        entry.name,
        first === undefined || first === carried.get(entry.name)
          ? { first: assigned, start: place.leads ? assigned : before, last: assigned, "first-except": undefined }
          : { ...first, last: assigned },
      )
      next.set(entry.name, { first: assigned, start: assigned, last: assigned, "first-except": assigned })
    }
    carried = next
    out.push(shown)
  }
  return out
}

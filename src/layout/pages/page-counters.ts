import type { StyledElement } from "../../style/styled.ts"
import type { CounterChange } from "../block/anchors.ts"
import type { FlowPage } from "./flow-page.ts"
import { byPage, type Place } from "./places.ts"

/** The counters a page shows, innermost value last; `page` is always there. */
export type PageCounters = ReadonlyMap<string, readonly number[]>

/**
 * The counters of every page, css-page-3 #page-based-counters: what `@page` does to the values of the page before
 * (`page` counts by itself unless `counter-increment` names it), then what elements that begin on the page do.
 */
export function pageCounters(
  pages: readonly FlowPage[],
  changes: readonly CounterChange[],
  places: ReadonlyMap<StyledElement, Place>,
): readonly PageCounters[] {
  const flow = byPage(pages.length, changes, places)
  let values: PageCounters = new Map()
  return pages.map(({ pageStyle: { style } }, index) => {
    const next = new Map(values)
    const add = (name: string, by: number): unknown => next.set(name, [innermost(next, name) + by])
    for (const { name, value } of style.counterReset) next.set(name, [value])
    if (!style.counterIncrement.some(({ name }) => name === "page")) add("page", 1)
    for (const { name, value } of style.counterIncrement) add(name, value)
    for (const { name, value } of style.counterSet) next.set(name, [value])
    for (const { entry } of flow[index] ?? []) {
      if (entry.values === undefined) add(entry.name, entry.by)
      else next.set(entry.name, entry.values)
    }
    values = next
    return next
  })
}

const innermost = (counters: PageCounters, name: string): number => counters.get(name)?.at(-1) ?? 0

/** What `counter(page)` shows on a page. */
export const folioOf = (counters: PageCounters): number => innermost(counters, "page")

import type { Generated } from "./generate.ts"
import type { FlowPage } from "./paginate.ts"
import type { Place } from "./places.ts"

/**
 * `counter(page)` of every page, css-page-3 #page-based-counters: one more than the page before, unless `@page` or an
 * element that begins on the page says otherwise.
 */
export function foliosOf(
  pages: readonly FlowPage[],
  { pageResets }: Pick<Generated, "pageResets">,
  places: ReadonlyMap<Generated["pageResets"][number]["anchor"], Place>,
): readonly number[] {
  const resets = new Map<number, number>()
  for (const { anchor, value } of pageResets) {
    const place = places.get(anchor)
    if (place !== undefined) resets.set(place.index, value)
  }
  let folio = 0
  return pages.map((page, index) => {
    const { counterReset, counterIncrement } = page.pageStyle.style
    const reset = counterReset.findLast((op) => op.name === "page")
    const increments = counterIncrement.filter((op) => op.name === "page")
    if (reset !== undefined) folio = reset.value
    folio += increments.length === 0 ? (reset === undefined ? 1 : 0) : increments.reduce((sum, op) => sum + op.value, 0)
    folio = resets.get(index) ?? folio
    return folio
  })
}

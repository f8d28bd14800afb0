import { type Diagnostic, type Report, warning } from "../../foundation/diagnostic.ts"
import type { StyledElement } from "../../style/styled.ts"
import type { PageNumbers } from "../generate/fields.ts"
import type { Generated } from "../generate/generated.ts"
import { noteNumbers } from "../generate/note-numbers.ts"
import type { FlowPage } from "./flow-page.ts"
import { targetsIn } from "./margin-content.ts"
import { folioOf, pageCounters } from "./page-counters.ts"
import { firstPages } from "./places.ts"

/** Before a first layout; where pages number footnotes, their likely numbers are added. */
export const NO_NUMBERS = { onlyNotes: true, targets: new Map(), selves: new Map(), counters: new Map() } as const

/** Which numbers the pages have that were asked for, in the flow and in margin boxes. */
export function pageNumbers(pages: readonly FlowPage[], generated: Generated): PageNumbers {
  const wanted = new Set<StyledElement>(generated.selves)
  const asked = new Set(generated.askedBy.keys())
  for (const { pageStyle } of pages) {
    for (const style of pageStyle.marginBoxes.values()) for (const id of targetsIn(style)) asked.add(id)
  }
  for (const id of asked) {
    const anchor = generated.ids.get(id)
    if (anchor !== undefined) wanted.add(anchor)
  }
  for (const { anchor } of generated.counterChanges) wanted.add(anchor)
  const places = firstPages(pages, wanted, generated.end)
  const folios = pageCounters(pages, generated.counterChanges, places).map(folioOf)
  const targets = new Map<string, number>()
  for (const id of asked) {
    const anchor = generated.ids.get(id)
    const page = anchor === undefined ? undefined : places.get(anchor)
    if (page !== undefined) targets.set(id, folios[page.index] as number)
  }
  const selves = new Map<StyledElement, number>()
  for (const element of generated.selves) {
    const page = places.get(element)
    if (page !== undefined) selves.set(element, folios[page.index] as number)
  }
  const { asksTotal, countersAt: counters } = generated
  const notes = generated.footnotes.length > 0 ? noteNumbers(pages) : undefined
  return { targets, selves, counters, ...(notes && { notes }), ...(asksTotal ? { total: pages.length } : {}) }
}

export function reportLostTargets(generated: Generated, numbers: PageNumbers, report: Report): void {
  for (const [id, element] of generated.askedBy) {
    if (numbers.targets.has(id)) continue
    report(
      warning(
        "layout/no-target",
        { en: `There is no element with the id “${id}” on any page.`, zh: `任何页上都没有标识为“${id}”的元素。` },
        {
          span: element.element.span,
          hint: { en: "Correct the id, or let the element be shown.", zh: "请更正标识，或让该元素显示出来。" },
        },
      ),
    )
  }
}

export const unsettled = (layouts: number): Diagnostic =>
  warning(
    "layout/pages-unsettled",
    {
      en: `Page numbers in the text still moved the text after ${layouts} layouts; some may be one off.`,
      zh: `排版 ${layouts} 次后，正文中的页码仍在移动文字，个别页码可能差一页。`,
    },
    { hint: { en: "Give the page numbers a fixed width.", zh: "请给页码设定固定宽度。" } },
  )

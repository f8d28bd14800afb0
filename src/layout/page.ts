import type { StyledElement } from "../style/styled.ts"
import { pageBackdrop } from "./backdrop.ts"
import type { LayoutContext } from "./constraint.ts"
import { foliosOf } from "./folios.ts"
import type { PageFragment } from "./fragment.ts"
import type { Generated } from "./generate.ts"
import { layoutMarginBoxes } from "./margin-boxes.ts"
import { pageValues } from "./page-values.ts"
import type { FlowPage } from "./paginate.ts"
import { firstPages } from "./places.ts"

/** Pages as they are: folios, backgrounds and margin boxes, which may name what stands on any page. */
export function finishPages(
  pages: readonly FlowPage[],
  generated: Generated,
  context: LayoutContext,
): readonly PageFragment[] {
  const wanted = new Set<StyledElement>()
  for (const list of [generated.strings, generated.running, generated.pageResets]) {
    for (const { anchor } of list) wanted.add(anchor)
  }
  const places = firstPages(pages, wanted)
  const folios = foliosOf(pages, generated, places)
  const values = pageValues(pages.length, generated, places)
  return pages.map((page, index) => {
    const { number, context: pageContext, pageStyle, trim, bleed, area } = page
    const folio = folios[index] as number
    const color = pageStyle.style.backgroundColor
    return {
      number,
      folio,
      context: pageContext,
      pageStyle,
      trim,
      bleed,
      area,
      ...(color.alpha > 0 ? { background: { color } } : {}),
      backdrop: pageBackdrop(pageStyle.style, trim, bleed, context),
      marginBoxes: layoutMarginBoxes(page, { ...values[index], folio, pages: pages.length }, context),
      children: page.children,
    }
  })
}

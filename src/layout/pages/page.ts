import type { Rect } from "../../foundation/geometry.ts"
import type { ComputedStyle } from "../../style/computed.ts"
import type { StyledElement } from "../../style/styled.ts"
import { TRANSPARENT } from "../../style/values/initial.ts"
import { pageBackdrop } from "../block/backdrop.ts"
import type { LayoutContext } from "../constraint.ts"
import type { BoxFragment, PageFragment } from "../fragment.ts"
import type { PageNumbers } from "../generate/fields.ts"
import type { Generated } from "../generate/generated.ts"
import type { FlowPage } from "./flow-page.ts"
import { keptMargins, layoutMarginBoxes } from "./margin-boxes.ts"
import { folioOf, pageCounters } from "./page-counters.ts"
import { type PageValues, pageValues } from "./page-values.ts"
import { firstPages } from "./places.ts"

/** Pages as they are: folios, backgrounds and margin boxes, which may name what stands on any page. */
export function finishPages(
  pages: readonly FlowPage[],
  generated: Generated,
  numbers: PageNumbers,
  context: LayoutContext,
): readonly PageFragment[] {
  const wanted = new Set<StyledElement>()
  for (const list of [generated.strings, generated.running, generated.counterChanges]) {
    for (const { anchor } of list) wanted.add(anchor)
  }
  const places = firstPages(pages, wanted, generated.end)
  const counters = pageCounters(pages, generated.counterChanges, places)
  const values = pageValues(generated, counters, places)
  const kept = keptMargins()
  return pages.map((page, index) => {
    const { number, context: pageContext, pageStyle, trim, bleed, area } = page
    const here = values[index] as PageValues
    const { style } = pageStyle
    // css-backgrounds-3 #special-backgrounds: without one of its own, the page shows the root's.
    const color = style.backgroundColor.alpha > 0 ? style.backgroundColor : generated.root.style.backgroundColor
    return {
      number,
      folio: folioOf(here.counters),
      context: pageContext,
      pageStyle,
      trim,
      bleed,
      area,
      ...(color.alpha > 0 ? { background: { color } } : {}),
      backdrop: pageBackdrop(style, trim, bleed, context),
      marginBoxes: layoutMarginBoxes(page, { ...here, pages: pages.length, numbers }, kept, context),
      children: isBordered(style) ? [borderOf(style, page.frame), ...page.children] : page.children,
    }
  })
}

const isBordered = ({ borderStyle: { top, right, bottom, left } }: ComputedStyle): boolean =>
  top !== "none" || right !== "none" || bottom !== "none" || left !== "none"

/** The page box's border, around its area; its background is painted over the whole bleed box already. */
const borderOf = (style: ComputedStyle, frame: Rect): BoxFragment => ({
  type: "box",
  style: { ...style, display: "block", backgroundColor: TRANSPARENT, backgroundImage: [] },
  ...frame,
  children: [],
  first: true,
  last: true,
})

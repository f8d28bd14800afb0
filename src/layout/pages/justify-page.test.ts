import { expect, test } from "vitest"
import { pt } from "../../foundation/units.ts"
import { layOut, layOutFitted } from "../../proof/pages.ts"
import type { Fragment } from "../fragment.ts"

/** Tops of the texts on each page of 50 pt, with lines of 10 pt. */
function tops(html: string, css: string, most = 0): readonly (readonly number[])[] {
  const fit = { spacing: [1, 1], graphics: [1, 1], justify: pt(most) } as const
  const { pages } = layOutFitted(html, `@page{size:50pt 50pt}${css}`, { fit })
  const of = (fragment: Fragment, y: number): readonly number[] =>
    fragment.type === "line" ? [y] : fragment.type === "box" ? fragment.children.flatMap((c) => of(c, y + c.y)) : []
  return pages.map(({ children }) => children.flatMap((child) => of(child, child.y)))
}

const THREE = "<section><p>一</p><p>二</p><p>三</p></section>"
const GAPS = "p{margin:0 0 4pt}"

test("blanks between blocks grow alike until the page ends at its foot", () => {
  expect(tops(THREE, GAPS)).toEqual([[0, 14, 28]])
  expect(tops(THREE, GAPS, 6)).toEqual([[0, 20, 40]])
})
test("a page that would need more than the theme permits stays as it is", () => {
  expect(tops(THREE, GAPS, 5)).toEqual([[0, 14, 28]])
  expect(tops("<p>一</p>", GAPS, 60)).toEqual([[0]])
})
test("what belongs together, and what stands without a blank, is not drawn apart", () => {
  expect(tops(THREE, `${GAPS} p:first-child{break-after:avoid}`, 12)).toEqual([[0, 14, 40]])
  expect(tops(THREE, `${GAPS} p:first-child{margin:0}`, 16)).toEqual([[0, 10, 40]])
  expect(tops("<p>一<br>二<br>三</p><p>四</p>", GAPS, 6)).toEqual([[0, 10, 20, 40]])
})

test("an ornament comes in only where the flow leaves room for it", () => {
  const css = "@page{size:50pt 50pt} p{margin:0} .o{position:absolute;bottom:0;height:20pt;width:50pt;-tj-planned:room}"
  const ornaments = (count: number): readonly (readonly number[])[] =>
    layOut(`${"<p>字</p>".repeat(count)}<div class=o></div>`, css).pages.map(({ children }) =>
      children.slice(1).map(({ y }) => y),
    )
  expect(ornaments(3)).toEqual([[30]])
  expect(ornaments(4)).toEqual([[]])
  expect(ornaments(7)).toEqual([[], [30]])
})

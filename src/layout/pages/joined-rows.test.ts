import fc from "fast-check"
import { expect, test } from "vitest"
import { overlaps } from "../../proof/overlap.ts"
import { layOut, pageTexts } from "../../proof/pages.ts"
import type { BoxFragment, Fragment, PageFragment } from "../fragment.ts"
import { belowSlots } from "./rows.ts"

interface Cell {
  readonly lines: number
  readonly rowSpan: number
  readonly colSpan: number
}
interface Placed {
  readonly cell: BoxFragment
  readonly x: number
  readonly y: number
}

const COLUMNS = 4
const PAGE = "@page { size: 300pt 100pt }"
const COLLAPSED = "table { border-collapse: collapse } td { border: 1pt solid }"

/** Rows of cells that span what they like; lines are numbered by cell and line. */
function tableOf(rows: readonly (readonly Cell[])[], columns: number, head: string): string {
  const taken: number[] = Array.from({ length: columns }, () => 0)
  let n = 0
  const html = rows.map((cells, i) => {
    let tds = ""
    for (let c = 0; c < columns; c++) {
      if ((taken[c] as number) > i) continue
      const { lines, rowSpan, colSpan } = cells[c] as Cell
      let across = 1
      while (across < colSpan && c + across < columns && (taken[c + across] as number) <= i) across++
      for (let k = c; k < c + across; k++) taken[k] = i + rowSpan
      const text = Array.from({ length: lines }, (_, line) => `${n}:${line}`)
      n++
      tds += `<td rowspan="${rowSpan}" colspan="${across}">${text.join("<br>")}</td>`
    }
    return `<tr>${tds}</tr>`
  })
  return `<table>${head}<tbody>${html.join("")}</tbody></table>`
}

/** Cells on a page, with what they draw below their slots left out. */
function cellsOf(page: PageFragment): readonly Placed[] {
  const cells: Placed[] = []
  const walk = (fragment: Fragment, dx: number, dy: number): void => {
    if (fragment.type !== "box") return
    const [x, y] = [dx + fragment.x, dy + fragment.y]
    if (fragment.style.display === "table-cell") cells.push({ cell: fragment, x, y })
    for (const child of fragment.children) walk(child, x, y)
  }
  for (const child of page.children) walk(child, 0, 0)
  return cells
}

function cellFaults(page: PageFragment): readonly string[] {
  const faults: string[] = []
  const areas = cellsOf(page).map(({ cell, x, y }) => {
    const collapsed = cell.style.borderCollapse === "collapse"
    const right = collapsed ? cell.style.borderWidth.right : 0
    const below = cell.last ? 2 * belowSlots(cell) : 0
    return { left: x, right: x + cell.width - right, top: y, bottom: y + cell.height - below }
  })
  areas.forEach((a, i) => {
    if (a.bottom > page.area.y + page.area.height + 0.02) faults.push(`a cell ends at ${a.bottom}`)
    for (const b of areas.slice(i + 1)) {
      const cross =
        Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.02 &&
        Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.02
      if (cross) faults.push(`cells at ${a.left},${a.top} and ${b.left},${b.top}`)
    }
  })
  return faults
}

const span = fc.oneof(
  { weight: 3, arbitrary: fc.constant(1) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 8 }) },
)
const lines = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 2 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 14 }) },
)
const cell = fc.record({ lines, rowSpan: span, colSpan: fc.integer({ min: 1, max: 2 }) })
const row = fc.array(cell, { minLength: COLUMNS, maxLength: COLUMNS })
const css = fc.constantFrom(
  "",
  COLLAPSED,
  "table { border-collapse: collapse } td { border: 0 solid; border-bottom: 4pt solid }",
  `${COLLAPSED} tr:first-child td { border-top: 6pt solid }`,
  `${COLLAPSED} tr { height: 15pt } td { orphans: 2; widows: 2 }`,
  "td { orphans: 2; widows: 3 }",
  "tr { height: 30pt }",
  "td:first-child { vertical-align: bottom; padding: 4pt } td:last-child { vertical-align: middle }",
)
const head = fc.constantFrom("", "<thead><tr><td>首</td></tr></thead>")

test("whatever cells span, nothing stands on another thing or below its page, and each line is set once", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 9 }),
      fc.integer({ min: 1, max: COLUMNS }),
      fc.array(row, { minLength: 1, maxLength: 16 }),
      fc.constantFrom("top", "middle", "bottom", "baseline"),
      css,
      head,
      (above, columns, rows, align, css, head) => {
        const html = `<p>${"<br>上".repeat(above)}</p>${tableOf(rows, columns, head)}`
        const { pages, diagnostics } = layOut(html, `${PAGE} td { vertical-align: ${align} } ${css}`)
        expect(overlaps(pages)).toEqual([])
        expect(pages.flatMap(cellFaults)).toEqual([])
        expect(diagnostics.filter(({ code }) => code === "layout/taller-than-page")).toEqual([])
        const set = pageTexts(pages).flatMap((text) => text.split("/").filter((line) => /^\d+:\d+$/.test(line)))
        expect(set.sort()).toEqual([...html.matchAll(/\d+:\d+(?=<)/g)].map(([line]) => line).sort())
      },
    ),
    { numRuns: 150 },
  )
})

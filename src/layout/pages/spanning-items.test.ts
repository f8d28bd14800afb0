import fc from "fast-check"
import { beforeAll, expect, test } from "vitest"
import { overlaps } from "../../proof/overlap.ts"
import { layOut, pageTexts } from "../../proof/pages.ts"
import { projectSources } from "../../proof/real-fonts.ts"
import { prepareContainers } from "../container/taffy.ts"
import type { Fragment, PageFragment } from "../fragment.ts"

interface Item {
  readonly lines: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly whole: boolean
}

beforeAll(() => prepareContainers(projectSources))

const COLUMNS = 3
const CSS = `@page { size: 300pt 100pt } .g { display: grid; grid-template-columns: repeat(${COLUMNS}, 1fr) }
  .r2 { grid-row: span 2 } .r3 { grid-row: span 3 } .r6 { grid-row: span 6 } .c2 { grid-column: span 2 } .w { break-inside: avoid }`

/** Items that the grid places itself; their lines are numbered by item and line. */
function gridOf(items: readonly Item[]): string {
  const html = items.map(({ lines, rowSpan, columnSpan, whole }, n) => {
    const text = Array.from({ length: lines }, (_, line) => `${n}:${line}`).join("<br>")
    return `<div class="i r${rowSpan} c${columnSpan}${whole ? " w" : ""}">${text}</div>`
  })
  return `<div class="g">${html.join("")}</div>`
}

/** Items on a page that stand on each other or end below it. */
function itemFaults(page: PageFragment): readonly string[] {
  const areas: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }[] = []
  const walk = (fragment: Fragment, dx: number, dy: number): void => {
    if (fragment.type !== "box") return
    const [x, y] = [dx + fragment.x, dy + fragment.y]
    const classes = fragment.source?.element.attributes.get("class")?.value ?? ""
    if (classes.startsWith("i ")) {
      areas.push({ left: x, right: x + fragment.width, top: y, bottom: y + fragment.height })
    }
    for (const child of fragment.children) walk(child, x, y)
  }
  for (const child of page.children) walk(child, 0, 0)
  return areas.flatMap((a, i) => {
    const faults = areas.slice(i + 1).flatMap((b) => {
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
      return across > 0.02 && down > 0.02 ? [`items at ${a.left},${a.top} and ${b.left},${b.top}`] : []
    })
    return a.bottom > page.area.y + page.area.height + 0.02 ? [...faults, `an item ends at ${a.bottom}`] : faults
  })
}

const item = fc.record({
  lines: fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 3 }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 16 }) },
  ),
  rowSpan: fc.constantFrom(1, 1, 2, 3, 6),
  columnSpan: fc.constantFrom(1, 1, 2),
  whole: fc.boolean(),
})
const css = fc.constantFrom(
  "",
  ".g { row-gap: 7pt; column-gap: 5pt }",
  ".g { align-items: start }",
  ".g { align-items: center } .i { padding: 3pt }",
  ".g { align-items: end; grid-auto-rows: minmax(15pt, auto) }",
  ".g { grid-auto-rows: minmax(40pt, auto) } .i { border: 1pt solid }",
  ".g { padding: 6pt; border: 1pt solid } .i { orphans: 2; widows: 2 }",
)

test("whatever items span, nothing stands on another thing or below its page, and each line is set once", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 9 }),
      fc.array(item, { minLength: 1, maxLength: 14 }),
      css,
      (above, items, css) => {
        const fitted = items.map((given) => ({ ...given, whole: given.whole && given.lines < 8 }))
        const html = `<p>${"<br>上".repeat(above)}</p>${gridOf(fitted)}`
        const { pages, diagnostics } = layOut(html, `${CSS} ${css}`)
        // Where nothing but blank is left of items that span more than a page holds, that is told.
        const told = diagnostics.some(({ code }) => code === "layout/taller-than-page")
        const faults = pages.flatMap(itemFaults)
        expect(told ? faults.filter((fault) => !fault.startsWith("an item ends")) : faults).toEqual([])
        expect(overlaps(pages)).toEqual([])
        const set = pageTexts(pages).flatMap((text) => text.split("/").filter((line) => /^\d+:\d+$/.test(line)))
        expect(set.sort()).toEqual([...html.matchAll(/\d+:\d+/g)].map(([line]) => line).sort())
      },
    ),
    { numRuns: 100 },
  )
})

test("a search for better pages that comes to nothing leaves those that were found first", () => {
  const plain = { rowSpan: 1, columnSpan: 1, whole: false }
  const items: readonly Item[] = [
    { ...plain, lines: 12 },
    { ...plain, lines: 1 },
    { ...plain, lines: 1, rowSpan: 6, columnSpan: 2 },
    { ...plain, lines: 0, columnSpan: 2 },
    { ...plain, lines: 0 },
    { ...plain, lines: 1 },
  ]
  const css = `${CSS} .g { grid-auto-rows: minmax(40pt, auto) } .i { border: 1pt solid }`
  const { pages } = layOut(`<p>${"<br>上".repeat(6)}</p>${gridOf(items)}`, css)
  expect(pageTexts(pages).join("/")).toContain("5:0")
})

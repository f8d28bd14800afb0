import { expect, test } from "vitest"
import type { Booklet } from "../content/booklet.ts"
import { DEFAULT_OFFICE, DEFAULT_SHEETS, type OfficeSettings } from "../content/sheet-settings.ts"
import type { Diagnostic } from "../foundation/diagnostic.ts"
import { mm, mmToPt, pt, ptToMm } from "../foundation/units.ts"
import type { DisplayList, PathItem } from "../paint/display-list.ts"
import { type Area, rectPath } from "../paint/shapes.ts"
import { PAPER_SIZES } from "../tables/paper-sizes.ts"
import { officeSheets, planOffice } from "./office-sheets.ts"

const length = (millimetres: number) => mmToPt(mm(millimetres))

/** Pages of a size, each with a rectangle; all in millimetres. */
const pagesOf = (
  count: number,
  width: number,
  height: number,
  { x, y, width: w, height: h }: Area,
): readonly DisplayList[] =>
  Array.from({ length: count }, (_, i) => {
    const path = rectPath({ x: length(x), y: length(y), width: length(w), height: length(h) })
    const fill = { space: "gray", k: 1, alpha: 1 } as const
    const item: PathItem = {
      type: "path",
      owner: { type: "artifact", kind: "Layout" },
      path,
      fill,
      fillRule: "nonzero",
    }
    const trim = { width: length(width), height: length(height) }
    return { page: i + 1, trim, bleed: length(3), items: [item], links: [], anchors: [] }
  })

function planned(lists: readonly DisplayList[], office: Partial<OfficeSettings> = {}) {
  const found: Diagnostic[] = []
  const span = { file: "booklet.json", start: 0, end: 1 }
  const booklet = { office: { ...DEFAULT_OFFICE, ...office }, sheets: DEFAULT_SHEETS, span } as unknown as Booklet
  const plan = planOffice(lists, booklet, (finding) => found.push(finding))
  const sheets = plan === undefined ? [] : officeSheets(lists, plan, booklet, (finding) => found.push(finding))
  const media = sheets[0] && [sheets[0].media.width, sheets[0].media.height].map((side) => Math.round(ptToMm(side)))
  return { scale: plan?.scale, media, sheets, found: found.map(({ code }) => code) }
}

const MIDDLE = { x: 20, y: 20, width: 50, height: 50 }

test("two pages lie on A4, larger ones on A3, never larger than they are", () => {
  expect(planned(pagesOf(4, 148, 210, MIDDLE))).toMatchObject({ scale: 1, media: [297, 210], found: [] })
  expect(planned(pagesOf(4, 130, 184, MIDDLE))).toMatchObject({ scale: 1, media: [297, 210], found: [] })
  expect(planned(pagesOf(4, 176, 250, MIDDLE))).toMatchObject({ scale: 1, media: [420, 297], found: [] })
  expect(planned(pagesOf(4, 210, 297, MIDDLE))).toMatchObject({ scale: 1, media: [420, 297], found: [] })
  expect(planned(pagesOf(4, 100, 297, MIDDLE))).toMatchObject({ scale: 1, media: [210, 297], found: [] })
  expect(planned(pagesOf(4, 300, 400, MIDDLE))).toMatchObject({ scale: 0.7, found: ["press/office-scaled"] })
})

test("what stands too near the edge of the paper makes pages smaller; what bleeds, and the fold, do not", () => {
  const scaled = (area: Area, office?: Partial<OfficeSettings>) => {
    const { scale, found } = planned(pagesOf(4, 148, 210, area), office)
    return [scale, ...found]
  }
  // All of it 6 mm inside: 198 of 210 mm.
  const small = 0.9428
  expect(scaled({ x: 20, y: 5, width: 50, height: 50 })).toEqual([small, "press/office-scaled"])
  expect(scaled({ x: 20, y: 6.1, width: 50, height: 50 })).toEqual([1])
  expect(scaled({ x: 20, y: -3, width: 50, height: 50 })).toEqual([1])
  expect(scaled({ x: 20, y: 5, width: 50, height: 50 }, { fit: "none" })).toEqual([1])
  expect(scaled({ x: 20, y: 20, width: 50, height: 50 }, { fit: "safe" })).toEqual([small])
  // Every page has it at its right edge, which is the fold on left pages alone.
  expect(scaled({ x: 100, y: 20, width: 46, height: 50 })).toEqual([small, "press/office-scaled"])
  const [first, ...rest] = pagesOf(4, 148, 210, MIDDLE)
  const [atRight] = pagesOf(1, 148, 210, { x: 100, y: 20, width: 46, height: 50 })
  const left = { ...(rest[0] as DisplayList), items: (atRight as DisplayList).items }
  expect(planned([first as DisplayList, left, ...rest.slice(1)])).toMatchObject({ scale: 1, found: [] })
})

test("pages stand in the middle of the paper, at most as far as safe margins, for every trim size", () => {
  for (const { width, height } of PAPER_SIZES) {
    const { sheets, scale = 0 } = planned(pagesOf(6, width, height, MIDDLE), { fit: "safe" })
    expect(sheets).toHaveLength(4)
    for (const { media, trimBox, placements } of sheets) {
      const edges = [
        trimBox.x,
        trimBox.y,
        media.width - trimBox.x - trimBox.width,
        media.height - trimBox.y - trimBox.height,
      ]
      for (const edge of edges) expect(ptToMm(pt(edge))).toBeGreaterThan(5.98)
      expect(edges[0]).toBeCloseTo(edges[2] as number, 6)
      for (const { transform } of placements) expect(Math.abs(transform[0])).toBe(scale)
      expect(Math.abs(ptToMm(trimBox.width) - 2 * width * scale)).toBeLessThan(0.02)
    }
    expect(sheets.map(({ placements }) => placements.map(({ page }) => page + 1))).toEqual(
      [[6, 1], [2], [3], [4, 5]].map((pages) => expect.arrayContaining(pages)),
    )
  }
})

test("pages that may not be smaller must fit", () => {
  expect(planned(pagesOf(4, 176, 250, MIDDLE), { fit: "none", paper: { name: "A4" } })).toMatchObject({
    scale: undefined,
    found: ["press/does-not-fit"],
  })
  expect(planned([])).toMatchObject({ scale: undefined, found: [] })
})

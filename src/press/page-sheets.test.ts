import { expect, test } from "vitest"
import { pt } from "../foundation/units.ts"
import type { DisplayList } from "../paint/display-list.ts"
import { pageSheets } from "./page-sheets.ts"

const list = (page: number, width: number): DisplayList => ({
  page,
  trim: { width: pt(width), height: pt(50) },
  bleed: pt(9),
  items: [],
  links: [],
  anchors: [],
})

test("a reading file has one sheet a page, at trim size, with nothing outside it", () => {
  const sheets = pageSheets([list(1, 30), list(2, 40)])
  expect(sheets.map(({ placements }) => placements.map(({ page }) => page))).toEqual([[0], [1]])
  const whole = { x: 0, y: 0, width: 40, height: 50 }
  expect(sheets[1]).toMatchObject({
    media: { width: 40, height: 50 },
    trimBox: whole,
    bleedBox: whole,
    bleed: 0,
    marks: [],
  })
  expect(sheets[1]?.placements[0]?.clip).toEqual(whole)
})

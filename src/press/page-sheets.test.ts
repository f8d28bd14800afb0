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
  const sheets = pageSheets([list(1, 30), list(2, 40)], "screen")
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

test("a page for the press has its bleed around it, and room for marks around that", () => {
  const [sheet] = pageSheets([list(1, 30)], "press")
  const room = (10 * 72) / 25.4
  expect(sheet?.bleedBox).toEqual({ x: room, y: room, width: 48, height: 68 })
  expect(sheet?.trimBox).toEqual({ x: room + 9, y: room + 9, width: 30, height: 50 })
  expect(sheet?.media).toEqual({ width: 48 + 2 * room, height: 68 + 2 * room })
  expect(sheet?.placements).toEqual([{ page: 0, transform: [1, 0, 0, 1, room + 9, room + 9], clip: sheet?.bleedBox }])
})

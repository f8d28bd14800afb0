import { expect, test } from "vitest"
import type { Diagnostic } from "../foundation/diagnostic.ts"
import { pt } from "../foundation/units.ts"
import type { DisplayList } from "../paint/display-list.ts"
import { pressSheets } from "./press-sheets.ts"

const list = (width: number): DisplayList => ({
  page: 1,
  trim: { width: pt(width), height: pt(50) },
  bleed: pt(9),
  items: [],
  links: [],
  anchors: [],
})

test("a page for the press has its bleed around it, and room for marks around that", () => {
  const found: Diagnostic[] = []
  const [sheet] = pressSheets(
    [list(30)],
    () => [],
    (finding) => found.push(finding),
  )
  const room = (10 * 72) / 25.4
  expect(sheet?.bleedBox).toEqual({ x: room, y: room, width: 48, height: 68 })
  expect(sheet?.trimBox).toEqual({ x: room + 9, y: room + 9, width: 30, height: 50 })
  expect(sheet?.media).toEqual({ width: 48 + 2 * room, height: 68 + 2 * room })
  expect(sheet?.placements).toEqual([{ page: 0, transform: [1, 0, 0, 1, room + 9, room + 9], clip: sheet?.bleedBox }])
  expect(sheet?.marks.length).toBeGreaterThan(8)
  // A page of a stamp's size has no room for a colour bar.
  expect(found.map(({ code, severity }) => [code, severity])).toContainEqual(["press/no-room-for-marks", "info"])
})

test("without marks the file ends at the bleed", () => {
  const [sheet] = pressSheets([list(30)], undefined, () => {})
  expect(sheet).toMatchObject({ media: { width: 48, height: 68 }, bleedBox: { x: 0, y: 0 }, marks: [] })
})

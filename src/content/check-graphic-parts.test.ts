import { expect, test } from "vitest"
import { checkParts } from "./check-graphic-parts.ts"
import type { GraphicBlock, GraphicItem, GraphicType } from "./report.ts"

const span = { file: "report.json", start: 0, end: 1 }
const both = (text: string) => ({ zh: { text, span }, en: { text, span } })
const item = (more: Partial<GraphicItem> = {}): GraphicItem => ({ span, label: both("a"), ...more })

function codes(graphic: GraphicType, items: readonly GraphicItem[], more: Partial<GraphicBlock> = {}) {
  const found: string[] = []
  const block: GraphicBlock = { type: "graphic", id: "g", span, graphic, figures: [], items, size: "wide", ...more }
  checkParts(block, ({ code }) => found.push(code))
  return found
}

test("a graphic of nothing is a fault", () => {
  expect(codes("icon-list", [])).toEqual(["content/empty-graphic"])
  expect(codes("glossary", [], { terms: ["a"] })).toEqual([])
})

test("each type has what it needs", () => {
  expect(codes("checklist", [item({ state: "done" }), item()])).toEqual(["content/no-state"])
  expect(codes("document-card", [item({ status: both("二审") }), item()])).toEqual(["content/no-state"])
  expect(codes("qr-panel", [item()])).toEqual(["content/no-url"])
})

test("a table's rows have the same fields, and its headings are as many as its columns", () => {
  const row = (...cells: string[]) => item({ cells: cells.map(both) })
  expect(codes("data-table", [row("1", "2"), row("1", "2")])).toEqual([])
  expect(codes("data-table", [row("1", "2"), row("1")])).toEqual(["content/table-row"])
  expect(codes("data-table", [row("1")], { columns: [both("a"), both("b")] })).toEqual([])
  expect(codes("data-table", [row("1")], { columns: [both("a")] })).toEqual(["content/table-columns"])
  expect(codes("data-table", [], { figures: ["f"], columns: [both("a"), both("b")] })).toEqual([])
})

test("a field that a type does not draw is said", () => {
  expect(codes("hub", [item({ state: "done", cells: [both("a")] })])).toEqual([
    "content/unused-field",
    "content/unused-field",
  ])
  expect(codes("hub", [item()], { columns: [both("a")] })).toEqual(["content/unused-field"])
})

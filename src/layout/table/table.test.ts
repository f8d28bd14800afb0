import fc from "fast-check"
import { expect, test } from "vitest"
import { pt } from "../../foundation/units.ts"
import {
  box,
  caption,
  cell,
  fakeContext,
  group,
  type Modes,
  type Node,
  placed,
  rect,
  row,
  table,
  toBox,
  words,
} from "../../proof/boxes.ts"
import type { TableBox } from "../box.ts"
import type { BoxFragment, Fragment } from "../fragment.ts"
import { layoutTable, tableIntrinsic } from "./table.ts"

const MODES: Modes = { table: { layout: layoutTable, intrinsic: tableIntrinsic } }
const lay = (node: Node, width = 300): BoxFragment =>
  fakeContext(MODES).layoutChild(toBox(node), { availableWidth: pt(width) }) as BoxFragment

const children = (fragment: Fragment | undefined): readonly Fragment[] =>
  fragment === undefined || fragment.type === "replaced" ? [] : fragment.children
/** All rows' cells, in table coordinates, a row a line. */
const cells = (made: BoxFragment): string =>
  children(made)
    .flatMap((g) =>
      children(g).map((r) =>
        children(r)
          .map((c) => rect({ ...c, x: pt(g.x + r.x + c.x), y: pt(g.y + r.y + c.y) }))
          .join(" | "),
      ),
    )
    .join(" / ")
const show = (node: Node, width?: number): string => {
  const made = lay(node, width)
  return `${made.width}×${made.height}: ${cells(made)}`
}
const c = (count: number, style = "", span?: { col?: number; row?: number }): Node => cell(style, words(count), span)

test.each<[string, Node, string]>([
  ["as wide as its content", table("", row("", c(2), c(4))), "60×10: 0,0 20×10 | 20,0 40×10"],
  [
    "rows share columns",
    table("", row("", c(2), c(4)), row("", c(3), c(1))),
    "70×20: 0,0 30×10 | 30,0 40×10 / 0,10 30×10 | 30,10 40×10",
  ],
  ["wider: by max-content", table("width:300", row("", c(2), c(4))), "300×10: 0,0 100×10 | 100,0 200×10"],
  ["narrower: between min and max", table("width:40", row("", c(2), c(4))), "40×20: 0,0 15×20 | 15,0 25×20"],
  ["never below min-content", table("width:5", row("", c(2), c(4))), "20×40: 0,0 10×40 | 10,0 10×40"],
  ["available width", table("", row("", c(40), c(10))), "300×20: 0,0 237.5×20 | 237.5,0 62.5×20"],
  [
    "spacing",
    table("border-spacing:5 3", row("", c(2), c(4)), row("", c(1), c(1))),
    "75×29: 5,3 20×10 | 30,3 40×10 / 5,16 20×10 | 30,16 40×10",
  ],
  [
    "padding and border of the table",
    table("border-spacing:2; padding:3; border:1", row("", c(2))),
    "32×22: 6,6 20×10",
  ],
  [
    "padding and border of cells",
    table("", row("", c(2, "padding:1 2; border:1"), c(4))),
    "66×14: 0,0 26×14 | 26,0 40×14",
  ],
  ["a cell's width", table("", row("", c(2, "width:100"), c(4))), "140×10: 0,0 100×10 | 100,0 40×10"],
  [
    "fixed columns do not grow",
    table("width:300", row("", c(2, "width:100"), c(4))),
    "300×10: 0,0 100×10 | 100,0 200×10",
  ],
  ["percentage", table("width:300", row("", c(2, "width:20%"), c(4))), "300×10: 0,0 60×10 | 60,0 240×10"],
  [
    "percentage makes an auto table wide",
    table("", row("", c(2, "width:20%"), c(4))),
    "100×10: 0,0 20×10 | 20,0 80×10",
  ],
  [
    "percentages beyond 100",
    table("width:300", row("", c(1, "width:80%"), c(1, "width:80%"))),
    "300×10: 0,0 240×10 | 240,0 60×10",
  ],
  [
    "colspan fits",
    table("", row("", c(3, "", { col: 2 })), row("", c(2), c(2))),
    "40×20: 0,0 40×10 / 0,10 20×10 | 20,10 20×10",
  ],
  [
    "colspan widens its columns",
    table("", row("", c(9, "", { col: 2 })), row("", c(1), c(2))),
    "90×20: 0,0 90×10 / 0,10 30×10 | 30,10 60×10",
  ],
  [
    "colspan with spacing",
    table("border-spacing:6", row("", c(9, "", { col: 2 })), row("", c(1), c(2))),
    "102×38: 6,6 90×10 / 6,22 28×10 | 40,22 56×10",
  ],
  [
    "rowspan",
    table("", row("", c(1, "", { row: 2 }), c(1)), row("", c(2))),
    "30×20: 0,0 10×20 | 10,0 20×10 / 10,10 20×10",
  ],
  [
    "rowspan makes its rows higher",
    table("width:20", row("", c(6, "", { row: 2 }), c(1)), row("", c(1))),
    "20×60: 0,0 10×60 | 10,0 10×30 / 10,30 10×30",
  ],
  ["rowspan past the end", table("", row("", c(1, "", { row: 9 }), c(1))), "20×10: 0,0 10×10 | 10,0 10×10"],
  [
    "slots around a rowspan",
    table("", row("", c(1), c(1, "", { row: 2 }), c(1)), row("", c(1), c(1))),
    "30×20: 0,0 10×10 | 10,0 10×20 | 20,0 10×10 / 0,10 10×10 | 20,10 10×10",
  ],
  [
    "fixed layout",
    table(
      "width:300; table-layout:fixed",
      row("", c(1, "width:50"), c(9), c(1)),
      row("", c(99, "width:200"), c(1), c(1)),
    ),
    "300×210: 0,0 50×10 | 50,0 125×10 | 175,0 125×10 / 0,10 50×200 | 50,10 125×200 | 175,10 125×200",
  ],
  [
    "fixed layout with percentages",
    table("width:300; table-layout:fixed; border-spacing:10", row("", c(1, "width:50%"), c(1))),
    "300×30: 10,10 135×10 | 155,10 135×10",
  ],
  [
    "fixed layout without a width is automatic",
    table("table-layout:fixed", row("", c(2), c(4))),
    "60×10: 0,0 20×10 | 20,0 40×10",
  ],
  ["row height", table("", row("height:30", c(1))), "10×30: 0,0 10×30"],
  ["cell height", table("", row("", c(1, "height:25"), c(1))), "20×25: 0,0 10×25 | 10,0 10×25"],
  [
    "table height",
    table("height:60", row("", c(1)), row("", cell("", box("width:10; height:20")))),
    "10×60: 0,0 10×20 / 0,20 10×40",
  ],
  ["empty", table("border:2; width:50"), "54×4: "],
])("%s", (_, node, expected) => {
  expect(show(node)).toBe(expected)
})

const inner = (align: string, others: string): string => {
  const tall = cell(`vertical-align:${others}`, box("height:40; width:5"))
  const low = cell(`vertical-align:${others}; padding:4 0 16`, words(1))
  const made = lay(table("", row("", cell(`vertical-align:${align}; padding:1`, words(1)), low, tall)))
  return children(children(children(made)[0])[0])
    .map((one) => children(one).map(rect).join())
    .join(" | ")
}
test.each([
  ["top", "1,1 10×10 | 0,4 10×10 | 0,0 5×40"],
  ["middle", "1,15 10×10 | 0,4 10×10 | 0,0 5×40"],
  ["bottom", "1,29 10×10 | 0,4 10×10 | 0,0 5×40"],
])("vertical-align: %s", (align, expected) => {
  expect(inner(align, "top")).toBe(expected)
})

test("vertical-align: baseline", () => {
  // The third cell has no line: its baseline is its bottom, 40, and the others come down to it; the row grows.
  expect(inner("baseline", "baseline")).toBe("1,30 10×10 | 0,30 10×10 | 0,0 5×40")
  expect(inner("baseline", "top")).toBe("1,1 10×10 | 0,4 10×10 | 0,0 5×40")
})

test("groups and rows are fragments with their elements", () => {
  const head = group("display:table-header-group", row("", c(1)))
  const foot = group("display:table-footer-group", row("", c(1)))
  const made = lay(table("border-spacing:2", foot, group("", row("", c(1)), row("", c(1))), head))
  expect(made.children.map((g) => (g.type === "box" ? g.style.display : ""))).toEqual([
    "table-header-group",
    "table-row-group",
    "table-footer-group",
  ])
  expect(made.children.map(rect)).toEqual(["2,2 10×10", "2,14 10×22", "2,38 10×10"])
  const sources = made.children.flatMap((g) =>
    g.type === "box"
      ? [g.source?.element.tag, ...children(g).map((r) => (r.type === "box" ? r.source?.element.tag : ""))]
      : [],
  )
  expect(sources).toEqual(["tbody", "tr", "tbody", "tr", "tr", "tbody", "tr"])
  expect(children(made.children[1])).toHaveLength(2)
})

test("rows joined by a cell stay together", () => {
  const made = lay(table("", row("", c(1, "", { row: 2 }), c(1)), row("", c(1)), row("", c(1), c(1))))
  const rows = children(made.children[0]).map((r) => (r.type === "box" ? r.style.breakAfter : ""))
  expect(rows).toEqual(["avoid", "auto", "auto"])
})

test("captions", () => {
  const above = lay(table("border:1", caption("margin:0 0 5", words(3)), row("", c(2))))
  expect(placed(above)).toBe("22×37: 0,0 22×20 | 0,25 22×12")
  expect(above.style.borderStyle.top).toBe("none")
  const below = lay(table("caption-side:bottom", caption("", words(3)), row("", c(5))))
  expect(placed(below)).toBe("50×20: 0,0 50×10 | 0,10 50×10")
  expect(show(table("", caption("", words([70])), row("", c(2))))).toMatch(/^70×20: /)
})

const borders = (made: BoxFragment): string =>
  children(made)
    .flatMap((g) => children(g))
    .map((r) =>
      children(r)
        .map((one) => (one.type === "box" ? Object.values(one.style.borderWidth).join("") : ""))
        .join(" "),
    )
    .join(" / ")

test("collapsed borders are drawn once, and the widest wins", () => {
  const node = table(
    "border-collapse:collapse; border-spacing:9; padding:9; border:4",
    row("", c(1, "border:2"), c(1, "border:2")),
    row("", c(1, "border:2"), c(1, "border:2")),
  )
  const made = lay(node)
  // Columns between the middles of borders: half of 4, 10 of content, half of 2, and so on.
  expect(`${made.width}×${made.height}`).toBe("30×30")
  expect(cells(made)).toBe("0,0 16×16 | 16,0 14×16 / 0,16 16×14 | 16,16 14×14")
  expect(borders(made)).toBe("4224 4420 / 0244 0440")
  expect(made.style.borderStyle).toEqual({ top: "none", right: "none", bottom: "none", left: "none" })
})

test("collapsed borders of rows, groups and styles", () => {
  const ruled = table(
    "border-collapse:collapse",
    group("", row("border:0 0 1", c(1)), row("border:0 0 3", c(1, "border:0 0 1"))),
  )
  expect(borders(lay(ruled))).toBe("0010 / 0030")
  expect(show(ruled)).toBe("10×24: 0,0 10×11 / 0,11 10×13")
})

test("intrinsic widths", () => {
  const widths = (node: Node): string => {
    const { min, max } = tableIntrinsic(toBox(node) as TableBox, fakeContext(MODES))
    return `${min} ${max}`
  }
  expect(widths(table("border-spacing:2; padding:1", row("", c(3), c(2))))).toBe("28 58")
  expect(widths(table("width:200", row("", c(3), c(2))))).toBe("200 200")
  expect(widths(table("", row("", c(3, "width:50%"), c(2))))).toBe("20 60")
})

const shape = fc.record({
  rows: fc.array(
    fc.array(
      fc.record({
        count: fc.integer({ min: 0, max: 20 }),
        width: fc.integer({ min: 1, max: 30 }),
        col: fc.integer({ min: 1, max: 3 }),
        row: fc.integer({ min: 1, max: 3 }),
        css: fc.constantFrom("", "", "width:40", "width:30%", "padding:2"),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    { minLength: 1, maxLength: 4 },
  ),
  spacing: fc.integer({ min: 0, max: 5 }),
  width: fc.option(fc.integer({ min: 1, max: 500 })),
  collapse: fc.boolean(),
})

test("columns make up the table, and no cell is narrower than its min-content", () => {
  fc.assert(
    fc.property(shape, ({ rows, spacing, width, collapse }) => {
      const node = table(
        `border-spacing:${spacing}; ${width === null ? "" : `width:${width};`} ${collapse ? "border-collapse:collapse" : ""}`,
        ...rows.map((r) =>
          row(
            "",
            ...r.map((one) =>
              cell(`border:1; ${one.css}`, words(one.count, "", one.width), { col: one.col, row: one.row }),
            ),
          ),
        ),
      )
      const made = lay(node)
      let right = 0
      for (const g of made.children)
        for (const r of children(g)) {
          children(r).forEach((one) => {
            right = Math.max(right, g.x + r.x + one.x + one.width)
            const text = children(one)[0]
            const line = Math.max(0, ...children(text).map((l) => l.width))
            expect(line).toBeLessThanOrEqual((text?.width ?? 0) + 0.02)
          })
          expect(r.y + r.height).toBeLessThanOrEqual(g.height + 0.001)
        }
      expect(right + (collapse ? 0 : spacing)).toBeCloseTo(made.width, 3)
    }),
    { numRuns: 200 },
  )
})

test("cells never overlap", () => {
  fc.assert(
    fc.property(shape, ({ rows, spacing }) => {
      const node = table(
        `border-spacing:${spacing}`,
        ...rows.map((r) => row("", ...r.map((one) => c(one.count, "", { col: one.col, row: 1 })))),
      )
      for (const g of lay(node).children)
        for (const r of children(g)) {
          let end = Number.NEGATIVE_INFINITY
          for (const one of children(r)) {
            expect(one.x).toBeGreaterThanOrEqual(end + spacing - 0.001 - (end < 0 ? spacing : 0))
            end = one.x + one.width
          }
        }
    }),
    { numRuns: 100 },
  )
})

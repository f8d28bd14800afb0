import { expect, test } from "vitest"
import type { PrintOrder } from "../press/order/print-order.ts"
import { BINDINGS, FINISHINGS, STOCK_NAMES } from "../tables/order-names.ts"
import type { StockKind } from "../tables/paper-stocks.ts"
import { xjdfFaults } from "./xjdf.testing.ts"
import { orderXjdf } from "./xjdf.ts"

const ORDER: PrintOrder = {
  version: 1,
  booklet: "湘潭-2022",
  title: { zh: "《图解》<&>", en: 'A "booklet"' },
  client: { zh: "某机构", en: "A body" },
  date: "2023-02-20",
  trimMm: [148, 210],
  bleedMm: 3,
  pages: { total: 28, inside: 28, cover: 0 },
  binding: { type: "saddle-stitch", side: "left" },
  spineMm: 0,
  plates: ["Cyan", "Magenta", "Yellow", "Black"],
  outputCondition: "FOGRA39",
  paper: { inside: { kind: "coated", grams: 157, caliperMm: 0.143 } },
  finishing: [],
  quantity: 500,
  files: [],
  assumed: [],
}
const apart = { pages: { total: 28, inside: 24, cover: 4 }, spineMm: 5.3 } as const

test("every order is as CIP4's schema has it: bindings, papers, covers apart, all finishing", () => {
  for (const { name: type } of BINDINGS) {
    for (const kind of Object.keys(STOCK_NAMES) as StockKind[]) {
      const stock = { kind, grams: 157, caliperMm: 0.15 }
      for (const more of [{}, apart]) {
        const order = {
          ...ORDER,
          ...more,
          binding: { type, side: "right" as const },
          paper: { inside: stock, cover: stock },
        }
        expect(
          xjdfFaults(orderXjdf({ ...order, finishing: FINISHINGS.map(({ name }) => name), assumed: ["quantity"] })),
        ).toEqual([])
      }
    }
  }
})

test("names that are no tokens become some; the number is then said in full", () => {
  const hostile = {
    ...ORDER,
    number: "No. 7/2023 <&>",
    plates: ["Black", "PANTONE 186 C", "专色 #1 & “金”", "\u{1f600}"],
  }
  const source = orderXjdf(hostile)
  expect(xjdfFaults(source)).toEqual([])
  expect(source).toContain('JobID="No._7_2023_"')
  expect(source).toContain("<Comment>单号 No.: No. 7/2023 &lt;&amp;&gt;</Comment>")
  expect(source).toContain('ColorsUsed="Black PANTONE_186_C 专色_1_金_ \u{1f600}"')
  expect(orderXjdf({ ...ORDER, number: "A-7" })).not.toContain("单号")
})

test("the check finds what the schema does not have", () => {
  const source = orderXjdf({ ...ORDER, ...apart, binding: { type: "perfect-bound", side: "left" } })
  const broken = (from: string, to: string): readonly string[] => xjdfFaults(source.replace(from, to))
  expect(broken("TwoSidedHeadToHead", "TwoSided")).toEqual(['LayoutIntent/@Sides="TwoSided"'])
  expect(broken('Coating="Gloss"', 'Coating="Glossy"')).toEqual(['MediaIntent/@Coating="Glossy"'])
  expect(broken('Types="Product"', "")).toEqual(["XJDF/@Types is missing"])
  expect(broken("P-cover P-body", "P-cover P-none")).toEqual(["no P-none"])
  expect(broken("</ProductList>", "</ProductList><Comment>late</Comment>")).toEqual([
    "<Comment> out of order in <XJDF>",
  ])
  expect(broken('Name="ColorIntent"', 'Name="Color Intent"')).toEqual(['Intent/@Name="Color Intent"'])
})

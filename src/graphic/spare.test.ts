import { expect, test } from "vitest"
import type { GraphicType } from "../content/report.ts"
import { both, draw, figure, item, percent, plainText, texts, valuesShown } from "./chart.testing.ts"
import { TAKES_SPARE } from "./draw.ts"

const two = [figure("a", "460", { unit: both("件", "items") }), figure("b", "230", { unit: both("件", "items") })]
const years = ["1", "2", "3"].map((id) => figure(id, `${10 * Number(id)}`, { unit: both("件", "items") }))
const fields = ["甲", "乙", "丙", "丁"].map((name) => item(name, name, { icon: "users" }))

/** Types that take of a page's spare height, with data that shows it. */
const GROWING: readonly (readonly [GraphicType, Parameters<typeof draw>[1], Parameters<typeof draw>[2]])[] = [
  ["funnel", two, {}],
  ["bars", two, {}],
  ["stacked-bar", two, {}],
  ["ring", [figure("a", "94.35", percent)], { width: 168 }],
  ["dot-matrix", [figure("a", "70")], {}],
  ["pictogram", [figure("a", "14")], {}],
  ["number-row", [], { items: [item("甲", "a", { icon: "users", figure: "a" })] }],
  ["icon-list", [], { items: fields }],
  ["pyramid", [], { items: fields }],
  ["house", [], { items: fields }],
  ["hub", [], { items: fields, center: both("中", "centre") }],
  ["network", [], { items: fields.slice(1) }],
  ["ranking", two, {}],
  ["years", years, { items: years.map(({ id }) => item("年", "year", { figure: id, date: plainText(`202${id}`) })) }],
  ["flow", [], { items: fields }],
  ["path", [], { items: fields }],
]

test.each(GROWING)(
  "a %s takes of the spare height, no more than there is, and sets its words no larger",
  (type, given, more) => {
    const figures = given.length > 0 ? given : [figure("a", "12")]
    const heightAt = (spare: number): number => draw(type, figures, { ...more, spare }).scene.size.height
    const natural = heightAt(0)
    let before = natural
    for (const spare of [4, 12, 40, 400]) {
      const height = heightAt(spare)
      expect(height).toBeGreaterThanOrEqual(before - 0.01)
      expect(height).toBeLessThanOrEqual(natural + spare + 0.01)
      before = height
    }
    expect(before).toBeGreaterThan(natural + 2)
    expect(texts(draw(type, figures, { ...more, spare: 400 }).scene)).toHaveLength(
      texts(draw(type, figures, more).scene).length,
    )
  },
)

test("gauges keep their proportion when they grow", () => {
  for (const spare of [0, 30, 300]) {
    const [a, b] = valuesShown(draw("funnel", two, { spare }).scene).map(({ box }) => box.bottom - box.top)
    expect((a as number) / (b as number)).toBeCloseTo(2)
  }
})

test("the types that take of it are those that say so", () => {
  expect([...TAKES_SPARE].sort()).toEqual(GROWING.map(([type]) => type).sort())
})

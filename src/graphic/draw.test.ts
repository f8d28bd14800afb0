import { expect, test } from "vitest"
import { GRAPHIC_TYPES } from "../content/report.ts"
import { both, draw, figure, item, sizeOf, texts, words } from "./chart.testing.ts"
import { EXAMPLES } from "./examples.testing.ts"
import { DEFAULT_CHART_THEME } from "./theme.ts"

const WIDTHS = [346, 168, 109]

test.each(GRAPHIC_TYPES)("%s says every label and value once more in words, and draws no finding", (graphic) => {
  const [type, given, more] = EXAMPLES[graphic]()
  const { scene, findings } = draw(type, given, more)
  expect(findings).toEqual([])
  const [zh, en] = scene.description
  for (const of of more?.items ?? given) {
    expect(zh?.text).toContain(of.label.zh.text)
    expect(en?.text).toContain(of.label.en.text)
  }
  expect(zh?.text.endsWith("。")).toBe(true)
  expect(en?.text.endsWith(".")).toBe(true)
})

test.each(GRAPHIC_TYPES)(
  "%s never sets type under the smallest sizes, and one language alone when asked",
  (graphic) => {
    const [type, given, more] = EXAMPLES[graphic]()
    const { minimum } = DEFAULT_CHART_THEME
    for (const width of WIDTHS) {
      for (const node of texts(draw(type, given, { ...more, width }).scene)) {
        const least = node.lang === "en" ? minimum.en : minimum.zh
        // The mark of computed values is a sign, not text to read.
        expect(sizeOf(node), node.paragraph.lines[0]?.text).toBeGreaterThanOrEqual(least)
      }
      const english = words(draw(type, given, { ...more, width, languages: ["en"] }).scene).join("")
      expect(english).not.toMatch(/\p{Script=Han}/u)
      expect(draw(type, given, { ...more, width, languages: ["zh"] }).scene.description).toHaveLength(1)
    }
  },
)

test.each(GRAPHIC_TYPES)("%s draws nothing, quietly, from nothing", (graphic) => {
  const { scene, findings } = draw(graphic, [])
  expect(findings).toEqual([])
  expect(words(scene)).toEqual([])
})

test("text comes in reading order: number, unit, Chinese label, English label, figure by figure", () => {
  const { scene } = draw("number-row", [figure("a", "11"), figure("b", "8")])
  expect(words(scene)).toEqual(["11", "件", "标签a", "label a (items)", "8", "件", "标签b", "label b (items)"])
})

test("big numbers are 28 to 72 pt with the unit at 0.35 of them, on their baseline", () => {
  for (const [width, size, expected] of [
    [346, "hero", 72],
    [346, "wide", 52],
    [168, "half", 44],
  ] as const) {
    const [number, unit] = texts(draw("number-card", [figure("a", "70")], { width, size }).scene)
    expect(number && sizeOf(number)).toBe(expected)
    expect(unit && sizeOf(unit)).toBeCloseTo(0.35 * expected, 9)
    expect(unit?.y).toBeCloseTo(number?.y ?? 0, 9)
  }
})

test("four numbers stand in one row, or two by two where it is narrow", () => {
  const given = ["11", "8", "2", "10"].map((value, i) => figure(`f${i}`, value))
  const rows = (width: number) =>
    new Set(
      texts(draw("number-row", given, { width }).scene)
        .filter((node) => sizeOf(node) > 20)
        .map((n) => n.y),
    ).size
  expect([346, 168, 109].map(rows)).toEqual([1, 2, 2])
})

test("a label that no size can hold is a finding once, and nothing else is", () => {
  const long = figure("a", "8", { label: both("立法", "m".repeat(60)) })
  const { codes } = draw("number-card", [long], { width: 109 })
  expect(codes).toEqual(["graphic/overset"])
})

test("a figure that is not there and an icon without a place are findings", () => {
  expect(draw("number-card", [], { figures: ["nope"] }).codes).toEqual(["graphic/unknown-figure"])
  expect(draw("pyramid", [], { items: [item("省", "Province", { icon: "users" })] }).codes).toEqual([
    "graphic/icon-undrawn",
  ])
})

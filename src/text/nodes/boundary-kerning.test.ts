import { expect, test } from "vitest"
import { pt } from "../../foundation/units.ts"
import { emOptions } from "../../proof/em-font.ts"
import { projectFonts } from "../../proof/real-fonts.ts"
import { composeParagraph } from "../paragraph.ts"
import type { InlineItem, TextStyle } from "../text.ts"

const fonts = projectFonts()
const style: TextStyle = {
  families: ["Source Serif 4"],
  weight: 400,
  italic: false,
  size: pt(100),
  lang: "en",
  letterSpacing: pt(0),
  features: [],
}
const text = (words: string, changes: Partial<TextStyle> = {}, rise = 0): InlineItem => ({
  type: "text",
  text: words,
  style: { ...style, ...changes },
  map: [],
  rise: pt(rise),
})
const edge: InlineItem = { type: "edge", width: pt(10), side: "start" }

function set(...items: readonly InlineItem[]) {
  const [line] = composeParagraph(items, emOptions(100, { lang: "en", clusters: true }), fonts).lines
  if (line === undefined) throw new Error("no line")
  return line
}
const width = (...items: readonly InlineItem[]): number => set(...items).width
const apart = (...items: readonly InlineItem[]): number => items.reduce((sum, item) => sum + width(item), 0)

test("letters of two elements in one face are kerned as inside a word", () => {
  expect(width(text("AV"))).toBeLessThan(apart(text("A"), text("V")) - 3)
  expect(width(text("A"), text("V"))).toBeCloseTo(width(text("AV")), 6)
  expect(width(text("LA"), text("VAT"))).toBeCloseTo(width(text("LAVAT")), 6)
  expect(width(text("Y", { weight: 700 }), text(",", { weight: 700 }))).toBeCloseTo(
    width(text("Y,", { weight: 700 })),
    6,
  )
  const clusters = set(text("A"), text("V")).clusters?.map(({ text, x }) => [text, Math.round(x)])
  expect(clusters).toEqual(set(text("AV")).clusters?.map(({ text, x }) => [text, Math.round(x)]))
})

test.each<[string, InlineItem, InlineItem]>([
  ["another weight", text("A", { weight: 700 }), text("V")],
  ["italics", text("A", { italic: true }), text("V")],
  ["another size", text("A", { size: pt(90) }), text("V")],
  ["raised", text("A"), text("V", {}, 20)],
  ["another language", text("A"), text("V", { lang: "fr" })],
  ["other features", text("A"), text("V", { features: ["smcp"] })],
  ["without kerning", text("A", { features: ["-kern"] }), text("V", { features: ["-kern"] })],
])("but not where the setting changes: %s", (_name, a, b) => {
  expect(width(a, b)).toBeCloseTo(apart(a, b), 1)
})

test("what stands between them keeps them apart", () => {
  expect(width(text("A"), edge, text("V"))).toBeCloseTo(apart(text("A"), text("V")) + 10, 6)
  expect(width(text("A "), text("V"))).toBeCloseTo(
    apart(text("A"), text("V")) + width(text("A A")) - 2 * width(text("A")),
    6,
  )
})

test("letters of two elements are no ligature", () => {
  const glyphs = (...items: readonly InlineItem[]): number =>
    set(...items).runs.reduce((sum, run) => sum + run.glyphs.length, 0)
  expect(glyphs(text("fi"))).toBe(1)
  expect(glyphs(text("f"), text("i"))).toBe(2)
  expect(width(text("f"), text("i"))).toBeCloseTo(width(text("fi", { features: ["-liga"] })), 6)
})

test("a line that ends between them has no trace of it", () => {
  const items = [text("AAAA-"), text("VVVV")]
  const { lines } = composeParagraph(items, emOptions(4, { lang: "en" }), fonts)
  expect(lines.map(({ width }) => width)).toEqual([width(items[0] as InlineItem), width(items[1] as InlineItem)])
})

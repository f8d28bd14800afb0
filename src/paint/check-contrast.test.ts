import { expect, test } from "vitest"
import type { Color } from "../foundation/color.ts"
import { contrastRatio, type Rgb } from "../foundation/contrast.ts"
import type { Diagnostic } from "../foundation/diagnostic.ts"
import type { Matrix, Path } from "../foundation/geometry.ts"
import { pt } from "../foundation/units.ts"
import type { FontFace } from "../text/text.ts"
import { checkContrast } from "./check-contrast.ts"
import type { DisplayItem, DisplayList, LineItem } from "./display-list.ts"

const owner = { type: "artifact", kind: "Layout" } as const
const rgb = (r: number, g = r, b = r, alpha = 1): Color => ({ space: "rgb", r, g, b, alpha })
const screen = (color: Color): Rgb => (color.space === "rgb" ? [color.r, color.g, color.b] : [0, 0, 0])
const box = (x: number, y: number, w: number, h: number): Path => [
  { type: "M", x, y },
  { type: "L", x: x + w, y },
  { type: "L", x: x + w, y: y + h },
  { type: "L", x, y: y + h },
  { type: "Z" },
]
const area = (path: Path, fill: Color): DisplayItem => ({ type: "path", owner, path, fill, fillRule: "nonzero" })
const group = (
  items: readonly DisplayItem[],
  more: { transform?: Matrix; clip?: Path; opacity?: number },
): DisplayItem => ({
  type: "group",
  items,
  ...more,
})

/** A word of four glyphs of 10 pt from (10, 20). */
function word(color: Color, size = 10, weight = 400): LineItem {
  const glyphs = [0, 1, 2, 3].map((i) => ({ id: 1, x: pt(i * size), yOffset: pt(0), codePoints: [65] }))
  const face = { weight } as FontFace
  const run = {
    type: "glyphs",
    owner,
    face,
    size: pt(size),
    color,
    x: pt(10),
    y: pt(20),
    glyphs,
    text: "word",
    lang: "en",
  } as const
  return { type: "line", runs: [run], text: "word", actualText: false }
}

function check(...items: readonly DisplayItem[]): readonly string[] {
  const list: DisplayList = {
    page: 3,
    trim: { width: pt(100), height: pt(100) },
    bleed: pt(0),
    items,
    links: [],
    anchors: [],
  }
  const found: Diagnostic[] = []
  checkContrast([list], screen, (finding) => found.push(finding))
  expect(found.every(({ code, severity }) => code === "paint/low-contrast" && severity === "warning")).toBe(true)
  return found.map(({ message }) => /contrast of ([\d.]+)/.exec(message.en)?.[1] ?? "")
}

test("the ratio is that of the guidelines", () => {
  expect(contrastRatio([0, 0, 0], [1, 1, 1])).toBeCloseTo(21, 9)
  expect(contrastRatio([0.4667, 0.4667, 0.4667], [1, 1, 1])).toBeCloseTo(4.48, 2)
})

test("text needs 4.5 on paper and on fills, 3 from 18 pt or 14 pt bold", () => {
  expect(check(word(rgb(0.4)))).toEqual([])
  expect(check(word(rgb(0.55)))).toEqual(["3.4"])
  expect(check(word(rgb(0.55), 18))).toEqual([])
  expect(check(word(rgb(0.55), 14, 700))).toEqual([])
  expect(check(word(rgb(0.55), 14, 600))).toEqual(["3.4"])
  expect(check(area(box(0, 0, 100, 100), rgb(0.5, 0, 0)), word(rgb(0)))).toEqual(["1.9"])
  expect(check(area(box(0, 0, 100, 100), rgb(0.5, 0, 0)), word(rgb(1)))).toEqual([])
})

test("what counts is the topmost fill under any part of the text, painted before it", () => {
  const dark = area(box(0, 0, 100, 100), rgb(0))
  expect(check(dark, area(box(0, 0, 100, 100), rgb(1)), word(rgb(0)))).toEqual([])
  expect(check(word(rgb(0)), dark)).toEqual([])
  // Only the last letter lies on the dark ground.
  expect(check(area(box(40, 0, 60, 100), rgb(0)), word(rgb(0)))).toEqual(["1.0"])
  expect(check(area(box(0, 50, 100, 50), rgb(0)), word(rgb(0)))).toEqual([])
  // Lines before, partly on paper, say nothing of a line wholly on the same fill.
  const navy = rgb(0, 0, 0.4)
  const ink = rgb(0.35)
  expect(check(area(box(0, 0, 5, 100), navy), word(ink), area(box(0, 0, 100, 100), navy), word(ink))).toHaveLength(1)
  // A ring: the text stands in its hole.
  const ring: Path = [...box(0, 0, 100, 100), ...box(5, 5, 90, 90)]
  expect(check({ type: "path", owner, path: ring, fill: rgb(0), fillRule: "evenodd" }, word(rgb(0)))).toEqual([])
})

test("transparency, groups, clips and transforms are seen through", () => {
  const page = box(0, 0, 100, 100)
  expect(check(area(page, rgb(0, 0, 0, 0.1)), word(rgb(0)))).toEqual([])
  expect(check(group([area(page, rgb(0))], { opacity: 0.1 }), word(rgb(0)))).toEqual([])
  expect(check(group([word(rgb(0))], { opacity: 0.3 }))).toHaveLength(1)
  expect(check(group([area(page, rgb(0))], { clip: box(0, 50, 100, 50) }), word(rgb(0)))).toEqual([])
  expect(check(group([area(box(0, 0, 10, 10), rgb(0))], { transform: [10, 0, 0, 10, 0, 0] }), word(rgb(0)))).toEqual([
    "1.0",
  ])
  expect(check(group([area(page, rgb(0))], { transform: [0, 0, 0, 0, 0, 0] }), word(rgb(0)))).toEqual([])
})

test("a gradient is what it is at the text; nothing is said over a picture", () => {
  const stops = [
    { offset: 0, color: rgb(0) },
    { offset: 1, color: rgb(1) },
  ]
  const across = (from: number, to: number): DisplayItem => ({
    type: "path",
    owner,
    path: box(0, 0, 100, 100),
    fill: { space: "gradient", from: [from, 0], to: [to, 0], stops },
    fillRule: "nonzero",
  })
  expect(check(across(-200, -100), word(rgb(0)))).toEqual([])
  expect(check(across(0, 100), word(rgb(0)))).toHaveLength(1)
  const image = {
    type: "image",
    owner,
    image: {},
    rect: { x: 0, y: 0, width: 100, height: 100 },
  } as unknown as DisplayItem
  expect(check(area(box(0, 0, 100, 100), rgb(0)), image, word(rgb(0)))).toEqual([])
})

test("equal pairs of colours are told once, with their number", () => {
  const color = rgb(0.6)
  const found: Diagnostic[] = []
  const items = [word(color), word(color), word(rgb(0.6))]
  const list = { page: 1, trim: { width: pt(100), height: pt(100) }, bleed: pt(0), items, links: [], anchors: [] }
  checkContrast([list], screen, (finding) => found.push(finding))
  expect(found).toHaveLength(1)
  expect(found[0]?.message.en).toContain("in 2 more places")
  expect(found[0]?.message.zh).toContain("另有 2 处")
})

test("a colour that was readable on a fill is looked at again where that fill does not cover or lets through", () => {
  const [ground, ink, paper] = [rgb(0.1), rgb(1), rgb(1)]
  const seen = [area(box(0, 0, 100, 100), ground), word(ink), area(box(0, 0, 100, 100), paper)]
  const diamond: Path = [
    { type: "M", x: 30, y: 9 },
    { type: "L", x: 51, y: 15 },
    { type: "L", x: 30, y: 21 },
    { type: "L", x: 9, y: 15 },
    { type: "Z" },
  ]
  expect(check(...seen, area(box(0, 0, 100, 100), ground), word(ink))).toEqual([])
  expect(check(...seen, area(diamond, ground), word(ink))).toEqual(["1.0"])
  expect(check(...seen, group([area(box(0, 0, 100, 100), ground)], { opacity: 0.1 }), word(ink))).toEqual(["1.2"])
})

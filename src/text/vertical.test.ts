import { describe, expect, test } from "vitest"
import { pt } from "../foundation/units.ts"
import { emOptions } from "../proof/em-font.ts"
import { projectFonts } from "../proof/real-fonts.ts"
import { composeParagraph } from "./paragraph.ts"
import type { ComposedLine, InlineItem, ParagraphOptions, TextStyle } from "./text.ts"

const fonts = projectFonts()
const SIZE = pt(10)
const style: TextStyle = {
  families: ["Source Sans 3", "Noto Sans SC"],
  weight: 400,
  italic: false,
  size: SIZE,
  lang: "zh-Hans",
  letterSpacing: pt(0),
  features: [],
}
const text = (of: string, combine = false): InlineItem => ({
  type: "text",
  text: of,
  style,
  map: [],
  rise: pt(0),
  ...(combine ? { combine: true } : {}),
})

function compose(items: readonly InlineItem[], width: number, options: Partial<ParagraphOptions> = {}) {
  const given = { ...emOptions(width), vertical: "mixed", ...options, width: pt(width * SIZE) } as const
  return composeParagraph(items, given, fonts).lines
}
const line = (items: readonly InlineItem[], options: Partial<ParagraphOptions> = {}) =>
  compose(items, 100, { align: "start", ...options })[0] as ComposedLine

const em = (length: number): number => Math.round((length / SIZE) * 100) / 100 + 0

/** Each run: `|` upright or `-` rotated, its text, where it starts and how long it is in em. */
const runs = (of: string, options: Partial<ParagraphOptions> = {}): string =>
  line([text(of)], options)
    .runs.map((run) => `${run.upright === undefined ? "-" : "|"}${run.text}@${em(run.x)}+${em(run.width)}`)
    .join(" ")

describe("orientation", () => {
  test("Han, marks and full-width forms stand, Latin letters and digits are rotated", () => {
    expect(runs("中文。")).toBe("|中文。@0+2.5")
    expect(runs("在ABC中")).toMatch(/^\|在@0\+1 -ABC@1\.25\+[\d.]+ \|中@[\d.]+\+1$/)
    expect(runs("℃±§")).toMatch(/^\|/)
  })

  test("upright: Latin letters stand too, one em each", () => {
    expect(runs("AB", { vertical: "upright" })).toBe("|AB@0+2")
  })

  test("sideways, and lines that do not run down: nothing stands", () => {
    const { vertical: _, ...level } = emOptions(10)
    const plain = composeParagraph([text("中文")], { ...level, width: pt(100) }, fonts).lines[0]
    expect(plain?.runs.map((run) => run.upright)).toEqual([undefined])
  })
})

describe("glyphs", () => {
  const glyphs = (of: string) =>
    line([text(of)]).runs.flatMap((run) =>
      run.glyphs.map((glyph) => ({ id: glyph.id, down: em(run.x + glyph.x), across: em(glyph.yOffset) })),
    )

  test("a Han fills its square: origin 0.88 em below the top, 0.5 em left of the middle", () => {
    const [first, second] = glyphs("中文")
    expect(first).toMatchObject({ down: 0.88, across: -0.12 })
    expect(second).toMatchObject({ down: 1.88, across: -0.12 })
  })

  test("marks take their glyphs for lines that run down; —— is one stroke of two em", () => {
    const level = (of: string) =>
      composeParagraph([text(of)], { ...emOptions(100), width: pt(1000) }, fonts).lines[0]?.runs[0]?.glyphs[0]?.id
    for (const mark of ["「", "（", "《", "，", "。", "：", "！", "——", "……", "“"]) {
      expect(glyphs(`中${mark}`)[1]?.id, mark).not.toBe(level(mark))
    }
    const dash = line([text("中——文")])
    expect(dash.runs[0]?.glyphs).toHaveLength(3)
    expect(em(dash.width)).toBe(4)
  })

  test("an opening mark trimmed at the start has its ink at the start", () => {
    expect(em(line([text("《中")]).width)).toBe(1.5)
    expect(runs("中》、《文")).toMatch(/\+4$/)
  })
})

describe("tate-chu-yoko", () => {
  test("digits side by side take the room of one character", () => {
    const set = line([text("第"), text("12", true), text("章")])
    expect(em(set.width)).toBe(3)
    const run = set.runs[1]
    expect(run?.text).toBe("12")
    expect(run?.glyphs.map((glyph) => em(glyph.x))).toEqual([0.88, 0.88])
    const [one, two] = (run?.glyphs ?? []).map((glyph) => em(glyph.yOffset)) as [number, number]
    expect(two - one).toBeGreaterThan(0.4)
  })

  test("three are squeezed into it", () => {
    const [wide, narrow] = ["12", "123"].map((digits) => line([text(digits, true)]).runs[0])
    expect(wide?.upright).toBeGreaterThan(narrow?.upright as number)
    expect(narrow?.upright).toBeLessThan(0.7)
  })

  test("they are one character to line breaks, and one alone is no special case", () => {
    const set = compose([text("一二三四"), text("10", true), text("月一日")], 5)
    expect(set.map((each) => each.text)).toEqual(["一二三四10", "月一日"])
    expect(em(line([text("5", true)]).width)).toBe(1)
    expect(line([text(" ", true)]).text.trim()).toBe("")
  })
})

test("line rules are those of level lines", () => {
  const down = (of: string, width: number) => compose([text(of)], width).map((each) => each.text)
  expect(down("中文，中文。", 4)).toEqual(["中文，", "中文。"])
  const filled = compose([text("一二三四，五六七八九十一二三四五六。")], 8)
  for (const each of filled.slice(0, -1)) expect(em(each.width)).toBe(8)
})

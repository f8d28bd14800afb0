import fc from "fast-check"
import { expect, test } from "vitest"
import { EM_SIZE, emFonts, emOptions, emRuby } from "../proof/em-font.ts"
import { intrinsicWidths } from "./intrinsic-widths.ts"
import { composeParagraph } from "./paragraph.ts"
import type { ComposedLine, ParagraphOptions, PlacedRun, RubyAlign } from "./text.ts"

const fonts = emFonts()
const inEm = (length: number): number => Math.round((length / EM_SIZE) * 1000) / 1000

const glyphs = (runs: readonly PlacedRun[], from: number): string =>
  runs
    .flatMap((run) =>
      run.glyphs.map(({ x, codePoints }) => `${String.fromCodePoint(...codePoints)}${inEm(from + run.x + x)}`),
    )
    .join(" ")

/** Pens of the base, then of each annotation, in em. */
const dump = (line: ComposedLine): string =>
  [glyphs(line.runs, 0), ...(line.rubies ?? []).map((ruby) => glyphs(ruby.line.runs, ruby.x))].join(" / ")

const lines = (notation: string, width: number, align?: RubyAlign, own: Partial<ParagraphOptions> = {}) =>
  composeParagraph(emRuby(notation, align), emOptions(width, own), fonts).lines

const one = (notation: string, align?: RubyAlign): string => {
  const [line] = lines(notation, 40, align)
  return dump(line as ComposedLine)
}

test.each([
  ["over its base, in the middle", "在{湘|注}市", "在0 湘1 市2 / 注1.25"],
  ["narrower than its base: half a share at each end", "{湘潭|注文}", "湘0 潭1 / 注0.25 文1.25"],
  ["wider: the base is spread alike", "{湘潭|注文注文注文}在", "湘0.25 潭1.75 在3 / 注0 文0.5 注1 文1.5 注2 文2.5"],
  ["one base alone stands in the middle", "在{湘|注文注}市", "在0 湘1.25 市2.5 / 注1 文1.5 注2"],
  [
    "pinyin is kept off its neighbours",
    "{湘|abcd}{潭|abcd}",
    "湘0.063 潭1.188 / a0.063 b0.313 c0.563 d0.813 / a1.188 b1.438 c1.688 d1.938",
  ],
  ["narrow pinyin stays in the middle", "{湘潭|ab}", "湘0 潭1 / a0.75 b1"],
  ["words of pinyin are spread", "{湘潭|a a}", "湘0 潭1 / a0.313  1.188 a1.438"],
  ["the blank of a mark before takes it", "，{湘|注文注}", "，0 湘1 / 注0.75 文1.25 注1.75"],
  ["the blank of a mark after takes it", "{湘|注文注}（市", "湘0.25 （1.25 市2.25 / 注0 文0.5 注1"],
  ["Han–Latin space stays", "11{项|注}", "10 10.5 项1.25 / 注1.5"],
])("%s: %s", (_name, notation, expected) => {
  expect(one(notation)).toBe(expected)
})

test.each([
  ["start", "湘0 潭1 / 注0 文0.5", "湘0 潭1 在3"],
  ["center", "湘0 潭1 / 注0.5 文1", "湘0.5 潭1.5 在3"],
  ["space-between", "湘0 潭1 / 注0 文1.5", "湘0 潭2 在3"],
  ["space-around", "湘0 潭1 / 注0.25 文1.25", "湘0.25 潭1.75 在3"],
] as const)("ruby-align: %s", (align, narrow, wide) => {
  expect(one("{湘潭|注文}", align)).toBe(narrow)
  expect(one("{湘潭|注文注文注文}在", align)).toMatch(wide)
})

test("a line breaks between bases, never in one", () => {
  const texts = (notation: string, width: number) => lines(notation, width).map(({ text }) => text)
  expect(texts("{踔|a}{厉|b}{奋|c}{发|d}", 2)).toEqual(["踔厉", "奋发"])
  expect(texts("字{踔厉|a}{奋发|b}", 3)).toEqual(["字踔厉", "奋发"])
  expect(texts("{一二三 四。五|a}", 2)).toEqual(["一二三 四。五"])
  expect(lines("{一二三四|a}", 2)[0]?.overflow).toBe(2 * EM_SIZE)
  expect(lines("{一二三四|a}字", 2, "start", { overflowWrap: "anywhere" }).map(({ text }) => text)).toEqual([
    "一二三四",
    "字",
  ])
})

test("what an annotation cannot show is told with its ruby", () => {
  const { missing, annotations } = composeParagraph(emRuby("在{湘|\u9fa5}"), emOptions(9), fonts)
  expect(missing).toEqual([])
  expect(annotations).toEqual([{ item: 1, missing: [{ item: 0, index: 0, codePoint: 0x9fa5 }], unsupported: [] }])
})

const PIECES = [..."中文字，。：“”《》（）", "——", "……", "10290人次", "PDF ", "word", " ", "\u200b", "\u2028"]
const words = (least: number) =>
  fc.array(fc.constantFrom(...PIECES), { minLength: least, maxLength: 5 }).map((pieces) => pieces.join(""))
const ruby = fc.tuple(words(0), words(1)).map(([annotation, base]) => `{字${base}|${annotation}}`)
const text = fc.array(fc.oneof(words(1), ruby), { maxLength: 12 }).map((parts) => parts.join(""))
const options = fc.record({
  lang: fc.constantFrom("zh-Hans", "en"),
  punctuation: fc.constantFrom<ParagraphOptions["punctuation"]>("gb", "kaiming", "banjiao", "plain"),
  overflowWrap: fc.constantFrom<ParagraphOptions["overflowWrap"]>("normal", "anywhere"),
  hyphens: fc.constantFrom<ParagraphOptions["hyphens"]>("manual", "auto"),
  wrap: fc.constantFrom<ParagraphOptions["wrap"]>("wrap", "balance", "nowrap"),
  hanging: fc.constantFrom<ParagraphOptions["hanging"]>("none", "allow-end", "force-end"),
})
const aligns = fc.constantFrom<RubyAlign>("start", "center", "space-between", "space-around")
const width = fc.integer({ min: 2, max: 60 }).map((n) => n / 2)

test("with ruby too: nothing is lost or doubled, right edges are exact, bases whole and annotations apart", () => {
  fc.assert(
    fc.property(text, width, aligns, options, (notation, em, align, own) => {
      const items = emRuby(notation, align, own.lang)
      const settings = emOptions(em, own)
      const { lines: set } = composeParagraph(items, settings, fonts)
      const shown = (source: string) => source.replace(/[\s\u200b]/g, "")
      const runs = set.flatMap((line) => line.runs)
      const source = items.map((item) => (item.type === "text" ? item.text : "")).join("")
      expect(shown(set.map((line) => line.text).join(""))).toBe(shown(source))
      expect(shown(runs.map(({ text }) => text).join(""))).toBe(shown(source))
      const placed = set.flatMap((line) => line.rubies ?? []).map(({ item }) => item)
      expect(placed).toEqual(items.flatMap((item, i) => (item.type === "ruby" ? [i] : [])))
      for (const line of set) {
        let end = Number.NEGATIVE_INFINITY
        for (const { item, end: stop, x, line: words } of line.rubies ?? []) {
          expect(x).toBeGreaterThanOrEqual(end - 1e-6)
          if (words.width > 0) end = x + words.width
          const base = line.runs.filter((run) => run.item > item && run.item < stop)
          expect(shown(base.map(({ text }) => text).join(""))).toBe(shown((items[item + 1] as { text: string }).text))
          const from = Math.min(...base.map((run) => run.x))
          const to = Math.max(...base.map((run) => run.x + run.width))
          expect(x).toBeGreaterThanOrEqual(from - 1e-6)
          expect(x + words.width).toBeLessThanOrEqual(to + EM_SIZE / 1000)
        }
        const measure = em * EM_SIZE
        expect(line.width).toBeLessThanOrEqual(measure + line.overflow + 1e-6)
        if (line.last || own.wrap !== "wrap" || line.width === measure) continue
        expect(line.overflow > 0 || line.gap > 0.15 || line.text === "").toBe(true)
      }
      const { min, max } = intrinsicWidths(items, settings, fonts)
      expect(min).toBeLessThanOrEqual(max)
      for (const line of composeParagraph(items, { ...settings, width: min }, fonts).lines)
        expect(line.overflow).toBe(0)
      expect(composeParagraph(emRuby(notation, align, own.lang), settings, fonts).lines).toEqual(set)
    }),
    { numRuns: 400, seed: 2022 },
  )
})

import fc from "fast-check"
import { expect, test } from "vitest"
import { EM_SIZE, emFonts, emOptions, emText } from "../proof/em-font.ts"
import { intrinsicWidths } from "./intrinsic-widths.ts"
import { composeParagraph } from "./paragraph.ts"
import type { ComposedLine, ParagraphOptions } from "./text.ts"

/** What holds for every text, width and option. */
const fonts = emFonts()
/** The seed is fixed, so that a run says the same tomorrow. */
const RUNS = { numRuns: 400, seed: 2022 }

const PIECES = [
  ..."中文字和的人，。、；：？！“”《》（）·～／—…",
  "——",
  "……",
  "10290人次",
  "94.35%",
  "¥1,080",
  "PDF",
  "word ",
  " ",
  "e\u0301",
  "𠀀",
  "a\u00a0b",
  "http://a.cn/b",
  "\u200b",
  "\u00ad",
  "・",
  "々",
  "第3次",
  "2022年3月",
]
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(""))
const options = fc.record({
  align: fc.constantFrom<ParagraphOptions["align"]>("start", "justify", "center", "end"),
  lang: fc.constantFrom("zh-Hans", "en"),
  punctuation: fc.constantFrom<ParagraphOptions["punctuation"]>("gb", "kaiming", "banjiao", "plain"),
  lineBreak: fc.constantFrom<ParagraphOptions["lineBreak"]>("gb", "loose", "normal", "strict"),
  overflowWrap: fc.constantFrom<ParagraphOptions["overflowWrap"]>("normal", "anywhere"),
  hyphens: fc.constantFrom<ParagraphOptions["hyphens"]>("none", "manual", "auto"),
  wrap: fc.constantFrom<ParagraphOptions["wrap"]>("wrap", "balance", "nowrap"),
  hanging: fc.constantFrom<ParagraphOptions["hanging"]>("none", "allow-end", "force-end"),
})
const PLAIN = {
  align: "start",
  lang: "zh-Hans",
  punctuation: "gb",
  lineBreak: "gb",
  overflowWrap: "normal",
  hyphens: "none",
  wrap: "wrap",
  hanging: "none",
} as const
const width = fc.integer({ min: 2, max: 60 }).map((n) => n / 2)

function compose(source: string, em: number, own: Partial<ParagraphOptions>): readonly ComposedLine[] {
  return composeParagraph([emText(source, own.lang)], emOptions(em, own), fonts).lines
}

// A no-break space is drawn by the space's glyph.
const shown = (source: string) => source.replace(/[ \u00a0\u200b\u00ad]/g, "")

test("nothing is lost, doubled or moved; spaces go at line ends only", () => {
  fc.assert(
    fc.property(text, width, options, (source, em, own) => {
      const lines = compose(source, em, own)
      let at = 0
      for (const line of lines) {
        const found = source.indexOf(line.text, at)
        expect(shown(source.slice(at, found))).toBe("")
        at = found + line.text.length
      }
      expect(shown(source.slice(at))).toBe("")
      const runs = lines.flatMap((line) => line.runs.map((run) => source.slice(run.start, run.end))).join("")
      expect(shown(runs)).toBe(shown(source))
      const glyphs = lines.flatMap((line) =>
        line.runs.flatMap((run) => run.glyphs.flatMap((glyph) => glyph.codePoints)),
      )
      expect(shown(String.fromCodePoint(...glyphs))).toBe(shown(source))
    }),
    RUNS,
  )
})

test("no line starts with a closing mark or a combining one, or ends with an opening mark", () => {
  fc.assert(
    fc.property(text, width, options, (source, em, own) => {
      if (own.overflowWrap === "anywhere" || own.lang === "en" || own.lineBreak === "loose") return
      // A zero-width space is a break by the author's own hand.
      const lines = compose(source.replaceAll("\u200b", ""), em, own).map((line) => line.text)
      for (const line of lines.slice(1)) {
        expect(line).not.toMatch(/^(?:[，。、；：？！”》）]|\u0301|[\udc00-\udfff])/)
        if (own.lineBreak === "gb" || own.lineBreak === "strict") expect(line).not.toMatch(/^(?:[·～／]|—(?!—))/)
      }
      for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[“《（\ud800-\udbff]$/)
    }),
    {
      ...RUNS,
      examples: [["word ；", 1, { ...PLAIN, lineBreak: "normal" }]],
    },
  )
})

test("justified lines end exactly at the measure, or say that they do not", () => {
  fc.assert(
    fc.property(text, width, options, (source, em, own) => {
      const lines = compose(source, em, { ...own, align: "justify", alignLast: "start", wrap: "wrap" })
      for (const line of lines) {
        expect(line.width).toBeLessThanOrEqual(em * EM_SIZE + line.overflow + 1e-6)
        if (line.last || line.width === em * EM_SIZE) continue
        expect(line.overflow > 0 || line.gap > 0.15 || line.text === "").toBe(true)
      }
    }),
    RUNS,
  )
})

test("pens never go back by more than a trimmed blank, glyphs stay inside the line", () => {
  fc.assert(
    fc.property(text, width, options, (source, em, own) => {
      for (const line of compose(source, em, own)) {
        let last = Number.NEGATIVE_INFINITY
        for (const run of line.runs) {
          for (const glyph of run.glyphs) {
            if (glyph.codePoints[0] === 0x301) continue
            const x = run.x + glyph.x
            // Two half-width marks stand half an em apart, a trimmed opening mark starts half an em early.
            expect(x - last).toBeGreaterThan(-0.01)
            expect(x).toBeGreaterThanOrEqual(-0.5 * EM_SIZE - 0.01)
            last = x
          }
        }
        if (own.hanging === "none") expect(last).toBeLessThanOrEqual(Math.max(0, line.width) + 0.01)
      }
    }),
    RUNS,
  )
})

test("same input, same output; max-content fits on one line, min-content does not stick out", () => {
  fc.assert(
    fc.property(text, width, options, (source, em, own) => {
      const once = composeParagraph([emText(source, own.lang)], emOptions(em, own), fonts)
      const again = composeParagraph([emText(source, own.lang)], emOptions(em, own), fonts)
      expect(JSON.stringify(again)).toBe(JSON.stringify(once))
      const items = [emText(source, own.lang)]
      const settings = emOptions(em, own)
      const { min, max } = intrinsicWidths(items, settings, fonts)
      expect(min).toBeLessThanOrEqual(max)
      expect(composeParagraph(items, { ...settings, width: max }, fonts).lines).toHaveLength(1)
      for (const line of composeParagraph(items, { ...settings, width: min }, fonts).lines)
        expect(line.overflow).toBe(0)
    }),
    RUNS,
  )
})

test("any text at all ends in a paragraph, also the longest unbroken one", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 80 }), width, options, (source, em, own) => {
      expect(compose(source, em, own).length).toBeGreaterThan(0)
    }),
    RUNS,
  )
  const started = process.cpuUsage()
  compose("a".repeat(10_000), 20, { overflowWrap: "anywhere" })
  compose("a".repeat(10_000), 20, {})
  compose("中文，“引”10个".repeat(1000), 20, {})
  // Processor time: a busy machine is no fault of the composer.
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(3000)
})

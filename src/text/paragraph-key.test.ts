import { expect, test } from "vitest"
import { em, pt } from "../foundation/units.ts"
import { emFonts, emOptions, emText } from "../proof/em-font.ts"
import { composeParagraph } from "./paragraph.ts"
import { KnownParagraphs, Numbers } from "./paragraph-key.ts"
import type { ParagraphOptions } from "./text.ts"

const fonts = emFonts()
const text = () => emText("湘潭市人大常委会报告工作", "zh-Hans")

test("the same text in the same style and measure is set once; its place is no matter", () => {
  const here = composeParagraph([text()], emOptions(4), fonts)
  const there = {
    ...text(),
    map: [{ start: 0, end: 3, span: { file: "report.json", start: 7, end: 10 }, verbatim: true }],
  }
  expect(composeParagraph([there], emOptions(4), fonts)).toBe(here)
  expect(composeParagraph([text()], emOptions(5), fonts)).not.toBe(here)
  expect(composeParagraph([text()], emOptions(4), emFonts())).not.toBe(here)
})

test.each([
  ["text", [emText("报告", "zh-Hans")]],
  ["language", [emText("报告工作", "en")]],
  ["items", [emText("报告", "zh-Hans"), emText("工作", "zh-Hans")]],
  ["rise", [{ ...emText("报告工作", "zh-Hans"), rise: pt(1) }]],
  ["combined text", [{ ...emText("报告工作", "zh-Hans"), combine: true as const }]],
  ["a break", [emText("报告", "zh-Hans"), { type: "break" as const }, emText("工作", "zh-Hans")]],
  ["an edge", [emText("报告工作", "zh-Hans"), { type: "edge" as const, width: pt(3), side: "end" as const }]],
  ["another edge", [emText("报告工作", "zh-Hans"), { type: "edge" as const, width: pt(3), side: "start" as const }]],
])("%s makes another paragraph", (_, items) => {
  const known = new KnownParagraphs<string>(new Numbers())
  const first = [emText("报告工作", "zh-Hans")]
  known.like(first, emOptions(4)).set(known.keyOf(first), "first")
  expect(known.like(items, emOptions(4)).get(known.keyOf(items))).toBeUndefined()
  known.like(items, emOptions(4)).set(known.keyOf(items), "second")
  expect(known.like([text()], emOptions(4)).get(known.keyOf([text()]))).toBeUndefined()
  expect(known.like(first, emOptions(4)).get(known.keyOf(first))).toBe("first")
  expect(known.like(items, emOptions(4)).get(known.keyOf(items))).toBe("second")
})

/** Another value for everything that options may have. */
const OTHERS: Required<ParagraphOptions> = {
  width: pt(5),
  indent: pt(1),
  align: "center",
  alignLast: "center",
  lang: "fr",
  punctuation: "kaiming",
  autospace: false,
  autospaceWidth: { natural: em(0.2), min: em(0.1), max: em(0.3) },
  lineBreak: "anywhere",
  wordBreak: "keep-all",
  overflowWrap: "anywhere",
  hyphens: "auto",
  hanging: "force-end",
  justify: "inter-character",
  wrap: "balance",
  preserveSpaces: true,
  vertical: "upright",
  keepUnits: true,
  looseness: 1,
  clusters: true,
}

test("options are told apart by all they say, not by which object says it", () => {
  const numbers = new Numbers()
  const number = numbers.options(emOptions(4))
  expect(numbers.options(emOptions(4))).toBe(number)
  const others = Object.entries(OTHERS).map(([name, value]) => numbers.options({ ...emOptions(4), [name]: value }))
  expect(others).not.toContain(number)
  expect(new Set(others).size).toBe(others.length)
})

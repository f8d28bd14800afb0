import { expect, test } from "vitest"
import { pt } from "../foundation/units.ts"
import { emFonts, emOptions, emText } from "../proof/em-font.ts"
import { composeParagraph } from "./paragraph.ts"
import { ParagraphKeys } from "./paragraph-key.ts"

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
  ["a break", [emText("报告", "zh-Hans"), { type: "break" as const }, emText("工作", "zh-Hans")]],
  ["an edge", [emText("报告工作", "zh-Hans"), { type: "edge" as const, width: pt(3), side: "end" as const }]],
  ["another edge", [emText("报告工作", "zh-Hans"), { type: "edge" as const, width: pt(3), side: "start" as const }]],
])("%s makes another paragraph", (_, items) => {
  const keys = new ParagraphKeys()
  expect(keys.items(items)).not.toBe(keys.items([emText("报告工作", "zh-Hans")]))
})

test("options are told apart by what they say, not by which object says it", () => {
  const keys = new ParagraphKeys()
  expect(keys.options(emOptions(4))).toBe(keys.options(emOptions(4)))
  expect(keys.options(emOptions(4))).not.toBe(keys.options(emOptions(5)))
  expect(keys.options({ ...emOptions(4), looseness: 1 })).not.toBe(keys.options(emOptions(4)))
})

import picocolors from "picocolors"
import { expect, test } from "vitest"
import { type Diagnostic, error } from "../foundation/diagnostic.ts"
import { formatDiagnostic, jsonDiagnostic, sortDiagnostics } from "./print.ts"

const TEXTS: Readonly<Record<string, string>> = {
  "a.json": `{\n  "标题": "中文 word",\n\t"long": "${"x".repeat(200)}HERE"\n}\n`,
}
const textOf = (path: string): string | undefined => TEXTS[path]
const plain = picocolors.createColors(false)
const at = (text: string): { file: string; start: number; end: number } => {
  const start = (TEXTS["a.json"] as string).indexOf(text)
  return { file: "a.json", start, end: start + text.length }
}
const finding = (text: string): Diagnostic =>
  error("room/what", { en: "this is wrong", zh: "此处有误" }, { span: at(text), hint: { en: "mend it", zh: "请更正" } })

test("place, message, the line with carets under full-width characters, hint", () => {
  expect(formatDiagnostic(finding("word"), textOf, "en", plain)).toBe(
    [
      "a.json:2:13  error  This is wrong [room/what]",
      '      "标题": "中文 word",',
      `${" ".repeat(20)}^^^^`,
      "  hint  Mend it.",
    ].join("\n"),
  )
  expect(formatDiagnostic(finding("word"), textOf, "zh", plain)).toMatch(
    /错误 {2}此处有误 \[room\/what\]\n.*\n.*\n {2}建议 {2}请更正。/,
  )
})

test("a Chinese sentence that begins with a name in Latin letters keeps it as it is written", () => {
  const said = error("x/y", { en: "width is set here", zh: "width 在此处设定" })
  expect(formatDiagnostic(said, textOf, "zh", plain)).toBe("错误  width 在此处设定 [x/y]")
  expect(formatDiagnostic(said, textOf, "en", plain)).toBe("error  Width is set here [x/y]")
})

test("a long line is cut around the place", () => {
  const lines = formatDiagnostic(finding("HERE"), textOf, "en", plain).split("\n")
  expect((lines[1] as string).length).toBeLessThanOrEqual(100)
  expect((lines[1] as string).slice((lines[2] as string).indexOf("^")).startsWith("HERE")).toBe(true)
})

test("control characters of a source line reach no terminal", () => {
  const texts = (): string => "a \u001b[31m \u202e b"
  const d = error("x/y", { en: "e", zh: "z" }, { span: { file: "f", start: 0, end: 1 } })
  const printed = formatDiagnostic(d, texts, "en", plain)
  expect(["\u001b", "\u202e"].filter((control) => printed.includes(control))).toEqual([])
})

test("machines get lines and columns from 1, and the same words", () => {
  expect(jsonDiagnostic(finding("word"), textOf, "en")).toEqual({
    code: "room/what",
    severity: "error",
    message: "This is wrong",
    file: "a.json",
    line: 2,
    column: 13,
    endLine: 2,
    endColumn: 17,
    hint: "Mend it.",
  })
})

test("errors first, then by place, each once", () => {
  const warning: Diagnostic = { ...finding("标题"), severity: "warning" }
  const sorted = sortDiagnostics([warning, finding("word"), finding("word"), finding("标题")])
  expect(sorted.map((d) => [d.severity, d.span?.start])).toEqual([
    ["error", at("标题").start],
    ["error", at("word").start],
  ])
})

test.each([
  ["there is no figure", "There is no figure"],
  ["flyer.pdf: no pages", "flyer.pdf: no pages"],
  ["content/a.json is not there", "content/a.json is not there"],
  ["a point", "A point"],
])("%s begins as %s", (en, said) => {
  expect(jsonDiagnostic(error("x/y", { en, zh: "甲" }), () => undefined, "en").message).toBe(said)
})

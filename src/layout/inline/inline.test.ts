import { expect, test } from "vitest"
import { layOut } from "../../proof/pages.ts"

/** What stands in the paragraph, dumped without page, body and p. */
function inside(html: string, css = ""): string {
  const dump = layOut(html, css).dump.split("\n").slice(3)
  return dump.map((line) => line.slice(6)).join("\n")
}

test("lines are as high as line-height says, the baseline in the middle of the leading", () => {
  expect(inside("<p>一二三四五六七八九十甲</p>", "p{line-height:16pt}")).toBe(
    `line 0,0  100 × 16  baseline 11.8  "一二三四五六七八九十"\nline 0,16  10 × 16  baseline 11.8  "甲"`,
  )
})

// CSS 2.2, 10.8.1
test.each([
  [
    "larger text with its own line-height",
    "b{font-size:20pt;line-height:20pt;font-weight:400}",
    "20 × 20  baseline 17.6",
  ],
  ["larger text, same leading", "b{font-size:20pt;line-height:10pt}", "20 × 13.8  baseline 12.6"],
  ["raised text", "b{vertical-align:3pt}", "10 × 13  baseline 11.8"],
  ["superscript of small size fits", "b{vertical-align:super;font-size:5pt;line-height:5pt}", "5 × 10  baseline 8.8"],
])("a line box grows: %s", (_name, css, expected) => {
  expect(inside("<p><b>甲</b></p>", css)).toContain(`line 0,0  ${expected}`)
})

test("atomic inlines stand on the baseline, an inline-block with its last line", () => {
  const html = `<p>一<img><span class="b">二<br>三</span></p>`
  expect(inside(html, ".b{display:inline-block;margin:0 1pt}")).toBe(
    [
      `line 0,0  42 × 20  baseline 18.8  "一"`,
      "  replaced img  10,8.8  20 × 10",
      "  block span.b  31,0  10 × 20",
      `    line 31,0  10 × 10  baseline 8.8  "二"`,
      `    line 31,10  10 × 10  baseline 8.8  "三"`,
    ].join("\n"),
  )
})

test.each([
  ["top", "20 × 20  baseline 8.8", "0,0"],
  ["bottom", "20 × 20  baseline 18.8", "0,0"],
  // Half an x-height (2.5 pt) above the baseline stands the middle of 20 pt.
  ["middle", "20 × 20  baseline 12.5", "0,0"],
  ["-4pt", "20 × 20  baseline 16", "0,0"],
])("vertical-align: %s on an image", (align, line, at) => {
  const dump = inside("<p><img></p>", `img{vertical-align:${align};height:20pt;width:20pt}`)
  expect(dump).toContain(line)
  expect(dump).toContain(`replaced img  ${at}`)
})

test("backgrounds of inline boxes go with their lines and are open where the box is cut", () => {
  const html = `<p>一二三四五六七<span>八九十甲乙</span>丙</p>`
  expect(inside(html, "span{background:red;padding:1pt 2pt}")).toBe(
    [
      `line 0,0  92 × 10  baseline 8.8  "一二三四五六七八九"`,
      "  block span  70,-1  22 × 12  continues…",
      `line 0,10  42 × 10  baseline 8.8  "十甲乙丙"`,
      "  block span  0,9  32 × 12  …continued",
    ].join("\n"),
  )
})

test("text-indent and text-align reach the composer", () => {
  expect(inside("<p>一二三四五六七八九十甲</p>", "p{text-indent:20pt}")).toContain(
    "line 0,0  80 × 10  baseline 8.8  x 20",
  )
  expect(inside("<p>一</p>", "p{text-align:center}")).toContain("x 45")
  expect(inside("<p>一</p>", "p{text-align:right}")).toContain("x 90")
})

test("a missing glyph names character, code point, place, fonts and a cure, once", () => {
  const html = "<div><p>吉野家、𠮷野家</p></div>"
  const found = layOut(html, "div{display:inline-block;width:fit-content} p{font-family:Em}").diagnostics
  expect(found.map((d) => [d.code, d.severity, d.message.en, d.hint?.en])).toEqual([
    [
      "text/missing-glyph",
      "error",
      "No font of `Em` has “𠮷” (U+20BB7).",
      "“Noto Serif SC” has it: add it to font-family.",
    ],
  ])
  expect(html.slice(found[0]?.span?.start, found[0]?.span?.end)).toBe("𠮷")
})

test("a script that cannot be set is an error at its place", () => {
  const html = "<p>甲א</p>"
  const [found] = layOut(html).diagnostics
  expect([found?.code, found?.severity]).toEqual(["text/unsupported-script", "error"])
  expect(html.slice(found?.span?.start, found?.span?.end)).toBe("א")
})

test("a line wider than its box names its place, its box, its width and a cure", () => {
  const html = "<div><p>太长的一行</p></div>"
  const css = "div{width:20pt} p{white-space:nowrap}"
  const [found, ...more] = layOut(html, css).diagnostics
  expect(more).toEqual([])
  expect(found?.code).toBe("layout/overset")
  expect(html.slice(found?.span?.start, found?.span?.end)).toBe("太长的一行")
  expect(found?.message.en).toBe("The line “太长的一行” on page 1 is 10.6 mm wider than its box.")
  expect(found?.hint?.en).toBe("A width of 17.6 mm would hold it.")
  expect(found?.notes?.map((note) => note.span?.file)).toEqual(["test.html", "test.css"])
})

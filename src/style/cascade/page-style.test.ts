import { expect, test } from "vitest"
import { dumpStyle, valueText } from "../dump.ts"
import type { PageContext } from "../styled.ts"
import { findings, styled } from "../test-tree.ts"

const context = (notation: string): PageContext => ({
  name: /^[a-z-]+/.exec(notation)?.[0] ?? "auto",
  side: notation.includes(":left") ? "left" : "right",
  first: notation.includes(":first"),
  blank: notation.includes(":blank"),
  ...(/#\d/.test(notation) && { number: Number(/#(\d+)/.exec(notation)?.[1]) }),
})
const page = (css: string, notation: string) => styled(css).document.pageStyle(context(notation))
const top = (css: string, notation: string): string => valueText(page(css, notation).style.marginTop)

test.each([
  ["@page { margin: 1pt }", "", "1"],
  ["", "", "42.5197"],
  ["@page { margin: 1pt } @page { margin: 2pt }", "", "2"],
  ["@page :left { margin: 1pt } @page { margin: 2pt }", ":left", "1"],
  ["@page :left { margin: 1pt } @page { margin: 2pt }", ":right", "2"],
  ["@page :first { margin: 1pt } @page :right { margin: 2pt }", ":first", "1"],
  ["@page cover { margin: 1pt } @page :first:right { margin: 2pt }", "cover:first", "1"],
  ["@page cover:first { margin: 1pt } @page cover { margin: 2pt }", "cover:first", "1"],
  ["@page cover:first { margin: 1pt } @page cover { margin: 2pt }", "cover", "2"],
  ["@page a, b:left { margin: 1pt } @page { margin: 2pt }", "b:left", "1"],
  ["@page a, b:left { margin: 1pt } @page { margin: 2pt }", "b:right", "2"],
  ["@page :blank { margin: 1pt } @page :left { margin: 2pt }", ":blank:left", "1"],
  ["@page :nth(2n+1) { margin: 1pt } @page { margin: 2pt }", "#7", "1"],
  ["@page :nth(2n+1) { margin: 1pt } @page { margin: 2pt }", "#8", "2"],
  ["@page :nth(3):right { margin: 1pt } @page :nth(odd) { margin: 2pt }", "#3", "1"],
  ["@page :nth(-n+2) { margin: 1pt } @page :left { margin: 2pt }", ":left#2", "1"],
  ["@page :nth(-n+2) { margin: 1pt } @page :left { margin: 2pt }", ":left#4", "2"],
  ["@page { margin: 10% }", "", "10%"],
  ["@page { margin: var(--space-m) }", "", "12"],
  ["html { font-size: 10pt } @page { margin: 2em }", "", "20"],
  ["@page { font-size: 5pt; margin: 2em 1rem }", "", "10"],
])("%s on page %j has top margin %s", (css, notation, expected) => {
  expect(top(css, notation)).toBe(expected)
})

test.each([
  ["", "148 × 210, 3"],
  ["@page { size: auto; bleed: auto }", "148 × 210, 3"],
  ["@page { size: A4; bleed: 5mm }", "210 × 297, 5"],
  ["@page { size: a4 landscape }", "297 × 210, 3"],
  ["@page { size: landscape }", "210 × 148, 3"],
  ["@page { size: portrait letter }", "215.9 × 279.4, 3"],
  ["@page { size: 100mm }", "100 × 100, 3"],
  ["@page { size: 4in 6in; bleed: 0 }", "101.6 × 152.4, 0"],
  [":root { --w: 90mm } @page { size: var(--w) 50mm }", "90 × 50, 3"],
])("%s is %s", (css, expected) => {
  const { width, height, bleed } = page(css, "")
  expect(`${valueText(width)} × ${valueText(height)}, ${valueText(bleed)}`).toBe(expected)
})

test("margin boxes with content, on the pages that have them", () => {
  const css = `
    html { color: color(--red); font-size: 8pt }
    @page { @bottom-right { content: counter(page); font-size: 2em } @top-left { color: white } }
    @page :left { @bottom-right { content: none } @bottom-left { content: counter(page) } }
    @page cover { @bottom-right { content: normal } }`
  const boxes = (notation: string): string[] => {
    const { marginBoxes, style } = page(css, notation)
    return [...marginBoxes].map(
      ([name, box]) => `${name} ${box.textAlign} ${box.fontSize} ${box.color === style.color}`,
    )
  }
  expect(boxes(":right")).toEqual(["bottom-right right 16 true"])
  expect(boxes(":left")).toEqual(["bottom-left left 8 true"])
  expect(boxes("cover")).toEqual([])
})

test("the page inherits from the root element, and its own properties stay its own", () => {
  const css = "html { color: white; padding: 3pt } @page { padding-top: 1pt }"
  expect(dumpStyle(page(css, "").style)).toContain("paddingTop: 1; borderColor: k(0)")
  expect(dumpStyle(page(css, "").style)).not.toContain("paddingLeft")
})

test("the same kind of page gives the same style", () => {
  const { document } = styled("@page { margin: 1pt }")
  expect(document.pageStyle(context(":left"))).toBe(document.pageStyle(context(":left")))
})

test.each([
  [
    "@page :nth(2 of a) { margin: 0 }",
    "1:8 style/selector: this is no page selector (write a name, `:left`, `:right`, `:first`, `:blank`, `:nth(2n+1)`: `@page cover:first`)",
  ],
  [
    "@page { @top-middle { content: none } }",
    /^1:9 style\/at-rule: there is no margin box `@top-middle` \(did you mean `@left-middle`\? |^1:9 .*did you mean `@top-/,
  ],
  ["@page { size: A9 }", /^1:15 style\/value: `size` does not take `A9` here/],
  ["@page { display: flex }", "1:9 style/not-applicable: `display` does not apply in `@page` (leave it out)"],
  [
    "@page { @top-left { break-after: page } }",
    "1:21 style/not-applicable: `break-after` does not apply in `@top-left` (leave it out)",
  ],
  [
    "@page { marks: crop }",
    "1:9 style/unsupported-property: `marks` is not supported in `@page` (the press edition draws crop and registration marks by itself)",
  ],
  ["p { size: A4 }", "1:5 style/unsupported-property: `size` is not supported (`size` stands in `@page`)"],
  [
    "@top-left { content: none }",
    "1:1 style/at-rule: `@top-left` is not supported here (`@top-left` stands inside `@page { … }`)",
  ],
])("%s", (css, expected) => {
  expect(findings(css)).toEqual([typeof expected === "string" ? expected : expect.stringMatching(expected)])
})

test.each([
  ["", "10"],
  [":root { zoom: 2 }", "20"],
  [":root { zoom: 150% }", "15"],
  [":root { --k: 3; zoom: var(--k) }", "30"],
])("%s zooms page margins, not the sheet", (css, expected) => {
  const { style, width, bleed } = page(`${css} @page { size: 90mm; bleed: 4mm; margin: 10pt }`, "")
  expect([valueText(style.marginTop), valueText(width), valueText(bleed)]).toEqual([expected, "90", "4"])
})

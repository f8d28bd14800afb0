import fc from "fast-check"
import { expect, test } from "vitest"
import { dumpStyle } from "../dump.ts"
import { findings, styled } from "../test-tree.ts"
import { initialStyle } from "../values/initial.ts"

/** Whether a query holds for the test page, 148 × 210 mm. */
const holds = (query: string): boolean =>
  styled(`@media ${query} { html { order: 1 } }`, "html").document.root.style.order === 1

test.each([
  ["", true],
  ["print", true],
  ["PRINT", true],
  ["all", true],
  ["only print", true],
  ["screen", false],
  ["not screen", true],
  ["not print", false],
  ["screen, print", true],
  ["screen, speech", false],
  // page size
  ["(width: 148mm)", true],
  ["(width = 148mm)", true],
  ["(width: 14.8cm)", true],
  ["(width)", true],
  ["(min-width: 148mm)", true],
  ["(min-width: 149mm)", false],
  ["(max-width: 148mm)", true],
  ["(max-width: 147mm)", false],
  ["(width >= 148mm)", true],
  ["(width > 148mm)", false],
  ["(width < 149mm)", true],
  ["(width <= 147mm)", false],
  ["(148mm <= width)", true],
  ["(148mm > width)", false],
  ["(140mm < width <= 148mm)", true],
  ["(140mm <= width < 148mm)", false],
  ["(200mm > height > 100mm)", false],
  ["(220mm > height > 100mm)", true],
  ["(height: 210mm)", true],
  ["(min-height: calc(20cm + 10mm))", true],
  ["(width > 0)", true],
  ["(width > -5mm)", true],
  ["(max-width: 35em)", true],
  ["(max-width: 34em)", false],
  ["(aspect-ratio > 2/3)", true],
  ["(aspect-ratio: 148 / 210)", true],
  ["(max-aspect-ratio: 1)", true],
  ["(orientation: portrait)", true],
  ["(orientation: landscape)", false],
  ["(orientation)", true],
  // combined
  ["print and (width > 100mm)", true],
  ["screen and (width > 100mm)", false],
  ["not screen and (width > 900mm)", true],
  ["not print and (width > 900mm)", true],
  ["(width > 100mm) and (height > 100mm) and (orientation: portrait)", true],
  ["(width > 900mm) or (height > 100mm)", true],
  ["not (width > 900mm)", true],
  ["(not (width > 100mm))", false],
  ["((width > 900mm) or (height > 100mm)) and (not (orientation: landscape))", true],
  ["print and (not (width > 900mm))", true],
])("@media %s: %s", (query, expected) => {
  expect(findings(`@media ${query} { html { order: 1 } }`)).toEqual([])
  expect(holds(query)).toBe(expected)
})

test.each([
  ["tv", "1:8 there is no media type `tv`"],
  ["prin", "1:8 there is no media type `prin`", "did you mean `print`?"],
  ["(hover)", "1:9 there is no media feature `hover` here", "paper has no such state: style the element by a class"],
  ["(min-widht: 3mm)", "1:9 there is no media feature `min-widht` here", "did you mean `width`?"],
  ["(device-width: 3mm)", "1:9 there is no media feature `device-width` here", "write `width`: the width of the page"],
  ["(width: 3)", "1:16 this length has no unit"],
  ["(width: 3mn)", "1:16 `mn` is not a unit here"],
  ["(width: )", "1:9 `width` does not belong here"],
  ["(width 3mm)", "1:15 `3mm` does not belong here"],
  ["(3mm)", "1:8 `(3mm)` does not belong here"],
  ["()", "1:8 `()` does not belong here"],
  ["(3mm < width > 3mm)", "1:15 `width` does not belong here"],
  ["(3mm = width = 3mm)", "1:15 `width` does not belong here"],
  ["(orientation: square)", "1:22 `square` does not belong here"],
  ["(min-orientation: portrait)", "1:9 `min-orientation` does not belong here"],
  ["(orientation > 3mm)", "1:9 `orientation` does not belong here"],
  ["print or (width > 3mm)", "1:14 `or` does not belong here"],
  ["print and", "1:14 `and` does not belong here"],
  ["print (width > 3mm)", "1:14 `(width > 3mm)` does not belong here"],
  ["(width > 1mm) and (width > 2mm) or (width > 3mm)", "1:40 `or` does not belong here"],
  ["print and (width > 1mm) or (width > 2mm)", "1:32 `or` does not belong here"],
  ["not", "1:8 `not` does not belong here"],
])("@media %s is found fault with", (query, expected, hint = "") => {
  const css = `@media ${query} { html { order: 1 } }`
  const [first, ...others] = findings(css)
  expect(others).toEqual([])
  expect(first).toContain(expected.replace(" ", " style/media-query: "))
  expect(first).toContain(hint)
  expect(holds(query)).toBe(false)
})

test("a faulty query leaves the others of its list", () => {
  expect(holds("tv, print")).toBe(true)
})

test("rules keep their order in and out of @media, and nest", () => {
  const css = `html { order: 1 } @media print { html { order: 2 } @media (width < 200mm) { html { z-index: 3 } }
    @media (width > 200mm) { html { z-index: 4 } } } html { widows: 3 }`
  expect(dumpStyle(styled(css, "html").document.root.style, initialStyle())).toMatch(/zIndex: 3.*order: 2.*widows: 3/)
})

test("@page stands inside @media; its size must not depend on the page's", () => {
  const css = "@media (width < 200mm) { @page { margin: 3pt; size: A4 } } @media print { @page cover { size: A5 } }"
  const { document, findings: found } = styled(css, "html")
  expect(found.map(({ code }) => code)).toEqual(["style/not-applicable"])
  const page = (name: string) => document.pageStyle({ name, side: "right", first: false, blank: false })
  expect(page("auto").style.marginTop.valueOf()).toEqual({ pt: 3, percent: 0 })
  expect(page("auto").width).toBe(148)
  expect(page("cover").height).toBe(210)
})

test.each([
  ["@media print { p { color: red }", "1:14 style/syntax: this block is not closed"],
  ["@media print;", ""],
  ["p { @media print { color: red } }", "1:5 style/syntax: rules do not nest here"],
  ["@page { @media print { margin: 0 } }", "`@media` stands around whole rules"],
  ["@media print { @font-face { src: x } }", "1:16 style/at-rule: `@font-face` is not supported"],
  ["@media print { @media tv { } }", "1:23 style/media-query"],
])("%s", (css, expected) => {
  const found = findings(css)
  if (expected === "") expect(found).toEqual([])
  else expect(found[0]).toContain(expected)
})

test("deep nesting ends in a finding", () => {
  expect(findings("@media print {".repeat(5000))[0]).toMatch(/nest deeper than/)
})

test("junk in queries never throws", () => {
  const pieces = [
    "(",
    ")",
    "not",
    "and",
    "or",
    "only",
    "print",
    "width",
    "min-width",
    ":",
    "<",
    ">",
    "=",
    "3mm",
    ",",
    "1/2",
    " ",
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 14 }), (parts) => {
      const { document } = styled(`@media ${parts.join(" ")} { html { order: 1 } }`, "html")
      expect(document.root.style.order === 1 || document.root.style.order === 0).toBe(true)
    }),
    { numRuns: 500 },
  )
})

// ---- Viewport units, css-page-3 #page-model: the area of the first page ----

const width = (css: string, notation = "html(p)"): unknown => {
  const { document, findings: found } = styled(css, notation)
  expect(found).toEqual([])
  const p = document.root.children.at(-1)
  return p?.type === "element" && typeof p.style.width === "object" ? Math.round(p.style.width.pt * 1000) / 1000 : p
}
const MM = 72 / 25.4
const rounded = (n: number): number => Math.round(n * 1000) / 1000

test.each([
  ["@page { margin: 0 } p { width: 100vw }", 148],
  ["@page { margin: 10mm 20mm } p { width: 100vw }", 108],
  ["@page { margin: 10mm 20mm } p { width: 50vh }", 95],
  ["@page { margin: 10mm 20mm } p { width: 10vmin }", 10.8],
  ["@page { margin: 10mm 20mm } p { width: 10vmax }", 19],
  ["@page { margin: 0 10vw } p { width: 100vw }", 148 * 0.8],
  ["@page { margin: 0; padding: 0 4mm; border: 1mm solid } p { width: 100vw }", 138],
  ["@page :first { margin: 0 } @page { margin: 30mm } p { width: 100vw }", 148],
  ["@page { size: A4; margin: 0 } p { width: 100vw }", 210],
  ["@page { margin: 1mm } @page wide { margin: 0 } html { page: wide } p { width: 100vw }", 148],
  ["@page { margin: 0 } p { width: calc(50vw - 4mm) }", 70],
  ["@page { margin: 0 } p { width: clamp(10mm, 50vw, 60mm) }", 60],
  ["@page { margin: 0 } p { width: clamp(10mm, 50vw, none) }", 74],
  ["@page { margin: 0 } html { font-size: 10vw } p { width: 1rem }", 14.8],
])("%s is %s mm", (css, expected) => {
  expect(width(css)).toBe(rounded(expected * MM))
})

test("the first page is that of the first box in the flow", () => {
  const css = `@page { margin: 0 } @page cover { margin: 0 24mm } div, p { display: block } .x { page: cover }
    .gone { display: none; page: none } .out { position: absolute } p { width: 100vw }`
  expect(width(css, "html(div.gone div.out div(div.x(div)) p)")).toBe(rounded(100 * MM))
  expect(width(css, "html(div div.x p)")).toBe(rounded(148 * MM))
})

test("vw in a page's own font size is of the page box", () => {
  const { document } = styled("@page { font-size: 10vw; margin-left: 1em }", "html")
  const { style } = document.pageStyle({ name: "auto", side: "left", first: false, blank: false })
  expect(style.marginLeft).toEqual({ pt: expect.closeTo((148 * MM) / 10, 9), percent: 0 })
})

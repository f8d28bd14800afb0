import type { DSNode } from "css-tree"
import { definitionSyntax } from "css-tree"
import fc from "fast-check"
import { expect, test } from "vitest"
import type { Diagnostic } from "../../foundation/diagnostic.ts"
import { CSS_PAGE_SIZES } from "../../tables/css-page-sizes.ts"
import { CSS_PROPERTIES, PAGE_DESCRIPTORS } from "../../tables/css-properties.ts"
import { CSS_VALUES } from "../../tables/css-values.ts"
import { styleDocument } from "../style-document.ts"
import { computed, findings, findingText, OPTIONS, styled, THEME } from "../test-tree.ts"
import { initialStyle } from "../values/initial.ts"
import { camelCase } from "../values/longhands.ts"
import { parseStylesheet } from "./stylesheet.ts"

test.each([
  // properties
  ["p { colour: red }", "1:5 style/unknown-property: there is no property `colour` (did you mean `color`?)"],
  [
    "p { -webkit-hyphens: auto }",
    "1:5 style/unknown-property: there is no property `-webkit-hyphens` (did you mean `hyphens`?)",
  ],
  [
    "p { float: left }",
    "1:12 style/value: `float` does not take `left` here (lay the boxes out with `display: flex` or `display: grid`, or with `position: absolute`)",
  ],
  [
    "p {\n  font: 9pt serif }",
    "2:3 style/unsupported-property: `font` is not supported (write `font-family`, `font-size`, `line-height`, `font-weight` and `font-style` one by one)",
  ],
  ["p { constructor: 1 }", /^1:5 style\/unknown-property: there is no property `constructor`/],
  // values
  [
    "p { text-align: centre }",
    "1:17 style/value: `text-align` does not take `centre` here (did you mean `center`? It takes: start | end | left | right | center | justify)",
  ],
  ["p { width: 3 }", "1:12 style/value: this length has no unit (write `3pt` or `3mm`)"],
  ["p { width: 3mn }", /^1:12 style\/value: `mn` is not a unit here \(did you mean `m/],
  ["p { width: 3ex }", "1:12 style/value: `ex` is not a unit here (use `em`)"],
  ["p { --a: (1px)) }", "1:15 style/value: `--a` cannot hold `)` here (take it out, or write it in quotes)"],
  ["p { --a: 1px ! }", "1:14 style/value: `--a` cannot hold `!` here (take it out, or write it in quotes)"],
  ["p { width: -3mm }", "1:12 style/value: this value must be 0 or more"],
  ["p { width: 1,5pt }", "1:12 style/value: this length has no unit (write a decimal point: `1.5pt`)"],
  ["p { width: 1e999pt }", /^1:12 style\/value: this is longer than any page \(lengths go up to 14400pt/],
  ["p { width: 10001% }", /^1:12 style\/value: this is longer than any page/],
  ["p { aspect-ratio: 1 / 1e9 }", "1:19 style/value: a side is more than 100 times the other"],
  ["@page { size: 0 10cm }", "1:15 style/value: a page is at least 3pt wide and high"],
  ["p { grid-row: 99999 }", "1:15 style/value: this value must be between -1000 and 1000"],
  ["p { width: calc(1mm + ) }", "1:21 style/value: a value is missing after `+`"],
  [
    "p { width: expression(1) }",
    /^1:12 style\/value: `expression\(\)` is not supported \(a value cannot be computed by a/,
  ],
  [
    "p { background: url(http://a.b/c.png) }",
    /^1:17 style\/value: `http:` addresses are not read \(put the picture into/,
  ],
  ['p { background: url("//a.b/c.png") }', /^1:17 style\/value: `\/\/` addresses are not read/],
  ["p { background: url() }", /^1:17 style\/value: `url\(\)` is empty/],
  [
    "p { color: reed }",
    /^1:12 style\/value: `color` does not take `reed` here \(did you mean `red`\? It takes: <color>/,
  ],
  ["p { color: red !importnt }", /^1:16 style\/value: `color` does not take `!` here \(only `!important` may end/],
  [
    "p { -webkit-box-shadow: none }",
    /^1:5 style\/unsupported-property: `-webkit-box-shadow` is not supported \(the press/,
  ],
  // what is written again is found again, at its own place
  ["p { width: 3pt }\nq { width: 3pt; order: 1.5 }\nr { width: 3pt }", /^2:24 style\/value: `order`/],

  ["p { width: min(3mm, 4) }", "1:12 style/value: `min()` cannot compare a number and a length"],
  ["p { width: min() }", "1:12 style/value: a value is missing in `min()`"],
  ["p { width: max(3mm,) }", "1:12 style/value: a value is missing in `max()`"],
  [
    "p { width: clamp(3mm, 4mm) }",
    "1:12 style/value: `clamp()` takes three values (the least, the wanted and the greatest: `clamp(8pt, 3vw, 12pt)`)",
  ],
  ["p { width: min(3mm 4mm) }", /^1:20 style\/value: `min\(\)` expects an operator here/],
  ["p { width: round(3mm, 1mm) }", /^1:12 style\/value: `round\(\)` is not supported/],
  ["p { margin: max(1mm, none) }", /^1:22 style\/value/],
  ["p { width: calc(1mm+2mm) }", /^1:20 style\/value: `calc\(\)` expects an operator here \(`\+` and `-` have a space/],
  ["p { width: calc(1mm + 2) }", "1:21 style/value: `calc()` cannot add a number and a length"],
  ["p { width: calc(1mm / 0) }", "1:21 style/value: `calc()` divides by a number that is not 0"],
  ["p { margin: 1pt 2pt 3pt 4pt 5pt }", /^1:29 style\/value: `margin` does not take `5pt` here/],
  ["p { color: red margin: 0 }", "1:16 style/value: `margin:` begins another declaration (write `;` before it)"],
  [
    "p { color：red； }",
    "1:5 style/syntax: a declaration reads `property: value` (CSS needs half-width marks: `: ; , ( )`)",
  ],
  ["p { margin: 1pt, 2pt }", /^1:16 style\/value: `margin` does not take `,` here/],
  ["p { color: hsl(0 0% 0%) }", /^1:12 style\/value: `hsl\(\)` is not supported \(use a colour of the theme/],
  ["p { color: color(srgb 1 0 0) }", /^1:18 style\/value: the colour space `srgb` is not supported/],
  [
    "p { color: color(--redd) }",
    "1:18 style/unknown-color: the theme has no colour `--redd` (did you mean `color(--red)`?)",
  ],
  ["p { color: #12 }", "1:12 style/value: #12 is no colour (write 3, 4, 6 or 8 hexadecimal digits)"],
  ["p { color: }", /^1:5 style\/value: `color` has no value \(it takes: <color> \(a colour is/],
  ["p { color: rgb(1 2) }", /^1:12 style\/value: `color` does not take `rgb\(1 2\)` here/],
  [
    "p { position: fixed }",
    /^1:15 style\/value: `position` does not take `fixed` here \(put what stands on each page into a margin box/,
  ],
  ["p { font-weight: bolder }", /\(write the weight: 600 or 700\)$/],
  ["p { font-family: monospace }", /^1:18 style\/value: there is no generic family `monospace`/],
  ["p { font-weight: 1001 }", "1:18 style/value: this value must be between 1 and 1000"],
  ["p { grid-row: 0 }", "1:15 style/value: grid lines are counted from 1 (−1 is the last line)"],
  [
    "p { grid-template-columns: repeat(auto-fill, 1fr) }",
    /^1:35 style\/value: `repeat\(auto-fill, …\)` is not supported \(write the number of columns/,
  ],
  ["p { grid-template-rows: minmax(1fr, 2fr) }", "1:32 style/value: the minimum of `minmax()` cannot be `fr`"],
  ["p { background-image: conic-gradient(red, blue) }", /^1:23 style\/value: `conic-gradient\(\)` is not supported/],
  ["p { background-image: linear-gradient(to top bottom, red, blue) }", /^1:46 style\/value/],
  ["p { background-image: linear-gradient(red, 20%) }", /^1:39 style\/value: a gradient needs two colours/],
  ["p { background-image: linear-gradient(20%, red, blue) }", /^1:39 style\/value/],
  ["p { background-image: radial-gradient(circle 1pt 2pt, red, blue) }", /^1:39 style\/value: a circle has one radius/],
  ["p { background-image: radial-gradient(20%, red, blue) }", /^1:39 style\/value/],
  ["p { background-image: linear-gradient(red) }", /a gradient needs two colours$/],
  ["p { color: revert }", /\(write `initial`, `unset` or the value itself\)$/],
  ["p { margin: inherit 1pt }", /^1:13 style\/value: `margin` does not take `inherit` here/],
  ['p { font-family: "A B", Serif 4x }', /^1:31 style\/value: `font-family` does not take `4x` here/],
  // at-rules and syntax
  ['@import "x.css";', /^1:1 style\/at-rule: `@import` is not supported/],
  [
    "@font-face { font-family: x }",
    /^1:1 style\/at-rule: `@font-face` is not supported \(add the font to the catalogue/,
  ],
  ["@media print { p { colour: red } } q { colour: red }", /^1:20 .*colour/, /^1:40 .*colour/],
  ["@medai print { p { colour: red } }", "1:1 style/at-rule: `@medai` is not supported (did you mean `@media`?)"],
  ["@pages { margin: 0 }", "1:1 style/at-rule: `@pages` is not supported (did you mean `@page`?)"],
  ["p { color red }", "1:5 style/syntax: a declaration reads `property: value` (write `color: …`)"],
  ["p { color: red; { } }", /style\/syntax/],
  [
    "p { a { color: red } width: 3 }",
    "1:5 style/syntax: rules do not nest here (write the whole selector, outside this block)",
    /1:29 .*no unit/,
  ],
  ["p { a:hover { color: red } }", /^1:5 style\/syntax: rules do not nest here/],
  ["p { color: red", "1:3 style/syntax: this block is not closed (add `}`)"],
  ["p", "1:1 style/syntax: a rule needs a block (write `selector { property: value }`)"],
  ["} p { colour: red }", "1:1 style/syntax: this `}` closes nothing", /colour/],
  ["p { color: rgb(1 }", /^1:12 style\/syntax: this bracket is not closed/, /not closed/, /style\/value/],
  ["p { color: 'a\n' }", /style\/syntax: this string has no end on its line/, /./, /./, /style\/value/],
])("%s", (css, ...expected) => {
  expect(findings(css)).toEqual(expected.map((one) => (typeof one === "string" ? one : expect.stringMatching(one))))
})

test("what is wrong in one declaration leaves the others", () => {
  expect(computed("opacity: 0.5; nonsense; order: 1")).toMatch(/style\/syntax/)
  const { document } = styled("html { opacity: 0.5; nonsense; order: 1; wrong: 2 } a:hover, html { z-index: 1 }")
  expect(document.root.style).toMatchObject({ opacity: 0.5, order: 1, zIndex: 1 })
})

const ROWS = CSS_PROPERTIES.flatMap(({ rows }) => rows)

test("initial values of the rows are those of initialStyle", () => {
  for (const { name, initial } of ROWS) {
    // Initial values that follow the context: the theme's fonts, `currentColor`, and a width that is 0 without a style.
    if (/^border-.*-(?:width|color)$|^font-family$/.test(name)) continue
    const { document, findings } = styled(`html { ${name}: ${initial}; } x { ${name}: ${initial} }`, "html(x)")
    expect(findings).toEqual([])
    const child = document.root.children[0]
    const key = camelCase(name) as keyof ReturnType<typeof initialStyle>
    if (child?.type === "element" && !name.includes("border-")) {
      expect([name, child.style[key]]).toEqual([name, name === "display" ? "inline" : initialStyle()[key]])
    }
  }
})

/** What reading a stylesheet alone finds: names of the theme are checked later. */
function faults(css: string): string[] {
  const found: Diagnostic[] = []
  parseStylesheet({ path: "test.css", text: css }, (d) => found.push(d))
  return findingText(css, found)
}

// ---- Values made from the grammars ----

const LEAVES: Readonly<Record<string, fc.Arbitrary<string>>> = {
  integer: fc.integer({ min: 1, max: 9 }).map(String),
  number: fc.constantFrom("1", "1.5", "300", "calc(1 + 1)"),
  percentage: fc.constantFrom("50%", "0%", "calc(10% * 2)"),
  length: fc.constantFrom("0", "3mm", "1.5em", "2lh", "12px", "1ic", "calc(1mm + 2pt)", "max(1mm, 2vw)"),
  "length-percentage": fc.constantFrom("0", "3mm", "50%", "calc(50% - 3pt)", "min(50%, 3mm)", "clamp(1mm, 2vh, 5%)"),
  angle: fc.constantFrom("45deg", "0.25turn", "1rad", "100grad"),
  string: fc.constantFrom('"a"', "'中文'", '""'),
  url: fc.constantFrom('url("a.svg")', "url(a.svg)"),
  "custom-ident": fc.constantFrom("head", "Foot", "x-1", "章"),
  "dashed-ident": fc.constantFrom("--red", "--grey"),
  "family-name": fc.constantFrom("Noto Serif SC", "Inter"),
  "hex-color": fc.constantFrom("#fff", "#12345678", "#abcd"),
  "named-color": fc.constantFrom("red", "black", "rebeccapurple"),
  flex: fc.constantFrom("1fr", "0.5fr"),
  "page-size": fc.constantFrom(...Object.keys(CSS_PAGE_SIZES)),
  position: fc.constantFrom("center", "left top", "10% 3mm"),
}

function valuesOf(grammar: string): fc.Arbitrary<string> {
  return fromNode(definitionSyntax.parse(grammar.replaceAll(/ \[(-?\d+),(∞|\d+)\]/g, "")))
}

function named(name: string): fc.Arbitrary<string> {
  const leaf = LEAVES[name]
  if (leaf !== undefined) return leaf
  const row = CSS_VALUES.find((value) => value.name === `<${name}>`) ?? ROWS.find((property) => property.name === name)
  if (row === undefined) throw new Error(`No grammar for <${name}>`)
  return valuesOf(row.grammar)
}

function fromNode(node: DSNode): fc.Arbitrary<string> {
  switch (node.type) {
    case "Group": {
      const terms = node.terms.map(fromNode)
      if (node.combinator === "|") return fc.oneof(...terms)
      if (node.combinator === "||") {
        return fc
          .shuffledSubarray(terms, { minLength: 1 })
          .chain((some) => fc.tuple(...some))
          .map((parts) => parts.join(" "))
      }
      return fc.tuple(...terms).map((parts) => parts.filter((part) => part !== "").join(" "))
    }
    case "Multiplier":
      return fc
        .array(fromNode(node.term), { minLength: node.min, maxLength: node.max === 0 ? node.min + 2 : node.max })
        .map((parts) => parts.filter((part) => part !== "").join(node.comma ? ", " : " "))
    case "Keyword":
      return fc.constant(node.name)
    case "Type":
    case "Property":
      return named(node.name)
    case "Function":
      return fc.constant(`${node.name}(`)
    case "Token":
    case "String":
    case "Comma":
      return fc.constant(node.type === "Comma" ? "," : node.value)
    default:
      throw new Error(`No values for ${node.type}`)
  }
}

const GRAMMARS = [
  ...CSS_PROPERTIES.flatMap(({ rows, shorthands = [] }) => [...rows, ...shorthands]).map(
    ({ name, grammar }) => ["p", name, grammar] as const,
  ),
  ...PAGE_DESCRIPTORS.map(({ name, grammar }) => ["@page", name, grammar] as const),
]

test.each(GRAMMARS)("%s { %s: … } takes all that its grammar makes", (rule, name, grammar) => {
  fc.assert(
    fc.property(valuesOf(grammar), (value) => {
      // A 0 without a unit is no basis there, css-flexbox-1 #flex-property.
      fc.pre(name !== "flex" || !/^0 (?:\d|calc)/.test(value))
      // Bounds of their own: pages have a width, sides are at most a hundred times each other.
      fc.pre(name !== "size" || !/(?:^| )0(?: |$)/.test(value))
      fc.pre(name !== "aspect-ratio" || !value.includes("300"))
      expect(faults(`${rule} { ${name}: ${value} }`)).toEqual([])
    }),
    { numRuns: 40 },
  )
})

const KEYWORDS = [
  ...new Set(ROWS.flatMap(({ grammar }) => grammar.match(/(?<![<\w-])[a-z][a-z-]+(?![\w-]*[(>])/g) ?? [])),
]

test.each(ROWS.filter(({ grammar }) => !/custom-ident|family-name|<color>|counter-style/.test(grammar)))(
  "$name takes no keyword of other properties",
  ({ name, grammar }) => {
    const taken = KEYWORDS.filter((keyword) => faults(`p { ${name}: ${keyword} }`).length === 0)
    const own = new Set(grammar.match(/(?<![<\w-])[a-z][a-z-]+(?![\w-]*[(>])/g) ?? [])
    if (grammar.includes("<track-size>")) for (const track of ["auto", "min-content", "max-content"]) own.add(track)
    if (grammar.includes("<grid-line>")) own.add("auto")
    expect(taken.filter((keyword) => !own.has(keyword))).toEqual([])
  },
)

// ---- Junk ----

const PIECES = [
  ..."{}()[];:,.#@*>+~&!/\\\"'",
  ..."\n ",
  "a",
  "p",
  "--x",
  "color",
  "margin",
  "font-family",
  "content",
  "grid-template-columns",
  "background",
  "@page",
  "@media",
  ":first",
  "::before",
  ":not(",
  ":is(",
  ":nth-child(",
  "2n+1",
  "var(--x",
  "var(--y)",
  "calc(",
  "repeat(",
  "rgb(",
  "color(--red",
  "url(",
  "1px",
  "50%",
  "1e9999",
  "-0",
  "0",
  "1",
  "99999999999999999999",
  "red",
  "!important",
  "inherit",
  "/*",
  "*/",
  "中",
  "\u0000",
  "attr(",
  "minmax(",
  "size",
  "a4",
]

test("junk never throws, and every finding has a place in the file", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }), (parts) => {
      const css = parts.join("")
      const { document, findings } = styled(css, "html(p(a) a#b.c)")
      document.pageStyle({ name: "auto", side: "left", first: true, blank: false })
      for (const { span } of findings) {
        expect(span?.file).toBe("test.css")
        expect(span?.start).toBeGreaterThanOrEqual(0)
        expect(span?.end).toBeGreaterThan(span?.start as number)
        expect(span?.end).toBeLessThanOrEqual(Math.max(1, css.length))
      }
    }),
    { numRuns: 1500 },
  )
})

test.each([
  ["brackets", `p { margin: ${"calc(".repeat(50_000)}`],
  ["blocks", "p {".repeat(50_000)],
  ["selectors", ":not(".repeat(50_000)],
  ["compounds", `${"a ".repeat(50_000)}{ color: red }`],
  ["classes", `${".a".repeat(50_000)} { color: red }`],
  ["comments", "/*".repeat(50_000)],
  ["commas", `${"a,".repeat(50_000)}a { color: red }`],
  ["values", `p { margin: ${"1px ".repeat(100_000)}}`],
  ["sums", `p { width: calc(1px${" + 1px".repeat(50_000)}) }`],
  ["variables", `p { width: ${"var(--x, ".repeat(30)}1px${")".repeat(30)} }`],
])("many %s are read in bounded time", (_, css) => {
  const start = performance.now()
  const found: Diagnostic[] = []
  parseStylesheet({ path: "test.css", text: css }, (d) => found.push(d))
  styled(css)
  expect(performance.now() - start).toBeLessThan(30_000)
})

test("ten thousand rules on a thousand elements take bounded time", () => {
  const css = Array.from({ length: 10_000 }, (_, i) => `.c${i} p.d${i % 100} > a { margin: ${i}pt }`).join("\n")
  const notation = `html(${Array.from({ length: 250 }, (_, i) => `div.c${i}(p.d${i % 100}(a b))`).join(" ")})`
  const start = performance.now()
  const { document } = styled(css, notation)
  expect(performance.now() - start).toBeLessThan(30_000)
  const box = document.root.children[249]
  const p = box?.type === "element" ? box.children[0] : undefined
  const a = p?.type === "element" ? p.children[0] : undefined
  expect(a?.type === "element" && a.style.marginTop).toEqual({ pt: 249, percent: 0 })
})

test("deep markup does not exhaust the stack", () => {
  let element = {
    type: "element",
    tag: "a",
    attributes: new Map(),
    children: [],
    span: { file: "x", start: 0, end: 1 },
  } as never
  for (let i = 0; i < 20_000; i++) element = { ...(element as object), children: [element] } as never
  const sheet = parseStylesheet({ path: "test.css", text: "a a > a { opacity: 0.5 }" }, () => {})
  expect(sheet.rules.length).toBe(1)
  expect(() => styleDocument(element, [sheet], THEME, OPTIONS, () => {})).not.toThrow()
})

test("a value written twice is read once, and each place is named", () => {
  const css = "p { color: color(--no) } a { color: color(--no) } b { width: 3 } i { width: 3 }"
  expect(findings(css).map((line) => line.slice(0, line.indexOf(":", 3)))).toEqual([
    "1:62 style/value",
    "1:77 style/value",
    "1:18 style/unknown-color",
    "1:43 style/unknown-color",
  ])
})

test("a faulty stylesheet written twice has each fault at both places", () => {
  const css =
    "p { width: 3; color: color(--redd); margin: var(--none); colr: red; order: 1.5 } @page { width: 3pt; margin: 3 }\n"
  const once = findings(css, "div(p)")
  const lines = (line: number) => once.map((text) => text.replace(/^1:/, `${line}:`))
  expect(once).toHaveLength(7)
  expect(findings(css + css.replace("p {", "q {"), "div(p q)").sort()).toEqual([...lines(1), ...lines(2)].sort())
})

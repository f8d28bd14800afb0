import { expect, test } from "vitest"
import { dumpStyle, dumpStyled } from "../dump.ts"
import type { StyledElement } from "../styled.ts"
import { find, findings, styled } from "../test-tree.ts"
import { anonymousStyle } from "../values/initial.ts"

/** The opacity, in percent, that the first `p` gets: which rule won. */
function won(...css: readonly string[]): number {
  const { document } = styled(css, "html#h(div.box(p#a.b.c[lang=en]))")
  const p = find(document.root, ({ element }) => element.tag === "p") as StyledElement
  return Math.round(p.style.opacity * 100)
}

test.each([
  ["p { opacity: 1% } p { opacity: 2% }", 2],
  ["p.b { opacity: 1% } p { opacity: 2% }", 1],
  ["#a { opacity: 1% } .b.c.c { opacity: 2% }", 1],
  [".b { opacity: 1% } p, .x { opacity: 2% }", 1],
  ["p { opacity: 1% !important } #a { opacity: 2% }", 1],
  ["p { opacity: 1% !important } #a { opacity: 2% !important }", 2],
  ["p { opacity: 1% !important; opacity: 2% }", 1],
  [".b { opacity: 1% } .box p { opacity: 2% }", 2],
  ["div > p { opacity: 1% } p { opacity: 2% }", 1],
  [":where(#a) { opacity: 1% } p { opacity: 2% }", 2],
  [":is(#a, x) { opacity: 1% } .b.c { opacity: 2% }", 1],
  ["p:first-child { opacity: 1% } .b { opacity: 2% }", 1],
  ["p { opacity: 1% } html#h p:first-child { opacity: 2% } .b { opacity: 3% }", 2],
  ["p:lang(en) { opacity: 1% } p { opacity: 2% }", 1],
  ["p { opacity: 1%; opacity: wrong }", 1],
])("%s", (css, expected) => {
  expect(won(css)).toBe(expected)
})

test("later sheets win over earlier ones", () => {
  expect(won("p { opacity: 1% }", "p { opacity: 2% }")).toBe(2)
})

test("the tree with generated boxes, language, blocks in flex", () => {
  const css = `
    html { font-size: 10pt; line-height: 1.5 }
    li::before { content: counter(li) ". "; color: color(--red) }
    li::after { content: none }
    li::marker { font-weight: 700 }
    .row { display: flex }
    p::after { content: "。" }
    em { font-weight: 700 }`
  const { document } = styled(css, 'html[lang=zh-Hans](div.row(span("a") em[lang=en]) ul(li("b")) p("c" em))')
  expect(
    dumpStyled(document),
  ).toBe(`html { display: block; fontFamily: Latin Serif Han Serif; fontSize: 10; lineHeight: 15; lang: zh-Hans }
  div.row { display: flex }
    span { display: block }
      "a"
    em { display: block; fontWeight: 700; fontStyle: italic; lang: en }
  ul { display: block; marginTop: 10; marginBottom: 10; paddingLeft: 30 }
    li { display: list-item }
      li::marker { fontWeight: 700 }
      li::before { borderColor: --red; content: {counter name=li style=decimal} {string text=. }; color: --red }
      "b"
  p { display: block; marginTop: 10; marginBottom: 10 }
    "c"
    em { fontWeight: 700 }
    p::after { content: {string text=。} }
`)
})

test("alike elements share one style, others do not", () => {
  const css = "p { margin: 1pt } p + p { margin: 2pt } .x p { margin: 3pt } [data-a] { opacity: 0.5 }"
  const { document } = styled(css, "html(p#one p#two p#three div.x(p#four) p[data-a=1] p[data-b=1])")
  const [one, two, three, box, five, six] = document.root.children as readonly StyledElement[]
  expect(two?.style).toBe(three?.style)
  expect(two?.style).toBe(six?.style)
  expect(one?.style).not.toBe(two?.style)
  expect(five?.style.opacity).toBe(0.5)
  const four = find(box as StyledElement, ({ element }) => element.tag === "p")
  expect(four?.style.marginTop).toEqual({ pt: 3, percent: 0 })
})

test("declared names the place of the winning declaration, author rules only", () => {
  const css = "p { width: 3mm }\n#a { margin: 0 }\n.b { width: 4mm }"
  const { document } = styled(css, "html(p#a.b)")
  const p = document.root.children[0] as StyledElement
  const places = [...p.declared].map(([name, { start, end }]) => `${name}: ${css.slice(start, end)}`)
  expect(places).toEqual([
    "width: width: 4mm",
    ...["top", "right", "bottom", "left"].map((side) => `margin-${side}: margin: 0`),
  ])
})

test("variables inherit, are replaced where they are declared, and are found out of order", () => {
  const css = ":root { --a: var(--b); --b: 2pt } div { --b: 4pt } p { margin: var(--a); padding: var(--b) }"
  const { document } = styled(css, "html(div(p))")
  const p = find(document.root, ({ element }) => element.tag === "p") as StyledElement
  expect(dumpStyle(p.style, anonymousStyle(document.root.style))).toBe(
    "display: block; marginTop: 2; marginRight: 2; marginBottom: 2; marginLeft: 2; paddingTop: 4; paddingRight: 4; paddingBottom: 4; paddingLeft: 4",
  )
})

test.each([
  [
    "p { --a: var(--b); --b: var(--a) }",
    ["1:5 style/variable-cycle: these variables need each other: --a → --b → --a"],
  ],
  [
    "p { --a: var(--a, 1pt); margin: var(--a, 2pt) }",
    ["1:5 style/variable-cycle: these variables need each other: --a → --a"],
  ],
  [
    "p { --a: calc(var(--b)); --b: var(--c); --c: var(--a); width: var(--a) }",
    [
      "1:5 style/variable-cycle: these variables need each other: --a → --b → --c → --a",
      "1:63 style/variable: `--a` is not defined here (define it here or on an element around this one, or write a fallback: `var(--name, value)`)",
    ],
  ],
  ["p { width: var(--space-n) }", ["1:12 style/variable: `--space-n` is not defined here (did you mean `--space-m`?)"]],
  [
    "p { --w: red; width: var(--w) }",
    [
      "1:15 style/value: `width` does not take `red` here (it takes: auto | <length-percentage [0,∞]> | min-content | max-content | fit-content)",
    ],
  ],
  [
    "p { width: var(w) }",
    ["1:12 style/variable: `var()` takes a custom property (write `var(--name)` or `var(--name, fallback)`)"],
  ],
  [
    "p { --c: --rad; color: color(var(--c)) }",
    ["1:17 style/unknown-color: the theme has no colour `--rad` (did you mean `color(--red)`?)"],
  ],
])("%s", (css, expected) => {
  const trimmed = findings(css, "html(p p p)").map((line) => line.replace(" (give one of them a value of its own)", ""))
  expect(trimmed).toEqual(expected)
})

test("an invalid value with variables falls back to the inherited or initial one", () => {
  const { document } = styled("html { color: white } p { color: var(--no); width: var(--no) }", "html(p)")
  const p = document.root.children[0] as StyledElement
  expect(p.style.color).toEqual(document.root.style.color)
  expect(p.style.width).toBe("auto")
})

test("variables that double at each step are stopped", () => {
  const steps = Array.from({ length: 40 }, (_, i) => `--v${i + 1}: calc(var(--v${i}) + var(--v${i}));`)
  const found = findings(`p { --v0: 1pt; ${steps.join("")} width: var(--v40) }`)
  expect(found[0]).toMatch(/style\/variable: variables grow beyond 4096 values/)
})

test("a long chain of variables is stopped", () => {
  const steps = Array.from({ length: 5000 }, (_, i) => `--v${i}: var(--v${i + 1});`)
  expect(findings(`p { ${steps.join("")} }`)[0]).toMatch(/more than 64 variables/)
})

test("a style attribute is reported", () => {
  expect(styled("", "html(p[style=color:red])").findings.map(({ code }) => code)).toEqual(["style/style-attribute"])
})

import { expect, test } from "vitest"
import type { Diagnostic } from "../../foundation/diagnostic.ts"
import { makeSubject, matches, type Subject } from "../cascade/match.ts"
import type { StyledElement } from "../styled.ts"
import { find, findingText, styled, tree } from "../test-tree.ts"
import { parseSelectors } from "./parse-selector.ts"
import { scanValues } from "./scanner.ts"

const parse = (css: string) => {
  const findings: Diagnostic[] = []
  const selectors = parseSelectors(scanValues(css), "test.css", (d) => findings.push(d), { start: 0, end: css.length })
  return { selectors, findings }
}

const DOCUMENT = `html[lang=zh-Hans](
  ul#list(li.a li.b li.c li#d.d(em))
  div.box(p.lead(strong em) p("text") h2 p p[lang=en](a[href=https://x] a[data-k=one-two] a[title=A-b]))
  section(div span(b)))`

/** Every element that a selector matches, in document order, as `tag.class#id`. */
function selected(css: string): string {
  const { selectors, findings } = parse(css)
  if (findings.length > 0) return findingText(css, findings).join("\n")
  const out: string[] = []
  const visit = (subject: Subject): void => {
    const { element, id, classes } = subject
    if (selectors.some((selector) => matches(selector, subject))) {
      out.push(`${element.tag}${classes.map((name) => `.${name}`).join("")}${id === "" ? "" : `#${id}`}`)
    }
    const siblings: Subject[] = []
    for (const child of element.children)
      if (child.type === "element") siblings.push(makeSubject(child, subject, siblings, siblings.length))
    siblings.forEach(visit)
  }
  const roots: Subject[] = []
  roots.push(makeSubject(tree(DOCUMENT), undefined, roots, 0))
  roots.forEach(visit)
  return out.join(" ")
}

test.each([
  ["li", "li.a li.b li.c li.d#d"],
  [".b, #d", "li.b li.d#d"],
  ["li.d#d", "li.d#d"],
  ["LI.a", "li.a"],
  ["li.A", ""],
  ["*.box", "div.box"],
  [":root", "html"],
  ["ul > *", "li.a li.b li.c li.d#d"],
  ["ul em", "em"],
  ["html > em", ""],
  ["html div > p > strong + em", "em"],
  ["li.a + li", "li.b"],
  ["li.b ~ li", "li.c li.d#d"],
  ["h2 + p ~ p a", "a a a"],
  ["section div ~ span b", "b"],
  ["[href]", "a"],
  ['[href="https://x"]', "a"],
  ["[data-k|=one]", "a"],
  ["[data-k^=one]", "a"],
  ["[data-k$=two]", "a"],
  ['[data-k*="e-t"]', "a"],
  ['[class~="lead"]', "p.lead"],
  ["[title=a-b]", ""],
  ["[title=a-b i]", "a"],
  ["li:first-child", "li.a"],
  ["li:last-child", "li.d#d"],
  ["b:only-child", "b"],
  ["li:only-child", ""],
  ["li:nth-child(odd)", "li.a li.c"],
  ["li:nth-child(2n)", "li.b li.d#d"],
  ["li:nth-child(n+3)", "li.c li.d#d"],
  ["li:nth-child(-n + 2)", "li.a li.b"],
  ["li:nth-last-child(2)", "li.c"],
  ["li:nth-child( 3n - 2 )", "li.a li.d#d"],
  ["li:nth-child(n-1)", "li.a li.b li.c li.d#d"],
  ["li:nth-child(+2)", "li.b"],
  ["li:nth-child(2n +1)", "li.a li.c"],
  ["li:nth-child(2n- 1)", "li.a li.c"],
  ["li:nth-child(+n -0)", "li.a li.b li.c li.d#d"],
  ["li:nth-child(2 of :not(.b))", "li.c"],
  ["li:nth-last-child(1 of .a, .b)", "li.b"],
  ["li:nth-child(odd of li)", "li.a li.c"],
  [":nth-child(1 of .none)", ""],
  ["ul:only-of-type", "ul#list"],
  ['[title="A-b" i]', "a"],
  ['[title="A-b" s]', "a"],
  [".box > p:nth-of-type(2)", "p"],
  [".box > p:first-of-type", "p.lead"],
  [".box > p:last-of-type a:first-child", "a"],
  ["p:empty", "p"],
  ["a:lang(en)", "a a a"],
  [":lang(zh) > strong", "strong"],
  ["strong:lang(zh-Hant)", ""],
  [":is(ul, section) > :not(.a, div)", "li.b li.c li.d#d span"],
  [":where(.lead) > *", "strong em"],
  ["ul :not(li)", "em"],
])("%s selects %s", (css, expected) => {
  expect(selected(css)).toBe(expected)
})

test.each([
  ["*", "(0,0,0)"],
  ["li", "(0,0,1)"],
  ["ul ol+li", "(0,0,3)"],
  [":nth-child(2 of #x, .a.b)", "(1,1,0)"],
  [":only-of-type", "(0,1,0)"],
  ["h1 + *[rel=up]", "(0,1,1)"],
  ["ul ol li.red", "(0,1,3)"],
  ["li.red.level", "(0,2,1)"],
  ["#x34y", "(1,0,0)"],
  ["#s12:not(foo)", "(1,0,1)"],
  [".foo :is(.bar, #baz)", "(1,1,0)"],
  [":where(#a) p::before", "(0,0,2)"],
  [":nth-child(2n):lang(zh)", "(0,2,0)"],
])("%s has specificity %s", (css, expected) => {
  const packed = parse(css).selectors[0]?.specificity ?? -1
  expect(`(${packed >> 20},${(packed >> 10) & 1023},${packed & 1023})`).toBe(expected)
})

test.each([
  ["a:hover", "1:3 style/selector: `:hover` is not supported (paper has no such state: style the element by a class)"],
  [
    "p::befor",
    "1:4 style/selector: `::befor` is not supported (did you mean `::before`? Supported: ::before ::after ::marker ::footnote-call ::footnote-marker)",
  ],
  ["a >", "1:3 style/selector: a selector is missing here (complete it, or take out what is left over)"],
  ["a > > b", "1:3 style/selector: a selector is missing here (complete it, or take out what is left over)"],
  ["a, , b", "1:4 style/selector: a selector is missing here (complete it, or take out what is left over)"],
  ["a, b,", "1:5 style/selector: a selector is missing here (complete it, or take out what is left over)"],
  ["svg|a", "1:4 style/selector: `|` does not belong in a selector (there are no namespaces: leave it out)"],
  ["p::before b", "1:11 style/selector: nothing may follow `::before`"],
  ["p::before.b", "1:10 style/selector: nothing may follow `::before`"],
  ["p::before::after", "1:10 style/selector: nothing may follow `::before`"],
  ["[a=]", '1:3 style/selector: this attribute selector cannot be read (write `[name]` or `[name="value"]`)'],
  [
    ":nth-of-type(2 of p)",
    "1:2 style/selector: `:nth-of-type()` does not take this (it takes `odd`, `even`, `3`, `2n+1`, and `:nth-child()` also `2 of .note`)",
  ],
  ...["2n++1", "2n 1", "2n + +1", "+ n", "2 n", "n + 1.0"].map((nth) => [
    `:nth-child(${nth})`,
    "1:2 style/selector: `:nth-child()` does not take this (it takes `odd`, `even`, `3`, `2n+1`, and `:nth-child()` also `2 of .note`)",
  ]),
  [":not(::after)", "1:6 style/selector: a pseudo-element cannot stand inside `:is()`, `:where()`, `:not()`"],
  ["a & b", "1:3 style/selector: `&` does not belong in a selector (rules do not nest: write the whole selector)"],
  ["p.", "1:2 style/selector: a class name follows `.`"],
])("%s is refused", (css, expected) => {
  expect(findingText(css, parse(css).findings)).toEqual([expected])
})

test("selectors through the whole room match as they do one by one", () => {
  const css = "li:nth-child(2) { opacity: 0.5 } ul > .c { opacity: 0.5 } em { opacity: 0.5 } .lead + p { opacity: 0.5 }"
  const found: string[] = []
  const { document } = styled(css, DOCUMENT)
  find(document.root, ({ style, element }: StyledElement) => {
    if (style.opacity === 0.5) found.push(element.tag)
    return false
  })
  expect(found).toEqual(["li", "li", "em", "em", "p"])
})

test("a chain of descendant combinators takes no exponential time", () => {
  const css = `${"div ".repeat(40)}em { opacity: 0.5 }`
  const start = performance.now()
  styled(css, `${"div(".repeat(60)}p em${")".repeat(60)}`)
  styled(css, `${"div(".repeat(39)}p em${")".repeat(39)}`)
  expect(performance.now() - start).toBeLessThan(30_000)
})

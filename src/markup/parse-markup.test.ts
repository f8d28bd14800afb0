import fc from "fast-check"
import { Parser } from "htmlparser2"
import { expect, test } from "vitest"
import type { Diagnostic } from "../foundation/diagnostic.ts"
import { originOf } from "../foundation/source.ts"
import { HTML_CHARACTERS } from "../tables/html-characters.ts"
import { HTML_ELEMENTS } from "../tables/html-elements.ts"
import type { Element, MarkupNode } from "./element.ts"
import { MAX_DEPTH, parseMarkup } from "./parse-markup.ts"
import { selectLanguages } from "./select-languages.ts"

function parse(text: string) {
  const findings: Diagnostic[] = []
  const span = { file: "a.hbs", start: 0, end: text.length }
  const map = text === "" ? [] : [{ start: 0, end: text.length, span, verbatim: true }]
  const root = parseMarkup({ text, map }, (d) => findings.push(d))
  return { root, findings }
}

/** `p#a.b[x=y]("text" …)` */
function dump(node: MarkupNode): string {
  if (node.type === "text") return JSON.stringify(node.text)
  const attributes = [...node.attributes.values()].map(({ name, value }) => `[${name}=${value}]`).join("")
  const children = node.children.map(dump).join(" ")
  return node.tag + attributes + (children === "" ? "" : `(${children})`)
}
const tree = (text: string) => (parse(text).root?.children ?? []).map(dump).join(" ")

test.each([
  ["", ""],
  ["a", '"a"'],
  ["<p id=\"x\" class='a b' data-k=v hidden>t</p>", 'p[id=x][class=a b][data-k=v][hidden=]("t")'],
  ["<P>a<BR>b<br/>c</P >", 'p("a" br "b" br "c")'],
  ["a &amp; &lt;b&gt; &nbsp;&#20013;&#x1F600;&hellip; AT&T", '"a & <b> \u00a0中😀… AT&T"'],
  ['<a href="?a=1&amp;b=2">x</a>', 'a[href=?a=1&b=2]("x")'],
  ["<ul>\n <li>a</li>\n</ul>", 'ul("\\n " li("a") "\\n")'],
  ["a<!-- <p> -- -->b", '"ab"'],
  ["<ruby>汉<rt>hàn</rt></ruby>", 'ruby("汉" rt("hàn"))'],
  ['<tj-graphic name="g"></tj-graphic>', "tj-graphic[name=g]"],
])("%s", (text, expected) => {
  expect(tree(text)).toBe(expected)
})

const faults = (text: string) =>
  parse(text).findings.map(
    (d) => `${d.code} ${text.slice(d.span?.start, d.span?.end)}${d.hint === undefined ? "" : ` [${d.hint.en}]`}`,
  )

test.each<[string, readonly string[]]>([
  ["<p>a", ["markup/unclosed <p> [write </p>]"]],
  ["<b><i>a</b></i>", ["markup/unclosed <i> [write </i>]", "markup/stray-end-tag </i>"]],
  ["a</p>", ["markup/stray-end-tag </p>"]],
  ["</br>", ["markup/stray-end-tag </br>"]],
  ["<div/>", ["markup/self-closing <div/> [write <div></div>]"]],
  ["<sectoin></sectoin>", ["markup/unknown-element <sectoin> [did you mean <section>?]"]],
  ["<script>if (a<b) x</script>", ["markup/unknown-element <script> [a printed page runs no scripts]"]],
  ["<style>p{}</style>", ["markup/unknown-element <style> [write CSS in the theme's stylesheet]"]],
  ["<body></body>", ["markup/unknown-element <body> [a template starts inside the body]"]],
  [
    '<p style="x">a</p>',
    ['markup/unknown-attribute style="x" [give it a class and write the rule in the theme\'s stylesheet]'],
  ],
  ['<p onclick="x">a</p>', ['markup/unknown-attribute onclick="x" [a printed page runs no scripts]']],
  [
    '<td colspn="2"></td>',
    [
      'markup/unknown-attribute colspn="2" [did you mean "colspan"?]',
      'markup/content-model <td colspn="2"> [it belongs in <tr>]',
    ],
  ],
  ['<p id="a" id="b">x</p>', ['markup/duplicate-attribute id="b" [keep one]']],
  ['<p id="a">x</p><p id="a">y</p>', ['markup/duplicate-id id="a" [give each its own]']],
  ['<p id="a b">x</p>', ['markup/attribute-value id="a b"']],
  ['<a href="javascript:x">y</a>', ['markup/attribute-value href="javascript:x"']],
  ['<a href="#b">y</a>', ['markup/broken-link href="#b" [link to the id of an element, or leave the link out]']],
  ['<p lang="中文">y</p>', ['markup/attribute-value lang="中文"']],
  ["<p><div>x</div></p>", ["markup/content-model <div> [<p> holds inline content only]"]],
  ["<p><a><div>x</div></a></p>", ["markup/content-model <div> [<a> holds inline content only]"]],
  ["<div><a><div>x</div></a></div>", []],
  ["<a><b><a>x</a></b></a>", ["markup/content-model <a>"]],
  ["<ul><p>x</p></ul>", ["markup/content-model <p> [<ul> holds <li>]"]],
  ["<ul>x</ul>", ["markup/content-model x [put it into an element that holds text, such as <p>]"]],
  ["<tj-icon>x</tj-icon>", ["markup/content-model x [put it into an element that holds text, such as <p>]"]],
  ["<p><rt>x</rt></p>", ["markup/content-model <rt> [it belongs in <ruby>]"]],
  ["a < b", ["markup/bare-angle < [write &lt;]"]],
  ["<!doctype html>a", ["markup/declaration <!doctype html> [remove it]"]],
  ["<?pi?>", ["markup/declaration <?pi?> [remove it]"]],
  ["<![CDATA[x]]>", ["markup/declaration <![CDATA[x]]> [remove it]"]],
  ["</ p>", ['markup/malformed-tag </ p> [for instance <p class="lead">]']],
  ['<p class="a"b>x</p>', ['markup/malformed-tag  class="a"b> [for instance <p class="lead">]']],
  ["<!-- a", ["markup/unfinished <!-- a [close it with > or -->]"]],
  ['<p class="a', ['markup/unfinished  class="a [close it with > or -->]', 'markup/unclosed <p class="a [write </p>]']],
  ["</p", ["markup/unfinished </p [close it with > or -->]"]],
  [
    "&nbps; &#0; &#xD800;",
    [
      "markup/unknown-character &nbps; [write the character itself, or &amp; for an ampersand]",
      "markup/unknown-character &#0; [write the character itself, or &amp; for an ampersand]",
      "markup/unknown-character &#xD800; [write the character itself, or &amp; for an ampersand]",
    ],
  ],
])("%s", (text, expected) => {
  expect(faults(text)).toEqual(expected)
})

test("deep nesting is a finding, not an overflow", () => {
  expect(parse("<b>".repeat(100_000)).findings.map((d) => d.code)).toEqual(["markup/too-deep"])
  const fine = MAX_DEPTH - 1
  expect(parse("<b>".repeat(fine) + "</b>".repeat(fine)).findings).toEqual([])
})

/** Valid markup of the subset, random. */
const words = fc.constantFrom(
  "a",
  " ",
  "中文",
  "&amp;",
  "&lt;",
  "&#x4e2d;",
  "&nbsp;",
  "&mdash;",
  "“",
  "\n",
  "&",
  "=",
  '"',
)
const attributes = fc.constantFrom("", ' class="a b"', " title='x &quot; y'", " data-a=1", " class", ' lang="en"')
const { flow } = fc.letrec<{ flow: string; phrasing: string }>((tie) => ({
  phrasing: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    words,
    fc
      .tuple(fc.constantFrom("b", "span", "EM", "sub"), attributes, tie("phrasing"))
      .map(([tag, a, inner]) => `<${tag}${a}>${inner}</${tag}>`),
    fc
      .tuple(tie("phrasing"), fc.constantFrom("", "<br>", "<br/>", "<!-- c -->", "<img src=a alt=''>"), tie("phrasing"))
      .map((parts) => parts.join("")),
  ),
  flow: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    tie("phrasing"),
    fc.tuple(attributes, tie("phrasing")).map(([a, inner]) => `<p${a}>${inner}</p>`),
    fc
      .tuple(fc.constantFrom("div", "section", "figure"), attributes, tie("flow"), tie("flow"))
      .map(([tag, a, x, y]) => `<${tag}${a}>${x}${y}</${tag}>`),
  ),
}))

/** What htmlparser2 makes of markup, in the notation of `dump`. */
function oracle(text: string): string {
  const stack: { open: string; children: string[] }[] = [{ open: "", children: [] }]
  let pending = ""
  const flush = () => {
    if (pending !== "") stack.at(-1)?.children.push(JSON.stringify(pending))
    pending = ""
  }
  const parser = new Parser({
    onopentag(name, attribs) {
      flush()
      stack.push({
        open:
          name +
          Object.entries(attribs)
            .map(([n, v]) => `[${n}=${v}]`)
            .join(""),
        children: [],
      })
    },
    ontext(words) {
      pending += words
    },
    onclosetag() {
      flush()
      const { open, children } = stack.pop() as (typeof stack)[0]
      stack.at(-1)?.children.push(open + (children.length === 0 ? "" : `(${children.join(" ")})`))
    },
  })
  parser.end(text)
  flush()
  return stack[0]?.children.join(" ") ?? ""
}

test("makes the tree that htmlparser2 makes of valid markup", () => {
  fc.assert(
    fc.property(flow, (text) => {
      expect(parse(text).findings).toEqual([])
      expect(tree(text)).toBe(oracle(text))
    }),
    { numRuns: 500 },
  )
})

test("named characters are HTML's", () => {
  for (const [name, character] of HTML_CHARACTERS) expect(oracle(`&${name};`), name).toBe(JSON.stringify(character))
})

test("any text ends in a tree and findings inside it", () => {
  const pieces = fc.constantFrom(
    "<",
    ">",
    "</",
    "/",
    "p",
    "div",
    "ul",
    "li",
    "script",
    "tj-icon",
    " ",
    "=",
    '"',
    "'",
    "a",
    "id",
    "&",
    "amp",
    ";",
    "#",
    "x",
    "!--",
    "-->",
    "!",
    "?",
    "中",
    "\n",
    "\0",
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 25 }), (parts) => {
      const text = parts.join("")
      const { root, findings } = parse(text)
      expect(root?.tag).toBe("body")
      for (const { span } of findings) {
        expect(span?.end).toBeGreaterThanOrEqual(span?.start as number)
        expect(span?.end).toBeLessThanOrEqual(text.length)
      }
    }),
    { numRuns: 3000 },
  )
})

test("text keeps its origin through entities and pieces", () => {
  const template = { file: "t.hbs", start: 10, end: 13 }
  const made = { file: "c.json", start: 50, end: 60 }
  const markup = {
    text: "<p>a&amp;b1,000&mdash;</p>",
    map: [
      { start: 0, end: 3, span: template, verbatim: true },
      { start: 3, end: 4, span: { file: "c.json", start: 20, end: 21 }, verbatim: true },
      { start: 4, end: 9, span: { file: "c.json", start: 21, end: 22 }, verbatim: false },
      { start: 9, end: 10, span: { file: "c.json", start: 22, end: 23 }, verbatim: true },
      { start: 10, end: 15, span: made, verbatim: false },
      { start: 15, end: 22, span: { file: "t.hbs", start: 30, end: 37 }, verbatim: true },
    ],
  }
  const root = parseMarkup(markup, () => {})
  const p = root?.children[0] as Element
  expect(p.span).toEqual(template)
  const text = p.children[0]
  if (text?.type !== "text") throw new Error("no text")
  expect(text.text).toBe("a&b1,000—")
  expect(text.map).toEqual([
    { start: 0, end: 3, span: { file: "c.json", start: 20, end: 23 }, verbatim: true },
    { start: 3, end: 8, span: made, verbatim: false },
    { start: 8, end: 9, span: { file: "t.hbs", start: 30, end: 37 }, verbatim: false },
  ])
  expect(originOf(text.map, 1)).toEqual({ file: "c.json", start: 21, end: 22 })
})

const chosen = (text: string, ...languages: ("zh" | "en")[]) =>
  selectLanguages(parse(text).root as Element, languages)
    .children.map(dump)
    .join(" ")

test.each([
  ['<div><p lang="zh-Hans">中</p><p lang="en">E</p></div>', 'div(p[lang=zh-Hans]("中"))', 'div(p[lang=en]("E"))'],
  [
    '<h2><span lang="ZH-CN">中</span> <span lang="en-GB">E</span></h2>',
    'h2(span[lang=ZH-CN]("中") " ")',
    'h2(" " span[lang=en-GB]("E"))',
  ],
  ['<section><div> <p lang="en">E</p> </div>a</section>', 'section("a")', 'section(div(" " p[lang=en]("E") " ") "a")'],
  ['<div></div><p lang="la">L</p>', 'div p[lang=la]("L")', 'div p[lang=la]("L")'],
  [
    "<table><tr><td>1</td><td><p lang='en'>E</p></td></tr></table>",
    'table(tr(td("1") td))',
    'table(tr(td("1") td(p[lang=en]("E"))))',
  ],
  [
    '<div><tj-icon name="a"></tj-icon><p lang="en">E</p></div>',
    "div(tj-icon[name=a])",
    'div(tj-icon[name=a] p[lang=en]("E"))',
  ],
])("languages of %s", (text, zh, en) => {
  expect(chosen(text, "zh")).toBe(zh)
  expect(chosen(text, "en")).toBe(en)
  expect(selectLanguages(parse(text).root as Element, ["zh", "en"])).toEqual(parse(text).root)
})

test("the rows of the subset agree with each other", () => {
  for (const row of HTML_ELEMENTS.values()) {
    for (const tag of [...(row.inside ?? []), ...(row.only ?? [])])
      expect(HTML_ELEMENTS.has(tag), `${row.tag}: ${tag}`).toBe(true)
    if (row.void) expect(row.holds).toBe("nothing")
  }
})

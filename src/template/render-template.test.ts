import fc from "fast-check"
import { expect, test } from "vitest"
import type { ContentText } from "../content/report.ts"
import type { Diagnostic } from "../foundation/diagnostic.ts"
import { lineColumn, originOf, type SourceFile } from "../foundation/source.ts"
import { renderTemplate } from "./render-template.ts"
import { boolean, inline, list, number, type ObjectShape, object, optional, text } from "./shape.ts"
import { objectOf } from "./value.ts"

const content = (words: string): ContentText => ({
  text: words,
  span: { file: "c.json", start: 100, end: 100 + words.length },
})
const plain = object({ zh: text, en: text })
const members = new Map<string, ObjectShape>([
  ["a", object({ type: text, id: text, only: text })],
  ["b", object({ type: text, id: text })],
])
const SHAPE = object({
  title: text,
  pair: plain,
  words: inline,
  yes: boolean,
  no: boolean,
  zero: number,
  empty: text,
  none: optional(text),
  some: optional(object({ x: text, y: optional(text) })),
  items: list(object({ name: text, sub: list(text), note: optional(text) })),
  nothing: list(text),
  blocks: list({ kind: "union", by: "type", members }),
})
const DATA = objectOf({
  title: content("T"),
  pair: objectOf({ zh: content("中"), en: content("E") }),
  words: {
    inline: [
      { type: "text", text: content("a<") },
      { type: "strong", text: content("b") },
      { type: "law", text: content("《法》") },
      { type: "term", text: content("t"), term: "npc" },
      { type: "link", text: content("l"), url: 'https://a.b/?x="&y' },
      { type: "ruby", text: content("汉"), annotation: content("hàn") },
      { type: "figure", text: content("45"), figure: "f.1", derived: false },
      { type: "note", text: content("n") },
    ],
  },
  yes: true,
  no: false,
  zero: 0,
  empty: content(""),
  none: undefined,
  some: objectOf({ x: content("X"), y: undefined }),
  items: [
    objectOf({ name: content("one"), sub: [content("p"), content("q")], note: undefined }),
    objectOf({ name: content("two"), sub: [], note: content("N") }),
  ],
  nothing: [],
  blocks: [objectOf({ type: "a", id: "1", only: content("A") }), objectOf({ type: "b", id: "2" })],
})

function run(template: string, partials: Record<string, string> = {}, data = DATA, shape = SHAPE) {
  const files = new Map<string, SourceFile>([["layout", { path: "layout.hbs", text: template }]])
  for (const [name, words] of Object.entries(partials)) {
    files.set(`partials/${name}`, { path: `${name}.hbs`, text: words })
  }
  const findings: Diagnostic[] = []
  const markup = renderTemplate(files, "layout", data, (d) => findings.push(d), shape)
  const textOf = (file = "") => [...files.values()].find(({ path }) => path === file)?.text ?? ""
  const faults = findings.map((d) => {
    const words = textOf(d.span?.file)
    const { line, column } = lineColumn(words, d.span?.start ?? 0)
    return `${d.span?.file}:${line}:${column} ${d.code}: ${d.message.en}${d.hint === undefined ? "" : ` [${d.hint.en}]`}`
  })
  return { markup, faults, findings }
}

test.each<[string, string, Record<string, string>?]>([
  ["{{title}} {{this.title}} {{./title}} {{@root.title}} {{pair.zh}} {{pair/en}}", "T T T T 中 E"],
  ["{{'<lit>'}} {{5}} {{true}} {{zero}} {{yes}} {{lookup pair 'en'}}", "&lt;lit&gt; 5 true 0 true E"],
  ["{{#if yes}}y{{else}}n{{/if}}{{#if no}}y{{else}}n{{/if}}", "yn"],
  ["{{#if no}}1{{else if zero}}2{{else if none}}3{{else if yes}}4{{else}}5{{/if}}", "4"],
  [
    "{{#if empty}}1{{/if}}{{#if nothing}}2{{/if}}{{#if items}}3{{/if}}{{#unless no}}4{{/unless}}{{^if no}}5{{/if}}",
    "345",
  ],
  ["{{#each items}}{{@index}}{{name}}{{#if @first}}!{{/if}}{{#unless @last}},{{/unless}}{{/each}}", "0one!,1two"],
  [
    "{{#each items}}{{#each sub}}{{this}}{{../name}}{{@../index}}{{../../title}} {{else}}-{{/each}}{{/each}}",
    "pone0T qone0T -",
  ],
  ["{{#each nothing}}x{{else}}empty{{/each}}", "empty"],
  ["{{#each pair}}{{@key}}={{this}};{{/each}}", "zh=中;en=E;"],
  ["{{#with some}}{{x}}{{../title}}{{/with}}{{#with none}}{{this}}{{else}}none{{/with}}", "XTnone"],
  ["{{#each items}}{{#if note}}{{note}}{{/if}}{{/each}}", "N"],
  ["{{! c }}a{{!-- {{title}} --}}b \\{{title}}", "ab {{title}}"],
  ["a  {{~title~}}  b {{#if yes ~}} c {{~/if}}", "aTb c"],
  ["x\n  {{#if yes}}\n  y\n  {{/if}}\nz", "x\n  y\nz"],
  ["{{> p}}", "<p>T</p>", { p: "<p>{{title}}</p>" }],
  ["{{> p pair}}{{> p zh=title en='lit'}}", "中/E T/lit ", { p: "{{zh}}/{{en}} " }],
  ["{{#each blocks}}{{> (lookup . 'type')}}{{/each}}", "[A](2)", { a: "[{{only}}]", b: "({{id}})" }],
  ["{{#> frame}}in {{title}}{{/frame}}", "(in T)", { frame: "({{> @partial-block}})" }],
  ["{{#> frame}}{{#*inline 'head'}}H{{title}}{{/inline}}{{/frame}}", "HT", { frame: "{{> head}}" }],
  ["{{#> frame}}{{/frame}}", "default", { frame: "{{#> head}}default{{/head}}" }],
  ["{{> me}}{{#*inline 'me'}}-{{title}}-{{/inline}}", "-T-"],
  ["{{#each items}}{{> item n=@index up=../title}}{{/each}}", "0oneT1twoT", { item: "{{n}}{{name}}{{up}}" }],
  [`<b title="{{words}}" class='{{title}}'>`, `<b title="a&lt;b《法》tl汉45" class='T'>`],
  [
    "{{words}}",
    'a&lt;<strong>b</strong><cite>《法》</cite><a class="term" href="#term-npc">t</a>' +
      '<a href="https://a.b/?x=&quot;&amp;y">l</a><ruby>汉<rt lang="zh-Latn">hàn</rt></ruby><span class="figure" data-figure="f.1">45</span>' +
      '<small class="note" role="doc-footnote">n</small>',
  ],
])("%s", (template, expected, partials = {}) => {
  const { markup, faults } = run(template, partials)
  expect(faults).toEqual([])
  expect(markup?.text).toBe(expected)
})

test.each<[string, string, Record<string, string>?]>([
  ["{{titel}}", 'layout.hbs:1:3 template/unknown-name: there is no "titel" [did you mean "title"?]'],
  [
    "{{#if no}}{{pair.fr}}{{/if}}",
    'layout.hbs:1:13 template/unknown-name: there is no "fr" in pair [known here: zh, en]',
  ],
  ["a\n {{title.x}}", 'layout.hbs:2:4 template/unknown-name: there is no "x" in title: it is text'],
  [
    "{{items.name}}",
    'layout.hbs:1:3 template/unknown-name: there is no "name" in items: it is a list [go through it with #each]',
  ],
  ["{{#if gone}}{{/if}}", 'layout.hbs:1:7 template/unknown-name: there is no "gone" [did you mean "none"?]'],
  ["{{#each itms}}{{x}}{{/each}}", 'layout.hbs:1:9 template/unknown-name: there is no "itms" [did you mean "items"?]'],
  ["{{none}}", "layout.hbs:1:3 template/maybe-absent: none may be absent [put this inside {{#if none}}]"],
  [
    "{{#if yes}}{{some.x}}{{/if}}",
    "layout.hbs:1:14 template/maybe-absent: some may be absent [put this inside {{#if some}}]",
  ],
  [
    "{{#if none}}{{else}}{{none}}{{/if}}",
    "layout.hbs:1:23 template/maybe-absent: none may be absent [put this inside {{#if none}}]",
  ],
  [
    "{{> p none}}",
    "layout.hbs:1:7 template/maybe-absent: none may be absent [put this inside {{#if none}}]",
    { p: "" },
  ],
  [
    "{{> p x=some.y}}",
    "layout.hbs:1:9 template/maybe-absent: some may be absent [put this inside {{#if some}}]",
    { p: "" },
  ],
  [
    "{{pair}}",
    "layout.hbs:1:1 template/not-printable: {{pair}} is an object, which cannot be printed [write pair.zh or pair.en]",
  ],
  [
    "{{items}}",
    "layout.hbs:1:1 template/not-printable: {{items}} is a list, which cannot be printed [write {{#each items}}…{{/each}}]",
  ],
  [
    "{{../title}}",
    "layout.hbs:1:3 template/unknown-name: ../ leads out of this template [a partial sees only its own context: pass the value as a parameter, or use @root]",
  ],
  ["{{@index}}", "layout.hbs:1:3 template/unknown-name: @index exists only inside #each"],
  [
    "{{#each items}}{{@key}}{{/each}}",
    "layout.hbs:1:18 template/unknown-name: items of a list have no @key [use @index]",
  ],
  ["{{@rot.title}}", "layout.hbs:1:3 template/unknown-name: there is no @rot [did you mean @root?]"],
  [
    "{{#each title}}{{/each}}",
    "layout.hbs:1:9 template/not-a-list: #each needs a list, but title is text [take #with for one thing, #if for one that may be absent]",
  ],
  ["{{{title}}}", "layout.hbs:1:1 template/unescaped: {{{ }}} and {{& }} would print text as markup [write {{ }}]"],
  ["{{&title}}", "layout.hbs:1:1 template/unescaped: {{{ }}} and {{& }} would print text as markup [write {{ }}]"],
  [
    "{{upper title}}",
    'layout.hbs:1:3 template/unknown-helper: there is no helper "upper" [known here: if, unless, each, with, lookup]',
  ],
  [
    "{{#eech items}}{{/eech}}",
    'layout.hbs:1:4 template/unknown-helper: there is no helper "eech" [did you mean "each"?]',
  ],
  [
    "{{#if (eq title 'x')}}{{/if}}",
    'layout.hbs:1:8 template/unknown-helper: there is no helper "eq" [known here: lookup]',
  ],
  ["{{* dec}}", 'layout.hbs:1:1 template/decorator: decorators are not supported [only {{#*inline "name"}} is]'],
  [
    "{{#each items as |i|}}{{/each}}",
    "layout.hbs:1:1 template/block-parameter: “as |name|” is not supported [use this and ../]",
  ],
  [
    "{{#if zero includeZero=true}}{{/if}}",
    'layout.hbs:1:12 template/argument: #if has no option "includeZero" [leave it out]',
  ],
  [
    "{{> cver}}",
    'layout.hbs:1:5 template/unknown-partial: there is no partial "cver" [did you mean "cover"?]',
    { cover: "" },
  ],
  [
    "{{#each blocks}}{{> (lookup . 'type')}}{{/each}}",
    'layout.hbs:1:21 template/unknown-partial: there is no partial "b" [there are: layout, a]',
    { a: "" },
  ],
  [
    "{{#each blocks}}{{> (lookup . 'type')}}{{/each}}",
    'b.hbs:1:3 template/unknown-name: there is no "only" [known here: type, id]',
    { a: "{{only}}", b: "{{only}}" },
  ],
  [
    "{{#each blocks}}{{only}}{{/each}}",
    'layout.hbs:1:19 template/unknown-name: not every type of block has "only" [all have: type, id]',
  ],
  ["{{> p pair}}", 'p.hbs:1:3 template/unknown-name: there is no "title" [known here: zh, en]', { p: "{{title}}" }],
  [
    "{{> p}}",
    "p.hbs:1:1 template/no-block: this partial is called without a block somewhere [call it as {{#> name}}…{{/name}}]",
    { p: "{{> @partial-block}}" },
  ],
  [
    "<p class={{title}}>",
    'layout.hbs:1:10 template/unquoted: a value is printed in a tag without quotes [put it in quotes: class="{{…}}"]',
  ],
  [
    '<p {{#if yes}}class="{{/if}}>',
    "layout.hbs:1:4 template/tag: a tag is opened on one way through this block and not on the other [open and close tags in the same branch; an attribute may be chosen inside its quotes]",
  ],
  ['<p class="x', "layout.hbs:1:12 template/tag: the template ends inside a tag or comment"],
  [
    "{{#if yes}}",
    "layout.hbs:1:12 template/syntax: a block is not closed: {{/…}} is missing [close the block where it ends]",
  ],
  [
    "{{#if yes}}{{/with}}",
    'layout.hbs:1:12 template/unmatched: {{/with}} closes nothing: the block open here is "if" [write {{/if}}]',
  ],
  [
    "{{/if}}",
    "layout.hbs:1:1 template/syntax: nothing is open here that this could close [remove it, or open the block before it]",
  ],
  ["{{title", "layout.hbs:1:8 template/syntax: }} is expected here [end the expression with }}]"],
  ["<p>{{title</p>", "layout.hbs:1:11 template/syntax: }} is expected here [end the expression with }}]"],
  [
    "{{! a",
    "layout.hbs:1:1 template/syntax: a comment is not closed [end it with --}}, or }} where it began with {{!]",
  ],
  [
    "{{#if yes}}{{else}}{{else}}{{/if}}",
    "layout.hbs:1:20 template/syntax: a block has one {{else}}, and it comes last [write {{else if …}} for more than two ways]",
  ],
  [
    '{{#*inline "a"}}{{else}}{{/inline}}',
    "layout.hbs:1:1 template/syntax: an inline partial has no {{else}} [put the condition inside the partial]",
  ],
  [
    "{{> p a=title pair}}",
    "layout.hbs:1:19 template/syntax: = is expected here: named values come last [write name=value]",
    { p: "" },
  ],
  [
    "{{{{raw}}}} {{{{/raw}}}}",
    "layout.hbs:1:1 template/raw-block: raw blocks {{{{…}}}} are not supported [write \\{{ for braces that are text]",
  ],
  [
    "{{}}",
    "layout.hbs:1:3 template/syntax: a name or value is expected here [write a name of the data, or remove the braces]",
  ],
  [
    "{{pair/../title}}",
    "layout.hbs:1:3 template/path: pair/.. is no path: ../ stands only at the start [for instance ../title]",
  ],
  ["a\0b", "layout.hbs:1:2 template/character: the template holds a NUL character [remove it]"],
  [
    "{{> p}}",
    "p.hbs:1:1 template/too-deep: templates call each other without end [end it by a condition that once does not hold]",
    { p: "{{> p}}" },
  ],
  [
    "{{> p}}",
    "p.hbs:1:1 template/too-deep: templates call each other without end [end it by a condition that once does not hold]",
    { p: "{{> p x=this}}" },
  ],
])("%s → %s", (template, expected, partials = {}) => {
  const { markup, faults } = run(template, partials)
  expect(faults).toEqual([expected])
  expect(markup).toBeUndefined()
})

test("what is refused in one template keeps no other from being checked", () => {
  const { markup, faults } = run("{{{title}}}{{titel}}{{> a}}{{> b}}", { a: "{{#if yes}}", b: "{{itms}}", c: "" })
  expect(markup).toBeUndefined()
  expect(faults.map((fault) => fault.replace(/ \[.*/, ""))).toEqual([
    "layout.hbs:1:1 template/unescaped: {{{ }}} and {{& }} would print text as markup",
    "a.hbs:1:12 template/syntax: a block is not closed: {{/…}} is missing",
    expect.stringMatching(/^layout.hbs:1:14 template\/unknown-name/),
    expect.stringMatching(/^b.hbs:1:3 template\/unknown-name/),
  ])
})

test("a recursion without end names the call that led into it", () => {
  const { findings } = run("<p>{{> a}}</p>", { a: "{{> p}}", p: "-{{> q}}", q: "{{> p}}" })
  expect(findings[0]?.notes?.map(({ span }) => `${span?.file}:${span?.start}`)).toEqual(["a.hbs:0"])
})

test("a partial that calls itself over nested data is fine", () => {
  const fields = new Map()
  const tree: ObjectShape = { kind: "object", fields }
  fields.set("name", text).set("kids", list(tree))
  const leaf = objectOf({ name: "leaf", kids: [] })
  const data = objectOf({ name: "root", kids: [leaf, objectOf({ name: "mid", kids: [leaf] })] })
  const { markup, faults } = run("{{> node}}", { node: "({{name}}{{#each kids}}{{> node}}{{/each}})" }, data, tree)
  expect(faults).toEqual([])
  expect(markup?.text).toBe("(root(leaf)(mid(leaf)))")
})

test("templates that double each other are stopped", () => {
  const partials: Record<string, string> = { p40: "xxxxxxxxxx" }
  for (let i = 0; i < 40; i++) partials[`p${i}`] = `{{> p${i + 1}}}{{> p${i + 1}}}`
  expect(run("{{> p0}}", partials).faults[0]).toContain("too much markup")
})

test("blocks that nest too deep are a finding, not an overflow", () => {
  const many = 20_000
  const faults = run("{{#if yes}}".repeat(many) + "{{/if}}".repeat(many)).faults
  expect(faults[0]).toContain("template/too-deep: blocks or calls nest more than 100 deep")
  expect(run(`{{#if yes}}${"{{else if no}}".repeat(many)}{{/if}}`).faults[0]).toContain("template/too-deep")
})

test("calls without end are a finding", () => {
  expect(run(`{{a ${"(a ".repeat(20_000)}`).faults[0]).toContain("template/too-deep")
})

test("a template nobody uses is told", () => {
  expect(run("a", { lost: "{{x}}" }).faults).toEqual([
    "lost.hbs:1:1 template/unused: no template uses this one, so it is not checked [call it, or remove the file]",
  ])
})

test("every character of the output knows where it came from", () => {
  const template = "<p>\n  {{title}} &amp; {{none2}}</p>{{words}}"
  const source = '{"t": "a<\\n\\u4e2d&b"}'
  const start = source.indexOf("a<")
  const offsets = [0, 1, 2, 4, 10, 11].map((at) => start + at)
  const title = { text: "a<\n中&b", span: { file: "c.json", start, end: source.length - 2 }, offsets }
  const data = objectOf({ title, none2: "plain", words: { inline: [{ type: "strong", text: content("s") }] } })
  const { markup } = run(template, {}, data, object({ title: text, none2: text, words: inline }))
  const out = markup?.text ?? ""
  expect(out).toBe("<p>\n  a&lt;\n中&amp;b &amp; plain</p><strong>s</strong>")
  const from = (needle: string, length = needle.length) => {
    const span = originOf(markup?.map ?? [], out.indexOf(needle), out.indexOf(needle) + length)
    return span?.file === "c.json" ? source.slice(span.start, span.end) : template.slice(span?.start, span?.end)
  }
  expect(from("<p>\n  ")).toBe("<p>\n  ")
  expect(from("a&lt;", 1)).toBe("a")
  expect(from("&lt;")).toBe("<")
  expect(from("\n中", 1)).toBe("\\n")
  expect(from("中")).toBe("\\u4e2d")
  expect(from("&amp;b", 5)).toBe("&")
  expect(from("b &amp;", 1)).toBe("b")
  expect(from(" &amp; plain", 7)).toBe(" &amp; ")
  expect(from("plain")).toBe("{{none2}}")
  expect(originOf(markup?.map ?? [], out.indexOf("s</"))).toEqual({ file: "c.json", start: 100, end: 101 })
  expect(markup?.map.every((segment, i, all) => segment.start === (all[i - 1]?.end ?? 0))).toBe(true)
})

const hostile = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .array(
      fc.constantFrom(
        "<",
        ">",
        "&",
        '"',
        "'",
        "{{",
        "}}",
        "{{{",
        "<script>",
        "</p>",
        "&amp;",
        "--",
        "a",
        "中",
        "=",
        "/",
        " ",
      ),
    )
    .map((parts) => parts.join("")),
)

test("content is text, whatever it holds", () => {
  const plainly = (markup: string) =>
    markup.replace(
      /&(amp|lt|gt|quot|#39);/g,
      (_, name) => ({ amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" })[name as string] as string,
    )
  fc.assert(
    fc.property(hostile, hostile, (first, second) => {
      const data = objectOf({ title: content(first), words: { inline: [{ type: "strong", text: content(second) }] } })
      const { markup } = run(
        '<p title="{{title}}">{{title}}{{words}}</p>',
        {},
        data,
        object({ title: text, words: inline }),
      )
      const out = markup?.text ?? ""
      const match = /^<p title="([^"<>]*)">([^<>]*)<strong>([^<>]*)<\/strong><\/p>$/.exec(out)
      expect(match?.slice(1).map(plainly)).toEqual([first, first, second])
    }),
  )
})

test("any template ends in markup or in findings inside it", () => {
  const pieces = fc.constantFrom(
    "{{",
    "}}",
    "{{#if yes}}",
    "{{#each items}}",
    "{{/if}}",
    "{{/each}}",
    "{{else}}",
    "{{title}}",
    "{{> p}}",
    "{{#> p}}",
    "{{/p}}",
    "{{~",
    "{{!",
    "(",
    ")",
    "lookup",
    '"',
    "\\",
    "<p",
    ">",
    " ",
    "\n",
    "this",
    "../",
    "@",
    "{{{",
    "}}}",
    "{{{{",
    "|",
    "=",
    "__proto__",
    "constructor",
  )
  let rendered = 0
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 10 }), (parts) => {
      const template = parts.join("")
      const { markup, findings } = run(template, { p: "x" })
      if (markup === undefined) expect(findings.some((d) => d.severity === "error")).toBe(true)
      else rendered++
      for (const { span } of findings) {
        expect(span?.end).toBeGreaterThanOrEqual(span?.start as number)
        expect(span?.end).toBeLessThanOrEqual(span?.file === "layout.hbs" ? template.length : 1)
      }
    }),
    { numRuns: 2000 },
  )
  expect(rendered).toBeGreaterThan(50)
})

test.each(["__proto__", "constructor", "toString", "title.length", "items.length", "pair.__proto__", "items.[0]"])(
  "{{%s}} reaches nothing",
  (name) => {
    expect(run(`{{${name}}}`).faults[0]).toContain("template/unknown-name")
  },
)

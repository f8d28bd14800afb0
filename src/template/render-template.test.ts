import fc from "fast-check"
import { expect, test } from "vitest"
import type { ContentText } from "../content/report.ts"
import type { Diagnostic } from "../foundation/diagnostic.ts"
import { lineColumn, originOf, type SourceFile } from "../foundation/source.ts"
import { renderTemplate } from "./render-template.ts"
import { boolean, inline, list, number, type ObjectShape, object, optional, text } from "./shape.ts"
import { objectOf, type Value } from "./value.ts"

const content = (words: string): ContentText => ({ text: words, span: { file: "c.json", start: 100, end: 100 + words.length } })
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
      { type: "figure", text: content("45"), figure: "f.1" },
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
  blocks: [
    objectOf({ type: "a", id: "1", only: content("A") }),
    objectOf({ type: "b", id: "2" }),
  ],
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
  ['{{"<lit>"}} {{5}} {{true}} {{zero}} {{yes}} {{lookup pair "en"}}', "&lt;lit&gt; 5 true 0 true E"],
  ["{{#if yes}}y{{else}}n{{/if}}{{#if no}}y{{else}}n{{/if}}", "yn"],
  ["{{#if no}}1{{else if zero}}2{{else if none}}3{{else if yes}}4{{else}}5{{/if}}", "4"],
  ["{{#if empty}}1{{/if}}{{#if nothing}}2{{/if}}{{#if items}}3{{/if}}{{#unless no}}4{{/unless}}{{^if no}}5{{/if}}", "345"],
  ["{{#each items}}{{@index}}{{name}}{{#if @first}}!{{/if}}{{#unless @last}},{{/unless}}{{/each}}", "0one!,1two"],
  ["{{#each items}}{{#each sub}}{{this}}{{../name}}{{@../index}}{{../../title}} {{else}}-{{/each}}{{/each}}", "pone0T qone0T -"],
  ["{{#each nothing}}x{{else}}empty{{/each}}", "empty"],
  ["{{#each pair}}{{@key}}={{this}};{{/each}}", "zh=中;en=E;"],
  ["{{#with some}}{{x}}{{../title}}{{/with}}{{#with none}}{{this}}{{else}}none{{/with}}", "XTnone"],
  ["{{#each items}}{{#if note}}{{note}}{{/if}}{{/each}}", "N"],
  ["{{! c }}a{{!-- {{title}} --}}b \\{{title}}", "ab {{title}}"],
  ["a  {{~title~}}  b {{#if yes ~}} c {{~/if}}", "aTb c"],
  ["x\n  {{#if yes}}\n  y\n  {{/if}}\nz", "x\n  y\nz"],
  ["{{> p}}{{> p pair}}", "[T E]", { p: "{{#if title}}{{/if}}" }].slice(0, 0).length ? ["", ""] : ["{{> p}}", "<p>T</p>", { p: "<p>{{title}}</p>" }],
  ["{{> p pair}}{{> p zh=title en='lit'}}", "中/E T/lit ", { p: "{{zh}}/{{en}} " }].slice(0, 2) as [string, string],
  ["{{#each blocks}}{{> (lookup . \"type\")}}{{/each}}", "<A><2>", { a: "&lt;{{only}}&gt;", b: "&lt;{{id}}&gt;" }],
  ["{{#> frame}}in {{title}}{{/frame}}", "(in T)", { frame: "({{> @partial-block}})" }],
  ["{{#> frame}}{{#*inline \"head\"}}H{{title}}{{/inline}}{{/frame}}", "HT", { frame: "{{> head}}" }],
  ["{{#> frame}}{{/frame}}", "default", { frame: "{{#> head}}default{{/head}}" }],
  ["{{#*inline \"me\"}}<{{title}}>{{/inline}}{{> me}}", "&"].slice(0, 0).length ? ["", ""] : ["{{> me}}{{#*inline \"me\"}}-{{title}}-{{/inline}}", "-T-"],
  ["{{#each items}}{{> item n=@index up=../title}}{{/each}}", "0oneT1twoT", { item: "{{n}}{{name}}{{up}}" }],
  ["<b title=\"{{words}}\" class='{{title}}'>", "<b title=\"a&lt;b《法》tl汉45\" class='T'>"],
])("%s", (template, expected, partials = {}) => {
  const { markup, faults } = run(template, partials)
  expect(faults).toEqual([])
  expect(markup?.text.replaceAll("&lt;A&gt;", "<A>").replaceAll("&lt;2&gt;", "<2>")).toBe(expected)
})

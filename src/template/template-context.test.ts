import { existsSync, readdirSync, readFileSync } from "node:fs"
import { expect, test } from "vitest"
import type { Booklet } from "../content/booklet.ts"
import type { Report } from "../content/report.ts"
import { read, sampleReport } from "../content/sample.testing.ts"
import { DEFAULT_OFFICE, DEFAULT_SHEETS } from "../content/sheet-settings.ts"
import type { Diagnostic } from "../foundation/diagnostic.ts"
import type { Sources } from "../foundation/sources.ts"
import { mm } from "../foundation/units.ts"
import { contextShape } from "./context-shape.ts"
import { chineseNumeral } from "./numerals.ts"
import { readTemplates } from "./read-templates.ts"
import { renderTemplate } from "./render-template.ts"
import type { Shape } from "./shape.ts"
import { templateContext } from "./template-context.ts"
import { isInline, isList, isObject, type Value } from "./value.ts"

const BOOKLET: Booklet = {
  name: "sample",
  reportSpan: { file: "booklet.json", start: 0, end: 0 },
  report: "report.json",
  theme: "hongjin",
  trim: { width: mm(148), height: mm(210) },
  bleed: mm(3),
  languages: ["zh"],
  bilingual: "stacked",
  sections: new Map(),
  editions: ["screen"],
  press: { images: "rgb", marks: true },
  sheets: DEFAULT_SHEETS,
  office: DEFAULT_OFFICE,
  span: { file: "booklet.json", start: 0, end: 0 },
}
const context = () => templateContext(read(JSON.stringify(sampleReport())).report as Report, BOOKLET)

function fits(value: Value, shape: Shape, path: string): void {
  switch (shape.kind) {
    case "optional":
      if (value !== undefined) fits(value, shape.of, path)
      break
    case "object":
      if (!isObject(value)) throw new Error(`${path} is no object`)
      expect(
        [...value.keys()].filter((key) => !shape.fields.has(key)),
        path,
      ).toEqual([])
      for (const [name, field] of shape.fields) fits(value.get(name), field, `${path}.${name}`)
      break
    case "union": {
      const name = isObject(value) ? value.get(shape.by) : undefined
      const member = shape.members.get(String(name))
      if (member === undefined) throw new Error(`${path} is no member: ${name}`)
      fits(value, member, path)
      break
    }
    case "list":
      if (!isList(value)) throw new Error(`${path} is no list`)
      for (const [i, item] of value.entries()) fits(item, shape.of, `${path}.${i}`)
      break
    case "inline":
      expect(isInline(value), path).toBe(true)
      break
    case "text": {
      const isText =
        typeof value === "string" ||
        (typeof value === "object" && !isInline(value) && !isList(value) && !isObject(value))
      expect(isText, path).toBe(true)
      break
    }
    default:
      expect(typeof value, path).toBe(shape.kind)
  }
}

test("the data has the declared shape", () => {
  fits(context(), contextShape, "")
})

function render(template: string): string {
  const findings: Diagnostic[] = []
  const markup = renderTemplate(
    new Map([["layout", { path: "layout.hbs", text: template }]]),
    "layout",
    context(),
    (d) => findings.push(d),
  )
  expect(findings).toEqual([])
  return markup?.text ?? ""
}

test.each([
  [
    "{{report.title.zh}} {{report.date}} {{#if report.source}}{{report.source.name.en}}{{/if}}",
    "样本报告 2023-02-20 A site",
  ],
  ["{{booklet.zh}} {{booklet.en}} {{booklet.bilingual}}", "true false stacked"],
  [
    "{{#each sections}}{{number}} {{numeral.zh}}{{numeral.en}} {{padded}} {{title.zh}};{{/each}}",
    "0   开篇;1 一1 01 第一;",
  ],
  [
    "{{#each figures}}{{id}} {{digits}}{{#if formula}} {{formula}}{{/if}}{{#if section}} {{section.zh}}{{/if}}{{#if sectionNumeral}} {{sectionNumeral.zh}}{{/if}};{{/each}}",
    "all 460 开篇;done 434 第一 一;rate 94.35 第一 一;many 30+;share 94.35 434 ÷ 460;",
  ],
  ["{{#each terms}}{{id}} {{name.en}} {{explanation.zh}}{{/each}}", "npc Congress 人民代表大会"],
  [
    "{{#each sections}}{{#each blocks}}{{type}}#{{id}} {{/each}}{{/each}}",
    "paragraph#p0 list#l1 quote#q1 row#r1 cards#c1 tags#t1 table#tb1 picture#pic1 ",
  ],
])("%s", (template, expected) => {
  expect(render(template)).toBe(expected)
})

test.each([
  [1, "一"],
  [10, "十"],
  [11, "十一"],
  [20, "二十"],
  [99, "九十九"],
  [100, "100"],
])("%i is %s", (n, expected) => {
  expect(chineseNumeral(n)).toBe(expected)
})

const SOURCES: Sources = {
  text: (path) => readFileSync(path, "utf8"),
  bytes: () => undefined,
  list: (folder) => (existsSync(folder) ? readdirSync(folder) : []),
}

for (const theme of SOURCES.list("templates").filter((name) => existsSync(`templates/${name}/theme.json`))) {
  test(`the templates of ${theme} pass the check`, () => {
    const templates = readTemplates(SOURCES, ["templates/base", `templates/${theme}`])
    const findings: Diagnostic[] = []
    renderTemplate(templates, "layout", context(), (d) => findings.push(d))
    expect(findings).toEqual([])
  })
}

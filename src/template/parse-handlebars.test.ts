import { readdirSync, readFileSync } from "node:fs"
import { createRequire } from "node:module"
import fc from "fast-check"
import { expect, test } from "vitest"
import type { HbExpression, HbPair, HbProgram, HbStatement } from "./handlebars-tree.ts"
import { isFault, parseHandlebars } from "./parse-handlebars.ts"

const handlebars = createRequire(import.meta.url)("handlebars") as { parse: (text: string) => unknown }

/** A tree of either parser without what only one of them keeps: places, `strip` flags, originals. */
type Plain = unknown
const KEPT = ["type", "data", "depth", "parts", "escaped", "path", "params", "name", "program", "inverse"] as const

function ofPackage(node: unknown): Plain {
  if (Array.isArray(node)) return node.map(ofPackage)
  if (typeof node !== "object" || node === null) return node
  const o = node as Record<string, unknown>
  const { type } = o
  if (type === "Program") {
    return { body: ofPackage(o["body"]), blockParams: o["blockParams"] ?? [] }
  }
  const out: Record<string, Plain> = {}
  for (const key of KEPT) if (o[key] !== undefined) out[key] = ofPackage(o[key])
  if (type === "ContentStatement" || String(type).endsWith("Literal")) out["value"] = o["value"]
  if (type === "PathExpression") out["original"] = o["original"]
  if ("hash" in o) {
    const { pairs } = (o["hash"] ?? { pairs: [] }) as { pairs: { key: string; value: unknown }[] }
    out["hash"] = pairs.map(({ key, value }) => ({ key, value: ofPackage(value) }))
  }
  return out
}

function ofOurs(node: HbProgram | HbStatement | HbExpression): Plain {
  if ("body" in node) return { body: node.body.map(ofOurs), blockParams: node.blockParams }
  const o = node as unknown as Record<string, unknown>
  const out: Record<string, Plain> = {}
  const plain = (value: unknown): Plain =>
    Array.isArray(value)
      ? value.map(plain)
      : typeof value === "object" && value !== null
        ? ofOurs(value as HbStatement)
        : value
  for (const key of KEPT) if (o[key] !== undefined) out[key] = plain(o[key])
  if ("value" in o) out["value"] = o["value"]
  if (node.type === "PathExpression") out["original"] = node.original
  if ("hash" in o) {
    out["hash"] = (o["hash"] as readonly HbPair[]).map(({ key, value }) => ({ key, value: ofOurs(value) }))
  }
  return out
}

/** What the package makes of a template: its tree, or undefined when it refuses it. */
function packageTree(template: string): Plain {
  try {
    return ofPackage(handlebars.parse(template))
  } catch {
    return undefined
  }
}

function ourTree(template: string): Plain {
  const parsed = parseHandlebars(template)
  return isFault(parsed) ? undefined : ofOurs(parsed)
}

const templates = readdirSync("templates", { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".hbs"))
  .map((name) => `templates/${name}`)

test.each(templates)("%s is read as Handlebars reads it", (path) => {
  const text = readFileSync(path, "utf8")
  expect(packageTree(text)).toBeDefined()
  expect(ourTree(text)).toEqual(packageTree(text))
})

test.each(
  [
    "a {{b}} c|{{~b~}} |{{&b}}|{{~&b}}|{{{b}}}|{{~{b}~}}|{{*b}}|{{b}}}|{{b}}}}|{{{b}}|{{ b c=1 d}}|{{b c d=e f='g'}}",
    "\\{{a}} {{b}}|\\\\{{a}}|\\\\\\{{a}}|x\\{{a}}\\{{b}}|\\{{a}}\\\\{{b}}|\\{{\\{{a}}|\\{{{a}}}|\\",
    "{{a.b/c.[d e]}}|{{./a}}|{{.}}|{{..}}|{{...}}|{{../..}}|{{a.}}|{{a..}}|{{a./b}}|{{a . b}}|{{a  .b}}|{{this/a}}",
    "{{[a]}}|{{[a\\]b]}}|{{a.[..]}}|{{a.[this]}}|{{[a}}|{{@a}}|{{@ a}}|{{@../x}}|{{@}}|{{@a/b}}|{{a/../b}}|{{[a\nb].c}}",
    "{{'a'}}|{{\"a\\\"b\"}}|{{\"a\\\"}}|{{'a\\'}} '}}|{{'}}|{{''}}|{{1}}|{{-1.5}}|{{1a}}|{{1.a}}|{{true}}|{{true.a}}",
    "{{true b}}|{{null}}|{{undefined}}|{{nullx}}|{{a null=1}}|{{a true}}|{{a=b}}|{{a b = c}}|{{a (b (c d) e=f) g}}",
    "{{(a)}}|{{> (a b)}}|{{> a/b.c}}|{{> 'a b'}}|{{> 1}}|{{> ../a}}|{{> @partial-block}}|{{~> a b c=d~}}|{{#>a}}{{/a}}",
    "{{#> a as |b|}}{{/a}}|{{#a as |b c|}}{{/a}}|{{#a as ||}}{{/a}}|{{#a as |b}}{{/a}}|{{as}}|{{#a}}{{else b as |c|}}{{/a}}",
    "{{#a}}{{/a}}|{{#a}}{{/b}}|{{#a}}|{{/a}}|{{else}}|{{^}}|{{#'a'}}{{/a}}|{{#null}}{{/null}}|{{#(a)}}{{/a}}|{{# a }}x{{/ a }}",
    "{{#a}}1{{else}}2{{/a}}|{{#a}}1{{^}}2{{/a}}|{{#a}}{{else}}{{else}}{{/a}}|{{#a}}1{{else b}}2{{else c}}3{{else}}4{{/a}}",
    "{{^a}}1{{else}}2{{/a}}|{{^a}}1{{/a}}|{{^a}}{{else b}}{{/a}}|{{#a}}{{^b}}{{/b}}{{/a}}|{{~#a~}} x {{~else~}} y {{~/a~}} z",
    "{{#a}}1{{~else b~}} 2 {{~else c~}} 3 {{~/a~}} 4|{{elsewhere}}|{{else-x}}|{{#a}}{{ else }}{{/a}}|{{#a}}{{~ else ~}}{{/a}}",
    "{{#*inline 'a'}}x{{/inline}}|{{#*inline 'a'}}{{else}}{{/inline}}|{{~#*a b~}} x {{~/a~}}|{{!}}|{{! a }}|{{!-- }} --}}|{{!--}}",
    "{{!-- a --~}} b|{{~! a ~}} b|{{!-- a }}|{{! a|{{!-|{{~!--a--}}|{{ ! a}}|{{a|{{|{{}}|{{ }}|{{a{{b}}|{{a;}}|{{a\u00a0b}}",
    "{{#> (a)}}{{/a}}|{{#a}}{{{else}}}{{/a}}|{{#a}}{{#b}}{{/a}}{{/b}}|{{a|}}|{{a|b}}|{{#a}} {{else if b}} {{/a}}",
  ].flatMap((line) => line.split(/(?<=\}|\w|\s|\\)\|(?=\{\{|\\|x|a )/)),
)("%s", (template) => {
  expect(ourTree(template)).toEqual(packageTree(template))
})

const RAW = "{{{{"
const piece = fc.constantFrom(
  ..."{{ }} {{~ ~}} {{# {{/ {{^ {{> {{#> {{! {{!-- --}} {{& {{{ }}} {{else {{else}} {{^}} {{#*inline \\ \\\\ a b if . .. / @ this".split(
    " ",
  ),
  ..."{{#a}} {{/a}} {{#if a}} {{/if}} {{else if b}} {{~#a~}} {{~/a~}} {{~else~}} {{> p}} {{!x}} {{b}} {{#>p}} {{/p}}".split(
    " ",
  ),
  ..."( ) = | [ ] ' \" true null 1 -2.5 as as| |a| \u00a0 x 中".split(" "),
  " ",
  " ",
  "\n",
  "\n",
  "\r\n",
  "\t",
)

test("any template is read, or refused, as Handlebars does", () => {
  let read = 0
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (parts) => {
      const template = parts.join("")
      fc.pre(!template.includes(RAW))
      const theirs = packageTree(template)
      if (theirs !== undefined) read++
      expect(ourTree(template)).toEqual(theirs)
    }),
    { numRuns: 12_000 },
  )
  expect(read).toBeGreaterThan(1000)
})

/** Templates that hold together, so that whitespace control has something to do. */
const sound = fc.letrec<{ body: string; part: string }>((tie) => ({
  body: fc.array(tie("part"), { maxLength: 5 }).map((parts) => parts.join("")),
  part: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(
      "a",
      " ",
      "\n",
      "\n  ",
      " \n",
      "\r\n",
      "\t\n ",
      "{{a}}",
      "{{~a}}",
      "{{a~}}",
      "{{> p}}",
      "{{!c}}",
      "{{~!c~}}",
    ),
    fc
      .tuple(
        fc.constantFrom("", "~"),
        fc.constantFrom("", "~"),
        tie("body"),
        fc.constantFrom("", "~"),
        tie("body"),
        fc.nat(7),
      )
      .map(([l, r, first, m, second, kind]) => {
        switch (kind) {
          case 0:
            return `{{${l}#a${r}}}${first}{{${m}/a${l}}}${second}`
          case 1:
            return `{{${l}#a${r}}}${first}{{${m}else${r}}}${second}{{${r}/a${m}}}`
          case 2:
            return `{{${l}#a${r}}}${first}{{${m}else if b${r}}}${second}{{${r}/a${m}}}`
          case 3:
            return `{{#a}}${first}{{${m}else if b${r}}}${second}{{${l}else${m}}}${first}{{/a${m}}}`
          case 4:
            return `{{${l}^a${r}}}${first}{{${m}else${r}}}${second}{{/a}}`
          case 5:
            return `{{${l}#> p${r}}}${first}{{${m}/p${l}}}${second}`
          case 6:
            return `{{${l}#*inline "p"${r}}}${first}{{${m}/inline${l}}}${second}`
          default:
            return `{{#a}}${first}{{else if b${r}}}${second}{{${l}else if c${m}}}${first}{{/a}}`
        }
      }),
  ),
}))

test("white space goes where Handlebars takes it", () => {
  fc.assert(
    fc.property(sound.body, (template) => {
      const theirs = packageTree(template)
      expect(theirs).toBeDefined()
      expect(ourTree(template)).toEqual(theirs)
    }),
    { numRuns: 1500 },
  )
})

test("content knows its place after whitespace control", () => {
  const check = (template: string, program: HbProgram): void => {
    for (const node of program.body) {
      if (node.type === "ContentStatement") expect(template.slice(node.start, node.end)).toBe(node.value)
      else if ("program" in node) {
        if (node.program !== undefined) check(template, node.program)
        if ("inverse" in node && node.inverse !== undefined) check(template, node.inverse)
      }
    }
  }
  fc.assert(
    fc.property(sound.body, (template) => {
      check(template, parseHandlebars(template) as HbProgram)
    }),
  )
})

test.each([
  ["strings", `{{'${"\\'".repeat(200_000)}`],
  ["white space", `{{a${" ".repeat(400_000)}`],
  ["content", `${" \n".repeat(200_000)}{{#a}}`],
  ["tags", `${"{{a}} ".repeat(50_000)}{{`],
])("long %s take linear time", (_, template) => {
  const start = performance.now()
  expect(isFault(parseHandlebars(template))).toBe(true)
  expect(performance.now() - start).toBeLessThan(30_000)
})

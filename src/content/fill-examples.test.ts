import { expect, test } from "vitest"
import type { Diagnostic } from "../foundation/diagnostic.ts"
import { readReport } from "./read-report.ts"

const REPORT = {
  id: "r",
  title: { zh: "题", en: "Title" },
  organ: { zh: "机关", en: "Body" },
  period: { zh: "期", en: "Period" },
  date: "2024-01-01",
  terms: {},
  imprint: [],
}
const HEAD = JSON.stringify(REPORT).slice(0, -1)
const WORDS = `"lead": { "zh": "例", "en": "E" }, "sentences": [{ "zh": "句八天", "en": "8 days" }]`
const FIGURES = `"figures": {
    "air.good": {
      "value": "8", "unit": { "zh": "天", "en": "days" },

      "label": { "zh": "好", "en": "good" }, "evidence": { "zh": "八天", "en": "8 days" }
    }
  }`

function linesOf(example: string): { readonly lines: readonly string[]; readonly told: readonly string[] } {
  const findings: Diagnostic[] = []
  const text = `${HEAD}, ${FIGURES}, "sections": [{ "id": "s", "kind": "numbered", "title": { "zh": "节", "en": "S" }, "blocks": [
    ${example}
  ] }] }`
  const report = readReport({ path: "report.json", text }, (d) => findings.push(d))
  const block = report?.sections[0]?.blocks[0]
  const lines = block?.type === "example" ? block.lines : []
  // A line is where it says it is.
  for (const { text: line, span } of lines) expect(text.slice(span.start, span.end)).toBe(line)
  return {
    lines: lines.map((line) => line.text),
    told: findings.map(({ code, message, hint }) => `${code}: ${message.en}${hint ? ` (${hint.en})` : ""}`),
  }
}

test("an example shows its blocks as they are written, without their indent", () => {
  const { lines, told } = linesOf(`{ "type": "example", "id": "e", ${WORDS}, "blocks": [
      { "type": "quote", "id": "q",
        "text": { "zh": "话", "en": "Words" } }
    ] }`)
  expect(told).toEqual([])
  expect(lines).toEqual(['{ "type": "quote", "id": "q",', '  "text": { "zh": "话", "en": "Words" } }'])
})

test("a figure comes with its key, and without blank lines; blocks on one line come alone", () => {
  const { lines, told } = linesOf(
    `{ "type": "example", "id": "e", ${WORDS}, "blocks": [{ "type": "quote", "id": "q", "text": { "zh": "话", "en": "W" } }], "of": ["air.good"] }`,
  )
  expect(told).toEqual([])
  expect(lines).toEqual([
    '{ "type": "quote", "id": "q", "text": { "zh": "话", "en": "W" } }',
    '"air.good": {',
    '  "value": "8", "unit": { "zh": "天", "en": "days" },',
    '  "label": { "zh": "好", "en": "good" }, "evidence": { "zh": "八天", "en": "8 days" }',
    "}",
  ])
})

test("an example inside an example, a row in it, and its own id", () => {
  const inner = `{ "type": "row", "id": "w", "blocks": [{ "type": "example", "id": "f", ${WORDS}, "blocks": [], "of": ["air.good"] }] }`
  const { lines, told } = linesOf(`{ "type": "example", "id": "e", ${WORDS}, "blocks": [${inner}], "of": ["f"] }`)
  expect(told).toEqual([])
  expect(lines[0]).toBe(inner)
})

test("names of nothing are told", () => {
  const { told } = linesOf(`{ "type": "example", "id": "e", ${WORDS}, "blocks": [], "of": ["air.god"] }`)
  expect(told).toEqual([
    'content/unknown-example: there is no figure, term or block "air.god" (did you mean "air.good"?)',
  ])
})

test("graphics in an example are checked", () => {
  const { told } = linesOf(
    `{ "type": "example", "id": "e", ${WORDS}, "blocks": [{ "type": "graphic", "id": "g", "graphic": "ring", "figures": ["air.good"], "size": "wide" }] }`,
  )
  expect(told).toEqual([
    'content/ring: a ring shows a share, but "air.good" is not in % (take "number-card" or "auto", or a figure in %)',
  ])
})

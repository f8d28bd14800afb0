import fc from "fast-check"
import { expect, test } from "vitest"
import type { Diagnostic } from "../foundation/diagnostic.ts"
import type { JsonNode } from "./json.ts"
import { MAX_DEPTH, parseJson } from "./parse-json.ts"
import { placed } from "./sample.testing.ts"

function parse(text: string) {
  const findings: Diagnostic[] = []
  return { node: parseJson({ path: "a.json", text }, (d) => findings.push(d)), findings }
}

const faults = (text: string) =>
  parse(text).findings.map((d) => `${placed(d, text)}: ${d.message.en}${d.hint === undefined ? "" : ` [${d.hint.en}]`}`)

function toValue(node: JsonNode): unknown {
  switch (node.type) {
    case "object":
      return Object.fromEntries(node.entries.map(({ key, value }) => [key.value, toValue(value)]))
    case "array":
      return node.items.map(toValue)
    case "null":
      return null
    default:
      return node.value
  }
}

test("reads what JSON.parse reads", () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom(0, 2, "\t"), (json, indent) => {
      const text = JSON.stringify(JSON.parse(json), null, indent)
      const { node, findings } = parse(text)
      if (findings.length > 0) expect(findings.every((d) => d.code === "content/character")).toBe(true)
      expect(toValue(node as JsonNode)).toEqual(JSON.parse(text))
    }),
  )
})

test("refuses what JSON.parse refuses, without an exception and with a place in the file", () => {
  const pieces = fc.constantFrom(
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    '"',
    "\\",
    "\\u12",
    "a",
    "1",
    "-",
    ".",
    "e",
    "true",
    "null",
    " ",
    "\n",
    "，",
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const text = parts.join("")
      let valid = true
      try {
        JSON.parse(text)
      } catch {
        valid = false
      }
      const { node, findings } = parse(text)
      const accepted = node !== undefined && findings.every((d) => d.code === "content/duplicate-key")
      expect(accepted).toBe(valid)
      for (const { span } of findings) {
        expect(span?.start).toBeLessThanOrEqual(span?.end as number)
        expect(span?.end).toBeLessThanOrEqual(text.length)
      }
    }),
    { numRuns: 2000 },
  )
})

test("every character of a string knows where it was written", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.boolean(), (value, ascii) => {
      const json = JSON.stringify(value)
      const text = ascii
        ? json.replace(/[^\0-\x7f]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`)
        : json
      const { node } = parse(text)
      if (node?.type !== "string") throw new Error("no string")
      expect(node.value).toBe(value)
      const ends = [...(node.offsets ?? []).slice(1), node.end]
      for (let i = 0; i < value.length; i++) {
        const start = node.offsets?.[i] ?? node.start + i
        const end = node.offsets === undefined ? start + 1 : (ends[i] as number)
        expect(JSON.parse(`"${text.slice(start, end)}"`)).toBe(value[i])
      }
      if (node.offsets === undefined) expect(text.slice(node.start, node.end)).toBe(value)
    }),
  )
})

test.each([
  [
    '{"a" 1}',
    '1:6 content/json-syntax: expected ":" after the key, found “1” [write a number as 0.5 or 12, without + or leading zeros]',
  ],
  ['{"a": 1,}', "1:9 content/json-syntax: expected a key in double quotes, found “}” [remove the comma before it]"],
  [
    "[1,\n2 3]",
    '2:3 content/json-syntax: expected "," or "]", found “3” [write a number as 0.5 or 12, without + or leading zeros]',
  ],
  ['{"a"：1}', '1:5 content/json-syntax: expected ":" after the key, found “：” [JSON needs the half-width : here]'],
  [
    "{“a”: 1}",
    '1:2 content/json-syntax: expected a key in double quotes, found ““” [JSON needs the half-width " here]',
  ],
  [
    '["a',
    "1:4 content/json-syntax: expected the closing quote of this string, found the end of the file [a bracket or quote before it is not closed]",
  ],
  [
    '["a\nb"]',
    '1:4 content/json-syntax: expected the closing quote of this string, found the end of the line [a string stays on one line; inside it, write \\n for a line break and \\" for a quote]',
  ],
  [
    "",
    "1:1 content/json-syntax: expected an object {…}, found the end of the file [the file is empty: copy the one of another booklet to begin with]",
  ],
  ["[1] // x", "1:5 content/json-syntax: expected the end of the file, found “/” [JSON has no comments]"],
  ["[tru]", "1:2 content/json-syntax: expected a value, found “t” [look at what stands just before it, too]"],
  ["{'a': 1}", `1:2 content/json-syntax: expected a key in double quotes, found “'” [use double quotes: "]`],
  ['{"a":1,"b":2,"a":3}', '1:15 content/duplicate-key: the key "a" is given twice [rename or remove one of the two]'],
  ['["a\tb"]', "1:4 content/character: a tab stands unescaped in a string [write \\t or a space]"],
  ['["a\\u0000b"]', "1:4 content/character: U+0000 is a control character [remove it]"],
  ['["\\ud83d x"]', "1:3 content/character: U+D83D is half of a surrogate pair without the other half [remove it]"],
  ['["a\uFDD0"]', "1:4 content/character: U+FDD0 is a noncharacter, which Unicode keeps out of text [remove it]"],
  ['["\u{1FFFE}"]', "1:3 content/character: U+1FFFE is a noncharacter, which Unicode keeps out of text [remove it]"],
  ["\uFEFF[]", "1:1 content/byte-order-mark: the file starts with a byte order mark"],
])("%j", (text, expected) => {
  expect(faults(text)).toEqual([expected])
})

test("the first of two equal keys counts", () => {
  expect(toValue(parse('{"a":1,"a":2}').node as JsonNode)).toEqual({ a: 1 })
})

test("deep nesting is a finding, not an overflow", () => {
  expect(faults("[".repeat(MAX_DEPTH) + "]".repeat(MAX_DEPTH))).toEqual([])
  expect(faults("[".repeat(1_000_000))).toEqual([
    `1:${MAX_DEPTH + 1} content/too-deep: more than ${MAX_DEPTH} levels of nesting [look for brackets that are opened and not closed]`,
  ])
})

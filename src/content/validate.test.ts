import { Ajv2020 } from "ajv/dist/2020.js"
import fc from "fast-check"
import { expect, test } from "vitest"
import catalogue from "../../fonts/catalogue.json" with { type: "json" }
import bookletSchema from "../../schemas/booklet.schema.json" with { type: "json" }
import fontsSchema from "../../schemas/fonts.schema.json" with { type: "json" }
import reportSchema from "../../schemas/report.schema.json" with { type: "json" }
import { parseJson } from "./parse-json.ts"
import { sampleReport } from "./sample.testing.ts"
import { KEYWORDS, type Schema } from "./schema.ts"
import { validate } from "./validate.ts"

const BOOKLET = {
  $schema: "../../schemas/booklet.schema.json",
  name: "sample",
  report: "report.json",
  theme: "hongjin",
  trim: { width: 148, height: 210 },
  bleed: 3,
  languages: ["zh", "en"],
  bilingual: "stacked",
  editions: ["screen"],
}

const ajv = new Ajv2020({ strict: false })

function ourVerdict(schema: Schema, value: unknown): { valid: boolean; faults: number } {
  let faults = 0
  const file = "a.json"
  const node = parseJson({ path: file, text: JSON.stringify(value) }, () => {})
  if (node === undefined) throw new Error("not parsed")
  const valid = validate(node, schema, { root: schema, file, report: () => faults++ })
  return { valid, faults }
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** Every place of a document, as a function that changes it. */
function places(value: Json, set: (value: Json) => void, remove: () => void, out: ((change: Change) => void)[]): void {
  out.push((change) => ("value" in change ? set(change.value) : "key" in change ? addKey(value, change.key) : remove()))
  if (Array.isArray(value)) {
    value.forEach((item, i) => {
      places(
        item,
        (next) => (value[i] = next),
        () => value.splice(i, 1),
        out,
      )
    })
  } else if (typeof value === "object" && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      places(
        item,
        (next) => (value[key] = next),
        () => delete value[key],
        out,
      )
    }
  }
}
type Change = { value: Json } | { key: string } | { remove: true }

function addKey(value: Json, key: string): void {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) value[key] = "x"
}

const junk: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(
    "",
    " ",
    "a b",
    "x".repeat(90),
    "1.5",
    "01",
    "zh",
    "A5",
    "ring",
    "https://a.b/",
    "javascript:1",
    "percent",
  ),
  fc.constantFrom<Json>(0, -1, 1.5, 1e9, 40, true, null, [], {}, ["zh", "zh"], ["a", "a"]),
  fc.constantFrom<Json>({ strong: "a" }, { strong: "a", law: "b" }, { figure: "all", text: "1" }, { type: "row" }),
  fc.string().filter((s) => s !== "__proto__"),
)
const change: fc.Arbitrary<Change> = fc.oneof(
  junk.map((value) => ({ value })),
  fc.constantFrom("zz", "text", "zh", "title", "strong", "digits", "1a").map((key) => ({ key })),
  fc.constant<Change>({ remove: true }),
)

test.each([
  ["report", reportSchema, sampleReport()],
  ["booklet", bookletSchema, BOOKLET],
  ["font catalogue", fontsSchema, catalogue],
])("gives ajv's verdict on any change of a %s", (_name, schema, document) => {
  const ajvVerdict = ajv.compile(schema)
  expect(ajvVerdict(document)).toBe(true)
  expect(ourVerdict(schema as unknown as Schema, document).valid).toBe(true)
  let refused = 0
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(), change), { minLength: 1, maxLength: 3 }), (changes) => {
      let copy = structuredClone(document) as Json
      for (const [at, c] of changes) {
        const all: ((change: Change) => void)[] = []
        places(
          copy,
          (next) => (copy = next),
          () => {},
          all,
        )
        // The constants must not change, or grow into circles.
        all[at % all.length]?.(structuredClone(c))
      }
      const expected = ajvVerdict(copy)
      const { valid, faults } = ourVerdict(schema as unknown as Schema, copy)
      if (!expected) refused++
      expect(valid).toBe(expected)
      expect(faults > 0).toBe(!expected)
    }),
    { numRuns: 1500 },
  )
  expect(refused).toBeGreaterThan(100)
})

test.each([
  ["report", reportSchema],
  ["booklet", bookletSchema],
  ["font catalogue", fontsSchema],
])("the %s schema uses known keywords only and explains every value", (_name, schema) => {
  const walk = (s: Record<string, unknown>, path: string): void => {
    for (const key of Object.keys(s)) expect(KEYWORDS, `${path}: ${key}`).toContain(key)
    const words = `${s["title"] ?? ""} ${s["description"] ?? ""}`
    const isExplained = s["$ref"] !== undefined || (/[A-Za-z]/.test(words) && /\p{Script=Han}/u.test(words))
    expect(isExplained, `${path} has no title or description in both languages`).toBe(true)
    const allowed = s["enum"] as readonly string[] | undefined
    expect((s["enumDescriptions"] as readonly string[] | undefined)?.length, path).toBe(allowed?.length)
    for (const name of ["properties", "$defs"]) {
      for (const [key, inner] of Object.entries((s[name] ?? {}) as object)) walk(inner, `${path}/${key}`)
    }
    for (const name of ["items", "additionalProperties", "propertyNames"]) {
      if (typeof s[name] === "object") walk(s[name] as Record<string, unknown>, `${path}/${name}`)
    }
    for (const [i, inner] of ((s["oneOf"] ?? []) as Record<string, unknown>[]).entries()) walk(inner, `${path}/${i}`)
  }
  walk(schema as Record<string, unknown>, "#")
})

import { readFileSync } from "node:fs"
import { lexer } from "css-tree"
import { expect, test } from "vitest"
import { CSS_LOGICAL, LOGICAL_SHORTHANDS } from "../tables/css-logical.ts"
import { CSS_PROPERTIES, PAGE_DESCRIPTORS } from "../tables/css-properties.ts"
import { CSS_UNITS } from "../tables/css-values.ts"
import { findings } from "./test-tree.ts"

// What CSS has, as css-tree and MDN list it: nothing of it may pass silently, and each finding says what to do.

const names = (file: string): string[] =>
  Object.keys(
    JSON.parse(readFileSync(new URL(`../../node_modules/mdn-data/css/${file}.json`, import.meta.url), "utf8")),
  )

const OURS: ReadonlySet<string> = new Set([
  ...CSS_PROPERTIES.flatMap(({ rows, shorthands = [] }) => [...rows, ...shorthands]).map(({ name }) => name),
  ...[...CSS_LOGICAL, ...LOGICAL_SHORTHANDS].map(({ name }) => name),
])
const VENDOR = /^-(?:webkit|moz|ms|o)-/
const HINT = /\(.+\)$/

const { properties } = lexer as unknown as { readonly properties: Readonly<Record<string, unknown>> }
const CSS_NAMES = [...new Set([...Object.keys(properties), ...names("properties")])].filter(
  (name) => !name.startsWith("--"),
)

test("every property outside the subset is named as such, with what to write instead", () => {
  expect(CSS_NAMES.length).toBeGreaterThan(500)
  const wrong: string[] = []
  for (const name of CSS_NAMES) {
    const [first, ...others] = findings(`p { ${name}: initial }`)
    const known = OURS.has(name)
    const fine = known
      ? first === undefined
      : first !== undefined &&
        others.length === 0 &&
        HINT.test(first) &&
        (first.startsWith("1:5 style/unsupported-property") || (VENDOR.test(name) && first.includes("did you mean")))
    if (!fine) wrong.push(`${name}: ${first}`)
  }
  expect(wrong).toEqual([])
})

test("descriptors of @page stand in @page only", () => {
  for (const { name } of PAGE_DESCRIPTORS) {
    expect(findings(`p { ${name}: auto }`)[0]).toMatch(/style\/unsupported-property.*`@page`/)
  }
})

test("every unit outside the subset has a hint", () => {
  const ours = new Set<string>([...CSS_UNITS.map(({ unit }) => unit), "deg", "grad", "rad", "turn", "fr"])
  for (const unit of names("units")) {
    const found = findings(`p { width: 3${unit} }`)
    if (CSS_UNITS.some((row) => row.unit === unit.toLowerCase())) expect([unit, found]).toEqual([unit, []])
    else {
      expect(found).toHaveLength(1)
      expect(found[0]).toMatch(/^1:12 style\/value: .*\(.+\)$/)
      if (!ours.has(unit.toLowerCase())) expect(found[0]).toContain("is not a unit here")
    }
  }
})

test("every pseudo-class and pseudo-element outside the subset has a hint", () => {
  const wrong = names("selectors")
    .filter((name) => name.startsWith(":"))
    .flatMap((name) => {
      const selector = name.endsWith("()") ? `${name.slice(0, -1)}a)` : name
      const found = findings(`p${selector} { color: red }`)
      return found.every((text) => /^1:\d+ style\/selector: .*\(.+\)$/.test(text)) ? [] : [`${selector}: ${found}`]
    })
  expect(wrong).toEqual([])
})

test("every at-rule outside the subset has a hint", () => {
  for (const name of names("at-rules")) {
    const found = findings(`${name} x { }`)
    if (name === "@page") expect(found).toEqual([])
    else expect([name, found.length, HINT.test(found[0] ?? "")]).toEqual([name, 1, true])
  }
})

test("every function outside the subset has a hint", () => {
  const where = ["width", "color", "background-image", "content", "grid-template-columns"]
  for (const name of names("functions")) {
    for (const property of where) {
      for (const found of findings(`p { ${property}: ${name.slice(0, -1)}1) }`)) {
        expect(found).toMatch(/style\/(?:value|variable|unknown-color): .+\(.+\)$/)
      }
    }
  }
})

test.each([
  ["p { font-wieght: 1 }", "did you mean `font-weight`?"],
  ["p { colr: red }", "did you mean `color`?"],
  ["p { flex-wrpa: wrap }", "did you mean `flex-wrap`?"],
  ["p { margin-botom: 1pt }", "did you mean `margin-bottom`?"],
  ["p { mask-sise: 1pt }", "draw it in an SVG"],
  ["p { -webkit-line-clamp: 3 }", "nothing is cut off on paper"],
  ["p { -moz-whatever-this-is: 3 }", "it belongs to one browser"],
  ["p { nonsense-of-all-kinds: 3 }", "the properties are listed in docs/css.md"],
])("%s: %s", (css, expected) => {
  expect(findings(css)[0]).toContain(expected)
})

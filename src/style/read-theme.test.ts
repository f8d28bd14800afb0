import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import schema from "../../schemas/theme.schema.json" with { type: "json" }
import { KEYWORDS } from "../content/schema.ts"
import type { Diagnostic } from "../foundation/diagnostic.ts"
import { familiesOf, themeVariables } from "./cascade/theme-variables.ts"
import { valueText as computedText } from "./dump.ts"
import { readTheme } from "./read-theme.ts"
import { valueText } from "./syntax/component-value.ts"
import { findingText } from "./test-tree.ts"

const BASE = {
  name: { zh: "红锦", en: "Red brocade" },
  palette: {
    red: { cmyk: [15, 100, 95, 5], screen: "#ff0033", spot: "PANTONE 186 C" },
    grey: { cmyk: [0, 0, 0, 65], screen: "#706b69" },
  },
  fonts: { serif: ["Source Serif 4", 'A "B" \\'], number: ["Inter"] },
  type: { body: { size: "9.5pt", leading: "16pt" } },
  space: { gutter: "10mm" },
  graphics: { accent: "red", track: "grey 30%", digits: "number", large: "number 300" },
}

function read(change: object = {}) {
  const findings: Diagnostic[] = []
  const text = JSON.stringify({ ...BASE, ...change }, undefined, 1)
  const theme = readTheme({ path: "theme.json", text }, (d) => findings.push(d))
  return { theme, findings: findingText(text, findings) }
}

test("a theme and what CSS sees of it", () => {
  const { theme, findings } = read()
  expect(findings).toEqual([])
  if (theme === undefined) throw new Error("no theme")
  expect(theme.palette.get("red")).toEqual({ cmyk: [0.15, 1, 0.95, 0.05], screen: [1, 0, 0.2], spot: "PANTONE 186 C" })
  expect(theme.type.get("body")).toEqual({ size: 9.5, leading: 16 })
  expect([...theme.graphics.colors].map(([role, color]) => `${role} ${computedText(color)}`)).toEqual([
    "accent --red",
    "track --grey 30%",
  ])
  expect(theme.graphics.fonts.get("digits")).toEqual({ families: ["Inter"] })
  expect(theme.graphics.fonts.get("large")).toEqual({ families: ["Inter"], weight: 300 })
  expect([...themeVariables(theme)].map(([name, values]) => `${name}: ${valueText(values)}`)).toEqual([
    '--font-serif: "Source Serif 4", "A "B" \\"',
    '--font-number: "Inter"',
    "--type-body-size: 9.5pt",
    "--type-body-leading: 16pt",
    "--space-gutter: 28.34645669291339pt",
  ])
  expect(familiesOf(theme)("serif")).toEqual(["Source Serif 4", 'A "B" \\'])
  expect(familiesOf(theme)("sans-serif")).toEqual(["Source Sans 3", "Noto Sans SC"])
})

test.each([
  [{ pallete: {} }, /content\/unknown-key.*palette/],
  [{ palette: { Red: { cmyk: [0, 0, 0, 0], screen: "#ffffff" } } }, /small letters/],
  [{ palette: { red: { cmyk: [0, 0, 0], screen: "#ffffff" } } }, /content\//],
  [{ palette: { red: { cmyk: [0, 0, 0, 101], screen: "#ffffff" } } }, /content\//],
  [{ palette: { red: { cmyk: [0, 0, 0, 0], screen: "white" } } }, /six hexadecimal digits/],
  [{ type: { body: { size: "9.5", leading: "16pt" } } }, /a length is a number with mm/],
  [{ type: { body: { size: "1em", leading: "16pt" } } }, /a length is a number with mm/],
  [
    { type: { body: { size: "0pt", leading: "16pt" } } },
    /style\/theme-size: 0pt is no size for this \(write 3pt to 400pt\)/,
  ],
  [{ type: { body: { size: "9999in", leading: "16pt" } } }, /style\/theme-size: 719928pt is no size/],
  [{ type: { body: { size: "95pt", leading: "0.16pt" } } }, /style\/theme-size: 0.16pt .* 3pt to 800pt/],
  [{ space: { gutter: "9999in" } }, /style\/theme-size: 719928pt .* 0pt to 14400pt/],
  [{ fonts: { serif: [] } }, /content\//],
  [{ fonts: undefined }, /content\/missing-key.*fonts/],
  [
    { graphics: { accent: "rde" } },
    /^\d+:\d+ style\/unknown-role: the theme has neither a colour nor fonts named "rde"/,
  ],
  [{ graphics: { accent: "number 30%" } }, /style\/unknown-role/],
  [{ graphics: { accent: "red 300" } }, /style\/unknown-role/],
  [{ graphics: { digits: "number 350" } }, /fonts a weight, such as "sans 300"/],
])("%j is refused", (change, expected) => {
  const { theme, findings } = read(change)
  expect(theme).toBeUndefined()
  expect(findings).toEqual([expect.stringMatching(expected)])
})

test("the schema keeps to the keywords that are validated", () => {
  const visit = (node: unknown, names: boolean): void => {
    if (typeof node !== "object" || node === null || Array.isArray(node)) return
    for (const [key, value] of Object.entries(node)) {
      if (!names) expect(KEYWORDS).toContain(key)
      visit(value, !names && (key === "properties" || key === "$defs"))
    }
  }
  visit(schema, false)
})

test("the first theme is read without a finding", () => {
  const path = "templates/hongjin/theme.json"
  const findings: Diagnostic[] = []
  const file = { path, text: readFileSync(new URL(`../../${path}`, import.meta.url), "utf8") }
  expect(readTheme(file, (d) => findings.push(d))?.fonts.get("serif")?.[0]).toBe("Source Serif 4")
  expect(findings).toEqual([])
})

test("what a theme lets be fitted: a range not given, or not around 1, changes nothing more", () => {
  expect(read().theme?.fit).toBeUndefined()
  expect(read({ fit: { spacing: [0.8, 1.25], type: [1.1, 1.2] } }).theme?.fit).toEqual({
    spacing: [0.8, 1.25],
    graphics: [1, 1],
    type: [1, 1.2],
    justify: 0,
    grow: false,
  })
  expect(read({ fit: { justify: "4mm" } }).theme?.fit?.justify).toBeCloseTo(11.34)
  expect(read({ fit: { grow: true } }).theme?.fit?.grow).toBe(true)
  expect(read({ fit: { spacing: [0.1, 1] } }).findings).toHaveLength(1)
})

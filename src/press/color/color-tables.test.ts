import { readFileSync } from "node:fs"
import fc from "fast-check"
import { expect, test } from "vitest"
import { diskSources } from "../../cli/disk.ts"
import type { Diagnostic } from "../../foundation/diagnostic.ts"
import { type Cmyk, openColorTables } from "./color-tables.ts"
import { srgbToInk } from "./profile-tables.ts"

const tables = openColorTables(diskSources(process.cwd()), () => {})

const hex = (rgb: readonly number[]): string =>
  rgb
    .map((value) =>
      Math.round(value * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")

// Published conversions of the solids are 009ee3, e30613, 312783; black with black point compensation 1d1d1b.
test.each([
  [[0, 0, 0, 0], "ffffff"],
  [[1, 0, 0, 0], "009fe3"],
  [[0, 1, 1, 0], "e4000d"],
  [[1, 1, 0, 0], "2d2583"],
  [[0, 0, 0, 0.5], "9d9d9d"],
  [[0, 0, 0, 1], "1a1917"],
] as const)("cmyk %j shows as #%s", (inks, expected) => {
  expect(hex(tables.toRgb(inks))).toBe(expected)
})

const unit = fc.double({ min: 0, max: 1, noNaN: true })

test("more black is never lighter", () => {
  const sum = (inks: Cmyk): number => tables.toRgb(inks).reduce((a, b) => a + b, 0)
  // Values are bytes, and colours that no screen shows are cut off.
  const tolerance = 3 / 255
  fc.assert(
    fc.property(unit, unit, unit, unit, unit, (c, m, y, k, more) => {
      expect(sum([c, m, y, Math.max(k, more)])).toBeLessThanOrEqual(sum([c, m, y, k]) + tolerance)
    }),
  )
})

test("every sRGB colour stays under 300 % of ink, and white is paper", () => {
  fc.assert(
    fc.property(unit, unit, unit, (r, g, b) => {
      expect(tables.toCmyk([r, g, b]).reduce((sum, ink) => sum + ink)).toBeLessThanOrEqual(3)
    }),
  )
  expect(tables.toCmyk([1, 1, 1])).toEqual([0, 0, 0, 0])
})

test("there and back is the same colour, where paper can have it", () => {
  const soft = fc.double({ min: 0.45, max: 0.7, noNaN: true })
  fc.assert(
    fc.property(soft, soft, soft, (r, g, b) => {
      const back = tables.toRgb(tables.toCmyk([r, g, b]))
      const off = Math.max(...[r, g, b].map((value, i) => Math.abs(value - (back[i] as number))))
      expect(off).toBeLessThan(0.06)
    }),
  )
})

test("a table that is missing is an error that names the folder to copy", () => {
  const found: Diagnostic[] = []
  const none = { text: () => undefined, bytes: () => undefined, list: () => [] }
  openColorTables(none, (finding) => found.push(finding)).toCmyk([1, 0, 0])
  expect(found.map(({ code, severity }) => [code, severity])).toEqual([["press/no-color-table", "error"]])
  expect(found[0]?.hint?.en).toContain("profiles/")
})

test("a profile's own tables give what the vendored one has, which another program made from it", () => {
  const table = srgbToInk(new Uint8Array(readFileSync("profiles/coated-fogra39-300.icc")), 17)
  const vendored = readFileSync("profiles/srgb-to-coated-fogra39-300.bin")
  const off = vendored.map((value, i) => Math.abs(value - (table?.[i] ?? 0)))
  expect(table?.length).toBe(vendored.length)
  // Rounding alone.
  expect(Math.max(...off)).toBeLessThanOrEqual(1)
  expect(off.reduce((sum, value) => sum + value) / off.length).toBeLessThan(0.01)
})

test("tables of another kind, or cut off, are none", () => {
  const profile = new Uint8Array(readFileSync("profiles/coated-fogra39-300.icc"))
  expect(srgbToInk(profile.subarray(0, 5000), 17)).toBeUndefined()
  const entries = Buffer.from(profile)
  for (let at = entries.indexOf("mft2"); at !== -1; at = entries.indexOf("mft2", at + 1)) entries.write("mpet", at)
  expect(srgbToInk(new Uint8Array(entries), 17)).toBeUndefined()
})

import { expect, test } from "vitest"
import { diskSources } from "../../cli/disk.ts"
import type { Color, Palette } from "../../foundation/color.ts"
import { openColorTables } from "./color-tables.ts"
import { separate, type Use } from "./separate.ts"

const tables = openColorTables(diskSources(process.cwd()), () => {})
const palette: Palette = new Map([
  ["red", { cmyk: [0.15, 1, 0.95, 0.05], screen: [0.7, 0, 0.1] }],
  ["seal", { cmyk: [0, 1, 0.8, 0], screen: [0.8, 0, 0], spot: "专色红" }],
  ["rich", { cmyk: [0.6, 0.4, 0.4, 1], screen: [0, 0, 0] }],
])

/** Inks in percent, with the name of a spot or of all. */
function plates(color: Color, use: Use = "area"): string {
  const inks = separate(color, use, palette, tables)
  const percent = (value: number): number => Math.round(value * 100)
  if (inks.type === "process") return inks.cmyk.map(percent).join(" ")
  return inks.type === "all" ? `all ${percent(inks.tint)}` : `${inks.name} ${percent(inks.tint)}`
}

const rgb = (r: number, g: number, b: number): Color => ({ space: "rgb", r: r / 255, g: g / 255, b: b / 255, alpha: 1 })
const theme = (name: string, tint = 1): Color => ({ space: "theme", name, tint, alpha: 1 })

test.each([
  [theme("red"), "area", "15 100 95 5"],
  [theme("red", 0.5), "area", "8 50 48 3"],
  [theme("seal", 0.3), "area", "专色红 30"],
  [theme("nowhere"), "area", "0 0 0 100"],
  [{ space: "gray", k: 0.2, alpha: 1 }, "area", "0 0 0 20"],
  [{ space: "cmyk", c: 0.1, m: 0.2, y: 0.3, k: 0.4, alpha: 1 }, "area", "10 20 30 40"],
  [{ space: "registration", tint: 1, alpha: 1 }, "area", "all 100"],
  [rgb(0, 0, 0), "area", "0 0 0 100"],
  [rgb(128, 128, 128), "area", "0 0 0 50"],
  [rgb(255, 255, 255), "area", "0 0 0 0"],
  [rgb(255, 0, 0), "area", "0 96 96 0"],
] as const)("%j as %s: %s", (color, use, expected) => expect(plates(color, use)).toBe(expected))

test("text and thin lines that are meant as black are black alone; areas keep the inks below it", () => {
  expect(plates(theme("rich"))).toBe("60 40 40 100")
  expect(plates(theme("rich"), "fine")).toBe("0 0 0 100")
  expect(plates(theme("rich", 0.5), "fine")).toBe("0 0 0 50")
  expect(plates(rgb(35, 31, 30))).toMatch(/^[1-9]/)
  expect(plates(rgb(35, 31, 30), "fine")).toBe("0 0 0 87")
  expect(plates(theme("red"), "fine")).toBe("15 100 95 5")
})

import fc from "fast-check"
import { expect, test } from "vitest"
import { PALETTE } from "./fixtures.ts"
import { cmykToRgb, screenColor } from "./screen-color.ts"

const hex = (rgb: readonly number[]): string =>
  rgb
    .map((value) =>
      Math.round(value * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")

test.each([
  [[0, 0, 0, 0], "ffffff"],
  [[0, 0, 0, 1], "1d1d1b"],
  [[1, 0, 0, 0], "009ee3"],
  [[0, 1, 1, 0], "e30613"],
  [[1, 1, 0, 0], "312783"],
  [[0, 0, 0, 0.5], "9d9d9c"],
] as const)("cmyk %j shows as #%s", ([c, m, y, k], expected) => {
  expect(hex(cmykToRgb(c, m, y, k))).toBe(expected)
})

test("more ink is never lighter", () => {
  const ink = fc.double({ min: 0, max: 1, noNaN: true })
  const sum = (rgb: readonly number[]): number => rgb.reduce((a, b) => a + b, 0)
  fc.assert(
    fc.property(ink, ink, ink, ink, ink, (c, m, y, k, more) => {
      expect(sum(cmykToRgb(c, m, y, Math.max(k, more)))).toBeLessThanOrEqual(sum(cmykToRgb(c, m, y, k)) + 1e-9)
    }),
  )
})

test("a tint is mixed with white; grey is ink; a name the theme has not is black", () => {
  const theme = (tint: number) => screenColor({ space: "theme", name: "red", tint, alpha: 1 }, PALETTE)
  expect(theme(1)).toEqual([0.75, 0.05, 0.1])
  expect(theme(0)).toEqual([1, 1, 1])
  expect(screenColor({ space: "gray", k: 0.25, alpha: 1 }, PALETTE)).toEqual([0.75, 0.75, 0.75])
  expect(screenColor({ space: "theme", name: "none", tint: 1, alpha: 1 }, PALETTE)).toEqual([0, 0, 0])
})

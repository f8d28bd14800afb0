import { expect, test } from "vitest"
import { PALETTE, TABLES } from "./fixtures.ts"
import { screenColor } from "./screen-color.ts"

test("a tint is mixed with white; grey is ink; a name the theme has not is black", () => {
  const theme = (tint: number) => screenColor({ space: "theme", name: "red", tint, alpha: 1 }, PALETTE, TABLES)
  expect(theme(1)).toEqual([0.75, 0.05, 0.1])
  expect(theme(0)).toEqual([1, 1, 1])
  expect(screenColor({ space: "gray", k: 0.25, alpha: 1 }, PALETTE, TABLES)).toEqual([0.75, 0.75, 0.75])
  expect(screenColor({ space: "theme", name: "none", tint: 1, alpha: 1 }, PALETTE, TABLES)).toEqual([0, 0, 0])
})

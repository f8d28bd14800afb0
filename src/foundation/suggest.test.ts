import { expect, test } from "vitest"
import { suggest } from "./suggest.ts"

test.each<[string, readonly string[], string, string]>([
  ["rng", ["ring", "bars"], 'did you mean "ring"?', "是否想写“ring”？"],
  ["pie", ["ring", "bars"], "there are: ring, bars", "可用的有：ring、bars"],
  ["pie", [], "there are none yet", "目前一个也没有"],
])("%s of %j", (name, names, en, zh) => {
  expect(suggest(name, names)).toEqual({ en, zh })
})

test("a long list is cut, and says so", () => {
  const { en, zh } = suggest(
    "none",
    Array.from({ length: 1000 }, (_, i) => `name-${i}`),
  )
  expect(en).toMatch(/name-39, and 960 more$/)
  expect(zh).toMatch(/等 1000 个$/)
})

import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { breakOpportunities } from "./uax14.ts"

const data = readFileSync(new URL("./line-break-test.txt", import.meta.url), "utf8")
const cases = data.split("\n").filter((line) => line !== "" && !line.startsWith("#"))

test("Unicode’s LineBreakTest 15.0.0, every case", () => {
  const wrong: string[] = []
  for (const line of cases) {
    let text = ""
    const expected: number[] = []
    for (const token of line.split(" ")) {
      if (token === "÷") expected.push(text.length)
      else if (token !== "×") text += String.fromCodePoint(Number.parseInt(token, 16))
    }
    const found = breakOpportunities(text).map(({ at }) => at)
    if (found.join() !== expected.join()) wrong.push(`${line} gave ${found.join()}`)
  }
  expect(cases).toHaveLength(7654)
  expect(wrong).toEqual([])
})

test("offsets are UTF-16 units, forced breaks are told apart", () => {
  expect(breakOpportunities("𠀀𠀁")).toEqual([
    { at: 2, mandatory: false },
    { at: 4, mandatory: true },
  ])
  expect(breakOpportunities("a\nb").map(({ at, mandatory }) => (mandatory ? `${at}!` : at))).toEqual(["2!", "3!"])
  expect(breakOpportunities("")).toEqual([])
})

import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { lineBreakClass } from "./line-break-class.ts"
import { breaksOfClasses, MUST_BREAK, NO_BREAK } from "./uax14.ts"

/**
 * Untailored opportunities: UTF-16 offsets at which a line may or must end, the end of the text included.
 * `中文。` gives 1 and 3: not 2, before the full stop.
 */
function breakOpportunities(text: string): { readonly at: number; readonly mandatory: boolean }[] {
  const codePoints = Array.from(text, (character) => character.codePointAt(0) as number)
  const classes = Uint8Array.from(codePoints, lineBreakClass)
  const breaks = new Uint8Array(classes.length)
  breaksOfClasses(classes, classes.length, breaks)
  const out: { at: number; mandatory: boolean }[] = []
  let offset = 0
  codePoints.forEach((codePoint, i) => {
    if (breaks[i] !== NO_BREAK) out.push({ at: offset, mandatory: breaks[i] === MUST_BREAK })
    offset += codePoint > 0xffff ? 2 : 1
  })
  if (text.length > 0) out.push({ at: text.length, mandatory: true })
  return out
}

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

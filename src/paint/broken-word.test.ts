import { expect, test } from "vitest"
import type { LineFragment } from "../layout/fragment.ts"
import type { PlacedRun } from "../text/text.ts"
import { restOfWord, wordBegunBefore } from "./broken-word.ts"

/** `|` is where the line breaks: what the first line says of the second, and how much of the second it has said. */
function broken(notation: string): readonly [rest: string, taken: number] {
  const at = notation.indexOf("|")
  const text = notation.replace("|", "")
  const paragraph = { items: [{ type: "text", text }] } as unknown as LineFragment
  const run = (start: number, end: number) => ({ item: 0, start, end }) as PlacedRun
  return [restOfWord(paragraph, run(0, at)), wordBegunBefore(paragraph, run(at, text.length))]
}

test.each([
  ["the com|mittee met", "mittee"],
  ["well-|being, too", "being,"],
  ["the era—|“new”", "“new”"],
  ["a word | after", ""],
  ["a word| after", ""],
  ["共10|项立法", ""],
  ["立法|2022", ""],
  ["开展立|法", ""],
  ["the end|", ""],
])("%s", (notation, rest) => {
  expect(broken(notation)).toEqual([rest, rest.length])
})

test("a run that ends within the word has said no more than itself", () => {
  const paragraph = { items: [{ type: "text", text: "abcdef" }] } as unknown as LineFragment
  expect(wordBegunBefore(paragraph, { item: 0, start: 2, end: 4 } as PlacedRun)).toBe(2)
  expect(wordBegunBefore(paragraph, undefined)).toBe(0)
})

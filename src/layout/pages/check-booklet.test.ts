import { expect, test } from "vitest"
import type { Booklet } from "../../content/booklet.ts"
import type { Diagnostic } from "../../foundation/diagnostic.ts"
import { checkPageCount } from "./check-booklet.ts"

const told = (pages: number): readonly string[] => {
  const found: Diagnostic[] = []
  const booklet = { span: { file: "booklet.json", start: 0, end: 1 } } as Booklet
  checkPageCount(pages, booklet, (finding) => found.push(finding))
  return found.map(({ message, hint }) => `${message.en}: ${hint?.en.replace(/ would.*/, "")}`)
}

test.each([
  [1, ["the booklet has 1 page, which is not a multiple of four: 3 more pages"]],
  [3, ["the booklet has 3 pages, which is not a multiple of four: 1 more page"]],
  [4, []],
  [5, ["the booklet has 5 pages, which is not a multiple of four: 3 more or 1 fewer pages"]],
  [28, []],
])("a booklet of %i pages", (pages, expected) => {
  expect(told(pages)).toEqual(expected)
})

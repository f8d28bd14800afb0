import { expect, test } from "vitest"
import { bilingualMode } from "./booklet.ts"
import { checkSections } from "./check-booklet.ts"
import { readBooklet } from "./read-booklet.ts"
import type { Report } from "./report.ts"

const booklet = (sections: unknown, languages = ["zh", "en"]) => {
  const json = {
    name: "a",
    report: "r.json",
    theme: "t",
    trim: "A5",
    languages,
    bilingual: "parallel",
    sections,
    editions: ["screen"],
  }
  const read = readBooklet({ path: "booklet.json", text: JSON.stringify(json) }, () => {})
  if (read === undefined) throw new Error("the test's booklet is faulty")
  return read
}

test("a section may have a mode of its own; one language has nothing beside it", () => {
  const sections = { law: { bilingual: "facing" }, plan: {} }
  const modes = (languages?: string[]) =>
    [undefined, "law", "plan", "other"].map((id) => bilingualMode(booklet(sections, languages), id))
  expect(modes()).toEqual(["parallel", "facing", "parallel", "parallel"])
  expect(modes(["en"])).toEqual(["stacked", "stacked", "stacked", "stacked"])
})

test("sections that the report does not have are told, with the nearest name", () => {
  const content = { sections: [{ id: "law" }, { id: "outlook" }] } as unknown as Report
  const told: unknown[] = []
  checkSections(booklet({ outlok: {}, law: {}, zzzzzzzz: {} }), content, ({ code, message, hint, span }) =>
    told.push([code, message.en, hint?.en, span?.start !== undefined && span.start > 0]),
  )
  expect(told).toEqual([
    ["content/unknown-section", 'the report has no section "outlok"', 'did you mean "outlook"?', true],
    ["content/unknown-section", 'the report has no section "zzzzzzzz"', "there are: law, outlook", true],
  ])
})

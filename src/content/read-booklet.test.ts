import { expect, test } from "vitest"
import bookletSchema from "../../schemas/booklet.schema.json" with { type: "json" }
import { PAPER_SIZES } from "../tables/paper-sizes.ts"
import { EDITION_NAMES } from "./booklet.ts"
import { readBooklet } from "./read-booklet.ts"

const BOOKLET = {
  name: "sample",
  report: "report.json",
  theme: "hongjin",
  trim: "大32开",
  languages: ["zh", "en"],
  bilingual: "stacked",
  editions: ["screen"],
}

function readChanged(change: Record<string, unknown>) {
  const findings: string[] = []
  const text = JSON.stringify({ ...BOOKLET, ...change })
  const booklet = readBooklet({ path: "booklet.json", text }, (d) => findings.push(`${d.code}: ${d.message.en}`))
  return { booklet, findings }
}

test("a named size and the default bleed", () => {
  const { booklet, findings } = readChanged({})
  expect(findings).toEqual([])
  expect(booklet).toMatchObject({ trim: { width: 140, height: 203 }, bleed: 3 })
})

test("an own size", () => {
  expect(readChanged({ trim: { width: 100, height: 150.5 }, bleed: 0 }).booklet).toMatchObject({
    trim: { width: 100, height: 150.5 },
    bleed: 0,
  })
})

test("a number of pages, or the most", () => {
  expect(readChanged({}).booklet?.pages).toBeUndefined()
  expect(readChanged({ pages: 16 }).booklet?.pages).toMatchObject({ pages: 16, exact: true })
  expect(readChanged({ pages: { max: 32 } }).booklet?.pages).toMatchObject({ pages: 32, exact: false })
})

test.each([
  [{ pages: 0 }, "content/out-of-range: 0 is out of range: 1 to 4000"],
  [{ pages: 16.5 }, "content/wrong-type: expected a whole number (Exactly), found 16.5"],
  [{ pages: "16" }, 'content/wrong-type: expected a whole number or an object {…}, found the string "16"'],
  [{ trim: "A3" }, 'content/not-allowed: the string "A3" is not allowed here'],
  [{ trim: { width: 39, height: 200 } }, "content/out-of-range: 39 is out of range: 40 to 2000"],
  [{ trim: { width: 2001, height: 200 } }, "content/out-of-range: 2001 is out of range: 40 to 2000"],
  [{ name: "nul" }, 'content/pattern: Windows keeps the name "nul" for a device'],
  [{ languages: ["zh", "zh"] }, 'content/repeated: "zh" is given twice'],
  [{ sections: { one: { bilingual: "side" } } }, 'content/not-allowed: the string "side" is not allowed here'],
  [{ languages: [] }, "content/count: at least 1 expected (Languages), found 0"],
  [{ bleed: "3" }, 'content/wrong-type: expected a number (Bleed), found the string "3"'],
])("%j", (change, expected) => {
  expect(readChanged(change)).toEqual({ booklet: undefined, findings: [expected] })
})

test.each(["../x", "a/b", ".hidden", "a..b", "a b", "a:b", "end.", "con.txt", "x".repeat(81), "a\nb"])(
  "%j is no file name",
  (name) => {
    expect(readChanged({ name }).booklet).toBeUndefined()
  },
)

test.each(["/etc/passwd", "../report.json", "a/../../b", "c:x", "a\\b"])(
  "%j is no path inside the folder",
  (report) => {
    expect(readChanged({ report }).booklet).toBeUndefined()
  },
)

test("the schema and the tables name the same sizes and editions", () => {
  const { trim, editions } = bookletSchema.properties
  expect(trim.oneOf[0]?.enum).toEqual(PAPER_SIZES.map((size) => size.name))
  expect(editions.items.enum).toEqual(EDITION_NAMES)
})

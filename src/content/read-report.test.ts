import { existsSync, readFileSync } from "node:fs"
import fc from "fast-check"
import { expect, test } from "vitest"
import { isDay } from "./dates.ts"
import { sentencesOf } from "./plain-text.ts"
import type { Report } from "./report.ts"
import { read, readChanged, type Sample, sampleReport } from "./sample.testing.ts"

// biome-ignore lint/suspicious/noExplicitAny: tests put anything anywhere
type Loose = any
const block = (sample: Sample, section: number, i: number): Loose => (sample.sections[section] as Loose).blocks[i]

const UNPAIRED = '{"zh":["收到建议",{"figure":"all","text":"46'

test("the sample has no findings, and its derived figure has a value", () => {
  const { report, findings } = read(JSON.stringify(sampleReport(), null, 2))
  expect(findings).toEqual([])
  expect(report?.figures.get("share")?.value).toBe("94.35")
  expect([...(report?.figures.keys() ?? [])]).toEqual(["all", "done", "rate", "many", "share"])
})

test("texts know their place in the file", () => {
  const { report, text } = read(JSON.stringify(sampleReport()))
  const span = report?.sections[0]?.title.zh.span
  expect(text.slice(span?.start, span?.end)).toBe("开篇")
})

test.each<[string, (sample: Sample) => void, readonly string[]]>([
  ["unknown key", (s) => Object.assign(s, { titel: {} }), ["content/unknown-key titel"]],
  ["a language is missing", (s) => delete (s.title as Loose).en, ["content/missing-language {"]],
  ["empty text", (s) => Object.assign(s.title, { en: " " }), ["content/empty  "]],
  ["type of block", (s) => Object.assign(block(s, 0, 0), { type: "paragraf" }), ["content/not-allowed paragraf"]],
  ["chart", (s) => Object.assign(block(s, 1, 2).blocks[0], { graphic: "pie" }), ["content/not-allowed pie"]],
  ["no such day", (s) => Object.assign(s, { date: "2023-02-30" }), ["content/date 2023-02-30"]],
  ["unsafe link", (s) => Object.assign(s.source, { url: "javascript:x" }), ["content/pattern javascript:x"]],
  ["id twice", (s) => Object.assign(block(s, 1, 0), { id: "p0" }), ["content/duplicate-id p0"]],
  ["no such figure", (s) => (block(s, 1, 2).blocks[0].figures = ["rates"]), ["content/unknown-figure rates"]],
  [
    "a note in one language",
    (s) => block(s, 0, 0).sentences[0].zh.push({ note: "注" }),
    [`content/unpaired-note ${UNPAIRED}`],
  ],
  [
    "an empty note",
    (s) => block(s, 0, 0).sentences[0].zh.push({ note: " " }),
    ["content/empty  ", `content/unpaired-note ${UNPAIRED}`],
  ],
  ["no such term", (s) => (block(s, 0, 0).sentences[1].zh[3].term = "ncp"), ["content/unknown-term ncp"]],
  [
    "text is not the value",
    (s) => (block(s, 0, 0).sentences[0].en[0].text = "46"),
    ["content/figure-text 46", "content/evidence 460 suggestions were received"],
  ],
  [
    "text is no number",
    (s) => (block(s, 0, 0).sentences[0].zh[1].text = "若干"),
    ["content/figure-text 若干", "content/evidence 收到建议460件"],
  ],
  [
    "evidence is not said",
    (s) => ((s.figures["done"] as Loose).evidence.zh = "办理434件"),
    ["content/evidence 办理434件"],
  ],
  [
    "evidence without the value",
    (s) => ((s.figures["done"] as Loose).evidence.zh = "收到建议460件"),
    ["content/evidence 收到建议460件"],
  ],
  [
    "ring not in percent",
    (s) => (block(s, 1, 2).blocks[0].figures = ["all"]),
    ['content/ring {"type":"graphic","id":"g1","graphic":"r'],
  ],
  [
    "funnel grows",
    (s) => block(s, 1, 2).blocks[1].figures.reverse(),
    ['content/funnel {"type":"graphic","id":"g2","graphic":"f'],
  ],
  [
    "derived from nothing",
    (s) => ((s.figures["share"] as Loose).derived.of = ["done", "al"]),
    ["content/unknown-figure al"],
  ],
  [
    "derived from approximate",
    (s) => ((s.figures["share"] as Loose).derived.of = ["many", "all"]),
    ["content/derived-from-approx many"],
  ],
  [
    "derived from itself",
    (s) => ((s.figures["share"] as Loose).derived.of = ["share", "all"]),
    ['content/derivation-circle {"derived":{"op":"percent","of":["share"'],
  ],
  [
    "a stated rate that is not its parts",
    (s) =>
      Object.assign(s.figures["share"] as Loose, {
        derived: { op: "percent", of: ["all", "done"] },
        label: (s.figures["rate"] as Loose).label,
      }),
    ['content/rate {"value":"94.35","unit":{"zh":"%","en":"'],
  ],
  ["approx forgotten", (s) => delete (s.figures["many"] as Loose).approx, ["content/approx 开会30余次"]],
  ["short row", (s) => block(s, 1, 5).rows[0].push({ zh: "多", en: "more" }), ["content/table-row 格"]],
  [
    "several faults at once",
    (s) => {
      Object.assign(s, { x: 1 })
      ;(s.terms as Loose).npc.nam = 1
    },
    ["content/unknown-key nam", "content/unknown-key x"],
  ],
])("%s", (_name, change, expected) => {
  expect([...readChanged(change)].sort()).toEqual([...expected].sort())
})

test("icons are checked where their names are known", () => {
  const names: string[] = []
  const text = JSON.stringify(sampleReport())
  return import("./read-report.ts").then(({ readReport }) => {
    const icons = { hasIcon: (name: string) => name === "books", iconNames: () => ["books"] }
    const report = readReport({ path: "a", text }, (d) => names.push(`${d.code} ${d.hint?.en}`), icons)
    expect(names).toEqual(['content/unknown-icon did you mean "books"?'])
    expect(report).toBeUndefined()
  })
})

test("any change ends in a report or in findings inside the file", () => {
  const text = JSON.stringify(sampleReport(), null, 1)
  const edit = fc.record({
    at: fc.nat(text.length),
    cut: fc.nat(30),
    put: fc.oneof(
      fc.string({ maxLength: 3 }),
      fc.constantFrom("{{x}}", "<b>", '"', "{", "]", ",", "\\", "null", "9", "\u0000", "zh"),
    ),
  })
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
      let changed = text
      for (const { at, cut, put } of edits) changed = changed.slice(0, at) + put + changed.slice(at + cut)
      const { report, findings } = read(changed)
      if (report === undefined) expect(findings.some((d) => d.severity === "error")).toBe(true)
      for (const { span } of findings) {
        expect(span?.file).toBe("report.json")
        expect(span?.start).toBeGreaterThanOrEqual(0)
        expect(span?.end).toBeGreaterThanOrEqual(span?.start as number)
        expect(span?.end).toBeLessThanOrEqual(changed.length)
      }
    }),
    { numRuns: 500 },
  )
})

test("days of the calendar", () => {
  expect(["2024-02-29", "2023-02-29", "2000-02-29", "1900-02-29", "2023-04-31"].map(isDay)).toEqual([
    true,
    false,
    true,
    false,
    false,
  ])
})

const REAL = "content/xiangtan-2022/report.json"
test.runIf(existsSync(REAL))("the real report has no errors", () => {
  const { report, findings } = read(readFileSync(REAL, "utf8"))
  expect(findings.filter((d) => d.severity === "error")).toEqual([])
  expect(report).toBeDefined()
})

test("notes in both languages are no words of the report", () => {
  const sample = sampleReport()
  const [sentence] = block(sample, 0, 0).sentences
  sentence.zh.push({ note: "注 99" })
  sentence.en.push({ note: "note 99" })
  const { report, findings } = read(JSON.stringify(sample))
  expect(findings).toEqual([])
  expect(sentencesOf(report as Report, "zh").join("")).not.toContain("注")
})

import { expect, test } from "vitest"
import { read, readChanged, type Sample, sampleReport } from "./sample.testing.ts"

/** A deep part of the sample, to be changed. */
type Part = Record<string, unknown> & Part[]
const at = (sample: Sample, path: string): Part =>
  path
    .split(".")
    .reduce((part, key) => (part as unknown as Record<string, Part>)[key] as Part, sample as unknown as Part)

const set = (path: string, value: unknown) => (sample: Sample) => {
  const cut = path.lastIndexOf(".")
  const owner = cut === -1 ? (sample as unknown as Part) : at(sample, path.slice(0, cut))
  const key = path.slice(cut + 1)
  if (value === undefined) delete owner[key]
  else owner[key as never] = value as never
}
const P = "sections.0.blocks.0"
const RING = "sections.1.blocks.2.blocks.0"
const FUNNEL = "sections.1.blocks.2.blocks.1"

/** Each change of the sample, and every finding it makes as `code words it points at`: nothing beside them. */
test.each<[string, unknown, ...string[]]>([
  ["title", 5, "content/wrong-type 5"],
  ["title", undefined, "content/missing-key {"],
  ["title.en", undefined, "content/missing-language {"],
  ["title.en", " ", "content/empty  "],
  ["title.en", "x".repeat(30_000), `content/too-long ${"x".repeat(40)}`],
  ["title.fr", "x", "content/unknown-key fr"],
  ["sections", undefined, "content/missing-key {"],
  ["sections", [], "content/count []"],
  ["sections.0.blocks", [], "content/count []"],
  ["sections.1.id", "s0", "content/duplicate-id s0"],
  ["sections.1.id", "一 二", "content/pattern 一 二"],
  ["sections.1.kind", "numberd", "content/not-allowed numberd"],
  ["sections.1.blocks.0.id", "p0", "content/duplicate-id p0"],
  [P, null, "content/wrong-type null"],
  [`${P}.type`, "paragraf", "content/not-allowed paragraf"],
  [`${P}.type`, undefined, "content/missing-key {"],
  [`${P}.type`, 3, "content/not-allowed 3"],
  [`${P}.zzz`, 1, "content/unknown-key zzz"],
  [`${P}.sentences`, [], "content/count []"],
  [`${P}.sentences.0.en`, undefined, "content/missing-language {"],
  [`${P}.sentences.0.en`, "", "content/empty "],
  [`${P}.sentences.0.en`, [], "content/count []"],
  [`${P}.sentences.0.zh.1`, { figure: "all" }, "content/missing-key {"],
  [`${P}.sentences.0.zh.1`, { bold: "460" }, "content/missing-key bold"],
  [`${P}.sentences.0.zh.3`, { strong: "办结", law: "x" }, "content/one-of law"],
  [`${P}.sentences.0.zh.1.figure`, "al", "content/unknown-figure al"],
  [`${P}.sentences.0.zh.1.text`, "461", "content/evidence 收到建议460件", "content/figure-text 461"],
  [`${P}.sentences.1.zh.3.term`, "npcs", "content/unknown-term npcs"],
  ["figures.all.value", 460, "content/wrong-type 460"],
  ["figures.all.value", "1,460", "content/pattern 1,460"],
  ["figures.all.evidence", undefined, "content/missing-key {"],
  ["figures.all.evidence.en", "460 proposals", "content/evidence 460 proposals"],
  ["figures.share.value", "94", "content/one-of value"],
  ["figures.share.derived.of", ["done", "alll"], "content/unknown-figure alll"],
  [
    "figures.share.derived.of",
    ["share", "all"],
    'content/derivation-circle {"derived":{"op":"percent","of":["share","',
  ],
  ["figures.share.derived.of", ["done"], 'content/count ["done"]'],
  ["figures.share.derived.of", ["done", "all", "all"], "content/derivation all"],
  ["figures.share.derived.of", ["many", "all"], "content/derived-from-approx many"],
  ["figures.share.derived.op", "percentage", "content/not-allowed percentage"],
  ["date", "2023-02-30", "content/date 2023-02-30"],
  ["date", "2023年2月20日", "content/pattern 2023年2月20日"],
  ["date", 20230220, "content/wrong-type 20230220"],
  ["source.url", "example.org", "content/pattern example.org"],
  [`${RING}.size`, "huge", "content/not-allowed huge"],
  [`${RING}.graphic`, "pie", "content/not-allowed pie"],
  [`${RING}.figures`, ["rats"], "content/unknown-figure rats"],
  [`${RING}.figures`, ["constructor"], "content/unknown-figure constructor"],
  [`${RING}.figures`, ["a b"], "content/pattern a b"],
  [`${RING}.figures`, ["all"], 'content/ring {"type":"graphic","id":"g1","graphic":"r'],
  [`${FUNNEL}.figures`, ["done", "all"], 'content/funnel {"type":"graphic","id":"g2","graphic":"f'],
  ["sections.1.blocks.1.text.en.0.link", "javascript:alert(1)", "content/pattern javascript:alert(1)"],
  ["sections.1.blocks.5.rows.0.1", { zh: "x", en: "x" }, "content/table-row 格"],
  ["sections.1.blocks.5.rows.0", { zh: "x", en: "x" }, 'content/wrong-type {"zh":"x","en":"x"}'],
  ["sections.1.blocks.5.rows.0", [], "content/count []"],
])("%s = %j", (path, value, ...expected) => {
  const short = expected.map((line) => line.replace(/(?<= )(.{40}).*$/su, "$1"))
  expect([...readChanged(set(path, value))].sort()).toEqual(short.sort())
})

test("every finding of a report says what to do", () => {
  const bare = new Set<string>()
  for (const value of [5, "", " ", "x y", [], {}, null, true, "2023-02-30", "x".repeat(30_000), undefined]) {
    for (const path of [
      "title",
      "title.en",
      "sections",
      "date",
      `${P}.type`,
      `${P}.sentences`,
      "figures.all.value",
      `${RING}.figures`,
      `${RING}.graphic`,
      "figures.share.derived.of",
    ]) {
      const sample = sampleReport()
      set(path, value)(sample)
      for (const { code, hint } of read(JSON.stringify(sample)).findings) if (hint === undefined) bare.add(code)
    }
  }
  expect([...bare]).toEqual([])
})

const TEXT = JSON.stringify(sampleReport())
const bytes = (text: string): string => new TextDecoder().decode(Uint8Array.from(Buffer.from(text, "latin1")))

/** Each change of the file's text, the finding it makes, and its hint. */
test.each<[string, string, string, (string | true)?]>([
  ['"organ"', "organ", "content/json-syntax o", "put the key in double quotes"],
  ['"organ"', "'organ'", "content/json-syntax '", 'use double quotes: "'],
  ['"organ"', '// who\n"organ"', "content/json-syntax /", "JSON has no comments"],
  ['"organ"', '/* who */"organ"', "content/json-syntax /", "JSON has no comments"],
  ['"organ"', '"id":"x","organ"', "content/duplicate-key id", "rename or remove one of the two"],
  ['"organ"', '"__proto__":{},"organ"', "content/unknown-key __proto__", true],
  ['"sample",', '"sample"', 'content/json-syntax "', "a comma may be missing before it"],
  ['"sample",', '"sample"，', "content/json-syntax ，", "JSON needs the half-width , here"],
  ['"sample"', "“sample”", "content/json-syntax “", 'JSON needs the half-width " here'],
  ['"2023-02-20"', "NaN", "content/json-syntax N", "JSON knows true, false and null"],
  ['"2023-02-20"', "+5", "content/json-syntax +", "write a number as 0.5 or 12, without + or leading zeros"],
  ['"2023-02-20"', "007", "content/json-syntax 0", "write a number as 0.5 or 12, without + or leading zeros"],
  ["A point", 'A "point"', "content/json-syntax p", 'a quote inside a string is written \\", or “ and ” as in print'],
  ["}]}", "},]}", "content/json-syntax ]", "remove the comma before it"],
  ["A point", "A\npoint", "content/json-syntax \n", true],
  ["A point", "A\tpoint", "content/character \t", "write \\t or a space"],
  ["A point", "A \\point", "content/json-syntax \\p", "a backslash is written \\\\"],
  ["A point", "A \\u12g4", "content/json-syntax \\u12g4", "a backslash is written \\\\"],
  ["A point", "A \\ud800", "content/character \\ud800", "remove it"],
  ["A point", "A \u0001", "content/character \u0001", "remove it"],
  ["A point", "A \u202e", "content/character \u202e", "remove it"],
  ["A point", bytes("A \xb3\xc4 point"), "content/character \ufffd\ufffd", "save the file as UTF-8"],
  ['"organ"', `${bytes("\xff\xfe")}"organ"`, "content/json-syntax \ufffd", "save the file as UTF-8"],
])("%s → %j", (from, to, expected, hint) => {
  const text = TEXT.replace(from, () => to)
  const { findings } = read(text)
  expect(findings.map((d) => `${d.code} ${text.slice(d.span?.start, d.span?.end)}`)).toEqual([expected])
  if (hint === true) expect(findings[0]?.hint).toBeDefined()
  else expect(findings[0]?.hint?.en).toBe(hint)
})

test.each([
  ["a mark", `\uFEFF${TEXT}`, ["content/byte-order-mark"]],
  ["nothing", "", ["content/json-syntax"]],
  ["a list", "[]", ["content/wrong-type"]],
  ["GBK", bytes(TEXT.replace("A point", "\xb3\xc4 ".repeat(20))), ["content/encoding"]],
  ["UTF-16", [...TEXT].join("\0"), ["content/encoding"]],
  ["half a file", TEXT.slice(0, 900), ["content/json-syntax"]],
  ["two reports", `${TEXT}{}`, ["content/json-syntax"]],
  ["lines of Windows", JSON.stringify(sampleReport(), undefined, "\t").replaceAll("\n", "\r\n"), []],
  ["lists without end", TEXT.replace('"sections":[', `"sections":${"[".repeat(50_000)}`), ["content/too-deep"]],
])("%s", (_, text, expected) => {
  expect(read(text).findings.map((d) => d.code)).toEqual(expected)
})

test("what is very large is told shortly and soon", () => {
  const start = performance.now()
  const changes: ((sample: Sample) => void)[] = [
    set("imprint", Array(100_000).fill(5)),
    set(
      `${RING}.figures`,
      Array.from({ length: 100_000 }, (_, i) => `f${i}`),
    ),
    set("sections.1.blocks", Array(20_000).fill({ type: "quote", id: "q", text: { zh: "甲", en: "b" } })),
    set("figures.all.evidence.en", "one-".repeat(500_000)),
    set("y".repeat(2_000_000), 1),
    set("id", "x".repeat(2_000_000)),
  ]
  for (const change of changes) {
    const sample = sampleReport()
    change(sample)
    const { findings, report } = read(JSON.stringify(sample))
    expect(report).toBeUndefined()
    expect(findings.length).toBeGreaterThan(0)
    expect(findings.length).toBeLessThan(510)
    for (const { message } of findings) expect(message.en.length + message.zh.length).toBeLessThan(400)
  }
  expect(performance.now() - start).toBeLessThan(30_000)
})

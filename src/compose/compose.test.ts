import fc from "fast-check"
import { expect, test } from "vitest"
import { always } from "../proof/check-answer.ts"
import { projectCatalogue, projectSources } from "../proof/real-fonts.ts"
import { type ComposeOptions, createComposer } from "./compose.ts"
import { answerRequest } from "./compose-answer.ts"
import { composePairs } from "./compose-pairs.ts"

const compose = createComposer(projectCatalogue(), projectSources)
const answer = (request: unknown) =>
  answerRequest(typeof request === "string" ? request : JSON.stringify(request), compose)
const codes = (request: unknown) => answer(request).findings.map(({ code, message }) => `${code}: ${message}`)

test("an answer: lines with clusters in em, findings by line", () => {
  expect(answer({ id: 7, text: "说：“好”。", width: 20, align: "left" })).toEqual({
    id: 7,
    lines: [
      {
        text: "说：“好”。",
        width: 4.5,
        natural: 4.5,
        gap: 0,
        tier: 0,
        penalty: 0,
        clusters: [
          { text: "说", x: 0, advance: 1 },
          { text: "：", x: 1, advance: 0.5 },
          { text: "“", x: 1.5, advance: 1 },
          { text: "好", x: 2.5, advance: 1 },
          { text: "”", x: 3.5, advance: 0.5 },
          { text: "。", x: 4, advance: 0.5 },
        ],
      },
    ],
    findings: [],
  })
})

test("an inserted hyphen is a cluster without text; the interpunct starts where its half em does", () => {
  const { lines } = compose("responsibilities", { width: 6, lang: "en", hyphens: "auto" })
  const hyphen = lines[0]?.clusters.at(-1)
  expect(hyphen).toMatchObject({ text: "", inserted: true })
  expect(lines.map(({ text }) => text).join("")).toBe("responsibilities")
  expect(compose("卡·马", { width: 9 }).lines[0]?.clusters[1]).toEqual({ text: "·", x: 1, advance: 0.5 })
})

test("forced breaks, runs of spaces, tabs and characters that show nothing are kept in the lines", () => {
  for (const text of [
    "一\n二\r\n\n三",
    "  a  b\t\tc  ",
    "中\u200b文\u00ad字",
    "a\u2028b\n",
    "\n",
    "",
    "\u200b",
    "e\u0301x",
  ]) {
    const { lines } = compose(text, { width: 10, align: "left" })
    const wrongs: string[] = []
    always(text, lines, (holds, what) => !holds && wrongs.push(what))
    expect(wrongs).toEqual([])
  }
  expect(compose("一\n二\n", { width: 10 }).lines).toHaveLength(2)
})

test("a bad request is answered by what is wrong with it", () => {
  expect(codes("{bad")[0]).toMatch(/^compose\/bad-json/)
  expect(codes("[1]")[0]).toMatch(/^compose\/bad-request/)
  expect(codes({ id: "a", text: "中", width: 3, rule: "x" })).toEqual([
    "compose/unknown-field: there is no field `rule`",
  ])
  expect(codes({ text: "中", width: 3, options: { hyphen: "auto" } })).toEqual([
    "compose/unknown-field: there is no field `options.hyphen`",
  ])
  expect(answer({ text: "中", width: 3, options: { hyphen: "auto" } }).findings[0]?.hint).toMatch(/`hyphens`/)
  expect(codes({ text: 5, width: "3" })).toHaveLength(2)
  expect(codes({ text: "中", width: 0 })).toHaveLength(1)
  expect(codes({ text: "中", width: 3, align: "middle" })[0]).toMatch(/one of left, right, center, justify/)
  expect(codes({ text: "中", width: 3, lang: "!" })).toHaveLength(1)
  for (const hanLatinGap of [-1, "1", true]) {
    expect(codes({ text: "中a", width: 3, options: { hanLatinGap } })).toHaveLength(1)
  }
  expect(codes({ width: 3, pairs: [["a", "b"]] })).toHaveLength(1)
  expect(codes({ width: 3, pairs: [["a"]], columns: [{ lang: "zh" }, { lang: "en" }] })).toHaveLength(1)
  expect(codes({ width: 3, pairs: [["a"]], columns: [{ lang: "zh", hight: 3 }] })).toHaveLength(1)
  for (const odd of ["null", "1", '""', "{}", '{"options":[]}', '{"id":{},"text":null,"width":null}']) {
    expect(answer(odd).findings[0]?.severity).toBe("error")
  }
})

test("loose and overfull lines, unknown fonts and missing characters are findings", () => {
  expect(codes({ text: "responsibilities of ten", lang: "en", width: 5 })[0]).toMatch(/^text\/overfull-line/)
  const loose = answer({ text: "听取Responsibilities报告", width: 9 })
  expect(loose.findings[0]).toMatchObject({ code: "text/loose-line", severity: "warning", line: 0 })
  expect(codes({ text: "中", width: 3, font: "Comic Sans" })).toHaveLength(1)
  expect(codes({ text: "中", width: 3, font: "Comic Sans" })).toHaveLength(1)
  expect(codes({ text: "\u{10fffd}", width: 3 })[0]).toMatch(/^text\/missing-glyph/)
})

test("other families: a companion is set at its own size", () => {
  const sans = compose("共11项", { width: 9 }).lines[0]?.natural
  const paired = compose("共11项", { width: 9, font: ["Source Sans 3", "Noto Sans SC"] }).lines[0]?.natural
  expect(paired).not.toBe(sans)
})

const COLUMNS = [
  { lang: "zh-Hans", width: 12 },
  { lang: "en", width: 18 },
]
test("pairs: columns stand on one leading, each pair on a row of its own", () => {
  const pairs = [
    ["把牢政治方向更加自觉。", "Political direction was kept with greater awareness, in line with the decisions."],
    ["监督工作实效明显增强。", "Oversight became more effective."],
  ]
  const { columns } = composePairs(pairs, COLUMNS, { width: 12, align: "left" }, compose)
  expect(columns.map(({ lang }) => lang)).toEqual(["zh-Hans", "en"])
  const rows = columns.map(({ lines }) => lines.map(({ row, pair, text }) => `${row}/${pair}${text === "" ? "-" : ""}`))
  expect(rows).toEqual([
    ["0/0", "1/0-", "2/0-", "3/1"],
    ["0/0", "1/0", "2/0", "3/1"],
  ])
})

test("looseness: a line less or more, where no line gets loose by it", () => {
  const text =
    "坚持以人民为中心，扎实推进各项民生实事，办理代表建议，督促部门落实，推动“五好”园区建设（共８类），群众更满意。"
  const lines = (options: ComposeOptions) => compose(text, options)
  let changed = 0
  for (let width = 10; width < 26; width += 0.25) {
    const natural = lines({ width }).lines.length
    for (const looseness of [-1, 1] as const) {
      const { lines: own, findings } = lines({ width, looseness })
      expect([natural, natural + looseness]).toContain(own.length)
      if (own.length === natural) continue
      changed++
      expect(findings).toEqual([])
    }
  }
  expect(changed).toBeGreaterThan(3)
})

test("a pair is as low as its longest side can be made", () => {
  const zh =
    "坚持以人民为中心，扎实推进各项民生实事，办理代表建议，督促部门落实，推动“五好”园区建设（共８类），群众更满意。"
  const options = { width: 12 } as const
  for (let width = 10; width < 26; width += 0.25) {
    const columns = [
      { lang: "zh-Hans", width },
      { lang: "zh-Hans", width: 60 },
    ]
    const alone = compose(zh, { ...options, width }).lines.length
    const less = compose(zh, { ...options, width, looseness: -1 }).lines.length
    const set = composePairs([[zh, "短句。"]], columns, options, compose)
    expect(set.columns[0]?.lines).toHaveLength(Math.min(alone, less))
  }
})

const PIECES = [
  ..."中文字和的人，。、；：？！“”《》（）·～／—…",
  "——",
  "……",
  "10290人次",
  "94.35%",
  "¥1,080",
  "PDF",
  "word ",
  " ",
  "\n",
  "e\u0301",
  "𠀀",
  "People’s",
  "O’Brien",
  "ffi",
  "http://a.cn/b",
  "\u200b",
  "\u00ad",
]
const value = <T>(...values: T[]) => fc.constantFrom(...values)
test("for any text: nothing lost or doubled, clusters in order, no mark too narrow, lines over the measure reported", () => {
  const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 50 }).map((pieces) => pieces.join(""))
  const options = fc.record({
    width: fc.integer({ min: 2, max: 60 }).map((n) => n / 2),
    lang: value("zh-Hans", "en"),
    align: value("left" as const, "justify" as const, "center" as const),
    punctuation: value("gb" as const, "kaiming" as const, "banjiao" as const, "plain" as const),
    hyphens: value("none" as const, "auto" as const),
    hanging: value("none" as const, "allow-end" as const, "force-end" as const),
    wrap: value("wrap" as const, "nowrap" as const, "balance" as const, "pretty" as const),
    lineBreak: value("gb" as const, "none" as const, "loose" as const, "strict" as const, "anywhere" as const),
    wordBreak: value("normal" as const, "break-all" as const, "keep-all" as const),
    overflowWrap: value("normal" as const, "anywhere" as const),
    alignLast: value("left" as const, "right" as const, "justify" as const),
    firstLineIndent: value(0, 0, 2, -1),
    keepUnits: fc.boolean(),
    autospace: fc.boolean(),
    hanLatinGap: value(0.25, 0, 0.5),
  })
  fc.assert(
    fc.property(text, options, (source, own) => {
      const { lines, findings } = compose(source, own)
      const wrongs: string[] = []
      always(source, lines, (holds, what) => !holds && wrongs.push(what), own.lang)
      expect(wrongs).toEqual([])
      const reported = new Set(findings.map(({ line }) => line))
      const over = lines.filter(({ width }, i) => width > own.width + 0.02 && !reported.has(i))
      expect(over).toEqual([])
      expect(JSON.stringify(compose(source, own))).toBe(JSON.stringify({ lines, findings }))
    }),
    { numRuns: 300, seed: 2022 },
  )
})

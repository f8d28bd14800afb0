import { expect, test } from "vitest"
import { checkText } from "../proof/check-text.ts"
import { projectCatalogue, projectSources } from "../proof/real-fonts.ts"
import type { Expected } from "../proof/vectors.ts"
import { createComposer } from "./compose.ts"

/** Neighbours of the cases in vectors.json: the same rules with every mark, more numbers, other styles. */
const compose = createComposer(projectCatalogue(), projectSources)
const sweep = (from: number, to: number, step = 0.5) => ({ from, to, step })
const WIDE = { width: 80, align: "left" } as const

const check = checkText(compose)

const CLOSING = [..."，、；：。！？．”’）》〉」』】〗〕］｝"]
const OPENING = [..."“‘（《〈「『【〖〔［｛"]
const HAN = "依法及时处理群众来信来访和各类问题件件有着落事事有回音坚持把群众满意作为工作标准"

/** Han with a string after every few, so that it meets every place on a line. */
const sprinkled = (piece: string, step = 5): string =>
  [...HAN].map((han, i) => (i % step === step - 1 ? han + piece : han)).join("")

test.each([...CLOSING, "·", "～", "—", "–", "％", "‰", "℃", "％，", "”，", "）。", "！？", "》、"])(
  "%s never starts a line",
  (mark) => {
    const expected = { forbidden: { lineStart: [mark] }, lastLineMinHan: 2 }
    for (const step of [3, 5]) expect(check(sprinkled(mark, step), expected, { widths: sweep(6, 26) })).toEqual([])
  },
)

test.each([...OPENING, "“‘", "《〈", "（“", "／"])("%s never ends a line", (mark) => {
  const expected = { forbidden: { lineEnd: [mark] } }
  for (const step of [3, 5]) expect(check(sprinkled(mark, step), expected, { widths: sweep(6, 26) })).toEqual([])
})

test.each(["——", "……"])("%s is never cut", (mark) => {
  const expected = { forbidden: { breakInside: [mark] }, advanceInLine: [{ run: mark, em: 2 }] }
  for (const step of [3, 5]) expect(check(sprinkled(mark, step), expected, { widths: sweep(6, 26) })).toEqual([])
})

test("…… and —— start no line at the strict level", () => {
  const expected = { forbidden: { lineStart: ["……", "——"] } }
  const options = { lineBreak: "strict" }
  for (const mark of ["……", "——"]) {
    expect(check(sprinkled(mark), expected, { widths: sweep(6, 26), options })).toEqual([])
  }
})

test("all pairs of marks take 1.5 em, ？ and ！ together 1", () => {
  const wrongs: string[] = []
  for (const a of CLOSING) {
    for (const b of [...CLOSING, ...OPENING]) {
      const em = /[！？]/.test(a) && /[！？]/.test(b) ? 1 : 1.5
      wrongs.push(...check(`代表们${a}${b}听取`, { advance: [{ run: a + b, em }] }, WIDE))
    }
  }
  for (const a of OPENING) {
    for (const b of OPENING) wrongs.push(...check(`代表们${a}${b}听取`, { advance: [{ run: a + b, em: 1.5 }] }, WIDE))
  }
  expect(wrongs).toEqual([])
})

test("every mark alone takes one em; the interpunct half, long marks two", () => {
  const wrongs: string[] = []
  for (const mark of [...CLOSING, ...OPENING, "～", "／", "—"]) {
    wrongs.push(...check(`代表们${mark}听取`, { advance: [{ run: mark, em: 1 }] }, WIDE))
  }
  wrongs.push(
    ...check(
      "让·雅克·卢梭",
      {
        advance: [
          { run: "·", em: 0.5 },
          { run: "让·雅", em: 2.5 },
        ],
      },
      WIDE,
    ),
  )
  expect(wrongs).toEqual([])
})

test("styles: kaiming keeps one em at sentence ends alone, banjiao nowhere, plain everywhere", () => {
  const text = "会前要准备，会中：落实；会后“回头看”（《办法》）、不能少。为什么？好！是"
  const runs = (of: (mark: string) => number) => [..."，：；“、。"].map((run) => ({ run, em: of(run) }))
  const styled = (punctuation: string, of: (mark: string) => number) =>
    check(text, { advance: runs(of) }, { ...WIDE, options: { punctuation } })
  expect(styled("kaiming", (mark) => (mark === "。" ? 1 : 0.5))).toEqual([])
  expect(styled("banjiao", () => 0.5)).toEqual([])
  expect(styled("plain", () => 1)).toEqual([])
  expect(check(text, { advance: [{ run: "）、", em: 2 }] }, { ...WIDE, options: { punctuation: "plain" } })).toEqual([])
  expect(
    check(text, { advance: [{ run: "）、", em: 1.5 }] }, { ...WIDE, options: { punctuation: "quanjiao" } }),
  ).toEqual([])
})

const WHOLE = [
  "10,290",
  "1,234.5678",
  "94.35%",
  "-2.35‰",
  "+3.5%",
  "−3.5℃",
  "±0.5%",
  "17.8°C",
  "¥1,080",
  "￥98,000",
  "$1,080.50",
  "€99",
  "£5.20",
  "US$100",
  "2023-01-05",
  "10:30",
  "1/2",
  "0731-58583456",
  "400-800-8888",
  "1674-8387",
  "100km",
  "5G",
  "A4",
  "PM2.5",
  "H1N1",
  "Xiangtan",
  "OpenData",
  "85309264",
  "３５",
  "№5",
]
test.each(WHOLE)("%s stays whole", (piece) => {
  const expected = { forbidden: { breakInside: [piece] }, noInsertedHyphen: true }
  const text = sprinkled(piece, 6)
  expect(check(text, expected, { widths: sweep(9, 26) })).toEqual([])
  expect(check(text, expected, { widths: sweep(9, 26, 3), align: "left" })).toEqual([])
})

const UNITS = [
  "10290人次",
  "5031件",
  "3450个",
  "70余件",
  "3月5日",
  "2022年3月",
  "20多万元",
  "36亿元",
  "30个百分点",
  "4公里",
]
test.each([...UNITS, "12平方公里", "8万吨", "3.5万亩", "第16次", "11项", "2天", "99名", "5部", "16届"])(
  "%s stays together with keepUnits",
  (piece) => {
    const text = sprinkled(piece, 8)
    const options = { keepUnits: true }
    expect(check(text, { forbidden: { breakInside: [piece] } }, { widths: sweep(14, 28), options })).toEqual([])
  },
)

test("addresses are cut at their own marks, never hyphenated", () => {
  const url = "https://www.hnrmzy.com/news/2023/report-final.html?id=35&lang=zh"
  for (const piece of [url, "report@xiangtan.gov.cn"]) {
    const text = `详情请登录${piece}查看图解全文，或者拨打新闻热线85309264进行咨询。`
    const expected = { noInsertedHyphen: true, forbidden: { breakInside: ["85309264", "hnrmzy", "xiangtan"] } }
    expect(check(text, expected, { widths: sweep(20, 40), options: { hyphens: "auto" } })).toEqual([])
  }
})

test("Han–Latin spaces: a quarter em, also where spaces were typed; none beside marks or at edges", () => {
  const gap = (between: string, em: number) => ({ between, em, tol: 0.001 })
  for (const text of ["使用PDF文件共11项", "使用 PDF 文件共 11 项"]) {
    const gaps = [gap("用|P", 0.25), gap("F|文", 0.25), gap("共|1", 0.25), gap("1|项", 0.25)]
    expect(check(text, { gaps }, WIDE)).toEqual([])
  }
  expect(
    check("（PDF）、“A”。8类", { gaps: [gap("（|P", 0), gap("F|）", 0), gap("“|A", 0), gap("。|8", 0)] }, WIDE),
  ).toEqual([])
  expect(check("率94.35%的和¥5元", { gaps: [gap("%|的", 0.25), gap("和|¥", 0.25)] }, WIDE)).toEqual([])
  const narrow = { hanLatinGap: 0.125 }
  expect(check("共11项", { gaps: [gap("共|1", 0.125)] }, { ...WIDE, options: narrow })).toEqual([])
  expect(check("共11项", { gaps: [gap("共|1", 0)] }, { ...WIDE, options: { autospace: false } })).toEqual([])
})

test("typed spaces at a line edge take no room", () => {
  const text = "市人大常委会全年听取 11 项报告后作出决议。"
  const position = [{ line: 1, char: "1", originEm: 0, tol: 0.001 }]
  expect(check(text, { position, lineCount: 2 }, { width: 10, align: "left" })).toEqual([])
})

test("line ends: every mark gives up half an em there, an opening mark its half at the start", () => {
  for (const mark of CLOSING) {
    const text = `听取和审议工作报告时${mark}代表们踊跃发言和讨论`
    const position = [{ line: 0, char: mark, originEm: 10, tol: 0.001 }]
    expect(check(text, { position, lineCount: 2 }, { width: 10.5 })).toEqual([])
  }
  for (const mark of OPENING) {
    const text = `切实提高组成人员${mark}含候补的意识`
    const position = [{ line: 1, char: "含", originEm: 0.5, tol: 0.001 }]
    expect(check(text, { position, lineCount: 2 }, { width: 8, align: "left" })).toEqual([])
    const indented = [{ line: 0, char: "含", originEm: 2.5, tol: 0.001 }]
    const options = { firstLineIndent: 2 }
    expect(check(`${mark}含候补的意识`, { position: indented }, { ...WIDE, options })).toEqual([])
  }
})

test("hanging: a mark hangs where it does not fit, or always; by its half em at most", () => {
  const text = sprinkled("，", 5)
  const expected = { forbidden: { lineStart: ["，"] }, inkRightMax: 0.5 }
  for (const hanging of ["allow-end", "force-end"]) {
    expect(check(text, expected, { widths: sweep(6, 26), options: { hanging } })).toEqual([])
  }
  const full = { position: [{ line: 0, char: "，", originEm: 10, tol: 0.001 }], lineCount: 2, inkRightMax: 0.5 }
  const line = "听取和审议工作报告时，代表们踊跃发言"
  expect(check(line, full, { width: 10, options: { hanging: "allow-end" } })).toEqual([])
  expect(check(line, { inkRightMax: 0 }, { width: 10 })).toEqual([])
})

test("no lone Han ends a paragraph, marks and quotes not counted", () => {
  const ends = ["。", "！”", "》。", "）。", "……", "？！"]
  for (const end of ends) {
    for (let cut = 20; cut < 26; cut += 2) {
      const text = HAN.slice(0, cut) + end
      const expected = { lastLineMinHan: 2 }
      for (const align of ["justify", "left"] as const) {
        expect(check(text, expected, { widths: sweep(8, 20, 1), align })).toEqual([])
      }
    }
  }
})

test("squeeze in order: brackets, then commas, then Han–Latin spaces, full stops last", () => {
  const run = (mark: string, em: number) => ({ run: mark, em, tol: 0.03 })
  const one = { lineCount: 1 }
  expect(check("代表（委员），履职。办理", { ...one, advanceInLine: [run("。", 1)] }, { width: 11 })).toEqual([])
  expect(check("代表，委员（好）履职办理", { ...one, advanceInLine: [run("，", 1)] }, { width: 11 })).toEqual([])
  const gaps = [{ between: "共|1", em: 0.25, tol: 0.001 }]
  expect(check("代表，委员共11项", { ...one, gaps }, { width: 8.11 })).toEqual([])
})

test("stretch in order; never inside numbers, words and long marks, never beside ～ and ／", () => {
  const options = { alignLast: "justify" }
  const inside = [
    { run: "10290", em: 2.775, tol: 0.001 },
    { run: "——", em: 2, tol: 0.001 },
  ]
  const text = "接待群众10290人——创新高"
  for (const width of [14.3, 14.775, 15, 15.5]) {
    expect(check(text, { lineCount: 1, advanceInLine: inside }, { width, options })).toEqual([])
  }
  const gaps = ["三|～", "～|五", "甲|／", "／|乙"].map((between) => ({ between, em: 0, tol: 0.001 }))
  expect(check("从三～五月甲／乙方", { lineCount: 1, gaps }, { width: 10, options })).toEqual([])
})

test("alignment: centred and right-aligned lines, last lines", () => {
  const at = (line: number, char: string, originEm: number) => ({ line, char, originEm, tol: 0.001 })
  expect(check("一二三四", { position: [at(0, "一", 3)] }, { width: 10, align: "center" })).toEqual([])
  const options = { alignLast: "center" }
  expect(check("一二三四五六七八九十甲乙丙丁", { position: [at(1, "甲", 3)] }, { width: 10, options })).toEqual([])
})

test("a minus, a plus and a unit after a Han belong to the number", () => {
  const expected = { forbidden: { breakInside: ["-5", "+5", "5℃", "5kg"] } }
  for (const piece of ["-5℃", "+5℃", "5kg"]) {
    expect(check(sprinkled(piece, 7), expected, { widths: sweep(8, 26) })).toEqual([])
  }
})

const ENGLISH =
  "Standing committees institutionalised environmental responsibilities; the mayor’s office — “unprecedented” — received 10,290 visits (94.35%) at a cost of $1,080.50 in 2022, see www.hnrmzy.com/news/2023."
test("English: numbers whole, hyphens with two letters before and three after", () => {
  const whole = ["10,290", "94.35%", "$1,080.50", "2022", "mayor’s"]
  const hyphenMin = { before: 2, after: 3, visible: true }
  const common = { lang: "en", widths: sweep(10, 30) }
  for (const align of ["justify", "left"] as const) {
    const plain = { forbidden: { breakInside: whole }, noInsertedHyphen: true }
    expect(check(ENGLISH, plain, { ...common, align, options: { hyphens: "none" } })).toEqual([])
    const text = ENGLISH.replace(", see www.hnrmzy.com/news/2023", "")
    const cut = { forbidden: { breakInside: whole }, hyphenMin }
    expect(check(text, cut, { ...common, align, options: { hyphens: "auto" } })).toEqual([])
  }
})

test("curly quotes: one em in Chinese, proportional in English and inside Latin words", () => {
  const max = (run: string, em: number) => ({ run, em })
  expect(
    check("‘Yes’ is “yes”", { advanceMax: [max("‘", 0.4), max("’", 0.4), max("“", 0.6)] }, { ...WIDE, lang: "en" }),
  ).toEqual([])
  expect(check("参观O’Brien’s展区", { advanceMax: [max("’", 0.4)] }, WIDE)).toEqual([])
  expect(
    check(
      "会后‘回头看’不能少",
      {
        advance: [
          { run: "‘", em: 1 },
          { run: "’", em: 1 },
        ],
      },
      WIDE,
    ),
  ).toEqual([])
  expect(
    check(
      "称为“PDF”的文件",
      {
        advance: [
          { run: "“", em: 1 },
          { run: "”", em: 1 },
        ],
      },
      WIDE,
    ),
  ).toEqual([])
})

test("headings are balanced over two lines, three lines, and in English", () => {
  const options = { wrap: "balance" }
  const heading = (text: string, width: number, expected: Expected, lang = "zh-Hans") =>
    check(text, expected, { width, lang, align: "center", options })
  expect(heading("全面落实全过程人民民主重大理念", 12, { lineCount: 2, maxLineDiffEm: 2 })).toEqual([])
  expect(heading("坚持以人民为中心扎实推进各项民生实事办理", 14, { lineCount: 2, maxLineDiffEm: 2 })).toEqual([])
  expect(
    heading("湘潭市人民代表大会常务委员会关于加强预算审查监督的决定", 10, { lineCount: 3, maxLineDiffEm: 3 }),
  ).toEqual([])
  expect(heading("把牢方向，提升质量，增强实效", 10, { lineCount: 2, maxLineDiffEm: 2 })).toEqual([])
  const english = "Legislation of better quality for a growing city"
  expect(heading(english, 16, { lineCount: 2, maxLineDiffEm: 3 }, "en")).toEqual([])
})

test("the levels: none forbids nothing, basic lets ／ start a line", () => {
  const answer = (lineBreak: string) => {
    const text = "一二三四／五六七八九十"
    return compose(text, { width: 4, align: "left", lineBreak: lineBreak as "basic" }).lines.map((line) => line.text)
  }
  expect(answer("gb")).toEqual(["一二三", "四／五六", "七八九十"])
  expect(answer("basic")[0]).toBe("一二三四")
  expect(compose("一二三四，五六七", { width: 4, align: "left", lineBreak: "none" }).lines[1]?.text[0]).toBe("，")
})

test("other languages of Han: Traditional Chinese and Japanese keep the prohibitions", () => {
  for (const lang of ["zh-Hant", "ja", "zh-TW"]) {
    const expected = { forbidden: { lineStart: ["，", "。", "」", "、"], lineEnd: ["「"] } }
    const text = "我們說「你好」、他們說「再見」，然後回家。明天再來，後天也來。"
    expect(check(text, expected, { widths: sweep(6, 20), lang })).toEqual([])
  }
})

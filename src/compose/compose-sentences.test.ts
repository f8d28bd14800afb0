import { expect, test } from "vitest"
import { checkText } from "../proof/check-text.ts"
import { projectCatalogue, projectSources } from "../proof/real-fonts.ts"
import { createComposer } from "./compose.ts"

/** Sentences of reports, odd ones, at many widths; the pieces in brackets of the notation may not be cut. */
const compose = createComposer(projectCatalogue(), projectSources)
const check = checkText(compose)

const START = [..."，、；：。！？．”’）》〉」』】〗〕］｝·～–—℃％‰"]
const END = [..."“‘（《〈「『【〖〔［｛／"]

/** `增长⟦5%⟧～⟦8%⟧`: what stands in ⟦⟧ stays whole; a run of digits always does. */
function read(notation: string) {
  const text = notation.replace(/[⟦⟧]/g, "")
  const whole = [...notation.matchAll(/⟦([^⟧]*)⟧/g)].map((match) => match[1] as string)
  return { text, whole: [...whole, ...(text.match(/[0-9]{2,}/g) ?? [])] }
}

const SENTENCES = [
  "他说：“主任在会上讲‘要把好事办好、实事办实’，我们都记住了。”代表问：“什么时候能见效？”",
  "【案例】全市〔2022〕15号文件〖摘要〗指出「要点」和『细节』［附表］｛略｝均已公布。",
  "会期3～5天，每组8～12人，时间⟦9:00⟧～⟦11:30⟧，费用⟦5%⟧～⟦8%⟧，约20～30万元。",
  "增长⟦5%⟧–⟦8%⟧，⟦2021⟧–2022年，第3—5条，京—广线，2018—2022年五年间，GB/T 15834—2011规定了用法。",
  "增长⟦5%-8%⟧，约⟦3-5⟧天，⟦2018-2022⟧年，⟦COVID-19⟧疫情，⟦T-100⟧型。",
  "列夫·尼古拉耶维奇·托尔斯泰、阿不都热合曼·艾力、“三·一五”晚会、《史记·项羽本纪》。",
  "他说⟦——⟧“不行”⟦——⟧然后走了⟦……⟧“真的？”⟦——⟧“真的！”⟦……⟧大家笑了⟦……⟧",
  "全市生产总值⟦3.5⟧万亿元，财政收入12亿元，投资100多万元，覆盖70余个乡镇，第3届会议，2022年1月1日施行。",
  "气温⟦-5℃⟧～⟦38℃⟧，湿度⟦85％⟧，盐度⟦35‰⟧，角度⟦30°⟧，压力⟦1.5MPa⟧，价格⟦￥1,234.50⟧、⟦$99.9⟧、⟦€100⟧、⟦¥88⟧万，误差⟦±2.5%⟧，⟦№7⟧号楼。",
  "完成⟦1/3⟧，比例⟦3:2⟧，评分⟦4.5/5⟧，日期⟦2022/01/05⟧和⟦2022-01-05⟧、⟦2022.01.05⟧。",
  "支持⟦OpenAI⟧、⟦GitHub⟧方法，⟦C++⟧和⟦C#⟧语言，⟦R&D⟧投入，⟦AT&T⟧公司，⟦3D⟧打印，⟦5G⟧基站，⟦PM2.5⟧浓度。",
  "依照《代表法》第5条第1款和地方组织法第四十八条第（二）项规定，湘常发〔2022〕3号文件。",
  "（一）加强学习；（二）深入调研；（三）“回头看”；（四）《办法》。",
  "全國人民代表大會常務委員會（以下簡稱「常委會」）；「好！」他說：「『雙減』政策落實了嗎？」",
]
const STYLES: readonly Readonly<Record<string, unknown>>[] = [
  {},
  { punctuation: "kaiming" },
  { punctuation: "banjiao", keepUnits: true },
  { punctuation: "plain", firstLineIndent: 2 },
  { hanging: "allow-end", lineBreak: "strict" },
  { hanging: "force-end", firstLineIndent: -2 },
  { wrap: "pretty" },
]
test.each(SENTENCES)("%s", (notation) => {
  const { text, whole } = read(notation)
  for (const [i, options] of STYLES.entries()) {
    const align = i % 3 === 2 ? "left" : "justify"
    const expected = { forbidden: { lineStart: START, lineEnd: END, breakInside: whole }, lastLineMinHan: 2 }
    expect(check(text, expected, { align, options, widths: { from: 11, to: 26, step: 2 + i / 4 } })).toEqual([])
  }
})

test("narrow measures: what cannot be kept is reported, prohibitions hold as long as anything fits", () => {
  for (const notation of SENTENCES) {
    const { text } = read(notation)
    expect(check(text, {}, { widths: { from: 1, to: 8, step: 1.5 } })).toEqual([])
  }
})

test("a mark and a currency sign part, as a mark and any word do", () => {
  const lines = (text: string, width: number) => compose(text, { width, align: "left" }).lines.map((line) => line.text)
  expect(lines("共五千元，$99，¥88", 5)).toEqual(["共五千元，", "$99，¥88"])
})

test("an ideographic space takes no room at a line end, and keeps it at a start and within", () => {
  const { lines } = compose("出席：李　明　　王小明", { width: 5, align: "justify" })
  expect(lines.map(({ text, width }) => [text, width])).toEqual([
    ["出席：李　明　　", 5],
    ["王小明", 3],
  ])
  expect(compose("　　一二三四五六", { width: 5 }).lines[0]?.clusters[2]).toMatchObject({ text: "一", x: 2 })
})

test("quotes amid Latin words are Latin in a Chinese paragraph too; beside Han they are Chinese", () => {
  const widths = (text: string) =>
    compose(text, { width: 60, align: "left" })
      .lines.flatMap(({ clusters }) => clusters)
      .filter(({ text: own }) => /[“”‘’]/.test(own))
      .map(({ advance }) => (advance === 1 ? "Chinese" : advance < 0.6 ? "Latin" : advance))
  expect(widths("见the “Daily” report一文")).toEqual(["Latin", "Latin"])
  expect(widths("见rock ’n’ roll一文")).toEqual(["Latin", "Latin"])
  expect(widths("自’98抗洪以来")).toEqual(["Latin"])
  expect(widths("使用“PDF” 与“OFD”文件")).toEqual(["Chinese", "Chinese", "Chinese", "Chinese"])
  expect(widths("称‘PDF’为")).toEqual(["Chinese", "Chinese"])
})

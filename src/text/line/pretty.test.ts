import { expect, test } from "vitest"
import { breaks, lines } from "../../proof/lines.ts"

const set = (text: string, width: number, wrap: "wrap" | "pretty") => breaks(text, width, { wrap, align: "start" })

test("`pretty` cuts between phrases where `wrap` fills the line", () => {
  expect(set("不断推进新时代人大工作高质量发展", 9, "wrap")).toBe("不断推进新时代人大|工作高质量发展")
  expect(set("不断推进新时代人大工作高质量发展", 9, "pretty")).toBe("不断推进新时代|人大工作高质量发展")
  // No line more for it.
  expect(set("不断推进新时代人大工作高质量发展", 8, "pretty")).toBe("不断推进新时代人|大工作高质量发展")
})

test("`pretty` makes last lines a third of the measure long where it can, in any language", () => {
  const zh =
    "监督工作实效明显增强，依法履职能力不断提高，代表主体作用充分发挥，立法工作质量有效提升，把牢政治方向更加自觉。"
  const en =
    "Standing committees made surveys and visited many towns in one year of work, and they wrote of what they saw"
  for (const [text, lang] of [
    [zh, "zh-Hans"],
    [en, "en"],
  ] as const) {
    let longer = 0
    for (let width = 9; width <= 30; width += 0.5) {
      const last = (wrap: "wrap" | "pretty") => lines(text, width, { wrap, lang, align: "start" }).at(-1)?.length ?? 0
      const shortest = (width / 3) * (lang === "en" ? 2 : 1)
      const [wrapped, pretty] = [last("wrap"), last("pretty")]
      if (wrapped < shortest && pretty > wrapped) longer++
      else if (wrapped >= shortest) expect(pretty).toBeGreaterThanOrEqual(Math.floor(shortest))
    }
    expect(longer, lang).toBeGreaterThan(2)
  }
})

test("far from the end `pretty` prices breaks as `wrap` does", () => {
  const wide = "不断推进新时代人大工作高质量发展".repeat(12)
  const inTerm = (wrap: "wrap" | "pretty") =>
    set(wide, 9, wrap)
      .split("|")
      .slice(0, -5)
      .filter((line) => /人$/.test(line)).length
  expect(inTerm("pretty")).toBe(inTerm("wrap"))
})

/** Headings and labels of the sample report; `|` where a reader would take a cut. */
const READ =
  "不断推进|新时代|人大工作|高质量发展 听取和审议|专项工作报告 计划和预算|审查监督 审查和批准|市本级|预算调整方案 推动解决|民生实事|问题 " +
  "人大代表|电话|反映问题 社会建设|工作|基层联系点 现场评议的|政府工作部门 修订完善|原有制度 纠错占|审查文件的|比例 解决问题与|收集问题|之比 " +
  "平均每站|代表进站 把牢|政治方向|更加自觉 立法工作|质量|有效提升 长株潭三市|协同立法 立法协商|怎样展开 常委会|出台|办法和细则 召开|立法协商|座谈会 " +
  "监督工作|实效|明显增强 环境保护|执法检查 五级|人民代表大会 代表|主体作用|充分发挥 热线|人大代表专席 乡镇|民生实事项目|决策 依法履职能力|不断提高"

/** How many headings are cut where a reader would, each in two lines. */
function wellCut(best: (text: string) => number): number {
  return READ.split(" ").filter((heading) => {
    let at = 0
    const good = heading.split("|").map((phrase) => (at += phrase.length))
    return good.includes(best(heading.replaceAll("|", "")))
  }).length
}

test("the phrase model cuts headings better than the words of Intl.Segmenter", () => {
  const model = wellCut((text) => lines(text, Math.ceil(text.length * 0.65), { wrap: "balance" })[0]?.length ?? 0)
  // Words have no scores: the one that starts nearest the middle, as a heading of two even lines would have it.
  const segmenter = new Intl.Segmenter("zh", { granularity: "word" })
  const words = wellCut((text) => {
    const starts = Array.from(segmenter.segment(text), ({ index }) => index).filter((at) => at > 0)
    return starts.sort((a, b) => Math.abs(a - text.length / 2) - Math.abs(b - text.length / 2))[0] ?? 0
  })
  expect(model).toBeGreaterThan(words)
})

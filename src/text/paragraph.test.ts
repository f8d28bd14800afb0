import { expect, test } from "vitest"
import { pt } from "../foundation/units.ts"
import { EM_SIZE, emFonts, emOptions, emStyle, emText, MISSING } from "../proof/em-font.ts"
import { breaks, compose, lines, pens, set } from "../proof/lines.ts"
import { intrinsicWidths } from "./intrinsic-widths.ts"
import { composeParagraph } from "./paragraph.ts"
import type { InlineItem, ParagraphOptions } from "./text.ts"

const fonts = emFonts()
const at = (items: readonly InlineItem[], width: number, options: Partial<ParagraphOptions> = {}) =>
  composeParagraph(items, emOptions(width, options), fonts).lines

test("a full line of Han", () => {
  expect(breaks("一二三四五六七八", 4)).toBe("一二三四|五六七八")
})

test("no closing mark at a line start, no opening mark at a line end", () => {
  expect(breaks("中文，中文。", 4)).toBe("中文，|中文。")
  expect(breaks("一二三四“五六”七八九", 5)).toBe("一二三四|“五六”七|八九")
  expect(breaks("一二三四五》六七八九十", 5)).toBe("一二三四|五》六七八|九十")
})

test("marks of the mainland: · ～ – never first, ／ neither first nor last", () => {
  expect(breaks("卡尔马克思·恩格斯列宁", 5)).toBe("卡尔马克|思·恩格斯|列宁")
  expect(breaks("一二三四五～六七八九十", 5)).toBe("一二三四|五～六七八|九十")
  expect(breaks("一二三四五／六七八九十", 5)).toBe("一二三四|五／六七八|九十")
  expect(breaks("一二三四／五六七八九十", 5)).toBe("一二三|四／五六七|八九十")
})

test("—— and …… are one unit, and rather not at a line start", () => {
  expect(lines("一二三四——五六七八九", 5).join("|")).not.toMatch(/—\|—/)
  expect(breaks("一二三四五——六七八九十一", 7)).toBe("一二三四五——|六七八九十一")
  expect(lines("一二三……四五六七", 4).join("|")).not.toMatch(/…\|…/)
})

test("digits stay with their signs and their unit", () => {
  expect(breaks("办结率94.35%，满意", 5)).toBe("办结率|94.35%，|满意")
  expect(breaks("一二三共10290人次来", 6)).toBe("一二三共|10290人次来")
  expect(breaks("新增支出¥1,080万元左右", 6)).toBe("新增支出|¥1,080万元|左右")
})

test("no lone Han on the last line, 孤字", () => {
  expect(breaks("一二三四五六七八九十一。", 10)).toBe("一二三四五六七八九|十一。")
  expect(breaks("一二三四五六七八九十A", 10)).toBe("一二三四五六七八九十|A")
})

test("marks that meet take 1.5 em together, three take 2", () => {
  expect(set("说：“好。”“是”人")).toBe("说0 ：1 “1.5 好2.5 。3.5 ”4 “4.5 是5.5 ”6.5 人7.5")
  expect(set("一》、《二")).toBe("一0 》1 、1.5 《2 二3")
})

test("？！ share one em, ！！！ take two", () => {
  expect(set("呢？！大")).toBe("呢0 ？1 ！1.5 大2")
  expect(set("呢！！！大")).toBe("呢0 ！1 ！1.5 ！2 大3")
})

test("the interpunct takes half an em, its glyph is centred in it", () => {
  expect(set("卡·马")).toBe("卡0 ·0.75 马1.5")
})

test("punctuation styles", () => {
  expect(set("一，二。三", { punctuation: "kaiming" })).toBe("一0 ，1 二1.5 。2.5 三3.5")
  expect(set("一，二。三", { punctuation: "banjiao" })).toBe("一0 ，1 二1.5 。2.5 三3")
  expect(set("一：“二”", { punctuation: "plain" })).toBe("一0 ：1 “2 二3 ”4")
})

test("a quarter em between Han and letters or digits, none beside marks", () => {
  expect(set("听11项")).toBe("听0 11.25 11.75 项2.5")
  expect(set("站（7个）的")).toBe("站0 （1 72 个2.75 ）3.75 的4.75")
  expect(set("率94%的")).toBe("率0 91.25 41.75 %2.25 的3")
  expect(set("听11项", { autospace: false })).toBe("听0 11 11.5 项2")
})

test("a typed space there is replaced and stays in the text", () => {
  const [line] = compose("取 11 项", 20).lines
  expect(pens(line)).toBe("取0  1 11.25 11.75  2.25 项2.5")
  expect(line?.text).toBe("取 11 项")
  expect(line?.needsActualText).toBe(false)
})

test("a gap that the source does not have asks for ActualText", () => {
  expect(compose("取11项", 20).lines[0]?.needsActualText).toBe(true)
  expect(compose("取（11）项", 20).lines[0]?.needsActualText).toBe(false)
})

test("a closing mark at the line end is half width, an opening one at the start trimmed", () => {
  const [first, second] = compose("一二三四五，（六七）八九", 5.5).lines
  expect(first).toMatchObject({ text: "一二三四五，", width: 55, tier: 0 })
  expect(pens(second)).toBe("（-0.5 六0.5 七1.5 ）2.5 八3.5 九4.5")
})

test("squeeze: brackets give way before a full stop", () => {
  const [line] = compose("代表（委员）履职。办理有力", 12.5).lines
  expect(line).toMatchObject({ natural: 130, width: 125, tier: -2 })
  expect(pens(line)).toContain("。7.5 办8.5")
})

test("stretch: Han–Latin gaps open before the rest, and the right edge is exact", () => {
  const [line] = compose("新增制度17项", 7, { alignLast: "justify" }).lines
  expect(pens(line)).toBe("新0 增1 制2 度3 14.5 75 项6")
  const [wide] = compose("新增制度17项", 7.6, { alignLast: "justify" }).lines
  expect(pens(wide)).toBe("新0 增1.2 制2.4 度3.6 15.1 75.6 项6.6")
  expect(wide).toMatchObject({ width: 76, tier: 3, gap: 0.2 })
})

test("nothing opens inside a number, a word, —— or beside a connector", () => {
  expect(pens(compose("一—二10", 5, { alignLast: "justify" }).lines[0])).toBe("一0 —1 二2 14 04.5")
})

test("English: spaces are glyphs, lines are filled by them", () => {
  const english = { lang: "en", align: "justify" } as const
  const [first] = compose("ab cd ef gh", 4.2, english).lines
  expect(pens(first)).toBe("a0 b0.5  1.1 c1.6 d2.1  2.7 e3.2 f3.7")
  expect(breaks("ab cd ef gh", 4, english)).toBe("ab cd ef|gh")
})

test("hyphenation: English only, two letters before and three after, a soft hyphen glyph", () => {
  const options = { lang: "en", hyphens: "auto", align: "start" } as const
  const found = compose("communication", 6, options).lines
  expect(found.map((line) => line.text).join("-")).toBe("communica-tion")
  expect(found[0]?.runs.at(-1)?.glyphs.at(-1)).toMatchObject({ codePoints: [0xad], id: 0x2d })
  expect(found[0]).toMatchObject({ joinsNext: true, needsActualText: true })
  expect(breaks("communication", 6, { ...options, hyphens: "none" })).toBe("communication")
  expect(breaks("介绍communication", 4, { ...options, lang: "zh-Hans" })).toBe("介绍|communication")
})

test("soft hyphens, no-break and zero-width spaces, word joiners", () => {
  const english = { lang: "en", align: "start", hyphens: "manual" } as const
  expect(breaks("abcd\u00adefgh", 3, english)).toBe("abcd\u00ad|efgh")
  expect(breaks("abcd\u00adefgh", 3, { ...english, hyphens: "none" })).toBe("abcd\u00adefgh")
  expect(breaks("ab\u00a0cd ef", 3, english)).toBe("ab\u00a0cd|ef")
  expect(breaks("ab\u200bcdef", 2, english)).toBe("ab\u200b|cdef")
  expect(breaks("一\u2060二三", 1, { align: "start" })).toBe("一\u2060二|三")
})

test("wide words stick out and say so, or are cut where the style allows it", () => {
  expect(compose("abcdefghij", 2, { lang: "en" }).lines[0]).toMatchObject({ text: "abcdefghij", overflow: 30 })
  expect(breaks("abcdefghij", 2, { lang: "en", overflowWrap: "anywhere" })).toBe("abcd|efgh|ij")
  expect(breaks("（（（（（（", 2, { overflowWrap: "anywhere" }).split("|").length).toBeGreaterThan(1)
})

test("balanced headings, nowrap, line-break: anywhere, keep-all", () => {
  expect(breaks("不断推进新时代人大工作高质量发展", 12, { wrap: "balance" })).toBe("不断推进新时代|人大工作高质量发展")
  expect(breaks("一二三四五六", 3, { wrap: "nowrap" })).toBe("一二三四五六")
  expect(breaks("一二，三", 2, { lineBreak: "anywhere", align: "start" })).toBe("一二|，三")
  expect(breaks("一二三，四五", 3.5, { wordBreak: "keep-all", align: "start" })).toBe("一二三，|四五")
  expect(breaks("abcdef", 2, { wordBreak: "break-all", align: "start", lang: "en" })).toBe("abcd|ef")
})

test("line-break levels", () => {
  expect(breaks("一二三々四五", 3, { lineBreak: "strict", align: "start" })).toBe("一二|三々|四五")
  expect(breaks("一二三々四五", 3, { lineBreak: "loose", align: "start" })).toBe("一二三|々四五")
})

test("alignment and indent", () => {
  expect(compose("一二", 6, { align: "center", alignLast: "center" }).lines[0]?.x).toBe(20)
  expect(compose("一二", 6, { align: "end", alignLast: "end" }).lines[0]?.x).toBe(40)
  const indented = compose("（一二三四五六）", 5, { indent: pt(2 * EM_SIZE) }).lines
  expect(indented.map((line) => [line.text, line.x])).toEqual([
    ["（一二", 20],
    ["三四五六）", 0],
  ])
})

test("hanging marks leave the measure", () => {
  const text = "一二三四五，六七八九"
  expect(breaks(text, 5, { hanging: "allow-end" })).toBe("一二三四五，|六七八九")
  expect(compose(text, 5, { hanging: "allow-end" }).lines[0]).toMatchObject({ width: 50, overflow: 0 })
})

test("forced breaks; a last one makes no further line", () => {
  const items: InlineItem[] = [emText("一二"), { type: "break" }, emText("三"), { type: "break" }]
  expect(at(items, 9).map((line) => [line.text, line.last])).toEqual([
    ["一二", true],
    ["三", true],
  ])
  expect(at([{ type: "break" }, { type: "break" }], 9)).toHaveLength(2)
  expect(at([], 9)).toHaveLength(1)
})

test("boxes and edges are placed, and a break stands outside an inline box", () => {
  const box: InlineItem = { type: "box", width: pt(20), lang: "zh-Hans" }
  const open: InlineItem = { type: "edge", width: pt(5), side: "start" }
  const close: InlineItem = { type: "edge", width: pt(5), side: "end" }
  const items = [emText("一二三"), open, emText("四五"), close, box, emText("。")]
  const [line] = at(items, 20, { align: "start" })
  expect(line?.boxes).toEqual([
    { item: 1, x: 30, width: 5 },
    { item: 3, x: 55, width: 5 },
    { item: 4, x: 60, width: 20 },
  ])
  expect(line?.runs.map((run) => [run.item, run.x, run.text])).toEqual([
    [0, 0, "一二三"],
    [2, 35, "四五"],
    [5, 80, "。"],
  ])
  const narrow = at(items, 3.4, { align: "start" })
  expect(narrow.map((each) => each.text)).toEqual(["一二三", "四五", "。"])
  expect(narrow[1]?.boxes.map(({ item }) => item)).toEqual([1, 3])
})

test("a leader fills the line from its end", () => {
  const leader: InlineItem = { type: "leader", text: ".", style: emStyle("zh-Hans") }
  const [line] = at([emText("章"), leader, emText("12")], 5)
  expect(line).toMatchObject({ width: 50, text: "章 12", needsActualText: true })
  expect(pens(line)).toBe("章0 .1 .1.5 .2 .2.5 .3 .3.5 14 24.5")
})

test("letter spacing, not after the last letter of a line", () => {
  const spaced = at([emText("ab中", "zh-Hans", { letterSpacing: pt(1) })], 20)
  expect(pens(spaced[0])).toBe("a0 b0.6 中1.45")
  expect(spaced[0]?.width).toBe(24.5)
})

test("runs know their item, their text and their place in it", () => {
  const [line] = at([emText("一2"), emText("三四")], 20)
  expect(line?.runs.map(({ item, text, start, end, face }) => [item, text, start, end, face.id])).toEqual([
    [0, "一", 0, 1, "em/cjk"],
    [0, "2", 1, 2, "em/latin"],
    [1, "三四", 0, 2, "em/cjk"],
  ])
})

test("a missing character leaves a hole and a finding, never a .notdef", () => {
  const { lines: found, missing } = compose(`一${String.fromCodePoint(MISSING)}二`, 20)
  expect(missing).toEqual([{ item: 0, index: 1, codePoint: MISSING }])
  expect(pens(found[0])).toBe("一0 二2")
  expect(compose("a\u9fa5b", 20, { lang: "en" }).missing).toHaveLength(1)
})

test("scripts that are not supported are reported, control characters left out", () => {
  expect(compose("a\u202eb", 20, { lang: "en" }).unsupported).toEqual([
    { item: 0, index: 1, codePoint: 0x202e, reason: "control" },
  ])
  expect(compose("שלום עולם", 20, { lang: "he" }).unsupported?.map(({ index, reason }) => [index, reason])).toEqual([
    [0, "right-to-left"],
  ])
  expect(compose("中文", 20).unsupported).toBeUndefined()
})

test("surrogate pairs, combining marks and variation selectors stay whole", () => {
  expect(breaks("𠀀𠀁𠀂𠀃", 2, { align: "start" })).toBe("𠀀𠀁|𠀂𠀃")
  expect(breaks("一\u{e0100}二三", 1, { align: "start" })).toBe("一\u{e0100}|二|三")
  expect(breaks("e\u0301e\u0301e\u0301", 1, { lang: "en", overflowWrap: "anywhere", align: "start" })).toBe(
    "e\u0301e\u0301|e\u0301",
  )
})

test("intrinsic widths hold what they promise", () => {
  const items = [emText("中文，abcd。")]
  const { min, max } = intrinsicWidths(items, emOptions(5), fonts)
  expect([min, max]).toEqual([25, 55])
  expect(composeParagraph(items, { ...emOptions(5), width: max }, fonts).lines).toHaveLength(1)
  expect(
    composeParagraph(items, { ...emOptions(5), width: min }, fonts).lines.every((line) => line.overflow === 0),
  ).toBe(true)
  expect(composeParagraph(items, { ...emOptions(5), width: pt(Number.POSITIVE_INFINITY) }, fonts).lines).toHaveLength(1)
})

test("Chinese marks beside Latin: “” and —— are Chinese, an apostrophe is not", () => {
  const faces = (text: string, lang: string) =>
    compose(text, 50, { lang }).lines[0]?.runs.map((run) => `${run.text}:${run.face.id.slice(3)}`)
  expect(faces("看People’s Daily“版”——好", "zh-Hans")).toEqual(["看:cjk", "People’s Daily:latin", "“版”——好:cjk"])
  expect(faces("said “yes” — 中", "en")).toEqual(["said “yes” — :latin", "中:cjk"])
})

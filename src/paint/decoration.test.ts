import { expect, test } from "vitest"
import { layOutComposed } from "../proof/pages.ts"
import { dumpDisplay } from "./dump.ts"
import { paint } from "./paint.ts"

/** Paths that a text of 10 pt on lines of 20 pt is marked with: page 100 pt wide. */
function marks(html: string, css: string): readonly string[] {
  const { pages, diagnostics } = layOutComposed(`<p lang="zh-Hans">${html}</p>`, `p { line-height: 20pt } ${css}`)
  expect(diagnostics).toEqual([])
  const { lists } = paint(pages, { title: "t", lang: "zh-Hans" }, () => {})
  const shown = lists.map(dumpDisplay).join("")
  return (shown.match(/path .*/g) ?? []).map((path) => path.replace(/ {2}(layout|fill gray\(1\))/g, "").slice(5))
}

const U = "b { font-weight: 400; text-decoration: underline } i { text-decoration: underline wavy }"

test("a proper noun mark is a line clear of the characters", () => {
  expect(marks("在<b>湘潭</b>市", U)).toEqual(["rect 10,15.6 20 × 0.5"])
})

test("marks of neighbouring words are kept apart, a nested one is not", () => {
  expect(marks("<b>湘潭</b><b>雨湖</b>", U)).toEqual(["rect 0,15.6 19.375 × 0.5", "rect 20.625,15.6 19.375 × 0.5"])
  expect(marks("<b>湘<b>潭</b></b>", U)).toEqual(["rect 0,15.6 20 × 0.5", "rect 10,15.6 10 × 0.5"])
  expect(marks("<b>湘潭</b>，<b>雨湖</b>", U)).toHaveLength(2)
})

test("blank halves of marks at the ends have no line", () => {
  expect(marks("在<b>（图）</b>后", U)).toEqual(["rect 15,15.6 20 × 0.5"])
  expect(marks("<b>（图）</b>后", U)).toEqual(["rect 0,15.6 20 × 0.5"])
})

test.each([
  ["underline 1pt", ["rect 0,15.6 20 × 1"]],
  ["underline 20%", ["rect 0,15.6 20 × 2"]],
  ["overline", ["rect 0,4.5 20 × 0.5"]],
  ["underline overline", ["rect 0,15.6 20 × 0.5", "rect 0,4.5 20 × 0.5"]],
  ["line-through", ["rect 0,9.95 20 × 0.5"]],
  ["underline double", ["rect 0,15.6 20 × 0.5", "rect 0,16.6 20 × 0.5"]],
  ["underline; text-underline-offset: 1pt", ["rect 0,14.8 20 × 0.5"]],
  ["underline; text-underline-offset: 1pt; text-underline-position: under", ["rect 0,16 20 × 0.5"]],
  ["underline; text-underline-position: from-font", ["rect 0,15.6 20 × 0.5"]],
])("text-decoration: %s", (value, expected) => {
  expect(marks("<b>湘潭</b>", `b { text-decoration: ${value} }`)).toEqual(expected)
})

test.each(["wavy", "dotted", "dashed"])("%s is one stroke", (style) => {
  expect(marks("<b>湘潭</b>", `b { text-decoration: underline ${style} }`)).toHaveLength(1)
  expect(marks("<b>。</b>", `b { text-decoration: underline ${style} 9pt }`)).toHaveLength(1)
})

test("lines of no thickness or of tiny text are bounded", () => {
  for (const style of ["wavy", "dotted", "dashed", "solid"]) {
    expect(marks("<b>湘潭</b>", `b { text-decoration: underline ${style} 0 }`)).toEqual([])
    const css = `b { font-size: 0; text-decoration: underline ${style} 0.00001pt } b i { font-size: 10pt }`
    expect(marks("<b><i>湘潭</i></b>", css).join("").length).toBeLessThan(30_000)
  }
})

test("a line broken in two is marked on both", () => {
  expect(marks("一二三四五六七八<b>九十百千</b>", U)).toHaveLength(2)
})

test("a line runs outside the emphasis marks of its text", () => {
  const css = "b { text-decoration: underline overline; text-emphasis: dot; text-emphasis-position: "
  const y = (path: string | undefined) => Number(/rect 0,([\d.]+)/.exec(path ?? "")?.[1])
  const [under, over] = marks("<b>湘潭</b>", `${css}under }`)
  expect([y(under), y(over)]).toEqual([17.8, 4.5])
  const [below, above] = marks("<b>湘潭</b>", `${css}over }`)
  expect(y(below)).toBe(15.6)
  expect(y(above)).toBeLessThan(3)
})

test("emphasis: a dot under each character that is not punctuation", () => {
  const css = "b { text-emphasis: dot }"
  expect(marks("<b>坚持，１0%。</b>", css)).toHaveLength(5)
  expect(marks("<b>a é 中</b>", `${css} b { text-emphasis-skip: narrow }`)).toHaveLength(1)
  expect(marks("<b>，+</b>", `${css} b { text-emphasis-skip: symbols }`)).toHaveLength(1)
  expect(marks("<b>二</b>三", "b { text-emphasis: double-circle; text-emphasis-position: over }")).toHaveLength(2)
})

test("emphasis in Chinese stands under, in English over the text", () => {
  const [under] = marks("<b>坚</b>", "b { text-emphasis: open triangle }")
  const [over] = marks("<b lang=en>坚</b>", "b { text-emphasis: open triangle }")
  const y = (path: string | undefined) => Number(/,(-?[\d.]+)/.exec(path ?? "")?.[1])
  expect(y(under)).toBeGreaterThan(14)
  expect(y(over)).toBeLessThan(6)
})

test("the leading takes the marks, else the line grows", () => {
  const heights = (leading: number, position: string) =>
    layOutComposed(
      `<p lang="zh-Hans"><b>一二三四五六七八九十一二</b></p>`,
      `p { line-height: ${leading}pt } b { text-emphasis: circle; text-emphasis-position: ${position} }`,
    )
      .dump.match(/line .*/g)
      ?.map((line) => /× (\S+)/.exec(line)?.[1])
  expect(heights(20, "under")).toEqual(["20", "20"])
  expect(heights(10, "under")).toEqual(["10", "17.4"])
  expect(heights(10, "over")).toEqual(["13.7", "13.7"])
  expect(heights(13, "over")).toEqual(["15.2", "13.7"])
})

import { expect, test } from "vitest"
import { dumpTree } from "../../paint/dump.ts"
import { paint } from "../../paint/paint.ts"
import { layOutComposed } from "../../proof/pages.ts"

const CSS = "@page { size: 200pt 100pt } p { line-height: 20pt }"

const set = (html: string, css = "") => {
  const { dump, diagnostics, pages } = layOutComposed(`<p lang="zh-Hans">${html}</p>`, CSS + css)
  const lines = (dump.match(/(line|ruby) .*/g) ?? []).map((line) => line.replace(/ {2}/g, " "))
  return { lines, codes: diagnostics.map(({ code }) => code), pages }
}

/** Texts of the lines, and of the annotations in angle brackets. */
const shown = (html: string): string => {
  const { lines, codes } = set(html)
  return [
    ...lines.map((line) => line.replace(/^line .*? "(.*)"$/, "$1").replace(/^ruby .*? "(.*)"$/, "<$1>")),
    ...codes,
  ].join(" ")
}

test.each([
  ["one base", "在<ruby>湘潭<rt>注</rt></ruby>市", "在湘潭市 <注>"],
  ["base by base", "<ruby>湘<rt>a</rt>潭<rt>b</rt></ruby>", "湘潭 <a> <b>"],
  ["rb, then rt", "<ruby><rb>湘</rb><rb>潭</rb><rt>a</rt><rt>b</rt></ruby>", "湘潭 <a> <b>"],
  ["more bases than annotations", "<ruby><rb>湘</rb><rb>潭</rb><rt>a</rt></ruby>", "湘潭 <a>"],
  ["rp is not shown", "<ruby>湘<rp>(</rp><rt>a</rt><rp>)</rp></ruby>", "湘 <a>"],
  ["white space between the parts", "在\n<ruby> \n <rb> 湘 </rb> \n <rt> a\n a </rt> </ruby> 市", "在湘 市 <a a>"],
  ["white space around a base in English", "a <ruby> b <rt>x</rt></ruby> c", "a b c <x>"],
  ["elements inside", "<ruby><b>湘</b>潭<rt><i>a</i>b</rt></ruby>", "湘潭 <ab>"],
  ["an annotation without words", "<ruby>湘<rt> </rt>潭<rt></rt></ruby>", "湘潭"],
  ["no base", "甲<ruby><rt>a</rt></ruby>", "甲（a） layout/ruby-in-line"],
  ["a base that shows nothing", "甲<ruby>\u200b<rt>a</rt></ruby>", "甲（a） layout/ruby-in-line"],
  ["two annotations of one base", "<ruby>湘<rt>a</rt><rt>b</rt></ruby>", "湘（b） <a> layout/ruby-in-line"],
  [
    "ruby in a base",
    "<ruby><ruby>湘<rt>a</rt></ruby>潭<rt>b</rt></ruby>",
    "湘（a）潭（b） layout/ruby-in-line layout/ruby-in-line",
  ],
  ["a line break in a base", "<ruby>湘<br>潭<rt>a</rt></ruby>", "湘 潭（a） layout/ruby-in-line"],
])("%s", (_name, html, expected) => expect(shown(html)).toBe(expected))

test("the annotation touches the em box of its base, over or under", () => {
  expect(set("在<ruby>湘潭<rt>注</rt></ruby>").lines).toEqual([
    'line 0,0 30 × 20 baseline 13.8 "在湘潭"',
    'ruby 17.5,4.4 5 "注"',
  ])
  expect(set("在<ruby>湘潭<rt>注</rt></ruby>", "p { ruby-position: under }").lines[1]).toBe('ruby 17.5,19.4 5 "注"')
  expect(set("<ruby>湘潭<rt>注文</rt></ruby>", "p { ruby-align: start }").lines[1]).toBe('ruby 0,4.4 10 "注文"')
})

test("the leading takes the annotation, that of the line before too; else the line grows", () => {
  const heights = (leading: string, html: string) =>
    set(html, `p { line-height: ${leading}; width: 20pt }`)
      .lines.filter((line) => line.startsWith("line"))
      .map((line) => /× (\S+)/.exec(line)?.[1])
  const two = "甲乙<ruby>湘潭<rt>注</rt></ruby>"
  expect(heights("20pt", two)).toEqual(["20", "20"])
  expect(heights("16pt", two)).toEqual(["16", "16"])
  expect(heights("12pt", two)).toEqual(["12", "15"])
  expect(heights("16pt", "<ruby>湘潭<rt>注</rt></ruby>甲乙")).toEqual(["18", "16"])
  expect(heights("10pt", "<ruby style=x>湘潭<rt>注</rt></ruby>".replace(" style=x", ""))).toEqual(["15"])
})

test("a heading is named without its annotations", () => {
  const { pages } = layOutComposed(
    "<h1><ruby>湘<rp>(</rp><rt>a</rt><rp>)</rp>潭<rt>b</rt></ruby></h1>",
    `${CSS} h1 { string-set: head content() } @page { margin: 20pt; @top-left { content: string(head) } }`,
  )
  expect(paint(pages, { title: "t", lang: "zh-Hans" }, () => {}).outline[0]?.title).toBe("湘潭")
  expect(JSON.stringify(pages[0]?.marginBoxes)).toContain('"text":"湘潭"')
})

test("boxes of an annotation are not painted, and that is told", () => {
  const rt = (css: string) => set("<ruby>湘<rt><b>a</b></rt></ruby>", css).codes
  expect(rt("rt { background-color: red }")).toEqual(["layout/value-not-yet"])
  expect(rt("rt b { border: 1pt solid }")).toEqual(["layout/value-not-yet"])
  expect(rt("ruby { background-color: red }")).toEqual([])
})

test("emphasis stands outside an annotation on the same side", () => {
  const { pages } = set("<ruby>湘潭<rt>注</rt></ruby>", "p { text-emphasis: dot; text-emphasis-position: over }")
  const line = JSON.stringify(pages)
  const marks = [...line.matchAll(/"y":(-[\d.]+),"shape"/g)].map((match) => Number(match[1]))
  expect(marks).toHaveLength(2)
  for (const y of marks) expect(y).toBeLessThan(-13.8)
})

test("a mark no font has is told once, and a circle is drawn", () => {
  const { codes, pages } = set("<b>湘潭湘</b>潭", 'b { text-emphasis: "\\9fa5" } p { width: 20pt }')
  expect(codes).toEqual(["text/missing-glyph"])
  expect(JSON.stringify(pages).match(/"form":"circle","open":false/g)).toHaveLength(3)
})

test("page numbers in an annotation are filled in", () => {
  const css =
    "rt::after { content: counter(page) '/' counter(pages) } i::after { content: target-counter(attr(href), page) }"
  expect(set("<ruby>湘潭<rt>p</rt></ruby>", css).lines[1]).toMatch(/"p1\/1"$/)
  expect(set('<ruby>湘潭<rt>p<i href="#x"></i></rt></ruby><b id="x">乙</b>', css).lines[1]).toMatch(/"p11\/1"$/)
})

test("footnotes that share a line keep their annotations", () => {
  const css = "i { float: footnote; footnote-display: inline }"
  const { lines, codes } = set("甲<i>一<ruby>湘<rt>a</rt></ruby></i>乙<i>二<ruby>潭<rt>b</rt></ruby></i>", css)
  expect(lines.filter((line) => line.startsWith("ruby")).map((line) => line.at(-2))).toEqual(["a", "b"])
  expect(codes).toEqual([])
})

test("each base is a Ruby with its annotation, in the language of the annotation", () => {
  const { pages } = set(
    '在<a href="#x"><ruby>湘<rt lang="zh-Latn">xiāng</rt>潭<rt lang="zh-Latn">tán</rt></ruby></a>市',
    "a { color: red }",
  )
  const { tree, lists } = paint(pages, { title: "t", lang: "zh-Hans" }, () => {})
  expect(dumpTree(tree, lists).replaceAll(" p1: |", "")).toBe(`Document lang=zh-CN
  P  "在" | "市"
    Link
      Ruby
        RB  "湘"
        RT lang=zh-Latn actual="xiāng"  "xiāng"
      Ruby
        RB  "潭"
        RT lang=zh-Latn actual="tán"  "tán"
`)
})

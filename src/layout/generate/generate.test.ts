import { expect, test } from "vitest"
import { layOut, pageTexts } from "../../proof/pages.ts"
import { Counters } from "./counters.ts"

const WIDE = "@page{size:1000pt 100pt}"
const text = (html: string, css = ""): string => pageTexts(layOut(html, WIDE + css).pages).join(" ‖ ")

// css-text-3 #white-space-processing
test.each([
  ["runs become one space", "<p> a  \t b </p>", "a b"],
  ["across elements", "<p>a <b> b</b> <i> c </i></p>", "a b c"],
  ["a line feed is a space", "<p>a\nb</p>", "a b"],
  ["not between Chinese", "<p>中文\n  换行，\n再换行</p>", "中文换行，再换行"],
  ["nor across elements", "<p>中文\n<b>粗体</b>\n</p>", "中文粗体"],
  ["but between Chinese and Latin", "<p>中文\nLatin\n中文</p>", "中文 Latin 中文"],
  ["and Hangul", "<p>한\n글</p>", "한 글"],
  ["a plain space between Chinese stays", "<p>中 文</p>", "中 文"],
  ["none beside a forced break", "<p>a <br> b</p>", "a/b"],
  ["none between blocks", "<div> <p>a</p> \n <p>b</p> </div>", "a/b"],
  ["ideographic space is no white space", "<p>　甲</p>", "　甲"],
])("white space: %s", (_name, html, expected) => expect(text(html)).toBe(expected))

test("white-space: pre keeps all, pre-line the lines", () => {
  expect(text("<div>a  b\n  c</div>", "div{white-space:pre}")).toBe("a  b/  c")
  expect(text("<div>a  b\n  c</div>", "div{white-space:pre-line}")).toBe("a b/c")
})

test("text-transform maps case, and places stay known", () => {
  expect(text("<p>straße café</p>", "p{text-transform:uppercase}")).toBe("STRASSE CAFÉ")
  expect(text("<p>one two’s</p>", "p{text-transform:capitalize}")).toBe("One Two’s")
  const html = "<p>ß𠮷</p>"
  const [found] = layOut(html, "p{text-transform:uppercase}").diagnostics
  expect(html.slice(found?.span?.start, found?.span?.end)).toBe("𠮷")
})

test("stray text gets anonymous boxes, display none and contents get none", () => {
  const html = `<div>前<p>段</p>后<span class="c"><p>里</p>内</span><p class="n">无</p></div>`
  expect(text(html, ".c{display:contents} .n{display:none}")).toBe("前/段/后/里/内")
})

test("a block inside an inline element splits it", () => {
  expect(text(`<p>一<i>二<b class="k">块</b>三</i>四</p>`, ".k{display:block}")).toBe("一二/块/三四")
})

test("counters nest by element", () => {
  const counters = new Counters()
  const seen: string[] = []
  const item = (inside?: () => void): void => {
    counters.enter([], [{ name: "n", value: 1 }])
    seen.push(counters.values("n").join("."))
    inside?.()
    counters.leave()
  }
  const list = (inside: () => void): void => {
    counters.enter([{ name: "n", value: 0 }], [])
    inside()
    counters.leave()
  }
  list(() => {
    item()
    item(() =>
      list(() => {
        item()
        item()
      }),
    )
    item()
  })
  expect(seen.join(" ")).toBe("1 2 2.1 2.2 3")
})

test("list markers hang outside, or stand in the first line", () => {
  const html = `<ol start="3"><li>甲</li><li value="7">乙</li><li>丙</li></ol>`
  expect(text(html)).toBe("3.\u00a0/甲/7.\u00a0/乙/8.\u00a0/丙")
  expect(text(html, "ol{list-style:simp-chinese-informal inside}")).toBe("三、甲/七、乙/八、丙")
  expect(text(html, `ol{list-style-type:"※"}`)).toBe("※/甲/※/乙/※/丙")
  const dump = layOut(html, "li{margin-left:40pt}").dump
  expect(dump).toContain(`line 10,0  30 × 10  baseline 8.8  "3.\u00a0"`)
})

test("generated content: strings, attributes, counters", () => {
  const css = `body{counter-reset:h} h1{counter-increment:h} h1::before{content:"第" counter(h, simp-chinese-informal) "章 " attr(title) "："}`
  expect(text(`<h1 title="起">甲</h1><h1>乙</h1>`, css)).toBe("第一章 起：甲/第二章 ：乙")
})

test("table parts without a table get one", () => {
  const html = `<div><div class="c">甲</div> <div class="c">乙</div></div>`
  const dump = layOut(html, ".c{display:table-cell} ").dump
  expect(
    dump
      .split("\n")
      .filter((line) => line.includes("div.c"))
      .map((line) => line.trim()),
  ).toEqual(["block div.c  0,0  10 × 10", "block div.c  10,0  10 × 10"])
})

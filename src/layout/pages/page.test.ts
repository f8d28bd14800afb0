import { expect, test } from "vitest"
import { emCompose } from "../../proof/em-compose.ts"
import { layOut, linesOf, pageTexts } from "../../proof/pages.ts"
import { fixedDimension, shareLengths } from "./margin-dimension.ts"

/** What one margin box shows, page by page. */
function shown(html: string, css: string, box = "top-center"): readonly string[] {
  return layOut(html, `@page{size:100pt 100pt;margin:20pt} ${css}`).pages.map((page) => {
    const found = page.marginBoxes.find(({ name }) => name === box)
    return found === undefined ? "–" : linesOf(found.fragment).join("/")
  })
}
const PAGES = `<h1>甲</h1><p>一</p><h1 class="n">乙</h1><p class="n">二</p><h1>丙</h1><h1>丁</h1>`
const BREAKS = ".n{break-before:page}"

test("counters of pages", () => {
  expect(shown(PAGES, `${BREAKS}@page{@top-center{content:counter(page) "/" counter(pages)}}`)).toEqual([
    "1/3",
    "2/3",
    "3/3",
  ])
  expect(shown(PAGES, `${BREAKS}@page{@top-center{content:counter(page, upper-roman)}}`)).toEqual(["I", "II", "III"])
  expect(shown(PAGES, `${BREAKS}h1.n{counter-reset:page 1} @page{@top-center{content:counter(page)}}`)).toEqual([
    "1",
    "1",
    "2",
  ])
})

test("pages say their number and their folio", () => {
  const { pages } = layOut(PAGES, `${BREAKS}h1.n{counter-reset:page 7}`)
  expect(pages.map(({ number, folio }) => [number, folio])).toEqual([
    [1, 1],
    [2, 7],
    [3, 8],
  ])
})

// css-gcpm-3 #using-named-strings
test.each([
  ["first", ["甲", "乙", "丙"]],
  ["start", ["甲", "乙", "乙"]],
  ["last", ["甲", "乙", "丁"]],
  ["first-except", ["–", "–", "–"]],
])("string(…, %s)", (position, expected) => {
  const css = `${BREAKS}h1{string-set:t content(text)} @page{@top-center{content:string(t, ${position})}}`
  expect(shown(PAGES, css).map((text) => text || "–")).toEqual(expected)
})

test("a string goes on over pages that do not set it, even from an element without a box", () => {
  const html = `<b class="x">暗</b><p>一</p><p class="n">二</p>`
  const css = `${BREAKS}.x{display:none;string-set:t content(text)} @page{@top-center{content:string(t)}}`
  expect(shown(html, css)).toEqual(["暗", "暗"])
})

// css-gcpm-3 #running-elements
test("running elements leave the flow and stand in margin boxes from their page on", () => {
  const html = `<p>一</p><div class="n">二</div><div class="r">页<b>眉</b></div><p>三</p>`
  const css = `${BREAKS}.r{position:running(hd)} @page{@top-center{content:element(hd)}}`
  expect(shown(html, css)).toEqual(["–", "页眉"])
  expect(layOut(html, BREAKS + css).pages.map((page) => page.children.flatMap(linesOf).join("/"))).toEqual([
    "一",
    "二/三",
  ])
})

test.each([
  ["first", ["甲", "乙", "丙"]],
  ["start", ["甲", "乙", "乙"]],
  ["last", ["甲", "乙", "丁"]],
  ["first-except", ["–", "–", "–"]],
])("element(…, %s)", (position, expected) => {
  const html = PAGES.replaceAll(/<h1( class="n")?>(.)<\/h1>/g, `<h1$1><b class="r">$2</b>题</h1>`)
  const css = `${BREAKS}.r{position:running(r)} @page{@top-center{content:element(r, ${position})}}`
  expect(shown(html, css)).toEqual(expected)
})

test("a running element keeps its own styles, pictures and blocks; it says the page it is shown on", () => {
  const html = `<header class="r"><p>第<b></b>页</p><div><img src="p.png" alt=""></div></header><p>一</p><p class="n">二</p>`
  const css = `${BREAKS}.r{position:running(r);padding:2pt;border:1pt solid} b::after{content:counter(page, simp-chinese-informal) "·" counter(pages)} @page{margin:20pt 10pt;@top-left{content:"左" element(r)}}`
  expect(shown(html, css, "top-left")).toEqual(["左/第一·2页//▣", "左/第二·2页//▣"])
  expect(layOut(html, css).diagnostics).toEqual([])
})

test("what comes after all content stands on the last page", () => {
  const html = `<p><a href="#z">见</a></p><p class="n">一</p><div class="r">末</div><i class="s" title="终"></i><b id="z"></b>`
  const css = `${BREAKS}.r{position:running(r)} .s{string-set:t attr(title);counter-set:page 9} a::after{content:target-counter(attr(href),page)} @page{@top-center{content:element(r) string(t) counter(page)}}`
  expect(shown(html, css)).toEqual(["1", "末/终9"])
  expect(pageTexts(layOut(html, css).pages)).toEqual(["见9", "一"])
})

test("a running element that pages never show, or in a flex container or a table", () => {
  expect(layOut(`<p>一</p><div class="r">暗</div>`, ".r{position:running(r)}").pages).toHaveLength(1)
  const html = `<div class="f"><p class="r">甲</p><p>乙</p></div><table><tr><td><p class="s">丙</p>丁</td></tr></table>`
  const css = `.f{display:flex} .r{position:running(r)} .s{position:running(s)} @page{@top-center{content:element(r) element(s)}}`
  expect(shown(html, css)).toEqual(["甲/丙"])
})

// css-gcpm-3 #content-function-header
test.each([
  ["content()", "起“甲”承"],
  ["content(before)", "第2、"],
  ["content(after)", "转"],
  ["content(first-letter)", "起“"],
  [`attr(title) "·" counter(h, cjk-ideographic) counters(h, ".")`, "题·二2"],
  ['"p" counter(page) "/" counter(pages)', "p1/1"],
  ['content(), u "x"', "起“甲”承"],
])("string-set: %s", (value, expected) => {
  const html = `<h1 title="题">起“甲”承</h1>`
  const css = `h1{counter-set:h 2;string-set:t ${value}} h1::before{content:"第" counter(h) "、"} h1::after{content:"转"} @page{@top-center{content:string(t)}}`
  expect(shown(html, css)).toEqual([expected])
})
test("first-letter takes the punctuation around it", () => {
  expect(
    shown("<h1>「引」文</h1>", "h1{string-set:t content(first-letter)} @page{@top-center{content:string(t)}}"),
  ).toEqual(["「引」"])
})

// css-page-3 #page-based-counters: the increment by 1 is only held back by `counter-increment`
test.each([
  ["h1.n{counter-increment:page 3}", "counter(page)", "1 5 6"],
  ["h1.n{counter-set:page 9}", "counter(page)", "1 9 10"],
  ["@page:first{counter-reset:page 7}", "counter(page)", "8 9 10"],
  ["@page:first{counter-set:page 7}", "counter(page)", "7 8 9"],
  ["@page:first{counter-increment:page 0}", "counter(page)", "0 1 2"],
  ["@page{counter-increment:page 2}", "counter(page)", "2 4 6"],
  ["@page:left{counter-set:page 20}", "counter(page)", "1 20 21"],
  ["@page{counter-increment:sheet}@page:left{counter-increment:sheet 5}", "counter(sheet, upper-roman)", "I VI VII"],
  ["h1{counter-increment:h}", "counter(h, simp-chinese-informal)", "一 二 四"],
  ["body{counter-reset:h 1}h1{counter-increment:h}p{counter-reset:h 7}", `counters(h, ".")`, "2.7 2.8 2.9"],
])("%s: %s is %s", (css, content, expected) => {
  expect(shown(PAGES, `${BREAKS}${css}@page{@top-center{content:${content}}}`).join(" ")).toBe(expected)
})

test("margin boxes name the page of a target, a leader fills them, and what means nothing there is told", () => {
  const css = `${BREAKS}@page{@top-center{content:"至" target-counter(url("#z"), page, cjk-decimal) leader(".") "完"}}`
  const html = `<p>一</p><p class="n" id="z">二</p>`
  expect(shown(html, css)[0]).toMatch(/^至二\.+完$/)
  const told = (content: string) =>
    layOut(html, `@page{@top-center{content:${content}}}`).diagnostics.map(({ code }) => code.slice(7))
  expect(told(`target-counter(url("#no"), page)`)).toEqual(["content-not-here"])
  expect(told("attr(title)")).toEqual(["content-not-here"])
  expect(told("counter(nobody)")).toEqual(["no-counter"])
  expect(told(`string(nobody) element(nobody) "·"`)).toEqual([])
})

test("text can say other counters of a target, also of one that comes later", () => {
  const html = `<p><a href="#b">见</a></p><h1>甲</h1><h1 id="b">乙</h1><h1>丙</h1>`
  const css = `h1{counter-increment:h} a::after{content:"第" target-counter(attr(href), h, simp-chinese-formal) "章" target-counter(attr(href), k)}`
  expect(layOut(html, css).pages.flatMap((page) => page.children.flatMap(linesOf))[0]).toBe("见第贰章0")
})

test("margin boxes: sides, first page, blank pages, no content, no room", () => {
  const css = `${BREAKS}@page{@top-center{content:"各"}} @page:first{@top-center{content:"首"}} @page:left{@top-center{content:none}}`
  expect(shown(PAGES, css)).toEqual(["首", "–", "各"])
  expect(shown(PAGES, `${BREAKS}@page{margin-top:0;@top-center{content:"各"}}`)).toEqual(["–", "–", "–"])
})

test("margin boxes stand around the page area, their text where CSS says", () => {
  const css = `@page{margin:20pt 10pt 30pt; @top-left{content:"左"} @top-right{content:"右上"} @bottom-center{content:"下"; vertical-align:bottom} @right-middle{content:"右"}  @top-left-corner{content:"角"}}`
  const { dump } = layOut("<p>一</p>", css)
  expect(dump.slice(0, dump.indexOf("  block body")).trimEnd()).toBe(
    [
      "page 1  trim 100 × 100  right",
      "  @top-left-corner  0,0  10 × 20",
      `    line 0,4  12 × 12  baseline 10.56  x -2  "角"`.replace(
        "0,4  12 × 12  baseline 10.56  x -2",
        "0,5  10 × 10  baseline 8.8",
      ),
      "  @top-left  10,0  26.67 × 20",
      `    line 10,5  10 × 10  baseline 8.8  "左"`,
      "  @top-right  36.67,0  53.33 × 20",
      `    line 36.67,5  20 × 10  baseline 8.8  x 33.33  "右上"`,
      "  @right-middle  90,20  10 × 50",
      `    line 90,40  10 × 10  baseline 8.8  "右"`,
      "  @bottom-center  10,70  80 × 30",
      `    line 10,90  10 × 10  baseline 8.8  x 35  "下"`,
    ].join("\n"),
  )
})

const demand = (min: number, max = min) => ({ min, max })
const fixed = (length: number) => ({ fixed: length, min: 0, max: 0 })
// css-page-3 #margin-dimension
test.each([
  ["alone, the middle takes all", undefined, demand(10), undefined, "– 0+100 –"],
  ["alone, the first takes all", demand(10), undefined, undefined, "0+100 – –"],
  ["two share by their widths", demand(10), undefined, demand(30), "0+25 – 25+75"],
  ["the middle stays centred", demand(10), demand(20), demand(20), "0+33.3 33.3+33.3 66.7+33.3"],
  ["also beside one", undefined, demand(20), demand(40), "– 40+20 60+40"],
  ["too long texts give way by what they can", demand(10, 90), undefined, demand(50, 50), "0+50 – 50+50"],
  ["a fixed width is kept", { fixed: 30, min: 0, max: 0 }, undefined, demand(10), "0+30 – 30+70"],
  ["two fixed sides leave the middle the rest", fixed(30), demand(5), fixed(10), "0+30 30+40 90+10"],
  ["a fixed middle", demand(5), fixed(40), demand(5), "0+30 30+40 70+30"],
  ["a fixed middle alone", undefined, fixed(40), undefined, "– 30+40 –"],
  ["nothing", undefined, undefined, undefined, "– – –"],
  ["no more than max-width", { ...demand(10, 90), most: 20 }, undefined, demand(50), "0+20 – 20+80"],
  ["no less than min-width", { ...demand(10), least: 70 }, undefined, demand(30), "0+70 – 70+30"],
  ["an empty side still has its half", demand(0), demand(50), undefined, "0+0 0+100 –"],
  ["wider than there is", demand(80), undefined, demand(120), "0+40 – 40+60"],
] as const)("lengths of margin boxes: %s", (_name, a, b, c, expected) => {
  const round = (n: number): number => Math.round(n * 10) / 10
  const text = shareLengths(100, a, b, c).map((share) => (share ? `${round(share.start)}+${round(share.length)}` : "–"))
  expect(text.join(" ")).toBe(expected)
})

// css-page-3 #margin-constraints; before, after, size, [least, most], outer side first
test.each([
  ["auto fills", 0, 0, undefined, undefined, true, "0+100"],
  ["but for margins", 10, 20, undefined, undefined, true, "10+70"],
  ["auto margins are 0 then", undefined, undefined, undefined, undefined, true, "0+100"],
  ["both auto centre", undefined, undefined, 40, undefined, true, "30+40"],
  ["one auto takes the rest", undefined, 10, 40, undefined, false, "50+40"],
  ["too many lengths: the outer margin gives way", 10, 10, 40, undefined, true, "50+40"],
  ["the outer margin after", 10, 10, 40, undefined, false, "10+40"],
  ["too long: auto margins are 0", undefined, undefined, 140, undefined, false, "0+140"],
  ["max", undefined, undefined, undefined, [0, 50], true, "25+50"],
  ["min", 30, 60, undefined, [40, 90], false, "30+40"],
] as const)("across its side: %s", (_name, before, after, size, limits, outerFirst, expected) => {
  const [least, most] = limits ?? [0, Number.POSITIVE_INFINITY]
  const { start, length } = fixedDimension({ before, after, size, least, most }, 100, outerFirst)
  expect(`${start}+${length}`).toBe(expected)
})

test("percentages of margin boxes are of their side, not of their share", () => {
  const css = `@page{margin:20pt;@top-left{content:"左";width:50%} @top-right{content:"右";margin-right:10%;max-height:12pt}}`
  const boxes = layOut("<p>一</p>", css).pages[0]?.marginBoxes.map(({ fragment: { x, y, width, height } }) => [
    x,
    y,
    width,
    height,
  ])
  expect(boxes).toEqual([
    [20, 0, 30, 20],
    [50, 8, 24, 12],
  ])
})

test("page numbers of targets are those of the finished pages", () => {
  const toc = `<ul>${["a", "b", "x"].map((id) => `<li><a href="#${id}">${id}</a></li>`).join("")}</ul>`
  const html = `${toc}<h1 id="a">A</h1><h1 id="b"><span>B</span></h1>`
  const css = `li{display:block} h1{break-before:page} a::after{content:leader(".") target-counter(attr(href), page)}`
  const { pages, diagnostics } = layOut(html, css)
  expect(linesOf(pages[0]!.children[0]!)).toEqual(["a.2", "b.3", "x.?"])
  expect(diagnostics.map(({ code }) => code)).toContain("layout/no-target")
})

test("page numbers that move their own targets settle", () => {
  // Ten lines fill the list's page; a number of two digits takes a line of its own.
  const ids = Array.from({ length: 9 }, (_, i) => `h${i}`)
  const html = `${ids.map((id) => `<p><a href="#${id}">12345678</a></p>`).join("")}${ids.map((id) => `<h1 id="${id}">${id}</h1>`).join("")}`
  const css = `h1{break-before:page} a::after{content:" " target-counter(attr(href), page)}`
  const { pages, diagnostics } = layOut(html, css)
  expect(diagnostics).toEqual([])
  expect(linesOf(pages[0]!.children[0]!)[0]).toBe("12345678 2")
  expect(pages).toHaveLength(10)
})

test("text can say the page it stands on", () => {
  const html = `<p>一</p><p class="n">二</p>`
  const { pages } = layOut(html, `${BREAKS}p::after{content:" " counter(page)}`)
  expect(pages.map((page) => page.children.flatMap(linesOf).join("/"))).toEqual(["一 1", "二 2"])
})

test("the page's own background covers the bleed", () => {
  const css = `@page{bleed:3pt; background: gray url(p.png) 0 0 / cover no-repeat}`
  const [page] = layOut("<p>一</p>", css).pages
  expect(page?.background?.color.alpha).toBe(1)
  const rounded = page?.backdrop.map(({ rect }) => Object.values(rect).map((n) => Math.round(n)))
  expect(rounded).toEqual([[-3, -3, 212, 106]])
})

test("a page without a background shows the root's; its border stands around the page area", () => {
  const css = "body{background:red} @page{margin:10pt;border:1pt solid;padding:2pt} @page:left{background:blue}"
  const { pages } = layOut(`<p>一</p><p class="n">二</p>`, BREAKS + css)
  expect(pages.map(({ background }) => background?.color.space === "rgb" && background.color.r)).toEqual([1, 0])
  const [border, body] = pages[0]?.children ?? []
  expect([border?.x, border?.y, border?.width, body?.x, body?.width].map((n) => Math.round(n ?? 0))).toEqual([
    10, 10, 80, 13, 74,
  ])
})

test("a run in which no page number changes is laid out once", () => {
  const composed = new Map<string, number>()
  const count: typeof emCompose = (items, options) => {
    const text = items.map((item) => (item.type === "text" ? item.text : "")).join("")
    composed.set(text, (composed.get(text) ?? 0) + 1)
    return emCompose(items, options)
  }
  const html = `<p><a href="#t">见</a></p><h1>甲</h1><p>文<i>一</i><i>二</i></p><h1 id="t">乙</h1><p>字<i>三</i></p>`
  const css = `h1{break-before:page} a::after{content:target-counter(attr(href),page)} i{float:footnote}
    ::footnote-marker{content:none} @page{counter-reset:footnote}`
  const { pages } = layOut(html, css, count)
  expect(pageTexts(pages).map((text) => text.replaceAll("\u2060", ""))).toEqual(["见3", "甲/文12/一/二", "乙/字1/三"])
  expect(composed.get("甲")).toBe(1)
  expect([...composed.keys()].filter((text) => text.startsWith("文"))).toHaveLength(1)
  // Numbers that start anew on each page are not laid out wrong first.
  expect(composed.get("字\u20601")).toBe(1)
  expect(composed.has("字\u20603")).toBe(false)
})

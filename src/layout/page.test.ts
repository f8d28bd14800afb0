import { expect, test } from "vitest"
import { layOut, linesOf } from "../proof/pages.ts"
import { shareLengths } from "./margin-dimension.ts"

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
// css-page-3 #margin-dimension
test.each([
  ["alone, the middle takes all", undefined, demand(10), undefined, "– 0+100 –"],
  ["alone, the first takes all", demand(10), undefined, undefined, "0+100 – –"],
  ["two share by their widths", demand(10), undefined, demand(30), "0+25 – 25+75"],
  ["the middle stays centred", demand(10), demand(20), demand(20), "0+33.3 33.3+33.3 66.7+33.3"],
  ["also beside one", undefined, demand(20), demand(40), "– 40+20 60+40"],
  ["too long texts give way by what they can", demand(10, 90), undefined, demand(50, 50), "0+50 – 50+50"],
  ["a fixed width is kept", { fixed: 30, min: 0, max: 0 }, undefined, demand(10), "0+30 – 30+70"],
] as const)("lengths of margin boxes: %s", (_name, a, b, c, expected) => {
  const round = (n: number): number => Math.round(n * 10) / 10
  const text = shareLengths(100, a, b, c).map((share) => (share ? `${round(share.start)}+${round(share.length)}` : "–"))
  expect(text.join(" ")).toBe(expected)
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

import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { layOut, pageTexts } from "../../proof/pages.ts"

/** Notes of 10 pt lines under a 5 pt margin; calls do not change the lines. */
const NOTES = `i{float:footnote;font-size:10pt} ::footnote-call{font-size:5pt;line-height:5pt}
  ::footnote-marker{content:counter(footnote) " "} @page{@footnote{margin-top:5pt}}`
const texts = (html: string, css = ""): readonly string[] =>
  pageTexts(layOut(html, NOTES + css).pages).map((text) => text.replaceAll("\u2060", ""))
const codes = (html: string, css = ""): readonly string[] =>
  layOut(html, NOTES + css).diagnostics.map(({ code }) => code)
const lines = (n: number, from = 1): string => Array.from({ length: n }, (_, i) => `<p>行${from + i}</p>`).join("")

describe("css-gcpm-3 #footnotes", () => {
  test("the call stays, the note stands at the foot of its page, in an area with edges", () => {
    const css = `${NOTES} @page{margin:5pt 10pt;@footnote{border-top:1pt solid;padding:2pt 3pt;margin:5pt 4pt 1pt}}`
    const { dump, diagnostics } = layOut("<p>甲<i>注</i>乙</p>", css)
    expect(diagnostics).toEqual([])
    expect(dump).toBe(`page 1  trim 100 × 100  right
  block body  10,5  80 × 10
    block p  10,5  80 × 10
      line 10,5  25 × 10  baseline 8.8  "甲\u20601乙"
  block anonymous  14,79  72 × 15
    block anonymous  17,82  66 × 10
      block i  17,82  66 × 10
        line 17,82  30 × 10  baseline 8.8  "1 注"`)
  })

  test("notes count through the document and stand on the page of their call", () => {
    const html = `${lines(6)}<p>甲<i>一注</i></p>${lines(3, 7)}<p>乙<i>二注</i>丙<i>三注</i></p>`
    expect(texts(html)).toEqual(["行1/行2/行3/行4/行5/行6/甲1/行7/1 一注", "行8/行9/乙2丙3/2 二注/3 三注"])
  })

  test("a line goes to the next page with its note", () => {
    expect(texts(`${lines(9)}<p>甲<i>注</i></p>`)).toEqual(["行1/行2/行3/行4/行5/行6/行7/行8", "行9/甲1/1 注"])
    // The note is of the page too: more than a third of it is used.
    expect(codes(`${lines(9)}<p>甲<i>注</i></p>`)).toEqual([])
    expect(texts(`${lines(7)}<p>甲<i>注</i></p>`)).toEqual(["行1/行2/行3/行4/行5/行6/行7/甲1/1 注"])
  })

  test("the counter starts anew on each page where @page says so, and in each section where an element does", () => {
    const html = `<section><p>甲<i>一</i>乙<i>二</i></p></section><section class="n"><p>丙<i>三</i></p></section>`
    expect(texts(html, ".n{break-before:page} @page{counter-reset:footnote}")).toEqual(["甲1乙2/1 一/2 二", "丙1/1 三"])
    expect(texts(html, ".n{break-before:page} @page:left{counter-set:footnote 7}")).toEqual([
      "甲1乙2/1 一/2 二",
      "丙8/8 三",
    ])
    expect(texts(html, "section{counter-reset:footnote}")).toEqual(["甲1乙2/丙1/1 一/2 二/1 三"])
    const circled = "i::footnote-call,i::footnote-marker{content:counter(footnote, circled-decimal)}"
    expect(texts(html, circled)).toEqual(["甲①乙②/丙③/①一/②二/③三"])
    expect(texts(html, 'i{counter-increment:footnote 5} ::footnote-call{content:"[" counter(footnote) "]"}')).toEqual([
      "甲[5]乙[10]/丙[15]/5 一/10 二/15 三",
    ])
  })

  test("display: inline notes share lines, compact ones where they fit, block ones never", () => {
    const html = "<p>甲<i>一</i>乙<i>二</i>丙<i>三三三三</i></p>"
    expect(texts(html, "i{footnote-display:inline}")).toEqual(["甲1乙2丙3/1 一\u20032 二\u20033/三三三三"])
    expect(texts(html, "i{footnote-display:compact}")).toEqual(["甲1乙2丙3/1 一\u20032 二/3 三三三三"])
    expect(texts(html, "i{footnote-display:block}")).toEqual(["甲1乙2丙3/1 一/2 二/3 三三三三"])
  })

  test("a note that does not fit goes on at the foot of the next page, and has pages of its own at the end", () => {
    const long = Array.from({ length: 9 }, (_, i) => `注${i}`).join("<br>")
    const css = "@page{@footnote{max-height:30pt}}"
    expect(texts(`<p>甲<i>${long}</i></p>${lines(8)}`, css)).toEqual([
      "甲1/行1/行2/行3/行4/行5/1 注0/注1/注2",
      "行6/行7/行8/注3/注4/注5",
      "注6/注7/注8",
    ])
    expect(texts(`<p>甲<i>${long}</i></p>`)).toEqual(["甲1/1 注0/注1/注2/注3/注4/注5/注6", "注7/注8"])
    expect(codes(`<p>甲<i>${long}</i></p>`)).toEqual([])
  })

  test("a note higher than a page, that cannot be cut, is set once", () => {
    const html = `<p>甲<i><img src="p.png" alt="" class="t"></i></p><p>乙</p>`
    expect(texts(html, ".t{width:50pt;height:150pt}").join("|")).toBe("甲1/乙|1 /▣")
  })

  test("policy: block takes the call's paragraph along", () => {
    const html = `${lines(3)}<p>一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十甲<i>注<br>注<br>注<br>注</i></p>`
    const count = (policy: string) => texts(html, `i{footnote-policy:${policy}}`)[0]?.split("/").length
    expect(count("line")).toBe(7)
    expect(count("block")).toBe(3)
  })

  test("notes called from tables, list items, flex items and inline blocks", () => {
    const html = `<table><tr><td>甲<i>表</i></td><td>乙</td></tr></table><ul><li>丙<i>列</i></li></ul><div class="f"><p>丁<i>项</i></p>戊<i>文</i></div><p><b>己<i>块</i></b></p>`
    const css = ".f{display:flex} b{display:inline-block} ul{list-style:none} td{padding:0}"
    expect(texts(html, css)[0]).toMatch(/\/1 表\/2 列\/3 项\/4 文\/5 块$/)
    expect(codes(html, css)).toEqual([])
  })

  test("a note shown again in a repeated table head is set once", () => {
    const html = `<table><thead><tr><th>头<i>注</i></th></tr></thead>${"<tr><td>格</td></tr>".repeat(12)}</table>`
    expect(texts(html, "td,th{padding:0} table{border-spacing:0}").join("|").split("注")).toHaveLength(2)
  })

  test("what cannot have footnotes keeps their words, with a finding", () => {
    for (const css of [
      ".x{position:running(x)} @page{@top-left{content:element(x)}margin-top:20pt}",
      ".x{position:absolute}",
    ]) {
      expect(codes(`<p class="x">甲<i>注</i></p><p>乙</p>`, css)).toEqual(["layout/footnote-not-here"])
    }
    expect(texts("<p>甲<i>外<i>内</i></i></p>")).toEqual(["甲1/1 外2 内"])
    expect(codes("<p>甲<i>外<i>内</i></i></p>")).toEqual(["layout/footnote-not-here"])
  })

  test("without a call, hidden, positioned, empty", () => {
    expect(texts("<p>甲<i>注</i></p>", "::footnote-call{content:none}")).toEqual(["甲/1 注"])
    expect(texts("<p>甲<i>注</i></p>", "i{display:none}")).toEqual(["甲"])
    expect(texts("<p>甲<i></i></p>")).toEqual(["甲1/1"])
    expect(texts("<p>甲<i>注</i></p>", "i{position:absolute}")).toEqual(["甲/注"])
  })

  test("pages and other counters of targets in notes; strings and bookmarks leave notes out", () => {
    const html = `<h1>甲<i>见<a href="#z"></a></i></h1><p class="n" id="z">乙</p>`
    const css = `.n{break-before:page} a::after{content:target-counter(attr(href),page)} h1{string-set:t content()} @page{margin-top:10pt;@top-left{content:string(t)}}`
    expect(texts(html, css)).toEqual(["甲1/1 见2", "乙"])
    const [page] = layOut(html, NOTES + css).pages
    expect(page?.marginBoxes.map(({ fragment }) => JSON.stringify(fragment).includes("见"))).toEqual([false])
  })

  test("whatever stands on the pages, each note is set once and whole, and does not stand on the text", () => {
    const kinds: Readonly<Record<string, (text: string) => string>> = {
      p: (text) => `<p>${text}</p>`,
      forced: (text) => `<p class="x">${text}</p>`,
      item: (text) => `<ul><li>${text}</li></ul>`,
      row: (text) => `<table><tr><td>${text}</td><td>格</td></tr></table>`,
      flex: (text) => `<div class="f"><div>${text}</div><div>乙</div></div>`,
      inline: (text) => `<p><b>${text}</b></p>`,
    }
    const piece = fc.tuple(fc.constantFrom(...Object.keys(kinds)), fc.nat(40), fc.array(fc.nat(6), { maxLength: 4 }))
    const css = fc.tuple(
      fc.constantFrom("block", "inline", "compact").map((display) => `i{footnote-display:${display}}`),
      fc.constantFrom("auto", "line", "block").map((policy) => `i{footnote-policy:${policy}}`),
      fc.constantFrom("none", "0", "10pt", "50%", "200%").map((max) => `@page{@footnote{max-height:${max}}}`),
      fc
        .constantFrom("margin:0", "margin:200pt", "padding:60pt 5pt", "border-top:3pt solid")
        .map((edge) => `@page{@footnote{${edge}}}`),
      fc
        .constantFrom("margin:10pt", "margin:49pt 10pt", "size:100pt 12pt", "counter-reset:footnote")
        .map((page) => `@page{${page}}`),
    )
    const property = fc.property(fc.array(piece, { maxLength: 15 }), css, (pieces, rules) => {
      let notes = 0
      const nameOf = (n: number): string => String.fromCodePoint(0x6000 + n)
      const html = pieces.map(([kind, length, heights]) => {
        const called = heights.map((height) => `<i>${nameOf(notes++)}${"<br>注注".repeat(height)}</i>字`)
        return (kinds[kind] as (text: string) => string)("文".repeat(length) + called.join(""))
      })
      const { pages, diagnostics } = layOut(
        html.join(""),
        `${NOTES} .f{display:flex} b{display:inline-block} .x{break-before:page} ${rules.join(" ")}`,
      )
      const text = pageTexts(pages).join("")
      for (let n = 0; n < notes; n++) expect(text.split(nameOf(n))).toHaveLength(2)
      expect(text.split("注").length).toBe(html.join("").split("注").length)
      if (diagnostics.length > 0) return
      for (const { children } of pages) {
        const [flow, area] = children
        if (flow !== undefined && area !== undefined) expect(area.y).toBeGreaterThan(flow.y + flow.height - 0.1)
      }
    })
    fc.assert(property, { numRuns: 25 })
  })

  test("long documents: every note once, on the page of its call", () => {
    const html = Array.from({ length: 400 }, (_, i) => `<p>第${i}段${i % 3 === 0 ? `<i>关于${i}</i>` : ""}</p>`).join(
      "",
    )
    const pages = texts(html)
    for (const [i, text] of pages.entries()) {
      for (const [, n] of text.matchAll(/关于(\d+)/g)) expect(pages[i]).toContain(`第${n}段`)
    }
    expect(pages.join("").match(/关于/g)).toHaveLength(134)
  })
})

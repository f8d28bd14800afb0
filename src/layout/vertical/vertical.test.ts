import { describe, expect, test } from "vitest"
import { layOut as layOutSheet } from "../../proof/pages.ts"

/** `style="…"` of a test becomes a class. */
function layOut(html: string, css = "") {
  let rules = css
  let count = 0
  const classed = html.replace(/( class="[^"]*)?"? style="([^"]*)"/g, (_, names: string | undefined, style: string) => {
    rules += `.s${++count} { ${style} }`
    return `${names === undefined ? ' class="' : `${names} `}s${count}"`
  })
  return layOutSheet(classed, rules)
}

/** Numbers are Chromium's, where it can have the case; text of 10 pt em squares on a page of 100 × 100 pt. */
const body = (html: string, css = ""): string[] => {
  const { dump, diagnostics } = layOut(html, css)
  expect(diagnostics).toEqual([])
  return dump.split("\n").slice(2)
}

describe("orthogonal flows", () => {
  test("lines run down and follow each other to the left; edges are those of the page", () => {
    const css = `.v { writing-mode: vertical-rl; height: 50pt; padding: 1pt 2pt 3pt 4pt; margin: 5pt 6pt 7pt 8pt;
      border-right: 1pt solid black }`
    expect(body(`<div class="v">一二三四五六七八九十</div><p>后</p>`, css)).toEqual([
      "    block div.v  8,5  27 × 54",
      '      line clockwise 22,6  50 × 10  baseline 8.8  "一二三四五"',
      '      line clockwise 12,6  50 × 10  baseline 8.8  "六七八九十"',
      "    block p  0,66  100 × 10",
      '      line 0,66  10 × 10  baseline 8.8  "后"',
    ])
  })

  test("auto height is fit-content: as long as the text, at most the page area or a definite height around it", () => {
    const height = (html: string) => /div\.v\S* +\S+ +([\d.]+ × [\d.]+)/.exec(layOut(html, V).dump)?.[1]
    expect(height(`<div class="v">一二三</div>`)).toBe("10 × 30")
    expect(height(`<div class="v">一二三四五六七八九十一二</div>`)).toBe("20 × 100")
    expect(height(`<div style="height: 40pt"><div class="v">一二三四五六七</div></div>`)).toBe("20 × 40")
    expect(height(`<div style="height: 80pt"><div class="v" style="height: 50%">一二三四五六七</div></div>`)).toBe(
      "20 × 40",
    )
    expect(height(`<div class="v" style="width: 50%; height: 30pt">一</div>`)).toBe("50 × 30")
  })

  test("percentages of its own edges are of the width around it", () => {
    const dump = body(`<div class="v" style="padding: 10%; margin-top: 5%">一</div>`, V).join("\n")
    expect(dump).toMatch(/div\.v\S* +0,5 +30 × 30\n.*clockwise 10,15/)
  })

  test("sideways-lr: lines run up and follow each other to the right", () => {
    expect(body(`<div style="writing-mode: sideways-lr; height: 30pt">一二三四</div>`)).toEqual([
      "    block div.s1  0,0  20 × 30",
      '      line counterclockwise 0,0  30 × 10  baseline 8.8  "一二三"',
      '      line counterclockwise 10,0  10 × 10  baseline 8.8  "四"',
    ])
  })

  test("nested blocks: margins along and across the lines, auto margins, pictures as they are", () => {
    const html = `<div class="v"><h2>一</h2><p>二<img src="p"/></p></div>`
    const css = `.v { height: 60pt } h2 { margin: auto 0; height: 20pt; font-size: 10pt } p { margin: 0 5pt 0 0 }`
    expect(body(html, V + css)).toEqual([
      "    block div.v  0,0  35 × 60",
      "      block h2  25,20  10 × 20",
      '        line clockwise 25,20  10 × 10  baseline 8.8  "一"',
      "      block p  0,0  20 × 60",
      '        line clockwise 0,0  20 × 20  baseline 13.8  "二"',
      "          replaced img  0,10  20 × 10",
    ])
  })

  test("an inline element of another mode is an inline block; a horizontal box stands in vertical lines", () => {
    const dump = body(`<p>前<span class="v">一二</span>后</p>`, V)
    expect(dump[2]?.trim()).toBe("block span.v  10,0  10 × 20")
    const inside = body(`<div class="v">上<span style="writing-mode: horizontal-tb">横排</span>下</div>`, V).join("\n")
    expect(inside).toMatch(/span\.s1 +0,10 +20 × 10\n.*line 0,10 +20 × 10.*横排/)
  })

  test("sizes share the middle of the em box", () => {
    const lines = body(`<div class="v">大<small>小</small></div>`, `${V} small { font-size: 5pt; line-height: 5pt }`)
    expect(lines.join()).toMatch(/div\.v +0,0 +10 × 15/)
  })

  test("positioned boxes: between top and bottom, by their own text, and in vertical boxes", () => {
    const css = `${V} .root { position: relative; height: 80pt } .side { position: absolute; right: 3pt; top: 5pt; bottom: 15pt }`
    expect(body(`<div class="root"><div class="v side">一二三四五六七八</div></div>`, css).join("\n")).toMatch(
      /div\.v\.side +77,5 +20 × 60/,
    )
    const inner = `${V} .v { position: relative; height: 50pt; width: 40pt } i { position: absolute; bottom: 2pt; left: 4pt }`
    expect(body(`<div class="v">一<i>注</i></div>`, inner).join("\n")).toMatch(/ i +4,38 +10 × 10/)
  })

  test("flex items, table cells and margin boxes", () => {
    expect(body(`<div style="display: flex"><div class="v">一二</div><div>横</div></div>`, V).join("\n")).toMatch(
      /div\.v +0,0 +10 × 20\n.*\n.*div +10,0/,
    )
    expect(body(`<table><tr><th class="v">甲乙丙</th><td>丁</td></tr></table>`, V).join("\n")).toMatch(
      /th\.v +1\.5,1\.5 +11\.5 × 31\.5\n +line clockwise 2\.25,2\.25 +30 × 10/,
    )
    const { dump } = layOut(
      "<p>文</p>",
      `@page { margin: 20pt; @left-middle { content: "题目"; writing-mode: vertical-rl; font-size: 10pt; line-height: 10pt } }`,
    )
    expect(dump).toMatch(/left-middle[^\n]*\n.*line clockwise 5,20 +20 × 10.* x 20 +"题目"/)
  })
})

const V = ".v { writing-mode: vertical-rl }"

describe("pages", () => {
  test("a vertical box goes to the next page as a whole", () => {
    const { pages } = layOut(`<div style="height: 70pt"></div><div class="v">一二三四五六</div>`, V)
    expect(pages).toHaveLength(2)
  })

  test("breaks inside are findings, as is a vertical root, and lines that do not fit", () => {
    const codes = (html: string, css = "") => layOut(html, V + css).diagnostics.map(({ code }) => code)
    expect(codes(`<div class="v"><p style="break-before: page">一</p></div>`)).toEqual(["layout/break-not-here"])
    expect(codes("<p>一</p>", "body { writing-mode: vertical-rl }")).toEqual(["layout/vertical-pages-not-yet"])
    expect(codes(`<div class="v" style="height: 20pt">${"一".repeat(40)}</div>`)).toEqual(["layout/vertical-too-wide"])
    expect(codes(`<div class="v">文<span style="float: footnote">注</span></div>`)).toEqual([
      "layout/footnote-not-here",
    ])
    const combined = `<div class="v">于<span style="text-combine-upright: all">20221</span>年</div>`
    expect(codes(combined)).toEqual(["layout/combined-too-long"])
    expect(codes(`<div class="v" style="height: 20pt; white-space: nowrap">一二三四</div>`)).toEqual(["layout/overset"])
  })
})

import { readFileSync } from "node:fs"
import fc from "fast-check"
import { beforeAll, expect, test } from "vitest"
import { pt } from "../../foundation/units.ts"
import { layOut, layOutFitted, pageTexts } from "../../proof/pages.ts"
import { prepareContainers, TAFFY_WASM } from "../container/taffy.ts"

beforeAll(() =>
  prepareContainers({
    bytes: (path) => (path === TAFFY_WASM ? readFileSync(path.replace("package:", "node_modules/")) : undefined),
    text: () => undefined,
    list: () => [],
  }),
)

/** Pages of 5 lines of 5 characters: their text, `‖` between pages; then the codes of findings. */
const FIVE = "@page{size:50pt 50pt}"
function pages(html: string, css = ""): string {
  const { pages, diagnostics } = layOut(html, FIVE + css)
  return [pageTexts(pages).join(" ‖ "), ...diagnostics.map(({ code }) => code)].join("  ! ")
}
const paragraphs = (...texts: string[]): string => texts.map((text) => `<p>${text}</p>`).join("")
const lines = (count: number, char = "字"): string => char.repeat(5 * count)
const line = lines(1)

test("what fits stands on one page", () => {
  expect(pages(paragraphs("一", "二", "三", "四", "五"))).toBe("一/二/三/四/五")
  expect(pages(paragraphs("一", "二", "三", "四", "五", "六", "七"))).toBe("一/二/三/四/五 ‖ 六/七")
})

test("a last page takes lines along until a third of it is used", () => {
  expect(pages(paragraphs("一", "二", "三", "四", "五", "六"))).toBe("一/二/三/四 ‖ 五/六")
})

test("an empty document is one empty page", () => expect(pages("")).toBe(""))

// css-break-3 #widows-orphans
test.each([
  ["lines break anywhere", lines(7), "p{orphans:1;widows:1}", [5, 2]],
  ["widows take lines along", lines(6), "p{orphans:1;widows:3}", [3, 3]],
  ["lines are kept together while they can be", `${lines(6)}`, "p{orphans:6;widows:1}", [4, 2]],
  ["on every page", lines(11), "p{orphans:2;widows:2}", [5, 4, 2]],
])("orphans and widows: %s", (_name, text, css, expected) => {
  const { pages } = layOut(`<p>${text}</p>`, FIVE + css)
  const counts = pageTexts(pages).map((page) => page.split("/").length)
  expect(counts).toEqual(expected)
})

test("orphans move a paragraph that would leave too few lines", () => {
  expect(pages(paragraphs("一", "二", "三", "四", lines(3)), "p{orphans:2;widows:2}")).toBe(
    `一/二/三/四 ‖ ${line}/${line}/${line}`,
  )
})

// css-break-3 #break-between, #break-within
test.each([
  ["a heading stays with what follows", "<h1>题</h1>", "h1{break-after:avoid}", "一/二/三/四 ‖ 题/文"],
  ["through its parents", "<div><div><h1>题</h1></div></div>", "h1{break-after:avoid}", "一/二/三/四 ‖ 题/文"],
  [
    "break-before: avoid likewise",
    "<h1>题</h1>",
    "h1{break-after:auto} h1+p{break-before:avoid}",
    "一/二/三/四 ‖ 题/文",
  ],
  ["several in a row", "<h1>题</h1><h1>目</h1>", "h1{break-after:avoid}", "一/二/三/四 ‖ 题/目/文"],
])("avoid: %s", (_name, heading, css, expected) => {
  expect(pages(`${paragraphs("一", "二", "三", "四")}${heading}<p>文</p>`, css)).toBe(expected)
})

test("break-inside: avoid moves a box, and gives way where no page could hold it", () => {
  const css = "div{break-inside:avoid}"
  expect(pages(`${paragraphs("一", "二", "三")}<div>${paragraphs("甲", "乙", "丙")}</div>`, css)).toBe(
    "一/二/三 ‖ 甲/乙/丙",
  )
  expect(pages(`<p>一</p><div>${paragraphs(..."甲乙丙丁戊己庚")}</div>`, css)).toBe(
    "一/甲/乙/丙/丁 ‖ 戊/己/庚  ! layout/parted",
  )
})

test("when every break is to be avoided, avoid gives way before orphans and widows", () => {
  const css = "p{break-after:avoid;orphans:3;widows:3}"
  expect(pages(paragraphs("一", "二", lines(5)), css)).toBe(`一/二 ‖ ${Array(5).fill(line).join("/")}  ! layout/parted`)
})

test.each([
  ["a heading whose block fills a page", "<h1>题</h1><img>", "img{display:block;height:50pt}", "layout/parted"],
  [
    "a caption under a picture that fills a page",
    "<figure><img><p>注</p></figure>",
    "figure{break-inside:avoid}img{display:block;height:50pt}",
    "layout/parted",
  ],
  ["lines that no page could hold together", `<p>${lines(6)}</p>`, "p{orphans:6}", "layout/too-few-lines"],
  ["a text that is to stay together is cut where it reads on", `<p>${lines(7)}</p>`, "p{break-inside:avoid}", ""],
  [
    "so is a text with its translation",
    `<div><p lang="zh">${lines(4)}</p><p lang="en">${lines(3, "x")}</p></div>`,
    "div{break-inside:avoid}p{orphans:4}",
    "",
  ],
  ["and a table row", `<table><tr><td>${lines(7)}</td><td>一</td></tr></table>`, "", ""],
])("a rule that no break could keep is told: %s", (_name, html, css, code) => {
  const { diagnostics } = layOut(html, `${FIVE}h1{break-after:avoid}figure{margin:0}${css}`)
  const codes = diagnostics.map(({ code }) => code).filter((own) => own !== "layout/page-underused")
  expect(codes).toEqual(code === "" ? [] : [code])
})

// css-break-3 #forced-breaks
test.each([
  ["page", "一 ‖ 二"],
  ["right", "一 ‖  ‖ 二"],
  ["recto", "一 ‖  ‖ 二"],
  ["left", "一 ‖ 二"],
  ["verso", "一 ‖ 二"],
])("break-before: %s", (value, expected) => {
  expect(pages(paragraphs("一", "二"), `p+p{break-before:${value}}`)).toBe(expected)
  expect(pages(`<p>一</p><div><div><p>二</p></div></div>`, `div p{break-before:${value}}`)).toBe(expected)
  expect(pages(paragraphs("一", "二"), `p:first-child{break-after:${value}}`)).toBe(expected)
})

test("a page side wins over a plain break at the same place, and breaks at one place make one", () => {
  expect(pages(paragraphs("一", "二"), "p:first-child{break-after:page} p+p{break-before:right}")).toBe("一 ‖  ‖ 二")
  expect(pages(paragraphs("一", "二"), "p:first-child{break-after:right} p+p{break-before:page}")).toBe("一 ‖  ‖ 二")
})

test("the first page is a right one; content that wants a left page leaves it blank", () => {
  expect(pages("<p>一</p>", "p{break-before:left}")).toBe(" ‖ 一")
  expect(pages("<p>一</p>", "p{break-before:recto}")).toBe("一")
})

test("blank pages have their own page style and no name", () => {
  const { pages } = layOut(paragraphs("一", "二"), "p{page:a} p+p{break-before:recto}")
  expect(
    pages.map(({ context: c }) => `${c.name} ${c.side}${c.first ? " first" : ""}${c.blank ? " blank" : ""}`),
  ).toEqual(["a right first", "auto left blank", "a right"])
})

// css-page-3 #using-named-pages
test("a change of page name breaks, and nothing else does", () => {
  const html = `<div class="c"><p>封</p></div><div><p>一</p><p class="w">宽</p><p class="w">宽</p></div><p>末</p>`
  const { pages } = layOut(html, ".c{page:cover} .w{page:wide} @page wide{size:200pt 100pt}")
  expect(pageTexts(pages)).toEqual(["封", "一", "宽/宽", "末"])
  expect(pages.map(({ context, trim }) => `${context.name} ${Math.round(trim.width)}`)).toEqual([
    "cover 100",
    "auto 100",
    "wide 200",
    "auto 100",
  ])
})

// css-break-3 #break-margins
test("margins at an unforced break vanish, after a forced one they stay", () => {
  const css = "p{margin:8pt 0}p:last-child{padding-bottom:20pt}"
  const tops = (html: string, more = ""): readonly string[] =>
    layOut(html, FIVE + css + more)
      .dump.match(/block p {2}\S+/g)
      ?.map((p) => p.replace(/.*,/, "")) ?? []
  expect(tops(paragraphs("一", "二", "三"))).toEqual(["8", "26", "0"])
  expect(tops(paragraphs("一", "二"), "p+p{break-before:page}")).toEqual(["8", "8"])
})

test("a margin that hangs over the page end makes no page", () => {
  expect(pages(paragraphs("一", "二", "三", "四", "五"), "p:last-child{margin-bottom:30pt}")).toBe("一/二/三/四/五")
})

test("boxes are sliced: padding and border only at their true ends", () => {
  const { dump } = layOut(`<div>${paragraphs(..."一二三四五六")}</div>`, `${FIVE}div{padding:5pt;border:1pt solid}`)
  expect(dump.split("\n").filter((row) => row.includes("block div"))).toEqual([
    "    block div  0,0  50 × 46  continues…",
    "    block div  0,0  50 × 26  …continued",
  ])
})

test("a box too high for any page is cut in its blank end", () => {
  expect(pages(`<p>一</p><div>高</div><p>二</p>`, "div{height:70pt}")).toBe("一/高 ‖ 二")
  const { dump } = layOut(`<p>一</p><div>高</div><p>二</p>`, `${FIVE}div{height:70pt}`)
  expect(
    dump
      .split("\n")
      .filter((row) => row.includes("block div"))
      .map((row) => row.trim()),
  ).toEqual(["block div  0,10  50 × 40  continues…", "block div  0,0  50 × 30  …continued"])
})

test("what cannot be cut is placed all the same, with a finding that names it", () => {
  const html = "<p>一</p><img><p>二</p>"
  expect(pages(html, "img{display:block;height:60pt;width:10pt}")).toBe(
    "一 ‖ ▣ ‖ 二  ! layout/taller-than-page  ! layout/page-underused  ! layout/page-underused",
  )
  const [found] = layOut(html, `${FIVE}img{display:block;height:60pt;width:10pt}`).diagnostics
  expect(html.slice(found?.span?.start, found?.span?.end)).toBe("<img>")
  expect(found?.hint?.en).toBe("Make it at least 10 pt lower.")
})

test("columns beside each other are cut each by itself", () => {
  const html = `<div class="f"><div>${lines(7, "左")}</div><div>${lines(3, "右")}</div></div><p>末</p>`
  const result = layOut(html, "@page{size:100pt 50pt} .f{display:flex} .f>div{width:50pt;background:red}")
  expect(pageTexts(result.pages).map((text) => text.replace(/(.)\1{4}/g, "$1"))).toEqual([
    "左/左/左/左/左/右/右/右",
    "左/左/末",
  ])
  expect(
    result.dump
      .split("\n")
      .filter((row) => /^ {6}block div/.test(row))
      .map((row) => row.trim()),
  ).toEqual([
    "block div  0,0  50 × 50  continues…",
    "block div  50,0  50 × 50  continues…",
    "block div  0,0  50 × 20  …continued",
    "block div  50,0  50 × 20  …continued",
  ])
})

const rows = (count: number): string =>
  Array.from({ length: count }, (_, i) => `<tr><td>${i + 1}</td><td>行</td></tr>`).join("")
const TABLE = "table{border-spacing:0} td,th{padding:0;font-weight:400}"

test("a table breaks between rows and shows its head again", () => {
  const html = `<table><thead><tr><th>头</th><th>部</th></tr></thead><tbody>${rows(6)}</tbody></table>`
  expect(pages(html, TABLE)).toBe("头/部/1/行/2/行/3/行/4/行 ‖ 头/部/5/行/6/行")
})

test("rows are cut inside only where they are higher than a page; joined rows stay together", () => {
  const tall = `<table>${rows(3)}<tr><td>${lines(1)}</td><td>${"文".repeat(4)}</td></tr></table>`
  expect(pages(tall, `${TABLE} table{width:50pt;table-layout:fixed}`)).toBe("1/行/2/行/3/行 ‖ 字字/字字/字/文文/文文")
  const joined = `<table>${rows(4)}<tr><td rowspan="2">合</td><td>甲</td></tr><tr><td>乙</td></tr></table>`
  expect(pages(joined, TABLE)).toBe("1/行/2/行/3/行/4/行 ‖ 合/甲/乙")
})

test("a caption and a head do not stand alone at the page end", () => {
  const html = `${paragraphs("一", "二", "三")}<table><caption>题</caption><thead><tr><th>头</th></tr></thead><tbody><tr><td>行</td></tr></tbody></table>`
  expect(pages(html, TABLE)).toBe("一/二/三 ‖ 题/头/行")
})

test("the paragraphs of a hundred pages take a time that grows with their number", () => {
  const html = paragraphs(...Array.from({ length: 2000 }, (_, i) => String(i)))
  const { pages } = layOut(`<section>${html}</section>`, FIVE)
  expect(pages).toHaveLength(400)
})

test("page areas of different widths under one text are a finding", () => {
  expect(pages(paragraphs(..."一二三四五六七"), "@page:left{margin-left:10pt}")).toBe(
    "一/二/三/四/五 ‖ 六/七  ! layout/page-widths-differ",
  )
})

test("forced breaks where the flow cannot be cut are findings", () => {
  const css = ".f{display:flex;page:a} .f p{break-before:page}"
  expect(pages(`<div class="f"><p>一</p></div>`, css)).toBe("一  ! layout/break-not-here")
})

// -tj-planned
const PLANNED = "div{break-before:page} .n{-tj-planned:fill} .b{break-before:left}"
test.each([
  [1, "1 ‖ 记 ‖ 录 ‖ 底"],
  [2, "1 ‖ 2 ‖ 记 ‖ 底"],
  [3, "1 ‖ 2 ‖ 3 ‖ 底"],
  [4, "1 ‖ 2 ‖ 3 ‖ 4 ‖ 记 ‖ 录 ‖ 页 ‖ 底"],
])("planned pages come in until the pages are a multiple of four: %i pages of content", (count, expected) => {
  const content = Array.from({ length: count }, (_, i) => `<div>${i + 1}</div>`).join("")
  const planned = [..."记录页"].map((text) => `<div class="n">${text}</div>`).join("")
  expect(pages(`${content}${planned}<div class="b">底</div>`, PLANNED)).toBe(expected)
})

test("a planned page stands alone without a word about breaks", () => {
  expect(pages(`<p>一</p><p class="n">记</p><p>二</p><p class="n">录</p>`, ".n{-tj-planned:fill}")).toBe(
    "一 ‖ 记 ‖ 二 ‖ 录",
  )
})

const fit = { spacing: [0.5, 1.5], graphics: [0.5, 1], justify: pt(0) } as const
test("spaces give way within the theme's limits where pages would come out badly", () => {
  const html = `${paragraphs("一", "二")}<p class="k">${lines(2)}</p>`
  const css = `${FIVE} p{margin:0 0 8pt} .k{break-inside:avoid}`
  expect(pageTexts(layOut(html, css).pages)).toEqual(["一/二", `${line}/${line}`])
  expect(pageTexts(layOutFitted(html, css, { fit }).pages)).toEqual([`一/二/${line}/${line}`])
})

test("spaces give way on the page that needs it, not on those before it", () => {
  const html = `${paragraphs("一", "二", "三")}<p class="k">${lines(2)}</p>${paragraphs("四", "五")}`
  const css = `${FIVE} p{margin:0 0 8pt} .k{break-inside:avoid}`
  const tops = layOutFitted(html, css, { fit: { ...fit, spacing: [0.3, 1] } }).pages.map(({ children }) =>
    children.flatMap(function topsIn(child): readonly number[] {
      if (child.type !== "box") return []
      return child.source?.element.tag === "p" ? [child.y] : child.children.flatMap(topsIn)
    }),
  )
  expect(tops).toEqual([
    [0, 18, 36],
    [0, 25, 40],
  ])
})

test("a budget is met by permitted means, or the distance to it told", () => {
  const html = paragraphs("一", "二", "三", "四", "五", "六", "七")
  const budget = (pages: number) => ({ pages, exact: false, span: { file: "booklet.json", start: 1, end: 2 } })
  const built = (max: number, more = {}) => {
    const { pages, diagnostics } = layOutFitted(html, `${FIVE}p{margin:0 0 5pt}`, { budget: budget(max), ...more })
    return [pages.length, ...diagnostics.map(({ code }) => code)]
  }
  expect(built(3)).toEqual([3])
  expect(built(2)).toEqual([3, "layout/over-budget"])
  expect(built(2, { fit })).toEqual([2])
  expect(built(1, { fit })).toEqual([2, "layout/over-budget"])
})

test.each([
  ["fewer than it has", { pages: 3, exact: false }, "1 ‖ 2 ‖ 3 ‖ 4 ‖ 5 ‖ 记 ‖ 录 ‖ 底  ! layout/over-budget"],
  ["more than it can have", { pages: 14, exact: true }, "1 ‖ 2 ‖ 3 ‖ 4 ‖ 5 ‖ 记 ‖ 录 ‖ 底  ! layout/under-budget"],
  ["as many as it can have, no whole sheets", { pages: 6, exact: true }, "1 ‖ 2 ‖ 3 ‖ 4 ‖ 5 ‖ 底"],
])("a booklet that misses its budget has whole sheets and no blank page all the same: %s", (_name, asked, expected) => {
  const html = `${"12345".replace(/./g, "<div>$&</div>")}<p class="n">记</p><p class="n">录</p><p class="n">页</p><div class="b">底</div>`
  const { pages, diagnostics } = layOutFitted(html, PLANNED, {
    budget: { ...asked, span: { file: "booklet.json", start: 1, end: 2 } },
  })
  expect([pageTexts(pages).join(" ‖ "), ...diagnostics.map(({ code }) => code)].join("  ! ")).toBe(expected)
})

test("a page of which less than a third is used is told, with what would help", () => {
  const css = "img{display:block;height:45pt;width:10pt} p{break-after:auto}"
  const { diagnostics } = layOut("<p>一</p><img>", FIVE + css)
  expect(diagnostics.map(({ message }) => message.en)).toEqual(["Page 1 is used to 20% only."])
  expect(pages("<p>一</p>")).toBe("一")
})

test("a change in one section moves nothing on the pages before it", () => {
  const section = (count: number, text = ""): string =>
    `<section>${Array.from({ length: count }, (_, i) => `<p>${i}</p>`).join("")}${text}</section>`
  const laid = (counts: readonly number[], changed: number, text: string): readonly string[] => {
    const html = counts.map((count, i) => section(count, i === changed ? text : "")).join("")
    const css = `${FIVE} section{break-before:page} p{margin:0 0 3pt}`
    return layOutFitted(html, css, { fit }).dump.split(/^(?=page )/m)
  }
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 14 }), { minLength: 2, maxLength: 6 }), fc.nat(), (counts, at) => {
      const changed = at % counts.length
      const before = laid(counts.slice(0, changed), -1, "").length
      const [plain, more] = [laid(counts, changed, "<p>字</p>"), laid(counts, changed, lines(3))]
      if (changed > 0) expect(more.slice(0, before)).toEqual(plain.slice(0, before))
    }),
    { numRuns: 25 },
  )
})

test.each([
  ["the theme's own", undefined],
  ["made smaller", { fit: { ...fit, spacing: [0.2, 1], graphics: [1, 1] } } as const],
])("nothing is lost and nothing doubled over the cuts, spaces %s", (_name, fitted) => {
  const block = fc.oneof(
    fc.integer({ min: 1, max: 9 }).map((n) => ({ css: "", lines: n })),
    fc.integer({ min: 1, max: 4 }).map((n) => ({ css: ' class="k"', lines: n })),
  )
  const css = `${FIVE} .k{break-inside:avoid} .f{display:flex} .f>div{width:25pt} p{orphans:2;widows:2;margin:0 0 2pt}`
  fc.assert(
    fc.property(fc.array(fc.tuple(block, fc.boolean()), { minLength: 1, maxLength: 12 }), (blocks) => {
      let next = 0x4e00
      const take = (count: number): string =>
        Array.from({ length: count }, () => String.fromCodePoint(next++).repeat(1)).join("")
      const html = blocks.map(([{ css: attribute, lines: n }, beside]) =>
        beside
          ? `<div class="f"><div>${take(2 * n)}</div><div>${take(n)}</div></div>`
          : `<p${attribute}>${take(5 * n)}</p>`,
      )
      const { pages, diagnostics } = layOutFitted(html.join(""), css, fitted ?? {})
      const seen = [...pageTexts(pages).join("").replaceAll("/", "")].sort().join("")
      expect(seen).toBe(Array.from({ length: next - 0x4e00 }, (_, i) => String.fromCodePoint(0x4e00 + i)).join(""))
      expect(diagnostics.filter(({ code }) => code !== "layout/page-underused")).toEqual([])
      for (const page of pages)
        for (const child of page.children) expect(child.y + child.height).toBeLessThanOrEqual(50.02)
    }),
    { numRuns: 60 },
  )
})

import fc from "fast-check"
import { expect, test } from "vitest"
import { layOut, linesOf, pageTexts } from "../../proof/pages.ts"

const LINES_A_PAGE = 10
const line = (lang: string, pair: number, k: number): string => `${lang}${pair}.${k}`.padEnd(10, "x")
const text = (lang: string, pair: number, lines: number): string =>
  Array.from({ length: lines }, (_, k) => line(lang, pair, k)).join("")
const pair = ([zh, en]: readonly [number, number], i: number): string =>
  `<div class="pair" id="p${i}"><p lang="zh">${text("z", i, zh)}</p><p lang="en">${text("e", i, en)}</p></div>`
const facing = (inner: string): string => `<section data-bilingual="facing">${inner}</section>`

const spreads = (html: string, css = "") => {
  const { pages, diagnostics } = layOut(html, css)
  const shown = pages.map(({ context, children }) => ({ side: context.side, lines: children.flatMap(linesOf) }))
  return { pages: shown, codes: diagnostics.map(({ code }) => code) }
}

test("left pages in one language, right pages in the other, pairs on one spread", () => {
  const html = `<h1>題</h1>${facing(
    [
      [4, 6],
      [3, 5],
      [2, 2],
    ]
      .map((heights, i) => pair(heights as [number, number], i))
      .join(""),
  )}<h1>末</h1>`
  expect(pageTexts(layOut(html).pages)).toMatchInlineSnapshot(`
    [
      "題",
      "z0.0xxxxxx/z0.1xxxxxx/z0.2xxxxxx/z0.3xxxxxx",
      "e0.0xxxxxx/e0.1xxxxxx/e0.2xxxxxx/e0.3xxxxxx/e0.4xxxxxx/e0.5xxxxxx",
      "z1.0xxxxxx/z1.1xxxxxx/z1.2xxxxxx/z2.0xxxxxx/z2.1xxxxxx",
      "e1.0xxxxxx/e1.1xxxxxx/e1.2xxxxxx/e1.3xxxxxx/e1.4xxxxxx/e2.0xxxxxx/e2.1xxxxxx",
      "末",
    ]
  `)
})

test("whatever their heights, pairs stay on one spread, and nothing is lost or doubled", () => {
  const heights = fc.array(fc.tuple(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 10 })), {
    minLength: 1,
    maxLength: 12,
  })
  fc.assert(
    fc.property(heights, (given) => {
      const { pages, codes } = spreads(facing(given.map(pair).join("")))
      expect(codes.filter((code) => code !== "layout/page-underused")).toEqual([])
      for (const [side, lang, at] of [
        ["left", "z", 0],
        ["right", "e", 1],
      ] as const) {
        const all = given.flatMap((lines, i) => Array.from({ length: lines[at] }, (_, k) => line(lang, i, k)))
        expect(pages.filter((page) => page.side === side).flatMap(({ lines }) => lines)).toEqual(all)
      }
      const numbers = pages.map((_, n) => Math.floor((n + 1) / 2))
      given.forEach((_, i) => {
        const places = new Set(
          pages.flatMap(({ lines }, n) =>
            lines.some((own) => own.startsWith(`z${i}.`) || own.startsWith(`e${i}.`)) ? [numbers[n]] : [],
          ),
        )
        expect(places.size).toBe(1)
      })
    }),
    { numRuns: 60 },
  )
})

test("a pair higher than a page goes on over the turn on both sides, and is told", () => {
  const heights = fc.tuple(fc.integer({ min: 1, max: 35 }), fc.integer({ min: 11, max: 35 }))
  fc.assert(
    fc.property(heights, fc.boolean(), ([a, b], swap) => {
      const given: [number, number] = swap ? [b, a] : [a, b]
      const { pages, codes } = spreads(facing(pair([1, 1], 0) + pair(given, 1) + pair([2, 1], 2)))
      const lines = (side: string, lang: string): readonly string[] =>
        pages.filter((page) => page.side === side).flatMap((page) => page.lines.filter((own) => own.startsWith(lang)))
      expect(lines("left", "z")).toHaveLength(given[0] + 3)
      expect(lines("right", "e")).toHaveLength(given[1] + 2)
      for (const page of pages) expect(page.lines.length).toBeLessThanOrEqual(LINES_A_PAGE)
      expect(codes.length).toBeGreaterThan(0)
      const others = new Set(codes.filter((code) => code !== "layout/page-underused"))
      expect(others).toEqual(new Set(["layout/pair-torn"]))
    }),
    { numRuns: 60 },
  )
})

test("the shorter side of a torn pair leaves no line alone", () => {
  const { pages, codes } = spreads(facing(pair([2, 24], 0)), "p { orphans: 2; widows: 2 }")
  expect(pages.map(({ side, lines }) => `${side[0]}${lines.length}`).join(" ")).toBe("r0 l2 r9 l0 r9 l0 r6")
  expect(codes).toEqual(["layout/pair-torn"])
})

test("a heading that a spread parts from its pair, rather than tear the pair, is told once", () => {
  const { pages, codes } = spreads(facing(`<h1>題</h1>${pair([9, 10], 0)}`), "h1 { break-after: avoid }")
  expect(pages.map(({ lines }) => lines.length)).toEqual([0, 1, 1, 9, 10])
  expect(codes).toEqual(["layout/page-underused", "layout/parted"])
})

test("a spread is told to be little used where both of its pages are", () => {
  const codes = (last: readonly [number, number]) => spreads(facing(pair([9, 9], 0) + pair(last, 1))).codes
  expect(codes([3, 3])).toEqual(["layout/page-underused"])
  expect(codes([3, 4])).toEqual([])
})

test("a pair of many spreads is told once", () => {
  expect(spreads(facing(pair([60, 60], 0))).codes).toEqual(["layout/pair-torn"])
})

test("facing pages cannot begin inside a table: that is told once, and both languages are there", () => {
  const html = `<table><tr><td>${facing(pair([1, 1], 0))}</td></tr></table>`
  const { pages, codes } = spreads(html)
  expect(codes).toEqual(["layout/facing-not-here"])
  expect(pages.flatMap(({ lines }) => lines).join(" ")).toBe("z0.0xxxxx x e0.0xxxxx x")
})

test("a pair that is torn is torn in step", () => {
  const { pages } = spreads(facing(pair([8, 24], 0)))
  expect(pages.map(({ lines }) => lines.length)).toMatchInlineSnapshot(`
    [
      0,
      3,
      10,
      4,
      10,
      1,
      4,
    ]
  `)
})

test("what has no language stands on both sides; what one language has alone stands on its side", () => {
  const html = facing('<hr><p>1</p><img src="a.png"><p lang="zh">只有中文</p><p lang="fr">bon</p>')
  expect(pageTexts(layOut(html, "img { display: block }").pages)).toMatchInlineSnapshot(`
    [
      "",
      "1/▣/只有中文/bon",
      "1/▣/bon",
    ]
  `)
})

test("both sides count alike, and the pages go on counting", () => {
  const css = `body { counter-reset: part } h1 { counter-increment: part } h1::before { content: counter(part) "·" }
    @page { margin-bottom: 10pt; @bottom-left { content: counter(page) } }`
  const html = `<h1>a</h1>${facing('<h1 id="two"><i lang="zh">二</i><i lang="en">ii</i></h1>')}<h1>c</h1>`
  const { pages } = layOut(html, css)
  expect(pageTexts(pages)).toEqual(["1·a", "2·二", "2·ii", "3·c"])
  expect(pages.map(({ marginBoxes }) => marginBoxes.flatMap(({ fragment }) => linesOf(fragment)).join())).toEqual([
    "1",
    "2",
    "3",
    "4",
  ])
})

test("a link to an element of both sides leads to the left page", () => {
  const html = `<p><a href="#two">x</a></p>${facing('<h1 id="two"><i lang="zh">二</i><i lang="en">ii</i></h1>')}`
  expect(pageTexts(layOut(html, "a::after { content: target-counter(attr(href), page) }").pages)[0]).toBe("x2")
})

test("no break is forced inside facing flows: that is told", () => {
  const html = facing(`${pair([1, 1], 0)}<div class="new">${pair([1, 1], 1)}</div>`)
  const { pages, codes } = spreads(html, ".new { break-before: page }")
  expect(codes).toContain("layout/break-not-here")
  expect(pages).toHaveLength(3)
})

test("flows that are empty, or nested in other boxes, or the whole document", () => {
  expect(spreads(facing("")).codes).toEqual([])
  const nested = spreads(`<div><p>a</p><div>${facing(pair([1, 1], 0))}</div></div>`)
  expect(nested.pages.map(({ lines }) => lines.join())).toEqual(["a", line("z", 0, 0), line("e", 0, 0)])
  const two = spreads(facing(pair([1, 1], 0)) + facing(pair([1, 1], 1)))
  expect(two.pages.map(({ side, lines }) => `${side} ${lines}`.trim())).toEqual([
    "right",
    `left ${line("z", 0, 0)}`,
    `right ${line("e", 0, 0)}`,
    `left ${line("z", 1, 0)}`,
    `right ${line("e", 1, 0)}`,
  ])
})

test("footnotes stand on the page of their call, in its language, and take room there", () => {
  const css =
    "small { float: footnote; font-size: 10pt } small::footnote-call, small::footnote-marker { content: none }"
  const noted = (lang: string, i: number): string =>
    `<p lang="${lang}">${text(lang[0] as string, i, 6)}<small>${lang}note${i}</small></p>`
  const html = facing([0, 1].map((i) => `<div>${noted("zh", i)}${noted("en", i)}</div>`).join(""))
  const { pages, codes } = spreads(html, css)
  expect(codes).toEqual([])
  expect(pages.map(({ lines }) => lines.filter((own) => own.includes("note")).join())).toEqual([
    "",
    "zhnote0",
    "ennote0",
    "zhnote1",
    "ennote1",
  ])
})

test("a long text flows in a time that grows with its length", () => {
  // CPU time, and the best of some: a busy machine only ever adds.
  const time = (pairs: number, runs: number): number => {
    const text = facing(Array.from({ length: pairs }, (_, i) => pair([3, 4], i)).join(""))
    let best = Number.POSITIVE_INFINITY
    for (let run = 0; run < runs; run++) {
      const started = process.cpuUsage()
      layOut(text)
      best = Math.min(best, process.cpuUsage(started).user / 1000)
    }
    return best
  }
  // Ten times as long; a hundred times the work would be far beyond.
  expect(time(400, 2)).toBeLessThan(40 * time(40, 5) + 300)
})

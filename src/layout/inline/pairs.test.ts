import { expect, test } from "vitest"
import { pt } from "../../foundation/units.ts"
import { emCompose } from "../../proof/em-compose.ts"
import { layOut } from "../../proof/pages.ts"
import type { LayoutContext } from "../constraint.ts"

const CSS = `
  .pair { display: grid; grid-template-columns: 40pt 1fr; column-gap: 10pt }
  .pair > * { text-align: start; line-height: 12pt }
  .pair > :lang(en) { font-size: 5pt }
`
const pair = (zh: string, en: string): string => `<div class="pair"><p lang="zh">${zh}</p><p lang="en">${en}</p></div>`

/** Gives a paragraph one line fewer or more, as a wider or narrower measure would. */
const elastic: LayoutContext["compose"] = (items, { looseness = 0, ...options }) =>
  emCompose(items, { ...options, width: pt(options.width - looseness * 10) })

const lines = (dump: string): readonly string[] =>
  dump
    .split("\n")
    .filter((line) => /line|block p/.test(line))
    .map((line) => line.trim())

test("both sides of a pair start at one height and stand on one baseline, down to the last line", () => {
  const { dump, diagnostics } = layOut(pair("一二三四五六", "abcdefghijklm") + pair("七", "no"), CSS)
  expect(diagnostics).toEqual([])
  expect(dump).toMatchInlineSnapshot(`
    "page 1  trim 100 × 100  right
      block body  0,0  100 × 36
        block div.pair  0,0  100 × 24
          block p  0,0  40 × 24
            line 0,0  40 × 12  baseline 9.8  "一二三四"
            line 0,12  20 × 12  baseline 9.8  "五六"
          block p  50,0  50 × 24
            line 50,0  50 × 12  baseline 9.8  "abcdefghij"
            line 50,12  15 × 12  baseline 9.8  "klm"
        block div.pair  0,24  100 × 12
          block p  0,24  40 × 12
            line 0,24  10 × 12  baseline 9.8  "七"
          block p  50,24  50 × 12
            line 50,24  10 × 12  baseline 9.8  "no""
  `)
})

test("a row is as low as its sides can be set", () => {
  expect(lines(layOut(pair("一二三四五", "ab"), CSS).dump)).toMatchInlineSnapshot(`
    [
      "block p  0,0  40 × 24",
      "line 0,0  40 × 12  baseline 9.8  "一二三四"",
      "line 0,12  10 × 12  baseline 9.8  "五"",
      "block p  50,0  50 × 24",
      "line 50,0  10 × 12  baseline 9.8  "ab"",
    ]
  `)
  expect(lines(layOut(pair("一二三四五", "ab"), CSS, elastic).dump)).toMatchInlineSnapshot(`
    [
      "block p  0,0  40 × 12",
      "line 0,0  50 × 12  baseline 9.8  "一二三四五"",
      "block p  50,0  50 × 12",
      "line 50,0  10 × 12  baseline 9.8  "ab"",
    ]
  `)
})

test("a side that is a line shorter is set a line longer where the other cannot be shortened", () => {
  const stiff: LayoutContext["compose"] = (items, options) =>
    emCompose(items, options.lang === "zh" || options.looseness !== 1 ? options : { ...options, width: pt(25) })
  expect(lines(layOut(pair("一二三四五六", "abcdefghij"), CSS, stiff).dump)).toMatchInlineSnapshot(`
    [
      "block p  0,0  40 × 24",
      "line 0,0  40 × 12  baseline 9.8  "一二三四"",
      "line 0,12  20 × 12  baseline 9.8  "五六"",
      "block p  50,0  50 × 24",
      "line 50,0  25 × 12  baseline 9.8  "abcde"",
      "line 50,12  25 × 12  baseline 9.8  "fghij"",
    ]
  `)
})

test.each([
  ["of one language", '<div class="pair"><p lang="en">abcdefghijkl</p><p lang="en">a</p></div>'],
  ["with blocks inside", '<div class="pair"><div lang="zh"><p>一二三四五</p></div><p lang="en">a</p></div>'],
])("items %s are no pair: their lines are their own", (_, html) => {
  const asked: unknown[] = []
  layOut(html, CSS, (items, options) => {
    asked.push(options.looseness)
    return emCompose(items, options)
  })
  expect(asked.filter((looseness) => looseness !== undefined)).toEqual([])
})

test("a pair is cut on both sides, with two lines on each side of the break", () => {
  const css = `${CSS} @page { size: 100pt 48pt } .pair > * { orphans: 2; widows: 2 } .first { height: 12pt }`
  const { pages, dump } = layOut(
    `<p class="first">首</p>${pair("一二三四五六七八九十一二三四", "abcdefghijklmnopqrstuvwxyzabcdefgh")}`,
    css,
  )
  expect(pages.length).toBe(2)
  expect(dump).toMatchInlineSnapshot(`
    "page 1  trim 100 × 48  right
      block body  0,0  100 × 36  continues…
        block p.first  0,0  100 × 12
          line 0,0  10 × 10  baseline 8.8  "首"
        block div.pair  0,12  100 × 24  continues…
          block p  0,12  40 × 24  continues…
            line 0,12  40 × 12  baseline 9.8  "一二三四"
            line 0,24  40 × 12  baseline 9.8  "五六七八"
          block p  50,12  50 × 24  continues…
            line 50,12  50 × 12  baseline 9.8  "abcdefghij"
            line 50,24  50 × 12  baseline 9.8  "klmnopqrst"
    page 2  trim 100 × 48  left
      block body  0,0  100 × 24  …continued
        block div.pair  0,0  100 × 24  …continued
          block p  0,0  40 × 24  …continued
            line 0,0  40 × 12  baseline 9.8  "九十一二"
            line 0,12  20 × 12  baseline 9.8  "三四"
          block p  50,0  50 × 24  …continued
            line 50,0  50 × 12  baseline 9.8  "uvwxyzabcd"
            line 50,12  20 × 12  baseline 9.8  "efgh""
  `)
})

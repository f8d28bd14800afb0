import fc from "fast-check"
import { expect, test } from "vitest"
import { overlaps } from "../../proof/overlap.ts"
import { layOut, pageTexts } from "../../proof/pages.ts"
import type { Fragment } from "../fragment.ts"

interface Cell {
  readonly text: number
  readonly span: number
}

/** Spans in two columns, which may overlap each other's ends: all of them are one group of rows. */
const linked = (rows: number, first: number, second: number): string => {
  const html = Array.from({ length: rows }, (_, i) => {
    const left = i % first === 0 ? `<td rowspan="${Math.min(first, rows - i)}">左</td>` : ""
    const right = i % second === 0 ? `<td rowspan="${Math.min(second, rows - i)}">右</td>` : ""
    return `<tr>${left}<td>${i}</td>${right}</tr>`
  })
  return `<table>${html.join("")}</table>`
}

/** Rows of a narrow cell each, and in some a cell beside it that spans the next ones. */
function tableOf(rows: readonly Cell[]): string {
  let covered = 0
  const html = rows.map(({ text, span }, i) => {
    const spans = Math.min(span, rows.length - i)
    const beside = covered > i ? "" : `<td rowspan="${spans}">${"长".repeat(text)}</td>`
    if (covered <= i) covered = i + spans
    return `<tr><td>${i}</td>${beside}</tr>`
  })
  return `<table>${html.join("")}</table>`
}

const ALIGN = ["top", "middle", "bottom", "baseline"] as const
const COLLAPSED = "table { border-collapse: collapse } td { border: 1pt solid }"
const cell = fc.record({ text: fc.integer({ min: 1, max: 60 }), span: fc.integer({ min: 1, max: 14 }) })

test("a table over pages: rows joined by cells that span them never overlap, and nothing is lost or set twice", () => {
  fc.assert(
    fc.property(
      fc.array(cell, { minLength: 1, maxLength: 25 }),
      fc.constantFrom(...ALIGN),
      fc.boolean(),
      (rows, align, collapse) => {
        const html = tableOf(rows)
        const { pages, diagnostics } = layOut(html, `td { vertical-align: ${align} } ${collapse ? COLLAPSED : ""}`)
        expect(overlaps(pages)).toEqual([])
        expect(diagnostics.filter(({ code }) => code === "layout/taller-than-page")).toEqual([])
        const letters = (text: string): string => [...text.replaceAll(/<[^>]*>|\//g, "")].sort().join("")
        expect(letters(pageTexts(pages).join(""))).toBe(letters(html))
      },
    ),
    { numRuns: 150 },
  )
})

test("with collapsed borders, a row after a spanning cell is not one of its rows", () => {
  const rows = [1, 1, 1, 8].map((span) => ({ text: 1, span }))
  const spanned = Array.from({ length: 7 }, () => ({ text: 1, span: 1 }))
  const html = tableOf([...rows, ...spanned, { text: 49, span: 1 }])
  const { pages, diagnostics } = layOut(html, `td { vertical-align: top } ${COLLAPSED}`)
  expect(overlaps(pages)).toEqual([])
  expect(diagnostics).toEqual([])
  const [, , last] = pageTexts(pages)
  expect(last?.startsWith("0/1/1/长长")).toBe(true)
})

test("rows whose spans are linked stand in their order, each cell once", () => {
  const span = fc.integer({ min: 1, max: 13 })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), span, span, (rows, first, second) => {
      const { pages } = layOut(linked(rows, first, second))
      expect(overlaps(pages)).toEqual([])
      const numbers = pageTexts(pages).flatMap((text) => text.split("/").filter((line) => /^\d+$/.test(line)))
      expect(numbers).toEqual(Array.from({ length: rows }, (_, i) => String(i)))
    }),
    { numRuns: 150 },
  )
})

test.each([
  ["top", 1],
  ["middle", 3],
  ["bottom", 4],
] as const)("in a row of several pages, a short cell aligned to the %s stands on page %i of it", (align, page) => {
  const html = `<table><tr><td>${"字".repeat(300)}</td><td>短</td></tr></table>`
  const { pages, diagnostics } = layOut(html, `td { vertical-align: ${align} }`)
  expect(diagnostics).toEqual([])
  expect(pageTexts(pages).findIndex((text) => text.includes("短"))).toBe(page - 1)
})

test("a cell that spans rows goes down to the page's last row and on to the end of its rows", () => {
  const rows = Array.from({ length: 12 }, (_, i) => (i === 0 ? '<td>0</td><td rowspan="12">长</td>' : `<td>${i}</td>`))
  const html = `<table>${rows.map((cells) => `<tr>${cells}</tr>`).join("")}</table>`
  const { dump } = layOut(html, "table { border-spacing: 0 } td { vertical-align: top; padding: 0 }")
  const spanning = dump.split("\n").filter((line) => /td {2}\d+,0 /.test(line) && !/td {2}0,/.test(line))
  expect(spanning.map((line) => line.trim())).toEqual([
    "block td  20,0  10 × 80  continues…",
    "block td  20,0  10 × 40  …continued",
  ])
})

test("a table head shown again takes its room where a cell's blank end goes on over pages too", () => {
  const css = "@page{size:50pt 50pt} table{width:100%;border-spacing:0} td,th{padding:0} p{min-height:65pt}"
  const html = `<table><thead><tr><th>头</th></tr></thead><tr><td><p>一</p></td></tr><tr><td>二</td></tr></table>`
  const { pages } = layOut(html, css)
  expect(pageTexts(pages)).toEqual(["头/一", "头/二"])
  expect(overlaps(pages)).toEqual([])
  const tops = pages
    .flatMap(({ children }) => children.flatMap((child) => cellsOf(child)))
    .map(({ y, height }) => [y, height])
  // 65 pt are 40 on the first page and 25 below the head on the second.
  expect(tops).toEqual([
    [10, 40],
    [10, 25],
    [35, 10],
  ])
})

const cellsOf = (fragment: Fragment, y = 0): readonly { readonly y: number; readonly height: number }[] => {
  if (fragment.type !== "box") return []
  const own = fragment.source?.element.tag === "td" ? [{ y: y + fragment.y, height: fragment.height }] : []
  return [...own, ...fragment.children.flatMap((child) => cellsOf(child, y + fragment.y))]
}

import { beforeAll, beforeEach, expect, test, vi } from "vitest"
import { prepareContainers } from "./layout/container/taffy.ts"
import type { PageFragment } from "./layout/fragment.ts"
import { buildWith, overlay } from "./proof/booklets.ts"
import { overlaps } from "./proof/overlap.ts"
import { layOut } from "./proof/pages.ts"
import { projectSources } from "./proof/real-fonts.ts"

/** The pages of the last build, as they go to the painter. */
const seen = vi.hoisted((): { pages: readonly PageFragment[] } => ({ pages: [] }))
vi.mock("./paint/paint.ts", async (original) => {
  const real = await original<typeof import("./paint/paint.ts")>()
  const paint: typeof real.paint = (pages, ...rest) => {
    seen.pages = [...pages]
    return real.paint(seen.pages, ...rest)
  }
  return { ...real, paint }
})
beforeAll(() => prepareContainers(projectSources))
beforeEach(() => {
  seen.pages = []
})

const SAMPLE = "content/xiangtan-2022"
/** The largest, the broadest and the smallest format: the others lie between them. */
const TRIMS = ["A4", "16开", "32开"]

type Booklet = readonly [name: string, request: Parameters<typeof buildWith>[1], booklet?: Record<string, unknown>]

/** Every booklet of the samples in every form that it is made in. */
const BOOKLETS: readonly Booklet[] = [
  ["stacked", {}],
  ["parallel", { bilingual: "parallel" }],
  ["facing", { bilingual: "facing" }],
  ["Chinese", { languages: ["zh"] }],
  ["English", { languages: ["en"] }],
  ["in qingshan", { theme: "qingshan" }],
  ["in qingshan, facing", { theme: "qingshan", bilingual: "facing" }],
  ...TRIMS.map((trim): Booklet => [`on ${trim}`, {}, { trim }]),
]

async function pagesOf([, request, changes]: Booklet, css = ""): Promise<readonly PageFragment[]> {
  const base = overlay({})
  const json = JSON.parse(base.text(`${SAMPLE}/booklet.json`) ?? "{}") as Record<string, unknown>
  const sheet = `templates/${json["theme"]}/booklet.css`
  const files = {
    [`${SAMPLE}/booklet.json`]: JSON.stringify({ ...json, ...changes }),
    [sheet]: `${base.text(sheet)}${css}`,
  }
  await buildWith(overlay(files), { content: SAMPLE, editions: [], ...request })
  return seen.pages
}

test.each(BOOKLETS)("nothing overlaps in the sample booklet: %s", async (...booklet) => {
  const pages = await pagesOf(booklet as unknown as Booklet)
  expect(pages.length).toBeGreaterThan(4)
  expect(overlaps(pages)).toEqual([])
})

// The test of the test: faults planted in a small document, page 100 × 100 pt, and what only looks like one.
test.each<readonly [name: string, css: string, html: string, faults: readonly string[]]>([
  ["lines that follow each other", "p{line-height:8pt}", "<p>一二<br>三四</p><p>五六</p>", []],
  ["text over text", "p{height:3pt}", "<p>一二</p><p>三四</p>", ['"一二" over "三四"']],
  ["lines too tight", "p{line-height:5pt}", "<p>一二<br>三四</p>", ['"一二" over "三四"']],
  [
    "text over its neighbour column",
    "div{display:flex}p{width:20pt;white-space:nowrap}",
    "<div><p>一二三</p><p>四</p></div>",
    ['"一二三" over "四"'],
  ],
  ["a picture over text", "div{height:4pt}", '<div><img src="a.png"></div><p>一二</p>', ['<img> over "一二"']],
  ["absolutely positioned", "b{position:absolute;left:0;top:0}", "<p>一二</p><b>三</b>", []],
  ["negative margins", "p+p{margin-top:-9pt}", "<p>一二</p><p>三四</p>", []],
  ["moved on purpose", "b{position:relative;left:-9pt}", "<p>一<b>二</b></p>", []],
  [
    "text off the page",
    "p{white-space:nowrap}",
    "<p>一二三四五六七八九十一二</p>",
    ["off the page", "outside the page area"],
  ],
  [
    "text in the page's margin",
    "@page{margin:20pt}p{white-space:nowrap}",
    "<p>一二三四五六七</p>",
    ["outside the page area"],
  ],
  ["hanging in the margin on purpose", "@page{margin:20pt}p{margin-left:-15pt}", "<p>一二</p>", []],
  ["markers beside their items", "ul{padding-left:20pt}", "<ul><li>一</li><li>二</li></ul>", []],
  [
    "shared borders",
    "table{border-collapse:collapse}td{border:3pt solid}",
    "<table><tr><td>一</td><td>二</td></tr></table>",
    [],
  ],
  [
    "cells that share a grid area",
    "div{display:grid}p{grid-area:1 / 1}",
    "<div><p>一</p><p>二</p></div>",
    ['"一" over "二"'],
  ],
])("overlaps: %s", (_name, css, html, faults) => {
  const found = overlaps(layOut(html, css).pages)
  expect(found.length > 0).toBe(faults.length > 0)
  for (const fault of faults) expect(found.join("\n")).toContain(fault)
})

test("a fault planted in the sample booklet's theme is found", async () => {
  const tight = await pagesOf(["tight", { languages: ["zh"] }], "\np { height: 8pt }")
  expect(overlaps(tight).length).toBeGreaterThan(20)
  const moved = seen.pages.map((page, i) =>
    i === 5 ? { ...page, children: [...page.children, ...page.children] } : page,
  )
  expect(overlaps(moved).length).toBeGreaterThan(overlaps(seen.pages).length)
})

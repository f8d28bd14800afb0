import { describe, expect, test } from "vitest"
import type { Palette } from "../../foundation/color.ts"
import { mm, mmToPt, pt } from "../../foundation/units.ts"
import type { RasterImage } from "../../layout/fragment.ts"
import type { DisplayItem, DisplayList } from "../../paint/display-list.ts"
import { paint } from "../../paint/paint.ts"
import { rectPath } from "../../paint/shapes.ts"
import { layOutComposed } from "../../proof/pages.ts"
import { PREFLIGHT_PROFILES } from "../../tables/preflight-profiles.ts"
import { simple } from "./check.testing.ts"
import { checkProduct, LAYOUT_RULES } from "./check-product.ts"
import type { Product } from "./product.ts"

const BLEED = mmToPt(mm(3))
const PALETTE: Palette = new Map([
  ["gold", { cmyk: [0, 0.2, 0.8, 0], screen: [1, 0.8, 0.2], spot: "PANTONE 871 C" }],
  ["gilt", { cmyk: [0, 0.3, 0.8, 0], screen: [1, 0.8, 0.2], spot: "Pantone 871 U" }],
  ["all", { cmyk: [1, 1, 1, 1], screen: [0, 0, 0], spot: "All" }],
])
const CSS = "@page { size: 300pt 300pt; margin: 30pt } body, p { font-size: 10pt; line-height: 14pt; margin: 0 }"

type Patch = Partial<Omit<Product, "lists">> & { readonly items?: readonly DisplayItem[]; readonly bleed?: number }

/** Rules broken by a page of 300 × 300 pt, with what is wrong; `items` are painted under the text. */
function broken(html: string, css = "", { items = [], bleed = BLEED, ...patch }: Patch = {}): readonly string[] {
  const { pages } = layOutComposed(html, CSS + css)
  const { lists, tree, origin } = paint(pages, { title: "t", lang: "zh-Hans", origins: true }, () => {})
  const shown = lists.map((list): DisplayList => ({ ...list, bleed: pt(bleed), items: [...items, ...list.items] }))
  const product: Product = {
    lists: shown,
    tree,
    palette: PALETTE,
    separate: simple(PALETTE),
    trim: { width: pt(300), height: pt(300) },
    binding: { type: "single", side: "left", spineSafe: mmToPt(mm(8)) },
    profile: PREFLIGHT_PROFILES["sheetfed-coated"],
    blank: new Set(),
    origin,
    span: { file: "booklet.json", start: 0, end: 1 },
    ...patch,
  }
  return checkProduct(product).map(
    ({ code, severity, message, span }) =>
      `${code.replace("preflight/", "")} ${severity}: ${message.en} @${span?.file}`,
  )
}

const WORD = "<p>文字</p>"
const owner = { type: "artifact", kind: "Layout" } as const
const area = (x: number, y: number, width: number, height: number, color: readonly [number, number, number, number]) =>
  ({
    type: "path",
    owner,
    path: rectPath({ x, y, width, height }),
    fill: { space: "cmyk", c: color[0], m: color[1], y: color[2], k: color[3], alpha: 1 },
    fillRule: "nonzero",
  }) satisfies DisplayItem
const RED = [0.1, 1, 0.9, 0.1] as const

function picture(width: number, height: number, side: number, patch: Partial<RasterImage> = {}): DisplayItem {
  const image = {
    type: "raster",
    key: "a.png",
    format: "png",
    width,
    height,
    data: new Uint8Array(),
    ...patch,
  } as const
  return { type: "image", owner, image, rect: { x: pt(100), y: pt(100), width: pt(side), height: pt(side) } }
}

test("a page that is well has no findings: text, tints, overlapping colours, a cover picture", () => {
  expect(
    broken(`<p>一二三 abc</p><p class="r">反白</p>`, ".r { font-size: 12pt; color: white; background: #a00 }"),
  ).toEqual([])
  expect(broken(WORD, "", { items: [area(-BLEED, -BLEED, 400, 400, RED), area(0, 0, 300, 300, RED)] })).toEqual([])
  expect(broken(WORD, "", { items: [picture(400, 400, 100), area(-20, 250, 340, 0.3, [0, 0, 0, 0.6])] })).toEqual([])
})

describe("each rule catches its defect", () => {
  const cases: readonly (readonly [rule: string, severity: string, found: () => readonly string[]])[] = [
    ["G1", "error", () => broken(WORD, "", { trim: { width: pt(300), height: pt(301) } })],
    ["G2", "error", () => broken(WORD, "", { bleed: mmToPt(mm(2)) })],
    ["G2", "error", () => broken(WORD, "", { items: [area(-BLEED, -BLEED, 200, 300 + BLEED, RED)] })],
    ["G2", "error", () => broken(WORD, "", { items: [area(0, 0, 300, 100, RED)] })],
    ["G2", "error", () => broken(WORD, "", { items: [area(200, 50, 102, 100, RED)] })],
    ["G4", "error", () => broken(WORD, "p { margin-left: -26pt }")],
    ["G4", "warning", () => broken(WORD, "p { margin-left: -18pt }")],
    ["G4", "error", () => broken(WORD, "p { margin-left: -35pt }")],
    ["G5", "error", () => broken(WORD, "", { binding: { type: "saddle", side: "left", spineSafe: pt(0) } })],
    ["G6", "warning", () => broken(`${WORD}<div class="n"></div><p class="n">二</p>`, ".n { break-before: page }")],
    ["C1", "error", () => broken(WORD, "p { color: color(--gold) }", { spots: [] })],
    ["C3", "error", () => broken(WORD, "", { items: [area(50, 50, 99, 99, [0.9, 0.9, 0.9, 0.9])] })],
    ["C3", "warning", () => broken(WORD, "", { items: [area(50, 50, 99, 99, [0.8, 0.8, 0.8, 0.7])] })],
    ["C4", "warning", () => broken(WORD, "p { color: device-cmyk(60% 40% 40% 100%) }")],
    [
      "C5",
      "error",
      () => broken(`${WORD}<p class="o">二</p>`, "p { color: color(--gold) } .o { color: color(--gilt) }"),
    ],
    ["C5", "error", () => broken(WORD, "p { color: color(--all) }")],
    [
      "C6",
      "error",
      () => broken(`${WORD}<p class="o">二</p>`, "p { color: color(--gold) } .o { color: color(--gilt) }"),
    ],
    ["C8", "warning", () => broken(WORD, "p { background: device-cmyk(0 0 4% 0) }")],
    [
      "O2",
      "warning",
      () => broken(`<div>${WORD}</div>`, "div { opacity: 0.5 }", { items: [area(20, 20, 99, 99, RED)] }),
    ],
    ["T1", "warning", () => broken(WORD, "p { font-size: 6.5pt }")],
    ["T1", "error", () => broken("<p>abc</p>", "p { font-size: 4.9pt }")],
    ["T2", "warning", () => broken(WORD, "p { font-size: 8pt; color: white; background: #600 }")],
    ["T2", "error", () => broken(WORD, "p { font-size: 6.9pt; color: device-cmyk(0 100% 100% 0) }")],
    ["L1", "error", () => broken(WORD, "p { border-bottom: 0.1pt solid black }")],
    ["L1", "warning", () => broken(WORD, "p { border-bottom: 0.2pt solid black }")],
    ["L2", "warning", () => broken(WORD, "p { border-bottom: 0.4pt solid device-cmyk(0 100% 100% 0) }")],
    [
      "L2",
      "warning",
      () => broken(`<div>${WORD}</div>`, "div { background: black } p { border-top: 0.4pt solid white }"),
    ],
    ["I1", "error", () => broken(WORD, "", { items: [picture(100, 100, 72)] })],
    ["I1", "warning", () => broken(WORD, "", { items: [picture(200, 400, 72)] })],
    ["I2", "error", () => broken(WORD, "", { items: [picture(500, 500, 72, { bits: 1 })] })],
    ["I3", "info", () => broken(WORD, "", { items: [picture(900, 900, 72)] })],
    ["A04", "error", () => broken(WORD, "p { color: rgb(0 0 0 / 50%) }", { opaque: true })],
    ["A04", "error", () => broken(WORD, "", { opaque: true, items: [picture(300, 300, 72, { alpha: true })] })],
  ]
  test.each(cases)("%s %s", (rule, severity, found) => {
    expect(found().map((finding) => finding.split(":")[0])).toContain(`${rule} ${severity}`)
  })
  test("all rules have a case", () => {
    expect(new Set(cases.map(([rule]) => rule))).toEqual(new Set(LAYOUT_RULES))
  })
})

test("findings say how much, where on the page and where in the content; equal ones are one", () => {
  const [finding, ...rest] = broken(
    "<h1>小字标题</h1><p>一</p><p>二</p>",
    "h1 { font-size: 6pt } p { font-size: 10pt }",
  )
  expect(rest).toEqual([])
  expect(finding).toBe(
    "T1 warning: Chinese text of 6 pt is in one ink; 7 pt is the least for it (page 1, heading “小字标题”) @test.html",
  )
  const [many] = broken(
    `<p class="s">一</p><p class="s">二</p><p class="s b">三</p>`,
    ".s { font-size: 6pt } .b { break-before: page }",
  )
  expect(many).toContain("(pages 1, 2; 3 places, the first: paragraph “一”)")
})

test("reversed is told by what lies under the letters, not by their colour", () => {
  const css = "p { font-size: 8.5pt; color: device-cmyk(0 0 0 30%) }"
  expect(broken(WORD, css)).toEqual([])
  expect(broken(WORD, css, { items: [area(9, 9, 99, 99, RED), area(20, 20, 60, 60, [0, 0, 0, 0])] })).toEqual([])
  // Under a round hole of the dark colour there is paper.
  const dark = area(-20, -20, 340, 340, [1, 1, 0, 0])
  const hole: DisplayItem = {
    ...dark,
    path: [...dark.path, ...rectPath({ x: 25, y: 25, width: 200, height: 50 })],
    fillRule: "evenodd",
  }
  expect(broken(WORD, "p { font-size: 8.5pt; color: device-cmyk(0 20% 0 0) }", { items: [hole] })).toEqual([])
})

test("a glued spine keeps text 8 mm away, on the inner side of inner pages alone", () => {
  const binding = { type: "perfect", side: "left", spineSafe: mmToPt(mm(8)) } as const
  const pages = `${WORD}<p class="n">二</p><p class="n">三</p><p class="n">四</p>`
  const css = ".n { break-before: page } p { margin-left: -12pt }"
  expect(broken(pages, css, { binding })).toEqual([
    expect.stringMatching(/^G4 warning: text stands 6\.\d+ mm from the glued spine.*\(page 3,/),
  ])
  expect(broken(pages, css, { binding: { ...binding, side: "right" } })).toEqual([expect.stringMatching(/\(page 2,/)])
})

test("a blank that is meant is none", () => {
  const html = `${WORD}<div class="n"></div><p class="n">二</p>`
  expect(broken(html, ".n { break-before: page }", { blank: new Set([2]) })).toEqual([])
})

test("rules that a profile leaves out are silent", () => {
  const office = PREFLIGHT_PROFILES.office
  expect(broken(WORD, "p { color: device-cmyk(60% 40% 40% 100%) }", { profile: office })).toEqual([])
})

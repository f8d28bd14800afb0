import { expect, test } from "vitest"
import type { Diagnostic } from "../foundation/diagnostic.ts"
import { pt } from "../foundation/units.ts"
import type { Scene } from "../graphic/scene.ts"
import type { Fragment } from "../layout/fragment.ts"
import type { StyledElement } from "../style/styled.ts"
import { dumpDisplay, dumpTree } from "./dump.ts"
import { box, composed, el, line, page, pseudo, replaced, textItem } from "./fixtures.ts"
import { paint } from "./paint.ts"

const RED = { space: "theme", name: "red", tint: 1, alpha: 1 } as const
const GOLD = { space: "theme", name: "gold", tint: 0.5, alpha: 1 } as const

function painted(pages: Parameters<typeof paint>[0], root?: StyledElement) {
  const findings: Diagnostic[] = []
  const result = paint(pages, { title: "t", lang: "zh-Hans", ...(root ? { root } : {}) }, (d) => findings.push(d))
  return {
    ...result,
    codes: findings.map(({ code }) => code),
    shown: result.lists.map(dumpDisplay).join("\n"),
    structure: dumpTree(result.tree, result.lists),
  }
}

/** One page that shows `children` of an article. */
const body = (root: StyledElement, children: readonly Fragment[]) => page(1, [box(root, [0, 0, 200, 100], children)])

const para = (element: StyledElement, text: string, y = 0) =>
  box(element, [0, y, 200, 10], [line([0, 0, 200, 10], [[element, text]])])

test("a block is its background, its border, then its text", () => {
  const p = el("p", {}, { backgroundColor: RED, borderWidth: { top: pt(2), right: pt(0), bottom: pt(1), left: pt(0) } })
  const solid = { top: "solid", right: "none", bottom: "solid", left: "none" } as const
  const styled = { ...p, style: { ...p.style, borderStyle: solid } }
  const root = el("article", {}, {}, styled)
  expect(painted([body(root, [para(styled, "中文")])]).shown).toBe(`page 1  trim 200 × 100  bleed 0
  path rect 0,0 200 × 10  fill red  background
  path rect 0,0 200 × 2  fill gray(1)  layout
  path rect 0,9 200 × 1  fill gray(1)  layout
  line "中文"
    0,8 "中文" square 10 gray(1)  @1
`)
})

test("z-index sorts positioned boxes around the flow; block backgrounds lie under all text", () => {
  const over = el("p", {}, { position: "relative", zIndex: 1 }, "上")
  const under = el("p", {}, { position: "absolute", zIndex: -1 }, "下")
  const first = el("p", {}, {}, "一")
  const second = el("p", {}, { backgroundColor: RED }, "二")
  const root = el("article", {}, {}, over, under, first, second)
  const { shown, structure } = painted([
    body(
      root,
      [over, under, first, second].map((p, i) => para(p, "上下一二"[i] ?? "", i)),
    ),
  ])
  expect(shown.match(/line "."|fill red/g)).toEqual(['line "下"', "fill red", 'line "一"', 'line "二"', 'line "上"'])
  // The tree keeps document order, whatever is painted last.
  expect(structure.match(/"."/g)).toEqual(['"上"', '"下"', '"一"', '"二"'])
})

test("overflow clips content and not the box's own border; opacity groups; hidden boxes show nothing", () => {
  const clip = el("div", {}, { overflow: "hidden", backgroundColor: GOLD })
  const faded = el("div", {}, { opacity: 0.5 })
  const hidden = el("p", {}, { visibility: "hidden", backgroundColor: RED }, "不见")
  const root = el("article", {}, {}, clip, faded, hidden)
  const inner = el("p", {}, { backgroundColor: RED }, "内")
  const { shown } = painted([
    body(root, [
      box(clip, [10, 0, 50, 20], [para(inner, "内")]),
      box(faded, [0, 30, 50, 20], [para(inner, "内")]),
      para(hidden, "不见", 60),
    ]),
  ])
  expect(shown).toBe(`page 1  trim 200 × 100  bleed 0
  path rect 10,0 50 × 20  fill gold 50%  background
  group  clip rect 10,0 50 × 20
    path rect 10,0 200 × 10  fill red  background
    line "内"
      10,8 "内" square 10 gray(1)  @1
  group  opacity 0.5
    path rect 0,30 200 × 10  fill red  background
    line "内"
      0,38 "内" square 10 gray(1)  @1
`)
})

test("a fragment cut by a page has no border and no radius on that edge", () => {
  const edge = { top: pt(1), right: pt(1), bottom: pt(1), left: pt(1) }
  const kinds = { top: "solid", right: "solid", bottom: "solid", left: "solid" } as const
  const p = el("div", {}, { borderWidth: edge, borderStyle: kinds })
  const root = el("article", {}, {}, p)
  const { shown } = painted([
    page(1, [box(root, [0, 0, 20, 20], [box(p, [0, 0, 20, 20], [], { last: false })])]),
    page(2, [box(root, [0, 0, 20, 20], [box(p, [0, 0, 20, 20], [], { first: false })])]),
  ])
  expect(shown.match(/path .*/g)).toEqual([
    "path M0,0L20,0L19,1L1,1Z  fill gray(1)  layout",
    "path M20,0L20,20L19,20L19,1Z  fill gray(1)  layout",
    "path M0,20L0,0L1,1L1,20Z  fill gray(1)  layout",
    "path M20,0L20,20L19,19L19,0Z  fill gray(1)  layout",
    "path M20,20L0,20L1,19L19,19Z  fill gray(1)  layout",
    "path M0,20L0,0L1,0L1,19Z  fill gray(1)  layout",
  ])
})

test("an inline box cut by a line break keeps its top and bottom and loses its side", () => {
  const edge = { top: pt(1), right: pt(1), bottom: pt(1), left: pt(1) }
  const kinds = { top: "solid", right: "solid", bottom: "solid", left: "solid" } as const
  const mark = el("strong", {}, { borderWidth: edge, borderStyle: kinds, backgroundColor: RED }, "标记")
  const p = el("p", {}, {}, mark)
  const children = [box(mark, [0, 0, 20, 10], [], { last: false })]
  const { shown } = painted([
    body(p, [line([0, 0, 200, 10], [[mark, "标记"]], { children, last: false, joinsNext: true })]),
  ])
  expect(shown.match(/path .*|line "/g)).toEqual([
    "path rect 0,0 20 × 10  fill red  background",
    "path M0,0L20,0L20,1L1,1Z  fill gray(1)  layout",
    "path M20,10L0,10L1,9L20,9Z  fill gray(1)  layout",
    "path M0,10L0,0L1,1L1,9Z  fill gray(1)  layout",
    'line "',
  ])
})

test("the page's background reaches the bleed; backdrop and margin boxes are pagination artifacts", () => {
  const running = el("div", {}, {}, "页眉")
  const scene: Scene = {
    size: { width: pt(10), height: pt(10) },
    children: [{ type: "path", path: [{ type: "M", x: 0, y: 0 }], fill: RED }],
    description: [],
  }
  const rect = { x: pt(-3), y: pt(50), width: pt(206), height: pt(53) }
  const { shown, tree } = painted([
    page(1, [], {
      bleed: pt(3),
      background: { color: GOLD },
      backdrop: [{ rect, content: { type: "scene", scene } }],
      marginBoxes: [
        { name: "top-left", fragment: box(running, [10, 5, 50, 10], [line([0, 0, 50, 10], [[running, "页眉"]])]) },
      ],
    }),
  ])
  expect(shown).toBe(`page 1  trim 200 × 100  bleed 3
  path rect -3,-3 206 × 106  fill gold 50%  pagination
  group  clip rect -3,-3 206 × 106
    group  [20.6 0 0 5.3 -3 50]
      path M0,0  fill red  pagination
  line "页眉"
    10,13 "页眉" square 10 gray(1)  pagination
`)
  expect(tree.nodes).toHaveLength(1)
})

test("roles: headings, lists, tables, figures, captions, quotes, contents", () => {
  const text = (tag: string, words: string, attributes: Record<string, string> = {}) => el(tag, attributes, {}, words)
  const h1 = text("h1", "题")
  const marker = pseudo("marker")
  const li = el("li", {}, { display: "list-item" }, marker, "项")
  const ul = el("ul", {}, {}, li)
  const th = text("th", "列", { scope: "col" })
  const [td, empty] = [text("td", "值"), el("td", { colspan: "2" })]
  const rows = [el("tr", {}, {}, th), el("tr", {}, {}, empty, td)]
  const table = el(
    "table",
    {},
    {},
    el("thead", {}, {}, rows[0] as StyledElement),
    el("tbody", {}, {}, rows[1] as StyledElement),
  )
  const img = el("img", { alt: "江" })
  const caption = el("figcaption", {}, {}, text("p", "说明"))
  const figure = el("figure", {}, {}, img, caption)
  const quote = el("blockquote", {}, {}, "引")
  const a = text("a", "一", { href: "#x" })
  const entry = el("p", {}, {}, a)
  const nav = el("nav", {}, {}, el("div", {}, {}, entry))
  const section = el("section", { id: "x" }, {}, h1, ul, table, figure, quote, nav)
  const caps = caption.children[0] as StyledElement
  const raster = { type: "raster", key: "k", format: "png", width: 1, height: 1, data: new Uint8Array() } as const
  const { structure, shown } = painted([
    page(1, [
      box(
        section,
        [0, 0, 200, 100],
        [
          para(h1, "题"),
          box(
            li,
            [0, 10, 200, 10],
            [
              line(
                [0, 0, 200, 10],
                [
                  [marker, "•"],
                  [li, "项"],
                ],
              ),
            ],
          ),
          para(th, "列"),
          para(td, "值"),
          replaced(img, [0, 0, 10, 10], raster),
          para(caps, "说明"),
          para(quote, "引"),
          box(entry, [0, 90, 200, 10], [line([0, 0, 200, 10], [[a, "一"]])]),
        ],
      ),
    ]),
  ])
  expect(structure).toBe(`Document lang=zh-CN
  Sect
    H1  p1: | "题"
    L
      LI
        Lbl  p1: | "•"
        LBody  p1: | "项"
    Table
      THead
        TR
          TH scope=Column  p1: | "列"
      TBody
        TR
          TD colspan=2
          TD  p1: | "值"
    Div
      Figure alt="江"  p1: | image
      Caption
        P  p1: | "说明"
    BlockQuote
      P  p1: | "引"
    TOC
      TOCI
        P
          Link  p1: | "一"
`)
  expect(shown).toContain("link 0,90 10 × 10 → #x")
})

test("languages are written where they change; a span in its own language is a Span", () => {
  const zh = el("span", {}, {}, "立法")
  const en = el("span", { lang: "en" }, { display: "block" }, "Legislation")
  const h2 = el("h2", {}, {}, zh, en)
  const p = el("p", { lang: "en" }, {}, "word")
  const root = el("article", {}, {}, h2, p)
  const { structure } = painted([
    body(root, [
      box(h2, [0, 0, 200, 20], [line([0, 0, 200, 10], [[zh, "立法"]]), line([0, 10, 200, 10], [[en, "Legislation"]])]),
      para(p, "word"),
    ]),
  ])
  expect(structure).toBe(`Document lang=zh-CN
  H2  p1: | "立法"
    Span lang=en  p1: | "Legislation"
  P lang=en  p1: | "word"
`)
})

test("a language not stated is the document's, and a span that states it again is no Span", () => {
  const zh = el("span", { lang: "zh-Hans" }, {}, "立法")
  const h2 = el("h2", { lang: "" }, {}, zh)
  const { structure } = painted([page(1, [box(h2, [0, 0, 200, 20], [line([0, 0, 200, 10], [[zh, "立法"]])])])])
  expect(structure).toBe('Document lang=zh-CN\n  H2  p1: | "立法"\n')
})

test("text straight in a box gets a paragraph; one element on two pages is one node", () => {
  const div = el("div", {}, {}, "甲", el("p", {}, {}, "乙"), "丙")
  const p = div.children[1] as StyledElement
  const root = el("article", {}, {}, div)
  const [before, after] = [[textItem("甲")], [textItem("丙")]]
  const { structure } = painted([
    page(1, [
      box(
        root,
        [0, 0, 200, 100],
        [
          box(
            div,
            [0, 0, 200, 100],
            [
              box(
                undefined,
                [0, 0, 200, 10],
                [line([0, 0, 200, 10], [[div, "甲"]], { paragraph: before, last: false })],
              ),
            ],
            { last: false },
          ),
        ],
      ),
    ]),
    page(2, [
      box(
        root,
        [0, 0, 200, 100],
        [
          box(
            div,
            [0, 0, 200, 100],
            [
              box(undefined, [0, 0, 200, 10], [line([0, 0, 200, 10], [[div, "甲"]], { paragraph: before })]),
              para(p, "乙"),
              box(undefined, [0, 20, 200, 10], [line([0, 0, 200, 10], [[div, "丙"]], { paragraph: after })]),
            ],
            { first: false },
          ),
        ],
      ),
    ]),
  ])
  expect(structure).toBe(`Document lang=zh-CN
  P  p1: | "甲 " | p2: | "甲"
  P  p2: | "乙"
  P  p2: | "丙"
`)
})

test("hidden and presentational content, decorative generated text and repeated heads are artifacts", () => {
  const numeral = el("p", { "aria-hidden": "true" }, {}, "01")
  const bar = el("div", { role: "presentation" }, {}, el("p", {}, {}, "花"))
  const [arrow, number] = [pseudo("before"), pseudo("before")]
  const p = el("p", {}, {}, arrow, number, "文")
  const th = el("th", {}, {}, "列")
  const root = el("article", {}, {}, numeral, bar, p, th)
  const { shown, structure } = painted([
    body(root, [
      para(numeral, "01"),
      para(bar.children[0] as StyledElement, "花", 10),
      box(
        p,
        [0, 20, 200, 10],
        [
          line(
            [0, 0, 200, 10],
            [
              [arrow, "→"],
              [number, "一、"],
              [p, "文"],
            ],
          ),
        ],
      ),
      box(th, [0, 30, 200, 10], [line([0, 0, 200, 10], [[th, "列"]])], { repeated: true }),
    ]),
  ])
  expect(shown.match(/"[^"]*" square .*/g)).toEqual([
    '"01" square 10 gray(1)  layout',
    '"花" square 10 gray(1)  layout',
    '"→" square 10 gray(1)  layout',
    '"一、" square 10 gray(1)  @1',
    '"文" square 10 gray(1)  @1',
    '"列" square 10 gray(1)  pagination',
  ])
  expect(structure).toBe('Document lang=zh-CN\n  P  p1: | "一、" | "文"\n')
})

test("a graphic is one Figure with the words of its scene; its text is composed lines in order", () => {
  const graphic = el("tj-graphic", { name: "funnel" })
  const root = el("article", {}, {}, graphic)
  const scene: Scene = {
    size: { width: pt(100), height: pt(50) },
    children: [
      {
        type: "path",
        path: [
          { type: "M", x: 0, y: 0 },
          { type: "L", x: 9, y: 0 },
        ],
        stroke: { color: RED, width: pt(0.5) },
      },
      {
        type: "group",
        transform: [1, 0, 0, 1, 5, 5],
        children: [
          {
            type: "text",
            x: pt(1),
            y: pt(9),
            leading: pt(14),
            paragraph: { lines: [composed(["三十"], { last: false }), composed(["余件"])], missing: [] },
            items: [textItem("三十余件")],
            color: GOLD,
            lang: "zh-Hans",
          },
        ],
      },
    ],
    description: [
      { lang: "zh-Hans", text: "漏斗图。" },
      { lang: "en", text: "A funnel." },
    ],
  }
  const { shown, structure, codes } = painted([
    body(root, [replaced(graphic, [10, 10, 50, 25], { type: "scene", scene })]),
  ])
  expect(shown).toBe(`page 1  trim 200 × 100  bleed 0
  group  [0.5 0 0 0.5 10 10]
    path M0,0L9,0  stroke red 0.5  @1
    group  [1 0 0 1 5 5]
      line "三十 "
        1,9 "三十 " square 10 gold 50%  @1
      line "余件"
        1,23 "余件" square 10 gold 50%  @1
`)
  expect(structure).toContain('Figure alt="漏斗图。 A funnel."')
  expect(codes).toEqual([])
})

test("a picture without words is reported, and one with an empty alt is decoration", () => {
  const [bare, mute] = [el("img"), el("img", { alt: "" })]
  const root = el("article", {}, {}, bare, mute)
  const raster = { type: "raster", key: "k", format: "jpeg", width: 2, height: 1, data: new Uint8Array() } as const
  const { codes, shown } = painted([
    body(root, [replaced(bare, [0, 0, 10, 10], raster, [-5, 0, 20, 10]), replaced(mute, [0, 20, 10, 10], raster)]),
  ])
  expect(codes).toEqual(["paint/missing-alt"])
  expect(shown).toContain("group  clip rect 0,0 10 × 10\n    image k -5,0 20 × 10  layout")
  expect(shown).toContain("  image k 0,20 10 × 10  layout")
})

test("lines of Latin text end in a space glyph where the text goes on; Han and cut words join", () => {
  const en = el("p", { lang: "en" }, {}, "x")
  const zh = el("p", {}, {}, "x")
  const root = el("article", {}, {}, en, zh)
  const { lists } = painted([
    body(root, [
      box(
        en,
        [0, 0, 200, 30],
        [
          line([0, 0, 200, 10], [[en, "of the"]], { last: false }),
          line([0, 10, 200, 10], [[en, "stand"]], { last: false, joinsNext: true, hyphen: true }),
          line([0, 20, 200, 10], [[en, "ing"]]),
        ],
      ),
      box(zh, [0, 40, 200, 20], [line([0, 0, 200, 10], [[zh, "会议"]], { last: false, joinsNext: true })]),
    ]),
  ])
  const lines = (lists[0]?.items ?? []).flatMap((item) => (item.type === "line" ? [item] : []))
  expect(lines.map(({ text, actualText }) => [text, actualText])).toEqual([
    ["of the ", false],
    ["stand", true],
    ["ing", false],
    ["会议", false],
  ])
  expect(lines[0]?.runs[0]?.glyphs.at(-1)).toMatchObject({ codePoints: [0x20], x: 60 })
})

test("an underline is one stroke over the runs of its element; a link has one area a line", () => {
  const strong = el("strong", {}, {}, "粗")
  const a = el("a", { href: "https://example.org/", title: "例" }, { textDecorationLine: ["underline"] }, "链", strong)
  const p = el("p", {}, {}, "前", a)
  const root = el("article", {}, {}, p)
  const { shown } = painted([
    body(root, [
      box(
        p,
        [10, 10, 100, 20],
        [
          line(
            [0, 0, 100, 10],
            [
              [p, "前"],
              [a, "链"],
              [strong, "粗"],
            ],
            { last: false, joinsNext: true },
          ),
          line([0, 10, 100, 10], [[a, "接"]]),
        ],
      ),
    ]),
  ])
  expect(shown.match(/path .*layout/g)).toEqual([
    "path rect 20,19.92 20 × 0.6  fill gray(1)  layout",
    "path rect 10,29.92 10 × 0.6  fill gray(1)  layout",
  ])
  expect(shown.match(/link .*/g)).toEqual([
    "link 20,10 20 × 10 → https://example.org/  @2",
    "link 10,20 10 × 10 → https://example.org/  @2",
  ])
})

test("bookmarks come from headings, both languages in one, or from bookmark-level", () => {
  const h1 = el("h1", {}, {}, el("span", {}, {}, "报 告"), "\n  ", el("span", { lang: "en" }, {}, "Report"))
  const [zh, en] = [el("h2", {}, {}, "立法"), el("h2", { lang: "en" }, {}, "Legislation")]
  const label = el(
    "p",
    {},
    {
      bookmarkLevel: 3,
      bookmarkLabel: [
        { type: "string", text: "附：", span: { file: "", start: 0, end: 0 } },
        { type: "text", of: "text" },
      ],
    },
    "表",
  )
  const mute = el("h2", { "aria-hidden": "true" }, {}, "无")
  const none: StyledElement = {
    ...el("h2", {}, {}, "无"),
    declared: new Map([["bookmark-level", { file: "", start: 0, end: 0 }]]),
  }
  const root = el("article", {}, {}, h1, el("div", {}, {}, zh, en), label, mute, none)
  const { outline } = painted([
    page(1, [box(root, [0, 0, 200, 100], [para(h1, "报"), para(zh, "立", 20)])]),
    page(2, [box(root, [0, 0, 200, 100], [para(en, "L"), para(label, "表", 30), para(mute, "无"), para(none, "无")])]),
  ])
  expect(outline).toMatchObject([
    {
      title: "报 告 Report",
      level: 1,
      page: 1,
      children: [
        { title: "立法 Legislation", page: 1, y: 20, children: [{ title: "附：表", page: 2, y: 30, children: [] }] },
      ],
    },
  ])
  expect(outline).toHaveLength(1)
})

test("a link to nowhere is a finding; ids of elements without boxes are found by their content", () => {
  const a = el("a", { href: "#%E7%AC%AC" }, {}, "去")
  const lost = el("a", { href: "#lost" }, {}, "失")
  const p = el("p", {}, {}, a, lost)
  const shell = el("div", { id: "第" }, { display: "contents" }, p)
  const root = el("article", {}, {}, shell)
  const { codes, shown } = painted([
    body(root, [
      box(
        p,
        [5, 6, 200, 10],
        [
          line(
            [0, 0, 200, 10],
            [
              [a, "去"],
              [lost, "失"],
            ],
          ),
        ],
      ),
    ]),
  ])
  expect(codes).toEqual(["paint/missing-anchor"])
  expect(shown).toContain("anchor 第 5,6")
})

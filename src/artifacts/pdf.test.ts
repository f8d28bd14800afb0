import { deflateSync } from "node:zlib"
import { PNG } from "pngjs"
import { expect, test } from "vitest"
import type { Diagnostic } from "../foundation/diagnostic.ts"
import { pt } from "../foundation/units.ts"
import type { Scene } from "../graphic/scene.ts"
import type { RasterImage } from "../layout/fragment.ts"
import { box, el, line, page, replaced, squareFace, textItem } from "../paint/fixtures.ts"
import { paint } from "../paint/paint.ts"
import { fontFace, HAN, LATIN, METADATA, pdfOf, sourceOf, textOf } from "./fixtures.ts"

const han = fontFace(HAN)
const latin = fontFace(LATIN)

/** Two pages: a bilingual heading, a paragraph with a link and gaps, an English paragraph over the page's end. */
function booklet() {
  const zh = el("span", {}, {}, "立法")
  const en = el("span", { lang: "en" }, {}, "Legislation")
  const h2 = el("h2", { id: "s1" }, {}, zh, en)
  const a = el("a", { href: "#s2" }, {}, "链接")
  const p = el("p", {}, {}, "立法工作——", a, "质量有效提升")
  const q = el("p", { lang: "en" }, {}, "The office of the committee")
  const s2 = el("h2", { id: "s2" }, {}, "监督")
  const root = el("article", {}, {}, h2, p, q, s2)
  return [
    page(1, [
      box(
        root,
        [0, 0, 200, 100],
        [
          box(
            h2,
            [10, 5, 180, 30],
            [
              line([0, 0, 180, 20], [[zh, "立法"]], { face: han, size: 16 }),
              line([0, 18, 180, 12], [[en, "Legislation"]], { face: latin }),
            ],
          ),
          box(
            p,
            [10, 40, 180, 24],
            [
              line(
                [0, 0, 180, 12],
                [
                  [p, "立法工作——"],
                  [a, "链接"],
                ],
                { face: han, gap: 2.5, needsActualText: true, last: false, joinsNext: true },
              ),
              line([0, 12, 180, 12], [[p, "质量有效提升"]], { face: han, gap: 0.123 }),
            ],
          ),
          box(
            q,
            [10, 70, 180, 24],
            [
              line([0, 0, 180, 12], [[q, "The office of the"]], { face: latin, last: false }),
              line([0, 12, 180, 12], [[q, "com"]], { face: latin, last: false, joinsNext: true, hyphen: true }),
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
          box(q, [10, 10, 180, 12], [line([0, 0, 180, 12], [[q, "mittee"]], { face: latin })], { first: false }),
          box(s2, [10, 30, 180, 20], [line([0, 0, 180, 12], [[s2, "监督"]], { face: han })]),
        ],
      ),
    ]),
  ]
}

test("a reader copies the source: joined Han, two-em dashes, ligatures apart, no added hyphen", async () => {
  expect(await textOf(await pdfOf(booklet(), { compress: true }))).toEqual([
    "立法\nLegislation\n立法工作——链接\n质量有效提升\nThe office of the \ncom",
    "mittee\n监督",
  ])
})

test("the file is tagged: catalog, roles, languages, marked content on both pages, links as objects", async () => {
  const source = sourceOf(await pdfOf(booklet()))
  expect(source.startsWith("%PDF-1.7\n")).toBe(true)
  expect(source).toContain("/MarkInfo <</Marked true>>")
  expect(source).toContain("/ViewerPreferences <</DisplayDocTitle true>>")
  expect(source).toContain("/Lang (zh-CN)")
  expect(source.match(/\/S\/(\w+)\/P/g)).toEqual([
    "/S/Document/P",
    "/S/H2/P",
    "/S/Span/P",
    "/S/P/P",
    "/S/Link/P",
    "/S/P/P",
    "/S/H2/P",
  ])
  // The English paragraph: two sequences on the first page, one on the second.
  expect(source).toMatch(
    /\/S\/P\/P \d+ 0 R\/Pg (\d+) 0 R\/Lang\(en\)\/K\[5 6 <<\/Type\/MCR\/Pg (?!\1 )\d+ 0 R\/MCID 0>>\]/,
  )
  // Text before and after the link keeps its place around it.
  expect(source).toMatch(/\/S\/P\/P \d+ 0 R\/Pg \d+ 0 R\/K\[2 \d+ 0 R 4\]/)
  expect(source).toMatch(/\/S\/Link\/P \d+ 0 R\/Pg \d+ 0 R\/K\[3 <<\/Type\/OBJR\/Pg \d+ 0 R\/Obj \d+ 0 R>>\]/)
  expect(source).toMatch(
    /\/Subtype\/Link\/Rect\[(82.5 48 107.5 60)\]\/Border\[0 0 0\]\/F 4\/Contents<FEFF94FE63A5>\/StructParent 2\/Dest\[\d+ 0 R\/XYZ 10 70 null\]/,
  )
  expect(source).toMatch(/\/Nums\[0\[(\d+ 0 R ?){7}\]\n1\[(\d+ 0 R ?){2}\]\n2 \d+ 0 R\]/)
  expect(source).toContain("/Tabs/S")
  expect(source.match(/BDC/g)?.length).toBe(source.match(/EMC/g)?.length)
})

test("a line with gaps says its text in the property list, and only such a line", async () => {
  const source = sourceOf(await pdfOf(booklet()))
  expect(source.match(/\/Span<<\/MCID \d+\/ActualText<[0-9A-F]+>>>BDC/g)).toEqual([
    "/Span<</MCID 2/ActualText<FEFF7ACB6CD55DE54F5C20142014>>>BDC",
    "/Span<</MCID 3/ActualText<FEFF94FE63A5>>>BDC",
    "/Span<</MCID 6/ActualText<FEFF0063006F006D>>>BDC",
  ])
  expect(source.match(/\/P<<\/MCID \d+>>BDC/g)).toHaveLength(6)
})

test("bookmarks and destinations land on their headings", async () => {
  const source = sourceOf(await pdfOf(booklet()))
  expect(source).toMatch(
    /\/Title<FEFF7ACB6CD50020004C[0-9A-F]+>\/Parent \d+ 0 R\/Next \d+ 0 R\/Dest\[\d+ 0 R\/XYZ 0 95 null\]/,
  )
  expect(source).toMatch(/\/Type\/Outlines\/First \d+ 0 R\/Last \d+ 0 R\/Count 2/)
  expect(source).toContain("/PageMode /UseOutlines")
})

test("fonts are subsets with widths, a text map and Length1", async () => {
  const source = sourceOf(await pdfOf(booklet()))
  expect(source.match(/\/BaseFont\/[A-Z]{6}\+\w+-\w+/g)).toHaveLength(4)
  expect(source).toMatch(/\/BaseFont\/[A-Z]{6}\+NotoSerifSC-Regular\/CIDSystemInfo.*\/DW 1000\/W\[.*\b2000\]/)
  expect(source).toMatch(/\/Length1 \d+\/Length/)
  expect(source).toContain("<20142014>")
  expect(source).not.toContain("Helvetica")
})

test("the pen is where layout put each glyph, to 0.002 em, over a long line", async () => {
  const p = el("p", {}, {}, "x")
  const text = "湘潭市人大常委会二〇二二年".repeat(8)
  const each = line([0, 0, 200, 12], [[p, text]], { face: han, size: 10.5, gap: 0.1237 })
  const source = sourceOf(await pdfOf([page(1, [box(p, [0, 0, 200, 12], [each])])]))
  const [, spacing, array] = /([\d.-]+) Tc\n.*Tm\n\[(.*)\]TJ/.exec(source) ?? []
  const extra = (Number(spacing) * 1000) / 10.5
  const pens: number[] = []
  let pen = 0
  for (const [, move, codes = ""] of (array ?? "").matchAll(/(-?\d+) |<([0-9A-F]+)>/g)) {
    if (move !== undefined) pen -= Number(move)
    for (let i = 0; i < codes.length; i += 4) {
      pens.push(pen)
      pen += 1000 + extra
    }
  }
  const glyphs = each.line.runs[0]?.glyphs ?? []
  expect(pens).toHaveLength(104)
  pens.forEach((at, i) => {
    expect(Math.abs(at - ((glyphs[i]?.x ?? 0) * 1000) / 10.5)).toBeLessThan(2)
  })
})

test("same input, same bytes, whatever the zone; another word, another ID", async () => {
  const zone = process.env["TZ"]
  const first = await pdfOf(booklet(), { compress: true })
  process.env["TZ"] = "Asia/Shanghai"
  const second = await pdfOf(booklet(), { compress: true })
  if (zone === undefined) delete process.env["TZ"]
  else process.env["TZ"] = zone
  expect(Buffer.compare(first, second)).toBe(0)
  const id = (pdf: Uint8Array) => /\/ID \[<([0-9a-f]{32})> <\1>\]/.exec(sourceOf(pdf))?.[1]
  const other = await pdfOf(booklet(), { metadata: { ...METADATA, title: "别" } })
  expect(id(first)).toBeDefined()
  expect(id(other)).not.toBe(id(first))
  expect(sourceOf(first)).toContain("(D:20230105000000Z)")
})

test("the ID comes from what is written, not from how the structure tree is kept", async () => {
  const pages = booklet()
  const { tree } = paint(pages, { title: "图解", lang: "zh-Hans" }, () => {})
  const turned = tree.nodes.map((node) => Object.fromEntries(Object.entries(node).reverse()) as unknown as typeof node)
  const same = await pdfOf(pages, { tree: { ...tree, nodes: turned } })
  expect(Buffer.compare(await pdfOf(pages), same)).toBe(0)
})

test.each(['A & B < C > "D"', "括号（与）\\ (parens)", "表情 😀 与 \u0000 控制符", "半个 \ud83d 代理"])(
  "hostile titles stay what they are: %j",
  async (title) => {
    const source = await pdfOf(booklet(), { metadata: { ...METADATA, title, keywords: "]]>" } })
    const packet =
      Buffer.from(source)
        .toString("utf8")
        .match(/<\?xpacket begin[\s\S]*<\?xpacket end="r"\?>/)?.[0] ?? ""
    const written = /x-default">([^<]*)<\/rdf:li><\/rdf:Alt><\/dc:title>/.exec(packet)?.[1] ?? ""
    const read = written.replace(
      /&(amp|lt|gt|quot);/g,
      (_, name: string) => ({ amp: "&", lt: "<", gt: ">", quot: '"' })[name] ?? "",
    )
    expect(read).toBe(title.replace("\u0000", "").replace("\ud83d ", " "))
    expect(packet).toContain("<pdf:Keywords>]]&gt;</pdf:Keywords>")
    expect(await textOf(source)).toHaveLength(2)
  },
)

test("no date, no empty entries", async () => {
  const source = sourceOf(await pdfOf(booklet(), { metadata: { ...METADATA, date: "yesterday", author: "" } }))
  expect(source).not.toContain("CreationDate")
  expect(source).not.toContain("/Author")
})

test("opacity over several items is one transparency group; over one, its own alpha", async () => {
  const [a, b] = [el("p", {}, {}, "一"), el("p", {}, {}, "二")]
  const faded = el("div", {}, { opacity: 0.4 }, a, b)
  const single = el("p", {}, { opacity: 0.25 }, "三")
  const root = el("article", {}, {}, faded, single)
  const text = (p: typeof a, y: number) => box(p, [0, y, 200, 12], [line([0, 0, 200, 12], [[p, "中"]], { face: han })])
  const source = sourceOf(
    await pdfOf([
      page(1, [
        box(root, [0, 0, 200, 100], [box(faded, [0, 0, 200, 50], [text(a, 0), text(b, 20)]), text(single, 50)]),
      ]),
    ]),
  )
  expect(source).toContain("/Type/ExtGState/ca 0.4/CA 0.4")
  expect(source).toContain("/Type/ExtGState/ca 0.25/CA")
  expect(source).toMatch(
    /\/Subtype\/Form\/BBox\[[^\]]*\]\/Group<<\/S\/Transparency\/CS\/DeviceRGB>>.*\/StructParents \d/,
  )
  // Marked content inside the form is named with its stream.
  expect(source.match(/\/MCR\/Pg \d+ 0 R\/Stm \d+ 0 R\/MCID [01]/g)).toHaveLength(2)
  expect(source).toContain("/Group<</S/Transparency/CS/DeviceRGB>>/StructParents")
})

const paths = (children: Scene["children"]) => {
  const graphic = el("tj-graphic", {})
  const scene: Scene = {
    size: { width: pt(200), height: pt(100) },
    children,
    description: [{ lang: "en", text: "A chart." }],
  }
  return [page(1, [replaced(graphic, [0, 0, 200, 100], { type: "scene", scene })])]
}
const SQUARE = [
  { type: "M", x: 10, y: 10 },
  { type: "L", x: 20, y: 10 },
  { type: "L", x: 20, y: 20 },
  { type: "L", x: 10, y: 20 },
  { type: "Z" },
] as const

test("colours: theme tints, cmyk, grey; only changes are written", async () => {
  const fills = [
    { space: "theme", name: "red", tint: 0.5, alpha: 1 },
    { space: "theme", name: "red", tint: 0.5, alpha: 1 },
    { space: "cmyk", c: 0, m: 1, y: 1, k: 0, alpha: 1 },
    { space: "gray", k: 0.2, alpha: 1 },
    { space: "gray", k: 1, alpha: 0 },
  ] as const
  const source = sourceOf(await pdfOf(paths(fills.map((fill) => ({ type: "path", path: SQUARE, fill })))))
  expect(source.match(/[\d. ]+ rg/g)).toEqual([".875 .525 .55 rg", ".8941 0 .051 rg", ".8 .8 .8 rg"])
  expect(source.match(/10 10 10 10 re\nf\n/g)).toHaveLength(4)
  // One Figure, one sequence of marked content.
  expect(source.match(/BDC/g)).toHaveLength(1)
  expect(source).toMatch(/\/S\/Figure\/P \d+ 0 R\/Pg \d+ 0 R\/Alt\(A chart.\)\/A<<[^>]*>>\/K 0>>/)
})

test("gradients are axial shadings; where alpha changes, with a soft mask", async () => {
  const red = { space: "theme", name: "red", tint: 1, alpha: 1 } as const
  const clear = { space: "gray", k: 0, alpha: 0 } as const
  const gradient = (stops: readonly { offset: number; color: typeof red | typeof clear }[]) =>
    ({ space: "gradient", from: [10, 0], to: [20, 0], stops }) as const
  const source = sourceOf(
    await pdfOf(
      paths([
        {
          type: "path",
          path: SQUARE,
          fill: gradient([
            { offset: 0, color: red },
            { offset: 0.5, color: red },
          ]),
        },
        {
          type: "path",
          path: SQUARE,
          fill: gradient([
            { offset: 0, color: red },
            { offset: 1, color: clear },
          ]),
        },
      ]),
    ),
  )
  expect(source).toMatch(
    /\/ShadingType 2\/ColorSpace\/DeviceRGB\/Coords\[10 0 20 0\]\/Extend\[true true\]\/Function <<\/FunctionType 3/,
  )
  expect(source).toMatch(/\/SMask<<\/Type\/Mask\/S\/Luminosity\/G \d+ 0 R>>/)
  // Fading out keeps the colour: the clear stop takes its neighbour's.
  expect(source).toContain("/FunctionType 2/Domain[0 1]/N 1/C0[.75 .05 .1]/C1[.75 .05 .1]")
  expect(source).toContain(
    "/ColorSpace/DeviceGray/Coords[10 0 20 0]/Extend[true true]/Function <</FunctionType 2/Domain[0 1]/N 1/C0[1]/C1[0]>>",
  )
})

function png(alpha: boolean): Uint8Array {
  const image = new PNG({ width: 2, height: 2, colorType: alpha ? 6 : 2 })
  image.data.set([255, 0, 0, 255, 0, 255, 0, 128, 0, 0, 255, 0, 9, 9, 9, 255])
  return new Uint8Array(PNG.sync.write(image, { colorType: alpha ? 6 : 2, inputHasAlpha: true }))
}

const raster = (key: string, format: "png" | "jpeg", data: Uint8Array): RasterImage => ({
  type: "raster",
  key,
  format,
  width: 2,
  height: 2,
  data,
})

test("a picture is embedded once; alpha becomes a soft mask; a damaged one is a finding and no more", async () => {
  const img = () => el("img", { alt: "图" })
  const show = (image: RasterImage, y: number) => replaced(img(), [10, y, 20, 10], image)
  const alpha = raster("a", "png", png(true))
  const findings: Diagnostic[] = []
  const pdf = await pdfOf(
    [
      page(1, [
        show(alpha, 0),
        show(alpha, 20),
        show(raster("b", "png", png(false)), 40),
        show(raster("c", "png", png(true).slice(0, 60)), 60),
        show(raster("d", "jpeg", new Uint8Array([1, 2])), 80),
      ]),
    ],
    { report: (finding) => findings.push(finding) },
  )
  const source = sourceOf(pdf)
  expect(source.match(/\/Subtype\/Image/g)).toHaveLength(3)
  expect(source).toMatch(/\/ColorSpace\/DeviceRGB\/Filter\/FlateDecode\/SMask \d+ 0 R/)
  expect(source).toMatch(/\/DecodeParms<<\/Predictor 15\/Colors 3\/BitsPerComponent 8\/Columns 2>>/)
  expect(source).toContain("20 0 0 -10 10 10 cm\n/I1 Do")
  expect(source.match(/\/I1 Do/g)).toHaveLength(2)
  expect(findings.map(({ code }) => code)).toEqual(["artifacts/image-unreadable", "artifacts/image-unreadable"])
  expect(await textOf(pdf)).toEqual([""])
})

test("a CMYK JPEG is turned over only if Adobe wrote it", async () => {
  const frame = [0xff, 0xc0, 0, 20, 8, 0, 2, 0, 2, 4, ...new Array(12).fill(0), 0xff, 0xd9]
  const adobe = [0xff, 0xee, 0, 14, ...Buffer.from("Adobe"), 0, 100, 0, 0, 0, 0, 0]
  const of = async (bytes: number[]) =>
    sourceOf(
      await pdfOf([
        page(1, [replaced(el("img", { alt: "x" }), [0, 0, 9, 9], raster("j", "jpeg", new Uint8Array(bytes)))]),
      ]),
    )
  expect(await of([0xff, 0xd8, ...adobe, ...frame])).toContain("/DeviceCMYK/Filter/DCTDecode/Decode[1 0 1 0 1 0 1 0]")
  expect(await of([0xff, 0xd8, ...frame])).toMatch(/\/DeviceCMYK\/Filter\/DCTDecode\/Length/)
})

test("a font that cannot be embedded is an error, and the file stays whole", async () => {
  const p = el("p", {}, {}, "中文")
  const findings: Diagnostic[] = []
  const each = line([0, 0, 200, 12], [[p, "中文"]], { face: squareFace() })
  const pdf = await pdfOf([page(1, [box(p, [0, 0, 200, 12], [each])])], { report: (finding) => findings.push(finding) })
  expect(findings).toMatchObject([{ code: "artifacts/font-not-embeddable", severity: "error" }])
  expect(sourceOf(pdf)).not.toContain(" Tf")
  expect(await textOf(pdf)).toEqual([""])
})

test("what pages share is one form, with no tags in it and nothing taken from the page's state", async () => {
  const scene: Scene = {
    size: { width: pt(200), height: pt(100) },
    children: [
      { type: "path", path: SQUARE, fill: { space: "gray", k: 0.5, alpha: 0.5 } },
      { type: "path", path: SQUARE, stroke: { color: { space: "gray", k: 1, alpha: 1 }, width: pt(1) } },
    ],
    description: [],
  }
  const rect = { x: pt(0), y: pt(0), width: pt(200), height: pt(100) }
  const backdrop = [{ rect, content: { type: "scene", scene } as const }]
  const source = sourceOf(await pdfOf([page(1, [], { backdrop }), page(2, [], { backdrop })]))
  expect(source.match(/\/X1 Do/g)).toHaveLength(2)
  expect(source.match(/10 10 10 10 re/g)).toHaveLength(2)
  const form = /\/Subtype\/Form[\s\S]*?stream\n([\s\S]*?)endstream/.exec(source)?.[1] ?? ""
  expect(form).toContain("1 w\n[]0 d\n0 J\n0 j\n")
  expect(form).not.toContain("BDC")
  // The page it stands on shows through: its group says so.
  expect(source.match(/\/X1 \d+ 0 R>>>>\/Group<<\/S\/Transparency/g)).toHaveLength(2)
})

test("page labels follow the folios", async () => {
  const pages = [
    page(1, [], { folio: 0 }),
    page(2, [], { folio: 1 }),
    page(3, [], { folio: 2 }),
    page(4, [], { folio: 9 }),
  ]
  expect(sourceOf(await pdfOf(pages))).toContain("/PageLabels <</Nums[0<<>> 1<</S/D/St 1>> 3<</S/D/St 9>>]>>")
  expect(sourceOf(await pdfOf([page(1, []), page(2, [])]))).not.toContain("PageLabels")
})

test("a thousand pages take ten times as long as a hundred, not more", async () => {
  const p = el("p", {}, {}, "湘潭")
  const each = (count: number) =>
    Array.from({ length: count }, (_, i) =>
      page(i + 1, [
        box(
          p,
          [0, 0, 200, 100],
          Array.from({ length: 8 }, (_, y) =>
            line([0, y * 12, 200, 12], [[p, "湘潭市人大常委会二〇二二年"]], { face: han }),
          ),
        ),
      ]),
    )
  const time = async (count: number): Promise<number> => {
    const pages = each(count)
    const start = performance.now()
    await pdfOf(pages, { compress: true })
    return performance.now() - start
  }
  await time(100)
  const hundred = Math.min(await time(100), await time(100))
  expect(await time(1000)).toBeLessThan(hundred * 25)
})

test("uncompressed and compressed files hold the same streams", async () => {
  const [plain, packed] = [await pdfOf(booklet()), await pdfOf(booklet(), { compress: true })]
  const content = /stream\n(1 0 0 -1 0 100 cm\n[\s\S]*?)\nendstream/.exec(sourceOf(plain))?.[1] ?? ""
  expect(content).not.toBe("")
  const deflated = deflateSync(Buffer.from(content, "latin1"), { level: 4 }).toString("latin1")
  expect(sourceOf(packed)).toContain(deflated)
})

test("a word broken over two lines is said whole on the first", async () => {
  const p = el("p", { lang: "en" }, { lang: "en" }, "the committee met")
  const text = "the committee met"
  const paragraph = [textItem(text, "en")]
  const at = (from: number, to: number, joinsNext: boolean) => {
    const each = line([0, 0, 180, 12], [[p, text.slice(from, to)]], {
      face: latin,
      paragraph,
      hyphen: joinsNext,
      joinsNext,
      last: !joinsNext,
    })
    const runs = each.line.runs.map((run) => ({ ...run, start: from, end: to }))
    return { ...each, line: { ...each.line, runs } }
  }
  const pages = [
    page(1, [box(p, [0, 0, 180, 12], [at(0, 7, true)])]),
    page(2, [box(p, [0, 0, 180, 12], [at(7, 17, false)])]),
  ]
  expect(await textOf(await pdfOf(pages))).toEqual(["the committee", " met"])
})

test("sequences of one line meet: no reader measures a gap between them", async () => {
  const p = el("p", {}, {}, "来访115批", el("a", { href: "#x", id: "x" }, { display: "inline" }, "人次"))
  const [a] = p.children.flatMap((child) => (child.type === "element" ? [child] : []))
  const each = line(
    [0, 0, 180, 12],
    [
      [p, "来访"],
      [p, "115"],
      [a as typeof p, "人次"],
      [p, "。"],
    ],
    { face: han, needsActualText: true },
  )
  const apart = each.line.runs.map((run, i) => ({ ...run, x: (run.x + i * 4) as typeof run.x }))
  const shown = { ...each, line: { ...each.line, runs: apart } }
  expect(await textOf(await pdfOf([page(1, [box(p, [0, 0, 180, 12], [shown])])]))).toEqual(["来访115人次。"])
})

test("figures say where they stand, lists how they are numbered", async () => {
  const img = el("img", { alt: "河" })
  const ol = el(
    "ol",
    {},
    { listStyleType: "decimal" },
    el("li", {}, { display: "list-item", listStyleType: "decimal" }, "一"),
  )
  const li = ol.children[0] as typeof ol
  const scene = { type: "scene", scene: { size: { width: 10, height: 10 }, description: [], children: [] } } as never
  const source = sourceOf(
    await pdfOf([
      page(1, [
        replaced(img, [10, 20, 30, 40], scene),
        box(ol, [0, 70, 100, 12], [box(li, [0, 0, 100, 12], [line([0, 0, 100, 12], [[li, "一"]], { face: han })])]),
      ]),
    ]),
  )
  expect(source).toContain("/A<</O/Layout/BBox[10 40 40 80]>>")
  expect(source).toContain("/A<</O/List/ListNumbering/Decimal>>")
})

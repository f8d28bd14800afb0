import { readFileSync } from "node:fs"
import { inflateSync } from "node:zlib"
import { PNG } from "pngjs"
import { expect, test } from "vitest"
import type { Color, Palette } from "../foundation/color.ts"
import type { Diagnostic } from "../foundation/diagnostic.ts"
import { pt } from "../foundation/units.ts"
import type { RasterImage } from "../layout/fragment.ts"
import type { DisplayItem, DisplayList, Ownership } from "../paint/display-list.ts"
import { box, el, line, page } from "../paint/fixtures.ts"
import { paint } from "../paint/paint.ts"
import { rectPath } from "../paint/shapes.ts"
import { shopIntent } from "../press/color/output-profile.ts"
import { pressSheets } from "../press/press-sheets.ts"
import type { Sheet } from "../press/sheet.ts"
import { fontFace, HAN, METADATA, sourceOf, TABLES, textOf } from "./fixtures.ts"
import { BASELINE, PROGRESSIVE } from "./jpeg.testing.ts"
import { writePdf } from "./pdf.ts"
import type { PdfInput } from "./pdf-input.ts"

const PALETTE: Palette = new Map([
  ["red", { cmyk: [0.15, 1, 0.95, 0.05], screen: [0.7, 0.1, 0.1] }],
  ["ink", { cmyk: [0, 0, 0, 1], screen: [0.1, 0.1, 0.1] }],
  ["white", { cmyk: [0, 0, 0, 0], screen: [1, 1, 1] }],
  ["seal", { cmyk: [0, 1, 0.8, 0], screen: [0.8, 0, 0], spot: "专色 #1" }],
])
const INTENT = shopIntent(new Uint8Array(readFileSync("profiles/coated-fogra39-300.icc")), "own.icc", () => {})

const owner: Ownership = { type: "artifact", kind: "Layout" }
const theme = (name: string, tint = 1, alpha = 1): Color => ({ space: "theme", name, tint, alpha })
const square = (fill: Color, size = 10): DisplayItem => ({
  type: "path",
  owner,
  fillRule: "nonzero",
  fill,
  path: [
    { type: "M", x: 0, y: 0 },
    { type: "L", x: size, y: 0 },
    { type: "L", x: size, y: 10 },
    { type: "L", x: 0, y: 10 },
    { type: "Z" },
  ],
})
const rule = (color: Color, width: number): DisplayItem => ({
  type: "path",
  owner,
  fillRule: "nonzero",
  path: [
    { type: "M", x: 0, y: 0 },
    { type: "L", x: 9, y: 0 },
  ],
  stroke: { color, width: pt(width), dash: [], cap: "butt", join: "miter" },
})
const listOf = (...items: DisplayItem[]): DisplayList => ({
  page: 1,
  trim: { width: pt(100), height: pt(60) },
  bleed: pt(9),
  items,
  links: [],
  anchors: [],
})

async function pressOf(lists: readonly DisplayList[], extra: Partial<PdfInput> = {}): Promise<string> {
  const sheets = pressSheets(lists, undefined, () => {})
  const { tree, outline } = paint([page(1, [])], { title: "图解", lang: "zh-Hans" }, () => {})
  const input = { sheets, lists, tree, outline, palette: PALETTE, metadata: METADATA, tables: TABLES }
  return sourceOf(await writePdf({ ...input, target: "press", intent: INTENT, compress: false, ...extra }))
}

/** Fills, strokes and graphics states, in order; a state by what it sets. */
function operators(source: string): readonly string[] {
  const states = new Map<string, string>()
  for (const [, name, id] of source.matchAll(/\/(M?G\d+) (\d+) 0 R/g)) {
    const [, entries] = new RegExp(`\\n${id} 0 obj\\n<</Type/ExtGState(.*)>>`).exec(source) ?? []
    states.set(`/${name} gs`, entries ?? "")
  }
  const found = source.match(/^([\d. ]+ (k|K|rg|RG|g|G)|\/M?C\d+ (cs|CS) [\d.]+ (scn|SCN)|\/M?G\d+ gs|f|S)$/gm) ?? []
  return found.map((operator) => states.get(operator) ?? operator)
}

test("the file declares PDF/X-4 and has what goes with it", async () => {
  const source = await pressOf([listOf(square(theme("red")))])
  expect(source.slice(0, 9)).toBe("%PDF-1.6\n")
  expect(source).toContain("<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>")
  expect(source).toContain("<pdf:Trapped>False</pdf:Trapped>")
  expect(source).toMatch(/<xmpMM:DocumentID>uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}</)
  expect(source).toMatch(/\/S\/GTS_PDFX\/OutputConditionIdentifier\(FOGRA39\).*\/DestOutputProfile \d+ 0 R/)
  const [, trapped] = /\/Trapped (\d+) 0 R/.exec(source) ?? []
  expect(source).toContain(`\n${trapped} 0 obj\n/False\n`)
  expect(source).toMatch(/\/MediaBox\[0 0 118 78\]\/TrimBox\[9 9 109 69\]\/BleedBox\[0 0 118 78\]/)
  expect(source).not.toMatch(/UserUnit|StructTreeRoot|\/Annots|\/Outlines|MarkInfo|DeviceRGB|DeviceGray/)
})

test("a title with marks of XML, Chinese and emoji survives; control characters do not", async () => {
  const title = '立法 & <监督> "2022" 🎉\u0001'
  const source = await pressOf([listOf()], { metadata: { ...METADATA, title } })
  const xmp = Buffer.from(source, "latin1").toString("utf8")
  expect(xmp).toContain("立法 &amp; &lt;监督&gt; &quot;2022&quot; 🎉</rdf:li>")
})

test("theme colours are their inks, greys are black ink, white is no ink and never overprints", async () => {
  const source = await pressOf([
    listOf(
      square(theme("red", 0.5)),
      square({ space: "rgb", r: 0.5, g: 0.5, b: 0.5, alpha: 1 }),
      square({ space: "gray", k: 0.2, alpha: 1 }),
      square(theme("white")),
    ),
  ])
  expect(operators(source)).toEqual([
    ".075 .5 .475 .025 k",
    "f",
    "0 0 0 .5 k",
    "f",
    "0 0 0 .2 k",
    "f",
    "0 0 0 0 k",
    "f",
  ])
})

test("black rules up to half a point overprint; thick ones, coloured ones and areas knock out", async () => {
  const source = await pressOf([
    listOf(
      rule(theme("ink"), 0.5),
      rule(theme("ink"), 0.6),
      rule(theme("red"), 0.3),
      square(theme("ink"), 0.4),
      square(theme("ink")),
      rule(theme("ink", 0.5), 0.3),
    ),
  ])
  const over = "/ca 1/CA 1/op true/OP true/OPM 1"
  const fillOver = "/ca 1/CA 1/op true/OP false/OPM 1"
  const out = "/ca 1/CA 1/op false/OP false/OPM 1"
  expect(operators(source)).toEqual([
    ...["0 0 0 1 K", over, "S", out, "S", ".15 1 .95 .05 K", "S"],
    ...["0 0 0 1 k", fillOver, "f", out, "f", "0 0 0 .5 K", "S"],
  ])
})

test("a thin frame is a rule too", async () => {
  const frame = (width: number): DisplayItem => ({
    ...(square(theme("ink")) as DisplayItem & { type: "path" }),
    fillRule: "evenodd",
    path: [
      ...rectPath({ x: 0, y: 0, width: 50, height: 30 }),
      ...rectPath({ x: width, y: width, width: 50 - 2 * width, height: 30 - 2 * width }),
    ],
  })
  const source = await pressOf([listOf(frame(0.5), frame(2))])
  const states = operators(source).filter((operator) => operator.startsWith("/ca"))
  expect(states).toEqual(["/ca 1/CA 1/op true/OP false/OPM 1", "/ca 1/CA 1/op false/OP false/OPM 1"])
})

test("text in black overprints, white text and coloured text knock out", async () => {
  const face = fontFace(HAN)
  const lines = [theme("ink"), theme("white"), theme("red")].map((color, i) => {
    const p = el("p", {}, { color }, "立法")
    return box(p, [0, i * 12, 90, 12], [line([0, 0, 50, 12], [[p, "立法"]], { face })])
  })
  const { lists } = paint([page(1, lines)], { title: "图解", lang: "zh-Hans" }, () => {})
  const source = await pressOf(lists)
  expect(operators(source)).toEqual([
    ...["0 0 0 1 k", "/ca 1/CA 1/op true/OP false/OPM 1"],
    ...["0 0 0 0 k", "/ca 1/CA 1/op false/OP false/OPM 1", ".15 1 .95 .05 k"],
  ])
  expect(await textOf(Buffer.from(source, "latin1"))).toEqual(["立法\n立法\n立法"])
})

test("a spot ink is one separation by its name in UTF-8, with tints; gradients of it stay in it", async () => {
  const gradient = (to: Color): DisplayItem => ({
    ...(square(theme("seal")) as DisplayItem & { type: "path" }),
    fill: {
      space: "gradient",
      from: [0, 0],
      to: [10, 0],
      stops: [
        { offset: 0, color: theme("seal") },
        { offset: 1, color: to },
      ],
    },
  })
  const found: Diagnostic[] = []
  const source = await pressOf(
    [listOf(square(theme("seal", 0.3)), square(theme("seal")), gradient(theme("white")), gradient(theme("red")))],
    { report: (finding) => found.push(finding) },
  )
  // From one ink to others there is no gradient in spot inks.
  expect(found.map(({ code, severity }) => [code, severity])).toEqual([["press/spot-gradient", "warning"]])
  expect(operators(source).slice(0, 4)).toEqual(["/C1 cs .3 scn", "f", "/C1 cs 1 scn", "f"])
  const separation =
    "[/Separation/#E4#B8#93#E8#89#B2#20#231/DeviceCMYK<</FunctionType 2/Domain[0 1]/N 1/C0[0 0 0 0]/C1[0 1 .8 0]>>]"
  expect(source).toContain(`obj\n${separation}`)
  expect(source).toContain(`/ShadingType 2/ColorSpace${separation}`)
  expect(source).toContain("/C0[1]/C1[0]")
  expect(source).toContain("/ColorSpace/DeviceCMYK/Coords[0 0 10 0]")
  expect(source).toContain("/C0[0 1 .8 0]/C1[.15 1 .95 .05]")
})

test("transparency has a CMYK group around it, and pages without it have none", async () => {
  const faded = { type: "group", opacity: 0.5, items: [square(theme("red")), square(theme("ink"))] } as const
  const source = await pressOf([listOf(faded), listOf(square(theme("red")))])
  expect(source.match(/\/Group<<\/S\/Transparency\/CS\/DeviceCMYK>>/g)).toHaveLength(2)
  expect(source).not.toContain("DeviceRGB")
})

const raster = (key: string, format: "png" | "jpeg", data: Uint8Array): RasterImage => {
  return { type: "raster", key, format, width: 24, height: 17, data }
}
const rect = { x: pt(0), y: pt(0), width: pt(24), height: pt(17) }
const picture = (image: RasterImage): DisplayItem => ({ type: "image", owner, image, rect })
/** 2 × 2: red, half clear green, blue, grey. */
function png(colorType: 0 | 2 | 4 | 6): Uint8Array {
  const image = new PNG({ width: 2, height: 2 })
  image.data.set([255, 0, 0, 255, 0, 255, 0, 128, 0, 0, 255, 255, 99, 99, 99, 255])
  return new Uint8Array(PNG.sync.write(image, { colorType, inputHasAlpha: true }))
}

test("pictures keep their RGB colours with an sRGB profile, once; grey ones are black ink; alpha is a soft mask", async () => {
  const source = await pressOf([
    listOf(
      ...[2, 6, 0].map((type) => picture(raster(`p${type}`, "png", png(type as 0 | 2 | 6)))),
      picture(raster("j", "jpeg", BASELINE)),
    ),
  ])
  const [, profile] = /\/ColorSpace\[\/ICCBased (\d+) 0 R\]/.exec(source) ?? []
  expect(source.match(new RegExp(`/ColorSpace\\[/ICCBased ${profile} 0 R\\]`, "g"))).toHaveLength(3)
  expect(source.match(/\/N 3\//g)).toHaveLength(1)
  expect(source).toMatch(/\/ColorSpace\[\/Separation\/Black\/DeviceCMYK<<[^>]*>>\].*\/Decode\[1 0\]/)
  expect(source.match(/\/DeviceGray/g)).toHaveLength(1)
  expect(source).toMatch(/\/ColorSpace\/DeviceGray\/Filter\/FlateDecode\/Length/)
  expect(source).not.toContain("/DeviceRGB")
})

test("a picture on a plain ground is one picture of inks, without a mask; on another ground another", async () => {
  const on = (ground: readonly [number, number, number, number], type: 4 | 6): DisplayItem => ({
    ...(picture(raster(`g${type}`, "png", png(type))) as Extract<DisplayItem, { type: "image" }>),
    ground,
  })
  const yellow = [0, 0, 1, 0] as const
  const items = [on(yellow, 6), on(yellow, 6), on([0, 0.5, 0, 0], 6), on(yellow, 4)]
  const source = await pressOf([listOf(...items)], { target: "x1a" })
  expect(source).not.toMatch(/SMask|DeviceGray|ICCBased/)
  const found = [...source.matchAll(/\/Subtype\/Image[^\n]*\/ColorSpace\/DeviceCMYK[^\n]*\/Length (\d+)>>\nstream\n/g)]
  expect(found).toHaveLength(3)
  const inks = found.map((start) => {
    const from = start.index + start[0].length
    return inflateSync(Buffer.from(source.slice(from, from + Number(start[1])), "latin1"))
  })
  const [first, second, gray] = inks as [Buffer, Buffer, Buffer]
  const green = TABLES.toCmyk([0, 1, 0]).map((ink) => ink * 255)
  for (const [given, ground] of [
    [first, [0, 0, 255, 0]],
    [second, [0, 127.5, 0, 0]],
  ] as const) {
    // The green pixel is half clear; the red one is not.
    ground.forEach((below, plate) => {
      expect(
        Math.abs((given[4 + plate] as number) - (below + ((green[plate] as number) - below) * (128 / 255))),
      ).toBeLessThan(1.5)
    })
    TABLES.toCmyk([1, 0, 0]).forEach((ink, plate) => {
      expect(Math.abs((given[plate] as number) - ink * 255)).toBeLessThan(1.5)
    })
  }
  expect([...gray.subarray(0, 3)]).toEqual([0, 0, 0])
  expect(gray[6]).toBe(127)
})

test("samples of sixteen bits become eight", async () => {
  const image = new PNG({ width: 2, height: 2 })
  image.data.fill(200)
  const data = new Uint8Array(PNG.sync.write(image, { colorType: 0, bitDepth: 16, inputHasAlpha: true }))
  expect(data[24]).toBe(16)
  const source = await pressOf([listOf(picture(raster("deep", "png", data)))])
  expect(source).toMatch(/\/BitsPerComponent 8\/ColorSpace\[\/Separation\/Black/)
  expect(source).not.toContain("/BitsPerComponent 16")
})

test("converted pictures are inks under the limit, PNG and JPEG alike", async () => {
  const images = [
    raster("p", "png", png(2)),
    raster("q", "png", png(6)),
    raster("j", "jpeg", BASELINE),
    raster("k", "jpeg", PROGRESSIVE),
  ]
  const source = await pressOf([listOf(...images.map(picture))], { images: "cmyk" })
  expect(source.match(/\/ColorSpace\/DeviceCMYK\/Filter\/FlateDecode/g)).toHaveLength(4)
  expect(source).not.toContain("ICCBased")
  const start =
    /\/Width 24\/Height 17\/BitsPerComponent 8\/ColorSpace\/DeviceCMYK[^\n]*\/Length (\d+)>>\nstream\n/.exec(source)
  const from = (start?.index ?? 0) + (start?.[0].length ?? 0)
  const inks = inflateSync(Buffer.from(source.slice(from, from + Number(start?.[1])), "latin1"))
  expect(inks.length).toBe(24 * 17 * 4)
  // Blue at the left has cyan, red at the right has none; neither has more than 300 %.
  expect(inks[0]).toBeGreaterThan(200)
  expect(inks[23 * 4]).toBeLessThan(20)
  for (let at = 0; at < inks.length; at += 4) {
    expect(inks.subarray(at, at + 4).reduce((sum, ink) => sum + ink)).toBeLessThanOrEqual(3 * 255)
  }
})

test("a picture's own profile stays with it; where it would be converted wrongly, that is told", async () => {
  const profile = new Uint8Array(readFileSync("profiles/coated-fogra39-300.icc")).slice(0, 400)
  profile.set(Buffer.from("mntrRGB "), 12)
  new DataView(profile.buffer).setUint32(0, profile.length)
  const segment = [0xff, 0xe2, 0, 0, ...Buffer.from("ICC_PROFILE\0"), 1, 1, ...profile]
  segment[2] = (segment.length - 2) >> 8
  segment[3] = (segment.length - 2) & 255
  const data = Uint8Array.from([...BASELINE.subarray(0, 2), ...segment, ...BASELINE.subarray(2)])
  const found: Diagnostic[] = []
  const report = (finding: Diagnostic) => found.push(finding)
  const list = listOf(picture(raster("a", "jpeg", data)), picture(raster("b", "jpeg", BASELINE)))
  expect((await pressOf([list], { report })).match(/\/N 3\//g)).toHaveLength(2)
  expect(found).toEqual([])
  await pressOf([list], { report, images: "cmyk" })
  expect(found.map(({ code, severity }) => [code, severity])).toEqual([["artifacts/picture-profile", "warning"]])
})

test("pages placed side by side are forms, each written once, clipped and moved", async () => {
  const lists = [listOf(square(theme("red"))), listOf(square(theme("ink")))]
  const at = (x: number) => ({
    transform: [1, 0, 0, 1, x, 20] as const,
    clip: { x: pt(x), y: pt(11), width: pt(100), height: pt(78) },
  })
  const whole = { x: pt(0), y: pt(0), width: pt(300), height: pt(120) }
  const sheet = (...pages: number[]): Sheet => ({
    media: whole,
    trimBox: whole,
    bleedBox: whole,
    bleed: pt(0),
    placements: pages.map((page, i) => ({ page, ...at(i * 100) })),
    marks: [rule({ space: "registration", tint: 1, alpha: 1 }, 0.25)],
  })
  const source = await pressOf(lists, { sheets: [sheet(0, 1), sheet(1, 0)] })
  expect(source.match(/\/Subtype\/Form\/BBox\[-9 -9 109 69\]/g)).toHaveLength(2)
  expect(source).toContain("q\n100 11 100 78 re\nW n\n1 0 0 1 100 20 cm\n/P2 Do\nQ\n")
  expect(source).toContain("/MC1 CS 1 SCN")
  expect(source).toContain("[/Separation/All/DeviceCMYK")
})

test("without a date there is no file for the press; the screen may do without", async () => {
  const found: Diagnostic[] = []
  await pressOf([listOf()], { metadata: { ...METADATA, date: "soon" }, report: (finding) => found.push(finding) })
  expect(found.map(({ code }) => code)).toEqual(["artifacts/no-date"])
})

test("same input, same bytes; another profile, another document", async () => {
  const list = listOf(square(theme("red")))
  const [a, b] = [await pressOf([list]), await pressOf([list])]
  expect(a === b).toBe(true)
  const other = { ...(INTENT as NonNullable<typeof INTENT>), profile: new Uint8Array([1]) }
  const id = (source: string) => /\/ID \[<(\w+)>/.exec(source)?.[1]
  expect(id(await pressOf([list], { intent: other }))).not.toBe(id(a))
})

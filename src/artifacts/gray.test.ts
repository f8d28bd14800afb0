import { expect, test } from "vitest"
import type { Color } from "../foundation/color.ts"
import { contrastRatio, type Rgb } from "../foundation/contrast.ts"
import { type Diagnostic, info } from "../foundation/diagnostic.ts"
import { pt } from "../foundation/units.ts"
import { checkGrays } from "../graphic/check-colors.ts"
import type { ChartTheme } from "../graphic/theme.ts"
import type { RasterImage } from "../layout/fragment.ts"
import type { DisplayItem, DisplayList, Ownership } from "../paint/display-list.ts"
import { rectPath } from "../paint/shapes.ts"
import { pageSheets } from "../press/page-sheets.ts"
import { METADATA, PALETTE, sourceOf, TABLES } from "./fixtures.ts"
import { grayOf, pixelsToGray } from "./gray.ts"
import { BASELINE } from "./jpeg.testing.ts"
import { writePdf } from "./pdf.ts"

const COLORS: readonly Rgb[] = [
  [0, 0, 0],
  [1, 1, 1],
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
  [0.75, 0.05, 0.1],
  [0.02, 0.03, 0.01],
  [0.98, 0.97, 0.92],
]

test("greys stand apart as far as the colours did", () => {
  for (const one of COLORS) {
    for (const other of COLORS) {
      const [a, b] = [grayOf(one), grayOf(other)]
      expect(contrastRatio([a, a, a], [b, b, b])).toBeCloseTo(contrastRatio(one, other), 9)
    }
  }
})

test("pixels are as grey as colours, within a step of a byte", () => {
  const bytes = Uint8Array.from({ length: 3 * 4096 }, (_, i) => (i * 2654435761) >>> 24)
  const grays = pixelsToGray(bytes)
  expect(grays).toHaveLength(4096)
  grays.forEach((gray, i) => {
    const [r, g, b] = bytes.subarray(i * 3, i * 3 + 3) as unknown as Rgb
    expect(Math.abs(gray - grayOf([r / 255, g / 255, b / 255]) * 255)).toBeLessThanOrEqual(1)
  })
  // Greys stay what they are.
  for (let value = 0; value < 256; value++) expect(pixelsToGray(Uint8Array.of(value, value, value))[0]).toBe(value)
})

const owner: Ownership = { type: "artifact", kind: "Layout" }
const rect = { x: pt(0), y: pt(0), width: pt(24), height: pt(17) }
const path = rectPath(rect)
const filled = (fill: Color): DisplayItem => ({ type: "path", owner, path, fill, fillRule: "nonzero" })
const red: Color = { space: "theme", name: "red", tint: 1, alpha: 1 }
const clear: Color = { space: "cmyk", c: 0, m: 0, y: 1, k: 0, alpha: 0.4 }

test("a file in grey has one colour space: shapes, gradients, what lets through, and pictures", async () => {
  const image: RasterImage = { type: "raster", key: "a", format: "jpeg", width: 24, height: 17, data: BASELINE }
  const fourInks: RasterImage = { ...image, key: "b", data: inFourChannels(BASELINE) }
  const gradient = { space: "gradient", from: [0, 0], to: [24, 0], alpha: 1, stops: [] } as const
  const stops = [
    { offset: 0, color: red },
    { offset: 1, color: clear },
  ]
  const list: DisplayList = {
    page: 1,
    trim: { width: pt(100), height: pt(60) },
    bleed: pt(0),
    items: [
      filled(red),
      { type: "path", owner, path, fill: { ...gradient, stops }, fillRule: "nonzero" },
      { type: "group", opacity: 0.5, items: [filled(red), filled(clear)] },
      { type: "image", owner, image, rect },
    ],
    links: [],
    anchors: [],
  }
  const found: Diagnostic[] = []
  const write = async (lists: readonly DisplayList[]) =>
    sourceOf(
      await writePdf({
        lists,
        sheets: pageSheets(lists),
        tree: { nodes: [] },
        outline: [],
        palette: PALETTE,
        metadata: METADATA,
        tables: TABLES,
        target: "gray",
        compress: false,
        report: (finding) => found.push(finding),
      }),
    )
  const source = await write([list])
  expect(source).not.toMatch(/DeviceRGB|DeviceCMYK|ICCBased|\b(?:rg|RG|k|K)\n/)
  expect(source).toContain("/ColorSpace/DeviceGray")
  expect(source).toContain("/S/Transparency/CS/DeviceGray")
  expect(source).toContain(`${String(Math.round(grayOf([0.75, 0.05, 0.1]) * 1e4) / 1e4).slice(1)} g\n`)
  expect(source).not.toMatch(/StructTreeRoot|GTS_PDF|pdfaid/)
  expect(found).toEqual([])
  await write([{ ...list, items: [{ type: "image", owner, image: fourInks, rect }] }])
  expect(found.map(({ code, severity }) => [code, severity])).toEqual([["artifacts/picture-in-color", "info"]])
})

/** The same bytes with a frame of four channels, which is enough to be passed on as it is. */
function inFourChannels(jpeg: Uint8Array): Uint8Array {
  const bytes = jpeg.slice()
  const frame = bytes.findIndex((byte, i) => byte === 0xff && bytes[i + 1] === 0xc0)
  bytes[frame + 9] = 4
  return bytes
}

test("colours of graphics that grey does not tell apart are told", () => {
  const found: Diagnostic[] = []
  const color = (name: string): Color => ({ ...red, name })
  const colors = { accent: color("a"), accentDark: color("b"), derived: color("c") }
  const shown: Record<string, Rgb> = { a: [0.8, 0, 0], b: [0.35, 0, 0], c: [0, 0.44, 0] }
  const screen = (one: Color) => (one.space === "theme" ? (shown[one.name] as Rgb) : ([0, 0, 0] as const))
  checkGrays({ colors } as unknown as ChartTheme, screen, undefined, (finding) => found.push(finding))
  expect(found.map(({ message }) => message.en)).toEqual([
    "in grey, shapes in the colours of `accent` and `derived` look alike",
  ])
  expect(found[0]?.severity).toBe(info("a", { en: "", zh: "" }).severity)
})

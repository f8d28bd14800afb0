import { beforeAll, expect, test } from "vitest"
import { sourceOf, textOf } from "../artifacts/fixtures.ts"
import type { Palette } from "../foundation/color.ts"
import type { Diagnostic } from "../foundation/diagnostic.ts"
import { mm, pt } from "../foundation/units.ts"
import type { DisplayItem, DisplayList } from "../paint/display-list.ts"
import { dumpDisplay } from "../paint/dump.ts"
import { paint } from "../paint/paint.ts"
import { rectPath } from "../paint/shapes.ts"
import { simple } from "../press/check/check.testing.ts"
import { slugComposer } from "../press/marks/compose-slug.ts"
import { plateList } from "../press/proof/plate-lists.ts"
import { contactSheets } from "../press/proof/proof-sheets.ts"
import { smallBooklet } from "../proof/booklets.ts"
import { layOutComposed } from "../proof/pages.ts"
import { isPainted, type PaintedBooklet, paintBooklet } from "../steps/paint-booklet.ts"
import { proofFile } from "./proof-file.ts"

const PALETTE: Palette = new Map([["gold", { cmyk: [0, 0.2, 0.8, 0], screen: [1, 0.8, 0.2], spot: "专色金" }]])
const plates = { names: ["Cyan", "Magenta", "Yellow", "Black", "专色金"], separate: simple(PALETTE) }

/** What a page shows on each plate, as lines of the dump; `extra` lies below. */
function platesOf(html: string, css: string, extra: readonly DisplayItem[] = []): readonly string[] {
  const { pages } = layOutComposed(html, css)
  const [list] = paint(pages, { title: "t", lang: "zh-Hans" }, () => {}).lists as [DisplayList]
  const shown = { ...list, items: [...extra, ...list.items] }
  return plates.names.map((_, plate) => dumpDisplay(plateList(shown, plate, plates)))
}

test("each plate has its ink as grey; what knocks out is white; black type is on its own plate alone", () => {
  const css =
    "p { background: device-cmyk(20% 90% 0 0) } i { color: device-cmyk(0 0 60% 0) } b { color: color(--gold 50%) }"
  const shown = platesOf("<p>黑<i>黄</i><b>金</b></p>", css).map((dump) => ({
    ground: /fill gray\(([\d.]+)\)/.exec(dump)?.[1],
    letters: [...dump.matchAll(/"(.)" \S+ 10 gray\(([\d.]+)\)/g)].map(([, letter, ink]) => `${letter}${ink}`).join(" "),
  }))
  expect(shown).toEqual([
    { ground: "0.2", letters: "黄0 金0" },
    { ground: "0.9", letters: "黄0 金0" },
    { ground: "0", letters: "黄0.6 金0" },
    { ground: "0", letters: "黑1 黄0 金0" },
    { ground: "0", letters: "黄0 金0.5" },
  ])
})

test("thin black lines overprint, thick ones knock out; gradients and groups go through; pictures are crossed boxes", () => {
  const owner = { type: "artifact", kind: "Layout" } as const
  const line = (width: number): DisplayItem => ({
    type: "path",
    owner,
    path: rectPath({ x: 0, y: 0, width: 9, height: 9 }),
    fillRule: "nonzero",
    stroke: { color: { space: "gray", k: 1, alpha: 1 }, width: pt(width), dash: [], cap: "butt", join: "miter" },
  })
  const list = (items: readonly DisplayItem[]): DisplayList => ({
    page: 1,
    trim: { width: pt(9), height: pt(9) },
    bleed: pt(0),
    items,
    links: [],
    anchors: [],
  })
  expect(plateList(list([line(0.5)]), 0, plates).items).toEqual([])
  expect(plateList(list([line(0.6)]), 0, plates).items).toHaveLength(1)
  expect(plateList(list([line(0.5)]), 3, plates).items).toHaveLength(1)
  const stops = [0, 1].map((offset) => ({
    offset,
    color: { space: "cmyk", c: offset, m: 0, y: 0, k: 0, alpha: 1 } as const,
  }))
  const fill = { space: "gradient", from: [0, 0], to: [9, 0], stops } as const
  const group: DisplayItem = {
    type: "group",
    opacity: 0.5,
    items: [{ type: "path", owner, path: rectPath({ x: 0, y: 0, width: 9, height: 9 }), fill, fillRule: "nonzero" }],
  }
  const [made] = plateList(list([group]), 0, plates).items
  expect(made).toMatchObject({ opacity: 0.5, items: [{ fill: { stops: [{ color: { k: 0 } }, { color: { k: 1 } }] } }] })
  const image = { type: "raster", key: "a", format: "png", width: 9, height: 9, data: new Uint8Array() } as const
  const rect = { x: pt(0), y: pt(0), width: pt(9), height: pt(9) }
  expect(plateList(list([{ type: "image", owner, image, rect }]), 2, plates).items.map(({ type }) => type)).toEqual([
    "path",
    "path",
  ])
})

const found: Diagnostic[] = []
const report = (finding: Diagnostic) => found.push(finding)
const sources = smallBooklet([{ type: "paragraph", id: "p", sentences: [{ zh: "一切正常。", en: "All is well." }] }])
let booklet: PaintedBooklet
beforeAll(async () => {
  const result = await paintBooklet(sources, { content: "content/small" }, report)
  if (!isPainted(result)) throw new Error(JSON.stringify(found))
  booklet = result
})

test("one file: all pages small, then each page with its zones and its plates; it declares nothing", async () => {
  const count = booklet.painted.lists.length
  const file = await proofFile(booklet, { plates: true }, sources, report)
  expect(found).toEqual([])
  expect(file).toMatchObject({ name: "small-proof.pdf", pages: 1 + 2 * count })
  const source = sourceOf(file?.bytes as Uint8Array)
  expect(source).not.toContain("PDF/X")
  const pages = await textOf(file?.bytes as Uint8Array)
  expect(pages[0]).toContain(`${count} 页 pages`)
  expect(pages[1]).toMatch(/出血 bleed[\s\S]*裁切 trim[\s\S]*3 mm[\s\S]*5 mm/)
  expect(pages[2]).toMatch(/青 Cyan[\s\S]*黑 Black/)
  const some = await proofFile(booklet, { plates: false, pages: [2, 1] }, sources, report)
  expect(some?.pages).toBe(3)
  expect(
    Buffer.compare(
      Buffer.from(file?.bytes ?? []),
      Buffer.from((await proofFile(booklet, { plates: true }, sources, report))?.bytes ?? []),
    ),
  ).toBe(0)
  expect(await proofFile(booklet, { plates: true, pages: [count + 1] }, sources, report)).toBeUndefined()
  expect(found.map(({ code }) => code)).toEqual(["press/no-page"])
})

test("contact sheets hold every page once, inside the paper, the first at the right of its spread", () => {
  const style = { compose: slugComposer(booklet.fonts, ["Inter", "Noto Sans SC"], report), safe: { error: mm(3) } }
  const [first] = booklet.painted.lists as [DisplayList]
  for (const count of [1, 2, 29, 30, 31, 100]) {
    const lists = Array.from({ length: count }, (_, i) => ({ ...first, page: i + 1 }))
    const sheets = contactSheets(lists, "a", style)
    const placed = sheets.flatMap(({ placements }) => placements)
    expect(placed.map(({ page }) => page)).toEqual(lists.map((_, i) => i))
    for (const { clip } of placed) {
      expect(clip.x).toBeGreaterThan(0)
      expect(clip.x + clip.width).toBeLessThan(596)
      expect(clip.y + clip.height).toBeLessThan(842)
    }
    const [one, two] = placed
    if (one !== undefined && two !== undefined) expect(two.clip.x).toBeGreaterThan(one.clip.x)
  }
})

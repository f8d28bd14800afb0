import { beforeAll, expect, test } from "vitest"
import { sourceOf, textOf } from "../artifacts/fixtures.ts"
import type { Diagnostic } from "../foundation/diagnostic.ts"
import { mm, mmToPt, pt } from "../foundation/units.ts"
import { coverSheets } from "../press/cover/cover-sheets.ts"
import { spineText } from "../press/cover/spine-page.ts"
import { spineWidth } from "../press/order/spine.ts"
import { overlay, smallBooklet } from "../proof/booklets.ts"
import { isPainted, type PaintedBooklet, paintBooklet } from "../steps/paint-booklet.ts"
import { coverFiles } from "./cover.ts"

const found: Diagnostic[] = []
const report = (finding: Diagnostic) => found.push(finding)
const codes = () => found.map(({ code, severity }) => `${severity} ${code}`)
const small = smallBooklet([{ type: "paragraph", id: "p", sentences: [{ zh: "一切正常。", en: "All is well." }] }])

async function painted(order?: unknown, trim = "A5"): Promise<PaintedBooklet> {
  const path = "content/small/booklet.json"
  const settings = { ...JSON.parse(small.text(path) as string), trim, ...(order === undefined ? {} : { order }) }
  const result = await paintBooklet(
    overlay({ [path]: JSON.stringify(settings) }, small as never),
    { content: "content/small" },
    report,
  )
  if (!isPainted(result)) throw new Error(JSON.stringify(found))
  return result
}

test("the spine is leaves times caliper and the cover, by the tenth of a millimetre", () => {
  expect(spineWidth(96, mm(0.1), mm(0.2))).toBe(5.3)
  expect(spineWidth(95, mm(0.1), mm(0.3))).toBe(5.4)
  expect(spineWidth(200, mm(0.083), mm(0.25))).toBe(8.8)
})

test("back, spine and front side by side; pages end at the spine; folds and cuts are marked outside the bleed", () => {
  const trim = { width: mmToPt(mm(148)), height: mmToPt(mm(210)) }
  for (const spine of [0, 3.3, 12]) {
    const width = mmToPt(mm(spine))
    const bleed = mmToPt(mm(3))
    const [sheet] = coverSheets([{ left: 0, right: 1, spine: 2 }], trim, width, bleed, () => [], report)
    if (sheet === undefined) throw new Error("no sheet")
    const { trimBox, bleedBox, media, placements, marks } = sheet
    expect(trimBox.width).toBeCloseTo(mmToPt(mm(296 + spine)), 6)
    expect(bleedBox.width - trimBox.width).toBeCloseTo(2 * bleed, 6)
    expect(media.width).toBeGreaterThan(bleedBox.width)
    const left = placements.find(({ page }) => page === 0)
    const right = placements.find(({ page }) => page === 1)
    expect(placements).toHaveLength(spine === 0 ? 2 : 3)
    expect(right?.transform[4]).toBeCloseTo((left?.transform[4] ?? 0) + trim.width + width, 6)
    expect((left?.clip.x ?? 0) + (left?.clip.width ?? 0)).toBeCloseTo((right?.clip.x ?? 0) - width, 6)
    const dashed = marks.filter((item) => item.type === "path" && (item.stroke?.dash.length ?? 0) > 0)
    expect(dashed).toHaveLength(spine === 0 ? 2 : 4)
  }
})

test("a spine has type where it is wide enough, however long the title; never more than fits", () => {
  const size = (width: number) => ({ width: mmToPt(mm(width)), height: pt(595) })
  expect(spineText("标题", "单位", size(4.9))).toBeUndefined()
  expect(spineText("标题", "单位", size(5))?.css).toContain("font-size: 6.6")
  expect(spineText("标题", "单位", size(40))?.css).toContain("font-size: 13pt")
  expect(spineText("很长的标题".repeat(30), "单位", size(12))).toBeUndefined()
  expect(spineText("<&>", '"', size(12))?.html).toContain("&lt;&amp;&gt;")
})

let booklet: PaintedBooklet
beforeAll(async () => {
  booklet = await painted({ binding: "perfect-bound", inside: { kind: "uncoated", grams: 80, caliper: 0.2 } })
})

test("two sides as PDF/X-4, the spine as reckoned or as given, the inside without covers", async () => {
  found.length = 0
  const count = booklet.painted.lists.length
  const [cover, inside, ...more] = await coverFiles(booklet, { spine: 8, inside: true }, small, report)
  expect(codes()).toEqual([])
  expect([cover?.name, cover?.pages, inside?.name, inside?.pages]).toEqual([
    "small-cover.pdf",
    2,
    "small-inside.pdf",
    count - 4,
  ])
  expect(more).toEqual([])
  const source = sourceOf(cover?.bytes as Uint8Array)
  expect(source.slice(0, 8)).toBe("%PDF-1.6")
  expect(source).toContain("PDF/X-4")
  const [outside, insideText] = await textOf(cover?.bytes as Uint8Array)
  expect(outside?.replace(/\s/g, "").match(/小册/g)?.length).toBeGreaterThanOrEqual(3)
  expect(insideText).toContain("关于本册")
  const again = await coverFiles(booklet, { spine: 8 }, small, report)
  expect(Buffer.compare(Buffer.from(cover?.bytes ?? []), Buffer.from(again[0]?.bytes ?? []))).toBe(0)

  await coverFiles(booklet, {}, small, report)
  expect(codes()).toEqual(["info press/spine-reckoned", "info press/spine-empty"])
  expect(found[0]?.message.en).toMatch(/the spine is \d\.\d mm: \d leaves of 0\.2 mm/)
})

test("right-bound: front and back change sides; fewer than four pages have no cover", async () => {
  const right = await painted({ side: "right" })
  found.length = 0
  const [file] = await coverFiles(right, { spine: 0 }, small, report)
  expect(codes()).toEqual([])
  expect(file?.pages).toBe(2)
  const short = { ...right, painted: { ...right.painted, lists: right.painted.lists.slice(0, 3) } }
  expect(await coverFiles(short, {}, small, report)).toEqual([])
  expect(codes()).toEqual(["error press/no-cover"])
})

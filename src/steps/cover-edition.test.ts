import { expect, test } from "vitest"
import { textOf } from "../artifacts/fixtures.ts"
import type { BuildResult } from "../pipeline.ts"
import { buildWith, overlay, paragraph, smallBooklet } from "../proof/booklets.ts"

const word = (i: number): string => String.fromCodePoint(...[0, 1, 2, 3].map((j) => 0x4e00 + i * 40 + j * 7))
const sources = smallBooklet(
  Array.from({ length: 8 }, (_, i) => paragraph(`p${i}`, `${word(i)}。`.repeat(60), "One. ".repeat(60))),
)
const at = "content/small/booklet.json"
const written = JSON.parse(sources.text(at) as string)

function made(editions: readonly string[], order?: unknown): Promise<BuildResult> {
  const text = JSON.stringify({ ...written, editions, ...(order === undefined ? {} : { order }) })
  return buildWith(overlay({ [at]: text }, sources), { content: "content/small", editions: undefined as never })
}
const codes = ({ diagnostics }: BuildResult) => diagnostics.map(({ code, severity }) => `${severity} ${code}`)
const bytesOf = ({ files }: BuildResult, name: string): Uint8Array =>
  files.find((file) => file.name === name)?.bytes as Uint8Array
const jsonOf = (result: BuildResult, name: string) => JSON.parse(new TextDecoder().decode(bytesOf(result, name)))
const GLUED = { binding: "perfect-bound", inside: { kind: "coated", grams: 157 }, spine: 6.3 }

test("with the edition cover the cover is checked, in the order with its checksum, and no longer on the sheets", async () => {
  const result = await made(["screen", "sheets", "cover"], GLUED)
  expect(codes(result).filter((code) => /^(error|warning)/.test(code))).toEqual([])
  expect(codes(result)).toContain("info press/inside-sheets")
  const order = jsonOf(result, "small-order.json")
  const manifest = jsonOf(result, "manifest.json")
  const row = manifest.files.find(({ edition }: { edition: string }) => edition === "cover")
  expect(row.preflight).toMatchObject({ declares: "PDF/X-4", profile: "sheetfed-coated" })
  const { name, edition, pages, bytes, sha256 } = row
  expect(order.files.find((file: { edition: string }) => file.edition === "cover")).toEqual({
    name,
    edition,
    pages,
    bytes,
    sha256,
  })
  expect([name, pages]).toEqual(["small-cover.pdf", 2])
  expect([order.spineMm, order.pages.cover, order.assumed.includes("spineMm")]).toEqual([6.3, 4, false])
  expect(new TextDecoder().decode(bytesOf(result, "small-order.xjdf"))).toContain(`small-cover.pdf SHA-256 ${sha256}`)
  const said = (await textOf(bytesOf(result, "small-order.pdf"))).join("")
  expect(said).toContain(sha256)
  expect(said).toContain("按假书量取")
  // The booklet's title stands on its cover, not on the pages inside.
  const [cover] = await textOf(bytesOf(result, "small-cover.pdf"))
  expect(cover?.replace(/\s/g, "")).toContain("小册")
  const sheets = (await textOf(bytesOf(result, "small-sheets.pdf"))).join("").replace(/\s/g, "")
  expect(sheets).toContain(word(0))
  expect(sheets).not.toContain("某机构")
})

test("a binding that asks for a cover says so where none is made; a spine that nothing has a use for too", async () => {
  const glued = await made(["press"], GLUED)
  expect(codes(glued)).toContain("info press/cover-apart")
  const stitched = await made(["press"], { binding: "saddle-stitch", spine: 3 })
  expect(codes(stitched)).toContain("warning content/unused-setting")
  expect(codes(stitched)).not.toContain("info press/cover-apart")
})

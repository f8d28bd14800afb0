import { expect, test } from "vitest"
import type { BuildResult } from "../pipeline.ts"
import { buildWith, overlay, paragraph, smallBooklet } from "../proof/booklets.ts"
import { pageTexts } from "../proof/pdf-text.ts"

/** Every paragraph has four characters of its own, said again and again. */
const word = (i: number): string => String.fromCodePoint(...[0, 1, 2, 3].map((j) => 0x4e00 + i * 40 + j * 7))
const BLOCKS = Array.from({ length: 12 }, (_, i) => paragraph(`p${i}`, `${word(i)}。`.repeat(60), "One. ".repeat(60)))

const small = (request: Parameters<typeof buildWith>[1] = {}) =>
  buildWith(smallBooklet(BLOCKS), { content: "content/small", ...request })

const all = small({ editions: ["screen", "sheets", "office"], sheets: { last: 0 } })

const fileOf = ({ files }: BuildResult, name: string): Uint8Array => {
  const file = files.find((one) => one.name === name)
  if (file === undefined) throw new Error(`no ${name} among ${files.map((one) => one.name)}`)
  return file.bytes
}
const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1")
const boxes = (pdf: string, name: string): readonly (readonly number[])[] =>
  [...pdf.matchAll(new RegExp(`/${name}\\[([^\\]]*)\\]`, "g"))].map(([, box]) => (box as string).split(" ").map(Number))

const MM = 72 / 25.4

test("sheets: PDF/X-4 like the press edition, each page drawn once, boxes around both pages", async () => {
  const result = await all
  const pages = result.files.find(({ name }) => name === "small-screen.pdf")?.pages as number
  const pdf = latin1(fileOf(result, "small-sheets.pdf"))
  expect(pdf.startsWith("%PDF-1.6")).toBe(true)
  expect(pdf).toContain("PDF/X-4")
  expect(pdf).not.toMatch(/\/StructTreeRoot|\/Annots|\/Outlines/)
  const trims = boxes(pdf, "TrimBox")
  expect(trims).toHaveLength(Math.ceil(pages / 4) * 2)
  for (const [left, bottom, right, top] of trims as [number, number, number, number][]) {
    expect(Math.abs((right - left) / MM - 296)).toBeLessThan(0.02)
    expect(Math.abs((top - bottom) / MM - 210)).toBeLessThan(0.02)
  }
  const forms = [...pdf.matchAll(/\/Subtype\/Form\/BBox\[-8\.50/g)]
  expect(forms).toHaveLength(pages)
  expect(result.diagnostics.filter(({ severity }) => severity === "error")).toEqual([])
})

test("sheets in reading order: what stands on each side is the text of its two pages, and no other", async () => {
  const result = await all
  const reading = await pageTexts(fileOf(result, "small-screen.pdf"))
  const sheets = await pageTexts(fileOf(result, "small-sheets.pdf"))
  const wordsOf = (texts: readonly string[]): string =>
    BLOCKS.map((_, i) => word(i))
      .filter((own) => texts.some((text) => text.replace(/\s/g, "").includes(own)))
      .join()
  const positions = sheets.length * 2
  expect(wordsOf(reading).split(",")).toHaveLength(BLOCKS.length)
  const sides = sheets.map((text) => wordsOf([text]))
  expect(sides).toEqual(sheets.map((_, side) => wordsOf([reading[side] ?? "", reading[positions - 1 - side] ?? ""])))
  expect(new Set(sides).size).toBeGreaterThan(2)
})

/** Where lines break is no matter here. */
const unbrokenTexts = async (pdf: Uint8Array): Promise<readonly string[]> =>
  (await pageTexts(pdf)).map((text) => text.replace(/\s+/g, " "))

test("office: two pages a side without bleed and without claim, and a sheet that tests the printer", async () => {
  const result = await all
  const pdf = latin1(fileOf(result, "small-office.pdf"))
  expect(pdf).not.toMatch(/GTS_PDFX|pdfuaid|pdfaid|\/StructTreeRoot|\/Annots/)
  expect(new Set(boxes(pdf, "MediaBox").map((box) => box.map((edge) => Math.round(edge / MM)).join(" ")))).toEqual(
    new Set(["0 0 297 210"]),
  )
  const test = fileOf(result, "small-office-test.pdf")
  const [front, back] = await unbrokenTexts(test)
  expect(front).toContain("沿短边翻转")
  expect(front).toContain("flip on short edge")
  expect(back).toContain("Does the arrow point up?")
  const manifest = JSON.parse(new TextDecoder().decode(fileOf(result, "manifest.json")))
  expect(manifest.files.map(({ name }: { name: string }) => name)).toEqual(
    ["screen", "sheets", "office", "office-test"].map((name) => `small-${name}.pdf`),
  )
})

test("the same bytes twice", async () => {
  const [first, second] = [await all, await small({ editions: ["sheets", "office"], sheets: { last: 0 } })]
  for (const name of ["small-sheets.pdf", "small-office.pdf", "small-office-test.pdf"]) {
    expect(Buffer.compare(fileOf(first, name), fileOf(second, name))).toBe(0)
  }
})

test("the test sheet says which edge the file is made for", async () => {
  const sources = smallBooklet(BLOCKS)
  const written = JSON.parse(sources.text("content/small/booklet.json") as string)
  const long = { "content/small/booklet.json": JSON.stringify({ ...written, office: { flip: "long" } }) }
  const turned = await buildWith(overlay(long, sources), { content: "content/small", editions: ["office"] })
  const [front] = await unbrokenTexts(fileOf(turned, "small-office-test.pdf"))
  expect(front).toContain("flip on long edge")
})

test("paper too small is a finding with a place, and nothing is written", async () => {
  const tight = await small({ editions: ["sheets"], sheets: { paper: { name: "A4" } } })
  expect(tight.files).toEqual([])
  const [finding] = tight.diagnostics.filter(({ severity }) => severity === "error")
  expect(finding?.code).toBe("press/does-not-fit")
  expect(finding?.span?.file).toBe("content/small/booklet.json")
})

test("settings in booklet.json are checked where they stand", async () => {
  const written = (sheets: unknown, office?: unknown) => {
    const sources = smallBooklet(BLOCKS)
    const booklet = JSON.parse(sources.text("content/small/booklet.json") as string)
    const text = JSON.stringify({ ...booklet, sheets, ...(office === undefined ? {} : { office }) }, undefined, 2)
    return buildWith(overlay({ "content/small/booklet.json": text }, sources), {
      content: "content/small",
      editions: [],
    })
  }
  const codes = async (...given: Parameters<typeof written>) =>
    (await written(...given)).diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code)
  expect(await codes({ signature: 12 })).toEqual(["content/not-allowed"])
  expect(await codes({ scheme: "saddle" })).toEqual(["content/not-allowed"])
  expect(await codes({ paper: "SRA5" })).toEqual(["content/not-allowed"])
  expect(await codes({ columns: 0 })).toEqual(["content/out-of-range"])
  expect(await codes({ grippers: 10 })).toEqual(["content/unknown-key"])
  expect(await codes({ marks: "no" })).toEqual(["content/wrong-type"])
  expect(await codes({}, { flip: "left" })).toEqual(["content/not-allowed"])
  expect(
    await codes({ scheme: "cut-and-stack", rows: 2, paper: { width: 450, height: 320 } }, { fit: "safe" }),
  ).toEqual([])
})

import { PNG } from "pngjs"
import { expect, test } from "vitest"
import { diskSources } from "../cli/disk.ts"
import { graphicsIn } from "../content/choose-graphic.ts"
import type { Diagnostic } from "../foundation/diagnostic.ts"
import { mm } from "../foundation/units.ts"
import { readContent } from "../steps/read-booklet-folder.ts"
import { type GraphicFileRequest, graphicFile } from "./graphic-file.ts"

const FOLDER = "content/xiangtan-2022"
const sources = diskSources(process.cwd())
const { booklet, content } = readContent(sources, { content: FOLDER }, () => {})

async function make(id: string, request: GraphicFileRequest) {
  const block = content && graphicsIn(content).find((one) => one.block.id === id)?.block
  if (booklet === undefined || content === undefined || block === undefined) throw new Error(`no ${id}`)
  const findings: Diagnostic[] = []
  const source = { sources, contentFolder: FOLDER, booklet, content, block }
  const file = await graphicFile(source, request, (finding) => findings.push(finding))
  if (file === undefined) throw new Error(findings.map(({ message }) => message.en).join("\n"))
  return { ...file, findings, text: new TextDecoder("latin1").decode(file.bytes) }
}

/** The first funnel of the sample: a graphic with shapes, figures and labels. */
const ID =
  content === undefined ? "" : (graphicsIn(content).find(({ block }) => block.graphic === "funnel")?.block.id ?? "")

test("an SVG has outlines for text, and its words in title and description", async () => {
  const { bytes, findings, widthMm } = await make(ID, { format: "svg", width: mm(80) })
  const svg = new TextDecoder().decode(bytes)
  expect(findings).toEqual([])
  expect(widthMm).toBeCloseTo(80, 6)
  expect(svg).toMatch(
    /^<svg [^>]*role="img"[^>]*><title>[^<]+<\/title><desc lang="zh-Hans">[^<]+<\/desc><desc lang="en">/,
  )
  expect(svg).not.toContain("<text")
  expect(svg.match(/<path /g)?.length).toBeGreaterThan(6)
  expect(svg).not.toMatch(/NaN|undefined/)
})

test("a PDF is one page, cut to the graphic, tagged, with its fonts; the same bytes each time", async () => {
  const once = await make(ID, { format: "pdf", width: mm(80) })
  const again = await make(ID, { format: "pdf", width: mm(80) })
  expect(once.text.startsWith("%PDF-")).toBe(true)
  expect(once.text.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  expect(once.text).toMatch(/\/S\s*\/Figure/)
  expect(once.findings).toEqual([])
  expect(Buffer.compare(once.bytes, again.bytes)).toBe(0)
})

test("a PNG has the pixels that width and density ask for, and the graphic on white", async () => {
  const { bytes, widthMm, heightMm } = await make(ID, { format: "png", width: mm(80), dpi: 72 })
  const { width, height, data } = PNG.sync.read(Buffer.from(bytes))
  expect(Math.abs(width - (widthMm / 25.4) * 72)).toBeLessThanOrEqual(1)
  expect(Math.abs(height - (heightMm / 25.4) * 72)).toBeLessThanOrEqual(1)
  const white = (i: number) => data.subarray(i, i + 3).every((value) => value === 255)
  const pixels = Array.from({ length: width * height }, (_, i) => white(4 * i))
  expect(pixels.filter(Boolean).length).toBeGreaterThan(pixels.length / 3)
  expect(pixels.filter((is) => !is).length).toBeGreaterThan(pixels.length / 50)
})

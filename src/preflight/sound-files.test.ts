import { readFileSync } from "node:fs"
import PDFDocument from "pdfkit"
import { expect, test } from "vitest"
import { PREFLIGHT_PROFILES } from "../tables/preflight-profiles.ts"
import type { PreflightExpectations } from "./expectations.ts"
import { PdfFile } from "./pdf/pdf-file.ts"
import { preflightFile } from "./preflight.ts"
import { soundFile } from "./sound-file.testing.ts"

/** Files that other programs wrote, with what they declare and how each was made; none may be blamed. */
const FIXTURES = {
  // Ghostscript 10.00: gs -sDEVICE=pdfwrite -dCompatibilityLevel=1.6 of the sound file; it keeps no claim.
  "gs-rewritten": undefined,
  // Ghostscript 10.00 of a PostScript page: black ink that overprints, a spot colour, Helvetica and Times as Type 1C.
  "gs-postscript": undefined,
  // mutool 1.21: mutool clean -z -gg of the sound file.
  "mutool-clean": "PDF/X-4",
  // qpdf 11.3: qpdf --linearize of the sound file.
  "qpdf-linearized": "PDF/X-4",
  // qpdf 11.3: qpdf --object-streams=generate of the sound file.
  "qpdf-object-streams": "PDF/X-4",
  // @cantoo/pdf-lib 2.11: a page of CMYK shapes with opacity, object streams.
  "pdf-lib": undefined,
  // @cantoo/pdf-lib 2.11: pages of gs-rewritten, copied into a new file with a classic table.
  "pdf-lib-copied": undefined,
} as const

const read = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`fixtures/${name}.pdf`, import.meta.url)))
const coated = (bytes: Uint8Array, expected: PreflightExpectations = {}) =>
  preflightFile(bytes, PREFLIGHT_PROFILES["sheetfed-coated"], expected)

for (const [name, declares] of Object.entries(FIXTURES)) {
  test(`${name}: nothing to find`, () => {
    const report = coated(read(name))
    expect(report.findings).toEqual([])
    expect(report.declares).toBe(declares)
    expect(report.pages).toBeGreaterThan(0)
  })
}

test("cairo (pdftocairo 22.12 of gs-postscript): RGB is no fault of an office file, and one of a press file", () => {
  expect(preflightFile(read("cairo"), PREFLIGHT_PROFILES.office).findings).toEqual([])
  expect(coated(read("cairo")).findings.map(({ rule }) => rule)).toContain("C2")
})

test("pdfkit: CMYK shapes and an embedded font", async () => {
  const document = new PDFDocument({
    size: [420, 595],
    margin: 0,
    info: { CreationDate: new Date(0) },
    font: null as never,
  })
  const chunks: Uint8Array[] = []
  document.on("data", (chunk: Uint8Array) => chunks.push(chunk))
  const ended = new Promise((resolve) => document.on("end", resolve))
  document.font("node_modules/@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf")
  document.rect(100, 100, 200, 100).fill([10, 0, 20, 0])
  document.fillColor([0, 0, 0, 100]).fontSize(12).text("Sound text of pdfkit", 100, 300)
  document.end()
  await ended
  expect(coated(Buffer.concat(chunks)).findings).toEqual([])
})

test("the reader reads the same from every form of a file", () => {
  const plain = new PdfFile(soundFile({ pages: 2 }))
  const objects = new PdfFile(read("qpdf-object-streams"))
  const linear = new PdfFile(read("qpdf-linearized"))
  for (const file of [objects, linear]) {
    expect(file.faults).toEqual([])
    expect(file.dict(file.dict(file.trailer.get("Root"))?.get("Pages"))?.get("Count")).toBe(2)
  }
  expect(objects.usesStreams).toBe(true)
  expect(linear.sections).toBe(2)
  expect(plain.numbers().length).toBeGreaterThan(10)
})

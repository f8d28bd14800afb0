import { degrees, PDFDocument, PDFName, PDFString, rgb } from "@cantoo/pdf-lib"
import { PDFiumLibrary } from "@hyzyla/pdfium"
import { beforeAll, describe, expect, test } from "vitest"
import { DEFAULT_SHEETS, type SheetSettings } from "../content/sheet-settings.ts"
import type { Diagnostic } from "../foundation/diagnostic.ts"
import { mm } from "../foundation/units.ts"
import { imposeForeign } from "./impose-foreign.ts"

const W = 300
const H = 400
/** Trim to media on every side. */
const ROOM = 20

interface PageMake {
  readonly rotate?: 0 | 90 | 180 | 270
  readonly boxes?: boolean
  readonly unit?: number
  readonly size?: readonly [number, number]
}

/**
 * Pages as they are seen: a black square at the trim's top left corner, a bar of n × 10 along its top on page n, and red
 * bleed around everything.
 */
async function file(
  makes: readonly PageMake[],
  change: (document: PDFDocument) => void = () => {},
): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false })
  makes.forEach(({ rotate = 0, boxes = true, unit = 1, size = [W, H] }, i) => {
    const turned = rotate % 180 !== 0
    const [w, h] = turned ? [size[1], size[0]] : size
    const room = ROOM
    const page = document.addPage([w / unit + 2 * room, h / unit + 2 * room])
    page.setRotation(degrees(rotate))
    if (unit !== 1) page.node.set(PDFName.of("UserUnit"), document.context.obj(unit))
    if (boxes) {
      page.setTrimBox(room, room, w / unit, h / unit)
      page.setBleedBox(room - 9 / unit, room - 9 / unit, w / unit + 18 / unit, h / unit + 18 / unit)
    }
    page.drawRectangle({ x: 0, y: 0, width: w / unit + 2 * room, height: h / unit + 2 * room, color: rgb(1, 0, 0) })
    page.drawRectangle({ x: room, y: room, width: w / unit, height: h / unit, color: rgb(1, 1, 1) })
    // What is seen at (x, y) of the upright page, back in its own space.
    const box = (x: number, y: number, width: number, height: number) => {
      const [l, b, r, t] = [room, room, room + w / unit, room + h / unit]
      const at = (px: number, py: number): readonly [number, number] => {
        const [u, v] = [px / unit, py / unit]
        if (rotate === 90) return [l + v, b + u]
        if (rotate === 180) return [r - u, b + v]
        if (rotate === 270) return [r - v, t - u]
        return [l + u, t - v]
      }
      const [[x1, y1], [x2, y2]] = [at(x, y), at(x + width, y + height)]
      page.drawRectangle({
        x: Math.min(x1, x2),
        y: Math.min(y1, y2),
        width: Math.abs(x2 - x1),
        height: Math.abs(y2 - y1),
        color: rgb(0, 0, 0),
      })
    }
    box(0, 0, 20, 20)
    box(30, 0, (i + 1) * 10, 8)
  })
  change(document)
  return document.save({ addDefaultPage: false, useObjectStreams: false })
}

const SETTINGS: SheetSettings = {
  ...DEFAULT_SHEETS,
  creep: "none",
  paper: { size: { width: mm(320), height: mm(450) } },
}
let found: Diagnostic[] = []
const impose = async (bytes: Uint8Array, settings: Partial<SheetSettings> = {}) => {
  found = []
  const job = {
    bytes,
    name: "a.pdf",
    settings: { ...SETTINGS, ...settings },
    bindingSide: "left",
    bleed: mm(3),
  } as const
  return imposeForeign(job, (finding) => found.push(finding))
}
const codes = () => found.map(({ code, severity }) => `${severity} ${code}`)

let library: PDFiumLibrary
beforeAll(async () => {
  library = await PDFiumLibrary.init()
  return () => library.destroy()
})

/** "black", "white", "red" or "other" at a point of a page, in points from its top left corner. */
async function looks(bytes: Uint8Array, page: number): Promise<(x: number, y: number) => string> {
  const document = await library.loadDocument(bytes)
  const { data, width } = await document.getPage(page).render({ scale: 1, render: "bitmap" })
  document.destroy()
  return (x, y) => {
    const at = (Math.floor(y) * width + Math.floor(x)) * 4
    // Rows of BGRA.
    const [b, g, r] = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0]
    if (r < 60 && g < 60 && b < 60) return "black"
    if (r > 200 && g > 200 && b > 200) return "white"
    return r > 200 !== b > 200 && g < 60 ? "red" : "other"
  }
}

/** The numbers of the two pages of a folded side, read from their bars; their corners must be where a page begins. */
async function pagesOf(bytes: Uint8Array, side: number): Promise<readonly number[]> {
  const document = await PDFDocument.load(bytes)
  const { x, y, width, height } = (document.getPages()[side] as ReturnType<typeof document.getPage>).getTrimBox()
  const top = document.getPage(side).getHeight() - y - height
  const at = await looks(bytes, side)
  expect([Math.round(width), Math.round(height)]).toEqual([2 * W, H])
  return [0, 1].map((column) => {
    const left = x + column * W
    expect(at(left + 10, top + 10)).toBe("black")
    expect(at(left + 25, top + 4)).toBe("white")
    expect(at(left + 10, top + 30)).toBe("white")
    expect(at(left + 10, top - 4)).toBe("red")
    let length = 0
    while (at(left + 30 + length * 10 + 5, top + 4) === "black") length++
    return length
  })
}

describe("a file made elsewhere is folded in the right order", () => {
  const rotations = [0, 90, 180, 270] as const
  test.each(rotations)("pages turned by %s", async (rotate) => {
    const result = await impose(await file(Array.from({ length: 8 }, () => ({ rotate }))))
    expect(codes()).toEqual([])
    expect(result).toMatchObject({ sides: 4, pages: 8 })
    const bytes = result?.bytes as Uint8Array
    expect(await Promise.all([0, 1, 2, 3].map((side) => pagesOf(bytes, side)))).toEqual([
      [8, 1],
      [2, 7],
      [6, 3],
      [4, 5],
    ])
  })
  test("pages in another unit, each in another turn", async () => {
    const result = await impose(await file(rotations.map((rotate) => ({ rotate, unit: 2 }))))
    expect(codes()).toEqual([])
    const bytes = result?.bytes as Uint8Array
    expect(await Promise.all([0, 1].map((side) => pagesOf(bytes, side)))).toEqual([
      [4, 1],
      [2, 3],
    ])
  })
})

test("boxes are those of the sheet; each page is there once; nothing is declared", async () => {
  const bytes = await file(
    Array.from({ length: 4 }, () => ({})),
    (document) => {
      const intent = document.context.obj({
        Type: "OutputIntent",
        S: "GTS_PDFX",
        OutputConditionIdentifier: PDFString.of("FOGRA39"),
      })
      document.catalog.set(PDFName.of("OutputIntents"), document.context.obj([intent]))
      const information = document.context.obj({ GTS_PDFXVersion: PDFString.of("PDF/X-1a:2003") })
      document.context.trailerInfo.Info = document.context.register(information)
    },
  )
  const result = await impose(bytes, { scheme: "step-and-repeat", columns: 2, rows: 2 })
  expect(codes()).toEqual(["info foreign/claim-dropped"])
  expect(found[0]?.message.en).toContain("PDF/X-1a:2003")
  const document = await PDFDocument.load(result?.bytes as Uint8Array)
  const forms = document.context
    .enumerateIndirectObjects()
    .filter(([, object]) => String(object).includes("/Subtype /Form"))
  expect(forms).toHaveLength(4)
  expect(Buffer.from(result?.bytes as Uint8Array).toString("latin1")).not.toContain("GTS_PDFXVersion")
  expect(document.catalog.get(PDFName.of("OutputIntents"))).toBeDefined()
  const page = document.getPage(0)
  const { width, height } = page.getTrimBox()
  expect([Math.round(page.getWidth()), Math.round(page.getHeight())]).toEqual([907, 1276])
  expect(width).toBeCloseTo(2 * W + 17, 0)
  expect(height).toBeCloseTo(2 * H + 17, 0)
  expect(page.getBleedBox().width).toBeCloseTo(width + 17, 0)
})

test("what is not as it should be is said", async () => {
  const makes = Array.from({ length: 4 }, () => ({}))
  await impose(await file(makes.map((make) => ({ ...make, boxes: false }))))
  expect(codes()).toEqual(["warning foreign/no-trim-box", "info foreign/little-bleed"])
  await impose(await file([...makes.slice(1), { size: [200, 300] }]))
  expect(codes()).toEqual(["warning foreign/sizes-differ"])
  expect(found[0]?.message.en).toMatch(/page 4 has another size than 105.8 × 141.1 mm/)
  await impose(await file(makes), { paper: { size: { width: mm(100), height: mm(100) } } })
  expect(codes()).toEqual(["error press/does-not-fit"])
  await impose(await file(makes.slice(1)))
  expect(codes()).toEqual(["info press/blank-pages"])
  const noted = await file(makes, (document) => {
    const note = document.context.obj({ Type: "Annot", Subtype: "Stamp", Rect: [0, 0, 9, 9] })
    const link = document.context.obj({ Type: "Annot", Subtype: "Link", Rect: [0, 0, 9, 9] })
    document.getPage(1).node.set(PDFName.of("Annots"), document.context.obj([note, link]))
  })
  await impose(noted)
  expect(codes()).toEqual(["warning foreign/annotations-lost", "info foreign/reading-aids-lost"])
})

test("files that cannot be read are findings", async () => {
  const good = await file([{}, {}])
  const encrypted = await PDFDocument.load(good)
  encrypted.encrypt({ userPassword: "a", ownerPassword: "b" })
  const damagedFiles: readonly (readonly [Uint8Array, string])[] = [
    [new Uint8Array(), "error foreign/no-pdf"],
    [new TextEncoder().encode("<html>no PDF</html>"), "error foreign/no-pdf"],
    [good.slice(0, 300), "error foreign/cut-off"],
    [await file([]), "error foreign/no-pages"],
    [await encrypted.save(), "error foreign/encrypted"],
  ]
  for (const [bytes, code] of damagedFiles) {
    expect(await impose(bytes)).toBeUndefined()
    expect(codes()).toEqual([code])
  }
})

test("what the library would say on the console is a finding, and nothing is said there", async () => {
  const said: unknown[] = []
  const { log, warn } = console
  console.log = console.warn = (...parts) => said.push(parts)
  const [large] = [
    Buffer.from(await file([{}]))
      .toString("latin1")
      .replace("/Rotate 0", "/Rotate 0/Huge 99999999999999999999"),
  ]
  const made = await impose(new Uint8Array(Buffer.from(large, "latin1")))
  Object.assign(console, { log, warn })
  expect(made).toBeDefined()
  expect(codes()).toContain("warning foreign/mended")
  expect(found.find(({ code }) => code === "foreign/mended")?.message.en).toContain("99999999999999999999")
  expect(said).toEqual([])
})

test("no damage of a byte ends in an exception", async () => {
  const good = await file([{}, {}, { rotate: 90 }, {}])
  for (let i = 0; i < 150; i++) {
    const bytes = good.slice()
    for (let k = 0; k < 3; k++) bytes[(i * 7919 + k * 104729) % bytes.length] = (i * 31 + k) % 256
    const result = await impose(bytes)
    if (result === undefined) expect(found.some(({ severity }) => severity === "error")).toBe(true)
  }
})

test("same file, same bytes", async () => {
  const bytes = await file([{}, {}, {}, {}])
  const [a, b] = [await impose(bytes), await impose(bytes)]
  expect(Buffer.compare(Buffer.from(a?.bytes ?? []), Buffer.from(b?.bytes ?? []))).toBe(0)
})

test("pages that say nothing of themselves: no content, a trim outside, a unit of zero", async () => {
  const bytes = await file(
    Array.from({ length: 4 }, () => ({})),
    (document) => {
      const [first, second, third] = document.getPages()
      first?.node.delete(PDFName.Contents)
      second?.setTrimBox(5000, 5000, 100, 100)
      third?.node.set(PDFName.of("UserUnit"), document.context.obj(0))
    },
  )
  const result = await impose(bytes)
  expect(result).toMatchObject({ sides: 2, pages: 4 })
  expect(codes()).toContain("warning foreign/empty-pages")
  expect(codes()).toContain("warning foreign/no-trim-box")
  expect(found.map(({ message }) => message.en).join("\n")).toMatch(/page 1 of “a.pdf” has no content/)
  expect(found.find(({ code }) => code === "foreign/no-trim-box")?.message.en).toContain("(page 2)")
})

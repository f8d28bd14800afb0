import { Ajv2020 } from "ajv/dist/2020.js"
import { Parser } from "htmlparser2"
import { beforeAll, expect, test } from "vitest"
import orderSchema from "../../schemas/order.schema.json" with { type: "json" }
import { textOf } from "../artifacts/fixtures.ts"
import { xjdfFaults } from "../artifacts/xjdf.testing.ts"
import type { Diagnostic } from "../foundation/diagnostic.ts"
import { type ColorTables, openColorTables } from "../press/color/color-tables.ts"
import type { PrintOrder } from "../press/order/print-order.ts"
import { overlay, smallBooklet } from "../proof/booklets.ts"
import { orderFiles, orderFor } from "./order-files.ts"
import { isPainted, type PaintedBooklet, paintBooklet } from "./paint-booklet.ts"

const found: Diagnostic[] = []
const report = (finding: Diagnostic) => found.push(finding)
const sources = smallBooklet([{ type: "paragraph", id: "p", sentences: [{ zh: "一切正常。", en: "All is well." }] }], {
  title: { zh: "《图解》<&>“报告”", en: 'A "booklet" <&>' },
})
let booklet: PaintedBooklet
let tables: ColorTables
const FILES = [{ name: "small-press.pdf", edition: "press", pages: 8, bytes: 1234567, sha256: "0f".repeat(32) }]

async function painted(order?: unknown): Promise<PaintedBooklet> {
  const path = "content/small/booklet.json"
  const settings = { ...JSON.parse(sources.text(path) as string), ...(order === undefined ? {} : { order }) }
  const own = overlay({ [path]: JSON.stringify(settings) }, sources as Parameters<typeof overlay>[1])
  const result = await paintBooklet(own, { content: "content/small" }, report)
  if (!isPainted(result)) throw new Error(JSON.stringify(found))
  return result
}
const made = async (order: PrintOrder, from = booklet) => {
  const files = await orderFiles(order, from, tables, sources, report)
  const text = (end: string) => new TextDecoder().decode(files.find(({ name }) => name.endsWith(end))?.bytes)
  return { json: JSON.parse(text(".json")) as PrintOrder, xjdf: text(".xjdf"), pdf: files[0], files }
}
const isOrder = new Ajv2020({ strict: false }).compile(orderSchema)

beforeAll(async () => {
  booklet = await painted()
  tables = openColorTables(sources, report)
})

test("what nobody gave is assumed, and said to be, in all three files", async () => {
  const order = orderFor(booklet, FILES, tables, "FOGRA39")
  expect(order.assumed).toEqual(["binding.type", "paper.inside", "paper.inside.caliperMm", "quantity"])
  expect(order).toMatchObject({ trimName: "A5", binding: { type: "saddle-stitch", side: "left" }, spineMm: 0 })
  const { json, xjdf, pdf } = await made(order)
  expect(json).toEqual(order)
  expect(isOrder(json)).toBe(true)
  const [page, ...more] = await textOf(pdf?.bytes as Uint8Array)
  expect(more).toEqual([])
  for (const words of [
    "印刷工单",
    "Print order",
    "148 × 210",
    "默认值",
    "0f0f0f0f",
    "small-press.pdf",
    "saddle stitch",
  ]) {
    expect(page).toContain(words)
  }
  expect(xjdf).toContain("Assumed, please confirm: binding.type, paper.inside")
  expect(found).toEqual([])
})

test("all that can be said stands on one page, hostile words included; the spine is reckoned", async () => {
  const long = (count: number) => '很长的地址&<>"“” Long & '.repeat(20).slice(0, count)
  const from = await painted({
    number: long(40),
    quantity: 10000000,
    binding: "perfect-bound",
    side: "right",
    inside: { kind: "uncoated", grams: 80, caliper: 0.1 },
    cover: { kind: "coated", grams: 300 },
    finishing: ["matt-lamination", "gloss-lamination", "varnish", "spot-uv", "foil", "emboss", "round-corners"],
    delivery: { date: "2023-03-01", address: long(200) },
    contact: { name: long(80), phone: long(40), email: long(80) },
    note: long(400),
  })
  const files = ["press", "x1a", "sheets", "office", "cover"].map(
    (edition) => ({ ...FILES[0], edition }) as (typeof FILES)[0],
  )
  const order = orderFor(from, files, tables, "FOGRA39")
  const inside = from.painted.lists.length - 4
  expect(order.pages).toEqual({ total: inside + 4, inside, cover: 4 })
  expect(order.spineMm).toBeCloseTo((inside / 2) * 0.1 + 2 * 0.285, 1)
  const { json, xjdf, pdf } = await made(order, from)
  expect(isOrder(json)).toBe(true)
  expect(await textOf(pdf?.bytes as Uint8Array)).toHaveLength(1)
  expect(xjdf).toContain('<BindingIntent BindingType="SoftCover" BindingSide="Right" ChildRefs="P-cover P-body"/>')
  expect(found).toEqual([])
})

test("XJDF is well-formed, in its namespace, and names only products that are there", async () => {
  const { xjdf } = await made({ ...orderFor(booklet, FILES, tables, "FOGRA39"), number: 'a"<&>\u0000' })
  const open: string[] = []
  const ids: string[] = []
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (open.length === 0)
          expect([name, attributes["xmlns"]]).toEqual(["XJDF", "http://www.CIP4.org/JDFSchema_2_0"])
        open.push(name)
        if (attributes["ID"] !== undefined) ids.push(attributes["ID"])
      },
      onclosetag: (name) => expect(open.pop()).toBe(name),
    },
    { xmlMode: true },
  )
  parser.end(xjdf)
  expect(open).toEqual([])
  expect(ids).toEqual(["P-booklet"])
  expect(xjdf).toContain('JobID="a_"')
  expect(xjdf).toContain("not seen by its validator")
  expect(xjdfFaults(xjdf)).toEqual([])
})

test("same order, same bytes", async () => {
  const order = orderFor(booklet, FILES, tables, "FOGRA39")
  const [a, b] = [await made(order), await made(order)]
  expect(a.files.map(({ bytes }) => Buffer.from(bytes).toString("hex"))).toEqual(
    b.files.map(({ bytes }) => Buffer.from(bytes).toString("hex")),
  )
})

test("a character that no font has is a fault of the order", async () => {
  const from = await painted({ note: "😀" })
  found.length = 0
  await made(orderFor(from, FILES, tables, "FOGRA39"), from)
  expect(found.map(({ code, span }) => [code, span?.file])).toEqual([
    ["text/missing-glyph", "content/small/booklet.json"],
  ])
  found.length = 0
})

import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import PdfKit from "pdfkit"
import { expect, test } from "vitest"
import { INSIDE_MEMBERS, openPdfObjects } from "./pdfkit-document.ts"

const require = createRequire(import.meta.url)

test("pdfkit is the version whose inside we know, and still has it", () => {
  const manifest = JSON.parse(readFileSync(join(dirname(require.resolve("pdfkit")), "../package.json"), "utf8"))
  expect((manifest as { version: string }).version).toBe("0.20.2")
  const document = new PdfKit({ autoFirstPage: false }) as unknown as Record<string, unknown>
  for (const member of INSIDE_MEMBERS) expect(document[member], member).toBeDefined()
  const root = document["_root"] as { data: Record<string, { data: Record<string, unknown> }> }
  expect(root.data["Pages"]?.data).toMatchObject({ Kids: [], Count: 0 })
  expect(root.data["Names"]?.data).toBeDefined()
})

test("objects, streams and catalog entries are written as given, and the table of offsets is right", async () => {
  const objects = await openPdfObjects({ strings: [["Title", "中 (a)"]], date: undefined })
  const late = objects.reserve()
  const stream = objects.addStream("/Kind/Test", new Uint8Array([0, 255, 10]))
  const empty = objects.addStream("/Kind/Empty", new Uint8Array())
  objects.addPage(late)
  objects.catalog("Lang", "(en)")
  late.write(`<</Type/Page/Parent ${objects.pages}/Contents ${stream}>>`)
  expect(() => late.write("<<>>")).toThrow("twice")
  const file = Buffer.from(objects.end(new Uint8Array(16).fill(7)))
  const source = file.toString("latin1")
  expect(source).toContain(
    `${stream.source.replace(" R", " obj")}\n<</Kind/Test/Length 3>>\nstream\n\u0000\u00ff\n\nendstream`,
  )
  expect(source).toContain(
    `${empty.source.replace(" R", " obj")}\n<</Kind/Empty/Length 0>>\nstream\n\nendstream\nendobj`,
  )
  expect(source).toContain(`/Kids [${late}]`)
  expect(source).toContain("/Lang (en)")
  expect(source).toContain("/ID [<07070707070707070707070707070707> <07070707070707070707070707070707>]")
  expect(source).not.toMatch(/Helvetica|CreationDate|\/Metadata/)
  const table = Number(/startxref\n(\d+)/.exec(source)?.[1])
  expect(source.slice(table, table + 5)).toBe("xref\n")
  const offsets = [...source.slice(table).matchAll(/^(\d{10}) 00000 n /gm)].map(([, digits]) => Number(digits))
  offsets.forEach((offset, i) => {
    expect(source.slice(offset, offset + 12)).toMatch(new RegExp(`^${i + 1} 0 obj`))
  })
})

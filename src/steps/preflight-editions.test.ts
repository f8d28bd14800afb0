import { expect, test } from "vitest"
import type { Diagnostic } from "../foundation/diagnostic.ts"
import { soundFile } from "../preflight/sound-file.testing.ts"
import { buildWith, paragraph, smallBooklet } from "../proof/booklets.ts"
import type { EditionJob } from "./edition.ts"
import { preflightEdition } from "./preflight-editions.ts"

test("files for print are looked at before they are written, and say what they declare and how much holds", async () => {
  const booklet = smallBooklet([paragraph("a", "湘潭市人大常委会的工作。", "The work of the Standing Committee.")])
  const { files, diagnostics } = await buildWith(booklet, {
    content: "content/small",
    editions: ["screen", "press", "x1a"],
  })
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([])
  const said = new Map(files.map(({ name, preflight }) => [name, preflight]))
  expect(said.get("small-screen.pdf")).toBeUndefined()
  expect(said.get("small-press.pdf")).toMatchObject({ declares: "PDF/X-4", profile: "sheetfed-coated" })
  expect(said.get("small-press.pdf")?.passed).toBeGreaterThanOrEqual(70)
  expect(said.get("small-x1a.pdf")).toMatchObject({ declares: "PDF/X-1a:2003" })
  const manifest = files.find(({ name }) => name === "manifest.json")
  expect(new TextDecoder().decode(manifest?.bytes)).toContain('"declares": "PDF/X-4"')
})

test("an error in the finished bytes is an error of the build; what the layout said is not said again", () => {
  const found: Diagnostic[] = []
  const job = {
    booklet: { trim: { width: 148, height: 210 }, bleed: 3, editions: ["press"], sheets: { scheme: "saddle-stitch" } },
    painted: { lists: [1, 2, 3] },
    blank: new Set(),
    theme: { palette: new Map() },
    tables: {},
    report: (finding: Diagnostic) => found.push(finding),
  } as unknown as EditionJob
  const file = { name: "a-press.pdf", edition: "press", bytes: soundFile({ version: "1.7", pages: 3 }) } as const
  preflightEdition(file, job, [])
  expect(found.map(({ code, severity }) => [code, severity])).toEqual([
    ["preflight/X01", "error"],
    ["preflight/G5", "error"],
  ])
  found.length = 0
  preflightEdition(file, job, [{ code: "preflight/G5", severity: "error", message: { en: "", zh: "" } }])
  expect(found.map(({ code }) => code)).toEqual(["preflight/X01"])
})

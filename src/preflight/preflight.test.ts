import { expect, test } from "vitest"
import { PREFLIGHT_PROFILES } from "../tables/preflight-profiles.ts"
import { PREFLIGHT_RULES } from "../tables/preflight-rules.ts"
import { preflightDiagnostics } from "./diagnostics.ts"
import { renderPreflightDocs } from "./docs.ts"
import { preflightFile } from "./preflight.ts"
import { preflightJson } from "./report-json.ts"
import { preflightText } from "./report-text.ts"
import { CHECKS } from "./rules/checks.ts"
import { SOUND_CONTENT, soundFile, text } from "./sound-file.testing.ts"

test("every rule of the file is decided by one check", () => {
  const decided = CHECKS.flatMap(({ rules }) => rules)
  const files = PREFLIGHT_RULES.filter(({ where }) => where !== "layout").map(({ id }) => id)
  expect(files.filter((id) => !decided.includes(id))).toEqual([])
  expect(decided.filter((id) => !files.includes(id))).toEqual([])
})

test("what is no PDF file is a finding", () => {
  for (const text of ["", "%PDF-1.6", "not a PDF file", "%PDF-1.6\n%%EOF", "startxref\n0\n%%EOF"]) {
    const report = preflightFile(new TextEncoder().encode(text), PREFLIGHT_PROFILES["sheetfed-coated"])
    expect(report.findings.map(({ rule }) => rule)).toContain("F1")
  }
})

test("docs/preflight.md says what the tables say", async () => {
  await expect(renderPreflightDocs()).toMatchFileSnapshot("../../docs/preflight.md")
})

test("the report says where, why and what to do, in both languages, and what was not checked", () => {
  const small = soundFile({ pages: 4, content: `${SOUND_CONTENT}\n0 0 0 1 k ${text(5.5, "1", 60, 180)}` })
  const report = preflightFile(small, PREFLIGHT_PROFILES["sheetfed-coated"])
  const plain = (text: string): string => text
  const colors = { bold: plain, dim: plain, red: plain, yellow: plain, cyan: plain, green: plain }
  expect(preflightText(report, "a.pdf", false, "en", colors)).toMatchInlineSnapshot(`
    "a.pdf  declares PDF/X-4 · 4 pages · sheetfed offset, coated paper

    ! T1  text is large enough
         · text of 5.5 pt, at least 6 pt  p. 1–4, 4×, 50.1, 38.6 mm
         why  Thin strokes fill in or break.
         do  Set it larger.

    Not checked, or only in part
      G1, G5, C1  the job is not known: neither size, binding nor spot colours were given

    ✓ 73 of 74 rules kept; 0 errors, 1 warning
    "
  `)
  expect(preflightText(report, "a.pdf", false, "zh", colors)).toContain("西文 5.5 pt，至少 6 pt  第 1–4 页，4 处，50.")
  const json = preflightJson(report, "a.pdf", false, "en")
  expect(json.findings[0]).toMatchObject({ rule: "T1", severity: "warning", page: 1, box: { width: 1 } })
  expect(preflightDiagnostics(report, "a.pdf")[0]).toMatchObject({
    code: "preflight/T1",
    message: { en: "text of 5.5 pt, at least 6 pt (a.pdf, pages 1–4, 4 places)" },
  })
})

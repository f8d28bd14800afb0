import { expect, test } from "vitest"
import { PREFLIGHT_PROFILES } from "../tables/preflight-profiles.ts"
import { PREFLIGHT_RULES } from "../tables/preflight-rules.ts"
import { preflightFile } from "./preflight.ts"
import { CHECKS } from "./rules/checks.ts"

test("every rule of the file is decided by one check", () => {
  const decided = CHECKS.flatMap(({ rules }) => rules)
  const files = PREFLIGHT_RULES.filter(({ where }) => where !== "layout").map(({ id }) => id)
  expect(files.filter((id) => !decided.includes(id))).toEqual([])
  expect(decided.filter((id) => !files.includes(id))).toEqual([])
})

test("what is no PDF file is a finding", () => {
  for (const text of ["", "%PDF-1.6", "not a PDF file", "%PDF-1.6\n%%EOF", "startxref\n0\n%%EOF"]) {
    const report = preflightFile(new TextEncoder().encode(text), PREFLIGHT_PROFILES["sheetfed-coated"])
    expect(report.findings.map(({ rule }) => rule)).toContain("X03")
  }
})

import { expect, test } from "vitest"
import { readReport } from "../content/read-report.ts"
import type { Report } from "../content/report.ts"
import { buildWith, overlay } from "../proof/booklets.ts"
import { pageTexts } from "../proof/pdf-text.ts"
import { readingText, runningHeadsOf, textFaults } from "../proof/reading.ts"

test("the booklet's text is the report's, white space and all, to a reader that measures gaps", async () => {
  const source = overlay({})
  const path = "content/xiangtan-2022/report.json"
  const report = readReport({ path, text: source.text(path) ?? "" }, () => {}) as Report
  const { files } = await buildWith(source)
  const pages = await pageTexts(files[0]?.bytes ?? new Uint8Array())
  const text = readingText(pages, runningHeadsOf(report))
  expect(textFaults(text, report)).toEqual([])
  expect(text.match(/[，。、；：]{2}/gu)).toBeNull()
})

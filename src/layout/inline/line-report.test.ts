import { expect, test } from "vitest"
import { linesText } from "../../artifacts/lines.ts"
import { lineColumn, lineFinder } from "../../foundation/source.ts"
import { layOutComposed } from "../../proof/pages.ts"
import { reportLines, summarizeLines } from "./line-report.ts"

const PAGE = "@page { size: 400pt 200pt; margin: 0 }"
const JUSTIFIED = `${PAGE} p { width: 90pt; text-align: justify }`
/** Nine em; the long word leaves the line before it with two Han. */
const LOOSE = '<p lang="zh-Hans">听取Responsibilities报告</p>'

test("a line looser than the cap is a finding at the text it starts with", () => {
  const { diagnostics } = layOutComposed(LOOSE, JUSTIFIED)
  expect(diagnostics.map(({ code }) => code)).toEqual(["layout/loose-line", "layout/loose-line"])
  const [finding] = diagnostics
  expect(finding?.severity).toBe("warning")
  expect(finding?.message.en).toMatch(/“听取” on page 1 is loose: filling it takes \d\.\d\d em more/)
  expect(LOOSE.slice(finding?.span?.start, finding?.span?.end)).toBe("听取")
  expect(finding?.notes?.map(({ message }) => message.en)).toContain("`width` is set here.")
})

test.each([
  ["ragged lines are as long as they are", LOOSE, `${PAGE} p { width: 90pt }`],
  ["centred ones too", LOOSE, `${PAGE} p { width: 90pt; text-align: center }`],
  ["last lines", "<p>听取</p>", JUSTIFIED],
  ["what is not to be stretched", LOOSE, `${JUSTIFIED} p { text-justify: none }`],
  ["headings of even lines", LOOSE, `${JUSTIFIED} p { text-wrap: balance }`],
  [
    "lines under the cap",
    '<p lang="zh-Hans">每点一站，建在乡镇（街道）</p>',
    `${PAGE} p { width: 110pt; text-align: justify }`,
  ],
])("no finding: %s", (_, html, css) => {
  expect(layOutComposed(html, css).diagnostics).toEqual([])
})

test("each line is reported: what it took, and where it stands", () => {
  const html = '<p lang="zh-Hans">每点一站，建在乡镇（街道）</p><p>abc</p>'
  const { pages } = layOutComposed(html, `${PAGE} p { width: 110pt; text-align: justify }`)
  const rows = reportLines(pages)
  expect(rows.map(({ text, justified, last, tier }) => [text, justified, last, tier])).toEqual([
    ["每点一站，建在乡镇", true, false, 3],
    ["（街道）", false, true, 0],
    ["abc", false, true, 0],
  ])
  expect(rows[0]).toMatchObject({ page: 1, measure: 110, width: 110, natural: 90, gap: 0.25, overflow: 0 })
  expect(summarizeLines(pages)).toEqual({ lines: 3, justified: 1, loose: 1, worstGap: 0.25, meanGap: 0.25 })
  const written = linesText(rows, () => html)
    .trimEnd()
    .split("\n")
  expect(JSON.parse(written[0] as string)).toMatchObject({
    at: "test.html:1:19",
    text: "每点一站，建在乡镇",
    gap: 0.25,
  })
})

test("places of many lines are those that each has by itself", () => {
  const text = "a\n\nbc\r\nd"
  const find = lineFinder(text)
  for (let at = -1; at <= text.length + 1; at++) expect(find(at)).toEqual(lineColumn(text, at))
  expect(lineFinder("")(3)).toEqual(lineColumn("", 3))
})

test("a document without lines has a summary all the same", () => {
  expect(summarizeLines([])).toEqual({ lines: 0, justified: 0, loose: 0, worstGap: 0, meanGap: 0 })
})

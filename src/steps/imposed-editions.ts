import { writePdf } from "../artifacts/pdf.ts"
import { screenColor } from "../artifacts/screen-color.ts"
import type { Color } from "../foundation/color.ts"
import { info } from "../foundation/diagnostic.ts"
import { checkGrays } from "../graphic/check-colors.ts"
import { measureWith } from "../graphic/measure.ts"
import { chartThemeOf } from "../graphic/theme-roles.ts"
import { reportMissing } from "../layout/inline/missing.ts"
import { imposedSheets, type SlugSource } from "../press/imposed-sheets.ts"
import { slugComposer } from "../press/marks/compose-slug.ts"
import { type OfficePlan, officeSheets, planOffice } from "../press/office-sheets.ts"
import { officeTestPages } from "../press/office-test.ts"
import { COVER_PAGES, productionOf } from "../press/order/print-order.ts"
import type { Sheet } from "../press/sheet.ts"
import { composeParagraph } from "../text/paragraph.ts"
import type { EditionFile, EditionJob } from "./edition.ts"
import { pressIntent, slugFamilies } from "./press-edition.ts"

/** The press pages on sheets of paper: PDF/X-4 as they are. */
export async function sheetsEdition(job: EditionJob): Promise<readonly EditionFile[]> {
  const { booklet, painted, theme, tables, metadata, work, fonts, report } = job
  const intent = pressIntent(job)
  if (intent === undefined) return []
  const { palette } = theme
  const slug = { palette, date: metadata.date, compose: slugComposer(fonts, slugFamilies(theme), report) }
  const sheets = isApart(job) ? insideSheets(job, slug) : imposedSheets(painted.lists, booklet, slug, report)
  if (sheets.length === 0) return []
  const bytes = await writePdf({
    ...painted,
    sheets,
    palette,
    tables,
    metadata,
    target: "press",
    intent,
    images: booklet.press.images,
    work,
    report,
  })
  return [{ bytes, pages: sheets.length }]
}

/** True where the same build makes the cover as a file of its own. */
const isApart = ({ booklet, painted }: EditionJob): boolean =>
  booklet.editions.includes("cover") && productionOf(booklet, painted.lists.length).pages.cover > 0

/** The pages that the cover goes round. */
function insideSheets({ booklet, painted, report }: EditionJob, slug: SlugSource): readonly Sheet[] {
  const before = COVER_PAGES / 2
  const inside = painted.lists.slice(before, -before)
  const span = booklet.sheets.span ?? booklet.span
  const message = {
    en: `the sheets hold the ${inside.length} pages of the inside; the cover is a file of its own`,
    zh: `拼版文件只含内文 ${inside.length} 页，封面另成文件`,
  }
  report(info("press/inside-sheets", message, { span }))
  const settings = { ...booklet, sheets: { last: 0, ...booklet.sheets } }
  return imposedSheets(inside, settings, slug, report).map((sheet) => ({
    ...sheet,
    placements: sheet.placements.map((placement) => ({ ...placement, page: placement.page + before })),
  }))
}

/** Pages for an office printer in the colours of the screen or in grey, and a sheet that tests how it prints both sides. */
export async function officeEdition(job: EditionJob): Promise<readonly EditionFile[]> {
  const { booklet, painted, theme, tables, metadata, work, report } = job
  const plan = planOffice(painted.lists, booklet, report)
  if (plan === undefined) return []
  if (booklet.office.color === "gray") tellAlike(job)
  const { palette } = theme
  const sheets = officeSheets(painted.lists, plan, booklet, report)
  const bytes = await writePdf({
    ...painted,
    sheets,
    palette,
    tables,
    metadata,
    target: booklet.office.color,
    claim: "none",
    work,
    report,
  })
  return [{ bytes, pages: sheets.length }, await officeTest(plan, job)]
}

/** Colours that graphics tell things apart by. */
function tellAlike({ theme, tables, report }: EditionJob): void {
  const screen = (color: Color) => screenColor(color, theme.palette, tables)
  const chart = chartThemeOf({ ...theme.graphics, span: theme.span }, () => {})
  checkGrays(chart, screen, theme.span, report)
}

async function officeTest(plan: OfficePlan, job: EditionJob): Promise<EditionFile> {
  const { booklet, theme, fonts, tables, metadata, report } = job
  const compose: Parameters<typeof measureWith>[0] = (items, options) => composeParagraph(items, options, fonts)
  const measure = measureWith(compose, fonts, booklet.span, (missing, items) =>
    reportMissing(missing, items, { fonts, report }),
  )
  const lists = officeTestPages(plan, measure, slugFamilies(theme))
  const sheets = officeSheets(lists, plan, booklet, report)
  const { palette } = theme
  const nothing = { tree: { nodes: [] }, outline: [] }
  const bytes = await writePdf({
    ...nothing,
    lists,
    sheets,
    palette,
    tables,
    metadata,
    target: booklet.office.color,
    claim: "none",
    report,
  })
  return { part: "test", bytes, pages: sheets.length }
}

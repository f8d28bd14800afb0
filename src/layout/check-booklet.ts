import type { Booklet } from "../content/booklet.ts"
import type { Lang } from "../content/report.ts"
import { error, type Report, warning } from "../foundation/diagnostic.ts"

/** A folded sheet has four pages; saddle stitch needs a multiple of four. */
const PAGES_PER_SHEET = 4

/** A booklet whose page count is no multiple of four cannot be stitched. */
export function checkPageCount(count: number, booklet: Booklet, report: Report): void {
  const missing = (PAGES_PER_SHEET - (count % PAGES_PER_SHEET)) % PAGES_PER_SHEET
  if (missing === 0) return
  const message = {
    en: `the booklet has ${count} pages, which is not a multiple of four`,
    zh: `全册共 ${count} 页，不是四的倍数`,
  }
  const hint = {
    en: `${missing} more or ${PAGES_PER_SHEET - missing} fewer pages would let it be folded and stitched.`,
    zh: `增加 ${missing} 页或减少 ${PAGES_PER_SHEET - missing} 页方可折叠装订。`,
  }
  report(warning("layout/page-count", message, { span: booklet.span, hint }))
}

/** Modes that a booklet may ask for and layout does not have are findings. */
export function checkBilingual(booklet: Booklet, languages: readonly Lang[], report: Report): void {
  if (booklet.bilingual === "stacked" || languages.length < 2) return
  const message = {
    en: `the bilingual mode "${booklet.bilingual}" cannot be set yet`,
    zh: `尚不能排“${booklet.bilingual}”双语版式`,
  }
  const hint = { en: 'Only "stacked" is available in this version.', zh: "本版本只有“stacked”版式。" }
  report(error("layout/bilingual-not-yet", message, { span: booklet.span, hint }))
}

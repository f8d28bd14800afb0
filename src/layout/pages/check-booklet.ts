import type { Booklet } from "../../content/booklet.ts"
import { type Report, warning } from "../../foundation/diagnostic.ts"

/** A folded sheet has four pages; saddle stitch needs a multiple of four. */
const PAGES_PER_SHEET = 4

/** A booklet whose page count is no multiple of four cannot be stitched. */
export function checkPageCount(count: number, booklet: Booklet, report: Report): void {
  const missing = (PAGES_PER_SHEET - (count % PAGES_PER_SHEET)) % PAGES_PER_SHEET
  if (missing === 0) return
  const message = {
    en: `the booklet has ${count === 1 ? "1 page" : `${count} pages`}, which is not a multiple of four`,
    zh: `全册共 ${count} 页，不是四的倍数`,
  }
  const excess = PAGES_PER_SHEET - missing
  // A booklet of fewer pages than one sheet has cannot lose them all.
  const fewer = count > excess ? { en: ` or ${excess} fewer`, zh: `或减少 ${excess} 页` } : { en: "", zh: "" }
  const hint = {
    en: `${missing} more${fewer.en} ${missing === 1 && fewer.en === "" ? "page" : "pages"} would let it be folded and stitched; a theme fills up with pages that are \`-tj-planned: fill\`.`,
    zh: `增加 ${missing} 页${fewer.zh}方可折叠装订；主题可用 \`-tj-planned: fill\` 的页补足。`,
  }
  report(warning("layout/page-count", message, { span: booklet.span, hint }))
}

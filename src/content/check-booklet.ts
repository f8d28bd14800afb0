import { error, type Report as Findings } from "../foundation/diagnostic.ts"
import { suggest } from "../foundation/suggest.ts"
import type { Booklet } from "./booklet.ts"
import type { Report } from "./report.ts"

/** Sections that the booklet names and the report does not have. */
export function checkSections(booklet: Booklet, content: Report, report: Findings): void {
  const ids = content.sections.map(({ id }) => id)
  for (const [id, { span }] of booklet.sections) {
    if (ids.includes(id)) continue
    const message = { en: `the report has no section "${id}"`, zh: `报告中没有标识为“${id}”的部分` }
    report(error("content/unknown-section", message, { span, hint: suggest(id, ids) }))
  }
}

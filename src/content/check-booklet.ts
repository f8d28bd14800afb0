import { error, type Report as Findings } from "../foundation/diagnostic.ts"
import { nearest } from "../foundation/nearest.ts"
import type { Booklet } from "./booklet.ts"
import type { Report } from "./report.ts"

/** Sections that the booklet names and the report does not have. */
export function checkSections(booklet: Booklet, content: Report, report: Findings): void {
  const ids = content.sections.map(({ id }) => id)
  for (const [id, { span }] of booklet.sections) {
    if (ids.includes(id)) continue
    const message = { en: `the report has no section "${id}"`, zh: `报告中没有编号为“${id}”的部分` }
    const near = nearest(id, ids)
    const hint =
      near === undefined
        ? { en: `Its sections are ${ids.join(", ")}.`, zh: `各部分的编号为：${ids.join("、")}。` }
        : { en: `Did you mean "${near}"?`, zh: `是否指“${near}”？` }
    report(error("content/unknown-section", message, { span, hint }))
  }
}

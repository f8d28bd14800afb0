import type { Diagnostic } from "../foundation/diagnostic.ts"
import { preflightRule } from "../tables/preflight-rules.ts"
import { groupFindings, pageRanges } from "./grouped.ts"
import type { PreflightReport } from "./preflight.ts"

/** Findings of a finished file as those of a build. `file` is its name. */
export function preflightDiagnostics(report: PreflightReport, file: string): readonly Diagnostic[] {
  return groupFindings(report.findings).map(({ rule, severity, first, pages, count }): Diagnostic => {
    const { remedy, reason } = preflightRule(rule)
    const { detail } = first
    const where = {
      en: pages.length === 0 ? "" : `, ${pages.length === 1 ? "page" : "pages"} ${pageRanges(pages, "en")}`,
      zh: pages.length === 0 ? "" : `，第 ${pageRanges(pages, "zh")} 页`,
    }
    const often = count > 1 ? { en: `, ${count} places`, zh: `，共 ${count} 处` } : { en: "", zh: "" }
    const message = {
      en: `${detail.en} (${file}${where.en}${often.en})`,
      zh: `${detail.zh}（${file}${where.zh}${often.zh}）`,
    }
    return { code: `preflight/${rule}`, severity, message, notes: [{ message: reason }], hint: remedy }
  })
}

import type { MessageLanguage, Severity } from "../foundation/diagnostic.ts"
import { preflightRule } from "../tables/preflight-rules.ts"
import type { PreflightReport } from "./preflight.ts"
import type { MmBox } from "./run.ts"

export interface PreflightJson {
  readonly ok: boolean
  readonly file: string
  /** What the file declares of itself; null for nothing. */
  readonly declares: string | null
  readonly heldTo: string | null
  readonly profile: string
  readonly pages: number
  /** Ids of rules that were looked at. */
  readonly checked: readonly string[]
  readonly errors: number
  readonly warnings: number
  readonly findings: readonly {
    readonly rule: string
    readonly severity: Severity
    readonly message: string
    readonly reason: string
    readonly remedy: string
    /** 1-based. */
    readonly page?: number
    /** Object number in the file. */
    readonly object?: number
    /** In mm from the top left corner of the page's trim. */
    readonly box?: MmBox
    readonly count: number
  }[]
  /** Findings that are counted and not listed, by rule. */
  readonly more: Readonly<Record<string, number>>
  readonly notChecked: readonly { readonly rules: readonly string[]; readonly why: string }[]
}

export function preflightJson(
  report: PreflightReport,
  file: string,
  failed: boolean,
  language: MessageLanguage,
): PreflightJson {
  const count = (severity: Severity): number => report.findings.filter((one) => one.severity === severity).length
  return {
    ok: !failed,
    file,
    declares: report.declares ?? null,
    heldTo: report.heldTo ?? null,
    profile: report.profile,
    pages: report.pages,
    checked: report.checked,
    errors: count("error"),
    warnings: count("warning"),
    findings: report.findings.map(({ rule, severity, detail, place, count }) => {
      const { reason, remedy } = preflightRule(rule)
      return {
        rule,
        severity,
        message: detail[language],
        reason: reason[language],
        remedy: remedy[language],
        ...(place.page !== undefined && { page: place.page }),
        ...(place.object !== undefined && { object: place.object }),
        ...(place.mm !== undefined && { box: place.mm }),
        count,
      }
    }),
    more: Object.fromEntries(report.more),
    notChecked: report.unchecked.map(({ rules, why }) => ({ rules, why: why[language] })),
  }
}

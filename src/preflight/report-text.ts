import { type MessageLanguage, type Severity, tally } from "../foundation/diagnostic.ts"
import { PREFLIGHT_PROFILES } from "../tables/preflight-profiles.ts"
import { PREFLIGHT_RULES, preflightRule } from "../tables/preflight-rules.ts"
import { type FindingGroup, groupFindings, pageRanges } from "./grouped.ts"
import type { PreflightReport } from "./preflight.ts"

/** How parts of the report are set off on a terminal; the identity in a pipe. */
export interface ReportColors {
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
  readonly red: (text: string) => string
  readonly yellow: (text: string) => string
  readonly cyan: (text: string) => string
  readonly green: (text: string) => string
}

/** Kinds of one fault that are listed; all are in the JSON report. */
const LISTED = 8

const WORDS = {
  en: {
    declares: (what: string) => `declares ${what}`,
    nothing: "declares no PDF/X",
    pages: (count: number) => (count === 1 ? "1 page" : `${count} pages`),
    page: (ranges: string) => `p. ${ranges}`,
    times: (count: number) => `${count}×`,
    object: "object",
    and: ", ",
    listed: ", ",
    why: "why",
    do: "do",
    more: (count: number) => `and ${count} more`,
    notChecked: "Not checked, or only in part",
    kept: (passed: number, of: number) => `${passed} of ${of} rules kept; `,
  },
  zh: {
    declares: (what: string) => `声明 ${what}`,
    nothing: "未声明 PDF/X",
    pages: (count: number) => `${count} 页`,
    page: (ranges: string) => `第 ${ranges} 页`,
    times: (count: number) => `${count} 处`,
    object: "对象",
    and: "，",
    listed: "、",
    why: "原因",
    do: "处理",
    more: (count: number) => `另有 ${count} 条`,
    notChecked: "未检查或仅部分检查",
    kept: (passed: number, of: number) => `已检查 ${of} 条规则，${passed} 条通过；`,
  },
} as const

/** The report as people read it: by rule, with places, reason and remedy, and what was not checked. `failed`: of a strict look too. */
export function preflightText(
  report: PreflightReport,
  file: string,
  failed: boolean,
  language: MessageLanguage,
  colors: ReportColors,
): string {
  const words = WORDS[language]
  const { label } = PREFLIGHT_PROFILES[report.profile]
  const declares = report.declares === undefined ? words.nothing : words.declares(report.declares)
  const facts = report.pages === 0 ? [] : [declares, words.pages(report.pages)]
  const lines = [`${colors.bold(file)}  ${[...facts, label[language]].join(" · ")}`, ""]
  const groups = groupFindings(report.findings)
  for (const { id } of PREFLIGHT_RULES) {
    const own = groups.filter(({ rule }) => rule === id)
    if (own.length > 0) lines.push(...ruleLines(id, own, report.more.get(id) ?? 0, language, colors), "")
  }
  if (report.unchecked.length > 0) {
    lines.push(colors.bold(words.notChecked))
    for (const { rules, why } of report.unchecked)
      lines.push(`  ${idRanges(rules, words.listed)}  ${colors.dim(why[language])}`)
    lines.push("")
  }
  const broken = new Set(report.findings.map(({ rule }) => rule))
  const passed = report.checked.filter((id) => !broken.has(id)).length
  const count = (severity: Severity): number => groups.filter((one) => one.severity === severity).length
  const sign = failed ? colors.red("✗") : colors.green("✓")
  const counts = tally(count("error"), count("warning"))[language]
  lines.push(`${sign} ${words.kept(passed, report.checked.length)}${counts}`)
  return `${lines.join("\n")}\n`
}

function ruleLines(
  id: string,
  groups: readonly FindingGroup[],
  uncounted: number,
  language: MessageLanguage,
  colors: ReportColors,
): readonly string[] {
  const words = WORDS[language]
  const { name, reason, remedy } = preflightRule(id)
  const worst = groups.some(({ severity }) => severity === "error")
    ? colors.red("✗")
    : groups.some(({ severity }) => severity === "warning")
      ? colors.yellow("!")
      : colors.cyan("i")
  const lines = [`${worst} ${colors.bold(id)}  ${name[language]}`]
  for (const group of groups.slice(0, LISTED)) lines.push(`     ${groupLine(group, language, colors)}`)
  const left = groups.length - LISTED + uncounted
  if (left > 0 && (groups.length > LISTED || uncounted > 0)) lines.push(`     ${colors.dim(words.more(left))}`)
  lines.push(`     ${colors.dim(`${words.why}  ${reason[language]}`)}`)
  lines.push(`     ${colors.green(words.do)}  ${remedy[language]}`)
  return lines
}

function groupLine(
  { first, pages, count, severity }: FindingGroup,
  language: MessageLanguage,
  colors: ReportColors,
): string {
  const words = WORDS[language]
  const { detail, place } = first
  const parts: string[] = []
  if (pages.length > 0) parts.push(words.page(pageRanges(pages, language)))
  if (count > 1) parts.push(words.times(count))
  if (place.mm !== undefined) parts.push(`${place.mm.x}, ${place.mm.y} mm`)
  else if (place.object !== undefined) parts.push(`${words.object} ${place.object}`)
  const mark = severity === "error" ? colors.red("·") : severity === "warning" ? colors.yellow("·") : colors.cyan("·")
  return `${mark} ${detail[language]}${parts.length > 0 ? `  ${colors.dim(parts.join(words.and))}` : ""}`
}

/** X01–X46, C1. */
function idRanges(ids: readonly string[], comma: string): string {
  const order = PREFLIGHT_RULES.map(({ id }) => id)
  const sorted = ids.map((id) => order.indexOf(id)).sort((a, b) => a - b)
  const parts: string[] = []
  for (let i = 0; i < sorted.length; ) {
    let to = i
    const start = sorted[i] as number
    while (
      to + 1 < sorted.length &&
      sorted[to + 1] === (sorted[to] as number) + 1 &&
      sameGroup(order, start, sorted[to + 1] as number)
    )
      to++
    const first = order[start] as string
    const last = order[sorted[to] as number] as string
    parts.push(to === i ? first : to === i + 1 ? `${first}${comma}${last}` : `${first}–${last}`)
    i = to + 1
  }
  return parts.join(comma)
}

const sameGroup = (order: readonly string[], a: number, b: number): boolean =>
  order[a]?.charAt(0) === order[b]?.charAt(0)

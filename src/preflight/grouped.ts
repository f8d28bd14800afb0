import type { MessageLanguage, Severity } from "../foundation/diagnostic.ts"
import type { Finding } from "./run.ts"

/** The same fault on several pages, as one. */
export interface FindingGroup {
  readonly rule: string
  readonly severity: Severity
  readonly first: Finding
  /** In order; empty for what is about the whole file. */
  readonly pages: readonly number[]
  readonly count: number
}

export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const groups = new Map<string, { first: Finding; pages: number[]; count: number }>()
  for (const finding of findings) {
    const key = `${finding.rule} ${finding.severity} ${finding.detail.en}`
    const group = groups.get(key) ?? { first: finding, pages: [], count: 0 }
    if (finding.place.page !== undefined) group.pages.push(finding.place.page)
    group.count += finding.count
    groups.set(key, group)
  }
  return [...groups.values()].map(({ first, pages, count }) => {
    const { rule, severity } = first
    return { rule, severity, first, pages: [...new Set(pages)].sort((a, b) => a - b), count }
  })
}

/** Pages named one by one; beyond, the list is cut. */
const NAMED = 12

/** 3–5, 7. */
export function pageRanges(pages: readonly number[], language: MessageLanguage): string {
  const parts: string[] = []
  for (let i = 0; i < pages.length; ) {
    let to = i
    while (to + 1 < pages.length && pages[to + 1] === (pages[to] as number) + 1) to++
    parts.push(to === i ? `${pages[i]}` : `${pages[i]}–${pages[to]}`)
    i = to + 1
  }
  const listed = parts.slice(0, NAMED)
  const more = parts.length > NAMED ? ["…"] : []
  return [...listed, ...more].join(language === "zh" ? "、" : ", ")
}

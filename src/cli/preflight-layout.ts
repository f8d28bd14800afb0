import { type Diagnostic, type MessageLanguage, type Severity, tally } from "../foundation/diagnostic.ts"
import type { PreflightProfile } from "../tables/preflight-profiles.ts"
import type { Project } from "./disk.ts"
import { formatDiagnostic, type JsonDiagnostic, jsonDiagnostic, sortDiagnostics } from "./print.ts"
import { terminalColors } from "./terminal.ts"

/** What was found on the pages as they are laid out, with its place in the content. */
export interface LayoutReport {
  readonly findings: readonly Diagnostic[]
  /** Absent where the pages could not be made, which is in the findings. */
  readonly pages?: number
  readonly rules: number
}

/** The product rules on the pages of a content folder, before any file is made. */
export async function preflightLayout(project: Project, profile: PreflightProfile): Promise<LayoutReport> {
  const [{ isPainted, paintBooklet }, { checkBooklet }, { openColorTables }, { LAYOUT_RULES }] = await Promise.all([
    import("../steps/paint-booklet.ts"),
    import("../steps/check-booklet.ts"),
    import("../press/color/color-tables.ts"),
    import("../press/check/check-product.ts"),
  ])
  const found: Diagnostic[] = []
  const { sources, content } = project
  const booklet = await paintBooklet(sources, { content, origins: true }, (finding) => found.push(finding))
  const rules = LAYOUT_RULES.length
  if (!isPainted(booklet)) return { findings: sortDiagnostics(found), rules }
  const tables = openColorTables(sources, (finding) => found.push(finding))
  const opaque = booklet.booklet.editions.includes("x1a")
  const findings = sortDiagnostics([...found, ...checkBooklet(booklet, tables, profile, opaque)])
  return { findings, rules, pages: booklet.painted.lists.length }
}

const WORDS = {
  en: {
    head: "as laid out",
    pages: (count: number) => `${count} pages`,
  },
  zh: {
    head: "版面",
    pages: (count: number) => `${count} 页`,
  },
} as const

/** As people read it, before the report on the file. `failed`: of a strict look too. */
export function layoutText(
  { findings, pages }: LayoutReport,
  { content, sources }: Project,
  { label }: PreflightProfile,
  failed: boolean,
  language: MessageLanguage,
): string {
  const colors = terminalColors(process.stdout)
  const words = WORDS[language]
  const head = [words.head, ...(pages === undefined ? [] : [words.pages(pages)]), label[language]].join(" · ")
  const number = (severity: Severity): number => findings.filter((one) => one.severity === severity).length
  return [
    `${colors.bold(content)}  ${head}`,
    "",
    ...findings.map((finding) => `${formatDiagnostic(finding, sources.text, language, colors)}\n`),
    `${failed ? colors.red("✗") : colors.green("✓")} ${tally(number("error"), number("warning"))[language]}`,
    "",
    "",
  ].join("\n")
}

export const layoutJson = (
  { findings }: LayoutReport,
  { sources }: Project,
  language: MessageLanguage,
): readonly JsonDiagnostic[] => findings.map((finding) => jsonDiagnostic(finding, sources.text, language))

import { SharedWork } from "../artifacts/shared-work.ts"
import type { EditionName } from "../content/booklet.ts"
import type { Diagnostic, Report } from "../foundation/diagnostic.ts"
import type { Sources } from "../foundation/sources.ts"
import { COVER_PAGES } from "../press/order/print-order.ts"
import { checkCover, coverEdition, insideEdition } from "../steps/cover-edition.ts"
import type { EditionFile, EditionJob } from "../steps/edition.ts"
import { openTables, type ShopProfile } from "../steps/open-tables.ts"
import type { PaintedBooklet } from "../steps/paint-booklet.ts"
import { type PreflightSummary, preflightEdition } from "../steps/preflight-editions.ts"

export interface CoverRequest {
  /** Millimetres, instead of what the order says or the paper makes. */
  readonly spine?: number
  /** Also the pages without the cover's four. */
  readonly inside?: boolean
  readonly icc?: ShopProfile
}

export interface CoverFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly pages: number
  readonly preflight: PreflightSummary
}

/** The cover of a booklet as a file of its own, and on request the pages without it; checked as every file for the press. */
export async function coverFiles(
  painted: PaintedBooklet,
  { spine, inside = false, icc }: CoverRequest,
  sources: Sources,
  report: Report,
): Promise<readonly CoverFile[]> {
  const told: Diagnostic[] = []
  const tell: Report = (finding) => {
    told.push(finding)
    report(finding)
  }
  const editions: readonly EditionName[] = ["cover"]
  const { name, languages } = painted.booklet
  const booklet = { ...painted.booklet, editions }
  const tables = await openTables(sources, tell, icc)
  const work = new SharedWork(painted.painted.lists, painted.theme.palette, tables, tell)
  const job: EditionJob = { ...painted, booklet, sources, tables, work, ...(icc && { icc }), report: tell }
  checkCover(job, tell)
  const cover = await coverEdition(job, spine)
  if (cover === undefined) return []
  const suffix = languages.length === 1 ? `-${languages[0]}` : ""
  const checked = (part: "cover" | "inside", file: EditionFile, of: EditionJob): CoverFile => {
    const named = { ...file, name: `${name}-${part}${suffix}.pdf`, edition: part === "cover" ? part : "press" } as const
    const { bytes, pages } = file
    return { name: named.name, bytes, pages, preflight: preflightEdition(named, of, told) }
  }
  const rest = inside ? await insideEdition(job) : undefined
  // Pages of the inside are counted from its own first.
  const blank = new Set([...painted.blank].map((page) => page - COVER_PAGES / 2))
  return [checked("cover", cover, job), ...(rest === undefined ? [] : [checked("inside", rest, { ...job, blank })])]
}

import type { EditionName } from "../content/booklet.ts"
import type { Diagnostic } from "../foundation/diagnostic.ts"
import type { Size } from "../foundation/geometry.ts"
import { mmToPt } from "../foundation/units.ts"
import { preflightDiagnostics } from "../preflight/diagnostics.ts"
import type { PreflightExpectations } from "../preflight/expectations.ts"
import { type PreflightReport, preflightFile } from "../preflight/preflight.ts"
import { PROCESS_PLATES, platesOf } from "../press/check/plates.ts"
import { productionOf } from "../press/order/print-order.ts"
import { PREFLIGHT_PROFILES } from "../tables/preflight-profiles.ts"
import type { EditionJob } from "./edition.ts"
import { profileOf } from "./print-job.ts"

/** What a finished file declares, and how it was looked at; said of it in the manifest, and no more than this. */
export interface PreflightSummary {
  readonly declares?: string
  readonly profile: string
  /** Rules that were looked at and hold. */
  readonly passed: number
  readonly warnings: number
}

/**
 * The last step of a press build: the finished bytes as a print shop sees them. Errors stand in the way of all files, so that
 * nothing that declares PDF/X fails its own preflight. What was said of the layout, `told`, is not said again of the file.
 */
export function preflightEdition(
  file: {
    readonly name: string
    readonly edition: EditionName
    readonly bytes: Uint8Array
    /** Where it is not that of the booklet. */
    readonly trim?: Size
  },
  job: EditionJob,
  told: readonly Diagnostic[],
): PreflightSummary {
  const profile = file.edition === "office" ? PREFLIGHT_PROFILES.office : profileOf(job)
  const report = preflightFile(file.bytes, profile, expectationsOf(file, job))
  const known = new Set(told.map(({ code }) => code))
  for (const finding of preflightDiagnostics(report, file.name)) {
    // Warnings are told by `tujie preflight`; those about the layout are summed up there too.
    if (finding.severity === "error" && !known.has(finding.code)) job.report(finding)
  }
  return summaryOf(report)
}

function summaryOf({ declares, profile, checked, findings }: PreflightReport): PreflightSummary {
  const broken = new Set(findings.map(({ rule }) => rule))
  const warnings = new Set(findings.filter(({ severity }) => severity === "warning").map(({ rule }) => rule))
  const passed = checked.filter((id) => !broken.has(id)).length
  return { ...(declares !== undefined && { declares }), profile, passed, warnings: warnings.size }
}

/** What is known of each edition's file besides its bytes. */
function expectationsOf(
  { edition, trim }: { readonly edition: EditionName; readonly trim?: Size },
  job: EditionJob,
): PreflightExpectations {
  const { booklet, painted, blank, theme, tables } = job
  const process: readonly string[] = PROCESS_PLATES
  const spots = platesOf(theme.palette, tables).names.filter((name) => !process.includes(name))
  if (edition === "office") return { imposed: true, inkChecked: true }
  // The pages of the sheets are those of the press file, where there is one.
  const inkChecked = booklet.editions.includes("press")
  if (edition === "sheets") return { claim: "PDF/X-4", spots, imposed: true, inkChecked }
  if (edition === "cover") {
    const inside = blank.has(2) && blank.has(painted.lists.length - 1)
    return { claim: "PDF/X-4", ...(trim && { trim }), bleed: booklet.bleed, spots, blanks: inside ? [2] : [] }
  }
  const { width, height } = booklet.trim
  const { binding } = productionOf(booklet, painted.lists.length)
  return {
    claim: edition === "x1a" ? "PDF/X-1a" : "PDF/X-4",
    trim: { width: mmToPt(width), height: mmToPt(height) },
    bleed: booklet.bleed,
    spots,
    blanks: [...blank],
    ...(edition === "x1a" && { cmykOnly: true }),
    ...(binding.type === "saddle-stitch" && { binding: "saddle-stitch" as const }),
    ...(binding.type === "perfect-bound" && { binding: "perfect" as const }),
  }
}

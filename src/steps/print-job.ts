import { type Diagnostic, info } from "../foundation/diagnostic.ts"
import { ownIntent, shopIntent } from "../press/color/output-profile.ts"
import type { OrderFile } from "../press/order/print-order.ts"
import { PREFLIGHT_PROFILES, type PreflightProfile } from "../tables/preflight-profiles.ts"
import { checkBooklet } from "./check-booklet.ts"
import { checkCover } from "./cover-edition.ts"
import type { EditionJob } from "./edition.ts"
import { orderFiles, orderFor } from "./order-files.ts"

/**
 * The product rules on what was laid out. Errors stand in the way of the files; how many warnings there are is one
 * finding, because `tujie preflight` on the content folder tells each with its place.
 */
export function checkPrintJob(job: EditionJob): void {
  // What lets through is flattened for PDF/X-1a; what cannot be was told when its file was made.
  const found = checkBooklet(job, job.tables, profileOf(job))
  checkCover(job, job.report)
  const warnings = found.filter(({ severity }) => severity === "warning")
  for (const finding of found) if (finding.severity === "error") job.report(finding)
  if (warnings.length > 0) job.report(summary(warnings, job))
}

/** Offset on the paper of the inside pages. */
export function profileOf({ booklet }: Pick<EditionJob, "booklet">): PreflightProfile {
  return PREFLIGHT_PROFILES[booklet.order?.inside?.kind === "uncoated" ? "uncoated" : "sheetfed-coated"]
}

function summary(warnings: readonly Diagnostic[], { booklet }: EditionJob): Diagnostic {
  const count = warnings.length
  return info(
    "preflight/warnings",
    {
      en: `the print shop may ask about ${count} ${count === 1 ? "thing" : "things"} on the pages`,
      zh: `页面上有 ${count} 处印厂可能会询问`,
    },
    {
      span: booklet.span,
      hint: {
        en: "`tujie preflight` on the content folder lists them with their places.",
        zh: "对内容文件夹运行 tujie preflight 可逐条查看。",
      },
    },
  )
}

/** The order sheet for the files that a shop gets; none where it gets none. */
export async function printOrder(
  job: EditionJob,
  made: readonly OrderFile[],
): Promise<Awaited<ReturnType<typeof orderFiles>>> {
  const { sources, tables, report, icc } = job
  // What is wrong with a profile was told when the files were made.
  const told = () => {}
  const intent = icc === undefined ? ownIntent(sources, told) : shopIntent(icc.bytes, icc.path, told)
  if (intent === undefined || made.length === 0) return []
  const files = made.map(({ name, edition, pages, bytes, sha256 }) => ({ name, edition, pages, bytes, sha256 }))
  return orderFiles(orderFor(job, files, tables, intent.identifier), job, tables, sources, report)
}

import { basename, dirname } from "node:path"
import { type BindingSide, DEFAULT_SHEETS, type SheetSettings } from "../content/sheet-settings.ts"
import { tellUnused } from "../content/unused-settings.ts"
import type { Diagnostic } from "../foundation/diagnostic.ts"
import type { Mm } from "../foundation/units.ts"
import { readBytes } from "./disk.ts"
import { finishJob, type JobFlags } from "./finish-job.ts"
import { noFile } from "./terminal.ts"

/** True for what names a file rather than a content folder. */
export const isPdfPath = (path: string): boolean => /\.pdf$/i.test(path)

/** `tujie impose some.pdf`: the sheets of a file made elsewhere, beside it as `some-sheets.pdf`. */
export async function runImposeFile(
  path: string,
  asked: Partial<SheetSettings>,
  bindingSide: BindingSide,
  bleed: Mm,
  flags: JobFlags,
): Promise<number> {
  const bytes = readBytes(path)
  if (typeof bytes === "string") throw noFile(path, bytes)
  const { imposeForeign } = await import("../foreign/impose-foreign.ts")
  const found: Diagnostic[] = []
  const settings = { ...DEFAULT_SHEETS, ...asked }
  tellUnused(settings.scheme, Object.keys(asked) as (keyof SheetSettings)[], (finding) => found.push(finding))
  const name = basename(path)
  const job = { bytes, name, settings, bindingSide, bleed }
  const made = await imposeForeign(job, (finding) => found.push(finding))
  const files = made === undefined ? [] : [{ name: sheetsName(name), bytes: made.bytes, pages: made.sides }]
  return finishJob(flags.out ?? dirname(path), files, found, () => undefined, flags)
}

const sheetsName = (name: string): string => `${name.replace(/\.pdf$/i, "")}-sheets.pdf`

import { type Report, warning } from "../foundation/diagnostic.ts"
import type { Span } from "../foundation/source.ts"
import type { SchemeName, SheetSettings } from "./sheet-settings.ts"

const FOLDED: readonly SchemeName[] = ["saddle-stitch", "perfect-bound"]
const LAID: readonly SchemeName[] = ["n-up", "cut-and-stack", "step-and-repeat"]

/** Settings that only some schemes have a use for. */
const USED_BY: { readonly [K in keyof SheetSettings]?: readonly SchemeName[] } = {
  signature: FOLDED,
  columns: LAID,
  rows: LAID,
  creep: FOLDED,
  caliper: FOLDED,
  milling: ["perfect-bound"],
}

export const UNUSED_IN_SOME = Object.keys(USED_BY) as readonly (keyof SheetSettings)[]

/** Tells of what is set and makes no difference: `given` are the keys that were written. */
export function tellUnused(
  scheme: SchemeName,
  given: readonly (keyof SheetSettings)[],
  report: Report,
  span?: Span,
): void {
  for (const key of given) {
    const schemes = USED_BY[key]
    if (schemes === undefined || schemes.includes(scheme)) continue
    const message = {
      en: `"${key}" makes no difference to sheets of the scheme ${scheme}`,
      zh: `拼版方式 ${scheme} 用不到 "${key}"`,
    }
    const hint = {
      en: `Leave it out, or use the scheme ${schemes.join(" or ")}.`,
      zh: `请删去，或改用 ${schemes.join(" 或 ")}。`,
    }
    report(warning("content/unused-setting", message, { ...(span && { span }), hint }))
  }
}

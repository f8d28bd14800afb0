import type { Span } from "../foundation/source.ts"
import type { Mm } from "../foundation/units.ts"
import type { Lang } from "./report.ts"

export type BilingualMode = "stacked" | "parallel" | "facing"
export type EditionName = "screen" | "press" | "sheets" | "office"
export const EDITION_NAMES = ["screen", "press", "sheets", "office"] as const

/** What to make of a report: `booklet.json`, validated. */
export interface Booklet {
  /** File stem of everything written. */
  readonly name: string
  /** Path of the report, relative to the content folder. */
  readonly report: string
  /** Folder under `templates/`. */
  readonly theme: string
  readonly trim: { readonly width: Mm; readonly height: Mm }
  readonly bleed: Mm
  readonly languages: readonly Lang[]
  readonly bilingual: BilingualMode
  readonly editions: readonly EditionName[]
  readonly span: Span
}

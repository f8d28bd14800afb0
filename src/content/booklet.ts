import type { Span } from "../foundation/source.ts"
import type { Mm } from "../foundation/units.ts"
import type { OrderSettings } from "./order.ts"
import type { Lang } from "./report.ts"
import type { OfficeSettings, SheetSettings } from "./sheet-settings.ts"

export const BILINGUAL_MODES = ["stacked", "parallel", "facing"] as const
/** Sentence under sentence, two columns, or opposite pages. */
export type BilingualMode = (typeof BILINGUAL_MODES)[number]
export const EDITION_NAMES = ["screen", "press", "x1a", "sheets", "cover", "office"] as const
export type EditionName = (typeof EDITION_NAMES)[number]

export interface SectionSettings {
  /** Instead of the booklet's. */
  readonly bilingual?: BilingualMode
  /** Where the section is named. */
  readonly span: Span
}

/** What to make of a report: `booklet.json`, validated. */
export interface Booklet {
  /** File stem of everything written. */
  readonly name: string
  /** Path of the report, relative to the content folder. */
  readonly report: string
  /** Where that path is written. */
  readonly reportSpan: Span
  /** Folder under `templates/`. */
  readonly theme: string
  /** Where that is written; absent where it was asked for instead. */
  readonly themeSpan?: Span
  readonly trim: { readonly width: Mm; readonly height: Mm }
  readonly bleed: Mm
  readonly languages: readonly Lang[]
  readonly bilingual: BilingualMode
  /** What sections have of their own, by section id. */
  readonly sections: ReadonlyMap<string, SectionSettings>
  readonly editions: readonly EditionName[]
  readonly press: PressSettings
  readonly pages?: PageBudget
  readonly sheets: SheetSettings
  readonly office: OfficeSettings
  readonly order?: OrderSettings
  readonly span: Span
}

/** How files for the print shop are made. */
export interface PressSettings {
  /** Pictures keep their RGB colours with a profile, or are converted to the inks of the press. */
  readonly images: "rgb" | "cmyk"
  /** Crop and registration marks, colour bar and slug line around each page. */
  readonly marks: boolean
}

/** How many pages a booklet is to have. */
export interface PageBudget {
  readonly pages: number
  /** Fewer will not do. */
  readonly exact: boolean
  readonly span: Span
}

/** The mode of the booklet or of one section; one language has nothing to stand beside. */
export function bilingualMode(booklet: Booklet, section?: string): BilingualMode {
  if (booklet.languages.length < 2) return "stacked"
  const own = section === undefined ? undefined : booklet.sections.get(section)?.bilingual
  return own ?? booklet.bilingual
}

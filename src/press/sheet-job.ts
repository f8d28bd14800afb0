import type { BindingSide, SheetSettings } from "../content/sheet-settings.ts"
import type { Size } from "../foundation/geometry.ts"
import type { Span } from "../foundation/source.ts"
import type { Pt } from "../foundation/units.ts"
import type { Stock } from "../tables/paper-stocks.ts"

/** Pages that are to be put on sheets, whoever made them. */
export interface SheetJob {
  readonly pages: number
  /** Of every page. */
  readonly trim: Size
  /** What the pages have of it on all sides. */
  readonly bleed: Pt
  readonly settings: SheetSettings
  /** Unless the settings say otherwise. */
  readonly bindingSide: BindingSide
  /** Paper of the pages. */
  readonly stock?: Stock
  /** Where the settings are written. */
  readonly span?: Span
}

import type { Color, Palette } from "../foundation/color.ts"
import type { Span } from "../foundation/source.ts"
import type { Pt } from "../foundation/units.ts"

export interface TypeSize {
  readonly size: Pt
  readonly leading: Pt
}

/** The style room's other noun: `theme.json`, validated. CSS sees it as custom properties and colours. */
export interface Theme {
  readonly name: { readonly zh: string; readonly en: string }
  /** The folder under `templates/` whose templates and stylesheet this theme starts from. */
  readonly extends?: { readonly name: string; readonly span: Span }
  /** `color(--red)` in CSS. */
  readonly palette: Palette
  /** Families in order of preference: `--font-serif`. */
  readonly fonts: ReadonlyMap<string, readonly string[]>
  /** `--type-body-size`, `--type-body-leading`. */
  readonly type: ReadonlyMap<string, TypeSize>
  /** `--space-gutter`. */
  readonly space: ReadonlyMap<string, Pt>
  readonly graphics: GraphicRoles
  /** What may be changed so that pages come out well; absent where nothing may. */
  readonly fit?: Fit
  readonly span: Span
}

/** Least and greatest factor. */
export type Range = readonly [number, number]

/** Factors within which a theme lets pages be fitted. */
export interface Fit {
  /** Of the vertical margins between blocks. */
  readonly spacing: Range
  /** Of pictures and graphics. */
  readonly graphics: Range
  /** Of the sizes and leadings in `type`, for the whole booklet at once. */
  readonly type: Range
  /** The most by which a blank between blocks may grow so that a page ends at its foot. */
  readonly justify: Pt
  /** Whether graphics may be drawn higher where a page would end above its foot. */
  readonly grow?: boolean
}

/** What charts use, by role: `accent`, `muted`, `number`; the graphic room names the roles that it knows. */
export interface GraphicRoles {
  readonly colors: ReadonlyMap<string, Color>
  readonly fonts: ReadonlyMap<string, GraphicFont>
}

export interface GraphicFont {
  readonly families: readonly string[]
  /** Of all texts of the role; absent where each keeps its own. */
  readonly weight?: number
}

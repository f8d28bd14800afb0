import type { Matrix, Rect, Size } from "../foundation/geometry.ts"
import type { Pt } from "../foundation/units.ts"
import type { DisplayItem } from "../paint/display-list.ts"

/** A page placed on a sheet side. `transform` maps page coordinates (trim origin) to sheet coordinates. */
export interface Placement {
  /** Index into the display lists. */
  readonly page: number
  readonly transform: Matrix
  /** What of the page may show, in sheet coordinates: its bleed box, cut at the spine. */
  readonly clip: Rect
}

/** The press room's noun: one side of paper, or one page of a reading file. y down, origin at the media's top left. */
export interface Sheet {
  readonly media: Size
  readonly trimBox: Rect
  readonly bleedBox: Rect
  readonly bleed: Pt
  readonly placements: readonly Placement[]
  /** Crop, registration and fold marks, colour bars: outside the bleed box. */
  readonly marks: readonly DisplayItem[]
}

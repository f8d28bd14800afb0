import type { Rect } from "../../foundation/geometry.ts"
import type { Pt } from "../../foundation/units.ts"

/** What marks are drawn around: where a sheet's side is cut and folded. Sheet coordinates, y down. */
export interface MarkFrame {
  readonly trimBox: Rect
  readonly bleedBox: Rect
  /** What the press can print of the sheet; no mark reaches beyond it. */
  readonly printable: Rect
  readonly cutsX: readonly Pt[]
  readonly cutsY: readonly Pt[]
  readonly foldsX: readonly Pt[]
  readonly foldsY: readonly Pt[]
  /** Middles of columns and rows: no cut and no fold is near them. */
  readonly middlesX: readonly Pt[]
  readonly middlesY: readonly Pt[]
}

/** A page by itself: cut on four sides, folded nowhere. */
export function pageFrame(trimBox: Rect, bleedBox: Rect, printable: Rect): MarkFrame {
  const { x, y, width, height } = trimBox
  return {
    trimBox,
    bleedBox,
    printable,
    cutsX: [x, (x + width) as Pt],
    cutsY: [y, (y + height) as Pt],
    foldsX: [],
    foldsY: [],
    middlesX: [(x + width / 2) as Pt],
    middlesY: [(y + height / 2) as Pt],
  }
}

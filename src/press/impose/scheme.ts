import type { Signature } from "../../content/sheet-settings.ts"

/** How pages are laid out on sheets. */
export type Scheme =
  /** 骑马钉: folded sheets lie in each other, stitched through the fold. */
  | { readonly type: "saddle-stitch"; readonly pages: Signature }
  /** 胶装: folded sheets lie on each other, glued or sewn at the back. */
  | { readonly type: "perfect-bound"; readonly pages: Signature }
  /** Some pages a side in reading order, for reading; nothing is folded. */
  | { readonly type: "n-up"; readonly columns: number; readonly rows: number }
  /** 切叠: cut sheets give piles that are laid on each other in order. */
  | { readonly type: "cut-and-stack"; readonly columns: number; readonly rows: number }
  /** 连拼: the same leaf in every place. */
  | { readonly type: "step-and-repeat"; readonly columns: number; readonly rows: number }

/** A place on a side of a sheet, and what stands there. */
export interface Cell {
  readonly column: number
  readonly row: number
  /** 0-based place in the order of pages, blanks included. */
  readonly position: number
  /** Its head points down. */
  readonly turned: boolean
  /** How many leaves lie around its leaf at the fold; 0 where nothing is nested. */
  readonly depth: number
}

/**
 * A sheet of paper, flat. Each side is seen from itself; the back after the sheet was turned over like a page, about
 * its vertical axis. Rows count from the top.
 */
export interface ImposedSheet {
  readonly columns: number
  readonly rows: number
  readonly front: readonly Cell[]
  readonly back: readonly Cell[]
  /** Which folded section it is, 0-based. */
  readonly section: number
}

/** Sheets that come to this many pages, and how many of those there are. */
export interface Imposition {
  readonly sheets: readonly ImposedSheet[]
  /** Pages with the blanks that were added. */
  readonly positions: number
  /** Leaves nested at the deepest fold, less one: what creep adds up to, in calipers. */
  readonly deepest: number
  /** Pages meet at a spine. */
  readonly folded: boolean
}

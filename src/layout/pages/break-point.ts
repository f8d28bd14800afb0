import type { Fragment } from "../fragment.ts"
import type { Cut, Penalty } from "./break-rules.ts"
import type { Rows } from "./rows.ts"

/** Sums of line heights differ from page heights by floating-point noise. */
export const NOISE = 0.01

/** All places where a galley may be cut, top to bottom. Break −1 is its start, break `points.length` its end. */
export interface BreakPoints {
  readonly points: readonly BreakPoint[]
  /** Bottom of the whole; a margin at its end may hang over. */
  readonly end: number
  /** Height of the page areas it was asked for. */
  readonly page: number
  /** What of `end` a theme may let change. */
  readonly elastic: Elastic
}

/** Heights above a place in a galley that change with the factors of a variant. */
export interface Elastic {
  /** Between blocks. */
  readonly spaces: number
  readonly pictures: number
}

/**
 * A place where a galley may be cut. Lengths are y in the galley: what stands between two points takes `end` of the later
 * less `shift` of the earlier one on its page (follow-break.ts knows the cases where it is otherwise).
 */
export interface BreakPoint {
  /** Bottom of what stands before it. */
  readonly end: number
  /** What becomes the top of the next page; table heads shown again there make it smaller. */
  readonly shift: number
  readonly penalty: Penalty
  readonly cut: Cut
  readonly place: Place
  /** What of `end` a theme may let change. */
  readonly elastic: Elastic
  /** The space that falls away at the break, which `shift` has beyond `end`. */
  readonly gap: number
}

/** The box that is cut and the boxes around it, from which the break's token is made. */
export type Place = RowPlace | ColumnsPlace | BlankPlace

/** Before a row. */
export interface RowPlace {
  readonly type: "before"
  readonly view: Rows
  readonly row: number
  readonly up?: Around | undefined
}
/** Through a row of children beside each other. */
export interface ColumnsPlace {
  readonly type: "columns"
  readonly view: Rows
  readonly row: number
  readonly columns: ColumnsCut
  /** Height of the table heads shown again above it. */
  readonly heads: number
  readonly up?: Around | undefined
}
/** In the blank end of a box that no page could hold: wherever the page ends. */
export interface BlankPlace {
  readonly type: "blank"
  readonly rows: number
  /** The galley's y at the top and bottom of the box. */
  readonly top: number
  readonly bottom: number
  /** Height of the table heads shown again above it. */
  readonly heads: number
  readonly up?: Around | undefined
}

export interface Around {
  readonly view: Rows
  readonly row: number
  readonly child: Fragment
  readonly up?: Around | undefined
}

/** One of the children that stand beside each other. */
export interface Column {
  readonly child: Fragment
  /** From the top of the row. */
  readonly top: number
  /** With what sticks out of it: cells that span rows. */
  readonly height: number
  /** Bottom of its content from its own top: less than its height where it was stretched. */
  readonly content: number
  readonly points: BreakPoints
}

/** A cut through all children of a row at one height; each is cut by itself. */
export interface ColumnsCut {
  readonly columns: readonly Column[]
  /** The columns before it have ended. */
  readonly first: number
  /** From there on, by column: index of the break in it, or one of the three below; the rest goes on whole. */
  readonly at: readonly number[]
  /** The columns from here on have something after the cut, or may have. */
  readonly live: number
  /** The columns from here on go on whole. */
  readonly untouched: number
  /** From the row's top to the lowest of what stands before the cut. */
  readonly end: number
  /** Height of what goes on. */
  readonly rest: number
  /** Top of the first column that goes on whole, from the row's top; it comes to the top of the page. */
  readonly wholeTop: number
  /** Height of what goes on of cut table rows themselves: what goes on whole stands below it. */
  readonly lead: number
  /** Bottom of what has ended, table cells with their slots. */
  readonly closed: number
  /** Of a cut table row: its own height has not ended, only some of its cells may have. */
  readonly open: boolean
  /** What goes on of a cut table row. */
  readonly left: Rest
  readonly penalty: Penalty
}
/** Heights of what goes on of a cut table row: of its own cells, and of each that spans the next ones. */
export interface Rest {
  readonly own: number
  /** `end`: where its slots end, from the row's top. */
  readonly spans: readonly { readonly rest: number; readonly end: number }[]
}
/** The child goes on whole: its break −1, the start. */
export const WHOLE = -1
export const DONE = -2
/** Its content is done, its stretched box goes on. */
export const SPENT = -3

/** Where a cut goes through a column. */
export const columnCut = ({ first, at }: ColumnsCut, column: number): number =>
  column < first ? DONE : (at[column - first] ?? WHOLE)

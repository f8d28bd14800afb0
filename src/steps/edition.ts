import type { SharedWork } from "../artifacts/shared-work.ts"
import type { Report } from "../foundation/diagnostic.ts"
import type { Size } from "../foundation/geometry.ts"
import type { Sources } from "../foundation/sources.ts"
import type { ColorTables } from "../press/color/color-tables.ts"
import type { ShopProfile } from "./open-tables.ts"
import type { PaintedBooklet } from "./paint-booklet.ts"

/** What the files of every edition are made from. */
export interface EditionJob extends PaintedBooklet {
  readonly sources: Sources
  readonly tables: ColorTables
  /** What editions have in common is made once. */
  readonly work: SharedWork
  /** The print shop's output profile, instead of ours. */
  readonly icc?: ShopProfile
  readonly report: Report
}

/** A finished file of an edition, as many pages long as it has sheets. */
export interface EditionFile {
  /** What its name has after that of the edition: `test`. */
  readonly part?: string
  readonly bytes: Uint8Array
  readonly pages: number
  /** Of its pages, where they are not those of the booklet. */
  readonly trim?: Size
}

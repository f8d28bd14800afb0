import type { BindingSide } from "../../content/sheet-settings.ts"
import type { Edges, Rect, Size } from "../../foundation/geometry.ts"
import { type Pt, pt } from "../../foundation/units.ts"
import { type Creep, creepAllowance } from "./creep.ts"
import type { Cell, ImposedSheet, Imposition } from "./scheme.ts"

/** Lengths of what stands on a sheet. */
export interface PageSizes {
  /** Of a page as placed: scaled. */
  readonly trim: Size
  /** What shows of a page beyond its trim. */
  readonly bleed: Pt
  readonly scale: number
  /** Between the trim edges of two pages at a spine. */
  readonly spineGap: Pt
  /** Between the trim edges of two pages that are cut apart. */
  readonly cutGap: Pt
  readonly creep: Creep
  readonly bindingSide: BindingSide
}

/** The place of a leaf on the front of a sheet: where it is cut, and how far what is printed may reach beyond. */
export interface Slot {
  readonly rect: Rect
  readonly room: Edges
}

/** The places of a sheet, measured from the corner of the first, and the lines it is folded about. */
export interface Grid extends Size {
  readonly slot: (column: number, row: number) => Slot
  readonly foldsX: readonly number[]
  readonly foldsY: readonly number[]
}

/** The edge of a page's place where its spine is; a head that points down turns it. */
export const spineSide = ({ position, turned }: Cell, binding: BindingSide): BindingSide =>
  ((position % 2 === 0) === (binding === "left")) !== turned ? "left" : "right"

export function gridOf(sheet: ImposedSheet, { folded, deepest }: Imposition, sizes: PageSizes): Grid {
  const { trim, bleed, spineGap, cutGap, creep, bindingSide } = sizes
  const width = trim.width + creepAllowance(creep, deepest)
  const spineAfter = (column: number): boolean =>
    folded && sheet.front.some((cell) => cell.column === column && spineSide(cell, bindingSide) === "right")
  const across = track(sheet.columns, width, (column) => (spineAfter(column) ? spineGap : cutGap))
  const down = track(sheet.rows, trim.height, () => cutGap)
  const room = (gap: number | undefined): Pt => pt(gap === undefined ? bleed : Math.min(bleed, gap / 2))
  return {
    width: pt(across.length),
    height: pt(down.length),
    slot: (column, row) => ({
      rect: {
        x: pt(across.starts[column] as number),
        y: pt(down.starts[row] as number),
        width: pt(width),
        height: trim.height,
      },
      room: {
        left: room(across.gaps[column - 1]),
        right: room(across.gaps[column]),
        top: room(down.gaps[row - 1]),
        bottom: room(down.gaps[row]),
      },
    }),
    foldsX: folded ? across.middles : [],
    foldsY: folded ? down.middles : [],
  }
}

interface Track {
  readonly starts: readonly number[]
  /** After each place but the last. */
  readonly gaps: readonly number[]
  /** Of the gaps. */
  readonly middles: readonly number[]
  readonly length: number
}

function track(count: number, size: number, gapAfter: (index: number) => number): Track {
  const starts: number[] = []
  const gaps: number[] = []
  const middles: number[] = []
  let at = 0
  for (let i = 0; i < count; i++) {
    starts.push(at)
    at += size
    if (i + 1 === count) break
    const gap = gapAfter(i)
    gaps.push(gap)
    middles.push(at + gap / 2)
    at += gap
  }
  return { starts, gaps, middles, length: at }
}

import type { Flip } from "../../content/sheet-settings.ts"
import type { Edges, Rect, Size } from "../../foundation/geometry.ts"
import { pt } from "../../foundation/units.ts"

export type Axis = "vertical" | "horizontal"

/** A sheet of paper as it lies, and what of it cannot be printed on, seen from the front. */
export interface Paper {
  readonly size: Size
  readonly margins: Edges
  /** About which it is turned over. */
  readonly axis: Axis
}

/**
 * Paper as it lies for printing. Grippers hold a long edge, the lower or the left one; turned over its short edge a sheet
 * is held at the same edge again, over its long edge at the opposite one, which must be free too.
 */
export function laidPaper(size: Size, margin: number, gripper: number, flip: Flip): Paper {
  const wide = size.width >= size.height
  const held = pt(Math.max(margin, gripper))
  const opposite = flip === "long" ? held : pt(margin)
  const free = pt(margin)
  return {
    size,
    margins: wide
      ? { top: opposite, right: free, bottom: held, left: free }
      : { top: free, right: opposite, bottom: free, left: held },
    axis: wide === (flip === "short") ? "vertical" : "horizontal",
  }
}

export const printableArea = ({ size, margins }: Paper): Rect => ({
  x: margins.left,
  y: margins.top,
  width: pt(size.width - margins.left - margins.right),
  height: pt(size.height - margins.top - margins.bottom),
})

import { mm, mmToPt, type Pt, pt } from "../../foundation/units.ts"

/** Lengths of printer's marks, as ISO 12647-2 sheets and the trade draw them. */
const length = (millimetres: number): Pt => mmToPt(mm(millimetres))

/** No mark is nearer to the trim, whatever the bleed. */
export const MARK_OFFSET = length(3)
export const MARK_WIDTH = pt(0.25)
export const CROP_LENGTH = length(5)
/** A crop mark that cannot be this long is not seen. */
export const CROP_LEAST = length(2)
export const FOLD_DASH: readonly Pt[] = [length(1), length(0.6)]
/** What stands beside crop marks has its middle this far from where they start. */
export const STRIP_MIDDLE = length(2.5)
export const TARGET_RADIUS = length(1.4)
export const TARGET_ARM = length(2.5)
/** How far marks reach from where they start. */
export const MARK_DEPTH = pt(STRIP_MIDDLE + TARGET_ARM)
export const PATCH = length(4)
export const SLUG_SIZE = pt(5.5)
/** Between pieces of the slug line. */
export const SLUG_GAP = length(3)
/** Free on both sides of a line or a target. */
export const CLEARANCE = length(1.2)

import { MM_PER_INCH, PT_PER_INCH } from "../foundation/units.ts"
import type { Box } from "./pdf/pages.ts"

export const PT_PER_MM = PT_PER_INCH / MM_PER_INCH

/** Millimetres as people write them: two digits, no zeros at the end. */
export const mmText = (points: number): string => String(Math.round((points / PT_PER_MM) * 100) / 100)

/** A number with that many digits at most. */
export const short = (value: number, digits = 2): string => String(Math.round(value * 10 ** digits) / 10 ** digits)

/** Rounds as GWG does before it compares. */
export const rounded = (value: number, step: number): number => Math.round(value / step) * step

export const sameBox = (a: Box, b: Box, tolerance: number): boolean =>
  Math.abs(a.x0 - b.x0) <= tolerance &&
  Math.abs(a.y0 - b.y0) <= tolerance &&
  Math.abs(a.x1 - b.x1) <= tolerance &&
  Math.abs(a.y1 - b.y1) <= tolerance

/** The least distance of the inner box from the outer's edges, in points; negative where it sticks out. */
export const insideBy = (inner: Box, outer: Box): number =>
  Math.min(inner.x0 - outer.x0, inner.y0 - outer.y0, outer.x1 - inner.x1, outer.y1 - inner.y1)

import type { Pt } from "../../foundation/units.ts"

/** How nested leaves make room for each other. */
export interface Creep {
  /** Thickness of one leaf. */
  readonly caliper: Pt
  /** Inner pages move to the spine, or outer pages away from it: where art runs over the middle spread. */
  readonly moves: "inside" | "outside"
}

/**
 * How far a page moves towards the spine, negative away from it. At the fold each leaf lies around those inside it, so
 * the fore edge of an inner leaf stands out by one caliper for every leaf around it, and is cut off.
 */
export const creepShift = ({ caliper, moves }: Creep, depth: number, deepest: number): Pt =>
  (moves === "inside" ? depth * caliper : (depth - deepest) * caliper) as Pt

/** How much wider the outermost leaf is cut than its page. */
export const creepAllowance = ({ caliper, moves }: Creep, deepest: number): Pt =>
  (moves === "outside" ? deepest * caliper : 0) as Pt

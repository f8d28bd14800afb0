import type { Fit, Range } from "../../style/theme.ts"
import type { Factors } from "../block/scale-boxes.ts"

/** One way to lay a run out, and what departing from the theme's own measures costs. */
export interface Variant extends Factors {
  readonly cost: number
}

export const BASE: Variant = { spacing: 1, graphics: 1, cost: 0 }

/** A run is tried at steps of this size. */
const STEP = 0.05
/** Spaces are changed before pictures are; both only for something worse than a little blank at a page's end. */
const SPACING_COST = 25
const GRAPHICS_COST = 80

/** Everything that the theme permits, the least change first. Spaces and pictures go the same way together. */
export function variantsOf(fit: Pick<Fit, "spacing" | "graphics">): readonly Variant[] {
  const variants: Variant[] = []
  const graphics = stepsOf(fit.graphics)
  for (const spacing of stepsOf(fit.spacing)) {
    for (const factor of graphics) {
      if ((spacing - 1) * (factor - 1) < 0) continue
      const cost = SPACING_COST * Math.abs(spacing - 1) + GRAPHICS_COST * Math.abs(factor - 1)
      variants.push({ spacing, graphics: factor, cost })
    }
  }
  return variants.filter(({ cost }) => cost > 0).sort((a, b) => a.cost - b.cost)
}

function stepsOf([least, most]: Range): readonly number[] {
  const steps = [1]
  for (let n = 1; 1 - n * STEP > least; n++) steps.push(1 - n * STEP)
  if (least < 1) steps.push(least)
  for (let n = 1; 1 + n * STEP < most; n++) steps.push(1 + n * STEP)
  if (most > 1) steps.push(most)
  return steps
}

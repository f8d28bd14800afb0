import type { PageBudget } from "../../content/booklet.ts"
import { pt } from "../../foundation/units.ts"
import type { Theme, TypeSize } from "../../style/theme.ts"
import { offBudget } from "./plan-pages.ts"

/** Type is tried at steps of this size. */
const STEP = 0.025

/**
 * Sets a booklet with the theme's own sizes of type; where its pages miss the budget, with those that the theme's `fit` permits, step by
 * step, until they meet it. Of those that miss it all, the nearest is taken.
 */
export function setWithin<S extends { readonly pages: { readonly length: number } }>(
  theme: Theme,
  budget: PageBudget | undefined,
  set: (theme: Theme) => S,
): S {
  let best = set(theme)
  let off = offBudget(best.pages.length, budget)
  const [least, most] = theme.fit?.type ?? [1, 1]
  const end = off > 0 ? least : most
  const steps = off === 0 ? 0 : Math.ceil(Math.abs(1 - end) / STEP - 1e-9)
  for (let n = 1; n <= steps; n++) {
    const factor = n === steps ? end : 1 + Math.sign(end - 1) * n * STEP
    const other = set({ ...theme, type: scaledType(theme.type, factor) })
    const otherOff = offBudget(other.pages.length, budget)
    if (Math.abs(otherOff) < Math.abs(off)) {
      best = other
      off = otherOff
    }
    if (off === 0) break
  }
  return best
}

const scaledType = (type: Theme["type"], factor: number): ReadonlyMap<string, TypeSize> =>
  new Map(
    [...type].map(([name, { size, leading }]) => [name, { size: pt(size * factor), leading: pt(leading * factor) }]),
  )

import type { PageBudget } from "../../content/booklet.ts"
import { type Plan, planRuns, type RunOption } from "./plan-runs.ts"
import type { RunSetter } from "./run-pages.ts"
import type { Run } from "./runs.ts"

/** A folded sheet has four pages. */
const SHEET = 4
/** Pages that are no multiple of four, where the theme has pages to fill up with. */
const LOOSE_SHEET = 500
/** Each page that misses a budget: more than any run costs that breaks no rule. */
const OFF_BUDGET = 1e5

/** How many pages a plan is over its budget, or (negative) under an exact one. */
export function offBudget(pages: number, budget: PageBudget | undefined): number {
  if (budget === undefined) return 0
  return budget.exact ? pages - budget.pages : Math.max(0, pages - budget.pages)
}

/**
 * Which ways the runs are set and which planned pages come in. Runs are set as they look best, each by itself and front to
 * back; only where that misses the budget are their other ways weighed against each other.
 */
export function planPages<Pages extends RunOption>(
  runs: readonly Run[],
  setters: readonly RunSetter<Pages>[],
  budget: PageBudget | undefined,
): Plan<Pages> {
  const fills = runs.some(({ planned }) => planned)
  const total = (pages: number): number =>
    OFF_BUDGET * Math.abs(offBudget(pages, budget)) + (fills && pages % SHEET !== 0 ? LOOSE_SHEET : 0)
  const setter = (run: number): RunSetter<Pages> => setters[run] as RunSetter<Pages>
  const best = planRuns({ runs, total, options: (run, first) => [setter(run).best(first)] })
  if (offBudget(best.pages, budget) === 0) return best
  return planRuns({
    runs,
    total,
    options: (run, first) => (runs[run]?.planned ? [setter(run).best(first)] : setter(run).all(first)),
  })
}

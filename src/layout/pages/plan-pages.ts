import type { PageBudget } from "../../content/booklet.ts"
import { type Plan, planRuns, type RunOption, type RunProblem } from "./plan-runs.ts"
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

/** How far off its budget a plan counts as: with pages to fill up its sheets a booklet that misses it has whole ones all the same. */
function missedBy(pages: number, budget: PageBudget | undefined, fills: boolean): number {
  const off = offBudget(pages, budget)
  if (off === 0 || !fills) return Math.abs(off)
  const loose = pages % SHEET
  return off > 0 ? off + (loose === 0 ? 0 : SHEET - loose) : loose - off
}

/** How each run may be set; `take` as in `RunProblem`. */
export interface RunWays<Pages extends RunOption> extends Pick<RunProblem<Pages>, "take"> {
  readonly best: (run: number, first: number) => Pages
  readonly all: (run: number, first: number) => readonly Pages[]
}

/**
 * Which ways the runs are set and which planned pages come in. Runs are set as they look best, each by itself and front to
 * back; only where that misses the budget are their other ways weighed against each other.
 */
export function planPages<Pages extends RunOption>(
  runs: readonly Run[],
  { best, all, take }: RunWays<Pages>,
  budget: PageBudget | undefined,
): Plan<Pages> {
  const fills = runs.some(({ planned }) => planned)
  const total = (pages: number): number =>
    OFF_BUDGET * missedBy(pages, budget, fills) + (fills && pages % SHEET !== 0 ? LOOSE_SHEET : 0)
  const byBest = { runs, total, options: (run: number, first: number) => [best(run, first)] }
  if (budget === undefined) return planRuns({ ...byBest, ...(take && { take }) })
  let plan = planRuns(byBest)
  if (offBudget(plan.pages, budget) !== 0) {
    const options = (run: number, first: number) => (runs[run]?.planned ? [best(run, first)] : all(run, first))
    plan = planRuns({ runs, total, options })
  }
  plan.chosen.forEach((option, run) => {
    take?.(run, option)
  })
  return plan
}

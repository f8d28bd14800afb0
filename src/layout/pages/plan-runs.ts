import type { PageSide } from "../../style/styled.ts"

/** A way to set a run. */
export interface RunOption {
  readonly pages: number
  readonly cost: number
}

/** The runs of a document as the plan sees them. */
export interface RunProblem<O extends RunOption> {
  readonly runs: readonly {
    /** The page side it has to begin on. */
    readonly side?: PageSide | undefined
    /** It comes in only where the count asks for it. */
    readonly planned: boolean
  }[]
  /** The ways to set a run whose first page has this number; at least one. */
  readonly options: (run: number, first: number) => readonly O[]
  /** What a document of so many pages costs. */
  readonly total: (pages: number) => number
  /** Told of each run, front to back, as soon as nothing after it can change how it is set; undefined where a planned run stays out. */
  readonly take?: (run: number, option: O | undefined) => void
}

export interface Plan<O extends RunOption> {
  /** By run; undefined where a planned run stays out. */
  readonly chosen: readonly (O | undefined)[]
  readonly pages: number
  readonly cost: number
}

/** A blank page that a page side asks for; planned pages take its place where there are any. */
const BLANK_PAGE = 200
/** Planned pages take the place of blank ones: none comes in so that one is left blank, whatever a page budget gains. */
const BLANK_AFTER_PLANNED = 1e6
/** A planned page is not put in for its own sake. */
const PLANNED_PAGE = 1

export const sideOf = (number: number): PageSide => (number % 2 === 1 ? "right" : "left")

/** Whether a blank page stands before a run that would begin on page `first`. */
export const needsBlank = (side: PageSide | undefined, first: number): boolean =>
  side !== undefined && sideOf(first) !== side

interface State<O> {
  readonly cost: number
  readonly option: O | undefined
  readonly before: State<O> | undefined
  /** A planned page came in after the last run that is none. */
  readonly filled: boolean
}

/**
 * Chooses a way for each run so that the sum of their costs and the cost of the page count is least: a shortest path over the
 * number of pages so far. Of equal ways the one that was found first wins: options are given best first.
 */
export function planRuns<O extends RunOption>({ runs, options, total, take }: RunProblem<O>): Plan<O> {
  let states = new Map<number, State<O>>([[0, { cost: 0, option: undefined, before: undefined, filled: false }]])
  const chosen: (O | undefined)[] = []
  /** The way to the end of a run is the one to `state`. */
  const settle = (state: State<O> | undefined, runs: number): void => {
    const before = chosen.length
    let way = state
    for (let run = runs - 1; run >= before; run--) {
      chosen[run] = way?.option
      way = way?.before
    }
    for (let run = before; run < runs; run++) take?.(run, chosen[run])
  }
  runs.forEach(({ side, planned }, run) => {
    const next = new Map<number, State<O>>()
    const keep = (pages: number, state: State<O>): void => {
      const known = next.get(pages)
      if (known === undefined || state.cost < known.cost) next.set(pages, state)
    }
    // Longest first, so that the first of several planned pages comes in.
    for (const [pages, state] of [...states].sort(([a], [b]) => b - a)) {
      if (planned) keep(pages, { ...state, option: undefined, before: state })
      const blank = needsBlank(side, pages + 1) ? 1 : 0
      const first = pages + blank + 1
      const extra = blank * (state.filled ? BLANK_AFTER_PLANNED : BLANK_PAGE) + (planned ? PLANNED_PAGE : 0)
      for (const option of options(run, first)) {
        keep(first - 1 + option.pages, {
          cost: state.cost + option.cost + extra,
          option,
          before: state,
          filled: planned,
        })
      }
    }
    states = next
    // All ways lead through here.
    const [only, ...others] = states.values()
    if (others.length === 0) settle(only, run + 1)
  })
  let best: { readonly pages: number; readonly cost: number; readonly state: State<O> } | undefined
  for (const [pages, state] of states) {
    const cost = state.cost + total(pages)
    if (best === undefined || cost < best.cost) best = { pages, cost, state }
  }
  settle(best?.state, runs.length)
  return { chosen, pages: best?.pages ?? 0, cost: best?.cost ?? 0 }
}

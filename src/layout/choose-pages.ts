import { NOISE } from "./break-point.ts"

/** A galley, or several that are cut together, as the choice of pages sees it: breaks −1 (its start) to `count` (its end). */
export interface PageProblem {
  readonly count: number
  /** Height of the page area of the run's n-th page, 0-based. */
  readonly space: (page: number) => number
  /**
   * Height that the content between two breaks takes on a page, notes and the like included; it must not fall as `to`
   * grows. `top` is where the galley stands at the top of that page. Undefined where no page can end at `to`.
   */
  readonly used: (from: number, to: number, top: number, space: number) => number | undefined
  /** Where the galley stands at the top of the page after `to`. */
  readonly top: (to: number, top: number, space: number) => number
  /** What a page costs that holds what is between two breaks; at least 0. */
  readonly cost: (page: PageChoice) => number
  /** What the last two pages cost together where they face each other. */
  readonly spreadCost: (left: PageChoice, right: PageChoice) => number
  /** Whether the run's n-th page is a left one: the next one faces it. */
  readonly isLeft: (page: number) => boolean
}

export interface PageChoice {
  /** 0-based in the run. */
  readonly page: number
  readonly from: number
  readonly to: number
  readonly top: number
  readonly used: number
  readonly space: number
  /** Nothing that fits could be had. */
  readonly overfull: boolean
}

export interface ChosenPages {
  readonly pages: readonly PageChoice[]
  readonly cost: number
  /** Pairs of breaks that were looked at: the measure of the work. */
  readonly steps: number
}

interface State {
  readonly cost: number
  readonly top: number
  /** Pages before it. */
  readonly pages: number
  readonly before: State | undefined
  readonly choice: PageChoice | undefined
}

/** More than any sum of costs: content that no page can hold is placed all the same, but only then. */
const OVERFULL = 1e9
/** Costs that differ by less are equal; the fuller earlier page is then taken. */
const SAME = 1e-9

/**
 * The pages of a run that cost least in sum: a shortest path over its breaks, after Plass, "Optimal pagination techniques",
 * with pages for lines. Each break keeps its cheapest way there for each side of the spread, so a run costs its breaks times
 * the breaks of one page. Of equal ways the one with the fuller earlier pages wins, so that nothing moves without need.
 */
export function choosePages(problem: PageProblem): ChosenPages {
  const { count } = problem
  const ways: (readonly [State?, State?])[] = []
  let steps = 0
  let best: State | undefined
  const page = (state: State, from: number, to: number, space: number): State | undefined => {
    steps++
    const used = problem.used(from, to, state.top, space)
    if (used === undefined) return undefined
    const overfull = used > space + NOISE
    const choice: PageChoice = { page: state.pages, from, to, top: state.top, used, space, overfull }
    const cost = state.cost + problem.cost(choice) + (overfull ? OVERFULL : 0)
    return { cost, top: problem.top(to, state.top, space), pages: state.pages + 1, before: state, choice }
  }
  const finish = (state: State, from: number): void => {
    const last = page(state, from, count, problem.space(state.pages))
    const { choice } = state
    if (last?.choice === undefined || last.choice.overfull) return
    const facing = choice !== undefined && problem.isLeft(choice.page)
    const cost = facing ? last.cost + problem.spreadCost(choice, last.choice) : last.cost
    best = better(best, { ...last, cost })
  }
  const leave = (state: State, from: number): void => {
    const space = problem.space(state.pages)
    for (let to = from + 1, fits = false; to < count; to++) {
      const next = page(state, from, to, space)
      if (next?.choice === undefined) continue
      const { overfull } = next.choice
      if (overfull && fits) return
      const [even, odd] = ways[to] ?? []
      ways[to] = next.pages % 2 === 0 ? [better(even, next), odd] : [even, better(odd, next)]
      // The two last pages are weighed together, so every way to the last but one counts.
      finish(next, to)
      if (overfull) return
      fits = true
    }
    if (from === count - 1) {
      const last = page(state, from, count, space)
      if (last?.choice?.overfull === true) best = better(best, last)
    }
  }
  const start: State = { cost: 0, top: 0, pages: 0, before: undefined, choice: undefined }
  finish(start, -1)
  leave(start, -1)
  for (let at = 0; at < count; at++) for (const state of ways[at] ?? []) if (state !== undefined) leave(state, at)
  const pages: PageChoice[] = []
  for (let state = best; state?.choice !== undefined; state = state.before) pages.push(state.choice)
  return { pages: pages.reverse(), cost: best?.cost ?? 0, steps }
}

function better(known: State | undefined, next: State): State {
  if (known === undefined || next.cost < known.cost - SAME) return next
  if (next.cost > known.cost + SAME) return known
  return (next.choice?.from ?? -1) > (known.choice?.from ?? -1) ? next : known
}

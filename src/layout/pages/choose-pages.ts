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
  /** Height by which the spaces between two breaks may be made smaller so that a page holds more; it must not grow faster than `used`. */
  readonly give?: (from: number, to: number) => number
  /** Where the galley stands at the top of the page after `to`. */
  readonly top: (to: number, top: number, space: number) => number
  /** What a page costs that holds what is between two breaks; at least 0. */
  readonly cost: (page: PageChoice) => number
  /** What the last two pages cost together where they face each other. */
  readonly spreadCost: (left: PageChoice, right: PageChoice) => number
  /** Whether the run's n-th page is a left one: the next one faces it. */
  readonly isLeft: (page: number) => boolean
  /** No pages after a break cost less, where the galley stands at `top`. With it, hopeless ways are not followed. */
  readonly least?: (top: number, after: number) => number
  /** How full a page that is not the last one is at least, 0 to 1, where it costs so much more than `least` counts for it. */
  readonly fillFor?: (extra: number) => number
}

export interface PageChoice {
  /** 0-based in the run. */
  readonly page: number
  readonly from: number
  readonly to: number
  readonly top: number
  readonly used: number
  readonly space: number
  /** Height by which its spaces may be made smaller, where it holds more than its space. */
  readonly give: number
  /** Nothing that fits could be had. */
  readonly overfull: boolean
}

/** By how much the spaces of a page are made smaller so that it fits. */
export const tightenedBy = ({ used, space, give, overfull }: PageChoice): number =>
  give > 0 && !overfull ? used - space : 0

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

/** The break before everything. */
const START = -1
/** More than any sum of costs: content that no page can hold is placed all the same, but only then. */
const OVERFULL = 1e9
/** Costs that differ by less are equal; the fuller earlier page is then taken. */
const SAME = 1e-9

/** Sums of costs and their least values differ by floating-point noise. */
const ROUNDING = 1e-6
/**
 * A first search follows ways that cost at most so much more than the least that any could; each further one permits so many times
 * more. Nearly all runs end with the first, which looks at few pages; what all of them cost is little beside a whole search.
 */
const FIRST_SPARE = 3
const MORE_SPARE = 4
/** Rules broken on every page of a run: what costs more is sought without a limit. */
const LAST_SPARE = 1e6

/**
 * The pages of a run that cost least in sum: a shortest path over its breaks, after Plass, "Optimal pagination techniques",
 * with pages for lines. Each break keeps its cheapest way there for each side of the spread, so a run costs its breaks times
 * the breaks of one page. Of equal ways the one with the fuller earlier pages wins, so that nothing moves without need.
 * Ways that cost more than `limit` are not followed: there may then be no pages.
 */
export function choosePages(problem: PageProblem, limit = Number.POSITIVE_INFINITY): ChosenPages {
  let steps = 0
  if (problem.least !== undefined) {
    const floor = problem.least(0, START)
    for (let spare = FIRST_SPARE; spare <= LAST_SPARE && floor + spare < limit; spare *= MORE_SPARE) {
      const found = search(problem, floor + spare)
      steps += found.steps
      if (found.pages.length > 0) return { ...found, steps }
    }
  }
  const found = search(problem, limit)
  return { ...found, steps: steps + found.steps }
}

/** The cheapest way of those that cost at most `limit`. */
function search(problem: PageProblem, limit: number): ChosenPages {
  const { count, least, fillFor } = problem
  const dearest = limit + ROUNDING
  // By break, for an even and an odd number of pages before it.
  const ways: (State | undefined)[] = new Array(2 * count)
  let steps = 0
  let best: State | undefined
  // Only ways that are kept become objects: most are looked at and dropped.
  const choice = { page: 0, from: -1, to: -1, top: 0, used: 0, space: 0, give: 0, overfull: false }
  const giveFor = (from: number, to: number, used: number, space: number): number =>
    used > space + NOISE && problem.give !== undefined ? problem.give(from, to) : 0
  const state = (before: State, cost: number, top: number): State => ({
    cost,
    top,
    pages: before.pages + 1,
    before,
    choice: { ...choice },
  })
  /** Looks at the page from `before` to a break; its whole cost, or undefined where no page can end there. */
  const look = (before: State, from: number, to: number, space: number): number | undefined => {
    steps++
    const used = problem.used(from, to, before.top, space)
    if (used === undefined) return undefined
    choice.page = before.pages
    choice.from = from
    choice.to = to
    choice.top = before.top
    choice.used = used
    choice.space = space
    choice.give = giveFor(from, to, used, space)
    choice.overfull = used > space + choice.give + NOISE
    return before.cost + problem.cost(choice) + (choice.overfull ? OVERFULL : 0)
  }
  /** The last page, and what it costs together with the one before it where the two face each other. */
  const finish = (before: State, from: number, space: number): void => {
    const cost = look(before, from, count, space)
    if (cost === undefined || choice.overfull) return
    const left = before.choice
    const facing = left !== undefined && problem.isLeft(left.page)
    const whole = facing ? cost + problem.spreadCost(left, choice) : cost
    if (whole <= dearest) best = better(best, state(before, whole, 0))
  }
  const leave = (before: State, from: number): void => {
    const space = problem.space(before.pages)
    const after = problem.space(before.pages + 1)
    const parity = (before.pages + 1) % 2
    const spare = dearest - before.cost - (least?.(before.top, from) ?? 0)
    if (spare < 0) return
    const filled = fillFor === undefined ? 0 : fillFor(spare)
    let ends = false
    for (let to = firstFilled(problem, from, before.top, space, filled), fits = false; to < count; to++) {
      const cost = look(before, from, to, space)
      if (cost === undefined) continue
      ends = true
      const { overfull } = choice
      if (overfull && fits) return
      const top = problem.top(to, before.top, space)
      if (least !== undefined && cost + least(top, to) > dearest) {
        if (overfull) return
        fits = true
        continue
      }
      const known = ways[2 * to + parity]
      const isBetter =
        known === undefined || cost < known.cost - SAME || (cost <= known.cost + SAME && from > fromOf(known))
      const rest = problem.used(to, count, top, after)
      const isLast = rest !== undefined && rest <= after + giveFor(to, count, rest, after) + NOISE
      if (isBetter || isLast) {
        const next = state(before, cost, top)
        if (isBetter) ways[2 * to + parity] = next
        // The two last pages are weighed together, so every way to the last but one counts.
        if (isLast) finish(next, to, after)
      }
      if (overfull) return
      fits = true
    }
    // No page can end before the end.
    const cost = ends ? undefined : look(before, from, count, space)
    if (cost !== undefined && cost <= dearest && choice.overfull) best = better(best, state(before, cost, 0))
  }
  const start: State = { cost: 0, top: 0, pages: 0, before: undefined, choice: undefined }
  finish(start, START, problem.space(0))
  leave(start, START)
  for (let at = 0; at < 2 * count; at++) {
    const way = ways[at]
    if (way !== undefined) leave(way, at >> 1)
  }
  const pages: PageChoice[] = []
  for (let way = best; way?.choice !== undefined; way = way.before) pages.push(way.choice)
  return { pages: pages.reverse(), cost: best?.cost ?? 0, steps }
}

/** The first break after `from` whose page is filled to `fill` at least; where none that fits is, the last that fits. */
function firstFilled({ count, used }: PageProblem, from: number, top: number, space: number, fill: number): number {
  const next = from + 1
  if (fill <= 0) return next
  const wanted = Math.min(fill, 1) * space
  let low = next
  let high = count
  let found = space
  while (low < high) {
    const middle = (low + high) >> 1
    const height = used(from, middle, top, space)
    // Where pages cannot end at some of the breaks, each is looked at.
    if (height === undefined) return next
    if (height < wanted) low = middle + 1
    else {
      high = middle
      found = height
    }
  }
  return low > next && (low === count || found > space + NOISE) ? low - 1 : low
}

const fromOf = ({ choice }: State): number => choice?.from ?? -1

function better(known: State | undefined, next: State): State {
  if (known === undefined || next.cost < known.cost - SAME) return next
  if (next.cost > known.cost + SAME) return known
  return fromOf(next) > fromOf(known) ? next : known
}

import type { Size } from "../../foundation/geometry.ts"
import type { Pt } from "../../foundation/units.ts"
import type { PageContext } from "../../style/styled.ts"
import { type BreakPoints, NOISE } from "./break-point.ts"
import { ALLOWED } from "./break-rules.ts"
import type { PageProblem } from "./choose-pages.ts"
import { topAfter, usedBetween } from "./follow-break.ts"
import { fillFor, PAGE, pageCost, spreadCost } from "./page-costs.ts"

/** What the choice of pages has to know of a page before anything stands on it. */
export interface PageSlot {
  readonly area: Size
  readonly context: PageContext
}

/**
 * Height that is taken from the page between two breaks by what does not stand in the galley, such as footnotes called
 * there; it must not fall as `to` grows. `breakPoints` tells, through its `seen`, which lines and pictures stand between two breaks.
 */
export type Extra = (from: number, to: number) => Pt

/**
 * The choice of pages for one galley; `pageOf` gives the n-th page of the run, 0-based. Where a page would else not hold what stands
 * between two breaks, its spaces may lose up to `tightest` of themselves, 0 to 1. Galleys that are cut together (facing pages) make a
 * problem of their own from a `BreakPoints` each: its breaks are those of both, its `used` the larger of the two heights, its
 * `penalty` the worse.
 */
export function galleyProblem(
  breaks: BreakPoints,
  pageOf: (page: number) => PageSlot,
  extra?: Extra,
  tightest = 0,
): PageProblem {
  const { points } = breaks
  const spacesBefore = (at: number): number => (at < 0 ? 0 : (points[at] ?? breaks).elastic.spaces)
  const give = (from: number, to: number): number =>
    tightest * (spacesBefore(to) - spacesBefore(from) - (points[from]?.gap ?? 0))
  const most = reachOf(breaks, pageOf)
  const sideOf = (page: number) => pageOf(page).context.side
  return {
    count: points.length,
    space: (page) => pageOf(page).area.height,
    used: (from, to, top, space) => {
      const used = usedBetween(breaks, from, to, top, space)
      return used === undefined || extra === undefined ? used : used + extra(from, to)
    },
    give,
    top: (to, top, space) => topAfter(breaks, to, top, space),
    cost: ({ page, to, used, space, give }) => {
      const { penalty, cut } = points[to] ?? { penalty: ALLOWED, cut: "blocks" }
      const tightness = give > 0 ? (tightest * (used - space)) / give : 0
      const last = to === points.length
      return pageCost({ fill: fillOf(used, space), tightness, last, side: sideOf(page), penalty, cut })
    },
    spreadCost: (left, right) => spreadCost(fillOf(left.used, left.space), fillOf(right.used, right.space)),
    isLeft: (page) => sideOf(page) === "left",
    least: (top, after) => {
      const rest = breaks.end - top - tightest * (breaks.elastic.spaces - spacesBefore(after))
      return most > 0 ? PAGE * Math.ceil((rest - NOISE) / most) : 0
    },
    fillFor,
  }
}

/** No page takes the galley further: the tallest page and, at its ends, what falls away at a break or is said again after it. */
function reachOf({ points }: BreakPoints, pageOf: (page: number) => PageSlot): number {
  let falls = 0
  let again = 0
  for (const { place, shift, end } of points) {
    if (place.type === "blank") continue
    if (shift - end > falls) falls = shift - end
    else if (end - shift > again) again = end - shift
  }
  // A first page, and both sides of the spreads after it.
  const tallest = Math.max(pageOf(0).area.height, pageOf(1).area.height, pageOf(2).area.height)
  return tallest + falls + again + NOISE
}

const fillOf = (used: number, space: number): number => (space > 0 ? Math.min(1, used / space) : 1)

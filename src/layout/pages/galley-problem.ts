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
 * The choice of pages for one galley; `pageOf` gives the n-th page of the run, 0-based. Galleys that are cut together (facing
 * pages) make a problem of their own from a `BreakPoints` each: its breaks are those of both, its `used` the larger of the two
 * heights, its `penalty` the worse.
 */
export function galleyProblem(breaks: BreakPoints, pageOf: (page: number) => PageSlot, extra?: Extra): PageProblem {
  const { points } = breaks
  const most = reachOf(breaks, pageOf)
  const sideOf = (page: number) => pageOf(page).context.side
  return {
    count: points.length,
    space: (page) => pageOf(page).area.height,
    used: (from, to, top, space) => {
      const used = usedBetween(breaks, from, to, top, space)
      return used === undefined || extra === undefined ? used : used + extra(from, to)
    },
    top: (to, top, space) => topAfter(breaks, to, top, space),
    cost: ({ page, to, used, space }) => {
      const { penalty, cut } = points[to] ?? { penalty: ALLOWED, cut: "blocks" }
      return pageCost({ fill: fillOf(used, space), last: to === points.length, side: sideOf(page), penalty, cut })
    },
    spreadCost: (left, right) => spreadCost(fillOf(left.used, left.space), fillOf(right.used, right.space)),
    isLeft: (page) => sideOf(page) === "left",
    least: (top) => (most > 0 ? PAGE * Math.ceil((breaks.end - top - NOISE) / most) : 0),
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

const fillOf = (used: number, space: number): number => (space > 0 ? used / space : 1)

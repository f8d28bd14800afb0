import type { Element } from "../../markup/element.ts"
import { originOf } from "../../markup/split-facing.ts"
import type { PageSide } from "../../style/styled.ts"
import type { BreakPoint, BreakPoints } from "./break-point.ts"
import { ALLOWED, ORPHANED } from "./break-rules.ts"
import type { Token } from "./break-token.ts"
import { choosePages, type PageProblem } from "./choose-pages.ts"
import { tokenOf, usedBetween } from "./follow-break.ts"
import type { Extra, PageSlot } from "./galley-problem.ts"
import { pageCost } from "./page-costs.ts"
import type { Row } from "./rows.ts"

/** A place where both galleys are cut, by the breaks of each; `torn` where the two sides of a pair go on over the turn. */
export interface Joint {
  readonly left: number
  readonly right: number
  readonly torn: boolean
}

/** More than any break rule of one side but widows and orphans: a pair is always on one spread. */
const TORN = 1e5
/** Two sides of a spread that are filled to different heights, in proportion to the square of the difference. */
const UNEVEN = 40

/**
 * Where two galleys of the same elements can be cut together: before elements that begin in both; between two such places
 * the breaks inside are matched by the share of the height above them, for pairs that are higher than a page.
 */
function joints(left: BreakPoints, right: BreakPoints): readonly Joint[] {
  const starts = new Map<Element, number>()
  right.points.forEach((point, i) => {
    const element = elementAfter(point)
    if (element !== undefined && !starts.has(element)) starts.set(element, i)
  })
  const found: Joint[] = []
  let last: Joint = { left: -1, right: -1, torn: false }
  const end: Joint = { left: left.points.length, right: right.points.length, torn: false }
  const meet = (next: Joint): void => {
    found.push(...inStep(left, right, last, next))
    last = next
  }
  left.points.forEach((point, i) => {
    const element = elementAfter(point)
    const at = element === undefined ? undefined : starts.get(element)
    if (at === undefined || at <= last.right) return
    const joint = { left: i, right: at, torn: false }
    meet(joint)
    found.push(joint)
  })
  meet(end)
  return found
}

/** The element that begins after a break between blocks, the same in both languages. */
function elementAfter({ place, cut }: BreakPoint): Element | undefined {
  if (place.type !== "before" || cut === "text") return undefined
  for (const child of (place.view.rows[place.row] as Row).children) {
    if (child.type !== "line" && child.source !== undefined) return originOf(child.source.element)
  }
  return undefined
}

interface Share {
  readonly at: number
  /** How much of the height between two joints stands above it, 0 to 1. */
  readonly share: number
}

/** The breaks between two joints, matched by their share; a side that has none there goes on one of the pages only. */
function inStep(left: BreakPoints, right: BreakPoints, from: Joint, to: Joint): readonly Joint[] {
  const a = sharesOf(left, from.left, to.left)
  const b = sharesOf(right, from.right, to.right)
  return a.length >= b.length
    ? matched(a, b).map(([own, other]): Joint => ({ left: own, right: other ?? to.right, torn: true }))
    : matched(b, a).map(([own, other]): Joint => ({ left: other ?? to.left, right: own, torn: true }))
}

function sharesOf(breaks: BreakPoints, from: number, to: number): readonly Share[] {
  const top = breaks.points[from]?.shift ?? 0
  const height = Math.max(1, (breaks.points[to]?.end ?? breaks.end) - top)
  const shares: Share[] = []
  for (const orphaned of [false, true]) {
    for (let at = from + 1; at < to; at++) {
      const { place, penalty, end } = breaks.points[at] as BreakPoint
      // The blank end of a box is cut where a page ends, which is another place on each side.
      if (place.type !== "blank" && (penalty === ORPHANED) === orphaned)
        shares.push({ at, share: (end - top) / height })
    }
    // Too few lines on a page are only for a side that has no other way.
    if (shares.length > 0 || height <= breaks.page) break
  }
  return shares
}

/** For each of `more`, in order, the one of `fewer` that is nearest. */
function matched(more: readonly Share[], fewer: readonly Share[]): readonly (readonly [number, number | undefined])[] {
  let j = 0
  return more.map(({ at, share }) => {
    const away = (k: number): number => Math.abs((fewer[k] as Share).share - share)
    while (j + 1 < fewer.length && away(j + 1) <= away(j)) j++
    return [at, fewer[j]?.at] as const
  })
}

/** The two pages that face each other, before anything stands on them. */
export interface SpreadSlot {
  readonly left: PageSlot
  readonly right: PageSlot
}

/** What one page of a spread takes of its galley. */
export interface PagePiece {
  readonly from: Token | undefined
  readonly to: Token | undefined
  /** The break at its end; none at the end of the flow. */
  readonly end: BreakPoint | undefined
  /** Nothing of it: the other side goes on alone. */
  readonly empty: boolean
  /** Height it takes, notes not counted. */
  readonly used: number
}

export interface SpreadCut {
  /** 0-based in the run. */
  readonly spread: number
  readonly left: PagePiece
  readonly right: PagePiece
  /** At its end a pair that is higher than its pages goes on over the turn. */
  readonly torn: boolean
}

/** A galley, and what its footnotes take from the pages they are called on. */
export interface FacingFlow {
  readonly breaks: BreakPoints
  readonly extra?: Extra
}

/** One of the two galleys, and where the joints cut it. */
interface Flow extends FacingFlow {
  /** Its break at a joint; −1 is its start, the number of joints its end. */
  readonly at: (joint: number) => number
  readonly slot: (spread: number) => PageSlot
}

/**
 * The spreads that two galleys are cut into together, so that a pair is always on one spread. A pair that is higher than
 * its pages is torn in step.
 */
export function cutFacing(
  left: FacingFlow,
  right: FacingFlow,
  spreadOf: (spread: number) => SpreadSlot,
): { readonly cuts: readonly SpreadCut[]; readonly cost: number } {
  const found = joints(left.breaks, right.breaks)
  const flowOf = (side: PageSide, flow: FacingFlow): Flow => ({
    ...flow,
    at: (joint) => (joint < 0 ? -1 : (found[joint]?.[side] ?? flow.breaks.points.length)),
    slot: (spread) => spreadOf(spread)[side],
  })
  const a = flowOf("left", left)
  const b = flowOf("right", right)
  const { pages, cost } = choosePages(problemOf(a, b, found))
  if (pages.length === 0) throw new Error("facing flows were given no spreads")
  const cuts = pages.map(({ page, from, to }): SpreadCut => {
    return { spread: page, left: pieceOf(a, from, to), right: pieceOf(b, from, to), torn: found[to]?.torn === true }
  })
  return { cuts, cost }
}

function problemOf(a: Flow, b: Flow, found: readonly Joint[]): PageProblem {
  const heightOf = ({ slot }: Flow, spread: number): number => slot(spread).area.height
  const sideCost = (flow: Flow, spread: number, from: number, to: number): { cost: number; fill: number } => {
    const space = heightOf(flow, spread)
    const fill = space > 0 ? (takenOn(flow, from, to) ?? 0) / space : 1
    const { penalty, cut } = flow.breaks.points[flow.at(to)] ?? { penalty: ALLOWED, cut: "blocks" }
    // After either page of a spread the reader turns over.
    return { cost: pageCost({ fill, tightness: 0, last: to === found.length, side: "right", penalty, cut }), fill }
  }
  return {
    count: found.length,
    space: (spread) => heightOf(a, spread),
    used: (from, to, _top, space) => {
      const left = takenOn(a, from, to)
      const right = takenOn(b, from, to)
      return left === undefined || right === undefined ? undefined : Math.max(left, right - heightOf(b, 0) + space)
    },
    top: () => 0,
    cost: ({ page, from, to }) => {
      const left = sideCost(a, page, from, to)
      const right = sideCost(b, page, from, to)
      return left.cost + right.cost + UNEVEN * (left.fill - right.fill) ** 2 + (found[to]?.torn === true ? TORN : 0)
    },
    spreadCost: () => 0,
    isLeft: () => false,
  }
}

/** Height that a flow takes between two joints. */
function usedOn({ breaks, at }: Flow, from: number, to: number): number | undefined {
  const [first, last] = [at(from), at(to)]
  return first === last ? 0 : usedBetween(breaks, first, last, topOf(breaks, first), Number.POSITIVE_INFINITY)
}

/** The same with the notes called there. */
function takenOn(flow: Flow, from: number, to: number): number | undefined {
  const used = usedOn(flow, from, to)
  const { at, extra } = flow
  return used === undefined || extra === undefined ? used : used + extra(at(from), at(to))
}

/** Where a galley stands at the top of the page after a break. */
const topOf = ({ points }: BreakPoints, at: number): number => points[at]?.shift ?? 0

function pieceOf(flow: Flow, from: number, to: number): PagePiece {
  const { breaks, at } = flow
  const token = (joint: number): Token | undefined => tokenOf(breaks, at(joint), topOf(breaks, at(joint)))
  const empty = at(from) === at(to)
  return { from: token(from), to: token(to), end: breaks.points[at(to)], empty, used: usedOn(flow, from, to) ?? 0 }
}

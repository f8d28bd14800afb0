import type { PageSide } from "../../style/styled.ts"
import { ALLOWED, AVOIDED, type Cut, type Penalty } from "./break-rules.ts"

/** A page as a book designer judges it. */
export interface PageLook {
  /** Share of the page area's height that is used, 0 to 1. */
  readonly fill: number
  /** By which share of themselves its spaces are made smaller so that it fits, 0 to 1. */
  readonly tightness: number
  readonly last: boolean
  readonly side: PageSide
  /** The break at its end; of no account on the last page. */
  readonly penalty: Penalty
  readonly cut: Cut
}

/** Less than this of a page is used: it looks forgotten. */
export const SPARSE = 1 / 3

/** A run whose pages cost more than this beyond their number has something that a reader would see. */
export const POOR = 8

/** What each page costs, so that no way takes a page more without need. */
export const PAGE = 30
/** An unused page, in proportion to the square of what is blank: one large gap is worse than two small ones. */
const BLANK = 100
const LAST_BLANK = 4
const SPARSE_COST = 300
/** Spaces that give way, in proportion: all that themes permit is about as bad as a third of the page left blank. */
const TIGHT = 50
/** css-break-3 #unforced-breaks: rules are broken only where nothing else can be had, `avoid` before orphans and widows. */
export const AVOIDED_COST = 1e4
const ORPHANED_COST = 1e6
/**
 * What is torn apart, where both parts are before the reader, and where the page has to be turned (from a right page). Where a pair has to be
 * parted over a turn, it is better parted between its languages than inside a sentence of one of them.
 */
const TORN: Record<Cut, { readonly inSpread: number; readonly overTurn: number }> = {
  blocks: { inSpread: 0, overTurn: 0 },
  text: { inSpread: 3, overTurn: 12 },
  row: { inSpread: 4, overTurn: 10 },
  pair: { inSpread: 5, overTurn: 10 },
}
/** Facing pages at a section's end, in proportion to the square of their difference. */
const UNEVEN = 12

export function pageCost({ fill, tightness, last, side, penalty, cut }: PageLook): number {
  const blank = Math.max(0, 1 - fill)
  const sparse = fill < SPARSE ? SPARSE_COST : 0
  const tight = TIGHT * tightness
  if (last) return PAGE + LAST_BLANK * blank * blank + sparse + tight
  const torn = TORN[cut][side === "right" ? "overTurn" : "inSpread"]
  const broken = penalty === ALLOWED ? 0 : penalty === AVOIDED ? AVOIDED_COST : ORPHANED_COST
  return PAGE + BLANK * blank * blank + sparse + torn + broken + tight
}

/** How full a page is at least, 0 to 1, that costs at most so much more than `PAGE` and is not the last one. */
export const fillFor = (extra: number): number => 1 - Math.sqrt(extra / BLANK)

/** The last two pages of a section where they face each other. */
export const spreadCost = (leftFill: number, rightFill: number): number => UNEVEN * (leftFill - rightFill) ** 2

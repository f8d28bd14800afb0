import { type Pt, pt } from "../../foundation/units.ts"
import type { Fragment } from "../fragment.ts"
import { type BoxEdges, lengthOr } from "./lengths.ts"

/** Adjoining margins: the largest positive and the smallest negative one, CSS 2.2, 8.3.1. */
export interface Strut {
  readonly positive: number
  readonly negative: number
}

export const NO_MARGIN: Strut = { positive: 0, negative: 0 }

const strutOf = (margin: number): Strut =>
  margin === 0 ? NO_MARGIN : margin > 0 ? { positive: margin, negative: 0 } : { positive: 0, negative: margin }

export const join = (a: Strut, b: Strut): Strut =>
  a === NO_MARGIN
    ? b
    : b === NO_MARGIN
      ? a
      : { positive: Math.max(a.positive, b.positive), negative: Math.min(a.negative, b.negative) }

export const collapsed = (strut: Strut): Pt => pt(strut.positive + strut.negative)

/** What of a box's margins its parent has to collapse with others. */
export interface OuterMargins {
  readonly before: Strut
  readonly after: Strut
  /** Nothing stands between the two: they collapse through the box. */
  readonly through: boolean
}

const NO_MARGINS: OuterMargins = { before: NO_MARGIN, after: NO_MARGIN, through: false }

/** Those of a box with which nothing inside it collapses. */
export function ownMargins({ margin }: BoxEdges): OuterMargins {
  const before = strutOf(lengthOr(margin.top, pt(0)))
  const after = strutOf(lengthOr(margin.bottom, pt(0)))
  return before === NO_MARGIN && after === NO_MARGIN ? NO_MARGINS : { before, after, through: false }
}

// Keyed by the fragment as laid out, before its parent places a copy of it; kept only where they are not the box's own.
const outer = new WeakMap<Fragment, OuterMargins>()

export const setOuterMargins = (fragment: Fragment, margins: OuterMargins): void => {
  outer.set(fragment, margins)
}
/** Undefined where they are the box's own: no margin inside it collapses with them. */
export const outerMargins = (fragment: Fragment): OuterMargins | undefined => outer.get(fragment)

// As above; kept only where the content does not end where its box says.
const bottoms = new WeakMap<Fragment, number>()

/** Where a block container's content ends, from the border box's top: a declared height says something else. */
export const setContentBottom = (fragment: Fragment, bottom: number): void => {
  bottoms.set(fragment, bottom)
}
export const contentBottom = (fragment: Fragment): number | undefined => bottoms.get(fragment)

/** For a changed copy of a fragment that takes its place before the parent sees it. */
export function copyOuterMargins(from: Fragment, to: Fragment): void {
  const margins = outer.get(from)
  if (margins !== undefined) outer.set(to, margins)
  const bottom = bottoms.get(from)
  if (bottom !== undefined) bottoms.set(to, bottom)
}

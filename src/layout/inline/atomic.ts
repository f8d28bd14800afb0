import { type Pt, pt } from "../../foundation/units.ts"
import type { ComputedStyle } from "../../style/computed.ts"
import type { FontSet } from "../../text/text.ts"
import { CENTRAL_BASELINE } from "../../text/vertical.ts"
import { placedAt } from "../block/box-fragment.ts"
import { relativeOffset } from "../block/box-size.ts"
import type { Extent } from "../block/extent.ts"
import { type BoxEdges, edges, lengthOr } from "../block/lengths.ts"
import type { Box } from "../box.ts"
import type { LayoutContext } from "../constraint.ts"
import type { Fragment } from "../fragment.ts"
import { SUB, SUPER, textStyle } from "../generate/text-style.ts"
import { isTypesetDown } from "../vertical/turn.ts"
import { firstBaseline } from "./baseline.ts"

/** An atomic inline, laid out: its margin box's extent around the baseline. */
export interface Atomic extends Extent {
  readonly area: PercentBase
  readonly box: Box
  readonly fragment: Fragment
  readonly edges: BoxEdges
}

/** What percentages of an atomic inline refer to; the height where it is definite before lines are set. */
export interface PercentBase {
  readonly width: Pt
  readonly height: Pt | undefined
}

export function layoutAtomic(box: Box, area: PercentBase, parent: ComputedStyle, context: LayoutContext): Atomic {
  const { width, height } = area
  const fragment = context.layoutChild(box, { availableWidth: width, availableHeight: height, shrinkToFit: true })
  const e = edges(box.style, width)
  const top = lengthOr(e.margin.top, pt(0))
  const bottom = lengthOr(e.margin.bottom, pt(0))
  const baseline = atomicBaseline(box, fragment)
  let ascent = baseline === undefined ? top + fragment.height + bottom : top + baseline
  let descent = baseline === undefined ? 0 : fragment.height - baseline + bottom
  if (baseline === undefined && isTypesetDown(parent)) {
    // css-inline-3 #baseline-synthesis: the middle of its margin box on the line's central baseline.
    descent = ascent / 2 - CENTRAL_BASELINE * parent.fontSize
    ascent -= descent
  }
  const rise = atomicRise(box.style, parent, ascent - descent, context.fonts)
  ascent += rise
  descent -= rise
  return { box, area, fragment, edges: e, ascent, descent }
}

/** CSS 2.2, 10.8.1: the last line of an inline-block, the first of a flex, grid or table box. */
function atomicBaseline(box: Box, fragment: Fragment): number | undefined {
  if (box.type === "replaced" || box.type === "upright") return undefined
  if (box.type !== "block" && box.type !== "inline") return firstBaseline(fragment)
  return box.style.overflow === "hidden" ? undefined : lastBaseline(fragment)
}

function lastBaseline(fragment: Fragment): number | undefined {
  if (fragment.type === "line") return fragment.turn === undefined ? fragment.baseline : undefined
  if (fragment.type === "replaced") return undefined
  for (let i = fragment.children.length - 1; i >= 0; i--) {
    const child = fragment.children[i] as Fragment
    if (child.type !== "line" && child.style.position === "absolute") continue
    const baseline = lastBaseline(child)
    if (baseline !== undefined) return child.y + baseline
  }
  return undefined
}

/** How much `vertical-align` raises a box that stands `surplus` higher above the baseline than below. */
function atomicRise(style: ComputedStyle, parent: ComputedStyle, surplus: number, fonts: FontSet): number {
  const align = style.verticalAlign
  if (typeof align === "object") return align.pt
  if (align === "sub") return SUB * parent.fontSize
  if (align === "super") return SUPER * parent.fontSize
  if (align !== "middle") return 0
  return (fonts.primary(textStyle(parent)).xHeight * parent.fontSize) / 2 - surplus / 2
}

export function placeAtomic(atomic: Atomic, x: number, line: Extent): Fragment {
  const { fragment, edges: e, box, area } = atomic
  const align = box.style.verticalAlign
  const top = lengthOr(e.margin.top, pt(0))
  let y = line.ascent - atomic.ascent + top
  if (align === "top") y = top
  else if (align === "bottom") y = line.ascent + line.descent - lengthOr(e.margin.bottom, pt(0)) - fragment.height
  let left = x + lengthOr(e.margin.left, pt(0))
  if (box.style.position === "relative") {
    const offset = relativeOffset(box.style, area.width, area.height)
    left += offset.x
    y += offset.y
  }
  return placedAt(fragment, left, y)
}

import { type Pt, pt } from "../../foundation/units.ts"
import type { Box } from "../box.ts"
import type { Constraint, IntrinsicWidths, LayoutContext } from "../constraint.ts"
import type { Fragment } from "../fragment.ts"
import { isOrthogonal } from "../vertical/turn-box.ts"
import { placedAt } from "./box-fragment.ts"
import { contentWidths, ratioWidth } from "./box-size.ts"
import {
  clampHeight,
  clampWidth,
  declaredHeight,
  declaredWidth,
  edges,
  fitContent,
  lengthOr,
  marginX,
  marginY,
  resolveSize,
} from "./lengths.ts"

export interface StaticPosition {
  readonly x: Pt
  readonly y: Pt
  readonly alignX?: number | undefined
  readonly alignY?: number | undefined
}

/**
 * An absolutely positioned box, css-position-3 #abspos-layout; over-constrained boxes by CSS 2.2 10.3.7 and 10.6.4
 * (left to right: `right`, then `bottom` give way). `containingBlock` is the padding box of the containing block; static
 * position and the fragment's x and y are measured from its corner. `alignX` and `alignY` say which part of the box
 * stands at the static position, from 0 (its start) to 1 (its end), as flex and grid containers align it.
 */
export function layoutPositioned(
  box: Box,
  containingBlock: { readonly width: Pt; readonly height: Pt },
  staticPosition: StaticPosition,
  context: LayoutContext,
): Fragment {
  const { style } = box
  const { width: cbWidth, height: cbHeight } = containingBlock
  const e = edges(style, cbWidth)
  let known: IntrinsicWidths | undefined
  const intrinsic = (): IntrinsicWidths => {
    known ??= contentWidths(box, e, context)
    return known
  }
  const left = resolveSize(style.left, cbWidth)
  const right = weakerInset(left, resolveSize(style.right, cbWidth), cbWidth)
  const top = resolveSize(style.top, cbHeight)
  const bottom = weakerInset(top, resolveSize(style.bottom, cbHeight), cbHeight)

  // css-position-3 #resolving-insets: with both insets `auto` the box has the room that its static position leaves.
  const { x: staticX, alignX = 0, alignY = 0 } = staticPosition
  const staticRoom = Math.min(
    alignX > 0 ? staticX / alignX : Number.POSITIVE_INFINITY,
    alignX < 1 ? (cbWidth - staticX) / (1 - alignX) : Number.POSITIVE_INFINITY,
  )
  const roomX = left === undefined && right === undefined ? staticRoom : cbWidth - (left ?? 0) - (right ?? 0)
  const spaceX = (roomX - marginX(e)) as Pt

  const sizing = (): Constraint => {
    const availableWidth = cbWidth
    if (box.type === "replaced" || box.type === "upright")
      return { availableWidth, availableHeight: cbHeight, shrinkToFit: true }
    // css-position-3 #abspos-auto-size: insets stretch a box; one with proportions in one axis, the inline one first.
    const between = left !== undefined && right !== undefined
    const declared = declaredHeight(style, e, cbHeight)
    const stretched = top !== undefined && bottom !== undefined ? pt(cbHeight - top - bottom - marginY(e)) : undefined
    const full =
      stretched === undefined || declared !== undefined ? undefined : clampHeight(stretched, style, e, cbHeight)
    if (isOrthogonal(box) && !between && style.width === "auto") {
      // Its width follows from its height, not the other way round.
      const availableHeight = pt(Math.max(0, cbHeight - (top ?? 0) - (bottom ?? 0)))
      return { availableWidth, availableHeight, height: full }
    }
    const shrunk = (): Pt => fitContent(intrinsic(), spaceX)
    const auto = (): Pt =>
      ratioWidth(box, e, declared ?? (between ? undefined : stretched), cbHeight, intrinsic) ??
      (between ? (Math.max(0, spaceX) as Pt) : shrunk())
    const asked = style.width === "fit-content" ? shrunk() : declaredWidth(style, e, cbWidth, intrinsic)
    const width = clampWidth(asked ?? auto(), style, e, cbWidth, intrinsic)
    const byRatio = style.aspectRatio !== "auto" && (asked !== undefined || between)
    return { availableWidth, availableHeight: cbHeight, width, height: byRatio ? undefined : full }
  }
  const fragment = context.layoutChild(box, sizing())
  const x = place(left, right, e.margin.left, e.margin.right, fragment.width, cbWidth, true)
  const y = place(top, bottom, e.margin.top, e.margin.bottom, fragment.height, cbHeight, false)
  const margins = marginY(e)
  return placedAt(
    fragment,
    x ?? staticX + lengthOr(e.margin.left, pt(0)) - alignX * (fragment.width + marginX(e)),
    y ?? staticPosition.y + lengthOr(e.margin.top, pt(0)) - alignY * (fragment.height + margins),
  )
}

/** Insets that overlap leave no room: the one at the end gives way, css-position-3 #resolving-insets. */
const weakerInset = (start: Pt | undefined, end: Pt | undefined, containing: Pt): Pt | undefined =>
  start === undefined || end === undefined ? end : (Math.min(end, containing - start) as Pt)

/** Start edge of the border box in one axis; undefined where it is the static position. */
function place(
  start: Pt | undefined,
  end: Pt | undefined,
  marginStart: Pt | "auto",
  marginEnd: Pt | "auto",
  size: Pt,
  containing: Pt,
  keepsStart: boolean,
): Pt | undefined {
  const before = lengthOr(marginStart, pt(0))
  const after = lengthOr(marginEnd, pt(0))
  if (start === undefined) return end === undefined ? undefined : pt(containing - end - after - size)
  if (end === undefined) return pt(start + before)
  const free = containing - start - end - size
  // 10.3.7: unless this would make them negative; the vertical axis (10.6.4) has no such exception.
  if (marginStart === "auto" && marginEnd === "auto") return pt(start + (free < 0 && keepsStart ? 0 : free / 2))
  return pt(start + (marginStart === "auto" ? free - after : before))
}

import { type Pt, pt } from "../foundation/units.ts"
import type { Box } from "./box.ts"
import type { Constraint, IntrinsicWidths, LayoutContext } from "./constraint.ts"
import type { Fragment } from "./fragment.ts"
import {
  clampHeight,
  clampWidth,
  declaredHeight,
  declaredWidth,
  edges,
  fitContent,
  lengthOr,
  marginX,
  resolveSize,
} from "./lengths.ts"

/**
 * An absolutely positioned box, css-position-3 #abspos-layout; over-constrained boxes by CSS 2.2 10.3.7 and 10.6.4
 * (left to right: `right`, then `bottom` give way). `containingBlock` is the padding box of the containing block; static
 * position and the fragment's x and y are measured from its corner.
 */
export function layoutPositioned(
  box: Box,
  containingBlock: { readonly width: Pt; readonly height: Pt },
  staticPosition: { readonly x: Pt; readonly y: Pt },
  context: LayoutContext,
): Fragment {
  const { style } = box
  const { width: cbWidth, height: cbHeight } = containingBlock
  const e = edges(style, cbWidth)
  let known: IntrinsicWidths | undefined
  const intrinsic = (): IntrinsicWidths => {
    known ??= context.intrinsicWidths(box)
    return known
  }
  const left = resolveSize(style.left, cbWidth)
  const right = resolveSize(style.right, cbWidth)
  const top = resolveSize(style.top, cbHeight)
  const bottom = resolveSize(style.bottom, cbHeight)
  const whole = { availableWidth: cbWidth, availableHeight: cbHeight }

  // css-position-3 #resolving-insets: with both insets `auto` the box has the room from its static position on.
  const room = (from: number | undefined, to: number | undefined, size: Pt, at: Pt): number =>
    size - (from ?? (to === undefined ? at : 0)) - (to ?? 0)
  const spaceX = (room(left, right, cbWidth, staticPosition.x) - marginX(e)) as Pt

  const sizing = (): Constraint => {
    if (box.type === "replaced") return { ...whole, shrinkToFit: true }
    const asked = declaredWidth(style, e, cbWidth, intrinsic)
    const stretch = left !== undefined && right !== undefined && style.aspectRatio === "auto"
    const auto = (): Pt => (stretch ? (Math.max(0, spaceX) as Pt) : fitContent(intrinsic(), spaceX))
    const width = clampWidth(asked ?? auto(), style, e, cbWidth, intrinsic)
    const full = top !== undefined && bottom !== undefined && style.aspectRatio === "auto"
    if (!full || declaredHeight(style, e, cbHeight) !== undefined) return { ...whole, width }
    const margins = lengthOr(e.margin.top, pt(0)) + lengthOr(e.margin.bottom, pt(0))
    return { ...whole, width, height: clampHeight(pt(cbHeight - top - bottom - margins), style, e, cbHeight) }
  }
  const fragment = context.layoutChild(box, sizing())
  const x = place(left, right, e.margin.left, e.margin.right, fragment.width, cbWidth, staticPosition.x, true)
  const y = place(top, bottom, e.margin.top, e.margin.bottom, fragment.height, cbHeight, staticPosition.y, false)
  return { ...fragment, x, y }
}

/** Start edge of the border box in one axis. */
function place(
  start: Pt | undefined,
  end: Pt | undefined,
  marginStart: Pt | "auto",
  marginEnd: Pt | "auto",
  size: Pt,
  containing: Pt,
  staticStart: Pt,
  keepsStart: boolean,
): Pt {
  const before = lengthOr(marginStart, pt(0))
  const after = lengthOr(marginEnd, pt(0))
  if (start === undefined && end === undefined) return pt(staticStart + before)
  if (start === undefined) return pt(containing - (end ?? 0) - after - size)
  if (end === undefined) return pt(start + before)
  const free = containing - start - end - size
  if (marginStart === "auto" && marginEnd === "auto") {
    // 10.3.7: unless this would make them negative; the vertical axis (10.6.4) has no such exception.
    return pt(start + (free < 0 && keepsStart ? 0 : free / 2))
  }
  return pt(start + (marginStart === "auto" ? free - after : before))
}

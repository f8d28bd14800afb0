import { pt } from "../../foundation/units.ts"
import type { Align } from "../../style/computed.ts"
import { placedAt } from "../block/box-fragment.ts"
import { layoutPositioned } from "../block/positioned.ts"
import type { Box, FlexBox, GridBox } from "../box.ts"
import type { LayoutContext } from "../constraint.ts"
import type { Fragment, PendingBox } from "../fragment.ts"
import { contentRect, type Frame } from "./container-frame.ts"

/**
 * Absolutely positioned children, css-flexbox-1 #abspos-items and css-grid-2 #static-position: their static position is
 * that of a sole item of the container, whose content box is its area. A positioned container is their containing block
 * and places them; from another they are handed on.
 */
export function placeAbsolute(
  box: FlexBox | GridBox,
  frame: Frame,
  height: number,
  laid: Map<Box, Fragment>,
  context: LayoutContext,
  align: (child: Box) => { readonly x: Align; readonly y: Align },
): readonly PendingBox[] {
  const pending: PendingBox[] = []
  const { border } = frame.edges
  const content = contentRect(frame, height)
  const padding = {
    width: pt(Math.max(0, frame.width - border.left - border.right)),
    height: pt(Math.max(0, (frame.height ?? height) - border.top - border.bottom)),
  }
  for (const child of [...box.children, ...(box.positioned ?? [])]) {
    if (child.style.position !== "absolute") continue
    const own = align(child)
    const [alignX, alignY] = [alignShare(own.x), alignShare(own.y)]
    const [x, y] = [content.x + alignX * content.width, content.y + alignY * content.height]
    if (box.style.position === "static") {
      pending.push({ box: child, x: pt(x), y: pt(y), alignX, alignY })
      continue
    }
    const place = { x: pt(x - border.left), y: pt(y - border.top), alignX, alignY }
    const made = layoutPositioned(child, padding, place, context)
    laid.set(child, placedAt(made, made.x + border.left, made.y + border.top))
  }
  return pending
}

/** Where a sole item stands in its area, 0..1. */
function alignShare(align: Align): number {
  switch (align) {
    case "center":
    case "space-around":
    case "space-evenly":
      return 0.5
    case "end":
    case "flex-end":
      return 1
    default:
      return 0
  }
}

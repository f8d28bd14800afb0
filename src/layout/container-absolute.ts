import { pt } from "../foundation/units.ts"
import type { Align } from "../style/computed.ts"
import type { Box, FlexBox, GridBox } from "./box.ts"
import { contentRect, type Frame } from "./container-frame.ts"
import type { PendingBox } from "./fragment.ts"

/**
 * The absolutely positioned children with their static position, css-flexbox-1 #abspos-items and css-grid-2
 * #static-position: that of a sole item of the container, whose content box is its area.
 */
export function absoluteChildren(
  box: FlexBox | GridBox,
  frame: Frame,
  height: number,
  align: (child: Box) => { readonly x: Align; readonly y: Align },
): PendingBox[] {
  const content = contentRect(frame, height)
  return box.children
    .filter((child) => child.style.position === "absolute")
    .map((child) => {
      const own = align(child)
      const alignX = alignShare(own.x)
      const alignY = alignShare(own.y)
      const x = pt(content.x + alignX * content.width)
      const y = pt(content.y + alignY * content.height)
      return { box: child, x, y, ...(alignX === 0 ? {} : { alignX }), ...(alignY === 0 ? {} : { alignY }) }
    })
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

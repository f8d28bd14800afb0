import { pt } from "../foundation/units.ts"
import type { Box, FlexBox, GridBox } from "./box.ts"
import type { LayoutContext } from "./constraint.ts"
import { contentRect, type Frame } from "./container-frame.ts"
import type { Fragment } from "./fragment.ts"
import { layoutPositioned } from "./positioned.ts"

interface Extent {
  readonly width: number
  readonly height: number
}

/**
 * Absolutely positioned children, css-flexbox-1 #abspos-items and css-grid-2 #static-position: their containing block is
 * the container's padding box, their static position that of a sole item in its content box.
 */
export function placeAbsolute(
  box: FlexBox | GridBox,
  frame: Frame,
  height: number,
  placed: Map<Box, Fragment>,
  context: LayoutContext,
  align: (child: Box, space: Extent, size: Extent) => { x: number; y: number },
): void {
  const { border } = frame.edges
  const whole = frame.height ?? height
  for (const child of box.children) {
    if (child.style.position !== "absolute") continue
    const content = contentRect(frame, whole)
    const padding = {
      width: pt(Math.max(0, frame.width - border.left - border.right)),
      height: pt(Math.max(0, whole - border.top - border.bottom)),
    }
    const corner = { x: pt(content.x - border.left), y: pt(content.y - border.top) }
    const fragment = layoutPositioned(child, padding, corner, context)
    const { top, right, bottom, left } = child.style
    const offset = align(child, content, fragment)
    placed.set(child, {
      ...fragment,
      x: pt(border.left + fragment.x + (left === "auto" && right === "auto" ? offset.x : 0)),
      y: pt(border.top + fragment.y + (top === "auto" && bottom === "auto" ? offset.y : 0)),
    })
  }
}

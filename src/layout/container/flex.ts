import { pt } from "../../foundation/units.ts"
import type { Align } from "../../style/computed.ts"
import { withOwnWidths } from "../block/box-size.ts"
import { edges, insetX, isRelative, lengthOr, toBorderBox } from "../block/lengths.ts"
import type { Box, FlexBox } from "../box.ts"
import type { Constraint, IntrinsicWidths, LayoutContext } from "../constraint.ts"
import type { Fragment } from "../fragment.ts"
import { placeAbsolute } from "./container-absolute.ts"
import { containerFragment, contribution, finish, frameOf, inFlow, itemOf, kindsOf, selfOr } from "./container-frame.ts"
import { flexByEngine, isColumn } from "./flex-engine.ts"
import { layoutRow } from "./flex-row.ts"
import { isPlainFlex } from "./plain-container.ts"
import { ceilGrain } from "./taffy.ts"

/** A flex container: plain rows by our own algorithm, all others by the engine. */
export const layoutFlex = (box: FlexBox, constraint: Constraint, context: LayoutContext): Fragment =>
  layoutFlexBy(isPlainFlex(box.style, kindsOf(box)) ? layoutRow : flexByEngine, box, constraint, context)

export function layoutFlexBy(
  solve: typeof flexByEngine,
  box: FlexBox,
  constraint: Constraint,
  context: LayoutContext,
): Fragment {
  const frame = frameOf(box, constraint, context)
  const items = inFlow(box).map((child) => itemOf(child, frame.contentWidth))
  const placed = new Map<Box, Fragment>()
  let height: number = frame.height ?? frame.minHeight
  if (items.length > 0) {
    const result = solve(box, frame, items, context)
    height = result.height
    items.forEach((item, i) => {
      placed.set(item.box, finish(item, result.places[i]!, frame.contentHeight, context))
    })
  } else {
    const { border, padding } = frame.edges
    height = Math.max(height, border.top + padding.top + padding.bottom + border.bottom)
  }
  const pending = placeAbsolute(box, frame, height, placed, context, (child) => staticAlignment(box, child))
  return containerFragment(box, frame, height, placed, pending)
}

/**
 * css-flexbox-1 #intrinsic-sizes, as browsers have it: a row of one line adds up its items' contributions, a row that
 * wraps or a column is as wide as its widest item (for max-content, a row that wraps does not).
 */
export function flexIntrinsic(box: FlexBox, context: LayoutContext): IntrinsicWidths {
  const { style } = box
  const children = inFlow(box)
  let min = 0
  let max = 0
  const column = isColumn(box)
  for (const child of children) {
    const own = column ? contribution(child, context) : rowContribution(child, context)
    max = column ? Math.max(max, own.max) : max + own.max
    min = column || style.flexWrap !== "nowrap" ? Math.max(min, own.min) : min + own.min
  }
  if (!column && children.length > 1) {
    const gaps = !isRelative(style.columnGap) ? style.columnGap.pt * (children.length - 1) : 0
    max += gaps
    if (style.flexWrap === "nowrap") min += gaps
  }
  return withOwnWidths(box, { min: pt(ceilGrain(min)), max: pt(ceilGrain(Math.max(min, max))) })
}

/** css-flexbox-1 #intrinsic-item-contributions: held by the flex base size where the item cannot grow or shrink. */
function rowContribution(child: Box, context: LayoutContext): { min: number; max: number } {
  const own = contribution(child, context)
  const { style } = child
  if (typeof style.flexBasis === "string" || isRelative(style.flexBasis)) return own
  const e = edges(style, pt(0))
  const margins = lengthOr(e.margin.left, pt(0)) + lengthOr(e.margin.right, pt(0))
  const basis = toBorderBox(style, style.flexBasis.pt, insetX(e)) + margins
  const hold = (width: number): number => {
    const grown = style.flexGrow === 0 ? Math.min(width, Math.max(basis, own.min)) : width
    return style.flexShrink === 0 ? Math.max(grown, basis) : grown
  }
  return { min: hold(own.min), max: hold(own.max) }
}

/** css-flexbox-1 #abspos-items: how the sole item of the container would be aligned. */
function staticAlignment({ style }: FlexBox, child: Box): { x: Align; y: Align } {
  const main = style.flexDirection.endsWith("reverse") ? reversed(style.justifyContent) : style.justifyContent
  const own = selfOr(child.style.alignSelf, style.alignItems)
  const cross = style.flexWrap === "wrap-reverse" ? reversed(own) : own
  return style.flexDirection.startsWith("column") ? { x: cross, y: main } : { x: main, y: cross }
}

function reversed(align: Align): Align {
  switch (align) {
    case "normal":
    case "flex-start":
    case "stretch":
    case "space-between":
      return "flex-end"
    case "flex-end":
      return "flex-start"
    default:
      return align
  }
}

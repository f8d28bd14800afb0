import type { Rect, Size } from "../../foundation/geometry.ts"
import { type Pt, pt } from "../../foundation/units.ts"
import { isRelative, resolve } from "../../style/values/length-percentage.ts"
import { withPictures } from "../block/backdrop.ts"
import { EDGE_LENGTHS } from "../block/lengths.ts"
import { collect } from "../block/out-of-flow.ts"
import type { Box, UprightBox } from "../box.ts"
import type { Constraint, IntrinsicWidths, LayoutContext } from "../constraint.ts"
import type { Fragment, PendingBox } from "../fragment.ts"
import { type Turn, turnOf, unturnSides, unturnStyle } from "./turn.ts"
import { originalBox, turnBox } from "./turn-box.ts"

/**
 * An orthogonal flow, css-writing-modes-4 #orthogonal-flows: laid out with its lines across and turned as a whole. An
 * `auto` height is fit-content within the containing block's height, or the page area's where that is not definite
 * (#orthogonal-auto); an `auto` width is what the lines take.
 */
export function layoutOrthogonal(box: Box, constraint: Constraint, context: LayoutContext): Fragment {
  const turn = turnOf(box.style)
  if (turn === undefined) throw new Error(`a ${box.style.writingMode} box is no orthogonal flow`)
  const own = withOwnEdges(box, constraint.availableWidth)
  const laid = context.layoutChild(turnBox(own, turn), swapped(constraint, context.pageArea.height))
  const settled = box.containing === true ? withoutPending(laid) : laid
  const fragment = onPage(settled, settled, turn, context)
  return fragment.type === "box" ? { ...fragment, x: pt(0), y: pt(0), monolithic: true } : fragment
}

/** Percentages of its own margins and paddings are of the width around it, which its inside does not see. */
function withOwnEdges(box: Box, width: Pt): Box {
  const { style } = box
  const relative = EDGE_LENGTHS.filter((name) => {
    const value = style[name]
    return value !== "auto" && isRelative(value)
  })
  if (relative.length === 0) return box
  const lengths = relative.map((name) => {
    const value = style[name]
    return [name, value === "auto" ? value : { pt: resolve(value, width), percent: 0 }] as const
  })
  return { ...box, style: { ...style, ...Object.fromEntries(lengths) } }
}

/** How wide its lines are, set within the page's height. */
export function orthogonalIntrinsic(box: Box, context: LayoutContext): IntrinsicWidths {
  const { width } = context.layoutChild(box, { availableWidth: context.pageArea.width, shrinkToFit: true })
  return { min: width, max: width }
}

/** A box that is not turned with the lines around it: only its outside is. */
export function layoutUpright({ inner }: UprightBox, constraint: Constraint, context: LayoutContext): Fragment {
  const fragment = context.layoutChild(inner, swapped(constraint, context.pageArea.width))
  return { ...withoutPending(fragment), width: fragment.height, height: fragment.width, upright: true }
}

/** What waited inside has its place: it is not looked for again from the boxes around. */
function withoutPending(fragment: Fragment): Fragment {
  const left: PendingBox[] = []
  collect(fragment, 0, 0, left)
  return left.length === 0 ? fragment : stripped(fragment)
}

function stripped(fragment: Fragment): Fragment {
  if (fragment.type === "replaced") return fragment
  const children = fragment.children.map(stripped)
  if (fragment.type === "line") return { ...fragment, children }
  const { pending: _, ...rest } = fragment
  return { ...rest, children }
}

export function uprightIntrinsic({ inner }: UprightBox, context: LayoutContext): IntrinsicWidths {
  const { height } = context.layoutChild(inner, { availableWidth: context.pageArea.width, shrinkToFit: true })
  return { min: height, max: height }
}

/** The constraint of the other axis. `fallback` is the room where that of the containing block is not definite. */
function swapped(constraint: Constraint, fallback: Pt): Constraint {
  const { availableWidth, availableHeight, width, height } = constraint
  return {
    availableWidth: availableHeight ?? fallback,
    availableHeight: availableWidth,
    ...(height === undefined ? {} : { width: height }),
    ...(width === undefined ? {} : { height: width }),
    shrinkToFit: true,
  }
}

/** A fragment as it stands on the page in its parent, whose size in the direction of the lines is `around`. */
export function onPage(fragment: Fragment, around: Size, turn: Turn, context: LayoutContext): Fragment {
  const place = rectOnPage(fragment, around, turn)
  if (fragment.type === "line") {
    const children = fragment.children.map((child) => onPage(child, fragment, turn, context))
    return { ...fragment, ...place, children, turn }
  }
  if (fragment.upright === true) {
    const { upright: _, ...rest } = fragment
    return { ...rest, ...place }
  }
  if (fragment.type === "replaced") return { ...fragment, ...place }
  const { pending, whole, padding } = fragment
  const made: Fragment = {
    ...fragment,
    ...place,
    style: unturnStyle(fragment.style, turn),
    children: fragment.children.map((child) => onPage(child, fragment, turn, context)),
    ...(whole === undefined ? {} : { whole: rectOnPage(whole, fragment, turn) }),
    ...(padding === undefined ? {} : { padding: unturnSides(padding, turn) }),
    ...(pending === undefined ? {} : { pending: pending.map((entry) => pendingOnPage(entry, fragment, turn)) }),
  }
  return withPictures(made, context)
}

const rectOnPage = ({ x, y, width, height }: Rect, around: Size, turn: Turn): Rect =>
  turn === "clockwise"
    ? { x: pt(around.height - y - height), y: x, width: height, height: width }
    : { x: y, y: pt(around.width - x - width), width: height, height: width }

/** Static positions: the start of a line stays its start. */
function pendingOnPage({ box, x, y, alignX = 0, alignY = 0 }: PendingBox, around: Size, turn: Turn): PendingBox {
  const original = originalBox(box)
  return turn === "clockwise"
    ? { box: original, x: pt(around.height - y), y: x, alignX: 1 - alignY, alignY: alignX }
    : { box: original, x: y, y: pt(around.width - x), alignX: alignY, alignY: 1 - alignX }
}

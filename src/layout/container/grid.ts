import { type Pt, pt } from "../../foundation/units.ts"
import { withOwnWidths } from "../block/box-size.ts"
import { edges, insetX } from "../block/lengths.ts"
import type { Box, GridBox } from "../box.ts"
import type { Constraint, IntrinsicWidths, LayoutContext } from "../constraint.ts"
import type { Fragment } from "../fragment.ts"
import { placeAbsolute } from "./container-absolute.ts"
import { containerFragment, finish, frameOf, inFlow, kindsOf, selfOr } from "./container-frame.ts"
import { gridByEngine, gridWidthByEngine } from "./grid-engine.ts"
import { layoutPlainGrid, plainGridWidth } from "./grid-rows.ts"
import { isPlainGrid } from "./plain-container.ts"
import { ceilGrain } from "./taffy.ts"

const isPlain = (box: GridBox): boolean => isPlainGrid(box.style, kindsOf(box))

/** A grid container: plain ones by our own algorithm, all others by the engine. */
export const layoutGrid = (box: GridBox, constraint: Constraint, context: LayoutContext): Fragment =>
  layoutGridBy(isPlain(box) ? layoutPlainGrid : gridByEngine, box, constraint, context)

export function layoutGridBy(
  solve: typeof gridByEngine,
  box: GridBox,
  constraint: Constraint,
  context: LayoutContext,
): Fragment {
  const frame = frameOf(box, constraint, context)
  const { height, items, places } = solve(box, inFlow(box), frame, context)
  const placed = new Map<Box, Fragment>()
  items.forEach((item, i) => {
    placed.set(item.box, finish(item, places[i]!, undefined, context))
  })
  const pending = placeAbsolute(box, frame, height, placed, context, (child) => ({
    x: selfOr(child.style.justifySelf, box.style.justifyItems),
    y: selfOr(child.style.alignSelf, box.style.alignItems),
  }))
  return containerFragment(box, frame, height, placed, pending)
}

/** Widths of columns under a min-content and a max-content constraint, css-grid-2 #intrinsic-sizes. */
export const gridIntrinsic = (box: GridBox, context: LayoutContext): IntrinsicWidths =>
  gridIntrinsicBy(isPlain(box) ? plainGridWidth : gridWidthByEngine, box, context)

export function gridIntrinsicBy(
  widthOf: typeof gridWidthByEngine,
  box: GridBox,
  context: LayoutContext,
): IntrinsicWidths {
  const children = inFlow(box)
  const inset = insetX(edges(box.style, pt(0)))
  const at = (available: "min-content" | "max-content"): Pt =>
    pt(Math.max(0, ceilGrain(widthOf(box, children, available, context)) - inset))
  return withOwnWidths(box, { min: at("min-content"), max: at("max-content") })
}

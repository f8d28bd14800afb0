import { type Pt, pt } from "../../foundation/units.ts"
import type { TrackSize } from "../../style/computed.ts"
import { withOwnWidths } from "../block/box-size.ts"
import { edges, insetX, insetY, isRelative } from "../block/lengths.ts"
import type { Box, GridBox } from "../box.ts"
import type { Constraint, IntrinsicWidths, LayoutContext } from "../constraint.ts"
import type { Fragment } from "../fragment.ts"
import { placeAbsolute } from "./container-absolute.ts"
import { containerFragment, type Frame, finish, frameOf, inFlow, kindsOf, selfOr } from "./container-frame.ts"
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
  const first = frameOf(box, constraint, context)
  const natural = solve(box, inFlow(box), first, context)
  const again = first.height === undefined && hasRelativeRows(box.style)
  const frame = again ? { ...first, ...definite(first, natural.height) } : first
  const { height, items, places } = again ? solve(box, inFlow(box), frame, context) : natural
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

/** css-grid-2 #track-sizing: percentages of a height that rows decide are resolved once those have decided it. */
const definite = (frame: Frame, height: number): Pick<Frame, "height" | "contentHeight"> => ({
  height: pt(height),
  contentHeight: Math.max(0, height - insetY(frame.edges)) as Pt,
})

const hasRelativeRows = ({ gridTemplateRows, gridAutoRows, rowGap }: GridBox["style"]): boolean =>
  isRelative(rowGap) || gridTemplateRows.some(isRelativeTrack) || gridAutoRows.some(isRelativeTrack)

function isRelativeTrack(size: TrackSize): boolean {
  if (size.type === "minmax") return isRelativeTrack(size.min) || isRelativeTrack(size.max)
  return size.type === "length" && isRelative(size.value)
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

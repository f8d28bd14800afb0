import type { Report } from "../foundation/diagnostic.ts"
import type { Size } from "../foundation/geometry.ts"
import { withPadding, withPictures } from "./block/backdrop.ts"
import { blockIntrinsic, layoutBlock } from "./block/block.ts"
import { copyOuterMargins } from "./block/margins.ts"
import { settle } from "./block/out-of-flow.ts"
import type { Box } from "./box.ts"
import type { Constraint, IntrinsicWidths, LayoutContext } from "./constraint.ts"
import { flexIntrinsic, layoutFlex } from "./container/flex.ts"
import { gridIntrinsic, layoutGrid } from "./container/grid.ts"
import type { Fragment } from "./fragment.ts"
import { inlineIntrinsic, layoutInline } from "./inline/inline.ts"
import { layoutReplaced, replacedIntrinsic } from "./replaced/replaced.ts"
import { layoutTable, tableIntrinsic } from "./table/table.ts"
import { layoutOrthogonal, layoutUpright, orthogonalIntrinsic, uprightIntrinsic } from "./vertical/orthogonal.ts"
import { isOrthogonal } from "./vertical/turn-box.ts"

/** What layout asks of the rooms around it. */
export interface LayoutServices extends Pick<LayoutContext, "fonts" | "compose" | "replaced" | "backgroundImage"> {
  /** Min- and max-content widths of a paragraph. */
  readonly intrinsic: LayoutContext["paragraphWidths"]
  readonly report: Report
}

/** A box as laid out; most are once. */
interface Kept {
  readonly constraint: Constraint
  readonly fragment: Fragment
  /** At another constraint. */
  readonly before: Kept | undefined
}

/** The layout modes tied together; fragments are kept by box and constraint, intrinsic widths by box. */
export function layoutContext(services: LayoutServices, pageArea: Size): LayoutContext {
  // Not weak: they go with the context, and large weak maps hold up the garbage collector.
  const fragments = new Map<Box, Kept>()
  const widths = new Map<Box, IntrinsicWidths>()
  const { fonts, compose, replaced, backgroundImage, report, intrinsic: paragraphWidths } = services
  const context: LayoutContext = {
    fonts,
    compose,
    paragraphWidths,
    replaced,
    backgroundImage,
    report,
    pageArea,
    layoutChild: (box, constraint) => {
      const before = fragments.get(box)
      for (let kept = before; kept !== undefined; kept = kept.before) {
        if (sameConstraint(kept.constraint, constraint)) return kept.fragment
      }
      const laid = layoutMode(box, constraint, context)
      let fragment = withPadding(laid, constraint.availableWidth)
      if (box.turned !== true) fragment = withPictures(fragment, context)
      if (box.containing === true) fragment = settle(fragment, context)
      if (fragment !== laid) copyOuterMargins(laid, fragment)
      fragments.set(box, { constraint, fragment, before })
      return fragment
    },
    intrinsicWidths: (box) => {
      let known = widths.get(box)
      if (known === undefined) {
        known = intrinsicMode(box, context)
        widths.set(box, known)
      }
      return known
    },
  }
  return context
}

function layoutMode(box: Box, constraint: Constraint, context: LayoutContext): Fragment {
  if (isOrthogonal(box)) return layoutOrthogonal(box, constraint, context)
  switch (box.type) {
    case "block":
      return layoutBlock(box, constraint, context)
    case "inline":
      return layoutInline(box, constraint, context)
    case "flex":
      return layoutFlex(box, constraint, context)
    case "grid":
      return layoutGrid(box, constraint, context)
    case "table":
      return layoutTable(box, constraint, context)
    case "replaced":
      return layoutReplaced(box, constraint, context)
    case "upright":
      return layoutUpright(box, constraint, context)
  }
}

function intrinsicMode(box: Box, context: LayoutContext): IntrinsicWidths {
  if (isOrthogonal(box)) return orthogonalIntrinsic(box, context)
  switch (box.type) {
    case "block":
      return blockIntrinsic(box, context)
    case "inline":
      return inlineIntrinsic(box, context)
    case "flex":
      return flexIntrinsic(box, context)
    case "grid":
      return gridIntrinsic(box, context)
    case "table":
      return tableIntrinsic(box, context)
    case "replaced":
      return replacedIntrinsic(box, context)
    case "upright":
      return uprightIntrinsic(box, context)
  }
}

const sameConstraint = (a: Constraint, b: Constraint): boolean =>
  a.availableWidth === b.availableWidth &&
  a.width === b.width &&
  a.height === b.height &&
  a.availableHeight === b.availableHeight &&
  a.shrinkToFit === b.shrinkToFit &&
  a.inFlow === b.inFlow &&
  a.beside?.looseness === b.beside?.looseness &&
  a.beside?.baseline === b.beside?.baseline

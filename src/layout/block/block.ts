import { type Pt, pt } from "../../foundation/units.ts"
import { isFormattingRoot } from "../../style/values/display.ts"
import type { BlockBox, Box } from "../box.ts"
import type { Constraint, IntrinsicWidths, LayoutContext } from "../constraint.ts"
import type { BoxFragment, Fragment, PendingBox } from "../fragment.ts"
import { firstBaseline } from "../inline/baseline.ts"
import { layoutMarker } from "../inline/inline.ts"
import { boxFragment, placedAt } from "./box-fragment.ts"
import { blockEdges, definiteHeight, relativeOffset, usedHeight, usedWidth, withOwnWidths } from "./box-size.ts"
import {
  edges,
  insetBottom,
  insetX,
  insetY,
  lengthOr,
  marginX,
  resolve,
  resolveMinimum,
  resolveSize,
} from "./lengths.ts"
import {
  collapsed,
  join,
  NO_MARGIN,
  outerMargins,
  ownMargins,
  type Strut,
  setContentBottom,
  setOuterMargins,
} from "./margins.ts"

/**
 * Block formatting, CSS 2.2, 9.4.1 and 10: children below each other, adjoining margins collapsed. Margins that escape
 * through the box's edges are not part of its fragment; `outerMargins` hands them to the parent.
 */
export function layoutBlock(box: BlockBox, constraint: Constraint, context: LayoutContext): BoxFragment {
  const e = blockEdges(box, constraint.availableWidth)
  const width = usedWidth(box, e, constraint, context)
  const definite = definiteHeight(box, e, width, constraint)
  const contentWidth = Math.max(0, width - insetX(e)) as Pt
  const contentX = e.border.left + e.padding.left
  const contentY = e.border.top + e.padding.top
  const contentHeight = definite === undefined ? undefined : (Math.max(0, definite - insetY(e)) as Pt)
  const inner: Constraint = { availableWidth: contentWidth, availableHeight: contentHeight, inFlow: true }

  const escapes = constraint.inFlow === true && !isFormattingRoot(box.style)
  const topOpen = escapes && contentY === 0
  let before: Strut = NO_MARGIN
  let margin: Strut = NO_MARGIN
  let atTop = true
  let y: number = contentY

  const children: Fragment[] = []
  let pending: PendingBox[] | undefined
  for (const child of box.children) {
    if (child.style.position === "absolute") {
      const at = atTop && topOpen ? y : y + collapsed(margin)
      pending ??= []
      pending.push({ box: child, x: pt(contentX), y: pt(at) })
      continue
    }
    const fragment = context.layoutChild(child, inner)
    const own = outerMargins(fragment) ?? ownMargins(edges(child.style, contentWidth))
    margin = join(margin, own.before)
    // An empty box stands where its top margin would put it if it had a border (8.3.1); what follows may join in.
    if (!own.through && atTop) {
      if (topOpen) {
        before = margin
        margin = NO_MARGIN
      }
      atTop = false
    }
    const top = atTop && topOpen ? y : y + collapsed(margin)
    children.push(place(fragment, child, contentX, top, contentWidth, contentHeight))
    if (own.through) margin = join(margin, own.after)
    else {
      y = top + fragment.height
      margin = own.after
    }
  }

  const autoHeight = definite === undefined
  const bottomOpen = escapes && autoHeight && e.border.bottom === 0 && e.padding.bottom === 0
  // A height of 0 parts no margins where it holds nothing.
  const isFlat = bottomOpen || (escapes && definite === 0 && children.length === 0)
  const through = atTop && topOpen && isFlat && box.marker === undefined && hasNoMinimum(box, constraint)
  if (atTop && topOpen && !through) {
    before = margin
    margin = NO_MARGIN
  }
  const after = bottomOpen ? margin : NO_MARGIN
  // css-sizing-4 #aspect-ratio-minimum asks for the height that the box would have without proportions.
  const byRatio = escapes && !autoHeight && isAutoHeight(box, constraint) && insetBottom(e) === 0
  let contentBottom = bottomOpen || byRatio ? y : y + collapsed(margin)
  if (box.marker !== undefined) {
    const baseline = baselineOf(children)
    const marker = layoutMarker(box.marker, box.style, contentX, contentY, baseline, context)
    children.unshift(marker)
    if (children.length === 1) contentBottom = Math.max(contentBottom, marker.y + marker.height)
  }
  const height = usedHeight(box, e, definite, contentBottom, constraint)
  // A list that has grown has room to spare, a copy of it has none.
  const fragment = boxFragment(box, width, height, children.slice(), pending)
  if (height !== contentBottom + insetBottom(e)) setContentBottom(fragment, contentBottom)
  if (constraint.inFlow) {
    // With a minimum height, the last child's margin does not reach the box's bottom edge (8.3.1).
    const reaches = height === contentBottom + insetBottom(e)
    if (through || before !== NO_MARGIN || (reaches && after !== NO_MARGIN) || box.cut !== undefined) {
      const own = ownMargins(e)
      setOuterMargins(fragment, {
        before: join(own.before, through ? after : before),
        after: reaches ? join(own.after, after) : own.after,
        through: through && height === 0,
      })
    }
  }
  return fragment
}

/** Min- and max-content widths of a block container with block-level children. */
export function blockIntrinsic(box: BlockBox, context: LayoutContext): IntrinsicWidths {
  let min = 0
  let max = 0
  for (const child of box.children) {
    if (child.style.position === "absolute") continue
    const widths = context.intrinsicWidths(child)
    const margins = marginX(edges(child.style, pt(0)))
    min = Math.max(min, widths.min + margins)
    max = Math.max(max, widths.max + margins)
  }
  return withOwnWidths(box, { min: pt(min), max: pt(max) })
}

const isAutoHeight = ({ style }: Box, { height, availableHeight }: Constraint): boolean =>
  height === undefined && resolveSize(style.height, availableHeight) === undefined

/** The fragment at its place: auto margins share what is left of the width (10.3.3), then the relative offset. */
function place(
  fragment: Fragment,
  child: Box,
  contentX: number,
  y: number,
  contentWidth: Pt,
  contentHeight: Pt | undefined,
): Fragment {
  const { marginLeft, marginRight } = child.style
  let x = contentX
  if (marginLeft === "auto" || marginRight === "auto") {
    const { margin } = edges(child.style, contentWidth)
    const left = lengthOr(margin.left, pt(0))
    const rest = Math.max(0, contentWidth - fragment.width - left - lengthOr(margin.right, pt(0)))
    x += left
    if (marginLeft === "auto") x += marginRight === "auto" ? rest / 2 : rest
  } else x += resolve(marginLeft, contentWidth)
  let top = y
  if (child.style.position === "relative") {
    const offset = relativeOffset(child.style, contentWidth, contentHeight)
    x += offset.x
    top += offset.y
  }
  return x === 0 && top === 0 ? fragment : placedAt(fragment, x, top)
}

const hasNoMinimum = ({ style }: Box, { availableHeight }: Constraint): boolean =>
  (resolveMinimum(style.minHeight, availableHeight) ?? 0) === 0

function baselineOf(children: readonly Fragment[]): number | undefined {
  for (const child of children) {
    const baseline = firstBaseline(child)
    if (baseline !== undefined) return child.y + baseline
  }
  return undefined
}

import type { Report } from "../foundation/diagnostic.ts"
import type { Size } from "../foundation/geometry.ts"
import type { Pt } from "../foundation/units.ts"
import type { ComputedStyle } from "../style/computed.ts"
import type { StyledElement } from "../style/styled.ts"
import type { ComposedParagraph, FontSet, InlineItem, ParagraphOptions } from "../text/text.ts"
import type { Box } from "./box.ts"
import type { Fragment, ReplacedContent } from "./fragment.ts"

/** The constraint space a box is laid out in; an algorithm reads nothing about its surroundings but this. */
export interface Constraint {
  /** Width of the containing block's content box: the base of percentages and of `auto` widths. */
  readonly availableWidth: Pt
  /** Height of the containing block where it is definite: the base of percentage heights. */
  readonly availableHeight?: Pt
  /** Border-box width decided by the parent (flex, grid, table, absolute); else computed by CSS 2.2, 10.3. */
  readonly width?: Pt
  /** Border-box height decided by the parent. */
  readonly height?: Pt
  /** Shrink to fit (inline-block, absolute, flex item): `auto` width is fit-content instead of fill. */
  readonly shrinkToFit?: boolean
  /**
   * Set by block layout alone, for its in-flow children: their margins may collapse through their edges.
   * Without it the box starts a new block formatting context (flex items, cells, inline-blocks, the root).
   */
  readonly inFlow?: boolean
  /** What paragraphs beside this one ask of its lines. */
  readonly beside?: Beside
}

/** How a paragraph fits in with the one beside it. */
export interface Beside {
  /** A line fewer or more than is best, where no line gets loose by it. */
  readonly looseness?: -1 | 1
  /** Where the baseline stands in each line box, from its top: deeper by less than the half-leading. */
  readonly baseline?: Pt
}

/** min-content and max-content widths of the border box, css-sizing-3 #intrinsic-sizes. */
export interface IntrinsicWidths {
  readonly min: Pt
  readonly max: Pt
}

/**
 * What every layout mode is given. Modes call each other only through `layoutChild` and `intrinsicWidths`, which
 * layout-modes.ts, the one file that knows all modes, provides; results are kept by box and constraint.
 */
export interface LayoutContext {
  readonly fonts: FontSet
  readonly compose: (items: readonly InlineItem[], options: ParagraphOptions) => ComposedParagraph
  /** Widths of a paragraph's longest unbreakable piece and longest line; no padding counted. */
  readonly paragraphWidths: (items: readonly InlineItem[], options: ParagraphOptions) => IntrinsicWidths
  /**
   * What a replaced element shows at a content-box width (pt), and its natural size; undefined was reported already.
   * Graphics are drawn for the width they get, so their height follows from it; with a height beyond that they take of it
   * what their shapes allow. `scale` is by how much the drawing is
   * made larger or smaller afterwards, of account for the smallest type in it.
   */
  readonly replaced: (
    source: StyledElement,
    width: Pt | undefined,
    height: Pt | undefined,
    scale?: number,
  ) => { readonly content: ReplacedContent; readonly natural: Size } | undefined
  /** A `background-image: url()`; undefined was reported already. */
  readonly backgroundImage: (
    style: ComputedStyle,
    url: string,
  ) => { readonly content: ReplacedContent; readonly natural: Size } | undefined
  readonly report: Report
  /** Page area of the first page: the initial containing block, css-page-3 #page-area. */
  readonly pageArea: Size
  readonly layoutChild: (box: Box, constraint: Constraint) => Fragment
  readonly intrinsicWidths: (box: Box) => IntrinsicWidths
}

/** A layout mode: box, children and constraint in, one immutable fragment out. Its x and y are 0; the parent places it. */
export type Layout<B extends Box = Box> = (box: B, constraint: Constraint, context: LayoutContext) => Fragment

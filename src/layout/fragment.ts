import type { Color } from "../foundation/color.ts"
import type { Edges, Rect, Size } from "../foundation/geometry.ts"
import type { Pt } from "../foundation/units.ts"
import type { Scene } from "../graphic/scene.ts"
import type { ComputedStyle } from "../style/computed.ts"
import type { MarginBoxName, PageContext, PageStyle, StyledElement } from "../style/styled.ts"
import type { ComposedLine, FontFace, InlineItem, PlacedRun, ShapedGlyph } from "../text/text.ts"
import type { Box } from "./box.ts"
import type { Turn } from "./vertical/turn.ts"

/** A decoded bitmap, or a JPEG as it is; the writer embeds it once for each `key`. */
export interface RasterImage {
  readonly type: "raster"
  readonly key: string
  readonly format: "png" | "jpeg"
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
  /** Bits a channel. */
  readonly bits?: number
  readonly colorSpace?: "gray" | "rgb" | "cmyk" | "indexed"
  readonly alpha?: boolean
  readonly progressive?: boolean
  /** EXIF orientation where it is not 1; `width` and `height` are as stored. */
  readonly orientation?: number
  /** What the file says of itself; layout does not use it. */
  readonly dpi?: number
}
export type ReplacedContent = RasterImage | { readonly type: "scene"; readonly scene: Scene }

/** Where a fragment stands: from its parent fragment's border-box corner to its own. */
interface FragmentBase {
  readonly x: Pt
  readonly y: Pt
  readonly width: Pt
  readonly height: Pt
  /** While it is turned with the lines around it (turn.ts): its sides are swapped, nothing inside is. */
  readonly upright?: true
}

/**
 * A piece of a box: the whole box, or what stands of it on one page. Immutable. What most boxes may have is undefined rather
 * than left out: walks over all fragments of a booklet are faster where boxes are alike.
 */
export interface BoxFragment extends FragmentBase {
  readonly type: "box"
  /** Anonymous boxes have none. */
  readonly source?: StyledElement | undefined
  readonly style: ComputedStyle
  readonly children: readonly Fragment[]
  /** False on the edge where a page break cut it: no border, padding or radius there. */
  readonly first: boolean
  readonly last: boolean
  /** A table head shown again after a page break: an artifact, not content. */
  readonly repeated?: boolean
  /** The box before breaks cut it, from this piece's corner; only where a gradient goes on over the pieces. */
  readonly whole?: Rect
  /** Used padding, where a background is clipped to or placed in the content box. */
  readonly padding?: Edges
  /** It is never cut: css-break-3 #monolithic. */
  readonly monolithic?: true
  /** `background-image: url()` layers, placed and tiled by layout from the border-box corner; painted clipped to the box. */
  readonly backdrop?: readonly ReplacedBackdrop[]
  /**
   * Absolutely positioned boxes met below whose containing block is further up; x and y are their static position from
   * this fragment's corner. They are placed when layout reaches the containing block, a page at the latest.
   */
  readonly pending?: readonly PendingBox[] | undefined
}

export interface PendingBox {
  readonly box: Box
  readonly x: Pt
  readonly y: Pt
  /** Which part of the box stands at the static position: 0 (its start, where absent) to 1 (its end). */
  readonly alignX?: number | undefined
  readonly alignY?: number | undefined
}

/** An annotation over or under the base it belongs to, the runs of the line's items between `item` and `end`. */
export interface RubyFragment {
  readonly item: number
  readonly end: number
  /** The element of the annotation. */
  readonly source: StyledElement
  readonly line: ComposedLine
  readonly items: readonly InlineItem[]
  readonly owners: readonly StyledElement[]
  /** From the start of the line's content, and its baseline down from that of the line. */
  readonly x: Pt
  readonly y: Pt
}

/** A mark beside one character, css-text-decor-4 #emphasis-marks: an ornament, not text. */
export interface EmphasisMark {
  /** The item its character belongs to. */
  readonly item: number
  /** Its middle, from the start of the line's content and down from the baseline. */
  readonly x: Pt
  readonly y: Pt
  readonly shape:
    | {
        readonly type: "drawn"
        readonly form: "dot" | "circle" | "double-circle" | "triangle" | "sesame"
        readonly open: boolean
      }
    | { readonly type: "set"; readonly face: FontFace; readonly glyphs: readonly ShapedGlyph[] }
  /** Across; of a character the font size. */
  readonly size: Pt
}

/**
 * One line box. `baseline` is measured from its top; in a turned line from the side its letters have their tops, and
 * `line` is composed as if it ran across.
 */
export interface LineFragment extends FragmentBase {
  readonly type: "line"
  readonly line: ComposedLine
  readonly items: readonly InlineItem[]
  /** The inline element each item belongs to, innermost; parallel to `items`. */
  readonly owners: readonly StyledElement[]
  readonly baseline: Pt
  /** The line runs down (clockwise) or up the page. */
  readonly turn?: Turn
  readonly rubies?: readonly RubyFragment[] | undefined
  readonly emphasis?: readonly EmphasisMark[] | undefined
  /** Atomic inline boxes on this line, and inline boxes' backgrounds, placed from the line's corner. */
  readonly children: readonly Fragment[]
}

/** A picture or a graphic; its rectangle is the content box. `content` is drawn into `draw` and clipped to the box. */
export interface ReplacedFragment extends FragmentBase {
  readonly type: "replaced"
  readonly source: StyledElement
  readonly style: ComputedStyle
  readonly content: ReplacedContent
  readonly draw: Rect
}

export type Fragment = BoxFragment | LineFragment | ReplacedFragment

export interface MarginBoxFragment {
  readonly name: MarginBoxName
  readonly fragment: BoxFragment
}

/** The layout room's noun: one page, coordinates from the trim box's top left corner. */
export interface PageFragment {
  /** 1-based position in the booklet. */
  readonly number: number
  /** What `counter(page)` shows. */
  readonly folio: number
  readonly context: PageContext
  readonly pageStyle: PageStyle
  readonly trim: Size
  readonly bleed: Pt
  /** The page area: content box of the page. */
  readonly area: Rect
  readonly background?: { readonly color: Color }
  /** Image of the page's own background, over the whole bleed box. */
  readonly backdrop: readonly ReplacedBackdrop[]
  readonly marginBoxes: readonly MarginBoxFragment[]
  /** The flow's root piece on this page, and positioned boxes that belong to the page. */
  readonly children: readonly Fragment[]
}

export interface ReplacedBackdrop {
  readonly rect: Rect
  readonly content: ReplacedContent
}

export type { PlacedRun }

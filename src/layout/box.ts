import type { Element } from "../markup/element.ts"
import type { ComputedStyle, CounterStyle } from "../style/computed.ts"
import type { StyledElement } from "../style/styled.ts"
import type { InlineItem } from "../text/text.ts"

/**
 * The box tree, css-display-3 #box-tree, made from styled elements by generate.ts. A block container holds
 * either block-level boxes or one inline formatting context, never both: stray text is wrapped in anonymous boxes.
 */
export type Box = BlockBox | InlineBox | FlexBox | GridBox | TableBox | ReplacedBox | UprightBox

interface BoxBase {
  /** Absent on anonymous boxes. */
  readonly source?: StyledElement
  readonly style: ComputedStyle
  /** A list item's marker, already composed content; `outside` markers hang left of the content box. */
  readonly marker?: InlineContent
  /** A piece of a box cut at a forced break: which of its edges are cuts and carry no margin, border or padding. */
  readonly cut?: { readonly before: boolean; readonly after: boolean }
  /** It is the containing block of absolutely positioned boxes below it. */
  readonly containing?: boolean
  /** Its style is turned, as that of all boxes around it, so that its lines run across: turn-box.ts. */
  readonly turned?: true
}

/** A block container whose children are block-level (in flow or absolutely positioned). */
export interface BlockBox extends BoxBase {
  readonly type: "block"
  readonly children: readonly Box[]
}

/** A block container that establishes an inline formatting context. */
export interface InlineBox extends BoxBase {
  readonly type: "inline"
  readonly content: InlineContent
  /** Absolutely positioned boxes met in the text, in the order of `content.places`. */
  readonly positioned: readonly Box[]
}

export interface FlexBox extends BoxBase {
  readonly type: "flex"
  readonly children: readonly Box[]
  /** Absolutely positioned children whose containing block is further up; others are among `children`. */
  readonly positioned?: readonly Box[]
}

export interface GridBox extends BoxBase {
  readonly type: "grid"
  readonly children: readonly Box[]
  /** Absolutely positioned children whose containing block is further up; others are among `children`. */
  readonly positioned?: readonly Box[]
}

export interface TableBox extends BoxBase {
  readonly type: "table"
  readonly caption?: Box
  readonly head: readonly TableRow[]
  readonly body: readonly TableRow[]
  readonly foot: readonly TableRow[]
}
export interface TableRow {
  readonly source?: StyledElement
  /** The element of its row group, if any. */
  readonly group?: StyledElement
  readonly style: ComputedStyle
  readonly cells: readonly TableCell[]
}
export interface TableCell {
  /** The cell as a block container. */
  readonly box: Box
  readonly colSpan: number
  readonly rowSpan: number
}

/** An image or a graphic; what it shows is asked of the context at layout. */
export interface ReplacedBox extends BoxBase {
  readonly type: "replaced"
  readonly source: StyledElement
  /** How much larger than asked for it is shown where its height follows from its width; a graphic keeps its width. */
  readonly zoom?: number
}

/** Among turned boxes: one that stands on the page as it is. Its style has its outside in the direction of the lines. */
export interface UprightBox extends BoxBase {
  readonly type: "upright"
  readonly inner: Box
}

/** Items of one inline formatting context; `owners[i]` is the innermost inline element of `items[i]`. */
export interface InlineContent {
  readonly items: readonly InlineItem[]
  readonly owners: readonly StyledElement[]
  /** The box of each atomic inline, by item index. */
  readonly atomics: ReadonlyMap<number, Box>
  /** Inline elements with a background or border: the items [start, end) each of them spans. */
  readonly decorated?: readonly InlineRange[]
  /** Where absolutely positioned boxes were met: how many items stand before each. */
  readonly places?: readonly number[]
  /** Relatively positioned inline elements that move their content. */
  readonly moved?: readonly MovedRange[]
  /** What stands over or under a base, by its `ruby` item. */
  readonly rubies?: ReadonlyMap<number, RubyContent>
  /** Inline elements with `vertical-align: middle`, and the style they are aligned to. */
  readonly centred?: readonly (InlineRange & { readonly parent: ComputedStyle })[]
  /** Some edge has a percentage, which refers to the width of the block container. */
  readonly relativeEdges?: boolean
  /** Text items whose text depends on pages; known only after a first layout. */
  readonly fields?: readonly PageField[]
}

export interface RubyContent {
  readonly source: StyledElement
  readonly items: readonly InlineItem[]
  readonly owners: readonly StyledElement[]
  readonly fields?: readonly PageField[]
}

export interface InlineRange {
  readonly source: StyledElement
  readonly start: number
  readonly end: number
}

/** `within`: how many of `decorated` were complete when it was; those of them in its range move with it. */
export interface MovedRange extends InlineRange {
  readonly within: number
}

/** `target-counter()`, `counter(page)` and `counter(pages)` in the flow. */
export interface PageField {
  readonly item: number
  /** Id of the element whose page is asked for; absent for the page the text itself stands on. */
  readonly target?: string
  /** Another counter of the target than its page. */
  readonly counter?: string
  /** The number of this footnote, which may depend on its page; the text is its number in the document. */
  readonly note?: Element
  /** The number of pages is asked for. */
  readonly total?: true
  readonly owner: StyledElement
  readonly style: CounterStyle
}

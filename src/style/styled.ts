import type { Span } from "../foundation/source.ts"
import type { Mm } from "../foundation/units.ts"
import type { Element, TextNode } from "../markup/element.ts"
import type { ComputedStyle } from "./computed.ts"
import type { PseudoElement } from "./syntax/selector.ts"

/** The style room's noun: an element with its computed style; `before`/`after` are already children. */
export interface StyledElement {
  readonly type: "element"
  readonly element: Element
  /**
   * Set on boxes made by `::before`, `::after`, `::marker`, `::footnote-marker`, which are children of their element, and
   * by `::footnote-call`, which stands before it: the call stays where the note was written.
   */
  readonly pseudo?: PseudoElement
  readonly style: ComputedStyle
  /** Where a property's winning declaration stands, by CSS name, for diagnostics. */
  readonly declared: ReadonlyMap<string, Span>
  readonly children: readonly StyledNode[]
}

export interface StyledText {
  readonly type: "text"
  readonly node: TextNode
}

export type StyledNode = StyledElement | StyledText

export type PageSide = "left" | "right"

/** What selects an `@page` rule, css-page-3 #page-selectors. */
export interface PageContext {
  /** `auto` for pages without a name. */
  readonly name: string
  readonly side: PageSide
  readonly first: boolean
  readonly blank: boolean
  /** Position in the document, from 1; `:nth()` asks for it. */
  readonly number?: number
}

/** The sixteen margin boxes, css-page-3 #margin-boxes. */
export const MARGIN_BOXES = [
  "top-left-corner",
  "top-left",
  "top-center",
  "top-right",
  "top-right-corner",
  "right-top",
  "right-middle",
  "right-bottom",
  "bottom-right-corner",
  "bottom-right",
  "bottom-center",
  "bottom-left",
  "bottom-left-corner",
  "left-bottom",
  "left-middle",
  "left-top",
] as const
export type MarginBoxName = (typeof MARGIN_BOXES)[number]

/** The cascade's result for one page: the page box's own style and that of its margin boxes with content. */
export interface PageStyle {
  readonly width: Mm
  readonly height: Mm
  readonly bleed: Mm
  readonly style: ComputedStyle
  readonly marginBoxes: ReadonlyMap<MarginBoxName, ComputedStyle>
  /** The footnote area, css-gcpm-3 #footnote-area. */
  readonly footnoteArea: ComputedStyle
  readonly span?: Span
}

/** The whole result of styling a document. */
export interface StyledDocument {
  readonly root: StyledElement
  /** The cascade over `@page` rules; pure, cheap to call again. */
  readonly pageStyle: (context: PageContext) => PageStyle
}

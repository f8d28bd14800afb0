import type { SourceMap, Span } from "../foundation/source.ts"

export interface Attribute {
  readonly name: string
  readonly value: string
  readonly span: Span
  /** Where the value comes from, when it names something that can be missing: content, or the template itself. */
  readonly valueSpan?: Span
}

/** The markup room's noun: one element of the document tree. */
export interface Element {
  readonly type: "element"
  /** Lower-case tag name. */
  readonly tag: string
  readonly attributes: ReadonlyMap<string, Attribute>
  readonly children: readonly MarkupNode[]
  /** Where the start tag was written (a template), for diagnostics. */
  readonly span: Span
  /** The element that this is what is left of, in one language. */
  readonly origin?: Element
}

export interface TextNode {
  readonly type: "text"
  readonly text: string
  readonly map: SourceMap
}

export type MarkupNode = Element | TextNode

import type { Color } from "../foundation/color.ts"
import type { DecorationLine } from "../style/computed.ts"
import type { StyledElement } from "../style/styled.ts"
import type { Ownership } from "./display-list.ts"
import type { StructureRole } from "./structure-tree.ts"

/**
 * An element in its place in the document, and what painting has found out about it. Each thing is undefined until it is
 * first asked for; one record has them all, because a table for each would have to find the element again.
 */
export interface IndexedElement {
  readonly element: StyledElement
  readonly parent: IndexedElement | undefined
  /** Position in document order. */
  readonly order: number
  /** The note of a footnote call, and the call of a note. */
  partner: IndexedElement | undefined
  /** Where it was first shown. */
  shown: Appearance | undefined
  hidden: boolean | undefined
  role: StructureRole | "none" | undefined
  /** The structure node that stands for it, or for the nearest element around it that has one. */
  node: number | undefined
  /** Who owns it as a picture. */
  figureOwner: Ownership | undefined
  /** Who owns its text, whatever paragraph that is in. */
  textOwner: Ownership | undefined
  link: IndexedElement | "none" | undefined
  decorations: readonly Decoration[] | undefined
  /** Of its text, with the opacity of the inline boxes around it. */
  color: Color | undefined
}

export interface Appearance {
  readonly page: number
  readonly x: number
  readonly y: number
}

/** The lines an element draws along its text, css-text-decor-4 #text-decoration-property. */
export interface Decoration {
  readonly element: StyledElement
  readonly lines: readonly DecorationLine[]
}

export const indexed = (element: StyledElement, parent: IndexedElement | undefined, order: number): IndexedElement => ({
  element,
  parent,
  order,
  partner: undefined,
  shown: undefined,
  hidden: undefined,
  role: undefined,
  node: undefined,
  figureOwner: undefined,
  textOwner: undefined,
  link: undefined,
  decorations: undefined,
  color: undefined,
})

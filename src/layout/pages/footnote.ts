import type { Element } from "../../markup/element.ts"
import type { StyledElement } from "../../style/styled.ts"
import type { Box } from "../box.ts"

/** A footnote, css-gcpm-3 #footnotes: taken out of the flow, where its call stands. */
export interface Footnote {
  /** Owner of the call's text: the page its line is on is the note's page. */
  readonly call: StyledElement
  /** The note itself; an inline formatting context where `footnote-display` lets it share a line. */
  readonly box: Box
  readonly element: StyledElement
}

/** Numbers of notes, where they depend on pages; the call and the note share the element of the markup. */
export type NoteNumbers = ReadonlyMap<Element, number>

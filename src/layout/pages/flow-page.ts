import type { PageContext, PageStyle, StyledElement } from "../../style/styled.ts"
import type { Fragment } from "../fragment.ts"
import type { Begin } from "./begins.ts"
import type { PageGeometry } from "./page-geometry.ts"

/** A page before anything stands on it. */
export interface OpenPage extends PageGeometry {
  /** 1-based. */
  readonly number: number
  readonly context: PageContext
  readonly pageStyle: PageStyle
}

/** A page with its share of the flow, before margin boxes. */
export interface FlowPage extends OpenPage {
  /** Coordinates from the trim box; the footnote area comes last. */
  readonly children: readonly Fragment[]
  /** Height of the page area that its share of the flow and its footnotes take, before anything grows. */
  readonly used: number
  /** What may be asked for of it: anchors of counters, strings and running elements, and elements with an id. */
  readonly begins: readonly Begin[]
  /** Elements of the footnotes called on the page, in order. */
  readonly called: readonly StyledElement[]
}

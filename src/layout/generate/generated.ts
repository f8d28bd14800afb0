import type { StyledElement } from "../../style/styled.ts"
import type { CounterChange, NamedString, RunningElement } from "../block/anchors.ts"
import type { Box } from "../box.ts"
import type { Footnote } from "../pages/footnote.ts"

/** The box tree and what the flow says about pages. */
export interface Generated {
  readonly root: Box
  /** Stands for the place after all content: the last page. */
  readonly end: StyledElement
  readonly strings: readonly NamedString[]
  readonly running: readonly RunningElement[]
  /** In the order of their calls. */
  readonly footnotes: readonly Footnote[]
  readonly counterChanges: readonly CounterChange[]
  /** Anchors of elements by id. */
  readonly ids: ReadonlyMap<string, StyledElement>
  /** Values of all counters at elements with an id. */
  readonly countersAt: ReadonlyMap<string, ReadonlyMap<string, number>>
  /** Ids that `target-counter()` asks for, with the first element that does. */
  readonly askedBy: ReadonlyMap<string, StyledElement>
  /** Elements whose own text shows the page they stand on. */
  readonly selves: ReadonlySet<StyledElement>
  /** Whether some text shows the number of pages. */
  readonly asksTotal: boolean
  /** Whether absolutely positioned boxes have the page as their containing block. */
  readonly onPages: boolean
}

export type IsReplaced = (element: StyledElement) => boolean

/** Elements that show something made elsewhere: pictures, and the graphics of the `tj-` family. */
const REPLACED_TAGS = new Set(["img", "svg", "tj-icon", "tj-graphic", "tj-qr"])
export const isReplacedTag: IsReplaced = (element) =>
  element.pseudo === undefined && REPLACED_TAGS.has(element.element.tag)

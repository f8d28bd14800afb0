import type { Palette } from "../../foundation/color.ts"
import type { Size } from "../../foundation/geometry.ts"
import type { Span } from "../../foundation/source.ts"
import type { Pt } from "../../foundation/units.ts"
import type { DisplayList } from "../../paint/display-list.ts"
import type { StructureTree } from "../../paint/structure-tree.ts"
import type { PreflightProfile } from "../../tables/preflight-profiles.ts"
import type { Separate } from "./inks.ts"

/** What is to be printed, and how. */
export interface Product {
  readonly lists: readonly DisplayList[]
  readonly tree: StructureTree
  readonly palette: Palette
  readonly separate: Separate
  readonly trim: Size
  /** The sides that the pages are bound by; a page count that does not fit is a fault. */
  readonly binding: Binding
  readonly profile: PreflightProfile
  /** Spot colours that the job declares; absent where it says nothing of them. */
  readonly spots?: readonly string[]
  /** Nothing may be transparent, PDF/X-1a. */
  readonly opaque?: boolean
  /** Numbers of pages that are blank on purpose. */
  readonly blank: ReadonlySet<number>
  /** Where in content or template a text of a structure node, or the node itself, was written; absent where nobody knows. */
  readonly origin?: (node: number, text: string) => Span | undefined
  /** Where the booklet says what it is: the place of findings about the whole. */
  readonly span?: Span
}

export interface Binding {
  readonly type: "saddle" | "perfect" | "single"
  /** Odd pages stand to the right of the spine when it is at the left. */
  readonly side: "left" | "right"
  /** Least distance of text from a glued spine. */
  readonly spineSafe: Pt
}

import type { Rect } from "../foundation/geometry.ts"
import type { StructureRole } from "../tables/structure-types.ts"

export type { StructureRole }

/** ISO 32000-1, table 347. */
export type ListNumbering =
  | "None"
  | "Disc"
  | "Circle"
  | "Square"
  | "Decimal"
  | "UpperRoman"
  | "LowerRoman"
  | "UpperAlpha"
  | "LowerAlpha"

/** One node; display items point to it by `id`. Content order is the order of the ids' items page by page. */
export interface StructureNode {
  /** Index in `StructureTree.nodes`. */
  readonly id: number
  readonly role: StructureRole
  /** BCP 47 for PDF (`zh-CN`, `en`), where it differs from the parent's. */
  readonly lang?: string
  readonly alt?: string
  /** What it says, where its content does not; ISO 32000-1, 14.9.4. */
  readonly actual?: string
  readonly title?: string
  /** For Note: unique in the file. */
  readonly noteId?: string
  /** For TH. */
  readonly scope?: "Row" | "Column"
  readonly rowSpan?: number
  readonly colSpan?: number
  /** For L. */
  readonly numbering?: ListNumbering
  /** For Figure: where it is shown, on the page with this number. */
  readonly bounds?: { readonly page: number; readonly rect: Rect }
  readonly children: readonly number[]
}

/** The logical structure beside the display lists. `nodes[0]` is the Document. */
export interface StructureTree {
  readonly nodes: readonly StructureNode[]
}

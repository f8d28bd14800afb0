import type { Palette } from "../foundation/color.ts"
import type { Report } from "../foundation/diagnostic.ts"
import type { DisplayList, OutlineEntry } from "../paint/display-list.ts"
import type { StructureTree } from "../paint/structure-tree.ts"
import type { ColorTables } from "../press/color/color-tables.ts"
import type { OutputIntent } from "../press/color/output-profile.ts"
import type { Sheet } from "../press/sheet.ts"
import type { Claim } from "./claim.ts"
import type { TargetName } from "./color-target.ts"
import type { SharedWork } from "./shared-work.ts"
import type { PdfMetadata } from "./xmp.ts"

export interface PdfInput {
  readonly sheets: readonly Sheet[]
  readonly lists: readonly DisplayList[]
  readonly tree: StructureTree
  readonly outline: readonly OutlineEntry[]
  readonly palette: Palette
  readonly metadata: PdfMetadata
  readonly target: TargetName
  readonly tables: ColorTables
  /** What the file declares to be; absent: what its target is for. */
  readonly claim?: Claim
  /** A file for the press must have one. */
  readonly intent?: OutputIntent | undefined
  /** RGB pictures of a file for the press are converted to inks; those of PDF/X-1a always are. */
  readonly images?: "rgb" | "cmyk"
  /** What other files of the same build have made already. */
  readonly work?: SharedWork
  /** Fonts and images that cannot be written are findings. */
  readonly report?: Report
  /** Off for tests that read the file. */
  readonly compress?: boolean
}

import type { Pt } from "../foundation/units.ts"
import type { LineSums } from "./line/line-sums.ts"
import type { Findings } from "./nodes/build-nodes.ts"
import type { Flat } from "./nodes/flatten.ts"
import type { NodeList } from "./nodes/nodes.ts"
import { KnownParagraphs, Numbers } from "./paragraph-key.ts"
import type { ComposedParagraph, FontSet, InlineItem, ParagraphOptions } from "./text.ts"

/** A paragraph up to the point where the measure matters. */
export interface Prepared {
  readonly options: ParagraphOptions
  readonly splitOver: number
  readonly flat: Flat
  readonly nodes: NodeList
  readonly sums: LineSums
  /** Points to a unit: the main font size over 1000. */
  readonly unit: number
  readonly findings: Findings
  readonly annotations: Required<ComposedParagraph>["annotations"]
  /** What its breaks cost where phrases count; made when that is first asked. */
  phrases: Int32Array | undefined
}

/** css-sizing-3 #intrinsic-sizes */
export interface IntrinsicWidths {
  readonly min: Pt
  readonly max: Pt
}

/** What is kept for a document's fonts, and goes with them. */
interface Kept {
  readonly composed: KnownParagraphs<ComposedParagraph>
  readonly intrinsic: KnownParagraphs<IntrinsicWidths>
  /** By the items; texts with words cut for hyphens apart. */
  readonly prepared: Map<readonly InlineItem[], Prepared>
  readonly hyphenated: Map<readonly InlineItem[], Prepared>
}

const allKept = new WeakMap<FontSet, Kept>()

/** What was set is not asked for again: the pages stand. */
export const forgetParagraphs = (fonts: FontSet): void => {
  allKept.delete(fonts)
}

export function keptWith(fonts: FontSet): Kept {
  let kept = allKept.get(fonts)
  if (kept === undefined) {
    const numbers = new Numbers()
    kept = {
      composed: new KnownParagraphs(numbers),
      intrinsic: new KnownParagraphs(numbers),
      prepared: new Map(),
      hyphenated: new Map(),
    }
    allKept.set(fonts, kept)
  }
  return kept
}

import { type Pt, pt } from "../../foundation/units.ts"
import type { Box } from "../box.ts"
import type { BoxFragment, Fragment, PendingBox } from "../fragment.ts"

/** The fragment of a whole box, still at 0, 0. */
export function boxFragment(
  box: Box,
  width: Pt,
  height: Pt,
  children: readonly Fragment[],
  pending: readonly PendingBox[],
): BoxFragment {
  return {
    type: "box",
    source: box.source,
    style: box.style,
    x: pt(0),
    y: pt(0),
    width,
    height,
    children,
    first: box.cut?.before !== true,
    last: box.cut?.after !== true,
    pending: pending.length > 0 ? pending : undefined,
  }
}

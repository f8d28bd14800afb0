import { type Pt, pt } from "../../foundation/units.ts"
import type { Box } from "../box.ts"
import type { BoxFragment, Fragment, PendingBox } from "../fragment.ts"

/** What a fragment has of its box. */
type FragmentBox = Pick<Box, "style"> & { readonly source?: Box["source"] | undefined; readonly cut?: Box["cut"] }

const NOTHING: readonly Fragment[] = []

/** The fragment of a whole box, still at 0, 0. */
export function boxFragment(
  box: FragmentBox,
  width: Pt,
  height: Pt,
  children: readonly Fragment[],
  pending?: readonly PendingBox[],
): BoxFragment {
  return {
    type: "box",
    source: box.source,
    style: box.style,
    x: pt(0),
    y: pt(0),
    width,
    height,
    children: children.length === 0 ? NOTHING : children,
    first: box.cut?.before !== true,
    last: box.cut?.after !== true,
    pending: pending === undefined || pending.length === 0 ? undefined : pending,
  }
}

/** The fragment at another place. A line for each type: V8 copies objects of one shape fast, of many shapes slowly. */
export function placedAt(fragment: Fragment, x: number, y: number): Fragment {
  switch (fragment.type) {
    case "box":
      return { ...fragment, x: pt(x), y: pt(y) }
    case "line":
      return { ...fragment, x: pt(x), y: pt(y) }
    case "replaced":
      return { ...fragment, x: pt(x), y: pt(y) }
  }
}

import { type Pt, pt } from "../../foundation/units.ts"
import type { BoxFragment, Fragment } from "../fragment.ts"
import { NOISE } from "./break-point.ts"
import { ALLOWED, penaltyBetween } from "./break-rules.ts"
import { grown, spaceAbove } from "./page-spaces.ts"
import { type Rows, rowsOf } from "./rows.ts"

/**
 * Vertical justification: the blanks between the blocks of a page grow alike, so that it ends at its foot as the page beside it does.
 * What may not be parted keeps its blank, and a page that would need more than `most` at one place stays as it is.
 */
export function justifyPage(flow: Fragment, room: number, most: Pt): Fragment {
  if (room <= NOISE || flow.type !== "box") return flow
  return stretched(flow, room, most) ?? flow
}

function stretched(box: BoxFragment, room: number, most: Pt): BoxFragment | undefined {
  const view = rowsOf(box)
  const [only] = view.rows
  if (only !== undefined && view.rows.length === 1) {
    const [child] = only.children
    if (child?.type !== "box" || only.children.length > 1) return undefined
    const taller = stretched(child, room, most)
    return taller && grown(box, room, new Map([[child, taller]]))
  }
  const seams = seamsOf(box, view)
  if (seams.size === 0 || room > seams.size * most) return undefined
  const each = room / seams.size
  const moved = new Map<Fragment, Fragment>()
  let by = 0
  view.rows.forEach(({ children }, k) => {
    if (seams.has(k)) by += each
    if (by > 0) for (const child of children) moved.set(child, { ...child, y: pt(child.y + by) })
  })
  return grown(box, room, moved)
}

/** The rows with a blank before them that the reader takes as one between blocks. */
function seamsOf(box: BoxFragment, view: Rows): ReadonlySet<number> {
  const seams = new Set<number>()
  for (let k = 1; k < view.rows.length; k++) {
    if (spaceAbove(view, k) > NOISE && penaltyBetween(view, box, k, false) === ALLOWED) seams.add(k)
  }
  return seams
}

import type { PageSide } from "../../style/styled.ts"
import type { Box } from "../box.ts"
import type { BoxFragment } from "../fragment.ts"
import { breakPoints } from "./break-points.ts"
import { cutFacing, type FacingFlow, type SpreadCut } from "./facing.ts"
import { type NotePage, notedBreaks, noteExtra } from "./note-flow.ts"
import type { RunOption } from "./plan-runs.ts"
import { layoutGalley, type RunSetter, type RunSettings } from "./run-pages.ts"

/** Two flows laid out for the left and right pages of the same spreads, and where they are cut. */
export interface FacingPages extends RunOption {
  readonly galleys: Record<PageSide, BoxFragment>
  readonly cuts: readonly SpreadCut[]
}

/** Facing flows are set one way: what fits one side would not fit the other. */
export function facingSetter(
  flows: Record<PageSide, Box>,
  { slot, notes, context }: Pick<RunSettings, "slot" | "notes" | "context">,
): RunSetter<FacingPages> {
  const known = new Map<number, FacingPages>()
  const flowOn = (side: PageSide, page: NotePage): FacingFlow & { readonly galley: BoxFragment } => {
    const { width, height } = page.area
    const galley = layoutGalley(flows[side], width, height, context)
    const noted = notes && notedBreaks(galley, height, notes)
    const extra = notes && noted && noted.notes.length > 0 ? noteExtra(noted, notes.area(page)) : undefined
    return { galley, breaks: noted?.breaks ?? breakPoints(galley, height), ...(extra && { extra }) }
  }
  const set = (first: number): FacingPages => {
    let pages = known.get(first)
    if (pages === undefined) {
      const left = flowOn("left", slot(first))
      const right = flowOn("right", slot(first + 1))
      const spreadOf = (spread: number) => ({ left: slot(first + 2 * spread), right: slot(first + 2 * spread + 1) })
      const { cuts, cost } = cutFacing(left, right, spreadOf)
      pages = { galleys: { left: left.galley, right: right.galley }, cuts, cost, pages: 2 * cuts.length }
      known.set(first, pages)
    }
    return pages
  }
  return { best: set, all: (first) => [set(first)] }
}

import { pt } from "../../foundation/units.ts"
import type { LayoutContext } from "../constraint.ts"
import type { Fragment, PendingBox } from "../fragment.ts"
import { placedAt } from "./box-fragment.ts"
import { layoutPositioned } from "./positioned.ts"

/** Places the absolutely positioned boxes whose containing block this box is: its padding box (CSS 2.2, 10.1). */
export function settle(fragment: Fragment, context: LayoutContext): Fragment {
  if (fragment.type !== "box") return fragment
  const pending: PendingBox[] = []
  collect(fragment, 0, 0, pending)
  if (pending.length === 0) return fragment
  const { borderWidth, borderStyle } = fragment.style
  const side = (name: "top" | "right" | "bottom" | "left"): number =>
    borderStyle[name] === "none" ? 0 : borderWidth[name]
  const left = side("left")
  const top = fragment.first ? side("top") : 0
  const bottom = fragment.last ? side("bottom") : 0
  const padding = {
    width: pt(fragment.width - left - side("right")),
    height: pt(fragment.height - top - bottom),
  }
  const positioned = pending.map(({ box, x, y, alignX, alignY }) => {
    const made = layoutPositioned(box, padding, { x: pt(x - left), y: pt(y - top), alignX, alignY }, context)
    return placedAt(made, made.x + left, made.y + top)
  })
  return { ...fragment, pending: undefined, children: fragment.children.concat(positioned) }
}

/** The boxes that wait below a fragment, with their static positions from its corner; positioned boxes keep their own. */
export function collect(fragment: Fragment, dx: number, dy: number, out: PendingBox[]): void {
  if (fragment.type === "replaced") return
  if (fragment.type === "box" && fragment.pending !== undefined) {
    for (const { box, x, y, alignX, alignY } of fragment.pending) {
      out.push({ box, x: pt(dx + x), y: pt(dy + y), alignX, alignY })
    }
  }
  for (const child of fragment.children) {
    if (child.type === "box" && child.style.position !== "static") continue
    collect(child, dx + child.x, dy + child.y, out)
  }
}

import type { Pt } from "../../foundation/units.ts"
import type { Fragment } from "../fragment.ts"

/**
 * The first baseline of a fragment, from its own top edge: that of its first line box in tree order, css-align-3
 * #baseline-export. Undefined where it has none; the caller then takes the bottom edge (#synthesize-baseline).
 */
export function firstBaseline(fragment: Fragment): Pt | undefined {
  if (fragment.type === "line") return fragment.turn === undefined ? fragment.baseline : undefined
  if (fragment.type === "replaced") return undefined
  for (const child of fragment.children) {
    if (child.type !== "line" && child.style.position === "absolute") continue
    const baseline = firstBaseline(child)
    if (baseline !== undefined) return (child.y + baseline) as Pt
  }
  return undefined
}

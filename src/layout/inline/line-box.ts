import type { ComposedLine, FontSet, PlacedRun } from "../../text/text.ts"
import type { Extent } from "../block/extent.ts"
import { extentOf } from "../block/extent.ts"
import type { InlineContent } from "../box.ts"
import type { Atomic } from "./atomic.ts"

/**
 * Extent of a line box: the strut's and that of each inline box and atomic on it, CSS 2.2, 10.8.1. An inline box counts
 * with its style's own face; what companion or fallback faces it is set in does not move lines apart.
 */
export function lineBox(
  line: ComposedLine,
  content: InlineContent,
  strut: Extent,
  atomics: ReadonlyMap<number, Atomic>,
  fonts: FontSet,
): Extent {
  let { ascent, descent } = strut
  let seen = -1
  const { runs } = line
  for (let r = 0; r < runs.length; r++) {
    const run = runs[r] as PlacedRun
    if (run.item === seen) continue
    seen = run.item
    const owner = content.owners[seen]
    const item = content.items[seen]
    if (owner === undefined || item === undefined) continue
    const own = extentOf(owner.style, fonts)
    const rise = item.type === "text" ? item.rise : 0
    if (own.ascent + rise > ascent) ascent = own.ascent + rise
    if (own.descent - rise > descent) descent = own.descent - rise
  }
  if (atomics.size === 0) return { ascent, descent }
  let tallest = 0
  let fromTop = true
  for (const placed of line.boxes) {
    const atomic = atomics.get(placed.item)
    if (atomic === undefined) continue
    const align = atomic.box.style.verticalAlign
    if (align === "top" || align === "bottom") {
      const height = atomic.ascent + atomic.descent
      if (height > tallest) {
        tallest = height
        fromTop = align === "top"
      }
    } else {
      ascent = Math.max(ascent, atomic.ascent)
      descent = Math.max(descent, atomic.descent)
    }
  }
  const lacking = tallest - ascent - descent
  if (lacking > 0) {
    if (fromTop) descent += lacking
    else ascent += lacking
  }
  return { ascent, descent }
}

import { pt } from "../foundation/units.ts"
import type { Beside, LayoutContext } from "./constraint.ts"
import { fragmentAt, type Item } from "./container-frame.ts"
import type { Fragment, LineFragment } from "./fragment.ts"
import { isMarker } from "./rows.ts"

/** An item of a grid row, with its border-box width. */
interface Side {
  readonly item: Item
  readonly width: number
}

/** A side is not asked for a line more where that opens gaps wider than this, in em. */
const WIDE_GAP = 0.08
/** Lengths that differ by less are the same. */
const SAME = 0.01

/** A text and its translation: paragraphs side by side that are not all of one language. */
export const isPair = (sides: readonly Side[]): boolean => {
  const first = sides[0]
  if (first === undefined || sides.length < 2) return false
  if (!sides.every(({ item }) => item.box.type === "inline")) return false
  return sides.some(({ item }) => languageOf(item) !== languageOf(first.item))
}

/**
 * Fits the sides of a pair to each other. The row is as high as its longest side, which is asked for a line less; where
 * it cannot, a side that is a line shorter is asked for a line more. Sides on one leading then share their baselines.
 */
export function fitPair(sides: readonly Side[], context: LayoutContext): void {
  const natural = sides.map((side) => set(side, {}, context))
  const height = highest(natural)
  const less = sides.map((side, i) =>
    isAsHigh(natural[i], height) ? set(side, { looseness: -1 }, context) : (natural[i] as Fragment),
  )
  if (highest(less) > height - SAME) {
    sides.forEach((side, i) => {
      const own = natural[i] as Fragment
      set(side, {}, context)
      const { lineHeight } = side.item.box.style
      if (isAsHigh(own, height) || own.height + lineHeight > height + SAME || own.height + 2 * lineHeight <= height)
        return
      const more = set(side, { looseness: 1 }, context)
      if (more.height > height + SAME || widestGap(more) > Math.max(WIDE_GAP, widestGap(own))) set(side, {}, context)
    })
  }
  shareBaselines(sides, context)
}

/** Lays a side out as asked; what it is asked for stays with the item. */
function set({ item, width }: Side, beside: Beside, context: LayoutContext): Fragment {
  item.beside = beside
  item.fragments.clear()
  return fragmentAt(item, width, context)
}

/** All lines stand on the deepest of the sides' baselines, within their line boxes, so that the row gets no higher. */
function shareBaselines(sides: readonly Side[], context: LayoutContext): void {
  const firsts = sides.map(({ item, width }) => linesOf(fragmentAt(item, width, context))[0])
  const { lineHeight } = (sides[0] as Side).item.box.style
  const top = topOf(sides[0] as Side, firsts[0])
  if (!sides.every((side, i) => side.item.box.style.lineHeight === lineHeight && topOf(side, firsts[i]) === top)) return
  const baseline = Math.max(...firsts.map((line) => line?.baseline ?? 0))
  sides.forEach((side, i) => {
    if (firsts[i] === undefined || firsts[i].baseline === baseline) return
    set(side, { ...side.item.beside, baseline: pt(baseline) }, context)
  })
}

const languageOf = ({ box }: Item): string => (box.style.lang.split("-", 1)[0] as string).toLowerCase()

const highest = (fragments: readonly Fragment[]): number => Math.max(...fragments.map(({ height }) => height))

const isAsHigh = (fragment: Fragment | undefined, height: number): boolean =>
  fragment !== undefined && fragment.height > height - SAME

const linesOf = (fragment: Fragment): readonly LineFragment[] =>
  fragment.type === "box"
    ? fragment.children.filter((child): child is LineFragment => child.type === "line" && !isMarker(child))
    : []

const widestGap = (fragment: Fragment): number => Math.max(0, ...linesOf(fragment).map(({ line }) => line.gap))

/** Where the first line box starts in the row; `auto` margins leave that open. */
const topOf = ({ item }: Side, line: LineFragment | undefined): number | undefined => {
  const { top } = item.edges.margin
  return line === undefined || top === "auto" ? undefined : top + line.y
}

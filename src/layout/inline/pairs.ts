import { pt } from "../../foundation/units.ts"
import { isLoose } from "../../text/line/looseness.ts"
import { evenSides, type Looseness } from "../../text/pair.ts"
import type { Beside, LayoutContext } from "../constraint.ts"
import { fragmentAt, type Item } from "../container/container-frame.ts"
import type { Fragment, LineFragment } from "../fragment.ts"
import { isMarker } from "../pages/rows.ts"

/** An item of a grid row, with its border-box width. */
interface Side {
  readonly item: Item
  readonly width: number
}

/** A side is not asked for a line more where that opens gaps wider than this, in em. */
const WIDE_GAP = 0.08
/** Nor where its last line would be shorter than this share of the measure. */
const RUNT = 0.25

/** A text and its translation: paragraphs side by side that are not all of one language. */
export const isPair = (sides: readonly Side[]): boolean => {
  const first = sides[0]
  if (first === undefined || sides.length < 2) return false
  if (!sides.every(({ item }) => item.box.type === "inline")) return false
  return sides.some(({ item }) => languageOf(item) !== languageOf(first.item))
}

/**
 * Fits the sides of a pair to each other: the row is made as low as its paragraphs allow (`evenSides`), and sides on one
 * leading share their baselines.
 */
export function fitPair(sides: readonly Side[], context: LayoutContext): void {
  const evened = evenSides(sides.map((side) => (looseness) => fitted(side, looseness, context)))
  for (const [i, { beside, fragment }] of evened.entries()) keep(sides[i] as Side, beside, fragment)
  shareBaselines(sides, context)
}

function fitted({ item, width }: Side, looseness: Looseness, context: LayoutContext) {
  const beside: Beside = looseness === 0 ? {} : { looseness }
  const fragment = context.layoutChild(item.content, { availableWidth: item.base, width: pt(width), beside })
  const lines = linesOf(fragment)
  const runt = lines.length > 1 && (lines.at(-1) as LineFragment).line.width < RUNT * width ? 1 : 0
  const flaws = runt + lines.filter(({ line }) => isLoose(line, WIDE_GAP)).length
  return { height: fragment.height, flaws, beside, fragment }
}

function keep({ item, width }: Side, beside: Beside, fragment: Fragment): void {
  item.beside = beside
  item.fragments.clear()
  item.fragments.set(width, fragment)
}

/** All lines stand on the deepest of the sides' baselines, within their line boxes, so that the row gets no higher. */
function shareBaselines(sides: readonly Side[], context: LayoutContext): void {
  const firsts = sides.map(({ item, width }) => linesOf(fragmentAt(item, width, context))[0])
  const { lineHeight } = (sides[0] as Side).item.box.style
  const top = topOf(sides[0] as Side, firsts[0])
  if (!sides.every((side, i) => side.item.box.style.lineHeight === lineHeight && topOf(side, firsts[i]) === top)) return
  const baseline = Math.max(...firsts.map((line) => line?.baseline ?? 0))
  sides.forEach(({ item }, i) => {
    if (firsts[i] === undefined || firsts[i].baseline === baseline) return
    item.beside = { ...item.beside, baseline: pt(baseline) }
    item.fragments.clear()
  })
}

const languageOf = ({ box }: Item): string => (box.style.lang.split("-", 1)[0] as string).toLowerCase()

const linesOf = (fragment: Fragment): readonly LineFragment[] =>
  fragment.type === "box"
    ? fragment.children.filter((child): child is LineFragment => child.type === "line" && !isMarker(child))
    : []

/** Where the first line box starts in the row; `auto` margins leave that open. */
const topOf = ({ item }: Side, line: LineFragment | undefined): number | undefined => {
  const { top } = item.edges.margin
  return line === undefined || top === "auto" ? undefined : top + line.y
}

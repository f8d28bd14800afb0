import { INSIDE_MEASURE } from "../text/break/penalties.ts"
import { NO_BREAK } from "../text/break/uax14.ts"
import { fillLine } from "../text/line/fill.ts"
import { naturalWidth, roomsOf } from "../text/line/line-sums.ts"
import { prepare } from "../text/prepare.ts"
import type { FontSet, InlineItem, ParagraphOptions } from "../text/text.ts"

const UNITS = 1000
const LAST_LINE_HAN = 2

/**
 * The least worst gap, in em, that any set of breaks gives a justified paragraph under the rules: prohibited line
 * edges, no lone Han at the end, numbers with their measure words. All sets are covered: the least for a stretch is
 * the larger of its last line's gap and the least for what comes before.
 */
export function leastWorstGap(items: readonly InlineItem[], options: ParagraphOptions, fonts: FontSet): number {
  const { nodes, sums, unit } = prepare(items, options, fonts, Number.POSITIVE_INFINITY)
  const rooms = roomsOf(nodes, sums)
  const measure = Math.round(options.width / unit)
  const deltas = new Int32Array(nodes.length + 1)
  const points = [0]
  for (let i = 1; i < nodes.length; i++) {
    if (nodes.breakBefore[i] !== NO_BREAK && (nodes.penalty[i] as number) < INSIDE_MEASURE) points.push(i)
  }
  points.push(nodes.length)
  const least = points.map(() => Number.POSITIVE_INFINITY)
  least[0] = 0
  for (let b = 1; b < points.length; b++) {
    for (let a = b - 1; a >= 0; a--) {
      if (naturalWidth(nodes, sums, points[a] as number, points[b] as number) > 2 * measure + UNITS) break
      const worst = Math.max(least[a] as number, gapOf(points[a] as number, points[b] as number))
      if (worst < (least[b] as number)) least[b] = worst
    }
  }
  return least.at(-1) as number

  function gapOf(from: number, to: number): number {
    const first = sums.firstKept[from] as number
    const last = sums.lastKept[to] as number
    if (last < first) return 0
    const isLast = to === nodes.length
    if (isLast && from > 0 && isLone(first, last)) return Number.POSITIVE_INFINITY
    const free = measure - naturalWidth(nodes, sums, from, to)
    if (isLast && free >= 0) return 0
    const { tier, gap, rest } = fillLine(nodes, first, last, free, deltas)
    if (rest !== 0) return Number.POSITIVE_INFINITY
    return tier === 3 ? gap / UNITS : 0
  }

  function isLone(first: number, last: number): boolean {
    const before = (sum: Int32Array) => (first > 0 ? (sum[first - 1] as number) : 0)
    const han = (rooms.han[last] as number) - before(rooms.han)
    const words = (rooms.words[last] as number) - before(rooms.words)
    return words === 0 && han < LAST_LINE_HAN
  }
}

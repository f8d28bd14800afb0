import { NO_BREAK } from "../text/break/uax14.ts"
import { fillLine } from "../text/line/fill.ts"
import { naturalWidth, roomsOf } from "../text/line/line-sums.ts"
import { prepare } from "../text/prepare.ts"
import type { FontSet, InlineItem, ParagraphOptions } from "../text/text.ts"

export interface GreedyLine {
  readonly text: string
  /** Em added to each gap; 0 where it is squeezed or natural. */
  readonly gap: number
  /** Em it is squeezed by, all in all. */
  readonly squeezed: number
}

/** First fit under the same rules: each line takes what goes on it, `squeezes` as tight as it can be. For comparison. */
export function composeGreedily(
  items: readonly InlineItem[],
  options: ParagraphOptions,
  fonts: FontSet,
  squeezes: boolean,
): readonly GreedyLine[] {
  const { nodes, sums, flat, unit } = prepare(items, options, fonts, Number.POSITIVE_INFINITY)
  const { squeezeAll } = roomsOf(nodes, sums)
  const measure = Math.round(options.width / unit)
  const deltas = new Int32Array(nodes.length + 1)
  const source = items[0]?.type === "text" ? items[0].text : ""
  const offset = (node: number): number =>
    node >= nodes.length ? source.length : (flat.offsets[nodes.start[node] as number] as number)
  const out: GreedyLine[] = []
  for (let from = 0; from < nodes.length; ) {
    let to = -1
    for (let end = from + 1; end <= nodes.length; end++) {
      if (end < nodes.length && nodes.breakBefore[end] === NO_BREAK) continue
      const first = sums.firstKept[from] as number
      const last = sums.lastKept[end] as number
      const room = squeezes && last > first ? (squeezeAll[last] as number) - (squeezeAll[first] as number) : 0
      if (to >= 0 && naturalWidth(nodes, sums, from, end) - room > measure) break
      to = end
    }
    const first = sums.firstKept[from] as number
    const last = sums.lastKept[to] as number
    const free = measure - naturalWidth(nodes, sums, from, to)
    const filled = to < nodes.length && last >= first ? fillLine(nodes, first, last, free, deltas) : undefined
    out.push({
      text: source.slice(offset(from), offset(to)),
      gap: filled?.tier === 3 ? filled.gap / 1000 : 0,
      squeezed: Math.max(0, -free) / 1000,
    })
    from = to
  }
  return out
}

import { BOX, CLOSE, EDGE, FORCED_BREAK, HAN, LEADER, type NodeList, OPEN, PAUSE, SPACE, STOP, WORD } from "./nodes.ts"
import { createSlab } from "./slab.ts"
import { STRETCH_ALL, STRETCH_GAPS, STRETCH_SPACES } from "./spacing.ts"

/**
 * Running sums over a node list, so that any line [from, to) is measured without walking it. With `f` and `l` the
 * first and last node that stay at the edges, the line is `position[l] + advance[l] − position[f]` wide, less what is
 * trimmed at its edges; what lies between is `sum[l] − sum[f]`.
 */
export interface LineSums {
  readonly position: Float64Array
  /** First node at or after an index that a line start keeps; last node before an index that a line end keeps. */
  readonly firstKept: Int32Array
  readonly lastKept: Int32Array
  readonly startCut: Int32Array
  readonly endCut: Int32Array
  /** Squeeze room by tier, 1…5 at index 0…4. */
  readonly squeeze: readonly Int32Array[]
  readonly squeezeAll: Int32Array
  readonly stretchSpaces: Int32Array
  readonly stretchGaps: Int32Array
  /** Boundaries of the last stretch tier, and all adjustable ones. */
  readonly openGaps: Int32Array
  readonly slots: Int32Array
  readonly leaders: Int32Array
  readonly han: Int32Array
  /** Words, and what may stand alone on a line like one. */
  readonly words: Int32Array
}

const INTS = 17

export function sumLines(nodes: NodeList): LineSums {
  const n = nodes.length
  const slab = createSlab(n + 1, 1, INTS, 0)
  const position = slab.floats(n + 1)
  const ints = () => slab.ints(n + 1)
  const squeeze = [ints(), ints(), ints(), ints(), ints()]
  const sums = {
    position,
    firstKept: ints(),
    lastKept: ints(),
    startCut: ints(),
    endCut: ints(),
    squeeze,
    squeezeAll: ints(),
    stretchSpaces: ints(),
    stretchGaps: ints(),
    openGaps: ints(),
    slots: ints(),
    leaders: ints(),
    han: ints(),
    words: ints(),
  }
  let x = 0
  let kept = -1
  let all = 0
  let spaces = 0
  let gaps = 0
  let open = 0
  let slots = 0
  let leaders = 0
  let han = 0
  let words = 0
  const rooms = [0, 0, 0, 0, 0]
  for (let i = 0; i < n; i++) {
    const kind = nodes.kind[i] as number
    x += nodes.joinBefore[i] as number
    sums.position[i] = x
    x += nodes.advance[i] as number
    sums.lastKept[i] = kept
    if (!isDropped(nodes, i)) kept = i
    sums.startCut[i] = kind === OPEN ? (nodes.left[i] as number) : 0
    const cuts = kind === CLOSE || kind === PAUSE || kind === STOP
    sums.endCut[i] = (cuts ? (nodes.right[i] as number) : 0) + (nodes.tail[i] as number)
    const tier = nodes.squeezeTier[i] as number
    if (tier > 0) {
      rooms[tier - 1]! += nodes.squeeze[i] as number
      all += nodes.squeeze[i] as number
    }
    const stretch = nodes.stretchTier[i] as number
    if (stretch === STRETCH_SPACES) spaces += nodes.stretch[i] as number
    else if (stretch === STRETCH_GAPS) gaps += nodes.stretch[i] as number
    else if (stretch === STRETCH_ALL) open++
    if (stretch > 0) slots++
    if (kind === LEADER) leaders++
    else if (kind === HAN) han++
    if (kind === WORD || kind === BOX || kind === LEADER) words++
    for (let t = 0; t < 5; t++) (squeeze[t] as Int32Array)[i] = rooms[t] as number
    sums.squeezeAll[i] = all
    sums.stretchSpaces[i] = spaces
    sums.stretchGaps[i] = gaps
    sums.openGaps[i] = open
    sums.slots[i] = slots
    sums.leaders[i] = leaders
    sums.han[i] = han
    sums.words[i] = words
  }
  sums.position[n] = x
  sums.lastKept[n] = kept
  sums.firstKept[n] = n
  for (let i = n - 1; i >= 0; i--) sums.firstKept[i] = isDropped(nodes, i) ? (sums.firstKept[i + 1] as number) : i
  return sums
}

/** Word spaces go at line edges; inline boxes without width and forced breaks take no part. */
export function isDropped(nodes: NodeList, i: number): boolean {
  const kind = nodes.kind[i]
  return kind === SPACE || kind === FORCED_BREAK || (kind === EDGE && nodes.advance[i] === 0)
}

/** Width of the line [from, to) as it stands in running text, in units; 0 when nothing of it is kept. */
export function naturalWidth(nodes: NodeList, sums: LineSums, from: number, to: number): number {
  const first = sums.firstKept[from] as number
  const last = sums.lastKept[to] as number
  if (first >= to || last < first) return 0
  const edges = (sums.startCut[first] as number) + (sums.endCut[last] as number)
  const hyphen = to < nodes.length ? (nodes.hyphen[to] as number) : 0
  return (
    (sums.position[last] as number) +
    (nodes.advance[last] as number) -
    (sums.position[first] as number) -
    edges +
    hyphen
  )
}

import {
  BOX,
  CLOSE,
  EDGE,
  FIXED,
  FORCED_BREAK,
  HAN,
  LEADER,
  type NodeList,
  OPEN,
  PAUSE,
  SPACE,
  STOP,
  WORD,
} from "../nodes/nodes.ts"
import { Slab } from "../nodes/slab.ts"
import { STRETCH_ALL, STRETCH_GAPS, STRETCH_SPACES } from "../nodes/spacing.ts"

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
  /** Made when lines are weighed against each other: most paragraphs of a booklet have but one. */
  rooms: LineRooms | undefined
}

/** What lines can give and take, and what they have, summed up likewise. */
export interface LineRooms {
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

const INTS = 4
const ROOM_INTS = 13

export function sumLines(nodes: NodeList): LineSums {
  const n = nodes.length
  const slab = new Slab(n + 1, 1, INTS, 0)
  const position = slab.floats(n + 1)
  const firstKept = slab.ints(n + 1)
  const lastKept = slab.ints(n + 1)
  const startCut = slab.ints(n + 1)
  const endCut = slab.ints(n + 1)
  let x = 0
  let kept = -1
  for (let i = 0; i < n; i++) {
    const kind = nodes.kind[i] as number
    x += nodes.joinBefore[i] as number
    position[i] = x
    x += nodes.advance[i] as number
    lastKept[i] = kept
    if (!isDropped(nodes, i) && !(kind === FIXED && nodes.tail[i] !== 0)) kept = i
    if (kind === OPEN) startCut[i] = nodes.left[i] as number
    const cuts = kind === CLOSE || kind === PAUSE || kind === STOP
    endCut[i] = (cuts ? (nodes.right[i] as number) : 0) + (nodes.tail[i] as number)
  }
  position[n] = x
  lastKept[n] = kept
  firstKept[n] = n
  for (let i = n - 1; i >= 0; i--) firstKept[i] = isDropped(nodes, i) ? (firstKept[i + 1] as number) : i
  return { position, firstKept, lastKept, startCut, endCut, rooms: undefined }
}

export function roomsOf(nodes: NodeList, sums: LineSums): LineRooms {
  sums.rooms ??= sumRooms(nodes)
  return sums.rooms
}

function sumRooms(nodes: NodeList): LineRooms {
  const n = nodes.length
  const slab = new Slab(n + 1, 0, ROOM_INTS, 0)
  const ints = () => slab.ints(n + 1)
  const squeeze = [ints(), ints(), ints(), ints(), ints()]
  const sums = {
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

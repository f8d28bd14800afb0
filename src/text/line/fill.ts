import type { NodeList } from "../nodes/nodes.ts"
import { STRETCH_ALL, STRETCH_GAPS, STRETCH_SPACES } from "../nodes/spacing.ts"
import { EM, HOPELESS_GAP } from "./optimise.ts"

const SQUEEZE_TIERS = 5
/** The last tier opens evenly to this; what is still missing is shared by all gaps, and the line is reported loose. */
const GAP_CAP = 0.25 * EM

export interface Filling {
  /** −5…−1 squeezed to that tier, 0 natural, 1…3 stretched to that tier. */
  readonly tier: number
  /** Units per gap of the last tier reached, negative when squeezed; what it would take where a line stays short. */
  readonly gap: number
  /** Units that could be neither taken nor given; negative when the line is too long. */
  readonly rest: number
}

/**
 * Shares `room` units (negative: to be squeezed) among the boundaries after node `first` up to node `last`, tier by
 * tier, equally inside a tier. Whole units, the remainder carried along the line, so that the end is exact.
 * clreq #line_adjustment: squeeze before stretch.
 */
export function fillLine(nodes: NodeList, first: number, last: number, room: number, deltas: Int32Array): Filling {
  deltas.fill(0, 0, last - first + 1)
  if (room === 0) return { tier: 0, gap: 0, rest: 0 }
  return room < 0 ? squeeze(nodes, first, last, -room, deltas) : stretch(nodes, first, last, room, deltas)
}

function squeeze(nodes: NodeList, first: number, last: number, needed: number, deltas: Int32Array): Filling {
  let need = needed
  let tier = 0
  let count = 0
  for (let t = 1; t <= SQUEEZE_TIERS && need > 0; t++) {
    let room = 0
    for (let i = first + 1; i <= last; i++) {
      if (nodes.squeezeTier[i] !== t) continue
      room += nodes.squeeze[i] as number
      count++
    }
    if (room <= 0) continue
    const used = Math.min(need, room)
    share(used, room, (i) => (nodes.squeezeTier[i] === t ? (nodes.squeeze[i] as number) : 0), -1)
    need -= used
    tier = t
  }
  return { tier: -tier, gap: count === 0 ? 0 : -(needed - need) / count, rest: -need }

  function share(amount: number, total: number, weight: (i: number) => number, sign: number): void {
    spread(first, last, amount, total, weight, sign, deltas)
  }
}

function stretch(nodes: NodeList, first: number, last: number, room: number, deltas: Int32Array): Filling {
  let rest = room
  let tier = 0
  let gap = 0
  const give = (amount: number, total: number, weight: (i: number) => number) =>
    spread(first, last, amount, total, weight, 1, deltas)
  for (const t of [STRETCH_SPACES, STRETCH_GAPS]) {
    let total = 0
    let count = 0
    for (let i = first + 1; i <= last; i++) {
      if (nodes.stretchTier[i] !== t) continue
      total += nodes.stretch[i] as number
      count++
    }
    if (total <= 0 || rest <= 0) continue
    const used = Math.min(rest, total)
    give(used, total, (i) => (nodes.stretchTier[i] === t ? (nodes.stretch[i] as number) : 0))
    rest -= used
    tier = t
    gap = used / count
  }
  if (rest <= 0) return { tier, gap, rest }
  let open = 0
  let slots = 0
  for (let i = first + 1; i <= last; i++) {
    if (nodes.stretchTier[i] === STRETCH_ALL) open++
    if (nodes.stretchTier[i] !== 0) slots++
  }
  if (slots === 0 || rest / slots > HOPELESS_GAP) {
    deltas.fill(0, 0, last - first + 1)
    return { tier: STRETCH_ALL, gap: room / Math.max(1, slots), rest: room }
  }
  const even = Math.min(rest, open * GAP_CAP)
  if (even > 0) give(even, open, (i) => (nodes.stretchTier[i] === STRETCH_ALL ? 1 : 0))
  const more = rest - even
  if (more > 0) give(more, slots, (i) => (nodes.stretchTier[i] !== 0 ? 1 : 0))
  return { tier: STRETCH_ALL, gap: (open > 0 ? even / open : 0) + more / slots, rest: 0 }
}

/** Shares `room` units equally among all boundaries that may stretch. */
export function fillEvenly(nodes: NodeList, first: number, last: number, room: number, deltas: Int32Array): void {
  deltas.fill(0, 0, last - first + 1)
  let slots = 0
  for (let i = first + 1; i <= last; i++) if (nodes.stretchTier[i] !== 0) slots++
  if (room > 0 && slots > 0) {
    spread(first, last, room, slots, (i) => (nodes.stretchTier[i] === 0 ? 0 : 1), 1, deltas)
  }
}

/** Adds `amount` to the boundaries by weight; each boundary gets what brings the running total to its rounded share. */
function spread(
  first: number,
  last: number,
  amount: number,
  total: number,
  weight: (i: number) => number,
  sign: number,
  deltas: Int32Array,
): void {
  let weights = 0
  let given = 0
  for (let i = first + 1; i <= last; i++) {
    const own = weight(i)
    if (own === 0) continue
    weights += own
    const due = Math.round((amount * weights) / total)
    deltas[i - first]! += sign * (due - given)
    given = due
  }
}

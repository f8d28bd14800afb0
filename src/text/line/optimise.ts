import { EMERGENCY, HYPHENATED, HYPHENS_IN_A_ROW } from "../break/penalties.ts"
import { NO_BREAK } from "../break/uax14.ts"
import { HAN, type NodeList, type RubyNodes } from "../nodes/nodes.ts"
import { type LineSums, roomsOf } from "./line-sums.ts"

/** What the search is asked: lengths in units (1/1000 of the main font size). */
export interface Goal {
  /** Of the first line and of the others. */
  readonly firstMeasure: number
  readonly measure: number
  readonly justified: boolean
  readonly lastJustified: boolean
  /** Lines of about equal length rather than full ones. */
  readonly balanced: boolean
  /** Marks at a line end that may leave the measure, by node; composition’s `hanging`. */
  readonly hang?: (node: number) => number
  /** They hang even where they would fit. */
  readonly alwaysHang?: boolean
  /** Any boundary may be cut where nothing else fits. */
  readonly cutAnywhere: boolean
  /** Shortest last line that is no flaw. */
  readonly shortLast: number
  /** What breaks cost from node `pricedFrom` on, in place of their penalties. */
  readonly prices?: Int32Array
  readonly pricedFrom: number
  /** Lines more or fewer than is best, where no line of them is loose. */
  readonly looseness?: number
}

/** Units in the composer’s em. */
export const EM = 1000
/** Largest gap of the last stretch tier each pass allows; then whatever it takes. */
const LOOSE = 0.15 * EM
const TOLERANCES = [0.06 * EM, LOOSE, Number.POSITIVE_INFINITY]
/** A gap of that size is as bad as a line can decently be: badness 100. */
const SOFT_GAP = 0.08 * EM
/** Beyond this the passes compare with what a looser line could save. */
const COSTLY = 250
const SQUEEZE_WEIGHTS = [1, 1.2, 1.5, 2, 4]
const SQUEEZE_BADNESS = 40
const STRETCH_BADNESS = 100
/** Filling a higher tier is cheaper than touching the next one. */
const SPACES_BADNESS = 60
const GAPS_BADNESS = 20
/** Word spaces wider than half an em: this much more doubles the badness. */
const WIDE_SPACE = 0.25 * EM
/** Wider holes than this are worse than a short line. */
export const HOPELESS_GAP = 2 * EM
/** Neighbouring lines, one tight and one loose. */
const UNEVEN = 30
const UNEVEN_FROM = 0.08 * EM
/** Unjustified lines: a line short by an em costs about as much as a rare squeeze. */
const RAGGED_BADNESS = 4
/** Unjustified lines shorter than half the measure are not looked at while a fuller one will do. */
const HALF_EMPTY = 0.5
/** Lines of equal length may all be half empty: a text that just misses one line has two such. */
const BALANCED_EMPTY = 0.8
const SHORT_LAST = 150
/** 孤字: fewer Han than this alone on the last line are forbidden; clreq #widow_and_orphan_control. */
const LAST_LINE_HAN = 2
const LONE_HAN = 1_000_000
/** More than any sum of decent lines. */
const OVERFULL = 1e9
const ONE_LINE = 1e7
/** Balanced lines differ in em, flaws in cost units: that many of these weigh as much as one em. */
const BALANCED_FLAW = 20
/** Lines this much too long for all their squeeze room leave the search: no edge trim is wider. */
const SLACK = 2 * EM
const NO_GAP = 0

/**
 * Chooses the breaks of one forced-break-free stretch [from, to): dynamic programming over break points, so that the
 * sum of squared costs of all lines is least (Knuth and Plass, with tiers for Chinese). Returns line ends, `to` last.
 * Each pass is linear in the stretch times the characters of one line; there are at most four.
 */
export function optimise(nodes: NodeList, sums: LineSums, from: number, to: number, goal: Goal): number[] {
  const points = breakPoints(nodes, from, to, false)
  const best = bestBreaks(nodes, sums, points, goal)
  if (best === undefined) {
    const all = goal.cutAnywhere ? breakPoints(nodes, from, to, true) : points
    return search(nodes, sums, all, goal, Number.POSITIVE_INFINITY, true)?.ends ?? [to]
  }
  const lines = best.ends.length + (goal.looseness ?? 0)
  if (lines === best.ends.length || lines < 1 || lines >= points.length) return best.ends
  const other = search(nodes, sums, points, goal, LOOSE, false, lines)
  return other === undefined || other.worst >= COSTLY ? best.ends : other.ends
}

/**
 * The breaks of a stretch whose words are not cut, where hyphens cannot better them: any line that ends in one costs
 * more than all these lines together.
 */
export function optimiseWhole(
  nodes: NodeList,
  sums: LineSums,
  from: number,
  to: number,
  goal: Goal,
): number[] | undefined {
  const best = bestBreaks(nodes, sums, breakPoints(nodes, from, to, false), goal)
  return best !== undefined && best.cost <= (1 + HYPHENATED) * (1 + HYPHENATED) ? best.ends : undefined
}

function bestBreaks(nodes: NodeList, sums: LineSums, points: Int32Array, goal: Goal): Solution | undefined {
  let best: Solution | undefined
  for (const tolerance of TOLERANCES) {
    const found = search(nodes, sums, points, goal, tolerance, false)
    if (found !== undefined && (best === undefined || found.cost < best.cost)) best = found
    if (best !== undefined && (best.worst < COSTLY || !goal.justified)) return best
  }
  return best
}

function breakPoints(nodes: NodeList, from: number, to: number, everywhere: boolean): Int32Array {
  const out: number[] = [from]
  const { rubies } = nodes
  let ruby = 0
  for (let i = from + 1; i < to; i++) {
    while (ruby < rubies.length && (rubies[ruby] as RubyNodes).last < i) ruby++
    const inside = ruby < rubies.length && (rubies[ruby] as RubyNodes).first < i
    if (!inside && (everywhere || nodes.breakBefore[i] !== NO_BREAK)) out.push(i)
  }
  out.push(to)
  return Int32Array.from(out)
}

/** The table of the search, kept between paragraphs: every entry is written before it is read. */
const createRoom = (length: number) => ({
  costs: new Float64Array(length),
  flaws: new Float64Array(length),
  gaps: new Float64Array(length),
  previous: new Int32Array(length),
})
const FIRST_ROOM = 512
let room = createRoom(FIRST_ROOM)

interface Solution {
  readonly ends: number[]
  readonly cost: number
  /** Dearest penalty or flaw paid, in cost units. */
  readonly worst: number
}

/** With `lines`, the table has a layer for each line, so that their number is what is asked. */
function search(
  nodes: NodeList,
  sums: LineSums,
  points: Int32Array,
  goal: Goal,
  tolerance: number,
  emergency: boolean,
  lines?: number,
): Solution | undefined {
  const count = points.length
  const { position, firstKept, lastKept, startCut, endCut } = sums
  const rooms = roomsOf(nodes, sums)
  const { squeezeAll, stretchSpaces, stretchGaps, openGaps, slots, leaders, squeeze } = rooms
  const { advance, hyphen, penalty, breakBefore } = nodes
  const layer = lines === undefined ? 0 : count
  const size = count + layer * (lines ?? 0)
  if (room.costs.length < size) room = createRoom(size * 2)
  const { costs, flaws, gaps, previous } = room
  const { justified, balanced, hang } = goal
  costs.fill(Number.POSITIVE_INFINITY, 0, size)
  costs[0] = 0
  flaws[0] = 0
  gaps[0] = 0
  const prices = (end: number): Int32Array =>
    goal.prices !== undefined && end >= goal.pricedFrom ? goal.prices : penalty
  for (let above = 0; above + layer < size; above += layer) {
    const own = above + layer
    let low = 0
    for (let b = 1; b < count; b++) {
      const end = points[b] as number
      const isLast = b === count - 1
      const last = lastKept[end] as number
      const hyphenWidth = isLast ? 0 : (hyphen[end] as number)
      const fills = isLast ? goal.lastJustified : justified
      const breakCost = isLast ? 0 : breakBefore[end] === NO_BREAK ? EMERGENCY : (prices(end)[end] as number)
      const hung = hang === undefined || last < 0 ? 0 : hang(last)
      const right =
        last < 0 ? 0 : (position[last] as number) + (advance[last] as number) - (endCut[last] as number) + hyphenWidth
      let bestCost = Number.POSITIVE_INFINITY
      let bestFrom = -1
      let bestGap = NO_GAP
      let bestFlaw = 0
      for (let a = low; a < b; a++) {
        const known = costs[above + a] as number
        const first = firstKept[points[a] as number] as number
        const measure = a === 0 ? goal.firstMeasure : goal.measure
        const empty = last < first
        const natural = empty ? 0 : right - (position[first] as number) - (startCut[first] as number)
        let free = measure - natural
        if (hung > 0 && (free < 0 || goal.alwaysHang)) free += hung
        if (
          free < 0 &&
          a === low &&
          -free > SLACK + (empty ? 0 : (squeezeAll[last] as number) - (squeezeAll[first] as number))
        ) {
          // Too long from here, and longer still for every later end.
          if (!emergency || a < b - 1) low = a + 1
          if (!emergency) continue
        }
        if (known === Number.POSITIVE_INFINITY) continue
        let bad = 0
        let gap = NO_GAP
        const loose = free > 0
        if (!loose) {
          let need = -free
          if (need > 0) {
            const squeezes = justified && !empty
            for (let tier = 0; tier < 5 && need > 0 && squeezes; tier++) {
              const sum = squeeze[tier] as Int32Array
              const give = (sum[last] as number) - (sum[first] as number)
              if (give <= 0) continue
              const used = Math.min(need, give)
              const share = used / give
              bad += SQUEEZE_BADNESS * (SQUEEZE_WEIGHTS[tier] as number) * share * share * share
              need -= used
            }
            if (need > 0) {
              if (!emergency || a < b - 1) continue
              // One unbreakable piece: it sticks out, and as little as can be.
              bad = OVERFULL
            } else gap = free / Math.max(1, (slots[last] as number) - (slots[first] as number))
          }
        } else if (!fills || empty) {
          if (!isLast || balanced) {
            const short = free / EM
            bad = balanced ? short : RAGGED_BADNESS * short * short
            if (bestFrom >= 0 && !emergency && free > measure * (balanced ? BALANCED_EMPTY : HALF_EMPTY)) break
          }
        } else if ((leaders[last] as number) - (first > 0 ? (leaders[first - 1] as number) : 0) === 0) {
          let rest = free
          const spaceRoom = (stretchSpaces[last] as number) - (stretchSpaces[first] as number)
          if (spaceRoom > 0) {
            const used = Math.min(rest, spaceRoom)
            const share = used / spaceRoom
            bad += SPACES_BADNESS * share * share * share
            rest -= used
          }
          const gapRoom = (stretchGaps[last] as number) - (stretchGaps[first] as number)
          if (rest > 0 && gapRoom > 0) {
            const used = Math.min(rest, gapRoom)
            const share = used / gapRoom
            bad += GAPS_BADNESS * share * share * share
            rest -= used
          }
          if (rest > 0) {
            const open = (openGaps[last] as number) - (openGaps[first] as number)
            const all = (slots[last] as number) - (slots[first] as number)
            if (all === 0 || rest > all * HOPELESS_GAP) {
              // Left short: the longer of two such lines is the better one.
              gap = rest / Math.max(1, all)
              const r = rest / SOFT_GAP
              bad += STRETCH_BADNESS * r * r * r
            } else if (open > 0) {
              gap = rest / open
              const r = gap / SOFT_GAP
              bad += STRETCH_BADNESS * r * r * r
            } else {
              gap = rest / all
              const r = 1 + gap / WIDE_SPACE
              bad += STRETCH_BADNESS * r * r * r
            }
            // Shorter lines are looser still.
            if (gap > tolerance) break
          }
        }
        let flaw = Math.max(breakCost, 0)
        if (!isLast && hyphenWidth > 0 && a > 0 && (hyphen[points[a] as number] as number) > 0) flaw += HYPHENS_IN_A_ROW
        if (isLast && a > 0 && !empty) {
          const han = (rooms.han[last] as number) - (rooms.han[first] as number) + (nodes.kind[first] === HAN ? 1 : 0)
          const words = (rooms.words[last] as number) - (first > 0 ? (rooms.words[first - 1] as number) : 0)
          if (words === 0 && han < LAST_LINE_HAN) flaw += LONE_HAN
          if (natural < goal.shortLast) flaw += SHORT_LAST
        }
        if (justified && a > 0 && Math.abs(gap - (gaps[above + a] as number)) > UNEVEN_FROM) bad += UNEVEN
        let cost: number
        if (balanced) cost = ONE_LINE + bad * bad + (flaw * flaw) / (BALANCED_FLAW * BALANCED_FLAW)
        else cost = (1 + bad + flaw) * (1 + bad + flaw)
        if (breakCost < 0) cost -= (breakCost * breakCost) / (balanced ? BALANCED_FLAW * BALANCED_FLAW : 1)
        cost += known
        if (cost < bestCost) {
          bestCost = cost
          bestFrom = a
          bestGap = gap
          bestFlaw = flaw
        }
      }
      costs[own + b] = bestCost
      previous[own + b] = bestFrom
      gaps[own + b] = bestGap
      flaws[own + b] = bestFrom < 0 ? 0 : Math.max(bestFlaw, flaws[above + bestFrom] as number)
    }
    if (layer === 0) break
  }
  const final = size - count
  if (costs[final + count - 1] === Number.POSITIVE_INFINITY) return undefined
  const ends: number[] = []
  for (let b = count - 1, own = final; b > 0; own -= layer) {
    ends.push(points[b] as number)
    b = previous[own + b] as number
  }
  return { ends: ends.reverse(), cost: costs[final + count - 1] as number, worst: flaws[final + count - 1] as number }
}

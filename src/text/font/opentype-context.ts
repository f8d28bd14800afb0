import { classOf, coverage, type GlyphClasses, type Lookup } from "./opentype-layout.ts"

/** Rules may call lookups that call lookups; fonts that loop are cut off here. */
export const MAX_NESTING = 8

/** A glyph on its way through the lookups; lengths in font units. */
export interface Slot {
  id: number
  codePoints: number[]
  /** UTF-16 length of its cluster; 0 for further glyphs of the same cluster. */
  length: number
  advance: number
  xOffset: number
  yOffset: number
  /** What a mark hangs on. */
  base?: Slot
}

/** A contextual rule that matched: the slots of its input sequence and its lookup records. */
export interface ContextMatch {
  readonly positions: readonly number[]
  /** Absolute offset of the first {sequenceIndex, lookupListIndex} record. */
  readonly records: number
  readonly count: number
}

/** Index of the next slot the lookup does not skip, in a direction; −1 at the end. */
export function nextSlot(slots: readonly Slot[], from: number, step: 1 | -1, lookup: Lookup, classes: GlyphClasses) {
  if (!lookup.passes) return from + step < slots.length ? from + step : -1
  for (let at = from + step; at >= 0 && at < slots.length; at += step) {
    if (!classes.skips(lookup, (slots[at] as Slot).id)) return at
  }
  return -1
}

/** How the values of a rule are compared with glyphs: as the glyph itself, its class or a coverage that has it. */
const GLYPH = 1
const CLASS = 2
const COVERAGE = 3

/** What all runs of one attempt share. */
interface Attempt {
  readonly view: DataView
  readonly at: number
  readonly format: number
  readonly slots: readonly Slot[]
  readonly lookup: Lookup
  readonly classes: GlyphClasses
}

/**
 * The last slot of the `count` slots beyond `from` that the values at `values` match, or −1; `classTable` is the class
 * definition of a class rule.
 */
function run(
  { view, at, format, slots, lookup, classes }: Attempt,
  from: number,
  step: 1 | -1,
  count: number,
  values: number,
  classTable: number,
): number {
  let slot = from
  for (let k = 0; k < count; k++) {
    slot = nextSlot(slots, slot, step, lookup, classes)
    if (slot < 0) return -1
    const glyph = (slots[slot] as Slot).id
    const value = view.getUint16(values + k * 2)
    const matches =
      format === GLYPH
        ? glyph === value
        : format === CLASS
          ? classOf(view, classTable, glyph) === value
          : coverage(view, at + value, glyph) >= 0
    if (!matches) return -1
  }
  return slot
}

/** The slots of a sequence that matched. */
function positionsOf({ slots, lookup, classes }: Attempt, i: number, count: number): number[] {
  const out = [i]
  for (let slot = i; out.length < count; ) {
    slot = nextSlot(slots, slot, 1, lookup, classes)
    out.push(slot)
  }
  return out
}

/** Matches a sequence-context (chained or not) subtable at slot `i`, formats 1, 2 and 3. */
export function matchContext(
  view: DataView,
  at: number,
  chained: boolean,
  slots: readonly Slot[],
  i: number,
  lookup: Lookup,
  classes: GlyphClasses,
): ContextMatch | undefined {
  const format = view.getUint16(at)
  const glyph = (slots[i] as Slot).id
  const attempt: Attempt = { view, at, format, slots, lookup, classes }

  if (format === COVERAGE) {
    if (!chained) {
      const count = view.getUint16(at + 2)
      if (coverage(view, at + view.getUint16(at + 6), glyph) < 0) return undefined
      if (run(attempt, i, 1, count - 1, at + 8, 0) < 0) return undefined
      return { positions: positionsOf(attempt, i, count), records: at + 6 + count * 2, count: view.getUint16(at + 4) }
    }
    const backtrack = view.getUint16(at + 2)
    const input = at + 4 + backtrack * 2
    const count = view.getUint16(input)
    if (coverage(view, at + view.getUint16(input + 2), glyph) < 0) return undefined
    const last = run(attempt, i, 1, count - 1, input + 4, 0)
    if (last < 0 || run(attempt, i, -1, backtrack, at + 4, 0) < 0) return undefined
    const lookahead = input + 2 + count * 2
    const ahead = view.getUint16(lookahead)
    if (run(attempt, last, 1, ahead, lookahead + 2, 0) < 0) return undefined
    const records = lookahead + 2 + ahead * 2
    return { positions: positionsOf(attempt, i, count), records: records + 2, count: view.getUint16(records) }
  }

  const index = coverage(view, at + view.getUint16(at + 2), glyph)
  if (index < 0) return undefined
  const byClass = format === CLASS
  // Chained class contexts carry three class definitions, plain ones a single one.
  const classesAt = (field: number) => (byClass ? at + view.getUint16(at + field) : 0)
  const inputClasses = classesAt(chained ? 6 : 4)
  const setsAt = at + (byClass ? (chained ? 10 : 6) : 4)
  const setIndex = byClass ? classOf(view, inputClasses, glyph) : index
  if (setIndex >= view.getUint16(setsAt)) return undefined
  const offset = view.getUint16(setsAt + 2 + setIndex * 2)
  if (offset === 0) return undefined
  const beforeClasses = classesAt(4)
  const afterClasses = chained ? classesAt(8) : 0
  const set = at + offset
  for (let r = 0, rules = view.getUint16(set); r < rules; r++) {
    const rule = set + view.getUint16(set + 2 + r * 2)
    if (!chained) {
      const count = view.getUint16(rule)
      if (run(attempt, i, 1, count - 1, rule + 4, inputClasses) < 0) continue
      const records = rule + 2 + count * 2
      return { positions: positionsOf(attempt, i, count), records, count: view.getUint16(rule + 2) }
    }
    const backtrack = view.getUint16(rule)
    const input = rule + 2 + backtrack * 2
    const count = view.getUint16(input)
    const last = run(attempt, i, 1, count - 1, input + 2, inputClasses)
    if (last < 0 || run(attempt, i, -1, backtrack, rule + 2, beforeClasses) < 0) continue
    const lookahead = input + count * 2
    const ahead = view.getUint16(lookahead)
    if (run(attempt, last, 1, ahead, lookahead + 2, afterClasses) < 0) continue
    const records = lookahead + 2 + ahead * 2
    return { positions: positionsOf(attempt, i, count), records: records + 2, count: view.getUint16(records) }
  }
  return undefined
}

import { classOf, coverage, type GlyphClasses, type Lookup } from "./opentype-layout.ts"

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

type Test = (glyph: number, value: number) => boolean

/** Index of the next slot the lookup does not skip, in a direction; −1 at the end. */
export function nextSlot(slots: readonly Slot[], from: number, step: 1 | -1, lookup: Lookup, classes: GlyphClasses) {
  for (let at = from + step; at >= 0 && at < slots.length; at += step) {
    if (!classes.skips(lookup, (slots[at] as Slot).id)) return at
  }
  return -1
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

  function run(
    from: number,
    step: 1 | -1,
    count: number,
    read: (k: number) => number,
    test: Test,
  ): number[] | undefined {
    const out: number[] = []
    let slot = from
    for (let k = 0; k < count; k++) {
      slot = nextSlot(slots, slot, step, lookup, classes)
      if (slot < 0 || !test((slots[slot] as Slot).id, read(k))) return undefined
      out.push(slot)
    }
    return out
  }

  if (format === 3) {
    const covers: Test = (id, offset) => coverage(view, at + offset, id) >= 0
    let p = at + 2
    const list = () => {
      const count = view.getUint16(p)
      const start = p + 2
      p = start + count * 2
      return { count, read: (k: number) => view.getUint16(start + k * 2) }
    }
    if (!chained) {
      const count = view.getUint16(at + 2)
      const read = (k: number) => view.getUint16(at + 6 + k * 2)
      if (!covers(glyph, read(0))) return undefined
      const rest = run(i, 1, count - 1, (k) => read(k + 1), covers)
      return rest && { positions: [i, ...rest], records: at + 6 + count * 2, count: view.getUint16(at + 4) }
    }
    const before = list()
    const input = list()
    const after = list()
    if (!covers(glyph, input.read(0))) return undefined
    const rest = run(i, 1, input.count - 1, (k) => input.read(k + 1), covers)
    if (rest === undefined || run(i, -1, before.count, before.read, covers) === undefined) return undefined
    if (run(rest.at(-1) ?? i, 1, after.count, after.read, covers) === undefined) return undefined
    return { positions: [i, ...rest], records: p + 2, count: view.getUint16(p) }
  }

  const index = coverage(view, at + view.getUint16(at + 2), glyph)
  if (index < 0) return undefined
  const byClass = format === 2
  const tableAt = (field: number) => at + view.getUint16(at + field)
  const test = (field: number): Test =>
    byClass ? (id, value) => classOf(view, tableAt(field), id) === value : (id, value) => id === value
  // Chained class contexts carry three class definitions, plain ones a single one.
  const [backtrack, input, lookahead] = chained && byClass ? [4, 6, 8] : [4, 4, 4]
  const setsAt = at + (byClass ? (chained ? 10 : 6) : 4)
  const setIndex = byClass ? classOf(view, tableAt(input as number), glyph) : index
  if (setIndex >= view.getUint16(setsAt)) return undefined
  const offset = view.getUint16(setsAt + 2 + setIndex * 2)
  if (offset === 0) return undefined
  const set = at + offset
  for (let r = 0, rules = view.getUint16(set); r < rules; r++) {
    let p = set + view.getUint16(set + 2 + r * 2)
    const words = (count: number) => {
      const start = p
      p += count * 2
      return (k: number) => view.getUint16(start + k * 2)
    }
    const count = () => {
      p += 2
      return view.getUint16(p - 2)
    }
    if (!chained) {
      const length = count()
      const records = count()
      const rest = run(i, 1, length - 1, words(length - 1), test(input as number))
      if (rest !== undefined) return { positions: [i, ...rest], records: p, count: records }
      continue
    }
    const beforeCount = count()
    const before = words(beforeCount)
    const length = count()
    const own = words(length - 1)
    const afterCount = count()
    const after = words(afterCount)
    const records = count()
    const rest = run(i, 1, length - 1, own, test(input as number))
    if (rest === undefined || run(i, -1, beforeCount, before, test(backtrack as number)) === undefined) continue
    if (run(rest.at(-1) ?? i, 1, afterCount, after, test(lookahead as number)) === undefined) continue
    return { positions: [i, ...rest], records: p, count: records }
  }
  return undefined
}

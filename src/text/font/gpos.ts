import { type ApplyAt, applyLookup, reachOf } from "./apply-lookup.ts"
import { MAX_NESTING, matchContext, nextSlot, type Slot } from "./opentype-context.ts"
import {
  BASE_CLASS,
  bitOf,
  classOf,
  coverage,
  type GlyphClasses,
  type LayoutTable,
  type Lookup,
  type LookupPlan,
  MARK_CLASS,
} from "./opentype-layout.ts"

const PAIRS = 2
const X_PLACEMENT = 0x0001
const Y_PLACEMENT = 0x0002
const X_ADVANCE = 0x0004
const Y_ADVANCE = 0x0008

/**
 * Applies positioning lookups: single, pair (kerning), mark to base, mark to mark, contextual and chained; OpenType
 * 1.9, "GPOS". Cursive attachment and marks on ligatures belong to scripts that are reported as unsupported.
 */
export function position(table: LayoutTable, plan: LookupPlan, slots: Slot[], classes: GlyphClasses): void {
  const reached = reachOf(plan, slots)
  const onlyBases = areBases(slots, classes)
  for (let k = 0; k < plan.lookups.length; k++) {
    if ((reached & bitOf(k)) === 0) continue
    const index = plan.lookups[k] as number
    const lookup = table.lookups[index]
    if (lookup === undefined) continue
    const starts = table.starts(index)
    if (lookup.type === PAIRS && (!lookup.passes || (onlyBases && !lookup.passesBases))) {
      kern(table, lookup, starts, slots)
      continue
    }
    applyLookup(table, lookup, starts, slots, classes, positionAt)
  }
  for (let i = 0; i < slots.length; i++) if ((slots[i] as Slot).base !== undefined) settle(slots, i)
}

/** No marks and ligatures, which most lookups pass over: most words. */
function areBases(slots: readonly Slot[], classes: GlyphClasses): boolean {
  for (let i = 0; i < slots.length; i++) if (classes.of((slots[i] as Slot).id) > BASE_CLASS) return false
  return true
}

/** Pairs of glyphs that stand next to each other. */
function kern({ view }: LayoutTable, lookup: Lookup, starts: Uint8Array, slots: readonly Slot[]): void {
  for (let i = 0; i + 1 < slots.length; i++) {
    const first = slots[i] as Slot
    if (starts[first.id] === 1 && pair(view, lookup, first, slots[i + 1] as Slot) > 0) i++
  }
}

/** A mark's place from its anchor, once kerning has settled the advances between it and its base. */
function settle(slots: readonly Slot[], i: number): void {
  const mark = slots[i] as Slot
  const base = mark.base as Slot
  mark.xOffset += base.xOffset
  for (let k = i - 1; k >= 0; k--) {
    const slot = slots[k] as Slot
    mark.xOffset -= slot.advance
    if (slot === base) return
  }
}

export interface Adjustment {
  readonly xOffset: number
  readonly yOffset: number
  readonly advance: number
  readonly yAdvance: number
}

/** What a lookup list adds to one glyph alone, for instance `halt` to a mark. */
export function singleAdjustment(
  table: LayoutTable,
  lookups: readonly number[],
  glyph: number,
): Adjustment | undefined {
  const { view } = table
  for (const index of lookups) {
    const lookup = table.lookups[index]
    if (lookup?.type !== 1) continue
    for (const at of lookup.subtables) {
      const slot: Slot = { id: glyph, codePoints: [], length: 0, advance: 0, xOffset: 0, yOffset: 0 }
      const values = singleValues(view, at, glyph)
      if (values < 0) continue
      const format = view.getUint16(at + 4)
      adjust(view, values, format, slot)
      const { xOffset, yOffset, advance } = slot
      const before = recordSize(format & (X_PLACEMENT | Y_PLACEMENT | X_ADVANCE))
      return { xOffset, yOffset, advance, yAdvance: format & Y_ADVANCE ? view.getInt16(values + before) : 0 }
    }
  }
  return undefined
}

const positionAt: ApplyAt = (table, lookup, slots, i, classes, depth) => {
  const { view } = table
  const slot = slots[i] as Slot
  if (lookup.type === PAIRS) {
    const second = nextSlot(slots, i, 1, lookup, classes)
    if (second < 0) return -1
    const next = pair(view, lookup, slot, slots[second] as Slot)
    return next < 0 ? -1 : second + next
  }
  for (const at of lookup.subtables) {
    switch (lookup.type) {
      case 1:
        if (single(view, at, slot)) return i + 1
        break
      case 4:
      case 6:
        if (attach(view, at, slots, i, lookup, classes)) return i + 1
        break
      case 7:
      case 8: {
        if (depth >= MAX_NESTING) return -1
        const match = matchContext(view, at, lookup.type === 8, slots, i, lookup, classes)
        if (match === undefined) break
        for (let r = 0; r < match.count; r++) {
          const target = match.positions[view.getUint16(match.records + r * 4)]
          const inner = table.lookups[view.getUint16(match.records + r * 4 + 2)]
          if (target !== undefined && inner) positionAt(table, inner, slots, target, classes, depth + 1)
        }
        return (match.positions.at(-1) as number) + 1
      }
    }
  }
  return -1
}

/** Adds a value record to a slot. Device tables follow in the record and are not used. */
function adjust(view: DataView, at: number, format: number, slot: Slot): void {
  let p = at
  if (format & X_PLACEMENT) {
    slot.xOffset += view.getInt16(p)
    p += 2
  }
  if (format & Y_PLACEMENT) {
    slot.yOffset += view.getInt16(p)
    p += 2
  }
  if (format & X_ADVANCE) slot.advance += view.getInt16(p)
}

function recordSize(format: number): number {
  let size = 0
  for (let bits = format; bits !== 0; bits &= bits - 1) size += 2
  return size
}

function single(view: DataView, at: number, slot: Slot): boolean {
  const values = singleValues(view, at, slot.id)
  if (values < 0) return false
  adjust(view, values, view.getUint16(at + 4), slot)
  return true
}

/** Where the value record of a glyph stands, or −1. */
function singleValues(view: DataView, at: number, glyph: number): number {
  const index = coverage(view, at + view.getUint16(at + 2), glyph)
  if (index < 0) return -1
  return view.getUint16(at) === 1 ? at + 6 : at + 8 + index * recordSize(view.getUint16(at + 4))
}

/** The value records of two glyphs, one after the other from `values` on. */
interface PairValues {
  readonly values: number
  readonly format1: number
  readonly format2: number
}

const GLYPHS = 0x10000
/** Pairs by both glyphs: those of a language come again and again. */
const knownPairs = new WeakMap<Lookup, Map<number, PairValues | undefined>>()

/** −1 no pair; 0 the second glyph may start the next pair; 1 it was moved itself and may not. */
function pair(view: DataView, lookup: Lookup, first: Slot, second: Slot): -1 | 0 | 1 {
  let known = knownPairs.get(lookup)
  if (known === undefined) {
    known = new Map()
    knownPairs.set(lookup, known)
  }
  const key = first.id * GLYPHS + second.id
  let found = known.get(key)
  if (found === undefined) {
    if (known.has(key)) return -1
    for (let s = 0; found === undefined && s < lookup.subtables.length; s++) {
      found = pairValues(view, lookup.subtables[s] as number, first.id, second.id)
    }
    known.set(key, found)
    if (found === undefined) return -1
  }
  const { values, format1, format2 } = found
  adjust(view, values, format1, first)
  if (format2 === 0) return 0
  adjust(view, values + recordSize(format1), format2, second)
  return 1
}

function pairValues(view: DataView, at: number, first: number, second: number): PairValues | undefined {
  const index = coverage(view, at + view.getUint16(at + 2), first)
  if (index < 0) return undefined
  const format1 = view.getUint16(at + 4)
  const format2 = view.getUint16(at + 6)
  const records = recordSize(format1) + recordSize(format2)
  if (view.getUint16(at) !== 1) {
    const class1 = classOf(view, at + view.getUint16(at + 8), first)
    const class2 = classOf(view, at + view.getUint16(at + 10), second)
    const count2 = view.getUint16(at + 14)
    if (class1 >= view.getUint16(at + 12) || class2 >= count2) return undefined
    return { values: at + 16 + (class1 * count2 + class2) * records, format1, format2 }
  }
  const set = at + view.getUint16(at + 10 + index * 2)
  let low = 0
  let high = view.getUint16(set) - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const row = set + 2 + middle * (2 + records)
    const glyph = view.getUint16(row)
    if (glyph === second) return { values: row + 2, format1, format2 }
    if (glyph < second) low = middle + 1
    else high = middle - 1
  }
  return undefined
}

/** Puts a mark's anchor on the anchor of the base (or mark) before it. */
function attach(view: DataView, at: number, slots: Slot[], i: number, lookup: Lookup, classes: GlyphClasses): boolean {
  const mark = slots[i] as Slot
  const index = coverage(view, at + view.getUint16(at + 2), mark.id)
  if (index < 0) return false
  let base = i - 1
  if (lookup.type === 4) while (base >= 0 && classes.of((slots[base] as Slot).id) === MARK_CLASS) base--
  else base = nextSlot(slots, i, -1, lookup, classes)
  if (base < 0) return false
  const target = slots[base] as Slot
  const baseIndex = coverage(view, at + view.getUint16(at + 4), target.id)
  if (baseIndex < 0) return false
  const classCount = view.getUint16(at + 6)
  const marks = at + view.getUint16(at + 8)
  const markClass = view.getUint16(marks + 2 + index * 4)
  const markAnchor = marks + view.getUint16(marks + 4 + index * 4)
  const bases = at + view.getUint16(at + 10)
  const offset = view.getUint16(bases + 2 + (baseIndex * classCount + markClass) * 2)
  if (offset === 0) return false
  const baseAnchor = bases + offset
  mark.base = target
  mark.xOffset = view.getInt16(baseAnchor + 2) - view.getInt16(markAnchor + 2)
  mark.yOffset = target.yOffset + view.getInt16(baseAnchor + 4) - view.getInt16(markAnchor + 4)
  mark.advance = 0
  return true
}

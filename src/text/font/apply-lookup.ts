import type { Slot } from "./opentype-context.ts"
import type { GlyphClasses, LayoutTable, Lookup, LookupPlan } from "./opentype-layout.ts"

/** Applies a lookup at one slot; the slot after what it consumed, or −1 when nothing matched. */
export type ApplyAt = (
  table: LayoutTable,
  lookup: Lookup,
  slots: Slot[],
  i: number,
  classes: GlyphClasses,
  depth: number,
) => number

/** Applies a lookup from the first slot to the last, OpenType 1.9, "GSUB" and "GPOS"; whether it matched anywhere. */
export function applyLookup(
  table: LayoutTable,
  lookup: Lookup,
  /** 1 for glyphs that it can start at. */
  starts: Uint8Array,
  slots: Slot[],
  classes: GlyphClasses,
  applyAt: ApplyAt,
): boolean {
  let matched = false
  for (let i = 0; i < slots.length; ) {
    const { id } = slots[i] as Slot
    const tried = starts[id] === 1 && !(lookup.passes && classes.skips(lookup, id))
    const next = tried ? applyAt(table, lookup, slots, i, classes, 0) : -1
    if (next >= 0) matched = true
    i = next < 0 ? i + 1 : next
  }
  return matched
}

/** Bits of the lookups that can start at any of the slots: most have nothing to do with most words. */
export function reachOf(plan: LookupPlan, slots: readonly Slot[]): number {
  let bits = 0
  for (let i = 0; i < slots.length; i++) bits |= plan.reach((slots[i] as Slot).id)
  return bits
}

import { type ApplyAt, applyLookup, reachOf } from "./apply-lookup.ts"
import { MAX_NESTING, matchContext, nextSlot, type Slot } from "./opentype-context.ts"
import {
  bitOf,
  coverage,
  type GlyphClasses,
  type LayoutTable,
  type Lookup,
  type LookupPlan,
} from "./opentype-layout.ts"

/**
 * Applies substitution lookups to `slots`, in place: single, multiple, alternate (the first), ligature, contextual and
 * chained; OpenType 1.9, "GSUB". Reverse chaining (Nastaliq) is left out: those scripts are reported as unsupported.
 */
export function substitute(table: LayoutTable, plan: LookupPlan, slots: Slot[], classes: GlyphClasses): void {
  let reached = reachOf(plan, slots)
  for (let k = 0; k < plan.lookups.length; k++) {
    if ((reached & bitOf(k)) === 0) continue
    const index = plan.lookups[k] as number
    const lookup = table.lookups[index]
    if (lookup === undefined) continue
    const changed = applyLookup(table, lookup, table.starts(index), slots, classes, substituteAt)
    if (changed) reached = reachOf(plan, slots)
  }
}

const substituteAt: ApplyAt = (table, lookup, slots, i, classes, depth) => {
  const { view } = table
  const slot = slots[i] as Slot
  for (const at of lookup.subtables) {
    if (lookup.type === 5 || lookup.type === 6) {
      if (depth >= MAX_NESTING) return -1
      const match = matchContext(view, at, lookup.type === 6, slots, i, lookup, classes)
      if (match === undefined) continue
      const positions = [...match.positions]
      for (let r = 0; r < match.count; r++) {
        const position = positions[view.getUint16(match.records + r * 4)]
        const inner = table.lookups[view.getUint16(match.records + r * 4 + 2)]
        if (position === undefined || inner === undefined || position >= slots.length) continue
        const before = slots.length
        substituteAt(table, inner, slots, position, classes, depth + 1)
        const grown = slots.length - before
        for (let p = 0; p < positions.length; p++) if ((positions[p] as number) > position) positions[p]! += grown
      }
      return (positions.at(-1) as number) + 1
    }
    const index = coverage(view, at + view.getUint16(at + 2), slot.id)
    if (index < 0) continue
    switch (lookup.type) {
      case 1: {
        slot.id =
          view.getUint16(at) === 1 ? (slot.id + view.getUint16(at + 4)) & 0xffff : view.getUint16(at + 6 + index * 2)
        return i + 1
      }
      case 2: {
        const sequence = at + view.getUint16(at + 6 + index * 2)
        const count = view.getUint16(sequence)
        if (count === 0) continue
        slot.id = view.getUint16(sequence + 2)
        for (let k = 1; k < count; k++) {
          slots.splice(i + k, 0, { ...slot, id: view.getUint16(sequence + 2 + k * 2), codePoints: [], length: 0 })
        }
        return i + count
      }
      case 3: {
        const set = at + view.getUint16(at + 6 + index * 2)
        if (view.getUint16(set) > 0) slot.id = view.getUint16(set + 2)
        return i + 1
      }
      case 4: {
        if (ligate(table, lookup, at + view.getUint16(at + 6 + index * 2), slots, i, classes)) return i + 1
      }
    }
  }
  return -1
}

const NO_GLYPH = -1

/** The longest ligature a font wants stands first in its set. */
function ligate(
  table: LayoutTable,
  lookup: Lookup,
  set: number,
  slots: Slot[],
  i: number,
  classes: GlyphClasses,
): boolean {
  const { view } = table
  const second = nextSlot(slots, i, 1, lookup, classes)
  const secondId = second < 0 ? NO_GLYPH : (slots[second] as Slot).id
  for (let l = 0, count = view.getUint16(set); l < count; l++) {
    const ligature = set + view.getUint16(set + 2 + l * 2)
    const components = view.getUint16(ligature + 2)
    if (components > 1 && view.getUint16(ligature + 4) !== secondId) continue
    const parts: number[] = []
    let at = i
    for (let c = 1; c < components; c++) {
      at = nextSlot(slots, at, 1, lookup, classes)
      if (at < 0 || (slots[at] as Slot).id !== view.getUint16(ligature + 2 + c * 2)) {
        at = -1
        break
      }
      parts.push(at)
    }
    if (at < 0) continue
    const first = slots[i] as Slot
    first.id = view.getUint16(ligature)
    for (const part of parts) {
      first.codePoints.push(...(slots[part] as Slot).codePoints)
      first.length += (slots[part] as Slot).length
    }
    for (const part of parts.reverse()) slots.splice(part, 1)
    return true
  }
  return false
}

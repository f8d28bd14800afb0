import { type Sfnt, tagAt } from "./sfnt.ts"

/**
 * What GSUB and GPOS share: scripts, features, lookups, coverage and classes (OpenType 1.9, "Common Table Formats"),
 * read in place.
 */
export interface LayoutTable {
  readonly view: DataView
  readonly at: number
  readonly lookups: readonly Lookup[]
  /** Glyphs a lookup can start at, one byte a glyph: most lookups have nothing to do with most words. */
  starts(lookup: number): Uint8Array
}

export interface Lookup {
  readonly type: number
  readonly flag: number
  readonly markFilteringSet: number
  /** It passes over some glyphs: see `GlyphClasses.skips`. */
  readonly passes: boolean
  /** It passes over bases too. */
  readonly passesBases: boolean
  /** Absolute offsets; extension lookups are already followed. */
  readonly subtables: readonly number[]
}

export function openLayout(font: Sfnt, tag: "GSUB" | "GPOS"): LayoutTable | undefined {
  const at = font.tables.get(tag)
  if (at === undefined) return undefined
  const { view } = font
  const extension = tag === "GSUB" ? 7 : 9
  const list = at + view.getUint16(at + 8)
  const lookups: Lookup[] = []
  for (let i = 0, count = view.getUint16(list); i < count; i++) {
    const lookup = list + view.getUint16(list + 2 + i * 2)
    const flag = view.getUint16(lookup + 2)
    const subCount = view.getUint16(lookup + 4)
    let type = view.getUint16(lookup)
    const subtables: number[] = []
    for (let s = 0; s < subCount; s++) {
      let sub = lookup + view.getUint16(lookup + 6 + s * 2)
      if (view.getUint16(lookup) === extension) {
        type = view.getUint16(sub + 2)
        sub += view.getUint32(sub + 4)
      }
      subtables.push(sub)
    }
    const markFilteringSet = flag & USE_MARK_FILTERING_SET ? view.getUint16(lookup + 6 + subCount * 2) : -1
    const passesBases = (flag & IGNORE_BASES) !== 0
    lookups.push({ type, flag, markFilteringSet, passes: (flag & PASSES) !== 0, passesBases, subtables })
  }
  const starts: (Uint8Array | undefined)[] = []
  return {
    view,
    at,
    lookups,
    starts: (index) => {
      starts[index] ??= startingGlyphs(view, tag, lookups[index] as Lookup, font.numGlyphs)
      return starts[index]
    },
  }
}

/** Contextual lookups of format 3 keep their coverage in the input sequence, all others up front. */
function firstCoverage(view: DataView, contextual: number, type: number, sub: number): number {
  if (view.getUint16(sub) !== 3 || type < contextual || type > contextual + 1) return sub + view.getUint16(sub + 2)
  if (type === contextual) return sub + view.getUint16(sub + 6)
  const backtrack = view.getUint16(sub + 2)
  return sub + view.getUint16(sub + 6 + backtrack * 2)
}

function startingGlyphs(view: DataView, tag: "GSUB" | "GPOS", lookup: Lookup, numGlyphs: number): Uint8Array {
  const out = new Uint8Array(numGlyphs)
  const contextual = tag === "GSUB" ? 5 : 7
  for (const sub of lookup.subtables) {
    const at = firstCoverage(view, contextual, lookup.type, sub)
    const count = view.getUint16(at + 2)
    if (view.getUint16(at) === 1) for (let i = 0; i < count; i++) out[view.getUint16(at + 4 + i * 2)] = 1
    else {
      for (let i = 0; i < count; i++) {
        out.fill(1, view.getUint16(at + 4 + i * 6), view.getUint16(at + 6 + i * 6) + 1)
      }
    }
  }
  return out
}

/** Lookups to be applied in turn, and which of them can start at a glyph. */
export interface LookupPlan {
  readonly lookups: readonly number[]
  /** Bits of the lookups that can start at a glyph; see `bitOf`. */
  reach(glyph: number): number
}

/** Lookups beyond this share the last bit. */
const LAST_BIT = 30
/** Set for every glyph that was asked for; alone it says that no lookup starts there. */
export const NO_LOOKUP = 1 << 31

export const bitOf = (index: number): number => 1 << Math.min(index, LAST_BIT)

export function planLookups(table: LayoutTable, lookups: readonly number[], numGlyphs: number): LookupPlan {
  const known = new Int32Array(numGlyphs)
  return {
    lookups,
    reach: (glyph) => {
      let bits = known[glyph] ?? NO_LOOKUP
      if (bits !== 0) return bits
      bits = NO_LOOKUP
      for (let k = 0; k < lookups.length; k++) if (table.starts(lookups[k] as number)[glyph] === 1) bits |= bitOf(k)
      known[glyph] = bits
      return bits
    },
  }
}

/** Lookup numbers of the wanted features for a script and language, ascending, each once. */
export function lookupsFor(
  table: LayoutTable,
  script: string,
  language: string,
  features: ReadonlySet<string>,
): number[] {
  const { view, at } = table
  const scripts = at + view.getUint16(at + 4)
  const system = findSystem(view, scripts, script, language)
  if (system === undefined) return []
  const list = at + view.getUint16(at + 6)
  const out = new Set<number>()
  const add = (feature: number) => {
    const start = list + view.getUint16(list + 6 + feature * 6)
    for (let i = 0, count = view.getUint16(start + 2); i < count; i++) out.add(view.getUint16(start + 4 + i * 2))
  }
  const required = view.getUint16(system + 2)
  if (required !== 0xffff) add(required)
  for (let i = 0, count = view.getUint16(system + 4); i < count; i++) {
    const feature = view.getUint16(system + 6 + i * 2)
    if (features.has(tagAt(view, list + 2 + feature * 6))) add(feature)
  }
  return [...out].sort((a, b) => a - b)
}

function findSystem(view: DataView, scripts: number, script: string, language: string): number | undefined {
  const record = (table: number, tag: string): number | undefined => {
    for (let i = 0, count = view.getUint16(table); i < count; i++) {
      if (tagAt(view, table + 2 + i * 6) === tag) return view.getUint16(table + 6 + i * 6)
    }
    return undefined
  }
  const offset = record(scripts, script) ?? record(scripts, "DFLT") ?? record(scripts, "latn")
  if (offset === undefined) return undefined
  const start = scripts + offset
  const own = record(start + 2, language)
  if (own !== undefined) return start + own
  const standard = view.getUint16(start)
  return standard === 0 ? undefined : start + standard
}

/** Index of a glyph in a coverage table, or −1. */
export function coverage(view: DataView, at: number, glyph: number): number {
  let low = 0
  let high = view.getUint16(at + 2) - 1
  if (view.getUint16(at) === 1) {
    while (low <= high) {
      const middle = (low + high) >> 1
      const value = view.getUint16(at + 4 + middle * 2)
      if (value === glyph) return middle
      if (value < glyph) low = middle + 1
      else high = middle - 1
    }
    return -1
  }
  while (low <= high) {
    const middle = (low + high) >> 1
    const range = at + 4 + middle * 6
    const start = view.getUint16(range)
    if (glyph < start) high = middle - 1
    else if (glyph > view.getUint16(range + 2)) low = middle + 1
    else return view.getUint16(range + 4) + glyph - start
  }
  return -1
}

export function classOf(view: DataView, at: number, glyph: number): number {
  if (view.getUint16(at) === 1) {
    const index = glyph - view.getUint16(at + 2)
    return index >= 0 && index < view.getUint16(at + 4) ? view.getUint16(at + 6 + index * 2) : 0
  }
  let low = 0
  let high = view.getUint16(at + 2) - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const range = at + 4 + middle * 6
    if (glyph < view.getUint16(range)) high = middle - 1
    else if (glyph > view.getUint16(range + 2)) low = middle + 1
    else return view.getUint16(range + 4)
  }
  return 0
}

const IGNORE_BASES = 0x0002
const IGNORE_LIGATURES = 0x0004
const IGNORE_MARKS = 0x0008
const USE_MARK_FILTERING_SET = 0x0010
const MARK_ATTACHMENT_TYPE = 0xff00
const PASSES = IGNORE_BASES | IGNORE_LIGATURES | IGNORE_MARKS | USE_MARK_FILTERING_SET | MARK_ATTACHMENT_TYPE

export const BASE_CLASS = 1
const LIGATURE_CLASS = 2
export const MARK_CLASS = 3

/** Glyph classes of GDEF: which glyphs a lookup passes over, which are marks. */
export interface GlyphClasses {
  of(glyph: number): number
  skips(lookup: Lookup, glyph: number): boolean
}

export function openGlyphClasses(font: Sfnt): GlyphClasses {
  const { view } = font
  const at = font.tables.get("GDEF")
  const offset = (field: number) => (at === undefined ? 0 : view.getUint16(at + field))
  const classes = offset(4)
  const attachments = offset(10)
  const sets = at !== undefined && view.getUint32(at) >= 0x00010002 ? offset(12) : 0
  // One more than the class; 0 where it was not asked yet.
  const known = new Uint8Array(font.numGlyphs)
  const of = (glyph: number): number => {
    if (at === undefined || classes === 0) return 0
    let found = known[glyph] ?? 0
    if (found === 0) {
      found = classOf(view, at + classes, glyph) + 1
      known[glyph] = found
    }
    return found - 1
  }
  return {
    of,
    skips: ({ flag, markFilteringSet, passes, passesBases }, glyph) => {
      if (!passes) return false
      const glyphClass = of(glyph)
      if (glyphClass === BASE_CLASS) return passesBases
      if (glyphClass === LIGATURE_CLASS) return (flag & IGNORE_LIGATURES) !== 0
      if (glyphClass !== MARK_CLASS) return false
      if (flag & IGNORE_MARKS) return true
      if (flag & USE_MARK_FILTERING_SET && sets !== 0 && at !== undefined) {
        const table = at + sets
        return coverage(view, table + view.getUint32(table + 4 + markFilteringSet * 4), glyph) < 0
      }
      const type = (flag & MARK_ATTACHMENT_TYPE) >> 8
      return type !== 0 && at !== undefined && attachments !== 0 && classOf(view, at + attachments, glyph) !== type
    },
  }
}

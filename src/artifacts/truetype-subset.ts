/** What a PDF needs to know of a TrueType or OpenType file, found in its tables; OpenType 1.9. */
export interface FontProgram {
  readonly data: Uint8Array
  /** Fills in a range of `data` before outlines are read; absent where all of it is there. */
  readonly read?: (start: number, end: number) => void
  readonly view: DataView
  readonly tables: ReadonlyMap<string, { readonly offset: number; readonly length: number }>
  readonly outlines: "glyf" | "cff"
  readonly numGlyphs: number
  readonly unitsPerEm: number
}

const OTTO = 0x4f54544f
const COLLECTION = 0x74746366

/** Undefined where the bytes are no font with outlines that can be subset. */
export function openFontProgram(data: Uint8Array, read?: FontProgram["read"]): FontProgram | undefined {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  if (data.length < 12) return undefined
  const start = view.getUint32(0) === COLLECTION ? view.getUint32(12) : 0
  if (start + 12 > data.length) return undefined
  const count = view.getUint16(start + 4)
  const tables = new Map<string, { offset: number; length: number }>()
  for (let i = 0; i < count; i++) {
    const record = start + 12 + i * 16
    if (record + 16 > data.length) return undefined
    const tag = String.fromCharCode(...data.subarray(record, record + 4))
    const offset = view.getUint32(record + 8)
    const length = view.getUint32(record + 12)
    if (offset + length > data.length) return undefined
    tables.set(tag, { offset, length })
  }
  const head = tables.get("head")
  const maxp = tables.get("maxp")
  if (head === undefined || maxp === undefined || !tables.has("hhea") || !tables.has("hmtx")) return undefined
  const outlines = view.getUint32(start) === OTTO && tables.has("CFF ") ? "cff" : "glyf"
  if (outlines === "glyf" && (!tables.has("glyf") || !tables.has("loca"))) return undefined
  const unitsPerEm = view.getUint16(head.offset + 18)
  if (unitsPerEm === 0) return undefined
  const numGlyphs = view.getUint16(maxp.offset + 4)
  return { data, ...(read && { read }), view, tables, outlines, numGlyphs, unitsPerEm }
}

/** Where a table starts; only asked for tables that `openFontProgram` saw. */
export function tableOffset(font: FontProgram, tag: string): number {
  const table = font.tables.get(tag)
  if (table === undefined) throw new Error(`The font has no ${tag} table`)
  return table.offset
}

/** Advance widths in thousandths of an em, as PDF fonts state them, by glyph id. */
export function advanceWidths(font: FontProgram): (glyph: number) => number {
  const { view, unitsPerEm, numGlyphs } = font
  const hmtx = tableOffset(font, "hmtx")
  const last = view.getUint16(tableOffset(font, "hhea") + 34) - 1
  return (glyph) => (glyph < numGlyphs ? (view.getUint16(hmtx + Math.min(glyph, last) * 4) * 1000) / unitsPerEm : 0)
}

// Composite glyph flags, OpenType `glyf`.
const ARG_1_AND_2_ARE_WORDS = 0x0001
const WE_HAVE_A_SCALE = 0x0008
const MORE_COMPONENTS = 0x0020
const WE_HAVE_AN_X_AND_Y_SCALE = 0x0040
const WE_HAVE_A_TWO_BY_TWO = 0x0080

/** Offsets, within a composite glyph (its contour count is negative), of its components' glyph ids. */
function components(view: DataView, glyph: number, end: number): readonly number[] {
  const out: number[] = []
  let at = glyph + 10
  for (let more = true; more && at + 4 <= end; ) {
    const flags = view.getUint16(at)
    out.push(at + 2 - glyph)
    at += 4 + (flags & ARG_1_AND_2_ARE_WORDS ? 4 : 2)
    if (flags & WE_HAVE_A_SCALE) at += 2
    else if (flags & WE_HAVE_AN_X_AND_Y_SCALE) at += 4
    else if (flags & WE_HAVE_A_TWO_BY_TWO) at += 8
    more = (flags & MORE_COMPONENTS) !== 0
  }
  return out
}

/** Programs that glyph instructions call; copied whole, they are a few bytes in unhinted fonts. */
const COPIED = ["cvt ", "fpgm", "prep"]
const TRUETYPE_VERSION = 0x00010000
/** OpenType `head`: the sum of the whole file is this minus `checkSumAdjustment`. */
const CHECKSUM_MAGIC = 0xb1b0afba

/**
 * A TrueType file with the glyphs of `glyphs`, in that order (a glyph may come twice; `glyphs[0]` must be 0, .notdef),
 * and after them the parts that composite glyphs are made of. It has the tables that ISO 32000-1, 9.9 asks of a
 * CIDFontType2, and no cmap: codes are glyph indices.
 */
export function subsetTrueType(font: FontProgram, glyphs: readonly number[]): Uint8Array {
  const { view, data } = font
  const loca = tableOffset(font, "loca")
  const glyf = tableOffset(font, "glyf")
  const longLoca = view.getInt16(tableOffset(font, "head") + 50) === 1
  const at = (glyph: number): number =>
    glyf + (longLoca ? view.getUint32(loca + glyph * 4) : view.getUint16(loca + glyph * 2) * 2)
  const ids = glyphs.map((glyph) => (glyph < font.numGlyphs ? glyph : 0))
  const place = new Map<number, number>()
  for (let i = ids.length - 1; i >= 0; i--) place.set(ids[i] as number, i)
  // Closing over components: the list grows while it is walked.
  let size = 0
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i] as number
    const start = at(id)
    const end = at(id + 1)
    if (end <= start) continue
    size += pad4(end - start)
    font.read?.(start, end)
    if (view.getInt16(start) >= 0) continue
    for (const offset of components(view, start, end)) {
      const part = view.getUint16(start + offset)
      if (place.has(part) || part >= font.numGlyphs) continue
      place.set(part, ids.length)
      ids.push(part)
    }
  }
  const outline = new Uint8Array(size)
  const outlineView = new DataView(outline.buffer)
  const index = new Uint8Array((ids.length + 1) * 4)
  const indexView = new DataView(index.buffer)
  const widths = new Uint8Array(ids.length * 4)
  const widthView = new DataView(widths.buffer)
  const hmtx = tableOffset(font, "hmtx")
  const hmtxEnd = hmtx + (font.tables.get("hmtx")?.length ?? 0)
  const long = view.getUint16(tableOffset(font, "hhea") + 34)
  let to = 0
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i] as number
    const start = at(id)
    const end = at(id + 1)
    const bearing = id < long ? hmtx + id * 4 + 2 : hmtx + long * 4 + (id - long) * 2
    widthView.setUint16(i * 4, view.getUint16(hmtx + Math.min(id, long - 1) * 4))
    if (bearing + 2 <= hmtxEnd) widthView.setUint16(i * 4 + 2, view.getUint16(bearing))
    if (end > start) {
      outline.set(data.subarray(start, end), to)
      if (view.getInt16(start) < 0) {
        for (const offset of components(view, start, end)) {
          outlineView.setUint16(to + offset, place.get(view.getUint16(start + offset)) ?? 0)
        }
      }
      to += pad4(end - start)
    }
    indexView.setUint32((i + 1) * 4, to)
  }
  const copy = (tag: string): Uint8Array => {
    const table = font.tables.get(tag)
    // Not `slice`: that of a Buffer shares its memory.
    return table === undefined
      ? new Uint8Array()
      : new Uint8Array(data.subarray(table.offset, table.offset + table.length))
  }
  const head = copy("head")
  const headView = new DataView(head.buffer)
  headView.setUint32(8, 0)
  headView.setInt16(50, 1)
  const hhea = copy("hhea")
  new DataView(hhea.buffer).setUint16(34, ids.length)
  const maxp = copy("maxp")
  new DataView(maxp.buffer).setUint16(4, ids.length)
  const tables: (readonly [string, Uint8Array])[] = [
    ["glyf", outline],
    ["head", head],
    ["hhea", hhea],
    ["hmtx", widths],
    ["loca", index],
    ["maxp", maxp],
  ]
  for (const tag of COPIED) if (font.tables.has(tag)) tables.push([tag, copy(tag)])
  return assemble(tables)
}

const pad4 = (length: number): number => (length + 3) & ~3

function assemble(unsorted: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const tables = [...unsorted].sort(([a], [b]) => (a < b ? -1 : 1))
  const start = 12 + tables.length * 16
  const file = new Uint8Array(tables.reduce((sum, [, table]) => sum + pad4(table.length), start))
  const view = new DataView(file.buffer)
  const power = 2 ** Math.floor(Math.log2(tables.length))
  view.setUint32(0, TRUETYPE_VERSION)
  view.setUint16(4, tables.length)
  view.setUint16(6, power * 16)
  view.setUint16(8, Math.log2(power))
  view.setUint16(10, (tables.length - power) * 16)
  let to = start
  let headAt = 0
  // Sums add up: the whole file's is that of its tables and of the directory.
  let sum = 0
  for (let i = 0; i < tables.length; i++) {
    const [tag, table] = tables[i] as (typeof tables)[number]
    const record = 12 + i * 16
    for (let j = 0; j < 4; j++) file[record + j] = tag.charCodeAt(j)
    file.set(table, to)
    const tableSum = checksum(view, to, pad4(table.length))
    sum += tableSum
    view.setUint32(record + 4, tableSum)
    view.setUint32(record + 8, to)
    view.setUint32(record + 12, table.length)
    if (tag === "head") headAt = to
    to += pad4(table.length)
  }
  sum += checksum(view, 0, start)
  view.setUint32(headAt + 8, CHECKSUM_MAGIC - sum)
  return file
}

function checksum(view: DataView, start: number, length: number): number {
  let sum = 0
  const end = start + length
  let at = start
  // Four words a turn: this is most of a subset's bytes, and runs once.
  for (const whole = end - 15; at < whole; at += 16) {
    sum = (sum + view.getUint32(at) + view.getUint32(at + 4) + view.getUint32(at + 8) + view.getUint32(at + 12)) | 0
  }
  for (; at < end; at += 4) sum = (sum + view.getUint32(at)) | 0
  return sum >>> 0
}

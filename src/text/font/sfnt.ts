/**
 * The few tables of a font file that composition needs, read in place: OpenType 1.9, `head`, `hhea`, `hmtx`, `OS/2`,
 * `name`, `loca`/`glyf` boxes. Nothing is copied; a 15 MB file costs what it takes to find its tables.
 */
export interface Sfnt {
  readonly data: Uint8Array
  /** Fills in a range of `data`; absent where all of it is there. Only outlines may not be. */
  readonly read?: (start: number, end: number) => void
  readonly view: DataView
  readonly tables: ReadonlyMap<string, number>
  readonly unitsPerEm: number
  readonly numGlyphs: number
  readonly numberOfHMetrics: number
  /** Offset of `hmtx`. */
  readonly hmtx: number
}

/** Why a file cannot be used. */
export type SfntFault = "not-a-font" | "compressed" | "incomplete"

const TRUETYPE = 0x00010000
const APPLE_TRUETYPE = 0x74727565
const OPENTYPE_CFF = 0x4f54544f
const COLLECTION = 0x74746366
const WOFF = 0x774f4646
const WOFF2 = 0x774f4632
const NEEDED = ["head", "hhea", "hmtx", "maxp", "cmap", "OS/2"]

/** Tables of outlines and pictures: most of a file, read glyph by glyph. */
const OUTLINES = new Set(["glyf", "CFF ", "CFF2", "SVG ", "CBDT", "sbix"])
const HEADER = 512

/** Opens the file (of a collection: its first font). With `read`, `data` is filled in as it is needed. */
export function openSfnt(data: Uint8Array, read?: Sfnt["read"]): Sfnt | SfntFault {
  if (data.byteLength < 12) return "not-a-font"
  read?.(0, Math.min(HEADER, data.byteLength))
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  let at = 0
  let version = view.getUint32(0)
  if (version === WOFF || version === WOFF2) return "compressed"
  if (version === COLLECTION && data.byteLength >= 16) {
    read?.(0, data.byteLength)
    at = view.getUint32(12)
    if (at + 12 > data.byteLength) return "incomplete"
    version = view.getUint32(at)
  }
  if (version !== TRUETYPE && version !== APPLE_TRUETYPE && version !== OPENTYPE_CFF) return "not-a-font"
  const tables = new Map<string, number>()
  const count = view.getUint16(at + 4)
  for (let i = 0, record = at + 12; i < count; i++, record += 16) {
    if (record + 16 > data.byteLength) return "incomplete"
    const offset = view.getUint32(record + 8)
    const end = offset + view.getUint32(record + 12)
    if (end > data.byteLength) return "incomplete"
    const tag = tagAt(view, record)
    tables.set(tag, offset)
    if (read !== undefined && !OUTLINES.has(tag)) read(offset, end)
  }
  if (NEEDED.some((tag) => !tables.has(tag))) return "incomplete"
  const unitsPerEm = view.getUint16((tables.get("head") as number) + 18)
  const numberOfHMetrics = view.getUint16((tables.get("hhea") as number) + 34)
  if (unitsPerEm === 0 || numberOfHMetrics === 0) return "incomplete"
  return {
    data,
    ...(read === undefined ? {} : { read }),
    view,
    tables,
    unitsPerEm,
    numGlyphs: view.getUint16((tables.get("maxp") as number) + 4),
    numberOfHMetrics,
    hmtx: tables.get("hmtx") as number,
  }
}

export function tagAt(view: DataView, at: number): string {
  return String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3))
}

/** Advance width in font units. */
export function glyphAdvance(font: Sfnt, glyph: number): number {
  return font.view.getUint16(font.hmtx + Math.min(glyph, font.numberOfHMetrics - 1) * 4)
}

const GLYPH_HEADER = 10

/** Edges of a glyph's ink in font units, y up. */
export interface GlyphInk {
  readonly left: number
  readonly bottom: number
  readonly right: number
  readonly top: number
}

/** Undefined for blank glyphs and for CFF outlines. */
export function glyphInk(font: Sfnt, glyph: number): GlyphInk | undefined {
  const loca = font.tables.get("loca")
  const glyf = font.tables.get("glyf")
  if (loca === undefined || glyf === undefined || glyph >= font.numGlyphs) return undefined
  const long = font.view.getInt16((font.tables.get("head") as number) + 50) === 1
  const offset = (i: number) => (long ? font.view.getUint32(loca + i * 4) : font.view.getUint16(loca + i * 2) * 2)
  const start = offset(glyph)
  if (offset(glyph + 1) <= start) return undefined
  font.read?.(glyf + start, glyf + start + GLYPH_HEADER)
  const edge = (at: number): number => font.view.getInt16(glyf + start + at)
  return { left: edge(2), bottom: edge(4), right: edge(6), top: edge(8) }
}

export interface VerticalMetrics {
  readonly ascent: number
  readonly descent: number
  readonly capHeight: number
  readonly xHeight: number
}

/** OS/2 metrics in font units. The typographic ascender and descender are the ideographic em box in CJK fonts. */
export function verticalMetrics(font: Sfnt): VerticalMetrics {
  const os2 = font.tables.get("OS/2") as number
  const modern = font.view.getUint16(os2) >= 2
  const ascent = font.view.getInt16(os2 + 68)
  return {
    ascent,
    descent: -font.view.getInt16(os2 + 70),
    xHeight: modern ? font.view.getInt16(os2 + 86) : Math.round(ascent * 0.6),
    capHeight: modern ? font.view.getInt16(os2 + 88) : Math.round(ascent * 0.8),
  }
}

/** OS/2 fsType bits that forbid a subset in a PDF: restricted licence, no subsetting, bitmaps only. */
const FORBIDS_EMBEDDING = 0x0002 | 0x0100 | 0x0200

export interface FontNames {
  readonly family: string
  readonly weight: number
  readonly italic: boolean
  readonly embeddable: boolean
}

const TYPOGRAPHIC_FAMILY = 16
const FAMILY = 1

/** Family from `name`, weight, slope and embedding rights from `OS/2`. */
export function fontNames(font: Sfnt): FontNames {
  const os2 = font.tables.get("OS/2") as number
  const selection = font.view.getUint16(os2 + 62)
  return {
    family: nameRecord(font, TYPOGRAPHIC_FAMILY) ?? nameRecord(font, FAMILY) ?? "",
    weight: font.view.getUint16(os2 + 4),
    italic: (selection & 1) !== 0,
    embeddable: (font.view.getUint16(os2 + 8) & FORBIDS_EMBEDDING) === 0,
  }
}

function nameRecord(font: Sfnt, id: number): string | undefined {
  const table = font.tables.get("name")
  if (table === undefined) return undefined
  const { view } = font
  const strings = table + view.getUint16(table + 4)
  const count = view.getUint16(table + 2)
  let fallback: string | undefined
  for (let i = 0, at = table + 6; i < count; i++, at += 12) {
    const platform = view.getUint16(at)
    if (view.getUint16(at + 6) !== id || (platform !== 3 && platform !== 0)) continue
    const start = strings + view.getUint16(at + 10)
    let text = ""
    for (let c = 0; c < view.getUint16(at + 8); c += 2) text += String.fromCharCode(view.getUint16(start + c))
    // English (United States) names are what stylesheets use.
    if (view.getUint16(at + 4) === 0x409) return text
    fallback ??= text
  }
  return fallback
}

/** Underline of a font, `post`: middle above the baseline, and thickness, in font units. */
export function underlineMetrics({ tables, view }: Sfnt): { position: number; thickness: number } | undefined {
  const post = tables.get("post")
  if (post === undefined || post + 12 > view.byteLength) return undefined
  const thickness = view.getInt16(post + 10)
  return thickness > 0 ? { position: view.getInt16(post + 8), thickness } : undefined
}

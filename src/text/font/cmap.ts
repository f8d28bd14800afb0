import type { Sfnt } from "./sfnt.ts"

/** Characters to glyphs: OpenType `cmap`, formats 4 and 12, and 14 for variation sequences. */
export interface CharacterMap {
  /** 0 (.notdef) where the font has no glyph. */
  glyph(codePoint: number): number
  /** Glyph of a variation sequence; 0 where the font lists none. */
  variant(codePoint: number, selector: number): number
}

export function openCmap(font: Sfnt): CharacterMap {
  const { view } = font
  const table = font.tables.get("cmap") as number
  let format4 = -1
  let format12 = -1
  let format14 = -1
  for (let i = 0, count = view.getUint16(table + 2); i < count; i++) {
    const platform = view.getUint16(table + 4 + i * 8)
    const encoding = view.getUint16(table + 6 + i * 8)
    const at = table + view.getUint32(table + 8 + i * 8)
    const format = view.getUint16(at)
    const unicode = platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10 || encoding === 0))
    if (!unicode) continue
    if (format === 4) format4 = at
    else if (format === 12) format12 = at
    else if (format === 14) format14 = at
  }
  const glyph = (codePoint: number) =>
    format12 >= 0 ? segmented(view, format12, codePoint) : format4 >= 0 ? bmp(view, format4, codePoint) : 0
  return {
    glyph,
    variant: (codePoint, selector) => (format14 < 0 ? 0 : variation(view, format14, codePoint, selector, glyph)),
  }
}

function segmented(view: DataView, at: number, codePoint: number): number {
  let low = 0
  let high = view.getUint32(at + 12) - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const group = at + 16 + middle * 12
    const start = view.getUint32(group)
    if (codePoint < start) high = middle - 1
    else if (codePoint > view.getUint32(group + 4)) low = middle + 1
    else return view.getUint32(group + 8) + codePoint - start
  }
  return 0
}

function bmp(view: DataView, at: number, codePoint: number): number {
  if (codePoint > 0xffff) return 0
  const count = view.getUint16(at + 6) >> 1
  const ends = at + 14
  let low = 0
  let high = count - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (view.getUint16(ends + middle * 2) < codePoint) low = middle + 1
    else high = middle
  }
  const starts = ends + count * 2 + 2
  const start = view.getUint16(starts + low * 2)
  if (codePoint < start || codePoint > view.getUint16(ends + low * 2)) return 0
  const delta = view.getUint16(starts + count * 2 + low * 2)
  const rangeAt = starts + count * 4 + low * 2
  const range = view.getUint16(rangeAt)
  if (range === 0) return (codePoint + delta) & 0xffff
  const glyph = view.getUint16(rangeAt + range + (codePoint - start) * 2)
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff
}

const uint24 = (view: DataView, at: number) => (view.getUint16(at) << 8) | view.getUint8(at + 2)

function variation(
  view: DataView,
  at: number,
  codePoint: number,
  selector: number,
  glyph: (codePoint: number) => number,
): number {
  for (let i = 0, count = view.getUint32(at + 6); i < count; i++) {
    const record = at + 10 + i * 11
    if (uint24(view, record) !== selector) continue
    const defaults = view.getUint32(record + 3)
    if (defaults !== 0) {
      for (let r = 0, ranges = view.getUint32(at + defaults); r < ranges; r++) {
        const start = uint24(view, at + defaults + 4 + r * 4)
        if (codePoint >= start && codePoint <= start + view.getUint8(at + defaults + 7 + r * 4)) return glyph(codePoint)
      }
    }
    const others = view.getUint32(record + 7)
    if (others !== 0) {
      let low = 0
      let high = view.getUint32(at + others) - 1
      while (low <= high) {
        const middle = (low + high) >> 1
        const row = at + others + 4 + middle * 5
        const value = uint24(view, row)
        if (value === codePoint) return view.getUint16(row + 3)
        if (value < codePoint) low = middle + 1
        else high = middle - 1
      }
    }
  }
  return 0
}

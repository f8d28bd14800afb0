import type { SfntTable } from "./sfnt.ts"

/** Codes of a simple font: the tables (3,0) and (1,0); ISO 32000-1, 9.6.6.4. */
export function codeTable(view: DataView, { offset }: SfntTable): ((code: number) => number | undefined) | undefined {
  const count = view.getUint16(offset + 2)
  let symbol: number | undefined
  let mac: number | undefined
  let unicode: number | undefined
  for (let i = 0; i < count; i++) {
    const at = offset + 4 + i * 8
    const platform = view.getUint16(at)
    const encoding = view.getUint16(at + 2)
    const table = offset + view.getUint32(at + 4)
    if (platform === 3 && encoding === 0) symbol = table
    else if (platform === 1 && encoding === 0) mac = table
    else if (platform === 3 && encoding === 1) unicode = table
  }
  const look = (table: number, code: number): number => {
    const format = view.getUint16(table)
    if (format === 0) return code < 256 ? view.getUint8(table + 6 + code) : 0
    if (format === 4) return format4(view, table, code)
    if (format === 6) {
      const first = view.getUint16(table + 6)
      const length = view.getUint16(table + 8)
      return code >= first && code < first + length ? view.getUint16(table + 10 + (code - first) * 2) : 0
    }
    return 0
  }
  return (code) => {
    try {
      if (symbol !== undefined) {
        // Microsoft's symbol encoding puts codes at F000.
        for (const shifted of [code, 0xf000 + code]) {
          const glyph = look(symbol, shifted)
          if (glyph !== 0) return glyph
        }
      }
      if (mac !== undefined) return look(mac, code)
      // ASCII is the same in every encoding a simple font has.
      if (unicode !== undefined && code >= 32 && code < 127) return look(unicode, code)
    } catch {
      return undefined
    }
    return symbol === undefined ? undefined : 0
  }
}

function format4(view: DataView, table: number, code: number): number {
  const segments = view.getUint16(table + 6) / 2
  for (let i = 0; i < segments; i++) {
    if (view.getUint16(table + 14 + i * 2) < code) continue
    const start = view.getUint16(table + 16 + segments * 2 + i * 2)
    if (start > code) return 0
    const delta = view.getUint16(table + 16 + segments * 4 + i * 2)
    const at = table + 16 + segments * 6 + i * 2
    const range = view.getUint16(at)
    if (range === 0) return (code + delta) & 0xffff
    const glyph = view.getUint16(at + range + (code - start) * 2)
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff
  }
  return 0
}

/** Where a table stands in the file, in bytes. */
export interface SfntTable {
  readonly offset: number
  readonly length: number
}

/** The table directory of a TrueType or OpenType file. */
export function sfntTables(bytes: Uint8Array): ReadonlyMap<string, SfntTable> {
  const view = viewOf(bytes)
  const tables = new Map<string, SfntTable>()
  if (bytes.length < 12) return tables
  const count = view.getUint16(4)
  for (let i = 0; i < count && 28 + i * 16 <= bytes.length; i++) {
    const at = 12 + i * 16
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4))
    const offset = view.getUint32(at + 8)
    const length = Math.min(view.getUint32(at + 12), bytes.length - offset)
    if (length > 0) tables.set(tag, { offset, length })
  }
  return tables
}

export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.length)

/** A TrueType font of squares, for tests: glyph 1 is 600 wide, glyph 2 a full em, glyph 0 the missing glyph. */
export function squareFont(): Uint8Array {
  const em = 1000
  const advances = [500, 600, 1000]
  const glyph = square(50, 0, 550, 700)
  const glyphs = [square(50, 0, 450, 700), glyph, square(50, -80, 950, 820)]
  const loca: number[] = [0]
  for (const one of glyphs) loca.push((loca[loca.length - 1] as number) + one.length)
  const tables: readonly (readonly [string, Uint8Array])[] = [
    ["glyf", concat(glyphs)],
    [
      "head",
      bytes(
        [0x10000, 4],
        [0, 4],
        [0, 4],
        [0x5f0f3cf5, 4],
        [0, 2],
        [em, 2],
        [0, 8],
        [0, 8],
        [0, 8],
        [0, 2],
        [8, 2],
        [2, 2],
        [1, 2],
        [0, 2],
      ),
    ],
    ["hhea", bytes([0x10000, 4], [880, 2], [-120, 2], [0, 24], [0, 2], [advances.length, 2])],
    ["hmtx", concat(advances.map((advance) => bytes([advance, 2], [50, 2])))],
    ["loca", concat(loca.map((offset) => bytes([offset, 4])))],
    ["maxp", bytes([0x10000, 4], [advances.length, 2], [0, 26])],
  ]
  const head = bytes([0x10000, 4], [tables.length, 2], [0, 6])
  let offset = 12 + tables.length * 16
  const directory: Uint8Array[] = []
  const data: Uint8Array[] = []
  for (const [tag, table] of tables) {
    directory.push(concat([new TextEncoder().encode(tag), bytes([0, 4], [offset, 4], [table.length, 4])]))
    data.push(table)
    offset += table.length
  }
  return concat([head, ...directory, ...data])
}

function square(x0: number, y0: number, x1: number, y1: number): Uint8Array {
  const box = bytes([1, 2], [x0, 2], [y0, 2], [x1, 2], [y1, 2], [3, 2], [0, 2])
  const flags = new Uint8Array([1, 1, 1, 1])
  const xs = bytes([x0, 2], [0, 2], [x1 - x0, 2], [0, 2])
  const ys = bytes([y0, 2], [y1 - y0, 2], [0, 2], [y0 - y1, 2])
  return concat([box, flags, xs, ys])
}

/** Big-endian numbers with their sizes in bytes. */
function bytes(...parts: readonly (readonly [value: number, size: number])[]): Uint8Array {
  const out: number[] = []
  for (const [value, size] of parts) {
    for (let i = size - 1; i >= 0; i--) out.push(Math.floor(value / 256 ** i) & 255)
  }
  return Uint8Array.from(out)
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    out.set(part, at)
    at += part.length
  }
  return out
}

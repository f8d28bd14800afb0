import { type GlyphExtents, type GlyphProgram, OutlineMeter } from "./glyph-program.ts"
import { runCharstring } from "./type2-charstring.ts"

/** Adobe Technical Note 5176. Undefined when the tables do not fit together. */
export function openCff(bytes: Uint8Array): GlyphProgram | undefined {
  try {
    return new Cff(bytes)
  } catch {
    return undefined
  }
}

type Dict = ReadonlyMap<number, readonly number[]>

const OP = {
  charset: 15,
  charStrings: 17,
  private: 18,
  fontMatrix: 0x0c07,
  ros: 0x0c1e,
  fdArray: 0x0c24,
  fdSelect: 0x0c25,
}
const PRIVATE = { subrs: 19, defaultWidth: 20, nominalWidth: 21 }

interface PrivatePart {
  readonly defaultWidth: number
  readonly nominalWidth: number
  readonly subroutines: readonly Uint8Array[]
}

class Cff implements GlyphProgram {
  readonly glyphs: number
  readonly glyphOfCid: ((cid: number) => number | undefined) | undefined
  readonly #bytes: Uint8Array
  readonly #charStrings: readonly Uint8Array[]
  readonly #global: readonly Uint8Array[]
  readonly #parts: readonly PrivatePart[]
  readonly #partOf: (glyph: number) => number
  readonly #unitsPerEm: number

  /** Throws for offsets outside the program: `openCff` knows. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    const names = this.#index(bytes[2] as number)
    const tops = this.#index(names.end)
    const strings = this.#index(tops.end)
    const global = this.#index(strings.end)
    this.#global = global.items
    const top = readDict(tops.items[0] ?? new Uint8Array())
    const at = top.get(OP.charStrings)?.[0]
    if (at === undefined) throw new RangeError("no CharStrings")
    this.#charStrings = this.#index(at).items
    this.glyphs = this.#charStrings.length
    const scale = top.get(OP.fontMatrix)?.[0]
    this.#unitsPerEm = scale !== undefined && scale > 0 ? Math.round(1 / scale) : 1000
    const isCid = top.has(OP.ros)
    const charset = top.get(OP.charset)?.[0] ?? 0
    if (isCid) {
      const fonts = this.#index(top.get(OP.fdArray)?.[0] ?? 0).items
      this.#parts = fonts.map((font) => this.#private(readDict(font)))
      this.#partOf = this.#fdSelect(top.get(OP.fdSelect)?.[0] ?? 0)
      const cids = charset > 2 ? this.#charset(charset) : undefined
      this.glyphOfCid = (cid) => (cids === undefined ? cid : cid === 0 ? 0 : cids.get(cid))
    } else {
      this.#parts = [this.#private(top)]
      this.#partOf = () => 0
      this.glyphOfCid = undefined
    }
  }

  advance(glyph: number): number | undefined {
    return this.#run(glyph)?.advance
  }

  extents(glyph: number): GlyphExtents | undefined {
    return this.#run(glyph)?.extents
  }

  #run(glyph: number): { advance: number; extents: GlyphExtents | undefined } | undefined {
    const code = this.#charStrings[glyph]
    const part = this.#parts[this.#partOf(glyph)]
    if (code === undefined || part === undefined) return undefined
    const meter = new OutlineMeter()
    const extra = runCharstring(code, part.subroutines, this.#global, meter)
    const width = extra === undefined ? part.defaultWidth : part.nominalWidth + extra
    return { advance: (width * 1000) / this.#unitsPerEm, extents: meter.done(this.#unitsPerEm) }
  }

  #private(dict: Dict): PrivatePart {
    const [size = 0, offset = 0] = dict.get(OP.private) ?? []
    const values = readDict(this.#bytes.subarray(offset, offset + size))
    const subrs = values.get(PRIVATE.subrs)?.[0]
    return {
      defaultWidth: values.get(PRIVATE.defaultWidth)?.[0] ?? 0,
      nominalWidth: values.get(PRIVATE.nominalWidth)?.[0] ?? 0,
      subroutines: subrs === undefined ? [] : this.#index(offset + subrs).items,
    }
  }

  #number(at: number, size: number): number {
    let value = 0
    for (let i = 0; i < size; i++) {
      const byte = this.#bytes[at + i]
      if (byte === undefined) throw new RangeError("the font program ends early")
      value = value * 256 + byte
    }
    return value
  }

  #index(at: number): { readonly items: readonly Uint8Array[]; readonly end: number } {
    const count = this.#number(at, 2)
    if (count === 0) return { items: [], end: at + 2 }
    const size = this.#number(at + 2, 1)
    const offset = (i: number): number => this.#number(at + 3 + i * size, size)
    const data = at + 2 + (count + 1) * size
    const items: Uint8Array[] = []
    let start = offset(0)
    for (let i = 1; i <= count; i++) {
      const end = offset(i)
      items.push(this.#bytes.subarray(data + start, data + end))
      start = end
    }
    return { items, end: data + start }
  }

  /** Glyph by CID; formats 0, 1 and 2. */
  #charset(at: number): ReadonlyMap<number, number> {
    const out = new Map<number, number>()
    const format = this.#number(at, 1)
    let pos = at + 1
    for (let glyph = 1; glyph < this.glyphs; ) {
      const first = this.#number(pos, 2)
      pos += 2
      const more = format === 0 ? 0 : this.#number(pos, format)
      pos += format
      for (let i = 0; i <= more && glyph < this.glyphs; i++) out.set(first + i, glyph++)
    }
    return out
  }

  #fdSelect(at: number): (glyph: number) => number {
    if (at === 0) return () => 0
    if (this.#number(at, 1) === 0) return (glyph) => this.#bytes[at + 1 + glyph] ?? 0
    const ranges = this.#number(at + 1, 2)
    const parts = new Uint8Array(this.glyphs)
    for (let i = 0; i < ranges; i++) {
      const range = at + 3 + i * 3
      parts.fill(this.#number(range + 2, 1), this.#number(range, 2), this.#number(range + 3, 2))
    }
    return (glyph) => parts[glyph] ?? 0
  }
}

/** Operators with their operands; two-byte ones are 0x0c00 and the second byte. */
function readDict(bytes: Uint8Array): Dict {
  const out = new Map<number, readonly number[]>()
  let operands: number[] = []
  for (let i = 0; i < bytes.length; ) {
    const b = bytes[i++] as number
    if (b <= 21) {
      const key = b === 12 ? 0x0c00 + (bytes[i++] ?? 0) : b
      out.set(key, operands)
      operands = []
    } else if (b === 28) {
      operands.push((((bytes[i] ?? 0) << 24) >> 16) | (bytes[i + 1] ?? 0))
      i += 2
    } else if (b === 29) {
      operands.push(
        ((bytes[i] ?? 0) << 24) | ((bytes[i + 1] ?? 0) << 16) | ((bytes[i + 2] ?? 0) << 8) | (bytes[i + 3] ?? 0),
      )
      i += 4
    } else if (b === 30) {
      let text = ""
      for (let end = false; !end && i < bytes.length; i++) {
        for (const nibble of [(bytes[i] as number) >> 4, (bytes[i] as number) & 15]) {
          if (nibble === 15) {
            end = true
            break
          }
          text += REAL[nibble]
        }
      }
      operands.push(Number.parseFloat(text) || 0)
    } else if (b <= 246) operands.push(b - 139)
    else if (b <= 250) operands.push((b - 247) * 256 + (bytes[i++] ?? 0) + 108)
    else if (b <= 254) operands.push(-(b - 251) * 256 - (bytes[i++] ?? 0) - 108)
  }
  return out
}

const REAL = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", ".", "E", "E-", "", "-", ""]

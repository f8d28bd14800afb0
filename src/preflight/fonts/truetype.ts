import { codeTable } from "./code-table.ts"
import { type GlyphExtents, type GlyphProgram, OutlineMeter } from "./glyph-program.ts"
import { type SfntTable, sfntTables, viewOf } from "./sfnt.ts"

/** Composite glyphs name glyphs; more than this is a ring. */
const MAX_DEPTH = 6
/** Points of one glyph, all components together. */
const MAX_POINTS = 20_000

/** A TrueType program; undefined when its tables do not fit together. */
export function openTrueType(bytes: Uint8Array): GlyphProgram | undefined {
  try {
    return new TrueType(bytes)
  } catch {
    return undefined
  }
}

class TrueType implements GlyphProgram {
  readonly glyphs: number
  readonly glyphOfCode: ((code: number) => number | undefined) | undefined
  readonly #view: DataView
  readonly #unitsPerEm: number
  readonly #metrics: number
  readonly #hmtx: SfntTable
  readonly #glyf: SfntTable | undefined
  readonly #loca: SfntTable | undefined
  readonly #longLoca: boolean
  /** Of the glyph at work: its points are looked at one glyph after the other. */
  #flags = new Uint8Array(256)
  #xs = new Float64Array(256)
  #ys = new Float64Array(256)

  /** Throws a RangeError for tables that end early: `openTrueType` knows. */
  constructor(bytes: Uint8Array) {
    const tables = sfntTables(bytes)
    const view = viewOf(bytes)
    this.#view = view
    const table = (tag: string): SfntTable => {
      const found = tables.get(tag)
      if (found === undefined) throw new RangeError(`no table ${tag}`)
      return found
    }
    const head = table("head").offset
    this.#unitsPerEm = view.getUint16(head + 18) || 1000
    this.#longLoca = view.getInt16(head + 50) === 1
    this.glyphs = view.getUint16(table("maxp").offset + 4)
    this.#metrics = view.getUint16(table("hhea").offset + 34)
    this.#hmtx = table("hmtx")
    this.#glyf = tables.get("glyf")
    this.#loca = tables.get("loca")
    const cmap = tables.get("cmap")
    this.glyphOfCode = cmap && codeTable(view, cmap)
  }

  advance(glyph: number): number | undefined {
    if (glyph >= this.glyphs || this.#metrics === 0) return undefined
    const at = this.#hmtx.offset + Math.min(glyph, this.#metrics - 1) * 4
    return at + 2 <= this.#view.byteLength ? (this.#view.getUint16(at) * 1000) / this.#unitsPerEm : undefined
  }

  extents(glyph: number): GlyphExtents | undefined {
    const meter = new OutlineMeter()
    try {
      this.#outline(glyph, meter, 1, 0, 0, 1, 0, 0, 0, { left: MAX_POINTS })
    } catch {
      // An outline that ends early has the extents of what is there.
    }
    return meter.done(this.#unitsPerEm)
  }

  #outline(
    glyph: number,
    meter: OutlineMeter,
    a: number,
    b: number,
    c: number,
    d: number,
    e: number,
    f: number,
    depth: number,
    budget: { left: number },
  ): void {
    const view = this.#view
    const place = this.#place(glyph)
    if (place === undefined || depth > MAX_DEPTH) return
    const contours = view.getInt16(place)
    if (contours < 0) {
      this.#composite(place + 10, meter, [a, b, c, d, e, f], depth, budget)
      return
    }
    let at = place + 10
    const ends: number[] = []
    for (let i = 0; i < contours; i++, at += 2) ends.push(view.getUint16(at))
    const count = (ends[ends.length - 1] ?? -1) + 1
    budget.left -= count
    if (budget.left < 0) return
    at += 2 + view.getUint16(at)
    this.#roomFor(count)
    const flags = this.#flags
    const xs = this.#xs
    const ys = this.#ys
    for (let i = 0; i < count; ) {
      const flag = view.getUint8(at++)
      flags[i++] = flag
      if (flag & 8) for (let repeat = view.getUint8(at++); repeat > 0 && i < count; repeat--) flags[i++] = flag
    }
    at = this.#coordinates(at, count, 2, 16, xs)
    this.#coordinates(at, count, 4, 32, ys)
    for (let i = 0; i < count; i++) {
      const x = xs[i] as number
      const y = ys[i] as number
      xs[i] = a * x + c * y + e
      ys[i] = b * x + d * y + f
    }
    let first = 0
    for (const last of ends) {
      if (last < count) contour(meter, xs, ys, flags, first, last)
      first = last + 1
    }
  }

  /** One axis of the points: differences, short or long or none; OpenType, glyf. Returns where they end. */
  #coordinates(start: number, count: number, short: number, same: number, out: Float64Array): number {
    const view = this.#view
    const flags = this.#flags
    let at = start
    let value = 0
    for (let i = 0; i < count; i++) {
      const flag = flags[i] as number
      if (flag & short) value += flag & same ? view.getUint8(at++) : -view.getUint8(at++)
      else if (!(flag & same)) {
        value += view.getInt16(at)
        at += 2
      }
      out[i] = value
    }
    return at
  }

  #roomFor(points: number): void {
    if (points <= this.#flags.length) return
    this.#flags = new Uint8Array(points * 2)
    this.#xs = new Float64Array(points * 2)
    this.#ys = new Float64Array(points * 2)
  }

  #composite(
    start: number,
    meter: OutlineMeter,
    [a, b, c, d, e, f]: readonly [number, number, number, number, number, number],
    depth: number,
    budget: { left: number },
  ): void {
    const view = this.#view
    let at = start
    for (;;) {
      const flags = view.getUint16(at)
      const glyph = view.getUint16(at + 2)
      at += 4
      const words = (flags & 1) !== 0
      // Points to be matched instead of offsets are not met in print fonts: the part stays at the origin.
      const placed = (flags & 2) !== 0
      const dx = placed ? (words ? view.getInt16(at) : view.getInt8(at)) : 0
      const dy = placed ? (words ? view.getInt16(at + 2) : view.getInt8(at + 1)) : 0
      at += words ? 4 : 2
      const f2 = (): number => {
        const value = view.getInt16(at) / 16384
        at += 2
        return value
      }
      let [xx, xy, yx, yy] = [1, 0, 0, 1]
      if (flags & 8) xx = yy = f2()
      else if (flags & 0x40) {
        xx = f2()
        yy = f2()
      } else if (flags & 0x80) {
        xx = f2()
        xy = f2()
        yx = f2()
        yy = f2()
      }
      if (--budget.left < 0) return
      this.#outline(
        glyph,
        meter,
        a * xx + c * xy,
        b * xx + d * xy,
        a * yx + c * yy,
        b * yx + d * yy,
        a * dx + c * dy + e,
        b * dx + d * dy + f,
        depth + 1,
        budget,
      )
      if (!(flags & 0x20)) return
    }
  }

  #place(glyph: number): number | undefined {
    const loca = this.#loca
    const glyf = this.#glyf
    if (loca === undefined || glyf === undefined || glyph >= this.glyphs) return undefined
    const view = this.#view
    const offset = (index: number): number =>
      this.#longLoca ? view.getUint32(loca.offset + index * 4) : view.getUint16(loca.offset + index * 2) * 2
    const start = offset(glyph)
    return offset(glyph + 1) > start && start < glyf.length ? glyf.offset + start : undefined
  }
}

/** Quadratic curves with points on the line left out; OpenType, glyf. */
function contour(
  meter: OutlineMeter,
  xs: Float64Array,
  ys: Float64Array,
  flags: Uint8Array,
  first: number,
  last: number,
): void {
  if (last <= first) return
  const on = (i: number): boolean => ((flags[i] as number) & 1) !== 0
  const x = (i: number): number => xs[i] as number
  const y = (i: number): number => ys[i] as number
  const startsOn = on(first)
  const startX = startsOn ? x(first) : on(last) ? x(last) : (x(first) + x(last)) / 2
  const startY = startsOn ? y(first) : on(last) ? y(last) : (y(first) + y(last)) / 2
  meter.moveTo(startX, startY)
  for (let i = startsOn ? first + 1 : first; i <= last; i++) {
    if (on(i)) {
      meter.lineTo(x(i), y(i))
      continue
    }
    const next = i === last ? -1 : i + 1
    if (next < 0) meter.quadTo(x(i), y(i), startX, startY)
    else if (on(next)) {
      meter.quadTo(x(i), y(i), x(next), y(next))
      i++
    } else meter.quadTo(x(i), y(i), (x(i) + x(next)) / 2, (y(i) + y(next)) / 2)
  }
}

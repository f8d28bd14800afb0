import { inverseTransform } from "./jpeg-transform.ts"

/**
 * The pixels of a JPEG file, for pictures that are converted or looked at: ITU-T T.81, baseline and progressive,
 * Huffman-coded, eight bits. Where pictures stay as they are, PDF readers decode them.
 */
export interface JpegPixels {
  readonly width: number
  readonly height: number
  readonly channels: 1 | 3 | 4
  readonly samples: Uint8Array
}

interface Component {
  readonly id: number
  readonly h: number
  readonly v: number
  readonly quantization: number
  /** Blocks that have pixels of the picture. */
  readonly columns: number
  readonly rows: number
  /** Blocks stored in a row: whole units of the scan. */
  readonly stride: number
  readonly blocks: Int16Array
  dc: HuffmanTable
  ac: HuffmanTable
  /** Of the block before, in the order of the scan. */
  last: number
}

interface Frame {
  readonly progressive: boolean
  readonly width: number
  readonly height: number
  readonly components: readonly Component[]
  readonly unitsAcross: number
  readonly unitsDown: number
}

/** Codes by length: for each of 16 lengths the first code, how many there are, and where their values start. */
interface HuffmanTable {
  /** By the next eight bits: length << 8 | value, or 0 where the code is longer. */
  readonly short: Uint16Array
  readonly first: Int32Array
  readonly count: Uint8Array
  readonly start: Uint8Array
  readonly values: Uint8Array
}

const NO_TABLE: HuffmanTable = {
  short: new Uint16Array(256),
  first: new Int32Array(17),
  count: new Uint8Array(17),
  start: new Uint8Array(17),
  values: new Uint8Array(),
}

/** Where the coefficients of a scan's order stand in a block: T.81, figure 5. */
const ZIGZAG = Uint8Array.of(
  0,
  1,
  8,
  16,
  9,
  2,
  3,
  10,
  17,
  24,
  32,
  25,
  18,
  11,
  4,
  5,
  12,
  19,
  26,
  33,
  40,
  48,
  41,
  34,
  27,
  20,
  13,
  6,
  7,
  14,
  21,
  28,
  35,
  42,
  49,
  56,
  57,
  50,
  43,
  36,
  29,
  22,
  15,
  23,
  30,
  37,
  44,
  51,
  58,
  59,
  52,
  45,
  38,
  31,
  39,
  46,
  53,
  60,
  61,
  54,
  47,
  55,
  62,
  63,
)

/** Undefined where the file is damaged or of a kind that is not read. */
export function jpegPixels(data: Uint8Array): JpegPixels | undefined {
  const reader = new JpegReader(data)
  return reader.read() ? reader.pixels(BLOCK) : undefined
}

/** The means of its blocks, an eighth as wide and as high: all that is needed of a picture that is looked at from afar. */
export function jpegMeans(data: Uint8Array): JpegPixels | undefined {
  const reader = new JpegReader(data)
  return reader.read() ? reader.pixels(1) : undefined
}

/** More would take more than a gigabyte: no camera makes them, and a damaged size does. */
const MAX_SAMPLES = 400_000_000

/** Samples along a side of a block. */
const BLOCK = 8

class JpegReader {
  readonly #data: Uint8Array
  readonly #quantization: Uint16Array[] = []
  readonly #dc: HuffmanTable[] = []
  readonly #ac: HuffmanTable[] = []
  #restart = 0
  #frame: Frame | undefined
  #transform: number | undefined
  #at = 2
  // The entropy-coded data's reader.
  #bits = 0
  #held = 0
  #endOfBand = 0

  constructor(data: Uint8Array) {
    this.#data = data
  }

  read(): boolean {
    const data = this.#data
    if (data[0] !== 0xff || data[1] !== 0xd8) return false
    let scans = 0
    while (this.#at + 3 < data.length) {
      if (data[this.#at] !== 0xff) {
        this.#at++
        continue
      }
      const marker = data[this.#at + 1] as number
      if (marker === 0xff) {
        this.#at++
        continue
      }
      if (marker === 0xd9) break
      if (marker === 0 || (marker >= 0xd0 && marker <= 0xd8)) {
        this.#at += 2
        continue
      }
      const from = this.#at + 4
      const to = this.#at + 2 + this.#word(this.#at + 2)
      if (to > data.length || to < from) break
      this.#at = to
      if (marker === 0xdb) this.#quantizationTables(from, to)
      else if (marker === 0xc4) this.#huffmanTables(from, to)
      else if (marker === 0xdd) this.#restart = this.#word(from)
      else if (marker === 0xee && to - from >= 12) this.#adobe(from)
      else if (marker >= 0xc0 && marker <= 0xc2) {
        if (this.#frame !== undefined || !this.#frameHeader(from, marker === 0xc2)) return false
      } else if (marker >= 0xc3 && marker <= 0xcf && marker !== 0xc8 && marker !== 0xcc) return false
      else if (marker === 0xda) {
        if (this.#frame === undefined || !this.#scan(from, this.#frame)) return scans > 0
        scans++
      }
    }
    return scans > 0
  }

  /** `side` samples along each side of a block: all of them, or one for its mean. */
  pixels(side: 8 | 1): JpegPixels | undefined {
    const frame = this.#frame
    const count = frame?.components.length
    if (frame === undefined || (count !== 1 && count !== 3 && count !== 4)) return undefined
    const { components } = frame
    const width = side === BLOCK ? frame.width : Math.ceil(frame.width / BLOCK)
    const height = side === BLOCK ? frame.height : Math.ceil(frame.height / BLOCK)
    const samples = new Uint8Array(width * height * count)
    const across = Math.max(...components.map(({ h }) => h))
    const down = Math.max(...components.map(({ v }) => v))
    components.forEach((component, channel) => {
      const table = this.#quantization[component.quantization] ?? new Uint16Array(64).fill(1)
      const plane = side === BLOCK ? planeOf(component, table) : meansOf(component, table)
      const planeWidth = component.stride * side
      const columns = Uint32Array.from({ length: width }, (_, x) => Math.floor((x * component.h) / across))
      for (let y = 0; y < height; y++) {
        const row = Math.floor((y * component.v) / down) * planeWidth
        let to = y * width * count + channel
        for (let x = 0; x < width; x++, to += count) samples[to] = plane[row + (columns[x] as number)] as number
      }
    })
    if (count === 3 && this.#isYcc(components)) yccToRgb(samples, count)
    // Adobe's YCCK: what its first three say of light is missing of ink.
    if (count === 4 && this.#transform === 2) {
      yccToRgb(samples, count)
      for (let at = 0; at < samples.length; at++) if (at % 4 !== 3) samples[at] = 255 - (samples[at] as number)
    }
    return { width, height, channels: count, samples }
  }

  #isYcc(components: readonly Component[]): boolean {
    if (this.#transform !== undefined) return this.#transform !== 0
    const named = String.fromCharCode(...components.map(({ id }) => id))
    return named !== "RGB"
  }

  #word(at: number): number {
    return ((this.#data[at] as number) << 8) | (this.#data[at + 1] as number)
  }

  #adobe(from: number): void {
    const name = String.fromCharCode(...this.#data.subarray(from, from + 5))
    if (name === "Adobe") this.#transform = this.#data[from + 11] as number
  }

  #quantizationTables(from: number, to: number): void {
    const data = this.#data
    for (let at = from; at < to; ) {
      const spec = data[at++] as number
      const wide = spec >> 4 !== 0
      const table = new Uint16Array(64)
      for (let i = 0; i < 64 && at < to; i++) {
        table[ZIGZAG[i] as number] = wide ? this.#word(at) : (data[at] as number)
        at += wide ? 2 : 1
      }
      this.#quantization[spec & 15] = table
    }
  }

  #huffmanTables(from: number, to: number): void {
    const data = this.#data
    for (let at = from; at + 17 <= to; ) {
      const spec = data[at] as number
      const lengths = data.subarray(at + 1, at + 17)
      const total = lengths.reduce((sum, count) => sum + count, 0)
      const values = data.subarray(at + 17, at + 17 + total)
      ;(spec >> 4 === 0 ? this.#dc : this.#ac)[spec & 15] = huffmanTable(lengths, values)
      at += 17 + total
    }
  }

  #frameHeader(from: number, progressive: boolean): boolean {
    const data = this.#data
    const height = this.#word(from + 1)
    const width = this.#word(from + 3)
    const count = data[from + 5] as number
    if (data[from] !== 8 || width === 0 || height === 0 || from + 6 + count * 3 > data.length) return false
    if (width * height * count > MAX_SAMPLES) return false
    const specs = Array.from({ length: count }, (_, i) => {
      const at = from + 6 + i * 3
      const factors = data[at + 1] as number
      return { id: data[at] as number, h: factors >> 4, v: factors & 15, quantization: data[at + 2] as number }
    })
    if (specs.some(({ h, v }) => h < 1 || h > 4 || v < 1 || v > 4)) return false
    const across = Math.max(...specs.map(({ h }) => h))
    const down = Math.max(...specs.map(({ v }) => v))
    const unitsAcross = Math.ceil(width / (8 * across))
    const unitsDown = Math.ceil(height / (8 * down))
    const components = specs.map((spec): Component => {
      const stride = unitsAcross * spec.h
      return {
        ...spec,
        columns: Math.ceil((Math.ceil(width / 8) * spec.h) / across),
        rows: Math.ceil((Math.ceil(height / 8) * spec.v) / down),
        stride,
        blocks: new Int16Array(64 * stride * unitsDown * spec.v),
        dc: NO_TABLE,
        ac: NO_TABLE,
        last: 0,
      }
    })
    this.#frame = { progressive, width, height, components, unitsAcross, unitsDown }
    return true
  }

  /** T.81, B.2.3 and annexes F and G. */
  #scan(from: number, frame: Frame): boolean {
    const data = this.#data
    const count = data[from] as number
    const components: Component[] = []
    for (let i = 0; i < count; i++) {
      const id = data[from + 1 + i * 2] as number
      const tables = data[from + 2 + i * 2] as number
      const component = frame.components.find((each) => each.id === id)
      if (component === undefined) return false
      component.dc = this.#dc[tables >> 4] ?? NO_TABLE
      component.ac = this.#ac[tables & 15] ?? NO_TABLE
      components.push(component)
    }
    const at = from + 1 + count * 2
    const first = data[at] as number
    const last = Math.min(63, data[at + 1] as number)
    const high = (data[at + 2] as number) >> 4
    const low = (data[at + 2] as number) & 15
    const decode = this.#decoder(frame.progressive, first, last, high, low)
    const [only] = components
    const single = components.length === 1 ? only : undefined
    const units = single === undefined ? frame.unitsAcross * frame.unitsDown : single.columns * single.rows
    this.#begin(components)
    for (let unit = 0; unit < units; unit++) {
      if (this.#restart > 0 && unit > 0 && unit % this.#restart === 0 && !this.#nextInterval(components)) break
      if (single !== undefined) {
        const row = Math.floor(unit / single.columns)
        decode(single, (row * single.stride + (unit % single.columns)) * 64)
        continue
      }
      const unitRow = Math.floor(unit / frame.unitsAcross)
      const unitColumn = unit % frame.unitsAcross
      for (const component of components) {
        for (let v = 0; v < component.v; v++) {
          for (let h = 0; h < component.h; h++) {
            const row = unitRow * component.v + v
            const column = unitColumn * component.h + h
            decode(component, (row * component.stride + column) * 64)
          }
        }
      }
    }
    return true
  }

  #begin(components: readonly Component[]): void {
    this.#held = 0
    this.#bits = 0
    this.#endOfBand = 0
    for (const component of components) component.last = 0
  }

  /** Goes on behind the next restart marker; false where another marker ends the scan. */
  #nextInterval(components: readonly Component[]): boolean {
    const data = this.#data
    while (this.#at + 1 < data.length) {
      if (data[this.#at] === 0xff && data[this.#at + 1] !== 0 && data[this.#at + 1] !== 0xff) {
        const marker = data[this.#at + 1] as number
        if (marker < 0xd0 || marker > 0xd7) return false
        this.#at += 2
        this.#begin(components)
        return true
      }
      this.#at++
    }
    return false
  }

  #decoder(
    progressive: boolean,
    first: number,
    last: number,
    high: number,
    low: number,
  ): (component: Component, block: number) => void {
    if (!progressive) return (component, block) => this.#baseline(component, block)
    if (first === 0) {
      return high === 0
        ? (component, block) => this.#dcFirst(component, block, low)
        : (component, block) => this.#dcNext(component, block, low)
    }
    return high === 0
      ? (component, block) => this.#acFirst(component, block, first, last, low)
      : (component, block) => this.#acNext(component, block, first, last, low)
  }

  #baseline(component: Component, block: number): void {
    const { blocks, ac } = component
    blocks[block] = this.#difference(component)
    for (let k = 1; k < 64; ) {
      const symbol = this.#symbol(ac)
      const size = symbol & 15
      const run = symbol >> 4
      if (size === 0) {
        if (run < 15) break
        k += 16
        continue
      }
      k += run
      if (k > 63) break
      blocks[block + (ZIGZAG[k] as number)] = this.#signed(size)
      k++
    }
  }

  #difference(component: Component): number {
    const size = this.#symbol(component.dc)
    component.last += size === 0 ? 0 : this.#signed(size)
    return component.last
  }

  #dcFirst(component: Component, block: number, low: number): void {
    component.blocks[block] = this.#difference(component) << low
  }

  #dcNext({ blocks }: Component, block: number, low: number): void {
    if (this.#bit() === 1) blocks[block] = (blocks[block] as number) | (1 << low)
  }

  #acFirst({ blocks, ac }: Component, block: number, first: number, last: number, low: number): void {
    if (this.#endOfBand > 0) {
      this.#endOfBand--
      return
    }
    for (let k = first; k <= last; ) {
      const symbol = this.#symbol(ac)
      const size = symbol & 15
      const run = symbol >> 4
      if (size === 0) {
        if (run < 15) {
          this.#endOfBand = (1 << run) + (run > 0 ? this.#take(run) : 0) - 1
          break
        }
        k += 16
        continue
      }
      k += run
      if (k > 63) break
      blocks[block + (ZIGZAG[k] as number)] = this.#signed(size) * (1 << low)
      k++
    }
  }

  /** T.81, G.1.2.3: one more bit of each coefficient that is not zero, and new ones of one bit. */
  #acNext({ blocks, ac }: Component, block: number, first: number, last: number, low: number): void {
    const bit = 1 << low
    let k = first
    if (this.#endOfBand === 0) {
      while (k <= last) {
        const symbol = this.#symbol(ac)
        let run = symbol >> 4
        let value = 0
        if ((symbol & 15) === 0) {
          if (run < 15) {
            this.#endOfBand = (1 << run) + (run > 0 ? this.#take(run) : 0)
            break
          }
        } else value = this.#bit() === 1 ? bit : -bit
        for (; k <= last; k++) {
          const at = block + (ZIGZAG[k] as number)
          if (blocks[at] !== 0) this.#refine(blocks, at, bit)
          else if (run-- === 0) {
            blocks[at] = value
            k++
            break
          }
        }
      }
    }
    if (this.#endOfBand > 0) {
      for (; k <= last; k++) {
        const at = block + (ZIGZAG[k] as number)
        if (blocks[at] !== 0) this.#refine(blocks, at, bit)
      }
      this.#endOfBand--
    }
  }

  #refine(blocks: Int16Array, at: number, bit: number): void {
    const value = blocks[at] as number
    if (this.#bit() === 1 && (Math.abs(value) & bit) === 0) blocks[at] = value + (value > 0 ? bit : -bit)
  }

  /** Behind the end of the data there are zeros. */
  #fill(): void {
    const data = this.#data
    let byte = 0
    if (this.#at < data.length) {
      byte = data[this.#at] as number
      if (byte !== 0xff) this.#at++
      else if (data[this.#at + 1] === 0) this.#at += 2
      else byte = 0
    }
    this.#bits = ((this.#bits << 8) | byte) & 0xffffff
    this.#held += 8
  }

  #bit(): number {
    if (this.#held === 0) this.#fill()
    this.#held--
    return (this.#bits >> this.#held) & 1
  }

  #take(count: number): number {
    while (this.#held < count) this.#fill()
    this.#held -= count
    return (this.#bits >> this.#held) & ((1 << count) - 1)
  }

  /** T.81, F.2.2.1: values of a size are above or below all of smaller size. */
  #signed(size: number): number {
    const value = this.#take(size)
    return value < 1 << (size - 1) ? value - (1 << size) + 1 : value
  }

  #symbol(table: HuffmanTable): number {
    while (this.#held < 8) this.#fill()
    const entry = table.short[(this.#bits >> (this.#held - 8)) & 255] as number
    if (entry !== 0) {
      this.#held -= entry >> 8
      return entry & 255
    }
    let code = 0
    for (let length = 1; length <= 16; length++) {
      code = (code << 1) | this.#bit()
      const index = code - (table.first[length] as number)
      if (index >= 0 && index < (table.count[length] as number)) {
        return table.values[(table.start[length] as number) + index] as number
      }
    }
    return 0
  }
}

function huffmanTable(lengths: Uint8Array, values: Uint8Array): HuffmanTable {
  const short = new Uint16Array(256)
  const first = new Int32Array(17)
  const count = new Uint8Array(17)
  const start = new Uint8Array(17)
  let code = 0
  let at = 0
  for (let length = 1; length <= 16; length++) {
    first[length] = code
    start[length] = at
    count[length] = lengths[length - 1] as number
    for (let i = 0; i < (count[length] as number); i++, code++, at++) {
      if (length > 8) continue
      const from = code << (8 - length)
      short.fill((length << 8) | (values[at] ?? 0), from, from + (1 << (8 - length)))
    }
    code <<= 1
  }
  return { short, first, count, start, values }
}

/** The samples of a component's blocks. */
function planeOf({ blocks, stride }: Component, table: Uint16Array): Uint8ClampedArray {
  const plane = new Uint8ClampedArray(blocks.length)
  const width = stride * 8
  const work = new Float64Array(64)
  for (let block = 0; block * 64 < blocks.length; block++) {
    const origin = Math.floor(block / stride) * 8 * width + (block % stride) * 8
    if (isFlat(blocks, block * 64)) {
      const value = ((blocks[block * 64] as number) * (table[0] as number)) / 8 + 128
      for (let y = 0; y < 8; y++) plane.fill(value, origin + y * width, origin + y * width + 8)
      continue
    }
    for (let i = 0; i < 64; i++) work[i] = (blocks[block * 64 + i] as number) * (table[i] as number)
    for (let y = 0; y < 8; y++) inverseTransform(work, y * 8, 1)
    for (let x = 0; x < 8; x++) inverseTransform(work, x, 8)
    for (let i = 0; i < 64; i++) plane[origin + (i >> 3) * width + (i & 7)] = (work[i] as number) + 128
  }
  return plane
}

function meansOf({ blocks }: Component, table: Uint16Array): Uint8ClampedArray {
  const factor = (table[0] as number) / 8
  return Uint8ClampedArray.from(
    { length: blocks.length / 64 },
    (_, block) => (blocks[block * 64] as number) * factor + 128,
  )
}

function isFlat(blocks: Int16Array, block: number): boolean {
  for (let i = 1; i < 64; i++) if (blocks[block + i] !== 0) return false
  return true
}

/** JFIF: full-range ITU-R BT.601. */
function yccToRgb(samples: Uint8Array, channels: 3 | 4): void {
  const clamped = new Uint8ClampedArray(samples.buffer, samples.byteOffset, samples.length)
  for (let at = 0; at + 3 <= samples.length; at += channels) {
    const y = samples[at] as number
    const cb = (samples[at + 1] as number) - 128
    const cr = (samples[at + 2] as number) - 128
    clamped[at] = y + 1.402 * cr
    clamped[at + 1] = y - 0.344136 * cb - 0.714136 * cr
    clamped[at + 2] = y + 1.772 * cb
  }
}

import { BLOCK_SIZE, type Component, type Frame } from "./jpeg-frame.ts"

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

/** The tables at hand where a scan begins, by number. */
export interface HuffmanTables {
  readonly dc: HuffmanTable[]
  readonly ac: HuffmanTable[]
}

/** Where the coefficients of a scan's order stand in a block: T.81, figure 5. */
export const ZIGZAG = Uint8Array.from([
  0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28,
  35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47,
  55, 62, 63,
])

/** From how many codes there are of each length, and their values in order: T.81, annex C. */
export function huffmanTable(lengths: Uint8Array, values: Uint8Array): HuffmanTable {
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

/** A component as one scan decodes it. */
interface ScanComponent {
  readonly component: Component
  readonly blocks: Int16Array
  readonly dc: HuffmanTable
  readonly ac: HuffmanTable
  /** Of the block before, in the order of the scan. */
  last: number
}

/** Decodes scans into the blocks of a frame: T.81, B.2.3 and annexes F and G. */
export class ScanDecoder {
  readonly #data: Uint8Array
  readonly #frame: Frame
  readonly #tables: HuffmanTables
  #at = 0
  #bits = 0
  #held = 0
  #endOfBand = 0

  constructor(data: Uint8Array, frame: Frame, tables: HuffmanTables) {
    this.#data = data
    this.#frame = frame
    this.#tables = tables
  }

  /**
   * Where what comes after the scan begins, whose header stands from `from` to `to`; undefined where it names a component that
   * the frame does not have. `restart`: units between two markers, 0 for none.
   */
  scan(from: number, to: number, restart: number): number | undefined {
    const data = this.#data
    const frame = this.#frame
    const count = data[from] as number
    const components: ScanComponent[] = []
    for (let i = 0; i < count; i++) {
      const id = data[from + 1 + i * 2] as number
      const tables = data[from + 2 + i * 2] as number
      const component = frame.components.find((each) => each.id === id)
      if (component === undefined) return undefined
      const dc = this.#tables.dc[tables >> 4] ?? NO_TABLE
      const ac = this.#tables.ac[tables & 15] ?? NO_TABLE
      components.push({ component, blocks: component.blocks, dc, ac, last: 0 })
    }
    const at = from + 1 + count * 2
    const first = data[at] as number
    const last = Math.min(63, data[at + 1] as number)
    const high = (data[at + 2] as number) >> 4
    const low = (data[at + 2] as number) & 15
    const decode = this.#decoder(frame.progressive, first, last, high, low)
    this.#at = to
    this.#begin(components)
    this.#units(components, decode, restart)
    return this.#at
  }

  /** All blocks of a scan in their order: T.81, A.2. */
  #units(components: readonly ScanComponent[], decode: Decode, restart: number): void {
    const { unitsAcross, unitsDown } = this.#frame
    const single = components.length === 1 ? components[0] : undefined
    const units = single === undefined ? unitsAcross * unitsDown : single.component.columns * single.component.rows
    for (let unit = 0; unit < units; unit++) {
      if (restart > 0 && unit > 0 && unit % restart === 0 && !this.#nextInterval(components)) break
      if (single !== undefined) {
        const { columns, stride } = single.component
        decode(single, (Math.floor(unit / columns) * stride + (unit % columns)) * BLOCK_SIZE)
        continue
      }
      const unitRow = Math.floor(unit / unitsAcross)
      const unitColumn = unit % unitsAcross
      for (const each of components) {
        const { h, v, stride } = each.component
        for (let row = unitRow * v; row < (unitRow + 1) * v; row++) {
          for (let column = unitColumn * h; column < (unitColumn + 1) * h; column++) {
            decode(each, (row * stride + column) * BLOCK_SIZE)
          }
        }
      }
    }
  }

  #begin(components: readonly ScanComponent[]): void {
    this.#held = 0
    this.#bits = 0
    this.#endOfBand = 0
    for (const component of components) component.last = 0
  }

  /** Goes on behind the next restart marker; false where another marker ends the scan. */
  #nextInterval(components: readonly ScanComponent[]): boolean {
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

  #decoder(progressive: boolean, first: number, last: number, high: number, low: number): Decode {
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

  #baseline(component: ScanComponent, block: number): void {
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

  #difference(component: ScanComponent): number {
    const size = this.#symbol(component.dc)
    component.last += size === 0 ? 0 : this.#signed(size)
    return component.last
  }

  #dcFirst(component: ScanComponent, block: number, low: number): void {
    component.blocks[block] = this.#difference(component) << low
  }

  #dcNext({ blocks }: ScanComponent, block: number, low: number): void {
    if (this.#bit() === 1) blocks[block] = (blocks[block] as number) | (1 << low)
  }

  #acFirst({ blocks, ac }: ScanComponent, block: number, first: number, last: number, low: number): void {
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
  #acNext({ blocks, ac }: ScanComponent, block: number, first: number, last: number, low: number): void {
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

/** Decodes one block, which stands at `block` among its component's. */
type Decode = (component: ScanComponent, block: number) => void

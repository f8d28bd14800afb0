/** Powers of ten for as many decimals as a PDF number is written with. */
const SCALE = [1, 10, 100, 1e3, 1e4, 1e5, 1e6] as const
const HEX = Uint8Array.from("0123456789ABCDEF", (digit) => digit.charCodeAt(0))
const ZERO = 0x30

/**
 * A growing run of bytes for content streams: numbers are written digit by digit, so that a page of glyphs makes no
 * strings. Only ASCII goes in as text.
 */
export class ByteWriter {
  #bytes: Uint8Array
  #length = 0

  constructor(capacity = 4096) {
    this.#bytes = new Uint8Array(capacity)
  }

  get length(): number {
    return this.#length
  }

  byte(value: number): void {
    if (this.#length === this.#bytes.length) this.#grow(1)
    this.#bytes[this.#length++] = value
  }

  text(ascii: string): this {
    const { length } = ascii
    if (this.#length + length > this.#bytes.length) this.#grow(length)
    const bytes = this.#bytes
    let at = this.#length
    for (let i = 0; i < length; i++) bytes[at++] = ascii.charCodeAt(i)
    this.#length = at
    return this
  }

  /** A number and a space; trailing zeros are left out. ISO 32000-1, 7.3.3. */
  num(value: number, decimals: 0 | 1 | 2 | 3 | 4 | 5 | 6 = 3): this {
    if (!Number.isFinite(value)) throw new Error(`Not a number for a PDF: ${value}`)
    if (this.#length + 32 > this.#bytes.length) this.#grow(32)
    const bytes = this.#bytes
    let at = this.#length
    let scaled = Math.round(Math.abs(value) * SCALE[decimals])
    if (value < 0 && scaled > 0) bytes[at++] = 0x2d
    let places: number = decimals
    while (places > 0 && scaled % 10 === 0) {
      scaled /= 10
      places--
    }
    let digits = 1
    for (let rest = scaled; rest >= 10; rest = Math.floor(rest / 10)) digits++
    // A fraction is written without a zero before its point.
    const width = Math.max(digits, places)
    const end = at + width + (places > 0 ? 1 : 0)
    let to = end - 1
    for (let i = 0; i < width; i++) {
      if (i === places && places > 0) bytes[to--] = 0x2e
      bytes[to--] = ZERO + (scaled % 10)
      scaled = Math.floor(scaled / 10)
    }
    if (width === places) bytes[to] = 0x2e
    at = end
    bytes[at++] = 0x20
    this.#length = at
    return this
  }

  /** A two-byte code as four hexadecimal digits. */
  code(value: number): void {
    if (this.#length + 4 > this.#bytes.length) this.#grow(4)
    const bytes = this.#bytes
    const at = this.#length
    bytes[at] = HEX[(value >> 12) & 15] as number
    bytes[at + 1] = HEX[(value >> 8) & 15] as number
    bytes[at + 2] = HEX[(value >> 4) & 15] as number
    bytes[at + 3] = HEX[value & 15] as number
    this.#length = at + 4
  }

  /** UTF-16BE as hexadecimal digits. */
  utf16(text: string): this {
    for (let i = 0; i < text.length; i++) this.code(text.charCodeAt(i))
    return this
  }

  /** Begins anew: what was written before is written over. */
  clear(): void {
    this.#length = 0
  }

  /** What was written, without a copy: it stands until more is written. */
  done(): Uint8Array {
    return this.#bytes.subarray(0, this.#length)
  }

  #grow(more: number): void {
    const bytes = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more))
    bytes.set(this.#bytes.subarray(0, this.#length))
    this.#bytes = bytes
  }
}

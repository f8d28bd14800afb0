const WIDEST = 8
/** Blocks are cut from shares of this size: thousands of small ones would each be tracked by the collector. */
const SHARE = 1 << 18
/** Larger blocks stand alone, so that little of a share is lost. */
const LARGE = SHARE >> 3

let share = new ArrayBuffer(0)
let used = 0

/**
 * Number arrays cut from one block of memory: a paragraph needs dozens of short ones, and one allocation each costs
 * more than filling them. Take floats first, then ints, then bytes.
 */
export class Slab {
  private readonly buffer: ArrayBuffer
  private at: number

  /** Room for so many arrays of each kind, all of one length. */
  constructor(length: number, floats: number, ints: number, bytes: number) {
    const size = length * (floats * 8 + ints * 4 + bytes)
    if (size > LARGE) {
      this.buffer = new ArrayBuffer(size)
      this.at = 0
      return
    }
    if (used + size > share.byteLength) {
      share = new ArrayBuffer(SHARE)
      used = 0
    }
    this.buffer = share
    this.at = used
    used = Math.ceil((used + size) / WIDEST) * WIDEST
  }

  floats(length: number): Float64Array {
    const start = this.at
    this.at += length * 8
    return new Float64Array(this.buffer, start, length)
  }

  ints(length: number): Int32Array {
    const start = this.at
    this.at += length * 4
    return new Int32Array(this.buffer, start, length)
  }

  bytes(length: number): Uint8Array {
    const start = this.at
    this.at += length
    return new Uint8Array(this.buffer, start, length)
  }
}

/**
 * Number arrays cut from one block of memory: a paragraph needs dozens of short ones, and one allocation each costs
 * more than filling them.
 */
export interface Slab {
  floats(length: number): Float64Array
  ints(length: number): Int32Array
  bytes(length: number): Uint8Array
}

const WIDEST = 8
/** Blocks are cut from shares of this size: thousands of small ones would each be tracked by the collector. */
const SHARE = 1 << 18
/** Larger blocks stand alone, so that little of a share is lost. */
const LARGE = SHARE >> 3

let share = new ArrayBuffer(0)
let used = 0

/** Room for so many arrays of each kind, all of one length. Take floats first, then ints, then bytes. */
export function createSlab(length: number, floats: number, ints: number, bytes: number): Slab {
  const size = length * (floats * 8 + ints * 4 + bytes)
  let buffer = share
  let at = used
  if (size > LARGE) {
    buffer = new ArrayBuffer(size)
    at = 0
  } else {
    if (at + size > buffer.byteLength) {
      buffer = share = new ArrayBuffer(SHARE)
      at = 0
    }
    used = Math.ceil((at + size) / WIDEST) * WIDEST
  }
  const take = (bytesTaken: number) => {
    const start = at
    at += bytesTaken
    return start
  }
  return {
    floats: (n) => new Float64Array(buffer, take(n * 8), n),
    ints: (n) => new Int32Array(buffer, take(n * 4), n),
    bytes: (n) => new Uint8Array(buffer, take(n), n),
  }
}

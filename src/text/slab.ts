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

/** Room for so many arrays of each kind, all of one length. Take floats first, then ints, then bytes. */
export function createSlab(length: number, floats: number, ints: number, bytes: number): Slab {
  const buffer = new ArrayBuffer(length * (floats * 8 + ints * 4 + bytes) + WIDEST)
  let at = 0
  const take = (size: number) => {
    const start = at
    at += size
    return start
  }
  return {
    floats: (n) => new Float64Array(buffer, take(n * 8), n),
    ints: (n) => new Int32Array(buffer, take(n * 4), n),
    bytes: (n) => new Uint8Array(buffer, take(n), n),
  }
}

import { crc32 } from "node:zlib"

/**
 * A 128-bit fingerprint of bytes, for `/ID` and subset tags: equal input, equal name. Each part goes in as its CRC and
 * length, which zlib has natively; the words are mixed as MurmurHash3 does. It tells versions of a file apart and is
 * no protection against anybody.
 */
export function contentHash(parts: Iterable<Uint8Array>): Uint8Array {
  const lanes = new Uint32Array([0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344])
  let count = 0
  for (const bytes of parts) {
    const lane = count++ & 3
    lanes[lane] = step(step(lanes[lane] as number, crc32(bytes)), bytes.length)
  }
  // Every lane reaches every other.
  for (let i = 0; i < 12; i++) {
    const at = i & 3
    lanes[at] = finalize((lanes[at] as number) + (lanes[(i + 1) & 3] as number) + count + i)
  }
  const out = new Uint8Array(16)
  const view = new DataView(out.buffer)
  for (let i = 0; i < 4; i++) view.setUint32(i * 4, lanes[i] as number)
  return out
}

function step(hash: number, word: number): number {
  const mixed = Math.imul(word, 0xcc9e2d51)
  const turned = hash ^ Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593)
  return (Math.imul((turned << 13) | (turned >>> 19), 5) + 0xe6546b64) | 0
}

function finalize(value: number): number {
  let hash = value | 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

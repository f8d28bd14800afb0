/**
 * A 128-bit fingerprint of bytes, for `/ID` and subset tags: equal input, equal name. Four lanes of multiply and
 * rotate with the finalizer of MurmurHash3; not cryptographic, and cheaper than loading what is.
 */
export function contentHash(parts: Iterable<Uint8Array>): Uint8Array {
  const lanes = new Uint32Array([0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344])
  let total = 0
  for (const bytes of parts) {
    absorb(bytes, lanes)
    total += bytes.length
  }
  for (let round = 0; round < 4; round++) {
    for (let i = 0; i < 4; i++) {
      lanes[i] = finalize((lanes[i] as number) + (lanes[(i + 1) & 3] as number) + total + round)
    }
  }
  const out = new Uint8Array(16)
  const view = new DataView(out.buffer)
  for (let i = 0; i < 4; i++) view.setUint32(i * 4, lanes[i] as number)
  return out
}

function absorb(bytes: Uint8Array, lanes: Uint32Array): void {
  let [a, b, c, d] = lanes as unknown as [number, number, number, number]
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const whole = bytes.length - (bytes.length % 16)
  for (let i = 0; i < whole; i += 16) {
    a = step(a, view.getUint32(i, true))
    b = step(b, view.getUint32(i + 4, true))
    c = step(c, view.getUint32(i + 8, true))
    d = step(d, view.getUint32(i + 12, true))
  }
  for (let i = whole; i < bytes.length; i++) a = step(a, (bytes[i] as number) + 0x100)
  lanes[0] = a ^ bytes.length
  lanes[1] = b
  lanes[2] = c
  lanes[3] = d
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

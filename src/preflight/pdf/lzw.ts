const CLEAR = 256
const END = 257
const MAX_CODES = 4096

/** LZW of ISO 32000-1, 7.4.4. Forbidden in PDF/X, and readable all the same. */
export function decodeLzw(bytes: Uint8Array, early: boolean, most: number): Uint8Array {
  let out = new Uint8Array(Math.max(1024, bytes.length * 4))
  let count = 0
  // Entry of the table: where its bytes stand in the output, and how many they are.
  const starts = new Uint32Array(MAX_CODES)
  const lengths = new Uint32Array(MAX_CODES)
  let next = 258
  let width = 9
  let bits = 0
  let held = 0
  let previousStart = -1
  let previousLength = 0
  for (let i = 0; i < bytes.length; ) {
    while (held < width && i < bytes.length) {
      bits = ((bits << 8) | (bytes[i++] as number)) & 0xffffff
      held += 8
    }
    if (held < width) break
    const code = (bits >> (held - width)) & ((1 << width) - 1)
    held -= width
    if (code === END) break
    if (code === CLEAR) {
      next = 258
      width = 9
      previousStart = -1
      continue
    }
    if (count > most) break
    let length = 1
    if (code >= 258) {
      if (code < next) length = lengths[code] as number
      else if (code === next && previousStart >= 0) length = previousLength + 1
      else break
    }
    if (count + length > out.length) {
      const larger = new Uint8Array(Math.max(out.length * 2, count + length))
      larger.set(out.subarray(0, count))
      out = larger
    }
    const start = count
    if (code < 256) out[count++] = code
    else {
      const from = code < next ? (starts[code] as number) : previousStart
      for (let k = 0; k < length; k++) out[count++] = out[from + k] as number
    }
    if (previousStart >= 0 && next < MAX_CODES) {
      // The previous entry and the first byte of this one stand one after the other in the output.
      starts[next] = previousStart
      lengths[next] = previousLength + 1
      next++
    }
    previousStart = start
    previousLength = length
    const reach = next + (early ? 1 : 0)
    width = reach >= 2048 ? 12 : reach >= 1024 ? 11 : reach >= 512 ? 10 : 9
  }
  return out.subarray(0, count)
}

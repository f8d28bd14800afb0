/** ISO 32000-1, 7.4.2. */
export function decodeAsciiHex(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array((bytes.length + 1) >> 1)
  let count = 0
  let half = -1
  for (const code of bytes) {
    if (code === 0x3e) break
    const digit =
      code >= 48 && code <= 57
        ? code - 48
        : code >= 65 && code <= 70
          ? code - 55
          : code >= 97 && code <= 102
            ? code - 87
            : -1
    if (digit < 0) continue
    if (half < 0) half = digit
    else {
      out[count++] = half * 16 + digit
      half = -1
    }
  }
  if (half >= 0) out[count++] = half * 16
  return out.subarray(0, count)
}

/** ISO 32000-1, 7.4.3: five characters for four bytes, `z` for four zeros, `~>` at the end. */
export function decodeAscii85(bytes: Uint8Array): Uint8Array {
  let shorts = 0
  for (const code of bytes) if (code === 0x7a) shorts++
  const out = new Uint8Array(bytes.length + shorts * 4)
  let count = 0
  let value = 0
  let digits = 0
  const flush = (size: number): void => {
    for (let i = 0; i < size; i++) out[count++] = Math.floor(value / 256 ** (3 - i)) & 255
    value = 0
    digits = 0
  }
  for (const code of bytes) {
    if (code === 0x7e) break
    if (code === 0x7a && digits === 0) {
      flush(4)
      continue
    }
    if (code < 33 || code > 117) continue
    value = value * 85 + code - 33
    if (++digits === 5) flush(4)
  }
  if (digits > 1) {
    const size = digits - 1
    for (; digits < 5; digits++) value = value * 85 + 84
    flush(size)
  }
  return out.subarray(0, count)
}

/** ISO 32000-1, 7.4.5. */
export function decodeRunLength(bytes: Uint8Array, most: number): Uint8Array {
  let size = 0
  for (let i = 0; i < bytes.length && size < most; ) {
    const length = bytes[i] as number
    if (length === 128) break
    size += length < 128 ? length + 1 : 257 - length
    i += length < 128 ? length + 2 : 2
  }
  const out = new Uint8Array(Math.min(size, most))
  let count = 0
  for (let i = 0; i < bytes.length && count < out.length; ) {
    const length = bytes[i] as number
    if (length === 128) break
    if (length < 128) {
      const run = bytes.subarray(i + 1, i + 2 + length).subarray(0, out.length - count)
      out.set(run, count)
      count += run.length
      i += length + 2
    } else {
      const end = Math.min(count + 257 - length, out.length)
      out.fill(bytes[i + 1] ?? 0, count, end)
      count = end
      i += 2
    }
  }
  return out.subarray(0, count)
}

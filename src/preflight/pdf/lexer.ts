/** Kinds of token, ISO 32000-1, 7.2. */
export const TOKEN = {
  end: 0,
  number: 1,
  name: 2,
  string: 3,
  arrayOpen: 4,
  arrayClose: 5,
  dictOpen: 6,
  dictClose: 7,
  keyword: 8,
} as const
export type Token = (typeof TOKEN)[keyof typeof TOKEN]

const REGULAR = 0
const WHITE = 1
const DELIMITER = 2

/** Character classes of ISO 32000-1, tables 1 and 2. */
const CLASS = new Uint8Array(256)
for (const code of [0, 9, 10, 12, 13, 32]) CLASS[code] = WHITE
for (const character of "()<>[]{}/%") CLASS[character.charCodeAt(0)] = DELIMITER

export const isWhite = (code: number | undefined): boolean => code !== undefined && CLASS[code] === WHITE
export const isRegular = (code: number | undefined): boolean => code !== undefined && CLASS[code] === REGULAR

function hexDigit(code: number): number {
  if (code >= 48 && code <= 57) return code - 48
  if (code >= 65 && code <= 70) return code - 55
  if (code >= 97 && code <= 102) return code - 87
  return -1
}

const EMPTY = new Uint8Array()

/** Tokens of PDF source, of files and of content streams alike. Never throws; what is no token is skipped. */
export class Lexer {
  readonly bytes: Uint8Array
  readonly end: number
  /** 0-based, in bytes: where the next token is looked for. */
  pos: number
  /** Of the token last read. */
  number = 0
  name = ""
  string: Uint8Array = EMPTY
  /** Place of the token last read. */
  start = 0
  /** Up to four characters of the keyword last read, the first in the low byte; longer ones are 0. */
  keyword = 0

  constructor(bytes: Uint8Array, pos = 0, end = bytes.length) {
    this.bytes = bytes
    this.pos = pos
    this.end = Math.min(end, bytes.length)
  }

  skipWhite(): void {
    const { bytes, end } = this
    let { pos } = this
    while (pos < end) {
      const code = bytes[pos] as number
      if (code === 0x25) while (pos < end && bytes[pos] !== 10 && bytes[pos] !== 13) pos++
      else if (CLASS[code] === WHITE) pos++
      else break
    }
    this.pos = pos
  }

  next(): Token {
    this.skipWhite()
    const { bytes, end, pos } = this
    this.start = pos
    if (pos >= end) return TOKEN.end
    const code = bytes[pos] as number
    if ((code >= 48 && code <= 57) || code === 0x2d || code === 0x2e || code === 0x2b) return this.#number()
    switch (code) {
      case 0x2f:
        return this.#name()
      case 0x28:
        return this.#literal()
      case 0x3c:
        if (bytes[pos + 1] === 0x3c && pos + 1 < end) {
          this.pos = pos + 2
          return TOKEN.dictOpen
        }
        return this.#hex()
      case 0x3e:
        this.pos = bytes[pos + 1] === 0x3e ? pos + 2 : pos + 1
        return TOKEN.dictClose
      case 0x5b:
        this.pos = pos + 1
        return TOKEN.arrayOpen
      case 0x5d:
        this.pos = pos + 1
        return TOKEN.arrayClose
      case 0x29:
      case 0x7b:
      case 0x7d:
        this.pos = pos + 1
        this.keyword = code
        return TOKEN.keyword
    }
    return this.#keyword()
  }

  /** The keyword last read, as text. */
  word(): string {
    return String.fromCharCode(...this.bytes.subarray(this.start, Math.min(this.pos, this.start + 32)))
  }

  #keyword(): Token {
    const { bytes, end } = this
    let { pos } = this
    let packed = 0
    let shift = 0
    for (; pos < end && CLASS[bytes[pos] as number] === REGULAR; pos++) {
      packed = shift < 32 ? packed | ((bytes[pos] as number) << shift) : 0
      shift += 8
    }
    this.keyword = shift > 32 ? 0 : packed
    this.pos = pos
    return TOKEN.keyword
  }

  /** ISO 32000-1, 7.3.3; what follows a number without white space begins a new token only if it is no regular character. */
  #number(): Token {
    const { bytes, end } = this
    let { pos } = this
    let sign = 1
    let value = 0
    let scale = 0
    let digits = 0
    for (; pos < end; pos++) {
      const code = bytes[pos] as number
      if (code >= 48 && code <= 57) {
        digits++
        value = value * 10 + (code - 48)
        if (scale > 0) scale *= 10
      } else if (code === 0x2e && scale === 0) scale = 1
      else if (code === 0x2d) {
        // A second sign, as some writers have it ("--5", "1-2"), is read as other programs do.
        if (digits > 0) break
        sign = -1
      } else if (code === 0x2b && digits === 0) sign = 1
      else break
    }
    if (digits === 0 && pos < end && CLASS[bytes[pos] as number] === REGULAR) return this.#keyword()
    while (pos < end && digits > 0 && bytes[pos] === 0x2d) {
      pos++
      while (pos < end && (bytes[pos] as number) >= 48 && (bytes[pos] as number) <= 57) pos++
    }
    this.pos = pos === this.pos ? pos + 1 : pos
    this.number = sign * (scale > 1 ? value / scale : value)
    return TOKEN.number
  }

  #name(): Token {
    const { bytes, end } = this
    let pos = this.pos + 1
    let out = ""
    for (; pos < end && CLASS[bytes[pos] as number] === REGULAR; pos++) {
      let code = bytes[pos] as number
      if (code === 0x23 && pos + 2 < end) {
        const high = hexDigit(bytes[pos + 1] as number)
        const low = hexDigit(bytes[pos + 2] as number)
        if (high >= 0 && low >= 0) {
          code = high * 16 + low
          pos += 2
        }
      }
      out += String.fromCharCode(code)
    }
    this.name = out
    this.pos = pos
    return TOKEN.name
  }

  #hex(): Token {
    const { bytes, end } = this
    let pos = this.pos + 1
    const first = pos
    while (pos < end && bytes[pos] !== 0x3e) pos++
    const out = new Uint8Array((pos - first + 1) >> 1)
    let half = -1
    let count = 0
    for (let i = first; i < pos; i++) {
      const digit = hexDigit(bytes[i] as number)
      if (digit < 0) continue
      if (half < 0) half = digit
      else {
        out[count++] = half * 16 + digit
        half = -1
      }
    }
    if (half >= 0) out[count++] = half * 16
    this.string = count === out.length ? out : out.subarray(0, count)
    this.pos = Math.min(pos + 1, end)
    return TOKEN.string
  }

  #literal(): Token {
    const { bytes, end } = this
    const first = this.pos + 1
    let pos = first
    let depth = 1
    let escaped = false
    for (; pos < end; pos++) {
      const code = bytes[pos]
      if (code === 0x5c) {
        escaped = true
        pos++
      } else if (code === 0x28) depth++
      else if (code === 0x29 && --depth === 0) break
      else if (code === 13) escaped = true
    }
    const last = Math.min(pos, end)
    this.string = escaped ? unescaped(bytes, first, last) : bytes.subarray(first, last)
    this.pos = Math.min(pos + 1, end)
    return TOKEN.string
  }
}

const ESCAPES: Readonly<Record<number, number>> = { 110: 10, 114: 13, 116: 9, 98: 8, 102: 12 }

/** ISO 32000-1, 7.3.4.2. */
function unescaped(bytes: Uint8Array, start: number, end: number): Uint8Array {
  const out = new Uint8Array(end - start)
  let count = 0
  for (let i = start; i < end; i++) {
    let code = bytes[i] as number
    if (code === 13) {
      if (bytes[i + 1] === 10) i++
      code = 10
    } else if (code === 0x5c) {
      i++
      if (i >= end) break
      code = bytes[i] as number
      if (code === 13 || code === 10) {
        if (code === 13 && bytes[i + 1] === 10) i++
        continue
      }
      if (code >= 48 && code <= 55) {
        let value = 0
        let digits = 0
        for (; digits < 3 && i < end; i++, digits++) {
          const digit = (bytes[i] as number) - 48
          if (digit < 0 || digit > 7) break
          value = value * 8 + digit
        }
        i--
        code = value & 255
      } else code = ESCAPES[code] ?? code
    }
    out[count++] = code
  }
  return out.subarray(0, count)
}

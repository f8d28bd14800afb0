import { Lexer, TOKEN } from "../pdf/lexer.ts"

const numberOf = (bytes: Uint8Array): number => {
  let value = 0
  for (const byte of bytes) value = value * 256 + byte
  return value
}

const MAX_CODE = 0xffff
/** Entries of one map, each code four times over: a hostile one names the same ranges for ever. */
const MAX_ENTRIES = 4 * 0x10000

/** `beginbfchar` and `beginbfrange` of a ToUnicode CMap: the first UTF-16 unit pair of each code. ISO 32000-1, 9.10.3. */
export function readToUnicode(bytes: Uint8Array): ReadonlyMap<number, number> {
  const out = new Map<number, number>()
  forEachEntry(bytes, "bfchar", "bfrange", (low, high, to) => {
    if (to instanceof Uint8Array) {
      const first = codePoint(to)
      for (let code = low; code <= high; code++) out.set(code, first + code - low)
    } else if (Array.isArray(to)) {
      to.forEach((one, i) => {
        if (low + i <= high) out.set(low + i, codePoint(one))
      })
    }
  })
  return out
}

function codePoint(utf16: Uint8Array): number {
  const high = ((utf16[0] ?? 0) << 8) | (utf16[1] ?? 0)
  if (utf16.length < 4 || high < 0xd800 || high > 0xdbff) return utf16.length === 1 ? (utf16[0] as number) : high
  const low = ((utf16[2] ?? 0) << 8) | (utf16[3] ?? 0)
  return 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00)
}

export interface CodeMap {
  /** Bytes a code has; undefined when codes of several lengths are mixed. */
  readonly bytesEach: number | undefined
  /** CID of a code. */
  readonly cids: ReadonlyMap<number, number>
}

/** An embedded CMap; ISO 32000-1, 9.7.5. */
export function readCodeMap(bytes: Uint8Array): CodeMap {
  const cids = new Map<number, number>()
  const lengths = new Set<number>()
  forEachEntry(bytes, "cidchar", "cidrange", (low, high, to) => {
    if (typeof to === "number") for (let code = low; code <= high; code++) cids.set(code, to + code - low)
  })
  forEachEntry(bytes, "", "codespacerange", (_low, _high, _to, length) => lengths.add(length))
  const [only] = lengths
  return { bytesEach: lengths.size === 1 ? only : undefined, cids }
}

type Target = Uint8Array | number | readonly Uint8Array[] | undefined

function forEachEntry(
  bytes: Uint8Array,
  single: string,
  range: string,
  visit: (low: number, high: number, to: Target, length: number) => void,
): void {
  const lexer = new Lexer(bytes)
  let mode: "" | "single" | "range" = ""
  let left = MAX_ENTRIES
  for (let token = lexer.next(); token !== TOKEN.end; token = lexer.next()) {
    if (token === TOKEN.keyword) {
      const word = lexer.word()
      mode = word === `begin${single}` ? "single" : word === `begin${range}` ? "range" : ""
      continue
    }
    if (mode === "" || token !== TOKEN.string) continue
    const low = lexer.string
    let high = low
    if (mode === "range") {
      if (lexer.next() !== TOKEN.string) continue
      high = lexer.string
    }
    const target = range === "codespacerange" ? undefined : readTarget(lexer)
    const [from, to] = [numberOf(low), Math.min(numberOf(high), MAX_CODE)]
    if (target !== undefined) left -= Math.max(1, to - from + 1)
    if (left < 0) return
    visit(from, to, target, low.length)
  }
}

function readTarget(lexer: Lexer): Target {
  const token = lexer.next()
  if (token === TOKEN.string) return lexer.string
  if (token === TOKEN.number) return lexer.number
  if (token !== TOKEN.arrayOpen) return undefined
  const list: Uint8Array[] = []
  for (let next = lexer.next(); next === TOKEN.string; next = lexer.next()) list.push(lexer.string)
  return list
}

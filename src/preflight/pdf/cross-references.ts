import type { Message } from "../../foundation/diagnostic.ts"
import { decodeStream } from "./filters.ts"
import { findLastWord, hasWordAt, skipWhiteFrom } from "./find-bytes.ts"
import { Lexer, TOKEN } from "./lexer.ts"
import { type ReadAt, readIndirect, readObject } from "./read-indirect.ts"
import { isArray, isDict, type PdfDict, PdfStream, type PdfValue } from "./value.ts"

/** Where an object is: at an offset in the file, or the n-th in an object stream. */
export type Entry =
  | { readonly type: "free" }
  | { readonly type: "offset"; readonly offset: number; readonly gen: number }
  | { readonly type: "packed"; readonly container: number; readonly index: number }

export interface CrossReferences {
  readonly entries: Map<number, Entry>
  readonly trailer: PdfDict
  /** Whether a cross-reference stream was met. */
  readonly streams: boolean
  /** Sections in the chain: more than one after incremental updates, or in a linearised file. */
  readonly sections: number
}

/** No file of ours has as many objects; a hostile index would fill memory. */
const MAX_OBJECTS = 8_388_607
/** Updates that a real file has gathered. */
const MAX_SECTIONS = 1024

/**
 * ISO 32000-1, 7.5.4–7.5.8: classic tables, cross-reference streams, both at once (hybrid files), and chains of them by
 * `Prev`. Undefined where anything does not hold: the file is then scanned instead.
 */
export function readCrossReferences(bytes: Uint8Array, fault: (what: Message) => void): CrossReferences | undefined {
  const at = findLastWord(bytes, "startxref")
  if (at < 0) return fail(fault, { en: "there is no startxref", zh: "没有 startxref" })
  const lexer = new Lexer(bytes, at + 9)
  if (lexer.next() !== TOKEN.number) return fail(fault, { en: "startxref has no number", zh: "startxref 之后没有数值" })
  const entries = new Map<number, Entry>()
  const seen = new Set<number>()
  const waiting = [lexer.number]
  let trailer: PdfDict | undefined
  let streams = false
  let sections = 0
  while (waiting.length > 0) {
    const offset = waiting.shift() as number
    if (seen.has(offset)) continue
    seen.add(offset)
    if (seen.size > MAX_SECTIONS)
      return fail(fault, { en: "the chain of cross-reference tables has no end", zh: "交叉引用表首尾相接，没有尽头" })
    if (!Number.isInteger(offset) || offset < 0 || offset >= bytes.length) {
      return fail(fault, {
        en: `a cross-reference table is said to stand at ${offset}, outside the file`,
        zh: `所指交叉引用表位于 ${offset}，超出文件`,
      })
    }
    const start = skipWhiteFrom(bytes, offset)
    const section = hasWordAt(bytes, "xref", start)
      ? readTable(bytes, start + 4, entries)
      : readStream(bytes, start, entries)
    if (section === undefined) {
      return fail(fault, {
        en: `no cross-reference table can be read at ${offset}`,
        zh: `位置 ${offset} 没有可读的交叉引用表`,
      })
    }
    sections++
    trailer ??= section.trailer
    if (section.stream) streams = true
    const hybrid = section.trailer.get("XRefStm")
    const previous = section.trailer.get("Prev")
    // A hybrid file's stream counts before older tables.
    const more = [hybrid, previous].filter((value): value is number => typeof value === "number")
    waiting.unshift(...more)
  }
  return trailer && { entries, trailer, streams, sections }
}

function fail(fault: (what: Message) => void, what: Message): undefined {
  fault(what)
  return undefined
}

interface Section {
  readonly trailer: PdfDict
  readonly stream: boolean
}

function readTable(bytes: Uint8Array, start: number, entries: Map<number, Entry>): Section | undefined {
  const lexer = new Lexer(bytes, start)
  for (;;) {
    const token = lexer.next()
    if (token === TOKEN.keyword) {
      if (lexer.word() !== "trailer") return undefined
      const trailer = readDict(lexer)
      return trailer && { trailer, stream: false }
    }
    if (token !== TOKEN.number) return undefined
    const first = lexer.number
    if (lexer.next() !== TOKEN.number) return undefined
    const count = lexer.number
    if (!validRange(first, count)) return undefined
    for (let i = 0; i < count; i++) {
      if (lexer.next() !== TOKEN.number) return undefined
      const offset = lexer.number
      if (lexer.next() !== TOKEN.number) return undefined
      const gen = lexer.number
      if (lexer.next() !== TOKEN.keyword) return undefined
      const kind = lexer.keyword
      if (entries.has(first + i)) continue
      // Ghostscript writes objects it never made as in use, at 0.
      if (kind === 0x6e) entries.set(first + i, offset === 0 ? { type: "free" } : { type: "offset", offset, gen })
      else if (kind === 0x66) entries.set(first + i, { type: "free" })
      else return undefined
    }
  }
}

function readDict(lexer: Lexer): PdfDict | undefined {
  const value = readObject(lexer)
  return isDict(value) ? value : undefined
}

const validRange = (first: number, count: number): boolean =>
  Number.isInteger(first) && Number.isInteger(count) && first >= 0 && count >= 0 && first + count <= MAX_OBJECTS

const direct: ReadAt = () => undefined

function readStream(bytes: Uint8Array, start: number, entries: Map<number, Entry>): Section | undefined {
  const found = readIndirect(bytes, start, direct)
  if (found === undefined || !(found.value instanceof PdfStream)) return undefined
  const { dict } = found.value
  if (dict.get("Type") !== "XRef") return undefined
  const widths = dict.get("W")
  const size = dict.get("Size")
  if (!isArray(widths) || widths.length < 3 || typeof size !== "number") return undefined
  const [w0, w1, w2] = widths as readonly number[]
  if (![w0, w1, w2].every((width) => Number.isInteger(width) && (width as number) >= 0 && (width as number) <= 8)) {
    return undefined
  }
  const index = dict.get("Index")
  const ranges = isArray(index) ? (index as readonly PdfValue[]) : [0, size]
  const data = decodeStream(found.value, (value) => value ?? null).bytes
  let at = 0
  const field = (width: number, otherwise: number): number => {
    if (width === 0) return otherwise
    let value = 0
    for (let i = 0; i < width; i++) value = value * 256 + (data[at++] ?? 0)
    return value
  }
  for (let r = 0; r + 1 < ranges.length; r += 2) {
    const first = ranges[r]
    const count = ranges[r + 1]
    if (typeof first !== "number" || typeof count !== "number" || !validRange(first, count)) return undefined
    for (let i = 0; i < count && at < data.length; i++) {
      const type = field(w0 as number, 1)
      const second = field(w1 as number, 0)
      const third = field(w2 as number, 0)
      if (entries.has(first + i)) continue
      if (type === 0) entries.set(first + i, { type: "free" })
      else if (type === 1) entries.set(first + i, { type: "offset", offset: second, gen: third })
      else if (type === 2) entries.set(first + i, { type: "packed", container: second, index: third })
    }
  }
  return { trailer: dict, stream: true }
}

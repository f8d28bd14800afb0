import { findWord, hasWordAt } from "./find-bytes.ts"
import { isWhite, Lexer, TOKEN } from "./lexer.ts"
import { NOTHING, parseObject } from "./parse-object.ts"
import { isDict, type PdfDict, PdfRef, PdfStream, type PdfValue } from "./value.ts"

/** Gives the number an indirect `Length` stands for. */
export type ReadAt = (ref: PdfRef) => number | undefined

export interface Indirect {
  readonly num: number
  readonly gen: number
  readonly value: PdfValue
  /** Where the object ends, 0-based in bytes. */
  readonly end: number
  /** `Length` was not what stands in the file. */
  readonly wrongLength: boolean
  /** There is no `endobj`. */
  readonly open: boolean
}

/** Reads `12 0 obj … endobj` at an offset; undefined where there is none. */
export function readIndirect(bytes: Uint8Array, offset: number, lengthOf: ReadAt): Indirect | undefined {
  const lexer = new Lexer(bytes, offset)
  if (lexer.next() !== TOKEN.number) return undefined
  const num = lexer.number
  if (lexer.next() !== TOKEN.number) return undefined
  const gen = lexer.number
  if (lexer.next() !== TOKEN.keyword || !hasWordAt(bytes, "obj", lexer.start)) return undefined
  lexer.pos = lexer.start + 3
  const value = readObject(lexer)
  if (value === undefined) return { num, gen, value: null, end: lexer.pos, wrongLength: false, open: false }
  lexer.skipWhite()
  if (!isDict(value) || !hasWordAt(bytes, "stream", lexer.pos)) {
    return { num, gen, value, end: lexer.pos, wrongLength: false, open: !hasWordAt(bytes, "endobj", lexer.pos) }
  }
  const { stream, end, wrongLength } = readStreamBody(bytes, lexer.pos + 6, value, lengthOf)
  return { num, gen, value: stream, end, wrongLength, open: false }
}

/** One object; undefined where there is none. */
export function readObject(lexer: Lexer): PdfValue | undefined {
  const value = parseObject(lexer)
  return value === NOTHING ? undefined : value
}

function readStreamBody(
  bytes: Uint8Array,
  keywordEnd: number,
  dict: PdfDict,
  lengthOf: ReadAt,
): { stream: PdfStream; end: number; wrongLength: boolean } {
  // ISO 32000-1, 7.3.8.1: CR LF or LF; a lone CR is met too.
  let start = keywordEnd
  while (bytes[start] === 32) start++
  if (bytes[start] === 13 && bytes[start + 1] === 10) start += 2
  else if (bytes[start] === 10 || bytes[start] === 13) start++
  const written = dict.get("Length")
  const length = written instanceof PdfRef ? lengthOf(written) : written
  if (typeof length === "number" && length >= 0 && start + length <= bytes.length) {
    let end = start + length
    while (isWhite(bytes[end])) end++
    if (hasWordAt(bytes, "endstream", end)) {
      return { stream: new PdfStream(dict, bytes.subarray(start, start + length)), end: end + 9, wrongLength: false }
    }
  }
  const found = findWord(bytes, "endstream", start)
  let end = found < 0 ? bytes.length : found
  const after = found < 0 ? end : found + 9
  // The end of line before `endstream` is no part of the data.
  if (end > start && bytes[end - 1] === 10) end--
  if (end > start && bytes[end - 1] === 13) end--
  return { stream: new PdfStream(dict, bytes.subarray(start, end)), end: after, wrongLength: true }
}

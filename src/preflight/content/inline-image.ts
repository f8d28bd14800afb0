import { isRegular, isWhite, TOKEN } from "../pdf/lexer.ts"
import { NOTHING, parseFrom } from "../pdf/parse-object.ts"
import { PdfStream, type PdfValue } from "../pdf/value.ts"
import type { Machine } from "./machine.ts"

/** Reads `BI … ID … EI`; ISO 32000-1, 8.9.7. The lexer stands after `EI` then. */
export function inlineImage(t: Machine): PdfStream | undefined {
  const { lexer } = t
  const { bytes } = lexer
  const dict = new Map<string, PdfValue>()
  for (;;) {
    const token = lexer.next()
    if (token === TOKEN.end) return undefined
    if (token === TOKEN.keyword && lexer.word() === "ID") break
    if (token !== TOKEN.name) continue
    const key = lexer.name
    const value = parseFrom(lexer, lexer.next())
    if (value !== NOTHING) dict.set(key, value)
  }
  const start = lexer.pos + 1
  let end = start
  for (; end < lexer.end; end++) {
    if (bytes[end] === 0x45 && bytes[end + 1] === 0x49 && isWhite(bytes[end - 1]) && !isRegular(bytes[end + 2])) {
      if (looksLikeContent(bytes, end + 2)) break
    }
  }
  lexer.pos = Math.min(end + 2, lexer.end)
  return new PdfStream(dict, bytes.subarray(start, Math.max(start, end - 1)))
}

/** Samples may hold the letters EI by chance: what follows the real ones is text. */
function looksLikeContent(bytes: Uint8Array, start: number): boolean {
  const end = Math.min(start + 12, bytes.length)
  for (let i = start; i < end; i++) {
    const code = bytes[i] as number
    if (code > 126 || (code < 32 && !isWhite(code))) return false
  }
  return true
}

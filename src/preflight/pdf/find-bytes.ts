import { isWhite } from "./lexer.ts"

/** The first place of an ASCII word from `start` on, or -1. */
export function findWord(bytes: Uint8Array, word: string, start: number, end = bytes.length): number {
  // Buffer's search is vectorised.
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(end, bytes.length))
  return view.indexOf(word, start, "latin1")
}

export function findLastWord(bytes: Uint8Array, word: string): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).lastIndexOf(word, undefined, "latin1")
}

export function hasWordAt(bytes: Uint8Array, word: string, at: number): boolean {
  for (let i = 0; i < word.length; i++) if (bytes[at + i] !== word.charCodeAt(i)) return false
  return true
}

export function skipWhiteFrom(bytes: Uint8Array, at: number): number {
  let pos = at
  while (isWhite(bytes[pos])) pos++
  return pos
}

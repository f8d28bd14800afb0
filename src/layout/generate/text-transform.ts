import { type Segment, type SourceMap, sliceMap } from "../../foundation/source.ts"
import type { ComputedStyle } from "../../style/computed.ts"

interface MappedText {
  readonly text: string
  readonly map: SourceMap
}

/** css-text-3 #text-transform-property. Case mapping is that of no language in particular; places stay known. */
export function transformText(text: string, map: SourceMap, transform: ComputedStyle["textTransform"]): MappedText {
  if (transform === "none") return { text, map }
  const changed = change(text, transform)
  if (changed.length === text.length) return { text: changed, map }
  // A mapping that grows (ß to SS): each code point by itself, so that every piece keeps its origin.
  let out = ""
  let at = 0
  const segments: Segment[] = []
  for (const char of text) {
    const piece = change(char, transform)
    const same = piece.length === char.length
    for (const s of sliceMap(map, at, at + char.length)) {
      segments.push({ ...s, start: out.length, end: out.length + piece.length, verbatim: s.verbatim && same })
    }
    out += piece
    at += char.length
  }
  return { text: out, map: segments }
}

function change(text: string, transform: ComputedStyle["textTransform"]): string {
  switch (transform) {
    case "none":
      return text
    case "uppercase":
      return text.toUpperCase()
    case "lowercase":
      return text.toLowerCase()
    case "capitalize":
      return text.replace(/(^|[^\p{L}\p{N}\p{M}'’])(\p{Ll})/gu, (all, before: string, letter: string) => {
        const upper = letter.toUpperCase()
        return upper.length === letter.length ? before + upper : all
      })
  }
}

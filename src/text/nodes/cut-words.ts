import { NO_WORD, type NodeList, type Shape, type Word } from "./nodes.ts"

/** Pieces set as one: the shape, its width, and by how much that differs from the pieces’. */
interface Merged {
  readonly shape: Shape
  readonly extra: number
  readonly width: number
}
/** Cut words of a line, by the node of their first piece; the other pieces are swallowed. */
export interface CutWords {
  readonly merged: ReadonlyMap<number, Merged>
  readonly swallowed: ReadonlySet<number>
  readonly extra: number
}
export const NO_WORDS: CutWords = { merged: new Map(), swallowed: new Set(), extra: 0 }

/**
 * Pieces of one word that stand together are shaped together. A whole word keeps the shape it was measured with; of
 * a cut word the kerning at the cut changes, so that its width does too, by `extra`.
 */
export function cutWords(nodes: NodeList, first: number, last: number): CutWords {
  if (nodes.words.length === 0) return NO_WORDS
  const merged = new Map<number, Merged>()
  const swallowed = new Set<number>()
  let extra = 0
  for (let i = first; i <= last; i++) {
    const word = nodes.word[i] as number
    if (word === NO_WORD) continue
    let end = i
    while (end < last && nodes.word[end + 1] === word) end++
    const shape = nodes.shapes[i] as Shape
    const source = nodes.words[word] as Word
    const [start, stop] = [nodes.wordStart[i] as number, nodes.wordEnd[end] as number]
    let width = 0
    for (let k = i; k <= end; k++) width += nodes.advance[k] as number
    if (start === 0 && stop === source.text.length) merged.set(i, { shape, extra: 0, width })
    else {
      const glyphs = shape.face.shape(source.text.slice(start, stop), source.script, source.language, source.features)
      let own = 0
      for (const glyph of glyphs) own += glyph.advance * shape.size + (glyph.length > 0 ? source.letterSpacing : 0)
      const difference = Math.round(own) - width
      merged.set(i, { shape: { ...shape, glyphs }, extra: difference, width: width + difference })
      extra += difference
    }
    for (let k = i + 1; k <= end; k++) swallowed.add(k)
    i = end
  }
  return { merged, swallowed, extra }
}

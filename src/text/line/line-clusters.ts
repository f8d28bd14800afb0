import type { Pt } from "../../foundation/units.ts"
import type { CutWords } from "../nodes/cut-words.ts"
import type { Flat } from "../nodes/flatten.ts"
import { BOX, CLOSE, EDGE, FIXED, LEADER, type NodeList, PAUSE, SPACE, STOP, WORD } from "../nodes/nodes.ts"
import { SQUEEZE_GAPS } from "../nodes/spacing.ts"
import type { InlineItem, PlacedCluster, ShapedGlyph } from "../text.ts"

/** A line as `placeLine` has it, in units. */
export interface LineExtent {
  readonly from: number
  readonly to: number
  readonly first: number
  readonly last: number
  readonly startCut: number
  readonly endCut: number
  /** Width of an inserted hyphen; 0 for none. */
  readonly hyphen: number
}

interface Draft {
  text: string
  x: number
  advance: number
  inserted?: true
}

/**
 * What each cluster takes on a line. A blank that is trimmed or squeezed goes off the mark it belongs to; what is added
 * between two clusters belongs to neither; a typed space is as wide as it is set, unless the Han–Latin space has taken
 * its place.
 *
 * `：“要`  ： 0…0.5, “ 0.5…1.5, 要 1.5…2.5
 */
export function lineClusters(
  nodes: NodeList,
  items: readonly InlineItem[],
  flat: Flat,
  unit: number,
  extent: LineExtent,
  deltas: Int32Array,
  cut: CutWords,
): PlacedCluster[] {
  const { from, to, first, last, startCut, endCut, hyphen } = extent
  const out: Draft[] = []
  let x = 0
  // Room that the cluster before may still give up at its end.
  let spare = 0
  for (let i = from; i < Math.min(first, to); i++) pushDropped(i)
  for (let i = first; i <= last; i++) if (!cut.swallowed.has(i)) place(i)
  if (hyphen > 0) {
    out.push({ text: "", x, advance: hyphen, inserted: true })
    x += hyphen
  }
  for (let i = Math.max(last + 1, first); i < to; i++) pushDropped(i)
  return out.map((cluster) => ({
    ...cluster,
    x: (cluster.x * unit) as Pt,
    advance: (cluster.advance * unit) as Pt,
  }))

  function pushDropped(i: number): void {
    const text = textOf(i, i)
    if (text !== "") out.push({ text, x, advance: 0 })
  }

  function place(i: number): void {
    const kind = nodes.kind[i] as number
    const join = i > first ? (nodes.joinBefore[i] as number) : 0
    const delta = i > first ? (deltas[i - first] as number) : 0
    const merged = cut.merged.get(i)
    let advance = merged?.width ?? (nodes.advance[i] as number)
    if (kind === SPACE || kind === FIXED) {
      const width = advance + join + delta
      const replaced = kind === SPACE && nodes.squeezeTier[i] === SQUEEZE_GAPS
      out.push({ text: textOf(i, i), x, advance: replaced ? 0 : width })
      x += width
      spare = 0
      return
    }
    // A Han–Latin space may be squeezed and stays a space; what marks give up is taken off them.
    const gap = join > 0 ? join + delta : Math.max(0, delta)
    let trim = join > 0 ? 0 : -Math.min(0, delta) - join
    x += gap
    const before = out.at(-1)
    // Between words it is kerning, which draws them together as inside a word.
    const given = kind === WORD && nodes.kind[i - 1] === WORD ? trim : Math.min(trim, spare)
    if (given > 0 && before !== undefined) {
      before.advance -= given
      x -= given
      trim -= given
    }
    advance -= trim + (i === first ? startCut : 0)
    let end = i
    if (merged !== undefined) while (cut.swallowed.has(end + 1)) end++
    if (end === last) advance -= endCut
    if (kind === BOX || kind === EDGE || kind === LEADER) {
      x += advance
      spare = 0
      return
    }
    if (kind === WORD) pushWord(i, end, merged?.shape.glyphs ?? nodes.shapes[i]?.glyphs ?? [], advance)
    else out.push({ text: textOf(i, i), x, advance })
    x += advance
    spare = kind === CLOSE || kind === PAUSE || kind === STOP ? (nodes.right[i] as number) : 0
  }

  /** A cluster for each glyph of the word that stands by itself; the last one ends where the word ends. */
  function pushWord(i: number, end: number, glyphs: readonly ShapedGlyph[], advance: number): void {
    const source = textOf(i, end)
    const size = nodes.shapes[i]?.size ?? 0
    const tracking = nodes.tail[i] as number
    const stop = x + advance
    let pen = x
    let at = 0
    for (let g = 0; g < glyphs.length; ) {
      const start = pen
      let codePoints: readonly number[] = []
      do {
        const glyph = glyphs[g++] as ShapedGlyph
        pen += glyph.advance * size
        codePoints = [...codePoints, ...glyph.codePoints]
      } while (
        g < glyphs.length &&
        ((glyphs[g] as ShapedGlyph).length === 0 || (glyphs[g] as ShapedGlyph).advance === 0)
      )
      pen += tracking
      const isLast = g >= glyphs.length
      const next = isLast ? source.length : spanOf(source, at, codePoints)
      out.push({ text: source.slice(at, next), x: start, advance: (isLast ? stop : pen) - start })
      at = next
    }
    if (glyphs.length === 0) out.push({ text: source, x, advance })
  }

  /** Source of the nodes [a, b], and of what shows nothing after them. */
  function textOf(a: number, b: number): string {
    const source = items[nodes.item[a] as number]
    if (source?.type !== "text") return ""
    const next = b + 1
    const goesOn = next < nodes.length && nodes.item[next] === nodes.item[b]
    const start = flat.offsets[nodes.start[a] as number] as number
    return source.text.slice(start, goesOn ? flat.offsets[nodes.start[next] as number] : source.text.length)
  }
}

/** Where the source of some shaped characters ends: characters that show nothing, and marks set as one with their base, go with them. */
function spanOf(source: string, from: number, codePoints: readonly number[]): number {
  let at = from
  for (const wanted of codePoints) {
    while (at < source.length) {
      const found = source.codePointAt(at) as number
      const length = found > 0xffff ? 2 : 1
      const composed = source.slice(at, at + length + 1).normalize("NFC")
      if (found === wanted) at += length
      else if (composed.codePointAt(0) === wanted) at += length + 1
      else {
        at += length
        continue
      }
      break
    }
  }
  return at
}

import { LINE_BREAK_CLASSES } from "../../tables/line-break-classes.ts"
import type { FontFace, ShapedGlyph } from "../text.ts"

const { CM, EM, JL, JT, JV, RI, ZWJ } = LINE_BREAK_CLASSES

/** True where a character of Chinese text belongs to the cluster before it: a mark, what is joined, half of a flag, a jamo. */
export function extendsCluster(classes: Uint8Array, at: number): boolean {
  const own = classes[at]
  const previous = classes[at - 1]
  if (own === CM || own === ZWJ || previous === ZWJ || own === EM) return true
  if (own === RI) return previous === RI
  return (own === JL || own === JV || own === JT) && (previous === JL || previous === JV || previous === JT)
}

/** True where base and mark together are one character the face has. */
export function composes(text: string, mark: number, face: FontFace): boolean {
  const whole = (text.slice(-1) + String.fromCodePoint(mark)).normalize("NFC")
  return whole.length === 1 && face.has(whole.codePointAt(0) as number)
}

/** Pen position after each UTF-16 unit, in units; a ligature's width is shared out among its letters. */
export function clusterEnds(
  glyphs: readonly ShapedGlyph[],
  length: number,
  size: number,
  tracking: number,
): Float64Array {
  const out = new Float64Array(length + 1)
  let at = 0
  let x = 0
  for (let g = 0; g < glyphs.length; g++) {
    let advance = (glyphs[g] as ShapedGlyph).advance * size
    const own = (glyphs[g] as ShapedGlyph).length
    while (g + 1 < glyphs.length && (glyphs[g + 1] as ShapedGlyph).length === 0) {
      advance += (glyphs[++g] as ShapedGlyph).advance * size
    }
    for (let k = 1; k <= own && at + k <= length; k++) out[at + k] = x + (advance * k) / own + tracking
    at += own
    x += advance + tracking
  }
  for (let k = at + 1; k <= length; k++) out[k] = x
  return out
}

/** Offsets at which a word can be cut without cutting a glyph; marks stay with their base. */
export function clusterStarts(glyphs: readonly ShapedGlyph[]): number[] {
  const out: number[] = []
  let at = 0
  for (const glyph of glyphs) {
    if (at > 0 && glyph.length > 0 && glyph.advance > 0) out.push(at)
    at += glyph.length
  }
  return out
}

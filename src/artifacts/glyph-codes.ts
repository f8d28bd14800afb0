import type { PlacedGlyph } from "../text/text.ts"
import type { FontUsage } from "./font-usage.ts"

/** A pen may be off by this much, in thousandths of an em, before it is moved. */
export const PEN_TOLERANCE = 0.5

/**
 * Space added after every glyph, in thousandths of an em, where the run's first gaps agree: a justified line of Han
 * characters is then one string, and only its exceptions move the pen.
 */
export function evenSpacing(
  glyphs: readonly PlacedGlyph[],
  codes: Uint16Array,
  usage: FontUsage,
  perEm: number,
): number {
  if (glyphs.length < 4) return 0
  const second = gapAfter(1, glyphs, codes, usage, perEm)
  if (Math.abs(second) < PEN_TOLERANCE) return 0
  if (Math.abs(gapAfter(0, glyphs, codes, usage, perEm) - second) < PEN_TOLERANCE) return second
  return Math.abs(gapAfter(2, glyphs, codes, usage, perEm) - second) < PEN_TOLERANCE ? second : 0
}

function gapAfter(
  i: number,
  glyphs: readonly PlacedGlyph[],
  codes: Uint16Array,
  usage: FontUsage,
  perEm: number,
): number {
  const advance = (glyphs[i + 1] as PlacedGlyph).x - (glyphs[i] as PlacedGlyph).x
  return advance * perEm - usage.width(codes[i] as number)
}

/** Reused: a run's codes are needed only while it is written. */
let codeScratch = new Uint16Array(256)

export function codesOf(glyphs: readonly PlacedGlyph[], usage: FontUsage): Uint16Array {
  if (glyphs.length > codeScratch.length) codeScratch = new Uint16Array(glyphs.length * 2)
  for (let i = 0; i < glyphs.length; i++) codeScratch[i] = usage.code(glyphs[i] as PlacedGlyph)
  return codeScratch
}

import type { Pt } from "../../foundation/units.ts"
import type { Flat } from "../nodes/flatten.ts"
import type { NodeList } from "../nodes/nodes.ts"
import type { FontFace, InlineItem, PlacedGlyph, PlacedRun, ShapedGlyph } from "../text.ts"
import { offsetAfter } from "./line-text.ts"

/** A run that glyphs still come to; lengths in units. */
export interface Draft {
  item: number
  face: FontFace
  size: number
  upright: number | undefined
  x: number
  end: number
  glyphs: PlacedGlyph[]
  first: number
  stop: number
}

export const BASELINE = 0 as Pt

/** The run as it stands on the line. */
export function runOf(
  draft: Draft,
  nodes: NodeList,
  items: readonly InlineItem[],
  flat: Flat,
  unit: number,
): PlacedRun {
  const { item, face, size, glyphs, upright } = draft
  const source = items[item] as Extract<InlineItem, { type: "text" }>
  const start = flat.offsets[nodes.start[draft.first] as number] as number
  const end = offsetAfter(items, flat, draft.stop, item)
  return {
    item,
    face,
    size: (size * unit) as Pt,
    lang: source.style.lang,
    x: (draft.x * unit) as Pt,
    rise: source.rise,
    width: ((draft.end - draft.x) * unit) as Pt,
    glyphs,
    text: source.text.slice(start, end),
    start,
    end,
    ...(upright === undefined ? {} : { upright }),
  }
}

/** Glyphs from the pen position `pen` on; `tracking` stands between clusters. */
export function pushGlyphs(
  into: Draft,
  glyphs: readonly ShapedGlyph[],
  pen: number,
  tracking: number,
  unit: number,
): void {
  let at = pen - into.x
  for (let g = 0; g < glyphs.length; g++) {
    const glyph = glyphs[g] as ShapedGlyph
    into.glyphs.push({
      id: glyph.id,
      x: ((at + glyph.xOffset * into.size) * unit) as Pt,
      // A whole number where that can be: V8 keeps others in an object of their own.
      yOffset: glyph.yOffset === 0 ? BASELINE : ((glyph.yOffset * into.size * unit) as Pt),
      codePoints: glyph.codePoints,
    })
    at += glyph.advance * into.size
    if (tracking !== 0 && (glyphs[g + 1]?.length ?? 1) > 0) at += tracking
  }
}

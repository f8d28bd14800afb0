import type { Color } from "../foundation/color.ts"
import { pt } from "../foundation/units.ts"
import type { ComposedLine, FontFace, PlacedGlyph, PlacedRun, ShapedGlyph } from "../text/text.ts"
import type { GlyphItem, Ownership } from "./display-list.ts"

export function glyphItem(run: PlacedRun, owner: Ownership, color: Color, x: number, y: number): GlyphItem {
  return {
    type: "glyphs",
    owner,
    face: run.face,
    size: run.size,
    color,
    x: pt(x),
    y: pt(y),
    glyphs: run.glyphs,
    text: run.text,
    lang: run.lang,
  }
}

/**
 * True where the line ends in a hyphen that the source does not have: copied text must not have it either.
 * A dropped space or mark makes a run's text longer than its glyphs, never shorter, so only this case is looked for.
 */
export function endsInAddedHyphen(line: ComposedLine): boolean {
  const run = line.runs.at(-1)
  const last = run?.glyphs.at(-1)
  if (run === undefined || last === undefined) return false
  const code = last.codePoints[0]
  if (code === undefined) return true
  return (code === 0x2d || code === 0x2010 || code === 0xad) && run.text.codePointAt(run.text.length - 1) !== code
}

/** The space of each face, looked up once. */
const spaces = new WeakMap<FontFace, ShapedGlyph>()

function spaceOf(face: FontFace): ShapedGlyph | undefined {
  let space = spaces.get(face)
  if (space === undefined && face.has(0x20)) {
    space = face.shape(" ", "latn", "dflt")[0]
    if (space !== undefined) spaces.set(face, space)
  }
  return space
}

/**
 * A run with a space glyph after its last, which ends at `end` from the run's start; it shows nothing and nothing is
 * set after it. Readers that join the lines of a tagged paragraph need one, or the last word of a line and the first of
 * the next become one; and a gap between two marked-content sequences that one fills is no space to readers who
 * measure.
 */
export function withSpaceGlyph(run: GlyphItem, end: number, text: string): GlyphItem {
  const space = spaceOf(run.face)
  if (space === undefined) return run
  const x = pt(end - space.advance * run.size)
  const glyph: PlacedGlyph = { id: space.id, x, yOffset: pt(0), codePoints: [0x20] }
  return { ...run, glyphs: [...run.glyphs, glyph], text: run.text + text }
}

/** The run as the last of a line after which a word follows. */
export function withTrailingSpace(run: GlyphItem, width: number): GlyphItem {
  const advance = spaceOf(run.face)?.advance ?? 0
  return withSpaceGlyph(run, width + advance * run.size, " ")
}

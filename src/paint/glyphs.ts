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
    ...(run.upright === undefined ? {} : { upright: run.upright }),
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

const spaces = new WeakMap<FontFace, ShapedGlyph>()

/** The space of a face, looked up once. */
export function spaceOf(face: FontFace): ShapedGlyph | undefined {
  let space = spaces.get(face)
  if (space === undefined && face.has(0x20)) {
    space = face.shape(" ", "latn", "dflt")[0]
    if (space !== undefined) spaces.set(face, space)
  }
  return space
}

/**
 * A run with a space glyph after its last: readers that join the lines of a tagged paragraph need one, or the last
 * word of a line and the first of the next become one. It shows nothing and nothing is set after it.
 */
export function withTrailingSpace(run: GlyphItem, width: number): GlyphItem {
  const space = spaceOf(run.face)
  if (space === undefined) return run
  const glyph: PlacedGlyph = { id: space.id, x: pt(width), yOffset: pt(0), codePoints: [0x20] }
  return { ...run, glyphs: run.glyphs.concat(glyph), text: `${run.text} ` }
}

/** Gaps wider than this, in em, are spaces to readers who measure. */
const READS_AS_SPACE = 0.1

/** True where a gap between two runs would be read as a space that the source does not have. */
export function hasGap(runs: readonly PlacedRun[]): boolean {
  for (let i = 1; i < runs.length; i++) {
    const [before, after] = [runs[i - 1] as PlacedRun, runs[i] as PlacedRun]
    if (after.x - before.x - before.width <= READS_AS_SPACE * before.size) continue
    if (!before.text.endsWith(" ") && !after.text.startsWith(" ")) return true
  }
  return false
}

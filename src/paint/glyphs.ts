import type { Color } from "../foundation/color.ts"
import { pt } from "../foundation/units.ts"
import type { ComposedLine, FontFace, PlacedGlyph, PlacedRun, ShapedGlyph } from "../text/text.ts"
import type { GlyphItem, Ownership } from "./display-list.ts"

/** `glyphs` and `text` are the run's own where nothing stands in their place. */
export function glyphItem(
  run: PlacedRun,
  owner: Ownership,
  color: Color,
  x: number,
  y: number,
  glyphs: readonly PlacedGlyph[] = run.glyphs,
  text: string = run.text,
): GlyphItem {
  const { face, size, lang, upright } = run
  const item = { type: "glyphs", owner, face, size, color, x: pt(x), y: pt(y), glyphs, text, lang } as const
  return upright === undefined ? item : { ...item, upright }
}

/**
 * True where the line ends in a hyphen that the source does not have: copied text must not have it either.
 * A dropped space or mark makes a run's text longer than its glyphs, never shorter, so only this case is looked for.
 */
export function endsInAddedHyphen({ runs }: ComposedLine): boolean {
  const run = runs[runs.length - 1]
  const last = run?.glyphs[run.glyphs.length - 1]
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
 * A run's glyphs with a space after the last: readers that join the lines of a tagged paragraph need one, or the last
 * word of a line and the first of the next become one. It shows nothing and nothing is set after it. Undefined where the
 * face has none.
 */
export function withTrailingSpace({ face, glyphs, width }: PlacedRun): readonly PlacedGlyph[] | undefined {
  const space = spaceOf(face)
  return space && glyphs.concat({ id: space.id, x: width, yOffset: NO_OFFSET, codePoints: SPACE })
}

const NO_OFFSET = pt(0)
const SPACE: readonly number[] = [0x20]

/** Gaps wider than this, in em, are spaces to readers who measure. */
const READS_AS_SPACE = 0.1

/** True where a gap between two runs would be read as a space that the source does not have. */
export function hasGap(runs: readonly PlacedRun[]): boolean {
  for (let i = 1; i < runs.length; i++) {
    const before = runs[i - 1] as PlacedRun
    const after = runs[i] as PlacedRun
    if (after.x - before.x - before.width <= READS_AS_SPACE * before.size) continue
    if (!before.text.endsWith(" ") && !after.text.startsWith(" ")) return true
  }
  return false
}

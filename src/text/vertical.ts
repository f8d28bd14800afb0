import type { Em } from "../foundation/units.ts"
import { LINE_BREAK_CLASSES } from "../tables/line-break-classes.ts"
import { UPRIGHT_RANGES } from "../tables/vertical-orientation.ts"
import { CJK } from "./break/classify.ts"
import type { Flat } from "./nodes/flatten.ts"
import type { InlineItem, ParagraphOptions, ShapedGlyph } from "./text.ts"

/**
 * Lines that run down. They are composed as any line is: along the inline axis, the alphabetic baseline as level;
 * whoever draws the line turns it by 90° clockwise. Characters that stand upright have glyphs placed so that they do
 * after the turn: css-writing-modes-4 #text-orientation.
 */

/**
 * Middle of the ideographic em box above the alphabetic baseline, in em: lines that run down are centred on it,
 * css-writing-modes-4 #dominant-baselines. 0.88 and 0.12 are what Chinese fonts have above and below.
 */
export const CENTRAL_BASELINE = 0.38

const { CM, ID } = LINE_BREAK_CLASSES
const BLANK = 0x20

/** Whether a character stands upright in mixed orientation: Vertical_Orientation U or Tu. */
export const isUpright = (codePoint: number): boolean => isWithin(codePoint, UPRIGHT_RANGES)

function isWithin(codePoint: number, ranges: readonly (readonly [number, number])[]): boolean {
  let low = 0
  let high = ranges.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const [first, last] = ranges[middle] as readonly [number, number]
    if (codePoint < first) high = middle - 1
    else if (codePoint > last) low = middle + 1
    else return true
  }
  return false
}

/** Upright characters are set one by one, as Chinese is, whatever stands beside them. */
export function uprightContexts(flat: Flat, contexts: Uint8Array, orientation: ParagraphOptions["vertical"]): void {
  for (let i = 0; i < flat.length; i++) {
    const codePoint = flat.codePoints[i] as number
    if (orientation === "upright" ? codePoint > BLANK : isUpright(codePoint)) contexts[i] = CJK
  }
}

/** Combined characters (`text-combine-upright`) break as one ideograph does. */
export function combinedClasses(
  flat: Flat,
  items: readonly InlineItem[],
  contexts: Uint8Array,
  classes: Uint8Array,
): void {
  let owner = -1
  for (let i = 0; i < flat.length; i++) {
    const item = items[flat.items[i] as number]
    if (item?.type !== "text" || item.combine !== true) continue
    contexts[i] = CJK
    classes[i] = flat.items[i] === owner ? CM : ID
    owner = flat.items[i] as number
  }
}

/** Glyphs of one cluster turned upright: each centred on the middle of the em box; lengths in em of the style. */
export function uprightGlyphs(glyphs: readonly ShapedGlyph[], advance: number, scale: number): readonly ShapedGlyph[] {
  const each = advance / Math.max(1, glyphs.filter(takesRoom).length)
  let across = 0
  return glyphs.map((glyph) => {
    if (takesRoom(glyph)) across = CENTRAL_BASELINE - (glyph.advance * scale) / 2
    const down = (takesRoom(glyph) ? each / 2 : -each / 2) + CENTRAL_BASELINE
    return {
      ...glyph,
      advance: ((takesRoom(glyph) ? each : 0) / scale) as Em,
      xOffset: (down / scale - glyph.yOffset) as Em,
      yOffset: (across / scale + glyph.xOffset) as Em,
    }
  })
}

/** Not a mark that sits on the glyph before it. */
const takesRoom = (glyph: ShapedGlyph): boolean => glyph.advance > 0

/** Glyphs side by side in the room of one character, css-writing-modes-4 #text-combine-layout; `scale` of their face. */
export function combinedGlyphs(
  glyphs: readonly ShapedGlyph[],
  scale: number,
): { readonly glyphs: readonly ShapedGlyph[]; readonly squeeze: number } {
  let width = 0
  for (const glyph of glyphs) width += glyph.advance * scale
  const squeeze = width > 1 ? 1 / width : 1
  let across = CENTRAL_BASELINE - (width * squeeze) / 2
  const placed = glyphs.map((glyph) => {
    const at = across + glyph.xOffset * scale * squeeze
    across += glyph.advance * scale * squeeze
    return {
      ...glyph,
      advance: 0 as Em,
      xOffset: ((0.5 + CENTRAL_BASELINE) / scale - glyph.yOffset) as Em,
      yOffset: (at / scale) as Em,
    }
  })
  return { glyphs: placed, squeeze }
}

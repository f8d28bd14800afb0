import type { Rect } from "../foundation/geometry.ts"
import { pt } from "../foundation/units.ts"
import type { DisplayList } from "../paint/display-list.ts"
import type { Sheet } from "./sheet.ts"

/** The reading file: one sheet a page, cut to the trim size, without bleed or marks. */
export function pageSheets(lists: readonly DisplayList[]): readonly Sheet[] {
  return lists.map(({ trim }, page): Sheet => {
    const whole: Rect = { x: pt(0), y: pt(0), width: trim.width, height: trim.height }
    return {
      media: trim,
      trimBox: whole,
      bleedBox: whole,
      bleed: pt(0),
      placements: [{ page, transform: [1, 0, 0, 1, 0, 0], clip: whole }],
      marks: [],
    }
  })
}

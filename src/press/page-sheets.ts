import type { Rect } from "../foundation/geometry.ts"
import { type Mm, mm, mmToPt, pt } from "../foundation/units.ts"
import type { DisplayList } from "../paint/display-list.ts"
import type { Sheet } from "./sheet.ts"

/** What crop marks, their distance from the bleed, the colour bar and the slug line need beyond the bleed. */
const MARK_ROOM: Mm = mm(10)

/** One sheet a page: for reading cut to the trim size, for the press with bleed and room for marks around it. */
export function pageSheets(lists: readonly DisplayList[], edition: "screen" | "press" | "x1a"): readonly Sheet[] {
  return lists.map((list, page) => (edition === "screen" ? readingPage(list, page) : pressPage(list, page)))
}

function readingPage({ trim }: DisplayList, page: number): Sheet {
  const whole: Rect = { x: pt(0), y: pt(0), width: trim.width, height: trim.height }
  return {
    media: trim,
    trimBox: whole,
    bleedBox: whole,
    bleed: pt(0),
    placements: [{ page, transform: [1, 0, 0, 1, 0, 0], clip: whole }],
    marks: [],
  }
}

function pressPage({ trim, bleed }: DisplayList, page: number): Sheet {
  const room = mmToPt(MARK_ROOM)
  const bleedBox = { x: room, y: room, width: pt(trim.width + 2 * bleed), height: pt(trim.height + 2 * bleed) }
  const trimBox = { x: pt(room + bleed), y: pt(room + bleed), width: trim.width, height: trim.height }
  return {
    media: { width: pt(bleedBox.width + 2 * room), height: pt(bleedBox.height + 2 * room) },
    trimBox,
    bleedBox,
    bleed,
    placements: [{ page, transform: [1, 0, 0, 1, trimBox.x, trimBox.y], clip: bleedBox }],
    marks: [],
  }
}

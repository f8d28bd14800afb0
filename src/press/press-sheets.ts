import { info, type Report } from "../foundation/diagnostic.ts"
import type { Rect } from "../foundation/geometry.ts"
import { type Mm, mm, mmToPt, pt } from "../foundation/units.ts"
import type { DisplayList } from "../paint/display-list.ts"
import { BAR } from "./marks/inks.ts"
import { pageFrame } from "./marks/mark-frame.ts"
import { type MarkKind, sheetMarks } from "./marks/sheet-marks.ts"
import type { SlugPiece } from "./marks/slug.ts"
import type { Sheet } from "./sheet.ts"

/** What crop marks, their distance from the trim, the colour bar and the slug line need beyond the bleed. */
const MARK_ROOM: Mm = mm(10)

/** Single pages for the press: with their bleed, and marks around it where `slug` gives a page's slug line. */
export function pressSheets(
  lists: readonly DisplayList[],
  slug: ((list: DisplayList) => readonly SlugPiece[]) | undefined,
  report: Report,
): readonly Sheet[] {
  const missing = new Set<MarkKind>()
  const sheets = lists.map((list, page): Sheet => {
    const { trim, bleed } = list
    const room = slug === undefined ? pt(0) : mmToPt(MARK_ROOM)
    const bleedBox: Rect = { x: room, y: room, width: pt(trim.width + 2 * bleed), height: pt(trim.height + 2 * bleed) }
    const trimBox: Rect = { x: pt(room + bleed), y: pt(room + bleed), width: trim.width, height: trim.height }
    const media = { width: pt(bleedBox.width + 2 * room), height: pt(bleedBox.height + 2 * room) }
    const frame = pageFrame(trimBox, bleedBox, { x: pt(0), y: pt(0), ...media })
    const marks = slug === undefined ? undefined : sheetMarks(frame, { slug: slug(list), bar: BAR })
    for (const kind of marks?.missing ?? []) missing.add(kind)
    return {
      media,
      trimBox,
      bleedBox,
      bleed,
      placements: [{ page, transform: [1, 0, 0, 1, trimBox.x, trimBox.y], clip: bleedBox }],
      marks: marks?.items ?? [],
    }
  })
  for (const kind of missing) report(noRoom(kind))
  return sheets
}

const NAMES: Readonly<Record<MarkKind, readonly [en: string, zh: string]>> = {
  crop: ["crop marks", "裁切标记"],
  fold: ["fold marks", "折叠标记"],
  registration: ["registration marks", "套准标记"],
  bar: ["colour bar", "色标"],
  slug: ["slug line", "说明行"],
}

function noRoom(kind: MarkKind) {
  const [en, zh] = NAMES[kind]
  return info("press/no-room-for-marks", {
    en: `the pages are too small for the whole of the ${en}`,
    zh: `页面太小，放不下完整的${zh}`,
  })
}

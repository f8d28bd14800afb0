import { type Report, warning } from "../../foundation/diagnostic.ts"
import type { Rect, Size } from "../../foundation/geometry.ts"
import { mm, mmToPt, type Pt, pt } from "../../foundation/units.ts"
import { BAR } from "../marks/inks.ts"
import type { MarkFrame } from "../marks/mark-frame.ts"
import { sheetMarks } from "../marks/sheet-marks.ts"
import type { SlugPiece } from "../marks/slug.ts"
import type { Sheet } from "../sheet.ts"

/** One side of a cover, flat: pages by their index in the display lists. */
export interface CoverSide {
  readonly left: number
  readonly right: number
  /** The page that is the spine; absent where nothing stands on it. */
  readonly spine?: number
}

/** What crop, fold and registration marks, colour bar and slug line need beyond the bleed. */
const MARK_ROOM = mmToPt(mm(10))
/** How far a spine's ground goes on below the pages beside it. */
export const SPINE_OVERLAP = pt(1)

/**
 * Both sides of a cover on sheets of their own: left page, spine, right page, with bleed around them. The outside has back
 * cover, spine and front cover; seen from the inside the front cover is at the left.
 */
export function coverSheets(
  sides: readonly CoverSide[],
  trim: Size,
  spine: Pt,
  bleed: Pt,
  slug: ((side: number) => readonly SlugPiece[]) | undefined,
  report: Report,
): readonly Sheet[] {
  const room = slug === undefined ? pt(0) : MARK_ROOM
  const width = 2 * trim.width + spine
  const bleedBox: Rect = { x: room, y: room, width: pt(width + 2 * bleed), height: pt(trim.height + 2 * bleed) }
  const trimBox: Rect = { x: pt(room + bleed), y: pt(room + bleed), width: pt(width), height: trim.height }
  const media: Size = { width: pt(bleedBox.width + 2 * room), height: pt(bleedBox.height + 2 * room) }
  const frame = coverFrame(trimBox, bleedBox, media, trim.width, spine)
  let crowded = false
  const sheets = sides.map((side, i): Sheet => {
    const marks = slug === undefined ? undefined : sheetMarks(frame, { slug: slug(i), bar: BAR })
    if ((marks?.missing.size ?? 0) > 0) crowded = true
    // A page's own bleed would lie on the spine: it is cut there.
    const placed = (page: number, x: number, from: number, to: number) => ({
      page,
      transform: [1, 0, 0, 1, x, trimBox.y] as const,
      clip: { x: pt(from), y: bleedBox.y, width: pt(to - from), height: bleedBox.height },
    })
    const [edge, fold, otherFold, end] = [
      bleedBox.x,
      trimBox.x + trim.width,
      trimBox.x + trim.width + spine,
      bleedBox.x + bleedBox.width,
    ]
    return {
      media,
      trimBox,
      bleedBox,
      bleed,
      placements: [
        // Under the pages and a little wider: edges that only meet show a hairline.
        ...(side.spine !== undefined && spine > 0
          ? [placed(side.spine, fold, fold - SPINE_OVERLAP, otherFold + SPINE_OVERLAP)]
          : []),
        placed(side.left, trimBox.x, edge, fold),
        placed(side.right, otherFold, otherFold, end),
      ],
      marks: marks?.items ?? [],
    }
  })
  if (crowded) {
    const message = { en: "the cover is too small for all printer's marks", zh: "封面太小，放不下全部印刷标记" }
    report(warning("press/no-room-for-marks", message))
  }
  return sheets
}

function coverFrame(trimBox: Rect, bleedBox: Rect, media: Size, page: number, spine: number): MarkFrame {
  const { x, y, width, height } = trimBox
  const folds = spine > 0 ? [x + page, x + page + spine] : [x + page]
  return {
    trimBox,
    bleedBox,
    printable: { x: pt(0), y: pt(0), ...media },
    cutsX: [x, pt(x + width)],
    cutsY: [y, pt(y + height)],
    foldsX: folds.map(pt),
    foldsY: [],
    middlesX: [pt(x + page / 2), pt(x + width - page / 2)],
    middlesY: [pt(y + height / 2)],
  }
}

import type { Booklet } from "../content/booklet.ts"
import type { Palette } from "../foundation/color.ts"
import { error, type Message, type Report } from "../foundation/diagnostic.ts"
import { pt } from "../foundation/units.ts"
import type { DisplayList } from "../paint/display-list.ts"
import type { SheetSide } from "./impose/arrange.ts"
import { BAR } from "./marks/inks.ts"
import { type MarkKind, sheetMarks } from "./marks/sheet-marks.ts"
import { type ComposeLine, slugPieces, spotInks } from "./marks/slug.ts"
import { planSheets, type SheetPlan } from "./plan-sheets.ts"
import type { Sheet } from "./sheet.ts"
import { tellMarks } from "./sheet-findings.ts"

/** What the slug line is composed from. */
export interface SlugSource {
  readonly palette: Palette
  /** ISO 8601. */
  readonly date: string
  readonly compose: ComposeLine
}

/** The sheets edition: the pages of a booklet on sheets of paper, with marks. Empty where they do not fit. */
export function imposedSheets(
  lists: readonly DisplayList[],
  booklet: Booklet,
  slug: SlugSource,
  report: Report,
): readonly Sheet[] {
  const [first] = lists
  if (first === undefined) return []
  const other = lists.find(({ trim }) => trim.width !== first.trim.width || trim.height !== first.trim.height)
  if (other !== undefined) {
    const message = {
      en: `page ${other.page} has another size than page ${first.page}: pages of different sizes cannot be imposed together`,
      zh: `第 ${other.page} 页与第 ${first.page} 页大小不同：大小不一的页面不能一起拼版`,
    }
    const hint = { en: "Give all pages one size in @page.", zh: "请在 @page 中使用同一尺寸。" }
    report(error("press/page-sizes-differ", message, { span: booklet.span, hint }))
    return []
  }
  const settings = booklet.sheets
  const span = settings.span ?? booklet.span
  const job = {
    pages: lists.length,
    trim: first.trim,
    bleed: pt(Math.min(...lists.map(({ bleed }) => bleed))),
    settings,
    bindingSide: booklet.order?.side ?? "left",
    ...(booklet.order?.inside && { stock: booklet.order.inside }),
    span,
  }
  const plan = planSheets(job, report)
  if (plan === undefined) return []
  const missing = new Set<MarkKind>()
  const bar = [...BAR, ...spotInks(slug.palette).map(({ color }) => color)]
  const sheets = plan.sides.map((side): Sheet => {
    const { placements, frame } = side
    const { trimBox, bleedBox } = frame
    const sheet = { media: plan.media, trimBox, bleedBox, bleed: job.bleed, placements }
    if (!settings.marks) return { ...sheet, marks: [] }
    const text = { name: booklet.name, date: slug.date, place: placeOf(side, plan) }
    const marks = sheetMarks(frame, { slug: slugPieces(text, slug.palette, slug.compose), bar })
    for (const kind of marks.missing) missing.add(kind)
    return { ...sheet, marks: marks.items }
  })
  tellMarks(missing, { settings, span }, report)
  return sheets
}

const SIDE_WORDS: { readonly [S in SheetSide["side"]]: Message } = {
  front: { en: "front", zh: "正面" },
  back: { en: "back", zh: "背面" },
  both: { en: "both sides", zh: "自翻版" },
}

function placeOf({ sheet, side }: SheetSide, { sheets, folded }: SheetPlan): Message {
  const words = SIDE_WORDS[side]
  return {
    en: `${folded ? "signature" : "sheet"} ${sheet + 1} of ${sheets}, ${words.en}`,
    zh: `第${sheet + 1}${folded ? "帖" : "张"} 共${sheets}${folded ? "帖" : "张"} ${words.zh}`,
  }
}

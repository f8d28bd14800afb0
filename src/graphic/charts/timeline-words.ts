import type { CalendarDate } from "../../content/dates.ts"
import type { Lang } from "../../content/report.ts"
import { pt } from "../../foundation/units.ts"
import { dateText } from "../calendar-text.ts"
import { TAG } from "../figure-text.ts"
import { type Kit, sized } from "../kit.ts"
import { type Piece, stack } from "../piece.ts"
import type { Part } from "../request.ts"

const ICON = 14
const DATE = { size: 11.5, leading: pt(15) }
const icon = (kit: Kit, part: Part): Piece => ({
  width: ICON,
  height: kit.hasIcon(part.icon) ? ICON : 0,
  at: (x, y) => kit.icon(part.icon, x, y, ICON, kit.theme.colors.accent),
})

export interface Station {
  readonly part: Part
  readonly date: CalendarDate | undefined
  /** Middle of its period, in days. */
  readonly day: number
}

/** The date of a station; its year only where it is another than that of the date before. */
function dateWords(stations: readonly Station[], i: number, lang: Lang): string {
  const date = stations[i]?.date
  return date === undefined ? "" : dateText(date, lang, stations[i - 1]?.date?.year !== date.year)
}

/** The dates, each on one line, the leading language in the number face, all in one size. */
export function datesOf(kit: Kit, stations: readonly Station[], width: number): readonly Piece[] {
  const { number, detailEn } = kit.theme.text
  const [lead = "zh"] = kit.languages
  const face = { ...number, lang: TAG[lead] }
  const widest = Math.max(...stations.map((_, i) => kit.lineWidth(dateWords(stations, i, lead), face)))
  const size = Math.max(kit.theme.minimum.unit, Math.min(DATE.size, Math.floor((2 * width) / widest) / 2))
  const style = { ...sized(face, size), leading: DATE.leading }
  return stations.map((_, i) =>
    stack(
      kit.languages.map((lang, k) =>
        kit.text(dateWords(stations, i, lang), k === 0 ? style : detailEn, width, { maxLines: 1 }),
      ),
      0,
    ),
  )
}

export function wordsOf(kit: Kit, { part }: Station, width: number): Piece {
  const { label, detail, figure } = part
  const words =
    figure === undefined
      ? stack([kit.pair(label, "title", width), kit.pair(detail, "detail", width)], 2)
      : kit.figure(figure, width, kit.numberSize([figure], width, 20), { label, detail, gap: 3 })
  return stack([icon(kit, part), words], 3)
}

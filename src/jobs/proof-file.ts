import { writePdf } from "../artifacts/pdf.ts"
import { SharedWork } from "../artifacts/shared-work.ts"
import { error, type Report } from "../foundation/diagnostic.ts"
import type { Sources } from "../foundation/sources.ts"
import type { DisplayItem, DisplayList } from "../paint/display-list.ts"
import { platesOf, usedPlates } from "../press/check/plates.ts"
import { openColorTables } from "../press/color/color-tables.ts"
import { slugComposer } from "../press/marks/compose-slug.ts"
import { plateList } from "../press/proof/plate-lists.ts"
import { contactSheets, overlaySheet, type ProofStyle, plateSheet } from "../press/proof/proof-sheets.ts"
import type { Sheet } from "../press/sheet.ts"
import type { PaintedBooklet } from "../steps/paint-booklet.ts"
import { profileOf } from "../steps/print-job.ts"

export interface ProofRequest {
  /** Positions in the booklet, 1-based; absent: all pages. */
  readonly pages?: readonly number[]
  readonly plates: boolean
}

/**
 * A file for the eye: all pages small, then each page with its trim, bleed and safe area drawn over it, and its plates.
 * It declares nothing and is not for the press.
 */
export async function proofFile(
  { booklet, painted, theme, fonts, metadata }: PaintedBooklet,
  { pages, plates: separated }: ProofRequest,
  sources: Sources,
  report: Report,
): Promise<{ readonly name: string; readonly bytes: Uint8Array; readonly pages: number } | undefined> {
  const { lists } = painted
  const missing = pages?.find((page) => page < 1 || page > lists.length)
  if (missing !== undefined) {
    const message = {
      en: `there is no page ${missing}: the booklet has ${lists.length}`,
      zh: `没有第 ${missing} 页：全册共 ${lists.length} 页`,
    }
    const hint = { en: `name pages from 1 to ${lists.length}`, zh: `请写 1 至 ${lists.length} 之间的页码` }
    report(error("press/no-page", message, { span: booklet.span, hint }))
    return undefined
  }
  const tables = openColorTables(sources, report)
  const families = theme.fonts.get("sans") ?? [...theme.fonts.values()][0] ?? []
  const style: ProofStyle = { compose: slugComposer(fonts, families, report), safe: profileOf({ booklet }).safe }
  const plates = platesOf(theme.palette, tables)
  const used = usedPlates(lists, plates)
  const all: DisplayList[] = [...lists]
  const sheets: Sheet[] = [...contactSheets(lists, booklet.name, style)]
  for (const number of pages ?? lists.map((_, i) => i + 1)) {
    const list = lists[number - 1] as DisplayList
    sheets.push(overlaySheet(list, number - 1, lists.length, style))
    if (!separated) continue
    const from = all.length
    for (const name of used) all.push(plateList(list, plates.names.indexOf(name), plates))
    const places = used.map((_, i) => from + i)
    sheets.push(plateSheet(list, places, used, hasPictures(list.items), style))
  }
  const { palette } = theme
  const work = new SharedWork(all, palette, tables, report)
  const input = { ...painted, lists: all, sheets, palette, tables, metadata, work, report }
  const bytes = await writePdf({ ...input, target: "screen", claim: "none" })
  const suffix = booklet.languages.length === 1 ? `-${booklet.languages[0]}` : ""
  return { name: `${booklet.name}-proof${suffix}.pdf`, bytes, pages: sheets.length }
}

const hasPictures = (items: readonly DisplayItem[]): boolean =>
  items.some((item) => item.type === "image" || (item.type === "group" && hasPictures(item.items)))

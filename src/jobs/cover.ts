import { writePdf } from "../artifacts/pdf.ts"
import { SharedWork } from "../artifacts/shared-work.ts"
import { error, info, type Message, type Report } from "../foundation/diagnostic.ts"
import type { Sources } from "../foundation/sources.ts"
import { mm, mmToPt, ptToMm } from "../foundation/units.ts"
import type { DisplayList } from "../paint/display-list.ts"
import { openColorTables } from "../press/color/color-tables.ts"
import { ownIntent, shopIntent } from "../press/color/output-profile.ts"
import { type CoverSide, coverSheets } from "../press/cover/cover-sheets.ts"
import { LEAST_SPINE_FOR_TEXT, pageColor, spinePage, spineText, titleColor } from "../press/cover/spine-page.ts"
import { slugComposer } from "../press/marks/compose-slug.ts"
import { slugPieces } from "../press/marks/slug.ts"
import { productionOf } from "../press/order/print-order.ts"
import { pressSheets } from "../press/press-sheets.ts"
import type { Sheet } from "../press/sheet.ts"
import type { PaintedBooklet } from "../steps/paint-booklet.ts"
import { setDocument } from "../steps/set-document.ts"

export interface CoverRequest {
  /** Millimetres, instead of what is reckoned from the paper. */
  readonly spine?: number
  /** Also the pages without the cover's four. */
  readonly inside?: boolean
  readonly icc?: { readonly path: string; readonly bytes: Uint8Array }
}

export interface CoverFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly pages: number
}

/** Pages that are on a cover. */
const COVER_PAGES = 4

/** The cover of a booklet as a file of its own, for the press: outside and inside, each with the spine between its pages. */
export async function coverFiles(
  booklet: PaintedBooklet,
  { spine: asked, inside = false, icc }: CoverRequest,
  sources: Sources,
  report: Report,
): Promise<readonly CoverFile[]> {
  const { painted, booklet: settings, content, theme, metadata, fonts } = booklet
  const { lists } = painted
  if (lists.length < COVER_PAGES) {
    const message = {
      en: `a cover has four pages, and the booklet ${lists.length}`,
      zh: `封面需要四页，此画册只有 ${lists.length} 页`,
    }
    report(error("press/no-cover", message, { span: settings.span }))
    return []
  }
  const intent = icc === undefined ? ownIntent(sources, report) : shopIntent(icc.bytes, icc.path, report)
  if (intent === undefined) return []
  const [front, insideFront] = lists as readonly [DisplayList, DisplayList]
  const [insideBack, back] = lists.slice(-2) as [DisplayList, DisplayList]
  const { trim, bleed } = front
  const production = productionOf(settings, lists.length)
  const width = mmToPt(mm(asked ?? production.spineMm))
  tellSpine(asked, production, booklet, report)

  const spineSize = { width, height: trim.height }
  const text = spineText(content.title.zh.text, content.organ.zh.text, spineSize)
  const span = settings.order?.span ?? settings.span
  const set =
    text === undefined
      ? undefined
      : await setDocument(
          { title: "spine", ...text, trim: { width: ptToMm(width), height: ptToMm(trim.height) }, bleed: mm(0), theme },
          fonts,
          sources,
          (finding) => report({ ...finding, span }),
        )
  const ground = pageColor(front)
  const outer = spinePage(spineSize, bleed, ground, titleColor(front), set?.lists[0])
  const inner = spinePage(spineSize, bleed, pageColor(insideFront), undefined, undefined)
  const pages = [back, front, insideFront, insideBack, outer, inner]
  const right = production.binding.side === "right"
  const side = (left: number, other: number, middle: number): CoverSide =>
    right ? { left: other, right: left, spine: middle } : { left, right: other, spine: middle }
  const tables = openColorTables(sources, report)
  const compose = slugComposer(fonts, theme.fonts.get("sans") ?? [...theme.fonts.values()][0] ?? [])
  const slug = (place: Message) =>
    slugPieces({ name: `${settings.name} cover`, date: metadata.date, place }, theme.palette, compose)
  const marks = settings.press.marks
  const cover = coverSheets(
    [side(0, 1, 4), side(2, 3, 5)],
    trim,
    width,
    bleed,
    marks ? (i) => slug(SIDES[i] as Message) : undefined,
    report,
  )
  const write = async (name: string, sheets: readonly Sheet[], shown: readonly DisplayList[]): Promise<CoverFile> => {
    const work = new SharedWork(shown, theme.palette, tables, report)
    const target = "press" as const
    const input = { ...painted, lists: shown, sheets, palette: theme.palette, tables, metadata, target, intent, work }
    return { name, bytes: await writePdf({ ...input, report }), pages: sheets.length }
  }
  const suffix = settings.languages.length === 1 ? `-${settings.languages[0]}` : ""
  const files = [await write(`${settings.name}-cover${suffix}.pdf`, cover, pages)]
  const rest = lists.slice(2, -2)
  if (inside && rest.length > 0) {
    const count = rest.length
    const slugOf = ({ page }: DisplayList) =>
      slug({ en: `page ${page}, inside ${count}`, zh: `第 ${page} 页，内文共 ${count} 页` })
    const sheets = pressSheets(rest, marks ? slugOf : undefined, report)
    files.push(await write(`${settings.name}-inside${suffix}.pdf`, sheets, rest))
  }
  return files
}

const SIDES: readonly Message[] = [
  { en: "outside", zh: "封面外侧" },
  { en: "inside", zh: "封面内侧" },
]

function tellSpine(
  asked: number | undefined,
  { spineMm, inside, pages, binding }: ReturnType<typeof productionOf>,
  { booklet }: PaintedBooklet,
  report: Report,
): void {
  const span = booklet.order?.span ?? booklet.span
  if (asked === undefined && binding.type === "perfect-bound") {
    const leaves = Math.ceil(pages.inside / 2)
    const message = {
      en: `the spine is ${spineMm.toFixed(1)} mm: ${leaves} leaves of ${inside.caliperMm} mm, and the cover`,
      zh: `书脊宽 ${spineMm.toFixed(1)} 毫米：${leaves} 张，每张厚 ${inside.caliperMm} 毫米，另加封面`,
    }
    const hint = {
      en: "Have a dummy made of the paper, and give its spine by --spine.",
      zh: "请用实际用纸做假书量取书脊，再以 --spine 指定。",
    }
    report(info("press/spine-reckoned", message, { span, hint }))
  }
  const width = asked ?? spineMm
  if (width > 0 && width < LEAST_SPINE_FOR_TEXT) {
    const message = {
      en: `the spine of ${width.toFixed(1)} mm is too narrow for type; ${LEAST_SPINE_FOR_TEXT} mm are the least`,
      zh: `书脊宽 ${width.toFixed(1)} 毫米，不足 ${LEAST_SPINE_FOR_TEXT} 毫米，不排字`,
    }
    report(info("press/spine-empty", message, { span }))
  }
}

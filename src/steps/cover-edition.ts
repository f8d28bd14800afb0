import { writePdf } from "../artifacts/pdf.ts"
import { SharedWork } from "../artifacts/shared-work.ts"
import { error, info, type Message, type Report, warning } from "../foundation/diagnostic.ts"
import type { Size } from "../foundation/geometry.ts"
import { mm, mmToPt, ptToMm } from "../foundation/units.ts"
import type { DisplayList } from "../paint/display-list.ts"
import { type CoverSide, coverSheets } from "../press/cover/cover-sheets.ts"
import { LEAST_SPINE_FOR_TEXT, pageColor, spinePage, spineText, titleColor } from "../press/cover/spine-page.ts"
import { slugComposer } from "../press/marks/compose-slug.ts"
import { slugPieces } from "../press/marks/slug.ts"
import { COVER_PAGES, type Production, productionOf } from "../press/order/print-order.ts"
import { pressSheets } from "../press/press-sheets.ts"
import type { Sheet } from "../press/sheet.ts"
import type { EditionFile, EditionJob } from "./edition.ts"
import type { PaintedBooklet } from "./paint-booklet.ts"
import { pressIntent, slugFamilies } from "./press-edition.ts"
import { setDocument } from "./set-document.ts"

/**
 * The cover as a file of its own, PDF/X-4: outside and inside, each with the spine between its pages. `asked` is the width
 * of the spine in millimetres, instead of what the order says or the paper makes. Undefined where there is no cover.
 */
export async function coverEdition(job: EditionJob, asked?: number): Promise<EditionFile | undefined> {
  const { booklet, painted, theme, report } = job
  const { lists } = painted
  if (lists.length < COVER_PAGES) {
    const message = {
      en: `a cover has four pages, and the booklet ${lists.length}`,
      zh: `封面需要四页，此画册只有 ${lists.length} 页`,
    }
    report(error("press/no-cover", message, { span: booklet.span }))
    return undefined
  }
  const production = productionOf(booklet, lists.length)
  const spine = asked ?? production.spineMm
  tellSpine(asked, production, booklet, report)
  const [front, insideFront] = lists as readonly [DisplayList, DisplayList]
  const [insideBack, back] = lists.slice(-2) as [DisplayList, DisplayList]
  const { trim, bleed } = front
  const size = { width: mmToPt(mm(spine)), height: trim.height }
  const type = await spineType(size, job)
  const outer = spinePage(size, bleed, pageColor(front), titleColor(front), type)
  const inner = spinePage(size, bleed, pageColor(insideFront), undefined, undefined)
  const right = production.binding.side === "right"
  const side = (left: number, other: number, middle: number): CoverSide =>
    right ? { left: other, right: left, spine: middle } : { left, right: other, spine: middle }
  const slugs = coverSlugs(job, `${booklet.name} cover`)
  const sheets = coverSheets(
    [side(0, 1, 4), side(2, 3, 5)],
    trim,
    size.width,
    bleed,
    booklet.press.marks ? (i) => slugs(SIDES[i] as Message) : undefined,
    report,
  )
  const pages = [back, front, insideFront, insideBack, outer, inner]
  const file = await pressFile(job, sheets, pages, new SharedWork(pages, theme.palette, job.tables, report))
  return file && { ...file, trim: { width: (sheets[0] as Sheet).trimBox.width, height: trim.height } }
}

/** The pages without the cover's four, as the press edition has them. */
export async function insideEdition(job: EditionJob): Promise<EditionFile | undefined> {
  const { booklet, painted, theme, report } = job
  const lists = painted.lists.slice(2, -2)
  if (lists.length === 0) return undefined
  const slugs = coverSlugs(job, booklet.name)
  const count = lists.length
  const slugOf = ({ page }: DisplayList) =>
    slugs({ en: `page ${page}, inside ${count}`, zh: `第 ${page} 页，内文共 ${count} 页` })
  const sheets = pressSheets(lists, booklet.press.marks ? slugOf : undefined, report)
  return pressFile(job, sheets, lists, new SharedWork(lists, theme.palette, job.tables, report))
}

async function pressFile(
  job: EditionJob,
  sheets: readonly Sheet[],
  lists: readonly DisplayList[],
  work: SharedWork,
): Promise<EditionFile | undefined> {
  const intent = pressIntent(job)
  if (intent === undefined) return undefined
  const { booklet, painted, theme, tables, metadata, report } = job
  const { palette } = theme
  const { images } = booklet.press
  const target = "press" as const
  const input = { ...painted, lists, sheets, palette, tables, metadata, target, intent, images, work, report }
  return { bytes: await writePdf(input), pages: sheets.length }
}

function coverSlugs({ theme, fonts, metadata, report }: EditionJob, name: string) {
  const compose = slugComposer(fonts, slugFamilies(theme), report)
  return (place: Message) => slugPieces({ name, date: metadata.date, place }, theme.palette, compose)
}

const SIDES: readonly Message[] = [
  { en: "outside", zh: "封面外侧" },
  { en: "inside", zh: "封面内侧" },
]

/** Title and client as they run down the spine; undefined where it is too narrow. */
async function spineType(
  size: Size,
  { booklet, content, theme, fonts, sources, report }: EditionJob,
): Promise<DisplayList | undefined> {
  const text = spineText(content.title.zh.text, content.organ.zh.text, size)
  if (text === undefined) return undefined
  const span = booklet.order?.span ?? booklet.span
  const trim = { width: ptToMm(size.width), height: ptToMm(size.height) }
  const document = { title: "spine", ...text, trim, bleed: mm(0), theme }
  const set = await setDocument(document, fonts, sources, (finding) => report({ ...finding, span }))
  return set.lists[0]
}

/** What of the order a spine has no use for, and what binding asks for a cover that is not made. */
export function checkCover({ booklet, painted }: Pick<PaintedBooklet, "booklet" | "painted">, report: Report): void {
  const { order, editions } = booklet
  const { binding, pages } = productionOf(booklet, painted.lists.length)
  const span = order?.span ?? booklet.span
  if (order?.spine !== undefined && binding.type !== "perfect-bound") {
    const message = {
      en: '"spine" makes no difference: only a perfect-bound booklet has one',
      zh: '用不到 "spine"：胶装的画册才有书脊',
    }
    const hint = {
      en: 'Leave it out, or write "binding": "perfect-bound".',
      zh: '请删去，或写 "binding": "perfect-bound"。',
    }
    report(warning("content/unused-setting", message, { span, hint }))
  }
  if (pages.cover === 0 || editions.includes("cover")) return
  const message = {
    en: "the cover is printed apart, and no file of this build has it flat, with its spine",
    zh: "封面单独印刷，而本次没有制作封面展开文件（封底、书脊、封面）",
  }
  const hint = {
    en: 'Add "cover" to "editions"; the sheets then hold the inside alone.',
    zh: '请在 "editions" 中加上 "cover"，拼版文件随之只含内文。',
  }
  report(info("press/cover-apart", message, { span, hint }))
}

function tellSpine(
  asked: number | undefined,
  { spineMm, inside, pages, assumed }: Production,
  { order, span: all }: EditionJob["booklet"],
  report: Report,
): void {
  const span = order?.span ?? all
  if (asked === undefined && assumed.includes("spineMm")) {
    const leaves = Math.ceil(pages.inside / 2)
    const message = {
      en: `the spine is ${spineMm.toFixed(1)} mm: ${leaves} leaves of ${inside.caliperMm} mm, and the cover`,
      zh: `书脊宽 ${spineMm.toFixed(1)} 毫米：${leaves} 张，每张厚 ${inside.caliperMm} 毫米，另加封面`,
    }
    const hint = {
      en: 'Have a dummy made of the paper, and write its spine: "order": { "spine": 6.2 }.',
      zh: '请用实际用纸做假书量取书脊，再写入 "order": { "spine": 6.2 }。',
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

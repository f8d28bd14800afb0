import type { Booklet } from "../content/booklet.ts"
import type { BindingSide, Flip, PaperChoice } from "../content/sheet-settings.ts"
import { error, info, type Message, type Report } from "../foundation/diagnostic.ts"
import type { Size } from "../foundation/geometry.ts"
import type { Span } from "../foundation/source.ts"
import { mm, mmToPt, type Pt, pt } from "../foundation/units.ts"
import type { DisplayList } from "../paint/display-list.ts"
import { PAPER_SHEETS, type PaperSheet } from "../tables/paper-sheets.ts"
import { placedItems } from "./check/placed-items.ts"
import { arrange } from "./impose/arrange.ts"
import { withBlanks } from "./impose/blanks.ts"
import { impose } from "./impose/impose.ts"
import { laidPaper, type Paper } from "./impose/paper.ts"
import type { Sheet } from "./sheet.ts"
import { mmText, sheetText, sizeText, tellBlanks } from "./sheet-findings.ts"

/** Office printers reach 5 mm from the edge, and pull paper askew by one more. */
export const OFFICE_EDGE: Pt = mmToPt(mm(6))

/** Of the back cover: blanks come before it. */
const LAST = 1

/** How pages stand on the paper of an office printer. */
export interface OfficePlan {
  readonly paper: Paper
  /** A page as printed. */
  readonly page: Size
  readonly scale: number
  readonly flip: Flip
  readonly bindingSide: BindingSide
}

/** The office edition: two pages a side, to be folded and stapled; no bleed and no marks. */
export function officeSheets(
  lists: readonly DisplayList[],
  plan: OfficePlan,
  booklet: Booklet,
  report: Report,
): readonly Sheet[] {
  const { bindingSide } = plan
  const imposition = impose({ type: "saddle-stitch", pages: 4 }, lists.length, bindingSide)
  const span = booklet.office.span ?? booklet.span
  tellBlanks({ pages: lists.length, span }, imposition, report)
  const sizes = {
    trim: plan.page,
    bleed: pt(0),
    scale: plan.scale,
    spineGap: pt(0),
    cutGap: pt(0),
    creep: { caliper: pt(0), moves: "inside" },
    bindingSide,
  } as const
  const order = withBlanks(lists.length, imposition.positions, LAST)
  return arrange(imposition, order, plan.paper, sizes, "sheetwise").map(({ placements, frame }): Sheet => {
    const { trimBox } = frame
    return { media: plan.paper.size, trimBox, bleedBox: trimBox, bleed: pt(0), placements, marks: [] }
  })
}

/** The paper of a booklet, and how much smaller its pages are on it; undefined where they cannot stand on it. */
export function planOffice(lists: readonly DisplayList[], booklet: Booklet, report: Report): OfficePlan | undefined {
  const [first] = lists
  if (first === undefined) return undefined
  const { trim } = first
  const bindingSide = booklet.order?.side ?? "left"
  const { flip, fit, paper: choice, span = booklet.span } = booklet.office
  const sheet = sheetOf(choice, trim)
  const size = laidFor(trim, sheet)
  // What printers leave white is theirs: pages stand in the middle of the paper.
  const paper = laidPaper(size, 0, 0, flip)
  const whole = scaleWithin(trim, size, 0)
  const safe = scaleWithin(trim, size, OFFICE_EDGE)
  const near = fit === "auto" ? nearestToEdge(lists, size, whole, bindingSide) : undefined
  const scale = fit === "safe" || near !== undefined ? safe : whole
  if (fit === "none" && whole < 1) {
    report(error("press/does-not-fit", ...tooLarge(sheet, trim, choice?.span ?? span)))
    return undefined
  }
  if (fit === "auto" && scale < 1) report(info("press/office-scaled", ...scaled(scale, sheet, near, span)))
  return { paper, page: { width: pt(trim.width * scale), height: pt(trim.height * scale) }, scale, flip, bindingSide }
}

/** Two pages of A5 lie on A4, larger ones on A3. */
function sheetOf(choice: PaperChoice | undefined, trim: Size): PaperSheet {
  if (choice?.size !== undefined) return { name: "", ...choice.size, feed: "office" }
  const office = PAPER_SHEETS.filter(({ feed }) => feed === "office")
  return (
    PAPER_SHEETS.find(({ name }) => name === choice?.name) ??
    office.find((sheet) => scaleWithin(trim, laidFor(trim, sheet), 0) >= 1) ??
    (office.at(-1) as PaperSheet)
  )
}

/** A sheet turned so that two pages side by side are largest on it. */
function laidFor(trim: Size, { width, height }: PaperSheet): Size {
  const [short, long] = [mmToPt(width), mmToPt(height)].sort((a, b) => a - b) as [Pt, Pt]
  const [across, upright] = [
    { width: long, height: short },
    { width: short, height: long },
  ]
  return scaleWithin(trim, across, 0) >= scaleWithin(trim, upright, 0) ? across : upright
}

/** Hundredths of a per cent: lengths in millimetres do not add up exactly. */
const GRAIN = 1e4

/** How large two pages are side by side on paper, at the most as large as they are. */
function scaleWithin(trim: Size, paper: Size, edge: number): number {
  const scale = Math.min(1, (paper.width - 2 * edge) / (trim.width * 2), (paper.height - 2 * edge) / trim.height)
  return Math.floor(scale * GRAIN + 1e-6) / GRAIN
}

interface NearEdge {
  readonly page: number
  readonly distance: number
}

/**
 * What stands nearest to an edge of the paper, where that is too near. What reaches over the trim may be cut: it is there
 * to bleed. The spine is no edge.
 */
function nearestToEdge(
  lists: readonly DisplayList[],
  paper: Size,
  scale: number,
  bindingSide: BindingSide,
): NearEdge | undefined {
  let found: NearEdge | undefined
  const { positions } = impose({ type: "saddle-stitch", pages: 4 }, lists.length, "left")
  withBlanks(lists.length, positions, LAST).forEach((index, position) => {
    const list = index === undefined ? undefined : lists[index]
    if (list === undefined) return
    const { trim } = list
    const side = paper.width / 2 - trim.width * scale
    const end = (paper.height - trim.height * scale) / 2
    for (const { bounds } of placedItems(list)) {
      const [left, top] = [bounds.x, bounds.y]
      const [right, bottom] = [trim.width - left - bounds.width, trim.height - top - bounds.height]
      if (left <= 0 || top <= 0 || right <= 0 || bottom <= 0) continue
      const outer = (position % 2 === 0) === (bindingSide === "left") ? right : left
      const distance = Math.min(side + outer * scale, end + Math.min(top, bottom) * scale)
      if (distance < (found?.distance ?? OFFICE_EDGE)) found = { page: list.page, distance }
    }
  })
  return found
}

type Finding = [Message, { readonly span: Span; readonly hint: Message }]

function tooLarge(paper: PaperSheet, trim: Size, span: Span): Finding {
  const pages = sizeText(trim)
  const sheet = sheetText(paper)
  const message = { en: `two pages of ${pages} do not fit ${sheet}`, zh: `${sheet} 放不下两个 ${pages} 的页面` }
  const hint = {
    en: '"fit": "auto" makes them smaller; or name larger paper.',
    zh: '"fit": "auto" 可缩小页面；或写明更大的纸张。',
  }
  return [message, { span, hint }]
}

function scaled(scale: number, paper: PaperSheet, near: NearEdge | undefined, span: Span): Finding {
  const percent = Math.round(scale * 1000) / 10
  const sheet = sheetText(paper)
  const reason =
    near === undefined
      ? { en: `two pages are larger than ${sheet}`, zh: `两页大于 ${sheet}` }
      : {
          en: `something on page ${near.page} stands ${mmText(near.distance)} mm from the edge of the paper, where office printers may not print`,
          zh: `第 ${near.page} 页有内容距纸边 ${mmText(near.distance)} 毫米，办公打印机可能印不到`,
        }
  const message = {
    en: `the office edition is ${percent} % of its size: ${reason.en}`,
    zh: `办公打印版缩为 ${percent}%：${reason.zh}`,
  }
  const hint = {
    en: '"office": { "fit": "safe" } says that this is wanted, "none" that pages keep their size.',
    zh: '"office": { "fit": "safe" } 表示有意如此，"none" 表示保持原大。',
  }
  return [message, { span, hint }]
}

import type { SheetSettings } from "../content/sheet-settings.ts"
import type { Report } from "../foundation/diagnostic.ts"
import type { Size } from "../foundation/geometry.ts"
import { mmToPt, pt } from "../foundation/units.ts"
import { caliperOf, DEFAULT_STOCK } from "../tables/paper-stocks.ts"
import { arrange, blockSize, type SheetSide } from "./impose/arrange.ts"
import { withBlanks } from "./impose/blanks.ts"
import { choosePaper } from "./impose/choose-paper.ts"
import { gridOf, type PageSizes } from "./impose/grid.ts"
import { impose } from "./impose/impose.ts"
import type { Axis } from "./impose/paper.ts"
import type { Imposition, Scheme } from "./impose/scheme.ts"
import { MARK_DEPTH, MARK_OFFSET } from "./marks/mark-sizes.ts"
import { tellBinding, tellBlanks, tellPaper } from "./sheet-findings.ts"
import type { SheetJob } from "./sheet-job.ts"

/** Where pages stand on which sides of which sheets. */
export interface SheetPlan {
  /** Paper as it lies. */
  readonly media: Size
  readonly sides: readonly SheetSide[]
  readonly sheets: number
  readonly folded: boolean
}

/** Plans the sheets of a job; undefined where its pages do not fit the paper, which is reported. */
export function planSheets(job: SheetJob, report: Report): SheetPlan | undefined {
  const { pages, trim, bleed, settings, stock = DEFAULT_STOCK } = job
  const { scheme, work, bindingSide = job.bindingSide } = settings
  const imposition = impose(schemeOf(settings), pages, bindingSide)
  const bound = scheme !== "n-up" && scheme !== "step-and-repeat"
  const order = withBlanks(pages, imposition.positions, settings.last ?? (bound ? 1 : 0))
  const caliper = settings.creep === "none" ? pt(0) : mmToPt(settings.caliper ?? caliperOf(stock))
  const sizes: PageSizes = {
    trim,
    bleed,
    scale: 1,
    spineGap: scheme === "perfect-bound" ? pt(2 * mmToPt(settings.milling)) : pt(0),
    cutGap: settings.gap === undefined ? pt(2 * bleed) : mmToPt(settings.gap),
    creep: { caliper, moves: settings.creep === "outside" ? "outside" : "inside" },
    bindingSide,
  }
  tellBlanks(job, imposition, report)
  tellBinding(job, imposition, sizes.creep, report)
  const block = (axis: Axis): Size => largestBlock(imposition, sizes, work, axis)
  const reach = settings.marks ? Math.max(MARK_OFFSET, bleed) + MARK_DEPTH : bleed
  const chosen = choosePaper(settings, block, { bleed, marks: reach })
  tellPaper(job, chosen, block, report)
  if (chosen.paper === undefined) return undefined
  return {
    media: chosen.paper.size,
    sides: arrange(imposition, order, chosen.paper, sizes, work),
    sheets: imposition.sheets.length,
    folded: imposition.folded,
  }
}

function schemeOf({ scheme, signature, columns, rows }: SheetSettings): Scheme {
  return scheme === "saddle-stitch" || scheme === "perfect-bound"
    ? { type: scheme, pages: signature }
    : { type: scheme, columns, rows }
}

function largestBlock(imposition: Imposition, sizes: PageSizes, work: SheetSettings["work"], axis: Axis): Size {
  let width = 0
  let height = 0
  // Sheets of as many places are equal.
  const seen = new Set<string>()
  for (const sheet of imposition.sheets) {
    const key = `${sheet.columns} ${sheet.rows}`
    if (seen.has(key)) continue
    seen.add(key)
    const block = blockSize(gridOf(sheet, imposition, sizes), work, axis, sizes.cutGap)
    width = Math.max(width, block.width)
    height = Math.max(height, block.height)
  }
  return { width: pt(width), height: pt(height) }
}

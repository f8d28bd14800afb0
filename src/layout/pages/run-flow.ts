import type { Diagnostic, Report } from "../../foundation/diagnostic.ts"
import type { Span } from "../../foundation/source.ts"
import type { PageSide, StyledElement } from "../../style/styled.ts"
import { type BreakPoint, NOISE } from "./break-point.ts"
import { endOf } from "./break-points.ts"
import type { Token } from "./break-token.ts"
import { tightenedBy } from "./choose-pages.ts"
import { culprit } from "./culprit.ts"
import type { FacingPages } from "./facing-run.ts"
import { type FillSettings, PageFiller, type PageShare } from "./fill-pages.ts"
import type { FlowPage, OpenPage } from "./flow-page.ts"
import { tokenOf, topAfter, usedBetween } from "./follow-break.ts"
import type { Footnote } from "./footnote.ts"
import type { NoteFlow } from "./note-flow.ts"
import { SPARSE } from "./page-costs.ts"
import { differentWidths, lastOn, pairTorn, ruleBroken, tallerThanPage, underused } from "./page-findings.ts"
import type { RunPages } from "./run-pages.ts"

/** The pages of one run. */
export interface RunFlow {
  readonly pages: readonly FlowPage[]
  /** The footnotes called on them. */
  readonly notes: ReadonlySet<Footnote>
}

/** Where a run comes to stand. */
export interface RunPlace {
  /** The run's n-th page, 0-based. */
  readonly open: (page: number) => OpenPage
  /** No more pages than this are made. */
  readonly most: number
}

/** Widths of one run's page areas that differ by less are the same. */
const SAME_WIDTH = 0.01

const SIDES = ["left", "right"] as const

/** Cuts a run into the pages that were chosen for it, and fills them. */
export function singleFlow(
  set: RunPages,
  { open, most }: RunPlace,
  settings: FillSettings,
  notes: NoteFlow | undefined,
  report: Report,
): RunFlow {
  const { width } = open(0).area
  const filler = new PageFiller(settings, set.callsNotes ? notes : undefined, {
    graphics: set.variant.graphics,
    tightest: set.tightest,
  })
  const pages: FlowPage[] = []
  let told = false
  const tellBroken = oncePerSpan(report)
  for (const { page, end, ...share } of sharesOf(set, report)) {
    const opened = open(page)
    tellBroken(end && ruleBroken(opened.number, end))
    if (Math.abs(opened.area.width - width) > SAME_WIDTH && !told) {
      told = true
      report(differentWidths(opened.pageStyle))
    }
    const filled = filler.fill(opened, share)
    pages.push(filled)
    if (set.pages > 1 && isSparse(filled)) report(underused(filled, page === set.pages - 1))
    if (pages.length >= most) return { pages, notes: filler.called }
  }
  // Notes that the run's last page could not hold.
  while (filler.waits && pages.length < most) pages.push(filler.fill(open(pages.length)))
  return { pages, notes: filler.called }
}

const isSparse = ({ used, area }: FlowPage): boolean => used < area.height * SPARSE

/** A finding about each break of something that goes on over many pages would say the same. */
function oncePerSpan(report: Report): (finding: Diagnostic | undefined) => void {
  let told: Span | undefined
  return (finding) => {
    if (finding === undefined) return
    if (told === undefined || told !== finding.span) report(finding)
    told = finding.span
  }
}

interface RunShare extends PageShare {
  readonly page: number
  /** The break at its end. */
  readonly end: BreakPoint | undefined
}

/** Where the galley is cut. */
function sharesOf({ galley, breaks, choices }: RunPages, report: Report): readonly RunShare[] {
  if (breaks === undefined) {
    return [{ page: 0, galley, from: undefined, to: undefined, used: endOf(galley), over: 0, end: undefined }]
  }
  if (choices.length === 0) throw new Error("a galley was given no pages")
  let cut: Token | undefined
  return choices.map((choice) => {
    const { page, from, to, top, space, overfull } = choice
    const used = usedBetween(breaks, from, to, top, space) ?? 0
    // A page may be overfull for its notes alone: they go on to the next one.
    if (overfull && used > space + NOISE) report(tallerThanPage(culprit(galley, cut, space), space))
    const over = tightenedBy(choice)
    const next = tokenOf(breaks, to, topAfter(breaks, to, top, space))
    const share = { page, galley, from: cut, to: next, used: used - over, over, end: breaks.points[to] }
    cut = next
    return share
  })
}

/** Two flows on the left and right pages of the same spreads. */
export function facingFlows(
  { galleys, cuts }: FacingPages,
  { open, most }: RunPlace,
  settings: FillSettings,
  notes: NoteFlow | undefined,
  report: Report,
): RunFlow {
  const filler = (): PageFiller => new PageFiller(settings, notes, { graphics: 1, tightest: 0 })
  const fillers: Record<PageSide, PageFiller> = { left: filler(), right: filler() }
  const pages: FlowPage[] = []
  const done = (): RunFlow => ({ pages, notes: new Set([...fillers.left.called, ...fillers.right.called]) })
  let told: readonly StyledElement[] = []
  const tellBroken = oncePerSpan(report)
  for (const cut of cuts) {
    let broken: Diagnostic | undefined
    for (const side of SIDES) {
      const { from, to, used, empty, end } = cut[side]
      const page = open(pages.length)
      const galley = galleys[side]
      const { height } = page.area
      broken ??= end && ruleBroken(page.number, end)
      if (used > height + NOISE) report(tallerThanPage(culprit(galley, from, height), height))
      pages.push(fillers[side].fill(page, empty ? undefined : { galley, from, to, used, over: 0 }))
    }
    const spread = pages.slice(-SIDES.length)
    // One language may end long before the other; what a torn pair leaves is told with the pair.
    const isRest = cut.torn || told.length > 0
    if (cuts.length > 1 && !isRest && spread.every(isSparse))
      report(underused(spread[0] as FlowPage, cut === cuts.at(-1)))
    const torn = cut.torn ? lastOn(spread) : []
    // A pair of many spreads is told once.
    if (cut.torn && !torn.some((element) => told.includes(element))) report(pairTorn(spread))
    told = torn
    tellBroken(broken)
    if (pages.length >= most) return done()
  }
  // Notes that the last spread could not hold.
  while ((fillers.left.waits || fillers.right.waits) && pages.length < most) {
    for (const side of SIDES) pages.push(fillers[side].fill(open(pages.length)))
  }
  return done()
}

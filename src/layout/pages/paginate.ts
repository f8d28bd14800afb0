import type { PageBudget } from "../../content/booklet.ts"
import type { Diagnostic, Report } from "../../foundation/diagnostic.ts"
import type { StyledDocument } from "../../style/styled.ts"
import type { LayoutContext } from "../constraint.ts"
import { reportBudget } from "./check-budget.ts"
import { type FacingPages, facingSetter } from "./facing-run.ts"
import type { FillSettings } from "./fill-pages.ts"
import type { FlowPage, OpenPage } from "./flow-page.ts"
import type { Footnote } from "./footnote.ts"
import { type KeptRun, KeptRuns, type SetRun } from "./keep-runs.ts"
import { NoteFlow } from "./note-flow.ts"
import { tooManyPages } from "./page-findings.ts"
import { pageGeometry } from "./page-geometry.ts"
import { planPages } from "./plan-pages.ts"
import { needsBlank, sideOf } from "./plan-runs.ts"
import { forgetRows } from "./rows.ts"
import { facingFlows, type RunPlace, singleFlow } from "./run-flow.ts"
import { type RunPages, type RunSetter, type RunSettings, runSetter } from "./run-pages.ts"
import type { Run } from "./runs.ts"

/** A page without a name, and every blank one. */
const UNNAMED = "auto"

/** Far more than a bound book has; a height of metres would else fill the memory with pages. */
const MAX_PAGES = 4000

/** What may be done so that the pages come out well. */
export interface PaginateOptions
  extends Omit<FillSettings, "context">,
    Pick<RunSettings, "variants" | "leastSpacing" | "scaled"> {
  readonly budget?: PageBudget | undefined
  /** Runs are laid out in contexts of their own: what these keep goes with the run. */
  readonly contextOfRun: () => LayoutContext
  /** From one cutting of the same document to the next. */
  readonly kept: KeptRuns<RunWays>
}

type AnyPages = RunPages | FacingPages

/** The ways to set a run. */
interface RunWays {
  readonly setter: RunSetter<AnyPages>
  readonly context: LayoutContext
  /** The way its pages were made from. */
  taken?: AnyPages
}

export const keptRuns = (): KeptRuns<RunWays> => new KeptRuns()

/**
 * Lays out each run as a galley and cuts it into pages, css-break-3 #breaking-rules. Page 1 is a right page. As soon as it is certain
 * how a run is set its pages are made and all else is let go of, so that of a long document only pages are kept.
 */
export function paginate(
  runs: readonly Run[],
  document: StyledDocument,
  context: LayoutContext,
  { onPages, budget, justify, grow, anchors, kept, contextOfRun, ...settings }: PaginateOptions,
  footnotes: readonly Footnote[],
  report: Report,
): readonly FlowPage[] {
  const notes = footnotes.length > 0 ? new NoteFlow(footnotes, context) : undefined
  const open = openPages(document)
  const entries = kept.renewed(runs, footnotes, notes)
  const waysOf = (entry: KeptRun<RunWays>): RunWays => {
    if (entry.ways === undefined) {
      const own = contextOfRun()
      const slot = (number: number) => open(entry.run.name, number)
      entry.ways = { setter: setterOf(entry.run, { ...settings, slot, notes, context: own }), context: own }
    }
    return entry.ways
  }
  // Where planned pages come in, runs may begin on one of several pages; a budget may ask for their other ways.
  const planned = runs.findIndex((run) => run.planned)
  const final = budget !== undefined ? 0 : planned < 0 ? runs.length : planned
  const pages: FlowPage[] = []
  const findings: Diagnostic[] = []
  const take = (index: number, option: AnyPages | SetRun | undefined): void => {
    if (option === undefined || pages.length >= MAX_PAGES) return
    const entry = entries[index] as KeptRun<RunWays>
    const { run } = entry
    if (needsBlank(run.side, pages.length + 1)) {
      pages.push({ ...open(UNNAMED, pages.length + 1, true), children: [], used: 0, begins: [], called: [] })
    }
    if (!isSet(option)) {
      const ways = waysOf(entry)
      const first = pages.length + 1
      if (ways.taken !== option || entry.set?.first !== first) {
        const place = { first, open: (page: number) => open(run.name, first + page), most: MAX_PAGES - pages.length }
        ways.taken = option
        entry.set = setRun(option, place, { onPages, justify, grow, anchors, context: ways.context }, notes)
      }
    }
    const set = entry.set as SetRun
    pages.push(...set.flow.pages)
    findings.push(...set.findings)
    if (pages.length >= MAX_PAGES) findings.push(tooManyPages(run.box, MAX_PAGES))
    if (index < final) {
      entry.ways = undefined
      forgetRows()
    }
  }
  const best = (index: number, first: number): AnyPages | SetRun => {
    const entry = entries[index] as KeptRun<RunWays>
    if (entry.ways === undefined && entry.set?.first === first) return entry.set
    return waysOf(entry).setter.best(first)
  }
  const all = (index: number, first: number): readonly AnyPages[] =>
    waysOf(entries[index] as KeptRun<RunWays>).setter.all(first)
  const plan = planPages<AnyPages | SetRun>(runs, { best, all, take }, budget)
  reportBudget(plan, runs, budget, report)
  for (const finding of findings) report(finding)
  forgetRows()
  return pages
}

type Open = (name: string, number: number, blank?: boolean) => OpenPage

/** The pages of a document, each made once. */
function openPages(document: StyledDocument): Open {
  const known = new Map<string, OpenPage>()
  return (name, number, blank = false) => {
    const key = `${blank} ${number} ${name}`
    let page = known.get(key)
    if (page === undefined) {
      const context = { name, side: sideOf(number), first: number === 1, blank, number }
      const pageStyle = document.pageStyle(context)
      const { trim, bleed, frame, area } = pageGeometry(pageStyle)
      page = { trim, bleed, frame, area, number, context, pageStyle }
      known.set(key, page)
    }
    return page
  }
}

const isSet = (option: AnyPages | SetRun): option is SetRun => "flow" in option

const setterOf = (run: Run, settings: RunSettings): RunSetter<AnyPages> =>
  run.beside === undefined ? runSetter(run.box, settings) : facingSetter({ left: run.box, right: run.beside }, settings)

function setRun(
  option: AnyPages,
  place: RunPlace & { readonly first: number },
  settings: FillSettings,
  notes: NoteFlow | undefined,
): SetRun {
  const findings: Diagnostic[] = []
  const report: Report = (finding) => findings.push(finding)
  const flow =
    "cuts" in option
      ? facingFlows(option, place, settings, notes, report)
      : singleFlow(option, place, settings, notes, report)
  const { pages, cost } = option
  return { pages, cost, first: place.first, flow, findings }
}

import type { Pt } from "../../foundation/units.ts"
import { anonymousStyle } from "../../style/values/initial.ts"
import type { BlockBox, Box } from "../box.ts"
import type { LayoutContext } from "../constraint.ts"
import type { BoxFragment } from "../fragment.ts"
import { type BreakPoints, type Elastic, NOISE } from "./break-point.ts"
import { breakPoints, endOf } from "./break-points.ts"
import { choosePages, type PageChoice } from "./choose-pages.ts"
import { galleyProblem } from "./galley-problem.ts"
import {
  choosePagesWithNotes,
  type NotedBreaks,
  type NoteFlow,
  type NotePage,
  notedBreaks,
  noteExtra,
} from "./note-flow.ts"
import { PAGE, POOR } from "./page-costs.ts"
import type { RunOption } from "./plan-runs.ts"
import { BASE, type Variant } from "./variants.ts"

/** A run laid out and its pages chosen. */
export interface RunPages extends RunOption {
  readonly variant: Variant
  readonly galley: BoxFragment
  /** Absent where the run fits on one page. */
  readonly breaks: BreakPoints | undefined
  readonly choices: readonly PageChoice[]
  /** Whether footnotes are called in it. */
  readonly callsNotes: boolean
  /** How much of themselves the spaces of a page may lose, 0 to 1. */
  readonly tightest: number
}

/** The ways to set one run, each made when it is first asked for. */
export interface RunSetter<Pages extends RunOption = RunPages> {
  /** As the theme has it; where that is poor, with the cheapest other size of its graphics. */
  readonly best: (first: number) => Pages
  /** For each number of pages that a variant can have, the cheapest way there, fewest pages first. */
  readonly all: (first: number) => readonly Pages[]
}

/** What a run is set with; `scaled` gives its box at a variant's factors, `slot` a page of it by its number. */
export interface RunSettings {
  readonly variants: readonly Variant[]
  /** The least factor of the spaces between blocks; they give way page by page. */
  readonly leastSpacing: number
  readonly scaled: (box: Box, variant: Variant) => Box
  readonly slot: (number: number) => NotePage
  /** The footnotes of the document, if it has any. */
  readonly notes: NoteFlow | undefined
  readonly context: LayoutContext
}

export function runSetter(box: Box, { variants, leastSpacing, scaled, slot, notes, context }: RunSettings): RunSetter {
  const galleys = new Map<string, LaidOut>()
  const known = new Map<string, RunPages>()
  const laidOut = (variant: Variant, { area }: NotePage): LaidOut => {
    const key = `${variant.spacing} ${variant.graphics} ${area.width} ${area.height}`
    let laid = galleys.get(key)
    if (laid === undefined) {
      const galley = layoutGalley(variant === BASE ? box : scaled(box, variant), area.width, area.height, context)
      laid = { galley, ...breaksOf(galley, area.height, notes) }
      galleys.set(key, laid)
    }
    return laid
  }
  /** What is left of the theme's permission where a variant has taken some of it. */
  const tightestOf = ({ spacing }: Variant): number => Math.max(0, 1 - leastSpacing / spacing)
  const slotsFrom = (first: number): ((page: number) => NotePage) => {
    const slots: NotePage[] = []
    return (page) => {
      for (let made = slots.length; made <= page; made++) slots.push(slot(first + made))
      return slots[page] as NotePage
    }
  }
  const set = (variant: Variant, first: number): RunPages => {
    const key = `${variant.spacing} ${variant.graphics} ${first}`
    let pages = known.get(key)
    if (pages === undefined) {
      const laid = laidOut(variant, slot(first))
      pages = {
        variant,
        galley: laid.galley,
        breaks: laid.breaks,
        callsNotes: laid.noted !== undefined,
        tightest: tightestOf(variant),
        ...choicesOf(laid, slotsFrom(first), notes, variant, tightestOf(variant)),
      }
      known.set(key, pages)
    }
    return pages
  }
  /** Whether a variant is likely to cost less, from the heights of what it changes: no text is laid out for it. */
  const estimates = (first: number): ((variant: Variant, cost: number) => boolean) => {
    const { breaks, noted } = laidOut(BASE, slot(first))
    const extra = noted && notes && noteExtra(noted, notes.area(slot(first)))
    const pageOf = slotsFrom(first)
    return (variant, cost) => {
      if (breaks === undefined) return false
      const limit = cost - variant.cost
      const chosen = choosePages(galleyProblem(stretched(breaks, variant), pageOf, extra, tightestOf(variant)), limit)
      return chosen.pages.length > 0 && chosen.cost < limit
    }
  }
  const chooseBest = (first: number): RunPages => {
    let best = set(BASE, first)
    let helps: ReturnType<typeof estimates> | undefined
    for (const variant of variants) {
      // Other spaces for the whole run would move its first page for the sake of its last: only where that is the same page.
      const alone = variant.spacing !== 1
      if (alone && best.pages !== 2) continue
      // Variants come cheapest first: none after this one can look better than what it costs itself.
      const faults = best.cost - best.pages * PAGE
      if (faults <= POOR || variant.cost >= faults) break
      helps ??= estimates(first)
      if (!helps(variant, best.cost)) continue
      const pages = set(variant, first)
      if (pages.cost < best.cost && (!alone || pages.pages === 1)) best = pages
    }
    return best
  }
  const bests = new Map<number, RunPages>()
  return {
    best: (first) => {
      let best = bests.get(first)
      if (best === undefined) {
        best = chooseBest(first)
        bests.set(first, best)
      }
      return best
    },
    all: (first) => {
      const byPages = new Map<number, RunPages>()
      for (const variant of [BASE, ...variants]) {
        const pages = set(variant, first)
        const other = byPages.get(pages.pages)
        if (other === undefined || pages.cost < other.cost) byPages.set(pages.pages, pages)
      }
      return [...byPages.values()].sort((a, b) => a.pages - b.pages)
    },
  }
}

/** The breaks that a galley is likely to have at a variant's factors. */
function stretched(breaks: BreakPoints, { spacing, graphics }: Variant): BreakPoints {
  const more = ({ spaces, pictures }: Elastic): number => (spacing - 1) * spaces + (graphics - 1) * pictures
  return {
    ...breaks,
    end: breaks.end + more(breaks.elastic),
    points: breaks.points.map((point) => {
      const by = more(point.elastic)
      return { ...point, end: point.end + by, shift: point.shift + by + (spacing - 1) * point.gap }
    }),
  }
}

interface LaidOut {
  readonly galley: BoxFragment
  readonly breaks: BreakPoints | undefined
  /** The breaks with the notes called between them, where there are any. */
  readonly noted?: NotedBreaks
}

/** A galley that fits on its page and calls no notes is not looked at more closely. */
function breaksOf(galley: BoxFragment, height: number, notes: NoteFlow | undefined): Omit<LaidOut, "galley"> {
  if (notes !== undefined && notes.called([galley]).length > 0) {
    const noted = notedBreaks(galley, height, notes)
    return { breaks: noted.breaks, noted }
  }
  if (endOf(galley) <= height + NOISE) return { breaks: undefined }
  return { breaks: breakPoints(galley, height) }
}

function choicesOf(
  { galley, breaks, noted }: LaidOut,
  pageOf: (page: number) => NotePage,
  notes: NoteFlow | undefined,
  variant: Variant,
  tightest: number,
): { readonly choices: readonly PageChoice[]; readonly pages: number; readonly cost: number } {
  if (breaks === undefined) {
    const space = pageOf(0).area.height
    const choice = { page: 0, from: -1, to: 0, top: 0, used: endOf(galley), space, give: 0, overfull: false }
    return { choices: [choice], pages: 1, cost: PAGE + variant.cost }
  }
  const { pages, cost } =
    noted === undefined || notes === undefined
      ? choosePages(galleyProblem(breaks, pageOf, undefined, tightest))
      : choosePagesWithNotes(noted, pageOf, notes, tightest)
  return { choices: pages, pages: pages.length, cost: cost + variant.cost }
}

/** The run in an endless page: its root stands in an anonymous block, so that margins of the root count. */
export function layoutGalley(box: Box, width: Pt, height: Pt, context: LayoutContext): BoxFragment {
  const root: BlockBox = { type: "block", style: anonymousStyle(box.style, { display: "block" }), children: [box] }
  const fragment = context.layoutChild(root, { availableWidth: width, availableHeight: height, width })
  if (fragment.type !== "box") throw new Error(`a block became a ${fragment.type} fragment`)
  return fragment
}

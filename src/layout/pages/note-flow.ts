import { pt } from "../../foundation/units.ts"
import type { PageContext, PageStyle, StyledElement } from "../../style/styled.ts"
import type { LayoutContext } from "../constraint.ts"
import type { BoxFragment, Fragment, LineFragment } from "../fragment.ts"
import type { BreakPoints } from "./break-point.ts"
import { breakPoints } from "./break-points.ts"
import { type ChosenPages, choosePages, type PageChoice, tightenedBy } from "./choose-pages.ts"
import { usedBetween } from "./follow-break.ts"
import type { Footnote } from "./footnote.ts"
import { FootnoteArea, heightOf, type SetNote } from "./footnote-area.ts"
import { type Extra, galleyProblem } from "./galley-problem.ts"
import { AVOIDED_COST } from "./page-costs.ts"
import type { PageGeometry } from "./page-geometry.ts"

/** A page as its notes see it. */
export interface NotePage extends PageGeometry {
  readonly pageStyle: PageStyle
  readonly context: PageContext
}

/** The footnotes of a document, found by their calls. */
export class NoteFlow {
  readonly #notes: ReadonlyMap<StyledElement, Footnote>
  readonly #context: LayoutContext

  constructor(notes: readonly Footnote[], context: LayoutContext) {
    this.#notes = new Map(notes.map((note) => [note.call, note]))
    this.#context = context
  }

  calledBy(call: StyledElement): Footnote | undefined {
    return this.#notes.get(call)
  }

  /** Notes called from fragments, in the order of the calls. A table head shown again calls nothing again. */
  called(fragments: readonly Fragment[]): readonly Footnote[] {
    const found = new Set<Footnote>()
    // Lines of one paragraph share their owners, of which few call.
    let owners: LineFragment["owners"] = []
    let calls = false
    const walk = (fragment: Fragment): void => {
      if (fragment.type === "replaced") return
      if (fragment.type === "line") {
        if (fragment.owners !== owners) {
          owners = fragment.owners
          calls = owners.some((owner) => owner.pseudo !== undefined && this.#notes.has(owner))
        }
        if (!calls) {
          for (const child of fragment.children) walk(child)
          return
        }
        let seen: StyledElement | undefined
        for (const { item } of fragment.line.runs) {
          const owner = fragment.owners[item]
          if (owner === seen || owner?.pseudo === undefined) continue
          seen = owner
          const note = this.#notes.get(owner)
          if (note !== undefined) found.add(note)
        }
      } else if (fragment.repeated === true) return
      for (const child of fragment.children) walk(child)
    }
    for (const fragment of fragments) walk(fragment)
    return [...found]
  }

  area({ pageStyle, area }: NotePage): FootnoteArea {
    return new FootnoteArea(pageStyle, area, this.#context)
  }
}

/** The breaks of a galley, and the notes that are called before them. */
export interface NotedBreaks {
  readonly breaks: BreakPoints
  /** In order; the call's line stands before break `before` and after the one before that. */
  readonly notes: readonly { readonly note: Footnote; readonly before: number }[]
  /** How many notes are called before each break, the galley's end included. */
  readonly counts: Int32Array
}

export function notedBreaks(galley: BoxFragment, height: number, flow: NoteFlow): NotedBreaks {
  const notes: { note: Footnote; before: number }[] = []
  const seen = new Set<Footnote>()
  const breaks = breakPoints(galley, height, (fragment, before) => {
    for (const note of flow.called([fragment])) {
      // A call of several words may run over a line's end.
      if (seen.has(note)) continue
      seen.add(note)
      notes.push({ note, before })
    }
  })
  // Cells beside each other are seen one after the other.
  notes.sort((a, b) => a.before - b.before)
  const counts = new Int32Array(breaks.points.length + 1)
  for (let i = 0, n = 0; i < counts.length; i++) {
    while (n < notes.length && (notes[n] as { before: number }).before <= i) n++
    counts[i] = n
  }
  return { breaks, notes, counts }
}

/** Notes [start, end) are called between two breaks. */
const between = ({ counts }: NotedBreaks, from: number, to: number): readonly [number, number] => [
  from < 0 ? 0 : (counts[from] as number),
  counts[to] as number,
]

const notesIn = (noted: NotedBreaks, from: number, to: number): readonly Footnote[] =>
  noted.notes.slice(...between(noted, from, to)).map(({ note }) => note)

/** Height that the notes called between two breaks take from their page: no more than the area may have. */
export function noteExtra(noted: NotedBreaks, area: FootnoteArea): Extra {
  const { limit, frame } = area
  const heightFrom = area.heights(noted.notes.map(({ note }) => note))
  return (from, to) => {
    const [start, end] = between(noted, from, to)
    return pt(start === end ? 0 : Math.min(heightFrom(start, end), limit) + frame)
  }
}

/** What is carried over moves the pages after it; after this many choices the last one is taken. */
const MAX_CHOICES = 4
/** Heights that differ by less are the same. */
const SAME = 0.01

/**
 * The pages of a galley with footnotes: each note is called on the page it stands on, as far as it fits; what does not is
 * carried to the next page, which then has less room.
 */
export function choosePagesWithNotes(
  noted: NotedBreaks,
  pageOf: (page: number) => NotePage,
  flow: NoteFlow,
  tightest: number,
): ChosenPages {
  const extra = noteExtra(noted, flow.area(pageOf(0)))
  const { least } = galleyProblem(noted.breaks, pageOf, undefined, tightest)
  const avoided = avoidedBreaks(noted)
  let carried: readonly number[] = []
  for (let choices = 1; ; choices++) {
    const slot = (page: number): NotePage => {
      const made = pageOf(page)
      const taken = carried[page] ?? 0
      return taken === 0 ? made : { ...made, area: { ...made.area, height: pt(Math.max(0, made.area.height - taken)) } }
    }
    const problem = galleyProblem(noted.breaks, slot, extra, tightest)
    const asked = choosePages({
      ...problem,
      // A page that keeps room for notes is not as tall as it could be.
      ...(least && { least }),
      cost: (page) => problem.cost(page) + (avoided.has(page.to) ? AVOIDED_COST : 0),
    })
    // Where notes leave no way at all, the flow goes its own way and they come after it.
    const chosen =
      asked.pages.length > 0 ? asked : choosePages({ ...galleyProblem(noted.breaks, slot), ...(least && { least }) })
    const next = carriedBy(chosen.pages, noted, pageOf, flow)
    const length = Math.max(next.length, carried.length)
    const same = Array.from({ length }, (_, i) => Math.abs((next[i] ?? 0) - (carried[i] ?? 0)) < SAME).every(Boolean)
    if (same || choices === MAX_CHOICES) return chosen
    carried = next
  }
}

/** Height that each page has to keep for what the page before could not hold. */
function carriedBy(
  pages: readonly PageChoice[],
  noted: NotedBreaks,
  pageOf: (page: number) => NotePage,
  flow: NoteFlow,
): readonly number[] {
  const out: number[] = []
  let waiting: readonly SetNote[] = []
  for (const choice of pages) {
    const { page, from, to, top, space } = choice
    const made = pageOf(page)
    const area = flow.area(made)
    const notes = [...waiting, ...area.set(notesIn(noted, from, to))]
    const room = made.area.height - (usedBetween(noted.breaks, from, to, top, space) ?? 0) + tightenedBy(choice)
    const fits = heightOf(notes) <= Math.min(area.limit, room - area.frame)
    waiting = notes.length === 0 || fits ? [] : area.compose(notes, room, false).rest
    if (waiting.length > 0) out[page + 1] = Math.min(heightOf(waiting), area.limit) + area.frame
  }
  return out
}

/** css-gcpm-3 #footnote-policy: `block` keeps what stands before the call in its block with the line of the call. */
function avoidedBreaks({ breaks: { points }, notes }: NotedBreaks): ReadonlySet<number> {
  const out = new Set<number>()
  for (const { note, before } of notes) {
    if (note.element.style.footnotePolicy !== "block") continue
    const last = points[before - 1]
    const view = last?.place.type === "before" && last.cut === "text" ? last.place.view : undefined
    for (let i = before - 1; view !== undefined && i >= 0; i--) {
      const { place } = points[i] as BreakPoints["points"][number]
      if (place.type !== "before" || place.view !== view) break
      out.add(i)
    }
  }
  return out
}

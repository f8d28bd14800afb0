import { type Pt, pt } from "../../foundation/units.ts"
import type { StyledElement } from "../../style/styled.ts"
import { collect } from "../block/out-of-flow.ts"
import { layoutPositioned } from "../block/positioned.ts"
import type { LayoutContext } from "../constraint.ts"
import type { BoxFragment, Fragment, PendingBox } from "../fragment.ts"
import { beginsOf } from "./begins.ts"
import type { Token } from "./break-token.ts"
import { piece } from "./cut.ts"
import type { FlowPage, OpenPage } from "./flow-page.ts"
import type { Footnote } from "./footnote.ts"
import type { SetNote } from "./footnote-area.ts"
import { growGraphics, type Regrow, regrowWith } from "./grow-graphics.ts"
import { justifyPage } from "./justify-page.ts"
import type { NoteFlow } from "./note-flow.ts"
import { tightened } from "./page-spaces.ts"

/** What is done with pages beyond cutting. */
export interface FillSettings {
  /** Whether positioned boxes have the page as their containing block. */
  readonly onPages: boolean
  /** The most by which a blank between blocks may grow so that a page ends at its foot. */
  readonly justify: Pt
  /** Whether graphics may grow into the room that is left at a page's foot. */
  readonly grow: boolean
  /** Elements whose page may be asked for. */
  readonly anchors: ReadonlySet<StyledElement>
  readonly context: LayoutContext
}

/** What a page takes of a galley. */
export interface PageShare {
  readonly galley: BoxFragment
  readonly from: Token | undefined
  readonly to: Token | undefined
  /** Height it takes on the page. */
  readonly used: number
  /** By how much its spaces are made smaller for that. */
  readonly over: number
}

/** Fills the pages of one flow, front to back: footnotes that a page cannot hold wait for the next one. */
export class PageFiller {
  /** Notes called so far: a call that runs over the page's end calls once. */
  readonly called = new Set<Footnote>()
  readonly #settings: FillSettings
  readonly #notes: NoteFlow | undefined
  readonly #regrow: Regrow | undefined
  /** The part of themselves that spaces may lose at the most. */
  readonly #tightest: number
  #waiting: readonly SetNote[] = []

  /** `graphics`: the factor that graphics of the flow were made smaller by. */
  constructor(
    settings: FillSettings,
    notes: NoteFlow | undefined,
    { graphics, tightest }: { readonly graphics: number; readonly tightest: number },
  ) {
    this.#settings = settings
    this.#notes = notes
    this.#regrow = settings.grow ? regrowWith(settings.context, graphics) : undefined
    this.#tightest = tightest
  }

  /** Whether there are notes that no page could hold so far. */
  get waits(): boolean {
    return this.#waiting.length > 0
  }

  /** A page with its share of the flow; without one, with what waits. */
  fill(page: OpenPage, share?: PageShare): FlowPage {
    const content = share === undefined ? NOTHING : this.#content(share, page)
    const used = share?.used ?? 0
    const { notes, called, foot } = this.#noted(content.flow, page, used)
    const bottom = page.area.y + used
    const shown = content.positioned.filter((box) => !isOptional(box) || (notes === undefined && box.y >= bottom))
    const ornaments = shown.filter(isOptional)
    const room = Math.min(foot, ...ornaments.map(({ y }) => y - page.area.y)) - used
    const regrow = this.#regrow
    const grown = regrow === undefined ? { flow: content.flow, took: 0 } : growGraphics(content.flow, room, regrow)
    const flow = grown.flow.map((root) => justifyPage(root, room - grown.took, this.#settings.justify))
    const children = [...flow, ...shown, ...(notes ? [notes] : [])]
    const begins = beginsOf(children, this.#settings.anchors)
    return { ...page, children, used: used + page.area.height - foot, begins, called }
  }

  #content({ galley, from, to, over }: PageShare, { area }: OpenPage): PageContent {
    const { onPages, context } = this.#settings
    const cut = piece(galley, from, to, pt(0), pt(0))
    if (cut.type !== "box") throw new Error(`a galley became a ${cut.type} fragment`)
    const content = over > 0 ? tightened(cut, over, this.#tightest) : cut
    const flow = content.children.map((child) => moved(child, area.x, area.y))
    if (!onPages) return { flow, positioned: [] }
    const pending: PendingBox[] = []
    collect(content, 0, 0, pending)
    const positioned = pending.map(({ box, ...place }) =>
      moved(layoutPositioned(box, area, place, context), area.x, area.y),
    )
    return { flow, positioned }
  }

  /** The footnote area of a page: notes that wait, then those called on it. What it has no room for waits on. */
  #noted(children: readonly Fragment[], page: OpenPage, used: number): NotedPage {
    const notes = this.#notes
    const called = (notes?.called(children) ?? []).filter((note) => !this.called.has(note))
    for (const note of called) this.called.add(note)
    if (notes === undefined || called.length + this.#waiting.length === 0) {
      return { notes: undefined, called: [], foot: page.area.height }
    }
    const space = notes.area(page)
    const set = [...this.#waiting, ...space.set(called)]
    const { area, top = page.area.height, rest } = space.compose(set, page.area.height - used, used <= 0)
    this.#waiting = rest
    return {
      notes: area && moved(area, page.area.x, page.area.y),
      called: called.map(({ element }) => element),
      foot: top,
    }
  }
}

interface PageContent {
  readonly flow: readonly Fragment[]
  /** Boxes that have the page as their containing block. */
  readonly positioned: readonly Fragment[]
}

const NOTHING: PageContent = { flow: [], positioned: [] }

interface NotedPage {
  readonly notes: Fragment | undefined
  readonly called: FlowPage["called"]
  /** Where the flow ends at the latest, from the top of the page area. */
  readonly foot: number
}

/** `-tj-planned: room` */
const isOptional = (box: Fragment): boolean => box.type !== "line" && box.style.TjPlanned === "room"

const moved = (fragment: Fragment, x: number, y: number): Fragment => ({
  ...fragment,
  x: pt(fragment.x + x),
  y: pt(fragment.y + y),
})

import type { PageBudget } from "../../content/booklet.ts"
import { error, type Report, warning } from "../../foundation/diagnostic.ts"
import type { Span } from "../../foundation/source.ts"
import { type Pt, pt } from "../../foundation/units.ts"
import type { PageContext, PageSide, PageStyle, StyledDocument, StyledElement } from "../../style/styled.ts"
import { collect } from "../block/out-of-flow.ts"
import { layoutPositioned } from "../block/positioned.ts"
import type { Box } from "../box.ts"
import type { LayoutContext } from "../constraint.ts"
import type { BoxFragment, Fragment, PendingBox } from "../fragment.ts"
import { NOISE } from "./break-point.ts"
import { endOf } from "./break-points.ts"
import type { Token } from "./break-token.ts"
import { reportBudget } from "./check-budget.ts"
import { tightenedBy } from "./choose-pages.ts"
import { culprit } from "./culprit.ts"
import { piece } from "./cut.ts"
import { type FacingPages, facingSetter } from "./facing-run.ts"
import { tokenOf, topAfter, usedBetween } from "./follow-break.ts"
import type { Footnote } from "./footnote.ts"
import type { SetNote } from "./footnote-area.ts"
import { growGraphics, type Regrow, regrowWith } from "./grow-graphics.ts"
import { justifyPage } from "./justify-page.ts"
import { KeptRuns } from "./keep-runs.ts"
import { NoteFlow } from "./note-flow.ts"
import { SPARSE } from "./page-costs.ts"
import { type PageGeometry, pageGeometry } from "./page-geometry.ts"
import { tightened } from "./page-spaces.ts"
import { planPages } from "./plan-pages.ts"
import { needsBlank, sideOf } from "./plan-runs.ts"
import { type RunPages, type RunSetter, type RunSettings, runSetter } from "./run-pages.ts"
import { type Run, splitRuns } from "./runs.ts"
import type { Variant } from "./variants.ts"

/** A page with its share of the flow, before margin boxes. */
export interface FlowPage extends PageGeometry {
  /** 1-based. */
  readonly number: number
  readonly context: PageContext
  readonly pageStyle: PageStyle
  /** Coordinates from the trim box; the footnote area comes last. */
  readonly children: readonly Fragment[]
  /** Elements of the footnotes called on the page, in order. */
  readonly called: readonly StyledElement[]
}

type OpenPage = Omit<FlowPage, "children" | "called">

/** A page without a name, and every blank one. */
const UNNAMED = "auto"
/** Widths of one run's page areas that differ by less are the same. */
const SAME_WIDTH = 0.01

const SIDES = ["left", "right"] as const

/** Far more than a bound book has; a height of metres would else fill the memory with pages. */
const MAX_PAGES = 4000

/** What may be done so that the pages come out well. */
export interface PaginateOptions {
  /** Whether positioned boxes have the page as their containing block. */
  readonly onPages: boolean
  readonly variants: readonly Variant[]
  /** The least factor of the spaces between blocks. */
  readonly leastSpacing: number
  /** A run's box at a variant's factors; one object each time. */
  readonly scaled: (box: Box, variant: Variant) => Box
  readonly budget?: PageBudget | undefined
  /** The most by which a blank between blocks may grow so that a page ends at its foot. */
  readonly justify: Pt
  /** Whether graphics may grow into the room that is left at a page's foot. */
  readonly grow: boolean
  /** From one cutting of the same document to the next. */
  readonly kept: KeptRuns<AnySetter>
}

type AnySetter = RunSetter<RunPages | FacingPages>

export const keptRuns = (): KeptRuns<AnySetter> => new KeptRuns()

/** Lays out each run as a galley and cuts it into pages, css-break-3 #breaking-rules. Page 1 is a right page. */
export function paginate(
  root: Box,
  document: StyledDocument,
  context: LayoutContext,
  { onPages, budget, justify, grow, kept, ...settings }: PaginateOptions,
  footnotes: readonly Footnote[],
  report: Report,
): readonly FlowPage[] {
  const notes = kept.notes(footnotes, () => new NoteFlow(footnotes, context))
  const called = new Set<Footnote>()
  const make = (name: string, number: number, blank: boolean): OpenPage => {
    const page = { name, side: sideOf(number), first: number === 1, blank, number }
    const pageStyle = document.pageStyle(page)
    return { ...pageGeometry(pageStyle), number, context: page, pageStyle }
  }
  const known = new Map<string, Map<number, OpenPage>>()
  const open = (name: string, number: number): OpenPage => {
    let named = known.get(name)
    if (named === undefined) {
      named = new Map()
      known.set(name, named)
    }
    let page = named.get(number)
    if (page === undefined) {
      page = make(name, number, false)
      named.set(number, page)
    }
    return page
  }
  const runs = splitRuns(root)
  const setters = kept.setters(runs, (run) =>
    setterOf(run, { ...settings, slot: (number) => open(run.name, number), notes, context }),
  )
  const plan = planPages(runs, setters, budget)
  reportBudget(plan, runs, budget, report)

  const pages: FlowPage[] = []
  for (const [index, run] of runs.entries()) {
    const set = plan.chosen[index]
    if (set === undefined) continue
    if (needsBlank(run.side, pages.length + 1)) {
      pages.push({ ...make(UNNAMED, pages.length + 1, true), children: [], called: [] })
    }
    const first = pages.length + 1
    if ("cuts" in set) {
      const opened = (number: number): OpenPage => open(run.name, number)
      pages.push(...facingPages(set, first, opened, context, { onPages, justify, grow }, notes, called, report))
      if (pages.length < MAX_PAGES) continue
      report(tooManyPages(run.box))
      return pages
    }
    const { width } = open(run.name, first).area
    const regrow = grow ? regrowWith(context, set.variant.graphics) : undefined
    let told = false
    let waiting: readonly SetNote[] = []
    for (const { page, from, to, used, over } of cutsOf(set, report)) {
      const made = open(run.name, first + page)
      if (Math.abs(made.area.width - width) > SAME_WIDTH && !told) {
        told = true
        report(differentWidths(made.pageStyle))
      }
      const content = pageContent(set.galley, from, to, made, context, onPages, { by: over, most: set.tightest })
      const noted = withNotes(content.flow, made, used, waiting, set.callsNotes ? notes : undefined, called)
      pages.push(settled(noted, content, used, justify, regrow))
      waiting = noted.rest
      if (set.pages > 1 && used < made.area.height * SPARSE) report(underused(noted.page, used, page === set.pages - 1))
      if (pages.length >= MAX_PAGES) {
        report(tooManyPages(run.box))
        return pages
      }
    }
    // Notes that the run's last page could not hold.
    while (waiting.length > 0 && pages.length < MAX_PAGES) {
      const noted = withNotes([], open(run.name, pages.length + 1), 0, waiting, notes, called)
      pages.push(noted.page)
      waiting = noted.rest
    }
  }
  return pages
}

const setterOf = (run: Run, settings: RunSettings): AnySetter =>
  run.beside === undefined ? runSetter(run.box, settings) : facingSetter({ left: run.box, right: run.beside }, settings)

/** A page that its section did not have to itself: one that stands alone is as full as its author made it. */
function underused({ number, area, children }: FlowPage, used: number, last: boolean): Parameters<Report>[0] {
  const percent = Math.round((100 * used) / area.height)
  const source = children.map(firstOf).find((element) => element !== undefined)
  return warning(
    "layout/page-underused",
    {
      en: `Page ${number} is used to ${percent}% only.`,
      zh: `第 ${number} 页只用了 ${percent}%。`,
    },
    {
      ...(source === undefined ? {} : { span: source.element.span }),
      hint: last
        ? {
            en: "Shorten the section by as much, add to it, or let the theme's `fit` change its spaces further.",
            zh: "请精简或增补本部分，或放宽主题 fit 的间距幅度。",
          }
        : {
            en: "What follows is too high for the rest of the page: make it lower or let it break.",
            zh: "后面的内容高于本页余下的版面：请减小其高度，或允许其断开。",
          },
    },
  )
}

/** Two flows on the left and right pages of the same spreads, from page `first` on. */
function facingPages(
  { galleys, cuts }: FacingPages,
  first: number,
  open: (page: number) => OpenPage,
  context: LayoutContext,
  { onPages, justify, grow }: Pick<PaginateOptions, "onPages" | "justify" | "grow">,
  notes: NoteFlow | undefined,
  called: Set<Footnote>,
  report: Report,
): readonly FlowPage[] {
  const pages: FlowPage[] = []
  const waiting: Record<PageSide, readonly SetNote[]> = { left: [], right: [] }
  const regrow = grow ? regrowWith(context, 1) : undefined
  let told: Span | undefined
  const put = (side: PageSide, content: PageContent, page: OpenPage, used: number): void => {
    const noted = withNotes(content.flow, page, used, waiting[side], notes, called)
    pages.push(settled(noted, content, used, justify, regrow))
    waiting[side] = noted.rest
  }
  for (const cut of cuts) {
    for (const side of SIDES) {
      const { from, to, used, empty } = cut[side]
      const page = open(first + pages.length)
      const galley = galleys[side]
      const { height } = page.area
      if (used > height + NOISE) report(tallerThanPage(culprit(galley, from, height), height))
      put(side, empty ? NOTHING : pageContent(galley, from, to, page, context, onPages), page, used)
    }
    // A pair of many spreads is told once.
    const torn = cut.torn ? pairTorn(pages.slice(-SIDES.length)) : undefined
    if (torn !== undefined && (told === undefined || told !== torn.span)) report(torn)
    told = torn?.span
    if (first + pages.length >= MAX_PAGES) return pages
  }
  // Notes that the last spread could not hold.
  while (waiting.left.length + waiting.right.length > 0 && first + pages.length < MAX_PAGES) {
    for (const side of SIDES) put(side, NOTHING, open(first + pages.length), 0)
  }
  return pages
}

function pairTorn(spread: readonly FlowPage[]): Parameters<Report>[0] {
  const [number] = spread.map((page) => page.number)
  const source = spread.flatMap(({ children }) => children.map(lastSourceOf)).find((element) => element !== undefined)
  return warning(
    "layout/pair-torn",
    {
      en: `A text and its translation are higher than a page: they go on after pages ${number} and ${Number(number) + 1}.`,
      zh: `一段文字与译文高于一页，须从第 ${number}、${Number(number) + 1} 页跨页续排。`,
    },
    {
      ...(source === undefined ? {} : { span: source.element.span }),
      hint: {
        en: "Paragraphs of fewer sentences each stay on one spread; or set this section stacked or parallel.",
        zh: "将段落拆短，每段即可排在同一对开页内；或将本部分改为“stacked”或“parallel”。",
      },
    },
  )
}

/** The element of what stands last in a fragment. */
function lastSourceOf(fragment: Fragment): StyledElement | undefined {
  if (fragment.type === "line") return fragment.owners[0]
  const last = fragment.type === "box" ? fragment.children.at(-1) : undefined
  return (last && lastSourceOf(last)) ?? fragment.source
}

function tooManyPages(box: Box): Parameters<Report>[0] {
  const message = { en: `the document has more than ${MAX_PAGES} pages`, zh: `文档超过 ${MAX_PAGES} 页` }
  const hint = {
    en: "Look for a height or a margin that is far too large, or split the report.",
    zh: "请检查是否有过大的高度或边距，或将报告拆分。",
  }
  return error("layout/too-many-pages", message, { ...(box.source && { span: box.source.element.span }), hint })
}

interface PageCut {
  /** 0-based in the run. */
  readonly page: number
  readonly from: Token | undefined
  readonly to: Token | undefined
  /** Height the flow takes on the page. */
  readonly used: number
  /** By how much its spaces are made smaller for that. */
  readonly over: number
}

/** Where the galley is cut. */
function cutsOf({ galley, breaks, choices }: RunPages, report: Report): readonly PageCut[] {
  if (breaks === undefined) return [{ page: 0, from: undefined, to: undefined, used: endOf(galley), over: 0 }]
  if (choices.length === 0) throw new Error("a galley was given no pages")
  let cut: Token | undefined
  return choices.map((choice): PageCut => {
    const { page, from, to, top, space, overfull } = choice
    const used = usedBetween(breaks, from, to, top, space) ?? 0
    // A page may be overfull for its notes alone: they go on to the next one.
    if (overfull && used > space + NOISE) report(tallerThanPage(culprit(galley, cut, space), space))
    const over = tightenedBy(choice)
    const made = { page, from: cut, to: tokenOf(breaks, to, topAfter(breaks, to, top, space)), used: used - over, over }
    cut = made.to
    return made
  })
}

/**
 * The page with the notes called on it, after those that wait; what it has no room for waits for the next one. `known`
 * are the notes called so far: a call that runs over the page's end calls once.
 */
function withNotes(
  children: readonly Fragment[],
  page: OpenPage,
  used: number,
  waiting: readonly SetNote[],
  notes: NoteFlow | undefined,
  known: Set<Footnote>,
): NotedPage {
  const called = (notes?.called(children) ?? []).filter((note) => !known.has(note))
  for (const note of called) known.add(note)
  if (notes === undefined || called.length + waiting.length === 0) {
    return { page: { ...page, children, called: [] }, foot: page.area.height, rest: [] }
  }
  const space = notes.area(page)
  const {
    area,
    top = page.area.height,
    rest,
  } = space.compose([...waiting, ...space.set(called)], page.area.height - used, used <= 0)
  return {
    page: {
      ...page,
      children: area === undefined ? children : [...children, moved(area, page.area.x, page.area.y)],
      called: called.map(({ element }) => element),
    },
    foot: top,
    rest,
  }
}

interface NotedPage {
  readonly page: FlowPage
  /** Where the flow ends at the latest, from the top of the page area. */
  readonly foot: number
  /** Notes that wait for the next page. */
  readonly rest: readonly SetNote[]
}

/** A page with its flow brought to its foot, and with the positioned boxes that there is room for. */
function settled(
  { page, foot }: NotedPage,
  content: PageContent,
  used: number,
  justify: Pt,
  regrow: Regrow | undefined,
): FlowPage {
  const notes = page.children.slice(content.flow.length)
  const bottom = page.area.y + used
  const shown = content.positioned.filter((box) => !isOptional(box) || (notes.length === 0 && box.y >= bottom))
  const ornaments = shown.filter(isOptional)
  const room = Math.min(foot, ...ornaments.map(({ y }) => y - page.area.y)) - used
  const grown = regrow === undefined ? { flow: content.flow, took: 0 } : growGraphics(content.flow, room, regrow)
  const flow = grown.flow.map((root) => justifyPage(root, room - grown.took, justify))
  return { ...page, children: [...flow, ...shown, ...notes] }
}

/** `-tj-planned: room` */
const isOptional = (box: Fragment): boolean => box.type !== "line" && box.style.TjPlanned === "room"

function pageContent(
  galley: BoxFragment,
  from: Token | undefined,
  to: Token | undefined,
  page: PageGeometry,
  context: LayoutContext,
  onPages: boolean,
  tight: { readonly by: number; readonly most: number } = { by: 0, most: 0 },
): PageContent {
  const { area } = page
  const cut = piece(galley, from, to, pt(0), pt(0))
  if (cut.type !== "box") throw new Error(`a galley became a ${cut.type} fragment`)
  const content = tight.by > 0 ? tightened(cut, tight.by, tight.most) : cut
  const flow = content.children.map((child) => moved(child, area.x, area.y))
  if (!onPages) return { flow, positioned: [] }
  const pending: PendingBox[] = []
  collect(content, 0, 0, pending)
  const positioned = pending.map(({ box, ...place }) =>
    moved(layoutPositioned(box, area, place, context), area.x, area.y),
  )
  return { flow, positioned }
}

interface PageContent {
  readonly flow: readonly Fragment[]
  /** Boxes that have the page as their containing block. */
  readonly positioned: readonly Fragment[]
}

const NOTHING: PageContent = { flow: [], positioned: [] }

const moved = (fragment: Fragment, x: number, y: number): Fragment => ({
  ...fragment,
  x: pt(fragment.x + x),
  y: pt(fragment.y + y),
})

function tallerThanPage(culprit: Fragment, space: number): Parameters<Report>[0] {
  const source = sourceOf(culprit)
  const over = Math.ceil(culprit.height - space)
  return warning(
    "layout/taller-than-page",
    {
      en: `This cannot be cut and is higher than the page area (${round(culprit.height)} pt of ${round(space)} pt).`,
      zh: `此内容不能拆分，且高于版心（高 ${round(culprit.height)} pt，版心高 ${round(space)} pt）。`,
    },
    {
      ...(source === undefined ? {} : { span: source.element.span }),
      ...(over > 0
        ? { hint: { en: `Make it at least ${over} pt lower.`, zh: `请将其高度至少减小 ${over} pt。` } }
        : {}),
    },
  )
}

/** The innermost element that a page begins with. */
function firstOf(fragment: Fragment): StyledElement | undefined {
  if (fragment.type === "line") return fragment.owners[0]
  if (fragment.type === "replaced") return fragment.source
  for (const child of fragment.children) {
    const element = firstOf(child)
    if (element !== undefined) return element
  }
  return fragment.source
}

function sourceOf(fragment: Fragment): StyledElement | undefined {
  if (fragment.type === "line") return fragment.owners[0]
  if (fragment.source !== undefined || fragment.type === "replaced") return fragment.source
  for (const child of fragment.children) {
    const source = sourceOf(child)
    if (source !== undefined) return source
  }
  return undefined
}

const differentWidths = (pageStyle: PageStyle): Parameters<Report>[0] =>
  warning(
    "layout/page-widths-differ",
    {
      en: "Pages that text runs through have page areas of different widths; the first page's width was used for all.",
      zh: "同一段文字所经各页的版心宽度不同，已全部按首页宽度排版。",
    },
    {
      ...(pageStyle.span === undefined ? {} : { span: pageStyle.span }),
      hint: {
        en: "Give them equal margins in sum, or a page name of their own.",
        zh: "请使左右边距之和相等，或另设页名。",
      },
    },
  )

const round = (n: number): string => String(Math.round(n * 10) / 10)

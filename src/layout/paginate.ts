import { error, type Report, warning } from "../foundation/diagnostic.ts"
import { type Pt, pt } from "../foundation/units.ts"
import { anonymousStyle } from "../style/initial.ts"
import type { PageContext, PageSide, PageStyle, StyledDocument, StyledElement } from "../style/styled.ts"
import type { BlockBox, Box } from "./box.ts"
import { NOISE } from "./break-point.ts"
import { breakPoints, endOf } from "./break-points.ts"
import type { Token } from "./break-token.ts"
import { choosePages } from "./choose-pages.ts"
import type { LayoutContext } from "./constraint.ts"
import { culprit } from "./culprit.ts"
import { piece } from "./cut.ts"
import { tokenOf, topAfter, usedBetween } from "./follow-break.ts"
import type { Footnote } from "./footnote.ts"
import type { SetNote } from "./footnote-area.ts"
import type { BoxFragment, Fragment, PendingBox } from "./fragment.ts"
import { galleyProblem } from "./galley-problem.ts"
import { choosePagesWithNotes, NoteFlow, notedBreaks } from "./note-flow.ts"
import { collect } from "./out-of-flow.ts"
import { type PageGeometry, pageGeometry } from "./page-geometry.ts"
import { layoutPositioned } from "./positioned.ts"
import { splitRuns } from "./runs.ts"

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

/** Far more than a bound book has; a height of metres would else fill the memory with pages. */
const MAX_PAGES = 4000

/** Lays out each run as a galley and cuts it into pages, css-break-3 #breaking-rules. Page 1 is a right page. */
export function paginate(
  root: Box,
  document: StyledDocument,
  context: LayoutContext,
  onPages: boolean,
  footnotes: readonly Footnote[],
  report: Report,
): readonly FlowPage[] {
  const pages: FlowPage[] = []
  const notes = footnotes.length === 0 ? undefined : new NoteFlow(footnotes, context)
  const known = new Set<Footnote>()
  const sideOf = (number: number): PageSide => (number % 2 === 1 ? "right" : "left")
  const open = (name: string, number: number, blank = false): OpenPage => {
    const page = { name, side: sideOf(number), first: number === 1, blank, number }
    const pageStyle = document.pageStyle(page)
    return { ...pageGeometry(pageStyle), number, context: page, pageStyle }
  }
  for (const run of splitRuns(root)) {
    const side = run.force === "left" || run.force === "right" ? run.force : undefined
    if (side !== undefined && sideOf(pages.length + 1) !== side) {
      pages.push({ ...open(UNNAMED, pages.length + 1, true), children: [], called: [] })
    }
    const before = pages.length
    const geometry: OpenPage[] = []
    const pageOf = (page: number): OpenPage => {
      for (let made = geometry.length; made <= page; made++) geometry.push(open(run.name, before + made + 1))
      return geometry[page] as OpenPage
    }
    const { area } = pageOf(0)
    const galley = layoutGalley(run.box, area.width, area.height, context)
    let from: Token | undefined
    let told = false
    let waiting: readonly SetNote[] = []
    for (const { page, to, used } of cutsOf(galley, pageOf, notes, report)) {
      const made = pageOf(page)
      if (Math.abs(made.area.width - area.width) > SAME_WIDTH && !told) {
        told = true
        report(differentWidths(made.pageStyle))
      }
      const noted = withNotes(pageContent(galley, from, to, made, context, onPages), made, used, waiting, notes, known)
      pages.push(noted.page)
      waiting = noted.rest
      from = to
      if (pages.length >= MAX_PAGES) {
        report(tooManyPages(run.box))
        return pages
      }
    }
    // Notes that the run's last page could not hold.
    while (waiting.length > 0 && pages.length < MAX_PAGES) {
      const noted = withNotes([], open(run.name, pages.length + 1), 0, waiting, notes, known)
      pages.push(noted.page)
      waiting = noted.rest
    }
  }
  return pages
}

function tooManyPages(box: Box): Parameters<Report>[0] {
  const message = { en: `the document has more than ${MAX_PAGES} pages`, zh: `文档超过 ${MAX_PAGES} 页` }
  const hint = {
    en: "Look for a height or a margin that is far too large, or split the report.",
    zh: "请检查是否有过大的高度或边距，或将报告拆分。",
  }
  return error("layout/too-many-pages", message, { ...(box.source && { span: box.source.element.span }), hint })
}

/** The run in an endless page: its root stands in an anonymous block, so that margins of the root count. */
function layoutGalley(box: Box, width: Pt, height: Pt, context: LayoutContext): BoxFragment {
  const root: BlockBox = { type: "block", style: anonymousStyle(box.style, { display: "block" }), children: [box] }
  const fragment = context.layoutChild(root, { availableWidth: width, availableHeight: height, width })
  if (fragment.type !== "box") throw new Error(`a block became a ${fragment.type} fragment`)
  return fragment
}

interface PageCut {
  /** 0-based in the run. */
  readonly page: number
  /** Where it ends; undefined at the end of the run. */
  readonly to: Token | undefined
  /** Height the flow takes on the page. */
  readonly used: number
}

/** Where the galley is cut; one that fits on its page is not looked at more closely. */
function cutsOf(
  galley: BoxFragment,
  pageOf: (page: number) => OpenPage,
  notes: NoteFlow | undefined,
  report: Report,
): readonly PageCut[] {
  const { height } = pageOf(0).area
  const end = endOf(galley)
  const calls = notes !== undefined && notes.called([galley]).length > 0
  if (!calls && end <= height + NOISE) return [{ page: 0, to: undefined, used: end }]
  const noted = calls ? notedBreaks(galley, height, notes) : undefined
  const breaks = noted?.breaks ?? breakPoints(galley, height)
  const { pages } =
    noted !== undefined && notes !== undefined
      ? choosePagesWithNotes(noted, pageOf, notes)
      : choosePages(galleyProblem(breaks, pageOf))
  return pages.map(({ page, from, to, top, space, overfull }): PageCut => {
    const used = usedBetween(breaks, from, to, top, space) ?? 0
    // A page may be overfull for its notes alone: they go on to the next one.
    if (overfull && used > space + NOISE) {
      report(tallerThanPage(culprit(galley, tokenOf(breaks, from, top), space), space))
    }
    return { page, to: tokenOf(breaks, to, topAfter(breaks, to, top, space)), used }
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
): { readonly page: FlowPage; readonly rest: readonly SetNote[] } {
  const called = (notes?.called(children) ?? []).filter((note) => !known.has(note))
  for (const note of called) known.add(note)
  if (notes === undefined || called.length + waiting.length === 0) {
    return { page: { ...page, children, called: [] }, rest: [] }
  }
  const space = notes.area(page)
  const { area, rest } = space.compose([...waiting, ...space.set(called)], page.area.height - used, used <= 0)
  return {
    page: {
      ...page,
      children: area === undefined ? children : [...children, moved(area, page.area.x, page.area.y)],
      called: called.map(({ element }) => element),
    },
    rest,
  }
}

function pageContent(
  galley: BoxFragment,
  from: Token | undefined,
  to: Token | undefined,
  page: PageGeometry,
  context: LayoutContext,
  onPages: boolean,
): readonly Fragment[] {
  const { area } = page
  const content = piece(galley, from, to, pt(0), pt(0))
  if (content.type !== "box") throw new Error(`a galley became a ${content.type} fragment`)
  const children: Fragment[] = content.children.map((child) => moved(child, area.x, area.y))
  if (!onPages) return children
  const pending: PendingBox[] = []
  collect(content, 0, 0, pending)
  for (const { box, ...place } of pending) {
    children.push(moved(layoutPositioned(box, area, place, context), area.x, area.y))
  }
  return children
}

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

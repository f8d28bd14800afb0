import { type Diagnostic, error, warning } from "../../foundation/diagnostic.ts"
import type { PageStyle, StyledElement } from "../../style/styled.ts"
import type { Box } from "../box.ts"
import type { Fragment, LineFragment } from "../fragment.ts"
import { originOfLine } from "../inline/line-report.ts"
import type { BreakPoint } from "./break-point.ts"
import { AVOIDED, ORPHANED } from "./break-rules.ts"
import type { FlowPage } from "./flow-page.ts"
import { isTableCell, isTableRow } from "./rows.ts"

/** A page that its section did not have to itself: one that stands alone is as full as its author made it. */
export function underused({ number, area, used, children }: FlowPage, last: boolean): Diagnostic {
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

/** What stands last on the pages of a spread. */
export const lastOn = (spread: readonly FlowPage[]): readonly StyledElement[] =>
  spread.flatMap(({ children }) => children.map(lastSourceOf)).filter((element) => element !== undefined)

export function pairTorn(spread: readonly FlowPage[]): Diagnostic {
  const [number] = spread.map((page) => page.number)
  const [source] = lastOn(spread)
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

/**
 * A rule of css-break-3 that the break after a page breaks, because no other was to be had. A text, or a text and its translation, that is
 * to stand together and is cut where it may be for its lines reads on: nobody misses anything.
 */
export function ruleBroken(page: number, point: BreakPoint): Diagnostic | undefined {
  const { place, penalty, cut } = point
  if (place.type === "blank") return undefined
  const { rows } = place.view
  const parted = rows[place.type === "columns" ? place.row : place.row - 1]?.children ?? []
  const lines = [parted, rows[place.row]?.children ?? []].flatMap((children) =>
    [...children].reverse().flatMap(lastLine),
  )
  const source = parted.map(lastSourceOf).find((element) => element !== undefined)
  const at = lines.map(originOfLine).find((span) => span !== undefined) ?? source?.element.span
  const span = at === undefined ? {} : { span: at }
  if (penalty === ORPHANED) {
    const message = {
      en: `A paragraph leaves too few of its lines at the end of page ${page} or after it.`,
      zh: `段落在第 ${page} 页末或其后所留的行数过少。`,
    }
    const hint = {
      en: "Change the length of the paragraph, or make what stands on the page with it lower.",
      zh: "请增减该段文字，或减小同页其他内容的高度。",
    }
    return warning("layout/too-few-lines", message, { ...span, hint })
  }
  const readsOn = cut === "text" || cut === "pair" || parted.some((child) => isTableCell(child) || isTableRow(child))
  if (penalty !== AVOIDED || readsOn) return undefined
  const message = {
    en: `What belongs together is parted at the end of page ${page}: no page holds all of it.`,
    zh: `第 ${page} 页末拆开了应相连的内容：一页容不下全部。`,
  }
  const hint = {
    en: "Make what stands here lower, or say less in it; a heading needs a page that also holds what follows.",
    zh: "请减小此处内容的高度或精简文字；标题须与其后内容同页。",
  }
  return warning("layout/parted", message, { ...span, hint })
}

/** The last line of a fragment, if it has any. */
function lastLine(fragment: Fragment): readonly LineFragment[] {
  if (fragment.type === "line") return [fragment]
  return fragment.type === "box" ? [...fragment.children].reverse().flatMap(lastLine).slice(0, 1) : []
}

/** The element of what stands last in a fragment. */
function lastSourceOf(fragment: Fragment): StyledElement | undefined {
  if (fragment.type === "line") return fragment.owners[0]
  const last = fragment.type === "box" ? fragment.children.at(-1) : undefined
  return (last && lastSourceOf(last)) ?? fragment.source
}

export function tooManyPages(box: Box, most: number): Diagnostic {
  const message = { en: `the document has more than ${most} pages`, zh: `文档超过 ${most} 页` }
  const hint = {
    en: "Look for a height or a margin that is far too large, or split the report.",
    zh: "请检查是否有过大的高度或边距，或将报告拆分。",
  }
  return error("layout/too-many-pages", message, { ...(box.source && { span: box.source.element.span }), hint })
}

export function tallerThanPage(culprit: Fragment, space: number): Diagnostic {
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

export const differentWidths = (pageStyle: PageStyle): Diagnostic =>
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

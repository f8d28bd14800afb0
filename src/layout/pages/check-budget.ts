import type { PageBudget } from "../../content/booklet.ts"
import { type Note, type Report, warning } from "../../foundation/diagnostic.ts"
import { originOf, type Span } from "../../foundation/source.ts"
import type { Box } from "../box.ts"
import { offBudget } from "./plan-pages.ts"
import type { Plan, RunOption } from "./plan-runs.ts"
import type { Run } from "./runs.ts"

/** Runs that a finding names: those that take the most pages. */
const NAMED = 3

/** The distance to a page budget that the permitted means do not reach. */
export function reportBudget(
  plan: Plan<RunOption>,
  runs: readonly Run[],
  budget: PageBudget | undefined,
  report: Report,
): void {
  const off = offBudget(plan.pages, budget)
  if (budget === undefined || off === 0) return
  const { pages } = plan
  const wanted = budget.pages
  if (off < 0) {
    const message = {
      en: `the booklet has ${pages} pages, ${-off} fewer than the ${wanted} it is to have`,
      zh: `全册共 ${pages} 页，比要求的 ${wanted} 页少 ${-off} 页`,
    }
    const hint = {
      en: 'Allow fewer with {"max": N}, add content, or give the theme pages to fill up with (-tj-planned: fill).',
      zh: '可写 {"max": 页数} 以允许更少，或增加内容，或在主题中加入补足用页（-tj-planned: fill）。',
    }
    report(warning("layout/under-budget", message, { span: budget.span, hint }))
    return
  }
  const message = {
    en: `the booklet needs ${pages} pages, ${off} more than the ${wanted} it may have`,
    zh: `全册需 ${pages} 页，限定 ${wanted} 页，超出 ${off} 页`,
  }
  const hint = {
    en: "Shorten the sections named here, let the theme's `fit` change spaces, graphics and type further, or allow more pages.",
    zh: "请精简所列部分，放宽主题 fit 中的间距、图形与字号幅度，或增加页数。",
  }
  report(warning("layout/over-budget", message, { span: budget.span, notes: longest(plan, runs), hint }))
}

function longest(plan: Plan<RunOption>, runs: readonly Run[]): readonly Note[] {
  const sections = runs.map(({ box }, i) => ({ span: spanOf(box), pages: plan.chosen[i]?.pages ?? 0 }))
  sections.sort((a, b) => b.pages - a.pages)
  return sections.slice(0, NAMED).flatMap(({ span, pages }): Note[] => {
    if (span === undefined || pages < 2) return []
    return [{ message: { en: `${pages} pages are taken here.`, zh: `此处占 ${pages} 页。` }, span }]
  })
}

/** Where the first of its text is written that does not come from a template; failing that, the innermost element that holds all of it. */
function spanOf(box: Box): Span | undefined {
  const only = box.type === "block" && box.children.length === 1 ? box.children[0] : undefined
  return textSpan(box, box.source?.element.span.file) ?? (only && spanOf(only)) ?? box.source?.element.span
}

function textSpan(box: Box, template: string | undefined): Span | undefined {
  if (box.type === "inline") {
    for (const item of box.content.items) {
      const span = item.type === "text" ? originOf(item.map, 0, item.text.length) : undefined
      if (span !== undefined && span.file !== (box.source?.element.span.file ?? template)) return span
    }
    return undefined
  }
  if (box.type !== "block" && box.type !== "flex" && box.type !== "grid") return undefined
  for (const child of box.children) {
    const span = textSpan(child, box.source?.element.span.file ?? template)
    if (span !== undefined) return span
  }
  return undefined
}

import type { PageBudget } from "../content/booklet.ts"
import { type Report, warning } from "../foundation/diagnostic.ts"
import type { Size } from "../foundation/geometry.ts"
import { pt } from "../foundation/units.ts"
import type { StyledDocument, StyledElement } from "../style/styled.ts"
import type { Fit } from "../style/theme.ts"
import { withPadding, withPictures } from "./block/backdrop.ts"
import { blockIntrinsic, layoutBlock } from "./block/block.ts"
import { inspectPages } from "./block/inspect.ts"
import { copyOuterMargins } from "./block/margins.ts"
import { settle } from "./block/out-of-flow.ts"
import { scaleBoxes } from "./block/scale-boxes.ts"
import type { Box } from "./box.ts"
import type { Constraint, IntrinsicWidths, LayoutContext } from "./constraint.ts"
import { flexIntrinsic, layoutFlex } from "./container/flex.ts"
import { gridIntrinsic, layoutGrid } from "./container/grid.ts"
import type { Fragment, PageFragment } from "./fragment.ts"
import { fieldsOf, fillFields, fillRun, keepCopies, type PageNumbers, samePages } from "./generate/fields.ts"
import { generate } from "./generate/generate.ts"
import type { Generated, IsReplaced } from "./generate/generated.ts"
import { likelyNumbers, noteNumbers } from "./generate/note-numbers.ts"
import { inlineIntrinsic, layoutInline } from "./inline/inline.ts"
import type { FlowPage } from "./pages/flow-page.ts"
import { targetsIn } from "./pages/margin-content.ts"
import { finishPages } from "./pages/page.ts"
import { folioOf, pageCounters } from "./pages/page-counters.ts"
import { pageGeometry } from "./pages/page-geometry.ts"
import { keptRuns, type PaginateOptions, paginate } from "./pages/paginate.ts"
import { firstPages } from "./pages/places.ts"
import { splitRuns } from "./pages/runs.ts"
import { type Variant, variantsOf } from "./pages/variants.ts"
import { layoutReplaced, replacedIntrinsic } from "./replaced/replaced.ts"
import { layoutTable, tableIntrinsic } from "./table/table.ts"
import { layoutOrthogonal, layoutUpright, orthogonalIntrinsic, uprightIntrinsic } from "./vertical/orthogonal.ts"
import { isOrthogonal } from "./vertical/turn-box.ts"

/** What layout asks of the rooms around it. */
export interface LayoutOptions extends Pick<LayoutContext, "fonts" | "compose" | "replaced" | "backgroundImage"> {
  /** Min- and max-content widths of a paragraph. */
  readonly intrinsic: LayoutContext["paragraphWidths"]
  readonly report: Report
  /** Which elements show something made elsewhere; without it, pictures and the `tj-` family. */
  readonly isReplaced?: IsReplaced
  /** What the theme lets be changed for better pages. */
  readonly fit?: Pick<Fit, "spacing" | "graphics" | "justify" | "grow"> | undefined
  readonly budget?: PageBudget | undefined
}

/** Page numbers in the flow move what they number; after this many layouts they must be settled. */
const MAX_LAYOUTS = 3

/**
 * Styled document to pages. The flow between forced breaks is laid out once as one endless galley, then cut into pages;
 * page numbers asked for in the flow are filled in and the cutting is done again until they hold.
 */
export function layoutDocument(document: StyledDocument, options: LayoutOptions): readonly PageFragment[] {
  const generated = generate(document.root, options.report, options.isReplaced)
  const firstPage = document.pageStyle({ name: "auto", side: "right", first: true, blank: false, number: 1 })
  const contextOfRun = (): LayoutContext => layoutContext(options, pageGeometry(firstPage).area)
  const context = contextOfRun()
  const findings: Parameters<Report>[0][] = []
  const { onPages, footnotes } = generated
  const justify = options.fit?.justify ?? pt(0)
  const grow = options.fit?.grow === true
  const fitting = {
    ...fittingOf(options.fit),
    justify,
    grow,
    onPages,
    anchors: anchorsOf(generated),
    budget: options.budget,
    contextOfRun,
    kept: keptRuns(),
  }
  const runs = splitRuns(generated.root).map(fieldsOf)
  const keep = keepCopies()
  const cut = (numbers: PageNumbers): readonly FlowPage[] => {
    findings.length = 0
    const filled = runs.map((run) => fillRun(run, numbers, keep))
    const notes = footnotes.map((note) => ({ ...note, box: fillFields(note.box, numbers, keep) }))
    return paginate(filled, document, context, fitting, notes, (finding) => findings.push(finding))
  }
  const pageOf = (name: string) => document.pageStyle({ name, side: "right", first: false, blank: false, number: 1 })
  let pages = cut({ ...NO_NUMBERS, notes: likelyNumbers(runs, footnotes, pageOf) })
  let numbers = pageNumbers(pages, generated)
  if (generated.askedBy.size + generated.selves.size > 0 || generated.asksTotal || numbers.notes !== undefined) {
    for (let layouts = 1; ; layouts++) {
      pages = cut(numbers)
      const found = pageNumbers(pages, generated)
      const stable = samePages(numbers, found)
      numbers = found
      if (stable) break
      if (layouts < MAX_LAYOUTS) continue
      options.report(unsettled())
      break
    }
    reportLostTargets(generated, numbers, options.report)
  }
  for (const finding of findings) options.report(finding)
  const finished = finishPages(pages, generated, numbers, context)
  inspectPages(finished, options.report)
  return finished
}

/** Before a first layout; where pages number footnotes, their likely numbers are added. */
const NO_NUMBERS = { onlyNotes: true, targets: new Map(), selves: new Map(), counters: new Map() } as const

/** The variants that a theme permits; each scales a box once, so that layouts of it are kept. */
function fittingOf(fit: LayoutOptions["fit"]): Pick<PaginateOptions, "variants" | "leastSpacing" | "scaled"> {
  const variants = fit === undefined ? [] : variantsOf(fit)
  const scalers = new Map<Variant, (box: Box) => Box>()
  return {
    variants,
    leastSpacing: fit?.spacing[0] ?? 1,
    scaled: (box, variant) => {
      let scale = scalers.get(variant)
      if (scale === undefined) {
        scale = scaleBoxes(variant)
        scalers.set(variant, scale)
      }
      return scale(box)
    },
  }
}

/** A box as laid out; most are once. */
interface Kept {
  readonly constraint: Constraint
  readonly fragment: Fragment
  /** At another constraint. */
  readonly before: Kept | undefined
}

/** The layout modes tied together; fragments are kept by box and constraint, intrinsic widths by box. */
export function layoutContext(options: LayoutOptions, pageArea: Size): LayoutContext {
  // Not weak: they go with the context, and large weak maps hold up the garbage collector.
  const fragments = new Map<Box, Kept>()
  const widths = new Map<Box, IntrinsicWidths>()
  const { fonts, compose, replaced, backgroundImage, report } = options
  const context: LayoutContext = {
    fonts,
    compose,
    paragraphWidths: options.intrinsic,
    replaced,
    backgroundImage,
    report,
    pageArea,
    layoutChild: (box, constraint) => {
      const before = fragments.get(box)
      for (let kept = before; kept !== undefined; kept = kept.before) {
        if (sameConstraint(kept.constraint, constraint)) return kept.fragment
      }
      const laid = layoutMode(box, constraint, context)
      let fragment = withPadding(laid, constraint.availableWidth)
      if (box.turned !== true) fragment = withPictures(fragment, context)
      if (box.containing === true) fragment = settle(fragment, context)
      if (fragment !== laid) copyOuterMargins(laid, fragment)
      fragments.set(box, { constraint, fragment, before })
      return fragment
    },
    intrinsicWidths: (box) => {
      let known = widths.get(box)
      if (known === undefined) {
        known = intrinsicMode(box, context)
        widths.set(box, known)
      }
      return known
    },
  }
  return context
}

function layoutMode(box: Box, constraint: Constraint, context: LayoutContext): Fragment {
  if (isOrthogonal(box)) return layoutOrthogonal(box, constraint, context)
  switch (box.type) {
    case "block":
      return layoutBlock(box, constraint, context)
    case "inline":
      return layoutInline(box, constraint, context)
    case "flex":
      return layoutFlex(box, constraint, context)
    case "grid":
      return layoutGrid(box, constraint, context)
    case "table":
      return layoutTable(box, constraint, context)
    case "replaced":
      return layoutReplaced(box, constraint, context)
    case "upright":
      return layoutUpright(box, constraint, context)
  }
}

function intrinsicMode(box: Box, context: LayoutContext): IntrinsicWidths {
  if (isOrthogonal(box)) return orthogonalIntrinsic(box, context)
  switch (box.type) {
    case "block":
      return blockIntrinsic(box, context)
    case "inline":
      return inlineIntrinsic(box, context)
    case "flex":
      return flexIntrinsic(box, context)
    case "grid":
      return gridIntrinsic(box, context)
    case "table":
      return tableIntrinsic(box, context)
    case "replaced":
      return replacedIntrinsic(box, context)
    case "upright":
      return uprightIntrinsic(box, context)
  }
}

const sameConstraint = (a: Constraint, b: Constraint): boolean =>
  a.availableWidth === b.availableWidth &&
  a.width === b.width &&
  a.height === b.height &&
  a.availableHeight === b.availableHeight &&
  a.shrinkToFit === b.shrinkToFit &&
  a.inFlow === b.inFlow &&
  a.beside?.looseness === b.beside?.looseness &&
  a.beside?.baseline === b.beside?.baseline

/** All elements whose pages page numbers and margin boxes may ask for. */
function anchorsOf({ selves, ids, strings, running, counterChanges }: Generated): ReadonlySet<StyledElement> {
  const anchors = new Set([...selves, ...ids.values()])
  for (const list of [strings, running, counterChanges]) for (const { anchor } of list) anchors.add(anchor)
  return anchors
}

function pageNumbers(pages: readonly FlowPage[], generated: Generated): PageNumbers {
  const wanted = new Set<StyledElement>(generated.selves)
  const asked = new Set(generated.askedBy.keys())
  for (const { pageStyle } of pages) {
    for (const style of pageStyle.marginBoxes.values()) for (const id of targetsIn(style)) asked.add(id)
  }
  for (const id of asked) {
    const anchor = generated.ids.get(id)
    if (anchor !== undefined) wanted.add(anchor)
  }
  for (const { anchor } of generated.counterChanges) wanted.add(anchor)
  const places = firstPages(pages, wanted, generated.end)
  const folios = pageCounters(pages, generated.counterChanges, places).map(folioOf)
  const targets = new Map<string, number>()
  for (const id of asked) {
    const anchor = generated.ids.get(id)
    const page = anchor === undefined ? undefined : places.get(anchor)
    if (page !== undefined) targets.set(id, folios[page.index] as number)
  }
  const selves = new Map<StyledElement, number>()
  for (const element of generated.selves) {
    const page = places.get(element)
    if (page !== undefined) selves.set(element, folios[page.index] as number)
  }
  const { asksTotal, countersAt: counters } = generated
  const notes = generated.footnotes.length > 0 ? noteNumbers(pages) : undefined
  return { targets, selves, counters, ...(notes && { notes }), ...(asksTotal ? { total: pages.length } : {}) }
}

function reportLostTargets(generated: Generated, numbers: PageNumbers, report: Report): void {
  for (const [id, element] of generated.askedBy) {
    if (numbers.targets.has(id)) continue
    report(
      warning(
        "layout/no-target",
        { en: `There is no element with the id “${id}” on any page.`, zh: `任何页上都没有编号为“${id}”的元素。` },
        {
          span: element.element.span,
          hint: { en: "Correct the id, or let the element be shown.", zh: "请更正编号，或让该元素显示出来。" },
        },
      ),
    )
  }
}

const unsettled = (): Parameters<Report>[0] =>
  warning(
    "layout/pages-unsettled",
    {
      en: `Page numbers in the text still moved the text after ${MAX_LAYOUTS + 1} layouts; some may be one off.`,
      zh: `排版 ${MAX_LAYOUTS + 1} 次后，正文中的页码仍在移动文字，个别页码可能差一页。`,
    },
    { hint: { en: "Give the page numbers a fixed width.", zh: "请给页码设定固定宽度。" } },
  )

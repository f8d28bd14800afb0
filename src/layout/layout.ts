import type { PageBudget } from "../content/booklet.ts"
import type { Report } from "../foundation/diagnostic.ts"
import { pt } from "../foundation/units.ts"
import type { StyledDocument, StyledElement } from "../style/styled.ts"
import type { Fit } from "../style/theme.ts"
import { inspectPages } from "./block/inspect.ts"
import { scaleBoxes } from "./block/scale-boxes.ts"
import type { Box } from "./box.ts"
import type { LayoutContext } from "./constraint.ts"
import type { PageFragment } from "./fragment.ts"
import { fieldsOf, fillFields, fillRun, keepCopies, type PageNumbers, samePages } from "./generate/fields.ts"
import { generate } from "./generate/generate.ts"
import type { Generated, IsReplaced } from "./generate/generated.ts"
import { likelyNumbers } from "./generate/note-numbers.ts"
import { type LayoutServices, layoutContext } from "./layout-modes.ts"
import type { FlowPage } from "./pages/flow-page.ts"
import { finishPages } from "./pages/page.ts"
import { pageGeometry } from "./pages/page-geometry.ts"
import { NO_NUMBERS, pageNumbers, reportLostTargets, unsettled } from "./pages/page-numbers.ts"
import { keptRuns, type PaginateOptions, paginate } from "./pages/paginate.ts"
import { splitRuns } from "./pages/runs.ts"
import { type Variant, variantsOf } from "./pages/variants.ts"

/** What a document is laid out with. */
export interface LayoutOptions extends LayoutServices {
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
      options.report(unsettled(layouts + 1))
      break
    }
    reportLostTargets(generated, numbers, options.report)
  }
  for (const finding of findings) options.report(finding)
  const finished = finishPages(pages, generated, numbers, context)
  inspectPages(finished, options.report)
  return finished
}

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

/** All elements whose pages page numbers and margin boxes may ask for. */
function anchorsOf({ selves, ids, strings, running, counterChanges }: Generated): ReadonlySet<StyledElement> {
  const anchors = new Set([...selves, ...ids.values()])
  for (const list of [strings, running, counterChanges]) for (const { anchor } of list) anchors.add(anchor)
  return anchors
}

import { originOf, type Span } from "../../foundation/source.ts"
import type { Pt } from "../../foundation/units.ts"
import { isLoose } from "../../text/line/looseness.ts"
import type { Fragment, LineFragment, PageFragment } from "../fragment.ts"

/** How one line of a booklet was set; widths, along the line, in pt, gaps in em. */
export interface LineReport {
  readonly page: number
  readonly text: string
  /** Of the text in the content; absent where a template or counter made it. */
  readonly span?: Span
  readonly measure: Pt
  readonly width: Pt
  /** Before it was squeezed or stretched. */
  readonly natural: Pt
  readonly overflow: Pt
  readonly justified: boolean
  /** Ends its paragraph. */
  readonly last: boolean
  /** Added per gap, negative where squeezed; see `ComposedLine`. */
  readonly gap: number
  readonly tier: number
  readonly penalty: number
}

/** A booklet's lines in a few figures, for the manifest. */
export interface LineSummary {
  readonly lines: number
  readonly justified: number
  /** Over the reporting threshold of 0.15 em a gap. */
  readonly loose: number
  /** Em added between letters: of the loosest justified line, and on average over all of them. */
  readonly worstGap: number
  readonly meanGap: number
}

/** Tells of all lines in reading order of the pages, margin boxes last; repeated table heads once. */
export function eachLine(pages: readonly PageFragment[], visit: (fragment: LineFragment, page: number) => void): void {
  const within = (fragment: Fragment, page: number): void => {
    if (fragment.type === "replaced" || (fragment.type === "box" && fragment.repeated === true)) return
    if (fragment.type === "line") visit(fragment, page)
    const { children } = fragment
    for (let i = 0; i < children.length; i++) within(children[i] as Fragment, page)
  }
  for (const { number: page, children, marginBoxes } of pages) {
    for (const fragment of children) within(fragment, page)
    for (const { fragment } of marginBoxes) within(fragment, page)
  }
}

/** The per-line report of a layout: what machines check, and what a designer looks for. */
export function reportLines(pages: readonly PageFragment[]): readonly LineReport[] {
  const reports: LineReport[] = []
  eachLine(pages, (fragment, page) => {
    const { line, width, height, turn } = fragment
    const span = originOfLine(fragment)
    reports.push({
      page,
      text: line.text,
      ...(span === undefined ? {} : { span }),
      measure: turn === undefined ? width : height,
      width: line.width,
      natural: line.natural,
      overflow: line.overflow,
      justified: line.justified === true,
      last: line.last,
      gap: line.gap,
      tier: line.tier,
      penalty: line.penalty ?? 0,
    })
  })
  return reports
}

export function summarizeLines(pages: readonly PageFragment[]): LineSummary {
  let lines = 0
  let justified = 0
  let loose = 0
  let worst = 0
  let sum = 0
  eachLine(pages, ({ line }) => {
    lines++
    if (line.justified !== true) return
    justified++
    const gap = isLoose(line, 0) ? line.gap : 0
    if (isLoose(line)) loose++
    if (gap > worst) worst = gap
    sum += gap
  })
  const mean = justified === 0 ? 0 : sum / justified
  return { lines, justified, loose, worstGap: rounded(worst), meanGap: rounded(mean) }
}

const rounded = (gap: number): number => Math.round(gap * 10_000) / 10_000

/** Where the first text of a line stands in the content. */
export function originOfLine({ line, items }: LineFragment): Span | undefined {
  for (const run of line.runs) {
    const item = items[run.item]
    const span = item?.type === "text" ? originOf(item.map, run.start, run.end) : undefined
    if (span !== undefined) return span
  }
  return undefined
}

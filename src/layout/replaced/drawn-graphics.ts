import type { ContentText, GraphicBlock, Lang, Report as ReportContent } from "../../content/report.ts"
import type { Report } from "../../foundation/diagnostic.ts"
import type { Span } from "../../foundation/source.ts"
import type { Pt } from "../../foundation/units.ts"
import { drawGraphic } from "../../graphic/draw.ts"
import { graphicKey } from "../../graphic/graphic-key.ts"
import { type LineCache, measureWith } from "../../graphic/measure.ts"
import type { Outline } from "../../graphic/outline.ts"
import type { Scene } from "../../graphic/scene.ts"
import { type ChartTheme, chartThemeAt } from "../../graphic/theme.ts"
import type { FontSet } from "../../text/text.ts"
import type { LayoutContext } from "../constraint.ts"
import { reportMissing } from "../inline/missing.ts"

/** What graphics are drawn from, beside their blocks; icons and outlines tell of their own faults. */
export interface GraphicSources {
  readonly content: Pick<ReportContent, "figures" | "terms">
  readonly chartTheme: ChartTheme
  readonly fonts: FontSet
  readonly compose: LayoutContext["compose"]
  readonly icon: (name: string, span: Span) => Scene | undefined
  readonly outline: (path: ContentText) => Outline | undefined
  readonly report: Report
}

/** A graphic at a width and, of its page's height, with so much to spare. */
export type DrawAt = (
  block: GraphicBlock,
  width: Pt,
  spare: Pt | undefined,
  languages: readonly Lang[],
  scale: number,
) => Scene

/** Draws every graphic once, and blocks that say the same together: their scenes are one. */
export function drawnGraphics(from: GraphicSources): DrawAt {
  const drawn = new Map<string, Scene>()
  const lines: LineCache = new Map()
  const themes = new Map<number, ChartTheme>()
  const themeAt = (scale: number): ChartTheme => {
    let theme = themes.get(scale)
    if (theme === undefined) {
      theme = chartThemeAt(from.chartTheme, scale)
      themes.set(scale, theme)
    }
    return theme
  }

  /** The first block that says it, by what blocks say; and that block by the id of each. */
  const saying = new Map<string, string>()
  const firsts = new Map<string, string>()
  /** Blocks with a fault, of which each of those that say the same has to tell at its own place. */
  const faulty = new Set<string>()
  const firstOf = (block: GraphicBlock): string => {
    const known = firsts.get(block.id)
    if (known !== undefined) return known
    const key = graphicKey(block)
    const first = saying.get(key) ?? block.id
    saying.set(key, first)
    firsts.set(block.id, first)
    return first
  }

  return (block, width, spare, languages, scale) => {
    const first = firstOf(block)
    const key = (): string => `${faulty.has(first) ? block.id : first} ${width} ${spare} ${languages} ${scale}`
    const known = drawn.get(key())
    if (known !== undefined) return known
    const report: Report = (finding) => {
      faulty.add(first)
      from.report(finding)
    }
    const scene = drawGraphic({
      block,
      figures: from.content.figures,
      terms: from.content.terms,
      width,
      ...(spare !== undefined && { spare }),
      languages,
      theme: themeAt(scale),
      measure: measureWith(
        from.compose,
        from.fonts,
        block.span,
        (missing, items) => reportMissing(missing, items, { fonts: from.fonts, report }),
        lines,
      ),
      icon: (name) => from.icon(name, block.span),
      outline: from.outline,
      report,
    })
    drawn.set(key(), scene)
    return scene
  }
}

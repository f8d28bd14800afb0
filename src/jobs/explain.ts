import { type Choice, chooseGraphic, graphicsIn } from "../content/choose-graphic.ts"
import { factsOf } from "../content/graphic-facts.ts"
import type { Report as Content, GraphicType, Lang } from "../content/report.ts"
import type { Span } from "../foundation/source.ts"
import { describe } from "../graphic/describe.ts"
import { partsOf } from "../graphic/request.ts"

/** Why a graphic is of its type, and what it says in words. */
export interface Explanation {
  readonly id: string
  readonly span: Span
  readonly type: GraphicType
  /** Who chose the type: the author by name, or the rules. */
  readonly by: "author" | "auto"
  /** What the rules choose; for a named type too. */
  readonly choice: Choice
  /** Complete, from its data: for those who cannot see it. */
  readonly description: { readonly [L in Lang]: string }
}

const BOTH: readonly Lang[] = ["zh", "en"]

/** All graphics of a report in reading order. */
export function explainGraphics(content: Content): readonly Explanation[] {
  return graphicsIn(content).map(({ block, section }) => {
    const parts = partsOf({ block, figures: content.figures, terms: content.terms, report: () => {} })
    const [zh, en] = describe({ block, languages: BOTH }, parts)
    return {
      id: block.id,
      span: block.span,
      type: block.graphic,
      by: block.auto ? "auto" : "author",
      choice: chooseGraphic(factsOf(block, section, content.figures)),
      description: { zh: zh?.text ?? "", en: en?.text ?? "" },
    }
  })
}

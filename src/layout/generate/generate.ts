import type { Report } from "../../foundation/diagnostic.ts"
import type { StyledElement } from "../../style/styled.ts"
import { Boxes } from "./boxes.ts"
import { FlowContent } from "./flow-content.ts"
import { verticalPages } from "./flow-findings.ts"
import { type Generated, type IsReplaced, isReplacedTag } from "./generated.ts"
import { Walk } from "./walk.ts"

/** The box tree of a styled document, css-display-3 #box-generation: boxes hold flows, and flows hold boxes. */
export function generate(root: StyledElement, report: Report, isReplaced: IsReplaced = isReplacedTag): Generated {
  const walk = new Walk(report, isReplaced)
  const content: FlowContent = new FlowContent(walk, () => boxes)
  const boxes = new Boxes(walk, content)
  if (root.style.writingMode !== "horizontal-tb") report(verticalPages(root))
  // css-gcpm-3 #footnote-counters: the counter is the document's, not the paragraph's that has the first note.
  walk.counters.reset("footnote", 0)
  walk.enter(root)
  const box = boxes.box(root)
  walk.leave()
  const end = { ...root }
  walk.anchors.made(end)
  const { strings, running, counterChanges, ids, countersAt } = walk.anchors
  const { askedBy, selves, asksTotal } = walk.generated
  const { onPages } = walk.containing
  return {
    root: box,
    end,
    footnotes: walk.footnotes,
    strings,
    running,
    counterChanges,
    ids,
    countersAt,
    askedBy,
    selves,
    asksTotal,
    onPages,
  }
}

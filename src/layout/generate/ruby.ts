import { type Pt, pt } from "../../foundation/units.ts"
import type { StyledElement, StyledNode } from "../../style/styled.ts"
import type { RubyContent } from "../box.ts"
import { hasWords, isWords, rubyPairs } from "../inline/ruby-pairs.ts"
import type { FlowFiller } from "./boxes.ts"
import { Flow } from "./flow.ts"
import { rubyInLine } from "./flow-findings.ts"
import { isDecorated } from "./inline-style.ts"
import { noBoxHere } from "./not-yet.ts"
import { textStyle } from "./text-style.ts"
import type { Walk } from "./walk.ts"

/** Bases with their annotations, css-ruby-1 #ruby-pairing. */
export class Ruby {
  // Inside a base.
  private open = 0
  private readonly walk: Walk
  private readonly filler: FlowFiller

  constructor(walk: Walk, filler: FlowFiller) {
    this.walk = walk
    this.filler = filler
  }

  put(element: StyledElement, flow: Flow, rise: Pt): void {
    for (const { base, annotation } of rubyPairs(element.children)) {
      const opened = annotation && this.isAnnotation(base, annotation) ? flow.inline.openRuby(element) : undefined
      this.open++
      this.filler.nodes(base, element, flow, rise)
      this.open--
      if (annotation === undefined) continue
      if (opened !== undefined) {
        flow.inline.closeRuby(opened, this.annotation(annotation), annotation.style.rubyAlign, element)
      } else if (hasWords([annotation])) this.walk.inside(annotation, () => this.bracketed(annotation, flow, rise))
    }
  }

  /** What cannot stand over its base follows it in brackets, so that nothing is lost. */
  bracketed(element: StyledElement, flow: Flow, rise: Pt): void {
    this.walk.report(rubyInLine(element))
    const [open, close] = /^zh\b/.test(element.style.lang) ? (["（", "）"] as const) : ([" (", ")"] as const)
    const style = textStyle(element.style)
    flow.inline.text(open, [], element, style, rise)
    this.filler.content(element, flow, rise)
    flow.inline.text(close, [], element, style, rise)
  }

  private isAnnotation(base: readonly StyledNode[], annotation: StyledElement): boolean {
    return this.open === 0 && isWords(annotation.children) && isWords(base) && hasWords(base) && hasWords([annotation])
  }

  private annotation(element: StyledElement): RubyContent {
    const flow = new Flow(element.style, this.walk.anonymous)
    this.walk.inside(element, () => this.filler.content(element, flow, pt(0)))
    const content = flow.inline.finish()
    if (isDecorated(element.style) || content?.decorated !== undefined) this.walk.report(noBoxHere(element))
    const { items = [], owners = [], fields } = content ?? {}
    return { source: element, items, owners, ...(fields && { fields }) }
  }
}

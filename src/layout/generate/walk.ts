import type { Report } from "../../foundation/diagnostic.ts"
import type { PageSide, StyledElement } from "../../style/styled.ts"
import { Anchors } from "../block/anchors.ts"
import type { Box } from "../box.ts"
import type { Footnote } from "../pages/footnote.ts"
import { facingSide } from "../pages/runs.ts"
import { ContainingBlocks } from "./containing-blocks.ts"
import { Counters } from "./counters.ts"
import { anonymousStyles } from "./flow.ts"
import { checkBreaks, checkFacing } from "./flow-findings.ts"
import type { IsReplaced } from "./generated.ts"
import { GeneratedContent } from "./generated-content.ts"
import { enterCounters } from "./list-counter.ts"

/** Where the walk through a styled document stands: counters, anchors, containing blocks, and what may not happen here. */
export class Walk {
  readonly counters = new Counters()
  readonly anchors = new Anchors()
  readonly generated: GeneratedContent
  readonly containing: ContainingBlocks
  readonly anonymous = anonymousStyles()
  readonly footnotes: Footnote[] = []
  readonly report: Report
  readonly isReplaced: IsReplaced
  // Inside it the flow cannot be cut by force: flex and grid items, cells, atomic inlines, positioned boxes, facing flows.
  private unbroken = 0
  // Inside it nothing can call a footnote: it stands in margins, is positioned, or is a note itself.
  private noCalls = 0
  private beforeFacing: ReadonlyMap<string, number> = new Map()

  constructor(report: Report, isReplaced: IsReplaced) {
    this.report = report
    this.isReplaced = isReplaced
    this.generated = new GeneratedContent(this.counters, report)
    this.containing = new ContainingBlocks(report)
  }

  enter(element: StyledElement): void {
    this.countAgain(facingSide(element))
    enterCounters(element, this.counters)
    const { display, position } = element.style
    const boxless = display === "inline" || display === "contents" || typeof position === "object"
    this.anchors.enter(element, !boxless || this.isReplaced(element), this.counters)
    if (this.unbroken > 0) {
      checkBreaks(element, this.report)
      checkFacing(element, this.report)
    }
  }

  leave(): void {
    this.counters.leave()
  }

  inside(element: StyledElement, walk: () => void): void {
    this.enter(element)
    walk()
    this.leave()
  }

  /** What no forced break cuts. */
  whole<T>(make: () => T): T {
    this.unbroken++
    const made = make()
    this.unbroken--
    return made
  }

  /** What has no foot of the page of its own. */
  withoutCalls<T>(make: () => T): T {
    this.noCalls++
    const made = make()
    this.noCalls--
    return made
  }

  get mayCall(): boolean {
    return this.noCalls === 0
  }

  /** What may be the containing block of positioned boxes in it. */
  holding(make: () => Box): Box {
    this.containing.enter(false)
    const box = make()
    return this.containing.leave() ? { ...box, containing: true } : box
  }

  /** Whether an element makes no box here, because it is not displayed or runs in the margins. */
  isOut(element: StyledElement, box: (element: StyledElement) => Box): boolean {
    const { display, position } = element.style
    if (display === "none") {
      this.anchors.unseen(element, this.counters)
      return true
    }
    if (typeof position !== "object") return false
    this.takeOut(element, position.running, box)
    return true
  }

  private takeOut(element: StyledElement, name: string, box: (element: StyledElement) => Box): void {
    const { inMargin } = this.generated
    this.generated.inMargin = true
    this.withoutCalls(() =>
      this.anchors.takeOut(name, () => {
        this.enter(element)
        const made = this.whole(() => box(element))
        this.leave()
        return made
      }),
    )
    this.generated.inMargin = inMargin
  }

  /** The right one of two facing flows counts what the left one has counted. */
  private countAgain(side: PageSide | undefined): void {
    if (side === "left") this.beforeFacing = this.counters.snapshot()
    if (side !== "right") return
    for (const name of this.counters.snapshot().keys()) this.counters.set(name, this.beforeFacing.get(name) ?? 0)
  }
}

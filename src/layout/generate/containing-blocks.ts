import { type Report, warning } from "../../foundation/diagnostic.ts"
import type { StyledElement } from "../../style/styled.ts"

/** Which boxes are containing blocks of absolutely positioned ones, found while the tree is walked (CSS 2.2, 10.1). */
export class ContainingBlocks {
  /** Whether a box has the page itself as its containing block. */
  onPages = false
  private readonly open: { count: number; readonly inline: boolean }[] = []
  private readonly report: Report

  constructor(report: Report) {
    this.report = report
  }

  enter(inline: boolean): void {
    this.open.push({ count: 0, inline })
  }

  /** Whether the positioned element that ends here has boxes to hold; an inline one passes them on. */
  leave(): boolean {
    const closed = this.open.pop()
    if (closed === undefined || closed.count === 0) return false
    if (!closed.inline) return true
    const outer = this.open.at(-1)
    if (outer === undefined) this.onPages = true
    else outer.count += closed.count
    return false
  }

  /** An absolutely positioned element was met. */
  add(element: StyledElement): void {
    const block = this.open.at(-1)
    if (block === undefined) {
      this.onPages = true
      return
    }
    block.count++
    if (!block.inline) return
    this.report(
      warning(
        "layout/inline-containing-block",
        {
          en: "An inline box cannot be the containing block of an absolutely positioned one yet.",
          zh: "行内框暂不能作为绝对定位元素的包含块。",
        },
        {
          span: element.element.span,
          hint: { en: "Give the outer element `display: inline-block`.", zh: "请给外层元素设 display: inline-block。" },
        },
      ),
    )
  }
}

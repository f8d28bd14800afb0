import type { ComputedStyle } from "../../style/computed.ts"
import type { StyledElement } from "../../style/styled.ts"
import { anonymousStyle } from "../../style/values/initial.ts"
import type { BlockBox, Box, InlineBox, InlineContent } from "../box.ts"
import { InlineBuilder } from "./inline-builder.ts"
import { isDecorated, isMoved } from "./inline-style.ts"

const NOTHING: InlineContent = { items: [], owners: [], atomics: new Map() }

/** A block container under construction: block-level boxes, and the inline content after the last of them. */
export class Flow {
  readonly style: ComputedStyle
  inline = new InlineBuilder()
  /** Inline elements open at this point, with the item they started at in `inline`. */
  readonly open: { readonly element: StyledElement; start: number }[] = []
  private readonly blocks: Box[] = []
  private readonly anonymous: (parent: ComputedStyle) => ComputedStyle

  constructor(style: ComputedStyle, anonymous: (parent: ComputedStyle) => ComputedStyle) {
    this.style = style
    this.anonymous = anonymous
  }

  /** The style text is raised from. */
  get parent(): ComputedStyle {
    return this.open.at(-1)?.element.style ?? this.style
  }

  block(box: Box): void {
    this.flush()
    this.blocks.push(box)
  }

  /** An absolutely positioned box; its static position is where it was met. */
  positioned(box: Box): void {
    if (this.inline.length > 0 || this.open.length > 0 || box.style.wasInline) this.inline.position(box)
    else this.blocks.push(box)
  }

  close({ source, style, marker }: Pick<InlineBox, "source" | "style" | "marker">): BlockBox | InlineBox {
    const { inline, blocks } = this
    // Fields are listed: a copy that is given new ones has a shape of its own in V8.
    if (blocks.length > 0) {
      this.flush()
      return { type: "block", source, style, marker, children: blocks.slice() }
    }
    const content = inline.finish()
    if (content === undefined && marker === undefined) {
      return { type: "block", source, style, marker, children: inline.positioned }
    }
    return { type: "inline", source, style, marker, content: content ?? NOTHING, positioned: inline.positioned }
  }

  /** Wraps inline content beside block-level boxes in an anonymous block, CSS 2.2, 9.2.1.1; open inlines go on after it. */
  private flush(): void {
    const { inline, blocks, open } = this
    if (inline.length === 0 && inline.positioned.length === 0) return
    if (open.length > 0) this.interrupt()
    const content = inline.finish()
    if (content === undefined) blocks.push(...inline.positioned)
    else blocks.push({ type: "inline", style: this.anonymous(this.style), content, positioned: inline.positioned })
    this.inline = new InlineBuilder()
    for (const entry of open) entry.start = 0
  }

  /** Inline elements that go on after a block end before it. */
  private interrupt(): void {
    const { inline, open } = this
    open.forEach(({ element, start }, i) => {
      if (isDecorated(element.style)) inline.decorate(element, start)
      if (isMoved(element.style)) inline.move(element, start)
      const parent = open[i - 1]?.element.style ?? this.style
      if (element.style.verticalAlign === "middle") inline.centre(element, start, parent)
    })
  }
}

/** Styles of anonymous boxes, one object a parent style, so that what is kept by style is kept. */
export function anonymousStyles(): (parent: ComputedStyle) => ComputedStyle {
  const known = new Map<ComputedStyle, ComputedStyle>()
  return (parent) => {
    let style = known.get(parent)
    if (style === undefined) {
      style = anonymousStyle(parent, { display: "block" })
      known.set(parent, style)
    }
    return style
  }
}

import type { ComposedLine, FontSet } from "../../text/text.ts"
import type { Extent } from "../block/extent.ts"
import type { InlineContent } from "../box.ts"
import { textStyle } from "../generate/text-style.ts"
import type { Atomic } from "./atomic.ts"

/**
 * Room for what stands over and under the text of lines: css-ruby-1 #line-height. The leading takes it where there is
 * enough, that of the line before and after too; else the line grows by what is lacking.
 */
export class LineRoom {
  // Of the line before: how far it reaches below its baseline, and its line box does.
  private reached = 0
  private descent = 0
  private marked = false
  private first = true

  /** The line box of the next line, grown where its marks would meet the line before, or leave the box. */
  take(box: Extent, text: Extent, marks: Extent, last: boolean): Extent {
    let { ascent, descent } = box
    const over = Math.max(text.ascent, marks.ascent)
    const under = Math.max(text.descent, marks.descent)
    if (this.first) ascent = Math.max(ascent, marks.ascent)
    else if (this.marked || marks.ascent > 0) {
      ascent += Math.max(0, this.reached + over - this.descent - ascent)
    }
    if (last) descent = Math.max(descent, marks.descent)
    this.reached = under
    this.descent = descent
    this.marked = marks.descent > 0
    this.first = false
    return { ascent, descent }
  }
}

/** How far the text itself reaches: em boxes without leading, and atomic inlines. */
export function textReach(
  line: ComposedLine,
  content: InlineContent,
  atomics: ReadonlyMap<number, Atomic>,
  fonts: FontSet,
): Extent {
  let ascent = 0
  let descent = 0
  let seen = -1
  for (const run of line.runs) {
    const owner = content.owners[run.item]
    if (run.item === seen || owner === undefined) continue
    seen = run.item
    const face = fonts.primary(textStyle(owner.style))
    ascent = Math.max(ascent, face.ascent * owner.style.fontSize + run.rise)
    descent = Math.max(descent, face.descent * owner.style.fontSize - run.rise)
  }
  for (const { item } of line.boxes) {
    const atomic = atomics.get(item)
    ascent = Math.max(ascent, atomic?.ascent ?? 0)
    descent = Math.max(descent, atomic?.descent ?? 0)
  }
  return { ascent, descent }
}

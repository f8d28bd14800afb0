import type { Element } from "../../markup/element.ts"
import type { CounterOp } from "../../style/computed.ts"
import type { NoteNumbers } from "../pages/footnote.ts"
import type { FlowPage } from "../pages/paginate.ts"

const isNote = ({ name }: CounterOp): boolean => name === "footnote"

/** Numbers of footnotes where `@page` sets their counter, css-gcpm-3 #footnote-counters; else they are the document's. */
export function noteNumbers(pages: readonly FlowPage[]): NoteNumbers | undefined {
  const sets = pages.some(({ pageStyle: { style } }) =>
    [style.counterReset, style.counterIncrement, style.counterSet].some((ops) => ops.some(isNote)),
  )
  if (!sets) return undefined
  const out = new Map<Element, number>()
  let value = 0
  for (const { pageStyle, called } of pages) {
    value = changed(value, pageStyle.style)
    for (const { element, style } of called) {
      const counts = style.counterIncrement.some(isNote)
      value = changed(counts ? value : value + 1, style)
      out.set(element, value)
    }
  }
  return out
}

function changed(
  value: number,
  style: {
    readonly counterReset: readonly CounterOp[]
    readonly counterIncrement: readonly CounterOp[]
    readonly counterSet: readonly CounterOp[]
  },
): number {
  let out = value
  for (const op of style.counterReset) if (isNote(op)) out = op.value
  for (const op of style.counterIncrement) if (isNote(op)) out += op.value
  for (const op of style.counterSet) if (isNote(op)) out = op.value
  return out
}

import type { Element } from "../../markup/element.ts"
import type { CounterOp } from "../../style/computed.ts"
import type { PageStyle } from "../../style/styled.ts"
import type { Box } from "../box.ts"
import type { FlowPage } from "../pages/flow-page.ts"
import type { Footnote, NoteNumbers } from "../pages/footnote.ts"
import type { Run } from "../pages/runs.ts"

const isNote = ({ name }: CounterOp): boolean => name === "footnote"

const setsNotes = ({ style }: PageStyle): boolean =>
  [style.counterReset, style.counterIncrement, style.counterSet].some((ops) => ops.some(isNote))

/** Numbers of footnotes where `@page` sets their counter, css-gcpm-3 #footnote-counters; else they are the document's. */
export function noteNumbers(pages: readonly FlowPage[]): NoteNumbers | undefined {
  if (!pages.some(({ pageStyle }) => setsNotes(pageStyle))) return undefined
  const out = new Map<Element, number>()
  let value = 0
  for (const { pageStyle, called } of pages) {
    value = changed(value, pageStyle.style)
    for (const { element, style } of called) {
      value = numbered(value, style)
      out.set(element, value)
    }
  }
  return out
}

/**
 * The numbers that notes have where all those of a run are called on one page: as a first layout has them, most are right and what
 * they stand in is not laid out again.
 */
export function likelyNumbers(
  runs: readonly Run[],
  notes: readonly Footnote[],
  pageOf: (name: string) => PageStyle,
): NoteNumbers {
  const styles = new Map(notes.map(({ element }) => [element.element, element.style]))
  const out = new Map<Element, number>()
  for (const { name, box, beside } of runs) {
    const page = pageOf(name)
    if (!setsNotes(page)) continue
    for (const flow of beside === undefined ? [box] : [box, beside]) {
      let value = changed(0, page.style)
      callsIn(flow, (note) => {
        const style = styles.get(note)
        if (style === undefined) return
        value = numbered(value, style)
        out.set(note, value)
      })
    }
  }
  return out
}

/** Tells of the notes called in a box, in order. */
function callsIn(box: Box, called: (note: Element) => void): void {
  switch (box.type) {
    case "inline":
      for (const { note } of box.content.fields ?? []) if (note !== undefined) called(note)
      for (const inner of box.content.atomics.values()) callsIn(inner, called)
      return
    case "block":
    case "flex":
    case "grid":
      for (const child of box.children) callsIn(child, called)
      return
    case "table":
      for (const rows of [box.head, box.body, box.foot]) {
        for (const { cells } of rows) for (const cell of cells) callsIn(cell.box, called)
      }
      return
    case "upright":
      callsIn(box.inner, called)
      return
    case "replaced":
  }
}

/** The number of a note after one of this number. */
const numbered = (before: number, style: Counters): number =>
  changed(style.counterIncrement.some(isNote) ? before : before + 1, style)

interface Counters {
  readonly counterReset: readonly CounterOp[]
  readonly counterIncrement: readonly CounterOp[]
  readonly counterSet: readonly CounterOp[]
}

function changed(value: number, style: Counters): number {
  let out = value
  for (const op of style.counterReset) if (isNote(op)) out = op.value
  for (const op of style.counterIncrement) if (isNote(op)) out += op.value
  for (const op of style.counterSet) if (isNote(op)) out = op.value
  return out
}

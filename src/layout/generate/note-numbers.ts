import type { Element } from "../../markup/element.ts"
import type { CounterOp } from "../../style/computed.ts"
import type { PageStyle } from "../../style/styled.ts"
import type { FlowPage } from "../pages/flow-page.ts"
import type { Footnote, NoteNumbers } from "../pages/footnote.ts"
import type { RunFields } from "./fields.ts"

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
 * The numbers that notes have where all those of a run, in one flow, are called on one page: as a first layout has them, most are right
 * and what they stand in is not laid out again.
 */
export function likelyNumbers(
  runs: readonly RunFields[],
  notes: readonly Footnote[],
  pageOf: (name: string) => PageStyle,
): NoteNumbers {
  const styles = new Map(notes.map(({ element }) => [element.element, element.style]))
  const out = new Map<Element, number>()
  if (notes.length === 0) return out
  for (const { run, flows } of runs) {
    const page = pageOf(run.name)
    if (!setsNotes(page)) continue
    for (const fields of flows) {
      let value = changed(0, page.style)
      for (const { note } of fields) {
        const style = note && styles.get(note)
        if (note === undefined || style === undefined) continue
        value = numbered(value, style)
        out.set(note, value)
      }
    }
  }
  return out
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

import type { Box } from "../box.ts"
import type { Footnote } from "./footnote.ts"
import type { NoteFlow } from "./note-flow.ts"
import type { Run } from "./runs.ts"

/**
 * What one cutting of a document into pages leaves for the next one, when page numbers were filled in: a run in which
 * nothing changed keeps its layouts and its choices of pages.
 */
export class KeptRuns<Setter> {
  #footnotes: readonly Footnote[] = []
  #notes: NoteFlow | undefined
  #runs: readonly { readonly run: Run; readonly setter: Setter }[] = []

  /** The footnotes, as they were where none of them changed; a run cannot tell which of them it calls. */
  notes(footnotes: readonly Footnote[], make: () => NoteFlow): NoteFlow | undefined {
    const before = this.#footnotes
    const same = before.length === footnotes.length && footnotes.every(({ box }, i) => box === before[i]?.box)
    if (!same) {
      this.#footnotes = footnotes
      this.#notes = make()
      this.#runs = []
    }
    return this.#notes
  }

  setters(runs: readonly Run[], make: (run: Run) => Setter): readonly Setter[] {
    const before = this.#runs
    this.#runs = runs.map((run, i) => {
      const kept = before[i]
      return kept !== undefined && isSameRun(kept.run, run) ? kept : { run, setter: make(run) }
    })
    return this.#runs.map(({ setter }) => setter)
  }
}

const isSameRun = (a: Run, b: Run): boolean =>
  a.name === b.name && isSameBox(a.box, b.box) && isSameBox(a.beside, b.beside)

/** Pieces of boxes cut at forced breaks are made anew each time, of the same children where nothing changed. */
function isSameBox(a: Box | undefined, b: Box | undefined): boolean {
  if (a === b) return true
  if (a?.type !== "block" || b?.type !== "block") return false
  if (a.source !== b.source || a.style !== b.style || a.marker !== b.marker) return false
  if (a.cut?.before !== b.cut?.before || a.cut?.after !== b.cut?.after) return false
  return a.children.length === b.children.length && a.children.every((child, i) => isSameBox(child, b.children[i]))
}

import type { Diagnostic } from "../../foundation/diagnostic.ts"
import type { Footnote } from "./footnote.ts"
import type { NoteFlow } from "./note-flow.ts"
import type { RunOption } from "./plan-runs.ts"
import type { RunFlow } from "./run-flow.ts"
import type { Run } from "./runs.ts"

/** A run whose pages have been made. */
export interface SetRun extends RunOption {
  /** Number of its first page. */
  readonly first: number
  readonly flow: RunFlow
  readonly findings: readonly Diagnostic[]
}

/** A run with what was made of it so far. */
export interface KeptRun<Ways> {
  readonly run: Run
  /** Let go of as soon as the run is set, where nothing will ask for other ways to set it. */
  ways?: Ways | undefined
  set?: SetRun | undefined
}

/**
 * What one cutting of a document into pages leaves for the next one, when page numbers were filled in: a run in which
 * nothing changed keeps its pages, or its layouts and choices of pages.
 */
export class KeptRuns<Ways> {
  #footnotes: readonly Footnote[] = []
  #runs: readonly KeptRun<Ways>[] = []

  /** The runs of this cutting; those in which nothing changed are the objects of the one before. */
  renewed(runs: readonly Run[], footnotes: readonly Footnote[], notes: NoteFlow | undefined): readonly KeptRun<Ways>[] {
    const before = this.#runs
    const same =
      footnotes.length === this.#footnotes.length && this.#footnotes.every((note, i) => note.box === footnotes[i]?.box)
    // Which notes a run calls is known once it is set.
    const keepsNotes = ({ set }: KeptRun<Ways>): boolean =>
      same || (set !== undefined && [...set.flow.notes].every((note) => notes?.calledBy(note.call)?.box === note.box))
    this.#footnotes = footnotes
    this.#runs = runs.map((run, i) => {
      const kept = before[i]
      return kept !== undefined && isSameRun(kept.run, run) && keepsNotes(kept) ? kept : { run }
    })
    return this.#runs
  }
}

/** Runs are parts of one box tree, in which only what changes is made anew. */
const isSameRun = (a: Run, b: Run): boolean => a.box === b.box && a.beside === b.beside

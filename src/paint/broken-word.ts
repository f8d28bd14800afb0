import type { LineFragment } from "../layout/fragment.ts"
import type { PlacedRun } from "../text/text.ts"

/**
 * A word broken over two lines is said whole on the first: readers put a space, or a line end, between lines, and then
 * the word could neither be found nor copied. Breaks beside Han need nothing: no word is cut there.
 */

const WORD = /[^\s\u200b\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]+/uy

/** Length of the word from `at`, in UTF-16 units; 0 where `at` is not inside one. */
function wordFrom(text: string, at: number): number {
  if (at <= 0 || at >= text.length || !matchesAt(text, at - 1)) return 0
  return matchesAt(text, at) ? WORD.lastIndex - at : 0
}

function matchesAt(text: string, at: number): boolean {
  WORD.lastIndex = at
  return WORD.test(text)
}

/** What of the run's last word stands on the next line. */
export function restOfWord({ items }: LineFragment, run: PlacedRun): string {
  const item = items[run.item]
  if (item?.type !== "text") return ""
  return item.text.slice(run.end, run.end + wordFrom(item.text, run.end))
}

/** How much of the run, in UTF-16 units, ends a word that the line before has said. */
export function wordBegunBefore({ items }: LineFragment, run: PlacedRun | undefined): number {
  const item = run === undefined ? undefined : items[run.item]
  if (run === undefined || item?.type !== "text") return 0
  return Math.min(wordFrom(item.text, run.start), run.end - run.start)
}

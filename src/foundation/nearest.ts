import { distance } from "fastest-levenshtein"

/** A name further off than this share of its length is no typing slip, and no hint is better than a wild one. */
const MAX_SHARE_OFF = 0.4

/** The name that was probably meant, or undefined when none is near. Ties go to the first. */
export function nearest(name: string, names: Iterable<string>): string | undefined {
  let best: string | undefined
  let bestDistance = Math.max(1, Math.floor(name.length * MAX_SHARE_OFF)) + 1
  const folded = name.toLowerCase()
  for (const candidate of names) {
    // Each letter too many or too few is a slip.
    if (Math.abs(candidate.length - name.length) >= bestDistance) continue
    const d = distance(folded, candidate.toLowerCase())
    // As many slips as letters is another word.
    if (d < bestDistance && d < name.length) {
      best = candidate
      bestDistance = d
    }
  }
  return best
}

import type { FontFile } from "./catalogue.ts"

/** css-fonts-4 #font-style-matching: slope first, then the nearest weight on the side CSS prefers. */
export function matchFile(
  files: readonly FontFile[],
  weight: number,
  italic: boolean,
  tried: ReadonlySet<FontFile>,
): FontFile | undefined {
  const open = files.filter((file) => !tried.has(file))
  const sloped = open.filter((file) => file.italic === italic)
  const pool = sloped.length > 0 ? sloped : open
  let best: FontFile | undefined
  let bestRank = Number.POSITIVE_INFINITY
  for (const file of pool) {
    const rank = weightRank(file.weight, weight)
    if (rank < bestRank) {
      best = file
      bestRank = rank
    }
  }
  return best
}

/** Distance of a weight, those on the wrong side of the wanted one after all on the right side. */
function weightRank(have: number, want: number): number {
  const WRONG_SIDE = 2000
  if (want >= 400 && want <= 500) {
    if (have >= want && have <= 500) return have - want
    return have < want ? WRONG_SIDE + want - have : 2 * WRONG_SIDE + have - want
  }
  if (want < 400) return have <= want ? want - have : WRONG_SIDE + have - want
  return have >= want ? have - want : WRONG_SIDE + want - have
}

import type { ComposedLine } from "../text.ts"

/** Gaps of the last stretch tier from here on are told, in em; composition’s soft limit is 0.08. */
const REPORTED_GAP = 0.15
/** Gaps wider than this are a fault of the page, in em. */
export const GAP_CAP = 0.25
/** A justified line may miss its measure by this, in em. */
export const MISSED = 0.02
const LAST_STRETCH_TIER = 3

/** A justified line that was stretched by more than `gap` em between letters, or could not be filled. */
export const isLoose = (line: ComposedLine, gap = REPORTED_GAP): boolean =>
  line.justified === true && line.tier === LAST_STRETCH_TIER && line.gap > gap

import type { ComposedLine, ParagraphOptions } from "./text.ts"

/** Gaps of the last stretch tier from here on are told, in em; composition’s soft limit is 0.08. */
export const REPORTED_GAP = 0.15
/** Gaps wider than this are a fault of the page, in em. */
export const GAP_CAP = 0.25
/** A justified line may miss its measure by this, in em. */
export const MISSED = 0.02
const LAST_STRETCH_TIER = 3

/** Whether a line is to reach the end of its measure: ragged and centred lines are as long as they are. */
export function isJustified(line: ComposedLine, { align, alignLast, wrap }: ParagraphOptions): boolean {
  return (line.last ? alignLast : align) === "justify" && wrap !== "balance" && wrap !== "nowrap"
}

/** A justified line that was stretched by more than `gap` em between letters, or could not be filled. */
export const isLoose = (line: ComposedLine, options: ParagraphOptions, gap = REPORTED_GAP): boolean =>
  line.tier === LAST_STRETCH_TIER && line.gap > gap && isJustified(line, options)

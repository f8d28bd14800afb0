import { pt } from "../../foundation/units.ts"
import type { ComposedLine, FontSet, PlacedRun } from "../../text/text.ts"
import type { Extent } from "../block/extent.ts"
import type { InlineContent, RubyContent } from "../box.ts"
import type { RubyFragment } from "../fragment.ts"
import { textReach } from "./line-room.ts"

/** Annotations of a line, and how far they reach from its baseline; css-ruby-1 #ruby-layout. */
export interface Annotations extends Extent {
  readonly rubies: readonly RubyFragment[]
  /** How far the annotations over or under a run reach. */
  readonly reach: (run: PlacedRun, side: "over" | "under") => number
}

const NO_ATOMICS = new Map<number, never>()

/** What letters need of their font's ascent and descent, in em: accents of capitals may reach into the leading. */
const LETTERS = { ascent: 0.88, descent: 0.25 } as const

function annotationReach(line: ComposedLine, { items, owners, source }: RubyContent, fonts: FontSet): Extent {
  const { ascent, descent } = textReach(line, { items, owners, atomics: NO_ATOMICS }, NO_ATOMICS, fonts)
  const { fontSize } = source.style
  return { ascent: Math.min(ascent, LETTERS.ascent * fontSize), descent: Math.min(descent, LETTERS.descent * fontSize) }
}

/** Each annotation touches the em box of its base. */
export function annotationsOf(
  line: ComposedLine,
  content: InlineContent,
  annotated: ReadonlyMap<number, RubyContent>,
  fonts: FontSet,
): Annotations {
  const rubies: RubyFragment[] = []
  const reaches: { item: number; end: number; side: "over" | "under"; to: number }[] = []
  let ascent = 0
  let descent = 0
  for (const { item, end, x, line: words } of line.rubies ?? []) {
    const ruby = annotated.get(item)
    if (ruby === undefined) continue
    const runs = line.runs.filter((run) => run.item > item && run.item < end)
    const base = textReach({ ...line, runs, boxes: [] }, content, NO_ATOMICS, fonts)
    const own = annotationReach(words, ruby, fonts)
    const side = ruby.source.style.rubyPosition
    const y = side === "over" ? -(base.ascent + own.descent) : base.descent + own.ascent
    const to = (side === "over" ? base.ascent : base.descent) + own.ascent + own.descent
    if (side === "over") ascent = Math.max(ascent, to)
    else descent = Math.max(descent, to)
    reaches.push({ item, end, side, to })
    const { source, items, owners } = ruby
    rubies.push({ item, end, source, line: words, items, owners, x, y: pt(y) })
  }
  const reach = (run: PlacedRun, side: "over" | "under"): number =>
    reaches.find((one) => one.side === side && run.item > one.item && run.item < one.end)?.to ?? 0
  return { rubies, ascent, descent, reach }
}

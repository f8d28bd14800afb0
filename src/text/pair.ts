/** Lines fewer or more than a text has by itself. */
export type Looseness = -1 | 0 | 1

/** One side of a pair, set one way. */
export interface SetSide {
  /** In any unit that all sides share. */
  readonly height: number
  /** Lines that would be reported as loose or overfull. */
  readonly flaws: number
}

/**
 * The best ways to set texts that stand side by side and start at one height. First the row is made as low as it can
 * be: its highest sides are asked for a line less. Where one of them cannot give it, a side that is shorter by a line
 * is asked for a line more, so that both end together; it keeps its own lines where that would make one loose.
 * Each side is set at most twice; sides that are even already, once.
 */
export function evenSides<Side extends SetSide>(sides: readonly ((looseness: Looseness) => Side)[]): readonly Side[] {
  const own = sides.map((set) => set(0))
  const height = highest(own)
  if (own.every((side) => side.height === height)) return own
  const lower: Side[] = []
  for (const [i, side] of own.entries()) {
    const set = side.height < height ? side : (sides[i] as (looseness: Looseness) => Side)(-1)
    if (set.height >= height) return fillRow(sides, own, height)
    lower.push(set)
  }
  return lower
}

function fillRow<Side extends SetSide>(
  sides: readonly ((looseness: Looseness) => Side)[],
  own: readonly Side[],
  height: number,
): readonly Side[] {
  return own.map((side, i) => {
    if (side.height === height) return side
    const longer = (sides[i] as (looseness: Looseness) => Side)(1)
    const line = longer.height - side.height
    // Sides may have different leadings: what is left must be less than half of one.
    const fits = line > 0 && longer.height <= height && height - longer.height < line / 2
    return fits && longer.flaws <= side.flaws ? longer : side
  })
}

const highest = (sides: readonly SetSide[]): number => {
  let height = 0
  for (const side of sides) if (side.height > height) height = side.height
  return height
}

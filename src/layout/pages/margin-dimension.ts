/** What one of the three boxes of a page's side asks for, margins included, in pt. */
export interface Demand {
  /** A declared size. */
  readonly fixed?: number
  readonly min: number
  readonly max: number
  /** `min-` and `max-` sizes. */
  readonly least?: number
  readonly most?: number
}

export interface Share {
  readonly start: number
  readonly length: number
}

/**
 * Lengths of the three margin boxes of a side, css-page-3 #margin-dimension: the middle one is centred, and what stands
 * left and right of it gets equal room. Undefined for boxes that are not there.
 */
export function shareLengths(
  available: number,
  first: Demand | undefined,
  middle: Demand | undefined,
  last: Demand | undefined,
): Shares {
  const fits = (demands: Demands): Shares => share(available, ...demands)
  // #margin-dimension: the rules again with `max-` and then `min-` sizes where a length is beyond them.
  const limited = (demands: Demands, limit: (length: number, demand: Demand) => number | undefined): Demands => {
    const shares = fits(demands)
    return demands.map((demand, i) => {
      const length = shares[i]?.length
      const fixed = demand === undefined || length === undefined ? undefined : limit(length, demand)
      return fixed === undefined ? demand : { fixed, min: 0, max: 0, least: demand?.least }
    }) as unknown as Demands
  }
  const most = limited([first, middle, last], (length, d) =>
    d.most !== undefined && length > d.most ? d.most : undefined,
  )
  return fits(limited(most, (length, d) => (d.least !== undefined && length < d.least ? d.least : undefined)))
}

type Demands = readonly [Demand | undefined, Demand | undefined, Demand | undefined]
type Shares = readonly [Share | undefined, Share | undefined, Share | undefined]

function share(
  available: number,
  first: Demand | undefined,
  middle: Demand | undefined,
  last: Demand | undefined,
): Shares {
  if (middle === undefined) {
    const [a, c] = pair(available, first, last)
    return [first && { start: 0, length: a }, undefined, last && { start: available - c, length: c }]
  }
  if (first === undefined && last === undefined) {
    const length = middle.fixed ?? available
    return [undefined, { start: (available - length) / 2, length }, undefined]
  }
  // An imaginary box of twice the wider side box contends with the middle one.
  const a = first ?? NOTHING
  const c = last ?? NOTHING
  const double: Demand =
    a.fixed !== undefined && c.fixed !== undefined
      ? { fixed: 2 * Math.max(a.fixed, c.fixed), min: 0, max: 0 }
      : { min: 2 * Math.max(a.fixed ?? a.min, c.fixed ?? c.min), max: 2 * Math.max(a.fixed ?? a.max, c.fixed ?? c.max) }
  const [length] = pair(available, middle, double)
  const side = (available - length) / 2
  const from = first?.fixed ?? side
  const to = last?.fixed ?? side
  return [first && { start: 0, length: from }, { start: side, length }, last && { start: available - to, length: to }]
}

const NOTHING: Demand = { min: 0, max: 0 }

/** Two boxes that fill `available` between them: flex fit of css-page-3 #variable-sizing. */
function pair(available: number, a: Demand | undefined, b: Demand | undefined): readonly [number, number] {
  if (a === undefined || b === undefined) {
    const alone = a ?? b ?? NOTHING
    const length = alone.fixed ?? available
    return a === undefined ? [0, length] : [length, 0]
  }
  if (a.fixed !== undefined) return [a.fixed, b.fixed ?? Math.max(0, available - a.fixed)]
  if (b.fixed !== undefined) return [Math.max(0, available - b.fixed), b.fixed]
  const space = available - a.max - b.max
  if (space >= 0) return grow(a.max, b.max, space, a.max, b.max)
  const tight = available - a.min - b.min
  if (tight >= 0) return grow(a.min, b.min, tight, a.max - a.min, b.max - b.min)
  return grow(a.min, b.min, tight, a.min, b.min)
}

/** Both lengths changed by shares of `space` in proportion to the weights. */
function grow(a: number, b: number, space: number, weightA: number, weightB: number): readonly [number, number] {
  const sum = weightA + weightB
  const part = sum > 0 ? weightA / sum : 0.5
  return [Math.max(0, a + space * part), Math.max(0, b + space * (1 - part))]
}

/** One dimension of a margin box that no other box shares. */
export interface FixedDimension {
  /** Margins before and after; undefined for `auto`. */
  readonly before: number | undefined
  readonly after: number | undefined
  /** Border-box size as declared; undefined for `auto`. */
  readonly size: number | undefined
  readonly least: number
  readonly most: number
}

/**
 * Border-box start and length of a margin box across its side, css-page-3 #margin-constraints. `outerFirst`: the margin away from
 * the page area is the one before.
 */
export function fixedDimension(box: FixedDimension, available: number, outerFirst: boolean): Share {
  const { before, after, least, most } = box
  const size = box.size ?? available - (before ?? 0) - (after ?? 0)
  const length = Math.max(least, Math.min(most, size))
  if (box.size === undefined && length === size) return { start: before ?? 0, length }
  const free = available - length
  if (before !== undefined && after !== undefined) return { start: outerFirst ? free - after : before, length }
  // `auto` margins take what is free; none of them becomes negative.
  if (before !== undefined) return { start: before, length }
  if (after !== undefined) return { start: Math.max(0, free - after), length }
  return { start: Math.max(0, free / 2), length }
}

import type { ComplexSelector } from "../syntax/selector.ts"
import type { Subject } from "./match.ts"

/**
 * A set of types, classes and ids in 62 bits. Names may share a bit, so a set may seem to include a name that it has
 * not: it tells when a selector cannot match, never that it does.
 */
export interface NameSet {
  readonly low: number
  readonly high: number
}

export const NO_NAMES: NameSet = { low: 0, high: 0 }
/** Bits of a small integer. */
const WIDTH = 31

export const includesAll = (set: NameSet, names: NameSet): boolean =>
  (set.low & names.low) === names.low && (set.high & names.high) === names.high

/** Gives bits to the names that selectors ask of ancestors; other names need none. */
export class AncestorNames {
  private readonly bits = new Map<string, number>()

  /** What must stand above an element that a selector matches. */
  needed(selector: ComplexSelector): NameSet {
    let set = NO_NAMES
    for (const [i, combinator] of selector.combinators.entries()) {
      // The left side of a sibling combinator is no ancestor; what stands above it is one all the same.
      if (combinator !== " " && combinator !== ">") continue
      const compound = selector.compounds[i + 1]
      if (compound === undefined) continue
      if (compound.tag !== "") set = add(set, this.bit(compound.tag))
      if (compound.id !== "") set = add(set, this.bit(`#${compound.id}`))
      for (const name of compound.classes) set = add(set, this.bit(`.${name}`))
    }
    return set
  }

  /** The names above the children of an element. */
  under({ element, id, classes }: Subject, above: NameSet): NameSet {
    let set = add(above, this.bits.get(element.tag))
    if (id !== "") set = add(set, this.bits.get(`#${id}`))
    for (const name of classes) set = add(set, this.bits.get(`.${name}`))
    return set
  }

  private bit(name: string): number {
    let bit = this.bits.get(name)
    if (bit === undefined) {
      bit = this.bits.size % (2 * WIDTH)
      this.bits.set(name, bit)
    }
    return bit
  }
}

function add(set: NameSet, bit: number | undefined): NameSet {
  if (bit === undefined) return set
  return bit < WIDTH
    ? { low: set.low | (1 << bit), high: set.high }
    : { low: set.low, high: set.high | (1 << (bit - WIDTH)) }
}

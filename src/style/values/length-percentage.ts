import type { Pt } from "../../foundation/units.ts"

/**
 * A length in pt, a share of what percentages refer to (0..1), or both: `calc(50% - 3pt)`. Made by `min()`, `max()`
 * and `clamp()`, it also has comparisons, whose values are added: css-values-4 #comp-func.
 */
export interface LengthPercentage {
  readonly pt: Pt
  readonly percent: number
  readonly comparisons?: readonly Comparison[]
}

/** `times` the least or the greatest of some values that only the base of their percentages tells apart. */
export interface Comparison {
  readonly type: "min" | "max"
  readonly times: number
  readonly of: readonly LengthPercentage[]
}

/** The length where percentages refer to `base`. */
export function resolve({ pt, percent, comparisons }: LengthPercentage, base: number): Pt {
  let sum: number = percent === 0 ? pt : pt + percent * base
  if (comparisons === undefined) return sum as Pt
  for (const { type, times, of } of comparisons) {
    let chosen = resolve(of[0] as LengthPercentage, base)
    for (let i = 1; i < of.length; i++) {
      const other = resolve(of[i] as LengthPercentage, base)
      if (type === "min" ? other < chosen : other > chosen) chosen = other
    }
    sum += times * chosen
  }
  return sum as Pt
}

/** As `resolve`, for properties that are never negative: css-values-4 #calc-range. */
export const resolvePositive = (value: LengthPercentage, base: number): Pt => Math.max(0, resolve(value, base)) as Pt

/** Whether the value depends on what percentages refer to. */
export const isRelative = ({ percent, comparisons }: LengthPercentage): boolean =>
  percent !== 0 || comparisons !== undefined

/** Whether it is 0 whatever percentages refer to. */
export const isZero = (value: LengthPercentage): boolean => value.pt === 0 && !isRelative(value)

import type { Mm } from "../../foundation/units.ts"
import { ORDER_DEFAULTS } from "../../tables/order-names.ts"

/**
 * Width of a glued spine in millimetres: the leaves of the inside, and the cover twice or at least what glue and creases
 * take. Rounded to a tenth, which is finer than paper is even.
 */
export function spineWidth(insidePages: number, caliper: Mm, coverCaliper: Mm): number {
  const leaves = Math.ceil(insidePages / 2)
  return Math.round((leaves * caliper + Math.max(ORDER_DEFAULTS.spineAllowance, 2 * coverCaliper)) * 10) / 10
}

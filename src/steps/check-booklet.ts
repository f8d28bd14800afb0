import type { Diagnostic } from "../foundation/diagnostic.ts"
import { mmToPt } from "../foundation/units.ts"
import { checkProduct } from "../press/check/check-product.ts"
import { platesOf } from "../press/check/plates.ts"
import type { Binding } from "../press/check/product.ts"
import type { ColorTables } from "../press/color/color-tables.ts"
import { productionOf } from "../press/order/print-order.ts"
import { type BindingName, ORDER_DEFAULTS } from "../tables/order-names.ts"
import type { PreflightProfile } from "../tables/preflight-profiles.ts"
import type { PaintedBooklet } from "./paint-booklet.ts"

const BINDING_TYPES: Readonly<Record<BindingName, Binding["type"]>> = {
  "saddle-stitch": "saddle",
  "perfect-bound": "perfect",
  "single-leaves": "single",
}

/** The product rules on a painted booklet: what a print shop would call about, with its place in the content. */
export function checkBooklet(
  { booklet, theme, blank, painted }: PaintedBooklet,
  tables: ColorTables,
  profile: PreflightProfile,
  opaque = false,
): readonly Diagnostic[] {
  const { width, height } = booklet.trim
  const { binding } = productionOf(booklet, painted.lists.length)
  return checkProduct({
    lists: painted.lists,
    tree: painted.tree,
    palette: theme.palette,
    separate: platesOf(theme.palette, tables).separate,
    trim: { width: mmToPt(width), height: mmToPt(height) },
    binding: { type: BINDING_TYPES[binding.type], side: binding.side, spineSafe: mmToPt(ORDER_DEFAULTS.spineSafe) },
    profile,
    opaque,
    blank,
    origin: painted.origin,
    span: booklet.span,
  })
}

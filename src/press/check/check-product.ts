import type { Diagnostic } from "../../foundation/diagnostic.ts"
import { Backdrop, Flattened } from "./backdrop.ts"
import { checkBleed } from "./bleed.ts"
import { checkColors, checkSpots } from "./colors.ts"
import { Findings } from "./findings.ts"
import { checkImages } from "./images.ts"
import { checkLines } from "./lines.ts"
import { checkPageCount, checkPages } from "./pages.ts"
import { placedItems } from "./placed-items.ts"
import type { Product } from "./product.ts"
import { checkText } from "./text.ts"

/** Product rules that are checked on what was laid out: where they fail, element and content are known. */
export const LAYOUT_RULES = [
  ...["G1", "G2", "G4", "G5", "G6", "C1", "C3", "C4", "C5", "C6", "C8", "O2", "T1", "T2", "L1", "L2"],
  ...["I1", "I2", "I3", "A04"],
] as const

/** Everything on the pages that a press would not show as it is meant. Same product, same findings, in page order. */
export function checkProduct(product: Product): readonly Diagnostic[] {
  const findings = new Findings(product)
  const flat = new Flattened()
  checkPageCount(product, findings)
  checkSpots(product, findings)
  for (const list of product.lists) {
    const items = placedItems(list)
    const backdrop = new Backdrop(items, product.separate, flat)
    checkPages(list, items, product, findings)
    checkBleed(list, items, backdrop, product, findings)
    checkText(list, items, backdrop, product, findings)
    checkLines(list, items, backdrop, product, findings)
    checkImages(list, items, product, findings)
    checkColors(list, items, product, findings)
  }
  return findings.done()
}

import type { Size } from "../../foundation/geometry.ts"
import { mmToPt, type Pt } from "../../foundation/units.ts"
import { type PageBoxes, pageBoxes } from "../../style/cascade/page-area.ts"
import type { PageStyle } from "../../style/styled.ts"

export interface PageGeometry extends PageBoxes {
  readonly trim: Size
  readonly bleed: Pt
}

/** The page box, css-page-3 #page-box: `size` is the trim box; margins, borders and padding are within. */
export function pageGeometry({ width, height, bleed, style }: PageStyle): PageGeometry {
  const trim = { width: mmToPt(width), height: mmToPt(height) }
  return { trim, bleed: mmToPt(bleed), ...pageBoxes(style, trim) }
}

import { BLOCK_CASES } from "./block.ts"
import type { LayoutCase } from "./case.ts"
import { FLEX_CASES } from "./flex.ts"
import { GRID_CASES } from "./grid.ts"
import { INLINE_CASES } from "./inline.ts"
import { POSITIONED_CASES } from "./positioned.ts"
import { TABLE_CASES } from "./table.ts"

const AREAS: Readonly<Record<string, readonly LayoutCase[]>> = {
  block: BLOCK_CASES,
  inline: INLINE_CASES,
  flex: FLEX_CASES,
  grid: GRID_CASES,
  table: TABLE_CASES,
  positioned: POSITIONED_CASES,
}

/** Small pages that a browser laid out as well, scripts/oracle.ts. */
export const LAYOUT_CASES: readonly LayoutCase[] = Object.entries(AREAS).flatMap(([area, cases]) =>
  cases.map(([name, text, ...rest]): LayoutCase => [`${area}: ${name}`, text, ...rest]),
)

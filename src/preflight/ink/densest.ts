import type { Box } from "../pdf/pages.ts"
import { CELLS_PER_WINDOW, FULL, type InkRaster } from "./ink-raster.ts"

export interface Densest {
  /** Sum of all plates over the window, 1 for 100 %. */
  readonly ink: number
  readonly box: Box
}

/** The window of 15 mm² with the most ink. Windows move by one cell. */
export function densestWindow(raster: InkRaster, cell: number): Densest | undefined {
  const { columns, rows, plates } = raster
  const side = CELLS_PER_WINDOW
  if (columns < side || rows < side) return undefined
  // Column sums of the last six rows, moved down row by row.
  const sums = new Float64Array(columns)
  const row = (y: number, sign: number): void => {
    for (const plate of plates) {
      const start = y * columns
      for (let x = 0; x < columns; x++) sums[x] = (sums[x] as number) + sign * (plate[start + x] as number)
    }
  }
  let most = -1
  let bestX = 0
  let bestY = 0
  for (let y = 0; y < rows; y++) {
    row(y, 1)
    if (y >= side) row(y - side, -1)
    if (y < side - 1) continue
    let window = 0
    for (let x = 0; x < columns; x++) {
      window += sums[x] as number
      if (x >= side) window -= sums[x - side] as number
      if (x >= side - 1 && window > most) {
        most = window
        bestX = x - side + 1
        bestY = y - side + 1
      }
    }
  }
  const x0 = raster.x0 + bestX * cell
  const y0 = raster.y0 + bestY * cell
  const box = { x0, y0, x1: x0 + side * cell, y1: y0 + side * cell }
  return { ink: most / (side * side * FULL), box }
}

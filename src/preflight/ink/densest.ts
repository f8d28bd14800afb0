import type { Box } from "../pdf/pages.ts"
import { CELLS_PER_WINDOW, FULL, type InkRaster } from "./ink-raster.ts"

export interface Densest {
  /** Sum of all plates over the window, 1 for 100 %. */
  readonly ink: number
  readonly box: Box
}

/** The window of 15 mm² with the most ink, if it can be over a limit. Windows move by one cell. */
export function densestWindow(raster: InkRaster, cell: number, limit: number): Densest | undefined {
  const { columns, rows } = raster
  const side = CELLS_PER_WINDOW
  if (columns < side || rows < side || raster.bound <= limit) return undefined
  // A mean is never above its largest cell.
  if (!hasOver(raster, limit * FULL)) return undefined
  const totals = sumOfPlates(raster)
  const sums = new Uint32Array(columns)
  let most = -1
  let bestX = 0
  let bestY = 0
  for (let y = 0; y < rows; y++) {
    const added = y * columns
    const dropped = (y - side) * columns
    for (let x = 0; x < columns; x++) {
      sums[x] = (sums[x] as number) + (totals[added + x] as number) - (y >= side ? (totals[dropped + x] as number) : 0)
    }
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

function hasOver({ plates, columns, rows }: InkRaster, limit: number): boolean {
  const [c, m, y, k] = plates as [Uint16Array, Uint16Array, Uint16Array, Uint16Array]
  const spots = plates.slice(4)
  const cells = columns * rows
  for (let i = 0; i < cells; i++) {
    let sum = (c[i] as number) + (m[i] as number) + (y[i] as number) + (k[i] as number)
    for (let s = 0; s < spots.length; s++) sum += (spots[s] as Uint16Array)[i] as number
    if (sum > limit) return true
  }
  return false
}

function sumOfPlates({ plates, columns, rows }: InkRaster): Uint32Array {
  const totals = new Uint32Array(columns * rows)
  for (const plate of plates)
    for (let i = 0; i < totals.length; i++) totals[i] = (totals[i] as number) + (plate[i] as number)
  return totals
}

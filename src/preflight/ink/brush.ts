/** What a colour puts on which plates. */
export interface Brush {
  readonly plates: readonly Uint16Array[]
  /** What each of them gets, and which it is. */
  readonly values: readonly number[]
  readonly indices: readonly number[]
  /** Under a soft mask or a blend mode ink is only ever added: the worst that can come out. */
  readonly adds: boolean
  readonly mask: Float32Array | undefined
}

/** Whole cells in a row. */
export function fillCells({ plates, values }: Brush, start: number, end: number): void {
  for (let i = 0; i < plates.length; i++) (plates[i] as Uint16Array).fill(values[i] as number, start, end)
}

/** Less of a cell than this is rounding. */
const LEAST_SHARE = 0.001

/** A cell by the share of it that is covered. */
export function paintCell({ plates, values, adds, mask }: Brush, at: number, covered: number): void {
  const share = mask === undefined ? covered : covered * (mask[at] as number)
  if (share < LEAST_SHARE) return
  for (let i = 0; i < plates.length; i++) {
    const plate = plates[i] as Uint16Array
    const old = plate[at] as number
    const value = values[i] as number
    if (!adds || value > old) plate[at] = old + (value - old) * share + 0.5
  }
}

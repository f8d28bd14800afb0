import type { DrawnText } from "./text-pdf.ts"

export interface Ink {
  readonly left: number
  readonly right: number
  /** Above the baseline. */
  readonly centreY: number
  /** Columns of pixels without ink between its left and its right edge. */
  readonly holes: number
}

/** The ink in the box of `width` em from a pen: an em high and a little more. */
export function inkOf({ isDark, pixel }: DrawnText, x: number, baseline: number, width: number): Ink {
  const dark: { x: number; y: number }[] = []
  const columns = new Set<number>()
  for (let column = 0; column * pixel < width; column++) {
    for (let row = 0; row * pixel < 1; row++) {
      const at = { x: x + (column + 0.5) * pixel, y: baseline - 0.88 + (row + 0.5) * pixel }
      if (!isDark(at.x, at.y)) continue
      dark.push(at)
      columns.add(column)
    }
  }
  const ys = dark.map((at) => baseline - at.y)
  const xs = dark.map((at) => at.x - x)
  const left = Math.min(...xs)
  const right = Math.max(...xs)
  const first = Math.min(...columns)
  const last = Math.max(...columns)
  return { left, right, centreY: (Math.min(...ys) + Math.max(...ys)) / 2, holes: last - first + 1 - columns.size }
}

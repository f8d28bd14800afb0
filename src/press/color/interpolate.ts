/**
 * A value between the points of a grid: `table` has a number up to `most` for each of `outputs`, the last axis fastest,
 * and `inputs` are 0..1. The point lies in one simplex of its cell, so that n + 1 corners are read: tetrahedral interpolation for
 * three axes, which keeps greys grey. `grid` has a number of points for each axis where they are not the same.
 */
export function interpolate(
  table: Uint8Array | Float64Array,
  grid: number | readonly number[],
  outputs: number,
  inputs: readonly number[],
  most = 255,
): readonly number[] {
  const axes = inputs.length
  const steps: number[] = []
  const parts: number[] = []
  let base = 0
  let stride = outputs
  for (let axis = 0; axis < axes; axis++) stride *= pointsOn(grid, axis)
  for (let axis = 0; axis < axes; axis++) {
    const points = pointsOn(grid, axis)
    stride /= points
    const at = Math.min(1, Math.max(0, inputs[axis] as number)) * (points - 1)
    const low = Math.min(points - 2, Math.floor(at))
    base += low * stride
    // Sorted by what is left of the way along its axis, the longest first.
    const part = at - low
    let place = axis
    while (place > 0 && (parts[place - 1] as number) < part) {
      parts[place] = parts[place - 1] as number
      steps[place] = steps[place - 1] as number
      place--
    }
    parts[place] = part
    steps[place] = stride
  }
  const out = new Array<number>(outputs).fill(0)
  let weight = 1
  for (let corner = 0; corner <= axes; corner++) {
    const next = corner < axes ? (parts[corner] as number) : 0
    const share = (weight - next) / most
    for (let i = 0; i < outputs; i++) out[i] = (out[i] as number) + share * (table[base + i] as number)
    weight = next
    base += steps[corner] ?? 0
  }
  return out
}

/**
 * The same by all corners of the cell, each by how near it is: for axes of L*a*b*, where grey is no diagonal of the cell
 * and a simplex would tint it.
 */
export function interpolateAll(
  table: Float64Array,
  grid: number | readonly number[],
  outputs: number,
  inputs: readonly number[],
  most: number,
): readonly number[] {
  const axes = inputs.length
  let stride = outputs
  const steps: number[] = []
  const parts: number[] = []
  let base = 0
  for (let axis = axes - 1; axis >= 0; axis--) {
    const points = pointsOn(grid, axis)
    const at = Math.min(1, Math.max(0, inputs[axis] as number)) * (points - 1)
    const low = Math.min(points - 2, Math.floor(at))
    base += low * stride
    steps.push(stride)
    parts.push(at - low)
    stride *= points
  }
  const out = new Array<number>(outputs).fill(0)
  for (let corner = 0; corner < 1 << axes; corner++) {
    let share = 1 / most
    let place = base
    for (let axis = 0; axis < axes; axis++) {
      const part = parts[axis] as number
      if ((corner & (1 << axis)) === 0) share *= 1 - part
      else {
        share *= part
        place += steps[axis] as number
      }
    }
    if (share === 0) continue
    for (let i = 0; i < outputs; i++) out[i] = (out[i] as number) + share * (table[place + i] as number)
  }
  return out
}

const pointsOn = (grid: number | readonly number[], axis: number): number =>
  typeof grid === "number" ? grid : (grid[axis] as number)

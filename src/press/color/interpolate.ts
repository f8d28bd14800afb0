/**
 * A value between the points of a grid: `table` has a number up to `most` for each of `outputs`, the last axis fastest,
 * and `inputs` are 0..1. The point lies in one simplex of its cell, so that n + 1 corners are read: tetrahedral interpolation for
 * three axes, which keeps greys grey.
 */
export function interpolate(
  table: Uint8Array | Float64Array,
  grid: number,
  outputs: number,
  inputs: readonly number[],
  most = 255,
): readonly number[] {
  const axes = inputs.length
  const steps: number[] = []
  const parts: number[] = []
  let base = 0
  for (let axis = 0; axis < axes; axis++) {
    const at = Math.min(1, Math.max(0, inputs[axis] as number)) * (grid - 1)
    const low = Math.min(grid - 2, Math.floor(at))
    const stride = grid ** (axes - 1 - axis) * outputs
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

/**
 * Pixels of sRGB as pixels of ink, four bytes each, by a grid of bytes whose last axis, blue, is the fastest:
 * tetrahedral interpolation, in whole numbers.
 */
export function pixelsToCmyk(rgb: Uint8Array, table: Uint8Array, grid: number): Uint8Array {
  const pixels = Math.floor(rgb.length / 3)
  const out = new Uint8Array(pixels * 4)
  const stepG = grid * 4
  const stepR = grid * stepG
  // By channel value: how far into the grid, and what is left of the way, in 255ths.
  const low = new Uint8Array(256)
  const rest = new Uint8Array(256)
  for (let value = 0; value < 256; value++) {
    low[value] = Math.min(grid - 2, Math.floor((value * (grid - 1)) / 255))
    rest[value] = value * (grid - 1) - (low[value] as number) * 255
  }
  let before = -1
  for (let pixel = 0, at = 0, to = 0; pixel < pixels; pixel++, at += 3, to += 4) {
    const r = rgb[at] as number
    const g = rgb[at + 1] as number
    const b = rgb[at + 2] as number
    const key = (r << 16) | (g << 8) | b
    if (key === before) {
      out.copyWithin(to, to - 4, to)
      continue
    }
    before = key
    const base = (low[r] as number) * stepR + (low[g] as number) * stepG + (low[b] as number) * 4
    const fr = rest[r] as number
    const fg = rest[g] as number
    const fb = rest[b] as number
    // The two corners between the cell's first and last, along the axes in the order of their shares.
    let one: number
    let two: number
    let most: number
    let middle: number
    let least: number
    if (fr >= fg) {
      if (fg >= fb) [one, two, most, middle, least] = [stepR, stepR + stepG, fr, fg, fb]
      else if (fr >= fb) [one, two, most, middle, least] = [stepR, stepR + 4, fr, fb, fg]
      else [one, two, most, middle, least] = [4, stepR + 4, fb, fr, fg]
    } else if (fr >= fb) [one, two, most, middle, least] = [stepG, stepR + stepG, fg, fr, fb]
    else if (fg >= fb) [one, two, most, middle, least] = [stepG, stepG + 4, fg, fb, fr]
    else [one, two, most, middle, least] = [4, stepG + 4, fb, fg, fr]
    const last = base + stepR + stepG + 4
    for (let ink = 0; ink < 4; ink++) {
      const sum =
        (255 - most) * (table[base + ink] as number) +
        (most - middle) * (table[base + one + ink] as number) +
        (middle - least) * (table[base + two + ink] as number) +
        least * (table[last + ink] as number)
      out[to + ink] = (sum + 127) / 255
    }
  }
  return out
}

import type { Color, Palette } from "../foundation/color.ts"

/** sRGB, 0..1. */
export type Rgb = readonly [number, number, number]

/**
 * sRGB of the sixteen solid overprints (Neugebauer primaries) of coated offset as FOGRA39 describes it, 0..255, in the
 * order of the bits c m y k. Rounded from published conversions of the solids; see `inkCoverage` for their limits.
 */
const PRIMARIES: readonly Rgb[] = [
  [255, 255, 255], // paper
  [0, 158, 227], // c
  [230, 0, 126], // m
  [49, 39, 131], // c m
  [255, 237, 0], // y
  [0, 150, 64], // c y
  [227, 6, 19], // m y
  [58, 49, 46], // c m y
  [29, 29, 27], // k
  [0, 19, 30], // c k
  [30, 0, 12], // m k
  [8, 3, 15], // c m k
  [28, 26, 0], // y k
  [0, 17, 8], // c y k
  [27, 1, 0], // m y k
  [0, 0, 0], // c m y k
]

/** Share of the way from paper to the solid, in encoded sRGB, that a tint of 0, 10 … 100 % looks like. */
const TONE = [0, 0.08, 0.164, 0.252, 0.341, 0.433, 0.531, 0.633, 0.743, 0.863, 1] as const

/**
 * How dark a dot percentage shows: the tone curve of black in FOGRA39, used for all four inks. A stand-in until the
 * output profile has its own table: solids and greys are within about 2 % of it, mixed mid-tones within about 8 %.
 */
function inkCoverage(ink: number): number {
  const at = Math.min(1, Math.max(0, ink)) * 10
  const low = Math.min(9, Math.floor(at))
  const from = TONE[low] as number
  return from + ((TONE[low + 1] as number) - from) * (at - low)
}

/** Interpolates between the primaries by ink coverage (Neugebauer's equations, in encoded sRGB). */
export function cmykToRgb(c: number, m: number, y: number, k: number): Rgb {
  const inks = [inkCoverage(c), inkCoverage(m), inkCoverage(y), inkCoverage(k)]
  const out: [number, number, number] = [0, 0, 0]
  for (let i = 0; i < 16; i++) {
    let share = 1
    for (let ink = 0; ink < 4; ink++) {
      const coverage = inks[ink] as number
      share *= i & (1 << ink) ? coverage : 1 - coverage
    }
    const primary = PRIMARIES[i] as Rgb
    for (let j = 0; j < 3; j++) out[j] = (out[j] as number) + (share * (primary[j] as number)) / 255
  }
  return out
}

/**
 * What a screen shows. A theme colour's tint is mixed with white in encoded sRGB, the way drawing programs do: 50 %
 * lies halfway between the numbers of the colour and 255. `gray` is ink on white, read the same way.
 */
export function screenColor(color: Color, palette: Palette): Rgb {
  switch (color.space) {
    case "rgb":
      return [color.r, color.g, color.b]
    case "gray":
      return [1 - color.k, 1 - color.k, 1 - color.k]
    case "cmyk":
      return cmykToRgb(color.c, color.m, color.y, color.k)
    case "theme": {
      const screen = palette.get(color.name)?.screen
      // The cascade reports names the theme does not have; here ink is shown rather than nothing.
      if (screen === undefined) return [0, 0, 0]
      const mix = (value: number): number => value * color.tint + (1 - color.tint)
      return [mix(screen[0]), mix(screen[1]), mix(screen[2])]
    }
  }
}

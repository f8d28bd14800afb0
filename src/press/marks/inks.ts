import type { Color } from "../../foundation/color.ts"

export const REGISTRATION: Color = { space: "registration", tint: 1, alpha: 1 }

const cmyk = (c: number, m: number, y: number, k: number): Color => ({ space: "cmyk", c, m, y, k, alpha: 1 })

export const PROCESS_INKS: readonly { readonly name: string; readonly color: Color }[] = [
  { name: "C", color: cmyk(1, 0, 0, 0) },
  { name: "M", color: cmyk(0, 1, 0, 0) },
  { name: "Y", color: cmyk(0, 0, 1, 0) },
  { name: "K", color: cmyk(0, 0, 0, 1) },
]

/**
 * Patches of a colour bar: solids, overprints, half tones for dot gain, and grey balance beside its black.
 * ISO 12647-2, table of grey balance: 50/40/40 looks like 50 K.
 */
export const BAR: readonly Color[] = [
  ...PROCESS_INKS.map(({ color }) => color),
  cmyk(0, 1, 1, 0),
  cmyk(1, 0, 1, 0),
  cmyk(1, 1, 0, 0),
  cmyk(0.5, 0, 0, 0),
  cmyk(0, 0.5, 0, 0),
  cmyk(0, 0, 0.5, 0),
  cmyk(0, 0, 0, 0.5),
  cmyk(0.5, 0.4, 0.4, 0),
]

/** sRGB, 0..1. */
export type Rgb = readonly [number, number, number]

/** wcag22 #dfn-relative-luminance. */
export const luminance = (color: Rgb): number =>
  0.2126 * linear(color[0]) + 0.7152 * linear(color[1]) + 0.0722 * linear(color[2])

const linear = (n: number): number => (n <= 0.04045 ? n / 12.92 : ((n + 0.055) / 1.055) ** 2.4)

/** The number in sRGB, 0..1, of a grey of a luminance. */
export const encoded = (light: number): number =>
  light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055

/** wcag22 #dfn-contrast-ratio: 1 to 21. */
export function contrastRatio(a: Rgb, b: Rgb): number {
  const one = luminance(a)
  const other = luminance(b)
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
}

/** What a colour looks like over another. */
export const over = (top: Rgb, alpha: number, ground: Rgb): Rgb => [
  top[0] * alpha + ground[0] * (1 - alpha),
  top[1] * alpha + ground[1] * (1 - alpha),
  top[2] * alpha + ground[2] * (1 - alpha),
]

/** wcag22 #contrast-minimum and #non-text-contrast. */
export const CONTRAST = { text: 4.5, largeText: 3, shape: 3 } as const

/** wcag22 #dfn-large-scale: at least 18 pt, or 14 pt bold. */
export const isLargeText = (size: number, weight: number): boolean => size >= 18 || (size >= 14 && weight >= 700)

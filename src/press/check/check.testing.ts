import type { Palette } from "../../foundation/color.ts"
import type { Separate } from "./inks.ts"

/** Separation for tests, without a profile: sRGB greys are black, other sRGB colours their complement; spot inks follow. */
export function simple(palette: Palette): Separate {
  const spots = [...new Set([...palette.values()].flatMap(({ spot }) => (spot === undefined ? [] : [spot])))]
  const none = spots.map(() => 0)
  return (color) => {
    switch (color.space) {
      case "gray":
        return [0, 0, 0, color.k, ...none]
      case "registration":
        return [1, 1, 1, 1, ...none].map((ink) => ink * color.tint)
      case "cmyk":
        return [color.c, color.m, color.y, color.k, ...none]
      case "rgb": {
        const { r, g, b } = color
        return r === g && g === b ? [0, 0, 0, 1 - r, ...none] : [1 - r, 1 - g, 1 - b, 0, ...none]
      }
      case "theme": {
        const { cmyk, spot } = palette.get(color.name) ?? { cmyk: [0, 0, 0, 1] as const, spot: undefined }
        if (spot !== undefined) return [0, 0, 0, 0, ...spots.map((name) => (name === spot ? color.tint : 0))]
        return [...cmyk.map((ink) => ink * color.tint), ...none]
      }
    }
  }
}

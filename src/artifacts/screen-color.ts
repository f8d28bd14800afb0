import type { Color, Palette } from "../foundation/color.ts"
import type { ColorTables, Rgb } from "../press/color/color-tables.ts"

/**
 * What a screen shows. A theme colour's tint is mixed with white in encoded sRGB, the way drawing programs do: 50 %
 * lies halfway between the numbers of the colour and 255. `gray` is ink on white, read the same way.
 */
export function screenColor(color: Color, palette: Palette, tables: ColorTables): Rgb {
  switch (color.space) {
    case "rgb":
      return [color.r, color.g, color.b]
    case "registration":
      return [1 - color.tint, 1 - color.tint, 1 - color.tint]
    case "gray":
      return [1 - color.k, 1 - color.k, 1 - color.k]
    case "cmyk":
      return tables.toRgb([color.c, color.m, color.y, color.k])
    case "theme": {
      const screen = palette.get(color.name)?.screen
      // The cascade reports names the theme does not have; here ink is shown rather than nothing.
      if (screen === undefined) return [0, 0, 0]
      const mix = (value: number): number => value * color.tint + (1 - color.tint)
      return [mix(screen[0]), mix(screen[1]), mix(screen[2])]
    }
  }
}

import type { Color, Palette } from "../../foundation/color.ts"
import type { Cmyk, ColorTables } from "./color-tables.ts"

/** What a colour puts on the plates. */
export type Inks =
  | { readonly type: "process"; readonly cmyk: Cmyk }
  /** `cmyk` stands for the solid ink where it is not on the press. */
  | { readonly type: "spot"; readonly name: string; readonly tint: number; readonly cmyk: Cmyk }
  | { readonly type: "all"; readonly tint: number }

/** Text and thin lines must not need register; areas may have black with other inks below it. */
export type Use = "area" | "fine"

/** Inks with less black than this are meant as a colour, not as black. */
const MEANT_AS_BLACK = 0.85
/** Channels of an sRGB colour that differ by less are a grey as far as an eye can see: text in it is printed in black alone. */
const NEARLY_GREY = 16 / 255

const black = (k: number): Inks => ({ type: "process", cmyk: [0, 0, 0, k] })

/** The plates of a colour as authored; its alpha is not looked at. */
export function separate(color: Color, use: Use, palette: Palette, tables: ColorTables): Inks {
  switch (color.space) {
    case "registration":
      return { type: "all", tint: color.tint }
    case "gray":
      return black(color.k)
    case "rgb": {
      const { r, g, b } = color
      const range = Math.max(r, g, b) - Math.min(r, g, b)
      if (range === 0 || (use === "fine" && range < NEARLY_GREY)) return black(1 - (r + g + b) / 3)
      return process(tables.toCmyk([r, g, b]), use)
    }
    case "cmyk":
      return process([color.c, color.m, color.y, color.k], use)
    case "theme": {
      const theme = palette.get(color.name)
      // The cascade reports names the theme does not have; ink is shown rather than nothing, as on a screen.
      if (theme === undefined) return black(1)
      const { cmyk, spot } = theme
      if (spot !== undefined) return { type: "spot", name: spot, tint: color.tint, cmyk }
      const { tint } = color
      // Tints of rich black are greys: what is meant as black is told by the solid.
      if (use === "fine" && isRichBlack(cmyk)) return black(tint)
      return { type: "process", cmyk: [cmyk[0] * tint, cmyk[1] * tint, cmyk[2] * tint, cmyk[3] * tint] }
    }
  }
}

const isRichBlack = ([c, m, y, k]: Cmyk): boolean => k >= MEANT_AS_BLACK && c + m + y > 0

const process = (cmyk: Cmyk, use: Use): Inks =>
  use === "fine" && isRichBlack(cmyk) ? black(1) : { type: "process", cmyk }

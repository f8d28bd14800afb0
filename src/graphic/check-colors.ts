import type { Color } from "../foundation/color.ts"
import { CONTRAST, contrastRatio, type Rgb } from "../foundation/contrast.ts"
import { info, type Report, warning } from "../foundation/diagnostic.ts"
import type { Span } from "../foundation/source.ts"
import type { ChartColors, ChartTheme } from "./theme.ts"

/** Roles whose shapes carry values, and what they are drawn on. */
const MEANING: readonly (keyof ChartColors)[] = ["accent", "accentDark", "derived"]
const GROUNDS: readonly (keyof ChartColors)[] = ["paper", "ground"]

/** A role as theme.json writes it. */
const written = (role: string): string => role.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** wcag22 #non-text-contrast: shapes that carry meaning stand out from what they lie on. Text is checked where it is painted. */
export function checkChartColors(
  { colors }: ChartTheme,
  screen: (color: Color) => Rgb,
  span: Span | undefined,
  report: Report,
): void {
  for (const role of MEANING) {
    for (const ground of GROUNDS) {
      const ratio = contrastRatio(screen(colors[role]), screen(colors[ground]))
      if (ratio >= CONTRAST.shape - 0.05) continue
      report(
        warning(
          "graphic/low-contrast",
          {
            en: `shapes in the colour of \`${written(role)}\` have a contrast of ${ratio.toFixed(1)} to \`${ground}\`; ${CONTRAST.shape} is needed`,
            zh: `用途为 ${written(role)} 的图形与 ${ground} 的对比度为 ${ratio.toFixed(1)}，应不低于 ${CONTRAST.shape}`,
          },
          {
            span,
            hint: {
              en: `Under "graphics" in theme.json, give "${written(role)}" a darker colour of the palette.`,
              zh: `请在 theme.json 的 graphics 中为 ${written(role)} 指定色板里更深的颜色。`,
            },
          },
        ),
      )
    }
  }
}

/** Greys nearer to each other than this look the same on paper: a step of a tenth in lightness, as ratio. */
const ALIKE = 1.25

/** Shapes that colours tell apart and greys do not, where a file has no colours. */
export function checkGrays(
  { colors }: ChartTheme,
  screen: (color: Color) => Rgb,
  span: Span | undefined,
  report: Report,
): void {
  MEANING.forEach((role, i) => {
    for (const other of MEANING.slice(i + 1)) {
      const [one, two] = [screen(colors[role]), screen(colors[other])]
      const same = one.every((value, channel) => value === two[channel])
      if (same || contrastRatio(one, two) >= ALIKE) continue
      report(
        info(
          "graphic/alike-in-gray",
          {
            en: `in grey, shapes in the colours of \`${written(role)}\` and \`${written(other)}\` look alike`,
            zh: `用途为 ${written(role)} 与 ${written(other)} 的图形，印成灰度后难以区分`,
          },
          { span, hint: { en: "Choose one of them darker in theme.json.", zh: "请在 theme.json 中将其一改深。" } },
        ),
      )
    }
  })
}

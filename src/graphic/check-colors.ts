import type { Color } from "../foundation/color.ts"
import { CONTRAST, contrastRatio, type Rgb } from "../foundation/contrast.ts"
import { type Report, warning } from "../foundation/diagnostic.ts"
import type { Span } from "../foundation/source.ts"
import type { ChartColors, ChartTheme } from "./theme.ts"

/** Roles whose shapes carry values, and what they are drawn on. */
const MEANING: readonly (keyof ChartColors)[] = ["accent", "accentDark", "derived"]
const GROUNDS: readonly (keyof ChartColors)[] = ["paper", "ground"]

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
            en: `shapes in the colour of \`${role}\` have a contrast of ${ratio.toFixed(1)} to \`${ground}\`; ${CONTRAST.shape} is needed`,
            zh: `用途为 ${role} 的图形与 ${ground} 的对比度为 ${ratio.toFixed(1)}，应不低于 ${CONTRAST.shape}`,
          },
          { span, hint: { en: "Choose a darker ink for it in theme.json.", zh: "请在 theme.json 中改用更深的颜色。" } },
        ),
      )
    }
  }
}

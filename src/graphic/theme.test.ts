import { expect, test } from "vitest"
import { chartThemeAt, DEFAULT_CHART_THEME } from "./theme.ts"

test("a drawing made smaller keeps its smallest type at the theme's minimum, as printed", () => {
  const { text, minimum } = chartThemeAt(DEFAULT_CHART_THEME, 0.8)
  expect(text.detailEn.size * 0.8).toBeCloseTo(DEFAULT_CHART_THEME.minimum.en)
  expect(text.detailEn.leading / text.detailEn.size).toBeCloseTo(8 / 6.5)
  expect(text.displayZh).toBe(DEFAULT_CHART_THEME.text.displayZh)
  expect(minimum.zh * 0.8).toBeCloseTo(DEFAULT_CHART_THEME.minimum.zh)
  expect(chartThemeAt(DEFAULT_CHART_THEME, 1.2)).toBe(DEFAULT_CHART_THEME)
})

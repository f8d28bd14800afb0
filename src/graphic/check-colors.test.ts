import { expect, test } from "vitest"
import type { Diagnostic } from "../foundation/diagnostic.ts"
import { checkChartColors } from "./check-colors.ts"
import { chartThemeOf } from "./theme-roles.ts"

test("a role that does not stand out is named as theme.json writes it", () => {
  const found: Diagnostic[] = []
  const theme = chartThemeOf(
    { colors: new Map(), fonts: new Map(), span: { file: "theme.json", start: 0, end: 0 } },
    () => {},
  )
  checkChartColors(
    theme,
    () => [1, 1, 1],
    undefined,
    (finding) => found.push(finding),
  )
  expect(found.map(({ message }) => message.en).join()).toMatch(/`accent-dark`/)
  expect(found[0]?.hint?.en).toContain('"graphics"')
})

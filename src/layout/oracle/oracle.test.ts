import { beforeAll, expect, test } from "vitest"
import { LAYOUT_CASES } from "../../proof/cases/index.ts"
import { compareCase } from "../../proof/compare-case.ts"
import { projectFonts, projectSources } from "../../proof/real-fonts.ts"
import { prepareContainers } from "../container/taffy.ts"

beforeAll(() => prepareContainers(projectSources))

const fonts = projectFonts()

for (const one of LAYOUT_CASES) {
  test(`as a browser lays out ${one[0]}`, () => {
    const fault = compareCase(one, fonts)
    if (fault !== "") expect.fail(fault)
  })
}

test("there are enough cases, each with a name of its own", () => {
  expect(LAYOUT_CASES.length).toBeGreaterThan(400)
  expect(new Set(LAYOUT_CASES.map(([name]) => name)).size).toBe(LAYOUT_CASES.length)
})

import { beforeAll, expect, test, vi } from "vitest"
import { LAYOUT_CASES } from "../../proof/cases/index.ts"
import { compareCase } from "../../proof/compare-case.ts"
import { projectFonts, projectSources } from "../../proof/real-fonts.ts"
import { prepareContainers } from "../container/taffy.ts"

// No container is plain: the engine lays out all of them.
vi.mock("../container/plain-container.ts", () => ({ isPlainFlex: () => false, isPlainGrid: () => false }))

beforeAll(() => prepareContainers(projectSources))

const fonts = projectFonts()
const CASES = LAYOUT_CASES.filter(([, text]) => /flex|grid/.test(text))

for (const one of CASES) {
  test(`by the engine alone, as a browser lays out ${one[0]}`, () => {
    const fault = compareCase(one, fonts)
    if (fault !== "") expect.fail(fault)
  })
}

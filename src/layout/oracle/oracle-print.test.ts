import { beforeAll, expect, test } from "vitest"
import { layOutCase } from "../../proof/case-layout.ts"
import { PRINT_CASES } from "../../proof/cases/print.ts"
import { casePage } from "../../proof/layout-case.ts"
import { linesOf } from "../../proof/pages.ts"
import { PRINT_CSS } from "../../proof/print-page.ts"
import { projectFonts, projectSources } from "../../proof/real-fonts.ts"
import { prepareContainers } from "../container/taffy.ts"
import oracle from "./oracle-print.json" with { type: "json" }

beforeAll(() => prepareContainers(projectSources))

const fonts = projectFonts()

for (const [name, text, difference] of PRINT_CASES) {
  test(`as a browser prints: ${name}`, () => {
    const { html, css } = casePage(text)
    const pages = layOutCase(html, PRINT_CSS + css, fonts)
    const texts = pages.map((page) =>
      page.children
        .flatMap(linesOf)
        .filter((line) => line !== "▣")
        .join(" "),
    )
    const theirs = (oracle as Record<string, string>)[name]
    expect(texts.join(" ‖ ")).toBe(difference?.ours?.[0] ?? theirs)
    if (difference !== undefined) expect(difference.ours?.[0]).not.toBe(theirs)
  })
}

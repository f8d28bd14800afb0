import { expect, test } from "vitest"
import type { Figure, GraphicBlock } from "../../content/report.ts"
import type { Diagnostic } from "../../foundation/diagnostic.ts"
import { pt } from "../../foundation/units.ts"
import { both, figure, item } from "../../graphic/chart.testing.ts"
import { DEFAULT_CHART_THEME } from "../../graphic/theme.ts"
import { emFonts, MISSING } from "../../proof/em-font.ts"
import { composeParagraph } from "../../text/paragraph.ts"
import { drawnGraphics } from "./drawn-graphics.ts"

const FIGURES: readonly Figure[] = [
  figure("many", "60"),
  figure("few", "30"),
  figure("unset", "7", { label: both(`无${String.fromCodePoint(MISSING)}字`, "none") }),
]

const block = (id: string, more: Partial<GraphicBlock> = {}): GraphicBlock => ({
  type: "graphic",
  id,
  span: { file: "report.json", start: id.length, end: id.length + 1 },
  graphic: "funnel",
  figures: ["many", "few"],
  items: [],
  size: "wide",
  ...more,
})

function drawing() {
  const findings: Diagnostic[] = []
  const fonts = emFonts()
  const draw = drawnGraphics({
    content: { figures: new Map(FIGURES.map((of) => [of.id, of])), terms: new Map() },
    chartTheme: DEFAULT_CHART_THEME,
    fonts,
    compose: (items, options) => composeParagraph(items, options, fonts),
    icon: () => undefined,
    outline: () => undefined,
    report: (finding) => findings.push(finding),
  })
  return {
    at: (of: GraphicBlock, width = 346, spare?: number) =>
      draw(of, pt(width), spare === undefined ? undefined : pt(spare), ["zh", "en"], 1),
    /** Codes with the place of each. */
    told: () => findings.map(({ code, span }) => `${code} ${span?.start}`),
  }
}

test("blocks that say the same are drawn once for each width and height", () => {
  const { at, told } = drawing()
  const scene = at(block("a"))
  expect(at(block("bb"))).toBe(scene)
  expect(at(block("bb"), 200)).not.toBe(scene)
  expect(at(block("a"), 346, 40)).toBe(at(block("bb"), 346, 40))
  expect(at(block("a"), 346, 40)).not.toBe(scene)
  expect(at(block("ccc", { figures: ["many"] }))).not.toBe(scene)
  expect(told()).toEqual([])
})

test.each<[string, Partial<GraphicBlock>]>([
  ["graphic/funnel-grows", { figures: ["few", "many"] }],
  ["graphic/unknown-figure", { figures: ["many", "none"] }],
  ["text/missing-glyph", { figures: ["unset"], graphic: "number-card" }],
])("each of several blocks with one fault tells of it at its own place: %s", (code, fault) => {
  const { at, told } = drawing()
  for (const id of ["a", "bb", "ccc"]) at(block(id, fault))
  expect(new Set(told())).toEqual(new Set([`${code} 1`, `${code} 2`, `${code} 3`]))
  const once = told().length
  for (const id of ["a", "bb", "ccc"]) at(block(id, fault))
  expect(told().length).toBe(once)
})

test("a fault that shows at one width alone is told of by each block that has it", () => {
  const { at, told } = drawing()
  const tags = { graphic: "tag-row", figures: [], items: [item("词", "incomprehensibilities")] } as const
  const [first, second] = [block("a", tags), block("bb", tags)]
  expect(at(first)).toBe(at(second))
  at(first, 30)
  at(second, 30)
  expect(new Set(told())).toEqual(new Set(["graphic/overset 1", "graphic/overset 2"]))
})

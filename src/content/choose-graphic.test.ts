import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { chooseAll, chooseGraphic, graphicsIn } from "./choose-graphic.ts"
import { factsOf } from "./graphic-facts.ts"
import { GRAPHIC_RULES } from "./graphic-rules.ts"
import { readReport } from "./read-report.ts"
import { type Figure, GRAPHIC_TYPES, type GraphicBlock, type GraphicItem, type GraphicType } from "./report.ts"

const PATH = "content/xiangtan-2022/report.json"
const sample = readReport({ path: PATH, text: readFileSync(PATH, "utf8") }, () => {})
const span = { file: PATH, start: 0, end: 1 }
const text = (of: string) => ({ text: of, span })
const item = (zh: string, more: Partial<GraphicItem> = {}): GraphicItem => ({
  span,
  label: { zh: text(zh), en: text("word") },
  ...more,
})
const items = (...labels: string[]): readonly GraphicItem[] => labels.map((label) => item(label))
const figure = (id: string, value: string, unit: string, label: string, more: Partial<Figure> = {}): Figure => ({
  id,
  span,
  value,
  unit: { zh: text(unit), en: text("") },
  label: { zh: text(label), en: text("label") },
  approx: false,
  ...more,
})

function choose(figures: readonly string[], more: Partial<GraphicBlock> = {}, known = sample?.figures ?? new Map()) {
  const block: GraphicBlock = {
    type: "graphic",
    id: "g",
    span,
    graphic: "number-card",
    figures,
    items: [],
    size: "wide",
    ...more,
  }
  return chooseGraphic(factsOf(block, "numbered", known))
}

/** The figures of the sample report as they belong together, and the type that the rules should find. */
const GROUPS: readonly (readonly [readonly string[], GraphicType, Partial<GraphicBlock>?])[] = [
  [["law.research"], "number-card"],
  [["law.research"], "tag-row", { items: items("垃圾分类", "燃气安全") }],
  [["law.sessions"], "flow", { items: items("立法项目调研", "法规草案修改", "集中审议") }],
  [["law.docs_reviewed", "law.docs_corrected"], "funnel"],
  [["law.opinions_collected", "law.opinions_adopted"], "funnel"],
  [["law.cities"], "network", { items: items("长沙", "株洲", "湘潭") }],
  [["sup.reports", "sup.budget", "sup.inspections", "sup.tours"], "number-row"],
  [["sup.budget_adjust"], "number-card"],
  [["env.levels", "env.units_checked", "env.categories", "env.issues"], "flow"],
  [["env.issues"], "dot-matrix"],
  [[], "pyramid", { items: items("全国", "省", "市", "县", "乡镇") }],
  [["jus.officials"], "pictogram"],
  [["jus.visit_groups", "jus.visitors"], "paired-numbers"],
  [["jus.letters", "jus.visit_groups", "jus.visitors"], "number-row"],
  [["dep.stations"], "dot-matrix"],
  [["dep.attendances"], "number-card"],
  [["dep.received"], "number-card"],
  [["dep.issues", "dep.resolved", "derived.resolved_rate"], "funnel"],
  [["hot.raised", "hot.solved", "derived.hot_rate"], "funnel"],
  [["dep.contact_points"], "dot-matrix"],
  [["dep.departments"], "pictogram", { items: [item("政府工作部门", { icon: "building-2" })] }],
  [["dep.plan_years"], "number-card"],
  [["sug.received", "sug.done"], "funnel"],
  [["sug.done_rate"], "ring"],
  [["sug.satisfied"], "ring"],
  [["sug.done_rate", "sug.satisfied"], "ring"],
  [["self.revised", "self.added"], "stacked-bar"],
]

for (const [figures, type, more] of GROUPS) {
  test(`${figures.join(", ")}: ${type}`, () => expect(choose(figures, more).type).toBe(type))
}

test("words without figures get what their form asks for", () => {
  expect(choose([], { center: { zh: text("聚焦监督"), en: text("Focus") }, items: items("经济", "民生") }).type).toBe(
    "hub",
  )
  const aim = { zh: text("推进高质量发展"), en: text("Development") }
  expect(choose([], { center: aim, items: items("立法", "监督", "代表") }).type).toBe("house")
  expect(choose([], { items: items("为民作主", "由民作主") }).type).toBe("before-after")
  expect(choose([], { items: items("垃圾分类", "燃气安全") }).type).toBe("tag-row")
  expect(choose([], { items: items("让人民意愿得到充分体现") }).type).toBe("pull-quote")
  expect(choose([], { items: [item("勤政", { icon: "users" }), item("廉洁", { icon: "scale" })] }).type).toBe(
    "icon-list",
  )
  expect(choose([], { items: [item("《平安建设条例》", { state: "passed" })] }).type).toBe("document-card")
  expect(choose([], { items: [item("农村公路", { state: "done" })] }).type).toBe("checklist")
  expect(choose([], { items: [item("全文", { url: text("https://example.org") })] }).type).toBe("qr-panel")
  expect(choose([], { terms: ["a"] }).type).toBe("glossary")
})

test("dates, targets, places and order decide where they are given", () => {
  const known = new Map(["7", "9", "4"].map((value, i) => [`f${i}`, figure(`f${i}`, value, "件", "建议")]))
  const dated = (date: string, of?: string): GraphicItem => item("年", { date: text(date), ...(of && { figure: of }) })
  const years = ["2020", "2021", "2022"].map((year, i) => dated(year, `f${i}`))
  expect(choose([], { items: years }, known).type).toBe("years")
  expect(choose([], { items: years.slice(1) }, known).type).toBe("timeline")
  expect(choose([], { items: [dated("2022-03"), dated("2022-05")] }).type).toBe("timeline")
  expect(choose([], { items: [item("甲", { figure: "f0", target: "f1" })] }, known).type).toBe("gauge")
  expect(choose([], { items: [item("甲", { figure: "f0", before: "f1" })] }, known).type).toBe("arrow-card")
  expect(choose(["f1", "f0", "f2"], { form: "highest" }, known).type).toBe("ranking")
  const region = item("甲", { figure: "f0", region: text("a") })
  expect(choose([], { items: [region], outline: text("map.svg") }, known).type).toBe("map")
})

test("values that a type cannot show go elsewhere, and the reason is told", () => {
  const known = new Map(
    [
      figure("over", "275", "%", "增长"),
      figure("a", "5", "件", "甲"),
      figure("b", "-3", "件", "乙"),
      figure("c", "7", "次", "丙"),
    ].map((of) => [of.id, of]),
  )
  const over = choose(["over"], {}, known)
  expect(over.type).toBe("arrow-card")
  expect(over.considered.find(({ type }) => type === "ring")?.reason.en).toContain("no share of a whole")
  expect(choose(["a", "b"], {}, known).type).toBe("number-row")
  const mixed = choose(["a", "c"], {}, known)
  expect(mixed.type).toBe("number-row")
  expect(mixed.considered.find(({ type }) => type === "bars")).toMatchObject({ fits: false })
  expect(mixed.considered.find(({ type }) => type === "bars")?.reason.zh).toContain("单位不同")
})

test("every rule names a type and has an id of its own; nothing at all is a number card", () => {
  expect(new Set(GRAPHIC_RULES.map(({ id }) => id)).size).toBe(GRAPHIC_RULES.length)
  expect(new Set(GRAPHIC_RULES.map(({ type }) => type))).toEqual(new Set(GRAPHIC_TYPES))
  expect(choose([])).toMatchObject({ type: "number-card", rule: "nothing" })
})

test("auto in a report becomes the type chosen, also in rows; what is named stays", () => {
  const written = readFileSync(PATH, "utf8").replaceAll(
    /"graphic": "(?:funnel|ring|hub|pyramid)"/g,
    '"graphic": "auto"',
  )
  const findings: string[] = []
  const read = readReport({ path: PATH, text: written }, ({ code }) => findings.push(code))
  expect(findings).toEqual([])
  if (sample === undefined || read === undefined) throw new Error("the sample report cannot be read")
  const before = new Map(graphicsIn(sample).map(({ block }) => [block.id, block.graphic]))
  let chosen = 0
  for (const { block, section } of graphicsIn(read)) {
    if (block.auto) chosen++
    const expected = block.auto ? chooseGraphic(factsOf(block, section, read.figures)).type : before.get(block.id)
    expect([block.id, block.graphic]).toEqual([block.id, expected])
  }
  expect(chosen).toBeGreaterThan(3)
  expect(chooseAll(sample)).toBe(sample)
})

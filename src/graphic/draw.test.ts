import { expect, test } from "vitest"
import { GRAPHIC_TYPES, type GraphicType } from "../content/report.ts"
import { both, draw, figure, item, percent, plainText, SPAN, sizeOf, texts, words } from "./chart.testing.ts"
import { DEFAULT_CHART_THEME } from "./theme.ts"

const WIDTHS = [346, 168, 109]

/** One honest example of each type. */
const EXAMPLES: { readonly [T in GraphicType]: () => Parameters<typeof draw> } = {
  "number-card": () => ["number-card", [figure("a", "10290")]],
  "number-row": () => ["number-row", [figure("a", "11"), figure("b", "8"), figure("c", "2"), figure("d", "10")]],
  ring: () => ["ring", [figure("a", "94.35", { unit: both("%", "%") })]],
  bars: () => ["bars", [figure("a", "460"), figure("b", "434")]],
  "stacked-bar": () => ["stacked-bar", [figure("a", "49"), figure("b", "17")]],
  funnel: () => ["funnel", [figure("a", "5031"), figure("b", "3450")]],
  "dot-matrix": () => ["dot-matrix", [figure("a", "70")]],
  pictogram: () => ["pictogram", [figure("a", "14")]],
  flow: () => ["flow", [figure("a", "40", { approx: true }), figure("b", "6"), figure("c", "36")]],
  path: () => ["path", [], { items: [item("一", "one"), item("二", "two"), item("三", "three"), item("四", "four")] }],
  pyramid: () => ["pyramid", [], { items: [item("全国", "National"), item("省", "Provincial"), item("市", "City")] }],
  house: () => ["house", [], { center: both("领导", "Lead"), items: [item("立法", "Law"), item("监督", "Oversight")] }],
  hub: () => ["hub", [], { center: both("聚焦", "Focus"), items: [item("经济", "Economy"), item("民生", "People")] }],
  network: () => [
    "network",
    [],
    { items: [item("长沙", "Changsha"), item("株洲", "Zhuzhou"), item("湘潭", "Xiangtan")] },
  ],
  "before-after": () => [
    "before-after",
    [],
    { items: [item("为民作主", "for the people"), item("由民作主", "by the people")] },
  ],
  "data-table": () => [
    "data-table",
    [],
    {
      columns: [both("项目", "Project"), both("地点", "Place")],
      items: [item("供水管网", "Water mains", { cells: [both("雨湖", "Yuhu")] })],
    },
  ],
  "tag-row": () => ["tag-row", [], { items: [item("燃气安全", "Gas safety"), item("垃圾分类", "Waste sorting")] }],
  "pull-quote": () => ["pull-quote", [], { items: [item("由民作主", "Decided by the people")] }],
  "icon-list": () => [
    "icon-list",
    [],
    { items: [item("勤政", "Diligence", { icon: "users" }), item("廉洁", "Probity")] },
  ],
  "document-card": () => [
    "document-card",
    [],
    {
      items: [
        item("平安建设条例", "Safe City Regulations", { state: "passed" }),
        item("海绵城市条例", "Sponge City Regulations", { state: "first-reading" }),
        item("电梯安全条例", "Lift Safety Regulations", { state: "planned" }),
      ],
    },
  ],
  checklist: () => [
    "checklist",
    [],
    { items: [item("建成", "Built", { state: "done" }), item("停建", "Stopped", { state: "not-done" })] },
  ],
  "qr-panel": () => [
    "qr-panel",
    [],
    { items: [item("全文", "Full text", { url: { text: "https://example.org/a", span: SPAN } })] },
  ],
  glossary: () => [
    "glossary",
    [],
    { items: [item("一府一委两院", "The bodies", { detail: both("解释", "Explained") })] },
  ],
  "paired-numbers": () => [
    "paired-numbers",
    [figure("a", "115"), figure("b", "766")],
    { center: both("来访", "Visits") },
  ],
  gauge: () => [
    "gauge",
    [figure("a", "94.35", percent), figure("t", "95", percent)],
    { items: [item("标签a", "label a", { figure: "a", target: "t" })], figures: [] },
  ],
  timeline: () => [
    "timeline",
    [],
    {
      items: [
        item("听取汇报", "Report heard", { date: plainText("2022-03-05") }),
        item("初审", "First reading", { date: plainText("2022-06-20") }),
        item("表决", "Vote", { date: plainText("2022-12-29") }),
      ],
    },
  ],
  ranking: () => ["ranking", [figure("a", "460"), figure("b", "434"), figure("c", "434")]],
  years: () => [
    "years",
    [figure("a", "11"), figure("b", "8"), figure("c", "12")],
    {
      figures: [],
      items: ["2020", "2021", "2023"].map((year, i) =>
        item("标签", "label", { date: plainText(year), figure: "abc"[i] as string }),
      ),
    },
  ],
  "arrow-card": () => ["arrow-card", [figure("a", "275", percent)]],
  map: () => [
    "map",
    [figure("a", "11"), figure("b", "8")],
    {
      figures: [],
      outline: plainText("map.svg"),
      items: [
        item("标签a", "label a", { region: plainText("a"), figure: "a" }),
        item("标签b", "label b", { region: plainText("d"), figure: "b" }),
      ],
    },
  ],
}

test.each(GRAPHIC_TYPES)("%s says every label and value once more in words, and draws no finding", (graphic) => {
  const [type, given, more] = EXAMPLES[graphic]()
  const { scene, findings } = draw(type, given, more)
  expect(findings).toEqual([])
  const [zh, en] = scene.description
  for (const of of more?.items ?? given) {
    expect(zh?.text).toContain(of.label.zh.text)
    expect(en?.text).toContain(of.label.en.text)
  }
  expect(zh?.text.endsWith("。")).toBe(true)
  expect(en?.text.endsWith(".")).toBe(true)
})

test.each(GRAPHIC_TYPES)(
  "%s never sets type under the smallest sizes, and one language alone when asked",
  (graphic) => {
    const [type, given, more] = EXAMPLES[graphic]()
    const { minimum } = DEFAULT_CHART_THEME
    for (const width of WIDTHS) {
      for (const node of texts(draw(type, given, { ...more, width }).scene)) {
        const least = node.lang === "en" ? minimum.en : minimum.zh
        // The mark of computed values is a sign, not text to read.
        expect(sizeOf(node), node.paragraph.lines[0]?.text).toBeGreaterThanOrEqual(least)
      }
      const english = words(draw(type, given, { ...more, width, languages: ["en"] }).scene).join("")
      expect(english).not.toMatch(/\p{Script=Han}/u)
      expect(draw(type, given, { ...more, width, languages: ["zh"] }).scene.description).toHaveLength(1)
    }
  },
)

test.each(GRAPHIC_TYPES)("%s draws nothing, quietly, from nothing", (graphic) => {
  const { scene, findings } = draw(graphic, [])
  expect(findings).toEqual([])
  expect(words(scene)).toEqual([])
})

test("text comes in reading order: number, unit, Chinese label, English label, figure by figure", () => {
  const { scene } = draw("number-row", [figure("a", "11"), figure("b", "8")])
  expect(words(scene)).toEqual(["11", "件", "标签a", "label a (items)", "8", "件", "标签b", "label b (items)"])
})

test("big numbers are 28 to 72 pt with the unit at 0.35 of them, on their baseline", () => {
  for (const [width, size, expected] of [
    [346, "hero", 72],
    [346, "wide", 52],
    [168, "half", 44],
  ] as const) {
    const [number, unit] = texts(draw("number-card", [figure("a", "70")], { width, size }).scene)
    expect(number && sizeOf(number)).toBe(expected)
    expect(unit && sizeOf(unit)).toBeCloseTo(0.35 * expected, 9)
    expect(unit?.y).toBeCloseTo(number?.y ?? 0, 9)
  }
})

test("four numbers stand in one row, or two by two where it is narrow", () => {
  const given = ["11", "8", "2", "10"].map((value, i) => figure(`f${i}`, value))
  const rows = (width: number) =>
    new Set(
      texts(draw("number-row", given, { width }).scene)
        .filter((node) => sizeOf(node) > 20)
        .map((n) => n.y),
    ).size
  expect([346, 168, 109].map(rows)).toEqual([1, 2, 2])
})

test("a label that no size can hold is a finding once, and nothing else is", () => {
  const long = figure("a", "8", { label: both("立法", "m".repeat(60)) })
  const { codes } = draw("number-card", [long], { width: 109 })
  expect(codes).toEqual(["graphic/overset"])
})

test("a figure that is not there and an icon without a place are findings", () => {
  expect(draw("number-card", [], { figures: ["nope"] }).codes).toEqual(["graphic/unknown-figure"])
  expect(draw("pyramid", [], { items: [item("省", "Province", { icon: "users" })] }).codes).toEqual([
    "graphic/icon-undrawn",
  ])
})

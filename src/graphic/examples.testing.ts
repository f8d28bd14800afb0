import type { GraphicType } from "../content/report.ts"
import { both, type draw, figure, item, percent, plainText, SPAN } from "./chart.testing.ts"

/** One honest example of each type. */
export const EXAMPLES: { readonly [T in GraphicType]: () => Parameters<typeof draw> } = {
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

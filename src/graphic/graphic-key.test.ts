import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import type { GraphicBlock, GraphicItem } from "../content/report.ts"
import { both, plainText, SPAN } from "./chart.testing.ts"
import { graphicKey } from "./graphic-key.ts"

/** Blocks and items with every field; the types say so. */
const ITEM: Required<GraphicItem> = {
  span: SPAN,
  label: both("标签", "label"),
  detail: both("说明", "detail"),
  icon: "landmark",
  figure: "figure.a",
  cells: [both("一格", "first cell"), both("二格", "second cell")],
  state: "passed",
  status: both("二审", "second reading"),
  url: { ...plainText("https://example.org"), offsets: [0, 1, 2] },
  date: plainText("2022-03"),
  region: plainText("yuhu"),
  target: "figure.b",
  before: "figure.c",
  good: "up",
}
const BLOCK: Required<GraphicBlock> = {
  type: "graphic",
  id: "opening.graphic",
  span: SPAN,
  graphic: "years",
  auto: true,
  figures: ["figure.d", "figure.e"],
  title: both("标题", "title"),
  center: both("中心", "centre"),
  items: [ITEM, { span: SPAN, label: both("另一项", "another") }],
  columns: [both("名称", "name"), both("数值", "value")],
  terms: ["term.a", "term.b"],
  form: "columns",
  outline: plainText("map.svg"),
  source: both("统计局", "statistics office"),
  caption: { zh: [{ type: "text", text: plainText("图注") }], en: [{ type: "strong", text: plainText("caption") }] },
  note: { zh: [{ type: "text", text: plainText("口径") }], en: [{ type: "link", text: plainText("base"), url: "x" }] },
  size: "wide",
}

interface Change {
  readonly at: string
  readonly to: unknown
}

/** What becomes of a value when one thing in it is other: a word, a field gone, the order of a list. */
function* changes(value: unknown, at: string): Generator<Change> {
  if (typeof value === "string") {
    yield { at, to: `${value}!` }
    yield { at, to: "" }
  } else if (typeof value === "number") yield { at, to: value + 1 }
  else if (typeof value === "boolean") yield { at, to: !value }
  else if (Array.isArray(value)) {
    for (const [i, own] of value.entries()) {
      for (const change of changes(own, `${at}.${i}`)) yield { ...change, to: value.with(i, change.to) }
    }
    yield { at: `${at} shorter`, to: value.slice(0, -1) }
    yield { at: `${at} longer`, to: [...value, value[0]] }
    if (value.length > 1) yield { at: `${at} turned`, to: value.toReversed() }
  } else {
    const fields = value as Record<string, unknown>
    for (const name in fields) {
      const { [name]: own, ...others } = fields
      yield { at: `${at}.${name} gone`, to: others }
      for (const change of changes(own, `${at}.${name}`)) yield { ...change, to: { ...fields, [name]: change.to } }
    }
  }
}

const ALL = [...changes(BLOCK, "block")]
/** What is not drawn: the name of the block and where it stands, and the words beside it. */
const isBeside = ({ at }: Change): boolean => /^block\.(?:id|caption|note)\b|\.(?:span|offsets)\b/.test(at)
const keyOf = ({ to }: Change): string => graphicKey(to as GraphicBlock)

test("blocks that differ in any field that is drawn have keys of their own", () => {
  const keys = [graphicKey(BLOCK), ...ALL.filter((change) => !isBeside(change)).map(keyOf)]
  expect(keys.length).toBeGreaterThan(150)
  expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([])
})

test("blocks that differ in name, places and the words beside them alone have one key", () => {
  const beside = ALL.filter(isBeside)
  expect(beside.length).toBeGreaterThan(20)
  for (const change of beside)
    expect({ at: change.at, key: keyOf(change) }).toEqual({ at: change.at, key: graphicKey(BLOCK) })
})

test("words that move from one field to the next make another key", () => {
  const titled = (zh: string, en: string): string => graphicKey({ ...BLOCK, title: both(zh, en) })
  expect(titled("标题en=5:title", "")).not.toBe(titled("标题", "title"))
  expect(graphicKey({ ...BLOCK, figures: ["figure.d1=8:figure.e"] })).not.toBe(graphicKey(BLOCK))
})

test("what a report may write in a graphic is in these blocks", () => {
  interface Schema {
    readonly $defs: { readonly [name: string]: { readonly properties: object } }
  }
  const { $defs }: Schema = JSON.parse(readFileSync("schemas/report.schema.json", "utf8"))
  expect(Object.keys($defs["graphic"]!.properties).filter((name) => !(name in BLOCK))).toEqual([])
  expect(Object.keys($defs["part"]!.properties).filter((name) => !(name in ITEM))).toEqual([])
})

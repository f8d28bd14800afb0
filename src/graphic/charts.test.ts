import { expect, test } from "vitest"
import {
  both,
  draw,
  figure,
  fills,
  item,
  percent,
  placed,
  plainText,
  textOf,
  texts,
  valuesShown,
  words,
} from "./chart.testing.ts"

const at = (date: string, of?: string, label = "标签") =>
  item(label, label, { date: plainText(date), ...(of && { figure: of }) })
const named = (name: string, more: Parameters<typeof item>[2]) => item(name, name, more)

test("paired numbers are two; more or fewer is a finding", () => {
  const given = ["115", "766", "81"].map((value, i) => figure(`f${i}`, value))
  expect(draw("paired-numbers", given.slice(0, 2)).codes).toEqual([])
  expect(draw("paired-numbers", given).codes).toEqual(["graphic/not-a-pair"])
  expect(draw("paired-numbers", given.slice(0, 1)).codes).toEqual(["graphic/not-a-pair"])
})

test.each<[string, string, string, string[]]>([
  ["94.35", "95", "%", []],
  ["0", "60", "%", []],
  ["128", "100", "件", []],
  ["130", "80", "%", []],
  ["-3", "80", "%", ["graphic/negative"]],
  ["50", "0", "%", ["graphic/negative"]],
])("a gauge of %s against %s %s", (value, target, unit, codes) => {
  const more = { unit: both(unit, unit) }
  const given = [figure("a", value, more), figure("t", target, more)]
  const drawn = draw("gauge", given, { figures: [], items: [named("甲", { figure: "a", target: "t" })] })
  expect(drawn.codes).toEqual(codes)
  expect(words(drawn.scene).some((text) => text.startsWith("目标"))).toBe(codes.length === 0)
  expect(valuesShown(drawn.scene)).toHaveLength(codes.length === 0 && value !== "0" ? 1 : 0)
})

test("a gauge without a target, or with one of another unit, is a finding and a number", () => {
  const given = [figure("a", "50", percent), figure("t", "60")]
  for (const [more, code] of [
    [{}, "graphic/no-target"],
    [{ target: "t" }, "graphic/mixed-units"],
  ] as const) {
    const drawn = draw("gauge", given, { figures: [], items: [named("甲", { figure: "a", ...more })] })
    expect(drawn.codes).toEqual([code])
    expect(words(drawn.scene)[0]).toBe("50")
  }
})

test("a timeline stands in the order of its dates, and says when its steps are even", () => {
  const items = [at("2022-12-29", undefined, "丙"), at("2022-03", undefined, "乙"), at("2021-06-01", undefined, "甲")]
  const { scene, codes } = draw("timeline", [], { items, languages: ["zh"] })
  expect(codes).toEqual([])
  expect(words(scene).filter((text) => /[甲乙丙日月]/.test(text))).toEqual([
    "2021年6月1日",
    "甲",
    "2022年3月",
    "乙",
    "12月29日",
    "丙",
  ])
  expect(valuesShown(scene)).toHaveLength(3)
  for (const [more, code] of [
    [{ items: [at("2021"), at("2022")] }, ["graphic/only-years"]],
    [{ items: [at("2021"), at("2022")], form: "steps" as const }, []],
    [{ items: [at("2021-03"), item("无", "none")] }, ["graphic/no-date"]],
  ] as const) {
    const drawn = draw("timeline", [], more)
    expect(drawn.codes).toEqual(code)
    expect(words(drawn.scene)).toContain("Spaces do not show lengths of time.")
    expect(valuesShown(drawn.scene)).toEqual([])
  }
})

test("equal values share a rank, the next place is left out, a missing value comes last and is said", () => {
  const given = ["5", "9", "5", "1"].map((value, i) => figure(`f${i}`, value))
  const items = [...given.map((of) => named(of.id, { figure: of.id })), named("无", {})]
  const ranks = (form?: "lowest") => {
    const { scene } = draw("ranking", given, { figures: [], items, form, languages: ["zh"] })
    return words(scene)
      .filter((text) => /^(f\d|[1-9]|无数据)$/.test(text))
      .join(" ")
  }
  expect(ranks()).toMatch(/^1 f1 9 2 f0 5 2 f2 5 4 f3 1 无数据$/)
  expect(ranks("lowest")).toMatch(/^1 f3 1 2 f0 5 2 f2 5 4 f1 9 无数据$/)
})

test.each<[string, readonly [string, string?][], string[]]>([
  [
    "three years",
    [
      ["2020", "a"],
      ["2021", "b"],
      ["2022", "c"],
    ],
    [],
  ],
  ["a year without a value", [["2020", "a"], ["2021"], ["2022", "c"]], []],
  [
    "two years",
    [
      ["2021", "a"],
      ["2022", "b"],
    ],
    ["graphic/few-years"],
  ],
  [
    "a month",
    [
      ["2020", "a"],
      ["2021-05", "b"],
      ["2022", "c"],
    ],
    ["graphic/no-year"],
  ],
  [
    "a century",
    [
      ["1900", "a"],
      ["1950", "b"],
      ["2022", "c"],
    ],
    ["graphic/many-years"],
  ],
  [
    "one year twice",
    [
      ["2020", "a"],
      ["2020", "b"],
      ["2021", "c"],
      ["2022", "d"],
    ],
    ["graphic/twice"],
  ],
])("years: %s", (_, dates, codes) => {
  const given = ["11", "8", "12", "5"].map((value, i) => figure("abcd"[i] as string, value))
  for (const form of ["columns", "line"] as const) {
    const drawn = draw("years", given, { figures: [], form, items: dates.map(([date, of]) => at(date, of)) })
    expect(drawn.codes).toEqual(codes)
    const missing = dates.some(([, of]) => of === undefined)
    expect(words(drawn.scene).includes("- - no data for the year")).toBe(missing)
  }
})

test("columns stand on zero; a line whose scale does not says so", () => {
  const given = ["94", "96", "95"].map((value, i) => figure(`f${i}`, value, percent))
  const items = given.map((of, i) => at(String(2020 + i), of.id))
  const columns = fills(draw("years", given, { figures: [], items }).scene, "red")
  expect(new Set(columns.map((box) => box.bottom.toFixed(6))).size).toBe(1)
  const note = "The scale does not start at zero."
  expect(words(draw("years", given, { figures: [], items, form: "line" }).scene)).toContain(note)
  const low = [figure("f0", "5"), ...given.slice(1).map((of) => ({ ...of, unit: both("件", "items") }))]
  expect(words(draw("years", low, { figures: [], items, form: "line" }).scene)).not.toContain(note)
})

test.each<[string, "up" | "down" | undefined, string, string]>([
  ["275", "up", "+275", "Up, for the better"],
  ["275", "down", "+275", "Up, for the worse"],
  ["-12.5", "down", "−12.5", "Down, for the better"],
  ["-12.5", undefined, "−12.5", "Down"],
  ["0", "up", "0", "Unchanged"],
])("an arrow card of %s, good %s: %s, “%s”", (value, good, number, verdict) => {
  const { scene, codes } = draw("arrow-card", [figure("a", value, percent)], {
    figures: [],
    items: [named("甲", { figure: "a", ...(good && { good }) })],
  })
  expect(codes).toEqual([])
  expect(words(scene)).toEqual(expect.arrayContaining([number, verdict]))
})

test("against the period before, an arrow card shows the present value and says the former", () => {
  const given = [figure("now", "434"), figure("then", "460")]
  const { scene } = draw("arrow-card", given, { figures: [], items: [named("甲", { figure: "now", before: "then" })] })
  expect(words(scene)).toEqual(expect.arrayContaining(["434", "上期 460件", "Before: 460 items", "Down"]))
})

test("a map says which region is not there, and that it has no outline", () => {
  const given = [figure("a", "4"), figure("b", "1"), figure("c", "-1")]
  const region = (of: string, name: string) => named(of, { figure: of, region: plainText(name) })
  const outline = plainText("map.svg")
  const codesOf = (more: Parameters<typeof draw>[2]) => draw("map", given, { figures: [], ...more }).codes
  expect(codesOf({ outline, items: [region("a", "a"), region("b", "b")] })).toEqual([])
  expect(codesOf({ outline, items: [region("a", "a"), region("b", "z")] })).toEqual(["graphic/unknown-region"])
  expect(codesOf({ outline, items: [named("a", { figure: "a" })] })).toEqual(["graphic/unknown-region"])
  expect(codesOf({ items: [region("a", "a")] })).toEqual(["graphic/no-outline"])
  expect(codesOf({ outline, items: [region("a", "a"), region("c", "c")] })).toEqual(["graphic/negative"])
  const { scene } = draw("map", given, { figures: [], outline, items: [region("a", "a"), region("b", "b")] })
  const [one, two] = valuesShown(scene).map(({ box }) => box.right - box.left) as [number, number]
  expect(one / two).toBeCloseTo(2, 6)
})

test("the source stands under any graphic, in the languages drawn", () => {
  const { scene } = draw("number-card", [figure("a", "8")], { source: both("某局", "An office") })
  expect(words(scene).slice(-2)).toEqual(["来源：某局", "Source: An office"])
  const last = texts(scene).at(-1)
  expect(last?.y).toBeLessThanOrEqual(scene.size.height)
})

test("fields on both sides of a hub begin on one line, whatever their words and icons take", () => {
  const items = [
    item("左", "a name that is long enough to take a second line of its side", { icon: "leaf" }),
    item("右", "short", { icon: "leaf" }),
    item("左下", "short", { icon: "leaf" }),
    item("右下", "no icon"),
  ]
  const { scene } = draw("hub", [], { items, center: both("心", "centre") })
  const y = (name: string) => texts(scene).find((text) => textOf(text) === name)?.y ?? Number.NaN
  expect(y("左")).toBeCloseTo(y("右"), 6)
  expect(y("左下")).toBeCloseTo(y("右下"), 6)
})

test("words stand over the first and the last station of a path, unless they are wider than its column", () => {
  const middles = (name: string) => {
    const items = ["头", "乙", "丙", "尾"].map((zh) => item(zh, zh === "头" ? name : "end"))
    return placed(draw("path", [], { items, width: 400 }).scene.children)
      .filter(({ node }) => node.type === "text" && ["头", "尾"].includes(textOf(node)))
      .map(({ left, right }) => (left + right) / 2)
  }
  expect(middles("start")).toEqual([50, 350])
  expect(middles("a name that is wider than its column")[0]).toBeLessThan(50)
})

test("the arrow of a change begins where the words before it end", () => {
  const arrowLength = (label: string) => {
    const { scene } = draw("before-after", [], { items: [item(label, label), item("后", "after")] })
    const across = placed(scene.children).filter(({ node, top, bottom }) => node.type === "path" && bottom - top < 1.5)
    return Math.max(...across.filter(({ right }) => right > 160).map(({ left, right }) => right - left))
  }
  expect(arrowLength("前")).toBeGreaterThan(arrowLength("之前的情形甚长"))
})

test("a network without words beside it stands in the middle", () => {
  const middle = (more: { center?: ReturnType<typeof both> }) => {
    const items = ["甲", "乙", "丙"].map((name) => item(name, "a"))
    const ink = placed(draw("network", [], { items, width: 400, ...more }).scene.children).filter(
      ({ node }) => node.type === "path",
    )
    return (Math.min(...ink.map(({ left }) => left)) + Math.max(...ink.map(({ right }) => right))) / 2
  }
  expect(middle({})).toBeCloseTo(200, 6)
  expect(middle({ center: both("同行", "together") })).toBeGreaterThan(250)
})

import fc from "fast-check"
import { expect, test } from "vitest"
import {
  GRAPHIC_FORMS,
  GRAPHIC_TYPES,
  type GraphicForm,
  type GraphicType,
  type Lang,
  PART_STATES,
} from "../content/report.ts"
import type { Path } from "../foundation/geometry.ts"
import { both, draw, figure, item, type Placed, placed, plainText, textOf, valuesShown } from "./chart.testing.ts"
import type { Shows } from "./scene.ts"

/** By what each type shows values; the table of types is whole, so that a new one has to say. */
const MEASURES: { readonly [T in GraphicType]: readonly Shows["by"][] } = {
  "number-card": [],
  "number-row": [],
  ring: ["length"],
  bars: ["width"],
  "stacked-bar": ["width"],
  funnel: ["width", "height"],
  "dot-matrix": ["count"],
  pictogram: ["count"],
  flow: [],
  path: [],
  pyramid: [],
  house: [],
  hub: [],
  network: [],
  "before-after": [],
  "data-table": [],
  "tag-row": [],
  "pull-quote": [],
  "icon-list": [],
  "document-card": [],
  checklist: [],
  "qr-panel": [],
  glossary: [],
  "paired-numbers": [],
  gauge: ["length"],
  timeline: ["x", "y"],
  ranking: ["width"],
  years: ["height", "y"],
  "arrow-card": [],
  map: ["area"],
}

const FORMS: { readonly [type: string]: readonly GraphicForm[] } = GRAPHIC_FORMS

const label = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.constantFrom(
    "",
    "县",
    "立法",
    "听取和审议专项工作报告",
    "推动解决民生实事问题",
    "一".repeat(40),
    "m".repeat(60),
    "x",
    "special work reports heard and deliberated",
    "Self-improvement",
  ),
)
const pair = fc.tuple(label, label).map(([zh, en]) => both(zh, en))
const hostileValue = fc.oneof(
  fc.nat(120).map(String),
  fc.constantFrom(
    "0",
    "1",
    "3",
    "99.77",
    "100",
    "7434",
    "10290",
    "12345678",
    "-5",
    "275",
    "1234567890123456789",
    "0.0001",
    "x",
  ),
)
const unit = fc.oneof(fc.constant(both("项", "items")), fc.constant(both("%", "%")), fc.constant(both("", "")), pair)
const year = fc.integer({ min: 1990, max: 2040 }).map(String)
const date = fc.oneof(
  year,
  year.map((y) => `${y}-0${(Number(y) % 9) + 1}`),
  year.map((y) => `${y}-12-${10 + (Number(y) % 20)}`),
  fc.constantFrom("2022-02-30", "not a date", "2022-13"),
)
const figuresOf = (value: fc.Arbitrary<string>, units: fc.Arbitrary<ReturnType<typeof both>>) =>
  fc
    .array(
      fc.record({
        value,
        unit: units,
        label: pair,
        approx: fc.boolean(),
        derived: fc.option(fc.constant({ op: "percent" as const, of: [] }), { nil: undefined, freq: 4 }),
      }),
      { maxLength: 7 },
    )
    .map((list) => list.map((of, i) => figure(`f${i}`, of.value, of)))

const id = fc.option(fc.constantFrom("f0", "f1", "f2", "f3", "missing"), { nil: undefined })
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined })
const partsOf = (figures: fc.Arbitrary<string | undefined>) =>
  fc.array(
    fc.record({
      label: pair,
      detail: maybe(pair),
      icon: maybe(fc.constantFrom("users", "unknown")),
      figure: figures,
      cells: maybe(fc.array(pair, { maxLength: 4 })),
      state: maybe(fc.constantFrom(...PART_STATES)),
      status: maybe(pair),
      url: maybe(fc.webUrl().map(plainText)),
      date: maybe(date.map(plainText)),
      region: maybe(fc.constantFrom("a", "b", "c", "d", "nowhere").map(plainText)),
      target: id,
      before: id,
      good: maybe(fc.constantFrom("up" as const, "down" as const)),
    }),
    { maxLength: 8 },
  )
const forms = maybe(fc.constantFrom(...Object.values(GRAPHIC_FORMS).flat()))
const block = {
  center: maybe(pair),
  source: maybe(pair),
  form: forms,
  columns: maybe(fc.constant([both("项目", "Project"), both("地点", "Place")])),
  outline: maybe(fc.constantFrom("map.svg", "flat.svg", "none.svg").map(plainText)),
  size: fc.constantFrom("hero" as const, "wide" as const, "half" as const, "third" as const),
}
const width = fc.oneof(fc.constantFrom(346, 286, 168, 109), fc.integer({ min: 60, max: 520 }))
const languages = fc.constantFrom<readonly Lang[]>(["zh", "en"], ["zh"], ["en"], ["en", "zh"])

type Drawn = ReturnType<typeof draw>

/** Everything finite and inside the scene's box; throws with the culprit's text. */
function expectInside({ scene }: Drawn): void {
  const { width, height } = scene.size
  expect(Number.isFinite(width) && Number.isFinite(height)).toBe(true)
  for (const { node, left, top, right, bottom } of placed(scene.children)) {
    const inside = left >= -0.6 && top >= -0.6 && right <= width + 0.6 && bottom <= height + 0.6
    if (inside) continue
    throw new Error(
      `${node.type === "text" ? textOf(node) : "a path"}: ${[left, top, right, bottom]} in ${width} × ${height}`,
    )
  }
}

/** No two texts on one place: boxes of ink, whose edges may touch. */
function expectApart({ scene }: Drawn): void {
  const boxes = placed(scene.children).filter(({ node, right, left }) => node.type === "text" && right - left > 0.01)
  const sorted = boxes.sort((a, b) => a.top - b.top)
  sorted.forEach((a, i) => {
    for (const b of sorted.slice(i + 1)) {
      if (b.top >= a.bottom - TOUCH) break
      if (b.left < a.right - TOUCH && a.left < b.right - TOUCH) {
        throw new Error(`“${wordsOf(a)}” and “${wordsOf(b)}” overlap at ${[b.left, b.top]}`)
      }
    }
  })
}
const TOUCH = 0.7
const wordsOf = ({ node }: Placed): string => (node.type === "text" ? textOf(node) : "")

/** Length along a path: curves by short chords. */
function lengthOf(path: Path): number {
  let [x, y, sum] = [0, 0, 0]
  for (const s of path) {
    if (s.type === "Z") continue
    const [x0, y0] = [x, y]
    if (s.type === "C") {
      for (let i = 1; i <= 32; i++) {
        const t = i / 32
        const u = 1 - t
        const nx = u ** 3 * x0 + 3 * u * u * t * s.x1 + 3 * u * t * t * s.x2 + t ** 3 * s.x
        const ny = u ** 3 * y0 + 3 * u * u * t * s.y1 + 3 * u * t * t * s.y2 + t ** 3 * s.y
        sum += Math.hypot(nx - x, ny - y)
        ;[x, y] = [nx, ny]
      }
    } else {
      if (s.type === "L") sum += Math.hypot(s.x - x, s.y - y)
      ;[x, y] = [s.x, s.y]
    }
  }
  return sum
}

const SCALE = 0.005
/** Finer than any press prints, in pt. */
const UNSEEN = 0.01

/** Geometry in proportion to values: one factor for all shapes of a measure, one line for all positions. */
function expectProportion(graphic: GraphicType, drawn: Drawn, amounts: ReadonlyMap<string, number>): number {
  const marks = valuesShown(drawn.scene)
  const byMeasure = grouped(marks, ({ shows }) => shows.by)
  for (const [by, shapes] of byMeasure) {
    expect(MEASURES[graphic], `${graphic} shows by ${by}`).toContain(by)
    if (by === "count") {
      for (const [of, same] of grouped(shapes, ({ shows }) => shows.of))
        expect(same).toHaveLength(amounts.get(of) ?? -1)
      continue
    }
    const points = shapes.map(({ box, path, shows }) => {
      const amount = amounts.get(shows.of) ?? Number.NaN
      const [w, h] = [box.right - box.left, box.bottom - box.top]
      const measure = {
        width: w,
        height: h,
        area: (w * h * Math.PI) / 4,
        length: lengthOf(path),
        x: box.left + w / 2,
        y: box.top + h / 2,
      }[by]
      return { amount, measure, whole: shows.whole }
    })
    for (const { amount, measure, whole } of points) {
      if (whole === undefined) continue
      expect(Math.abs(measure / whole.measure - amount / whole.amount)).toBeLessThan(
        SCALE * Math.max(amount / whole.amount, 0.01),
      )
    }
    const shared = points.filter(({ whole }) => whole === undefined)
    const most = shared.reduce((a, b) => (Math.abs(b.amount) > Math.abs(a.amount) ? b : a), { amount: 0, measure: 0 })
    if (by === "x" || by === "y") {
      const [low, high] = [
        shared.reduce((a, b) => (b.amount < a.amount ? b : a), shared[0] as (typeof shared)[0]),
        shared.reduce((a, b) => (b.amount > a.amount ? b : a), shared[0] as (typeof shared)[0]),
      ]
      const range = high.amount - low.amount
      for (const { amount, measure } of shared) {
        const wanted =
          range === 0 ? low.measure : low.measure + ((high.measure - low.measure) * (amount - low.amount)) / range
        expect(Math.abs(measure - wanted)).toBeLessThan(SCALE * Math.abs(high.measure - low.measure) + UNSEEN)
      }
      continue
    }
    for (const { amount, measure } of shared) {
      const wanted = (most.measure * Math.abs(amount)) / Math.abs(most.amount)
      expect(Math.abs(measure - wanted), `${amount} by ${by}: ${measure}, wanted ${wanted}`).toBeLessThan(
        SCALE * wanted + UNSEEN,
      )
    }
  }
  return marks.length
}

function grouped<T, K>(list: readonly T[], keyOf: (of: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>()
  for (const one of list) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one])
  return groups
}

const amountsOf = (given: readonly ReturnType<typeof figure>[]) => new Map(given.map((of) => [of.id, Number(of.value)]))

test.each(GRAPHIC_TYPES)("%s keeps whatever it is given inside its box, apart and in proportion", (graphic) => {
  fc.assert(
    fc.property(
      figuresOf(hostileValue, unit),
      partsOf(id),
      fc.record(block),
      width,
      fc.oneof(fc.constant(0), fc.nat(200)),
      languages,
      (given, items, more, measure, spare, langs) => {
        const drawn = draw(graphic, given, {
          ...more,
          width: measure,
          spare,
          languages: langs,
          items: items.map((of) => item("", "", of)),
        })
        expectInside(drawn)
        expectApart(drawn)
        expect(drawn.scene.size.width).toBe(measure)
        expect(drawn.scene.description.map((d) => d.lang)).toEqual(langs.map((l) => (l === "zh" ? "zh-Hans" : l)))
      },
    ),
    { numRuns: 40, seed: 7 },
  )
})

const soundValue = fc.oneof(
  fc.nat(100).map(String),
  fc.integer({ min: 1, max: 99_999_999 }).map(String),
  fc.integer({ min: 0, max: 10_000 }).map((n) => (n / 100).toFixed(2)),
  fc.integer({ min: -900, max: 400 }).map(String),
)

const DATES = ["2022-01-03", "2022-01-20", "2022-02", "2022-06-30", "2022-07-01", "2022-12-31", "2023-04-05"]
/** Middles of the dates' periods, in days from the first. */
const DAYS = new Map(DATES.map((text) => [text, middleOf(text)]))

function middleOf(text: string): number {
  const [year, month, day] = text.split("-").map(Number) as [number, number, number | undefined]
  const start = Date.UTC(year, month - 1, day ?? 1)
  const end = day === undefined ? Date.UTC(year, month, 1) : start + 86_400_000
  return (start + end) / 2 / 86_400_000
}

/** Content that the type is for: one unit, each figure with its own year, day, region and target. */
const soundly = test.each(GRAPHIC_TYPES.filter((type) => MEASURES[type].length > 0))
soundly("%s draws values of one unit in proportion, without a finding about them", (graphic) => {
  let shown = 0
  fc.assert(
    fc.property(
      fc.array(soundValue, { minLength: 3, maxLength: 7 }),
      fc.array(label, { minLength: 14, maxLength: 14 }),
      fc.boolean(),
      fc.record({
        form: fc.constantFrom<GraphicForm | undefined>(...(FORMS[graphic] ?? [undefined])),
        source: maybe(pair),
      }),
      width,
      languages,
      (values, labels, percent, more, measure, langs) => {
        const sign = percent ? both("%", "%") : both("件", "items")
        const given = values.map((value, i) =>
          figure(`f${i}`, value, {
            unit: sign,
            label: both(labels[2 * i] ?? "", labels[2 * i + 1] ?? ""),
            approx: i === 5,
          }),
        )
        const target = figure("t", "80", { unit: sign })
        const items = given.map(({ id: own, label: name }, i) => ({
          label: graphic === "years" ? both("年", "year") : name,
          figure: own,
          ...(graphic === "gauge" && { target: "t" }),
          ...(graphic === "years" && { date: plainText(String(2015 + i + (i > 2 ? 1 : 0))) }),
          ...(graphic === "timeline" && { date: plainText(DATES[i] as string) }),
          ...(graphic === "map" && { region: plainText("abcd"[i % 4] as string) }),
        }))
        const drawn = draw(graphic, [...given, target], {
          ...more,
          figures: [],
          width: measure,
          languages: langs,
          outline: plainText("map.svg"),
          items: items.map((of) => item("", "", of)),
        })
        expectInside(drawn)
        expectApart(drawn)
        shown += expectProportion(graphic, drawn, graphic === "timeline" ? DAYS : amountsOf(given))
      },
    ),
    { numRuns: 40, seed: 11 },
  )
  expect(shown).toBeGreaterThan(0)
})

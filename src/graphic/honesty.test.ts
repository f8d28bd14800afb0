import fc from "fast-check"
import { expect, test } from "vitest"
import { both, draw, figure, fills, item, type Placed, percent, placed, words } from "./chart.testing.ts"
import { GAUGE } from "./stream.ts"

const width = (box: Placed): number => box.right - box.left
const height = (box: Placed): number => box.bottom - box.top
const value = fc.integer({ min: 1, max: 5000 })

test("bars are as long as their values are large, from one zero", () => {
  fc.assert(
    fc.property(fc.array(value, { minLength: 2, maxLength: 8 }), fc.constantFrom(346, 168, 109), (values, measure) => {
      const given = values.map((v, i) => figure(`f${i}`, String(v)))
      const found = fills(draw("bars", given, { width: measure }).scene, "red")
      const most = Math.max(...values)
      const longest = Math.max(...found.map(width))
      expect(found).toHaveLength(values.length)
      expect(new Set(found.map((bar) => bar.left.toFixed(6))).size).toBe(1)
      found.forEach((bar, i) => {
        expect(width(bar) / longest).toBeCloseTo((values[i] as number) / most, 6)
      })
    }),
    { numRuns: 40 },
  )
})

test("the parts of a stacked bar share its length as they share the sum", () => {
  fc.assert(
    fc.property(value, value, (a, b) => {
      const { scene } = draw("stacked-bar", [figure("a", String(a)), figure("b", String(b))])
      const parts = fills(scene, "red").filter((box) => height(box) > 15)
      expect(parts).toHaveLength(2)
      const [first, second] = parts as [Placed, Placed]
      expect(width(first) / (width(first) + width(second))).toBeCloseTo(a / (a + b), 6)
      expect(second.left).toBeCloseTo(first.right, 6)
    }),
    { numRuns: 40 },
  )
})

test.each([346, 168, 109])("the gauges of a funnel are in proportion at %d pt", (measure) => {
  const { scene } = draw("funnel", [figure("a", "45"), figure("b", "3")], { width: measure })
  const across = measure > 138
  const gauges = fills(scene, "red").filter((box) => Math.abs((across ? width(box) : height(box)) - GAUGE) < 1e-6)
  const lengths = gauges.map(across ? height : width)
  expect(lengths).toHaveLength(2)
  expect((lengths[1] as number) / (lengths[0] as number)).toBeCloseTo(3 / 45, 9)
})

/** Angle that a ring's arc of a colour covers, in degrees, from its first and last point about the dial's middle. */
function arcs(rate: string) {
  const { scene } = draw("ring", [figure("a", rate, percent)])
  const strokes = placed(scene.children).flatMap(({ node }) =>
    node.type === "path" && node.stroke && node.stroke.color.space === "theme" && node.path.length > 1
      ? [{ color: node.stroke.color.name, path: node.path }]
      : [],
  )
  // The dial's middle: both arcs begin or end at twelve o'clock; the side is the scene's height less the tick.
  const diameter = scene.size.height - 5
  const [cx, cy] = [diameter / 2, 5 + diameter / 2]
  const angle = (x: number, y: number) => (Math.atan2(x - cx, cy - y) * 180) / Math.PI
  return strokes
    .filter((stroke) => stroke.color === "red" || stroke.color === "rose")
    .map(({ color, path }) => {
      const [first, last] = [path[0], path.at(-1)]
      if (first?.type !== "M" || last?.type !== "C") return { color, from: 0, to: 0, pieces: path.length - 1 }
      return { color, from: angle(first.x, first.y), to: angle(last.x, last.y), pieces: path.length - 1 }
    })
}

test("a ring keeps its true angle: 99.77 % is not full, 100 % is", () => {
  const [rest, done] = arcs("99.77")
  expect(rest?.color).toBe("rose")
  expect(rest?.from).toBeCloseTo(-0.0023 * 360, 6)
  expect(rest?.to).toBeCloseTo(0, 6)
  expect(done?.color).toBe("red")
  expect(done?.to).toBeCloseTo(-0.0023 * 360, 6)
  expect(arcs("100").map(({ color }) => color)).toEqual(["red"])
  expect(arcs("0").map(({ color }) => color)).toEqual(["rose"])
  const [, half] = arcs("25")
  expect(half?.to).toBeCloseTo(90, 6)
})

test("a ring shows rates only: more than 100 %, negative or another unit is a finding, set as a number", () => {
  for (const given of [figure("a", "104.2", percent), figure("a", "-3", percent), figure("a", "50")]) {
    const { codes, scene } = draw("ring", [given])
    expect(codes).toEqual(["graphic/not-a-rate"])
    expect(fills(scene, "rose")).toEqual([])
    expect(words(scene)[0]).toBe(given.value.replace("-", "−"))
  }
})

test("dots and persons are as many as the value says", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), fc.constantFrom(346, 168, 109), (n, measure) => {
      expect(fills(draw("dot-matrix", [figure("a", String(n))], { width: measure }).scene, "red")).toHaveLength(n)
    }),
    { numRuns: 30 },
  )
  // A person is a head and a body.
  expect(fills(draw("pictogram", [figure("a", "14")]).scene, "red")).toHaveLength(28)
  const withIcon = draw("pictogram", [figure("a", "6")], { items: [item("标签a", "label", { icon: "building" })] })
  expect(fills(withIcon.scene, "red")).toHaveLength(6)
  expect(withIcon.codes).toEqual([])
})

test("what cannot be counted thing by thing is a finding and becomes a number", () => {
  for (const [graphic, given] of [
    ["dot-matrix", "401"],
    ["dot-matrix", "3.5"],
    ["pictogram", "61"],
    ["pictogram", "0"],
  ] as const) {
    const { codes, scene } = draw(graphic, [figure("a", given)])
    expect(codes).toEqual(["graphic/not-countable"])
    expect(words(scene)[0]).toBe(given)
    expect(fills(scene, "red")).toEqual([])
  }
})

test("approximate values get a plus and an open end, whose solid part keeps the proportion", () => {
  const { scene } = draw("bars", [figure("a", "60", { approx: true }), figure("b", "40", { approx: true })])
  const found = fills(scene, "red")
  const solid = found.filter(
    ({ node }) => node.type === "path" && node.fill?.space === "theme" && node.fill.alpha === 1,
  )
  const open = found.filter((box) => !solid.includes(box))
  expect(solid.map(width)[1] as number).toBeCloseTo(((solid.map(width)[0] as number) * 40) / 60, 6)
  expect(open).toHaveLength(6)
  expect(words(scene)).toContain("60+")
  expect(draw("dot-matrix", [figure("a", "10", { approx: true })]).scene.children.length).toBeGreaterThan(
    draw("dot-matrix", [figure("a", "10")]).scene.children.length,
  )
})

test("units are never mixed on one scale", () => {
  const visits = figure("b", "766", { unit: both("人次", "visits") })
  for (const graphic of ["bars", "stacked-bar", "funnel", "ranking"] as const) {
    const mixed = draw(graphic, [figure("a", "115"), visits])
    expect(mixed.codes).toEqual(["graphic/mixed-units"])
    expect(fills(mixed.scene, "red")).toEqual([])
  }
})

test("below zero a bar goes left of the zero line; a part of a sum and a step of a funnel cannot", () => {
  for (const graphic of ["stacked-bar", "funnel"] as const) {
    expect(draw(graphic, [figure("a", "5"), figure("b", "-3")]).codes).toEqual(["graphic/negative"])
  }
  for (const graphic of ["bars", "ranking"] as const) {
    const { scene, codes } = draw(graphic, [figure("a", "5"), figure("b", "-3")])
    const [up, down] = fills(scene, "red") as [Placed, Placed]
    expect(codes).toEqual([])
    expect(down.right).toBeCloseTo(up.left, 6)
    expect(width(down) / width(up)).toBeCloseTo(3 / 5, 6)
  }
})

test("a funnel that grows is a finding", () => {
  expect(draw("funnel", [figure("a", "3"), figure("b", "45")]).codes).toEqual(["graphic/funnel-grows"])
})

test("computed values carry a mark, a lighter colour and the word", () => {
  const rate = figure("r", "68.57", { ...percent, derived: { op: "percent", of: ["b", "a"] } })
  const { scene } = draw("funnel", [figure("a", "5031"), figure("b", "3450"), rate])
  expect(words(scene)).toEqual(expect.arrayContaining(["◇", "标签r（推算）", "label r (derived)"]))
  const number = placed(scene.children).find(
    ({ node }) => node.type === "text" && node.paragraph.lines[0]?.text === "68.57",
  )
  expect(number?.node.type === "text" && number.node.color).toMatchObject({ name: "grey" })
  expect(scene.description[1]?.text).toContain("68.57% (derived)")
})

test("a computed sum spans the stacked bar and adds no part to it", () => {
  const sum = figure("s", "66", { derived: { op: "sum", of: ["a", "b"] } })
  const { scene } = draw("stacked-bar", [figure("a", "49"), figure("b", "17"), sum])
  expect(fills(scene, "red").filter((box) => height(box) > 15)).toHaveLength(2)
  expect(words(scene)).toContain("66")
})

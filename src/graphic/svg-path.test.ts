import fc from "fast-check"
import { expect, test } from "vitest"
import { pathBounds } from "./bounds.ts"
import { pathData } from "./scene-svg.ts"
import { parsePathData } from "./svg-path.ts"

const read = (d: string): string => {
  const { path, error } = parsePathData(d)
  return error === undefined ? pathData(path) : `${pathData(path)} !${error}`
}

// Path data as written, and as absolute lines and cubics.
test.each([
  ["M1 2L3 4Z", "M1 2L3 4Z"],
  ["m1,2 3,4z", "M1 2L4 6Z"],
  ["M1 2 3 4 5 6", "M1 2L3 4L5 6"],
  ["M0 0H5V6h-1v-2", "M0 0L5 0L5 6L4 6L4 4"],
  ["M0 0c1 2 3 4 5 6", "M0 0C1 2 3 4 5 6"],
  ["M0 0C1 2 3 4 5 6S9 10 11 12", "M0 0C1 2 3 4 5 6C7 8 9 10 11 12"],
  ["M0 0S9 10 11 12", "M0 0C0 0 9 10 11 12"],
  ["M0 0Q3 6 6 0", "M0 0C2 4 4 4 6 0"],
  ["M0 0Q3 6 6 0T12 0", "M0 0C2 4 4 4 6 0C8 -4 10 -4 12 0"],
  ["M.5-.5-1e1.5", "M0.5 -0.5L-10 0.5"],
  ["M0 0zl1 1", "M0 0ZM0 0L1 1"],
  ["M0 0A0 5 0 0 1 3 4", "M0 0L3 4"],
  ["M0 0A5 5 0 0 1 0 0", "M0 0"],
  ["", ""],
  // What comes before a fault is kept, and the fault has a place.
  ["M0 0L1", "M0 0 !6"],
  ["L1 1", " !1"],
  ["M0 0 X", "M0 0 !5"],
  ["M0 0Z5", "M0 0Z !5"],
])("%s", (d, expected) => {
  expect(read(d)).toBe(expected)
})

test("arcs with flags run together are half circles on the right side", () => {
  const { path } = parsePathData("M0 0a5 5 0 0110 0")
  expect(path.at(-1)).toMatchObject({ x: 10, y: 0 })
  expect(pathBounds(path)?.y).toBeCloseTo(-5, 2)
  expect(pathBounds(path)?.height).toBeCloseTo(5, 2)
})

test("a radius that is too small grows to reach both ends", () => {
  const box = pathBounds(parsePathData("M0 0A1 1 0 0 0 10 0").path)
  expect(box?.height).toBeCloseTo(5, 2)
})

test("any arc stays on its circle within a thousandth", () => {
  fc.assert(
    fc.property(fc.double({ min: 0.1, max: 6.2, noNaN: true }), fc.boolean(), (turn, sweep) => {
      const r = 10
      const sign = sweep ? 1 : -1
      const end = [r * Math.cos(sign * turn), r * Math.sin(sign * turn)]
      const d = `M${r} 0A${r} ${r} 0 ${turn > Math.PI ? 1 : 0} ${sweep ? 1 : 0} ${end.map((n) => n.toFixed(12)).join(" ")}`
      let [x, y] = [r, 0]
      for (const s of parsePathData(d).path) {
        if (s.type !== "C") continue
        const mid = (a: number, b: number, c: number, e: number) => (a + 3 * b + 3 * c + e) / 8
        expect(Math.hypot(mid(x, s.x1, s.x2, s.x), mid(y, s.y1, s.y2, s.y))).toBeCloseTo(r, 2)
        ;[x, y] = [s.x, s.y]
      }
    }),
  )
})

test("numbers without end are bounded", () => {
  const { path, error } = parsePathData(`M0 0${"l1 1".repeat(50)}`, 10)
  expect(path).toHaveLength(10)
  expect(error).toBeDefined()
})

test("no text throws", () => {
  fc.assert(fc.property(fc.string(), (s) => void parsePathData(`M0 0${s}`)))
})

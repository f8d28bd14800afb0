import { expect, test } from "vitest"
import type { Path } from "../foundation/geometry.ts"
import { IDENTITY } from "../graphic/svg-values.ts"
import { type Area, groundAt, pageBox } from "./ground.ts"
import { circlePath } from "./shapes.ts"

const INK = { space: "rgb", r: 0, g: 0, b: 0, alpha: 1 } as const

const area = (path: Path, fillRule: Area["fillRule"] = "nonzero"): Area => ({
  path,
  fillRule,
  inverse: IDENTITY,
  paint: INK,
  opacity: 1,
  clips: [],
  box: pageBox(path, IDENTITY),
})

const isInked = (on: Area, x: number, y: number): boolean => groundAt([on], x, y, () => [0, 0, 0])?.[0] === 0

/** Points all over a square of 24, none of them on an edge. */
const POINTS = Array.from({ length: 48 * 48 }, (_, i) => [(i % 48) / 2 + 0.13, Math.floor(i / 48) / 2 + 0.17] as const)

test("a point is in a circle when it is nearer than its radius", () => {
  for (const [x, y] of POINTS) {
    const distance = Math.hypot(x - 12, y - 12)
    // Curves are short lines here.
    if (Math.abs(distance - 10) > 0.05) expect(isInked(area(circlePath(12, 12, 10)), x, y)).toBe(distance < 10)
  }
})

test("what two outlines enclose is decided by the fill rule", () => {
  const two = [...circlePath(12, 12, 10), ...circlePath(12, 12, 5)]
  for (const [x, y] of POINTS) {
    const distance = Math.hypot(x - 12, y - 12)
    if (Math.abs(distance - 10) < 0.05 || Math.abs(distance - 5) < 0.05) continue
    expect(isInked(area(two), x, y)).toBe(distance < 10)
    expect(isInked(area(two, "evenodd"), x, y)).toBe(distance < 10 && distance > 5)
  }
})

test("a curve's way matters only among its points: an arch whose ends lie below the ray", () => {
  const arch: Path = [
    { type: "M", x: 2, y: 20 },
    { type: "C", x1: 2, y1: 0, x2: 22, y2: 0, x: 22, y: 20 },
    { type: "Z" },
  ]
  expect([1, 4, 12, 20, 23].map((x) => isInked(area(arch), x, 10))).toEqual([false, false, true, false, false])
  expect([2.1, 12, 21.9].map((x) => isInked(area(arch), x, 19.5))).toEqual([true, true, true])
})

import { expect, test } from "vitest"
import { frameOf } from "./jpeg-frame.ts"

/** The header of a frame, eight bits a sample; each component by its sampling factors. */
const header = (width: number, height: number, factors: readonly (readonly [number, number])[]): Uint8Array =>
  Uint8Array.of(8, 0, height, 0, width, factors.length, ...factors.flatMap(([h, v], i) => [i + 1, (h << 4) | v, 0]))

test("a component has as many blocks as its own samples fill", () => {
  const frame = frameOf(
    header(9, 17, [
      [3, 2],
      [2, 1],
      [1, 2],
    ]),
    0,
    false,
  )
  // 9, 6 and 3 samples across; 17, 9 and 17 down.
  expect(frame?.components.map(({ columns, rows }) => [columns, rows])).toEqual([
    [2, 3],
    [1, 2],
    [1, 3],
  ])
  expect(frame).toMatchObject({ unitsAcross: 1, unitsDown: 2 })
})

test.each([
  ["no factor", header(8, 8, [[0, 1]])],
  ["a factor above 4", header(8, 8, [[1, 5]])],
  ["no width", header(0, 8, [[1, 1]])],
  ["a header cut off", header(8, 8, [[1, 1]]).subarray(0, 8)],
])("a frame with %s is not read", (_, data) => {
  expect(frameOf(data, 0, false)).toBeUndefined()
})

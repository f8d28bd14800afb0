import { expect, test } from "vitest"
import type { PageFragment } from "../fragment.ts"
import { checkScales } from "./check-scale.ts"

/** A page with one drawing of 100 pt, set at a width, inside a box. */
function codes(width: number, leastScale: number | undefined): readonly string[] {
  const scene = { size: { width: 100, height: 100 }, children: [], description: [], leastScale }
  const replaced = {
    type: "replaced",
    content: { type: "scene", scene },
    draw: { x: 0, y: 0, width, height: width },
    source: { element: { span: undefined } },
  }
  const page = { number: 2, children: [{ type: "box", children: [replaced] }] } as unknown as PageFragment
  const found: string[] = []
  checkScales([page], ({ code, message }) => found.push(`${code} ${/[\d.]+ mm/.exec(message.en)?.[0]}`))
  return found
}

test("a code set too small is told with the size of its modules; other drawings may have any size", () => {
  expect(codes(50, 0.8)).toEqual(["layout/qr-too-small 0.25 mm"])
  expect(codes(80, 0.8)).toEqual([])
  expect(codes(100, 1.25)).toEqual(["layout/qr-too-small 0.32 mm"])
  expect(codes(1, undefined)).toEqual([])
})

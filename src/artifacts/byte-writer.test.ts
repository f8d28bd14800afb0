import fc from "fast-check"
import { expect, test } from "vitest"
import { ByteWriter } from "./byte-writer.ts"

const written = (value: number, decimals?: 0 | 1 | 2 | 3 | 4 | 5 | 6): string => {
  const out = new ByteWriter(1)
  out.num(value, decimals)
  return Buffer.from(out.done()).toString("latin1")
}

test.each([
  [0, "0 "],
  [-0, "0 "],
  [1, "1 "],
  [-12.5, "-12.5 "],
  [0.5, ".5 "],
  [-0.25, "-.25 "],
  [0.001, ".001 "],
  [0.0004, "0 "],
  [-0.0004, "0 "],
  [10.05, "10.05 "],
  [120, "120 "],
  [1000.999, "1000.999 "],
])("%d is written %s", (value, text) => {
  expect(written(value)).toBe(text)
})

test("a written number is the number, to the decimals asked for", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.constantFrom(0 as const, 1 as const, 3 as const, 6 as const),
      (value, decimals) => {
        const text = written(value, decimals)
        expect(text).toMatch(/^-?(\d+|\d*\.\d+) $/)
        expect(Math.abs(Number(text) - value)).toBeLessThanOrEqual(0.5 / 10 ** decimals + 1e-9)
      },
    ),
  )
})

test("what is no number is our own fault and never reaches a file", () => {
  expect(() => written(Number.NaN)).toThrow("NaN")
  expect(() => written(Number.POSITIVE_INFINITY)).toThrow("Infinity")
})

test("text and codes stand one after the other", () => {
  const out = new ByteWriter(2)
  out.text("BT ").byte(0x3c)
  out.code(0x4e2d)
  out.code(7)
  expect(Buffer.from(out.done()).toString("latin1")).toBe("BT <4E2D0007")
})

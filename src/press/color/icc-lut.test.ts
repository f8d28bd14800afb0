import { readFileSync } from "node:fs"
import fc from "fast-check"
import { expect, test } from "vitest"
import { readCurves } from "./icc-curves.ts"
import { readLut } from "./icc-lut.ts"
import { tagData } from "./output-profile.ts"
import { srgbToInk } from "./profile-tables.ts"

const OWN = new Uint8Array(readFileSync("profiles/coated-fogra39-300.icc"))
const words = (values: readonly number[]): number[] => values.flatMap((value) => [value >> 8, value & 255])
const long = (value: number): number[] => [value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255]
const fixed = (value: number): number[] => long(Math.round(value * 65536))
const padded = (bytes: readonly number[]): number[] => [...bytes, ...new Array((4 - (bytes.length % 4)) % 4).fill(0)]
const text = (value: string): number[] => [...Buffer.from(value, "latin1")]
const curv = (points: readonly number[]): number[] =>
  padded([...text("curv"), 0, 0, 0, 0, ...long(points.length), ...words(points)])
const para = (kind: number, ...numbers: number[]): number[] => [
  ...text("para"),
  0,
  0,
  0,
  0,
  ...words([kind, 0]),
  ...numbers.flatMap(fixed),
]
const bytes = (values: readonly number[]): Uint8Array => Uint8Array.from(values)

/** A `lut16Type` as stages of version 4: the same tables, with a matrix between the two encodings of L*a*b*. */
function inStages(tag: Uint8Array, way: "mAB " | "mBA "): Uint8Array {
  const view = new DataView(tag.buffer, tag.byteOffset, tag.byteLength)
  const [inputs, outputs, grid] = [tag[8] as number, tag[9] as number, tag[10] as number]
  const [before, after] = [view.getUint16(48), view.getUint16(50)]
  const sample = (from: number, count: number): number[] =>
    Array.from({ length: count }, (_, i) => view.getUint16(52 + (from + i) * 2))
  const nodes = grid ** inputs * outputs
  const first = Array.from({ length: inputs }, (_, i) => curv(sample(i * before, before))).flat()
  const last = Array.from({ length: outputs }, (_, i) =>
    curv(sample(inputs * before + nodes + i * after, after)),
  ).flat()
  const pairs = sample(inputs * before, nodes)
  const points = [...new Array(inputs).fill(grid), ...new Array(16 - inputs).fill(0)]
  const clut = padded([...points, 2, 0, 0, 0, ...words(pairs)])
  const factor = way === "mBA " ? 65280 / 65535 : 65535 / 65280
  const matrix = [factor, 0, 0, 0, factor, 0, 0, 0, factor, 0, 0, 0].flatMap(fixed)
  const b = [curv([]), curv([]), curv([])].flat()
  const [m, a] = way === "mBA " ? [first, last] : [last, first]
  const parts = [b, matrix, m, clut, a]
  let at = 32
  const offsets = parts.map((part) => {
    const from = at
    at += part.length
    return from
  })
  const head = [...text(way), 0, 0, 0, 0, inputs, outputs, 0, 0, ...offsets.flatMap(long)]
  return bytes([...head, ...parts.flat()])
}

/** Our profile as version 4 would have it. */
function version4(): Uint8Array {
  const tags: readonly (readonly [string, Uint8Array])[] = [
    ["A2B0", inStages(tagData(OWN, "A2B0") as Uint8Array, "mAB ")],
    ["B2A0", inStages(tagData(OWN, "B2A1") as Uint8Array, "mBA ")],
  ]
  const header = [...OWN.subarray(0, 128)]
  header[8] = 4
  let at = 128 + 4 + tags.length * 12
  const table = tags.flatMap(([name, data]) => {
    const entry = [...text(name), ...long(at), ...long(data.length)]
    at += data.length
    return entry
  })
  return Uint8Array.from([...header, ...long(tags.length), ...table, ...tags.flatMap(([, data]) => [...data])])
}

test("a profile of version 4 converts as that of version 2 which it is made of", () => {
  const two = srgbToInk(OWN, 9) as Uint8Array
  const four = srgbToInk(version4(), 9) as Uint8Array
  expect(four).toHaveLength(two.length)
  // The darkest ink comes from A2B1 in one and from A2B0 in the other, which differ by rounding.
  const off = Array.from(two, (value, i) => Math.abs(value - (four[i] as number)))
  expect(Math.max(...off)).toBeLessThanOrEqual(1)
})

// What LittleCMS 2.14 gives for these colours, relative colorimetric, per cent of ink: by version 2 and by version 4 alike.
test.each([
  [
    [50, 0, 0],
    [21.9, 17.85, 17.46, 57.07],
  ],
  [
    [30, 45, 30],
    [0.0, 97.4, 87.94, 51.01],
  ],
  [
    [70, -45, 15],
    [65.89, 0.0, 56.64, 0.75],
  ],
  [
    [20, 15, -45],
    [99.54, 88.52, 0.0, 28.05],
  ],
  [
    [90, 0, 60],
    [0.0, 7.05, 67.76, 4.46],
  ],
  [
    [0, 0, 0],
    [78.07, 73.13, 51.26, 95.01],
  ],
] as const)("L*a*b* %j is %j", (lab, inks) => {
  const tag = tagData(OWN, "B2A1") as Uint8Array
  for (const lut of [readLut(tag, 3, 4), readLut(inStages(tag, "mBA "), 3, 4)]) {
    const full = lut?.labFull ?? 0
    const [l, a, b] = lab
    const made = lut?.convert([(l / 100) * full, ((a + 128) / 255) * full, ((b + 128) / 255) * full])
    made?.forEach((ink, i) => {
      expect(Math.abs(ink * 100 - (inks[i] as number))).toBeLessThan(0.02)
    })
    expect(made).toHaveLength(4)
  }
})

const curve = (data: readonly number[]) => readCurves(bytes(data), 0, 1)?.[0]

test("curves: none, an exponent, points, and each function", () => {
  const at = (data: readonly number[], ...values: number[]) => values.map((value) => curve(data)?.(value))
  expect(at(curv([]), 0, 0.3, 1, 2)).toEqual([0, 0.3, 1, 1])
  expect(at([...text("curv"), 0, 0, 0, 0, ...long(1), ...words([0x0200]), 0, 0], 0.5)).toEqual([0.25])
  expect(at(curv([0, 65535, 0]), 0, 0.25, 0.5, 1)).toEqual([0, 0.5, 1, 0])
  expect(at(para(0, 2), 0.5)).toEqual([0.25])
  expect(at(para(1, 2, 1, -0.5), 0.25, 0.5, 1)).toEqual([0, 0, 0.25])
  expect(at(para(2, 1, 1, -0.5, 0.25), 0.25, 1)).toEqual([0.25, 0.75])
  expect(at(para(3, 2, 1, 0, 0.5, 0.25), 0.125, 0.5)).toEqual([0.0625, 0.25])
  expect(at(para(4, 2, 1, 0, 0.5, 0.25, 0.125, 0.0625), 0.125, 0.5)).toEqual([0.125, 0.375])
  expect(curve(para(5, 1))).toBeUndefined()
  expect(curve(para(4, 1, 2))).toBeUndefined()
  expect(curve([...text("curv"), 0, 0, 0, 0, ...long(1e6)])).toBeUndefined()
})

test("a matrix adds as well; axes of the grid may differ in points; one byte a value", () => {
  const b = [curv([]), curv([]), curv([])].flat()
  const matrix = [0, 1, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0.5].flatMap(fixed)
  // Inks are the first axis, the second, and the third twice.
  const nodes = [0, 1].flatMap((x) =>
    [0, 1, 2].flatMap((y) => [0, 1].map((z) => [x * 255, y * 127.5, z * 255, z * 255])),
  )
  const clut = padded([2, 3, 2, ...new Array(13).fill(0), 1, 0, 0, 0, ...nodes.flat().map(Math.floor)])
  const head = [...text("mBA "), 0, 0, 0, 0, 3, 4, 0, 0, ...[32, 32 + b.length, 0, 32 + b.length + 48, 0].flatMap(long)]
  const lut = readLut(bytes([...head, ...b, ...matrix, ...clut]), 3, 4)
  const [c, m, y, k] = lut?.convert([0.25, 0.75, 0.25]) ?? []
  expect(c).toBeCloseTo(0.75, 5)
  expect(m).toBeCloseTo(0.25, 2)
  expect([y, k]).toEqual([0.75, 0.75])
})

test("damage anywhere never throws: a table is read, or is none", () => {
  const whole = inStages(tagData(OWN, "B2A1") as Uint8Array, "mBA ")
  fc.assert(
    fc.property(fc.nat(400), fc.nat(255), fc.nat(whole.length), (at, value, length) => {
      const damaged = whole.slice(0, Math.max(at + 1, length))
      damaged[at] = value
      const inks = readLut(damaged, 3, 4)?.convert([0.5, 0.5, 0.5])
      if (inks !== undefined) expect(inks).toHaveLength(4)
    }),
    { numRuns: 60 },
  )
})

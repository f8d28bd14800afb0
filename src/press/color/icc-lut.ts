import { type Curve, readCurves } from "./icc-curves.ts"
import { interpolate, interpolateAll } from "./interpolate.ts"

/** A conversion between inks and the connection space, as a profile has it. Values are 0..1. */
export interface Lut {
  readonly convert: (values: readonly number[]) => readonly number[]
  /** What stands for 100 and 255 of L*a*b*: in 16 bits of the older kind FF00 (ICC.1:2010, 10.10), else all of it. */
  readonly labFull: number
}

/** A tag of any of the four kinds: `lut8Type`, `lut16Type`, `lutAToBType`, `lutBToAType`. Undefined for others, and damage. */
export function readLut(tag: Uint8Array | undefined, inputs: number, outputs: number): Lut | undefined {
  if (tag === undefined || tag.length < 32 || tag[8] !== inputs || tag[9] !== outputs) return undefined
  const type = String.fromCharCode(...tag.subarray(0, 4))
  switch (type) {
    case "mft1":
    case "mft2":
      return readTables(tag, inputs, outputs, type === "mft2")
    case "mAB ":
      return readStages(tag, inputs, outputs, "AToB")
    case "mBA ":
      return readStages(tag, inputs, outputs, "BToA")
    default:
      return undefined
  }
}

const LUT_HEADER = 48
const MATRIX_AT = 12

/** Tables of samples for each channel, a grid, and tables again. */
function readTables(tag: Uint8Array, inputs: number, outputs: number, wide: boolean): Lut | undefined {
  if (tag.length < LUT_HEADER + 4) return undefined
  const view = new DataView(tag.buffer, tag.byteOffset, tag.byteLength)
  const grid = tag[10] as number
  const before = wide ? view.getUint16(48) : 256
  const after = wide ? view.getUint16(50) : 256
  const start = wide ? LUT_HEADER + 4 : LUT_HEADER
  const nodes = grid ** inputs * outputs
  const count = inputs * before + nodes + outputs * after
  if (grid < 2 || before < 2 || after < 2 || start + count * (wide ? 2 : 1) > tag.length) return undefined
  const most = wide ? 65535 : 255
  const values = Float64Array.from({ length: count }, (_, i) =>
    wide ? view.getUint16(start + i * 2) : (tag[start + i] as number),
  )
  const first = values.subarray(0, inputs * before)
  const middle = values.subarray(inputs * before, inputs * before + nodes)
  const last = values.subarray(inputs * before + nodes)
  const curve = (table: Float64Array, length: number, channel: number, value: number): number =>
    interpolate(table.subarray(channel * length, (channel + 1) * length), length, 1, [value], most)[0] as number
  // The identity unless the values are of XYZ.
  const matrix = inputs === 3 ? matrixOf(view, MATRIX_AT, false) : undefined
  return {
    labFull: wide ? 65280 / 65535 : 1,
    convert: (given) => {
      const mixed = matrix === undefined ? given : matrix(given)
      const shaped = mixed.map((value, i) => curve(first, before, i, value))
      return throughGrid(middle, grid, outputs, shaped, most).map((value, i) => curve(last, after, i, value))
    },
  }
}

type Step = (values: readonly number[]) => readonly number[]

/**
 * Curves, a matrix, curves, a grid and curves, of which some may be missing: ICC.1:2022, 10.12 and 10.13. The B curves
 * stand at the connection space, the A curves at the inks.
 */
function readStages(tag: Uint8Array, inputs: number, outputs: number, way: "AToB" | "BToA"): Lut | undefined {
  const view = new DataView(tag.buffer, tag.byteOffset, tag.byteLength)
  const [b = 0, matrix = 0, m = 0, grid = 0, a = 0] = Array.from({ length: 5 }, (_, i) => view.getUint32(12 + i * 4))
  const [pcs, inks] = way === "AToB" ? [outputs, inputs] : [inputs, outputs]
  const bCurves = b === 0 ? undefined : curvesStep(tag, b, pcs)
  const matrixStep = matrix === 0 ? identity : matrix + 48 > tag.length ? undefined : matrixOf(view, matrix, true)
  const mCurves = m === 0 ? identity : curvesStep(tag, m, pcs)
  const gridStep = grid === 0 ? undefined : readGrid(tag, view, grid, inputs, outputs)
  const aCurves = a === 0 ? identity : curvesStep(tag, a, inks)
  // Without a grid there are as many inks as values of the connection space, which four are not.
  if (!bCurves || !matrixStep || !mCurves || !gridStep || !aCurves) return undefined
  const there = [bCurves, matrixStep, mCurves, gridStep, aCurves]
  const steps = way === "BToA" ? there : there.reverse()
  return { labFull: 1, convert: (values) => steps.reduce((at, step) => step(at), values) }
}

const identity: Step = (values) => values

function curvesStep(tag: Uint8Array, at: number, count: number): Step | undefined {
  const curves = readCurves(tag, at, count)
  return curves && ((values) => values.map((value, i) => (curves[i] as Curve)(value)))
}

/** Nine factors and, in newer kinds, what is added to each sum, as s15Fixed16Number. */
function matrixOf(view: DataView, at: number, adds: boolean): Step {
  const numbers = Array.from({ length: adds ? 12 : 9 }, (_, i) => view.getInt32(at + i * 4) / 65536)
  const row = (i: number, [x = 0, y = 0, z = 0]: readonly number[]): number => {
    const [e1 = 0, e2 = 0, e3 = 0] = numbers.slice(i * 3, i * 3 + 3)
    return e1 * x + e2 * y + e3 * z + (numbers[9 + i] ?? 0)
  }
  return (values) => [row(0, values), row(1, values), row(2, values)]
}

/** Three values are of the connection space, four are inks. */
const throughGrid: typeof interpolateAll = (table, grid, outputs, inputs, most) =>
  (inputs.length === 3 ? interpolateAll : interpolate)(table, grid, outputs, inputs, most)

/** Points on each axis, sixteen of which are named; then the bytes of a value. */
const GRID_HEADER = 20

function readGrid(tag: Uint8Array, view: DataView, at: number, inputs: number, outputs: number): Step | undefined {
  if (at + GRID_HEADER > tag.length) return undefined
  const points = [...tag.subarray(at, at + inputs)]
  const wide = tag[at + 16] === 2
  if ((!wide && tag[at + 16] !== 1) || points.some((count) => count < 2)) return undefined
  const count = points.reduce((product, each) => product * each, outputs)
  const start = at + GRID_HEADER
  if (start + count * (wide ? 2 : 1) > tag.length) return undefined
  const values = Float64Array.from({ length: count }, (_, i) =>
    wide ? view.getUint16(start + i * 2) : (tag[start + i] as number),
  )
  return (given) => throughGrid(values, points, outputs, given, wide ? 65535 : 255)
}

import type { ColorSpace } from "../content/color-space.ts"
import { type Ink, inkOf } from "../content/ink.ts"
import type { PdfFile } from "../pdf/pdf-file.ts"
import type { PdfDict, PdfStream, PdfValue } from "../pdf/value.ts"

/** Colours along a gradient: what lies between two of them differs by less than a press shows. */
export const GRADIENT_STEPS = 64

/** A gradient along a line or between circles, in the shading's own space. */
export interface GradientInks {
  readonly radial: boolean
  /** Two points; or two circles, each a point and a radius. */
  readonly coords: readonly number[]
  readonly extend: readonly [start: boolean, end: boolean]
  /** `GRADIENT_STEPS` + 1 colours from start to end. */
  readonly inks: readonly Ink[]
}

const AXIAL = 2
const RADIAL = 3

/**
 * The inks of an axial or radial shading whose functions are sampled, exponential or stitched, which is what drawing programs
 * write; undefined for all others. ISO 32000-1, 8.7.4.5.3, 8.7.4.5.4, 7.10.
 */
export function gradientInks(file: PdfFile, dict: PdfDict, space: ColorSpace | undefined): GradientInks | undefined {
  const coords = file.numberArray(dict.get("Coords"))
  const type = file.number(dict.get("ShadingType"))
  if (space === undefined || coords === undefined) return undefined
  if (!(type === AXIAL && coords.length === 4) && !(type === RADIAL && coords.length === 6)) return undefined
  const domain = file.numberArray(dict.get("Domain")) ?? [0, 1]
  const written = file.resolve(dict.get("Function"))
  const functions = (Array.isArray(written) ? written : [written]) as readonly PdfValue[]
  const [from = 0, to = 1] = domain
  const inks: Ink[] = []
  for (let i = 0; i <= GRADIENT_STEPS; i++) {
    const t = from + ((to - from) * i) / GRADIENT_STEPS
    const values = functions.map((one) => evaluate(file, one, t, 0))
    if (values.some((value) => value === undefined)) return undefined
    const ink = inkOf(
      space,
      values.flatMap((value) => value ?? []),
    )
    if (!ink.known && ink.rgb === undefined) return undefined
    inks.push(ink)
  }
  const extend = file.array(dict.get("Extend"))?.map((value) => file.resolve(value) === true) ?? []
  return {
    radial: type === RADIAL,
    coords,
    extend: [extend[0] ?? false, extend[1] ?? false],
    inks,
  }
}

const MAX_DEPTH = 4

function evaluate(
  file: PdfFile,
  written: PdfValue | undefined,
  input: number,
  depth: number,
): readonly number[] | undefined {
  const dict = file.dict(written)
  if (dict === undefined || depth > MAX_DEPTH) return undefined
  const [low = 0, high = 1] = file.numberArray(dict.get("Domain")) ?? []
  const x = Math.min(Math.max(input, low), high)
  switch (file.number(dict.get("FunctionType"))) {
    case 0:
      return sampled(file, file.stream(written), (x - low) / (high - low || 1))
    case 2: {
      const c0 = file.numberArray(dict.get("C0")) ?? [0]
      const c1 = file.numberArray(dict.get("C1")) ?? [1]
      const exponent = file.number(dict.get("N")) ?? 1
      return c0.map((value, i) => value + x ** exponent * ((c1[i] ?? 1) - value))
    }
    case 3: {
      const functions = file.array(dict.get("Functions")) ?? []
      const bounds = file.numberArray(dict.get("Bounds")) ?? []
      const encode = file.numberArray(dict.get("Encode")) ?? []
      let k = 0
      while (k < bounds.length && k + 1 < functions.length && x >= (bounds[k] as number)) k++
      const start = k === 0 ? low : (bounds[k - 1] as number)
      const end = k < bounds.length ? (bounds[k] as number) : high
      const e0 = encode[2 * k] ?? 0
      const e1 = encode[2 * k + 1] ?? 1
      const at = end > start ? e0 + ((x - start) / (end - start)) * (e1 - e0) : e0
      return evaluate(file, functions[k], at, depth + 1)
    }
  }
  return undefined
}

/** ISO 32000-1, 7.10.2, of one input: values at even steps, joined by straight lines. */
function sampled(file: PdfFile, stream: PdfStream | undefined, place: number): readonly number[] | undefined {
  if (stream === undefined) return undefined
  const { dict } = stream
  const [size] = file.numberArray(dict.get("Size")) ?? []
  const range = file.numberArray(dict.get("Range"))
  const bits = file.number(dict.get("BitsPerSample"))
  if (size === undefined || size < 1 || range === undefined || (bits !== 8 && bits !== 16)) return undefined
  const encode = file.numberArray(dict.get("Encode")) ?? [0, size - 1]
  const decode = file.numberArray(dict.get("Decode")) ?? range
  const outputs = range.length / 2
  const { bytes } = file.decode(stream)
  if (bytes.length < (size * outputs * bits) / 8) return undefined
  const at = Math.min(size - 1, Math.max(0, (encode[0] ?? 0) + place * ((encode[1] ?? 0) - (encode[0] ?? 0))))
  const before = Math.min(size - 1, Math.floor(at))
  const after = Math.min(size - 1, before + 1)
  const value = (step: number, output: number): number => {
    const i = step * outputs + output
    return bits === 8
      ? (bytes[i] as number) / 255
      : (((bytes[i * 2] as number) << 8) | (bytes[i * 2 + 1] as number)) / 65535
  }
  return Array.from({ length: outputs }, (_, output) => {
    const [low, high] = [decode[output * 2] ?? 0, decode[output * 2 + 1] ?? 1]
    const share = value(before, output) + (value(after, output) - value(before, output)) * (at - before)
    return low + share * (high - low)
  })
}

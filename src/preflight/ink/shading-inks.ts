import type { ColorSpace } from "../content/color-space.ts"
import { type Ink, inkOf } from "../content/ink.ts"
import type { PdfFile } from "../pdf/pdf-file.ts"
import type { PdfDict, PdfValue } from "../pdf/value.ts"

/** Colours along a gradient: what lies between two of them differs by less than a press shows. */
export const GRADIENT_STEPS = 64

/** An axial gradient in the shading's own space. */
export interface AxialInks {
  readonly coords: readonly [x0: number, y0: number, x1: number, y1: number]
  readonly extend: readonly [start: boolean, end: boolean]
  /** `GRADIENT_STEPS` + 1 colours from start to end. */
  readonly inks: readonly Ink[]
}

/**
 * The inks of an axial shading whose functions are exponential or stitched, which is what drawing programs write; undefined for
 * all others. ISO 32000-1, 8.7.4.5.3, 7.10.
 */
export function axialInks(file: PdfFile, dict: PdfDict, space: ColorSpace | undefined): AxialInks | undefined {
  const coords = file.numberArray(dict.get("Coords"))
  if (space === undefined || file.number(dict.get("ShadingType")) !== 2 || coords?.length !== 4) return undefined
  const domain = file.numberArray(dict.get("Domain")) ?? [0, 1]
  const written = file.resolve(dict.get("Function"))
  const functions = (Array.isArray(written) ? written : [written]) as readonly PdfValue[]
  const [from = 0, to = 1] = domain
  const inks: Ink[] = []
  for (let i = 0; i <= GRADIENT_STEPS; i++) {
    const t = from + ((to - from) * i) / GRADIENT_STEPS
    const values = functions.map((one) => evaluate(file, file.dict(one), t, 0))
    if (values.some((value) => value === undefined)) return undefined
    const ink = inkOf(
      space,
      values.flatMap((value) => value ?? []),
    )
    if (!ink.known) return undefined
    inks.push(ink)
  }
  const extend = file.array(dict.get("Extend"))?.map((value) => file.resolve(value) === true) ?? []
  return {
    coords: coords as unknown as AxialInks["coords"],
    extend: [extend[0] ?? false, extend[1] ?? false],
    inks,
  }
}

const MAX_DEPTH = 4

function evaluate(
  file: PdfFile,
  dict: PdfDict | undefined,
  input: number,
  depth: number,
): readonly number[] | undefined {
  if (dict === undefined || depth > MAX_DEPTH) return undefined
  const [low = 0, high = 1] = file.numberArray(dict.get("Domain")) ?? []
  const x = Math.min(Math.max(input, low), high)
  switch (file.number(dict.get("FunctionType"))) {
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
      return evaluate(file, file.dict(functions[k]), at, depth + 1)
    }
  }
  return undefined
}

/** A one-dimensional curve of a profile, from and to 0..1. */
export type Curve = (value: number) => number

/** A curve with the bytes it takes, which curves after it are found by. */
interface ReadCurve {
  readonly curve: Curve
  readonly length: number
}

const FIXED_16 = 65536
const FIXED_8 = 256
const WORD = 65535

/** `count` curves, one after another at multiples of four bytes: ICC.1:2022, 10.12.2. Undefined where one cannot be read. */
export function readCurves(bytes: Uint8Array, at: number, count: number): readonly Curve[] | undefined {
  const curves: Curve[] = []
  let place = at
  for (let i = 0; i < count; i++) {
    const read = readCurve(bytes, place)
    if (read === undefined) return undefined
    curves.push(read.curve)
    place += Math.ceil(read.length / 4) * 4
  }
  return curves
}

function readCurve(bytes: Uint8Array, at: number): ReadCurve | undefined {
  if (at < 0 || at + 12 > bytes.length) return undefined
  const type = String.fromCharCode(...bytes.subarray(at, at + 4))
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, bytes.length - at)
  return type === "curv" ? sampled(view) : type === "para" ? parametric(view) : undefined
}

/** `curveType`, 10.6: nothing, an exponent, or points that are joined by straight lines. */
function sampled(view: DataView): ReadCurve | undefined {
  const count = view.getUint32(8)
  const length = 12 + count * 2
  if (length > view.byteLength) return undefined
  if (count === 0) return { curve: within, length }
  if (count === 1) {
    const exponent = view.getUint16(12) / FIXED_8
    return { curve: (value) => within(value) ** exponent, length }
  }
  const points = Float64Array.from({ length: count }, (_, i) => view.getUint16(12 + i * 2) / WORD)
  const curve: Curve = (value) => {
    const place = within(value) * (count - 1)
    const low = Math.min(count - 2, Math.floor(place))
    const [a, b] = [points[low] as number, points[low + 1] as number]
    return a + (b - a) * (place - low)
  }
  return { curve, length }
}

/** Numbers that each function of `parametricCurveType` has, 10.18. */
const PARAMETERS = [1, 3, 4, 5, 7] as const

function parametric(view: DataView): ReadCurve | undefined {
  const kind = view.getUint16(8)
  const count = PARAMETERS[kind]
  if (count === undefined || 12 + count * 4 > view.byteLength) return undefined
  const numbers = Array.from({ length: count }, (_, i) => view.getInt32(12 + i * 4) / FIXED_16)
  const [g = 1, a = 1, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers
  const power = (value: number): number => Math.max(0, a * value + b) ** g
  const functions: readonly Curve[] = [
    power,
    (value) => (a * value + b >= 0 ? power(value) : 0),
    (value) => (a * value + b >= 0 ? power(value) : 0) + c,
    (value) => (value >= d ? power(value) : c * value),
    (value) => (value >= d ? power(value) + e : c * value + f),
  ]
  const curve = functions[kind] as Curve
  return { curve: (value) => within(curve(within(value))), length: 12 + count * 4 }
}

const within = (value: number): number => Math.min(1, Math.max(0, value))

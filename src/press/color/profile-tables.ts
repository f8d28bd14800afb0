import { interpolate } from "./interpolate.ts"
import { tagData } from "./output-profile.ts"

/**
 * sRGB to ink by a print shop's profile, on the grid that ours comes as: relative colorimetric, with black point
 * compensation (ISO 18619). Undefined where its tables are of a kind that is not read.
 */
export function srgbToInk(profile: Uint8Array, grid: number): Uint8Array | undefined {
  const toInk = readLut(tagData(profile, "B2A1") ?? tagData(profile, "B2A0"), 3, 4)
  const toLab = readLut(tagData(profile, "A2B1") ?? tagData(profile, "A2B0"), 4, 3)
  const isLab = String.fromCharCode(...profile.subarray(20, 24)) === "Lab "
  if (toInk === undefined || toLab === undefined || !isLab) return undefined
  const inks = (lab: Lab): readonly number[] => toInk.convert(toInk.encode(lab))
  const [darkest] = toLab.decode(toLab.convert(inks([0, 0, 0])))
  const black = luminance(darkest)
  const table = new Uint8Array(grid ** 3 * 4)
  let at = 0
  for (let r = 0; r < grid; r++) {
    for (let g = 0; g < grid; g++) {
      for (let b = 0; b < grid; b++) {
        const rgb = [r, g, b].map((value) => linear(value / (grid - 1)))
        for (const ink of inks(labOf(rgb, black))) table[at++] = Math.round(ink * 255)
      }
    }
  }
  return table
}

type Lab = readonly [lightness: number, a: number, b: number]

/** `lut8Type` and `lut16Type`, ICC.1:2010, 10.8 and 10.9, from or to L*a*b*. */
interface Lut {
  readonly encode: (lab: Lab) => readonly number[]
  readonly decode: (values: readonly number[]) => Lab
  /** Values are 0..1. */
  readonly convert: (values: readonly number[]) => readonly number[]
}

const LUT_HEADER = 48

function readLut(tag: Uint8Array | undefined, inputs: number, outputs: number): Lut | undefined {
  if (tag === undefined || tag.length < LUT_HEADER + 4 || tag[8] !== inputs || tag[9] !== outputs) return undefined
  const type = String.fromCharCode(...tag.subarray(0, 4))
  const wide = type === "mft2"
  if (!wide && type !== "mft1") return undefined
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
  // In 16 bits, 100 and 255 are FF00.
  const full = wide ? 65280 / 65535 : 1
  return {
    encode: ([lightness, a, b]) => [(lightness / 100) * full, ((a + 128) / 255) * full, ((b + 128) / 255) * full],
    decode: ([l = 0, a = 0, b = 0]) => [(l / full) * 100, (a / full) * 255 - 128, (b / full) * 255 - 128],
    convert: (given) => {
      const shaped = given.map((value, i) => curve(first, before, i, value))
      return interpolate(middle, grid, outputs, shaped, most).map((value, i) => curve(last, after, i, value))
    },
  }
}

// IEC 61966-2-1, with the primaries adapted to D50, as scripts/build-profile.mjs has them.
const linear = (v: number): number => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)

const luminance = (lightness: number): number => (lightness > 8 ? ((lightness + 16) / 116) ** 3 : lightness / 903.3)

function labOf([r = 0, g = 0, b = 0]: readonly number[], black: number): Lab {
  const f = (value: number): number => {
    const t = value * (1 - black) + black
    return t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116
  }
  const x = f((0.4360747 * r + 0.3850649 * g + 0.1430804 * b) / 0.9642)
  const y = f(0.2225045 * r + 0.7168786 * g + 0.0606169 * b)
  const z = f((0.0139322 * r + 0.0971045 * g + 0.7141733 * b) / 0.8249)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

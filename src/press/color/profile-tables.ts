import { readLut } from "./icc-lut.ts"
import { tagData } from "./output-profile.ts"

/**
 * sRGB to ink by a print shop's profile, on the grid that ours comes as: relative colorimetric, with black point
 * compensation (ISO 18619). Undefined where its tables are of a kind that is not read.
 */
export function srgbToInk(profile: Uint8Array, grid: number): Uint8Array | undefined {
  const toInk = readLut(tagData(profile, "B2A1") ?? tagData(profile, "B2A0"), 3, 4)
  const toColor = readLut(tagData(profile, "A2B1") ?? tagData(profile, "A2B0"), 4, 3)
  if (toInk === undefined || toColor === undefined) return undefined
  const space = CONNECTIONS[String.fromCharCode(...profile.subarray(20, 24))]
  if (space === undefined) return undefined
  const inks = (xyz: Xyz): readonly number[] => toInk.convert(space.encode(xyz, toInk.labFull))
  const black = space.luminance(toColor.convert(inks([0, 0, 0])), toColor.labFull)
  const table = new Uint8Array(grid ** 3 * 4)
  let at = 0
  for (let r = 0; r < grid; r++) {
    for (let g = 0; g < grid; g++) {
      for (let b = 0; b < grid; b++) {
        const rgb = [r, g, b].map((value) => linear(value / (grid - 1)))
        for (const ink of inks(xyzOf(rgb, black))) table[at++] = Math.round(Math.min(1, Math.max(0, ink)) * 255)
      }
    }
  }
  return table
}

/** Of D50, whose luminance is 1. */
type Xyz = readonly [x: number, y: number, z: number]

/** How values of the connection space are written in 0..1; ICC.1:2022, 6.3.4. */
interface Connection {
  readonly encode: (xyz: Xyz, labFull: number) => readonly number[]
  readonly luminance: (values: readonly number[], labFull: number) => number
}

/** 1 is 8000 of FFFF. */
const XYZ_ONE = 32768 / 65535

const CONNECTIONS: Readonly<Record<string, Connection>> = {
  "Lab ": {
    encode: (xyz, full) => {
      const [lightness, a, b] = labOf(xyz)
      return [(lightness / 100) * full, ((a + 128) / 255) * full, ((b + 128) / 255) * full]
    },
    luminance: ([l = 0], full) => {
      const lightness = (l / full) * 100
      return lightness > 8 ? ((lightness + 16) / 116) ** 3 : lightness / 903.3
    },
  },
  "XYZ ": {
    encode: (xyz) => xyz.map((value) => value * XYZ_ONE),
    luminance: ([, y = 0]) => y / XYZ_ONE,
  },
}

const WHITE: Xyz = [0.9642, 1, 0.8249]

// IEC 61966-2-1, with the primaries adapted to D50, as scripts/build-profile.mjs has them.
const linear = (v: number): number => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)

/** Black becomes the darkest that paper can have, and what lies above it moves up with it. */
function xyzOf([r = 0, g = 0, b = 0]: readonly number[], black: number): Xyz {
  const raised = (value: number, white: number): number => value * (1 - black) + white * black
  return [
    raised(0.4360747 * r + 0.3850649 * g + 0.1430804 * b, WHITE[0]),
    raised(0.2225045 * r + 0.7168786 * g + 0.0606169 * b, WHITE[1]),
    raised(0.0139322 * r + 0.0971045 * g + 0.7141733 * b, WHITE[2]),
  ]
}

function labOf(xyz: Xyz): Xyz {
  const [x, y, z] = xyz.map((value, i) => {
    const t = value / (WHITE[i] as number)
    return t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116
  }) as [number, number, number]
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

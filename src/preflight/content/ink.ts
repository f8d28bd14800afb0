import type { ColorSpace } from "./color-space.ts"

export interface SpotInk {
  readonly name: string
  /** 0 to 1. */
  readonly tint: number
}

/** What a colour puts on each plate, 0 to 1. */
export interface Ink {
  readonly c: number
  readonly m: number
  readonly y: number
  readonly k: number
  readonly spots: readonly SpotInk[]
  /** Registration colour: on all plates. */
  readonly all: number
  /** Whether the plates are known here; RGB and Lab become ink at the shop. */
  readonly known: boolean
  /** Its parts where it is RGB, 0 to 1. */
  readonly rgb?: readonly number[]
  /**
   * Plates that are replaced where the colour overprints: `cmyk` all four; `nonzero` those with ink, by OPM 1, else all four;
   * `colorants` those that are named. ISO 32000-1, table 149.
   */
  readonly painted: "cmyk" | "nonzero" | "colorants"
}

const NO_SPOTS: readonly SpotInk[] = []
const UNKNOWN: Ink = { c: 0, m: 0, y: 0, k: 0, spots: NO_SPOTS, all: 0, known: false, painted: "cmyk" }
export const BLACK_INK: Ink = { c: 0, m: 0, y: 0, k: 1, spots: NO_SPOTS, all: 0, known: true, painted: "cmyk" }

const unit = (value: number | undefined): number => (value === undefined || !(value > 0) ? 0 : value > 1 ? 1 : value)

const process = (c: number, m: number, y: number, k: number, painted: Ink["painted"]): Ink => ({
  c,
  m,
  y,
  k,
  spots: NO_SPOTS,
  all: 0,
  known: true,
  painted,
})

/** The plates of a colour. ICC-based CMYK and grey count as the device space they describe. */
export function inkOf(space: ColorSpace, values: readonly number[]): Ink {
  switch (space.family) {
    case "DeviceCMYK":
      return process(unit(values[0]), unit(values[1]), unit(values[2]), unit(values[3]), "nonzero")
    case "DeviceGray":
    case "CalGray":
      return process(0, 0, 0, 1 - unit(values[0]), "cmyk")
    case "ICCBased":
      if (space.components === 4) {
        return process(unit(values[0]), unit(values[1]), unit(values[2]), unit(values[3]), "cmyk")
      }
      return space.components === 1 ? process(0, 0, 0, 1 - unit(values[0]), "cmyk") : rgbInk(values)
    case "DeviceRGB":
    case "CalRGB":
      return rgbInk(values)
    case "Indexed":
      return inkOf(space.base, indexed(space, values[0] ?? 0))
    case "Separation":
    case "DeviceN":
      return colorantInk(space.names, values)
  }
  return UNKNOWN
}

const WHITE_INK: Ink = process(0, 0, 0, 0, "cmyk")

/** White of RGB is paper in every profile; of the rest nothing is known. */
const rgbInk = (values: readonly number[]): Ink =>
  values.every((value) => value >= 1) ? WHITE_INK : { ...UNKNOWN, rgb: values.slice(0, 3) }

function indexed(space: Extract<ColorSpace, { family: "Indexed" }>, index: number): readonly number[] {
  const { base, table } = space
  const at = Math.max(0, Math.floor(index)) * base.components
  return Array.from({ length: base.components }, (_, i) => (table[at + i] ?? 0) / 255)
}

const PROCESS: Readonly<Record<string, "c" | "m" | "y" | "k">> = { Cyan: "c", Magenta: "m", Yellow: "y", Black: "k" }

function colorantInk(names: readonly string[], values: readonly number[]): Ink {
  const ink = { c: 0, m: 0, y: 0, k: 0, all: 0 }
  const spots: SpotInk[] = []
  names.forEach((name, i) => {
    const tint = unit(values[i])
    const plate = PROCESS[name]
    if (plate !== undefined) ink[plate] = Math.max(ink[plate], tint)
    else if (name === "All") ink.all = tint
    else if (name !== "None") spots.push({ name, tint })
  })
  return { ...ink, spots, known: true, painted: "colorants" }
}

/** Sum over all plates, 1 being 100 %. Registration colour counts on the four process plates and each spot that is named. */
export function inkSum({ c, m, y, k, spots, all }: Ink): number {
  let sum = c + m + y + k + 4 * all
  for (const { tint } of spots) sum += tint
  return sum
}

/** Plates with ink. */
export function inkCount({ c, m, y, k, spots, all }: Ink): number {
  let count = (c > 0 ? 1 : 0) + (m > 0 ? 1 : 0) + (y > 0 ? 1 : 0) + (k > 0 ? 1 : 0) + (all > 0 ? 4 : 0)
  for (const { tint } of spots) if (tint > 0) count++
  return count
}

/** Black alone, at any tint. */
export const isBlackOnly = ({ c, m, y, k, spots, all, known }: Ink): boolean =>
  known && k > 0 && c === 0 && m === 0 && y === 0 && all === 0 && spots.every(({ tint }) => tint === 0)

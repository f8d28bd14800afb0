import { encoded, luminance, type Rgb } from "../foundation/contrast.ts"

/** The grey of the same luminance, 0..1 as encoded: a contrast that is enough in colour is enough in grey. */
export const grayOf = (rgb: Rgb): number => encoded(luminance(rgb))

const BYTE = 255
/** Steps of linear light: finer than those of a byte where it is darkest, 1/12.92 of 1/255. */
const STEPS = 4096

interface GrayTables {
  /** Linear light of a byte in each channel, as a share of all steps. */
  readonly red: Float64Array
  readonly green: Float64Array
  readonly blue: Float64Array
  readonly bytes: Uint8Array
}

let tables: GrayTables | undefined

/** Three bytes a pixel to one. */
export function pixelsToGray(rgb: Uint8Array): Uint8Array {
  tables ??= makeTables()
  const { red, green, blue, bytes } = tables
  const out = new Uint8Array(Math.floor(rgb.length / 3))
  for (let pixel = 0, at = 0; pixel < out.length; pixel++, at += 3) {
    const light =
      (red[rgb[at] as number] as number) +
      (green[rgb[at + 1] as number] as number) +
      (blue[rgb[at + 2] as number] as number)
    out[pixel] = bytes[Math.round(light)] as number
  }
  return out
}

function makeTables(): GrayTables {
  const channel = (at: 0 | 1 | 2): Float64Array =>
    Float64Array.from({ length: BYTE + 1 }, (_, value) => {
      const rgb: [number, number, number] = [0, 0, 0]
      rgb[at] = value / BYTE
      return luminance(rgb) * STEPS
    })
  const bytes = Uint8Array.from({ length: STEPS + 1 }, (_, step) => Math.round(encoded(step / STEPS) * BYTE))
  return { red: channel(0), green: channel(1), blue: channel(2), bytes }
}

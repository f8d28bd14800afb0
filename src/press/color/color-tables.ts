import { error, type Report } from "../../foundation/diagnostic.ts"
import type { Sources } from "../../foundation/sources.ts"
import { pixelsToCmyk } from "./convert-pixels.ts"
import { interpolate } from "./interpolate.ts"

/** Ink of each plate, 0..1. */
export type Cmyk = readonly [c: number, m: number, y: number, k: number]
/** sRGB, 0..1. */
export type Rgb = readonly [r: number, g: number, b: number]

/** Conversions by the output profile: relative colorimetric, with black point compensation. */
export interface ColorTables {
  readonly toCmyk: (rgb: Rgb) => Cmyk
  readonly toRgb: (inks: Cmyk) => Rgb
  /** Three bytes a pixel to four. */
  readonly pixelsToCmyk: (rgb: Uint8Array) => Uint8Array
}

const TO_CMYK = "profiles/srgb-to-coated-fogra39-300.bin"
const TO_RGB = "profiles/coated-fogra39-300-to-srgb.bin"
/** Grid points on each axis, as scripts/build-profile.mjs makes them. */
const RGB_GRID = 17
const CMYK_GRID = 9

/**
 * Each table is read when a colour first needs it; one that cannot be read is a finding. `own` gives a print shop's own
 * table to inks, if it has one.
 */
export function openColorTables(
  sources: Sources,
  report: Report,
  own: (grid: number) => Uint8Array | undefined = () => undefined,
): ColorTables {
  const lazy = (path: string, length: number, better: () => Uint8Array | undefined = () => undefined) => {
    let table: Uint8Array | undefined
    return (): Uint8Array => {
      table ??= better() ?? readTable(path, length, sources, report)
      return table
    }
  }
  const cmyk = lazy(TO_CMYK, RGB_GRID ** 3 * 4, () => own(RGB_GRID))
  const rgb = lazy(TO_RGB, CMYK_GRID ** 4 * 3)
  return {
    toCmyk: (color) => interpolate(cmyk(), RGB_GRID, 4, color) as unknown as Cmyk,
    toRgb: (inks) => interpolate(rgb(), CMYK_GRID, 3, inks) as unknown as Rgb,
    pixelsToCmyk: (pixels) => pixelsToCmyk(pixels, cmyk(), RGB_GRID),
  }
}

function readTable(path: string, length: number, sources: Sources, report: Report): Uint8Array {
  const table = sources.bytes(path)
  if (table?.length === length) return table
  const message =
    table === undefined
      ? { en: `there is no file ${path}, which colours are converted with`, zh: `找不到用于颜色转换的文件 ${path}` }
      : {
          en: `${path} is ${table.length} bytes long, not ${length}`,
          zh: `${path} 长 ${table.length} 字节，应为 ${length}`,
        }
  const hint = {
    en: "Copy the folder profiles/ from Tujie into the project.",
    zh: "请将图解的 profiles/ 文件夹复制到项目中。",
  }
  report(error("press/no-color-table", message, { hint }))
  return new Uint8Array(length)
}

import { pixelsToCmyk } from "../../press/color/convert-pixels.ts"
import { interpolate } from "../../press/color/interpolate.ts"
import { srgbToInk } from "../../press/color/profile-tables.ts"
import type { Ink } from "../content/ink.ts"
import type { OutputIntent } from "../output-intent.ts"
import type { PdfFile } from "../pdf/pdf-file.ts"

/** What RGB becomes at the shop: plates by the profile that the file itself is meant for, relative colorimetric. */
export interface IntentInks {
  readonly ink: (rgb: readonly number[]) => Ink
  /** Three bytes a pixel to four. */
  readonly pixels: (rgb: Uint8Array) => Uint8Array
}

const GRID = 17

/** Undefined where the file names no condition for four inks, or one that cannot be read. RGB is taken for sRGB. */
export function intentInks(file: PdfFile, intents: readonly OutputIntent[]): IntentInks | undefined {
  const intent = intents.find(({ type, profile }) => type === "GTS_PDFX" && profile?.header?.space === "CMYK")
  const stream = intent && file.stream(intent.dict.get("DestOutputProfile"))
  const table = stream && srgbToInk(file.decode(stream).bytes, GRID)
  if (table === undefined) return undefined
  return {
    ink: (rgb) => {
      const [c = 0, m = 0, y = 0, k = 0] = interpolate(table, GRID, 4, rgb)
      return { c, m, y, k, spots: [], all: 0, known: true, painted: "cmyk" }
    },
    pixels: (rgb) => pixelsToCmyk(rgb, table, GRID),
  }
}

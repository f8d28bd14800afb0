import { deflateSync } from "node:zlib"
import { srgbProfile } from "../press/color/srgb-profile.ts"
import { contentHash } from "./content-hash.ts"
import { GRAY_IMAGES, type ImageColors, SCREEN_IMAGES } from "./image-objects.ts"
import type { PdfInput } from "./pdf-input.ts"
import type { PdfObjects } from "./pdfkit-document.ts"

/** Grey is ink on the black plate: no colour space of a press file counts light. */
const BLACK = "[/Separation/Black/DeviceCMYK<</FunctionType 2/Domain[0 1]/N 1/C0[0 0 0 0]/C1[0 0 0 1]>>]"

/** What a file makes of its pictures. */
export function imagesOf(input: PdfInput, objects: PdfObjects, level: number): ImageColors {
  if (input.target === "screen") return SCREEN_IMAGES
  return input.target === "gray" ? GRAY_IMAGES : pressImages(input, objects, level)
}

/** Pictures of a file for the press: managed RGB, or inks. */
function pressImages({ target, images, tables }: PdfInput, objects: PdfObjects, level: number): ImageColors {
  const spaces = new Map<string, string>()
  let srgb: Uint8Array | undefined
  const rgb = (own: Uint8Array | undefined): string => {
    srgb ??= srgbProfile()
    const profile = own ?? srgb
    const key = Buffer.from(contentHash([profile])).toString("hex")
    let space = spaces.get(key)
    if (space === undefined) {
      const stream = objects.addStream("/N 3/Filter/FlateDecode", deflateSync(profile, { level }))
      space = `[/ICCBased ${stream}]`
      spaces.set(key, space)
    }
    return space
  }
  const converts = target === "x1a" || images === "cmyk"
  return {
    rgb,
    gray: BLACK,
    grayDecode: "/Decode[1 0]",
    ...(converts && { converted: { space: "DeviceCMYK" as const, pixels: tables.pixelsToCmyk } }),
    most: 8,
  }
}

import { deflateSync } from "node:zlib"
import type { RasterImage } from "../layout/fragment.ts"
import { decodePng, type Png, pngSamples } from "./png.ts"

/** An image XObject ready to be written; `mask` is its alpha, if it has any. */
export interface ImageObject {
  readonly entries: string
  readonly bytes: Uint8Array
  readonly mask?: { readonly entries: string; readonly bytes: Uint8Array }
}

/** Undefined where the bytes are not what the format says. */
export function imageObject(image: RasterImage, level: number): ImageObject | undefined {
  if (image.format === "jpeg") return jpegObject(image.data)
  const png = decodePng(image.data)
  return png === undefined ? undefined : pngObject(png, level)
}

const SPACES: Readonly<Record<number, string>> = { 1: "DeviceGray", 3: "DeviceRGB", 4: "DeviceCMYK" }

/** The file as it is: PDF knows JPEG. ISO 32000-1, 7.4.8. */
function jpegObject(data: Uint8Array): ImageObject | undefined {
  if (data[0] !== 0xff || data[1] !== 0xd8) return undefined
  let adobe = false
  for (let at = 2; at + 9 < data.length; ) {
    if (data[at] !== 0xff) return undefined
    const marker = data[at + 1] as number
    if (marker === 0xff) {
      at++
      continue
    }
    const length = ((data[at + 2] as number) << 8) | (data[at + 3] as number)
    if (marker === 0xee && String.fromCharCode(...data.subarray(at + 4, at + 9)) === "Adobe") adobe = true
    // Start of frame: all but the Huffman, reserved and arithmetic tables in the same row of markers.
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      const bits = data[at + 4] as number
      const height = ((data[at + 5] as number) << 8) | (data[at + 6] as number)
      const width = ((data[at + 7] as number) << 8) | (data[at + 8] as number)
      const space = SPACES[data[at + 9] as number]
      if (space === undefined || width === 0 || height === 0) return undefined
      // Adobe writes CMYK inverted, and marks that it is the writer.
      const decode = space === "DeviceCMYK" && adobe ? "/Decode[1 0 1 0 1 0 1 0]" : ""
      return { entries: entries(width, height, bits, `/${space}`, `/DCTDecode${decode}`), bytes: data }
    }
    at += 2 + length
  }
  return undefined
}

const entries = (width: number, height: number, bits: number, space: string, filter: string): string =>
  `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/BitsPerComponent ${bits}/ColorSpace${space}/Filter${filter}`

/** PNG colour types, PNG specification (third edition), 6.1. */
const INDEXED = 3
const HAS_ALPHA = 4

function pngObject(png: Png, level: number): ImageObject | undefined {
  const { width, height, bits, colorType, palette, transparency, interlaced } = png
  const colors = (colorType & 2) !== 0 && colorType !== INDEXED ? 3 : 1
  const device = colors === 3 ? "/DeviceRGB" : "/DeviceGray"
  const indexed = palette === undefined ? "" : `[/Indexed/DeviceRGB ${palette.length / 3 - 1}<${hex(palette)}>]`
  const space = colorType === INDEXED ? indexed : device
  if (space === "") return undefined
  const transparent = (colorType & HAS_ALPHA) !== 0 || transparency !== undefined
  if (!transparent && !interlaced) {
    // The compressed rows as they are, filters and all: a PNG predictor is a PDF predictor.
    const parameters = `/DecodeParms<</Predictor 15/Colors ${colors}/BitsPerComponent ${bits}/Columns ${width}>>`
    return { entries: entries(width, height, bits, space, `/FlateDecode${parameters}`), bytes: png.data }
  }
  const samples = pngSamples(png)
  if (samples === undefined) return undefined
  const { color, alpha } = samples
  // Decoded samples are eight bits each; a palette's are indices still.
  const object = {
    entries: entries(width, height, 8, space, "/FlateDecode"),
    bytes: deflateSync(color, { level }),
  }
  if (alpha === undefined) return object
  const mask = {
    entries: entries(width, height, 8, "/DeviceGray", "/FlateDecode"),
    bytes: deflateSync(alpha, { level }),
  }
  return { ...object, mask }
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("hex")

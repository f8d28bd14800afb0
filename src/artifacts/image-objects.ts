import { deflateSync } from "node:zlib"
import type { RasterImage } from "../layout/fragment.ts"
import type { ImageItem } from "../paint/display-list.ts"
import { pixelsToGray } from "./gray.ts"
import { jpegPixels } from "./jpeg-pixels.ts"
import { jpegProfile, withoutProfile } from "./jpeg-profile.ts"
import { decodePng, type Png, pngSamples } from "./png.ts"

/** What a file's target makes of the colours of pictures. */
export interface ImageColors {
  /** Colour space of RGB samples, as PDF source; `profile` is the picture's own. */
  readonly rgb: (profile: Uint8Array | undefined) => string
  /** Colour space of grey samples, and their `Decode` where it counts ink instead of light. */
  readonly gray: string
  readonly grayDecode: string
  /** Present where pictures are converted: into which device space, and how. */
  readonly converted?: { readonly space: "DeviceCMYK" | "DeviceGray"; readonly pixels: (rgb: Uint8Array) => Uint8Array }
  /** Bits a sample: a press shows no more than eight, PDF 1.4 has no more, and Ghostscript 10 fails on grey ones of more. */
  readonly most: 8 | 16
}

export const SCREEN_IMAGES: ImageColors = {
  rgb: () => "/DeviceRGB",
  gray: "/DeviceGray",
  grayDecode: "",
  most: 16,
}

/** Greys as light as the colours. */
export const GRAY_IMAGES: ImageColors = {
  ...SCREEN_IMAGES,
  converted: { space: "DeviceGray", pixels: pixelsToGray },
  most: 8,
}

/** An image XObject ready to be written; `mask` is its alpha, if it has any. */
export interface ImageObject {
  readonly entries: string
  readonly bytes: Uint8Array
  readonly mask?: { readonly entries: string; readonly bytes: Uint8Array }
  /** It was converted as if it were sRGB, but says that it is not. */
  readonly otherProfile?: true
  /** It was to be converted and could not be. */
  readonly inColor?: true
}

/** Undefined where the bytes are not what the format says. With a `ground` it is inks, mixed with those of the ground. */
export function imageObject(
  image: RasterImage,
  level: number,
  colors: ImageColors,
  ground?: ImageItem["ground"],
): ImageObject | undefined {
  if (image.format === "jpeg") return jpegObject(image.data, level, colors)
  const png = decodePng(image.data)
  if (png === undefined) return undefined
  return ground === undefined ? pngObject(png, level, colors) : groundedObject(png, level, colors, ground)
}

/** A picture with alpha as the opaque one that looks the same on a plain ground: plates are mixed as a CMYK group blends. */
function groundedObject(
  png: Png,
  level: number,
  colors: ImageColors,
  ground: NonNullable<ImageItem["ground"]>,
): ImageObject | undefined {
  const { width, height, palette, profile } = png
  const samples = pngSamples(png)
  const toInks = colors.converted?.pixels
  if (samples === undefined || toInks === undefined || (png.colorType === INDEXED && palette === undefined))
    return undefined
  const { color, alpha } = samples
  const isRgb = (png.colorType & 2) !== 0
  const inks = new Uint8Array(width * height * 4)
  const table = png.colorType === INDEXED ? toInks(palette as Uint8Array) : undefined
  if (table === undefined && isRgb) inks.set(toInks(color))
  else {
    for (let i = 0; i < color.length; i++) {
      const value = color[i] as number
      if (table === undefined) inks[i * 4 + 3] = 255 - value
      else inks.set(table.subarray(value * 4, value * 4 + 4), i * 4)
    }
  }
  if (alpha !== undefined) {
    const below = ground.map((ink) => ink * 255)
    for (let i = 0; i < inks.length; i++) {
      const under = below[i & 3] as number
      inks[i] = Math.round(under + ((inks[i] as number) - under) * ((alpha[i >> 2] as number) / 255))
    }
  }
  return { ...flat(width, height, "/DeviceCMYK", inks, level), ...asSrgb(isRgb ? profile : undefined) }
}

/** The file as it is: PDF knows JPEG. ISO 32000-1, 7.4.8. */
function jpegObject(data: Uint8Array, level: number, colors: ImageColors): ImageObject | undefined {
  const frame = jpegFrame(data)
  if (frame === undefined) return undefined
  const { width, height, bits, channels, adobe } = frame
  const screen = colors === SCREEN_IMAGES
  const whole = (space: string, decode: string): ImageObject => ({
    entries: entries(width, height, bits, space, `/DCTDecode${decode}`),
    // The colour space of the PDF says what the channels are.
    bytes: screen ? data : withoutProfile(data),
  })
  // Adobe writes CMYK inverted, and marks that it is the writer.
  if (channels === 4) {
    const object = whole("/DeviceCMYK", adobe ? "/Decode[1 0 1 0 1 0 1 0]" : "")
    return colors.converted?.space === "DeviceGray" ? { ...object, inColor: true } : object
  }
  if (channels === 1) return whole(colors.gray, colors.grayDecode)
  const profile = screen ? undefined : jpegProfile(data)
  const { converted } = colors
  if (converted === undefined) return whole(colors.rgb(profile), "")
  const pixels = jpegPixels(data)
  if (pixels === undefined) return undefined
  return { ...flat(width, height, `/${converted.space}`, converted.pixels(pixels.samples), level), ...asSrgb(profile) }
}

const asSrgb = (profile: Uint8Array | undefined): { otherProfile?: true } =>
  profile === undefined ? {} : { otherProfile: true }

interface JpegFrame {
  readonly width: number
  readonly height: number
  readonly bits: number
  readonly channels: 1 | 3 | 4
  readonly adobe: boolean
}

function jpegFrame(data: Uint8Array): JpegFrame | undefined {
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
      const channels = data[at + 9] as number
      if ((channels !== 1 && channels !== 3 && channels !== 4) || width === 0 || height === 0) return undefined
      return { width, height, bits, channels, adobe }
    }
    at += 2 + length
  }
  return undefined
}

const entries = (width: number, height: number, bits: number, space: string, filter: string): string =>
  `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/BitsPerComponent ${bits}/ColorSpace${space}/Filter${filter}`

const flat = (width: number, height: number, space: string, samples: Uint8Array, level: number, more = "") => ({
  entries: entries(width, height, 8, space, `/FlateDecode${more}`),
  bytes: deflateSync(samples, { level }),
})

/** PNG colour types, PNG specification (third edition), 6.1. */
const INDEXED = 3
const HAS_ALPHA = 4

function pngObject(png: Png, level: number, colors: ImageColors): ImageObject | undefined {
  const { width, height, bits, colorType, transparency, interlaced } = png
  const isRgb = (colorType & 2) !== 0
  const profile = colors === SCREEN_IMAGES || !isRgb ? undefined : png.profile
  const converted = isRgb && colorType !== INDEXED ? colors.converted : undefined
  const space = pngSpace(png, profile, colors)
  if (space === undefined) return undefined
  const decode = isRgb ? "" : colors.grayDecode
  const transparent = (colorType & HAS_ALPHA) !== 0 || transparency !== undefined
  const other = colors.converted === undefined ? {} : asSrgb(profile)
  if (!transparent && !interlaced && converted === undefined && bits <= colors.most) {
    // The compressed rows as they are, filters and all: a PNG predictor is a PDF predictor.
    const channels = isRgb && colorType !== INDEXED ? 3 : 1
    const parameters = `/DecodeParms<</Predictor 15/Colors ${channels}/BitsPerComponent ${bits}/Columns ${width}>>`
    return {
      entries: entries(width, height, bits, space, `/FlateDecode${parameters}${decode}`),
      bytes: png.data,
      ...other,
    }
  }
  const samples = pngSamples(png)
  if (samples === undefined) return undefined
  const { alpha } = samples
  const color = converted?.pixels(samples.color) ?? samples.color
  // Decoded samples are eight bits each; a palette's are indices still.
  const object = {
    ...flat(width, height, converted === undefined ? space : `/${converted.space}`, color, level, decode),
    ...other,
  }
  return alpha === undefined ? object : { ...object, mask: flat(width, height, "/DeviceGray", alpha, level) }
}

/** Undefined where a palette is missing. */
function pngSpace(
  { colorType, palette }: Png,
  profile: Uint8Array | undefined,
  colors: ImageColors,
): string | undefined {
  if (colorType !== INDEXED) return (colorType & 2) !== 0 ? colors.rgb(profile) : colors.gray
  if (palette === undefined) return undefined
  const last = palette.length / 3 - 1
  const { converted } = colors
  return converted === undefined
    ? `[/Indexed${colors.rgb(profile)} ${last}<${hex(palette)}>]`
    : `[/Indexed/${converted.space} ${last}<${hex(converted.pixels(palette))}>]`
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("hex")

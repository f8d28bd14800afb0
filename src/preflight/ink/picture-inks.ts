import { jpegMeans, jpegPixels } from "../../artifacts/jpeg-pixels.ts"
import type { ColorSpace } from "../content/color-space.ts"
import type { ImagePainted } from "../content/events.ts"
import { inkOf } from "../content/ink.ts"
import type { PdfFile } from "../pdf/pdf-file.ts"
import type { PdfDict, PdfStream } from "../pdf/value.ts"
import type { IntentInks } from "./intent-inks.ts"

/** The samples of a picture as plates. */
export interface PictureInks {
  readonly width: number
  readonly height: number
  /** C, M, Y and K of some samples, by their numbers in reading order. */
  readonly inks: (samples: Int32Array, count: number) => Uint8Array
  /** How much of it covers, by a place in the unit square from its top left corner; undefined where all of it does. */
  readonly alpha: ((u: number, v: number) => number) | undefined
  /** Colours were converted: a shop may convert them otherwise. */
  readonly converted: boolean
}

/** More samples are not unpacked. */
const MAX_SAMPLES = 60_000_000

/**
 * What a picture puts on the plates; undefined where that is not known: other inks, codecs that are not read, RGB without an
 * output condition. `coarse` says that the means of a JPEG's blocks are fine enough.
 */
export function pictureInks(
  file: PdfFile,
  { stream, space, width, height, bits }: ImagePainted,
  rgb: () => IntentInks | undefined,
  coarse: boolean,
): PictureInks | undefined {
  const { dict } = stream
  // A colour key or a stencil of its own: seldom, and not told from what shows.
  if (space === undefined || dict.has("Mask")) return undefined
  const read = readSamples(file, stream, space.components, { width, height, bits }, coarse)
  const inks = read && platesOf(read, space, decodeOf(file, dict, space, read.most), rgb)
  if (read === undefined || inks === undefined) return undefined
  const mask = file.stream(dict.get("SMask"))
  const alpha = mask === undefined ? undefined : alphaOf(file, mask)
  if (mask !== undefined && alpha === undefined) return undefined
  return { width: read.width, height: read.height, inks, alpha, converted: isRgb(space) }
}

/** Samples as they are in the file. */
interface Samples {
  readonly width: number
  readonly height: number
  readonly components: number
  /** Largest value. */
  readonly most: number
  readonly at: (sample: number, component: number) => number
}

interface Size {
  readonly width: number
  readonly height: number
  readonly bits: number
}

function readSamples(
  file: PdfFile,
  stream: PdfStream,
  components: number,
  size: Size,
  coarse: boolean,
): Samples | undefined {
  const { width, height, bits } = size
  if (!(width > 0 && height > 0 && width * height * components <= MAX_SAMPLES)) return undefined
  const { bytes, left } = file.decode(stream)
  if (left === "DCTDecode") {
    // A size that the JPEG does not share may be any.
    if (!sameSize(bytes, size)) return undefined
    const pixels = coarse ? jpegMeans(bytes) : jpegPixels(bytes)
    if (pixels?.channels !== components) return undefined
    const { samples } = pixels
    const { width, height } = pixels
    return { width, height, components, most: 255, at: (sample, i) => samples[sample * components + i] as number }
  }
  const row = Math.ceil((width * components * bits) / 8)
  if (left !== undefined || ![1, 2, 4, 8, 16].includes(bits) || bytes.length < row * height) return undefined
  const shape = { width, height, components }
  if (bits === 8) return { ...shape, most: 255, at: (sample, i) => bytes[sample * components + i] as number }
  // Of two bytes the upper says enough.
  if (bits === 16) return { ...shape, most: 255, at: (sample, i) => bytes[(sample * components + i) * 2] as number }
  const most = 2 ** bits - 1
  const at = (sample: number, i: number): number => {
    const bit = ((sample % width) * components + i) * bits
    const byte = bytes[Math.floor(sample / width) * row + (bit >> 3)] as number
    return (byte >> (8 - bits - (bit & 7))) & most
  }
  return { ...shape, most, at }
}

/** Whether the start of frame of a JPEG, ITU-T T.81, B.2.2, has the size that is said of it. */
function sameSize(bytes: Uint8Array, { width, height }: Size): boolean {
  const word = (at: number): number => ((bytes[at] as number) << 8) | (bytes[at + 1] as number)
  for (let at = 2; at + 9 < bytes.length; ) {
    const marker = bytes[at + 1] as number
    if (bytes[at] !== 0xff) return false
    if (marker === 0xff) at++
    else if (marker >= 0xc0 && marker <= 0xc2) return word(at + 5) === height && word(at + 7) === width
    else at += 2 + word(at + 2)
  }
  return false
}

/** ISO 32000-1, table 90: from a value in the file to 0..255, or to an index, for each component. */
function decodeOf(file: PdfFile, dict: PdfDict, space: ColorSpace, most: number): readonly Uint8Array[] {
  const written = file.numberArray(dict.get("Decode") ?? dict.get("D"))
  const indexed = space.family === "Indexed"
  return Array.from({ length: space.components }, (_, i) => {
    const from = written?.[i * 2] ?? 0
    const to = written?.[i * 2 + 1] ?? (indexed ? most : 1)
    const scale = indexed ? 1 : 255
    return Uint8Array.from({ length: most + 1 }, (_, value) =>
      Math.min(255, Math.max(0, Math.round((from + ((to - from) * value) / most) * scale))),
    )
  })
}

const isRgb = (space: ColorSpace): boolean =>
  space.family === "Indexed"
    ? isRgb(space.base)
    : space.components === 3 && ["DeviceRGB", "CalRGB", "ICCBased"].includes(space.family)

/** One component is a table of all its values; three and four are converted as they come. */
function platesOf(
  { at, most }: Samples,
  space: ColorSpace,
  decode: readonly Uint8Array[],
  rgb: () => IntentInks | undefined,
): PictureInks["inks"] | undefined {
  if (space.components === 1) {
    const table = tableOf(space, decode[0] as Uint8Array, most, rgb)
    return table && ((samples, count) => fill(count, 4, (i, plate) => table[at(samples[i] as number, 0) * 4 + plate]))
  }
  const value = (sample: number, i: number): number => (decode[i] as Uint8Array)[at(sample, i)] as number
  if (isRgb(space)) {
    const conversion = rgb()
    return (
      conversion &&
      ((samples, count) => conversion.pixels(fill(count, 3, (i, channel) => value(samples[i] as number, channel))))
    )
  }
  const four = space.components === 4 && (space.family === "DeviceCMYK" || space.family === "ICCBased")
  return four ? (samples, count) => fill(count, 4, (i, plate) => value(samples[i] as number, plate)) : undefined
}

function fill(count: number, components: number, of: (i: number, component: number) => number | undefined): Uint8Array {
  const out = new Uint8Array(count * components)
  for (let i = 0, to = 0; i < count; i++) {
    for (let component = 0; component < components; component++) out[to++] = of(i, component) ?? 0
  }
  return out
}

function tableOf(
  space: ColorSpace,
  decode: Uint8Array,
  most: number,
  rgb: () => IntentInks | undefined,
): Uint8Array | undefined {
  const table = new Uint8Array((most + 1) * 4)
  for (let value = 0; value <= most; value++) {
    const decoded = decode[value] as number
    const found = inkOf(space, [space.family === "Indexed" ? decoded : decoded / 255])
    const ink = found.known ? found : found.rgb && rgb()?.ink(found.rgb)
    // Plates of spot inks are asked of shapes alone.
    if (ink === undefined || ink.spots.length > 0 || ink.all > 0) return undefined
    table.set(
      [ink.c, ink.m, ink.y, ink.k].map((part) => Math.round(part * 255)),
      value * 4,
    )
  }
  return table
}

function alphaOf(file: PdfFile, mask: PdfStream): PictureInks["alpha"] {
  const { dict } = mask
  const number = (key: string): number => file.number(dict.get(key)) ?? 0
  const bits = file.number(dict.get("BitsPerComponent")) ?? 8
  const read = readSamples(file, mask, 1, { width: number("Width"), height: number("Height"), bits }, false)
  if (read === undefined) return undefined
  const gray = { family: "DeviceGray", components: 1 } as const
  const [decode] = decodeOf(file, dict, gray, read.most) as readonly [Uint8Array]
  const { width, height, at } = read
  return (u, v) => {
    const x = Math.min(width - 1, Math.floor(u * width))
    const y = Math.min(height - 1, Math.floor(v * height))
    return (decode[at(y * width + x, 0)] as number) / 255
  }
}

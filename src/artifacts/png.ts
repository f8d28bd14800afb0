import { inflateSync } from "node:zlib"
import { PNG_PASSES } from "../tables/png-passes.ts"
import { isRgbProfile } from "./jpeg-profile.ts"

/** A PNG file's parts; PNG specification (third edition). */
export interface Png {
  readonly width: number
  readonly height: number
  readonly bits: number
  readonly colorType: number
  readonly interlaced: boolean
  /** Colours of a palette, three bytes each. */
  readonly palette: Uint8Array | undefined
  /** The `tRNS` chunk: alphas of palette entries, or the one colour that is transparent. */
  readonly transparency: Uint8Array | undefined
  /** The ICC profile of an RGB picture, if it has one. */
  readonly profile: Uint8Array | undefined
  /** The joined `IDAT` chunks: a zlib stream of filtered rows. */
  readonly data: Uint8Array
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** Channels by colour type. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

export function decodePng(file: Uint8Array): Png | undefined {
  if (file.length < 33 || SIGNATURE.some((byte, i) => file[i] !== byte)) return undefined
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const parts: Uint8Array[] = []
  let palette: Uint8Array | undefined
  let transparency: Uint8Array | undefined
  let profile: Uint8Array | undefined
  for (let at = 8; at + 12 <= file.length; ) {
    const length = view.getUint32(at)
    const type = String.fromCharCode(...file.subarray(at + 4, at + 8))
    if (at + 12 + length > file.length) return undefined
    const chunk = file.subarray(at + 8, at + 8 + length)
    if (type === "PLTE") palette = chunk
    else if (type === "tRNS") transparency = chunk
    else if (type === "iCCP") profile = profileOf(chunk)
    else if (type === "IDAT") parts.push(chunk)
    else if (type === "IEND") break
    at += 12 + length
  }
  const width = view.getUint32(16)
  const height = view.getUint32(20)
  const [bits, colorType] = [file[24] as number, file[25] as number]
  const known = CHANNELS[colorType] !== undefined && [1, 2, 4, 8, 16].includes(bits)
  if (!known || width === 0 || height === 0 || parts.length === 0) return undefined
  if (colorType === 3 && (palette === undefined || palette.length < 3 || palette.length % 3 !== 0)) return undefined
  const data = Buffer.concat(parts)
  return { width, height, bits, colorType, interlaced: file[28] === 1, palette, transparency, profile, data }
}

/** A name, zero, the method, and the packed profile: 11.3.2.3. */
function profileOf(chunk: Uint8Array): Uint8Array | undefined {
  try {
    const profile = new Uint8Array(inflateSync(chunk.subarray(chunk.indexOf(0) + 2)))
    return isRgbProfile(profile) ? profile : undefined
  } catch {
    return undefined
  }
}

/** Colour samples (palette indices stay indices) and alpha, one byte each; undefined where the rows are damaged. */
export function pngSamples(
  png: Png,
): { readonly color: Uint8Array; readonly alpha: Uint8Array | undefined } | undefined {
  const { width, height, bits, colorType, interlaced, transparency } = png
  const channels = CHANNELS[colorType] as number
  let rows: Uint8Array
  try {
    rows = inflateSync(png.data)
  } catch {
    return undefined
  }
  const colors = channels > 2 ? 3 : 1
  const hasAlpha = channels === 2 || channels === 4
  const color = new Uint8Array(width * height * colors)
  const alpha = hasAlpha || transparency !== undefined ? new Uint8Array(width * height).fill(255) : undefined
  // Values of fewer than eight bits are spread over them, but indices are not values.
  const spread = colorType === 3 ? 1 : 255 / (2 ** Math.min(bits, 8) - 1)
  const key = transparency !== undefined && colorType !== 3 ? transparentColor(transparency, colors) : undefined
  const samples = new Uint16Array(channels)
  let at = 0
  for (const [x0, y0, dx, dy] of interlaced ? PNG_PASSES : ([[0, 0, 1, 1]] as const)) {
    const columns = Math.ceil((width - x0) / dx)
    const lines = Math.ceil((height - y0) / dy)
    if (columns <= 0 || lines <= 0) continue
    const rowLength = Math.ceil((columns * channels * bits) / 8)
    const pixelBytes = Math.max(1, (channels * bits) >> 3)
    let above = new Uint8Array(rowLength)
    for (let line = 0; line < lines; line++) {
      if (at + 1 + rowLength > rows.length) return undefined
      const row = rows.subarray(at + 1, at + 1 + rowLength)
      unfilter(rows[at] as number, row, above, pixelBytes)
      above = row as Uint8Array<ArrayBuffer>
      at += 1 + rowLength
      for (let column = 0; column < columns; column++) {
        const pixel = (y0 + line * dy) * width + x0 + column * dx
        for (let c = 0; c < channels; c++) samples[c] = sampleAt(row, column * channels + c, bits)
        for (let c = 0; c < colors; c++) color[pixel * colors + c] = eight(samples[c] as number, bits, spread)
        if (alpha === undefined) continue
        if (hasAlpha) alpha[pixel] = eight(samples[channels - 1] as number, bits, 1)
        else if (colorType === 3) alpha[pixel] = transparency?.[samples[0] as number] ?? 255
        else if (key?.every((value, c) => samples[c] === value)) alpha[pixel] = 0
      }
    }
  }
  return { color, alpha }
}

const eight = (sample: number, bits: number, spread: number): number => (bits === 16 ? sample >> 8 : sample * spread)

function transparentColor(chunk: Uint8Array, colors: number): readonly number[] {
  return Array.from({ length: colors }, (_, c) => ((chunk[c * 2] ?? 0) << 8) | (chunk[c * 2 + 1] ?? 0))
}

function sampleAt(row: Uint8Array, index: number, bits: number): number {
  if (bits === 8) return row[index] as number
  if (bits === 16) return ((row[index * 2] as number) << 8) | (row[index * 2 + 1] as number)
  const bit = index * bits
  return ((row[bit >> 3] as number) >> (8 - bits - (bit & 7))) & ((1 << bits) - 1)
}

/** Filter types, PNG 9.2, undone in place. */
function unfilter(type: number, row: Uint8Array, above: Uint8Array, step: number): void {
  if (type === 0) return
  for (let i = 0; i < row.length; i++) {
    const left = i >= step ? (row[i - step] as number) : 0
    const up = above[i] as number
    const corner = i >= step ? (above[i - step] as number) : 0
    let guess = 0
    if (type === 1) guess = left
    else if (type === 2) guess = up
    else if (type === 3) guess = (left + up) >> 1
    else if (type === 4) guess = paeth(left, up, corner)
    row[i] = (row[i] as number) + guess
  }
}

function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner
  const a = Math.abs(estimate - left)
  const b = Math.abs(estimate - up)
  const c = Math.abs(estimate - corner)
  if (a <= b && a <= c) return left
  return b <= c ? up : corner
}

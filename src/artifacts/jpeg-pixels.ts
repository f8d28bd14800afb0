import { BLOCK, BLOCK_SIZE, type Frame, frameOf, word } from "./jpeg-frame.ts"
import { type JpegPixels, samplesOf } from "./jpeg-samples.ts"
import { type HuffmanTables, huffmanTable, ScanDecoder, ZIGZAG } from "./jpeg-scan.ts"

/**
 * The pixels of a JPEG file, for pictures that are converted or looked at: ITU-T T.81, baseline and progressive,
 * Huffman-coded, eight bits. Where pictures stay as they are, PDF readers decode them. Undefined where the file is damaged
 * or of a kind that is not read.
 */
export const jpegPixels = (data: Uint8Array): JpegPixels | undefined => pixelsOf(data, BLOCK)

/** The means of its blocks, an eighth as wide and as high: all that is needed of a picture that is looked at from afar. */
export const jpegMeans = (data: Uint8Array): JpegPixels | undefined => pixelsOf(data, 1)

function pixelsOf(data: Uint8Array, side: typeof BLOCK | 1): JpegPixels | undefined {
  const read = readSegments(data)
  return read && samplesOf(read.frame, read.quantization, read.transform, side)
}

/** A picture whose scans are decoded. */
interface Decoded {
  readonly frame: Frame
  readonly quantization: readonly Uint16Array[]
  /** Of Adobe's marker: 0 for colours as they are, 1 for YCbCr, 2 for YCCK. */
  readonly transform: number | undefined
}

/** Second bytes of markers: T.81, table B.1. */
const MARKERS = {
  SOF0: 0xc0,
  SOF2: 0xc2,
  DHT: 0xc4,
  JPG: 0xc8,
  DAC: 0xcc,
  SOF15: 0xcf,
  RST0: 0xd0,
  SOI: 0xd8,
  EOI: 0xd9,
  SOS: 0xda,
  DQT: 0xdb,
  DRI: 0xdd,
  APP14: 0xee,
} as const

const isRestart = (marker: number): boolean => marker >= MARKERS.RST0 && marker < MARKERS.SOI

/** Frames with another kind of coding: lossless, hierarchical or arithmetic. */
const isOtherFrame = (marker: number): boolean =>
  marker > MARKERS.SOF2 &&
  marker <= MARKERS.SOF15 &&
  marker !== MARKERS.DHT &&
  marker !== MARKERS.JPG &&
  marker !== MARKERS.DAC

/** Reads a file marker by marker: T.81, annex B. What is cut off after its first scan is shown as far as it goes. */
function readSegments(data: Uint8Array): Decoded | undefined {
  if (data[0] !== 0xff || data[1] !== MARKERS.SOI) return undefined
  const quantization: Uint16Array[] = []
  const tables: HuffmanTables = { dc: [], ac: [] }
  let transform: number | undefined
  let restart = 0
  let frame: Frame | undefined
  let decoder: ScanDecoder | undefined
  let scans = 0
  let at = 2
  while (at + 3 < data.length) {
    const marker = data[at + 1] as number
    if (data[at] !== 0xff || marker === 0xff) {
      at++
      continue
    }
    if (marker === MARKERS.EOI) break
    if (marker === 0 || marker === MARKERS.SOI || isRestart(marker)) {
      at += 2
      continue
    }
    const from = at + 4
    const to = at + 2 + word(data, at + 2)
    if (to > data.length || to < from) break
    at = to
    if (marker === MARKERS.DQT) quantizationTables(data, from, to, quantization)
    else if (marker === MARKERS.DHT) huffmanTables(data, from, to, tables)
    else if (marker === MARKERS.DRI) restart = word(data, from)
    else if (marker === MARKERS.APP14) transform = adobeTransform(data, from, to) ?? transform
    else if (marker >= MARKERS.SOF0 && marker <= MARKERS.SOF2) {
      if (frame !== undefined) return undefined
      frame = frameOf(data, from, marker === MARKERS.SOF2)
      if (frame === undefined) return undefined
      decoder = new ScanDecoder(data, frame, tables)
    } else if (isOtherFrame(marker)) return undefined
    else if (marker === MARKERS.SOS) {
      const end = decoder?.scan(from, to, restart)
      if (end === undefined) break
      at = end
      scans++
    }
  }
  return frame === undefined || scans === 0 ? undefined : { frame, quantization, transform }
}

function adobeTransform(data: Uint8Array, from: number, to: number): number | undefined {
  if (to - from < 12) return undefined
  return String.fromCharCode(...data.subarray(from, from + 5)) === "Adobe" ? data[from + 11] : undefined
}

function quantizationTables(data: Uint8Array, from: number, to: number, tables: Uint16Array[]): void {
  for (let at = from; at < to; ) {
    const spec = data[at++] as number
    const wide = spec >> 4 !== 0
    const table = new Uint16Array(BLOCK_SIZE)
    for (let i = 0; i < BLOCK_SIZE && at < to; i++) {
      table[ZIGZAG[i] as number] = wide ? word(data, at) : (data[at] as number)
      at += wide ? 2 : 1
    }
    tables[spec & 15] = table
  }
}

function huffmanTables(data: Uint8Array, from: number, to: number, { dc, ac }: HuffmanTables): void {
  for (let at = from; at + 17 <= to; ) {
    const spec = data[at] as number
    const lengths = data.subarray(at + 1, at + 17)
    const total = lengths.reduce((sum, count) => sum + count, 0)
    const values = data.subarray(at + 17, at + 17 + total)
    const tables = spec >> 4 === 0 ? dc : ac
    tables[spec & 15] = huffmanTable(lengths, values)
    at += 17 + total
  }
}

import { BLOCK, BLOCK_SIZE, type Component, type Frame } from "./jpeg-frame.ts"
import { inverseTransform } from "./jpeg-transform.ts"

export interface JpegPixels {
  readonly width: number
  readonly height: number
  readonly channels: 1 | 3 | 4
  readonly samples: Uint8Array
}

/** In place of a table that the file does not have. */
const UNQUANTIZED = new Uint16Array(BLOCK_SIZE).fill(1)

/** `side` samples along each side of a block: all of them, or one for its mean. */
export function samplesOf(
  frame: Frame,
  quantization: readonly Uint16Array[],
  transform: number | undefined,
  side: typeof BLOCK | 1,
): JpegPixels | undefined {
  const { components } = frame
  const count = components.length
  if (count !== 1 && count !== 3 && count !== 4) return undefined
  const width = side === BLOCK ? frame.width : Math.ceil(frame.width / BLOCK)
  const height = side === BLOCK ? frame.height : Math.ceil(frame.height / BLOCK)
  const samples = new Uint8Array(width * height * count)
  const across = Math.max(...components.map(({ h }) => h))
  const down = Math.max(...components.map(({ v }) => v))
  components.forEach((component, channel) => {
    const table = quantization[component.quantization] ?? UNQUANTIZED
    const plane = side === BLOCK ? planeOf(component, table) : meansOf(component, table)
    const planeWidth = component.stride * side
    const columns = Uint32Array.from({ length: width }, (_, x) => Math.floor((x * component.h) / across))
    for (let y = 0; y < height; y++) {
      const row = Math.floor((y * component.v) / down) * planeWidth
      let to = y * width * count + channel
      for (let x = 0; x < width; x++, to += count) samples[to] = plane[row + (columns[x] as number)] as number
    }
  })
  if (count === 3 && isYcc(components, transform)) yccToRgb(samples, count)
  // Adobe's YCCK: what its first three say of light is missing of ink.
  if (count === 4 && transform === 2) {
    yccToRgb(samples, count)
    for (let at = 0; at < samples.length; at++) if (at % 4 !== 3) samples[at] = 255 - (samples[at] as number)
  }
  return { width, height, channels: count, samples }
}

/** Whether three components are luma and two chromas: as Adobe's marker says, else where they are not named R, G and B. */
function isYcc(components: readonly Component[], transform: number | undefined): boolean {
  if (transform !== undefined) return transform !== 0
  const named = String.fromCharCode(...components.map(({ id }) => id))
  return named !== "RGB"
}

/** The samples of a component's blocks. */
function planeOf({ blocks, stride }: Component, table: Uint16Array): Uint8ClampedArray {
  const plane = new Uint8ClampedArray(blocks.length)
  const width = stride * BLOCK
  const work = new Float64Array(64)
  for (let block = 0; block * 64 < blocks.length; block++) {
    const origin = Math.floor(block / stride) * 8 * width + (block % stride) * 8
    if (isFlat(blocks, block * 64)) {
      const value = ((blocks[block * 64] as number) * (table[0] as number)) / 8 + 128
      for (let y = 0; y < 8; y++) plane.fill(value, origin + y * width, origin + y * width + 8)
      continue
    }
    for (let i = 0; i < 64; i++) work[i] = (blocks[block * 64 + i] as number) * (table[i] as number)
    for (let y = 0; y < 8; y++) inverseTransform(work, y * 8, 1)
    for (let x = 0; x < 8; x++) inverseTransform(work, x, 8)
    for (let i = 0; i < 64; i++) plane[origin + (i >> 3) * width + (i & 7)] = (work[i] as number) + 128
  }
  return plane
}

function meansOf({ blocks }: Component, table: Uint16Array): Uint8ClampedArray {
  const factor = (table[0] as number) / 8
  return Uint8ClampedArray.from(
    { length: blocks.length / 64 },
    (_, block) => (blocks[block * 64] as number) * factor + 128,
  )
}

function isFlat(blocks: Int16Array, block: number): boolean {
  for (let i = 1; i < 64; i++) if (blocks[block + i] !== 0) return false
  return true
}

/** JFIF: full-range ITU-R BT.601. */
function yccToRgb(samples: Uint8Array, channels: 3 | 4): void {
  const clamped = new Uint8ClampedArray(samples.buffer, samples.byteOffset, samples.length)
  for (let at = 0; at + 3 <= samples.length; at += channels) {
    const y = samples[at] as number
    const cb = (samples[at + 1] as number) - 128
    const cr = (samples[at + 2] as number) - 128
    clamped[at] = y + 1.402 * cr
    clamped[at + 1] = y - 0.344136 * cb - 0.714136 * cr
    clamped[at + 2] = y + 1.772 * cb
  }
}

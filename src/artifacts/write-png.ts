import { crc32, deflateSync } from "node:zlib"

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const METRES_PER_INCH = 0.0254
/** Each row less the one above it, byte by byte: png-3 #9Filter-types. */
const UP = 2
const RGB = 2

/** A PNG file from RGBA pixels without transparency; png-3. */
export function encodePng(rgba: Uint8Array, width: number, height: number, dpi: number): Uint8Array {
  const stride = 3 * width
  const rows = new Uint8Array(height * (stride + 1))
  for (let y = 0; y < height; y++) {
    const row = y * (stride + 1)
    rows[row] = UP
    for (let x = 0; x < width; x++) {
      const from = 4 * (y * width + x)
      for (let c = 0; c < 3; c++) {
        const above = y === 0 ? 0 : (rgba[from - 4 * width + c] as number)
        rows[row + 1 + 3 * x + c] = (rgba[from + c] as number) - above
      }
    }
  }
  const header = new Uint8Array(13)
  const view = new DataView(header.buffer)
  view.setUint32(0, width)
  view.setUint32(4, height)
  header.set([8, RGB, 0, 0, 0], 8)
  const density = new Uint8Array(9)
  const perMetre = Math.round(dpi / METRES_PER_INCH)
  new DataView(density.buffer).setUint32(0, perMetre)
  new DataView(density.buffer).setUint32(4, perMetre)
  density[8] = 1
  const parts = [
    Uint8Array.from(SIGNATURE),
    chunk("IHDR", header),
    chunk("pHYs", density),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", new Uint8Array(0)),
  ]
  return new Uint8Array(Buffer.concat(parts))
}

function chunk(type: string, body: Uint8Array): Uint8Array {
  const out = new Uint8Array(body.length + 12)
  const view = new DataView(out.buffer)
  view.setUint32(0, body.length)
  out.set(new TextEncoder().encode(type), 4)
  out.set(body, 8)
  view.setUint32(body.length + 8, crc32(out.subarray(4, body.length + 8)))
  return out
}

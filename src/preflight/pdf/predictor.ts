import type { PdfDict, Resolve } from "./value.ts"

/** Undoes TIFF's and PNG's predictors; ISO 32000-1, 7.4.4.4. */
export function undoPredictor(bytes: Uint8Array, params: PdfDict | undefined, resolve: Resolve): Uint8Array {
  if (params === undefined) return bytes
  const value = (key: string, otherwise: number, most: number): number => {
    const found = resolve(params.get(key))
    return typeof found === "number" && found >= 1 && found <= most ? Math.floor(found) : otherwise
  }
  const predictor = value("Predictor", 1, 15)
  if (predictor === 1) return bytes
  const colors = value("Colors", 1, 32)
  const bits = value("BitsPerComponent", 8, 16)
  const columns = value("Columns", 1, 1 << 20)
  const pixel = Math.max(1, (colors * bits) >> 3)
  const row = Math.ceil((columns * colors * bits) / 8)
  return predictor === 2 ? tiff(bytes, row, pixel, bits) : png(bytes, row, pixel)
}

/** Only whole bytes: pictures of fewer bits with this predictor are not met in practice and stay as they are. */
function tiff(bytes: Uint8Array, row: number, pixel: number, bits: number): Uint8Array {
  if (bits !== 8) return bytes
  const out = Uint8Array.from(bytes)
  for (let start = 0; start < out.length; start += row) {
    const end = Math.min(start + row, out.length)
    for (let i = start + pixel; i < end; i++) out[i] = (out[i] as number) + (out[i - pixel] as number)
  }
  return out
}

function png(bytes: Uint8Array, row: number, pixel: number): Uint8Array {
  const rows = Math.ceil(bytes.length / (row + 1))
  const out = new Uint8Array(rows * row)
  let count = 0
  for (let r = 0; r < rows; r++) {
    const from = r * (row + 1)
    const type = bytes[from]
    const line = bytes.subarray(from + 1, from + 1 + row)
    const at = r * row
    const up = at - row
    for (let i = 0; i < line.length; i++) {
      const left = i >= pixel ? (out[at + i - pixel] as number) : 0
      const above = r > 0 ? (out[up + i] as number) : 0
      let guess = 0
      if (type === 1) guess = left
      else if (type === 2) guess = above
      else if (type === 3) guess = (left + above) >> 1
      else if (type === 4) guess = paeth(left, above, r > 0 && i >= pixel ? (out[up + i - pixel] as number) : 0)
      out[at + i] = (line[i] as number) + guess
    }
    count = at + line.length
  }
  return out.subarray(0, count)
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner
  const toLeft = Math.abs(guess - left)
  const toAbove = Math.abs(guess - above)
  const toCorner = Math.abs(guess - corner)
  return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner
}

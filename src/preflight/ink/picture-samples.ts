import type { Matrix } from "../content/matrix.ts"
import type { Box } from "../pdf/pages.ts"
import type { PictureInks } from "./picture-inks.ts"

/** Places looked up along each side of a cell: one every quarter of a millimetre, 256 in a window of 15 mm². */
export const SAMPLES = 4
const PER_CELL = SAMPLES * SAMPLES

/** Looks a picture up in cells of a page, a row of them at a time. */
export class PictureSamples {
  readonly #picture: PictureInks
  readonly #toPicture: Matrix
  readonly #box: Box
  #numbers = new Int32Array()
  #alphas = new Float64Array()
  #inks: Uint8Array = new Uint8Array()

  /** `toPicture` goes from the page to the unit square; only what lies in `box` shows. */
  constructor(picture: PictureInks, toPicture: Matrix, box: Box) {
    this.#picture = picture
    this.#toPicture = toPicture
    this.#box = box
  }

  /** Takes `cells` cells to the right of a corner. */
  row(left: number, low: number, cell: number, cells: number): void {
    const { width, height, alpha, inks } = this.#picture
    const [a, b, c, d, e, f] = this.#toPicture
    const { x0, y0, x1, y1 } = this.#box
    const count = cells * PER_CELL
    if (this.#numbers.length !== count) {
      this.#numbers = new Int32Array(count)
      this.#alphas = new Float64Array(count)
    }
    const pitch = cell / SAMPLES
    for (let at = 0; at < count; at++) {
      const within = at % PER_CELL
      const x = left + Math.floor(at / PER_CELL) * cell + ((within % SAMPLES) + 0.5) * pitch
      const y = low + (Math.floor(within / SAMPLES) + 0.5) * pitch
      const u = a * x + c * y + e
      const v = 1 - (b * x + d * y + f)
      const shows = x >= x0 && x <= x1 && y >= y0 && y <= y1 && u >= 0 && u < 1 && v >= 0 && v < 1
      this.#numbers[at] = shows ? Math.floor(v * height) * width + Math.floor(u * width) : 0
      this.#alphas[at] = shows ? (alpha?.(u, v) ?? 1) : 0
    }
    this.#inks = inks(this.#numbers, count)
  }

  /** Mean of the plates over what covers a cell of the row, 0 to 1, into `values`; the answer is how much of it does. */
  mean(cell: number, values: number[]): number {
    let [c, m, y, k, sum] = [0, 0, 0, 0, 0]
    for (let at = cell * PER_CELL, end = at + PER_CELL; at < end; at++) {
      const share = this.#alphas[at] as number
      if (share === 0) continue
      sum += share
      c += share * (this.#inks[at * 4] as number)
      m += share * (this.#inks[at * 4 + 1] as number)
      y += share * (this.#inks[at * 4 + 2] as number)
      k += share * (this.#inks[at * 4 + 3] as number)
    }
    const all = sum * 255 || 1
    values[0] = c / all
    values[1] = m / all
    values[2] = y / all
    values[3] = k / all
    return sum / PER_CELL
  }
}

import type { Path } from "../content/path.ts"

/**
 * How much of each cell a shape covers, 0 to 1. Outlines are summed as signed areas, the way font rasterisers do: exact for
 * outlines that do not cross themselves, clamped where they do.
 */
export class Coverage {
  /** In cells: the part of the grid that is filled. */
  x0 = 0
  y0 = 0
  width = 0
  height = 0
  /** Rows follow each other at this distance. */
  stride = 2
  values = new Float32Array(1024)
  readonly #grid: { readonly x0: number; readonly y0: number }
  readonly #cell: number

  /** @param grid Left and lower edge in page space; it may move. @param cell Side of a cell, in points. */
  constructor(grid: { readonly x0: number; readonly y0: number }, cell: number) {
    this.#grid = grid
    this.#cell = cell
  }

  /** Begins a shape within a box of cells. */
  begin(x0: number, y0: number, x1: number, y1: number): void {
    this.x0 = x0
    this.y0 = y0
    this.width = Math.max(0, x1 - x0)
    this.height = Math.max(0, y1 - y0)
    // One cell more a row takes what flows out on the right.
    this.stride = this.width + 2
    const size = this.stride * this.height
    if (size > this.values.length) this.values = new Float32Array(size * 2)
    else this.values.fill(0, 0, size)
  }

  /** Adds an edge, in cells of the grid. Edges of a shape may come in any order. */
  edge(ax: number, ay: number, bx: number, by: number): void {
    if (ay === by) return
    const down = ay < by
    const top = (down ? ay : by) - this.y0
    const bottom = (down ? by : ay) - this.y0
    if (bottom <= 0 || top >= this.height) return
    const slope = (bx - ax) / (by - ay)
    const sign = down ? 1 : -1
    const startX = (down ? ax : bx) - this.x0
    const y0 = Math.max(0, top)
    const y1 = Math.min(this.height, bottom)
    const { width, stride, values } = this
    let x = startX + (y0 - top) * slope
    for (let row = Math.floor(y0); row < y1; row++) {
      const from = Math.max(y0, row)
      const to = Math.min(y1, row + 1)
      const dy = to - from
      const nextX = x + dy * slope
      this.#span(
        values,
        row * stride,
        x < 0 ? 0 : x > width ? width : x,
        nextX < 0 ? 0 : nextX > width ? width : nextX,
        dy * sign,
      )
      x = nextX
    }
  }

  /** The area to the right of an edge within one row goes into the cells it crosses; the rest flows on. */
  #span(values: Float32Array, start: number, xa: number, xb: number, area: number): void {
    const left = xa < xb ? xa : xb
    const right = xa < xb ? xb : xa
    const first = Math.floor(left)
    const last = Math.floor(right)
    if (first === last) {
      const middle = (left + right) / 2 - first
      values[start + first] = (values[start + first] as number) + area * (1 - middle)
      values[start + first + 1] = (values[start + first + 1] as number) + area * middle
      return
    }
    const perCell = area / (right - left)
    let done = 0
    for (let cell = first; cell <= last; cell++) {
      const from = cell === first ? left : cell
      const to = cell === last ? right : cell + 1
      const part = perCell * (to - from)
      if (part === 0) continue
      const middle = (from + to) / 2 - cell
      values[start + cell] = (values[start + cell] as number) + part * (1 - middle)
      values[start + cell + 1] = (values[start + cell + 1] as number) + part * middle
      done += part
    }
    const rest = area - done
    if (Math.abs(rest) > 1e-9) values[start + last] = (values[start + last] as number) + rest
  }

  /** Sums the edges up: what is winded around once is 1. */
  end(evenOdd: boolean): void {
    const { width, height, stride, values } = this
    for (let row = 0; row < height; row++) {
      let sum = 0
      const start = row * stride
      for (let i = start; i < start + width; i++) {
        sum += values[i] as number
        const winding = sum < 0 ? -sum : sum
        values[i] = evenOdd ? 1 - Math.abs((winding % 2) - 1) : winding > 1 ? 1 : winding
      }
    }
  }

  at(x: number, y: number): number {
    const column = x - this.x0
    const row = y - this.y0
    if (column < 0 || row < 0 || column >= this.width || row >= this.height) return 0
    return this.values[row * this.stride + column] as number
  }

  /** Every subpath, closed. */
  fill({ points, starts, count }: Path): void {
    const { x0, y0 } = this.#grid
    const cell = this.#cell
    for (let s = 0; s < starts.length; s++) {
      const start = starts[s] as number
      const end = Math.min(starts[s + 1] ?? count, count)
      let ax = ((points[2 * start] as number) - x0) / cell
      let ay = ((points[2 * start + 1] as number) - y0) / cell
      for (let i = start; i < end; i++) {
        const j = i + 1 < end ? i + 1 : start
        const bx = ((points[2 * j] as number) - x0) / cell
        const by = ((points[2 * j + 1] as number) - y0) / cell
        this.edge(ax, ay, bx, by)
        ax = bx
        ay = by
      }
    }
  }

  /** Each straight part as a bar, all winding one way so that they join; joins and caps are left out. */
  stroke({ points, starts, closed, count }: Path, lineWidth: number): void {
    const { x0, y0 } = this.#grid
    const cell = this.#cell
    const half = lineWidth / cell / 2
    for (let s = 0; s < starts.length; s++) {
      const start = starts[s] as number
      const end = Math.min(starts[s + 1] ?? count, count)
      const last = closed[s] ? end : end - 1
      for (let i = start; i < last; i++) {
        const j = i + 1 < end ? i + 1 : start
        const ax = ((points[2 * i] as number) - x0) / cell
        const ay = ((points[2 * i + 1] as number) - y0) / cell
        const bx = ((points[2 * j] as number) - x0) / cell
        const by = ((points[2 * j + 1] as number) - y0) / cell
        const length = Math.hypot(bx - ax, by - ay)
        if (length === 0) continue
        const nx = (-(by - ay) / length) * half
        const ny = ((bx - ax) / length) * half
        this.edge(ax + nx, ay + ny, bx + nx, by + ny)
        this.edge(bx + nx, by + ny, bx - nx, by - ny)
        this.edge(bx - nx, by - ny, ax - nx, ay - ny)
        this.edge(ax - nx, ay - ny, ax + nx, ay + ny)
      }
    }
  }
}

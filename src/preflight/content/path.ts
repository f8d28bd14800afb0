import type { Box } from "../pdf/pages.ts"
import type { Matrix } from "./matrix.ts"

/** Parts of a curve: lengths here are millimetres, and ink is looked at in cells of two thirds of one. */
const CURVE_PARTS = 8
/** A path with more points than any drawing has; the rest is not kept. */
const MAX_POINTS = 400_000

/** A path in page space, curves as short lines. One instance is filled again and again. */
export class Path {
  /** x, y, x, y, … */
  points = new Float64Array(256)
  count = 0
  /** Indices of points at which subpaths begin. */
  starts: number[] = []
  closed: boolean[] = []
  /** Whether it is one rectangle along the axes. */
  isRectangle = false
  #fromRectangle = false
  #x = 0
  #y = 0
  #startX = 0
  #startY = 0

  clear(): void {
    this.count = 0
    this.starts.length = 0
    this.closed.length = 0
    this.isRectangle = false
    this.#fromRectangle = false
  }

  get empty(): boolean {
    return this.count === 0
  }

  moveTo(m: Matrix, x: number, y: number): void {
    this.starts.push(this.count)
    this.closed.push(false)
    this.#startX = this.#x = x
    this.#startY = this.#y = y
    this.isRectangle = false
    this.#push(m, x, y)
  }

  lineTo(m: Matrix, x: number, y: number): void {
    if (this.starts.length === 0) {
      this.moveTo(m, x, y)
      return
    }
    this.#reopen(m)
    this.#x = x
    this.#y = y
    this.isRectangle = false
    this.#push(m, x, y)
  }

  curveTo(m: Matrix, x1: number, y1: number, x2: number, y2: number, x3: number, y3: number): void {
    if (this.starts.length === 0) this.moveTo(m, x1, y1)
    this.#reopen(m)
    const x0 = this.#x
    const y0 = this.#y
    for (let i = 1; i <= CURVE_PARTS; i++) {
      const t = i / CURVE_PARTS
      const u = 1 - t
      const a = u * u * u
      const b = 3 * u * u * t
      const c = 3 * u * t * t
      const d = t * t * t
      this.#push(m, a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3)
    }
    this.#x = x3
    this.#y = y3
    this.isRectangle = false
  }

  /** `v`: the current point is the first control point. */
  curveFromHere(m: Matrix, x2: number, y2: number, x3: number, y3: number): void {
    this.curveTo(m, this.#x, this.#y, x2, y2, x3, y3)
  }

  close(): void {
    const last = this.closed.length - 1
    if (last < 0) return
    this.closed[last] = true
    this.#x = this.#startX
    this.#y = this.#startY
    if (!this.#fromRectangle) this.isRectangle = this.#looksRectangular()
  }

  rectangle(m: Matrix, x: number, y: number, width: number, height: number): void {
    const first = this.starts.length === 0
    this.#fromRectangle = true
    this.moveTo(m, x, y)
    this.#push(m, x + width, y)
    this.#push(m, x + width, y + height)
    this.#push(m, x, y + height)
    this.closed[this.closed.length - 1] = true
    this.isRectangle = first && ((m[1] === 0 && m[2] === 0) || (m[0] === 0 && m[3] === 0))
    this.#fromRectangle = false
  }

  box(): Box {
    let x0 = Number.POSITIVE_INFINITY
    let y0 = Number.POSITIVE_INFINITY
    let x1 = Number.NEGATIVE_INFINITY
    let y1 = Number.NEGATIVE_INFINITY
    const { points, count } = this
    for (let i = 0; i < count; i++) {
      const x = points[2 * i] as number
      const y = points[2 * i + 1] as number
      if (x < x0) x0 = x
      if (x > x1) x1 = x
      if (y < y0) y0 = y
      if (y > y1) y1 = y
    }
    return { x0, y0, x1, y1 }
  }

  /** A copy that stays: for clips. */
  copy(): Path {
    const copy = new Path()
    copy.points = this.points.slice(0, Math.max(2, this.count * 2))
    copy.count = this.count
    copy.starts = [...this.starts]
    copy.closed = [...this.closed]
    copy.isRectangle = this.isRectangle
    return copy
  }

  /** Becomes what another path is. */
  assign(other: Path): void {
    this.points = other.points
    this.count = other.count
    this.starts = other.starts
    this.closed = other.closed
    this.isRectangle = other.isRectangle
  }

  /** After a close, drawing goes on from the start of the subpath. */
  #reopen(m: Matrix): void {
    if (this.closed[this.closed.length - 1]) this.moveTo(m, this.#startX, this.#startY)
  }

  #looksRectangular(): boolean {
    if (this.starts.length !== 1 || this.count < 4 || this.count > 5) return false
    const { points } = this
    for (let i = 0; i < 4; i++) {
      const j = (i + 1) % 4
      const sameX = Math.abs((points[2 * i] as number) - (points[2 * j] as number)) < 1e-6
      const sameY = Math.abs((points[2 * i + 1] as number) - (points[2 * j + 1] as number)) < 1e-6
      if (sameX === sameY) return false
    }
    return true
  }

  #push(m: Matrix, x: number, y: number): void {
    if (this.count >= MAX_POINTS) return
    if (this.count * 2 + 2 > this.points.length) {
      const larger = new Float64Array(this.points.length * 2)
      larger.set(this.points)
      this.points = larger
    }
    this.points[this.count * 2] = within(m[0] * x + m[2] * y + m[4])
    this.points[this.count * 2 + 1] = within(m[1] * x + m[3] * y + m[5])
    this.count++
  }
}

/** No page is as far out; sums of such numbers stay exact, and there is no NaN. */
const FAR = 1e7
const within = (value: number): number => (value > FAR ? FAR : value > -FAR ? value : -FAR)

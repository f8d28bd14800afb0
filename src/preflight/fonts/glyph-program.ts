/** In thousandths of an em, y up. */
export interface GlyphExtents {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
  /** Share of that box which is inked. */
  readonly fill: number
}

/** An embedded font program, as far as preflight asks. */
export interface GlyphProgram {
  readonly glyphs: number
  /** Thousandths of an em; undefined for a glyph that is not there. */
  advance(glyph: number): number | undefined
  /** Undefined for a glyph without outline. */
  extents(glyph: number): GlyphExtents | undefined
  /** Of a CFF font that is keyed by CID: the glyph of a CID. */
  readonly glyphOfCid?: (cid: number) => number | undefined
  /** The glyph of a character code, by the program's own table. */
  readonly glyphOfCode?: (code: number) => number | undefined
}

/** Gathers what an outline covers: its box and its area by Green's theorem, holes counted against. */
export class OutlineMeter {
  #x0 = Number.POSITIVE_INFINITY
  #y0 = Number.POSITIVE_INFINITY
  #x1 = Number.NEGATIVE_INFINITY
  #y1 = Number.NEGATIVE_INFINITY
  #area = 0
  #x = 0
  #y = 0
  #startX = 0
  #startY = 0

  moveTo(x: number, y: number): void {
    this.close()
    this.#x = this.#startX = x
    this.#y = this.#startY = y
    this.#grow(x, y)
  }

  lineTo(x: number, y: number): void {
    this.#area += this.#x * y - x * this.#y
    this.#x = x
    this.#y = y
    this.#grow(x, y)
  }

  quadTo(x1: number, y1: number, x: number, y: number): void {
    // The area between a quadratic curve and its chord is two thirds of that of its triangle.
    const triangle = (x1 - this.#x) * (y - this.#y) - (x - this.#x) * (y1 - this.#y)
    this.#area += (2 / 3) * triangle
    const middleX = (this.#x + 2 * x1 + x) / 4
    const middleY = (this.#y + 2 * y1 + y) / 4
    this.#grow(middleX, middleY)
    this.lineTo(x, y)
  }

  cubicTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    const x0 = this.#x
    const y0 = this.#y
    const [ax, ay, bx, by, cx, cy] = [x1 - x0, y1 - y0, x2 - x0, y2 - y0, x - x0, y - y0]
    // Green's theorem on a cubic against its chord.
    this.#area += 0.3 * (ax * by - bx * ay) + 0.3 * (ax * cy - cx * ay) + 0.6 * (bx * cy - cx * by)
    this.#grow((x0 + 3 * x1 + 3 * x2 + x) / 8, (y0 + 3 * y1 + 3 * y2 + y) / 8)
    this.lineTo(x, y)
  }

  close(): void {
    this.#area += this.#x * this.#startY - this.#startX * this.#y
    this.#x = this.#startX
    this.#y = this.#startY
  }

  done(unitsPerEm: number): GlyphExtents | undefined {
    this.close()
    const width = this.#x1 - this.#x0
    const height = this.#y1 - this.#y0
    if (!(width > 0 && height > 0)) return undefined
    const scale = 1000 / unitsPerEm
    return {
      x0: this.#x0 * scale,
      y0: this.#y0 * scale,
      x1: this.#x1 * scale,
      y1: this.#y1 * scale,
      fill: Math.min(1, Math.abs(this.#area) / 2 / (width * height)),
    }
  }

  #grow(x: number, y: number): void {
    if (x < this.#x0) this.#x0 = x
    if (x > this.#x1) this.#x1 = x
    if (y < this.#y0) this.#y0 = y
    if (y > this.#y1) this.#y1 = y
  }
}

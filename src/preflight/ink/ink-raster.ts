import { INK_WINDOW_MM2 } from "../../tables/preflight-profiles.ts"
import type { ImagePainted, PathPainted, ShadingPainted, TextShown } from "../content/events.ts"
import type { Clip, Color, GraphicsState } from "../content/graphics-state.ts"
import type { Ink } from "../content/ink.ts"
import { intersectBoxes, inverse } from "../content/matrix.ts"
import { PT_PER_MM } from "../measure.ts"
import type { Box } from "../pdf/pages.ts"
import { type Brush, fillCells, paintCell } from "./brush.ts"
import { Coverage } from "./coverage.ts"
import { gradientParameter } from "./gradient-parameter.ts"
import type { IntentInks } from "./intent-inks.ts"
import type { PictureInks } from "./picture-inks.ts"
import { PictureSamples } from "./picture-samples.ts"
import { GRADIENT_STEPS, type GradientInks } from "./shading-inks.ts"

/** Cells along a side of the window over which ink is averaged. */
export const CELLS_PER_WINDOW = 4
export const CELL = (Math.sqrt(INK_WINDOW_MM2) / CELLS_PER_WINDOW) * PT_PER_MM
/** 1 of ink, in the plates. */
export const FULL = 10_000
/** No sheet of paper has more cells; a hostile page box would fill memory. */
const MAX_CELLS = 8_000_000
/** Cells that may be painted in one page before the page is given up: a hostile page paints for ever. */
const MAX_WORK = 400_000_000

const PROCESS = ["c", "m", "y", "k"] as const
/** Cells of a shape that one cell of a picture takes the time of. */
const PICTURE_WORK = 128
/** So that a brush has all of the plates that pictures are on. */
const ALL_PLATES: Ink = { c: 1, m: 1, y: 1, k: 1, spots: [], all: 0, known: true, painted: "cmyk" }

/**
 * What lies on each plate of a page, in cells of 0.97 mm, painted in the order of the content. Shapes count with the share of a
 * cell they cover, glyphs with the share of their box that is inked. Inks that are replaced, kept or added follow overprint.
 */
export class InkRaster {
  columns = 0
  rows = 0
  /** Left and lower edge, in page space. */
  x0 = 0
  y0 = 0
  /** C, M, Y, K, then spots as they come. */
  plates: Uint16Array[] = []
  readonly spotNames: string[] = []
  /** Something here has inks that are not known: RGB without an output condition, unusual pictures and shadings. */
  unknownInk = false
  gaveUp = false
  /** RGB was added up as the output condition has it. */
  converted = false
  readonly #rgb: () => IntentInks | undefined
  readonly #inks = new WeakMap<Ink, Ink>()
  readonly #coverage = new Coverage(this, CELL)
  readonly #clips = new WeakMap<Clip, Float32Array>()
  /** Most runs of text have the brush of the run before. */
  #last: LastBrush | undefined
  #work = 0
  /** Largest sum of a colour that replaces all plates, and the most that others add on each plate. */
  #replaced = 0
  #added: number[] = []

  /** `rgb` is asked when RGB is first met: what it becomes on the plates, if that is known. */
  constructor(rgb: () => IntentInks | undefined = () => undefined) {
    this.#rgb = rgb
  }

  /** No cell can have more ink than this: 1 for 100 %. */
  get bound(): number {
    return this.#added.reduce((sum, value) => sum + value, this.#replaced) / FULL
  }

  /** Empties the raster for a page. */
  begin(box: Box): void {
    this.x0 = box.x0
    this.y0 = box.y0
    const columns = Math.max(1, Math.ceil((box.x1 - box.x0) / CELL))
    const rows = Math.max(1, Math.ceil((box.y1 - box.y0) / CELL))
    this.gaveUp = !(columns * rows <= MAX_CELLS)
    this.columns = this.gaveUp ? 1 : columns
    this.rows = this.gaveUp ? 1 : rows
    this.spotNames.length = 0
    this.plates.length = Math.min(this.plates.length, 4)
    const size = this.columns * this.rows
    for (let i = 0; i < 4; i++) this.plates[i] = emptied(this.plates[i], size)
    this.unknownInk = false
    this.#last = undefined
    this.converted = false
    this.#work = 0
    this.#replaced = 0
    this.#added = []
  }

  path(painted: PathPainted): void {
    const { path, bounds, fill, stroke, evenOdd, lineWidth, box, state } = painted
    const area = this.#cells(box)
    if (area === undefined) return
    if (fill) {
      const alpha = state.fillAlpha * state.groupAlpha
      if (path.isRectangle && state.clip.path === undefined) {
        this.#box(intersectBoxes(bounds, state.clip.box), state.fill, state, alpha)
      } else {
        this.#begin(area)
        this.#coverage.fill(path)
        this.#coverage.end(evenOdd)
        this.#apply(state.fill, state, alpha, state.fillOverprint)
      }
    }
    if (stroke) {
      this.#begin(area)
      this.#coverage.stroke(path, lineWidth)
      this.#coverage.end(false)
      const dash = state.dashed ? 0.5 : 1
      this.#apply(state.stroke, state, state.strokeAlpha * state.groupAlpha * dash, state.strokeOverprint)
    }
  }

  text(shown: TextShown): void {
    const { font, codes, offsets, count, matrix, alongX, alongY, mode, state } = shown
    if (mode === 3 || mode === 7 || font.type3 !== undefined) return
    const stroked = mode === 1 || mode === 5
    const color = stroked ? state.stroke : state.fill
    const overprint = stroked ? state.strokeOverprint : state.fillOverprint
    const alpha = (stroked ? state.strokeAlpha : state.fillAlpha) * state.groupAlpha
    const brush = this.#brush(color.ink, overprint, state)
    if (brush === undefined) return
    const [a, b, c, d, e, f] = matrix
    const { clip } = state
    const upright = b === 0 && c === 0
    for (let i = 0; i < count; i++) {
      const extents = font.extents(codes[i] as number)
      if (extents === undefined) continue
      const x = e + (offsets[i] as number) * alongX
      const y = f + (offsets[i] as number) * alongY
      const { x0, y0, x1, y1, fill } = extents
      // Half the spread of each corner around the middle of the box: right for any angle.
      const middleX = x + (a * (x0 + x1) + c * (y0 + y1)) / 2
      const middleY = y + (b * (x0 + x1) + d * (y0 + y1)) / 2
      const halfX = (Math.abs(a) * (x1 - x0) + (upright ? 0 : Math.abs(c) * (y1 - y0))) / 2
      const halfY = ((upright ? 0 : Math.abs(b) * (x1 - x0)) + Math.abs(d) * (y1 - y0)) / 2
      this.#rectangle(
        Math.max(middleX - halfX, clip.box.x0),
        Math.max(middleY - halfY, clip.box.y0),
        Math.min(middleX + halfX, clip.box.x1),
        Math.min(middleY + halfY, clip.box.y1),
        brush,
        alpha * fill,
      )
    }
  }

  /** A stencil is taken for half inked; other pictures are looked up at several places of each cell. */
  image({ box, stencil, state, matrix }: ImagePainted, picture: PictureInks | undefined): void {
    if (stencil) {
      this.#box(box, state.fill, state, state.fillAlpha * state.groupAlpha * 0.5)
      return
    }
    const area = this.#cells(box)
    if (area === undefined) return
    const toPicture = inverse(matrix)
    if (picture === undefined || toPicture === undefined) {
      this.unknownInk = true
      return
    }
    if (picture.converted) this.converted = true
    const brush = this.#brush(ALL_PLATES, state.fillOverprint, state) as Brush
    const samples = new PictureSamples(picture, toPicture, box)
    const values = brush.values as number[]
    const alpha = state.fillAlpha * state.groupAlpha
    const [x0, y0, x1, y1] = area
    this.#work += (x1 - x0) * (y1 - y0) * PICTURE_WORK
    for (let row = y0; row < y1; row++) {
      samples.row(this.x0 + x0 * CELL, this.y0 + row * CELL, CELL, x1 - x0)
      for (let column = x0; column < x1; column++) {
        const share = samples.mean(column - x0, values)
        if (share === 0) continue
        for (let plate = 0; plate < 4; plate++) values[plate] = (values[plate] as number) * FULL
        this.#raiseBound(brush)
        paintCell(brush, row * this.columns + column, alpha * share)
      }
    }
  }

  /** A gradient, each cell in the colour of its middle; one that is not read counts as unknown. */
  shading({ box, path, evenOdd, matrix, state }: ShadingPainted, gradient: GradientInks | undefined): void {
    const area = this.#cells(box)
    if (area === undefined) return
    const toShading = inverse(matrix)
    if (gradient === undefined || toShading === undefined) {
      this.unknownInk = true
      return
    }
    const brushes: Brush[] = []
    for (const ink of gradient.inks) {
      const brush = this.#brush(ink, state.fillOverprint, state)
      if (brush === undefined) return
      this.#raiseBound(brush)
      brushes.push(brush)
    }
    this.#begin(area)
    const coverage = this.#coverage
    if (path !== undefined) {
      coverage.fill(path)
      coverage.end(evenOdd)
    }
    const [a, b, c, d, e, f] = toShading
    const parameter = gradientParameter(gradient)
    const alpha = state.fillAlpha * state.groupAlpha
    const [x0, y0, x1, y1] = area
    for (let row = y0; row < y1; row++) {
      const y = this.y0 + (row + 0.5) * CELL
      const tall = Math.min(1, (box.y1 - this.y0) / CELL - row) - Math.max(0, (box.y0 - this.y0) / CELL - row)
      for (let column = x0; column < x1; column++) {
        const x = this.x0 + (column + 0.5) * CELL
        const wide = Math.min(1, (box.x1 - this.x0) / CELL - column) - Math.max(0, (box.x0 - this.x0) / CELL - column)
        const t = parameter(a * x + c * y + e, b * x + d * y + f)
        if (t === undefined) continue
        const step = Math.round(t * GRADIENT_STEPS)
        const share = path === undefined ? tall * wide : coverage.at(column, row)
        paintCell(brushes[step] as Brush, row * this.columns + column, alpha * share)
      }
    }
  }

  unknown(box: Box): void {
    if (this.#cells(box) !== undefined) this.unknownInk = true
  }

  /** Mean of what lies under a box, each plate 0 to 1; undefined outside the raster. */
  under(box: Box): readonly number[] | undefined {
    const area = this.#cells(box)
    if (area === undefined || this.gaveUp) return undefined
    const sums = this.plates.map(() => 0)
    const [x0, y0, x1, y1] = area
    const count = (x1 - x0) * (y1 - y0)
    this.#work += count
    for (let p = 0; p < this.plates.length; p++) {
      const plate = this.plates[p] as Uint16Array
      let sum = 0
      for (let y = y0; y < y1; y++) for (let x = x0; x < x1; x++) sum += plate[y * this.columns + x] as number
      sums[p] = sum / count / FULL
    }
    return sums
  }

  #begin([x0, y0, x1, y1]: Cells): void {
    this.#work += (x1 - x0) * (y1 - y0)
    this.#coverage.begin(x0, y0, x1, y1)
  }

  /** The cells a box touches; undefined for none. */
  #cells(box: Box): Cells | undefined {
    if (this.#work > MAX_WORK) this.gaveUp = true
    if (this.gaveUp) return undefined
    const x0 = Math.max(0, Math.floor((box.x0 - this.x0) / CELL))
    const y0 = Math.max(0, Math.floor((box.y0 - this.y0) / CELL))
    const x1 = Math.min(this.columns, Math.ceil((box.x1 - this.x0) / CELL))
    const y1 = Math.min(this.rows, Math.ceil((box.y1 - this.y0) / CELL))
    return x1 > x0 && y1 > y0 ? [x0, y0, x1, y1] : undefined
  }

  #box({ x0, y0, x1, y1 }: Box, color: Color, state: GraphicsState, alpha: number): void {
    const brush = this.#brush(color.ink, state.fillOverprint, state)
    if (brush !== undefined) this.#rectangle(x0, y0, x1, y1, brush, alpha)
  }

  /** Ink that can come to lie in one place: what replaces all plates, and on top what is added on single ones. */
  #raiseBound({ plates, values, indices, adds }: Brush): void {
    if (!adds && plates.length === this.plates.length) {
      let sum = 0
      for (const value of values) sum += value
      if (sum > this.#replaced) this.#replaced = sum
      return
    }
    for (let i = 0; i < indices.length; i++) {
      const plate = indices[i] as number
      this.#added[plate] = Math.max(this.#added[plate] ?? 0, values[i] as number)
    }
  }

  /** A box along the axes, in page space; each cell by the share of it that is covered. */
  #rectangle(left: number, low: number, right: number, high: number, brush: Brush, alpha: number): void {
    if (!(right > left && high > low)) return
    if (this.#work > MAX_WORK) this.gaveUp = true
    if (this.gaveUp) return
    const x0 = (left - this.x0) / CELL
    const x1 = (right - this.x0) / CELL
    const y0 = (low - this.y0) / CELL
    const y1 = (high - this.y0) / CELL
    const cx0 = x0 > 0 ? Math.floor(x0) : 0
    const cy0 = y0 > 0 ? Math.floor(y0) : 0
    const cx1 = Math.min(this.columns, Math.ceil(x1))
    const cy1 = Math.min(this.rows, Math.ceil(y1))
    if (cx1 <= cx0 || cy1 <= cy0) return
    this.#work += (cx1 - cx0) * (cy1 - cy0)
    this.#raiseBound(brush)
    // Whole cells inside; the cells at the edges by their share.
    const whole = alpha >= 1 && brush.mask === undefined && !brush.adds
    const inX0 = whole ? Math.max(cx0, Math.ceil(x0)) : cx1
    const inX1 = whole ? Math.max(inX0, Math.min(cx1, Math.floor(x1))) : cx1
    for (let y = cy0; y < cy1; y++) {
      const tall = (y + 1 < y1 ? y + 1 : y1) - (y > y0 ? y : y0)
      const row = y * this.columns
      const filled = whole && tall === 1
      if (filled) fillCells(brush, row + inX0, row + inX1)
      for (let x = cx0; x < cx1; x++) {
        if (filled && x === inX0) {
          x = inX1
          if (x >= cx1) break
        }
        const wide = (x + 1 < x1 ? x + 1 : x1) - (x > x0 ? x : x0)
        paintCell(brush, row + x, alpha * tall * wide)
      }
    }
  }

  #apply(color: Color, state: GraphicsState, alpha: number, overprint: boolean): void {
    const brush = this.#brush(color.ink, overprint, state)
    if (brush === undefined) return
    const { x0, y0, width, height, stride, values } = this.#coverage
    this.#raiseBound(brush)
    for (let row = 0; row < height; row++) {
      const cells = (y0 + row) * this.columns + x0
      const start = row * stride
      for (let column = 0; column < width; column++) {
        const covered = values[start + column] as number
        if (covered !== 0) paintCell(brush, cells + column, alpha * covered)
      }
    }
  }

  /** The plates a colour is painted on, with their values; undefined when they are not known. */
  #brush(written: Ink, overprint: boolean, state: GraphicsState): Brush | undefined {
    const ink = written.known ? written : this.#converted(written)
    if (ink === undefined) {
      this.unknownInk = true
      return undefined
    }
    const adds = state.softMask || state.blend !== "Normal"
    const mode = state.overprintMode
    const { clip } = state
    const last = this.#last
    const spots = this.spotNames.length
    if (
      last?.ink === ink &&
      last.overprint === overprint &&
      last.mode === mode &&
      last.clip === clip &&
      last.spots === spots &&
      last.brush.adds === adds
    ) {
      return last.brush
    }
    // OPM 0 paints all four plates of DeviceCMYK, OPM 1 only those with ink; ISO 32000-1, 8.6.7.
    const keepsProcess =
      adds || (overprint && (ink.painted === "colorants" || (ink.painted === "nonzero" && mode === 1)))
    const plates: Uint16Array[] = []
    const values: number[] = []
    const indices: number[] = []
    PROCESS.forEach((key, i) => {
      const value = Math.max(ink[key], ink.all)
      if (value === 0 && keepsProcess) return
      plates.push(this.plates[i] as Uint16Array)
      values.push(value * FULL)
      indices.push(i)
    })
    for (const { name } of ink.spots) this.#spot(name)
    this.spotNames.forEach((name, i) => {
      const value = Math.max(ink.spots.find((spot) => spot.name === name)?.tint ?? 0, ink.all)
      if (value === 0 && (adds || overprint)) return
      plates.push(this.plates[4 + i] as Uint16Array)
      values.push(value * FULL)
      indices.push(4 + i)
    })
    const brush = { plates, values, indices, adds, mask: this.#mask(clip) }
    this.#last = { ink, overprint, mode, clip, spots: this.spotNames.length, brush }
    return brush
  }

  #converted(ink: Ink): Ink | undefined {
    if (ink.rgb === undefined) return undefined
    let known = this.#inks.get(ink)
    if (known === undefined) {
      known = this.#rgb()?.ink(ink.rgb)
      if (known === undefined) return undefined
      this.#inks.set(ink, known)
    }
    this.converted = true
    return known
  }

  #spot(name: string): void {
    if (this.spotNames.includes(name)) return
    this.spotNames.push(name)
    this.plates.push(new Uint16Array(this.columns * this.rows))
  }

  /** How much of each cell a clip lets through; undefined where its box says it all. */
  #mask(clip: Clip): Float32Array | undefined {
    if (clip.path === undefined) return undefined
    const known = this.#clips.get(clip)
    if (known !== undefined) return known
    const mask = new Float32Array(this.columns * this.rows)
    this.#work += mask.length / 8
    const parent = clip.parent && this.#mask(clip.parent)
    const area = this.#cells(clip.box)
    if (area !== undefined) {
      const coverage = new Coverage(this, CELL)
      const [x0, y0, x1, y1] = area
      this.#work += (x1 - x0) * (y1 - y0)
      coverage.begin(x0, y0, x1, y1)
      coverage.fill(clip.path)
      coverage.end(clip.evenOdd === true)
      for (let y = y0; y < y1; y++) {
        for (let x = x0; x < x1; x++) {
          const at = y * this.columns + x
          mask[at] = coverage.at(x, y) * (parent === undefined ? 1 : (parent[at] as number))
        }
      }
    }
    this.#clips.set(clip, mask)
    return mask
  }
}

interface LastBrush {
  readonly ink: Ink
  readonly overprint: boolean
  readonly mode: number
  readonly clip: Clip
  readonly spots: number
  readonly brush: Brush
}

type Cells = readonly [x0: number, y0: number, x1: number, y1: number]

function emptied(plate: Uint16Array | undefined, size: number): Uint16Array {
  if (plate?.length !== size) return new Uint16Array(size)
  return plate.fill(0)
}

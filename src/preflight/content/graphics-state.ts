import type { PdfFont } from "../fonts/pdf-font.ts"
import type { Box } from "../pdf/pages.ts"
import type { PdfDict } from "../pdf/value.ts"
import { type ColorSpace, GRAY } from "./color-space.ts"
import { BLACK_INK, type Ink } from "./ink.ts"
import { IDENTITY, type Matrix } from "./matrix.ts"
import type { Path } from "./path.ts"

/** A colour as it was set. */
export interface Color {
  readonly space: ColorSpace
  readonly ink: Ink
  /** The pattern that is painted with instead. */
  readonly pattern?: { readonly name: string; readonly dict: PdfDict }
}

export const BLACK: Color = { space: GRAY, ink: BLACK_INK }

/** What may be painted on: within `box`, and within the paths from here upwards. */
export interface Clip {
  readonly box: Box
  /** Absent where the box says it all. */
  readonly path?: Path
  readonly evenOdd?: boolean
  readonly parent?: Clip
}

/** ISO 32000-1, tables 52, 53 and 104. Copied by `q`, so its values are never changed in place. */
export class GraphicsState {
  ctm: Matrix = IDENTITY
  clip: Clip
  fill: Color = BLACK
  stroke: Color = BLACK
  lineWidth = 1
  dashed = false
  font: PdfFont | undefined
  fontSize = 0
  charSpace = 0
  wordSpace = 0
  /** 1 for 100 %. */
  scale = 1
  leading = 0
  rise = 0
  renderMode = 0
  fillOverprint = false
  strokeOverprint = false
  overprintMode = 0
  fillAlpha = 1
  strokeAlpha = 1
  /** Of the groups around. */
  groupAlpha = 1
  blend = "Normal"
  softMask = false

  constructor(clip: Clip) {
    this.clip = clip
  }

  copy(): GraphicsState {
    // Field by field: Object.assign is many times slower, and this runs at every q.
    const to = new GraphicsState(this.clip)
    to.ctm = this.ctm
    to.fill = this.fill
    to.stroke = this.stroke
    to.lineWidth = this.lineWidth
    to.dashed = this.dashed
    to.font = this.font
    to.fontSize = this.fontSize
    to.charSpace = this.charSpace
    to.wordSpace = this.wordSpace
    to.scale = this.scale
    to.leading = this.leading
    to.rise = this.rise
    to.renderMode = this.renderMode
    to.fillOverprint = this.fillOverprint
    to.strokeOverprint = this.strokeOverprint
    to.overprintMode = this.overprintMode
    to.fillAlpha = this.fillAlpha
    to.strokeAlpha = this.strokeAlpha
    to.groupAlpha = this.groupAlpha
    to.blend = this.blend
    to.softMask = this.softMask
    return to
  }

  get transparent(): boolean {
    return this.fillAlpha < 1 || this.strokeAlpha < 1 || this.softMask || this.blend !== "Normal"
  }
}

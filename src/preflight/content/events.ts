import type { PdfFont } from "../fonts/pdf-font.ts"
import type { Box } from "../pdf/pages.ts"
import type { PdfDict, PdfStream } from "../pdf/value.ts"
import type { ColorSpace } from "./color-space.ts"
import type { Color, GraphicsState } from "./graphics-state.ts"
import type { Matrix } from "./matrix.ts"
import type { Path } from "./path.ts"

/** Events are filled anew for the next one: nothing may keep them or their arrays. */
export interface TextShown {
  readonly font: PdfFont
  /** Codes shown, and where along the baseline each begins, in text space. */
  readonly codes: readonly number[]
  readonly offsets: readonly number[]
  /** How many of them count. */
  readonly count: number
  /** From an em of the font to page space, at the first glyph. */
  readonly matrix: Matrix
  /** Page space for one unit along the baseline. */
  readonly alongX: number
  readonly alongY: number
  /** Size on the page, in points. */
  readonly size: number
  /** Tr: 0 fill, 1 stroke, 2 both, 3 invisible, 4 and more clip too. */
  readonly mode: number
  /** What it is seen in; undefined for text that is not painted. */
  readonly color: Color | undefined
  readonly box: Box
  readonly state: GraphicsState
}

export interface PathPainted {
  /** In page space. */
  readonly path: Path
  /** Of the path itself, whatever the clip and the line's width. */
  readonly bounds: Box
  readonly fill: boolean
  readonly stroke: boolean
  readonly evenOdd: boolean
  /** Of the line on the page, in points; of use with `stroke`. */
  readonly lineWidth: number
  /** Of what shows: within the clip, with half the line's width around. */
  readonly box: Box
  readonly state: GraphicsState
}

export interface ImagePainted {
  /** `XObject` with its object number, or an inline image. */
  readonly object: number | undefined
  readonly stream: PdfStream
  readonly inline: boolean
  readonly width: number
  readonly height: number
  readonly bits: number
  /** A stencil is painted with the fill colour. */
  readonly stencil: boolean
  readonly space: ColorSpace | undefined
  readonly softMask: boolean
  /** What unpacks the samples, when that makes the picture: `DCTDecode`, … */
  readonly codec: string | undefined
  /** The unit square on the page. */
  readonly matrix: Matrix
  readonly box: Box
  readonly state: GraphicsState
}

export interface ShadingPainted {
  readonly dict: PdfDict
  readonly space: ColorSpace | undefined
  /** From the shading's space to the page. */
  readonly matrix: Matrix
  /** The path it fills; absent for `sh`, which fills the clip. */
  readonly path?: Path
  readonly evenOdd: boolean
  readonly box: Box
  readonly state: GraphicsState
}

/** Where in the file the content at work stands. */
export interface ContentPlace {
  /** Object number of the innermost form, or of the page. */
  readonly object: number | undefined
}

/** What a page's content does, in order. */
export interface ContentSink {
  text(shown: TextShown): void
  path(painted: PathPainted): void
  image(painted: ImagePainted): void
  shading(painted: ShadingPainted): void
  /** A colour that something was painted with, an image's space too. */
  color(color: Color, place: ContentPlace): void
  /** A form XObject begins; `use` says whether it is placed or masks. */
  form(dict: PdfDict, use: "form" | "luminosity" | "alpha" | "pattern", object: number | undefined): void
  /** A graphics state dictionary is set. */
  extGState(dict: PdfDict, object: number | undefined): void
  renderingIntent(name: string, place: ContentPlace): void
  /** Content that cannot be read, said once a page each. */
  fault(what: ContentFault, place: ContentPlace): void
}

export type ContentFault = "unknown-operator" | "missing-resource" | "too-deep" | "too-much" | "damaged-stream"

import type { Color, GradientPaint, GradientStop } from "../foundation/color.ts"
import type { ImageItem } from "../paint/display-list.ts"
import type { Use } from "../press/color/separate.ts"
import { type ColorTarget, component, type TargetColor } from "./color-target.ts"
import { pdfNumber } from "./pdf-syntax.ts"

/** A form XObject: content recorded apart, for opacity, soft masks and what is drawn more than once. */
export interface Form {
  readonly name: string
  readonly content: Uint8Array
  readonly resources: PageResources
  /** Colour space of its transparency group, if it is one. */
  readonly group: ColorTarget["blendSpace"] | "DeviceGray" | undefined
  /** Its key in the parent tree, if it holds marked content. */
  readonly structParents: number | undefined
}

/** A picture, and the plain ground it is mixed with, if it is. */
export type PlacedImage = Pick<ImageItem, "image" | "ground">

/** Names that one content stream uses; each becomes an entry of its resource dictionary. */
export interface PageResources {
  readonly fonts: Set<string>
  readonly states: Set<string>
  readonly images: Set<string>
  readonly forms: Set<string>
  readonly shadings: Set<string>
  readonly spaces: Set<string>
}

export const pageResources = (): PageResources => ({
  fonts: new Set(),
  states: new Set(),
  images: new Set(),
  forms: new Set(),
  shadings: new Set(),
  spaces: new Set(),
})

/** An extended graphics state: constant alpha with what is overprinted, or a soft mask by the name of its form. */
export type ExtendedState =
  | {
      readonly type: "alpha"
      readonly fill: number
      readonly stroke: number
      readonly fillOver: boolean
      readonly strokeOver: boolean
    }
  | { readonly type: "mask"; readonly form: string }

/** What all content streams of a file share; each thing is kept once and named in the order it is met. */
export class SharedResources {
  readonly states = new Map<string, { readonly name: string; readonly state: ExtendedState }>()
  readonly shadings = new Map<string, string>()
  readonly images = new Map<string, { readonly name: string } & PlacedImage>()
  readonly forms: Form[] = []
  #reserved = 0
  readonly target: ColorTarget
  readonly #colors = { area: new Map<Color, TargetColor>(), fine: new Map<Color, TargetColor>() }

  readonly #prefix: string

  /** Names start with `prefix`, which tells resources of one origin from those of another in the same file. */
  constructor(target: ColorTarget, prefix = "") {
    this.target = target
    this.#prefix = prefix
  }

  /** The name of a form that is about to be written: what is inside it may need forms too. */
  reserveForm(): { readonly name: string; readonly keep: (form: Form) => void } {
    const place = this.#reserved++
    return {
      name: `${this.#prefix}X${place + 1}`,
      keep: (form) => {
        this.forms[place] = form
      },
    }
  }

  color(color: Color, use: Use): TargetColor {
    const known = this.#colors[use]
    let written = known.get(color)
    if (written === undefined) {
      written = this.target.color(color, use)
      known.set(color, written)
    }
    return written
  }

  alphaState(fill: number, stroke: number, fillOver: boolean, strokeOver: boolean): string {
    return this.#state({ type: "alpha", fill: round(fill), stroke: round(stroke), fillOver, strokeOver })
  }

  maskState(form: string): string {
    return this.#state({ type: "mask", form })
  }

  image({ image, ground }: PlacedImage): string {
    const key = ground === undefined ? image.key : `${image.key}\n${ground.join(" ")}`
    let entry = this.images.get(key)
    if (entry === undefined) {
      entry = { name: `${this.#prefix}I${this.images.size + 1}`, image, ...(ground && { ground }) }
      this.images.set(key, entry)
    }
    return entry.name
  }

  /** The shading of a gradient's colours: along its line, or out from the centre of the unit circle. */
  colorShading(paint: GradientPaint): string {
    const { space, components } = this.target.ramp(paint.stops.map(({ color }) => color))
    return this.#shading(space, paint, opaqueStops(paint.stops, components))
  }

  /** The shading of its alpha, for a luminosity mask. */
  alphaShading(paint: GradientPaint): string {
    const values = paint.stops.map(({ offset, color, ease }) => ({ offset, ease, value: [color.alpha] }))
    return this.#shading("/DeviceGray", paint, values)
  }

  #shading(space: string, paint: GradientPaint, stops: readonly Stop[]): string {
    const axial = paint.space === "gradient"
    const coords = axial ? [...paint.from, ...paint.to].map(pdfNumber).join(" ") : "0 0 0 0 0 1"
    const type = axial ? 2 : 3
    const source = `<</ShadingType ${type}/ColorSpace${space}/Coords[${coords}]/Extend[true true]/Function ${ramp(stops)}>>`
    let name = this.shadings.get(source)
    if (name === undefined) {
      name = `${this.#prefix}S${this.shadings.size + 1}`
      this.shadings.set(source, name)
    }
    return name
  }

  #state(state: ExtendedState): string {
    const key =
      state.type === "alpha" ? `${state.fill} ${state.stroke} ${state.fillOver} ${state.strokeOver}` : state.form
    let entry = this.states.get(key)
    if (entry === undefined) {
      entry = { name: `${this.#prefix}G${this.states.size + 1}`, state }
      this.states.set(key, entry)
    }
    return entry.name
  }
}

const round = (value: number): number => Math.round(value * 1000) / 1000

/** A stop with what a function makes of it: the parts of a colour, or an alpha. */
interface Stop extends Omit<GradientStop, "color"> {
  readonly value: readonly number[]
}

/**
 * Colours of stops without their alpha. A wholly transparent stop takes the colour of its neighbour on each side, as
 * blending premultiplied colours would look: css-images-3 #color-stop-syntax.
 */
function opaqueStops(stops: readonly GradientStop[], resolve: (color: Color) => readonly number[]): readonly Stop[] {
  const out: Stop[] = []
  for (let i = 0; i < stops.length; i++) {
    const { offset, color, ease } = stops[i] as GradientStop
    if (color.alpha > 0) {
      out.push({ offset, ease, value: resolve(color) })
      continue
    }
    const before = stops[i - 1]?.color
    const after = stops[i + 1]?.color
    if (before !== undefined) out.push({ offset, ease, value: resolve(before) })
    if (after !== undefined || before === undefined) out.push({ offset, value: resolve(after ?? color) })
  }
  return out
}

/** A function of 0..1: one exponential piece between each two stops, ISO 32000-1, 7.10.3 and 7.10.4. */
function ramp(given: readonly Stop[]): string {
  const stops: Stop[] = given.length === 0 ? [{ offset: 0, value: [0] }] : [...given]
  const first = stops[0] as (typeof stops)[number]
  const last = stops.at(-1) as (typeof stops)[number]
  if (first.offset > 0) stops.unshift({ ...first, offset: 0 })
  if (last.offset < 1 || stops.length === 1) stops.push({ ...last, offset: Math.max(1, last.offset) })
  const pieces: string[] = []
  const bounds: number[] = []
  const lowest = (stops[0] as (typeof stops)[number]).offset
  const highest = (stops.at(-1) as (typeof stops)[number]).offset
  for (let i = 0; i + 1 < stops.length; i++) {
    const a = stops[i] as (typeof stops)[number]
    const b = stops[i + 1] as (typeof stops)[number]
    // Bounds must ascend: a hard stop is a jump between two pieces, not a piece.
    if (b.offset - a.offset < 1e-6) continue
    const from = a.value.map(component).join(" ")
    const to = b.value.map(component).join(" ")
    if (pieces.length > 0) bounds.push(a.offset)
    pieces.push(`<</FunctionType 2/Domain[0 1]/N ${pdfNumber(b.ease ?? 1)}/C0[${from}]/C1[${to}]>>`)
  }
  const [single] = pieces
  if (pieces.length === 1 && single !== undefined && lowest === 0 && highest === 1) return single
  const domain = `[${pdfNumber(lowest)} ${pdfNumber(highest)}]`
  return (
    `<</FunctionType 3/Domain${domain}/Functions[${pieces.join("")}]` +
    `/Bounds[${bounds.map(pdfNumber).join(" ")}]/Encode[${pieces.map(() => "0 1").join(" ")}]>>`
  )
}

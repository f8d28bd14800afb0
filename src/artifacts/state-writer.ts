import type { Color } from "../foundation/color.ts"
import type { PathItem } from "../paint/display-list.ts"
import type { Use } from "../press/color/separate.ts"
import type { ByteWriter } from "./byte-writer.ts"
import type { TargetColor } from "./color-target.ts"
import { CAPS, type GraphicsState, JOINS } from "./graphics-state.ts"
import type { PageResources, SharedResources } from "./resources.ts"
import { isThin } from "./thin.ts"

export type Stroke = NonNullable<PathItem["stroke"]>

/** Writes the operators that set the graphics state, where it is not so already; ISO 32000-1, 8.4. */
export class StateWriter {
  /** Whether anything so far lets through what lies below. */
  transparent = false
  readonly #out: ByteWriter
  readonly #shared: SharedResources
  readonly #resources: PageResources
  #state: GraphicsState

  constructor(out: ByteWriter, shared: SharedResources, resources: PageResources, state: GraphicsState) {
    this.#out = out
    this.#shared = shared
    this.#resources = resources
    this.#state = { ...state }
  }

  /** What the alphas of all that is painted are multiplied by. */
  get opacity(): number {
    return this.#state.opacity
  }

  /** From here to `restore`. */
  fade(opacity: number): void {
    this.#state.opacity *= opacity
  }

  /** Begins a state of its own; `restore` ends it with what this returns. */
  save(): GraphicsState {
    const kept = this.#state
    this.#state = { ...kept }
    this.#out.text("q\n")
    return kept
  }

  restore(kept: GraphicsState): void {
    this.#out.text("Q\n")
    this.#state = kept
  }

  font(name: string, size: number): void {
    const state = this.#state
    if (state.font === name && state.size === size) return
    state.font = name
    state.size = size
    this.#resources.fonts.add(name)
    this.#out.text(`/${name} `).num(size, 4).text("Tf\n")
  }

  /** Space after every character, in pt. */
  spacing(spacing: number): void {
    if (this.#state.spacing === spacing) return
    this.#state.spacing = spacing
    this.#out.num(spacing, 4).text("Tc\n")
  }

  /** Sets a fill colour and its alpha. */
  fill(color: Color, use: Use): void {
    const written = this.#shared.color(color, use)
    this.fillColor(written)
    this.alpha(written.alpha, undefined, use === "fine" && written.black)
  }

  fillColor(color: TargetColor): void {
    if (this.#state.fill === color.fill) return
    this.#state.fill = color.fill
    if (color.space !== undefined) this.#resources.spaces.add(color.space)
    this.#out.text(color.fill)
  }

  /** Without `stroke`, lines keep theirs. Nothing overprints but what is said to. */
  alpha(
    fill: number,
    stroke?: number,
    fillOver = false,
    strokeOver = this.#state.strokeOver && stroke === undefined,
  ): void {
    const state = this.#state
    const fillAlpha = fill * state.opacity
    const strokeAlpha = stroke === undefined ? state.strokeAlpha : stroke * state.opacity
    const same = state.fillAlpha === fillAlpha && state.strokeAlpha === strokeAlpha
    if (same && state.fillOver === fillOver && state.strokeOver === strokeOver) return
    state.fillAlpha = fillAlpha
    state.strokeAlpha = strokeAlpha
    state.fillOver = fillOver
    state.strokeOver = strokeOver
    const name = this.#shared.alphaState(fillAlpha, strokeAlpha, fillOver, strokeOver)
    this.#resources.states.add(name)
    if (fillAlpha < 1 || strokeAlpha < 1) this.transparent = true
    this.#out.text(`/${name} gs\n`)
  }

  /** Sets colour, width, dashes, caps and joins; the alphas are left to `alpha`. */
  stroke(stroke: Stroke): TargetColor {
    const state = this.#state
    const out = this.#out
    const color = this.#shared.color(stroke.color, isThin(stroke.width) ? "fine" : "area")
    if (state.stroke !== color.stroke) {
      state.stroke = color.stroke
      if (color.space !== undefined) this.#resources.spaces.add(color.space)
      out.text(color.stroke)
    }
    if (state.width !== stroke.width) {
      state.width = stroke.width
      out.num(stroke.width, 4).text("w\n")
    }
    const dash = stroke.dash.length === 0 ? "" : stroke.dash.join(" ")
    if (state.dash !== dash) {
      state.dash = dash
      out.byte(0x5b)
      for (const length of stroke.dash) out.num(length)
      out.text("]0 d\n")
    }
    if (state.cap !== stroke.cap) out.text(`${CAPS[stroke.cap]} J\n`)
    if (state.join !== stroke.join) out.text(`${JOINS[stroke.join]} j\n`)
    state.cap = stroke.cap
    state.join = stroke.join
    return color
  }
}

/**
 * Colour as it was authored. It is resolved for a target (screen, press, grey) only when a file is encoded.
 * Components and alpha are 0..1.
 */
export type Color =
  | { readonly space: "theme"; readonly name: string; readonly tint: number; readonly alpha: number }
  | {
      readonly space: "cmyk"
      readonly c: number
      readonly m: number
      readonly y: number
      readonly k: number
      readonly alpha: number
    }
  | { readonly space: "rgb"; readonly r: number; readonly g: number; readonly b: number; readonly alpha: number }
  /** `k` is ink: 0 paper, 1 black. */
  | { readonly space: "gray"; readonly k: number; readonly alpha: number }
  /** Ink on every plate, for printer's marks: `Separation All`, ISO 32000-1, 8.6.6.4. */
  | { readonly space: "registration"; readonly tint: number; readonly alpha: number }

/** A theme's named colour: the ink it means and what a screen shows for it. */
export interface ThemeColor {
  readonly cmyk: readonly [number, number, number, number]
  /** sRGB, 0..1. */
  readonly screen: readonly [number, number, number]
  /** Name of a spot ink whose alternate is `cmyk`. */
  readonly spot?: string
}

export type Palette = ReadonlyMap<string, ThemeColor>

export interface GradientStop {
  readonly offset: number
  readonly color: Color
  /** Exponent of the way from the stop before to this one; 1 where absent. */
  readonly ease?: number
}

/** A gradient in the item's own coordinates: between two points, or out from a centre to the ellipse of `radii`. */
export type GradientPaint =
  | {
      readonly space: "gradient"
      readonly from: readonly [number, number]
      readonly to: readonly [number, number]
      readonly stops: readonly GradientStop[]
    }
  | {
      readonly space: "radial"
      readonly center: readonly [number, number]
      readonly radii: readonly [number, number]
      readonly stops: readonly GradientStop[]
    }

export type Paint = Color | GradientPaint

export const isGradient = (paint: Paint): paint is GradientPaint =>
  paint.space === "gradient" || paint.space === "radial"

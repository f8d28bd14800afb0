import type { Color, Palette } from "../foundation/color.ts"
import { type Report, warning } from "../foundation/diagnostic.ts"
import type { Cmyk, ColorTables } from "../press/color/color-tables.ts"
import { type Inks, separate, type Use } from "../press/color/separate.ts"
import { grayOf } from "./gray.ts"
import { pdfName, pdfNumber } from "./pdf-syntax.ts"
import { screenColor } from "./screen-color.ts"

/** What a file is for: it decides what its colours are written as. */
export type TargetName = "screen" | "gray" | "press" | "x1a"

/** A colour as operators of a content stream. */
export interface TargetColor {
  readonly fill: string
  readonly stroke: string
  /** A resource name, for colours that are in no device space. */
  readonly space?: string
  readonly alpha: number
  /** Black and nothing else: set over other colours, not into gaps cut in them. */
  readonly black: boolean
}

/** Colours of a gradient, in one space that all of them are in. */
export interface TargetRamp {
  /** PDF source of the colour space. */
  readonly space: string
  readonly components: (color: Color) => readonly number[]
}

export type BlendSpace = "DeviceRGB" | "DeviceGray" | "DeviceCMYK"

/** What transparent content of a file is blended in. */
export const BLEND_SPACES: Readonly<Record<TargetName, BlendSpace>> = {
  screen: "DeviceRGB",
  gray: "DeviceGray",
  press: "DeviceCMYK",
  x1a: "DeviceCMYK",
}

export interface ColorTarget {
  readonly name: TargetName
  /** What transparent content is blended in. */
  readonly blendSpace: BlendSpace
  readonly color: (color: Color, use: Use) => TargetColor
  readonly ramp: (colors: readonly Color[]) => TargetRamp
  /** Colour spaces that colours named so far: resource name to PDF source. */
  readonly spaces: ReadonlyMap<string, string>
}

/** Four decimals: an eighth of a step of eight bits. */
export const component = (value: number): string => pdfNumber(Math.min(1, Math.max(0, value))).replace(/^0\./, ".")

/** Resource names of its colour spaces start with `prefix`. */
export const targetOf = (
  name: TargetName,
  palette: Palette,
  tables: ColorTables,
  prefix: string,
  report: Report,
): ColorTarget => {
  if (name === "screen") return screenTarget(palette, tables)
  return name === "gray" ? grayTarget(palette, tables) : inkTarget(name, palette, tables, prefix, report)
}

function screenTarget(palette: Palette, tables: ColorTables): ColorTarget {
  const rgb = (color: Color): readonly number[] => screenColor(color, palette, tables)
  return {
    name: "screen",
    blendSpace: BLEND_SPACES.screen,
    color: (color) => {
      const operands = rgb(color).map(component).join(" ")
      return { fill: `${operands} rg\n`, stroke: `${operands} RG\n`, alpha: color.alpha, black: false }
    },
    ramp: () => ({ space: "/DeviceRGB", components: rgb }),
    spaces: new Map(),
  }
}

/** What a printer without colours shows: the greys that are as light as the colours of the screen. */
function grayTarget(palette: Palette, tables: ColorTables): ColorTarget {
  const gray = (color: Color): number => grayOf(screenColor(color, palette, tables))
  return {
    name: "gray",
    blendSpace: BLEND_SPACES.gray,
    color: (color) => {
      const operand = component(gray(color))
      return { fill: `${operand} g\n`, stroke: `${operand} G\n`, alpha: color.alpha, black: false }
    },
    ramp: () => ({ space: "/DeviceGray", components: (color) => [gray(color)] }),
    spaces: new Map(),
  }
}

/** Process and spot inks alone; `x1a` differs in what may be done with them, not in the inks. */
function inkTarget(
  name: "press" | "x1a",
  palette: Palette,
  tables: ColorTables,
  prefix: string,
  report: Report,
): ColorTarget {
  const spaces = new Map<string, string>()
  const named = new Map<string, string>()
  const mixedSpots = new Set<string>()
  const inksOf = (color: Color, use: Use): Inks => separate(color, use, palette, tables)
  const spaceName = (source: string): string => {
    let resource = named.get(source)
    if (resource === undefined) {
      resource = `${prefix}C${named.size + 1}`
      named.set(source, resource)
      spaces.set(resource, source)
    }
    return resource
  }
  return {
    name,
    blendSpace: BLEND_SPACES[name],
    color: (color, use) => {
      const inks = inksOf(color, use)
      const { alpha } = color
      if (inks.type === "process") {
        const operands = inks.cmyk.map(component).join(" ")
        return { fill: `${operands} k\n`, stroke: `${operands} K\n`, alpha, black: operands === "0 0 0 1" }
      }
      const space = spaceName(separation(inks))
      const tint = component(inks.tint)
      return { fill: `/${space} cs ${tint} scn\n`, stroke: `/${space} CS ${tint} SCN\n`, space, alpha, black: false }
    },
    ramp: (colors) => {
      const all = colors.map((color) => inksOf(color, "area"))
      const spot = commonSpot(all)
      for (const inks of spot === undefined ? all : []) {
        if (inks.type !== "spot" || mixedSpots.has(inks.name)) continue
        mixedSpots.add(inks.name)
        report(spotInGradient(inks.name))
      }
      const components = (color: Color): readonly number[] => {
        const inks = inksOf(color, "area")
        if (spot !== undefined) return [inks.type === "spot" ? inks.tint : 0]
        return processOf(inks)
      }
      return { space: spot === undefined ? "/DeviceCMYK" : separation(spot), components }
    },
    spaces,
  }
}

/** ISO 32000-1, 8.6.6.4: an ink by name, with the process colour that stands for it elsewhere. */
function separation(inks: Exclude<Inks, { type: "process" }>): string {
  const name = inks.type === "all" ? "/All" : pdfName(inks.name)
  const solid = inks.type === "all" ? [1, 1, 1, 1] : inks.cmyk
  const tint = `<</FunctionType 2/Domain[0 1]/N 1/C0[0 0 0 0]/C1[${solid.map(component).join(" ")}]>>`
  return `[/Separation${name}/DeviceCMYK${tint}]`
}

/** The one spot ink of colours that are all tints of it, or paper. */
function commonSpot(colors: readonly Inks[]): Extract<Inks, { type: "spot" }> | undefined {
  const spot = colors.find((inks) => inks.type === "spot")
  const fits = (inks: Inks): boolean =>
    inks.type === "spot" ? inks.name === spot?.name : inks.type === "process" && inks.cmyk.every((ink) => ink === 0)
  return spot?.type === "spot" && colors.every(fits) ? spot : undefined
}

function processOf(inks: Inks): Cmyk {
  if (inks.type === "process") return inks.cmyk
  const { tint } = inks
  const [c, m, y, k] = inks.type === "all" ? ([1, 1, 1, 1] as const) : inks.cmyk
  return [c * tint, m * tint, y * tint, k * tint]
}

function spotInGradient(name: string) {
  const message = {
    en: `a gradient goes from the spot ink “${name}” to other inks; it is printed in process inks`,
    zh: `有渐变从专色“${name}”过渡到其他油墨，将以四色印刷`,
  }
  const hint = {
    en: "Let it end in a tint of the same ink, or in white.",
    zh: "请让渐变止于同一专色的浅色或白色。",
  }
  return warning("press/spot-gradient", message, { hint })
}

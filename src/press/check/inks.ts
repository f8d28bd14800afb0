import type { Color } from "../../foundation/color.ts"

/** How much of each plate a colour prints, 0..1: cyan, magenta, yellow, black, then the spot inks in plate order. */
export type Inks = readonly number[]

/** A colour's inks, as the press edition separates it for an area or for text and thin lines; alpha is left out. */
export type Separate = (color: Color, use: "area" | "fine") => Inks

export const BLACK_PLATE = 3

export const total = (inks: Inks): number => inks.reduce((sum, ink) => sum + ink, 0)

/** Black and nothing else: what prints over other inks rather than out of them. */
export const isBlackOnly = (inks: Inks): boolean =>
  inks.every((ink, plate) => (plate === BLACK_PLATE ? ink > 0 : ink <= 0))

/** Plates with any ink at all. */
export const printed = (inks: Inks): number => inks.filter((ink) => ink > 0).length

/** Two colours that nobody could tell from each other in print. */
const ALIKE = 0.03
export const isSame = (a: Inks, b: Inks): boolean => a.every((ink, plate) => Math.abs(ink - (b[plate] ?? 0)) <= ALIKE)

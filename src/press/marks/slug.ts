import type { Color, Palette } from "../../foundation/color.ts"
import type { Message } from "../../foundation/diagnostic.ts"
import type { Pt } from "../../foundation/units.ts"
import type { ComposedLine } from "../../text/text.ts"
import { PROCESS_INKS, REGISTRATION } from "./inks.ts"
import { SLUG_SIZE } from "./mark-sizes.ts"

/** A stretch of the slug line that is not parted: composed text in one colour. */
export interface SlugPiece {
  readonly line: ComposedLine
  readonly size: Pt
  readonly color: Color
}

/** Sets a short text on one line, at a size. */
export type ComposeLine = (text: string, size: Pt) => ComposedLine

/** The line beside the pages: what the file is, which sheet this is, and the name of each plate in its own ink. */
export interface SlugText {
  readonly name: string
  /** ISO 8601. */
  readonly date: string
  /** Which page or sheet. */
  readonly place: Message
}

/** Composes a slug line; the plates are the process inks and the spot inks of the palette. */
export function slugPieces(
  { name, date, place }: SlugText,
  palette: Palette,
  compose: ComposeLine,
): readonly SlugPiece[] {
  const piece = (text: string, color: Color): SlugPiece => ({ line: compose(text, SLUG_SIZE), size: SLUG_SIZE, color })
  const plates = [
    ...PROCESS_INKS.map(({ name, color }) => piece(name, color)),
    ...spotInks(palette).map(({ name, color }) => piece(name, color)),
  ]
  return [
    piece(`${name}  ${date.slice(0, 10)}`, REGISTRATION),
    piece(place.en === place.zh ? place.en : `${place.zh}  ${place.en}`, REGISTRATION),
    ...plates,
  ]
}

/** Spot inks, each once, with the theme colour that is made of it. */
export function spotInks(palette: Palette): readonly { readonly name: string; readonly color: Color }[] {
  const inks = new Map<string, Color>()
  for (const [name, { spot }] of palette) {
    if (spot !== undefined && !inks.has(spot)) inks.set(spot, { space: "theme", name, tint: 1, alpha: 1 })
  }
  return [...inks].map(([name, color]) => ({ name, color }))
}

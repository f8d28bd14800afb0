import type { Path } from "../foundation/geometry.ts"

/** One closed shape of an outline, with every name it goes by: ids and names of it and of what holds it. */
export interface OutlineShape {
  readonly names: readonly string[]
  readonly path: Path
}

/** The outline of a map that the user brings, in a box 1 unit wide. */
export interface Outline {
  readonly height: number
  readonly shapes: readonly OutlineShape[]
}

/** The shapes of a region, by any of its names. */
export const regionOf = (outline: Outline, name: string): readonly OutlineShape[] =>
  outline.shapes.filter((shape) => shape.names.includes(name))

import type { Pt } from "./units.ts"

/** y grows downwards; page coordinates start at the top left corner of the trim box. */
export interface Point {
  readonly x: Pt
  readonly y: Pt
}

export interface Size {
  readonly width: Pt
  readonly height: Pt
}

export interface Rect extends Point, Size {}

/** One value a side, in the order CSS writes them. */
export interface Edges<T = Pt> {
  readonly top: T
  readonly right: T
  readonly bottom: T
  readonly left: T
}

/** One value a corner, in the order CSS writes them. */
export interface Corners<T = Pt> {
  readonly topLeft: T
  readonly topRight: T
  readonly bottomRight: T
  readonly bottomLeft: T
}

/** An affine transform [a b c d e f], as PDF and SVG write it. */
export type Matrix = readonly [number, number, number, number, number, number]

/** Path segments in absolute coordinates; all curves are cubic. */
export type PathSegment =
  | { readonly type: "M"; readonly x: number; readonly y: number }
  | { readonly type: "L"; readonly x: number; readonly y: number }
  | {
      readonly type: "C"
      readonly x1: number
      readonly y1: number
      readonly x2: number
      readonly y2: number
      readonly x: number
      readonly y: number
    }
  | { readonly type: "Z" }

export type Path = readonly PathSegment[]

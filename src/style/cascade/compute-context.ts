import type { Color } from "../../foundation/color.ts"
import type { LengthContext } from "../values/numbers.ts"

/** What a specified value needs to become a computed one, css-cascade-4 #computed. */
export interface ComputeContext extends LengthContext {
  /** What `currentColor` stands for. */
  readonly color: Color
  /** The theme's fonts for `serif` and `sans-serif`. */
  readonly families: (generic: "serif" | "sans-serif") => readonly string[]
}

/** A specified value, ready to be computed in a context. */
export type Computable<T> = (context: ComputeContext) => T

/** A value that is computed as it stands. */
export const constant = <T>(value: T): Computable<T> => {
  return () => value
}

import type { SourceMap } from "../foundation/source.ts"

/** The template room's noun: HTML text and the place each stretch of it came from. */
export interface MarkupText {
  readonly text: string
  readonly map: SourceMap
}

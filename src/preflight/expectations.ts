import type { Size } from "../foundation/geometry.ts"
import type { Mm } from "../foundation/units.ts"

/** What a file may declare that preflight knows the rules of. */
export type PrintClaim = "PDF/X-4" | "PDF/X-1a"

/** What is known of the job besides the file; what is not given is not checked, and the report says so. */
export interface PreflightExpectations {
  /** What the file has to declare. A file that declares something by itself is held to that. */
  readonly claim?: PrintClaim
  /** G1: trim size of the product, or of the sheet. */
  readonly trim?: Size
  /** G5: how many pages a leaf or sheet of the binding has. */
  readonly binding?: "saddle-stitch" | "perfect"
  /** G6: pages that are meant to be empty, from 1. */
  readonly blanks?: readonly number[]
  /** C1, C6: spot colours by name. */
  readonly spots?: readonly string[]
  /** C2: no RGB at all, with or without a profile. */
  readonly cmykOnly?: boolean
  /** Imposed sheets: what is about the pages of a product is not asked of them. */
  readonly imposed?: boolean
  /** What lies on top of what (C3, O2, O3, reversed text) was looked at in a file of the same pages. */
  readonly inkChecked?: boolean
  /** X33: instead of the profile's. */
  readonly bleed?: Mm
}

import { type Mm, mm } from "../foundation/units.ts"

/** Coated art paper (铜版纸), matt art paper (哑粉纸), uncoated paper (胶版纸、书写纸). */
export const STOCK_KINDS = ["coated", "matt", "uncoated"] as const
export type StockKind = (typeof STOCK_KINDS)[number]

/** Paper by weight; `caliper` where it was measured. */
export interface Stock {
  readonly kind: StockKind
  /** g/m². */
  readonly grams: number
  readonly caliper?: Mm
}

/**
 * Thickness of a leaf, in mm: grams over a thousand, and this more. A rule of thumb of print shops: coating is pressed
 * dense, uncoated paper is loose. What a mill or a micrometer says goes before it.
 */
const BULK: { readonly [K in StockKind]: number } = { coated: -0.015, matt: 0, uncoated: 0.015 }

/** Where a booklet names no paper: what most booklets of pictures are printed on. */
export const DEFAULT_STOCK: Stock = { kind: "coated", grams: 157 }

const THINNEST = 0.02

/** Thickness of one leaf. */
export const caliperOf = ({ kind, grams, caliper }: Stock): Mm =>
  caliper ?? mm(Math.max(THINNEST, grams / 1000 + BULK[kind]))

/** Heavier inside paper breaks at the fold and springs open when it is stitched, g/m². */
export const SADDLE_GRAMS = 157
/** More pages are glued rather than stitched. */
export const SADDLE_PAGES = 64

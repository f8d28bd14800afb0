declare const unit: unique symbol

/** 1/72 inch: the only length inside layout, paint and press. */
export type Pt = number & { readonly [unit]: "pt" }
/** Millimetres: paper, bleed and marks, as people write them. */
export type Mm = number & { readonly [unit]: "mm" }
/** Multiples of the font size: advances, gaps, trims. */
export type Em = number & { readonly [unit]: "em" }

// Declared functions, because the bundler writes their calls as the number itself.
export function pt(n: number): Pt {
  return n as Pt
}
export function mm(n: number): Mm {
  return n as Mm
}
export function em(n: number): Em {
  return n as Em
}

export const MM_PER_INCH = 25.4
export const PT_PER_INCH = 72
/** css-values-4 #absolute-lengths: 1in = 96px = 72pt. */
export const PT_PER_PX = 0.75

export const mmToPt = (length: Mm): Pt => ((length * PT_PER_INCH) / MM_PER_INCH) as Pt
export const ptToMm = (length: Pt): Mm => ((length * MM_PER_INCH) / PT_PER_INCH) as Mm

import type { TargetName } from "./color-target.ts"

/**
 * What a file declares to be, and is written as: a tagged file for reading, PDF/X-4 (ISO 15930-7), PDF/X-1a:2003
 * (ISO 15930-4), or nothing.
 */
export type Claim = "reading" | "pdfx4" | "pdfx1a" | "none"

/** What a file of this target declares unless it is told otherwise. */
export const DEFAULT_CLAIMS: Readonly<Record<TargetName, Claim>> = {
  screen: "reading",
  gray: "none",
  press: "pdfx4",
  x1a: "pdfx1a",
}

/** The header's version; ISO 15930-7, 6.1 and ISO 15930-4, 6.1 name theirs. */
export const HEADER_VERSIONS = { reading: "1.7", pdfx4: "1.6", pdfx1a: "1.4", none: "1.7" } as const

/** Tags, bookmarks and links: nothing of a file for a machine answers to a reader. */
export const isTagged = (claim: Claim): boolean => claim === "reading"

export const isForPress = (claim: Claim): boolean => claim === "pdfx4" || claim === "pdfx1a"

/** `GTS_PDFXVersion`: PDF/X-1a has it in the information dictionary, PDF/X-4 in the metadata. */
export const PDFX_VERSIONS = { pdfx4: "PDF/X-4", pdfx1a: "PDF/X-1a:2003" } as const

/** Structure types of ISO 32000-1, 14.8.4 that we write. */
export type StructureRole =
  | "Document"
  | "Part"
  | "Sect"
  | "Div"
  | "TOC"
  | "TOCI"
  | "BlockQuote"
  | "Caption"
  | "H1"
  | "H2"
  | "H3"
  | "H4"
  | "H5"
  | "H6"
  | "P"
  | "L"
  | "LI"
  | "Lbl"
  | "LBody"
  | "Table"
  | "THead"
  | "TBody"
  | "TR"
  | "TH"
  | "TD"
  | "Span"
  | "Quote"
  | "Note"
  | "Reference"
  | "Link"
  | "Figure"
  | "Ruby"
  | "RB"
  | "RT"

/**
 * What an element of the markup becomes in the structure tree: standard structure types of ISO 32000-1, 14.8.4,
 * chosen as the PDF Association's “Tagged PDF Best Practice Guide: Syntax” does for HTML
 * (https://pdfa.org/resource/tagged-pdf-best-practice-guide-syntax/). Elements without a row are transparent: their
 * content belongs to what surrounds them.
 * By tag: HTML Living Standard, #semantics.
 */
export const STRUCTURE_BY_TAG: ReadonlyMap<string, StructureRole> = new Map<string, StructureRole>([
  // #the-section-element
  ["section", "Sect"],
  ["aside", "Sect"],
  ["nav", "TOC"],
  // #the-h1,-h2,-h3,-h4,-h5,-and-h6-elements
  ["h1", "H1"],
  ["h2", "H2"],
  ["h3", "H3"],
  ["h4", "H4"],
  ["h5", "H5"],
  ["h6", "H6"],
  // #grouping-content. A figure groups the picture (its own Figure, with Alt), caption and notes: inside a Figure with
  // Alt, readers would skip the words of the caption.
  ["p", "P"],
  ["pre", "P"],
  ["blockquote", "BlockQuote"],
  ["ul", "L"],
  ["ol", "L"],
  ["dl", "L"],
  ["li", "LI"],
  ["dt", "Lbl"],
  ["dd", "LBody"],
  ["figure", "Div"],
  ["figcaption", "Caption"],
  // #tables
  ["table", "Table"],
  ["caption", "Caption"],
  ["thead", "THead"],
  ["tbody", "TBody"],
  ["tfoot", "TBody"],
  ["tr", "TR"],
  ["th", "TH"],
  ["td", "TD"],
  // #text-level-semantics
  ["a", "Link"],
  ["q", "Quote"],
  // #embedded-content, and ours
  ["img", "Figure"],
  ["tj-graphic", "Figure"],
  ["tj-icon", "Figure"],
  ["tj-qr", "Figure"],
])

/** By `role` attribute, which wins over the tag. WAI-ARIA 1.2 #role_definitions; DPub-ARIA 1.1. */
export const STRUCTURE_BY_ROLE: ReadonlyMap<string, StructureRole> = new Map<string, StructureRole>([
  ["region", "Sect"],
  ["group", "Div"],
  ["doc-toc", "TOC"],
  ["list", "L"],
  ["listitem", "LI"],
  ["table", "Table"],
  ["rowgroup", "TBody"],
  ["row", "TR"],
  ["columnheader", "TH"],
  ["rowheader", "TH"],
  ["cell", "TD"],
  ["paragraph", "P"],
  ["blockquote", "BlockQuote"],
  ["caption", "Caption"],
  ["figure", "Figure"],
  ["img", "Figure"],
  ["link", "Link"],
  ["note", "Note"],
  ["doc-footnote", "Note"],
])

/** `role` values that take an element and all in it out of the tree. */
export const ARTIFACT_ROLES: ReadonlySet<string> = new Set(["presentation", "none"])

/** Types whose content is text and inline nodes only: text in a block inside them goes straight to them. */
export const INLINE_HOLDERS: ReadonlySet<string> = new Set([
  "P",
  "H1",
  "H2",
  "H3",
  "H4",
  "H5",
  "H6",
  "Span",
  "Link",
  "Quote",
  "Reference",
  "Lbl",
  "RB",
  "RT",
  "Figure",
])

/** Types that may hold text themselves, though blocks too; text straight in any other type gets a P of its own. */
export const TEXT_HOLDERS: ReadonlySet<string> = new Set([...INLINE_HOLDERS, "LBody", "TD", "TH", "Caption", "Note"])

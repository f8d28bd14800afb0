/**
 * What readers who copy text are given for glyphs that stand beside the text and are no part of its sentence: white
 * space that shows nothing. Poppler ends a word there, PDFium passes over it, and neither puts anything into the text
 * (measured); an empty ActualText does so in poppler alone.
 */
export const ANNOTATION_TEXT = "\n"

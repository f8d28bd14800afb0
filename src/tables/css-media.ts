/** A piece of a media query, as docs/css.md lists it. Anchors are in https://drafts.csswg.org/mediaqueries-4/. */
export interface MediaRow {
  readonly query: string
  readonly meaning: string
  readonly anchor: string
}

export const CSS_MEDIA: readonly MediaRow[] = [
  { query: "print, all", meaning: "always", anchor: "media-types" },
  { query: "screen, speech", meaning: "never: a booklet is printed", anchor: "media-types" },
  { query: "(min-width: 180mm) (max-width: 180mm)", meaning: "width of the trim size", anchor: "width" },
  { query: "(width >= 180mm) (140mm <= width < 180mm)", meaning: "the same as a range", anchor: "mq-range-context" },
  { query: "(height > 200mm)", meaning: "height of the trim size", anchor: "height" },
  { query: "(aspect-ratio <= 2/3)", meaning: "width divided by height", anchor: "aspect-ratio" },
  { query: "(orientation: portrait)", meaning: "the page is as high as it is wide, or higher", anchor: "orientation" },
  { query: "not, and, or, ( )", meaning: "combined", anchor: "media-conditions" },
  { query: "only print", meaning: "as `print`", anchor: "mq-only" },
]

/**
 * Where Chromium or WeasyPrint read a property otherwise than the specification and this program do. Chromium by MDN's
 * browser-compat-data and web-platform-tests, WeasyPrint by its API reference, changelog and validators.
 */
export interface Elsewhere {
  readonly chromium?: string
  readonly weasyprint?: string
  readonly source: string
}

const BCD = "https://github.com/mdn/browser-compat-data/tree/main/css/properties"
const WEASY = "https://doc.courtbouillon.org/weasyprint/latest/api_reference.html"
const WEASY_PROPERTIES = "https://github.com/Kozea/WeasyPrint/blob/main/weasyprint/css/validation/properties.py"
const WEASY_CHANGES = "https://doc.courtbouillon.org/weasyprint/latest/changelog.html"

export const CSS_ELSEWHERE: readonly (Elsewhere & { readonly names: readonly string[] })[] = [
  {
    names: ["string-set", "bookmark-level", "bookmark-label", "bleed"],
    chromium: "does not have it",
    weasyprint: "has it",
    source: "https://github.com/mdn/browser-compat-data/blob/main/css/at-rules/page.json",
  },
  {
    names: ["float", "footnote-display", "footnote-policy"],
    chromium: "has no footnotes; there `float` places boxes at a side",
    weasyprint: "has footnotes, and floats at a side too",
    source: WEASY_CHANGES,
  },
  {
    names: ["content"],
    chromium: "has margin boxes since 131, but no `string()`, `element()`, `target-counter()`, `leader()`",
    weasyprint: "`element()` without `start`",
    source: WEASY,
  },
  {
    names: ["text-spacing-trim"],
    chromium: "since 123: `normal`, `space-all`, `space-first`, `trim-start`; not `trim-both`, `trim-all`",
    weasyprint: "does not have it",
    source: `${BCD}/text-spacing-trim.json`,
  },
  {
    names: ["hanging-punctuation"],
    chromium: "does not have it",
    weasyprint: "does not have it",
    source: `${BCD}/hanging-punctuation.json`,
  },
  { names: ["line-break", "text-wrap", "text-autospace"], weasyprint: "does not have it", source: WEASY },
  {
    names: ["text-emphasis-style", "text-emphasis-color", "text-emphasis-position"],
    weasyprint: "does not have it",
    source: WEASY,
  },
  { names: ["text-underline-position"], weasyprint: "does not have it", source: WEASY },
  {
    names: ["width", "height", "min-width", "min-height", "max-width", "max-height"],
    weasyprint: "no `min-content`, `max-content`, `fit-content`",
    source: WEASY,
  },
  {
    names: ["grid-template-columns", "grid-template-rows"],
    weasyprint: "since 62 there is grid layout; breaks inside grid rows since 67",
    source: WEASY_CHANGES,
  },
  {
    names: ["border-top-style", "border-right-style", "border-bottom-style", "border-left-style"],
    chromium: "also `groove`, `ridge`, `inset`, `outset`, `hidden`",
    weasyprint: "also `groove`, `ridge`, `inset`, `outset`, `hidden`",
    source: WEASY_PROPERTIES,
  },
  {
    names: ["break-before", "break-after"],
    chromium: "does not read `always` either",
    weasyprint: "`always` is read as `page`",
    source: `${BCD}/break-before.json`,
  },
  { names: ["overflow"], weasyprint: "as in CSS 2: no `clip`", source: WEASY },
]

/** The same for what is no property. */
export const CSS_ELSEWHERE_OTHER: readonly (Elsewhere & { readonly what: string })[] = [
  {
    what: "`@media` features",
    weasyprint: "knows media types only; a query about the size of the page is refused",
    source: "https://github.com/Kozea/WeasyPrint/blob/main/weasyprint/css/media_queries.py",
  },
  {
    what: "`vw`, `vh`, `vmin`, `vmax`",
    chromium: "of the area of the first page; in `@page`, of the default page box",
    weasyprint: "does not name them in its reference",
    source: "https://github.com/web-platform-tests/wpt/tree/master/css/css-page",
  },
  {
    what: "`calc()`, `min()`, `max()`, `clamp()`",
    weasyprint: "since 67",
    source: WEASY_CHANGES,
  },
  {
    what: "`device-cmyk()`",
    chromium: "does not have it",
    weasyprint: "since 67",
    source: WEASY_CHANGES,
  },
  { what: "`@page` margin boxes", chromium: "since 131", weasyprint: "has them", source: WEASY },
  {
    what: "`@page :nth()`",
    chromium: "does not have it",
    weasyprint: "has it",
    source: WEASY,
  },
  {
    what: "`counter-reset: page` in `@page`",
    weasyprint: "the counter keeps the value; here 1 is added to it, as on every page",
    source: "https://github.com/Kozea/WeasyPrint/blob/main/weasyprint/layout/page.py",
  },
]

/** What a property applies to, where that is not all elements; names may end in `*`. */
export const CSS_APPLIES: readonly { readonly to: string; readonly names: readonly string[] }[] = [
  { to: "flex and grid items", names: ["order", "align-self"] },
  { to: "positioned elements", names: ["top", "right", "bottom", "left"] },
  { to: "positioned elements, flex and grid items", names: ["z-index"] },
  {
    to: "all but inline boxes, table rows and row groups",
    names: ["width", "height", "min-width", "min-height", "max-width", "max-height"],
  },
  { to: "all but inline boxes and inner table boxes", names: ["aspect-ratio"] },
  { to: "all but inner table boxes", names: ["margin-*"] },
  { to: "all but table rows and row groups", names: ["padding-*"] },
  { to: "replaced elements", names: ["object-fit", "object-position"] },
  { to: "block, flex and grid containers", names: ["overflow"] },
  { to: "flex containers", names: ["flex-direction", "flex-wrap"] },
  { to: "flex items", names: ["flex-grow", "flex-shrink", "flex-basis"] },
  {
    to: "flex and grid containers",
    names: ["justify-content", "align-content", "align-items", "row-gap", "column-gap"],
  },
  { to: "grid containers", names: ["justify-items", "grid-template-*", "grid-auto-*"] },
  { to: "grid items, and absolutely positioned boxes in grid containers", names: ["justify-self"] },
  { to: "grid items", names: ["grid-column-*", "grid-row-*"] },
  { to: "tables", names: ["border-collapse", "border-spacing", "table-layout"] },
  { to: "table captions", names: ["caption-side"] },
  { to: "inline-level boxes, table cells, margin boxes", names: ["vertical-align"] },
  { to: "block containers", names: ["text-align", "text-align-last", "text-indent", "hanging-punctuation"] },
  {
    to: "text",
    names: [
      ..."color font-* line-height letter-spacing text-transform text-autospace text-spacing-trim text-justify".split(
        " ",
      ),
      ..."text-wrap line-break word-break overflow-wrap hyphens white-space text-emphasis-* text-orientation".split(
        " ",
      ),
    ],
  },
  { to: "list items", names: ["list-style-*"] },
  {
    to: "`::before`, `::after`, `::marker`, `::footnote-call`, `::footnote-marker`, margin boxes",
    names: ["content"],
  },
  { to: "block-level boxes in the flow of the page", names: ["break-*", "page"] },
  { to: "block containers with lines", names: ["orphans", "widows"] },
  { to: "non-replaced inline boxes", names: ["text-combine-upright"] },
  { to: "all but table rows, row groups, inner ruby boxes", names: ["writing-mode"] },
]

const fits = (pattern: string, name: string): boolean =>
  pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : name === pattern

export const appliesTo = (name: string): string =>
  CSS_APPLIES.find(({ names }) => names.some((pattern) => fits(pattern, name)))?.to ?? "all elements"

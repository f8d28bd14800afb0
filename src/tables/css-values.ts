/** A value type that grammars name in angle brackets, as docs/css.md explains it. */
export interface ValueRow {
  readonly name: string
  readonly grammar: string
  readonly url: string
  readonly note?: string
}

const VALUES = "https://drafts.csswg.org/css-values-4/"
const COLOR = "https://drafts.csswg.org/css-color-5/"
const GRID = "https://drafts.csswg.org/css-grid-1/"
const CONTENT = "https://drafts.csswg.org/css-content-3/"
const LISTS = "https://drafts.csswg.org/css-lists-3/"

const EXTENT = "closest-side | closest-corner | farthest-side | farthest-corner"

export const COUNTER_STYLES = [
  "none",
  "disc",
  "circle",
  "square",
  "decimal",
  "decimal-leading-zero",
  "lower-alpha",
  "upper-alpha",
  "lower-greek",
  "lower-roman",
  "upper-roman",
  "cjk-decimal",
  "cjk-ideographic",
  "cjk-earthly-branch",
  "cjk-heavenly-stem",
  "simp-chinese-informal",
  "simp-chinese-formal",
  "trad-chinese-informal",
  "trad-chinese-formal",
  "circled-decimal",
] as const

const COLOR_FORMS = [
  "<hex-color>",
  "<named-color>",
  "currentColor",
  "transparent",
  "rgb( [ <number> | <percentage> ]{3} [ / <alpha> ]? )",
  "device-cmyk( [ <number> | <percentage> ]{4} [ / <alpha> ]? )",
  "color( <dashed-ident> [ <percentage> | <number> ]? [ / <alpha> ]? )",
].join(" | ")

export const CSS_VALUES: readonly ValueRow[] = [
  { name: "<integer>", grammar: "", url: `${VALUES}#integers` },
  { name: "<number>", grammar: "", url: `${VALUES}#numbers` },
  { name: "<percentage>", grammar: "", url: `${VALUES}#percentages` },
  {
    name: "<length>",
    grammar: "",
    url: `${VALUES}#lengths`,
    note: "A number and a unit, or 0; or `calc()`, `min()`, `max()`, `clamp()`, which may stand in each other.",
  },
  { name: "<length-percentage>", grammar: "<length> | <percentage>", url: `${VALUES}#mixed-percentages` },
  { name: "<angle>", grammar: "", url: `${VALUES}#angles`, note: "In deg, grad, rad, turn." },
  { name: "<string>", grammar: "", url: `${VALUES}#strings` },
  { name: "<url>", grammar: "url( <string> )", url: `${VALUES}#urls`, note: "Relative to the theme's folder." },
  { name: "<custom-ident>", grammar: "", url: `${VALUES}#custom-idents` },
  { name: "<dashed-ident>", grammar: "", url: `${VALUES}#dashed-idents` },
  { name: "<alpha>", grammar: "<number> | <percentage>", url: `${COLOR}#alpha-syntax` },
  { name: "<hex-color>", grammar: "", url: `${COLOR}#hex-notation`, note: "`#rgb`, `#rgba`, `#rrggbb`, `#rrggbbaa`." },
  { name: "<named-color>", grammar: "", url: `${COLOR}#named-colors` },
  {
    name: "<color>",
    grammar: COLOR_FORMS,
    url: `${COLOR}#custom-color`,
    note: "`color(--red)` is a colour of the theme's palette, `color(--red 30%)` a tint of it. Chromium reads neither custom colour spaces nor `device-cmyk()`; WeasyPrint reads `device-cmyk()`.",
  },
  {
    name: "<linear-gradient()>",
    grammar:
      "linear-gradient( [ <angle> , | to [ top | right | bottom | left | [ top | bottom ] [ left | right ] ] , ]? <color-stop> [ , [ <length-percentage> , ]? <color-stop> ]+ )",
    url: "https://drafts.csswg.org/css-images-3/#linear-gradients",
    note: "No repeating gradients. A place without a colour is where the middle between its neighbours lies.",
  },
  {
    name: "<radial-gradient()>",
    grammar: `radial-gradient( [ [ circle || [ ${EXTENT} | <length [0,∞]> ] | ellipse || [ ${EXTENT} | <length-percentage [0,∞]>{2} ] ] [ at <position> ]? , | at <position> , ]? <color-stop> [ , [ <length-percentage> , ]? <color-stop> ]+ )`,
    url: "https://drafts.csswg.org/css-images-3/#radial-gradients",
  },
  {
    name: "<color-stop>",
    grammar: "<color> <length-percentage>{0,2}",
    url: "https://drafts.csswg.org/css-images-3/#color-stop-syntax",
  },
  {
    name: "<track-size>",
    grammar:
      "<length-percentage [0,∞]> | <flex> | auto | min-content | max-content | minmax( <min-breadth> , <track-breadth> )",
    url: `${GRID}#track-sizing`,
  },
  {
    name: "<track-breadth>",
    grammar: "<length-percentage [0,∞]> | <flex> | auto | min-content | max-content",
    url: `${GRID}#track-sizing`,
  },
  {
    name: "<min-breadth>",
    grammar: "<length-percentage [0,∞]> | auto | min-content | max-content",
    url: `${GRID}#track-sizing`,
  },
  { name: "<track-repeat>", grammar: "repeat( <integer [1,∞]> , <track-size>+ )", url: `${GRID}#repeat-notation` },
  { name: "<flex>", grammar: "", url: `${GRID}#fr-unit`, note: "A number with the unit `fr`." },
  { name: "<grid-line>", grammar: "auto | <integer> | span <integer [1,∞]>", url: `${GRID}#line-placement` },
  {
    name: "<counter-style>",
    grammar: COUNTER_STYLES.join(" | "),
    url: "https://drafts.csswg.org/css-counter-styles-3/#predefined-counters",
    note: "`lower-latin` and `upper-latin` are read as their `-alpha` twins. `circled-decimal` is ① to ㊿, then decimal: ready-made in https://www.w3.org/TR/predefined-counter-styles/#circled-decimal, so browsers and WeasyPrint ask for an `@counter-style`. No `@counter-style`.",
  },
  {
    name: "<counter()>",
    grammar: "counter( <custom-ident> [ , <counter-style> ]? )",
    url: `${LISTS}#counter-functions`,
  },
  {
    name: "<counters()>",
    grammar: "counters( <custom-ident> , <string> [ , <counter-style> ]? )",
    url: `${LISTS}#counter-functions`,
  },
  {
    name: "<string()>",
    grammar: "string( <custom-ident> [ , [ first | start | last | first-except ] ]? )",
    url: "https://drafts.csswg.org/css-gcpm-3/#using-named-strings",
  },
  {
    name: "<element()>",
    grammar: "element( <custom-ident> [ , [ first | start | last | first-except ] ]? )",
    url: "https://drafts.csswg.org/css-gcpm-3/#running-elements",
    note: "In margin boxes: the element that `position: running()` took out of the flow, in its own styles.",
  },
  {
    name: "<content()>",
    grammar: "content( [ text | before | after | first-letter ]? )",
    url: "https://drafts.csswg.org/css-gcpm-3/#content-function-header",
    note: "In `string-set`: text of the element, of its `::before` or `::after`, or its first letter with the punctuation around it.",
  },
  {
    name: "<target-counter()>",
    grammar: "target-counter( [ attr( <custom-ident> ) | <url> | <string> ] , <custom-ident> [ , <counter-style> ]? )",
    url: `${CONTENT}#target-counter`,
  },
  { name: "<leader()>", grammar: "leader( [ dotted | solid | space | <string> ] )", url: `${CONTENT}#leaders` },
]

/** Units of length, css-values-4 #lengths. */
export const CSS_UNITS: readonly { readonly unit: string; readonly meaning: string }[] = [
  { unit: "mm", meaning: "millimetre" },
  { unit: "cm", meaning: "10 mm" },
  { unit: "q", meaning: "quarter of a millimetre" },
  { unit: "in", meaning: "25.4 mm" },
  { unit: "pt", meaning: "1/72 in" },
  { unit: "pc", meaning: "12 pt" },
  { unit: "px", meaning: "1/96 in" },
  { unit: "em", meaning: "font size of the element (of the parent in `font-size`)" },
  { unit: "rem", meaning: "font size of the root element" },
  { unit: "ic", meaning: "advance of 水: one em" },
  { unit: "lh", meaning: "line height of the element (of the parent in `font-size` and `line-height`)" },
  { unit: "rlh", meaning: "line height of the root element" },
  { unit: "vw", meaning: "1 % of the width of the first page's area; in `@page`, of the trim size" },
  { unit: "vh", meaning: "1 % of the height of the first page's area; in `@page`, of the trim size" },
  { unit: "vmin", meaning: "the smaller of vw and vh" },
  { unit: "vmax", meaning: "the larger of vw and vh" },
]

/** One property of the CSS subset: facts only; style/longhands.ts and style/shorthands.ts read the values. */
export interface PropertyRow {
  readonly name: string
  /** Value definition syntax, css-values-4 #value-defs, limited to what is taken here. */
  readonly grammar: string
  readonly initial: string
  readonly inherited: boolean
  /** What a percentage refers to; absent where the grammar takes none. */
  readonly percentages?: string
  /** Anchor in the group's specification. */
  readonly anchor: string
  /** Where Chromium or WeasyPrint read it otherwise, or what is left out. */
  readonly note?: string
}

/** A property that only sets others. */
export interface ShorthandRow {
  readonly name: string
  readonly grammar: string
  readonly longhands: readonly string[]
  readonly anchor: string
  readonly note?: string
}

export interface PropertyGroup {
  readonly spec: string
  readonly url: string
  readonly rows: readonly PropertyRow[]
  readonly shorthands?: readonly ShorthandRow[]
}

const BREAK = "auto | avoid | avoid-page | page | left | right | recto | verso"
const SIZE = "auto | <length-percentage [0,∞]> | min-content | max-content | fit-content"
const MAX_SIZE = "none | <length-percentage [0,∞]> | min-content | max-content | fit-content"
const INSET = "auto | <length-percentage>"
const WIDTH_BASE = "width of the containing block"
const HEIGHT_BASE = "height of the containing block"
const LINE_WIDTH = "<length [0,∞]> | thin | medium | thick"
const LINE_STYLE = "none | solid | dashed | dotted | double"
const RADIUS = "<length-percentage [0,∞]>{1,2}"
const RADIUS_BASE = "the border box: its width across, its height down"
const CONTENT_LIST = "[ <string> | <content()> | attr( <custom-ident> ) | <counter()> | <counters()> ]+"
const SIDES = ["top", "right", "bottom", "left"] as const
const sides = (before: string, after = ""): readonly string[] => SIDES.map((side) => `${before}${side}${after}`)

const margin = (side: string): PropertyRow => ({
  name: `margin-${side}`,
  grammar: INSET,
  initial: "0",
  inherited: false,
  percentages: WIDTH_BASE,
  anchor: "margin-physical",
})
const padding = (side: string): PropertyRow => ({
  name: `padding-${side}`,
  grammar: "<length-percentage [0,∞]>",
  initial: "0",
  inherited: false,
  percentages: WIDTH_BASE,
  anchor: "padding-physical",
})
const inset = (side: string): PropertyRow => ({
  name: side,
  grammar: INSET,
  initial: "auto",
  inherited: false,
  percentages: side === "left" || side === "right" ? WIDTH_BASE : HEIGHT_BASE,
  anchor: "insets",
})
const radius = (corner: string): PropertyRow => ({
  name: `border-${corner}-radius`,
  grammar: RADIUS,
  initial: "0",
  inherited: false,
  percentages: RADIUS_BASE,
  anchor: "border-radius",
})
const keyword = (
  name: string,
  grammar: string,
  initial: string,
  inherited: boolean,
  anchor: string,
  note?: string,
) => ({
  name,
  grammar,
  initial,
  inherited,
  anchor,
  ...(note === undefined ? {} : { note }),
})

/** Properties by specification, in the order in which docs/css.md lists them. */
export const CSS_PROPERTIES: readonly PropertyGroup[] = [
  {
    spec: "CSS Display 3",
    url: "https://drafts.csswg.org/css-display-3/",
    rows: [
      keyword(
        "display",
        "none | contents | block | inline | inline-block | flow-root | flex | inline-flex | grid | inline-grid | list-item | table | table-row-group | table-header-group | table-footer-group | table-row | table-cell | table-caption",
        "inline",
        false,
        "the-display-properties",
        "One keyword: no `block flow` pairs. Columns of a table take their width from the first row's cells.",
      ),
      keyword("order", "<integer>", "0", false, "order-property", "Reading order in tagged PDF stays the document's."),
      keyword("visibility", "visible | hidden", "visible", true, "visibility"),
    ],
  },
  {
    spec: "CSS Positioned Layout 3",
    url: "https://drafts.csswg.org/css-position-3/",
    rows: [
      {
        name: "position",
        grammar: "static | relative | absolute | running( <custom-ident> )",
        initial: "static",
        inherited: false,
        anchor: "position-property",
        note: "`running()` is css-gcpm-3 #running-elements, which WeasyPrint has and Chromium has not. No `fixed`: what stands on each page goes into a margin box.",
      },
      ...SIDES.map(inset),
      {
        name: "z-index",
        grammar: "auto | <integer>",
        initial: "auto",
        inherited: false,
        anchor: "z-index",
      },
    ],
    shorthands: [
      { name: "inset", grammar: "[ auto | <length-percentage> ]{1,4}", longhands: SIDES, anchor: "inset-shorthands" },
    ],
  },
  {
    spec: "CSS Box Sizing 3 and 4",
    url: "https://drafts.csswg.org/css-sizing-4/",
    rows: [
      keyword("box-sizing", "content-box | border-box", "content-box", false, "box-sizing"),
      {
        name: "width",
        grammar: SIZE,
        initial: "auto",
        inherited: false,
        percentages: WIDTH_BASE,
        anchor: "preferred-size-properties",
      },
      {
        name: "height",
        grammar: SIZE,
        initial: "auto",
        inherited: false,
        percentages: HEIGHT_BASE,
        anchor: "preferred-size-properties",
      },
      {
        name: "min-width",
        grammar: SIZE,
        initial: "auto",
        inherited: false,
        percentages: WIDTH_BASE,
        anchor: "min-size-properties",
      },
      {
        name: "min-height",
        grammar: SIZE,
        initial: "auto",
        inherited: false,
        percentages: HEIGHT_BASE,
        anchor: "min-size-properties",
      },
      {
        name: "max-width",
        grammar: MAX_SIZE,
        initial: "none",
        inherited: false,
        percentages: WIDTH_BASE,
        anchor: "max-size-properties",
      },
      {
        name: "max-height",
        grammar: MAX_SIZE,
        initial: "none",
        inherited: false,
        percentages: HEIGHT_BASE,
        anchor: "max-size-properties",
      },
      {
        name: "aspect-ratio",
        grammar: "auto | <number [0,∞]> [ / <number [0,∞]> ]?",
        initial: "auto",
        inherited: false,
        anchor: "aspect-ratio",
        note: "Not `auto` together with a ratio; at most 100 to 1.",
      },
    ],
  },
  {
    spec: "CSS Box Model 4",
    url: "https://drafts.csswg.org/css-box-4/",
    rows: [...SIDES.map(margin), ...SIDES.map(padding)],
    shorthands: [
      {
        name: "margin",
        grammar: "[ auto | <length-percentage> ]{1,4}",
        longhands: sides("margin-"),
        anchor: "margin-shorthand",
      },
      {
        name: "padding",
        grammar: "<length-percentage [0,∞]>{1,4}",
        longhands: sides("padding-"),
        anchor: "padding-shorthand",
      },
    ],
  },
  {
    spec: "CSS Backgrounds and Borders 3",
    url: "https://drafts.csswg.org/css-backgrounds-3/",
    rows: [
      ...SIDES.map((side) => keyword(`border-${side}-width`, LINE_WIDTH, "medium", false, "border-width")),
      ...SIDES.map((side) =>
        keyword(
          `border-${side}-style`,
          LINE_STYLE,
          "none",
          false,
          "border-style",
          "No `groove`, `ridge`, `inset`, `outset`, `hidden`.",
        ),
      ),
      ...SIDES.map((side) => keyword(`border-${side}-color`, "<color>", "currentColor", false, "border-color")),
      ...["top-left", "top-right", "bottom-right", "bottom-left"].map(radius),
      {
        name: "background-color",
        grammar: "<color>",
        initial: "transparent",
        inherited: false,
        anchor: "background-color",
        note: "The root's and the page's background always reach the bleed edge.",
      },
      {
        name: "background-image",
        grammar: "none | [ <url> | <linear-gradient()> | <radial-gradient()> ]#",
        initial: "none",
        inherited: false,
        anchor: "background-image",
        note: "All layers share one size, position and repeat.",
      },
      {
        name: "background-size",
        grammar: "cover | contain | [ auto | <length-percentage [0,∞]> ]{1,2}",
        initial: "auto",
        inherited: false,
        percentages: "the padding box",
        anchor: "background-size",
      },
      {
        name: "background-position",
        grammar:
          "[ left | center | right | <length-percentage> ] [ top | center | bottom | <length-percentage> ]? | [ top | bottom ] [ left | center | right ]?",
        initial: "0% 0%",
        inherited: false,
        percentages: "the padding box less the image",
        anchor: "background-position",
        note: "Not the form with four values: write `calc(100% - 3mm)`.",
      },
      keyword(
        "background-clip",
        "border-box | padding-box | content-box",
        "border-box",
        false,
        "background-clip",
        "One box for all layers. No `text`.",
      ),
      keyword(
        "background-origin",
        "border-box | padding-box | content-box",
        "padding-box",
        false,
        "background-origin",
        "One box for all layers.",
      ),
      keyword("background-repeat", "repeat | repeat-x | repeat-y | no-repeat", "repeat", false, "background-repeat"),
    ],
    shorthands: [
      {
        name: "border-width",
        grammar: `[ ${LINE_WIDTH} ]{1,4}`,
        longhands: sides("border-", "-width"),
        anchor: "border-width",
      },
      {
        name: "border-style",
        grammar: `[ ${LINE_STYLE} ]{1,4}`,
        longhands: sides("border-", "-style"),
        anchor: "border-style",
      },
      { name: "border-color", grammar: "<color>{1,4}", longhands: sides("border-", "-color"), anchor: "border-color" },
      ...SIDES.map((side) => ({
        name: `border-${side}`,
        grammar: `[ ${LINE_WIDTH} ] || [ ${LINE_STYLE} ] || <color>`,
        longhands: ["width", "style", "color"].map((part) => `border-${side}-${part}`),
        anchor: "border-shorthands",
      })),
      {
        name: "border",
        grammar: `[ ${LINE_WIDTH} ] || [ ${LINE_STYLE} ] || <color>`,
        longhands: SIDES.flatMap((side) => ["width", "style", "color"].map((part) => `border-${side}-${part}`)),
        anchor: "border-shorthands",
      },
      {
        name: "border-radius",
        grammar: "<length-percentage [0,∞]>{1,4} [ / <length-percentage [0,∞]>{1,4} ]?",
        longhands: ["top-left", "top-right", "bottom-right", "bottom-left"].map((corner) => `border-${corner}-radius`),
        anchor: "border-radius",
      },
      {
        name: "background",
        grammar:
          "<color> || [ none | <url> | <linear-gradient()> | <radial-gradient()> ] || [ <position> [ / <background-size> ]? ] || <background-repeat>",
        longhands: [
          "background-color",
          "background-image",
          "background-position",
          "background-size",
          "background-repeat",
          "background-origin",
          "background-clip",
        ],
        anchor: "background",
        note: "One layer; more layers by `background-image`. No attachment; it sets origin and clip back, and they stand after it.",
      },
    ],
  },
  {
    spec: "CSS Color 4",
    url: "https://drafts.csswg.org/css-color-4/",
    rows: [
      keyword(
        "color",
        "<color>",
        "black",
        true,
        "the-color-property",
        "`black` and `white` are the key ink alone, so text prints on one plate.",
      ),
      {
        name: "opacity",
        grammar: "<number> | <percentage>",
        initial: "1",
        inherited: false,
        percentages: "1",
        anchor: "transparency",
        note: "Of an inline box: its text and its background, not the lines of `text-decoration`.",
      },
    ],
  },
  {
    spec: "CSS Images 3",
    url: "https://drafts.csswg.org/css-images-3/",
    rows: [
      keyword("object-fit", "fill | contain | cover | none | scale-down", "fill", false, "the-object-fit"),
      {
        name: "object-position",
        grammar:
          "[ left | center | right | <length-percentage> ] [ top | center | bottom | <length-percentage> ]? | [ top | bottom ] [ left | center | right ]?",
        initial: "50% 50%",
        inherited: false,
        percentages: "the content box less the image",
        anchor: "the-object-position",
      },
    ],
  },
  {
    spec: "CSS Overflow 3",
    url: "https://drafts.csswg.org/css-overflow-3/",
    rows: [
      keyword(
        "overflow",
        "visible | hidden | clip",
        "visible",
        false,
        "overflow-properties",
        "Paper does not scroll. Content is cut at the padding box with its round corners; `clip` starts no block formatting context. No `overflow-clip-margin`.",
      ),
    ],
  },
  {
    spec: "CSS Flexible Box 1",
    url: "https://drafts.csswg.org/css-flexbox-1/",
    rows: [
      keyword("flex-direction", "row | row-reverse | column | column-reverse", "row", false, "flex-direction-property"),
      keyword("flex-wrap", "nowrap | wrap | wrap-reverse", "nowrap", false, "flex-wrap-property"),
      keyword("flex-grow", "<number [0,∞]>", "0", false, "flex-grow-property"),
      keyword("flex-shrink", "<number [0,∞]>", "1", false, "flex-shrink-property"),
      {
        name: "flex-basis",
        grammar: SIZE,
        initial: "auto",
        inherited: false,
        percentages: "inner main size of the flex container",
        anchor: "flex-basis-property",
        note: "No `content`.",
      },
    ],
    shorthands: [
      {
        name: "flex",
        grammar: `none | [ <number [0,∞]> <number [0,∞]>? ] || [ ${SIZE} ]`,
        longhands: ["flex-grow", "flex-shrink", "flex-basis"],
        anchor: "flex-property",
      },
      {
        name: "flex-flow",
        grammar: "[ row | row-reverse | column | column-reverse ] || [ nowrap | wrap | wrap-reverse ]",
        longhands: ["flex-direction", "flex-wrap"],
        anchor: "flex-flow-property",
      },
    ],
  },
  {
    spec: "CSS Box Alignment 3",
    url: "https://drafts.csswg.org/css-align-3/",
    rows: [
      keyword(
        "justify-content",
        "normal | start | end | flex-start | flex-end | center | stretch | space-between | space-around | space-evenly",
        "normal",
        false,
        "align-justify-content",
        "No `safe`, `unsafe`, `left`, `right`, `last baseline` in this group.",
      ),
      keyword(
        "align-content",
        "normal | start | end | flex-start | flex-end | center | stretch | space-between | space-around | space-evenly",
        "normal",
        false,
        "align-justify-content",
      ),
      keyword(
        "justify-items",
        "normal | start | end | flex-start | flex-end | center | stretch | baseline",
        "normal",
        false,
        "justify-items-property",
        "The specification's initial value is `legacy`, which acts as `normal`.",
      ),
      keyword(
        "align-items",
        "normal | start | end | flex-start | flex-end | center | stretch | baseline",
        "normal",
        false,
        "align-items-property",
      ),
      keyword(
        "justify-self",
        "auto | normal | start | end | flex-start | flex-end | center | stretch | baseline",
        "auto",
        false,
        "justify-self-property",
      ),
      keyword(
        "align-self",
        "auto | normal | start | end | flex-start | flex-end | center | stretch | baseline",
        "auto",
        false,
        "align-self-property",
      ),
      {
        name: "row-gap",
        grammar: "normal | <length-percentage [0,∞]>",
        initial: "normal",
        inherited: false,
        percentages: "content box of the container",
        anchor: "column-row-gap",
        note: "`normal` is 0; there are no columns (css-multicol-1).",
      },
      {
        name: "column-gap",
        grammar: "normal | <length-percentage [0,∞]>",
        initial: "normal",
        inherited: false,
        percentages: "content box of the container",
        anchor: "column-row-gap",
      },
    ],
    shorthands: [
      {
        name: "gap",
        grammar: "[ normal | <length-percentage [0,∞]> ]{1,2}",
        longhands: ["row-gap", "column-gap"],
        anchor: "gap-shorthand",
      },
      {
        name: "place-content",
        grammar: "<align-content> <justify-content>?",
        longhands: ["align-content", "justify-content"],
        anchor: "place-content",
      },
      {
        name: "place-items",
        grammar: "<align-items> <justify-items>?",
        longhands: ["align-items", "justify-items"],
        anchor: "place-items-property",
      },
      {
        name: "place-self",
        grammar: "<align-self> <justify-self>?",
        longhands: ["align-self", "justify-self"],
        anchor: "place-self-property",
      },
    ],
  },
  {
    spec: "CSS Grid Layout 1",
    url: "https://drafts.csswg.org/css-grid-1/",
    rows: [
      {
        name: "grid-template-columns",
        grammar: "none | [ <track-size> | <track-repeat> ]+",
        initial: "none",
        inherited: false,
        percentages: "content box of the container",
        anchor: "track-sizing",
        note: "No line names, `auto-fill`, `auto-fit`, `fit-content()`, subgrid.",
      },
      {
        name: "grid-template-rows",
        grammar: "none | [ <track-size> | <track-repeat> ]+",
        initial: "none",
        inherited: false,
        percentages: "content box of the container",
        anchor: "track-sizing",
      },
      {
        name: "grid-auto-columns",
        grammar: "<track-size>+",
        initial: "auto",
        inherited: false,
        percentages: "content box of the container",
        anchor: "auto-tracks",
      },
      {
        name: "grid-auto-rows",
        grammar: "<track-size>+",
        initial: "auto",
        inherited: false,
        percentages: "content box of the container",
        anchor: "auto-tracks",
      },
      keyword("grid-auto-flow", "[ row | column ] || dense", "row", false, "grid-auto-flow-property"),
      ...["grid-column-start", "grid-column-end", "grid-row-start", "grid-row-end"].map((name) =>
        keyword(name, "<grid-line>", "auto", false, "line-placement", "Lines have numbers, not names."),
      ),
    ],
    shorthands: [
      {
        name: "grid-column",
        grammar: "<grid-line> [ / <grid-line> ]?",
        longhands: ["grid-column-start", "grid-column-end"],
        anchor: "placement-shorthands",
      },
      {
        name: "grid-row",
        grammar: "<grid-line> [ / <grid-line> ]?",
        longhands: ["grid-row-start", "grid-row-end"],
        anchor: "placement-shorthands",
      },
      {
        name: "grid-area",
        grammar: "<grid-line> [ / <grid-line> ]{0,3}",
        longhands: ["grid-row-start", "grid-column-start", "grid-row-end", "grid-column-end"],
        anchor: "placement-shorthands",
        note: "Line numbers, not area names.",
      },
    ],
  },
  {
    spec: "CSS Tables 3",
    url: "https://drafts.csswg.org/css-tables-3/",
    rows: [
      keyword("border-collapse", "separate | collapse", "separate", true, "border-collapse-property"),
      keyword("border-spacing", "<length [0,∞]>{1,2}", "0", true, "border-spacing-property"),
      keyword("table-layout", "auto | fixed", "auto", false, "table-layout-property"),
      keyword("caption-side", "top | bottom", "top", true, "caption-side-property"),
    ],
  },
  {
    spec: "CSS Fonts 4",
    url: "https://drafts.csswg.org/css-fonts-4/",
    rows: [
      {
        name: "font-family",
        grammar: "[ <string> | <family-name> | serif | sans-serif ]#",
        initial: "serif",
        inherited: true,
        anchor: "font-family-prop",
        note: "Families of the catalogue, never of the machine. `serif` and `sans-serif` are the theme's fonts `serif` and `sans`.",
      },
      {
        name: "font-size",
        grammar: "<length-percentage [0,∞]>",
        initial: "12pt",
        inherited: true,
        percentages: "font size of the parent",
        anchor: "font-size-prop",
        note: "No keywords: `medium` of browsers is 12pt.",
      },
      {
        name: "font-weight",
        grammar: "normal | bold | <number [1,1000]>",
        initial: "normal",
        inherited: true,
        anchor: "font-weight-prop",
        note: "No `bolder`, `lighter`.",
      },
      keyword("font-style", "normal | italic", "normal", true, "font-style-prop", "Never slanted by machine."),
      keyword(
        "font-variant-numeric",
        "normal | [ [ lining-nums | oldstyle-nums ] || [ tabular-nums | proportional-nums ] ]",
        "normal",
        true,
        "font-variant-numeric-prop",
        "No fractions, `ordinal`, `slashed-zero`.",
      ),
    ],
  },
  {
    spec: "CSS Inline Layout 3",
    url: "https://drafts.csswg.org/css-inline-3/",
    rows: [
      {
        name: "line-height",
        grammar: "normal | <number [0,∞]> | <length-percentage [0,∞]>",
        initial: "normal",
        inherited: true,
        percentages: "font size of the element",
        anchor: "line-height-property",
        note: "`normal` is 1.5; Chromium and WeasyPrint take it from the font (1.44 for Noto Serif SC).",
      },
      {
        name: "vertical-align",
        grammar: "baseline | middle | top | bottom | sub | super | <length-percentage>",
        initial: "baseline",
        inherited: false,
        percentages: "line height of the element",
        anchor: "transverse-alignment",
        note: "No `text-top`, `text-bottom`. In a margin box it places the content: css-page-3 #page-properties.",
      },
    ],
  },
  {
    spec: "CSS Text 4",
    url: "https://drafts.csswg.org/css-text-4/",
    rows: [
      keyword(
        "letter-spacing",
        "normal | <length>",
        "normal",
        true,
        "letter-spacing-property",
        "No percentages. As in browsers, the space stands after each character.",
      ),
      keyword("text-align", "start | end | left | right | center | justify", "start", true, "text-align-property"),
      keyword(
        "text-align-last",
        "auto | start | end | left | right | center | justify",
        "auto",
        true,
        "text-align-last-property",
      ),
      {
        name: "text-indent",
        grammar: "<length-percentage>",
        initial: "0",
        inherited: true,
        percentages: "width of the block container",
        anchor: "text-indent-property",
        note: "No `hanging`, `each-line`: a negative indent and a padding hang a line.",
      },
      keyword("text-transform", "none | uppercase | lowercase | capitalize", "none", true, "text-transform-property"),
      keyword(
        "text-autospace",
        "normal | no-autospace",
        "normal",
        true,
        "text-autospace-property",
        "Chromium also starts with `normal`, Safari with `no-autospace`; WeasyPrint has not got it. The space is set by the line composer and can shrink or stretch.",
      ),
      keyword(
        "text-spacing-trim",
        "normal | space-all | trim-start | trim-both | trim-all | kaiming",
        "normal",
        true,
        "text-spacing-trim-property",
        "`normal`, `trim-start` and `trim-both` are one style, that of GB/T 15834: one em a mark, 1.5 em where two meet, half an em at a line end, opening marks trimmed at a line start. `space-all` trims nothing, `trim-all` sets every mark half wide (半角式). `kaiming` is ours: only marks that end a sentence keep one em (开明式). Chromium’s `normal` keeps opening marks whole at a line start, and reads the property only where the font has `chws` or `halt`; WeasyPrint has not got it.",
      ),
      keyword(
        "text-justify",
        "auto | none | inter-character | inter-word",
        "auto",
        true,
        "text-justify-property",
        "`auto` opens word spaces first, then Han–Latin spaces, then all others (clreq). `inter-character` opens all of them alike, never inside a Latin word; `inter-word` word spaces alone.",
      ),
      keyword(
        "text-wrap",
        "wrap | nowrap | balance | pretty",
        "wrap",
        true,
        "text-wrap-shorthand",
        "One keyword for mode and style. All of them weigh the whole paragraph. `pretty` also cuts the last four lines of Simplified Chinese between phrases, and makes the last line a third of the measure long where it can. Chromium balances at most six lines; here there is no such limit.",
      ),
      keyword(
        "line-break",
        "auto | loose | normal | strict | anywhere",
        "auto",
        true,
        "line-break-property",
        "`auto` follows GB/T 15834 in Chinese.",
      ),
      keyword("word-break", "normal | break-all | keep-all", "normal", true, "word-break-property"),
      keyword("overflow-wrap", "normal | break-word | anywhere", "normal", true, "overflow-wrap-property"),
      keyword("hyphens", "none | manual | auto", "manual", true, "hyphens-property", "`auto` in English."),
      keyword(
        "hanging-punctuation",
        "none | allow-end | force-end",
        "none",
        true,
        "hanging-punctuation-property",
        "No `first`, `last`. Pause and stop marks hang by their half em. Chromium and WeasyPrint have not got it.",
      ),
      keyword("white-space", "normal | nowrap | pre | pre-wrap | pre-line", "normal", true, "white-space-property"),
    ],
  },
  {
    spec: "CSS Text Decoration 4",
    url: "https://drafts.csswg.org/css-text-decor-4/",
    rows: [
      keyword(
        "text-decoration-line",
        "none | [ underline || overline || line-through ]",
        "none",
        false,
        "text-decoration-line-property",
        "No `blink`. Words that follow each other, each with a line of its own, keep a gap between their lines; blank halves of marks at the ends are left free: GB/T 15834-2011, 4.16.",
      ),
      keyword(
        "text-decoration-style",
        "solid | double | dotted | dashed | wavy",
        "solid",
        false,
        "text-decoration-style-property",
        "`wavy` is the book title mark, `solid` the proper noun mark of GB/T 15834.",
      ),
      keyword("text-decoration-color", "<color>", "currentcolor", false, "text-decoration-color-property"),
      {
        name: "text-decoration-thickness",
        grammar: "auto | from-font | <length-percentage [0,∞]>",
        initial: "auto",
        inherited: false,
        percentages: "font size of the element",
        anchor: "text-decoration-width-property",
        note: "`auto` is 1/20 em.",
      },
      {
        name: "text-underline-offset",
        grammar: "auto | <length-percentage>",
        initial: "auto",
        inherited: true,
        percentages: "font size of the element",
        anchor: "underline-offset",
        note: "From the baseline; with `text-underline-position: under` from the lower edge of the em box.",
      },
      keyword(
        "text-underline-position",
        "auto | from-font | under",
        "auto",
        true,
        "text-underline-position-property",
        "`auto` is clear of the em box, as Chinese has it; browsers start near the baseline. No `left`, `right`.",
      ),
      keyword(
        "text-emphasis-style",
        "none | [ [ filled | open ] || [ dot | circle | double-circle | triangle | sesame ] ] | <string>",
        "none",
        true,
        "text-emphasis-style-property",
        "Shapes are drawn, not taken from a font; of a string the first character is set, at half size.",
      ),
      keyword("text-emphasis-color", "<color>", "currentcolor", true, "text-emphasis-color-property"),
      keyword(
        "text-emphasis-position",
        "auto | [ [ over | under ] && [ right | left ]? ]",
        "auto",
        true,
        "text-emphasis-position-property",
        "`auto` is `under right` in Chinese, `over right` elsewhere: clreq #id84.",
      ),
      keyword(
        "text-emphasis-skip",
        "spaces || punctuation || symbols || narrow",
        "spaces punctuation",
        true,
        "text-emphasis-skip-property",
        "Chromium and WeasyPrint have not got it.",
      ),
    ],
    shorthands: [
      {
        name: "text-decoration",
        grammar:
          "<text-decoration-line> || <text-decoration-style> || <text-decoration-color> || <text-decoration-thickness>",
        longhands: [
          "text-decoration-line",
          "text-decoration-style",
          "text-decoration-color",
          "text-decoration-thickness",
        ],
        anchor: "text-decoration-property",
      },
      {
        name: "text-emphasis",
        grammar: "<text-emphasis-style> || <text-emphasis-color>",
        longhands: ["text-emphasis-style", "text-emphasis-color"],
        anchor: "text-emphasis-property",
        note: "The position is left as it is.",
      },
    ],
  },
  {
    spec: "CSS Writing Modes 4",
    url: "https://drafts.csswg.org/css-writing-modes-4/",
    rows: [
      keyword(
        "writing-mode",
        "horizontal-tb | vertical-rl | sideways-rl | sideways-lr",
        "horizontal-tb",
        true,
        "block-flow",
        "For boxes within pages that read across: side labels, headings, table heads, margin boxes. Such a box is never cut by a page break. No `vertical-lr`. WeasyPrint has not got it.",
      ),
      keyword(
        "text-orientation",
        "mixed | upright | sideways",
        "mixed",
        true,
        "text-orientation",
        "With `mixed`, marks for which a Chinese font has glyphs for vertical lines stand upright: —— …… and “ ”, which become 『 』.",
      ),
      keyword(
        "text-combine-upright",
        "none | all",
        "none",
        true,
        "text-combine-upright",
        "Two or three digits in the room of one character (tate-chu-yoko): give them an element of their own. No `digits`.",
      ),
    ],
  },
  {
    spec: "CSS Ruby 1",
    url: "https://drafts.csswg.org/css-ruby-1/",
    rows: [
      keyword(
        "ruby-position",
        "over | under",
        "over",
        true,
        "ruby-position-property",
        "No `alternate`, `inter-character`. The leading takes the annotation, that of the line before too; else the line grows.",
      ),
      keyword(
        "ruby-align",
        "space-around | center | space-between | start",
        "space-around",
        true,
        "ruby-align-property",
        "Annotations are made by `ruby`, `rb`, `rt`, whatever their `display`. A line may break between bases, never in one.",
      ),
    ],
  },
  {
    spec: "CSS Lists 3",
    url: "https://drafts.csswg.org/css-lists-3/",
    rows: [
      {
        name: "list-style-type",
        grammar: "<counter-style> | <string>",
        initial: "disc",
        inherited: true,
        anchor: "text-markers",
      },
      keyword("list-style-position", "inside | outside", "outside", true, "list-style-position-property"),
      {
        name: "counter-reset",
        grammar: "none | [ <custom-ident> <integer>? ]+",
        initial: "none",
        inherited: false,
        anchor: "counter-reset",
        note: "No `reversed()`.",
      },
      {
        name: "counter-increment",
        grammar: "none | [ <custom-ident> <integer>? ]+",
        initial: "none",
        inherited: false,
        anchor: "increment-set",
        note: "`page` counts by itself, one a page, unless `@page` names it.",
      },
      {
        name: "counter-set",
        grammar: "none | [ <custom-ident> <integer>? ]+",
        initial: "none",
        inherited: false,
        anchor: "increment-set",
        note: "WeasyPrint and Chromium have it too.",
      },
    ],
    shorthands: [
      {
        name: "list-style",
        grammar: "[ <counter-style> | <string> ] || [ inside | outside ]",
        longhands: ["list-style-type", "list-style-position"],
        anchor: "list-style-property",
        note: "No `list-style-image`: use `::marker` or `::before`.",
      },
    ],
  },
  {
    spec: "CSS Generated Content 3",
    url: "https://drafts.csswg.org/css-content-3/",
    rows: [
      {
        name: "content",
        grammar:
          "normal | none | [ <string> | attr( <custom-ident> ) | <counter()> | <counters()> | <string()> | <element()> | <target-counter()> | <leader()> ]+",
        initial: "normal",
        inherited: false,
        anchor: "content-property",
        note: "On `::before`, `::after`, `::marker` and margin boxes. Chromium reads `string()`, `element()`, `target-counter()`, `leader()` not at all; WeasyPrint reads them. No images, quotes, alternative text.",
      },
    ],
  },
  {
    spec: "CSS Generated Content for Paged Media 3",
    url: "https://drafts.csswg.org/css-gcpm-3/",
    rows: [
      {
        name: "string-set",
        grammar: `none | [ <custom-ident> ${CONTENT_LIST} ]#`,
        initial: "none",
        inherited: false,
        anchor: "setting-named-strings-the-string-set-pro",
        note: "Chromium has not got it; WeasyPrint has.",
      },
      keyword(
        "float",
        "none | footnote",
        "none",
        false,
        "creating-footnotes",
        "The element leaves a `::footnote-call` in the text and stands in the footnote area of the page, `@footnote` in `@page`. WeasyPrint has footnotes, Chromium has not. Its counter `footnote` goes on through the document; `@page { counter-reset: footnote }` starts it anew on each page. No other floats.",
      ),
      keyword(
        "footnote-display",
        "block | inline | compact",
        "block",
        false,
        "footnote-display",
        "`compact`: notes that fit on one line together share it.",
      ),
      keyword(
        "footnote-policy",
        "auto | line | block",
        "auto",
        false,
        "footnote-policy",
        "`auto` does as `line`: the line of the call and the note stand on one page; what does not fit at all goes on at the foot of the next one.",
      ),
      {
        name: "bookmark-level",
        grammar: "none | <integer [1,∞]>",
        initial: "none",
        inherited: false,
        anchor: "bookmarks",
        note: "WeasyPrint gives h1 to h6 the levels 1 to 6, and so do we.",
      },
      {
        name: "bookmark-label",
        grammar: "[ <string> | content( text? ) | attr( <custom-ident> ) ]+",
        initial: "content()",
        inherited: false,
        anchor: "bookmarks",
        note: "No counters: write the number in the template.",
      },
    ],
  },
  {
    spec: "CSS Fragmentation 3",
    url: "https://drafts.csswg.org/css-break-3/",
    rows: [
      keyword(
        "break-before",
        BREAK,
        "auto",
        false,
        "break-between",
        "No columns, no regions, no `always`: write `page`.",
      ),
      keyword("break-after", BREAK, "auto", false, "break-between"),
      keyword("break-inside", "auto | avoid | avoid-page", "auto", false, "break-within"),
      keyword("orphans", "<integer [1,∞]>", "2", true, "widows-orphans"),
      keyword("widows", "<integer [1,∞]>", "2", true, "widows-orphans"),
    ],
  },
  {
    spec: "CSS Viewport 1",
    url: "https://drafts.csswg.org/css-viewport-1/",
    rows: [
      {
        name: "zoom",
        grammar: "<number [0,∞]> | <percentage [0,∞]>",
        initial: "1",
        inherited: false,
        percentages: "1",
        anchor: "zoom-property",
        note: "On the root element; 0 counts as 1. It scales the whole booklet, its graphics and what `@page` says but the sheet's own `size` and `bleed`. With `@media`, one design for every trim size.",
      },
    ],
  },
  {
    spec: "CSS Paged Media 3",
    url: "https://drafts.csswg.org/css-page-3/",
    rows: [
      {
        name: "page",
        grammar: "auto | <custom-ident>",
        initial: "auto",
        inherited: false,
        anchor: "using-named-pages",
        note: "`auto` takes the page of the nearest ancestor that names one. Chromium breaks before and after such an element as we do.",
      },
    ],
  },
  {
    spec: "Properties of ours",
    url: "css.md",
    rows: [
      keyword(
        "-tj-planned",
        "none | fill | room",
        "none",
        false,
        "properties-of-ours",
        "`fill`: the element is a page that comes in only where the number of pages is to be a multiple of four, as many of such elements as are needed, in their order. `room`: an absolutely positioned box, placed by the page, comes in only where nothing of the flow reaches it: an ornament at the foot of a section’s last page.",
      ),
      {
        name: "-tj-text-shrink",
        grammar: "none | <percentage>",
        initial: "none",
        inherited: false,
        anchor: "properties-of-ours",
        note: "How small the text of a box of fixed height may become where it is higher than the box, half of it at the least; `text-fit` of css-text-4 fits lines to a width instead. What is still too high is an error.",
      },
    ],
  },
]

/** What `@page` takes besides properties: css-page-3 #page-size-prop, css-page-4 #bleed. */
export const PAGE_DESCRIPTORS: readonly PropertyRow[] = [
  {
    name: "size",
    grammar: "auto | <length [3,∞]>{1,2} | <page-size> || [ portrait | landscape ]",
    initial: "auto",
    inherited: false,
    anchor: "page-size-prop",
    note: "`auto` is the trim size of booklet.json. A page is 3pt wide and high at the least.",
  },
  {
    name: "bleed",
    grammar: "auto | <length [0,∞]>",
    initial: "auto",
    inherited: false,
    anchor: "bleed",
    note: "`auto` is the bleed of booklet.json; in the specification, and in WeasyPrint, it is 6pt where there are crop marks, else 0. Chromium has no bleed.",
  },
]

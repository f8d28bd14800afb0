import type { Color } from "../foundation/color.ts"
import type { Corners, Edges } from "../foundation/geometry.ts"
import type { Span } from "../foundation/source.ts"
import type { Pt } from "../foundation/units.ts"
import type { COUNTER_STYLES } from "../tables/css-values.ts"
import type { LengthPercentage } from "./values/length-percentage.ts"

export type { LengthPercentage } from "./values/length-percentage.ts"

export type Auto = "auto"
export type SizeValue = LengthPercentage | Auto | "min-content" | "max-content" | "fit-content"

export type Display =
  | "none"
  | "contents"
  | "block"
  | "inline"
  | "inline-block"
  | "flex"
  | "inline-flex"
  | "grid"
  | "inline-grid"
  | "flow-root"
  | "list-item"
  | "table"
  | "table-row-group"
  | "table-header-group"
  | "table-footer-group"
  | "table-row"
  | "table-cell"
  | "table-caption"

export type DecorationLine = "underline" | "overline" | "line-through"

/** css-text-decor-4 #text-emphasis-style-property. */
export type EmphasisStyle =
  | "none"
  | {
      readonly type: "mark"
      readonly fill: "filled" | "open"
      /** `auto`: a circle in horizontal text, a sesame in vertical text. */
      readonly shape: "auto" | "dot" | "circle" | "double-circle" | "triangle" | "sesame"
    }
  | { readonly type: "string"; readonly text: string }

export type EmphasisSkip = "spaces" | "punctuation" | "symbols" | "narrow"

export type BreakValue = "auto" | "avoid" | "avoid-page" | "page" | "left" | "right" | "recto" | "verso"

export type TrackSize =
  | { readonly type: "length"; readonly value: LengthPercentage }
  | { readonly type: "fr"; readonly value: number }
  | { readonly type: "auto" | "min-content" | "max-content" }
  | { readonly type: "minmax"; readonly min: TrackSize; readonly max: TrackSize }

export type GridLine =
  | { readonly type: "auto" }
  | { readonly type: "line"; readonly line: number }
  | { readonly type: "span"; readonly span: number }

export type Align =
  | "normal"
  | "auto"
  | "start"
  | "end"
  | "flex-start"
  | "flex-end"
  | "center"
  | "baseline"
  | "stretch"
  | "space-between"
  | "space-around"
  | "space-evenly"

/** A corner's ellipse: percentages are of the border box's width and height. */
export interface Radius {
  readonly x: LengthPercentage
  readonly y: LengthPercentage
}

export type BorderStyle = "none" | "solid" | "dashed" | "dotted" | "double"

export interface ImageUrl {
  readonly type: "url"
  readonly url: string
  readonly span: Span
}
/** A colour of a gradient; `hint` says where the middle between it and the next one lies. */
export interface ColorStop {
  readonly color: Color
  readonly at?: LengthPercentage
  readonly hint?: LengthPercentage
}
export interface LinearGradient {
  readonly type: "linear-gradient"
  /** Degrees, clockwise from up, or a corner of the box, css-images-3 #linear-gradients. */
  readonly angle: number | "top right" | "bottom right" | "bottom left" | "top left"
  readonly stops: readonly ColorStop[]
}
/** css-images-3 #radial-gradients; percentages of sizes and position refer to the box. */
export interface RadialGradient {
  readonly type: "radial-gradient"
  readonly circle: boolean
  readonly size:
    | "closest-side"
    | "closest-corner"
    | "farthest-side"
    | "farthest-corner"
    | readonly [LengthPercentage, LengthPercentage]
  readonly position: readonly [LengthPercentage, LengthPercentage]
  readonly stops: readonly ColorStop[]
}
export type Gradient = LinearGradient | RadialGradient
/** css-backgrounds-3 #background-clip */
export type BackgroundBox = "border-box" | "padding-box" | "content-box"
export type BackgroundImage = ImageUrl | Gradient

export type ContentPart =
  | { readonly type: "string"; readonly text: string; readonly span: Span }
  | { readonly type: "attr"; readonly name: string }
  | { readonly type: "counter"; readonly name: string; readonly style: CounterStyle }
  | { readonly type: "counters"; readonly name: string; readonly separator: string; readonly style: CounterStyle }
  /** css-gcpm-3 #using-named-strings */
  | {
      readonly type: "string-ref"
      readonly name: string
      readonly position: "first" | "start" | "last" | "first-except"
    }
  /** css-gcpm-3 #running-elements: `element(name)`. */
  | {
      readonly type: "element-ref"
      readonly name: string
      readonly position: "first" | "start" | "last" | "first-except"
    }
  /** css-content-3 #cross-references: `target-counter(attr(href), page)`. */
  | {
      readonly type: "target-counter"
      readonly target: { readonly attr: string } | { readonly url: string }
      readonly name: string
      readonly style: CounterStyle
    }
  | { readonly type: "leader"; readonly text: string }
  /** css-gcpm-3 #content-function-header: `content(before)`. */
  | { readonly type: "text"; readonly of: "text" | "before" | "after" | "first-letter" }

export type CounterStyle = (typeof COUNTER_STYLES)[number]

export interface CounterOp {
  readonly name: string
  readonly value: number
}

/**
 * Computed values, css-cascade-4 #computed: lengths absolute in pt, percentages kept where layout resolves them.
 * One property a row of tables/css-properties.ts; names are the CSS names in camel case.
 */
export interface ComputedStyle {
  /** An absolutely positioned box that would be inline-level in the flow; its static position shows it. */
  readonly wasInline?: true
  readonly display: Display
  readonly position: "static" | "relative" | "absolute" | { readonly running: string }
  readonly top: LengthPercentage | Auto
  readonly right: LengthPercentage | Auto
  readonly bottom: LengthPercentage | Auto
  readonly left: LengthPercentage | Auto
  readonly zIndex: number | Auto
  readonly boxSizing: "content-box" | "border-box"
  readonly width: SizeValue
  readonly height: SizeValue
  readonly minWidth: SizeValue
  readonly minHeight: SizeValue
  readonly maxWidth: SizeValue | "none"
  readonly maxHeight: SizeValue | "none"
  readonly aspectRatio: number | Auto
  readonly marginTop: LengthPercentage | Auto
  readonly marginRight: LengthPercentage | Auto
  readonly marginBottom: LengthPercentage | Auto
  readonly marginLeft: LengthPercentage | Auto
  readonly paddingTop: LengthPercentage
  readonly paddingRight: LengthPercentage
  readonly paddingBottom: LengthPercentage
  readonly paddingLeft: LengthPercentage
  readonly borderWidth: Edges
  readonly borderStyle: Edges<BorderStyle>
  readonly borderColor: Edges<Color>
  readonly borderRadius: Corners<Radius>
  readonly backgroundColor: Color
  readonly backgroundImage: readonly BackgroundImage[]
  readonly backgroundSize: "auto" | "cover" | "contain" | readonly [LengthPercentage | Auto, LengthPercentage | Auto]
  readonly backgroundPosition: readonly [LengthPercentage, LengthPercentage]
  readonly backgroundClip: BackgroundBox
  readonly backgroundOrigin: BackgroundBox
  readonly backgroundRepeat: "repeat" | "repeat-x" | "repeat-y" | "no-repeat"
  readonly opacity: number
  /** Of the root element: what every absolute length was multiplied by. */
  readonly zoom: number
  readonly overflow: "visible" | "hidden" | "clip"
  readonly objectFit: "fill" | "contain" | "cover" | "none" | "scale-down"
  readonly objectPosition: readonly [LengthPercentage, LengthPercentage]
  readonly visibility: "visible" | "hidden"

  readonly flexDirection: "row" | "row-reverse" | "column" | "column-reverse"
  readonly flexWrap: "nowrap" | "wrap" | "wrap-reverse"
  readonly flexGrow: number
  readonly flexShrink: number
  readonly flexBasis: SizeValue
  readonly order: number
  readonly justifyContent: Align
  readonly alignContent: Align
  readonly alignItems: Align
  readonly alignSelf: Align
  readonly justifyItems: Align
  readonly justifySelf: Align
  readonly rowGap: LengthPercentage
  readonly columnGap: LengthPercentage
  readonly gridTemplateColumns: readonly TrackSize[]
  readonly gridTemplateRows: readonly TrackSize[]
  readonly gridAutoColumns: readonly TrackSize[]
  readonly gridAutoRows: readonly TrackSize[]
  readonly gridAutoFlow: "row" | "column" | "row dense" | "column dense"
  readonly gridColumnStart: GridLine
  readonly gridColumnEnd: GridLine
  readonly gridRowStart: GridLine
  readonly gridRowEnd: GridLine

  readonly borderCollapse: "separate" | "collapse"
  readonly borderSpacing: readonly [Pt, Pt]
  readonly tableLayout: "auto" | "fixed"
  readonly captionSide: "top" | "bottom"

  readonly color: Color
  readonly fontFamily: readonly string[]
  readonly fontSize: Pt
  readonly fontWeight: number
  readonly fontStyle: "normal" | "italic"
  readonly fontVariantNumeric: readonly ("lining-nums" | "oldstyle-nums" | "tabular-nums" | "proportional-nums")[]
  /** Absolute, in pt (`normal` and numbers resolved against the font size). */
  readonly lineHeight: Pt
  readonly letterSpacing: Pt
  readonly textAlign: "start" | "end" | "left" | "right" | "center" | "justify"
  readonly textAlignLast: "auto" | "start" | "end" | "left" | "right" | "center" | "justify"
  readonly textIndent: LengthPercentage
  readonly textTransform: "none" | "uppercase" | "lowercase" | "capitalize"
  readonly textDecorationLine: readonly DecorationLine[]
  readonly textDecorationStyle: "solid" | "double" | "dotted" | "dashed" | "wavy"
  readonly textDecorationColor: Color | "currentcolor"
  readonly textDecorationThickness: "auto" | "from-font" | Pt
  readonly textUnderlineOffset: "auto" | LengthPercentage
  readonly textUnderlinePosition: "auto" | "from-font" | "under"
  readonly textEmphasisStyle: EmphasisStyle
  readonly textEmphasisColor: Color | "currentcolor"
  /** In horizontal text and in vertical text; `auto` goes by the language. */
  readonly textEmphasisPosition: "auto" | readonly ["over" | "under", "right" | "left"]
  readonly textEmphasisSkip: readonly EmphasisSkip[]
  readonly rubyPosition: "over" | "under"
  readonly rubyAlign: "space-around" | "center" | "space-between" | "start"
  readonly textAutospace: "normal" | "no-autospace"
  readonly textSpacingTrim: "normal" | "space-all" | "trim-start" | "trim-both" | "trim-all" | "kaiming"
  readonly textJustify: "auto" | "none" | "inter-character" | "inter-word"
  readonly textWrap: "wrap" | "nowrap" | "balance" | "pretty"
  readonly lineBreak: "auto" | "loose" | "normal" | "strict" | "anywhere"
  readonly wordBreak: "normal" | "break-all" | "keep-all"
  readonly overflowWrap: "normal" | "break-word" | "anywhere"
  readonly hyphens: "none" | "manual" | "auto"
  readonly hangingPunctuation: "none" | "allow-end" | "force-end"
  readonly whiteSpace: "normal" | "nowrap" | "pre" | "pre-wrap" | "pre-line"
  readonly verticalAlign: "baseline" | "middle" | "top" | "bottom" | "sub" | "super" | LengthPercentage
  /** BCP 47, from the `lang` attribute; not a CSS property, but inherited like one. */
  readonly lang: string

  /** css-writing-modes-4 #block-flow */
  readonly writingMode: "horizontal-tb" | "vertical-rl" | "sideways-rl" | "sideways-lr"
  readonly textOrientation: "mixed" | "upright" | "sideways"
  readonly textCombineUpright: "none" | "all"

  readonly listStyleType: CounterStyle | { readonly string: string }
  readonly listStylePosition: "inside" | "outside"
  readonly content: "normal" | "none" | readonly ContentPart[]
  readonly counterReset: readonly CounterOp[]
  readonly counterIncrement: readonly CounterOp[]
  readonly counterSet: readonly CounterOp[]
  readonly stringSet: readonly { readonly name: string; readonly value: readonly ContentPart[] }[]

  /** css-gcpm-3 #footnotes: the only float there is. */
  readonly float: "none" | "footnote"
  readonly footnoteDisplay: "block" | "inline" | "compact"
  readonly footnotePolicy: "auto" | "line" | "block"

  readonly breakBefore: BreakValue
  readonly breakAfter: BreakValue
  readonly breakInside: "auto" | "avoid" | "avoid-page"
  readonly orphans: number
  readonly widows: number
  /** Name of the page type, css-page-3 #using-named-pages; `auto` where none is named. */
  readonly page: string
  /** css-gcpm-3 #bookmarks: 0 for `none`. */
  readonly bookmarkLevel: number
  readonly bookmarkLabel: readonly ContentPart[]
  /** `-tj-planned`: a page that comes in only where one is needed, or a positioned box only where the flow leaves room. */
  readonly TjPlanned: "none" | "fill" | "room"
  /** `-tj-text-shrink`: least factor of the text's size; 1 for `none`. */
  readonly TjTextShrink: number
}

import type { Color } from "../../foundation/color.ts"
import type { Corners, Edges } from "../../foundation/geometry.ts"
import { type Pt, pt } from "../../foundation/units.ts"
import type { ComputedStyle, LengthPercentage } from "../computed.ts"

export const ZERO: LengthPercentage = { pt: pt(0), percent: 0 }
/** Black is one ink, so that text and rules print in K alone. */
export const BLACK: Color = { space: "gray", k: 1, alpha: 1 }
export const TRANSPARENT: Color = { space: "gray", k: 0, alpha: 0 }

/** `medium`: 16px, as browsers have it. */
export const MEDIUM_FONT_SIZE: Pt = pt(12)
/** `line-height: normal` as a factor; clreq #line_spacing asks for gaps of half an em and more. */
export const NORMAL_LINE_HEIGHT = 1.5
/** What `serif` and `sans-serif` mean where a theme does not say. */
export const GENERIC_FAMILIES = {
  serif: ["Source Serif 4", "Noto Serif SC"],
  "sans-serif": ["Source Sans 3", "Noto Sans SC"],
} as const

const edges = <T>(value: T): Edges<T> => ({ top: value, right: value, bottom: value, left: value })
const corners = <T>(value: T): Corners<T> => ({
  topLeft: value,
  topRight: value,
  bottomRight: value,
  bottomLeft: value,
})

/** Properties that do not inherit, at their initial values. */
const RESET = {
  display: "inline",
  position: "static",
  top: "auto",
  right: "auto",
  bottom: "auto",
  left: "auto",
  zIndex: "auto",
  boxSizing: "content-box",
  width: "auto",
  height: "auto",
  minWidth: "auto",
  minHeight: "auto",
  maxWidth: "none",
  maxHeight: "none",
  aspectRatio: "auto",
  marginTop: ZERO,
  marginRight: ZERO,
  marginBottom: ZERO,
  marginLeft: ZERO,
  paddingTop: ZERO,
  paddingRight: ZERO,
  paddingBottom: ZERO,
  paddingLeft: ZERO,
  borderWidth: edges(pt(0)),
  borderStyle: edges("none"),
  borderColor: edges(BLACK),
  borderRadius: corners({ x: ZERO, y: ZERO }),
  backgroundColor: TRANSPARENT,
  backgroundImage: [],
  backgroundSize: "auto",
  backgroundPosition: [ZERO, ZERO],
  backgroundClip: "border-box",
  backgroundOrigin: "padding-box",
  backgroundRepeat: "repeat",
  opacity: 1,
  zoom: 1,
  overflow: "visible",
  objectFit: "fill",
  objectPosition: [
    { pt: pt(0), percent: 0.5 },
    { pt: pt(0), percent: 0.5 },
  ],
  flexDirection: "row",
  flexWrap: "nowrap",
  flexGrow: 0,
  flexShrink: 1,
  flexBasis: "auto",
  order: 0,
  justifyContent: "normal",
  alignContent: "normal",
  alignItems: "normal",
  alignSelf: "auto",
  justifyItems: "normal",
  justifySelf: "auto",
  rowGap: ZERO,
  columnGap: ZERO,
  gridTemplateColumns: [],
  gridTemplateRows: [],
  gridAutoColumns: [{ type: "auto" }],
  gridAutoRows: [{ type: "auto" }],
  gridAutoFlow: "row",
  gridColumnStart: { type: "auto" },
  gridColumnEnd: { type: "auto" },
  gridRowStart: { type: "auto" },
  gridRowEnd: { type: "auto" },
  tableLayout: "auto",
  textDecorationLine: [],
  textDecorationStyle: "solid",
  textDecorationColor: "currentcolor",
  textDecorationThickness: "auto",
  verticalAlign: "baseline",
  content: "normal",
  counterReset: [],
  counterIncrement: [],
  counterSet: [],
  stringSet: [],
  float: "none",
  footnoteDisplay: "block",
  footnotePolicy: "auto",
  breakBefore: "auto",
  breakAfter: "auto",
  breakInside: "auto",
  page: "auto",
  bookmarkLevel: 0,
  bookmarkLabel: [{ type: "text", of: "text" }],
  TjPlanned: "none",
  TjTextShrink: 1,
} satisfies Partial<ComputedStyle>

type Inherited = Omit<ComputedStyle, keyof typeof RESET>

/** Properties that inherit, at their initial values. */
const INHERITED: Inherited = {
  visibility: "visible",
  borderCollapse: "separate",
  borderSpacing: [pt(0), pt(0)],
  captionSide: "top",
  color: BLACK,
  fontFamily: GENERIC_FAMILIES.serif,
  fontSize: MEDIUM_FONT_SIZE,
  fontWeight: 400,
  fontStyle: "normal",
  fontVariantNumeric: [],
  lineHeight: pt(MEDIUM_FONT_SIZE * NORMAL_LINE_HEIGHT),
  letterSpacing: pt(0),
  textAlign: "start",
  textAlignLast: "auto",
  textIndent: ZERO,
  textTransform: "none",
  textUnderlineOffset: "auto",
  textUnderlinePosition: "auto",
  textEmphasisStyle: "none",
  textEmphasisColor: "currentcolor",
  textEmphasisPosition: "auto",
  textEmphasisSkip: ["spaces", "punctuation"],
  rubyPosition: "over",
  rubyAlign: "space-around",
  textAutospace: "normal",
  textSpacingTrim: "normal",
  textJustify: "auto",
  textWrap: "wrap",
  lineBreak: "auto",
  wordBreak: "normal",
  overflowWrap: "normal",
  hyphens: "manual",
  hangingPunctuation: "none",
  whiteSpace: "normal",
  writingMode: "horizontal-tb",
  textOrientation: "mixed",
  textCombineUpright: "none",
  lang: "",
  listStyleType: "disc",
  listStylePosition: "outside",
  orphans: 2,
  widows: 2,
}

const INITIAL: ComputedStyle = { ...(RESET as Omit<ComputedStyle, keyof Inherited>), ...INHERITED }

/** Every property at its initial value, css-cascade-4 #initial-values. */
export const initialStyle = (): ComputedStyle => INITIAL

/** The style of an anonymous box: inherited properties from its parent, all others initial; css2 visuren #anonymous-block-level. */
export function anonymousStyle(parent: ComputedStyle, overrides?: Partial<ComputedStyle>): ComputedStyle {
  return { ...startStyle(parent), ...overrides }
}

/** `border-color: currentColor` on all sides. */
export const borderColorOf = (color: Color): Edges<Color> => (color === BLACK ? INITIAL.borderColor : edges(color))

/** A fresh, writable style with the parent's inherited values: what the cascade starts from. */
export function startStyle(parent: ComputedStyle): { -readonly [K in keyof ComputedStyle]: ComputedStyle[K] } {
  return {
    ...INITIAL,
    // `auto` means the page of the nearest ancestor that names one, css-page-3 #using-named-pages.
    page: parent.page,
    visibility: parent.visibility,
    borderCollapse: parent.borderCollapse,
    borderSpacing: parent.borderSpacing,
    captionSide: parent.captionSide,
    color: parent.color,
    borderColor: borderColorOf(parent.color),
    fontFamily: parent.fontFamily,
    fontSize: parent.fontSize,
    fontWeight: parent.fontWeight,
    fontStyle: parent.fontStyle,
    fontVariantNumeric: parent.fontVariantNumeric,
    lineHeight: parent.lineHeight,
    letterSpacing: parent.letterSpacing,
    textAlign: parent.textAlign,
    textAlignLast: parent.textAlignLast,
    textIndent: parent.textIndent,
    textTransform: parent.textTransform,
    textUnderlineOffset: parent.textUnderlineOffset,
    textUnderlinePosition: parent.textUnderlinePosition,
    textEmphasisStyle: parent.textEmphasisStyle,
    textEmphasisColor: parent.textEmphasisColor,
    textEmphasisPosition: parent.textEmphasisPosition,
    textEmphasisSkip: parent.textEmphasisSkip,
    rubyPosition: parent.rubyPosition,
    rubyAlign: parent.rubyAlign,
    textAutospace: parent.textAutospace,
    textSpacingTrim: parent.textSpacingTrim,
    textJustify: parent.textJustify,
    textWrap: parent.textWrap,
    lineBreak: parent.lineBreak,
    wordBreak: parent.wordBreak,
    overflowWrap: parent.overflowWrap,
    hyphens: parent.hyphens,
    hangingPunctuation: parent.hangingPunctuation,
    whiteSpace: parent.whiteSpace,
    writingMode: parent.writingMode,
    textOrientation: parent.textOrientation,
    textCombineUpright: parent.textCombineUpright,
    lang: parent.lang,
    listStyleType: parent.listStyleType,
    listStylePosition: parent.listStylePosition,
    orphans: parent.orphans,
    widows: parent.widows,
  }
}

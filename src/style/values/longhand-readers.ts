import type { Color } from "../../foundation/color.ts"
import { type Pt, pt } from "../../foundation/units.ts"
import { type Computable, constant } from "../cascade/compute-context.ts"
import type { BorderStyle, ComputedStyle, LengthPercentage, Radius } from "../computed.ts"
import type { Read } from "../syntax/reader.ts"
import { backgroundSize, image, position } from "./backgrounds.ts"
import { color } from "./colors.ts"
import {
  colorOrCurrent,
  decorationLine,
  decorationThickness,
  emphasisPosition,
  emphasisSkip,
  emphasisStyle,
} from "./decoration-values.ts"
import { fontFamily, fontSize, fontVariantNumeric, fontWeight } from "./font-values.ts"
import { contentList, contentPart, counterOps, counterStyle, customIdent, labelList } from "./generated-content.ts"
import { gridLine, trackList, trackSize } from "./grid-values.ts"
import { ZERO } from "./initial.ts"
import { resolve } from "./length-percentage.ts"
import {
  FROM_ONE,
  integer,
  length,
  lengthPercentage,
  NOT_NEGATIVE,
  number,
  numberOrPercentage,
  percentage,
  type Range,
} from "./numbers.ts"

const always = <T>(value: T | undefined): Computable<T> | undefined =>
  value === undefined ? undefined : constant(value)

/** A reader of keywords that stand for themselves. */
export function keywords<T extends string>(names: readonly T[]): Read<Computable<T>> {
  const table: Record<string, Computable<T>> = {}
  for (const name of names) table[name] = constant(name)
  return (reader) => reader.keyword(table)
}

function orKeyword<K extends string, T>(names: readonly K[], read: Read<Computable<T>>): Read<Computable<K | T>> {
  const keyword = keywords(names)
  return (reader) => keyword(reader) ?? read(reader)
}

/** `none`, or what else the property takes. */
function orNone<T, N extends T>(none: N, read: Read<Computable<T>>): Read<Computable<T>> {
  const table: Record<string, Computable<T>> = { none: constant(none) }
  return (reader) => reader.keyword(table) ?? read(reader)
}

const INTRINSIC = ["min-content", "max-content", "fit-content"] as const

const lp =
  (range?: Range): Read<Computable<LengthPercentage>> =>
  (reader) =>
    lengthPercentage(reader, range)
const size = orKeyword(["auto", ...INTRINSIC], lp(NOT_NEGATIVE))
const maxSize = orKeyword(["none", ...INTRINSIC], lp(NOT_NEGATIVE))
const lengthOrAuto = orKeyword(["auto"], lp())
const padding = lp(NOT_NEGATIVE)
const NORMAL_GAP = { normal: constant(ZERO) }
const gap: Read<Computable<LengthPercentage>> = (r) => r.keyword(NORMAL_GAP) ?? lengthPercentage(r, NOT_NEGATIVE)
const nonNegativeNumber: Read<Computable<number>> = (r) => always(number(r, NOT_NEGATIVE))
const countFromOne: Read<Computable<number>> = (r) => always(integer(r, FROM_ONE))
const line: Read<Computable<ComputedStyle["gridRowStart"]>> = (r) => always(gridLine(r))
const tracks: Read<Computable<ComputedStyle["gridTemplateRows"]>> = orNone([], trackList)
const autoTracks: Read<Computable<ComputedStyle["gridAutoRows"]>> = (r) => {
  const list = r.some(trackSize)
  return list && ((c) => list.map((track) => track(c)))
}
const computedColor: Read<Computable<Color>> = (r) => {
  const found = color(r)
  if (found === undefined) return undefined
  return found === "currentcolor" ? (c) => c.color : constant(found)
}

/** css-backgrounds-3 #typedef-line-width, as browsers have it: 1, 3 and 5 px. */
export const MEDIUM_BORDER: Pt = pt(2.25)
const lineWidth =
  (width: Pt): Computable<Pt> =>
  ({ zoom }) =>
    pt(width * zoom)
const LINE_WIDTHS = { thin: lineWidth(pt(0.75)), medium: lineWidth(MEDIUM_BORDER), thick: lineWidth(pt(3.75)) }
const borderWidth: Read<Computable<Pt>> = (r) => r.keyword(LINE_WIDTHS) ?? length(r, NOT_NEGATIVE)
const borderStyle = keywords<BorderStyle>(["none", "solid", "dashed", "dotted", "double"])

/** Beyond it a box of any width would fill pages without end. */
const MAX_RATIO = 100

const aspectRatio: Read<Computable<number | "auto">> = (r) => {
  if (r.keyword({ auto: true })) return constant("auto")
  const width = number(r, NOT_NEGATIVE)
  const height = width === undefined || r.done ? 1 : r.delim("/") && number(r, NOT_NEGATIVE)
  if (width === undefined || height === undefined) return undefined
  if (width === 0 || height === 0) return constant("auto")
  const ratio = width / height
  if (ratio <= MAX_RATIO && ratio >= 1 / MAX_RATIO) return constant(ratio)
  const message = { en: `a side is more than ${MAX_RATIO} times the other`, zh: `一边超过另一边的 ${MAX_RATIO} 倍` }
  return r.refuse(r.values[0], message)
}

const gridAutoFlow: Read<Computable<ComputedStyle["gridAutoFlow"]>> = (r) => {
  const first = r.keyword({ dense: true })
  const axis = r.keyword({ row: "row", column: "column" } as const)
  const dense = first ?? r.keyword({ dense: true })
  if (axis === undefined && dense === undefined) return undefined
  return constant(dense ? (`${axis ?? "row"} dense` as const) : (axis ?? "row"))
}

const POSITIONS = keywords(["static", "relative", "absolute"])
const NORMAL_SPACING = { normal: constant(pt(0)) }
const NO_CONTENT = keywords(["normal", "none"])
const VERTICAL = ["baseline", "middle", "top", "bottom", "sub", "super"] as const

/** Readers by key of ComputedStyle; keyword properties are read by their row's grammar. */
/** Text at less than half its size is another text. */
const LEAST_SHRINK = 0.5

export const READERS: { readonly [K in keyof ComputedStyle]?: Read<Computable<ComputedStyle[K]>> } = {
  TjTextShrink: orNone(1, (r) => {
    const factor = percentage(r)
    return always(factor === undefined ? undefined : Math.min(1, Math.max(LEAST_SHRINK, factor)))
  }),
  position: (r) => {
    const keyword = POSITIONS(r)
    if (keyword !== undefined) return keyword
    const name = r.call("running", (args) => customIdent(args))
    return name === undefined ? undefined : constant({ running: name })
  },
  top: lengthOrAuto,
  right: lengthOrAuto,
  bottom: lengthOrAuto,
  left: lengthOrAuto,
  zIndex: orKeyword<"auto", number>(["auto"], (r) => always(integer(r))),
  order: (r) => always(integer(r)),
  width: size,
  height: size,
  minWidth: size,
  minHeight: size,
  maxWidth: maxSize,
  maxHeight: maxSize,
  flexBasis: size,
  aspectRatio,
  marginTop: lengthOrAuto,
  marginRight: lengthOrAuto,
  marginBottom: lengthOrAuto,
  marginLeft: lengthOrAuto,
  paddingTop: padding,
  paddingRight: padding,
  paddingBottom: padding,
  paddingLeft: padding,
  backgroundColor: computedColor,
  backgroundImage: orNone([], (r) => {
    const images = r.list(image)
    return images && ((c) => images.map((one) => one(c)))
  }),
  backgroundSize,
  backgroundPosition: position,
  color: computedColor,
  opacity: (r) => {
    const value = numberOrPercentage(r)
    return value === undefined ? undefined : constant(Math.max(0, Math.min(1, value)))
  },
  zoom: (r) => {
    const value = number(r, NOT_NEGATIVE) ?? percentage(r, NOT_NEGATIVE)
    return value === undefined ? undefined : constant(value === 0 ? 1 : value)
  },
  objectPosition: position,
  flexGrow: nonNegativeNumber,
  flexShrink: nonNegativeNumber,
  rowGap: gap,
  columnGap: gap,
  gridTemplateColumns: tracks,
  gridTemplateRows: tracks,
  gridAutoColumns: autoTracks,
  gridAutoRows: autoTracks,
  gridAutoFlow,
  gridColumnStart: line,
  gridColumnEnd: line,
  gridRowStart: line,
  gridRowEnd: line,
  borderSpacing: (r) => {
    const found = r.some((one) => length(one, NOT_NEGATIVE), 2)
    if (found === undefined) return undefined
    const [x, y = x] = found as readonly Computable<Pt>[]
    if (x === undefined || y === undefined) return undefined
    return (c) => [x(c), y(c)]
  },
  fontFamily,
  fontSize,
  fontWeight,
  fontVariantNumeric,
  verticalAlign: orKeyword<(typeof VERTICAL)[number], LengthPercentage>(VERTICAL, (r) => {
    const found = lengthPercentage(r)
    return found && ((c) => ({ pt: resolve(found(c), c.lineHeight), percent: 0 }))
  }),
  letterSpacing: (r) => r.keyword(NORMAL_SPACING) ?? length(r),
  textIndent: lp(),
  textDecorationLine: decorationLine,
  textDecorationColor: colorOrCurrent,
  textDecorationThickness: decorationThickness,
  textUnderlineOffset: lengthOrAuto,
  textEmphasisStyle: emphasisStyle,
  textEmphasisColor: colorOrCurrent,
  textEmphasisPosition: emphasisPosition,
  textEmphasisSkip: emphasisSkip,
  listStyleType: (r) => {
    const style = counterStyle(r)
    if (style !== undefined) return constant(style)
    const text = r.string()
    return text && constant({ string: text.text })
  },
  counterReset: orNone([], (r) => always(counterOps(0)(r))),
  counterIncrement: orNone([], (r) => always(counterOps(1)(r))),
  counterSet: orNone([], (r) => always(counterOps(0)(r))),
  content: (r) => NO_CONTENT(r) ?? always(r.some(contentPart)),
  stringSet: orNone([], (r) =>
    always(
      r.list((one) => {
        const name = customIdent(one, "none")
        const value = name === undefined ? undefined : contentList(one)
        return name === undefined || value === undefined ? undefined : { name, value }
      }),
    ),
  ),
  bookmarkLevel: orNone(0, countFromOne),
  bookmarkLabel: (r) => always(labelList(r)),
  orphans: countFromOne,
  widows: countFromOne,
  page: (r) => (r.keyword({ auto: true }) ? constant("auto") : always(customIdent(r, "auto"))),
}

/** One radius, or one across and one down. */
const radius: Read<Computable<Radius>> = (r) => {
  const found = r.some(padding, 2)
  const [x, y = x] = found ?? []
  return x && y && ((c) => ({ x: x(c), y: y(c) }))
}

/** Properties that are one part of an `Edges` or `Corners` value: `border-top-width`. */
export const PARTS: Readonly<
  Record<string, { readonly key: keyof ComputedStyle; readonly read: Read<Computable<unknown>> }>
> = {
  width: { key: "borderWidth", read: borderWidth },
  style: { key: "borderStyle", read: borderStyle },
  color: { key: "borderColor", read: computedColor },
  radius: { key: "borderRadius", read: radius },
}

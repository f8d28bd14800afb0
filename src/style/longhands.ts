import type { Color } from "../foundation/color.ts"
import { type Pt, pt } from "../foundation/units.ts"
import { CSS_PROPERTIES, type PropertyRow } from "../tables/css-properties.ts"
import { backgroundSize, image, position } from "./backgrounds.ts"
import { color } from "./colors.ts"
import { own } from "./component-value.ts"
import type { Computable } from "./compute-context.ts"
import type { BorderStyle, ComputedStyle, LengthPercentage } from "./computed.ts"
import { fontFamily, fontSize, fontVariantNumeric, fontWeight, type LineHeight, lineHeight } from "./font-values.ts"
import { contentList, contentPart, counterOps, counterStyle, customIdent } from "./generated-content.ts"
import { gridLine, trackList, trackSize } from "./grid-values.ts"
import { initialStyle, NORMAL_LINE_HEIGHT, ZERO } from "./initial.ts"
import {
  FROM_ONE,
  integer,
  length,
  lengthPercentage,
  NOT_NEGATIVE,
  number,
  numberOrPercentage,
  type Range,
} from "./numbers.ts"
import type { Read } from "./reader.ts"

export type MutableStyle = { -readonly [K in keyof ComputedStyle]: ComputedStyle[K] }

/** A property with a computed value of its own: how it is read, and where it stands in a style. */
export interface Longhand {
  readonly row: PropertyRow
  readonly read: Read<Computable<unknown>>
  readonly get: (style: ComputedStyle) => unknown
  readonly set: (style: MutableStyle, value: unknown) => void
}

const constant = <T>(value: T): Computable<T> => {
  return () => value
}
const always = <T>(value: T | undefined): Computable<T> | undefined =>
  value === undefined ? undefined : constant(value)

/** A reader of keywords that stand for themselves. */
function keywords<T extends string>(names: readonly T[]): Read<Computable<T>> {
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
const LINE_WIDTHS = { thin: constant(pt(0.75)), medium: constant(MEDIUM_BORDER), thick: constant(pt(3.75)) }
const borderWidth: Read<Computable<Pt>> = (r) => r.keyword(LINE_WIDTHS) ?? length(r, NOT_NEGATIVE)
const borderStyle = keywords<BorderStyle>(["none", "solid", "dashed", "dotted", "double"])

/** Beyond it a box of any width would fill pages without end. */
const MAX_RATIO = 1000

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
const READERS: { readonly [K in keyof ComputedStyle]?: Read<Computable<ComputedStyle[K]>> } = {
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
    return (
      found &&
      ((c) => {
        const { pt: absolute, percent } = found(c)
        return { pt: pt(absolute + percent * c.lineHeight), percent: 0 }
      })
    )
  }),
  letterSpacing: (r) => r.keyword(NORMAL_SPACING) ?? length(r),
  textIndent: lp(),
  listStyleType: (r) => {
    const style = counterStyle(r)
    if (style !== undefined) return constant(style)
    const text = r.string()
    return text && constant({ string: text.text })
  },
  counterReset: orNone([], (r) => always(counterOps(0)(r))),
  counterIncrement: orNone([], (r) => always(counterOps(1)(r))),
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
  bookmarkLabel: (r) => always(contentList(r)),
  orphans: countFromOne,
  widows: countFromOne,
  page: (r) => (r.keyword({ auto: true }) ? constant("auto") : always(customIdent(r, "auto"))),
}

/** Properties that are one part of an `Edges` or `Corners` value: `border-top-width`. */
const PARTS: Readonly<Record<string, { readonly key: keyof ComputedStyle; readonly read: Read<Computable<unknown>> }>> =
  {
    width: { key: "borderWidth", read: borderWidth },
    style: { key: "borderStyle", read: borderStyle },
    color: { key: "borderColor", read: computedColor },
    radius: { key: "borderRadius", read: lp(NOT_NEGATIVE) },
  }
const PART = /^border-(.+)-(width|style|color|radius)$/

const KEYWORDS_ONLY = /^[a-z-]+(?: \| [a-z-]+)*$/

export const camelCase = (name: string): string =>
  name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())

function partLonghand(row: PropertyRow): Longhand | undefined {
  const [, side = "", kind = ""] = PART.exec(row.name) ?? []
  const found = own(PARTS, kind)
  if (found === undefined) return undefined
  const { key, read } = found
  const part = camelCase(side)
  return {
    row,
    read,
    get: (style) => (style[key] as unknown as Record<string, unknown>)[part],
    set: (style, value) => Object.assign(style, { [key]: { ...(style[key] as object), [part]: value } }),
  }
}

function makeLonghand(row: PropertyRow): Longhand {
  const part = row.name.startsWith("border-") ? partLonghand(row) : undefined
  if (part !== undefined) return part
  const key = camelCase(row.name) as keyof ComputedStyle
  const special = key === "lineHeight" ? lineHeight : READERS[key]
  const read = special ?? (KEYWORDS_ONLY.test(row.grammar) ? keywords(row.grammar.split(" | ")) : undefined)
  if (read === undefined) throw new Error(`No reader for the property ${row.name}: ${row.grammar}`)
  return {
    row,
    read,
    get: (style) => style[key],
    set: (style, value) => {
      ;(style as Record<keyof ComputedStyle, unknown>)[key] = value
    },
  }
}

let rows: Map<string, PropertyRow> | undefined

/** Every property with a value of its own, by CSS name. */
export function propertyRows(): ReadonlyMap<string, PropertyRow> {
  if (rows === undefined) {
    rows = new Map()
    for (const group of CSS_PROPERTIES) for (const row of group.rows) rows.set(row.name, row)
  }
  return rows
}

/** Made when first asked for: a stylesheet uses half of them. */
const made = new Map<string, Longhand>()

/** A property with a value of its own; undefined for shorthands and unknown names. */
export function findLonghand(name: string): Longhand | undefined {
  const known = made.get(name)
  if (known !== undefined) return known
  const row = propertyRows().get(name)
  if (row === undefined) return undefined
  const found = makeLonghand(row)
  made.set(name, found)
  return found
}

export const longhand = (name: string): Longhand => {
  const found = findLonghand(name)
  if (found === undefined) throw new Error(`No property ${name}`)
  return found
}

/** Initial value of a property as computed. */
export function initialValue(property: Longhand): unknown {
  if (property.row.name === "line-height") return { factor: NORMAL_LINE_HEIGHT } satisfies LineHeight
  // Computed as 0 while the style is `none`, css-backgrounds-3 #border-width.
  return property.row.name.endsWith("-width") && property.row.name.startsWith("border-")
    ? MEDIUM_BORDER
    : property.get(initialStyle())
}

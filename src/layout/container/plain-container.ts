import type { ComputedStyle, SizeValue, TrackSize } from "../../style/computed.ts"
import { EDGE_LENGTHS, isRelativeSize } from "../block/lengths.ts"

/** What decides about an item of a flex or grid container; known from the styled tree already. */
export interface ItemKind {
  readonly style: ComputedStyle
  readonly replaced: boolean
}

/**
 * Rows of items without proportions of their own: flex-row.ts lays them out by the steps of the specification. Everything
 * else is the engine's, which is loaded only where a document has such a container.
 */
export function isPlainFlex(style: ComputedStyle, items: Iterable<ItemKind>): boolean {
  if (style.flexDirection !== "row" || style.flexWrap === "wrap-reverse") return false
  for (const item of items) if (isInFlow(item) && !hasOwnSize(item)) return false
  return true
}

/** Columns that are named, rows as high as their items, and items that follow each other: grid-columns.ts. */
export function isPlainGrid(style: ComputedStyle, items: Iterable<ItemKind>): boolean {
  if (style.gridAutoFlow.startsWith("column") || style.aspectRatio !== "auto") return false
  if (style.gridTemplateColumns.length === 0 || !style.gridTemplateColumns.every(isPlainTrack)) return false
  if (style.gridTemplateRows.length > 0 || style.gridAutoRows.some(({ type }) => type !== "auto")) return false
  if (isRelativeSize(style.columnGap)) return false
  for (const item of items) if (isInFlow(item) && !(hasOwnSize(item) && isPlainGridItem(item.style))) return false
  return true
}

const isInFlow = ({ style }: ItemKind): boolean => style.position !== "absolute"

/** Neither its height follows from its width nor the other way round, other than by breaking lines. */
function hasOwnSize({ style, replaced }: ItemKind): boolean {
  if (style.aspectRatio !== "auto") return false
  return !replaced || (isLength(style.width) && isLength(style.height))
}

const isPlainTrack = (size: TrackSize): boolean =>
  size.type === "auto" ||
  isWhole(size) ||
  (size.type === "length" && !isRelativeSize(size.value)) ||
  (size.type === "minmax" && size.min.type === "length" && !isRelativeSize(size.min.value) && isWhole(size.max))

/** At least 1fr: smaller factors leave a part of the room empty, which has its own rules. */
const isWhole = (size: TrackSize): boolean => size.type === "fr" && size.value >= 1

/** Placed by its turn, with sizes that do not ask for those of its area. */
function isPlainGridItem(style: ComputedStyle): boolean {
  const { gridColumnStart, gridColumnEnd, gridRowStart, gridRowEnd } = style
  return (
    gridColumnStart.type === "auto" &&
    gridColumnEnd.type === "auto" &&
    gridRowStart.type === "auto" &&
    gridRowEnd.type === "auto" &&
    !SIZES.some((name) => isRelativeSize(style[name]))
  )
}

const SIZES = ["width", "minWidth", "maxWidth", "height", "minHeight", "maxHeight", ...EDGE_LENGTHS] as const

const isLength = (value: SizeValue): boolean => typeof value !== "string" && !isRelativeSize(value)

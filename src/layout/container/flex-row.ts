import type { Pt } from "../../foundation/units.ts"
import { pt } from "../../foundation/units.ts"
import type { Align } from "../../style/computed.ts"
import {
  insetX,
  insetY,
  leastHeight,
  lengthOr,
  resolve,
  resolvePositive,
  resolveSize,
  toBorderBox,
} from "../block/lengths.ts"
import type { FlexBox } from "../box.ts"
import type { LayoutContext } from "../constraint.ts"
import { firstBaseline } from "../inline/baseline.ts"
import { alignIn, distribute } from "./align-tracks.ts"
import {
  type Frame,
  finish,
  fragmentAt,
  type Item,
  itemLimit,
  itemWidth,
  type Place,
  selfOr,
  stretched,
  suggestedWidth,
  widthsOf,
} from "./container-frame.ts"
import { type Flexible, flexibleLengths } from "./flexible-lengths.ts"

/** An item of a row under way; sizes are those of its border box. */
interface RowItem extends Flexible {
  readonly item: Item
  /** Margins before and after in the row's and the other axis, `auto` counting 0. */
  readonly left: number
  readonly top: number
  readonly marginY: number
  readonly align: Align
  readonly fixedHeight: number | undefined
  readonly minHeight: number
  readonly maxHeight: number
  height: number
  /** From its margin edge; undefined where it takes no part in baseline alignment. */
  ascent: number | undefined
}

interface Line {
  readonly items: readonly RowItem[]
  height: number
  ascent: number
}

/** Sums of lengths that differ by less are equal. */
const EQUAL = 1e-6

/**
 * css-flexbox-1 #layout-algorithm for `flex-direction: row`, items without proportions (plain-container.ts). Places are
 * from the container's border box.
 */
export function layoutRow(
  box: FlexBox,
  frame: Frame,
  items: readonly Item[],
  context: LayoutContext,
): { readonly height: number; readonly places: readonly Place[] } {
  const { style } = box
  const inner = frame.contentWidth
  const columnGap = resolvePositive(style.columnGap, inner)
  // css-align-3 #column-row-gap: a percentage of an indefinite size is zero in flex containers.
  const rowGap = resolvePositive(style.rowGap, frame.contentHeight ?? pt(0))
  const wraps = style.flexWrap !== "nowrap"
  const rows = items.map((item) => rowItem(box, item, frame, context))
  const lines: Line[] = []
  for (const line of wraps ? collectLines(rows, inner, columnGap) : [rows]) {
    flexibleLengths(line, inner - columnGap * (line.length - 1))
    lines.push(crossSize(line, frame, context))
  }
  const height = crossSizes(lines, box, frame, rowGap)
  const places = new Map<Item, Place>()
  const content = frame.edges.border.top + frame.edges.padding.top
  const outer = height - insetY(frame.edges)
  const free = outer - lines.reduce((sum, line) => sum + line.height, 0) - rowGap * (lines.length - 1)
  const { start, between } = wraps ? distribute(style.alignContent, free, lines.length) : NOWHERE
  let y = content + start
  for (const line of lines) {
    placeLine(line, y, box, frame, columnGap, places)
    y += line.height + rowGap + between
  }
  return { height, places: items.map((item) => places.get(item) as Place) }
}

const NOWHERE = { start: 0, between: 0 }

function rowItem(box: FlexBox, item: Item, frame: Frame, context: LayoutContext): RowItem {
  const { style } = item.box
  const e = item.edges
  const [insetWidth, insetHeight] = [insetX(e), insetY(e)]
  const toHeight = (value: typeof style.height | "none"): Pt | undefined => {
    const own = resolveSize(value, frame.contentHeight)
    return own === undefined ? undefined : toBorderBox(style, own, insetHeight)
  }
  const fixedHeight = toHeight(style.height)
  const width = itemWidth(item, style.width, context)
  const max = Math.max(insetWidth, itemLimit(item, style.maxWidth, context) ?? Number.POSITIVE_INFINITY)
  const least = itemLimit(item, style.minWidth, context) ?? automaticMinimum(item, width, fixedHeight, max, context)
  const min = Math.max(insetWidth, least)
  const base = flexBase(item, width, context)
  const align = selfOr(style.alignSelf, box.style.alignItems)
  const { top, bottom, left, right } = e.margin
  return {
    item,
    base,
    innerBase: Math.max(0, base - insetWidth),
    min,
    max,
    grow: style.flexGrow,
    shrink: style.flexShrink,
    margins: lengthOr(left, pt(0)) + lengthOr(right, pt(0)),
    width: Math.max(min, Math.min(max, base)),
    left: lengthOr(left, pt(0)),
    top: lengthOr(top, pt(0)),
    marginY: lengthOr(top, pt(0)) + lengthOr(bottom, pt(0)),
    align: stretched(align, style.height),
    fixedHeight,
    minHeight: leastHeight(style, e, frame.contentHeight),
    maxHeight: toHeight(style.maxHeight) ?? Number.POSITIVE_INFINITY,
    height: 0,
    ascent: undefined,
  }
}

/** css-flexbox-1 #algo-main-item, in border-box terms. */
function flexBase(item: Item, width: number | undefined, context: LayoutContext): number {
  const { style } = item.box
  const { flexBasis } = style
  if (typeof flexBasis !== "string") return toBorderBox(style, resolve(flexBasis, item.base), insetX(item.edges))
  if (flexBasis === "auto" && width !== undefined) return width
  const intrinsic = widthsOf(item, context)
  return flexBasis === "min-content" ? intrinsic.min : intrinsic.max
}

/** css-flexbox-1 #min-size-auto. */
function automaticMinimum(
  item: Item,
  width: number | undefined,
  height: Pt | undefined,
  max: number,
  context: LayoutContext,
): number {
  if (item.box.style.overflow === "hidden") return 0
  const content = suggestedWidth(item, height, context) ?? widthsOf(item, context).min
  return Math.min(content, width ?? Number.POSITIVE_INFINITY, max)
}

/** css-flexbox-1 #algo-line-break. */
function collectLines(items: readonly RowItem[], inner: number, gap: number): RowItem[][] {
  const lines: RowItem[][] = []
  let line: RowItem[] = []
  let used = 0
  for (const item of items) {
    const size = item.width + item.margins
    if (line.length > 0 && used + gap + size > inner + EQUAL) {
      lines.push(line)
      line = []
      used = 0
    }
    used += (line.length > 0 ? gap : 0) + size
    line.push(item)
  }
  lines.push(line)
  return lines
}

/** css-flexbox-1 #algo-cross-item and #algo-cross-line. */
function crossSize(items: readonly RowItem[], frame: Frame, context: LayoutContext): Line {
  let height = 0
  let ascent = 0
  let descent = Number.NEGATIVE_INFINITY
  for (const row of items) {
    const { item } = row
    const natural = row.fixedHeight ?? fragmentAt(item, row.width, context).height
    row.height = Math.max(row.minHeight, Math.min(row.maxHeight, natural))
    const outer = row.height + row.marginY
    const { top, bottom } = item.edges.margin
    if (row.align === "baseline" && top !== "auto" && bottom !== "auto") {
      const fragment = finish(item, { x: 0, y: 0, width: row.width, height: row.height }, frame.contentHeight, context)
      row.ascent = top + (firstBaseline(fragment) ?? fragment.height)
      ascent = Math.max(ascent, row.ascent)
      descent = Math.max(descent, outer - row.ascent)
    } else height = Math.max(height, outer)
  }
  return { items, height: Math.max(0, height, ascent + descent), ascent }
}

/** Heights of the lines, then of the container's border box: #algo-cross-line, #algo-line-stretch. */
function crossSizes(lines: readonly Line[], box: FlexBox, frame: Frame, gap: number): number {
  const inset = insetY(frame.edges)
  const gaps = gap * (lines.length - 1)
  const most = frame.maxHeight ?? Number.POSITIVE_INFINITY
  const hold = (height: number): number => Math.max(frame.minHeight, Math.min(most, height))
  const [only] = lines
  if (box.style.flexWrap === "nowrap" && only !== undefined) {
    only.height = frame.contentHeight ?? Math.max(0, hold(only.height + inset) - inset)
    return frame.height ?? only.height + inset
  }
  const { alignContent } = box.style
  const total = lines.reduce((sum, line) => sum + line.height, gaps)
  if (alignContent === "normal" || alignContent === "stretch") {
    const room = (frame.height ?? frame.minHeight) - inset - total
    if (room > 0) for (const line of lines) line.height += room / lines.length
  }
  return frame.height ?? hold(lines.reduce((sum, line) => sum + line.height, gaps) + inset)
}

/** css-flexbox-1 #algo-main-align to #algo-cross-align. */
function placeLine(line: Line, y: number, box: FlexBox, frame: Frame, gap: number, places: Map<Item, Place>): void {
  const { items } = line
  let used = gap * (items.length - 1)
  let autos = 0
  for (const { item, width, margins } of items) {
    used += width + margins
    if (item.edges.margin.left === "auto") autos++
    if (item.edges.margin.right === "auto") autos++
  }
  const free = frame.contentWidth - used
  const share = autos > 0 && free > 0 ? free / autos : 0
  const justify = autos > 0 && free > 0 ? NOWHERE : distribute(box.style.justifyContent, free, items.length)
  let x = frame.edges.border.left + frame.edges.padding.left + justify.start
  for (const row of items) {
    const { margin } = row.item.edges
    if (margin.left === "auto") x += share
    const hasAuto = margin.top === "auto" || margin.bottom === "auto"
    if (row.align === "stretch" && row.fixedHeight === undefined && !hasAuto) {
      row.height = Math.max(row.minHeight, Math.min(row.maxHeight, line.height - row.marginY))
    }
    const outer = row.height + row.marginY
    let top = row.ascent === undefined ? alignIn(row.align, line.height, outer) : line.ascent - row.ascent
    if (hasAuto) {
      const room = Math.max(0, line.height - outer)
      top = margin.top !== "auto" ? 0 : margin.bottom === "auto" ? room / 2 : room
    }
    places.set(row.item, {
      x: x + row.left,
      y: y + top + row.top,
      width: row.width as Pt,
      height: row.height as Pt,
    })
    x += row.width + row.margins + gap + justify.between
    if (margin.right === "auto") x += share
  }
}

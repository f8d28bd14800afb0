import type { Rect } from "../../foundation/geometry.ts"
import { type Pt, pt } from "../../foundation/units.ts"
import type { ComputedStyle } from "../../style/computed.ts"
import type { MarginBoxName, PageStyle } from "../../style/styled.ts"
import { MARGIN_BOXES } from "../../style/styled.ts"
import { boxFragment } from "../block/box-fragment.ts"
import { edges, insetX, insetY, marginX, marginY, resolveSize, toBorderBox } from "../block/lengths.ts"
import type { BlockBox, Box, InlineBox } from "../box.ts"
import type { LayoutContext } from "../constraint.ts"
import type { BoxFragment, Fragment, MarginBoxFragment } from "../fragment.ts"
import { onPage } from "../vertical/orthogonal.ts"
import { turnOf } from "../vertical/turn.ts"
import { turnBox } from "../vertical/turn-box.ts"
import type { FlowPage } from "./flow-page.ts"
import { type MarginTexts, type MarginValues, marginContent } from "./margin-content.ts"
import { type Demand, fixedDimension, type Share, shareLengths } from "./margin-dimension.ts"

type MarginBox = BlockBox | InlineBox

/** The four groups whose boxes share one side, css-page-3 #margin-boxes; first, middle, last. */
const SIDES = {
  top: ["top-left", "top-center", "top-right"],
  bottom: ["bottom-left", "bottom-center", "bottom-right"],
  left: ["left-top", "left-middle", "left-bottom"],
  right: ["right-top", "right-middle", "right-bottom"],
} as const satisfies Record<string, readonly MarginBoxName[]>
const ALL_SIDES = ["top", "bottom", "left", "right"] as const

type Side = keyof typeof SIDES

/** What margin boxes of the pages before leave: what a running head shows, and where it stands, stays the same over its section. */
export interface KeptMargins {
  readonly texts: MarginTexts
  /** By page style, as the last page of it had them. */
  readonly sides: WeakMap<PageStyle, Map<Side, KeptSide>>
}
interface KeptSide {
  readonly boxes: readonly (MarginBox | undefined)[]
  readonly made: readonly MarginBoxFragment[]
}

export const keptMargins = (): KeptMargins => ({ texts: new Map(), sides: new WeakMap() })

/** The margin boxes of a page that have content, in the order CSS names them (clockwise from the top left corner). */
export function layoutMarginBoxes(
  page: FlowPage,
  values: MarginValues,
  kept: KeptMargins,
  context: LayoutContext,
): readonly MarginBoxFragment[] {
  const { trim, frame, pageStyle } = page
  const right = trim.width - frame.x - frame.width
  const bottom = trim.height - frame.y - frame.height
  const afterX = frame.x + frame.width
  const afterY = frame.y + frame.height
  const made = new Map<MarginBoxName, BoxFragment>()
  const boxes = new Map<MarginBoxName, MarginBox>()
  for (const [name, style] of pageStyle.marginBoxes) {
    const box = marginContent(style, pageStyle.span, values, kept.texts, context)
    if (box !== undefined) boxes.set(name, box)
  }
  if (boxes.size === 0) return []
  const put = (name: MarginBoxName, x: number, y: number, width: number, height: number, share?: SharedDimension) => {
    const box = boxes.get(name)
    // A page without a margin has no margin boxes on that side: they would stand on its content.
    if (box === undefined || width <= 0 || height <= 0) return
    made.set(
      name,
      layoutMarginBox(name, box, { x: pt(x), y: pt(y), width: pt(width), height: pt(height) }, share, context),
    )
  }
  const row = (names: Three, y: number, height: number): void => {
    const demands = names.map((name) => widthDemand(boxes.get(name), frame.width, context))
    const shares = shareLengths(frame.width, demands[0], demands[1], demands[2])
    names.forEach((name, i) => {
      const share = shares[i]
      if (share !== undefined) put(name, frame.x, y, frame.width, height, { axis: "x", ...share })
    })
  }
  const column = (names: Three, x: number, width: number): void => {
    const demands = names.map((name) => heightDemand(boxes.get(name), width, frame.height, context))
    const shares = shareLengths(frame.height, demands[0], demands[1], demands[2])
    names.forEach((name, i) => {
      const share = shares[i]
      if (share !== undefined) put(name, x, frame.y, width, frame.height, { axis: "y", ...share })
    })
  }
  let sides = kept.sides.get(pageStyle)
  if (sides === undefined) {
    sides = new Map()
    kept.sides.set(pageStyle, sides)
  }
  for (const side of ALL_SIDES) {
    const names = SIDES[side]
    const own = names.map((name) => boxes.get(name))
    if (own.every((box) => box === undefined)) continue
    const before = sides.get(side)
    if (before?.boxes.every((box, i) => box === own[i])) {
      for (const { name, fragment } of before.made) made.set(name, fragment)
      continue
    }
    if (side === "top") row(names, 0, frame.y)
    else if (side === "bottom") row(names, afterY, bottom)
    else if (side === "left") column(names, 0, frame.x)
    else column(names, afterX, right)
    sides.set(side, { boxes: own, made: fragmentsOf(names, made) })
  }
  put("top-left-corner", 0, 0, frame.x, frame.y)
  put("top-right-corner", afterX, 0, right, frame.y)
  put("bottom-right-corner", afterX, afterY, right, bottom)
  put("bottom-left-corner", 0, afterY, frame.x, bottom)
  return fragmentsOf(MARGIN_BOXES, made)
}

const fragmentsOf = (
  names: readonly MarginBoxName[],
  made: ReadonlyMap<MarginBoxName, BoxFragment>,
): readonly MarginBoxFragment[] =>
  names.flatMap((name) => {
    const fragment = made.get(name)
    return fragment === undefined ? [] : [{ name, fragment }]
  })

type Three = readonly [MarginBoxName, MarginBoxName, MarginBoxName]

/** The part of its side that a box shares with two others, margins included. */
interface SharedDimension extends Share {
  readonly axis: "x" | "y"
}

function widthDemand(box: Box | undefined, base: Pt, context: LayoutContext): Demand | undefined {
  if (box === undefined) return undefined
  const { size, least, most, margins } = dimension(box.style, "x", base, base)
  const limits = { least: least + margins, most: most + margins }
  if (size !== undefined) return { fixed: size + margins, min: 0, max: 0, ...limits }
  const { min, max } = context.intrinsicWidths(box)
  return { min: min + margins, max: max + margins, ...limits }
}

function heightDemand(box: MarginBox | undefined, width: number, base: Pt, context: LayoutContext): Demand | undefined {
  if (box === undefined) return undefined
  const { size, least, most, margins } = dimension(box.style, "y", pt(width), base)
  const limits = { least: least + margins, most: most + margins }
  if (size !== undefined) return { fixed: size + margins, min: 0, max: 0, ...limits }
  const turn = turnOf(box.style)
  if (turn !== undefined) {
    const { min, max } = context.intrinsicWidths(turnBox(box, turn))
    return { min: min + margins, max: max + margins, ...limits }
  }
  const used = dimension(box.style, "x", pt(width), pt(width))
  const inner = context.layoutChild(withoutHeight(box), {
    availableWidth: pt(width),
    width: pt(used.size ?? Math.max(used.least, Math.min(used.most, width - used.margins))),
  })
  return { min: inner.height + margins, max: inner.height + margins, ...limits }
}

/** Sizes of a margin box along one axis, as declared; percentages of sizes are of `base`, of edges of `width`. */
function dimension(style: ComputedStyle, axis: "x" | "y", width: Pt, base: Pt) {
  const e = edges(style, width)
  const inset = axis === "x" ? insetX(e) : insetY(e)
  const [size, min, max] =
    axis === "x" ? [style.width, style.minWidth, style.maxWidth] : [style.height, style.minHeight, style.maxHeight]
  const outer = (value: typeof max): number | undefined => {
    const length = resolveSize(value, base)
    return length === undefined ? undefined : toBorderBox(style, length, inset)
  }
  const { top, right, bottom, left } = e.margin
  const [before, after] = axis === "x" ? [left, right] : [top, bottom]
  return {
    size: outer(size),
    least: outer(min) ?? inset,
    most: outer(max) ?? Number.POSITIVE_INFINITY,
    before: before === "auto" ? undefined : before,
    after: after === "auto" ? undefined : after,
    margins: axis === "x" ? marginX(e) : marginY(e),
  }
}

/** Places the box in its containing block and its content in the box by `vertical-align`, css-page-3 #margin-dimension. */
function layoutMarginBox(
  name: MarginBoxName,
  box: MarginBox,
  around: Rect,
  shared: SharedDimension | undefined,
  context: LayoutContext,
): BoxFragment {
  const along = (axis: "x" | "y"): Share => {
    const available = axis === "x" ? around.width : around.height
    const own = dimension(box.style, axis, around.width, available)
    if (shared?.axis === axis) {
      return { start: shared.start + (own.before ?? 0), length: Math.max(0, shared.length - own.margins) }
    }
    const outerFirst = axis === "x" ? name.startsWith("left") || name.endsWith("left-corner") : name.startsWith("top")
    return fixedDimension(own, available, outerFirst)
  }
  const x = along("x")
  const y = along("y")
  const made = turnedContent(box, pt(x.length), pt(y.length), around, context)
  return { ...made, x: pt(around.x + x.start), y: pt(around.y + y.start) }
}

/** The box in its used size; one whose lines run down or up is laid out as if they ran across, and turned. */
function turnedContent(box: MarginBox, width: Pt, height: Pt, around: Rect, context: LayoutContext): BoxFragment {
  const turn = turnOf(box.style)
  if (turn === undefined) return filled(box, width, height, around.width, context)
  const made = filled(turnBox(box, turn) as MarginBox, height, width, around.height, context)
  const fragment = onPage(made, made, turn, context)
  if (fragment.type !== "box") throw new Error(`a margin box became a ${fragment.type} fragment`)
  return fragment
}

function filled(box: MarginBox, width: Pt, height: Pt, availableWidth: Pt, context: LayoutContext): BoxFragment {
  const inner = context.layoutChild(withoutHeight(box), { availableWidth, width })
  const children: readonly Fragment[] = inner.type === "box" ? inner.children : [inner]
  const spare = height - inner.height
  const align = box.style.verticalAlign
  const down = align === "middle" ? spare / 2 : align === "bottom" ? spare : 0
  const moved = down === 0 ? children : children.map((child) => ({ ...child, y: pt(child.y + down) }))
  return boxFragment(box, width, height, moved, [])
}

const withoutHeight = (box: MarginBox): MarginBox =>
  box.style.height === "auto" && box.style.minHeight === "auto" && box.style.maxHeight === "none"
    ? box
    : { ...box, style: { ...box.style, height: "auto", minHeight: "auto", maxHeight: "none" } }

import type { Color } from "../foundation/color.ts"
import type { Edges, Path } from "../foundation/geometry.ts"
import { pt } from "../foundation/units.ts"
import type { BoxFragment } from "../layout/fragment.ts"
import type { BorderStyle, ComputedStyle } from "../style/computed.ts"
import type { DisplayItem, PathItem } from "./display-list.ts"
import { type Area, innerRadii, inset, polygon, type Radii, roundedPath } from "./shapes.ts"
import { LAYOUT_ARTIFACT } from "./structure.ts"

const SIDES = ["top", "right", "bottom", "left"] as const
type Side = (typeof SIDES)[number]

/** Dashes are two widths long, as browsers draw them; css-backgrounds-3 #the-border-style leaves it open. */
const DASH = 2
/** A double line is a third line, a third gap, a third line. */
const DOUBLE = 1 / 3

/**
 * Which edges of a box its fragment has. A page break cuts a block across, a line break cuts an inline box through its
 * side: css-break-3 #break-decoration, `slice`.
 */
export function shownEdges({ style, first, last }: BoxFragment): Edges<boolean> {
  return style.display === "inline"
    ? { top: true, right: last, bottom: true, left: first }
    : { top: first, right: true, bottom: last, left: true }
}

/** A box that no break has cut. */
export const allEdges: Edges<boolean> = { top: true, right: true, bottom: true, left: true }

/** Widths as painted: none where the style is none, or where a break cut the box. */
export function paintedBorders(fragment: BoxFragment, shown: Edges<boolean>): Edges<number> {
  const { borderWidth: width, borderStyle: style } = fragment.style
  const of = (side: Side): number => (shown[side] && style[side] !== "none" ? width[side] : 0)
  return { top: of("top"), right: of("right"), bottom: of("bottom"), left: of("left") }
}

/** css-backgrounds-3 #borders. */
export function paintBorders(
  style: ComputedStyle,
  widths: Edges<number>,
  area: Area,
  radii: Radii,
  out: DisplayItem[],
): void {
  const shown = SIDES.filter((side) => widths[side] > 0 && style.borderColor[side].alpha > 0)
  const lead = shown[0]
  if (lead === undefined) return
  const color = style.borderColor[lead]
  const kind = style.borderStyle[lead]
  const alike = shown.every((side) => style.borderStyle[side] === kind && sameColor(style.borderColor[side], color))
  const even = shown.length === 4 && shown.every((side) => widths[side] === widths[lead])
  if (alike && (kind === "solid" || kind === "double") && (shown.length === 4 || radii !== undefined)) {
    for (const [from, to] of bands(kind)) out.push(ring(area, radii, scale(widths, from), scale(widths, to), color))
    return
  }
  if (alike && even && (kind === "dashed" || kind === "dotted")) {
    const middle = scale(widths, 1 / 2)
    const path = roundedPath(inset(area, middle), innerRadii(radii, middle))
    const round = 2 * (area.width + area.height)
    out.push(dashes(path, kind, widths[lead], radii === undefined ? area.width : round, color))
    return
  }
  if (radii === undefined) {
    for (const side of shown) paintSide(side, style.borderStyle[side], style.borderColor[side], widths, area, out)
    return
  }
  for (const side of shown) {
    const items = roundSide(side, style.borderStyle[side], style.borderColor[side], widths, area, radii)
    out.push({ type: "group", clip: polygon(wedge(side, widths, area, radii)), items })
  }
}

/** The whole outline in the looks of one side; what is not that side's is cut away by its wedge. */
function roundSide(
  side: Side,
  kind: BorderStyle,
  color: Color,
  widths: Edges<number>,
  area: Area,
  radii: Radii,
): readonly DisplayItem[] {
  if (kind !== "dashed" && kind !== "dotted") {
    return bands(kind).map(([from, to]) => ring(area, radii, scale(widths, from), scale(widths, to), color))
  }
  const middle = scale(widths, 1 / 2)
  const path = roundedPath(inset(area, middle), innerRadii(radii, middle))
  return [dashes(path, kind, widths[side], 2 * (area.width + area.height), color)]
}

/**
 * The part of the box that belongs to a side: css-backgrounds-3 #corner-transitions leaves the line between two sides
 * to us; it runs from the outer corner through the inner one, to where the round corner ends.
 */
function wedge(
  side: Side,
  widths: Edges<number>,
  area: Area,
  radii: NonNullable<Radii>,
): readonly (readonly [number, number])[] {
  const outer = corners(area)
  const all = [radii.topLeft, radii.topRight, radii.bottomRight, radii.bottomLeft] as const
  const across = [widths.left, widths.right, widths.right, widths.left] as const
  const down = [widths.top, widths.top, widths.bottom, widths.bottom] as const
  const signs = [
    [1, 1],
    [-1, 1],
    [-1, -1],
    [1, -1],
  ] as const
  const i = SIDES.indexOf(side)
  const j = (i + 1) % SIDES.length
  const inwards = (k: number): readonly [number, number] => {
    const [w, h] = [across[k] ?? 0, down[k] ?? 0]
    const [x, y] = outer[k] ?? [0, 0]
    const radius = all[k] ?? { x: 0, y: 0 }
    const reach = Math.max(1, w > 0 ? radius.x / w : 0, h > 0 ? radius.y / h : 0)
    const most = Math.min(w > 0 ? area.width / 2 / w : reach, h > 0 ? area.height / 2 / h : reach)
    const t = Math.min(reach, most)
    const [signX, signY] = signs[k] ?? [1, 1]
    return [x + signX * w * t, y + signY * h * t]
  }
  return [outer[i] ?? [0, 0], outer[j] ?? [0, 0], inwards(j), inwards(i)]
}

function paintSide(
  side: Side,
  kind: BorderStyle,
  color: Color,
  widths: Edges<number>,
  area: Area,
  out: DisplayItem[],
): void {
  if (kind === "dashed" || kind === "dotted") {
    const [from, to] = centreLine(side, widths, area)
    const length = Math.abs(to[0] - from[0]) + Math.abs(to[1] - from[1])
    const path: Path = [
      { type: "M", x: from[0], y: from[1] },
      { type: "L", x: to[0], y: to[1] },
    ]
    out.push(dashes(path, kind, widths[side], length, color))
    return
  }
  for (const [from, to] of bands(kind)) {
    const outer = corners(inset(area, scale(widths, from)))
    const inner = corners(inset(area, scale(widths, to)))
    const i = SIDES.indexOf(side)
    const j = (i + 1) % SIDES.length
    // Neighbours meet on the line from the outer corner to the inner one.
    out.push(fill(polygon([outer[i] ?? [0, 0], outer[j] ?? [0, 0], inner[j] ?? [0, 0], inner[i] ?? [0, 0]]), color))
  }
}

/** Parts of the border's width that carry colour, from the outside. */
const bands = (kind: BorderStyle): readonly (readonly [number, number])[] =>
  kind === "double"
    ? [
        [0, DOUBLE],
        [1 - DOUBLE, 1],
      ]
    : [[0, 1]]

const corners = ({ x, y, width, height }: Area): readonly (readonly [number, number])[] => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
]

function centreLine(side: Side, widths: Edges<number>, area: Area): [[number, number], [number, number]] {
  const right = area.x + area.width
  const bottom = area.y + area.height
  if (side === "top" || side === "bottom") {
    const y = side === "top" ? area.y + widths.top / 2 : bottom - widths.bottom / 2
    return [
      [area.x, y],
      [right, y],
    ]
  }
  const x = side === "left" ? area.x + widths.left / 2 : right - widths.right / 2
  return [
    [x, area.y],
    [x, bottom],
  ]
}

/** A dashed or dotted line whose pattern is stretched so that it ends as it begins. */
function dashes(path: Path, kind: "dashed" | "dotted", width: number, length: number, color: Color): PathItem {
  const period = DASH * 2 * width
  const count = Math.max(1, Math.round((length - DASH * width) / period))
  const step = kind === "dashed" ? (length - DASH * width) / count : Math.max(1, length - width) / (2 * count)
  const dash = kind === "dashed" ? [DASH * width, Math.max(0, step - DASH * width)] : [0, step]
  return {
    type: "path",
    owner: LAYOUT_ARTIFACT,
    path,
    fillRule: "nonzero",
    stroke: {
      color,
      width: pt(width),
      dash: dash.map(pt),
      cap: kind === "dotted" ? "round" : "butt",
      join: "miter",
    },
  }
}

const scale = (edges: Edges<number>, by: number): Edges<number> => ({
  top: edges.top * by,
  right: edges.right * by,
  bottom: edges.bottom * by,
  left: edges.left * by,
})

const ring = (area: Area, radii: Radii, from: Edges<number>, to: Edges<number>, color: Color): PathItem => ({
  type: "path",
  owner: LAYOUT_ARTIFACT,
  path: [
    ...roundedPath(inset(area, from), innerRadii(radii, from)),
    ...roundedPath(inset(area, to), innerRadii(radii, to)),
  ],
  fill: color,
  fillRule: "evenodd",
})

const fill = (path: Path, color: Color): PathItem => ({
  type: "path",
  owner: LAYOUT_ARTIFACT,
  path,
  fill: color,
  fillRule: "nonzero",
})

/** Colours as authored are plain records of few keys, written in one order. */
function sameColor(a: Color, b: Color): boolean {
  if (a === b) return true
  if (a.space !== b.space || a.alpha !== b.alpha) return false
  if (a.space === "theme" && b.space === "theme") return a.name === b.name && a.tint === b.tint
  if (a.space === "gray" && b.space === "gray") return a.k === b.k
  if (a.space === "rgb" && b.space === "rgb") return a.r === b.r && a.g === b.g && a.b === b.b
  if (a.space === "cmyk" && b.space === "cmyk") return a.c === b.c && a.m === b.m && a.y === b.y && a.k === b.k
  return false
}

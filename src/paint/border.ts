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
  const items: DisplayItem[] = []
  for (const side of shown) paintSide(side, style.borderStyle[side], style.borderColor[side], widths, area, items)
  // Sides of unlike looks and round corners: straight sides, cut to the ring's outline.
  if (radii === undefined) out.push(...items)
  else out.push({ type: "group", clip: roundedPath(area, radii), items })
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

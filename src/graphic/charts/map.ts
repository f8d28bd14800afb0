import type { Figure } from "../../content/report.ts"
import { error } from "../../foundation/diagnostic.ts"
import type { Path } from "../../foundation/geometry.ts"
import { nearest } from "../../foundation/nearest.ts"
import { transformPath } from "../bounds.ts"
import { amountOf } from "../figure-text.ts"
import { tell } from "../findings.ts"
import { chartKit, type Kit } from "../kit.ts"
import { labelPoint } from "../label-point.ts"
import { type Outline, regionOf } from "../outline.ts"
import { type Piece, stack } from "../piece.ts"
import { figureParts, type GraphicRequest, type Part } from "../request.ts"
import type { Scene, SceneNode } from "../scene.ts"
import { faded, fill, showing, stroke } from "../shape.ts"
import { circle, line, polyline } from "../trace.ts"
import { oneUnit } from "../units.ts"
import { drawNumberRow, placeExtras } from "./number-row.ts"

/** Largest bubble, as a share of the map's smaller side. */
const BUBBLE = 0.13
const DOT = 2.2
const LIST_GAP = 8
const LEADER = 26
/** Height of a map over its list, at most, as a share of its width. */
const TALLEST = 1.25
const KEY = 13

interface Place {
  readonly part: Part
  readonly x: number
  readonly y: number
  readonly path: Path
}

/** Values by place: regions of the user's own outline, each with a bubble whose area is the value, and its words beside the map. */
export function map(request: GraphicRequest): Scene {
  const kit = chartKit(request)
  const { parts } = kit.parts
  if (parts.length === 0 && kit.parts.extras.length === 0) return kit.scene(0, [])
  const figures = parts.flatMap((part) => (part.figure === undefined ? [] : [part.figure]))
  const outline = outlineOf(request)
  if (outline === undefined || !oneUnit(figures, request)) return drawNumberRow(kit, figureParts(kit.parts))
  const children: SceneNode[] = []
  const bottom = kit.room === "wide" ? beside(kit, request, outline, children) : over(kit, request, outline, children)
  return kit.scene(placeExtras(kit, children, bottom), children)
}

function outlineOf(request: GraphicRequest): Outline | undefined {
  const { outline, id } = request.block
  if (outline !== undefined) return request.outline(outline)
  tell(
    request,
    "no-outline",
    {
      en: `The map “${id}” has no outline; its values are set as numbers.`,
      zh: `地图“${id}”没有轮廓，已改为数字排列。`,
    },
    {
      en: "Name a GeoJSON or SVG file whose licence permits it as `outline`, or use a ranking.",
      zh: "请在 outline 写一个许可使用的 GeoJSON 或 SVG 文件，或改用排行榜。",
    },
  )
  return undefined
}

/** The map in a box, and where each item lies on it; an item whose region is not there is told. */
function placesOf(kit: Kit, request: GraphicRequest, outline: Outline, width: number, children: SceneNode[]) {
  const { colors } = kit.theme
  const move = (path: Path): Path => transformPath(path, [width, 0, 0, width, 0, 0])
  const places: Place[] = []
  const unplaced: Part[] = []
  const lit = new Set<Path>()
  for (const part of kit.parts.parts) {
    const shapes = part.region === undefined ? [] : regionOf(outline, part.region.text)
    const path = shapes.flatMap((shape) => shape.path)
    const point = labelPoint(path)
    if (point === undefined) {
      reportRegion(request, part, outline)
      unplaced.push(part)
      continue
    }
    for (const shape of shapes) lit.add(shape.path)
    places.push({ part, x: point.x * width, y: point.y * width, path: move(path) })
  }
  for (const { path } of outline.shapes) {
    const shown = lit.has(path)
    const shape = fill(move(path), shown ? colors.accentTint : colors.paper)
    children.push({ ...shape, fillRule: "evenodd", stroke: stroke(path, colors.muted, 0.4).stroke as never })
  }
  return { places, unplaced }
}

/** The words of the items beside the map, from top to bottom as they lie, each led to its place. */
function beside(kit: Kit, request: GraphicRequest, outline: Outline, children: SceneNode[]): number {
  const { colors, hairline } = kit.theme
  const mapWidth = Math.min(kit.width * 0.58, 320 / Math.max(outline.height, 0.01))
  const { places, unplaced } = placesOf(kit, request, outline, mapWidth, children)
  const left = mapWidth + LEADER
  const width = kit.width - left
  const ordered = [...places].sort((a, b) => a.y - b.y)
  const pieces = [...ordered.map((place) => place.part), ...unplaced].map((part) => wordsOf(kit, part, width))
  const list = pieces.reduce((sum, piece) => sum + piece.height, 0) + LIST_GAP * Math.max(0, pieces.length - 1)
  const mapHeight = mapWidth * outline.height
  const height = Math.max(mapHeight, list)
  const tops = spread(
    pieces.map((piece) => piece.height),
    ordered.map((place) => place.y),
    height,
  )
  const bubbles: SceneNode[] = []
  const scale = bubbleScale(request, ordered, Math.min(mapWidth, mapHeight))
  ordered.forEach((place, i) => {
    const y = (tops[i] as number) + 6.5
    const r = radiusOf(place.part.figure, scale)
    const knee = mapWidth + LEADER * 0.35
    const end = left - 5
    children.push(stroke(polyline([place.x, place.y], [knee, y], [end, y]), colors.muted, hairline))
    bubbles.push(...bubbleOf(kit, place, r))
  })
  children.push(...bubbles)
  pieces.forEach((piece, i) => {
    children.push(...piece.at(left, tops[i] as number))
  })
  return height
}

/** Tops of stacked pieces near where they are wanted, in order, inside the height. */
function spread(heights: readonly number[], wanted: readonly number[], height: number): readonly number[] {
  const tops: number[] = []
  let free = 0
  heights.forEach((own, i) => {
    const top = Math.max(free, (wanted[i] ?? Infinity) === Infinity ? free : (wanted[i] as number) - 6.5)
    tops.push(top)
    free = top + own + LIST_GAP
  })
  let floor = height
  for (let i = heights.length - 1; i >= 0; i--) {
    tops[i] = Math.max(0, Math.min(tops[i] as number, floor - (heights[i] as number)))
    floor = (tops[i] as number) - LIST_GAP
  }
  return tops
}

/** The map over a numbered list. */
function over(kit: Kit, request: GraphicRequest, outline: Outline, children: SceneNode[]): number {
  const mapWidth = Math.min(kit.width, (kit.width * TALLEST) / Math.max(outline.height, 0.01))
  const { places, unplaced } = placesOf(kit, request, outline, mapWidth, children)
  const mapHeight = mapWidth * outline.height
  const scale = bubbleScale(request, places, Math.min(mapWidth, mapHeight))
  for (const place of places) children.push(...bubbleOf(kit, place, radiusOf(place.part.figure, scale)))
  let y = mapHeight + 10
  const { ordinal } = kit.theme.text
  const marks = keysOf(places, mapWidth, mapHeight)
  if (marks === undefined && places.length > 1) reportCrowd(request)
  ;[...places.map((place) => place.part), ...unplaced].forEach((part, i) => {
    const mark = marks?.[i]
    const words = wordsOf(kit, part, kit.width - KEY)
    if (mark !== undefined) {
      const place = places[i] as Place
      if (Math.hypot(mark.x - place.x, mark.y - place.y) > 1) {
        children.push(stroke(line(place.x, place.y, mark.x, mark.y), kit.theme.colors.muted, kit.theme.hairline))
      }
      children.push(fill(circle(mark.x, mark.y, 5.2), kit.theme.colors.paper))
      const number = kit.text(String(i + 1), ordinal, 16, { align: "center" })
      children.push(...number.at(mark.x - 8, mark.y - number.height / 2))
      children.push(...kit.text(String(i + 1), ordinal, KEY - 2).at(0, y + 1))
    }
    children.push(...words.at(KEY, y))
    y += words.height + LIST_GAP
  })
  return y - LIST_GAP
}

/** Places of the numbers, pushed apart where they would touch; undefined when they cannot all stand on the map. */
function keysOf(
  places: readonly Place[],
  width: number,
  height: number,
): readonly { readonly x: number; readonly y: number }[] | undefined {
  const apart = 12.5
  const half = 6
  const marks = places.map(({ x, y }) => ({ x, y }))
  for (let round = 0; round < 60; round++) {
    let moved = false
    for (let i = 0; i < marks.length; i++) {
      for (let j = i + 1; j < marks.length; j++) {
        const [a, b] = [marks[i] as { x: number; y: number }, marks[j] as { x: number; y: number }]
        const distance = Math.hypot(b.x - a.x, b.y - a.y)
        if (distance >= apart) continue
        moved = true
        // Marks on one spot leave it in directions of their own.
        const angle = distance < 1e-6 ? i * 2.4 + j : Math.atan2(b.y - a.y, b.x - a.x)
        const push = (apart - distance) / 2 + 0.05
        a.x -= push * Math.cos(angle)
        a.y -= push * Math.sin(angle)
        b.x += push * Math.cos(angle)
        b.y += push * Math.sin(angle)
      }
    }
    for (const mark of marks) {
      mark.x = Math.max(half, Math.min(width - half, mark.x))
      mark.y = Math.max(half, Math.min(height - half, mark.y))
    }
    if (!moved) return marks
  }
  return undefined
}

/** Points of radius for the root of a value: areas are in proportion. 0 where there are no bubbles. */
function bubbleScale(request: GraphicRequest, places: readonly Place[], room: number): number {
  if (request.block.form === "numbers") return 0
  const amounts = places.flatMap(({ part }) => (part.figure === undefined ? [] : [amountOf(part.figure)]))
  if (amounts.some((amount) => amount < 0)) {
    tell(
      request,
      "negative",
      {
        en: `A value below zero has no area on the map “${request.block.id}”; it has numbers only.`,
        zh: `地图“${request.block.id}”含负值，无法用面积表示，只写数字。`,
      },
      { en: "Use `form` numbers, or a ranking.", zh: "请用 numbers 形式，或改用排行榜。" },
    )
    return 0
  }
  const most = Math.max(0, ...amounts)
  return most > 0 ? (room * BUBBLE) / Math.sqrt(most) : 0
}

const radiusOf = (figure: Figure | undefined, scale: number): number =>
  figure === undefined ? 0 : Math.sqrt(Math.max(0, amountOf(figure))) * scale

function bubbleOf(kit: Kit, { part, x, y }: Place, r: number): readonly SceneNode[] {
  const { colors } = kit.theme
  const { figure } = part
  if (figure === undefined) return [stroke(circle(x, y, DOT), colors.muted, 0.75)]
  const color = figure.derived === undefined ? colors.accent : colors.derived
  if (r <= 0) return [fill(circle(x, y, DOT), color)]
  const disc = showing(fill(circle(x, y, r), faded(color, 0.82)), figure, "area")
  const rim = stroke(circle(x, y, r), colors.paper, 0.6)
  if (!figure.approx) return [disc, rim]
  return [disc, rim, stroke(circle(x, y, r + 2.5), faded(color, 0.5), 0.75, { dash: [2, 2] })]
}

function wordsOf(kit: Kit, part: Part, width: number): Piece {
  const { label, detail, figure } = part
  if (figure === undefined) {
    const none = kit.pair(kit.say("无数据", "no data"), "detail", width)
    return stack([kit.pair(label, "label", width), kit.pair(detail, "detail", width), none], 1)
  }
  const size = kit.numberSize([figure], width, kit.room === "wide" ? 17 : 15)
  return kit.figure(figure, width, size, { label, detail, gap: 2 })
}

function reportRegion(request: GraphicRequest, part: Part, outline: Outline): void {
  const name = part.region?.text
  const known = new Set(outline.shapes.flatMap((shape) => shape.names))
  const near = name === undefined ? undefined : nearest(name, known)
  const message =
    name === undefined
      ? {
          en: `“${part.label.en.text}” of “${request.block.id}” names no region.`,
          zh: `“${request.block.id}”的“${part.label.zh.text}”没有写 region。`,
        }
      : { en: `The outline has no region “${name}”.`, zh: `轮廓文件里没有区域“${name}”。` }
  const hint =
    near === undefined
      ? { en: "A region goes by an id or a name in the file.", zh: "区域用文件里的 id 或名称来写。" }
      : { en: `Did you mean “${near}”?`, zh: `是否指“${near}”？` }
  request.report(error("graphic/unknown-region", message, { span: part.region?.span ?? request.block.span, hint }))
}

function reportCrowd(request: GraphicRequest): void {
  tell(
    request,
    "map-crowded",
    {
      en: `The places of “${request.block.id}” lie too close for numbers on the map.`,
      zh: `“${request.block.id}”的地点太密，图上放不下编号。`,
    },
    { en: "Give the map the whole width, or use a ranking.", zh: "请用通栏宽度，或改用排行榜。" },
  )
}

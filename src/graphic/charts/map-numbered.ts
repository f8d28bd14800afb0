import { tell } from "../findings.ts"
import type { Kit } from "../kit.ts"
import type { Outline } from "../outline.ts"
import { EMPTY, type Piece, stack } from "../piece.ts"
import type { GraphicRequest, Part } from "../request.ts"
import type { SceneNode } from "../scene.ts"
import { fill, stroke } from "../shape.ts"
import { circle, line } from "../trace.ts"
import { bubbleOf, bubbleScale, radiusOf } from "./map-bubbles.ts"
import { ground, mapWidthIn, noData, type Place, type Placed, placesOf } from "./map-places.ts"

/** Share of the width that a map with its list beside it takes. */
const MAP_SHARE = 0.62
const GUTTER = 18
const LIST_GAP = 10
/** Room for saying that a value is missing. */
const MISSING_WIDTH = 30
/** Baseline of a label's first line. */
const FIRST_BASELINE = 9
const KEY = 13
/** Radius of a place's number. */
const MARK = 5.2

/** Numbers on the map, and a list with the words beside or under it. */
export function numbered(kit: Kit, request: GraphicRequest, outline: Outline, children: SceneNode[]): number {
  const beside = kit.room === "wide"
  const on = placesOf(kit, request.report, outline, mapWidthIn(beside ? kit.width * MAP_SHARE : kit.width, outline))
  const scale = bubbleScale(request.block.form, on.places, on.room)
  const marks = keysOf(on.places, on.width, on.height)
  if (marks === undefined && on.places.length > 1) reportCrowd(request)
  const left = (beside ? on.width + GUTTER : 0) + KEY
  const { ordinal } = kit.theme.text
  const parts = [...on.places.map((place) => place.part), ...on.unplaced]
  const figures = parts.flatMap((part) => (part.figure === undefined ? [] : [part.figure]))
  const room = kit.width - left
  const size = kit.numberSize(figures, room * 0.5, 15)
  const widths = figures.map((figure) => kit.number(figure, room * 0.5, size).width)
  const entries = parts.map((part, i): Piece => {
    const words = rowOf(kit, part, room, Math.max(MISSING_WIDTH, ...widths))
    const key = marks?.[i] === undefined ? EMPTY : kit.text(String(i + 1), ordinal, KEY - 2)
    const height = Math.max(words.height, key.height + 1)
    return {
      ...words,
      height,
      at: (x, y) => [
        ...(i === 0 ? [] : [ruleAt(kit, x - KEY, x + room, y - LIST_GAP / 2)]),
        ...key.at(x - KEY, y + 1),
        ...words.at(x, y),
      ],
    }
  })
  const list = stack(entries, LIST_GAP)
  const height = beside ? Math.max(on.height, list.height) : on.height + 10 + list.height
  children.push(...ground(kit, outline, on), ...marksOf(kit, on, marks, scale))
  children.push(...list.at(left, beside ? 0 : on.height + 10))
  return height
}

const ruleAt = (kit: Kit, from: number, to: number, y: number): SceneNode =>
  stroke(line(from, y, to, y), kit.theme.colors.line, kit.theme.hairline)

/** Bubbles, then the places' numbers: knocked out of a bubble that holds them, else on discs of their own. */
function marksOf(
  kit: Kit,
  { places, width, height }: Placed,
  marks: ReturnType<typeof keysOf>,
  scale: number,
): readonly SceneNode[] {
  const { colors, text, hairline } = kit.theme
  const nodes: SceneNode[] = places.flatMap((place) => {
    const r = radiusOf(place.part.figure, scale)
    const within = (at: number, size: number) => Math.max(r, Math.min(size - r, at))
    return bubbleOf(kit, { ...place, x: within(place.x, width), y: within(place.y, height) }, r)
  })
  marks?.forEach(({ x, y }, i) => {
    const place = places[i] as Place
    const shift = Math.hypot(x - place.x, y - place.y)
    if (shift > 1) nodes.push(stroke(line(place.x, place.y, x, y), colors.muted, hairline))
    const knockedOut = shift < 1 && radiusOf(place.part.figure, scale) >= MARK
    if (!knockedOut)
      nodes.push(fill(circle(x, y, MARK), colors.paper), stroke(circle(x, y, MARK), colors.accent, hairline))
    const style = { ...text.ordinal, color: knockedOut ? colors.onAccent : colors.accent }
    const number = kit.text(String(i + 1), style, 16, { align: "center" })
    nodes.push(...number.at(x - 8, y - number.height / 2))
  })
  return nodes
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

/** A row of the list: the name, and the number at the right edge. */
function rowOf(kit: Kit, part: Part, width: number, valueWidth: number): Piece {
  const { label, detail, figure } = part
  const room = width - valueWidth - 8
  if (figure === undefined) {
    const none = kit.pair(noData(kit), "detail", valueWidth, { align: "end" })
    const words = stack([kit.pair(label, "label", room), kit.pair(detail, "detail", room)], 2)
    const height = Math.max(words.height, none.height)
    return { width, height, at: (x, y) => [...words.at(x, y), ...none.at(x + width - valueWidth, y)] }
  }
  const number = kit.number(figure, valueWidth, kit.numberSize([figure], valueWidth, 15))
  const words = kit.figureLabel(figure, room, { label, detail })
  const first = Math.max(FIRST_BASELINE, number.baseline)
  return {
    width,
    height: Math.max(first - FIRST_BASELINE + words.height, first + number.height - number.baseline),
    at: (x, y) => [
      ...words.at(x, y + first - FIRST_BASELINE),
      ...number.at(x + width - number.width, y + first - number.baseline),
    ],
  }
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

import { type Align, chartKit, type Kit } from "../kit.ts"
import { type Piece, stack } from "../piece.ts"
import type { GraphicRequest, Part } from "../request.ts"
import type { Scene, SceneNode } from "../scene.ts"
import { fill, stroke } from "../shape.ts"
import { circle, waveThrough } from "../trace.ts"

const MARK = 9.5
const ICON = 10.5
const AMPLITUDE = 15
/** With a page's spare height its bends become so much deeper at most. */
const DEEPER = 2
/** Layers of the river, widest first; its line runs through their middle. */
const BED = [
  { width: 21, color: "goldLight" },
  { width: 11, color: "accentTint" },
] as const
/** From the middle of the river to its bank. */
const BANK = BED[0].width / 2
const RAIL = 32

/** Stations along a river, in order, numbered; its bends carry them in turn. */
export function path(request: GraphicRequest): Scene {
  const kit = chartKit(request)
  const parts: readonly Part[] = [
    ...kit.parts.extras.map((figure) => ({ label: figure.label, figure })),
    ...kit.parts.parts,
  ]
  if (parts.length === 0) return kit.scene(0, [])
  return kit.room === "wide" && parts.length >= 3 && parts.length <= 8 ? across(kit, parts) : down(kit, parts)
}

function across(kit: Kit, parts: readonly Part[]): Scene {
  const column = kit.width / parts.length
  const wide = boxesOf(kit, parts, 1.5 * column + MARK - 6)
  // Words that meet those of the next station on their bank keep to their own column.
  const boxes = meet(wide) ? boxesOf(kit, parts, column + MARK - 5) : wide
  const above = Math.max(0, ...boxes.filter((_, i) => i % 2 === 0).map((box) => box.words.height))
  const crest = above + 7 + MARK
  const amplitude = Math.min(AMPLITUDE + kit.spare / 2, AMPLITUDE * DEEPER)
  const trough = crest + 2 * amplitude
  const bends = boxes.map(({ x }, i): readonly [number, number] => [x, i % 2 === 0 ? crest : trough])
  const children: SceneNode[] = [...riverNodes(kit, bends, "x")]
  let bottom = trough + MARK
  boxes.forEach(({ x, left, words }, i) => {
    const y = i % 2 === 0 ? crest : trough
    children.push(...station(kit, parts, x, y, i))
    const top = i % 2 === 0 ? crest - MARK - 7 - words.height : trough + MARK + 6
    children.push(...words.at(left, top))
    if (i % 2 === 1) bottom = Math.max(bottom, top + words.height)
  })
  return kit.scene(bottom + (parts.length === 1 ? 2 : 0), children)
}

interface Box {
  readonly x: number
  readonly left: number
  readonly align: Align
  readonly width: number
  readonly words: Piece
}

/** The words of each station; `outer` is the width of the first and the last. */
function boxesOf(kit: Kit, parts: readonly Part[], outer: number): readonly Box[] {
  const column = kit.width / parts.length
  return parts.map((part, i) => {
    const x = (i + 0.5) * column
    const first = i === 0
    const last = i === parts.length - 1
    const align: Align = first ? "start" : last ? "end" : "center"
    // A bend's words may reach half over its neighbours, whose words are on the other bank.
    const width = first || last ? outer : 2 * column - 12
    const left = first ? x - MARK : last ? x + MARK - width : x - width / 2
    const room = Math.min(width, left + width, kit.width - Math.max(0, left))
    const words = wordsOf(kit, part, room, align)
    // The first and the last stand over their station too where the page's edge leaves them room.
    if ((first || last) && (words.ink ?? room) <= column)
      return { x, left: x - column / 2, align: "center", width: column, words: wordsOf(kit, part, column, "center") }
    return { x, left: Math.max(0, left), align, width: room, words }
  })
}

/** Whether words of two neighbours on one bank come closer than a letter. */
function meet(boxes: readonly Box[]): boolean {
  const ends = boxes.map(({ left, align, width, words }) => {
    const ink = words.ink ?? width
    const start = left + (align === "start" ? 0 : align === "end" ? width - ink : (width - ink) / 2)
    return { start, end: start + ink }
  })
  return ends.some(({ end }, i) => end + 6 > (ends[i + 2]?.start ?? Infinity))
}

function down(kit: Kit, parts: readonly Part[]): Scene {
  const width = kit.width - RAIL
  const marks: number[] = []
  const words: SceneNode[] = []
  let y = 0
  parts.forEach((part, i) => {
    const body = wordsOf(kit, part, width, "start")
    const drop = 2 + BANK - MARK
    const height = Math.max(drop + body.height, 2 * BANK)
    marks.push(y + BANK)
    words.push(...body.at(RAIL, y + drop))
    y += height + (i < parts.length - 1 ? 10 : 0)
  })
  const bend = (i: number) => BANK + (i % 2 === 0 ? 0 : 6)
  const bends = marks.map((at, i): readonly [number, number] => [bend(i), at])
  const children: SceneNode[] = [...riverNodes(kit, bends, "y")]
  marks.forEach((at, i) => {
    children.push(...station(kit, parts, bend(i), at, i))
  })
  return kit.scene(y, [...children, ...words])
}

/** The river from its first station to its last. */
function riverNodes(kit: Kit, bends: readonly (readonly [number, number])[], axis: "x" | "y"): readonly SceneNode[] {
  if (bends.length < 2) return []
  const { colors, hairline } = kit.theme
  const river = waveThrough(bends, axis)
  return [
    ...BED.map((layer) => stroke(river, colors[layer.color], layer.width, { cap: "round" })),
    stroke(river, colors.accent, hairline * 1.5),
  ]
}

/** A mark on the river: the station's icon where every station has one, else its number. */
function station(kit: Kit, parts: readonly Part[], x: number, y: number, i: number): readonly SceneNode[] {
  const { colors, text } = kit.theme
  const icons = parts.every((part) => kit.hasIcon(part.icon))
  const ordinal = kit.text(String(i + 1), { ...text.ordinal, color: colors.accent }, 2 * MARK, { align: "center" })
  return [
    fill(circle(x, y, MARK), colors.paper),
    stroke(circle(x, y, MARK - 0.5), colors.accent, kit.theme.stroke),
    ...(icons
      ? kit.icon(parts[i]?.icon, x - ICON / 2, y - ICON / 2, ICON, colors.accent)
      : ordinal.at(x - MARK, y - ordinal.height / 2)),
  ]
}

function wordsOf(kit: Kit, part: Part, width: number, align: Align): Piece {
  const { label, detail } = part
  if (part.figure === undefined) {
    return stack([kit.pair(label, "title", width, { align }), kit.pair(detail, "detail", width, { align })], 2)
  }
  return kit.figure(part.figure, width, kit.numberSize([part.figure], width, 22), { label, detail, align, gap: 3 })
}

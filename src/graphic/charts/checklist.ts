import type { PartState } from "../../content/report.ts"
import { chartKit, type Kit } from "../kit.ts"
import { type Piece, stack } from "../piece.ts"
import type { GraphicRequest, Part } from "../request.ts"
import type { Scene, SceneNode } from "../scene.ts"
import { stroke } from "../shape.ts"
import { stateLabel, stateSign } from "../state.ts"
import { line } from "../trace.ts"
import { placeExtras } from "./number-row.ts"

const BOX = 9.5
const LEAD = BOX + 9
const ROW_GAP = 11
const COLUMN_GAP = 24
/** From so many entries on a wide list stands in two columns, read down one and then the other. */
const TWO_COLUMNS = 6
const KEY_SIGN = 8
/** From all to nothing. */
const KEY_ORDER: readonly PartState[] = ["passed", "done", "first-reading", "under-way", "planned", "not-done"]

/** Entries with a mark each; what the marks mean stands once, under the list. */
export function checklist(request: GraphicRequest): Scene {
  const kit = chartKit(request)
  const { parts } = kit.parts
  const children: SceneNode[] = []
  if (parts.length === 0) return kit.scene(placeExtras(kit, children, -14), children)
  const columns = kit.room === "wide" && parts.length >= TWO_COLUMNS ? 2 : 1
  const width = (kit.width - COLUMN_GAP * (columns - 1)) / columns
  const pieces = parts.map((part) => entryOf(kit, part, width))
  const first = columns === 1 ? pieces.length : evenSplit(pieces)
  const heights = [pieces.slice(0, first), pieces.slice(first)].map((column, i) => {
    const left = i * (width + COLUMN_GAP)
    let y = 0
    column.forEach((piece, row) => {
      if (row > 0) {
        y += ROW_GAP
        const rule = line(left, y - ROW_GAP / 2, left + width, y - ROW_GAP / 2)
        children.push(stroke(rule, kit.theme.colors.line, kit.theme.hairline))
      }
      children.push(...piece.at(left, y))
      y += piece.height
    })
    return y
  })
  const bottom = placeKey(kit, parts, children, Math.max(...heights))
  return kit.scene(placeExtras(kit, children, bottom), children)
}

/** How many entries the first column takes so that the longer column is as short as can be; the first at least half. */
function evenSplit(pieces: readonly Piece[]): number {
  const heightOf = (column: readonly Piece[]): number => column.reduce((sum, { height }) => sum + height + ROW_GAP, 0)
  let best = { at: pieces.length, height: Infinity }
  for (let at = pieces.length; at > 0; at--) {
    const height = Math.max(heightOf(pieces.slice(0, at)), heightOf(pieces.slice(at)))
    if (height < best.height) best = { at, height }
  }
  return best.at
}

function entryOf(kit: Kit, part: Part, width: number): Piece {
  const room = width - LEAD
  const { label, detail, status, figure } = part
  const words =
    figure === undefined
      ? stack([kit.pair(label, "label", room), kit.pair(detail, "detail", room)], 1)
      : kit.figure(figure, room, kit.numberSize([figure], room, 18), { label, detail, gap: 2 })
  // Words of the author's own stand at the entry: the key has only the general ones.
  const own = kit.pair(status, "detail", room, { color: kit.theme.colors.accent })
  const body = stack([words, own], 1)
  const middle = Math.max(BOX / 2, (body.baseline ?? 0) - 3)
  return {
    width,
    height: Math.max(body.height, BOX),
    at: (x, y) => [...stateSign(part.state, "box", x, y + middle - BOX / 2, BOX, kit.theme), ...body.at(x + LEAD, y)],
  }
}

/** The marks that occur, with their words; returns where the key ends. */
function placeKey(kit: Kit, parts: readonly Part[], children: SceneNode[], top: number): number {
  const used = KEY_ORDER.filter((state) => parts.some((part) => part.state === state && part.status === undefined))
  if (used.length === 0) return top
  const { colors, hairline } = kit.theme
  let y = top + 9
  children.push(stroke(line(0, y, kit.width, y), colors.accent, hairline * 1.5))
  y += 7
  let x = 0
  let bottom = y
  for (const state of used) {
    const key = keyOf(kit, state, kit.width)
    if (x > 0 && x + key.width > kit.width) {
      x = 0
      y = bottom + 4
    }
    children.push(...key.at(x, y))
    bottom = Math.max(bottom, y + key.height)
    x += key.width + 16
  }
  return bottom
}

function keyOf(kit: Kit, state: PartState, width: number): Piece {
  const span = { file: "", start: 0, end: 0 }
  const label = stateLabel({ label: { zh: { text: "", span }, en: { text: "", span } }, state })
  const words = kit.pair(label, "detail", width - KEY_SIGN - 5)
  const middle = Math.max(KEY_SIGN / 2, (words.baseline ?? 0) - 2.6)
  return {
    width: Math.min(width, KEY_SIGN + 5 + (words.ink ?? words.width)),
    height: words.height,
    at: (x, y) => [
      ...stateSign(state, "box", x, y + middle - KEY_SIGN / 2, KEY_SIGN, kit.theme),
      ...words.at(x + KEY_SIGN + 5, y),
    ],
  }
}

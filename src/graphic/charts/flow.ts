import type { Figure } from "../../content/report.ts"
import { chartKit, type Kit } from "../kit.ts"
import { type Piece, stack } from "../piece.ts"
import type { GraphicRequest, Part } from "../request.ts"
import type { Scene, SceneNode } from "../scene.ts"
import { chevron, fill, stroke } from "../shape.ts"
import { circle, line, polyline } from "../trace.ts"

const DOT = 3
const COLUMN_MIN = 58
const ICON = 16
const RAIL = 16
/** With a page's spare height icons and the number over all steps become so much larger at most, and their gaps. */
const LARGER = 1.4
const MORE_GAP = 8
/** Between a number and the label beside it, which has at least this much width. */
const BESIDE = 12
const LABEL_MIN = 150

/** Steps in order along a line; a figure that no step takes covers them all and stands over them. */
export function flow(request: GraphicRequest): Scene {
  const kit = chartKit(request)
  const { parts, extras } = kit.parts
  const children: SceneNode[] = []
  let y = 0
  extras.forEach((figure, i) => {
    const piece = overAll(kit, figure)
    children.push(...piece.at(0, y))
    y += piece.height + (i < extras.length - 1 ? 10 : 0)
  })
  if (parts.length === 0) return kit.scene(y, children)
  if (extras.length > 0) {
    // One bracket over all steps: the number belongs to them together.
    y += 8
    const { gold } = kit.theme.colors
    const right = kit.width - 0.4
    children.push(stroke(polyline([0.4, y + 5], [0.4, y + 0.4], [right, y + 0.4], [right, y + 5]), gold, 0.75))
    y += 13
  }
  const width = kit.width / parts.length
  const bottom = width >= COLUMN_MIN && kit.room === "wide" ? across(kit, children, y) : down(kit, children, y)
  return kit.scene(bottom, children)
}

/** A number over all steps: its label stands beside it where there is room. */
function overAll(kit: Kit, figure: Figure): Piece {
  const least = kit.theme.numberMax[kit.room] * 0.85
  const size = kit.room === "wide" ? Math.min(least + kit.spare / 4, least * LARGER) : least
  const number = kit.number(figure, kit.width, size)
  const left = number.width + BESIDE
  if (kit.room !== "wide" || kit.width - left < LABEL_MIN) return kit.figure(figure, kit.width, size, { gap: 5 })
  const label = kit.figureLabel(figure, kit.width - left)
  const height = Math.max(number.height, label.height)
  const top = Math.max(0, number.baseline - label.height)
  return { width: kit.width, height, at: (x, y) => [...number.at(x, y), ...label.at(x + left, y + top)] }
}

function across(kit: Kit, children: SceneNode[], top: number): number {
  const { parts } = kit.parts
  const { colors, hairline } = kit.theme
  const column = kit.width / parts.length
  const width = column - 10
  const size = kit.numberSize(
    parts.flatMap((part) => (part.figure ? [part.figure] : [])),
    width,
    32,
  )
  const icon = Math.min(ICON + kit.spare / 4, ICON * LARGER)
  const more = Math.min(kit.spare / 8, MORE_GAP)
  const heads = parts.map((part) => headOf(kit, part, width, size, icon))
  const headHeight = Math.max(...heads.map((head) => head.height))
  const y = top + headHeight + (headHeight > 0 ? 9 + more : 0) + DOT
  const dotAt = (i: number) => i * column + DOT
  children.push(stroke(line(dotAt(0), y, dotAt(parts.length - 1), y), colors.gold, hairline * 1.5))
  let bottom = y + DOT
  parts.forEach((part, i) => {
    const head = heads[i] as Piece
    if (i > 0) children.push(chevron((dotAt(i - 1) + dotAt(i)) / 2, y, 5.5, 0, colors.gold, 1))
    children.push(fill(circle(dotAt(i), y, DOT), colors.accent))
    children.push(...head.at(i * column, top + headHeight - head.height))
    const words = wordsOf(kit, part, width)
    children.push(...words.at(i * column, y + DOT + 6 + more))
    bottom = Math.max(bottom, y + DOT + 6 + more + words.height)
  })
  return bottom
}

function down(kit: Kit, children: SceneNode[], top: number): number {
  const { parts } = kit.parts
  const { colors, hairline } = kit.theme
  const width = kit.width - RAIL
  const size = kit.numberSize(
    parts.flatMap((part) => (part.figure ? [part.figure] : [])),
    width,
    28,
  )
  const dots: number[] = []
  const words: SceneNode[] = []
  let y = top
  parts.forEach((part, i) => {
    const head = headOf(kit, part, width, size, ICON)
    const body = stack([head, wordsOf(kit, part, width)], 4)
    // The dot stands at the middle of what comes first: the icon, the digits, or a line of words.
    dots.push(y + Math.max(DOT, head.height === 0 ? 6 : kit.hasIcon(part.icon) ? ICON / 2 : head.height / 2))
    words.push(...body.at(RAIL, y))
    y += Math.max(body.height + (wordless(part) ? 8 : 0), 9) + (i < parts.length - 1 ? 13 : 0)
  })
  const [first = top] = dots
  const last = dots.at(-1) ?? top
  children.push(stroke(line(DOT, first, DOT, last), colors.gold, hairline * 1.5))
  dots.forEach((at, i) => {
    const before = dots[i - 1]
    if (before !== undefined) children.push(chevron(DOT, (before + at) / 2, 5, Math.PI / 2, colors.gold, 1))
    children.push(fill(circle(DOT, at, DOT), colors.accent))
  })
  children.push(...words)
  return y
}

const wordless = ({ label }: Part): boolean => label.zh.text === "" || label.en.text === ""

/** What stands over the line: the step's icon, then its number. */
function headOf(kit: Kit, part: Part, width: number, size: number, iconSize: number): Piece {
  const { accent, gold } = kit.theme.colors
  const counted = part.figure !== undefined
  const icon: Piece = {
    width: iconSize,
    height: kit.hasIcon(part.icon) ? iconSize : 0,
    at: (x, y) => kit.icon(part.icon, x, y, iconSize, counted ? gold : accent),
  }
  if (part.figure === undefined) return icon
  const number = kit.number(part.figure, width, size)
  return stack([icon, { ...number, height: number.baseline }], 7)
}

function wordsOf(kit: Kit, part: Part, width: number): Piece {
  const { label, detail } = part
  if (part.figure !== undefined) return kit.figureLabel(part.figure, width, { label, detail })
  return stack([kit.pair(label, "title", width), kit.pair(detail, "detail", width)], 2)
}

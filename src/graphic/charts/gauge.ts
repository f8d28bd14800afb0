import type { Figure } from "../../content/report.ts"
import { amountOf, isPercent, numberText, unitKey, valueWords } from "../figure-text.ts"
import { tell } from "../findings.ts"
import { chartKit, type Kit } from "../kit.ts"
import { openArc } from "../open-end.ts"
import { balancedColumns, gridCells, type Piece, stack } from "../piece.ts"
import { figureParts, type GraphicRequest, type Part } from "../request.ts"
import type { Scene, SceneNode } from "../scene.ts"
import { fill, showing, stroke } from "../shape.ts"
import { line, polygon, trace } from "../trace.ts"
import { placeNumberRow } from "./number-row.ts"

const LEFT = Math.PI
/** Ring width as a share of the diameter. */
const THICKNESS = 0.085
/** Triangle that points at the target, and its place in the words below. */
const POINTER = 5.5
/** Room that the pointer takes outside the ring. */
const EDGE = POINTER + 1.5
const WHOLE = 100
/** How far the ring goes on where the largest value is approximate. */
const BEYOND = 1.12
/** Length of an open end along the ring. */
const OPEN = 12
/** A cell this wide has its words beside the ring. */
const BESIDE = 240

type Held = Part & { readonly figure: Figure; readonly target: Figure }

/** Values against a stated target: half a ring from zero, the target marked on it. */
export function gauge(request: GraphicRequest): Scene {
  const kit = chartKit(request)
  const parts = figureParts(kit.parts)
  const held: Held[] = []
  const others: (Part & { readonly figure: Figure })[] = []
  for (const part of parts) {
    const { target } = part
    if (target === undefined) reportNoTarget(request, part.figure)
    else if (unitKey(target) !== unitKey(part.figure)) reportUnits(request, part.figure, target)
    else if (amountOf(target) <= 0 || amountOf(part.figure) < 0) reportNegative(request, part.figure)
    else {
      held.push({ ...part, target })
      continue
    }
    others.push(part)
  }
  const gap = 20
  const columns = balancedColumns(held.length, kit.room === "wide" ? 3 : 1)
  const width = (kit.width - gap * (columns - 1)) / columns
  const cells = held.map((part) => cellOf(kit, part, width))
  const grid = gridCells(
    cells.map((cell) => cell.height),
    columns,
    kit.width,
    gap,
    18,
  )
  const children: SceneNode[] = cells.flatMap((cell, i) => {
    const place = grid.cells[i]
    return place === undefined ? [] : cell.at(place.x, place.y)
  })
  const top = grid.height + (cells.length > 0 && others.length > 0 ? 16 : 0)
  return kit.scene(placeNumberRow(kit, others, children, top), children)
}

function cellOf(kit: Kit, part: Held, width: number): Piece {
  const beside = width >= BESIDE
  const diameter = beside ? 156 : Math.min(140, width)
  const dial = dialPiece(kit, part, diameter)
  const room = beside ? width - diameter - 18 : width
  const align = beside ? "start" : "center"
  const label = kit.figureLabel(part.figure, room, { label: part.label, detail: part.detail, align })
  const words = stack([label, targetPiece(kit, part.target, room, align)], 7)
  if (!beside) {
    const left = (width - diameter) / 2
    return inCell(width, dial.height + 6 + words.height, (x, y) => [
      ...dial.at(x + left, y),
      ...words.at(x, y + dial.height + 6),
    ])
  }
  const height = Math.max(dial.height, words.height)
  const overhang = targetShare(part) > 0.2 ? EDGE : 0
  return inCell(width, height, (x, y) => [
    // The pointer hangs over the margin only where it points at the ring's left end.
    ...dial.at(x - overhang, y + (height - dial.height) / 2),
    ...words.at(x + diameter - overhang + 18, y + (height - words.height) / 2),
  ])
}

const inCell = (width: number, height: number, at: Piece["at"]): Piece => ({ width, height, at })

/** The key of the pointer: the target in words. */
function targetPiece(kit: Kit, target: Figure, width: number, align: "start" | "center"): Piece {
  const indent = POINTER + 4
  const said = kit.say(`目标 ${valueWords(target, "zh")}`, `Target ${valueWords(target, "en")}`)
  const words = kit.pair(said, "label", width - indent)
  const left = align === "center" ? (width - indent - (words.ink ?? words.width)) / 2 : 0
  return {
    width,
    height: words.height,
    at: (x, y) => [pointer(x + left + POINTER / 2, y + 8.5, Math.PI / 2, kit), ...words.at(x + left + indent, y)],
  }
}

/** A triangle with its tip at (x, y), pointing along `angle`. */
function pointer(x: number, y: number, angle: number, kit: Kit): SceneNode {
  const at = (back: number, side: number): readonly [number, number] => [
    x - back * Math.cos(angle) - side * Math.sin(angle),
    y - back * Math.sin(angle) + side * Math.cos(angle),
  ]
  return fill(polygon(at(0, 0), at(POINTER, POINTER / 2), at(POINTER, -POINTER / 2)), kit.theme.colors.ink)
}

/** The value at the ring's right end: a share is seen on its whole, other values on the larger of value and target. */
function fullOf({ figure, target }: Pick<Held, "figure" | "target">): number {
  const most = Math.max(amountOf(figure), amountOf(target))
  if (isPercent(figure) && most <= WHOLE) return WHOLE
  // “More than” goes on beyond the number, so the ring does too.
  return figure.approx && most === amountOf(figure) ? most * BEYOND : most
}

const targetShare = (part: Held): number => amountOf(part.target) / fullOf(part)

function dialPiece(kit: Kit, { figure, target }: Held, diameter: number): Piece {
  const { colors, text } = kit.theme
  const derived = figure.derived !== undefined
  const value = amountOf(figure)
  const full = fullOf({ figure, target })
  const angleOf = (amount: number) => LEFT + (amount / full) * Math.PI
  const outer = diameter / 2 - EDGE
  const thickness = diameter * THICKNESS
  const r = outer - thickness / 2
  const inner = 2 * (outer - thickness) * 0.78
  const number = kit.number(figure, inner, Math.min(32, diameter * 0.2), { align: "center" })
  const sign = isPercent(figure) ? "%" : ""
  const largest = full === value ? figure : target
  const scaleEnd =
    full === WHOLE && sign !== "" ? "100%" : full > amountOf(largest) ? "" : `${numberText(largest)}${sign}`
  const endStyle = text.detailEnSolo
  const zero = kit.text("0", endStyle, 24, { align: "center" })
  const end = kit.text(scaleEnd, endStyle, Math.min(60, outer), { align: "end", maxLines: 1 })
  return {
    width: diameter,
    height: EDGE + outer + 3 + Math.max(zero.height, end.height),
    at: (x, y) => {
      const [cx, cy] = [x + diameter / 2, y + EDGE + outer]
      const arc = (from: number, to: number) => trace().arc(cx, cy, r, from, to).segments
      const nodes: SceneNode[] = []
      const at = angleOf(value)
      if (value < full)
        nodes.push(stroke(arc(at, 2 * Math.PI), derived ? colors.derivedTint : colors.accentTint, thickness))
      if (value > 0) {
        const done = stroke(arc(LEFT, at), derived ? colors.derived : colors.accent, thickness)
        if (figure.approx && value < full) {
          const reach = Math.min(OPEN / r, 2 * Math.PI - at)
          nodes.push(...openArc({ cx, cy, r, thickness }, at, reach, derived ? colors.derived : colors.accent))
        }
        nodes.push(showing(done, figure, "length", { amount: full, measure: Math.PI * r }))
      }
      const goal = angleOf(amountOf(target))
      const point = (radius: number) => [cx + radius * Math.cos(goal), cy + radius * Math.sin(goal)] as const
      nodes.push(stroke(line(...point(outer - thickness - 2), ...point(outer)), colors.ink, kit.theme.stroke))
      nodes.push(pointer(...point(outer + 0.5), goal + Math.PI, kit))
      nodes.push(...number.at(cx - inner / 2, cy - number.baseline))
      nodes.push(...zero.at(x + EDGE + thickness / 2 - 12, cy + 3))
      if (scaleEnd !== "") nodes.push(...end.at(x + diameter - EDGE - Math.min(60, outer), cy + 3))
      return nodes
    },
  }
}

const shownOf = (figure: Figure): string => `${numberText(figure)} (“${figure.id}”)`

function reportNoTarget(request: GraphicRequest, figure: Figure): void {
  tell(
    request,
    "no-target",
    {
      en: `${shownOf(figure)} has no target; a gauge holds a value against a stated one.`,
      zh: `${shownOf(figure)} 没有目标值；半环表须对照所述目标。`,
    },
    {
      en: "Give its item a `target`, or use a ring or a number card.",
      zh: "请为部件写 target，或改用环形图、数字卡。",
    },
  )
}

function reportUnits(request: GraphicRequest, figure: Figure, target: Figure): void {
  tell(
    request,
    "mixed-units",
    {
      en: `${shownOf(figure)} and its target “${target.id}” have different units.`,
      zh: `${shownOf(figure)} 与目标“${target.id}”的单位不同。`,
    },
    { en: "Name a target of the same unit.", zh: "请写单位相同的目标。" },
  )
}

function reportNegative(request: GraphicRequest, figure: Figure): void {
  tell(
    request,
    "negative",
    {
      en: `A gauge begins at zero: ${shownOf(figure)} or its target lies below.`,
      zh: `半环表自零起：${shownOf(figure)} 或其目标低于零。`,
    },
    { en: "Use a number card or an arrow card.", zh: "请改用数字卡或箭头卡。" },
  )
}

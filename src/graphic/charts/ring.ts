import type { Figure } from "../../content/report.ts"
import { warning } from "../../foundation/diagnostic.ts"
import { amountOf, isPercent, numberText } from "../figure-text.ts"
import { chartKit, type Kit } from "../kit.ts"
import { openArc } from "../open-end.ts"
import { balancedColumns, gridCells, type Piece } from "../piece.ts"
import { figureParts, type GraphicRequest, type Part } from "../request.ts"
import type { Scene, SceneNode } from "../scene.ts"
import { showing, stroke } from "../shape.ts"
import { line, trace } from "../trace.ts"
import { placeNumberRow } from "./number-row.ts"

const TOP = -Math.PI / 2
/** Ring width as a share of the diameter. */
const THICKNESS = 0.078
/** A gap narrower than this share is pointed at by a tick, so that a near-whole ring is not taken for whole. */
const NARROW_GAP = 0.03
/** Length of an open end along the ring. */
const OPEN = 12
/** Tick above the ring. */
const TICK = 5
/** With a page's spare height a ring beside its label becomes so much larger at most. */
const LARGER = 1.3
/** Width that a label beside a ring keeps. */
const LABEL_MIN = 56

type Rate = Part & { readonly figure: Figure }

/** Rates of a whole, each a ring at its true angle; what is no rate from 0 to 100 % is set as numbers. */
export function ring(request: GraphicRequest): Scene {
  const kit = chartKit(request)
  const parts = figureParts(kit.parts)
  const isRate = ({ figure }: Rate) => isPercent(figure) && amountOf(figure) >= 0 && amountOf(figure) <= 100
  const rates = parts.filter(isRate)
  const others = parts.filter((part) => !isRate(part))
  for (const { figure } of others) {
    request.report(
      warning(
        "graphic/not-a-rate",
        {
          en: `${numberText(figure)}${figure.unit.en.text} (“${figure.id}”) is no share of a whole; a ring cannot show it.`,
          zh: `${numberText(figure)}${figure.unit.zh.text}（“${figure.id}”）不是整体的一部分，不能画成环形图。`,
        },
        {
          span: request.block.span,
          hint: { en: "Use a number card or bars for it.", zh: "请改用数字卡或条形图。" },
        },
      ),
    )
  }
  const gap = 20
  const columns = balancedColumns(
    rates.length,
    kit.room === "wide" ? (rates.length > 2 ? 4 : 2) : kit.room === "half" ? 2 : 1,
  )
  const width = (kit.width - gap * (columns - 1)) / columns
  const cells = rates.map((part) => ringCell(kit, part, width))
  const grid = gridCells(
    cells.map((cell) => cell.height),
    columns,
    kit.width,
    gap,
    16,
  )
  const children: SceneNode[] = cells.flatMap((cell, i) => {
    const place = grid.cells[i]
    return place === undefined ? [] : cell.at(place.x, place.y)
  })
  return kit.scene(
    placeNumberRow(kit, others, children, grid.height + (cells.length > 0 && others.length > 0 ? 16 : 0)),
    children,
  )
}

function ringCell(kit: Kit, part: Rate, width: number): Piece {
  const beside = width >= 150
  const least = beside ? Math.min(118, width * 0.52) : Math.min(104, width - 2)
  const most = beside ? Math.max(least, Math.min(least * LARGER, width - 14 - LABEL_MIN)) : least
  const diameter = Math.min(most, least + kit.spare)
  const labelWidth = beside ? width - diameter - 14 : width
  const label = kit.figureLabel(part.figure, labelWidth, {
    label: part.label,
    detail: part.detail,
    align: beside ? "start" : "center",
  })
  const dial = dialPiece(kit, part.figure, diameter)
  if (beside) {
    const height = Math.max(dial.height, label.height)
    return {
      width,
      height,
      at: (x, y) => [
        ...dial.at(x, y + (height - dial.height) / 2),
        // Level with the dial's middle, which the tick over it lowers.
        ...label.at(x + diameter + 14, y + Math.min(TICK + (height - TICK - label.height) / 2, height - label.height)),
      ],
    }
  }
  return {
    width,
    height: dial.height + 8 + label.height,
    at: (x, y) => [...dial.at(x + (width - diameter) / 2, y), ...label.at(x, y + dial.height + 8)],
  }
}

function dialPiece(kit: Kit, figure: Figure, diameter: number): Piece {
  const { colors, hairline } = kit.theme
  const share = amountOf(figure) / 100
  const thickness = diameter * THICKNESS
  const r = (diameter - thickness) / 2
  const inner = (diameter - 2 * thickness) * 0.8
  const color = figure.derived === undefined ? colors.accent : colors.derived
  const number = kit.number(figure, inner, Math.min(30, diameter * 0.27), { align: "center" })
  return {
    width: diameter,
    height: diameter + TICK,
    at: (x, y) => {
      const cx = x + diameter / 2
      const cy = y + TICK + diameter / 2
      const nodes: SceneNode[] = []
      const end = TOP + share * 2 * Math.PI
      // Butt caps: round ones would lengthen the arc and close a narrow gap.
      if (share < 1) {
        const rest = trace().arc(cx, cy, r, end, TOP + 2 * Math.PI).segments
        nodes.push(stroke(rest, figure.derived === undefined ? colors.accentTint : colors.derivedTint, thickness))
      }
      if (share > 0) {
        const done = stroke(trace().arc(cx, cy, r, TOP, end).segments, color, thickness)
        nodes.push(showing(done, figure, "length", { amount: 100, measure: 2 * Math.PI * r }))
      }
      const gap = 1 - share
      if (figure.approx && gap > 0) {
        const reach = Math.min(OPEN / r, gap * 2 * Math.PI)
        nodes.push(...openArc({ cx, cy, r, thickness }, end, reach, color))
      }
      if (gap > 0 && gap < NARROW_GAP) {
        const middle = TOP - gap * Math.PI
        const at = (radius: number) => [cx + radius * Math.cos(middle), cy + radius * Math.sin(middle)] as const
        const [x1, y1] = at(diameter / 2 + 1)
        const [x2, y2] = at(diameter / 2 + TICK - 0.5)
        nodes.push(stroke(line(x1, y1, x2, y2), colors.gold, hairline * 1.5))
      }
      nodes.push(...number.at(cx - inner / 2, cy - number.baseline / 2))
      return nodes
    },
  }
}

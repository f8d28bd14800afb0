import type { Figure } from "../../content/report.ts"
import type { Color } from "../../foundation/color.ts"
import { amountOf } from "../figure-text.ts"
import { tell } from "../findings.ts"
import { chartKit, DIGIT_HEIGHT } from "../kit.ts"
import { openEnd } from "../open-end.ts"
import { type Look, pattern } from "../pattern.ts"
import { balancedColumns, gridCells } from "../piece.ts"
import { figureParts, type GraphicRequest } from "../request.ts"
import type { Scene, SceneNode } from "../scene.ts"
import { fill, showing, stroke, tinted } from "../shape.ts"
import { line, polyline, rect, roundRect } from "../trace.ts"
import { comparable } from "./bars.ts"
import { drawNumberRow } from "./number-row.ts"

const BAR = 20
const OPEN = 14
/** A part narrower than this has its words in the list under the bar. */
const PART_MIN = 66
const KEY = 7
/** With a page's spare height the bar becomes so much thicker at most. */
const THICKER = 1.8
const COLUMN_GAP = 12
/** Columns of the list of parts, at most. */
const LIST_COLUMNS = { wide: 3, half: 2, third: 1 }

/** Parts of a sum in one bar; a computed sum spans them under a bracket, in the look of computed values. */
export function stackedBar(request: GraphicRequest): Scene {
  const kit = chartKit(request)
  const all = figureParts(kit.parts)
  const ids = new Set(all.map((part) => part.figure.id))
  const isSum = (part: (typeof all)[number]) =>
    part.figure.derived?.op === "sum" && part.figure.derived.of.every((id) => ids.has(id))
  const sum = all.find(isSum)
  const parts = all.filter((part) => part !== sum)
  const figures = parts.map((part) => part.figure)
  if (!comparable(figures, request)) return drawNumberRow(kit, all)

  const { colors, hairline } = kit.theme
  const { accent, paper } = colors
  // The tint first, for two parts; then what tells parts apart without colour.
  const looks: readonly (readonly [Color, Look])[] = [
    [accent, "solid"],
    [tinted(accent, 0.58), "solid"],
    [accent, "hatched"],
    [accent, "outline"],
  ]
  const lookAt = (i: number) => looks[i % looks.length] as readonly [Color, Look]
  if (parts.length > looks.length) reportMany(request, parts.length, looks.length)
  const total = figures.reduce((n, figure) => n + amountOf(figure), 0)
  const open = figures.at(-1)?.approx ? OPEN : 0
  const scale = total > 0 ? (kit.width - open) / total : 0
  const lengths = figures.map((figure) => amountOf(figure) * scale)

  const children: SceneNode[] = []
  const thickness = Math.min(BAR + kit.spare, BAR * THICKER)
  let y = 0
  if (sum !== undefined) {
    const size = kit.numberSize([sum.figure], kit.width * 0.4, 18)
    const number = kit.number(sum.figure, kit.width * 0.4, size)
    const label = kit.figureLabel(sum.figure, kit.width - number.width - 6, { label: sum.label })
    const row = Math.max(number.baseline, label.height)
    children.push(...number.at(0, row - number.baseline), ...label.at(number.width + 6, row - label.height))
    const top = row + 5.5
    children.push(
      stroke(
        polyline([0.25, top + 4], [0.25, top], [kit.width - open - 0.25, top], [kit.width - open - 0.25, top + 4]),
        colors.derived,
        hairline,
      ),
    )
    y = top + 7
  }
  let x = 0
  lengths.forEach((length, i) => {
    const last = i === lengths.length - 1
    const first = i === 0
    const end = last && open === 0 ? 1.5 : 0
    if (length > 0) {
      const [color, look] = lookAt(i)
      const rounded =
        first || end > 0 ? roundRect(x, y, length, thickness, first ? 1.5 : 0, end) : rect(x, y, length, thickness)
      const [shape, ...rest] =
        look === "solid"
          ? [fill(rounded, color)]
          : pattern({ x, y, width: length, height: thickness }, look, color, paper)
      if (shape?.type === "path") children.push(showing(shape, figures[i] as Figure, "width"), ...rest)
      // The parting line lies on the boundary and takes the same from both sides.
      if (!first) children.push(stroke(line(x, y, x, y + thickness), paper, 1))
    }
    x += length
  })
  if (open > 0) children.push(...openEnd(x, y, OPEN, thickness, lookAt(lengths.length - 1)[0]))
  y += thickness + 9

  // Words under their part where each has room, else a list with keys.
  const gap = 10
  const under = kit.room !== "third" && lengths.every((length) => length >= PART_MIN)
  if (under) {
    const widths = lengths.map((length, i) => length - (i === lengths.length - 1 ? 0 : gap) - (i === 0 ? 0 : 1))
    const size = Math.min(
      ...figures.map((figure, i) => kit.numberSize([figure], widths[i] as number, kit.room === "wide" ? 34 : 26)),
    )
    let left = 0
    let height = 0
    parts.forEach((part, i) => {
      const piece = kit.figure(part.figure, widths[i] as number, size, {
        label: part.label,
        detail: part.detail,
        gap: 4,
      })
      children.push(...piece.at(left, y))
      height = Math.max(height, piece.height)
      left += lengths[i] as number
    })
    return kit.scene(y + height, children)
  }
  const columns = balancedColumns(parts.length, LIST_COLUMNS[kit.room])
  const cell = (kit.width - COLUMN_GAP * (columns - 1)) / columns
  const width = cell - KEY - 6
  const size = kit.numberSize(figures, width, 24)
  const pieces = parts.map((part) =>
    kit.figure(part.figure, width, size, { label: part.label, detail: part.detail, gap: 3 }),
  )
  const grid = gridCells(
    pieces.map((piece) => piece.height),
    columns,
    kit.width,
    COLUMN_GAP,
    9,
  )
  pieces.forEach((piece, i) => {
    const place = grid.cells[i]
    if (place === undefined) return
    const top = y + place.y
    children.push(
      ...pattern(
        { x: place.x, y: top + size * DIGIT_HEIGHT - KEY, width: KEY, height: KEY },
        lookAt(i)[1],
        lookAt(i)[0],
        paper,
      ),
      ...piece.at(place.x + KEY + 6, top),
    )
  })
  return kit.scene(y + grid.height, children)
}

function reportMany(request: GraphicRequest, parts: number, most: number): void {
  const { id } = request.block
  tell(
    request,
    "many-parts",
    {
      en: `“${id}” has ${parts} parts; only ${most} can be told apart in one bar.`,
      zh: `“${id}”有 ${parts} 个部分，一条中最多只能区分 ${most} 个。`,
    },
    { en: "Use bars, or put small parts together.", zh: "请改用条形图，或合并小项。" },
  )
}

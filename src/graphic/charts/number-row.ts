import type { Figure } from "../../content/report.ts"
import { chartKit, type Kit } from "../kit.ts"
import { balancedColumns, gridCells, stack } from "../piece.ts"
import { figureParts, type GraphicRequest, type Part } from "../request.ts"
import type { Scene, SceneNode } from "../scene.ts"
import { stroke } from "../shape.ts"
import { line } from "../trace.ts"

/** Narrowest column that holds six Han characters of a label. */
const COLUMN_MIN = 48
/** Numbers of a row get fewer columns before they get smaller than this. */
const NUMBER_FLOOR = 22
const ICON = 16
/** With a page's spare height icons over the numbers become so much larger at most. */
const LARGER = 1.5

/** Numbers side by side, all of one size on one baseline; nothing in it is a scale, so units may differ. */
export function numberRow(request: GraphicRequest): Scene {
  const kit = chartKit(request)
  return drawNumberRow(kit, figureParts(kit.parts))
}

export function drawNumberRow(kit: Kit, parts: readonly (Part & { readonly figure: Figure })[]): Scene {
  const children: SceneNode[] = []
  return kit.scene(placeNumberRow(kit, parts, children, 0), children)
}

/** Draws the row from `top` down and returns where it ends. */
export function placeNumberRow(
  kit: Kit,
  parts: readonly (Part & { readonly figure: Figure })[],
  children: SceneNode[],
  top: number,
  max: number = kit.room === "wide" ? 40 : 34,
): number {
  if (parts.length === 0) return top
  const gap = kit.room === "wide" ? 22 : 12
  const figures = parts.map((part) => part.figure)
  let columns = balancedColumns(parts.length, Math.min(5, Math.floor((kit.width + gap) / (COLUMN_MIN + gap))))
  const widthOf = (n: number) => (kit.width - gap * (n - 1)) / n
  while (columns > 1 && kit.numberSize(figures, widthOf(columns), max) < NUMBER_FLOOR) {
    columns = balancedColumns(parts.length, columns - 1)
  }
  const width = widthOf(columns)
  const size = kit.numberSize(figures, width, max)
  const icons = parts.some((part) => kit.hasIcon(part.icon))
  const iconSize = Math.min(ICON + kit.spare / Math.ceil(parts.length / columns), ICON * LARGER)
  const pieces = parts.map((part) => {
    const figure = kit.figure(part.figure, width, size, { label: part.label, detail: part.detail, gap: 5 })
    if (!icons) return figure
    const { accent } = kit.theme.colors
    const at = (x: number, y: number) => kit.icon(part.icon, x, y, iconSize, accent)
    return stack([{ width: iconSize, height: iconSize, at }, figure], 8)
  })
  const grid = gridCells(
    pieces.map((piece) => piece.height),
    columns,
    kit.width,
    gap,
    kit.room === "wide" ? 16 : 12,
  )
  pieces.forEach((piece, i) => {
    const cell = grid.cells[i]
    if (cell === undefined) return
    const y = top + cell.y
    if (i % columns > 0) {
      const x = cell.x - gap / 2
      children.push(stroke(line(x, y, x, y + cell.height), kit.theme.colors.line, kit.theme.hairline))
    }
    children.push(...piece.at(cell.x, y))
  })
  return top + grid.height
}

/** Figures that no part of the drawing takes, as a row under it; returns where the drawing ends. */
export function placeExtras(kit: Kit, children: SceneNode[], bottom: number): number {
  const parts = kit.parts.extras.map((figure) => ({ label: figure.label, figure }))
  return parts.length === 0 ? bottom : placeNumberRow(kit, parts, children, bottom + 14, 26)
}

import type { Figure, GraphicBlock } from "../../content/report.ts"
import { amountOf } from "../figure-text.ts"
import type { Kit } from "../kit.ts"
import type { SceneNode } from "../scene.ts"
import { faded, fill, showing, stroke } from "../shape.ts"
import { circle } from "../trace.ts"
import type { Place } from "./map-places.ts"

/** Largest bubble's radius, as a share of the map's smaller side. */
const BUBBLE = 0.11
/** A place without a bubble. */
export const DOT = 2.2

/** Points of radius for the root of a value: areas are in proportion. 0 where there are no bubbles. */
export function bubbleScale(form: GraphicBlock["form"], places: readonly Place[], room: number): number {
  const amounts = places.flatMap(({ part }) => (part.figure === undefined ? [] : [amountOf(part.figure)]))
  const most = Math.max(0, ...amounts)
  return form === "numbers" || most <= 0 || amounts.some((amount) => amount < 0) ? 0 : (room * BUBBLE) / Math.sqrt(most)
}

export const radiusOf = (figure: Figure | undefined, scale: number): number =>
  figure === undefined ? 0 : Math.sqrt(Math.max(0, amountOf(figure))) * scale

export function bubbleOf(kit: Kit, { part, x, y }: Place, r: number): readonly SceneNode[] {
  const { colors } = kit.theme
  const { figure } = part
  if (figure === undefined) return [stroke(circle(x, y, DOT), colors.muted, 0.75)]
  const color = figure.derived === undefined ? colors.accent : colors.derived
  if (r <= 0) return [fill(circle(x, y, DOT), color)]
  const disc = showing(fill(circle(x, y, r), color), figure, "area")
  const rim = stroke(circle(x, y, r), colors.paper, 0.6)
  if (!figure.approx) return [disc, rim]
  return [disc, rim, stroke(circle(x, y, r + 2.5), faded(color, 0.5), 0.75, { dash: [2, 2] })]
}

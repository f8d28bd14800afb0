import type { Figure } from "../content/report.ts"
import type { Path } from "../foundation/geometry.ts"
import type { SceneNode } from "./scene.ts"
import { faded, fill, showing, stroke } from "./shape.ts"
import type { ChartTheme } from "./theme.ts"
import { rect, trace } from "./trace.ts"

/** One end of a stream: where it stands along the stream, and its two banks across it. */
export interface StreamEnd {
  readonly along: number
  readonly from: number
  readonly to: number
  /** “More than”: ripples go on beyond the banks. */
  readonly open: boolean
  /** Whose value it is. */
  readonly figure: Figure
}

/** Thickness of the mark whose length stands for the value. */
export const GAUGE = 4
const RIPPLES = [
  { offset: 2.2, alpha: 0.6 },
  { offset: 4.6, alpha: 0.4 },
  { offset: 7.2, alpha: 0.22 },
] as const
/** Room that ripples take beyond a bank. */
export const RIPPLE_ROOM = 8

/**
 * A set that becomes smaller, as a river that narrows: two gauges in proportion to the values, water between them.
 * `axis` is the direction of flow; `banks` says which banks may ripple (a bank on the zero line may not).
 */
export function stream(
  start: StreamEnd,
  end: StreamEnd,
  theme: ChartTheme,
  axis: "x" | "y",
  banks: "both" | "to" = "both",
): readonly SceneNode[] {
  const { colors } = theme
  const point = (along: number, across: number): readonly [number, number] =>
    axis === "x" ? [along, across] : [across, along]
  const bank = (a: number, b: number, t = trace(), join = false) => {
    const middle = (start.along + end.along) / 2
    const [x0, y0] = point(start.along, a)
    if (!join) t.moveTo(x0, y0)
    t.curveTo(...point(middle, a), ...point(middle, b), ...point(end.along, b))
    return t
  }
  const water = bank(start.from, end.from)
  water.lineTo(...point(end.along, end.to))
  const middle = (start.along + end.along) / 2
  water.curveTo(...point(middle, end.to), ...point(middle, start.to), ...point(start.along, start.to)).close()

  const nodes: SceneNode[] = [fill(water.segments, colors.accentTint)]
  for (const { offset, alpha } of RIPPLES) {
    const a = start.open ? offset : 0
    const b = end.open ? offset : 0
    if (a === 0 && b === 0) break
    const color = faded(colors.accent, alpha)
    if (banks === "both") nodes.push(stroke(bank(start.from - a, end.from - b).segments, color, 0.75))
    nodes.push(stroke(bank(start.to + a, end.to + b).segments, color, 0.75))
  }
  const gauge = (at: StreamEnd, shift: number): Path =>
    axis === "x"
      ? rect(at.along + shift, at.from, GAUGE, at.to - at.from)
      : rect(at.from, at.along + shift, at.to - at.from, GAUGE)
  const by = axis === "x" ? "height" : "width"
  if (start.to > start.from) nodes.push(showing(fill(gauge(start, -GAUGE), colors.accent), start.figure, by))
  if (end.to > end.from) nodes.push(showing(fill(gauge(end, 0), colors.accent), end.figure, by))
  return nodes
}

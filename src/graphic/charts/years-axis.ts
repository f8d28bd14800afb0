import { groupDigits } from "../../content/display-value.ts"
import type { Kit } from "../kit.ts"
import type { SceneNode } from "../scene.ts"
import { stroke } from "../shape.ts"
import { ticks } from "../ticks.ts"
import { line } from "../trace.ts"

export interface ValueScale {
  readonly low: number
  readonly high: number
  readonly yOf: (value: number) => number
}

/** Values along the left edge with a hairline each, where the numbers do not stand at the shapes; returns its width. */
export function valueAxis(kit: Kit, scale: ValueScale, sign: string, children: SceneNode[]): number {
  const style = kit.theme.text.detailEnSolo
  const values = ticks(scale.low, scale.high, 4)
  const places = Math.max(0, ...values.map((value) => -Math.floor(Math.log10(Math.abs(value) || 1))))
  const shown = values.map(
    (value) => groupDigits(String(Number(value.toFixed(Math.min(8, places + 1))))).replace("-", "−") + sign,
  )
  const pieces = shown.map((text) => kit.text(text, style, Math.min(72, kit.width * 0.7), { align: "end" }))
  const width = Math.max(0, ...pieces.map((piece) => piece.ink ?? 0)) + 5
  values.forEach((value, i) => {
    const piece = pieces[i]
    if (piece === undefined) return
    const y = scale.yOf(value)
    children.push(stroke(line(width, y, kit.width, y), kit.theme.colors.line, kit.theme.hairline))
    children.push(...piece.at(width - 5 - piece.width, y - piece.height / 2))
  })
  return width
}

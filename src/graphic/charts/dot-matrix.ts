import { countable } from "../countable.ts"
import { amountOf } from "../figure-text.ts"
import { chartKit } from "../kit.ts"
import { balancedColumns } from "../piece.ts"
import { figureParts, type GraphicRequest } from "../request.ts"
import type { Scene, SceneNode } from "../scene.ts"
import { faded, fill, showing, stroke } from "../shape.ts"
import { circle } from "../trace.ts"
import { drawNumberRow, placeNumberRow } from "./number-row.ts"

/** More dots than this are a texture, not a count. */
const MOST = 400
/** Dots of an approximate value that follow the stated ones, open. */
const OPEN_DOTS = [0.8, 0.5, 0.3]
/** Dots may stand this much further apart where the width is free. */
const ROOMY = 1.45
/** With a page's spare height dots become so much larger, as the height allows. */
const LARGER = [1.6, 1.45, 1.3, 1.15]
const PITCH = { few: 13, many: 10.5, crowd: 7.5 }

/** A set seen whole, one dot for each in a single field: sizes of groups that nobody gave are not invented. */
export function dotMatrix(request: GraphicRequest): Scene {
  const kit = chartKit(request)
  const [main, ...rest] = figureParts(kit.parts)
  if (main === undefined) return kit.scene(0, [])
  if (!countable(main.figure, MOST, request)) return drawNumberRow(kit, [main, ...rest])

  const count = amountOf(main.figure)
  const open = main.figure.approx ? OPEN_DOTS.length : 0
  const wide = kit.room === "wide"
  const side = wide ? Math.min(120, kit.width * 0.34) : kit.width
  const left = wide ? side + 16 : 0
  const fieldWidth = kit.width - left
  const wanted = count <= 40 ? PITCH.few : count <= 120 ? PITCH.many : PITCH.crowd
  const label = kit.figure(main.figure, side, wide ? 44 : kit.room === "half" ? 38 : 34, {
    label: main.label,
    detail: main.detail,
  })
  const least = dotField(count + open, fieldWidth, wanted, 1)
  const most = (wide ? Math.max(label.height, least.height) : least.height) + kit.spare
  const larger = kit.spare > 0 ? LARGER.map((by) => dotField(count + open, fieldWidth, wanted, by)) : []
  const { columns, pitch, r, height: fieldHeight } = larger.find((field) => field.height <= most) ?? least
  const color = main.figure.derived === undefined ? kit.theme.colors.accent : kit.theme.colors.derived
  const height = wide ? Math.max(label.height, fieldHeight) : label.height + 10 + fieldHeight
  const top = wide ? (height - fieldHeight) / 2 : label.height + 10
  const children: SceneNode[] = [...label.at(0, wide ? (height - label.height) / 2 : 0)]
  for (let i = 0; i < count + open; i++) {
    const cx = left + r + (i % columns) * pitch
    const cy = top + r + Math.floor(i / columns) * pitch
    if (i < count) children.push(showing(fill(circle(cx, cy, r), color), main.figure, "count"))
    else children.push(stroke(circle(cx, cy, r - 0.4), faded(color, OPEN_DOTS[i - count] ?? 0.3), 0.8))
  }
  return kit.scene(rest.length === 0 ? height : placeNumberRow(kit, rest, children, height + 14, 26), children)
}

interface DotField {
  readonly columns: number
  readonly pitch: number
  readonly r: number
  readonly height: number
}

function dotField(count: number, width: number, wanted: number, larger: number): DotField {
  const columns = fieldColumns(count, Math.max(1, Math.floor(width / (wanted * larger))))
  const pitch = Math.min(wanted * larger * ROOMY, width / columns)
  const r = pitch * 0.34
  return { columns, pitch, r, height: Math.ceil(count / columns) * pitch - (pitch - 2 * r) }
}

/** A full rectangle as wide as fits where the count makes one, else rows of ten or rows equally full. */
function fieldColumns(count: number, most: number): number {
  for (let columns = most; columns >= 5; columns--) {
    if (count % columns === 0 && count / columns >= 3) return columns
  }
  const balanced = balancedColumns(count, most)
  return most >= 10 && count > 30 ? Math.floor(most / 10) * 10 : balanced
}

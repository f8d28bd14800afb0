import type { Color } from "../../foundation/color.ts"
import { countable } from "../countable.ts"
import { amountOf } from "../figure-text.ts"
import { chartKit } from "../kit.ts"
import { balancedColumns } from "../piece.ts"
import { figureParts, type GraphicRequest } from "../request.ts"
import type { Scene, SceneNode } from "../scene.ts"
import { faded, fill, showing } from "../shape.ts"
import { circle, trace } from "../trace.ts"
import { drawNumberRow, placeNumberRow } from "./number-row.ts"

/** About thirty persons are seen as persons; up to sixty still print. */
const MOST = 60
/** Icons that mean a person: drawn as our own, whose solid shape counts better than an outline. */
const PERSONS = new Set(["user", "user-round", "person-standing"])
const OPEN_ICONS = [0.5, 0.3, 0.15]
/** Height of a person by its width. */
const PERSON_RATIO = 1.78
/** With a page's spare height icons become so much larger at most. */
const LARGER = 1.35

/** A count of persons (or of the first item's icon), whole icons only, one for each. */
export function pictogram(request: GraphicRequest): Scene {
  const kit = chartKit(request)
  const [main, ...rest] = figureParts(kit.parts)
  if (main === undefined) return kit.scene(0, [])
  if (!countable(main.figure, MOST, request)) return drawNumberRow(kit, [main, ...rest])

  const count = amountOf(main.figure)
  const open = main.figure.approx ? OPEN_ICONS.length : 0
  const name = kit.parts.parts.find((part) => part.icon !== undefined)?.icon
  const asIcon = kit.hasIcon(name) && !PERSONS.has(name ?? "")
  const ratio = asIcon ? 1 : PERSON_RATIO
  const wide = kit.room === "wide"
  const side = wide ? Math.min(120, kit.width * 0.34) : kit.width
  const left = wide ? side + 16 : 0
  const room = kit.width - left
  const gap = 0.42
  const widest = count <= 16 ? 15 : 11
  const columns = balancedColumns(count + open, Math.max(1, Math.floor((room / widest + gap) / (1 + gap))))
  const rows = Math.ceil((count + open) / columns)
  const most = Math.min(widest * 1.3 * LARGER, widest * 1.3 + kit.spare / (rows * (ratio + 0.6)))
  const w = Math.min(most, room / (columns * (1 + gap) - gap))
  const h = w * ratio
  const fieldHeight = rows * h + (rows - 1) * w * 0.6

  // An item without a figure says what one icon stands for, unless the label says so already.
  const subject = kit.parts.parts.find((part) => part.figure === undefined)?.label
  const said = subject === undefined || main.label.zh.text.includes(subject.zh.text)
  const label = kit.figure(main.figure, side, wide ? 44 : kit.room === "half" ? 38 : 34, {
    label: main.label,
    detail: main.detail ?? (said ? undefined : subject),
  })
  const height = wide ? Math.max(label.height, fieldHeight) : label.height + 11 + fieldHeight
  const top = wide ? (height - fieldHeight) / 2 : label.height + 11
  const color = main.figure.derived === undefined ? kit.theme.colors.accent : kit.theme.colors.derived
  const children: SceneNode[] = [...label.at(0, wide ? (height - label.height) / 2 : 0)]
  for (let i = 0; i < count + open; i++) {
    const x = left + (i % columns) * w * (1 + gap)
    const y = top + Math.floor(i / columns) * (h + w * 0.6)
    const shade = i < count ? color : faded(color, OPEN_ICONS[i - count] ?? 0.15)
    const drawn = asIcon ? kit.icon(name, x, y, w, shade) : person(x, y, w, shade)
    const last = drawn.at(-1)
    const counted = i < count && last !== undefined && last.type !== "text"
    children.push(...(counted ? [...drawn.slice(0, -1), showing(last, main.figure, "count")] : drawn))
  }
  return kit.scene(rest.length === 0 ? height : placeNumberRow(kit, rest, children, height + 14, 26), children)
}

/** A standing person: a head, and a robe with round shoulders. */
function person(x: number, y: number, w: number, color: Color): readonly SceneNode[] {
  const cx = x + w / 2
  const head = w * 0.25
  const half = w * 0.42
  const shoulder = y + head * 2 + w * 0.11
  const foot = y + w * PERSON_RATIO
  const hem = w * 0.1
  const body = trace()
    .moveTo(cx - half, shoulder + half)
    .arc(cx, shoulder + half, half, Math.PI, 2 * Math.PI, "line")
    .lineTo(cx + half, foot - hem)
    .curveTo(cx + half, foot - hem * 0.45, cx + half - hem * 0.55, foot, cx + half - hem, foot)
    .lineTo(cx - half + hem, foot)
    .curveTo(cx - half + hem * 0.55, foot, cx - half, foot - hem * 0.45, cx - half, foot - hem)
    .close()
  return [fill(circle(cx, y + head, head), color), fill(body.segments, color)]
}
